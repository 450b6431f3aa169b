"""Reasons against, and what was answered: kept with the result, without names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyodo_desktop.domain import fields, objections
from kyodo_desktop.domain.place import Place, within
from kyodo_desktop.domain.workshop import Objection, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import choosing as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import NEW, EntryModel, EntryTable, write_cell
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.panels import panel_title
from kyodo_desktop.ui.rows_model import Column

REASON, ANSWER = range(2)
_MOST_ROWS = 4
_ROW = 36


class Reasons(QWidget):
    """The table with its title; hidden while there is no reason and none is asked for."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        self._ballot = ""
        self.model: EntryModel[Objection] = EntryModel(
            (
                Column(
                    words.REASON, _text, edit=self._write_reason, place=self._place_of_reason, stretch=True
                ),
                Column(
                    words.REASON_ANSWER,
                    _answer,
                    edit=self._write_answer,
                    place=_place_of_answer,
                    stretch=True,
                ),
            ),
            self,
        )
        self.table = EntryTable(screen.desk.look, self.model, screen.editor, row=_ROW)
        self.table.setAccessibleName(words.REASONS)
        self.table.row_wanted.connect(self.add)
        self.table.new_left.connect(self._drop_new)
        self.count = PlainLabel("", "count")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(panel_title(words.REASONS, count=self.count))
        column.addWidget(self.table)
        self.hide()

    def show_ballot(self, workshop: Workshop, ballot_id: str) -> None:
        """The reasons of this ballot."""
        rows = [row for row in workshop.objections if row.ballot_id == ballot_id]
        writing = self._ballot == ballot_id and self.table.writing()
        if writing and self.model.position(NEW) >= 0 and len(rows) < self.model.rowCount():
            rows.append(_new_row())
        self._ballot = ballot_id
        self.model.set_rows(rows)
        self._fit()

    def add(self) -> None:
        """One more, ready for its words."""
        self.table.finish_writing()
        if self.model.position(NEW) < 0:
            self.model.append([_new_row()])
        self._fit()
        self.table.select(NEW, REASON, edit=True)

    def go_to(self, id: str, field: str) -> bool:
        """A reason or its answer; false if it is not shown."""
        if not self.table.select(id, ANSWER if field == "answer" else REASON):
            return False
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def put_away(self) -> None:
        """The one under the cursor."""
        row = self.table.current_id()
        if row and row != NEW:
            self._screen.run(label("objections.put_away"), objections.put_away, row)

    def fit(self) -> None:
        """Another text scale."""
        self.table.fit()
        self._fit()

    def _fit(self) -> None:
        rows = self.model.rowCount()
        self.setVisible(rows > 0)
        self.count.setText(words.reasons(rows))
        look = self._screen.desk.look
        height = look.px(36 + _ROW * min(rows, _MOST_ROWS)) + 4
        self.table.setFixedHeight(height)

    def _drop_new(self) -> None:
        self.model.set_rows([row for row in self.model.rows if row.id != NEW])
        self._fit()

    def _write_reason(self, row: Objection, text: str) -> None:
        step = label("objections.add" if row.id == NEW else "objections.text")
        write_cell(self._screen, self.table, text, step, fields.write, self._place_of_reason(row), text)

    def _place_of_reason(self, row: Objection) -> Place:
        if row.id == NEW:
            return within(Place("objections", "", "text"), self._ballot)
        return Place("objections", row.id, "text")

    def _write_answer(self, row: Objection, text: str) -> None:
        if row.id != NEW:
            step = label("objections.answer")
            write_cell(self._screen, self.table, text, step, objections.answer, row.id, text)


def _new_row() -> Objection:
    return Objection(id=NEW, order="", text="")


def _text(row: Objection) -> str:
    return row.text


def _place_of_answer(row: Objection) -> Place:
    return Place("objections", row.id if row.id != NEW else "", "answer")


def _answer(row: Objection) -> str:
    return row.answer
