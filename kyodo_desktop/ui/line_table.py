"""Tables whose new line may stand anywhere, and keeps its name once the workshop holds it.

A view knows a line by its name: keeping it keeps the cursor and the open field where they are while the
workshop gives the line an id of its own.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QTableView, QWidget

from kyodo_desktop.editor import Editor
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.entry_table import EntryTable
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.rows_model import RowsModel

_Hint = QAbstractItemDelegate.EndEditHint


class NewLine:
    """Which line is new, and the names of lines that were. ``settling``: its words are on their way."""

    def __init__(self) -> None:
        self.waiting = ""
        self.settling = False
        self._names: dict[str, str] = {}
        self._made = 0

    def start(self) -> str:
        """A name for a new line; at most one waits."""
        self._made += 1
        self.waiting = f"new line {self._made}"
        return self.waiting

    def settle(self, id: str) -> None:
        """The workshop holds the line now, under this id."""
        self._names[id] = self.waiting
        self.waiting = ""

    def drop(self) -> None:
        """It was left without words."""
        self.waiting = ""

    def name(self, id: str) -> str:
        """The name of a line of the workshop."""
        return self._names.get(id, id)


class LineTable(EntryTable):
    """``line_left`` tells that the new line was left empty; ``row_wanted`` asks for one more."""

    line_left = Signal()

    def __init__(
        self,
        look: Look,
        model: RowsModel[Any],
        editor: Editor,
        *,
        row: int = 38,
        parent: QWidget | None = None,
    ) -> None:
        self.new_line = NewLine()
        self._was_new = False
        super().__init__(look, model, editor, row=row, parent=parent)

    def begin(self, name: str, column: int) -> None:
        """Put the cursor on the new line and open its field."""
        self.setFocus()
        self._was_new = self.select(name, column, edit=True)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter on a new line asks for one more below it; an empty one goes away."""
        was_new, self._was_new = self._was_new, False
        if self._again is None:
            self.drafts.settle()
        if self._again is not None:
            self._was_new = was_new
            super().closeEditor(editor, hint)
        elif self.new_line.waiting and self.current_id() == self.new_line.waiting:
            QTableView.closeEditor(self, editor, _Hint.NoHint)
            self.line_left.emit()
        elif was_new and hint == _Hint.SubmitModelCache:
            QTableView.closeEditor(self, editor, _Hint.NoHint)
            self.row_wanted.emit()
        else:
            super().closeEditor(editor, hint)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """An empty new line goes away once the cursor has left it (not in the midst of moving)."""
        super().currentChanged(current, previous)
        if self.new_line.waiting:
            QTimer.singleShot(0, self._left)

    def _left(self) -> None:
        if self.new_line.waiting and self.current_id() != self.new_line.waiting:
            self.line_left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab goes on to the next part of the page after the last cell, Shift+Tab back before the first."""
        edge = self.model().rowCount() - 1, self.model().columnCount() - 1
        here = self.currentIndex().row(), self.currentIndex().column()
        if event.key() == Qt.Key.Key_Tab and here in (edge, (-1, -1)):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Backtab and here <= (0, self.first_column()):
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
