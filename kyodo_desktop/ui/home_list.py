"""The list of workshops: one row of 88 px each, with name, seven-stop route, day and place, next thing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from kyodo_desktop.text import common
from kyodo_desktop.text import home as words
from kyodo_desktop.text import rail as rail_words
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import fill, one_line, plain_tip, row_edges, tick

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 88
TWO_COLUMNS = 760  # px at 100 % below which day and next thing share a column


class WorkshopRow(NamedTuple):
    """One workshop of the list. ``now`` is the current stop, 0 when all seven are done.

    ``state`` and ``next`` are sentences; ``day`` is already worded for reading.
    """

    id: str
    title: str
    date: dt.date | None
    day: str
    place: str
    done: Sequence[bool]
    now: int
    state: str
    next: str
    sample: bool = False


class WorkshopList(QAbstractListModel):
    """The rows as the shelf gave them; replaced as a whole, for a search is a new question."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[WorkshopRow] = ()

    def set_rows(self, rows: Sequence[WorkshopRow]) -> None:
        """Show other workshops."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, position: int) -> WorkshopRow | None:
        """The workshop at a position."""
        return self._rows[position] if 0 <= position < len(self._rows) else None

    def position(self, id: str) -> int:
        """Where a workshop stands; -1 if it is not shown."""
        return next((n for n, row in enumerate(self._rows) if row.id == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row for the delegate, words for screen readers and type-ahead."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(row.title, row.day, row.place, row.now, row.next)
        return None


class WorkshopDelegate(QStyledItemDelegate):
    """Paints one row as in picture 00."""

    def __init__(self, look: Look, today: dt.date, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look, self._today, self._view = look, today, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row is as high."""
        return QSize(200, self._look.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, three columns, rule."""
        row: WorkshopRow = index.data(ROW)
        box = QRectF(option.rect)
        chosen = self._view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, box, self._look.color("kokuban-usui" if chosen else "kami"))
        second, third = self._columns(box)
        self._left(painter, box.adjusted(14, 0, 0, 0), second - 8, row)
        if third:
            self._middle(painter, QRectF(second, box.top(), third - second - 8, box.height()), row)
            self._right(painter, QRectF(third, box.top(), box.right() - third - 8, box.height()), row)
        else:
            self._both(painter, QRectF(second, box.top(), box.right() - second - 8, box.height()), row)
        row_edges(painter, self._look, box, chosen)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole row in words: on a small screen some of it is cut."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
            QToolTip.showText(event.globalPos(), plain_tip(spoken), view)
        return True

    def _columns(self, box: QRectF) -> tuple[float, float]:
        """Where the second and the third column begin; 0 if there is only room for two."""
        if box.width() < self._look.px(TWO_COLUMNS):
            return box.left() + box.width() * 0.52, 0
        return box.left() + box.width() * 0.377, box.left() + box.width() * 0.667

    def _both(self, painter: QPainter, box: QRectF, row: WorkshopRow) -> None:
        px = self._look.px
        upper = QRectF(box.left(), box.top() + px(18), box.width(), px(24))
        self._text(painter, upper, row.day or words.NO_DATE, "small", "sumi-2")
        lower = QRectF(box.left(), box.top() + px(42), box.width(), px(26))
        self._text(painter, lower, row.next or rail_words.NOTHING_NEXT, "base", "sumi")

    def _left(self, painter: QPainter, box: QRectF, right: float, row: WorkshopRow) -> None:
        px = self._look.px
        name = QRectF(box.left(), box.top() + px(14), right - box.left(), px(32))
        self._text(painter, name, row.title or common.UNTITLED, "item", "sumi", bold=True, mincho=True)
        center = box.top() + px(61)
        x = box.left() + px(11)
        painter.setPen(QPen(self._look.color("kokuban"), 1))
        painter.drawLine(QPointF(x, center), QPointF(x + px(27) * 6, center))
        for number, done in enumerate(row.done, start=1):
            self._stop(painter, QPointF(x + px(27) * (number - 1), center), number, done, number == row.now)
        after = x + px(27) * 6 + px(22)
        label = words.stop(row.now, common.STOPS[row.now - 1]) if row.now else words.ALL_DONE
        room = QRectF(after, center - px(12), right - after, px(24))
        if QFontMetrics(self._look.font("small")).horizontalAdvance(label) <= room.width():
            self._text(painter, room, label, "small", "sumi")

    def _stop(self, painter: QPainter, center: QPointF, number: int, done: bool, now: bool) -> None:
        px = self._look.px
        radius = px(10) if now else (px(7.5) if done else px(5))
        green = self._look.color("kokuban")
        painter.setPen(QPen(green, 2 if now else 1))
        painter.setBrush(green if done and not now else self._look.color("kami"))
        painter.drawEllipse(center, radius, radius)
        square = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
        if now:
            painter.setFont(self._look.font("min", bold=True))
            painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(number))
        elif done:
            tick(painter, square, self._look.color("on-kokuban"), px(1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _middle(self, painter: QPainter, box: QRectF, row: WorkshopRow) -> None:
        px = self._look.px
        upper = QRectF(box.left(), box.top() + px(18), box.width(), px(26))
        used = self._text(painter, upper, row.day or words.NO_DATE, "base", "sumi" if row.day else "sumi-2")
        badge = self._badge(row)
        if badge:
            self._tag(painter, upper.adjusted(used + px(10), px(1), 0, -px(1)), badge)
        lower = QRectF(box.left(), box.top() + px(44), box.width(), px(24))
        self._text(painter, lower, row.place or words.NO_PLACE, "small", "sumi-2")

    def _right(self, painter: QPainter, box: QRectF, row: WorkshopRow) -> None:
        px = self._look.px
        upper = QRectF(box.left(), box.top() + px(18), box.width(), px(24))
        self._text(painter, upper, row.state, "min", "sumi-2")
        lower = QRectF(box.left(), box.top() + px(42), box.width(), px(26))
        self._text(painter, lower, row.next or rail_words.NOTHING_NEXT, "base", "sumi")

    def _badge(self, row: WorkshopRow) -> str:
        if row.sample:
            return words.SAMPLE_TAG
        if row.date is None or row.date < self._today:
            return ""
        return words.days_until((row.date - self._today).days)

    def _tag(self, painter: QPainter, box: QRectF, badge: str) -> None:
        painter.setFont(self._look.font("min"))
        width = painter.fontMetrics().horizontalAdvance(badge) + 14
        if width > box.width():
            return
        frame = QRectF(box.left(), box.top(), width, box.height()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self._look.color("sen-koi"), 1))
        painter.setBrush(self._look.color("kami"))
        painter.drawRect(frame)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._look.color("sumi"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, badge)

    def _text(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        role: str,
        token: str,
        *,
        bold: bool = False,
        mincho: bool = False,
    ) -> int:
        painter.setFont(self._look.font(role, bold=bold, mincho=mincho))
        painter.setPen(self._look.color(token))
        return one_line(painter, box, text)
