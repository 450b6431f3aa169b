"""The tabs of the editions: a real row of tabs, painted as on paper; beside it what a later change means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget

from kyodo_desktop.text import editions as words
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import focus_ring, plain_tip
from kyodo_desktop.ui.seal_paint import seal

DRAFT = "draft"
"""The id of the tab of what is not frozen."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_HIGH = 40
_SIDE = 14
_SEAL = 22


@dataclass(frozen=True)
class Tab:
    """One edition, or the draft. ``sealed``: everybody has signed it."""

    id: str
    name: str
    state: str
    sealed: bool = False


class _Bar(QTabBar):
    """Arrow keys go from tab to tab, as in every row of tabs."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tabs: tuple[Tab, ...] = ()
        self._brief = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringed", False)
        self.setAccessibleName(words.EDITIONS)

    def put(self, tabs: tuple[Tab, ...]) -> None:
        self._tabs = tabs
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        for place, tab in enumerate(tabs):
            spoken = words.tab_spoken(tab.name, tab.state, sealed=tab.sealed)
            if place == self.count():
                self.addTab(spoken)
            elif self.tabText(place) != spoken:
                self.setTabText(place, spoken)
            self.setTabToolTip(place, plain_tip(spoken))
        self.fit()

    def fit(self) -> None:
        """Where room is short only the open tab says more than its name."""
        holder = self.parentWidget()
        room = holder.width() if holder is not None else self.width()
        self._brief = False
        self._brief = sum(self.tabSizeHint(n).width() for n in range(len(self._tabs))) > room
        if self.count():  # Qt asks for sizes again when a tab is written
            self.setTabText(0, self.tabText(0) + " ")
            self.setTabText(0, self.tabText(0).strip())
        self.updateGeometry()
        self.update()

    def _state(self, index: int) -> str:
        return "" if self._brief and index != self.currentIndex() else self._tabs[index].state

    def tabSizeHint(self, index: int) -> QSize:
        """Seal, bold name, state."""
        if index >= len(self._tabs):
            return QSize(self._look.px(60), self._look.px(_HIGH))
        tab, px = self._tabs[index], self._look.px
        wide = QFontMetrics(self._look.font(bold=True)).horizontalAdvance(tab.name)
        wide += QFontMetrics(self._look.font("small")).horizontalAdvance(self._state(index))
        return QSize(
            wide
            + 2 * px(_SIDE)
            + (px(10) if self._state(index) else 0)
            + (px(_SEAL + 8) if tab.sealed else 0),
            px(_HIGH),
        )

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Words are not cut: the row scrolls."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The chosen one stands in front of the rule."""
        painter = QPainter(self)
        for place, tab in enumerate(self._tabs[: self.count()]):
            self._paint(painter, tab, place)
        painter.end()

    def _paint(self, painter: QPainter, tab: Tab, place: int) -> None:
        box, chosen = QRectF(self.tabRect(place)), place == self.currentIndex()
        look, px = self._look, self._look.px
        painter.fillRect(box, look.color("kami" if chosen else "ran"))
        frame = box.adjusted(1, 1, -1, 2 if chosen else -1)
        painter.setPen(QPen(look.color("sumi" if chosen else "sen-koi"), 2 if chosen else 1))
        painter.drawRect(frame)
        if not chosen:
            painter.setPen(QPen(look.color("sumi"), 2))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        if tab.sealed:
            side = px(_SEAL)
            ring = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
            seal(painter, look, ring, words.SIGNED_SEAL)
            inner.setLeft(inner.left() + side + px(8))
        painter.setPen(look.color("sumi"))
        painter.setFont(look.font(bold=True) if chosen else look.font())
        painter.drawText(inner, _LEFT, tab.name)
        wide = QFontMetrics(look.font(bold=True)).horizontalAdvance(tab.name)
        painter.setPen(look.color("sumi-2"))
        painter.setFont(look.font("small"))
        painter.drawText(inner.adjusted(wide + px(10), 0, 0, 0), _LEFT, self._state(place))
        if chosen and self.hasFocus():
            focus_ring(painter, look, box.adjusted(3, 4, -3, -3))


class EditionTabs(QWidget):
    """``chosen`` tells the id of a tab that a person chose."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._after = ""
        self._tabs: tuple[Tab, ...] = ()
        self.bar = _Bar(look)
        self.bar.currentChanged.connect(self._turned)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tabs(self, tabs: Sequence[Tab], current: str, after: str = "") -> None:
        """Other tabs, the one that is open, and what stands beside them."""
        self._tabs, self._after = tuple(tabs), after
        self.bar.blockSignals(True)
        self.bar.put(self._tabs)
        ids = [tab.id for tab in self._tabs]
        self.bar.setCurrentIndex(ids.index(current) if current in ids else len(ids) - 1)
        self.bar.blockSignals(False)
        self.bar.fit()
        self.setToolTip(plain_tip(after) if after else "")
        self.update()

    def current(self) -> str:
        """The id of the tab that is open."""
        place = self.bar.currentIndex()
        return self._tabs[place].id if 0 <= place < len(self._tabs) else ""

    def tabs(self) -> tuple[Tab, ...]:
        """What is shown."""
        return self._tabs

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._look.px(300), self._look.px(_HIGH))

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale makes other tabs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._tabs:
            self.bar.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less room, fewer words."""
        super().resizeEvent(event)
        self.bar.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The heavy rule, from the tabs to the right edge."""
        painter, look = QPainter(self), self._look
        right = self.bar.geometry().right()
        painter.setPen(QPen(look.color("sumi"), 2))
        painter.drawLine(right, self.height() - 1, self.width(), self.height() - 1)
        rest = QRectF(right + look.px(14), 0, self.width() - right - look.px(14), self.height() - 2)
        painter.setFont(look.font("small"))
        painter.setPen(look.color("sumi-2"))
        shown = painter.fontMetrics().elidedText(self._after, Qt.TextElideMode.ElideRight, int(rest.width()))
        painter.drawText(rest, _LEFT, shown)
        painter.end()

    def _turned(self, place: int) -> None:
        self.bar.fit()
        if 0 <= place < len(self._tabs):
            self.chosen.emit(self._tabs[place].id)
