"""What the overview draws: a square for each activity, a line of marks for each party."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kyodo_desktop.domain import actors, roles
from kyodo_desktop.domain.workshop import Actor
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.crest_paint import crest, role_mark
from kyodo_desktop.ui.look import Look


class Squares(QWidget):
    """One numbered square for each activity; broken while nobody leads it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._led: tuple[bool, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_led(self, led: Sequence[bool]) -> None:
        """Whether each activity has its lead."""
        self._led = tuple(led)
        self.setAccessibleName(words.squares_spoken(sum(self._led), len(self._led)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(self._look.px(252), self.heightForWidth(max(self.width(), self._look.px(100))))

    def hasHeightForWidth(self) -> bool:
        """More activities, more lines."""
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Lines of squares."""
        return -(-max(1, len(self._led)) // self._across(width)) * self._look.px(28)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """The squares, line by line."""
        painter = QPainter(self)
        across = self._across(self.width())
        step = min(28.3 * self._look.scale / 100, (self.width() + self._look.px(2)) / across)
        side = self._look.px(25)
        painter.setFont(self._look.font("min"))
        for place, led in enumerate(self._led):
            box = QRectF(
                (place % across) * step + 0.5, (place // across) * self._look.px(28) + 0.5, side, side
            )
            painter.setPen(
                QPen(self._look.color("sen-koi"), 1)
                if led
                else QPen(self._look.color("sumi"), 2, Qt.PenStyle.DashLine)
            )
            painter.setBrush(self._look.color("kokuban-usui" if led else "kami"))
            painter.drawRect(box)
            painter.setPen(self._look.color("sumi"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        painter.end()

    def _across(self, width: int) -> int:
        """As many as fit, a little closer together if that saves a line; the lines as long as one another."""
        fit = max(1, int((width + self._look.px(2)) / (26.8 * self._look.scale / 100)))
        lines = -(-max(1, len(self._led)) // fit)
        return -(-max(1, len(self._led)) // lines)


class LoadRow(QWidget):
    """One party with its marks, one after the other; numbers where they are too many."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._actor: Actor | None = None
        self._load = roles.Load(0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_load(self, actor: Actor, load: roles.Load) -> None:
        """Show a party."""
        self._actor, self._load = actor, load
        self.setAccessibleName(words.load_spoken(actors.shown_name(actor), *load))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._look.px(252), self._look.px(33))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Crest, name, marks from the right, rule."""
        if self._actor is None:
            return
        painter, px = QPainter(self), self._look.px
        side = px(24)
        top = (self.height() - side) / 2
        crest(painter, self._look, QRectF(0, top, side, side), self._actor.kind.value, self._actor.crest)
        marks_left = self._marks(painter)
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.color("sumi"))
        room = QRectF(side + px(8), 0, marks_left - side - px(14), self.height())
        name = painter.fontMetrics().elidedText(
            actors.shown_name(self._actor), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(QPen(self._look.color("sen"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _marks(self, painter: QPainter) -> float:
        px, load = self._look.px, self._load
        levels = ["lead"] * load.lead + ["cooperate"] * load.cooperate + ["support"] * load.support
        step, side = px(16), px(14)
        left = self.width() - len(levels) * step
        if left < px(100):
            text = words.load_short(*load)
            painter.setFont(self._look.font("small"))
            painter.setPen(self._look.color("sumi"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(self.rect()), flags, text)
            return float(self.width() - painter.fontMetrics().horizontalAdvance(text) - px(6))
        for place, level in enumerate(levels):
            box = QRectF(left + place * step + 1, (self.height() - side) / 2, side, side)
            role_mark(painter, self._look, box, level)
        return float(left)
