"""What can be done here: the menu of a note, of an island's plate, of the empty board; also in the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kyodo_desktop.text import board as words
from kyodo_desktop.ui.note_actions import NoteActions

Entry = QAction | tuple[str, Sequence[QAction]]
"""An action, or the title and the actions of a menu behind it."""

Block = Sequence[Entry]


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
            if number:
                menu.addSeparator()
            for entry in block:
                if isinstance(entry, QAction):
                    menu.addAction(entry)
                else:
                    title, actions = entry
                    menu.addMenu(title).addActions(actions)
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    def _closed(self) -> None:
        self.menu = None

    def _blocks(self) -> Sequence[Block]:
        a, pointed = self._actions, self._actions.pointed()
        if pointed == "groups":
            return (a.edit, a.choose), (a.merge, a.loosen), (a.more, a.fewer)
        if pointed == "cards":
            given = [action for action in a.categories if action.isVisible()]
            notes: list[Entry] = [a.to_island, a.island, a.loosen]
            if a.islands.meant():
                notes.append((words.THE_ISLAND, (a.earlier, a.later, *a.of_islands())))
            return (
                *((a.edit, a.choose), notes, (a.more, a.fewer)),
                *(((words.CATEGORIES, given), a.hide), (a.away,)),
            )
        return self._of_page
