"""The goals as a table: what, by when, how much, how measured and by whom, and which issues each answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from kyodo_desktop.domain.workshop import Goal
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import goals as words
from kyodo_desktop.ui import text_lines
from kyodo_desktop.ui.date_field import DateField
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.entry_table import EntryDelegate
from kyodo_desktop.ui.goal_notes_paint import number_square
from kyodo_desktop.ui.goal_rows import ACTOR, DUE, MEASURED_BY, NUMBER, TARGET, WHAT, GoalRow, GoalsModel
from kyodo_desktop.ui.line_table import LineTable
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons, focus_ring
from kyodo_desktop.ui.rows_model import Role

_PAD = 10
_ROW = 64
_LINE = 20  # px between lines of a cell
_EDITOR = 36
_LEAST_ROWS = 3  # shown before the table itself scrolls; on narrow pages only the page scrolls


class GoalDelegate(EntryDelegate):
    """Cells of several lines; issue squares under the words, a button's look where nobody is chosen."""

    def __init__(self, look: Look, icons: Icons, table: GoalsTable) -> None:
        super().__init__(look, table)
        self._icons, self._table = icons, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, rules between the columns, ring."""
        box = QRectF(option.rect)
        row = index.data(Role.ROW)
        if not isinstance(row, GoalRow):
            return
        painter.save()
        here = index.row() == self._table.currentIndex().row() and self._table.hasFocus()
        painter.fillRect(box, self.look.color("hl" if here else "kami"))
        if row.goal is not None:
            self._content(painter, box, index, row, row.goal)
        painter.setPen(QPen(self.look.color("sen"), 1))
        painter.drawLine(box.toRect().bottomLeft(), box.toRect().bottomRight())
        if index.column() > WHAT:
            painter.setPen(QPen(self.look.color("sen-usui"), 1))
            painter.drawLine(box.toRect().topLeft(), box.toRect().bottomLeft())
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, self.look, box)
        painter.restore()

    def _content(self, painter: QPainter, box: QRectF, index: Index, row: GoalRow, goal: Goal) -> None:
        painter.setPen(self.look.color("sumi"))
        if index.column() == NUMBER:
            painter.setFont(self.look.font("item", bold=True, mincho=True))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(row.number))
            return
        inner = box.adjusted(self.look.px(_PAD), self.look.px(6), -self.look.px(_PAD - 4), -self.look.px(6))
        if index.column() == WHAT:
            height = self._table.words_height(goal.what, int(inner.width()), bold=True)
            top = inner.top() + (inner.height() - height - self.look.px(24)) / 2
            self._lines(painter, QRectF(inner.left(), top, inner.width(), height), goal.what, bold=True)
            self._issues(
                painter, QRectF(inner.left(), top + height, inner.width(), self.look.px(24)), row.issues
            )
        elif index.column() == ACTOR and not row.actor:
            self._choose(painter, box)
        else:
            self._lines(painter, inner, str(index.data() or ""), bold=index.column() == TARGET)

    def _lines(self, painter: QPainter, box: QRectF, text: str, *, bold: bool) -> None:
        painter.setFont(self.look.font("base" if bold else "small", bold=bold))
        text_lines.draw(painter, box, text, self.look.px(_LINE))

    def _issues(self, painter: QPainter, box: QRectF, numbers: tuple[int, ...]) -> None:
        painter.setFont(self.look.font("min"))
        painter.setPen(self.look.color("sumi-2"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, flags, words.ISSUE if numbers else f"{words.ISSUE}\u3000{words.LINK_HERE}")
        left = box.left() + painter.fontMetrics().horizontalAdvance(words.ISSUE) + self.look.px(5)
        side = self.look.px(18)
        for number in numbers:
            number_square(
                painter, self.look, QRectF(left, box.center().y() - side / 2, side, side), number, "small"
            )
            left += side + self.look.px(5)

    def _choose(self, painter: QPainter, box: QRectF) -> None:
        px = self.look.px
        high, wide = px(32), min(px(78), box.width() - px(12))
        button = QRectF(box.left() + px(8), box.center().y() - high / 2, wide, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.color("sen-koi"), 1))
        painter.setBrush(self.look.color("kami"))
        painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self.look.color("sumi"))
        painter.setFont(self.look.font("small"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(button.adjusted(px(9), 0, 0, 0), flags, words.CHOOSE_ACTOR)
        side = px(14)
        icon = QRectF(button.right() - side - px(7), button.center().y() - side / 2, side, side)
        self._icons.draw(painter, "down", icon)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A date may be chosen from a calendar too."""
        if index.column() == DUE:
            return DateField(self._icons, self._table.near(), parent)
        return super().createEditor(parent, option, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """One line high, and wide enough for a whole date."""
        cell: QRect = option.rect
        high = self.look.px(_EDITOR)
        wide = max(cell.width(), self.look.px(170 if index.column() != ACTOR else 130))
        room = self._table.viewport().width()
        left = min(cell.left(), max(0, room - wide))
        editor.setGeometry(left, cell.center().y() - high // 2, min(wide, room), high)


class GoalsTable(LineTable):
    """``link_wanted(issue number)``: a digit on the first column."""

    link_wanted = Signal(int)

    def __init__(
        self, look: Look, icons: Icons, model: GoalsModel, editor: Editor, near: Callable[[], dt.date]
    ) -> None:
        """``near``: the day from which a date without a year is counted, and whose month a calendar shows."""
        super().__init__(look, model, editor, row=_ROW)
        self.near = near
        self.setItemDelegate(GoalDelegate(look, icons, self))
        self.setAccessibleName(words.TABLE)
        self.setSelectionBehavior(self.SelectionBehavior.SelectItems)
        self.goals = model
        self.issue_count = 0
        self.terse = False

    def fit(self) -> None:
        """Widths by shares of the room, heights by the words."""
        if not hasattr(self, "goals"):
            return
        px, room = self.look.px, self.viewport().width()
        shares = {DUE: 98, TARGET: 156, MEASURED_BY: 144, ACTOR: 104}
        if self.terse:
            shares = {DUE: 104, TARGET: 110, MEASURED_BY: 116, ACTOR: 96}
        self.setColumnWidth(NUMBER, px(40))
        for column, width in shares.items():
            self.setColumnWidth(column, px(width))
        left = room - px(40) - sum(px(width) for width in shares.values())
        self.setColumnWidth(WHAT, max(px(190), left))
        for position in range(self.goals.rowCount()):
            self.setRowHeight(position, self._row_height(position))
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if self.horizontalHeader().length() > room > 0 else 0
        heights = [self.rowHeight(n) for n in range(self.goals.rowCount())]
        whole = self.horizontalHeader().sizeHint().height() + sum(heights) + 3 + extra
        shown = len(heights) if self.terse else min(len(heights), _LEAST_ROWS)
        self.setMinimumHeight(whole - sum(heights[shown:]))
        self.setMaximumHeight(whole)

    def _row_height(self, position: int) -> int:
        needed = [self.look.px(_ROW)]
        for column in range(WHAT, ACTOR + 1):
            text = str(self.goals.index(position, column).data() or "")
            bold = column in (WHAT, TARGET)
            inner = self.columnWidth(column) - self.look.px(2 * _PAD - 4)
            needed.append(
                self.words_height(text, inner, bold=bold) + self.look.px(14 + (24 if column == WHAT else 0))
            )
        return max(needed)

    def words_height(self, text: str, width: int, *, bold: bool) -> int:
        """How high words are at a width, in pixels."""
        font = self.look.font("base" if bold else "small", bold=bold)
        distance = self.look.px(_LINE)
        return text_lines.height(text_lines.lay(text, font, width, distance), distance)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first column takes what the others leave."""
        super().resizeEvent(event)
        self.fit()

    def first_column(self) -> int:
        """The words of the goal."""
        return WHAT

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit on the words links the issue of that number."""
        number = event.key() - Qt.Key.Key_0
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (
            self.currentIndex().column() == WHAT
            and held == Qt.KeyboardModifier.NoModifier
            and 1 <= number <= min(9, self.issue_count)
        ):
            self.link_wanted.emit(number)
            return
        super().keyPressEvent(event)
