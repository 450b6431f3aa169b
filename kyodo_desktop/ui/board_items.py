"""How notes and islands are painted. Items know what they show; where they lie is the scene's business."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from kyodo_desktop.text import board as words
from kyodo_desktop.ui.board_ink import MARK_H, MARK_W, TEXT_X, Ink, Runs
from kyodo_desktop.ui.board_layout import NOTE_H, NOTE_W, PLATE_UP
from kyodo_desktop.ui.paint import focus_ring, tick

_MOST_DOTS = 12
_ORIGIN = QPointF(0, 0)
_MARK_EDGE = (QPointF(MARK_W + 0.5, 1), QPointF(MARK_W + 0.5, MARK_H + 0.5), QPointF(1, MARK_H + 0.5))
_FOOT = (QPointF(1, NOTE_H - 1), QPointF(NOTE_W - 1, NOTE_H - 1))
_RING = 5
_PLATE_X, _PLATE_H, _PLATE_PAD = 15, 29, 10
_RADIUS = 14
_TITLE_READABLE = 0.3
_CENTER = int(Qt.AlignmentFlag.AlignCenter)
NOTE = QRectF(0.5, 0.5, NOTE_W - 1, NOTE_H - 1)
NOTE_ROOM = QRectF(0, 0, NOTE_W, NOTE_H).adjusted(-_RING, -_RING, _RING, _RING)


class NoteFace(NamedTuple):
    """What a note says."""

    text: str = ""
    mark: str = ""
    seals: int = 0
    reworded: bool = False
    private: bool = False
    chosen: bool = False


class BoardItem(QGraphicsRectItem):
    """What notes and islands have in common: an id, where they lie (``at``), and the states they may be in.

    The rectangle is all that Qt asks for while it looks for items: no call into Python for that.
    """

    part = ""

    def __init__(self, id: str, ink: Ink, room: QRectF) -> None:
        super().__init__(room)
        self.setPen(Qt.PenStyle.NoPen)
        self.id = id
        self.ink = ink
        self.at = (0.0, 0.0)
        self.new = True
        self.taken = self.cursor_here = self.dim = self.aimed = self.lifted = self.gliding = False

    def put(self, x: float, y: float) -> None:
        """Lie there."""
        self.new = False
        if self.at != (x, y):
            self.at = (x, y)
            self.seem(x, y)
            self.ink.stale = self.ink.stale or not self.lifted

    def seem(self, x: float, y: float) -> None:
        """Be painted there, wherever it lies."""
        self.setPos(x, y)

    def set_state(self, name: str, on: bool) -> None:
        """One of ``taken`` (selected), ``cursor_here``, ``dim``, ``aimed`` (something is about to drop),
        ``lifted`` (it is being dragged), ``gliding`` (it is seen on its way to where it lies)."""
        if getattr(self, name) != on:
            setattr(self, name, on)
            self.ink.stale = True
            self.update()


class NoteItem(BoardItem):
    """One note."""

    part = "cards"

    def __init__(self, id: str, ink: Ink) -> None:
        super().__init__(id, ink, NOTE_ROOM)
        self.face = NoteFace()
        self.box = NOTE

    def seem(self, x: float, y: float) -> None:
        """Be painted there; ``box`` is the rectangle that is painted from far away."""
        super().seem(x, y)
        self.box = NOTE.translated(x, y)

    def show_face(self, face: NoteFace) -> None:
        """Say this from now on."""
        if face != self.face:
            self.face = face
            self.ink.stale = True
            self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Dimmed notes are only outlines. (Far away the whole board is painted at once, see ``FarNotes``.)"""
        ink, face = self.ink, self.face
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(ink.dim if self.dim else ink.note_edge)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.dim else ink.note)
        painter.drawRect(NOTE)
        if not self.dim:
            if face.mark:
                painter.drawPolyline(_MARK_EDGE)
            painter.setPen(ink.note_foot)
            painter.drawLine(*_FOOT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink.hint if self.dim else ink.text)
        if face.mark:
            _draw(painter, ink.mark_runs(face.mark))
        _draw(painter, ink.note_runs(face.text))
        if face.seals:
            _draw(painter, ink.number_runs(face.seals))
            if face.seals <= _MOST_DOTS and not self.dim:
                painter.setPen(ink.seal_pen)
                _draw(painter, ink.seal_runs(face.seals))
        if face.reworded or face.private or face.chosen:
            self._signs(painter)
        if self.taken:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(ink.chosen)
            painter.drawRect(NOTE)
        if self.cursor_here:
            focus_ring(painter, ink.look, NOTE_ROOM)

    def _signs(self, painter: QPainter) -> None:
        """Reworded: a turned-down corner. Private: a word. Chosen as an issue: a tick."""
        ink, face = self.ink, self.face
        if face.reworded:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.note_edge.brush())
            painter.drawPolygon([QPointF(NOTE_W - 11, 0), QPointF(NOTE_W, 0), QPointF(NOTE_W, 11)])
        if face.private:
            painter.setFont(ink.least)
            painter.setPen(ink.hint)
            painter.drawText(QRectF(0, NOTE_H - 20, TEXT_X, 18), _CENTER, words.PRIVATE)
        elif face.chosen:
            tick(painter, QRectF(2, NOTE_H - 22, 20, 20), ink.text.color(), 2.2)


