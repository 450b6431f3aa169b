"""What unfolds under a row of page 6 besides the clauses: a small form, or a table with its buttons.

The keys of the page (Ins, F2, Del, Alt+arrows) go to the panel that has the keyboard.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import fields
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import EntryModel, EntryTable, write_cell
from kyodo_desktop.ui.in_sight import bring_into_sight
from kyodo_desktop.ui.labels import KeyHints, PlainLabel
from kyodo_desktop.ui.rows_model import Column

ROW = 36  # px at 100 %
_MOST_ROWS = 15  # at once; the list around it scrolls


class Panel(Protocol):
    """What the page asks of each."""

    def show_workshop(self, workshop: Workshop) -> None:
        """Show what the workshop holds."""

    def begin(self, place: Place | None = None) -> None:
        """Put the keyboard where work begins, or at a place."""

    def finish(self) -> None:
        """Keep what is being written."""

    def add(self) -> None:
        """Ins."""

    def edit(self) -> None:
        """F2."""

    def shift(self, by: int) -> None:
        """Alt+Up (-1), Alt+Down (1)."""

    def put_away(self) -> None:
        """Del."""

    def stops(self) -> Sequence[QWidget]:
        """What the Tab key meets, from the top."""


class TablePanel(QWidget):
    """A table as high as its rows; below it a word about it and the buttons; then what ``below`` adds."""

    def __init__(
        self,
        screen: Screen,
        columns: Sequence[Column[Any]],
        spoken: str,
        hints: Sequence[tuple[str, str]] = (),
        table: type[EntryTable] = EntryTable,
    ) -> None:
        super().__init__()
        self.page = screen
        self.model: EntryModel[Any] = EntryModel(columns, self)
        self.table = table(screen.desk.look, self.model, screen.editor, row=ROW)
        self.table.setAccessibleName(spoken)
        self.table.current_row.connect(self._follow)
        self.note = PlainLabel("", "hint", wrap=True)
        self.buttons: list[QWidget] = []
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 8, 10, 8)
        self.column.setSpacing(6)
        self.column.addWidget(self.table)
        self.column.addWidget(self.note)
        self.column.addLayout(self.row)
        self.row.addStretch(1)
        if hints:
            self.row.addWidget(KeyHints(hints))

    def _follow(self, _id: str) -> None:
        """The list around it scrolls with the cursor."""
        if self.table.hasFocus():
            bring_into_sight(self.table)

    def add_button(self, button: QWidget) -> None:
        """One more button at the left of the row."""
        self.row.insertWidget(len(self.buttons), button)
        self.buttons.append(button)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """The table by differences, and its height."""
        self.model.set_rows(rows)
        self.hug()

    def hug(self) -> None:
        """As high as its rows, up to a number; no table without any."""
        count = self.model.rowCount()
        self.table.setVisible(count > 0)
        look = self.page.desk.look
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + look.px(ROW) * min(count, _MOST_ROWS) + 4)

    def begin(self, place: Place | None = None) -> None:
        """The row of a place, else where the cursor was; the first button while there is no row."""
        if place is not None and place.id:
            self.table.select(place.id, self.column_of(place.field))
        target: QWidget = self.table if self.model.rowCount() else self.buttons[0]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def column_of(self, _field: str, /) -> int:
        """The column of a field."""
        return 0

    def finish(self) -> None:
        """Keep what is typed in a cell."""
        self.table.finish_writing()

    def add(self) -> None:
        """Nothing to add here."""

    def edit(self) -> None:
        """Open the cell under the cursor."""
        index = self.table.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable and not self.table.writing():
            self.table.setFocus()
            self.table.edit(index)

    def shift(self, _by: int, /) -> None:
        """Nothing moves here."""

    def put_away(self) -> None:
        """Nothing goes here."""

    def stops(self) -> Sequence[QWidget]:
        """The table, then the buttons."""
        return (self.table, *self.buttons)

    def write(self, place: Place, text: str) -> None:
        """A cell was typed; if a rule refuses, the words stay in it."""
        step = label(fields.step_key(place))
        write_cell(self.page, self.table, text, step, fields.write, place, text)

    def changeEvent(self, event: Any) -> None:
        """Another text scale."""
        super().changeEvent(event)
        if event.type() == event.Type.StyleChange and hasattr(self, "row"):
            self.hug()
