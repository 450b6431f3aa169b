"""The menu row: the menus at the left; undo, redo and the time left at the right, on 40 px of paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from kyodo_desktop.ui.actions import FrameActions
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons, plain_tip


class TimerChip(Button):
    """The time left of the item that runs, on every page; it leads there. Hidden while none runs."""

    def __init__(self, look: Look, icons: Icons) -> None:
        super().__init__(look, icons, icon="clock", small=True, quiet=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_time(self, words: str, *, soon: bool, tip: str = "") -> None:
        """Say this; ``soon`` gives it a border of two pixels. No words hide it."""
        if self.isHidden() == bool(words):
            self.setVisible(bool(words))
        if self.words() != words:
            self.set_words(words)
        if tip:
            self.setToolTip(plain_tip(tip))
        if bool(self.property("soon")) != soon:
            self.setProperty("soon", soon)
            self.style().unpolish(self)
            self.style().polish(self)


class MenuRow(QWidget):
    """Qt's own corner widget does not follow a change of its words, so the row is laid out here."""

    def __init__(
        self, look: Look, icons: Icons, actions: FrameActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("menuRow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = QMenuBar()
        self.bar.setNativeMenuBar(False)
        self.bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 8, 3)
        row.setSpacing(4)
        row.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        self._saved_place = QHBoxLayout()
        row.addLayout(self._saved_place)
        self.buttons = [
            Button(look, icons, small=True, quiet=True).follow(actions[name]) for name in ("undo", "redo")
        ]
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        self.chip = TimerChip(look, icons)
        row.addWidget(self.chip)

    def shorten(self, icons_only: bool) -> None:
        """Below 1200 px the words of undo and redo give way; tips and accessible names stay."""
        for button in self.buttons:
            button.show_parts(words=not icons_only, key=False)

    def take_saved(self, saved: QWidget) -> None:
        """Have the saved state here on a screen without a status row."""
        self._saved_place.addWidget(saved)
