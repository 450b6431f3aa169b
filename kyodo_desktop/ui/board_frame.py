"""The frame that selects notes on empty paper: only a broken line, so that the notes stay legible."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kyodo_desktop.ui.look import Look


class SelectFrame(QWidget):
    """Over the view while the mouse draws it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, area: QRect) -> None:
        """Around this, in pixels of the parent."""
        self.setGeometry(area)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two strokes: it is seen on paper and on notes."""
        painter = QPainter(self)
        inside = self.rect().adjusted(0, 0, -1, -1)
        painter.setPen(QPen(self._look.color("kami"), 1))
        painter.drawRect(inside)
        painter.setPen(QPen(self._look.color("kokuban"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(inside)
        painter.end()
