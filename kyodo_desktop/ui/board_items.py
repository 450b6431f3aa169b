"""How notes and islands are painted. Items know what they show; where they lie is the scene's business."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from kyodo_desktop.text import board as words
from kyodo_desktop.ui.board_ink import TEXT_X, Ink
from kyodo_desktop.ui.board_layout import NOTE_H, NOTE_W, PLATE_UP
from kyodo_desktop.ui.paint import focus_ring, tick

_MARK_W, _MARK_H = 21, 20
_BASELINES = (17.0, 36.0)
_DOT, _DOT_Y, _MOST_DOTS = 9, 43, 12
_RING = 5
_PLATE_X, _PLATE_H, _PLATE_PAD = 15, 29, 10
_RADIUS = 14
_CENTER = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_NOTE = QRectF(0.5, 0.5, NOTE_W - 1, NOTE_H - 1)
_NOTE_ROOM = QRectF(0, 0, NOTE_W, NOTE_H).adjusted(-_RING, -_RING, _RING, _RING)


class NoteFace(NamedTuple):
    """What a note says."""

    text: str = ""
    mark: str = ""
    seals: int = 0
    reworded: bool = False
    private: bool = False
    chosen: bool = False


class BoardItem(QGraphicsItem):
    """What notes and islands have in common: an id, and the four states they may be in."""

    part = ""

    def __init__(self, id: str, ink: Ink) -> None:
        super().__init__()
        self.id = id
        self.ink = ink
        self.at = (0.0, 0.0)
        self.taken = self.cursor_here = self.dim = self.aimed = False

    def put(self, x: float, y: float) -> None:
        """Lie there."""
        if self.at != (x, y):
            self.at = (x, y)
            self.setPos(x, y)

    def set_state(self, name: str, on: bool) -> None:
        """One of ``taken`` (selected), ``cursor_here``, ``dim``, ``aimed`` (something is about to drop)."""
        if getattr(self, name) != on:
            setattr(self, name, on)
            self.update()


class NoteItem(BoardItem):
    """One note."""

    part = "cards"

    def __init__(self, id: str, ink: Ink) -> None:
        super().__init__(id, ink)
        self.face = NoteFace()

    def show_face(self, face: NoteFace) -> None:
        """Say this from now on."""
        if face != self.face:
            self.face = face
            self.update()

    def boundingRect(self) -> QRectF:
        """The note with the room of its focus ring."""
        return _NOTE_ROOM

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Far away only a rectangle with its number; dimmed only an outline."""
        ink, face = self.ink, self.face
        painter.setPen(ink.dim if self.dim else ink.note_edge)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.dim else ink.note)
        painter.drawRect(_NOTE)
        if ink.far:
            if face.seals and not self.dim:
                _far_number(painter, ink, face.seals)
        else:
            self._near(painter)
        if self.taken:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(ink.chosen)
            painter.drawRect(_NOTE)
        if self.cursor_here:
            focus_ring(painter, ink.look, _NOTE_ROOM)

    def _near(self, painter: QPainter) -> None:
        ink, face = self.ink, self.face
        if not self.dim:
            painter.setPen(ink.note_foot)
            painter.drawLine(QPointF(1, NOTE_H - 1), QPointF(NOTE_W - 1, NOTE_H - 1))
        if face.mark:
            if not self.dim:
                painter.setPen(ink.note_edge)
                painter.drawLine(QPointF(_MARK_W + 0.5, 0), QPointF(_MARK_W + 0.5, _MARK_H))
                painter.drawLine(QPointF(0, _MARK_H + 0.5), QPointF(_MARK_W, _MARK_H + 0.5))
            painter.setFont(ink.mark)
            painter.setPen(ink.hint if self.dim else ink.text)
            painter.drawText(QRectF(0, 0, _MARK_W + 1, _MARK_H + 1), _CENTER, face.mark)
        painter.setFont(ink.base)
        painter.setPen(ink.hint if self.dim else ink.text)
        for baseline, line in zip(_BASELINES, ink.lines(face.text)[0], strict=False):
            painter.drawText(QPointF(TEXT_X, baseline), line)
        if face.seals:
            self._seals(painter)
        if face.reworded or face.private or face.chosen:
            self._signs(painter)

    def _seals(self, painter: QPainter) -> None:
        ink, count = self.ink, self.face.seals
        painter.setFont(ink.number)
        painter.drawText(QRectF(NOTE_W - 58, NOTE_H - 22, 50, 20), _RIGHT, str(count))
        if count > _MOST_DOTS or self.dim:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.seal)
        pitch = 12 if count <= 9 else 10
        for number in range(count):
            painter.drawEllipse(QRectF(TEXT_X + number * pitch, _DOT_Y, _DOT, _DOT))

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


def _far_number(painter: QPainter, ink: Ink, count: int) -> None:
    painter.save()
    painter.setFont(ink.number)
    painter.setPen(ink.text)
    painter.translate(NOTE_W / 2, NOTE_H / 2)
    painter.scale(2.4, 2.4)
    painter.drawText(QRectF(-30, -15, 60, 30), _CENTER, str(count))
    painter.restore()


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
        super().__init__(id, ink)
        self.face = IslandFace()
        self._w = self._h = 0.0
        self._next: QRectF | None = None
        self.setZValue(-1)

    def show_face(self, face: IslandFace) -> None:
        """Say this from now on."""
        if face != self.face:
            self.prepareGeometryChange()
            self.face = face
            self.update()

    def shape_as(self, w: float, h: float, next_at: tuple[float, float] | None) -> None:
        """Have this size; ``next_at`` in the item's own pixels."""
        following = QRectF(*next_at, NOTE_W, NOTE_H) if next_at is not None else None
        if (self._w, self._h, self._next) != (w, h, following):
            self.prepareGeometryChange()
            self._w, self._h, self._next = w, h, following
            self.update()

    def boundingRect(self) -> QRectF:
        """Outline, plate and ring."""
        return QRectF(-3, -PLATE_UP - _RING, self._w + 6, self._h + PLATE_UP + _RING + 3)

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
        """Outline first, then the plate over it."""
        ink = self.ink
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
