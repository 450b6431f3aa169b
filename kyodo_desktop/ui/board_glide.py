"""The short movement of what was tidied on the board: 120 ms (DESIGN_LANGUAGE §4.3, §9).

Only the picture moves. Where things lie (``BoardItem.at``) is settled before it begins, so whatever happens
meanwhile works on the new places, and simply ends the movement.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QVariantAnimation, Signal

from kyodo_desktop.ui.board_items import BoardItem

DURATION = 120  # milliseconds
MOST = 400  # no eye follows more; they stand there at once, and a frame stays short

Trail = tuple[BoardItem, float, float]
"""An item that lies somewhere else now, and where it was seen before."""


class Glide(QObject):
    """``start`` begins, ``end`` shows everything where it lies. ``frame``: the picture has changed."""

    frame = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._moving: list[Trail] = []
        self.clock = QVariantAnimation(self)
        self.clock.setDuration(DURATION)
        self.clock.setStartValue(0.0)
        self.clock.setEndValue(1.0)
        self.clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.clock.valueChanged.connect(self._show)
        self.clock.finished.connect(self.end)

    def start(self, trails: Iterable[Trail], seen: QRectF) -> None:
        """Let these be seen on their way, as far as they cross the part that is on the screen."""
        found = [trail for trail in trails if _crosses(trail, seen)]
        if not found or len(found) > MOST:
            return
        self._moving = found
        for item, _, _ in found:
            item.set_state("gliding", True)
        self._show(0.0)
        self.clock.start()

    def end(self) -> None:
        """Everything is seen where it lies."""
        if not self._moving:
            return
        moving, self._moving = self._moving, []
        self.clock.stop()
        for item, _, _ in moving:
            item.set_state("gliding", False)
            item.seem(*item.at)
        self.frame.emit()

    def _show(self, part: float) -> None:
        for item, x, y in self._moving:
            to_x, to_y = item.at
            item.seem(x + (to_x - x) * part, y + (to_y - y) * part)
        if self._moving:
            self.frame.emit()


def _crosses(trail: Trail, seen: QRectF) -> bool:
    item, x, y = trail
    room = item.rect()
    return seen.intersects(room.translated(x, y)) or seen.intersects(room.translated(*item.at))
