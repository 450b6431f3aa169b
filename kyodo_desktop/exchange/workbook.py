"""Workbooks (XLSX): what a sheet shows, as rows of text. Nothing in them is ever reckoned or run.

A file is looked at before it is opened: what it is, how large it would become, whether its parts are plain.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import IO, Any
from xml.etree.ElementTree import ParseError

from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange.table_text import MOST_COLUMNS, MOST_LINES, Line

LARGEST_WHOLE = 96 * 1024 * 1024  # bytes of all parts together, unpacked
MOST_PARTS = 2_000
LARGEST_PART = 16 * 1024 * 1024  # bytes of a part that is no sheet: it is read whole
MOST_ROWS = 1_048_576  # of any spreadsheet
LONGEST_TEXT = 200_000  # bytes between two tags
MOST_TAGS = 100_000  # of one row, which is read whole: more than any spreadsheet has columns for

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PIECE = 256 * 1024  # bytes of a part that are looked at together
_OVERLAP = 100  # bytes: longer than what says that cells are merged
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_ROW_ENDS = b"row>"
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_BROKEN = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, EOFError, RuntimeError),
    *(ParseError, zipfile.BadZipFile, zlib.error, NotImplementedError),
)


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are a workbook's, or of something else that is packed like one."""
    return data.startswith((_ZIP, _OLE))


def sheets(data: bytes) -> Iterator[tuple[str, list[Line]]]:
    """The name and the rows of every sheet that is in sight, one after the other.

    Raises Refused ``table.locked``, ``table.old_workbook``, ``table.workbook`` (something else),
    ``table.unpacks_too_large``, ``table.damaged``, ``table.too_many``, ``table.too_wide``.
    """
    if data.startswith(_OLE):
        raise Refused("table.locked" if _LOCKED in data else "table.old_workbook")
    merged = _unbroken(partial(_looked_at, data))
    book = _unbroken(partial(_opened, data))
    try:
        for number, sheet in enumerate(book.worksheets):
            if sheet.sheet_state == "visible":
                spans = merged[number] if number < len(merged) else ()
                yield sheet.title, _unbroken(partial(_lines, sheet, spans))
    finally:
        book.close()


def _unbroken(read: Callable[[], Any]) -> Any:
    """Whatever the library stumbles over says the same: the file is not whole."""
    try:
        return read()
    except Refused:
        raise
    except _BROKEN as error:
        raise Refused("table.damaged") from error


def _looked_at(data: bytes) -> list[tuple[tuple[int, int, int], ...]]:
    """Refuse what is no workbook, too large or not plain; the merged cells of each sheet by their file."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        infos = parts.infolist()
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_WHOLE:
            raise Refused("table.unpacks_too_large", megabytes=LARGEST_WHOLE // 1024 // 1024)
        if "xl/workbook.xml" not in {info.filename for info in infos}:
            raise Refused("table.workbook")
        spans = {}
        for info in infos:
            sheet = _SHEET.fullmatch(info.filename)
            if not sheet and _is_read(info.filename) and info.file_size > LARGEST_PART:
                raise Refused("table.unpacks_too_large", megabytes=LARGEST_PART // 1024 // 1024)
            with parts.open(info) as part:
                found = tuple(_looked_through(part, xml=_is_read(info.filename)))
            if sheet:
                spans[int(sheet[1])] = found
        return [spans[number] for number in sorted(spans)]


def _is_read(name: str) -> bool:
    """Whether the library reads it at all; pictures lie there untouched."""
    return name.endswith((".xml", ".rels"))


def _looked_through(part: IO[bytes], *, xml: bool) -> Iterator[tuple[int, int, int]]:
    """The merged cells, found piece by piece, so that no part has to lie in memory whole. Raises Refused."""
    rest, tags, last, bare = b"", 0, 0, 0
    while piece := part.read(_PIECE):
        if b"<!DOCTYPE" in (rest + piece).upper() or (xml and b"\0" in piece):  # it is always UTF-8
            raise Refused("table.damaged")
        if not xml:
            return
        bare = 0 if b"<" in piece else bare + len(piece)
        if bare > LONGEST_TEXT:
            raise Refused("table.unpacks_too_large", megabytes=LARGEST_PART // 1024 // 1024)
        for row in piece.split(_ROW_ENDS):  # the first goes on with what was begun in the piece before
            tags += row.count(b"<")
            if tags > MOST_TAGS:
                raise Refused("table.too_wide", columns=MOST_COLUMNS)
            last, tags = tags, 0
        tags = last
        together = rest + piece
        if b"mergeCell" in together:
            yield from _spans(together, len(rest))
        rest = together[-_OVERLAP:]


def _opened(data: bytes) -> Any:
    from openpyxl import load_workbook  # only when there is a workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    ReadOnlyWorksheet._get_size = _nothing  # noqa: SLF001 - without a size it would look through all
    return load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False, keep_vba=False)


def _nothing(_sheet: Any) -> None:
    """What a sheet says of its own size need not be true."""


def _spans(xml: bytes, seen: int) -> Iterator[tuple[int, int, int]]:
    """Column (from 0), first and last row of each run of merged cells, downwards only.

    The first ``seen`` bytes were looked at before: what ends among them is known already.
    """
    for found in _MERGED.finditer(xml):
        first, last = int(found[2]), int(found[4])
        if last > first and found.end() > seen:
            yield _column(found[1]), first, last


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _lines(sheet: Any, spans: Sequence[tuple[int, int, int]]) -> list[Line]:
    found: list[Line] = []
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > MOST_ROWS:
            raise Refused("table.damaged")
        cells = tuple(_text(value) for value in _trimmed(row))
        if len(cells) > MOST_COLUMNS:
            raise Refused("table.too_wide", columns=MOST_COLUMNS)
        if any(cell.strip() for cell in cells):
            found.append(Line(number, cells))
        if len(found) > MOST_LINES:
            raise Refused("table.too_many", lines=MOST_LINES)
    return _filled(found, spans)


def _trimmed(row: Sequence[Any]) -> Sequence[Any]:
    end = len(row)
    while end and row[end - 1] is None:
        end -= 1
    return row[:end]


def _filled(lines: list[Line], spans: Iterable[tuple[int, int, int]]) -> list[Line]:
    """What stands in merged cells counts for each row they cover."""
    by_number = {line.number: place for place, line in enumerate(lines)}
    for column, first, last in spans:
        source = by_number.get(first)
        if source is None or column >= len(lines[source].cells):
            continue
        value = lines[source].cells[column]
        for number in range(first + 1, min(last, first + MOST_LINES) + 1):
            place = by_number.get(number)
            if place is not None:
                lines[place] = _with(lines[place], column, value)
    return lines


def _with(line: Line, column: int, value: str) -> Line:
    cells = list(line.cells) + [""] * (column + 1 - len(line.cells))
    if cells[column]:
        return line
    cells[column] = value
    return replace(line, cells=tuple(cells), merged=line.merged | {column})


def _text(value: Any) -> str:
    """As a person would read it; a formula is what it came to when it was last saved."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat(*((" ",) if isinstance(value, dt.datetime) else ()))
    return str(value)
