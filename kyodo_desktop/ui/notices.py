"""Strips between header and page: the machine's trouble, and drafts found at opening."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons
from kyodo_desktop.ui.panels import AttentionBar

Choice = tuple[str, Callable[[], None]]
"""A button's words and the bound method it calls."""


class Strips(QWidget):
    """At most one strip for each subject key; a new one of the same key takes its place."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._bars: dict[str, AttentionBar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.hide()

    def show_strip(self, key: str, subject: str, sentence: str, choices: Sequence[Choice] = ()) -> None:
        """Show what happened, what is safe and what can be done."""
        self.close_strip(key)
        bar = AttentionBar(self._look, self._icons)
        for words, run in choices:
            button = Button(self._look, self._icons, words, small=True)
            button.clicked.connect(run)
            bar.add_button(button)
        self._bars[key] = bar
        self._column.addWidget(bar)  # before it is shown: alone it would be a window, and take the keyboard
        bar.ask(subject, sentence)
        self.show()

    def close_strip(self, key: str) -> None:
        """The subject is settled."""
        bar = self._bars.pop(key, None)
        if bar is not None:
            bar.hide()
            bar.deleteLater()
        self.setVisible(bool(self._bars))

    def shown(self) -> tuple[str, ...]:
        """The keys of the strips that are open."""
        return tuple(self._bars)
