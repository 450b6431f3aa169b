"""The board from far away: all notes at once, as plain rectangles with the number of their seals."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from kyodo_desktop.ui.board_ink import Ink
from kyodo_desktop.ui.board_items import NOTE_ROOM, NoteItem
from kyodo_desktop.ui.paint import focus_ring

_AROUND = NOTE_ROOM.adjusted(-9, -9, 9, 9)
_READABLE = 8  # px of the screen: smaller digits are not painted


class FarNotes(QGraphicsRectItem):
    """One item for all notes. Their rectangles are gathered anew only when ``Ink.stale`` says so: notes that
    are being dragged, or seen on their way, are painted apart from the others."""

    def __init__(self, ink: Ink, notes: Mapping[str, NoteItem]) -> None:
        super().__init__()
        self._ink, self._notes = ink, notes
        self._dim: list[QRectF] = []
        self._plain: list[QRectF] = []
        self._taken: list[QRectF] = []
        self._numbers: list[tuple[QPointF, int]] = []
        self._cursor: list[NoteItem] = []
        self._apart: list[NoteItem] = []
        self.setPen(Qt.PenStyle.NoPen)
        self.setZValue(1)
        self.hide()

    def look_again(self) -> None:
        """Paint what has changed."""
        if self._ink.far and (self._ink.stale or self._apart):
            self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Rectangles by their state, then the numbers while they can be read."""
        ink = self._ink
        readable = painter.worldTransform().m11() * ink.far_px >= _READABLE
        if ink.stale:
            self._gather()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(ink.dim)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects(self._dim)
        painter.setPen(ink.note_edge)
        painter.setBrush(ink.note)
        painter.drawRects(self._plain)
        painter.setPen(ink.chosen)
        painter.drawRects(self._taken)
        painter.drawRects([note.box for note in self._apart if note.taken])
        painter.setPen(ink.note_edge)
        painter.drawRects([note.box for note in self._apart if not note.taken])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if readable:
            painter.setPen(ink.text)
            for corner, seals in self._numbers:
                for run in ink.far_runs(seals):
                    painter.drawGlyphRun(corner, run)
        for note in self._cursor:
            focus_ring(painter, ink.look, _AROUND.translated(*note.at))

    def _gather(self) -> None:
        self._ink.stale = False
        apart = [note for note in self._notes.values() if note.lifted or note.gliding]
        notes = [note for note in self._notes.values() if not (note.lifted or note.gliding)]
        self._apart = [note for note in apart if not note.dim]
        notes += [note for note in apart if note.dim]
        self._dim = [note.box for note in notes if note.dim]
        self._plain = [note.box for note in notes if not note.dim and not note.taken]
        self._taken = [note.box for note in notes if note.taken and not note.dim]
        self._numbers = [(note.pos(), note.face.seals) for note in notes if note.face.seals and not note.dim]
        self._cursor = [note for note in self._notes.values() if note.cursor_here]
