"""The process that is timed: ``python -m benchmarks.first_paint program`` or ``… bare``.

Prints one line of JSON and ends: ``painted`` and ``loaded`` (seconds, on the clock that all processes of a
machine share: the first paint, and the last import of a module), ``worked`` (seconds of processor time until
the paint) and ``gaps`` (milliseconds): the pauses, from ``painted`` to ``loaded``, of a timer that ought to
beat every millisecond.

The program runs as it is. It is watched from outside, by an event filter installed when its event loop
begins.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QTableView, QWidget

SHELF = 200  # rows of both lists
QUIET = 0.3  # seconds without a new module after which everything is loaded
COLUMNS = 4

Index = QModelIndex | QPersistentModelIndex


class Watch(QObject):
    """Waits for the first paint of a list with all the rows, then listens to a heartbeat."""

    def __init__(self) -> None:
        super().__init__()
        self._seen = False
        self._gaps: list[tuple[float, float]] = []
        self._painted = self._beat_at = self._changed_at = self._worked = 0.0
        self._modules = 0
        self._heart = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._beat)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """What is posted during a paint event, before all else, is delivered when the paint has ended."""
        if not self._seen and event.type() == QEvent.Type.Paint and shows_the_list(watched):
            self._seen = True
            QCoreApplication.postEvent(
                self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value
            )
        return False

    def event(self, event: QEvent) -> bool:
        """The paint has ended."""
        if event.type() != QEvent.Type.User:
            return super().event(event)
        self._painted = self._beat_at = self._changed_at = time.monotonic()
        self._worked = time.process_time()
        self._modules = len(sys.modules)
        self._heart.start()
        return True

    def _beat(self) -> None:
        now = time.monotonic()
        self._gaps.append((now, (now - self._beat_at) * 1000))
        self._beat_at = now
        if len(sys.modules) != self._modules:
            self._modules, self._changed_at = len(sys.modules), now
        elif now - self._changed_at > QUIET:
            gaps = [gap for at, gap in self._gaps if at <= self._changed_at]
            told = {"painted": self._painted, "worked": self._worked, "loaded": self._changed_at}
            print(json.dumps(told | {"gaps": gaps}), flush=True)
            os._exit(0)  # what the program does when it closes is not measured


def shows_the_list(widget: QObject) -> bool:
    """Whether this is the inside of a list that holds the whole shelf."""
    view = widget.parent()
    if not isinstance(view, QAbstractItemView) or widget is not view.viewport():
        return False
    model = view.model()
    return model is not None and model.rowCount() >= SHELF


class Numbers(QAbstractTableModel):
    """The rows of the bare window."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else SHELF

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return f"{index.row()} {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None


def bare() -> None:
    """The least that any program with a window and a list must do."""
    application = QApplication([])
    window, view, model = QMainWindow(), QTableView(), Numbers()
    view.setModel(model)
    window.setCentralWidget(view)
    window.resize(1366, 768)
    window.show()
    application.exec()


def program() -> None:
    """The program itself, opening its own library."""
    from kyodo_desktop.__main__ import main

    sys.argv = ["kyodo-desktop"]
    main()


def watched(start: Callable[[], None]) -> None:
    """Start a program whose event loop begins with the watch."""
    watch, run = Watch(), QApplication.exec

    def run_watched(*_: QWidget) -> int:
        instance = QApplication.instance()
        assert instance is not None
        instance.installEventFilter(watch)
        return run()

    setattr(QApplication, "exec", staticmethod(run_watched))  # noqa: B010 - a method, says the type checker
    start()


if __name__ == "__main__":
    watched({"bare": bare, "program": program}[sys.argv[1]])
