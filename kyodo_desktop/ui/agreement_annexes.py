"""The annexes: headings in a table, the words of the one under the cursor below it."""

from __future__ import annotations

from typing import Any, NamedTuple

from kyodo_desktop.domain import annexes
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import agreement_rules as words
from kyodo_desktop.ui.agreement_sayings import LongField, SayingsPanel
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import NEW
from kyodo_desktop.ui.rows_model import Column


class AnnexRow(NamedTuple):
    """One annex and its number."""

    id: str
    number: int
    title: str


class AnnexesPanel(SayingsPanel):
    """Headings in the table, the words below."""

    part, first = "annexes", 1

    def __init__(self, screen: Screen) -> None:
        columns = (
            Column(words.ANNEXES, _annex_number, width=72),
            Column(
                words.ANNEX_HEADING, _annex_title, edit=self._write_title, place=_annex_place, stretch=True
            ),
        )
        super().__init__(
            screen, columns, words.ANNEXES_TITLE, [LongField("text", words.ANNEX_TEXT)], words.ADD_ANNEX
        )
        self.note.setText(words.NO_ANNEXES)

    def rows_of(self, workshop: Workshop) -> list[Any]:
        """In their sequence."""
        return [AnnexRow(annex.id, n, annex.title) for n, annex in enumerate(workshop.annexes, 1)]

    def new_row(self) -> AnnexRow:
        """The next number."""
        return AnnexRow(NEW, 0, "")

    def column_of(self, _field: str, /) -> int:
        """Only the heading is written in the table."""
        return self.first

    def shift(self, by: int, /) -> None:
        """The annex under the cursor goes up or down."""
        here, row = self.model.position(self.table.current_id()), self.table.current_id()
        if 0 <= here + by < self.model.rowCount() and row != NEW:
            self.page.run(label("annexes.move"), annexes.move, row, here + by)

    def put_away(self) -> None:
        """The annex under the cursor."""
        row = self.table.current_id()
        if row and row != NEW and self.page.run(label("annexes.put_away"), annexes.put_away, row):
            self.page.desk.say(words.ANNEX_AWAY, True)

    def _write_title(self, row: AnnexRow, text: str) -> None:
        if row.id == NEW:
            self.begin_row(annexes.add, "annexes.add", text)
        else:
            self.write(_annex_place(row), text)


def _annex_number(row: AnnexRow) -> str:
    return words.annex(row.number)


def _annex_title(row: AnnexRow) -> str:
    return row.title


def _annex_place(row: AnnexRow) -> Place:
    return Place("annexes", row.id if row.id != NEW else "", "title")
