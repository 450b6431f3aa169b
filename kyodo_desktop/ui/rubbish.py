"""Python's rubbish is taken out in the window's thread only.

The collector of cycles runs wherever an allocation happens to start it. In a thread that lays out a page, or
in the writer's, it would destroy widgets that nobody holds any more, and Qt dies of that. So its own hour is
turned off, and a timer of the window's thread asks it instead, by the same thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000  # milliseconds


class Rubbish(QObject):
    """From its making until ``end``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.take_out)
        self._timer.start()

    def take_out(self) -> None:
        """Collect the oldest generation that is full, if any."""
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        full = [generation for generation, (count, most) in enumerate(counted) if count > most > 0]
        if full:
            gc.collect(full[-1])

    def end(self) -> None:
        """Hand back to Python."""
        self._timer.stop()
        gc.enable()
