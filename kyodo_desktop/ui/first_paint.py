"""The moment when the list stands on the screen: everything heavy begins after it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

TRACE = "KYODO_DESKTOP_TRACE"


def tell_if_asked() -> None:
    """Print the moment if the environment asks, on the clock that all processes of a machine share."""
    if os.environ.get(TRACE) == "first_paint":
        sys.stdout.write(f"first_paint {time.monotonic():.6f}\n")
        sys.stdout.flush()


class FirstPaint(QObject):
    """Calls back once, after the first paint of a window."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Everything in a window is painted in one go; the next turn of the event loop comes after it."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False
