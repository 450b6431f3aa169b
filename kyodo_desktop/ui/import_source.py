"""Where a table of people comes from, and reading it; large ones are read in a thread."""

from __future__ import annotations

from dataclasses import replace
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

_AT_ONCE = 8 * 1024  # bytes of text that are read faster than a thread is started
_CHOOSING_HELPS = frozenset(
    f"people.{key}" for key in ("no_name_column", "names_not_chosen", "column_twice", "no_such_column")
)


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


class Asked(NamedTuple):
    """What was said by hand: how letters are written, what columns are, whether there is a header."""

    encoding: Encoding | None = None
    kinds: Kinds | None = None
    headed: bool | None = None


class Reading(NamedTuple):
    """What was ``asked``, how the source was read, and what came of it.

    ``seen`` are the columns to choose among, if it is a table at all.
    """

    asked: Asked
    encoding: Encoding | None
    found: PeopleList | Refused
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


def read_source(source: Source, asked: Asked) -> Reading:
    """The list, or why there is none. Slow for large tables: for a thread."""
    try:
        found = _list(source, asked, asked.kinds)
    except Refused as refusal:
        return _refused(source, asked, refusal)
    return Reading(asked, found.encoding, found, found.seen)


def _list(source: Source, asked: Asked, kinds: Kinds | None) -> PeopleList:
    if isinstance(source.table, str):
        return people_csv.from_clipboard(source.table, kinds=kinds, headed=asked.headed)
    return people_csv.read(source.table, asked.encoding, kinds=kinds, headed=asked.headed)


def _refused(source: Source, asked: Asked, refusal: Refused) -> Reading:
    """The columns to choose among, where choosing helps."""
    encoding = asked.encoding
    if refusal.key not in _CHOOSING_HELPS:
        return Reading(asked, encoding, refusal)
    first = people_csv.first_lines(source.table, encoding, people_columns.HEADER_WITHIN)
    seen = people_columns.columns(first, asked.kinds, asked.headed)
    if refusal.key == "people.no_such_column" and asked.kinds is not None:
        # In other letters there may be fewer columns: what was said of the others still holds.
        rest = {n: kind for n, kind in asked.kinds.items() if n < len(seen.samples)}
        try:
            found = _list(source, asked, rest)
        except Refused as other:
            refusal, seen = other, replace(seen, kinds=rest)
        else:
            return Reading(asked, found.encoding, found, found.seen)
    if source.has_letters and isinstance(source.table, bytes):  # what they are read as stays the same
        encoding = table_text.decode(source.table, encoding)[1]
    return Reading(asked, encoding, refusal, seen)
