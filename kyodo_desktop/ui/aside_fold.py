"""What was set aside, folded up: about what, why, when, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain.points import Aside
from kyodo_desktop.text import asides as words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel


class AsideLine(QWidget):
    """One of them."""

    taken_up = Signal(object)

    def __init__(self, desk: Desk, aside: Aside) -> None:
        super().__init__()
        self.aside = aside
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 5, 8, 5)
        column.setSpacing(2)
        about, when = words.phrase(aside.finding), words.when(aside.row.set_on, aside.row.printed)
        column.addWidget(PlainLabel(about, "small", wrap=True))
        column.addWidget(PlainLabel(words.because(aside.row.reason), "small", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(PlainLabel(when, "hint", wrap=True), 1)
        self.button = desk.button(words.TAKE_UP, self._take_up, small=True)
        self.button.setAccessibleName(f"{words.spoken(about, aside.row.reason, when)} {words.TAKE_UP}")
        row.addWidget(self.button)
        column.addLayout(row)

    def _take_up(self) -> None:
        self.taken_up.emit(self.aside)


class AsideFold(QWidget):
    """A button with their number; under it, once opened, the lines. Hidden while there is none."""

    taken_up = Signal(object)
    unfolded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines: list[AsideLine] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(1)
        self.head = Button(desk.look, desk.icons, "", icon="right", small=True, quiet=True)
        self.head.clicked.connect(self._turn)
        self._open = False
        column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = column
        self.hide()

    def show_asides(self, asides: Sequence[Aside]) -> None:
        """Show these; lines that say the same stay."""
        self.head.set_words(words.fold(len(asides)))
        if [line.aside for line in self.lines] != list(asides):
            held = any(line.isAncestorOf(self.window().focusWidget() or self) for line in self.lines)
            for line in self.lines:
                self._column.removeWidget(line)
                line.hide()
                line.deleteLater()
            self.lines = [AsideLine(self._desk, aside) for aside in asides]
            for line in self.lines:
                line.taken_up.connect(self.taken_up)
                line.setVisible(self._open)
                self._column.addWidget(line)
            if held and asides:
                self.head.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(bool(asides))

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets."""
        return (self.head, *(line.button for line in self.lines))

    def unfold(self) -> None:
        """Open it and put the keyboard on it."""
        if not self._open:
            self._turn()
        self.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        self._open = not self._open
        self.head.set_icon("down" if self._open else "right")
        for line in self.lines:
            line.setVisible(self._open)
        self.unfolded.emit()
