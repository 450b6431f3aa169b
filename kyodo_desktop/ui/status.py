"""The status row: keys of the page, messages for six seconds, and what has been saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from kyodo_desktop.text import notices as words
from kyodo_desktop.ui.labels import KeyHints, PlainLabel
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons
from kyodo_desktop.ui.panels import IconMark

MESSAGE = 6000  # milliseconds a message stays
PATIENCE = 400  # milliseconds before it is said that saving goes on


class SavedState(QWidget):
    """A tick, that all is saved, and since when, in quiet text."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._mark = IconMark(look, icons, "check", side=16)
        self._warn = IconMark(look, icons, "warn", "karashi-koi", side=16)
        self.words = PlainLabel("", "status")
        for widget in (self._mark, self._warn, self.words):
            row.addWidget(widget)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE)
        self._late.timeout.connect(self._say_saving)
        self.show_plain("")

    def show_saved(self, sentence: str) -> None:
        """Everything on the screen has been acknowledged."""
        self._late.stop()
        self._show(sentence, tick=True)

    def show_plain(self, sentence: str) -> None:
        """Words without a tick."""
        self._late.stop()
        self._show(sentence)

    def show_waiting(self) -> None:
        """Something is on its way to the disk; says so only if it takes long."""
        if not self._late.isActive() and self.words.text() != words.SAVING:
            self._late.start()

    def show_trouble(self) -> None:
        """The strip above says what is wrong; here only that it is not saved."""
        self._late.stop()
        self._show(words.NOT_SAVED, warn=True)

    def _say_saving(self) -> None:
        self._show(words.SAVING)

    def _show(self, sentence: str, *, tick: bool = False, warn: bool = False) -> None:
        self.words.setText(sentence)
        self._mark.setVisible(tick)
        self._warn.setVisible(warn)


class StatusRow(QFrame):
    """The frame's last row."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusRow")
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 3)
        row.setSpacing(16)
        self._hints = KeyHints()
        self._only_said = False
        self._message = PlainLabel("", "status", wrap=True)
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._message.hide()
        self.page_words = PlainLabel("", "hint")
        self.saved = SavedState(look, icons)
        row.addWidget(self._hints)
        row.addWidget(self._message, 1)
        row.addStretch(0)
        row.addWidget(self.page_words)
        row.addWidget(self.saved)
        self._row = row
        self._fit()
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.setInterval(MESSAGE)
        self._until.timeout.connect(self.clear_message)

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale makes the row higher."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_look"):
            self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self._look.size("status"))

    def take_saved(self) -> None:
        """Have the saved state here again, after a small screen had it in the menu row."""
        if self.saved.parent() is not self:
            self._row.addWidget(self.saved)

    def show_only_what_is_said(self, only: bool) -> None:
        """On a small screen the row is there only while there is a message: none is ever said unseen."""
        self._only_said = only
        self.setVisible(not only or bool(self.message()))

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """The keys of this page."""
        self._hints.set_hints(hints)

    def say(self, sentence: str) -> None:
        """A message after an action, in the place of the keys."""
        self._message.setText(sentence)
        self._hints.hide()
        self._message.show()
        self.show()
        self._until.start()

    def message(self) -> str:
        """What is being said; empty when the keys are shown."""
        return self._message.text() if not self._message.isHidden() else ""

    def clear_message(self) -> None:
        """The keys come back."""
        self._message.hide()
        self._hints.show()
        self.setVisible(not self._only_said)
