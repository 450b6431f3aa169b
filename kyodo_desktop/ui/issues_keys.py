"""The keys of the page of local issues that need no note: views, zoom, filter, lines to write in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction

from kyodo_desktop.text import board as words
from kyodo_desktop.text import issues as note_words
from kyodo_desktop.ui.board_view import BoardView
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.island_actions import set_keys
from kyodo_desktop.ui.issue_dialogs import IssueDialogs
from kyodo_desktop.ui.issue_line import IssueLine
from kyodo_desktop.ui.note_actions import NoteActions
from kyodo_desktop.ui.note_menu import NoteMenu


class IssuesKeys:
    """Made once by the page; ``of_menu`` puts them in the order of the menus."""

    def __init__(
        self,
        screen: Screen,
        view: BoardView,
        notes: NoteActions,
        *,
        to_line: Callable[[], None],
        next_view: Callable[[], None],
        narrow: Callable[[], None],
    ) -> None:
        self._notes = notes
        act = screen.desk.action
        self.back = act(screen, note_words.TO_CAPTURE, to_line, key="Ctrl+Return", icon="pen")
        set_keys(self.back, "Ctrl+Enter", "Ctrl+Return")
        self.switch = act(screen, words.SWITCH, next_view, key="Ctrl+Tab", icon="list")
        self.narrow = act(screen, words.NARROW, narrow, key="Ctrl+L", tip=words.NARROW_TIP)
        larger = act(screen, words.LARGER, view.larger, key="Ctrl++")
        set_keys(larger, "Ctrl++", "Ctrl+;", "Ctrl+=")
        smaller = act(screen, words.SMALLER, view.smaller, key="Ctrl+-")
        self.zooms = (act(screen, words.FIT, view.fit_all, key="Ctrl+0"), larger, smaller)
        self.dialogs = IssueDialogs(screen)
        self.line = IssueLine(screen)
        on_nothing = (
            (self.back, self.line.action),
            (notes.all, notes.tidy),
            self.zooms,
            (self.narrow, self.switch),
        )
        self.menu = NoteMenu(screen, notes, on_nothing)

    def of_menu(self, menu: str) -> Sequence[QAction]:
        """Putting away among the edits; islands, seals and categories belong to the talk."""
        if menu == "edit":
            return (*self._notes.for_edit(), self.dialogs.categories)
        if menu == "talk":
            return (self.back, self.line.action, *self._notes.for_talk(), self.dialogs.unheard)
        if menu == "view":
            return (self.switch, self.narrow, *self.zooms)
        return ()
