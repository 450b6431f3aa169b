# 声の少ない班
"""Whose voice is on the board: people present against notes, table by table.

For the operator only. Notes have no author, so nothing here knows a person: only tables, and how many.
A table has few notes when it has, for each of its people, less than half of what all tables together have
for each of theirs. That is a rule of our own: a reason to listen, no judgement.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kyodo_desktop.domain.choices import AttendanceState
from kyodo_desktop.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class TableVoice:
    """One table. ``few``: fewer than half as many notes a person as at all tables together."""

    id: str
    name: str
    present: int
    notes: int
    few: bool = False


@dataclass(frozen=True, slots=True)
class Voices:
    """All tables of one meeting; ``each`` is how many notes a person at a table has put up on average."""

    tables: tuple[TableVoice, ...]
    present: int
    present_elsewhere: int
    notes: int
    notes_elsewhere: int
    each: float | None

    @property
    def few(self) -> tuple[TableVoice, ...]:
        """The tables to listen to."""
        return tuple(table for table in self.tables if table.few)


def voices(workshop: Workshop, meeting_id: str) -> Voices:
    """Presence and notes of one meeting by table; a note of no meeting counts for each of them."""
    at_table = {person.id: person.table_id for person in workshop.participants}
    present = Counter(
        at_table.get(row.participant_id)
        for row in workshop.attendances
        if row.meeting_id == meeting_id and row.state is AttendanceState.PRESENT
    )
    notes = Counter(card.table_id for card in workshop.cards if card.meeting_id in (meeting_id, None))
    people_there = sum(present[table.id] for table in workshop.tables)
    notes_there = sum(notes[table.id] for table in workshop.tables if present[table.id])
    tables = tuple(
        TableVoice(
            table.id,
            table.name,
            present[table.id],
            notes[table.id],
            few=2 * notes[table.id] * people_there < notes_there * present[table.id],
        )
        for table in workshop.tables
    )
    return Voices(
        tables,
        present=sum(present.values()),
        present_elsewhere=sum(present.values()) - people_there,
        notes=sum(notes.values()),
        notes_elsewhere=sum(notes.values()) - sum(table.notes for table in tables),
        each=notes_there / people_there if people_there else None,
    )
