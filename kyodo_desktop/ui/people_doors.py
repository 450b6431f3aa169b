"""How tables of people come into the page and go out of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication
from shiboken6 import isValid

from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import people as words
from kyodo_desktop.text import people_out as out_words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.import_source import Source, choose_file, read_file
from kyodo_desktop.ui.people_import import ImportDialog


class TableDoors(QObject):
    """``take_in`` is shown as a button; all of ``actions_`` stand in the menu."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        action = screen.desk.action
        self.take_in = action(screen, words.IMPORT, self._import, icon="import", tip=words.IMPORT_TIP)
        paste = action(screen, words.PASTE, self._paste, key="Ctrl+V", tip=words.PASTE_TIP)
        self.write_out = action(screen, out_words.TITLE, self._write_out, icon="doc", tip=out_words.TIP)
        self.actions_: Sequence[QAction] = (self.take_in, paste, self.write_out)

    def _import(self) -> None:
        files = choose_file(self._screen)
        files.fileSelected.connect(self.import_file)
        files.open()

    def import_file(self, name: str) -> None:
        """Show what a file holds; it is fetched in a thread, for it may lie on a slow stick."""
        self._screen.desk.tasks.start(partial(read_file, name), self._show, self._failed)

    def _show(self, source: Source) -> None:
        if isValid(self):
            ImportDialog(self._screen, source).open()

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self._screen.desk.trouble(failure)

    def _write_out(self) -> None:
        from kyodo_desktop.ui.people_write_out import WriteOut  # rarely opened

        WriteOut(self._screen).open()

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            ImportDialog(self._screen, Source(words.FROM_CLIPBOARD, text)).open()
        else:
            self._screen.desk.say(words.EMPTY_CLIPBOARD, False)
