"""The right corner of the menu row: undo and redo; on small screens the saved state too."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kyodo_desktop.ui.actions import FrameActions
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons


class Corner(QWidget):
    """Undo and redo as quiet buttons."""

    def __init__(
        self, look: Look, icons: Icons, actions: FrameActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 8, 3)
        row.setSpacing(4)
        self.saved_place = QHBoxLayout()
        row.addLayout(self.saved_place)
        self.buttons = [
            Button(look, icons, small=True, quiet=True).follow(actions[name]) for name in ("undo", "redo")
        ]
        for button in self.buttons:
            row.addWidget(button)
        self.shorten(False)

    def take_saved(self, saved: QWidget) -> None:
        """Have the saved state here on a screen without a status row."""
        self.saved_place.addWidget(saved)

    def shorten(self, icons_only: bool) -> None:
        """Below 1200 px the words give way; the tips and accessible names stay."""
        for button in self.buttons:
            button.show_parts(words=not icons_only, key=False)
