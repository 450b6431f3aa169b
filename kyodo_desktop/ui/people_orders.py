"""In which order the roster stands: by the menu, by the keyboard, or by pressing a header."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kyodo_desktop.text import people as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.people_model import PARTY, READING, TABLE
from kyodo_desktop.ui.people_roster import Roster


class Orders(QObject):
    """``actions_`` stand in the menu of views; the one in force is checked."""

    def __init__(self, screen: Screen, roster: Roster) -> None:
        super().__init__(screen)
        self._roster = roster
        action = screen.desk.action
        self.actions_ = (
            action(screen, words.SORT_READING, self.by_reading),
            action(screen, words.SORT_PARTY, self.by_party),
            action(screen, words.SORT_TABLE, self.by_table),
        )
        for order in self.actions_:
            order.setCheckable(True)
        self.actions_[0].setChecked(True)
        roster.sort_wanted.connect(self.sort)

    def by_reading(self) -> None:
        """Kana order."""
        self.sort(READING)

    def by_party(self) -> None:
        """Party by party."""
        self.sort(PARTY)

    def by_table(self) -> None:
        """Table by table."""
        self.sort(TABLE)

    def sort(self, column: int) -> None:
        """By one of the columns that can be sorted."""
        self._roster.sort(column)
        for order, of in zip(self.actions_, (READING, PARTY, TABLE), strict=True):
            order.setChecked(of == column)
