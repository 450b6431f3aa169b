"""The drawings of the timer band: digits that do not dance, and a ruler of parts as wide as their minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kyodo_desktop.ui.look import Look

_HIGH = 34  # px of the parts
_ABOVE, _BELOW = 9, 6  # px that the marker stands out


class Stretch(NamedTuple):
    """One item on the ruler: its number, planned minutes, and whether it is done or at hand."""

    number: int
    minutes: int
    done: bool = False
    here: bool = False


class Digits(QWidget):
    """Every digit has the same room, so that only what changes moves."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._words = look, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_digits(self, words: str) -> None:
        """Say this."""
        if words != self._words:
            longer = len(words) != len(self._words)
            self._words = words
            self.setAccessibleName(words)
            if longer:
                self.updateGeometry()
            self.update()

    def words(self) -> str:
        """What stands there."""
        return self._words

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        metrics = QFontMetricsF(self._look.font("timer", bold=True))
        return QSize(round(sum(self._widths(metrics))) + 2, round(metrics.ascent() + metrics.descent()))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """From the left, each in its own room."""
        painter = QPainter(self)
        font = self._look.font("timer", bold=True)
        painter.setFont(font)
        painter.setPen(self._look.color("sumi"))
        x = 0.0
        for letter, width in zip(self._words, self._widths(QFontMetricsF(font)), strict=True):
            painter.drawText(QRectF(x, 0, width, self.height()), Qt.AlignmentFlag.AlignCenter, letter)
            x += width
        painter.end()

    def _widths(self, metrics: QFontMetricsF) -> list[float]:
        digit = max(metrics.horizontalAdvance(letter) for letter in "0123456789")
        return [digit if c.isdigit() else metrics.horizontalAdvance(c) for c in self._words]


class Ruler(QWidget):
    """``show_time`` tells the items and how far the one at hand has come (0 to 1)."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts: tuple[Stretch, ...] = ()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_time(self, parts: Sequence[Stretch], share: float) -> None:
        """Show where the evening is; painted anew only if something moves by a pixel."""
        share = max(0.0, min(share, 1.0))
        moved = abs(share - self._share) * max(self.width(), 1)
        if tuple(parts) != self._parts or moved >= 0.5:
            self._parts, self._share = tuple(parts), share
            self.update()

    def sizeHint(self) -> QSize:
        """Parts and the marker that stands out."""
        return QSize(self._look.px(240), self._look.px(_HIGH + _ABOVE + _BELOW))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow: numbers that have no room are left out."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Parts from the left, then the marker over them."""
        painter = QPainter(self)
        px, look = self._look.px, self._look
        whole = max(1, sum(part.minutes for part in self._parts))
        x, top, high = 0.5, px(_ABOVE) + 0.5, px(_HIGH)
        marker: float | None = None
        for part in self._parts:
            wide = (self.width() - 1) * part.minutes / whole
            box = QRectF(x, top, wide, high)
            painter.setBrush(look.color("kokuban-usui" if part.here else "ran" if part.done else "kami"))
            painter.setPen(QPen(look.color("sumi" if part.here else "sen-koi"), 1))
            painter.drawRect(box)
            self._number(painter, box, part)
            if part.here:
                marker = x + wide * self._share
            x += wide
        if marker is not None:
            self._marker(painter, marker)
        painter.end()

    def _number(self, painter: QPainter, box: QRectF, part: Stretch) -> None:
        painter.setFont(self._look.font("small", bold=part.here))
        if painter.fontMetrics().horizontalAdvance(str(part.number)) + 2 > box.width():
            return
        painter.setPen(self._look.color("sumi-2" if part.done else "sumi"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(part.number))

    def _marker(self, painter: QPainter, x: float) -> None:
        """One upright line with a head, so that it is seen without colour."""
        px = self._look.px
        ink = self._look.color("sumi")
        x = max(px(5), min(x, self.width() - px(5)))
        painter.setPen(QPen(ink, 3))
        painter.drawLine(QPointF(x, px(4)), QPointF(x, px(_ABOVE + _HIGH + _BELOW) - 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(
            QPolygonF([QPointF(x - px(6), 0), QPointF(x + px(6), 0), QPointF(x, px(_ABOVE - 1))])
        )
