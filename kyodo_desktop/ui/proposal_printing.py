"""A proposal as a PDF in the person's folder of printed papers, opened in the system's viewer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import printing as words
from kyodo_desktop.text import proposals as proposal_words
from kyodo_desktop.ui.page_dialog import PageDialog
from kyodo_desktop.ui.paper import safe_name
from kyodo_desktop.ui.printing import open_in_viewer, write_to_open
from kyodo_desktop.ui.tasks import Tasks


class Printed(NamedTuple):
    """Where it lies, and the letters that no font has."""

    path: Path
    missing: str


def make(workshop: Workshop, id: str) -> Printed:
    """Lay out one proposal and write it. Slow (it reads fonts): for a thread. Raises Trouble, Refused."""
    from kyodo_desktop.documents.proposal import proposal

    sheet = proposal(workshop, id)
    party = rows.find(workshop.proposals, id).party_name
    name = safe_name(words.file_name("proposal", party, draft=False, date=""))
    letters = "".join(dict.fromkeys(missing.character for missing in sheet.missing))
    return Printed(write_to_open(sheet.pdf(), name), letters)


class ProposalPrinting(QObject):
    """What becomes of it is told in the dialog. ``open_file`` is the door to the system."""

    def __init__(self, dialog: PageDialog, tasks: Tasks) -> None:
        super().__init__(dialog)
        self._dialog, self._tasks = dialog, tasks
        self.open_file: Callable[[Path], bool] = open_in_viewer

    def print_one(self, workshop: Workshop, id: str) -> None:
        """Make it, then show it."""
        self._dialog.tell(words.MAKING)
        self._tasks.start(partial(make, workshop, id), self._made, self._failed)

    def _made(self, printed: Printed) -> None:
        if not isValid(self):
            return
        if not self.open_file(printed.path):
            trouble = Trouble("pdf.no_viewer", file=printed.path.name, folder=str(printed.path.parent))
            self._dialog.tell_trouble(trouble)
            return
        lacking = proposal_words.cannot_print(printed.missing) if printed.missing else ""
        self._dialog.tell(words.opened(printed.path.name) + lacking)

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self._dialog.tell_trouble(failure)
