"""The rail: the hall's blackboard with the seven stops, and at its foot the one next thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from kyodo_desktop.text import common
from kyodo_desktop.text import rail as words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons, fill, plain_tip, tick
from kyodo_desktop.ui.sizes import RailForm


class Flow(NamedTuple):
    """What the rail shows. ``here`` is the stop on the screen (0 = home), ``now`` the current stop of a
    workshop that is only chosen in the list. ``sentence`` and ``button`` fill the foot, the one next thing.
    """

    heading: str
    done: Sequence[bool] = (False,) * 7
    here: int = 0
    now: int = 0
    sentence: str = ""
    button: str = ""


class _Entry(QAbstractButton):
    """The list of workshops or one stop. Painted whole: Fusion would give it a gradient."""

    def __init__(self, look: Look, icons: Icons, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self.number = number
        self.form = RailForm.WIDE
        self.done = self.here = self.now = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ringed", True)
        self.setMouseTracking(True)

    def words(self) -> str:
        if self.number == 0:
            return "" if self.form is RailForm.NARROW else common.LIST
        names = common.SHORT_STOPS if self.form is RailForm.NARROW else common.STOPS
        return names[self.number - 1]

    def sizeHint(self) -> QSize:
        narrow = self.form is RailForm.NARROW
        return QSize(
            self._look.size("rail_narrow" if narrow else "rail"),
            self._look.px(62 if narrow and self.number else 44),
        )

    def set_state(self, done: bool, here: bool, now: bool, form: RailForm) -> None:
        self.done, self.here, self.now, self.form = done, here, now, form
        name = common.LIST if self.number == 0 else common.STOPS[self.number - 1]
        self.setAccessibleName(words.stop_name(self.number, name, done, here) if self.number else name)
        self.setToolTip(plain_tip(name) if form is RailForm.NARROW else "")
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "dai" if self.here else ("rail-2" if self.underMouse() else "rail")
        fill(painter, QRectF(self.rect()), self._look.color(ground))
        if self.number:
            self._paint_stop(painter)
        else:
            self._paint_home(painter)
        painter.end()

    def enterEvent(self, _event: QEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def _paint_home(self, painter: QPainter) -> None:
        ink = "sumi" if self.here else "chalk"
        side = self._look.px(20)
        left = (self.width() - side) / 2 if self.form is RailForm.NARROW else self._look.px(16)
        self._icons.draw(painter, "home", QRectF(left, (self.height() - side) / 2, side, side), ink)
        painter.setPen(self._look.color(ink))
        painter.setFont(self._look.font())
        room = QRectF(left + side + self._look.px(9), 0, self.width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.words())
        if not self.here:
            painter.setPen(QPen(self._look.color("rail-line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _paint_stop(self, painter: QPainter) -> None:
        narrow = self.form is RailForm.NARROW
        radius = self._look.px(13)
        center = (
            QPointF(self.width() / 2, self._look.px(23))
            if narrow
            else QPointF(self._look.px(27), self.height() / 2)
        )
        self._paint_line(painter, center, radius)
        self._paint_circle(painter, center, radius)
        ink = "sumi" if self.here else "chalk"
        painter.setPen(self._look.color(ink))
        painter.setFont(self._look.font("small" if narrow else "form", bold=self.here or self.now))
        if narrow:
            below = QRectF(0, center.y() + radius, self.width(), self.height() - center.y() - radius)
            painter.drawText(
                below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.words()
            )
            return
        left = center.x() + radius + self._look.px(8)
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self.words()
        )
        self._paint_state(painter, ink)

    def _paint_state(self, painter: QPainter, ink: str) -> None:
        right = self.width() - self._look.px(6)
        if self.here or self.now:
            painter.setFont(self._look.font("min"))
            painter.setPen(self._look.color("sumi-2" if self.here else "chalk"))
            painter.drawText(
                QRectF(0, 0, right, self.height()),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                words.HERE,
            )
        elif self.done:
            side = self._look.px(20)
            tick(
                painter,
                QRectF(right - side, (self.height() - side) / 2, side, side),
                self._look.color(ink),
                1.6,
            )

    def _paint_line(self, painter: QPainter, center: QPointF, radius: float) -> None:
        if self.here:
            return
        painter.setPen(QPen(self._look.color("rail-line"), 2))
        if self.number > 1:
            painter.drawLine(QPointF(center.x(), 0), QPointF(center.x(), center.y() - radius))
        below = self.form is RailForm.WIDE  # in the narrow rail the name stands there
        if below and self.number < len(common.STOPS):
            painter.drawLine(QPointF(center.x(), center.y() + radius), QPointF(center.x(), self.height()))

    def _paint_circle(self, painter: QPainter, center: QPointF, radius: float) -> None:
        filled = self.done or self.here
        ink = self._look.color("kokuban" if self.here else "chalk")
        painter.setPen(QPen(ink, 2))
        painter.setBrush(ink if filled else self._look.color("rail"))
        painter.drawEllipse(center, radius - 1, radius - 1)
        if self.now:
            painter.setPen(QPen(self._look.color("chalk"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(center, radius + 2, radius + 2)
        painter.setFont(self._look.font(bold=True))
        number_ink = "on-kokuban" if self.here else ("kokuban" if filled else "chalk")
        painter.setPen(self._look.color(number_ink))
        circle = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self.number))


class _Foot(QWidget):
    """The one next thing: one sentence and one button."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("railFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._title = PlainLabel(words.NEXT, "railHint")
        self.sentence = PlainLabel("", "railNext", wrap=True)
        self.button = Button(look, icons, bold=True)
        self.button.setProperty("rail", True)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (self._title, self.sentence, self.button):
            self._column.addWidget(widget)
        self._column.insertSpacing(2, 6)

    def show_next(self, sentence: str, button: str, form: RailForm) -> None:
        narrow = form is RailForm.NARROW
        self._column.setContentsMargins(8 if narrow else 14, 10, 8 if narrow else 14, 14)
        self._title.setText(words.NEXT_SHORT if narrow else words.NEXT)
        self.sentence.setText("" if narrow else sentence)
        self.sentence.setVisible(not narrow)
        self.button.set_words(words.GO_THERE_SHORT if narrow else button)
        self.button.setAccessibleName(f"{sentence} {button}")
        self.button.setToolTip(plain_tip(sentence) if narrow else "")
        self.button.setVisible(bool(button))


