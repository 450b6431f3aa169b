"""What a list of people means for a workshop, and taking it in as one step."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kyodo_desktop.domain import actors, rows, tables
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.workshop import Actor, Participant, Workshop, new_id
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange.people_csv import PeopleList, Person
from kyodo_desktop.text import people_import as words
from kyodo_desktop.text import tables as table_words

_DIGITS = 3  # a longer number is not that of a table


@dataclass(frozen=True, slots=True)
class Outlook:
    """``people`` would come in; ``already`` stand in the workshop with the same name for the same body.

    ``namesakes`` come in too, though another of their name stands in the workshop or in the list: they may
    well be other people. ``actors`` gives the id of the actor for each affiliation that is one by its name or
    short name; ``unmatched`` are the other affiliations, in the sequence of the list. ``tables`` gives the id
    of the table for each cell that names one; ``new_tables`` are the names of those that are not there yet.
    """

    people: tuple[Person, ...]
    already: tuple[Person, ...]
    namesakes: tuple[Person, ...]
    actors: Mapping[str, str]
    unmatched: tuple[str, ...]
    tables: Mapping[str, str]
    new_tables: tuple[str, ...]


def outlook(workshop: Workshop, found: PeopleList) -> Outlook:
    """What taking the list in would do. Nothing is done."""
    known = _actors_by_name(workshop)
    here = {(person.name, person.actor_id) for person in workshop.participants}
    people: list[Person] = []
    already: list[Person] = []
    for person in found.people:
        actor_id = known.get(person.affiliation.strip())
        (already if (person.name, actor_id) in here else people).append(person)
    affiliations = dict.fromkeys(person.affiliation.strip() for person in people)
    seats = dict.fromkeys(name for person in people if (name := table_name(person.table)))
    there = {table.name.strip(): table.id for table in workshop.tables}
    return Outlook(
        people=tuple(people),
        already=tuple(already),
        namesakes=_namesakes(workshop, people),
        actors={name: known[name] for name in affiliations if name in known},
        unmatched=tuple(name for name in affiliations if _is_body(name) and name not in known),
        tables={name: there[name] for name in seats if name in there},
        new_tables=tuple(name for name in seats if name not in there),
    )


def _namesakes(workshop: Workshop, people: list[Person]) -> tuple[Person, ...]:
    count = Counter([person.name for person in workshop.participants] + [person.name for person in people])
    return tuple(person for person in people if count[person.name] > 1)


def take_in(workshop: Workshop, found: PeopleList, *, make_parties: bool) -> Workshop:
    """Add everybody who is not there yet; one operation, so one step to undo.

    An affiliation that is no actor becomes one (``make_parties``; its kind is guessed from its name), or its
    people come as residents and keep it in their position. A table that is not there yet is set up. Raises
    Refused ``people.nobody`` and that of ``tables.add``.
    """
    ahead = outlook(workshop, found)
    if not ahead.people:
        raise Refused("people.nobody")
    known = dict(ahead.actors)
    bodies = [
        Actor(id=new_id(), name=name, kind=kind_of(name))
        for name in (ahead.unmatched if make_parties else ())
    ]
    workshop = actors.with_parties(rows.add(workshop, "actors", *bodies), bodies)
    known |= {body.name: body.id for body in bodies}
    seats = dict(ahead.tables)
    for name in ahead.new_tables:
        workshop = tables.add(workshop, name)
        seats[name] = workshop.tables[-1].id
    people = [
        _participant(person, known.get(person.affiliation.strip()), seats.get(table_name(person.table)))
        for person in ahead.people
    ]
    return rows.add(workshop, "participants", *people)


def table_name(cell: str) -> str:
    """What a table is called in a list: a bare number is the number of a table here."""
    name = cell.strip()
    plain = unicodedata.normalize("NFKC", name)
    is_number = plain.isascii() and plain.isdigit() and len(plain) <= _DIGITS
    return table_words.numbered(int(plain)) if is_number else name


def kind_of(name: str) -> ActorKind:
    """The kind that a body's name suggests; a community, if nothing does. People correct it where needed."""
    for kind, signs in words.KIND_SIGNS:
        if any(sign in name for sign in signs):
            return ActorKind(kind)
    return ActorKind.COMMUNITY


def _actors_by_name(workshop: Workshop) -> dict[str, str]:
    """Names and short names; a name that two actors share tells nothing."""
    found: dict[str, set[str]] = {}
    for actor in workshop.actors:
        for name in {actor.name.strip(), actor.short_name.strip()} - {""}:
            found.setdefault(name, set()).add(actor.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _is_body(affiliation: str) -> bool:
    return bool(affiliation) and affiliation not in words.NO_AFFILIATION


def _participant(person: Person, actor_id: str | None, table_id: str | None) -> Participant:
    position = person.position
    if actor_id is None and _is_body(person.affiliation.strip()):
        position = " ".join(text for text in (person.affiliation, person.position) if text.strip())
    return Participant(
        id=new_id(),
        name=person.name,
        reading=person.reading,
        actor_id=actor_id,
        position=position,
        table_id=table_id,
        contact=person.contact,
    )
