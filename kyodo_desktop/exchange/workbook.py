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
from typing import Any
from xml.etree.ElementTree import ParseError

from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange.table_text import MOST_LINES, Line

LARGEST_WHOLE = 96 * 1024 * 1024  # bytes of all parts together, unpacked
MOST_PARTS = 2_000
MOST_COLUMNS = 500

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_BEGINNING = 4_096  # bytes of a part, in which a document type would stand
_MERGED = re.compile(rb'<mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
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
        for info in infos:
            with parts.open(info) as part:
                if b"<!DOCTYPE" in part.read(_BEGINNING).upper():
                    raise Refused("table.damaged")
        names = sorted(
            (info.filename for info in infos if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", info.filename)),
            key=lambda name: int(re.sub(r"\D", "", name)),
        )
        return [tuple(_spans(parts.read(name))) for name in names]


def _opened(data: bytes) -> Any:
    from openpyxl import load_workbook  # only when there is a workbook

    return load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False, keep_vba=False)


def _spans(xml: bytes) -> Iterator[tuple[int, int, int]]:
    """Column (from 0), first and last row of each run of merged cells, downwards only."""
    for found in _MERGED.finditer(xml):
        first, last = int(found[2]), int(found[4])
        if last > first:
            yield _column(found[1]), first, last


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _lines(sheet: Any, spans: Sequence[tuple[int, int, int]]) -> list[Line]:
    sheet.reset_dimensions()  # what a file says of its own size need not be true
    found: list[Line] = []
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
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
