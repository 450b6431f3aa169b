"""A party as a button with its crest and, once it has done what is asked, a seal: consents and signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from kyodo_desktop.ui.crest_paint import crest
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import focus_ring, plain_tip
from kyodo_desktop.ui.seal_paint import seal

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HIGH = 42
_CREST = 26
_SEAL = 24
_SECOND = 0.44  # of the width
_SIDE = 10


@dataclass(frozen=True)
class PartyState:
    """What a button says. ``second`` stands behind the name (who signs), ``state`` at the right end."""

    id: str
    name: str
    kind: str
    letter: str
    state: str
    done: bool
    spoken: str
    second: str = ""
    note: str = ""


class PartyButton(QAbstractButton):
    """Click or Space; ``stepped`` tells of an arrow key, ``edit_wanted`` of F2."""

    stepped = Signal(str, int)

    def __init__(self, look: Look, letter: str, shown: PartyState, high: int = _HIGH) -> None:
        """``letter`` stands in the seal; ``high`` in px at 100 %."""
        super().__init__()
        self._look, self._letter = look, letter
        self.state, self._high = shown, high
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringed", False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state(shown)

    def show_state(self, shown: PartyState) -> None:
        """Say something else."""
        self.state = shown
        self.setChecked(shown.done)
        self.setAccessibleName(shown.spoken)
        self.setToolTip(plain_tip(shown.spoken))
        self.update()

    def nextCheckState(self) -> None:
        """What it shows comes from the record, not from the press."""

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._look.px(200), self._look.px(self._high))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the parties beside."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in steps:
            self.stepped.emit(self.state.id, steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Crest, name, who; state and seal at the right."""
        look, px, painter = self._look, self._look.px, QPainter(self)
        box, shown = QRectF(self.rect()), self.state
        painter.fillRect(self.rect(), look.color("ran" if self.underMouse() else "kami"))
        painter.setPen(QPen(look.color("sen"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        side = px(_CREST)
        crest(
            painter,
            look,
            QRectF(px(_SIDE), box.center().y() - side / 2, side, side),
            shown.kind,
            shown.letter,
        )
        right = self._state(painter, box)
        left = px(_SIDE) + side + px(10)
        room = right - left - px(8)
        painter.setPen(look.color("sumi"))
        painter.setFont(look.font())
        second = self._second(painter, room, QRectF(left, 0, room, box.height()))
        name = painter.fontMetrics().elidedText(shown.name, Qt.TextElideMode.ElideRight, int(room - second))
        painter.drawText(QRectF(left, 0, room, box.height()), _LEFT, name)
        if self.hasFocus():
            focus_ring(painter, look, box)
        painter.end()

    def _second(self, painter: QPainter, room: float, box: QRectF) -> float:
        """Who signs, below one another in every row whatever its state, if both fit."""
        look, shown = self._look, self.state
        name = QFontMetrics(look.font()).horizontalAdvance(shown.name)
        wide = QFontMetrics(look.font("small")).horizontalAdvance(shown.second)
        if not shown.second or name + wide + look.px(12) > room:
            return 0.0
        painter.save()
        painter.setFont(look.font("small"))
        painter.setPen(look.color("sumi-2"))
        at = max(self.width() * _SECOND - box.left(), name + look.px(12))
        at = min(at, box.width() - wide)
        painter.drawText(box.adjusted(at, 0, 0, 0), _LEFT, shown.second)
        painter.restore()
        return box.width() - at + look.px(8)

    def _state(self, painter: QPainter, box: QRectF) -> float:
        look, px, shown = self._look, self._look.px, self.state
        painter.setFont(look.font("small"))
        painter.setPen(look.color("sumi" if shown.done else "sumi-2"))
        painter.drawText(box.adjusted(0, 0, -px(_SIDE), 0), _RIGHT, shown.state)
        left = box.right() - px(_SIDE) - painter.fontMetrics().horizontalAdvance(shown.state)
        if shown.done:
            side = px(_SEAL)
            left -= side + px(6)
            seal(painter, look, QRectF(left, box.center().y() - side / 2, side, side), self._letter)
        return left

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is over it."""
        super().enterEvent(event)
        self.update()


class PartyButtons(QWidget):
    """The buttons in one or two columns. ``pressed`` tells the id of the party."""

    pressed = Signal(str)

    def __init__(self, look: Look, letter: str, *, columns: int = 1, high: int = _HIGH) -> None:
        super().__init__()
        self._high = high
        self._look, self._letter, self._columns = look, letter, columns
        self._buttons: dict[str, PartyButton] = {}
        self._order: list[str] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(1)
        self._grid.setVerticalSpacing(0)

    def show_states(self, states: Sequence[PartyState]) -> None:
        """The parties; those that stay keep the keyboard."""
        wanted = [state.id for state in states]
        for gone in [one for one in self._order if one not in wanted]:
            button = self._buttons.pop(gone)
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        for state in states:
            if state.id not in self._buttons:
                self._buttons[state.id] = self._made(state)
            elif self._buttons[state.id].state != state:
                self._buttons[state.id].show_state(state)
        if wanted != self._order:
            self._order = wanted
            self.arrange(self._columns)

    def arrange(self, columns: int) -> None:
        """One below the other, or in pairs."""
        self._columns = columns
        for place, one in enumerate(self._order):
            self._grid.addWidget(self._buttons[one], place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def buttons(self) -> tuple[PartyButton, ...]:
        """In their sequence."""
        return tuple(self._buttons[one] for one in self._order)

    def focused(self) -> str:
        """The party with the keyboard, or none."""
        return next((one for one, button in self._buttons.items() if button.hasFocus()), "")

    def focus(self, id: str = "") -> bool:
        """Put the keyboard on a party, else on the first that is not done; false without any."""
        open_ones = [one for one in self._order if not self._buttons[one].state.done]
        target = self._buttons.get(id) or self._buttons.get((open_ones or self._order or [""])[0])
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        return target is not None

    def _made(self, state: PartyState) -> PartyButton:
        button = PartyButton(self._look, self._letter, state, self._high)
        button.clicked.connect(self._clicked)
        button.stepped.connect(self._step)
        return button

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, PartyButton):
            self.pressed.emit(sender.state.id)

    def _step(self, id: str, by: int) -> None:
        place = self._order.index(id) + by
        if 0 <= place < len(self._order):
            self._buttons[self._order[place]].setFocus(Qt.FocusReason.OtherFocusReason)
