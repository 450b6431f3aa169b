"""The clock of an evening: what time it is for the programme, and a tick each second while an item runs.

While an item runs or is paused the time is counted on from where the laptop's clock stood when it began, by a
counter that nobody can set. So a clock set back or forward, a change of the time zone and the summer time of
another country change nothing, and the time the laptop sleeps counts: people go on talking. While nothing
runs it is the laptop's clock, so one that was wrong can be put right before the evening begins.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:  # the first window opens before these are read
    from kyodo_desktop.domain.workshop import Workshop

SECOND = 1_000  # milliseconds
_AFTER = 5  # milliseconds; a timer may come a little early


def wall() -> dt.datetime:
    """The laptop's clock, with its offset."""
    return dt.datetime.now().astimezone()


def seconds_awake_and_asleep() -> float:
    """Seconds since the machine was started, those of sleep among them.

    Linux: ``CLOCK_BOOTTIME`` (``CLOCK_MONOTONIC``, which ``time.monotonic`` reads, stands still in sleep).
    macOS: its ``CLOCK_MONOTONIC`` counts sleep, ``time.monotonic`` (``mach_absolute_time``) does not.
    Windows: ``GetTickCount64`` "includes time the system spends in sleep or hibernation" (Microsoft, *Windows
    Time*); it is asked by its name, because ``time.monotonic`` reads another counter from Python 3.13 on.
    """
    if sys.platform == "win32":
        import ctypes

        ticks = ctypes.windll.kernel32.GetTickCount64
        ticks.restype = ctypes.c_uint64
        return float(ticks()) / SECOND
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class TalkClock(QObject):
    """One for the workshop at the desk: it follows its changes, tells ``now``, and has ``ticked``."""

    ticked = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        wall: Callable[[], dt.datetime] = wall,
        elapsed: Callable[[], float] = seconds_awake_and_asleep,
    ) -> None:
        super().__init__(parent)
        self._wall, self._elapsed = wall, elapsed
        self._began: tuple[dt.datetime, float] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    def now(self) -> dt.datetime:
        """The time of the evening; it never goes back while an item runs or is paused."""
        if self._began is None:
            return self._wall()
        at, count = self._began
        return at + dt.timedelta(seconds=max(0.0, self._elapsed() - count))

    @property
    def ticking(self) -> bool:
        """Whether an item runs."""
        return self._timer.isActive()

    def follow(self, workshop: Workshop | None) -> None:
        """The workshop has changed, or none is at the desk any more. Cheap: called at every change."""
        from kyodo_desktop.domain import programme

        item = programme.current(workshop) if workshop is not None else None
        if item is None:
            self._began = None
            self._timer.stop()
            return
        if self._began is None:
            self._began = self._wall(), self._elapsed()
        if item.state != "running":
            self._timer.stop()
        elif not self._timer.isActive():
            self._wait()

    def _tick(self) -> None:
        self._wait()  # first, so that whoever listens finds the clock ticking
        self.ticked.emit()

    def _wait(self) -> None:
        """Until just after the next whole second of the evening: digits change evenly, none is skipped."""
        self._timer.start(SECOND + _AFTER - self.now().microsecond // 1_000)
