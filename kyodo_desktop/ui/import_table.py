"""The people of a table that is about to be taken in: to be read, not to be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QAbstractItemView

from kyodo_desktop.exchange.people_csv import Person
from kyodo_desktop.exchange.people_header import FIELDS
from kyodo_desktop.text import people as words
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.tables import RuledTable


class FoundRow(NamedTuple):
    """One person of the table; the line tells people apart."""

    id: str
    person: Person


class PeopleTable(RuledTable):
    """Columns that the table does not have are left out."""

    def __init__(self, look: Look) -> None:
        self.found: RowsModel[FoundRow] = RowsModel(
            (
                Column(words.LINE, _line, width=52, right=True, tone="sumi-2"),
                Column(words.NAME, _name, width=130),
                Column(words.READING, _reading, width=145),
                Column(words.AFFILIATION, _affiliation, width=155),
                Column(words.POSITION, _position, width=100),
                Column(words.TABLE, _table, width=60),
                Column(words.CONTACT, _contact, width=130),
            )
        )
        super().__init__(look, self.found, row=32)
        self.found.setParent(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(words.PREVIEW)

    def show_people(self, people: Sequence[Person], columns: Mapping[str, tuple[str, ...]]) -> None:
        """Show them all; long lists scroll."""
        self.found.set_rows([FoundRow(str(person.line), person) for person in people])
        for position, field in enumerate(FIELDS, start=1):
            self.setColumnHidden(position, field not in columns)


def _line(row: FoundRow) -> str:
    return row.id


def _name(row: FoundRow) -> str:
    return row.person.name


def _reading(row: FoundRow) -> str:
    return row.person.reading


def _affiliation(row: FoundRow) -> str:
    return row.person.affiliation


def _position(row: FoundRow) -> str:
    return row.person.position


def _table(row: FoundRow) -> str:
    return row.person.table


def _contact(row: FoundRow) -> str:
    return row.person.contact
