"""Puts the look on the application: style, palette, faces, style sheet; again after each new text scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kyodo_desktop.paths import resource
from kyodo_desktop.ui.look import FIRST_FACES, LATER_FACES, Look, load_faces
from kyodo_desktop.ui.style import style_sheet

if TYPE_CHECKING:
    from kyodo_desktop.ui.rubbish import Rubbish


class Dress(QObject):
    """Keeps the application dressed. Its style is Fusion already: ``run`` asks for it (see there)."""

    def __init__(self, app: QApplication, look: Look, *, sheet: bool = True) -> None:
        """Without ``sheet`` the style sheet waits for ``put_on``: what is painted first paints itself."""
        super().__init__(app)
        self._app, self._look = app, look
        self._rubbish: Rubbish | None = None
        load_faces(FIRST_FACES)
        app.setPalette(look.palette())
        app.setFont(look.font())
        if sheet:
            self.put_on()
        look.changed.connect(self.put_on)

    def put_on(self) -> None:
        """Font and style sheet at the present text scale."""
        self._app.setFont(self._look.font())
        self._app.setStyleSheet(style_sheet(self._look, resource("icons").as_posix()))

    def finish(self, window: QWidget) -> None:
        """What the first paint can do without: rare faces, focus ring, undo keys, Qt's own words."""
        from PySide6.QtCore import QLibraryInfo

        from kyodo_desktop.ui.focus import FocusRing
        from kyodo_desktop.ui.paint import program_icon
        from kyodo_desktop.ui.rubbish import Rubbish
        from kyodo_desktop.ui.undo_keys import UndoKeys

        self._rubbish = Rubbish(self)
        load_faces(LATER_FACES)
        window.setWindowIcon(program_icon(self._look))
        FocusRing(self._app, self._look, window).follow(self._app.focusWidget())
        self._app.focusChanged.connect(self._ring_in_dialog)
        self._undo_keys = UndoKeys(self)
        self._app.installEventFilter(self._undo_keys)
        translator = QTranslator(self)
        if translator.load("qtbase_ja", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._app.installTranslator(translator)

    def _ring_in_dialog(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A dialog of the program shows where the keyboard is like the window; those of the system do not."""
        from kyodo_desktop.ui.focus import FocusRing

        dialog = new.window() if new else None
        ours = isinstance(dialog, QDialog) and type(dialog).__module__.startswith(__package__)
        if dialog and ours and not dialog.findChildren(FocusRing):
            FocusRing(self._app, self._look, dialog).follow(new)

    def take_off(self) -> None:
        """At the end: the application no longer answers to this dress."""
        self._look.changed.disconnect(self.put_on)
        if self._rubbish is not None:
            self._rubbish.end()
        for translator in self.findChildren(QTranslator):
            self._app.removeTranslator(translator)
        self.deleteLater()
