"""What can be done here: the menu of a note, of an island's plate, of the empty board; also in the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kyodo_desktop.text import board as words
from kyodo_desktop.ui.note_actions import NoteActions

Block = Sequence[QAction]


class NoteMenu(QObject):
    """Made anew each time from the actions of the page: it has none of its own. ``menu`` is the open one."""

    def __init__(self, page: QWidget, actions: NoteActions, of_page: Sequence[Block]) -> None:
        """``of_page``: what the page can do wherever nothing is selected."""
        super().__init__(page)
        self._page, self._actions, self._of_page = page, actions, of_page
        self.menu: QMenu | None = None

    def open(self, at: QPoint) -> None:
        """Beside a point of the screen."""
        if self.menu is not None:
            return  # some systems send the key of the menu twice
        menu = self.menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.destroyed.connect(self._closed)
        for number, block in enumerate(self._blocks()):
            if number and block:
                menu.addSeparator()
            for action in block:
                menu.addAction(action)
                if action is self._actions.hide:
                    self._offer_categories(menu)
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    def _closed(self) -> None:
        self.menu = None

    def _offer_categories(self, menu: QMenu) -> None:
        listed = [action for action in self._actions.categories if action.isVisible()]
        menu.addMenu(words.CATEGORIES).addActions(listed)

    def _blocks(self) -> Sequence[Block]:
        a, pointed = self._actions, self._actions.pointed()
        if pointed == "groups":
            return (a.edit, a.choose), (a.merge, a.loosen), (a.more, a.fewer)
        if pointed == "cards":
            notes = (a.to_island, a.island, a.loosen, a.earlier, a.later)
            islands = a.of_islands() if a.islands.meant() else ()
            return (a.edit, a.choose), notes, islands, (a.more, a.fewer, a.hide), (a.away,)
        return self._of_page
