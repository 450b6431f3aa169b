"""Where the keyboard stands on the board, and what is selected. The items show it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from kyodo_desktop.ui.board_layout import NOTE_H, NOTE_W
from kyodo_desktop.ui.board_scene import BoardScene, Key

_AHEAD = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ASIDE = 2.5  # how much worse it is to lie aside than ahead


class Cursor(QObject):
    """``at`` is the note or name plate under the cursor, ``taken`` is selected; ``moved`` tells of both."""

    moved = Signal()

    def __init__(self, scene: BoardScene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self.at: Key | None = None
        self.taken: set[Key] = set()
        self._shown: Key | None = None
        self._focus = False
        self._last = QPointF()

    def show_focus(self, focus: bool) -> None:
        """The ring is there while the board has the keyboard."""
        self._focus = focus
        self._show_ring()

    def go(self, key: Key | None, *, extend: bool = False) -> None:
        """Stand there. With ``extend`` it joins what is selected, otherwise nothing else stays selected."""
        self.at = key if key is not None and self._scene.item(key) is not None else None
        self.take((self.taken if extend else set()) | ({self.at} if self.at else set()))

    def toggle(self, key: Key) -> None:
        """Select it, or not after all."""
        self.at = key
        self.take(self.taken ^ {key})

    def take(self, keys: Iterable[Key]) -> None:
        """Exactly these are selected."""
        wanted = {key for key in keys if self._scene.item(key) is not None}
        for key in self.taken ^ wanted:
            item = self._scene.item(key)
            if item is not None:
                item.set_state("taken", key in wanted and len(wanted) > 0)
        self.taken = wanted
        self._show_ring()
        self._scene.far.look_again()
        self.moved.emit()

    def catch_up(self) -> None:
        """What has gone is no longer selected; the cursor goes to what lies nearest."""
        gone = {key for key in self.taken if self._scene.item(key) is None}
        if gone:
            self.taken -= gone
        if self.at is not None and self._scene.item(self.at) is None:
            self.go(self._nearest_to(self._last), extend=bool(self.taken))
        self._show_ring()

    def step(self, key: Qt.Key, *, extend: bool = False) -> bool:
        """An arrow key; false where nothing lies in that direction."""
        if self.at is None:
            self.go(self.first())
            return True
        found = self._ahead(self.at, *_AHEAD[key])
        if found is not None:
            self.go(found, extend=extend)
        return found is not None

    def first(self, among: Iterable[str] | None = None) -> Key | None:
        """The first note or name plate as people read the board, or the first note ``among`` these."""
        keys = self._scene.all_keys() if among is None else [("cards", this) for this in among]
        return min(keys, key=self._reading, default=None)

    def notes(self) -> list[str]:
        """The selected notes as people read them; the notes of islands whose plate is selected are not among
        them."""
        return [this for part, this in sorted(self.taken, key=self._reading) if part == "cards"]

    def groups(self) -> list[str]:
        """The islands whose name plates are selected."""
        return [this for part, this in sorted(self.taken, key=self._reading) if part == "groups"]

    def _reading(self, key: Key) -> tuple[float, float, float]:
        point = self._middle(key)
        part, this = key
        home = self._scene.facts.home_of(this) if part == "cards" else this
        box = self._scene.boxes.get(home)
        return (box.y if box else point.y(), point.y(), point.x())

    def _middle(self, key: Key) -> QPointF:
        item = self._scene.item(key)
        if item is None:
            return QPointF()
        if key[0] == "cards":
            return QPointF(item.at[0] + NOTE_W / 2, item.at[1] + NOTE_H / 2)
        return QPointF(item.at[0] + NOTE_W / 2, item.at[1])

    def _ahead(self, key: Key, across: int, down: int) -> Key | None:
        here = self._middle(key)
        best, found = 0.0, None
        for other in self._scene.all_keys():
            if other == key:
                continue
            there = self._middle(other) - here
            ahead = there.x() * across + there.y() * down
            aside = abs(there.y()) if across else abs(there.x())
            if ahead <= (NOTE_W / 4 if across else 8) or aside > 2 * ahead + (0 if across else NOTE_W):
                continue
            price = ahead + _ASIDE * aside
            if found is None or price < best:
                best, found = price, other
        return found

    def _nearest_to(self, point: QPointF) -> Key | None:
        keys = self._scene.all_keys()
        return min(keys, key=lambda key: (self._middle(key) - point).manhattanLength(), default=None)

    def _show_ring(self) -> None:
        if self._shown is not None and self._shown != self.at:
            item = self._scene.item(self._shown)
            if item is not None:
                item.set_state("cursor_here", False)
                item.setZValue(0 if self._shown[0] == "cards" else -1)
        self._shown = self.at
        if self.at is not None:
            item = self._scene.item(self.at)
            if item is not None:
                self._last = self._middle(self.at)
                item.set_state("cursor_here", self._focus)
                item.setZValue(2)
