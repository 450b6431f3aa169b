"""Filter chips with their counts: one is on; where room is short they show only their characters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk

_GAP = 6
_LEAST_BESIDE = 24  # px of a chip that are not letters


class Chip(NamedTuple):
    """What it stands for, its words, and its words where room is short and where there is hardly any."""

    id: str
    words: str
    short: str
    least: str


class Chips(QWidget):
    """``chosen`` tells the id of the chip that was turned on."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._chips: list[Chip] = []
        self._buttons: list[Button] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these; the one that is on stays on as long as it is there."""
        if list(chips) == self._chips:
            return
        on = self.on()
        self._chips = list(chips)
        while len(self._buttons) < len(chips):
            button = Button(self._desk.look, self._desk.icons, small=True)
            button.setCheckable(True)
            button.setProperty("chip", True)
            self._group.addButton(button, len(self._buttons))
            self._row.insertWidget(len(self._buttons), button)
            self._buttons.append(button)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(chips))
        self.turn_on(on)
        self._say()

    def offer(self, action: QAction) -> None:
        """What a right click on the chips offers."""
        self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def on(self) -> str:
        """The id of the chip that is on; empty for the first."""
        number = self._group.checkedId()
        return self._chips[number].id if 0 <= number < len(self._chips) else ""

    def stops(self) -> Sequence[QWidget]:
        """The chips that are there, for the Tab key."""
        return self._buttons[: len(self._chips)]

    def turn_on(self, id: str) -> None:
        """Turn a chip on without telling anybody; the first if there is no such chip."""
        number = next((n for n, chip in enumerate(self._chips) if chip.id == id), 0)
        if self._buttons:
            self._buttons[number].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long words where they fit."""
        super().resizeEvent(event)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale needs other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_chips"):
            self._say()

    def minimumSizeHint(self) -> QSize:
        """As high as its buttons; the width gives way to short words, then to the edge."""
        return QSize(0, self._desk.look.size("button_small"))

    def sizeHint(self) -> QSize:
        """All words in full."""
        return QSize(self._width("words"), self._desk.look.size("button_small"))

    def _say(self) -> None:
        fitting = (form for form in ("words", "short") if self._width(form) <= self.width())
        form = next(fitting, "least")
        for chip, button in zip(self._chips, self._buttons, strict=False):
            button.set_words(getattr(chip, form))
            button.setAccessibleName(chip.words)

    def _width(self, form: str) -> int:
        measure = QFontMetrics(self._desk.look.font("small", bold=True))
        beside = _LEAST_BESIDE
        for button in self._buttons[:1]:
            beside = max(beside, button.sizeHint().width() - measure.horizontalAdvance(button.words()))
        return sum(measure.horizontalAdvance(getattr(chip, form)) + beside + _GAP for chip in self._chips)

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._chips[number].id)
