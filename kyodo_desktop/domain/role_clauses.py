# 主体ごとの役割
"""The split of roles by party, in sentences: the same marks that the table shows, read out for each.

Nothing is added that the table does not say, and every mark comes exactly once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kyodo_desktop.domain import actors, aliases, roles
from kyodo_desktop.domain.choices import RoleLevel, WritingStyle
from kyodo_desktop.domain.japanese import activity_when
from kyodo_desktop.domain.workshop import Activity, Actor, Role, Workshop
from kyodo_desktop.text import role_clauses as words


@dataclass(frozen=True, slots=True)
class RoleLine:
    """One role of a party: its letter in the list, what is done, and the sentence that says so."""

    role: Role
    activity: Activity
    letter: str
    sentence: str


@dataclass(frozen=True, slots=True)
class PartyRoles:
    """A party with its roles, in the sequence of the activities. ``called`` is its name in the clauses."""

    actor: Actor
    called: str
    lines: tuple[RoleLine, ...]


def by_party(workshop: Workshop) -> tuple[PartyRoles, ...]:
    """All parties of the talk in the order of every sheet; a party without a mark has no lines."""
    called = aliases.by_actor(workshop)
    held = roles.of_all(workshop)
    ordered = roles.in_order(workshop)
    out = []
    for actor in actors.in_order(workshop):
        own = [activity for activity in ordered if actor.id in held[activity.id]]
        lines = [
            RoleLine(
                held[activity.id][actor.id],
                activity,
                words.kana(place),
                _sentence(workshop, activity, held[activity.id], actor, called),
            )
            for place, activity in enumerate(own)
        ]
        out.append(PartyRoles(actor, called[actor.id], tuple(lines)))
    return tuple(out)


def _sentence(
    workshop: Workshop,
    activity: Activity,
    held: Mapping[str, Role],
    actor: Actor,
    called: Mapping[str, str],
) -> str:
    role = held[actor.id]
    return words.sentence(
        activity.what,
        role.level.value,
        when=activity_when(activity.since, activity.by),
        said=role.words,
        joint=role.joint,
        others=tuple(called[one.id] for one in partners(workshop, held, actor)) if role.joint else (),
        plain=is_plain(workshop),
    )


def partners(workshop: Workshop, held: Mapping[str, Role], actor: Actor) -> tuple[Actor, ...]:
    """Who leads an activity together with a party, in the order of every sheet."""
    return tuple(
        one
        for one in actors.in_order(workshop)
        if one.id != actor.id and one.id in held and held[one.id].level is RoleLevel.LEAD
    )


def lines(workshop: Workshop) -> tuple[str, ...]:
    """The roles clause as it reads, line by line: each party, then its sentences; or that there is none."""
    out: list[str] = []
    number = 0
    for party in by_party(workshop):
        if party.lines:
            number += 1
            out.append(words.party(number, party.called))
            out += [words.line(line.letter, line.sentence) for line in party.lines]
    return tuple(out) or (words.nothing_yet(is_plain(workshop)),)


def is_plain(workshop: Workshop) -> bool:
    """Whether sentences end as officials write, not as people speak politely."""
    return workshop.agreement.style is WritingStyle.PLAIN
