"""Two or three joined buttons of which one is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons


class Segment(QWidget):
    """Two or three joined buttons of which one is on. ``chosen`` tells the position."""

    chosen = Signal(int)

    def __init__(
        self, look: Look, icons: Icons, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """``choices`` are pairs of words and icon name (empty for none)."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._icons = [icon for _, icon in choices]
        self._buttons: list[Button] = []
        for position, (words, icon) in enumerate(choices):
            button = Button(look, icons, words, icon=icon, small=True)
            button.setCheckable(True)
            button.setProperty("segment", True)
            self._group.addButton(button, position)
            row.addWidget(button)
            self._buttons.append(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def show_icons(self, shown: bool) -> None:
        """Where room is short the words stay."""
        for button, icon in zip(self._buttons, self._icons, strict=True):
            button.set_icon(icon if shown else "")

    def choose(self, position: int) -> None:
        """Turn one on without telling anybody."""
        self._group.button(position).setChecked(True)
