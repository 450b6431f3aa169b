"""Keeps the words of a line that becomes no step until Enter: a kill costs two seconds of typing at most."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from kyodo_desktop.domain.place import Place
from kyodo_desktop.editor import Editor
from kyodo_desktop.ui.bind import AT_MOST


class DraftKeeper(QObject):
    """Watches ``line``; an emptied line has no draft."""

    def __init__(self, editor: Editor, line: QLineEdit, place: Place) -> None:
        super().__init__(line)
        self._editor, self._line, self._place = editor, line, place
        self._kept = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(AT_MOST)
        self._wait.timeout.connect(self.keep)
        line.textChanged.connect(self._changed)

    def keep(self) -> None:
        """Hand the words as they stand to the writer."""
        self._wait.stop()
        text = self._line.text()
        if text != self._kept:
            self._kept = text
            self._editor.keep_draft(self._place, text or None)

    def _changed(self, text: str) -> None:
        if not text:
            self.keep()  # the words went up, or were taken back
        elif not self._wait.isActive():
            self._wait.start()
