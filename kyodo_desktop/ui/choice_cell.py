"""A value of a form that is chosen from a list: Enter or F2 opens the list, a choice closes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from kyodo_desktop.ui.forms import ValueCell

Offer = Callable[[], Sequence[tuple[str, str]]]
"""What may be chosen now: stored words and those that are shown."""


class ChoiceCell(ValueCell):
    """``chosen`` tells the name of the field and what was chosen."""

    chosen = Signal(str, str)

    def __init__(self, name: str, words: str, offer: Offer, now: Callable[[], str]) -> None:
        self.box = QComboBox()
        super().__init__(self.box)
        self.name, self._offer, self._now = name, offer, now
        self.box.setAccessibleName(words)
        self.box.activated.connect(self._take)

    def open(self) -> None:
        """The list drops down at once, on what holds now."""
        self.box.clear()
        for stored, shown in self._offer():
            self.box.addItem(shown, stored)
        self.box.setCurrentIndex(max(0, self.box.findData(self._now())))
        super().open()
        self.box.showPopup()

    def _take(self) -> None:
        chosen = str(self.box.currentData())
        self.close_field(keep_focus=True)
        self.chosen.emit(self.name, chosen)
