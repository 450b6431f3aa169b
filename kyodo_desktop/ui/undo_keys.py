"""Ctrl+Z belongs to the workshop.

Every editable Qt widget swallows the undo keys, even with nothing to undo. This
filter gives them back to the window whenever the focused widget has no undo of its own.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

_REDO_TOO = QKeySequence("Ctrl+Shift+Z")


class UndoKeys(QObject):
    """Install on the application."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the override of a widget that has nothing to take back."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
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