def _draw(painter: QPainter, runs: Runs) -> None:
    for run in runs:
        painter.drawGlyphRun(_ORIGIN, run)


class IslandFace(NamedTuple):
    """What a name plate says."""

    title: str = ""
    notes: int = 0
    seals: int = 0
    chosen: bool = False


class IslandItem(BoardItem):
    """The outline and the name plate of an island; of the loose notes with the dotted place."""

    part = "groups"

    def __init__(self, id: str, ink: Ink) -> None:
        super().__init__(id, ink, QRectF())
        self.face = IslandFace()
        self._w = self._h = 0.0
        self._next: QRectF | None = None
        self.setZValue(-1)

    def show_face(self, face: IslandFace) -> None:
        """Say this from now on."""
        if face != self.face:
            old = self.plate()
            self.face = face
            self.update(old.united(self.plate()).adjusted(-_RING, -_RING, _RING, _RING))

    def shape_as(self, w: float, h: float, next_at: tuple[float, float] | None) -> None:
        """Have this size; ``next_at`` in the item's own pixels. Only what looks different is painted."""
        following = QRectF(*next_at, NOTE_W, NOTE_H) if next_at is not None else None
        if (self._w, self._h) != (w, h):
            self._w, self._h = w, h
            self.setRect(QRectF(-3, -PLATE_UP - _RING, w + 6, h + PLATE_UP + _RING + 3))
        for place in (self._next, following) if self._next != following else ():
            if place is not None:
                self.update(place.adjusted(-1, -1, 1, 1))
        self._next = following

    def plate(self) -> QRectF:
        """The name plate, in the item's own pixels; never wider than its island."""
        width = sum(w for _, w in self._plate_parts()) + 2 * _PLATE_PAD
        return QRectF(_PLATE_X, -PLATE_UP + 1, min(width, self._w - 2 * _PLATE_X), _PLATE_H)

    def _title(self) -> str:
        return (self.face.title or words.NO_TITLE) if self.id else words.NOT_SORTED

    def _plate_parts(self) -> Sequence[tuple[str, float]]:
        ink, face = self.ink, self.face
        parts = [("title", ink.title_size.horizontalAdvance(self._title()))]
        parts.append(("count", 12 + ink.small_size.horizontalAdvance(words.count(face.notes))))
        if face.seals:
            parts.append(("seals", 22 + ink.title_size.horizontalAdvance(str(face.seals))))
        if face.chosen:
            parts.append(("chosen", 24))
        return parts

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Outline first, then the plate over it; so far away that no title can be read, only the outline."""
        ink = self.ink
        if ink.far and painter.worldTransform().m11() < _TITLE_READABLE:
            painter.setBrush(ink.taken if self.taken else Qt.BrushStyle.NoBrush)
            painter.setPen(ink.target if self.aimed or self.cursor_here else ink.far_outline)
            painter.drawRect(QRectF(0.5, 0.5, self._w - 1, self._h - 1))
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(ink.target if self.aimed else ink.outline if self.id else ink.broken)
        painter.drawRoundedRect(QRectF(0.5, 0.5, self._w - 1, self._h - 1), _RADIUS, _RADIUS)
        if self._next is not None and not ink.far:
            self._paint_next(painter, self._next)
        plate = self.plate()
        painter.setBrush(ink.taken if self.taken else ink.paper)
        painter.setPen((ink.chosen if self.taken else ink.plate) if self.id else ink.broken)
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        self._paint_plate(painter, plate)
        if self.cursor_here:
            focus_ring(painter, ink.look, plate.adjusted(-_RING, -_RING, _RING, _RING))

    def _paint_next(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(self.ink.broken)
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(self.ink.small)
        painter.setPen(self.ink.hint)
        painter.drawText(place, _CENTER, words.NEXT_HERE)

    def _paint_plate(self, painter: QPainter, plate: QRectF) -> None:
        ink, face = self.ink, self.face
        parts = dict(self._plate_parts())
        room = plate.width() - 2 * _PLATE_PAD - sum(w for name, w in parts.items() if name != "title")
        x, middle = plate.left() + _PLATE_PAD, plate.center().y()
        title = ink.title_size.elidedText(self._title(), Qt.TextElideMode.ElideRight, room + 1)
        painter.setFont(ink.title)
        painter.setPen(ink.text)
        painter.drawText(QPointF(x, middle + 6), title)
        x += min(parts["title"], room) + 12
        painter.setFont(ink.small)
        painter.setPen(ink.second)
        painter.drawText(QPointF(x, middle + 5), words.count(face.notes))
        x += parts["count"] - 12
        if face.seals:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.seal)
            painter.drawEllipse(QRectF(x + 7, middle - 5, 10, 10))
            painter.setFont(ink.title)
            painter.setPen(ink.text)
            painter.drawText(QPointF(x + 21, middle + 6), str(face.seals))
            x += parts["seals"]
        if face.chosen:
            tick(painter, QRectF(x + 3, middle - 10, 20, 20), ink.text.color(), 2.2)
