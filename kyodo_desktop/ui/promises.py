"""The promises of the talk: numbered lines that are written, moved and put away in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStyleOptionViewItem, QVBoxLayout, QWidget

from kyodo_desktop.domain import fields, prepare
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.text import menus
from kyodo_desktop.text import prepare as words
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import NEW, EntryDelegate, EntryModel, EntryTable, write_cell
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.panels import EmptyState, panel_title
from kyodo_desktop.ui.rows_model import Column, Role, RowsModel

TITLE_ROW = 28  # px, so that the rules of both halves of the page meet
_NUMBER = 36  # px for the number before a promise
_ABOVE = 8  # px above and below the words


class PromiseRow(NamedTuple):
    """One promise and its number, from 1."""

    id: str
    number: int
    text: str


class Promises(QWidget):
    """The panel. ``actions`` are those of the page's menu."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        desk = screen.desk
        self._model: EntryModel[PromiseRow] = EntryModel(
            (Column(words.PROMISES, _text, edit=self._write, place=_place, spoken=_spoken, stretch=True),),
            self,
        )
        self.table = _PromiseTable(desk.look, self._model, screen.editor, row=34)
        self.table.setAccessibleName(words.PROMISES)
        self._new = False
        self._wire()
        self._empty = EmptyState(words.NO_PROMISES)
        self._build()

    def _wire(self) -> None:
        desk, table = self._screen.desk, self.table
        table.row_wanted.connect(self.add)
        table.new_left.connect(self._drop_new)
        self._add = desk.action(
            self._screen, words.ADD_PROMISE, self.add, key="Ctrl+Ins", icon="plus", tip=words.ADD_PROMISE_TIP
        )
        own = (
            desk.action(self._screen, words.PROMISE_UP, self._up, key="Alt+Up", icon="up"),
            desk.action(self._screen, words.PROMISE_DOWN, self._down, key="Alt+Down", icon="down"),
            desk.action(self._screen, words.PUT_PROMISE_AWAY, self._put_away, key="Del", tip=menus.PUT_AWAY),
        )
        self.actions_: Sequence[QAction] = (self._add, *(table.own_action(action) for action in own))

    def _build(self) -> None:
        desk = self._screen.desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = panel_title(words.PROMISES, hints=words.READ_ALOUD)
        title.setMinimumHeight(desk.look.px(TITLE_ROW))
        column.addWidget(title)
        column.addWidget(self.table)
        column.addWidget(self._empty)
        buttons = QHBoxLayout()
        buttons.addWidget(desk.action_button(self._add, small=True))
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_rows(self, workshop: Workshop) -> None:
        """Show what the workshop holds, and the row that is being added."""
        rows = [PromiseRow(p.id, n, p.text) for n, p in enumerate(workshop.promises, 1)]
        if self._new:
            rows.append(PromiseRow(NEW, len(rows) + 1, ""))
        self._model.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.table.hug()

    def go_to(self, id: str) -> None:
        """Put the cursor on a promise."""
        if self.table.select(id) or self._model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """A new line at the end, ready to be written."""
        self.table.finish_writing()
        self._new = True
        self.show_rows(self._screen.editor.workshop)
        self.table.select(NEW, edit=True)

    def _drop_new(self) -> None:
        self._new = False
        self.show_rows(self._screen.editor.workshop)

    def _write(self, row: PromiseRow, text: str) -> None:
        if row.id != NEW:
            place = _place(row)
            step = label(fields.step_key(place))
            write_cell(self._screen, self.table, text, step, fields.write, place, text)
            return
        self._new = False
        changes = write_cell(
            self._screen, self.table, text, label("prepare.add_promise"), prepare.add_promise, text
        )
        self._new = not changes

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        position = self._model.position(self.table.current_id())
        if 0 <= position + by < self._model.rowCount() and position >= 0:
            promise = self.table.current_id()
            step = label("prepare.move_promise")
            self._screen.run(step, prepare.move_promise, promise, position + by)

    def _put_away(self) -> None:
        promise, step = self.table.current_id(), label("prepare.put_promise_away")
        if promise and self._screen.run(step, prepare.put_promise_away, promise):
            self._screen.desk.say(words.PROMISE_AWAY, True)


def _place(row: PromiseRow) -> Place:
    return Place("promises", row.id if row.id != NEW else "", "text")


def _text(row: PromiseRow) -> str:
    return row.text


def _spoken(row: PromiseRow) -> str:
    return words.spoken_promise(row.number, row.text)


class _PromiseDelegate(EntryDelegate):
    """Number in Mincho, then the words, on as many lines as they need."""

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, _selected: bool, /) -> None:
        """The number is painted beside the field too, so a new line shows which it will be."""
        row = index.data(Role.ROW)
        painter.setPen(self.look.color("sumi"))
        painter.setFont(self.look.font(bold=True, mincho=True))
        top = box.adjusted(0, self.look.px(_ABOVE), 0, 0)
        left = QRectF(top.left(), top.top(), self.look.px(_NUMBER), top.height())
        painter.drawText(
            left, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words.number(row.number)
        )
        painter.setFont(self.look.font())
        painter.drawText(top.adjusted(self.look.px(_NUMBER), 0, -6, 0), _WRAPPED, row.text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at the width of the column."""
        view = option.widget
        width = (view.columnWidth(0) if isinstance(view, EntryTable) else 300) - self.look.px(_NUMBER) - 6
        metrics = QFontMetrics(self.look.font())
        needed = metrics.boundingRect(0, 0, max(width, 50), 10_000, _WRAPPED, index.data() or "").height()
        return QSize(width, max(needed + 2 * self.look.px(_ABOVE), self.look.px(34)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The number stays in sight while its words are written."""
        super().updateEditorGeometry(editor, option, index)
        editor.setGeometry(option.rect.adjusted(self.look.px(_NUMBER) - 8, 0, 0, 0))


_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWrapAnywhere)


class _PromiseTable(EntryTable):
    """As high as its lines."""

    def __init__(self, look: Look, model: RowsModel[PromiseRow], editor: Editor, *, row: int) -> None:
        super().__init__(look, model, editor, row=row)
        self.setItemDelegate(_PromiseDelegate(look, self))
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def hug(self) -> None:
        """Fit the rows to their words and the table to its rows."""
        self.resizeRowsToContents()
        self.setFixedHeight(self.verticalHeader().length() + 3)

    def fit(self) -> None:
        """A new text scale changes the heights."""
        super().fit()
        self.hug()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.hug()
