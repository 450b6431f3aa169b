"""Work for the turn of the event loop after a change: what follows from it but nobody waits for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Soon(QTimer):
    """Asked for any number of times in one turn, ``act`` (a bound method) runs once in the next."""

    def __init__(self, parent: QObject, act: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(0)
        self.timeout.connect(act)

    def ask(self) -> None:
        """In the next turn."""
        self.start()
