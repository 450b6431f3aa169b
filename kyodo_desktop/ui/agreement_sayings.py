"""Panels of page 6 with long words: a table for the rows, below it the words of the row under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.ui.agreement_panel import TablePanel
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import NEW, write_cell
from kyodo_desktop.ui.forms import FormTable, TextCell
from kyodo_desktop.ui.rows_model import Column


class LongField(NamedTuple):
    """A field written below the table."""

    name: str
    words: str


class SayingsPanel(TablePanel):
    """``part`` names the rows; Ins begins a new one in the column ``first``."""

    part = ""
    first = 0

    def __init__(
        self,
        screen: Screen,
        columns: Sequence[Column[Any]],
        spoken: str,
        long: Sequence[LongField],
        button: str,
    ) -> None:
        super().__init__(screen, columns, spoken)
        self.adding = False
        self.shown = ""
        self.table.current_row.connect(self._show_current)
        self.table.row_wanted.connect(self.add)
        self.table.new_left.connect(self._drop_new)
        self.add_button(screen.desk.button(button, self.add, icon="plus", key="Ins", small=True))
        self.form = FormTable(screen.editor, screen.desk.look, label_width=72)
        self.cells: dict[str, TextCell] = {
            field.name: self.form.add_text(
                field.words, _Of(self, field.name).place, _Of(self, field.name).read, long=True
            )
            for field in long
        }
        self.column.addWidget(self.form)

    def rows_of(self, workshop: Workshop) -> list[Any]:
        """The rows of the workshop."""
        raise NotImplementedError

    def new_row(self) -> Any:
        """A row without words, under the id NEW."""
        raise NotImplementedError

    def show_workshop(self, workshop: Workshop) -> None:
        """The rows, the one being added, and the words of the one under the cursor."""
        found = self.rows_of(workshop)
        self.show_rows([*found, self.new_row()] if self.adding else found)
        if found and not self.table.currentIndex().isValid():
            self.table.select(found[0].id)
        self._show_current(self.table.current_id())

    def begin(self, place: Place | None = None) -> None:
        """A long field is opened below the table."""
        super().begin(place)
        if place is not None and place.field in self.cells and place.id:
            self.cells[place.field].open()

    def stops(self) -> Sequence[QWidget]:
        """The words below are read after the buttons."""
        fields = [widget for cell in self.cells.values() for widget in (cell, cell.field)]
        return (*super().stops(), *fields)

    def finish(self) -> None:
        """Cells and words."""
        super().finish()
        for cell in self.cells.values():
            if not cell.field.isHidden() and cell.kept():
                cell.close_field(keep_focus=False)

    def add(self) -> None:
        """A new row at the end, for its first words."""
        self.table.finish_writing()
        self.adding = True
        self.show_workshop(self.page.editor.workshop)
        self.table.select(NEW, self.first, edit=True)

    def edit(self) -> None:
        """F2 in the words below opens them, in the table its cell."""
        for cell in self.cells.values():
            if cell.hasFocus():
                cell.open()
                return
        super().edit()

    def begin_row(self, operation: Any, step: str, text: str) -> None:
        """The first words of the new row."""
        self.adding = False
        changes = write_cell(self.page, self.table, text, label(step), operation, text)
        self.adding = not changes

    def _drop_new(self) -> None:
        self.adding = False
        self.show_workshop(self.page.editor.workshop)

    def _show_current(self, id: str) -> None:
        if id != self.shown:
            for cell in self.cells.values():
                if not cell.field.isHidden() and cell.kept():
                    cell.close_field(keep_focus=False)
            self.shown = id
        self.form.setVisible(bool(id) and id != NEW)
        if self.form.isVisibleTo(self):
            self.form.show_values(self.page.editor.workshop)


class _Of(QObject):
    """A field of the row under the cursor."""

    def __init__(self, panel: SayingsPanel, field: str) -> None:
        super().__init__(panel)
        self._panel, self._field = panel, field

    def place(self) -> Place:
        return Place(self._panel.part, self._panel.shown, self._field)

    def read(self, workshop: Workshop) -> str:
        found = rows.by_id(rows.all_rows(workshop, self._panel.part)).get(self._panel.shown)
        return str(getattr(found, self._field, ""))
