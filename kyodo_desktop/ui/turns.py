"""Builds what is large in several turns of the event loop, so that the window answers in between."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal


class Turns(QObject):
    """First ``read`` (imports) in a plain thread, then the ``steps`` in the window's own, one a turn."""

    _have_read = Signal()

    def __init__(self, parent: QObject, read: Callable[[], None], steps: Iterator[None]) -> None:
        super().__init__(parent)
        self._read, self._steps = read, steps
        self._have_read.connect(self._next)
        threading.Thread(target=self._work, name="reading", daemon=True).start()

    def _work(self) -> None:
        self._read()
        self._have_read.emit()

    def _next(self) -> None:
        for _ in self._steps:
            QTimer.singleShot(0, self._next)
            return


def read_frame() -> None:
    """In a thread, while the list stands alone: what the frame around it needs."""
    from kyodo_desktop.ui import bridge, bugs, opening, saving, tasks, window  # noqa: F401


def read_ahead() -> None:
    """In a thread, while a person reads the list: what the first visit to a workshop needs."""
    import kyodo_desktop.domain.sample
    import kyodo_desktop.ui.sitting  # noqa: F401
