"""What becomes of things that were moved on the board, by keys or by the mouse: each move is one step."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Signal

from kyodo_desktop.domain.board import Spot
from kyodo_desktop.ui import board_layout as layout
from kyodo_desktop.ui.board_cursor import Cursor
from kyodo_desktop.ui.board_facts import FREE
from kyodo_desktop.ui.board_layout import LOOSE
from kyodo_desktop.ui.board_mouse import Drop
from kyodo_desktop.ui.board_scene import BoardScene, Key
from kyodo_desktop.ui.note_deeds import NoteDeeds

_NUDGE = 8  # scene px


class BoardMoves(QObject):
    """``made`` tells the id of an island that came of a note dropped on a note."""

    made = Signal(str)

    def __init__(self, scene: BoardScene, cursor: Cursor, deeds: NoteDeeds) -> None:
        super().__init__(cursor)
        self._scene, self._cursor, self._deeds = scene, cursor, deeds

    def nudge(self, across: int, down: int) -> None:
        """Islands and notes placed by hand 8 px; within an island a note changes its place in the order."""
        groups, notes = self._cursor.groups(), self._cursor.notes()
        free = [this for this in notes if self._scene.facts.home_of(this) == FREE]
        keys: list[Key] = [("groups", this) for this in groups] + [("cards", this) for this in free]
        if keys:
            by = (across * _NUDGE, down * _NUDGE)
            spots = [self._spot(key, *by) for key in keys]
            if not self._stopped([spot for spot in spots if spot.part == "groups"]):
                self._deeds.place([*self._standing(groups), *spots])
        elif len(notes) == 1:
            home = self._scene.facts.home_of(notes[0])
            by_rows = layout.across(self._scene.boxes[home].w) * down
            to = self._scene.facts.number(notes[0]) + across + by_rows
            if 0 <= to < len(self._scene.facts.members(home)):
                self._deeds.order(home, notes[0], to)

    def _met(self, spot: Spot, moved: list[str]) -> str:
        """The island on which an island would lie there: the one whose middle is nearest; empty for none."""
        wanted = self._scene.boxes[spot.id]._replace(x=spot.x, y=spot.y)
        others = self._others(moved)
        met = [this for this, box in others.items() if wanted.meets(box)]
        return min(met, key=lambda this: wanted.between(others[this]), default="")

    def _others(self, moved: list[str]) -> dict[str, layout.Box]:
        return {this: box for this, box in self._scene.boxes.items() if this != LOOSE and this not in moved}

    def _stopped(self, spots: list[Spot]) -> bool:
        """No island lies in another one: what is moved by keys stops before it, and that is told."""
        moved = [spot.id for spot in spots]
        for spot in spots:
            if other := self._met(spot, moved):
                self._deeds.tell_they_met(spot.id, other, stopped=True)
                return True
        return False

    def _beside(self, spot: Spot, moved: list[str]) -> Spot:
        """Dropped on another island, an island comes to lie beside it; the other one stays where it is."""
        wanted = self._scene.boxes[spot.id]._replace(x=spot.x, y=spot.y)
        found = layout.beside(wanted, self._others(moved).values()) if self._met(spot, moved) else wanted
        return spot._replace(x=found.x, y=found.y)

    def _spot(self, key: Key, across: float, down: float) -> Spot:
        item = self._scene.item(key)
        x, y = item.at if item is not None else (0.0, 0.0)
        return Spot(key[0], key[1], x + across, y + down)

    def _standing(self, moved: list[str]) -> list[Spot]:
        """When the first island is placed by hand, the others stay where they are."""
        if not moved:
            return []
        groups = self._scene.facts.workshop.groups
        others = [group for group in groups if not (group.x or group.y) and group.id not in moved]
        return [Spot("groups", group.id, *self._scene.boxes[group.id][:2]) for group in others]

    def dropped(self, drop: Drop) -> None:
        """Let go by the mouse; where nothing comes of it, everything lies where it lay before."""
        groups = [this for part, this in drop.keys if part == "groups"]
        done = self._drop_islands(drop, groups) if groups else self._drop_notes(drop)
        if not done:
            self._scene.put_back(drop.keys)

    def _drop_islands(self, drop: Drop, groups: list[str]) -> bool:
        """Their notes come along by themselves; selected notes that were placed by hand come with them."""
        free = [spot for spot in drop.spots if spot.part == "cards"]
        free = [spot for spot in free if self._scene.facts.home_of(spot.id) == FREE]
        islands = [spot for spot in drop.spots if spot.part == "groups"]
        met = [(spot.id, other) for spot in islands if (other := self._met(spot, groups))]
        beside = [self._beside(spot, groups) for spot in islands]
        done = self._deeds.place([*self._standing(groups), *beside, *free])
        if done and met:
            self._deeds.tell_they_met(*met[0])
        return done

    def _drop_notes(self, drop: Drop) -> bool:
        ids = sorted((this for _, this in drop.keys), key=self._reading_number)
        if drop.home is not None and drop.home != LOOSE:
            return self._deeds.lay(drop.home, ids, self._number_at(drop.home, drop.point, ids))
        if drop.note:
            this = self._deeds.make_island([drop.note, *ids])
            self.made.emit(this)
            return bool(this)
        if drop.home == LOOSE:
            return self._deeds.lay(LOOSE, ids, self._number_at(LOOSE, drop.point, ids))
        return self._deeds.place(drop.spots)

    def _number_at(self, home: str, point: QPointF, ids: list[str]) -> int:
        at = layout.number_at(self._scene.boxes[home], point.x(), point.y())
        return at - sum(this in ids for this in self._scene.facts.members(home)[:at])

    def _reading_number(self, id: str) -> tuple[str, int]:
        return self._scene.facts.home_of(id), self._scene.facts.number(id)
