"""A mistake of the program's own: the value is written aside, the place told, the workshop opened again."""

from __future__ import annotations

import datetime as dt
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject

from kyodo_desktop.text import notices as words
from kyodo_desktop.ui.window import Window

logger = logging.getLogger(__name__)


class Bugs(QObject):
    """The hook for whatever is neither Refused nor Trouble. One dialog at a time."""

    def __init__(self, window: Window, folder: Path, reopen: Callable[[], None]) -> None:
        """``folder`` is where the workshop on the screen is written aside."""
        super().__init__(window)
        self._window, self._folder, self._reopen = window, folder, reopen
        self._shown = False

    def install(self) -> None:
        """From now on every uncaught exception comes here."""
        sys.excepthook = self.catch

    def remove(self) -> None:
        """Python's own hook again."""
        sys.excepthook = sys.__excepthook__

    def catch(
        self, kind: type[BaseException], failure: BaseException, traceback: TracebackType | None
    ) -> None:
        """Log it, write the value aside, say so."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.quit()
            return
        logger.error("a bug", exc_info=(kind, failure, traceback))
        if self._shown:
            return
        self._shown = True
        from kyodo_desktop.ui.dialogs import ThreeLines

        aside = self._write_aside()
        safe = words.BUG_SAFE + words.written_aside(aside) if aside else words.BUG_NOTHING_OPEN
        ThreeLines(
            self._window.desk,
            words.BUG_TITLE,
            (words.BUG_HAPPENED, safe, words.BUG_CAN_DO),
            ((words.BUG_REOPEN, self._again),),
            detail=kind.__name__,
            escape=self._again,
            parent=self._window,
        ).open()

    def _write_aside(self) -> str:
        """The file with the workshop on the screen; empty if none is open or none can be written."""
        sitting = self._window.sitting
        if sitting is None:
            return ""
        from kyodo_desktop.exchange import workshop_json

        file = self._folder / f"aside-{dt.datetime.now():%Y%m%d-%H%M%S}.json"  # noqa: DTZ005 - a name
        try:
            file.write_bytes(workshop_json.write(sitting.editor.workshop))
        except OSError as refused:
            logger.warning("nothing written aside: %s", type(refused))
            return ""
        return str(file)

    def _again(self) -> None:
        self._shown = False
        self._reopen()
