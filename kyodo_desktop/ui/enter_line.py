"""A line whose Enter hands the words over, but never the Enter that settles a kana conversion."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterLine(QLineEdit):
    """``written`` hands over the words at Enter."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether something is being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not self._composing:
                self.written.emit(self.text())
            return
        super().keyPressEvent(event)


class PlaceLine(EnterLine):
    """A line that opens over something and goes away again: ``left`` when the keyboard went elsewhere,
    ``escaped`` for Esc, ``arrow`` for the keys up (-1) and down (1)."""

    left = Signal()
    escaped = Signal()
    arrow = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and arrows."""
        if self._composing:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.arrow.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A menu of the line's own does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
