"""Dragging an activity by its number or its name to another place, also of another phase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.matrix_model import ACTIVITY, PHASE

if TYPE_CHECKING:
    from kyodo_desktop.ui.matrix_view import MatrixView

_LINE = 4  # px


class RowDrag(QObject):
    """``dropped(activity, target, below)``: the ids of what moves and of what it was dropped by."""

    dropped = Signal(str, str, bool)

    def __init__(self, look: Look, view: MatrixView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._from = QPoint()
        self._moving = ""
        self._under = False
        self._line = QWidget(view.viewport())
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line.setAutoFillBackground(True)
        self._line.hide()

    def press(self, at: QPoint) -> None:
        """The button goes down: maybe a drag begins."""
        index = self._view.indexAt(at)
        row = self._view.matrix.row_at(index)
        grip = PHASE < index.column() <= ACTIVITY
        self._moving = row.activity_id if row is not None and grip else ""
        self._from, self._under = at, False

    def move(self, at: QPoint) -> bool:
        """The mouse moves with the button down; whether a row is being dragged."""
        if not self._moving:
            return False
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        self._under = self._under or far
        if self._under:
            self._show(at)
        return True

    def release(self, at: QPoint) -> bool:
        """The button comes up; whether that ended a drag."""
        was, self._under = self._under, False
        self.stop()
        target = self._target(at)
        if was and target is not None:
            self.dropped.emit(self._moving, *target)
        self._moving = ""
        return was

    def stop(self) -> None:
        """Esc: the row stays where it is."""
        self._under = False
        self._line.hide()

    @property
    def under_way(self) -> bool:
        """Whether a row hangs on the mouse."""
        return self._under

    def _target(self, at: QPoint) -> tuple[str, bool] | None:
        view = self._view
        place = view.rowAt(max(0, min(at.y(), view.viewport().height() - 1)))
        if place < 0:
            place = view.matrix.rowCount() - 1
        row = view.matrix.rows[place] if 0 <= place < view.matrix.rowCount() else None
        if row is None or not row.activity_id:
            return None
        middle = view.rowViewportPosition(place) + view.rowHeight(place) // 2
        return row.activity_id, at.y() >= middle

    def _show(self, at: QPoint) -> None:
        found = self._target(at)
        if found is None:
            self._line.hide()
            return
        target, below = found
        view = self._view
        place = next(n for n, row in enumerate(view.matrix.rows) if row.activity_id == target)
        top = view.rowViewportPosition(place) + (view.rowHeight(place) if below else 0)
        palette = self._line.palette()
        palette.setColor(self._line.backgroundRole(), self._look.color("kokuban"))
        self._line.setPalette(palette)
        thick = self._look.px(_LINE)
        self._line.setGeometry(QRect(0, top - thick // 2, view.viewport().width(), thick))
        self._line.show()
        self._line.raise_()
