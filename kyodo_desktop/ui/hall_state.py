"""What the person at the keys is told about the projection, and where their own window goes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from kyodo_desktop.ui.hall_screens import Seen


class State(NamedTuple):
    """What the person at the keys is told about the projection.

    ``where`` is the screen it is on; none while it is off, or ``waiting`` for its screen. ``alone``: it
    covers their own window. ``other``: a screen that is not the one from before.
    """

    on: bool = False
    where: Seen | None = None
    waiting: bool = False
    alone: bool = False
    blank: bool = False
    frozen: bool = False
    other: Seen | None = None


class Moves(QObject):
    """``moved`` when the window does: a window manager may bring it under the picture."""

    moved = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look on."""
        if event.type() == QEvent.Type.Move:
            self.moved.emit()
        return False
