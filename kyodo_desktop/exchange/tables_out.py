"""Tables for other programs: CSV and XLSX in which every cell is text and stays what it was.

A spreadsheet takes text for a formula when it begins with one of a few signs. In XLSX each cell says that it
is text; CSV has no such word, so there an apostrophe is put before it, as spreadsheets themselves do.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kyodo_desktop.exchange.table_text import FORMULA_SIGNS, Encoding
from kyodo_desktop.text.lacking import ALIKE, NO_LETTER

_WIDEST, _NARROWEST = 48, 6  # letters of a column


@dataclass(frozen=True, slots=True)
class TableOut:
    """A header and rows as long as it. The first column names its row in reports."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Replaced(NamedTuple):
    """A letter that an encoding lacks: the name of its row, its column, and what stands there instead."""

    name: str
    column: str
    letter: str
    instead: str


@dataclass(frozen=True, slots=True)
class Made:
    """A file's bytes, the letters it lacks, and how many cells got an apostrophe."""

    data: bytes
    replaced: tuple[Replaced, ...] = ()
    held: int = 0


#: The kinds of file, and the ends of their names.
KINDS = {"xlsx": "xlsx", "utf-8": "csv", "cp932": "csv"}


def make(table: TableOut, kind: str) -> Made:
    """The table as one of ``KINDS``. Slow for a workbook: for a thread."""
    if kind == "xlsx":
        return Made(to_xlsx(table))
    data, replaced = to_csv(table, Encoding.CP932 if kind == "cp932" else Encoding.UTF8_MARKED)
    return Made(data, replaced, sum(looks_like_formula(cell) for row in table.rows for cell in row))


def to_csv(table: TableOut, encoding: Encoding = Encoding.UTF8_MARKED) -> tuple[bytes, tuple[Replaced, ...]]:
    """The bytes, and every letter that could not go. Lines end as Windows ends them, all cells are quoted."""
    replaced: list[Replaced] = []
    if encoding is Encoding.CP932:
        table, replaced = _in_cp932(table)
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([[_held(cell) for cell in row] for row in (table.head, *table.rows)])
    return out.getvalue().encode(encoding.value), tuple(replaced)


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet would reckon with it."""
    return text.startswith(FORMULA_SIGNS)


def _held(cell: str) -> str:
    return f"'{cell}" if looks_like_formula(cell) else cell


def _in_cp932(table: TableOut) -> tuple[TableOut, list[Replaced]]:
    replaced: list[Replaced] = []
    rows = []
    for row in table.rows:
        cells = []
        for title, cell in zip(table.head, row, strict=True):
            kept = []
            for letter, instead in _letters(cell):
                kept.append(instead)
                if letter != instead:
                    replaced.append(Replaced(row[0], title, letter, instead))
            cells.append("".join(kept))
        rows.append(tuple(cells))
    return TableOut(table.title, table.head, tuple(rows)), replaced


def _letters(text: str) -> Iterator[tuple[str, str]]:
    """Each letter and what CP932 has for it; a selector of its form goes with it."""
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and _is_selector(text[end]):
            end += 1
        yield text[at:end], _in_its_place(text[at])
        at = end


def _is_selector(letter: str) -> bool:
    return "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"


def _in_its_place(letter: str) -> str:
    for candidate in (letter, ALIKE.get(letter, ""), unicodedata.normalize("NFKC", letter)):
        if candidate and _goes(candidate):
            return candidate
    return NO_LETTER


def _goes(text: str) -> bool:
    try:
        return text.encode("cp932").decode("cp932") == text
    except UnicodeError:
        return False


def to_xlsx(table: TableOut) -> bytes:
    """A workbook of one sheet. Every cell is text, also for whoever edits it later."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.properties.creator = "kyodo_desktop"
    sheet = book.active
    sheet.title = table.title
    for number, row in enumerate((table.head, *table.rows), 1):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place)
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
            cell.data_type = "s"
            cell.number_format = "@"
            cell.quotePrefix = looks_like_formula(text)
            if number == 1:
                cell.font = Font(bold=True)
    for place, title in enumerate(table.head, 1):
        longest = max((_width(row[place - 1]) for row in table.rows), default=0)
        width = min(max(longest, _width(title), _NARROWEST), _WIDEST)
        sheet.column_dimensions[get_column_letter(place)].width = width + 2
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _width(text: str) -> int:
    """In halves of a Japanese letter."""
    return sum(1 + (unicodedata.east_asian_width(letter) in "WFA") for letter in text)
