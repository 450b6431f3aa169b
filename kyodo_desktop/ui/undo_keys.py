"""Ctrl+Z belongs to the workshop, and Ctrl+Ins adds a party.

Every editable Qt widget swallows the undo keys, even with nothing to undo, and takes Ctrl+Ins for
copying. This filter gives them back to the window: undo whenever the focused widget has none of its
own, Ctrl+Ins always (Ctrl+C copies).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

_REDO_TOO = QKeySequence("Ctrl+Shift+Z")
_ADD_PARTY = QKeySequence("Ctrl+Ins")


class UndoKeys(QObject):
    """Install on the application."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the override of a widget that has nothing to take back."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if _pressed(event) == _ADD_PARTY:
            event.ignore()
            return True
        undo = event.matches(QKeySequence.StandardKey.Undo)
        redo = event.matches(QKeySequence.StandardKey.Redo) or _pressed(event) == _REDO_TOO
        if not (undo or redo) or _has_own(watched, undo):
            return False
        event.ignore()
        return True


def _pressed(event: QKeyEvent) -> QKeySequence:
    return QKeySequence(event.keyCombination())


def _has_own(widget: QObject, undo: bool) -> bool:
    if isinstance(widget, QComboBox):
        widget = widget.lineEdit() or widget
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable() if undo else widget.isRedoAvailable()
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        document = widget.document()
        return document.isUndoAvailable() if undo else document.isRedoAvailable()
    return False
