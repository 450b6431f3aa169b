"""An edition opened in the system's viewer: the very PDF that was signed, else the same words set anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kyodo_desktop.domain import codec, editions
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import printing as words
from kyodo_desktop.text import sheet as sheet_words
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.doors import Library
from kyodo_desktop.ui.paper import safe_name
from kyodo_desktop.ui.printing import open_in_viewer, write_to_open


def bytes_of(library: Library, workshop_id: str, edition: Edition) -> bytes:
    """What was printed to be signed. For a thread. Raises Trouble ``enclosure.missing`` and its like."""
    missing = Trouble("enclosure.missing")
    for document in edition.documents:
        try:
            return library.enclosure(workshop_id, document.rpartition(" ")[2])
        except Trouble as trouble:
            missing = trouble
    try:
        frozen = editions.as_frozen(edition)
    except codec.Unreadable as error:
        raise missing from error
    if frozen is None or missing.key == "enclosure.altered":
        raise missing
    from kyodo_desktop.documents.catalogue import DOCUMENTS

    return DOCUMENTS["agreement"](frozen)


def _write(library: Library, workshop_id: str, edition: Edition, title: str) -> Path:
    name = safe_name(f"{title}_{sheet_words.edition(edition.number)}")
    return write_to_open(bytes_of(library, workshop_id, edition), name)


class Viewer(QObject):
    """Shows editions and other kept papers; ``open_file`` is the door to the system."""

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self.open_file: Callable[[Path], bool] = open_in_viewer

    def show_edition(self, workshop_id: str, edition: Edition, title: str) -> None:
        """Fetch, write, open."""
        self.show(partial(_write, self._desk.library, workshop_id, edition, title))

    def show(self, write: Callable[[], Path]) -> None:
        """Have something written in a thread, then open it."""
        self._desk.say(words.MAKING, False)
        self._desk.tasks.start(write, self._written, self._failed)

    def _written(self, path: Path) -> None:
        if not isValid(self):
            return
        if self.open_file(path):
            self._desk.say(words.shown(path.name), False)
        else:
            self._desk.trouble(Trouble("pdf.no_viewer", file=path.name, folder=str(path.parent)))

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self._desk.trouble(failure)
