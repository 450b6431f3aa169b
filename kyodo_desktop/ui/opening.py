"""Opens the library beside the window, and asks a person when that cannot simply be done."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import notices as words
from kyodo_desktop.text import troubles
from kyodo_desktop.ui.window import Window


class Open(Protocol):
    """Opens the library for good; raises Trouble. Called in a thread first, then as a person answers."""

    def __call__(self, *, write: bool = True, even_if_left: bool = False) -> object: ...  # noqa: D102


class Opening(QObject):
    """``opened`` gets what was opened, in the window's thread."""

    _done = Signal(object)

    def __init__(
        self, window: Window, open_it: Open, opened: Callable[[object], None], leave: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._open, self._opened, self._leave = window, open_it, opened, leave
        self._done.connect(self._take)

    def start(self, afterwards: Callable[[], None]) -> None:
        """Open in a plain thread: its imports would hold up the window. ``afterwards`` runs there too."""
        threading.Thread(target=self._work, args=(afterwards,), name="opening", daemon=True).start()

    def _work(self, afterwards: Callable[[], None]) -> None:
        try:
            self._done.emit(self._open())
        except Exception as failure:  # noqa: BLE001 - told in the window's own thread
            self._done.emit(failure)
        afterwards()

    def _take(self, found: object) -> None:
        if isinstance(found, Trouble):
            self._ask(found)
        elif isinstance(found, Exception):
            raise found
        else:
            self._opened(found)

    def _again(self, *, write: bool = True, even_if_left: bool = False) -> None:
        try:
            found = self._open(write=write, even_if_left=even_if_left)
        except Trouble as trouble:
            self._ask(trouble)
        else:
            self._opened(found)

    def _for_reading(self) -> None:
        self._again(write=False)

    def _take_over(self) -> None:
        self._again(even_if_left=True)

    def _ask(self, trouble: Trouble) -> None:
        from kyodo_desktop.ui.dialogs import Answer, ThreeLines

        title = words.CANNOT_OPEN_TITLE
        answers: Sequence[Answer] = ((words.CLOSE, self._leave),)
        reading = (words.OPEN_READ_ONLY, self._for_reading)
        if trouble.key == "library.locked":
            title, answers = words.LOCKED_TITLE, (reading, *answers)
        elif trouble.key == "library.left_locked":
            title, answers = words.LEFT_LOCKED_TITLE, (reading, (words.WRITE_HERE, self._take_over), *answers)
        ThreeLines(
            self._window.desk,
            title,
            troubles.say(trouble),
            answers,
            detail=f"{trouble.key} {trouble.detail}",
            escape=self._leave,
            parent=self._window,
        ).open()
