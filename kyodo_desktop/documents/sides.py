"""Who stands in the columns and signs: the parties, in the order they agreed on."""

from __future__ import annotations

from dataclasses import dataclass

from kyodo_desktop.domain.japanese import sort_key
from kyodo_desktop.domain.workshop import Actor, AttendanceState, Consent, Participant, Party, Workshop
from kyodo_desktop.text.kinds import CREST_CHARACTER


def in_kana_order(actors: list[Actor]) -> bool:
    """Whether the actors stand in the order of their readings."""
    keys = [sort_key(actor.reading, actor.name) for actor in actors]
    return keys == sorted(keys)


def columns(workshop: Workshop) -> list[Actor]:
    """The actors of the role table: the parties, then whoever else has a role, by reading."""
    by_id = {actor.id: actor for actor in workshop.actors}
    parties = [by_id[party.actor_id] for party in workshop.parties if party.actor_id in by_id]
    taken = {actor.id for actor in parties}
    others = {role.actor_id for role in workshop.roles} - taken if parties else set(by_id)
    rest = [actor for actor in workshop.actors if actor.id in others]
    return parties + sorted(rest, key=lambda actor: sort_key(actor.reading, actor.name))


def signing(workshop: Workshop) -> list[tuple[Party, Actor]]:
    """Who signs, parties before witnesses."""
    by_id = {actor.id: actor for actor in workshop.actors}
    both = [(party, by_id[party.actor_id]) for party in workshop.parties if party.actor_id in by_id]
    return sorted(both, key=lambda pair: pair[0].witness)


def short_name(actor: Actor) -> str:
    """What the actor is called in a narrow column."""
    return actor.short_name or actor.name


def letter(actor: Actor) -> str:
    """The character in the actor's crest."""
    return actor.crest or CREST_CHARACTER[actor.kind]


@dataclass(frozen=True, slots=True)
class People:
    """Names to print, by their readings; ``unnamed`` counts those who do not want to be named."""

    came: list[str]
    absent: list[str]
    unnamed: int


def people(workshop: Workshop) -> People:
    """Who took part. Nobody is named who said no to being recorded or named."""
    ordered = sorted(workshop.participants, key=lambda person: sort_key(person.reading, person.name))
    named = [person for person in ordered if _may_be_named(person)]
    states: dict[str, set[AttendanceState]] = {}
    for row in workshop.attendances:
        states.setdefault(row.participant_id, set()).add(row.state)
    missed = {person for person, seen in states.items() if seen == {AttendanceState.ABSENT}}
    return People(
        came=[person.name for person in named if person.id not in missed],
        absent=[person.name for person in named if person.id in missed],
        unnamed=len(ordered) - len(named),
    )


def _may_be_named(person: Participant) -> bool:
    return Consent.NO not in (person.consent_record, person.consent_name)
