"""Tables in which rows are written one after another: roster, parties, promises, notes.

A new row stands in the table before it is in the workshop, under the id ``NEW``; once it has its first
word the page puts the real row in its place, and a row left empty disappears.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, Label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import common
from kyodo_desktop.ui.bind import left_out
from kyodo_desktop.ui.delegates import CellDelegate, Index
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.draft_keeper import DraftKeeper
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.rows_model import Column, R, Role, RowsModel
from kyodo_desktop.ui.tables import RuledTable

P = ParamSpec("P")

NEW = "new"

Choice = tuple[str, str]
"""What a choice stands for (an id, or a title), and the words that are shown."""


@dataclass(frozen=True)
class ChoiceColumn(Column[R]):
    """A column whose cells are chosen from a list; ``edit`` and ``text`` deal in what a choice stands for.

    ``free``: words of one's own may be typed too; then the words are what is handed over.
    """

    choices: Callable[[], Sequence[Choice]] = tuple
    free: bool = False


class EntryModel(RowsModel[R]):
    """Lets the real row take the place of the new one while its cell is still open."""

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows instead. Qt would lose the open field if the new row went and another came."""
        known = {row.id for row in self._rows}
        fresh = [row for row in rows if row.id not in known]
        if fresh and NEW in known and all(row.id != NEW for row in rows):
            position = self.position(NEW)
            self._rows[position] = fresh[0]
            self.dataChanged.emit(self.index(position, 0), self.index(position, len(self.columns) - 1))
        super().set_rows(rows)

    def replace(self, row: R) -> None:
        """Show this row in the place of the one with its id."""
        position = self.position(row.id)
        if position >= 0 and self._rows[position] != row:
            self._rows[position] = row
            self.dataChanged.emit(self.index(position, 0), self.index(position, len(self.columns) - 1))

    def append(self, rows: Sequence[R]) -> None:
        """Show these rows below the others."""
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows.extend(rows)
        self.endInsertRows()


class EntryDelegate(CellDelegate):
    """Cells with a list to choose from, beside those of the frame."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A combo box for a ChoiceColumn, a line for all others."""
        column = index.data(Role.COLUMN)
        if not isinstance(column, ChoiceColumn):
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        box.setEditable(column.free)
        if (line := box.lineEdit()) is not None:
            line.setPlaceholderText(common.WRITE_NAME)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(column.title)
        for stands_for, words in column.choices():
            box.addItem(words, stands_for)
        box.activated.connect(self._chosen)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start from what the row holds."""
        if isinstance(editor, QComboBox):
            if editor.count() and editor.property("filled") is None:
                editor.setCurrentIndex(max(editor.findData(index.data(Qt.ItemDataRole.EditRole)), 0))
                editor.setProperty("filled", True)
                if (line := editor.lineEdit()) is not None:  # words of one's own may be typed
                    self._watch(line, index)
            return
        if isinstance(editor, QLineEdit) and editor.property("filled") is None:
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.setProperty("filled", True)
            self._watch(editor, index)

    def _watch(self, line: QLineEdit, index: Index) -> None:
        table = self.parent()
        if isinstance(table, EntryTable):
            table.watch(line, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what is chosen or typed."""
        if isinstance(editor, QComboBox):
            value: Any = editor.currentText() if editor.isEditable() else editor.currentData()
            model.setData(index, value, Qt.ItemDataRole.EditRole)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, selected: bool, /) -> None:
        """A new row is blank until it has its first word."""
        row = index.data(Role.ROW)
        if row is not None and row.id != NEW:
            super().paint_content(painter, box, index, selected)

    def _chosen(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox) and not box.isEditable():
            self.commitData.emit(box)
            self.closeEditor.emit(box, QAbstractItemDelegate.EndEditHint.NoHint)


class EntryTable(RuledTable):
    """A RuledTable with a new row, refused words kept in their cell, and drafts of what is being typed.

    ``new_left``: the new row was left without a word.
    """

    new_left = Signal()

    def __init__(
        self,
        look: Look,
        model: RowsModel[Any],
        editor: Editor,
        *,
        row: int = 38,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, model, row=row, parent=parent)
        self.setItemDelegate(EntryDelegate(look, self))
        self.drafts = DraftKeeper(editor, self)
        self._again: str | None = None

    def own_action(self, action: QAction) -> QAction:
        """Let the key of an action work only while this table has the keyboard."""
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(action)
        return action

    def watch(self, field: QLineEdit, index: Index) -> None:
        """A cell opens: keep a draft of its words where its column says they belong."""
        column, row = index.data(Role.COLUMN), index.data(Role.ROW)
        if column.place is not None:
            self.drafts.watch(field, column.place(row), str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def write_again(self, text: str) -> None:
        """A rule refused what was just typed here: open the cell again with it."""
        self._again = text

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """A refused text is opened again; a new row without a word is reported."""
        stay = QAbstractItemDelegate.EndEditHint.NoHint
        if self._again is not None:
            text, self._again = self._again, None
            super().closeEditor(editor, stay)
            self._reopen(text)
            return
        self.drafts.settle()
        if self.rows.position(NEW) >= 0:
            super().closeEditor(editor, stay)
            self.new_left.emit()
        else:
            super().closeEditor(editor, hint)

    def writing(self) -> bool:
        """Whether a cell is open. (Qt forgets its own editing state when other rows come or go.)"""
        return self.field() is not None

    def finish_writing(self) -> None:
        """Keep what is being typed, as when the focus leaves."""
        field = self.field()
        if field is not None:
            self.commitData(field)
            self.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)

    def field(self) -> QWidget | None:
        """The field of the cell that is open."""
        return self.indexWidget(self.currentIndex())

    def _reopen(self, text: str) -> None:
        self.edit(self.currentIndex())
        field = self.field()
        if isinstance(field, QComboBox):
            field.setEditText(text)
        elif isinstance(field, QLineEdit):
            field.setText(text)
            self.drafts.keep()

    def edit(self, index: Index, *how: Any) -> Any:
        """Open a cell; a list to choose from drops down at once."""
        opened = super().edit(index, *how)
        field = self.field()
        if isinstance(field, QComboBox) and not field.isEditable() and not field.view().isVisible():
            field.showPopup()
        return opened

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 opens a list to choose from as Enter does."""
        index = self.currentIndex()
        if self.writing():
            return
        if event.key() == Qt.Key.Key_F2 and index.isValid():
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard always finds a cell."""
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, self.first_column()))
        super().focusInEvent(event)

    def first_column(self) -> int:
        """The first column that can be edited or ticked."""
        wanted = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
        for position in range(self.rows.columnCount()):
            if self.rows.flags(self.rows.index(0, position)) & wanted:
                return position
        return 0


def write_cell(
    screen: Screen,
    table: EntryTable,
    text: str,
    label: Label,
    operation: Callable[Concatenate[Workshop, P], Workshop],
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> tuple[Change, ...]:
    """Run an operation for what was typed in a cell; if a rule refuses it, the words stay in the cell."""
    try:
        changes = screen.editor.run(label, operation, *args, **kwargs)
    except Refused as refusal:
        screen.desk.refuse(refusal)
        table.write_again(text)
        return ()
    if told := left_out(text):
        screen.desk.say(told, False)
    return changes


def on_escape(field: QWidget, run: Callable[[], None]) -> None:
    """Esc while this field has the keyboard. ``run`` must be a bound method."""
    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), field)
    escape.setContext(Qt.ShortcutContext.WidgetShortcut)
    escape.activated.connect(run)
