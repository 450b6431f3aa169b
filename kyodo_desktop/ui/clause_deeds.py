"""What is done with the clauses of page 6: added, moved, put away; one step and its message each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kyodo_desktop.domain import clauses
from kyodo_desktop.editor import label
from kyodo_desktop.text import agreement as words
from kyodo_desktop.text import agreement_rules as more
from kyodo_desktop.ui.clause_library import LibraryDialog
from kyodo_desktop.ui.clause_list import ClauseList
from kyodo_desktop.ui.clause_rows import PANELS
from kyodo_desktop.ui.desk import Screen


class ClauseDeeds(QObject):
    """``unfold`` opens a clause to be written."""

    def __init__(self, screen: Screen, shown: ClauseList, unfold: Callable[[str], None]) -> None:
        super().__init__(screen)
        self._screen, self._list, self._unfold = screen, shown, unfold

    def offer(self) -> None:
        """The clauses of the library that are not in it yet."""
        screen = self._screen
        LibraryDialog(
            screen.desk, screen.editor.workshop, self.bring_in, self.write_own, screen.window()
        ).open()

    def bring_in(self, keys: tuple[str, ...]) -> None:
        """Take some of them in, and stand on the first."""
        if self._screen.run(label("clauses.bring_in"), clauses.bring_in, keys):
            rows = clauses.clauses_in_force(self._screen.editor.workshop)
            self._list.focus_row(next(row.id for row in rows if row.key in keys))
            self._screen.desk.say(more.added(len(keys)), True)

    def write_own(self) -> None:
        """A clause of one's own words, its heading first."""
        if changes := self._screen.run(label("clauses.add"), clauses.add, words.NEW_TITLE):
            self._unfold(changes[0].id)

    def to_model(self) -> None:
        """The words of the model again."""
        if self._screen.run(label("clauses.write.model"), clauses.write, self._list.open_id, None):
            self._screen.desk.say(words.MODEL_DONE, True)

    def put_away(self) -> None:
        """The clause under the cursor."""
        here = self._list.current
        if here not in PANELS and self._screen.run(label("clauses.put_away"), clauses.put_away, here):
            self._screen.desk.say(words.PUT_AWAY_DONE, True)
            self._list.focus_row(self._list.current)

    def move(self, by: int) -> None:
        """The clause under the cursor, up or down among those that may move."""
        here = self._list.current
        if here in PANELS:
            return
        rows = clauses.in_order(self._screen.editor.workshop)
        movable = [row.id for row in rows if row.key not in clauses.PLACED]
        to = movable.index(here) + by if here in movable else 0  # a fixed one is refused with its reason
        step = label("clauses.move")
        if 0 <= to < len(movable) and self._screen.run(step, clauses.move, here, to):
            self._list.focus_row(here)
