"""The scene of the board: one item for each note and island, brought up to date from differences."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.ui import board_layout as layout
from kyodo_desktop.ui.board_facts import FREE, BoardFacts, Touched
from kyodo_desktop.ui.board_far import FarNotes
from kyodo_desktop.ui.board_glide import Glide, Trail
from kyodo_desktop.ui.board_ink import Ink
from kyodo_desktop.ui.board_items import BoardItem, IslandItem, NoteItem
from kyodo_desktop.ui.board_layout import LOOSE, Box
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.motion import asked_for_less

Key = tuple[str, str]
"""Part (``cards``, ``groups``) and id of what lies on the board."""

_EDGE, _FOOT = 14, 6  # px of paper around what lies there


class BoardScene(QGraphicsScene):
    """Items by id. ``boxes`` are the outlines; the loose notes are the island ``LOOSE``."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.ink = Ink(look)
        self.facts = BoardFacts()
        self.notes: dict[str, NoteItem] = {}
        self.islands: dict[str, IslandItem] = {}
        self.boxes: dict[str, Box] = {}
        self._columns = layout.Columns()
        self._look = look
        self._trails: list[Trail] = []
        self.glide = Glide(self)
        self.far = FarNotes(self.ink, self.notes)
        self.addItem(self.far)
        self.glide.frame.connect(self.far.look_again)

    def set_far(self, far: bool) -> None:
        """Whether the board is so small that all notes are painted at once, as rectangles."""
        if far == self.ink.far:
            return
        self.glide.end()
        self.ink.far = far
        for item in self.notes.values():
            item.setFlag(NoteItem.GraphicsItemFlag.ItemHasNoContents, far)
        self.far.setVisible(far)

    def fill(self, workshop: Workshop) -> None:
        """Show everything; islands are dealt to columns anew."""
        self.glide.end()
        self._columns.forget()
        self._show(self.facts.fill(workshop))

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...]) -> None:
        """Show what changed; what lies elsewhere now is seen on its way there."""
        self.glide.end()
        self._trails.clear()
        if _tidied(workshop, changes):
            self._columns.forget()
        touched = self.facts.take(workshop, changes)
        if touched.notes or touched.homes or touched.islands:
            self._show(touched)
            self.far.look_again()
        if self._trails and not (self._look.still or asked_for_less()):
            self.glide.start(self._trails, self._seen())

    def _seen(self) -> QRectF:
        """The part that is on the screen; none while the view is not."""
        shown = [view for view in self.views() if view.isVisible()]
        return shown[0].mapToScene(shown[0].viewport().rect()).boundingRect() if shown else QRectF()

    def _show(self, touched: Touched) -> None:
        self._bring_notes(touched.notes)
        if touched.homes or touched.islands:
            self._bring_islands()
            self._lay_out(touched.homes)
            for home in touched.homes | {LOOSE}:
                if home in self.islands:
                    self.islands[home].show_face(self.facts.plate(home))

    def _bring_notes(self, ids: Iterable[str]) -> None:
        for this in ids:
            item = self.notes.get(this)
            if self.facts.card(this) is None:
                if item is not None:
                    del self.notes[this]
                    self.removeItem(item)
                continue
            if item is None:
                item = self.notes[this] = NoteItem(this, self.ink)
                item.setFlag(NoteItem.GraphicsItemFlag.ItemHasNoContents, self.ink.far)
                self.addItem(item)
            item.show_face(self.facts.face(this))
        if len(self.notes) > len(self.facts.workshop.cards):  # filled anew: what is there no longer goes
            for this in [this for this in self.notes if self.facts.card(this) is None]:
                self.removeItem(self.notes.pop(this))

    def _bring_islands(self) -> None:
        wanted = {group.id for group in self.facts.workshop.groups} | {LOOSE}
        for this in wanted - self.islands.keys():
            item = self.islands[this] = IslandItem(this, self.ink)
            self.addItem(item)
            item.show_face(self.facts.plate(this))
        for this in self.islands.keys() - wanted:
            self.removeItem(self.islands.pop(this))

    # --- places

    def _lay_out(self, homes: Iterable[str]) -> None:
        """Everything in its place; notes only where their island moved or has other notes than before."""
        free = self.facts.members(FREE)
        corners = [(card.x, card.y) for this in free if (card := self.facts.card(this)) is not None]
        loose = self.facts.loose()
        boxes = layout.arrange(self.facts.islands(), loose, corners, self._columns)
        moved = {this for this, box in boxes.items() if self.boxes.get(this) != box}
        self.boxes = boxes
        for this in moved | (set(homes) & boxes.keys()):
            self._lay_island(this, boxes[this])
        for this, corner in zip(free, corners, strict=True):
            self._put(self.notes[this], *corner)
        self._fit_rect(corners)

    def _lay_island(self, id: str, box: Box) -> None:
        members = self.facts.members(id)
        item = self.islands[id]
        following = None
        if id == LOOSE:
            x, y = layout.slot(box, len(members))
            following = (x - box.x, y - box.y)
        self._put(item, box.x, box.y)
        item.shape_as(box.w, box.h, following)
        for number, note in enumerate(members):
            self._put(self.notes[note], *layout.slot(box, number))

    def _put(self, item: BoardItem, x: float, y: float) -> None:
        if item.at != (x, y) and not item.new:
            self._trails.append((item, *item.at))
        item.put(x, y)

    def _fit_rect(self, corners: Iterable[tuple[float, float]]) -> None:
        rects = [QRectF(b.x, b.y - layout.PLATE_UP, b.w, b.h + layout.PLATE_UP) for b in self.boxes.values()]
        rects += [QRectF(x, y, layout.NOTE_W, layout.NOTE_H) for x, y in corners]
        whole = QRectF(0, 0, 1, 1)
        for rect in rects:
            whole = whole.united(rect)
        whole.adjust(-_EDGE if whole.left() < 0 else 0, -_EDGE if whole.top() < 0 else 0, _EDGE, _FOOT)
        if whole != self.sceneRect():
            self.setSceneRect(whole)
            self.far.setRect(whole)

    def put_back(self, keys: Iterable[Key]) -> None:
        """What was dragged and not dropped lies where it lay before."""
        for part, this in keys:
            home = self.facts.home_of(this) if part == "cards" else this
            if home == FREE:
                card = self.facts.card(this)
                if card is not None:
                    self.notes[this].put(card.x, card.y)
            elif home in self.boxes:
                self._lay_island(home, self.boxes[home])

    # --- what is asked

    def item(self, key: Key) -> BoardItem | None:
        """The item of a note or an island; none when it is not there."""
        part, this = key
        found: BoardItem | None = self.notes.get(this) if part == "cards" else self.islands.get(this)
        return found

    def rect(self, key: Key) -> QRectF:
        """Where a note, or the name plate of an island, lies."""
        item = self.item(key)
        if isinstance(item, IslandItem):
            return item.plate().translated(*item.at)
        if item is None:
            return QRectF()
        return QRectF(*item.at, layout.NOTE_W, layout.NOTE_H)

    def next_place(self) -> QRectF:
        """The dotted place where the next note will lie."""
        x, y = layout.slot(self.boxes[LOOSE], len(self.facts.members(LOOSE)))
        return QRectF(x, y, layout.NOTE_W, layout.NOTE_H)

    def all_keys(self) -> list[Key]:
        """Everything that the cursor can stand on."""
        plates = [("groups", this) for this in self.islands if this != LOOSE]
        return [("cards", this) for this in self.notes] + plates

    def note_at(self, point: QPointF, besides: Iterable[str] = ()) -> str:
        """The note under a point of the scene; empty for none."""
        room = QRectF(0, 0, layout.NOTE_W, layout.NOTE_H)
        passed = set(besides)
        for item in self.items(point):
            if isinstance(item, NoteItem) and item.id not in passed and room.contains(point - item.pos()):
                return item.id
        return ""

    def plate_at(self, point: QPointF) -> str:
        """The island whose name plate lies under a point; empty for none."""
        for this, item in self.islands.items():
            if this != LOOSE and item.plate().contains(point - item.pos()):
                return this
        return ""

    def home_at(self, point: QPointF) -> str | None:
        """The island that a point lies in (``LOOSE`` too), none for empty paper."""
        found = [this for this, box in self.boxes.items() if box.holds(point.x(), point.y())]
        return found[0] if found else None


def _tidied(workshop: Workshop, changes: tuple[Change, ...]) -> bool:
    """Whether islands were placed and none is any more."""
    moved = any(c.part == "groups" and c.before and c.after and {"x", "y"} & c.after.keys() for c in changes)
    return moved and not any(group.x or group.y for group in workshop.groups)
