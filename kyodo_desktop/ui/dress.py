"""Puts the look on the application: style, palette, faces, style sheet; again after each new text scale."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kyodo_desktop.paths import resource
from kyodo_desktop.ui.look import FIRST_FACES, LATER_FACES, Look, load_faces
from kyodo_desktop.ui.style import style_sheet


class Dress(QObject):
    """Keeps the application dressed."""

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app)
        self._app, self._look = app, look
        load_faces(FIRST_FACES)
        app.setStyle("fusion")
        app.setPalette(look.palette())
        self.put_on()
        look.changed.connect(self.put_on)

    def put_on(self) -> None:
        """Font and style sheet at the present text scale."""
        self._app.setFont(self._look.font())
        self._app.setStyleSheet(style_sheet(self._look, resource("icons").as_posix()))

    def load_rest(self) -> None:
        """Faces that the first page does not need."""
        load_faces(LATER_FACES)
