"""The dialogs of screen 3: the categories, and the tables with few notes. Read when they are first opened."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kyodo_desktop.text import categories as category_words
from kyodo_desktop.text import unheard as unheard_words
from kyodo_desktop.ui.desk import Screen


class IssueDialogs(QObject):
    """Two actions: ``categories`` belongs to the edits, ``unheard`` to the talk."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen, action = screen, screen.desk.action
        self.categories = action(
            screen, category_words.MEND, self._mend, key="Ctrl+Shift+B", tip=category_words.MEND_TIP
        )
        self.unheard = action(
            screen, unheard_words.SEE, self._listen, key="Ctrl+Shift+U", tip=unheard_words.SEE_TIP
        )

    def _mend(self) -> None:
        from kyodo_desktop.ui.categories import Categories

        Categories(self._screen).open()

    def _listen(self) -> None:
        from kyodo_desktop.ui.unheard import Unheard

        Unheard(self._screen).open()
