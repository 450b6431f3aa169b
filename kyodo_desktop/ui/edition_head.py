"""The tab of the edition that is open, and the heavy rule it stands on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kyodo_desktop.domain import editions
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement as words
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import plain_tip

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class EditionHead(QWidget):
    """Number, draft or not, signed for or not; beside it what a later change would mean."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name = self._state = self._after = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_workshop(self, workshop: Workshop, *, draft: bool) -> None:
        """Show an agreement's edition."""
        number, frozen = editions.number(workshop), editions.is_frozen(workshop)
        self._name = words.tab(number, draft)
        self._state = words.PRINTED_TO_SIGN if frozen else words.BEFORE_SIGNING
        self._after = words.after_signing(number + 1)
        self.setAccessibleName(f"{self._name} {self._state}")
        self.setToolTip(plain_tip(self._after))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._look.px(300), self._look.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A white tab with a heavy rule on three sides; the rule goes on to the right edge."""
        painter, px, look = QPainter(self), self._look.px, self._look
        name, state = look.font(bold=True), look.font("small")
        wide = QFontMetrics(name).horizontalAdvance(self._name)
        edge = wide + QFontMetrics(state).horizontalAdvance(self._state) + px(40)
        bottom, right = self.height() - 1, self.width()
        painter.fillRect(QRectF(0, 0, edge, self.height()), look.color("kami"))
        painter.setPen(QPen(look.color("sumi"), 2))
        corners = ((1, bottom + 1), (1, 1), (edge, 1), (edge, bottom), (right, bottom))
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in corners]))
        box = QRectF(px(15), 1, edge, self.height() - 2)
        painter.setFont(name)
        painter.drawText(box, _LEFT, self._name)
        painter.setFont(state)
        painter.setPen(look.color("sumi-2"))
        painter.drawText(box.adjusted(wide + px(10), 0, 0, 0), _LEFT, self._state)
        rest = QRectF(edge + px(14), 0, right - edge - px(14), self.height() - 2)
        after = painter.fontMetrics().elidedText(self._after, Qt.TextElideMode.ElideRight, int(rest.width()))
        painter.drawText(rest, _LEFT, after)
        painter.end()
