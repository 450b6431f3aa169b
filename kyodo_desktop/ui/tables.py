"""Tables and lists with the heavy top rule, whose rows grow with the text scale."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QListView,
    QTableView,
    QWidget,
)

from kyodo_desktop.ui.delegates import CellDelegate
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.rows_model import Index, RowsModel

_EDIT_ON = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)


class RuledTable(QTableView):
    """A ruled table. Enter edits, then keeps and goes down; in the last row it asks with ``row_wanted``.

    ``current_row`` tells the id under the cursor ("" for none) whenever it moves.
    """

    row_wanted = Signal()
    current_row = Signal(str)

    def __init__(self, look: Look, model: RowsModel, *, row: int = 38, parent: QWidget | None = None) -> None:  # type: ignore[type-arg]
        super().__init__(parent)
        self.look = look
        self._row = row
        self.rows = model
        self._below = QPersistentModelIndex()
        self.setModel(model)
        self.setItemDelegate(CellDelegate(look, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(_EDIT_ON)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)  # Tab goes on to the next part of the page, arrows go through cells
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(20)
        self.fit()

    def fit(self) -> None:
        """Row height and column widths at the present text scale."""
        self.verticalHeader().setDefaultSectionSize(self.look.px(self._row))
        for position, column in enumerate(self.rows.columns):
            stretch = column.stretch
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            self.horizontalHeader().setSectionResizeMode(position, mode)
            if not stretch:
                self.setColumnWidth(position, self.look.px(column.width))

    def select(self, id: str, column: int = 0, *, edit: bool = False) -> bool:
        """Put the cursor on a row, and begin editing if asked; false if the row is not shown."""
        position = self.rows.position(id)
        if position < 0:
            return False
        index = self.rows.index(position, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if edit:
            self.setFocus()
            self.edit(index)
        return True

    def current_id(self) -> str:
        """The id of the row under the cursor; empty for none."""
        row = self.rows.row_at(self.currentIndex())
        return row.id if row is not None else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the page where the cursor is."""
        super().currentChanged(current, previous)
        self.current_row.emit(self.current_id())

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale moves the rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "rows"):
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins editing; keys that no cell wants go on to the page."""
        if self.state() == self.State.EditingState:
            return  # left over by the field of a cell, which sees every key first
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        index = self.currentIndex()
        if enter and index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
            return
        super().keyPressEvent(event)

    def commitData(self, editor: QWidget) -> None:
        """Remember the row below: in a sorted table the edited one may now move."""
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        self._below = QPersistentModelIndex(below)
        super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter go down one row; in the last row ask the page for a new one."""
        super().closeEditor(editor, hint)
        if hint != QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            return
        if self._below.isValid():
            self.setCurrentIndex(self.model().index(self._below.row(), self._below.column()))
        else:
            self.row_wanted.emit()


class RuledList(QListView):
    """A list with the heavy top rule over a RowsModel of one column."""

    current_row = Signal(str)

    def __init__(self, look: Look, model: RowsModel, parent: QWidget | None = None) -> None:  # type: ignore[type-arg]
        super().__init__(parent)
        self.look = look
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(CellDelegate(look, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)

    def select(self, id: str) -> bool:
        """Put the cursor on a row; false if it is not shown."""
        position = self.rows.position(id)
        if position < 0:
            return False
        self.setCurrentIndex(self.rows.index(position, 0))
        return True

    def current_id(self) -> str:
        """The id under the cursor; empty for none."""
        row = self.rows.row_at(self.currentIndex())
        return row.id if row is not None else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the page where the cursor is."""
        super().currentChanged(current, previous)
        self.current_row.emit(self.current_id())