class Rail(QWidget):
    """``stop_chosen`` tells 0 for home, 1–7 for a stop; ``next_chosen`` the button at the foot."""

    stop_chosen = Signal(int)
    next_chosen = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._form = RailForm.WIDE
        self._flow = Flow(words.FLOW)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._heading = PlainLabel(words.FLOW, "railHeading")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.entries = [_Entry(look, icons, number, self) for number in range(8)]
        self._column.addWidget(self.entries[0])
        self._column.addWidget(self._heading)
        for entry in self.entries[1:]:
            self._column.addWidget(entry)
        self._column.addStretch(1)
        self.foot = _Foot(look, icons, self)
        self._column.addWidget(self.foot)
        for entry in self.entries:
            entry.clicked.connect(self._clicked)
        self.foot.button.clicked.connect(self.next_chosen)
        self.restyle()

    def show_flow(self, flow: Flow) -> None:
        """Show another state."""
        self._flow = flow
        self._heading.setText(flow.heading)
        for entry in self.entries:
            n = entry.number
            entry.set_state(
                bool(n) and flow.done[n - 1], n == flow.here, bool(n) and n == flow.now, self._form
            )
        self.foot.show_next(flow.sentence, flow.button, self._form)

    def set_form(self, form: RailForm) -> None:
        """Wide or narrow; the bar of very small screens is another widget."""
        self._form = form
        self.restyle()
        self.show_flow(self._flow)

    def restyle(self) -> None:
        """Widths and colours at the present text scale."""
        narrow = self._form is RailForm.NARROW
        self.setFixedWidth(self._look.size("rail_narrow" if narrow else "rail"))
        self._heading.setVisible(not narrow)

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "foot"):
            self.restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The blackboard."""
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), self._look.color("rail"))
        painter.end()

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Entry):
            self.stop_chosen.emit(sender.number)
