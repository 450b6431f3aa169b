"""One row of the roster: what its cells say, show and read aloud."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kyodo_desktop.domain import actors, japanese, participants
from kyodo_desktop.domain.choices import AttendanceState, Consent
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.rows import by_id
from kyodo_desktop.domain.workshop import Actor, Participant, Workshop
from kyodo_desktop.text import people as words


class PersonRow(NamedTuple):
    """One person as the table shows them; ``person`` is none in the row that is being added.

    ``key`` is the digit that marks the person present while the reception looks for somebody.
    """

    id: str
    number: int
    person: Participant | None
    party: str = ""
    kind: str = ""
    character: str = ""
    present: AttendanceState | None = None
    table: str = ""
    key: str = ""


People = Callable[[Workshop], tuple[Participant, ...]]
"""An order of everybody."""


class PersonRows:
    """Makes the rows, and makes a row anew only when something it says has changed."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Participant, Actor | None, PersonRow]] = {}

    def of(
        self, workshop: Workshop, meeting_id: str, people: People = participants.in_order
    ) -> list[PersonRow]:
        """Everybody in an order, numbered, with their attendance of a meeting."""
        came = {a.participant_id: a.state for a in workshop.attendances if a.meeting_id == meeting_id}
        parties = by_id(workshop.actors)
        tables = {table.id: table.name for table in workshop.tables}
        rows = []
        for number, person in enumerate(people(workshop), 1):
            actor, state = parties.get(person.actor_id or ""), came.get(person.id)
            table = tables.get(person.table_id or "", "")
            was_person, was_actor, row = self._made.get(person.id, (None, None, None))
            if (
                row is None
                or was_person is not person
                or was_actor is not actor
                or (row.number, row.present, row.table) != (number, state, table)
            ):
                row = _row(number, person, actor, state, table)
                self._made[person.id] = (person, actor, row)
            rows.append(row)
        return rows


def _row(
    number: int, person: Participant, actor: Actor | None, state: AttendanceState | None, table: str
) -> PersonRow:
    shown = actors.shown_name(actor) if actor else words.RESIDENT
    kind, character = (actor.kind.value, actor.crest) if actor else ("resident", "")
    return PersonRow(person.id, number, person, shown, kind, character, state, table)


def person_rows(workshop: Workshop, meeting_id: str) -> list[PersonRow]:
    """Everybody in kana order, numbered, for once."""
    return PersonRows().of(workshop, meeting_id)


def place(field: str, row: PersonRow) -> Place:
    """Where the words of a cell belong; the row that is being added has no id yet."""
    return Place("participants", row.person.id if row.person else "", field)


def search_key(row: PersonRow) -> str:
    """What a search looks in."""
    return japanese.search_key(f"{row.person.name}\n{row.person.reading}") if row.person else ""


def number(row: PersonRow) -> str:
    """The key that marks the person present, else the place in the whole roster."""
    return row.key or (str(row.number) if row.number else "")


def table(row: PersonRow) -> str:
    """The name of the table; empty for somebody who sits nowhere yet."""
    return row.table


def table_id(row: PersonRow) -> str:
    """Its id; empty for none."""
    return (row.person.table_id or "") if row.person else ""


def name(row: PersonRow) -> str:
    """As written."""
    return row.person.name if row.person else ""


def reading(row: PersonRow) -> str:
    """As written; empty when nobody has asked yet."""
    return row.person.reading if row.person else ""


def position(row: PersonRow) -> str:
    """As written."""
    return row.person.position if row.person else ""


def party(row: PersonRow) -> str:
    """The short name of the party."""
    return row.party


def party_id(row: PersonRow) -> str:
    """Its id; empty for a resident."""
    return (row.person.actor_id or "") if row.person else ""


def crest(row: PersonRow) -> tuple[str, str] | None:
    """Kind and character of the crest."""
    return (row.kind, row.character) if row.person else None


def blank(_row: PersonRow) -> str:
    """A cell of ticks has no words."""
    return ""


def came(row: PersonRow) -> bool:
    """Whether the person is there."""
    return row.present is AttendanceState.PRESENT


def has_record(row: PersonRow) -> bool:
    """Whether the name may stand in the record."""
    return row.person is not None and row.person.consent_record is Consent.YES


def has_name(row: PersonRow) -> bool:
    """Whether the name may be published."""
    return row.person is not None and row.person.consent_name is Consent.YES


def has_photo(row: PersonRow) -> bool:
    """Whether photographs may show the person."""
    return row.person is not None and row.person.consent_photo is Consent.YES


def spoken_came(row: PersonRow) -> str:
    """How the tick is read aloud."""
    state = words.NOT_ASKED if row.present is None else words.TICKED if came(row) else words.NOT_TICKED
    return words.spoken_tick(words.PRESENT, name(row), state)


def spoken_record(row: PersonRow) -> str:
    """How the tick is read aloud."""
    return words.spoken_tick(
        words.RECORD, name(row), _said(row.person.consent_record if row.person else None)
    )


def spoken_name(row: PersonRow) -> str:
    """How the tick is read aloud."""
    said = _said(row.person.consent_name if row.person else None)
    return words.spoken_tick(words.PUBLISHED, name(row), said)


def spoken_photo(row: PersonRow) -> str:
    """How the tick is read aloud."""
    said = _said(row.person.consent_photo if row.person else None)
    return words.spoken_tick(words.PHOTO, name(row), said)


def _said(consent: Consent | None) -> str:
    if consent is Consent.YES:
        return words.TICKED
    return words.NOT_TICKED if consent is Consent.NO else words.NOT_ASKED
