"""A table whose rows are dragged to another place by mouse; the keyboard does it by a key of the page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication

from kyodo_desktop.ui.entry_table import EntryTable


class DragTable(EntryTable):
    """``dragged`` tells the id of a row and the number (from 0) it is dropped at. A line shows where."""

    dragged = Signal(str, int)

    _pressed: QPoint | None = None
    _taken = ""
    _gap = -1  # the line above which the row would land

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what may be dragged."""
        super().mousePressEvent(event)
        row = self.rows.row_at(self.indexAt(event.position().toPoint()))
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            self._pressed, self._taken = event.position().toPoint(), row.id

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where it would land; a shaking hand drags nothing."""
        here = event.position().toPoint()
        if self._pressed is None:
            return
        far = abs(here.y() - self._pressed.y()) >= QApplication.startDragDistance()
        if far or self._gap >= 0:
            self._show_gap(self._gap_at(here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop it."""
        gap, taken = self._gap, self._taken
        self._pressed, self._taken = None, ""
        self._show_gap(-1)
        if gap < 0:
            super().mouseReleaseEvent(event)
            return
        was = self.rows.position(taken)
        to = gap - (was < gap)
        if was >= 0 and to != was:
            self.dragged.emit(taken, to)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line between two of them."""
        super().paintEvent(event)
        if self._gap < 0:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.look.color("kokuban"), self.look.px(3)))
        y = max(self.rowViewportPosition(self._gap), 1) if self._gap < self.rows.rowCount() else self._end()
        painter.drawLine(0, y, self.viewport().width(), y)
        painter.end()

    def _gap_at(self, here: QPoint) -> int:
        row = self.rowAt(here.y())
        if row < 0:
            return self.rows.rowCount() if here.y() > 0 else 0
        middle = self.rowViewportPosition(row) + self.rowHeight(row) / 2
        return row + (here.y() > middle)

    def _end(self) -> int:
        last = self.rows.rowCount() - 1
        return self.rowViewportPosition(last) + self.rowHeight(last) - 2

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()
