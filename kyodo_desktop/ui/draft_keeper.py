"""Keeps words that are no step before Enter as a draft: a kill costs two seconds of typing at most."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from kyodo_desktop.domain.place import Place
from kyodo_desktop.editor import Editor
from kyodo_desktop.ui.bind import AT_MOST


class DraftKeeper(QObject):
    """Watches one line at a time. An emptied line has no draft, nor has what the workshop holds already."""

    def __init__(self, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._place = Place("")
        self._known = self._text = self._kept = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(AT_MOST)
        self._wait.timeout.connect(self.keep)

    def watch(self, line: QLineEdit, place: Place, known: str = "") -> None:
        """From now on keep what is typed here. ``known``: what the workshop holds at this place."""
        self.turn(place, known)
        line.textChanged.connect(self._changed)

    def turn(self, place: Place, known: str = "") -> None:
        """The line that is watched is about another place now; one without a part keeps nothing."""
        if place != self._place:
            self._kept = ""
        self._place, self._known, self._text = place, known, known

    def keep(self) -> None:
        """Hand the words as they stand to the writer."""
        self._wait.stop()
        text = "" if self._text == self._known else self._text
        if text != self._kept and self._place.part:
            self._kept = text
            self._editor.keep_draft(self._place, text or None)

    def settle(self) -> None:
        """The words are a step now, or were given up."""
        self._text = self._known
        self.keep()

    def _changed(self, text: str) -> None:
        self._text = text
        if text in ("", self._known):
            self.keep()
        elif not self._wait.isActive():
            self._wait.start()
