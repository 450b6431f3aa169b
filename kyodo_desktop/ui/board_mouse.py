"""What the mouse does on the board: select, frame, drag, pan, stick seals."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from kyodo_desktop.domain.board import Spot
from kyodo_desktop.ui.board_frame import SelectFrame
from kyodo_desktop.ui.board_scene import BoardScene, Key

if TYPE_CHECKING:
    from kyodo_desktop.ui.board_view import BoardView

_ADD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Drop(NamedTuple):
    """Something was dragged and let go: over a note, over an island (``home``, none for empty paper)."""

    keys: tuple[Key, ...]
    spots: tuple[Spot, ...]
    point: QPointF
    note: str
    home: str | None


class BoardMouse(QObject):
    """``dropped`` tells what was dragged where, ``sealed`` a seal by click, ``edit_wanted`` what to edit."""

    dropped = Signal(object)
    sealed = Signal(object, int)
    edit_wanted = Signal(object)

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self._view = view
        self.seal_mode = False
        self._pressed: QPoint | None = None
        self._panning = False
        self._start = QPointF()
        self._key: Key | None = None
        self._dragged: dict[Key, QPointF] = {}
        self._frame: SelectFrame | None = None
        self._before: set[Key] = set()
        self._aimed = ""

    @property
    def _scene(self) -> BoardScene:
        return self._view.board

    def busy(self) -> bool:
        """Whether something is being dragged or framed."""
        return self._pressed is not None

    def press(self, event: QMouseEvent, *, pan: bool) -> None:
        """Begin."""
        button = event.button()
        if button == Qt.MouseButton.MiddleButton or (pan and button == Qt.MouseButton.LeftButton):
            self._pressed, self._panning = event.position().toPoint(), True
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        point = self._view.point(event)
        key = self._key_at(point)
        if self.seal_mode and key is not None:
            off = (
                button == Qt.MouseButton.RightButton or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            )
            self._view.cursor_at.go(key)
            self.sealed.emit(key, -1 if off else 1)
        elif button == Qt.MouseButton.LeftButton:
            self._pressed, self._key, self._start = event.position().toPoint(), key, point
            self._select(event, key)

    def _select(self, event: QMouseEvent, key: Key | None) -> None:
        cursor = self._view.cursor_at
        self._before = set(cursor.taken) if event.modifiers() & _ADD else set()
        if key is None:
            cursor.take(self._before)
        elif event.modifiers() & _ADD:
            cursor.toggle(key)
        else:
            self._stand_on(key)

    def point_at(self, point: QPointF) -> None:
        """A right click: what lies there is selected, unless it is already; on empty paper nothing is."""
        key, cursor = self._key_at(point), self._view.cursor_at
        if key is None:
            cursor.take(())
        else:
            self._stand_on(key)

    def _stand_on(self, key: Key) -> None:
        """What is selected with others stays selected with them."""
        cursor = self._view.cursor_at
        if key not in cursor.taken:
            cursor.go(key)
        else:
            cursor.at = key
            cursor.take(cursor.taken)

    def _key_at(self, point: QPointF) -> Key | None:
        if note := self._scene.note_at(point):
            return "cards", note
        plate = self._scene.plate_at(point)
        return ("groups", plate) if plate else None

    def move(self, event: QMouseEvent) -> None:
        """Go on."""
        if self._pressed is None:
            return
        here = event.position().toPoint()
        if self._panning:
            self._view.scroll_by(here - self._pressed)
            self._pressed = here
        elif self._key is None:
            self._draw_frame(self._pressed, here)
        else:
            far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far and not self._dragged:
                self._begin_drag()
            if self._dragged:
                self._drag(event)

    def _begin_drag(self) -> None:
        keys = set(self._view.cursor_at.taken) or {self._key} if self._key else set()
        for part, this in tuple(keys):
            if part == "groups":
                keys |= {("cards", note) for note in self._scene.facts.members(this)}
        for key in keys:
            item = self._scene.item(key)
            if item is not None:
                self._dragged[key] = item.pos()
                item.set_state("lifted", True)
                item.setZValue(5 if key[0] == "cards" else 4)

    def _drag(self, event: QMouseEvent) -> None:
        self._view.scroll_after(self._view.point(event))
        by = self._view.point(event) - self._start
        for key, start in self._dragged.items():
            item = self._scene.item(key)
            if item is not None:
                item.put(start.x() + by.x(), start.y() + by.y())
        self._scene.far.look_again()
        self._aim(
            self._home_under(self._view.point(event)) if self._key and self._key[0] == "cards" else None
        )

    def _home_under(self, point: QPointF) -> str | None:
        return self._scene.home_at(point)

    def _aim(self, home: str | None) -> None:
        """Show which island the notes would join."""
        wanted = home or ""
        if wanted == self._aimed:
            return
        for this, on in ((self._aimed, False), (wanted, True)):
            item = self._scene.islands.get(this)
            if this and item is not None:
                item.set_state("aimed", on)
        self._aimed = wanted

    def _draw_frame(self, start: QPoint, here: QPoint) -> None:
        if self._frame is None:
            self._frame = SelectFrame(self._view.look, self._view.viewport())
        area = QRect(start, here).normalized()
        self._frame.show_at(area)
        rect = self._view.mapToScene(area).boundingRect()
        found = {
            ("cards", this)
            for this in self._scene.notes
            if rect.intersects(self._scene.rect(("cards", this)))
        }
        self._view.cursor_at.take(self._before | found)

    def release(self, event: QMouseEvent) -> None:
        """End."""
        if self._pressed is None:
            return
        if self._dragged:
            self._drop(event)
        elif self._key is not None and not event.modifiers() & _ADD and not self._panning:
            self._view.cursor_at.go(self._key)
        self._end()

    def _drop(self, event: QMouseEvent) -> None:
        point, keys = self._view.point(event), tuple(self._dragged)
        corners = {key: item.at for key in keys if (item := self._scene.item(key)) is not None}
        spots = tuple(Spot(part, this, *corners[part, this]) for part, this in corners)
        note = self._scene.note_at(point, [this for part, this in keys if part == "cards"])
        drop = Drop(keys, spots, point, note, self._home_under(point))
        self._lower()
        self.dropped.emit(drop)

    def give_up(self) -> None:
        """Esc: nothing has been moved."""
        keys = tuple(self._dragged)
        self._lower()
        self._scene.put_back(keys)
        self._end()

    def _lower(self) -> None:
        for part, this in self._dragged:
            item = self._scene.item((part, this))
            if item is not None:
                item.setZValue(0 if part == "cards" else -1)
                item.set_state("lifted", False)
        self._dragged.clear()

    def _end(self) -> None:
        self._aim(None)
        self._pressed, self._key, self._panning = None, None, False
        self._view.viewport().unsetCursor()
        if self._frame is not None:
            self._frame.hide()

    def double_click(self, event: QMouseEvent) -> None:
        """Edit what is under the pointer."""
        key = self._key_at(self._view.point(event))
        if key is not None and event.button() == Qt.MouseButton.LeftButton and not self.seal_mode:
            self.edit_wanted.emit(key)
        elif self.seal_mode:
            self.press(event, pan=False)  # quick clicks are seals too
