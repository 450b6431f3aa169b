"""What plates can do on the board, for the islands of the selected notes too: the list has no plates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kyodo_desktop.text import board as words
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.note_deeds import NoteDeeds


class IslandView(Protocol):
    """What is needed of the board and of the list."""

    def note_ids(self) -> list[str]: ...  # noqa: D102 - said by IssueView
    def group_ids(self) -> list[str]: ...  # noqa: D102
    def loosen_islands(self, ids: Sequence[str]) -> None: ...  # noqa: D102


class IslandActions:
    """``here`` gives the view on the screen, none when it has no notes to select."""

    def __init__(
        self, page: QWidget, desk: Desk, deeds: NoteDeeds, here: Callable[[], IslandView | None]
    ) -> None:
        self._desk, self._deeds, self._here = desk, deeds, here
        act, tip = desk.action, words.CHOOSE_ISLAND_TIP
        self.choose = act(page, words.CHOOSE_ISLAND, self._choose, key="Alt+Shift+Return", tip=tip)
        set_keys(self.choose, "Alt+Shift+Enter", "Alt+Shift+Return")
        tip = words.LOOSEN_ISLAND_TIP
        self.loosen = act(page, words.LOOSEN_ISLAND, self._loosen, key="Ctrl+Shift+L", tip=tip)
        self.more = act(page, words.ISLAND_MORE, self._more, key="Alt++")
        set_keys(self.more, "Alt++", "Alt+;", "Alt+=")
        self.fewer = act(page, words.ISLAND_FEWER, self._fewer, key="Alt+-")

    def all(self) -> Sequence[QAction]:
        """In the order of the menus."""
        return (self.loosen, self.choose, self.more, self.fewer)

    def meant(self) -> list[str]:
        """The selected islands, or those of the selected notes."""
        view = self._here()
        return [] if view is None else view.group_ids() or self._deeds.islands_of(view.note_ids())

    def _told(self) -> list[str]:
        """The same; where there is none, that is said."""
        found = self.meant()
        if not found:
            self._desk.say(words.NO_ISLAND_HERE, False)
        return found

    def _choose(self) -> None:
        for island in self._told():
            self._deeds.choose("groups", island)

    def _loosen(self) -> None:
        if (view := self._here()) and (islands := self._told()):
            view.loosen_islands(islands)

    def _more(self) -> None:
        for island in self._told()[:1]:
            self._deeds.stick_on_island(island, 1)

    def _fewer(self) -> None:
        for island in self._told()[:1]:
            self._deeds.stick_on_island(island, -1)


def set_keys(action: QAction, *keys: str) -> QAction:
    """Several keys for one action."""
    action.setShortcuts([QKeySequence(key) for key in keys])
    return action
