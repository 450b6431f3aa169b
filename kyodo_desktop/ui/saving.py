"""What the window says about saving: that it is done, that it does not go on, and at closing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import notices as words
from kyodo_desktop.text import troubles
from kyodo_desktop.ui.window import Window

logger = logging.getLogger(__name__)

STRIP = "unsaved"


class Saving(QObject):
    """Listens to the writer through the bridge's ``saved`` and ``unsaved``."""

    def __init__(
        self,
        window: Window,
        clock: Callable[[], str],
        retry: Callable[[], None],
        write_elsewhere: Callable[[Path], None],
        leave: Callable[[], None],
    ) -> None:
        """``write_elsewhere`` raises Trouble; ``leave`` closes the window without asking again."""
        super().__init__(window)
        self._window, self._clock = window, clock
        self._retry, self._write_elsewhere, self._leave = retry, write_elsewhere, leave
        self._since = ""

    def saved(self, told: tuple[str, int]) -> None:
        """The writer has stored a revision of a workshop."""
        workshop_id, revision = told
        sitting = self._window.sitting
        if sitting is not None and sitting.editor.workshop.id == workshop_id:
            sitting.editor.acknowledge(revision)
        if not self._since:
            self._window.show_saved()
        if self._window.page is self._window.home:
            self._window.home.reload()

    def unsaved(self, trouble: Trouble | None) -> None:
        """The writer cannot store; none says that it can again."""
        if trouble is None:
            self._since = ""
            self._window.strips.close_strip(STRIP)
            self._window.show_saved()
            return
        self._since = self._since or self._clock()
        told = troubles.say(trouble)
        answers = ((words.SAVE_ELSEWHERE, self.save_elsewhere), (words.TRY_AGAIN, self._retry))
        self._window.strips.show_strip(
            STRIP, words.not_saved_since(self._since), told.happened + told.safe, answers
        )
        self._window.status.saved.show_trouble()

    def save_elsewhere(self) -> None:
        """Ask where, and write everything there."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(self._window, words.SAVE_ELSEWHERE, words.SAVE_ELSEWHERE_NAME)
        if not name:
            return
        try:
            self._write_elsewhere(Path(name))
        except Trouble as trouble:
            self._window.trouble(trouble)
        else:
            self._window.say(words.SAVED_ELSEWHERE)

    def ask_before_leaving(self, trouble: Trouble) -> None:
        """Closing found something that is not stored."""
        from kyodo_desktop.ui.dialogs import ThreeLines

        logger.warning("closing waits: %s", trouble.key)
        lines = (words.CLOSE_UNSAVED_HAPPENED, words.CLOSE_UNSAVED_SAFE, words.CLOSE_UNSAVED_CAN_DO)
        answers = (
            (words.STAY, self._stay),
            (words.SAVE_ELSEWHERE, self.save_elsewhere),
            (words.LEAVE, self._leave),
        )
        ThreeLines(
            self._window.desk,
            words.CLOSE_UNSAVED_TITLE,
            lines,
            answers,
            detail=f"{trouble.key} {trouble.detail}",
            parent=self._window,
        ).open()

    def _stay(self) -> None:
        self._window.window().activateWindow()
