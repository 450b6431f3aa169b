"""The agreement as a blank sheet to fill in by hand, from the list of workshops: no workshop is needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from shiboken6 import isValid

from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import paper as words
from kyodo_desktop.text import printing as print_words
from kyodo_desktop.ui.desk import Desk, Page
from kyodo_desktop.ui.printing import open_in_viewer, write_to_open


def make(setting: Setting) -> Path:
    """Lay it out and put it among the printed papers. Slow (it reads fonts): for a thread. Raises Trouble."""
    from kyodo_desktop.documents.agreement import agreement
    from kyodo_desktop.documents.setting_of_pages import nothing_yet

    pdf = agreement(nothing_yet(), Setting(setting.paper, setting.large, blank=True)).pdf()
    return write_to_open(pdf, print_words.DOCUMENT["agreement"] + words.IN_BLANK)


class BlankPaper(QObject):
    """``open_file`` is the door to the system."""

    def __init__(self, page: Page, desk: Desk) -> None:
        super().__init__(page)
        self._desk = desk
        self.open_file: Callable[[Path], bool] = open_in_viewer
        self.action: QAction = desk.action(
            page, words.BLANK, self.print_blank, key="Ctrl+P", icon="print", tip=words.BLANK_TIP
        )

    def print_blank(self) -> None:
        """Make it, then show it."""
        self._desk.say(print_words.MAKING, False)
        self._desk.tasks.start(partial(make, self._desk.paper.setting), self._made, self._failed)

    def _made(self, path: Path) -> None:
        if not isValid(self):
            return
        if self.open_file(path):
            self._desk.say(print_words.opened(path.name), False)
        else:
            self._desk.trouble(Trouble("pdf.no_viewer", file=path.name, folder=str(path.parent)))

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self._desk.trouble(failure)
