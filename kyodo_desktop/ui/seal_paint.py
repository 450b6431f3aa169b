"""The round vermilion seal with one letter: one for signed, one for consent."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from kyodo_desktop.ui.look import Look

_LETTER = 0.52  # of the ring


def seal(painter: QPainter, look: Look, box: QRectF, letter: str) -> None:
    """A ring and its letter; the words beside it say the same."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.color("shu"), max(1.4, box.width() / 14)))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    font = QFont(look.font("base", bold=True, mincho=True))
    font.setPixelSize(max(8, round(box.width() * _LETTER)))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()
