"""The menu row: six menus (or one, on a narrow screen), filled from the frame's and the page's actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from kyodo_desktop.text import menus as words
from kyodo_desktop.ui.actions import HALL, FrameActions
from kyodo_desktop.ui.paint import Icons

_TITLES = {
    "file": words.FILE,
    "edit": words.EDIT,
    "view": words.VIEW,
    "talk": words.TALK,
    "print": words.PRINT,
    "help": words.HELP,
}

PageActions = Callable[[str], Sequence[QAction]]


class Menus(QObject):
    """Keeps the menus; each is filled anew when it opens, so it always shows the page's own actions."""

    def __init__(
        self, bar: QMenuBar, icons: Icons, actions: FrameActions, of_page: PageActions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bar, self._icons, self._actions, self._of_page = bar, icons, actions, of_page
        self._menus: dict[str, QMenu] = {}
        self._all = QMenu(words.ALL, window)
        self._sizes = QMenu(words.TEXT_SIZE, window)
        self._sizes.addActions(actions.scales.actions())
        for name, title in _TITLES.items():
            menu = QMenu(title, window)
            menu.setObjectName(name)
            menu.aboutToShow.connect(self._fill)
            self._menus[name] = menu
            self._all.addMenu(menu)
        self.gather(False)

    def gather(self, one: bool) -> None:
        """One menu for a narrow screen, six otherwise."""
        _empty(self._bar)
        for menu in (self._all,) if one else self._menus.values():
            self._bar.addMenu(menu)

    def entries(self, name: str) -> list[QAction]:
        """The actions that the menu ``name`` shows now."""
        menu = self._menus[name]
        self._fill_menu(menu)
        return menu.actions()

    def _fill(self) -> None:
        menu = self.sender()
        if isinstance(menu, QMenu):
            self._fill_menu(menu)

    def _fill_menu(self, menu: QMenu) -> None:
        _empty(menu)
        blocks = getattr(self, f"_{menu.objectName()}")()
        for position, block in enumerate(blocks):
            if position and block:
                menu.addSeparator()
            for entry in block:
                if isinstance(entry, QMenu):
                    menu.addMenu(entry)
                else:
                    self._give_icon(entry)
                    menu.addAction(entry)

    def _give_icon(self, entry: QAction) -> None:
        """Icons are only drawn for menus that are opened."""
        name = entry.property("iconName")
        if name and entry.property("iconShown") != name:
            entry.setIcon(self._icons.icon(name))
            entry.setProperty("iconShown", name)

    def _file(self) -> list[list[QAction]]:
        a = self._actions
        return [[a["home"]], [a["new"], a["sample"]], [a["save"]], [a["quit"]]]

    def _edit(self) -> list[list[QAction]]:
        a = self._actions
        return [[a["undo"], a["redo"]], list(self._of_page("edit")), [a["find"], a["everywhere"]]]

    def _view(self) -> list[list[QAction | QMenu]]:
        a = self._actions
        hall: list[QAction | QMenu] = [a[name] for name in HALL]
        return [list(self._of_page("view")), hall, [self._sizes, a["larger"], a["smaller"]]]

    def _talk(self) -> list[list[QAction]]:
        a = self._actions
        clock = [a[name] for name in ("timer", "next_item", "longer", "spread", "finish", "anew")]
        return [list(a.stops.actions()), [a["next"]], clock, list(self._of_page("talk"))]

    def _print(self) -> list[list[QAction]]:
        own = list(self._of_page("print"))
        return [own or [self._nothing_to_print()]]

    def _help(self) -> list[list[QAction]]:
        a = self._actions
        return [[a["guide"], a["keys"]], [a["about"]]]

    def _nothing_to_print(self) -> QAction:
        action = QAction(words.NOTHING_TO_PRINT, self._menus["print"])
        action.setEnabled(False)
        return action


def _empty(holder: QMenu | QMenuBar) -> None:
    """Not ``clear()``: in Qt for Python it destroys the actions that nothing in Python holds on to."""
    for entry in holder.actions():
        holder.removeAction(entry)
        if entry.isSeparator():
            entry.deleteLater()
