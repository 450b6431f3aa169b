"""Where a table of people comes from, and reading it; large ones are read in a thread."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.exchange import people_columns, people_csv, table_text, workbook
from kyodo_desktop.exchange.people_columns import Columns, Kinds
from kyodo_desktop.exchange.people_csv import PeopleList
from kyodo_desktop.exchange.table_text import LARGEST, Encoding
from kyodo_desktop.text import people as words
from kyodo_desktop.ui.desk import Screen

_AT_ONCE = 64 * 1024  # bytes of text that are read faster than a thread is started
_CHOOSING_HELPS = ("people.no_name_column", "people.names_not_chosen", "people.column_twice")


class Source(NamedTuple):
    """A file's bytes, or the text of a table that was copied; and what it is called."""

    name: str
    table: bytes | str

    @property
    def small(self) -> bool:
        """Whether reading it holds nothing up."""
        if isinstance(self.table, bytes) and workbook.is_workbook(self.table):
            return False
        return len(self.table) <= _AT_ONCE

    @property
    def has_letters(self) -> bool:
        """Whether its letters may be written in several ways: a file of text, no workbook."""
        return isinstance(self.table, bytes) and not workbook.is_workbook(self.table)


class Reading(NamedTuple):
    """How a source was read, and what came of it.

    ``asked`` is what was said of its columns, ``seen`` the columns to choose among, if it is a table at all.
    """

    encoding: Encoding | None
    found: PeopleList | Refused
    asked: Kinds | None = None
    seen: Columns | None = None


def choose_file(screen: Screen) -> QFileDialog:
    """Ask for a file; the page connects ``fileSelected``."""
    dialog = QFileDialog(screen.window(), words.IMPORT_FILE)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(words.IMPORT_KINDS.split(";;"))
    return dialog


def read_file(name: str) -> Source:
    """The file, up to a byte more than may be taken in. Raises Trouble ``file.unreadable``."""
    path = Path(name)
    try:
        with path.open("rb") as file:
            return Source(path.name, file.read(LARGEST + 1))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise Trouble("file.unreadable", detail=str(error), file=path.name) from error


def read_source(source: Source, encoding: Encoding | None, kinds: Kinds | None) -> Reading:
    """The list, or why there is none. Slow for large tables: for a thread."""
    try:
        if isinstance(source.table, str):
            found = people_csv.from_clipboard(source.table, kinds=kinds)
        else:
            found = people_csv.read(source.table, encoding, kinds=kinds)
    except Refused as refusal:
        seen = None
        if refusal.key in _CHOOSING_HELPS:
            first = people_csv.first_lines(source.table, encoding, people_columns.HEADER_WITHIN)
            seen = people_columns.columns(first, kinds)
            if source.has_letters and isinstance(source.table, bytes):  # what they are read as stays the same
                encoding = table_text.decode(source.table, encoding)[1]
        return Reading(encoding, refusal, kinds, seen)
    return Reading(encoding, found, kinds, found.seen)
