"""Tables as other programs write them: bytes or pasted text to rows of cells, exactly as written.

Encodings are told apart in this sequence: byte order mark, zero bytes (UTF-16), strict UTF-8, CP932 (what
Excel writes in Japan; the codec ``shift_jis`` lacks common letters of names). What no encoding can read
becomes U+FFFD in its cell.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kyodo_desktop.errors import Refused

LARGEST = 8 * 1024 * 1024  # bytes
MOST_LINES = 5_000
MOST_COLUMNS = 500
LONGEST_CELL = 20_000  # code points; a longer one is a quotation mark that never closes
DELIMITERS = (",", "\t", ";")
UNREADABLE = "\ufffd"
_FEW_ZEROS, _LETTERS_A_ZERO = 3, 40  # fewer of them are stray, not UTF-16

_NO_CP932 = re.compile("[\uf8f0-\uf8f3]")  # what Python makes of four bytes that are no letter there
_NO_LETTERS = re.compile("[\ufffd\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PIECE = 64 * 1024  # bytes, or letters
_ODD_LETTERS, _FEW_LETTERS = 10, 200  # one in ten is too many; a short text is looked at line by line
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_NO_TABLES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", *_PICTURES)
#: What begins a formula for a spreadsheet, in letters of either width. An apostrophe before it makes it text.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_HELD = re.compile("\\A'(?=[" + re.escape("".join(FORMULA_SIGNS)) + "])")
_SEPARATOR_LINE = re.compile("sep=(.)\r?\n", re.IGNORECASE)  # what Excel itself understands as a first line


class Encoding(StrEnum):
    """How the letters of a file are written. The values are Python's names of the codecs."""

    UTF8 = "utf-8"
    UTF8_MARKED = "utf-8-sig"
    UTF16 = "utf-16"
    CP932 = "cp932"


@dataclass(frozen=True, slots=True)
class Line:
    """A row and its number as a spreadsheet counts, from 1. ``loose``: a quotation mark does not close.

    ``merged`` are the columns whose cell was merged with one above: what stands there was written only once.
    """

    number: int
    cells: tuple[str, ...]
    loose: bool = False
    merged: frozenset[int] = frozenset()

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)


def decode(data: bytes, encoding: Encoding | None = None) -> tuple[str, Encoding]:
    """The text of a file and the encoding found, or the one that the person chose.

    Raises Refused ``table.too_large`` and ``table.workbook``.
    """
    check_bytes(data)
    if data.startswith(_NO_TABLES):
        raise Refused("table.workbook")
    found = encoding or _recognise(data)
    if found is Encoding.UTF16:
        data = _with_mark(data)
    text = _decoded(data, found)
    if encoding is None and _is_no_text(text):
        raise Refused("table.workbook")
    return text, found


def _decoded(data: bytes, encoding: Encoding) -> str:
    """What cannot be read becomes U+FFFD. Piece by piece: one long call would hold all threads up."""
    decoder = codecs.getincrementaldecoder(encoding.value)(errors="replace")
    pieces = []
    for at in range(0, len(data), _PIECE):
        piece = decoder.decode(data[at : at + _PIECE], final=at + _PIECE >= len(data))
        pieces.append(_NO_CP932.sub(UNREADABLE, piece) if encoding is Encoding.CP932 else piece)
    return "".join(pieces).removeprefix("\ufeff")


def _is_no_text(text: str) -> bool:
    """Whether so much of the beginning is no letter that it is a file of another kind."""
    beginning = text[:_PIECE]
    return len(_NO_LETTERS.findall(beginning)) * _ODD_LETTERS > len(beginning) > _FEW_LETTERS


def _recognise(data: bytes) -> Encoding:
    if data.startswith(codecs.BOM_UTF8):
        return Encoding.UTF8_MARKED
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding.UTF16
    if _is_unmarked_utf16(data):
        return Encoding.UTF16
    choices = (Encoding.UTF8, Encoding.CP932)
    lost = {choice: _decoded(data, choice).count(UNREADABLE) for choice in choices}
    return min(choices, key=lambda choice: lost[choice])


def _is_unmarked_utf16(data: bytes) -> bool:
    """Line ends, commas and digits have a zero byte, always on the same side."""
    fewer, more = sorted(_zeros(data))
    return not fewer and more > _FEW_ZEROS and more * 2 * _LETTERS_A_ZERO > len(data)


def _zeros(data: bytes) -> tuple[int, int]:
    """How many zero bytes stand at even places, and at odd ones."""
    return data[::2].count(0), data[1::2].count(0)


def _with_mark(data: bytes) -> bytes:
    """UTF-16 whose byte order is said."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    even, odd = _zeros(data)
    return (codecs.BOM_UTF16_BE if even > odd else codecs.BOM_UTF16_LE) + data


def check_bytes(data: bytes) -> None:
    """Raises Refused ``table.too_large``."""
    if len(data) > LARGEST:
        raise Refused("table.too_large", megabytes=LARGEST // 1024 // 1024)


def check_size(text: str) -> None:
    """Raises Refused ``table.too_many`` before a text of a million lines is taken apart."""
    if max(text.count("\n"), text.count("\r")) > MOST_LINES:
        raise Refused("table.too_many", lines=MOST_LINES)


def without_separator_line(text: str) -> tuple[str, str]:
    """The text behind a first line ``sep=;``, and that separator (empty if there is none)."""
    found = _SEPARATOR_LINE.match(text)
    return (text[found.end() :], found[1]) if found else (text, "")


def lines(text: str, delimiter: str) -> Iterator[Line]:
    """The rows of a table, blank ones too, lazily.

    A cell is quoted only if its quotation mark closes before a delimiter; else the mark is a letter like any
    other, as in text copied from a spreadsheet. Raises Refused ``table.broken`` where a cell has no end, and
    ``table.too_wide``.
    """
    mark = re.escape(delimiter)
    cell = re.compile(
        rf'(?:"(?P<quoted>(?:[^"]++|"")*+)"(?={mark}|\r|\n|\Z)|(?P<bare>[^{mark}\r\n]*+))(?P<end>{mark}|\r\n?|\n|\Z)'
    )
    at, number = 0, 1
    cells: list[str] = []
    loose = False
    while at < len(text) or cells:
        found = cell.match(text, at)
        assert found is not None  # noqa: S101 - a bare cell may be empty: something always matches
        quoted, bare, end = found.group("quoted", "bare", "end")
        value = _HELD.sub("", bare if quoted is None else quoted.replace('""', '"'), count=1)
        if len(value) > LONGEST_CELL:
            raise Refused("table.broken", line=number, letters=LONGEST_CELL)
        cells.append(value)
        if len(cells) > MOST_COLUMNS:
            raise Refused("table.too_wide", columns=MOST_COLUMNS)
        # What a spreadsheet copies may begin with a quotation mark that means nothing.
        loose = loose or (quoted is None and value.startswith('"') and delimiter != "\t")
        at = found.end()
        if end != delimiter:
            yield Line(number, tuple(cells), loose)
            cells, loose, number = [], False, number + 1
