"""A participants' list as Excel writes it (text or workbook), shown before it is taken in.

``read`` makes a ``PeopleList`` and touches no workshop; ``outlook`` says what it would mean for one;
``take_in`` is the operation. Names stay as written, letter for letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from kyodo_desktop.domain import cleaning
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import people_columns, people_header, table_text, workbook
from kyodo_desktop.exchange.people_columns import HEADER_WITHIN, Columns, Kinds
from kyodo_desktop.exchange.table_text import Encoding, Line

_SEVERAL_LINES = 3  # line breaks in one cell of a person: a quotation mark that closed much further down
#: What stands where letters could not be read.
_NO_LETTERS = re.compile("[\ufffd\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_PASTED = ("\t", *table_text.DELIMITERS)  # a spreadsheet copies tabs


class Why(StrEnum):
    """Why a line is not taken."""

    NO_NAME = "no_name"
    LETTERS = "letters"
    QUOTATION = "quotation"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_LONG = "too_long"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the list. ``taken_out`` are kinds of ``cleaning.clean`` that no field can keep."""

    line: int
    name: str
    reading: str = ""
    affiliation: str = ""
    position: str = ""
    table: str = ""
    contact: str = ""
    taken_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that cannot be taken."""

    line: int
    why: Why


@dataclass(frozen=True, slots=True)
class PeopleList:
    """What was read, and how. ``columns`` gives the header of every column that a field comes from.

    ``sheet`` names the sheet of a workbook; ``seen`` are all its columns, for choosing among them.
    """

    people: tuple[Person, ...]
    left_out: tuple[LeftOut, ...]
    columns: Mapping[str, tuple[str, ...]]
    unused: tuple[str, ...]
    seen: Columns
    encoding: Encoding | None = None
    sheet: str = ""


def read(
    data: bytes,
    encoding: Encoding | None = None,
    names_in: int | None = None,
    kinds: Kinds | None = None,
    headed: bool | None = None,
) -> PeopleList:
    """The list in a file. ``names_in`` (from 0) is the column of names if the person had to say so.

    ``kinds`` says by hand what every column is, ``headed`` whether there is a header; what was said is not
    guessed. Raises Refused ``people.empty``, ``people.no_name_column``, ``people.no_such_column``,
    ``people.names_not_chosen``, ``people.column_twice`` and those of ``table_text`` and ``workbook``.
    """
    if workbook.is_workbook(data):
        table_text.check_bytes(data)
        sheet, lines = _sheet(data)
        return _found(lines, names_in, kinds, headed, sheet=sheet)
    text, found = table_text.decode(data, encoding)
    return _read(text, table_text.DELIMITERS, names_in, kinds, headed, found)


def from_clipboard(
    text: str, names_in: int | None = None, kinds: Kinds | None = None, headed: bool | None = None
) -> PeopleList:
    """The same from a table that was copied in a spreadsheet."""
    return _read(text, _PASTED, names_in, kinds, headed)


def first_lines(data: bytes | str, encoding: Encoding | None = None, count: int = 5) -> tuple[Line, ...]:
    """The beginning of the table, for choosing what its columns are."""
    if isinstance(data, bytes) and workbook.is_workbook(data):
        return tuple(_sheet(data)[1][:count])
    text = data if isinstance(data, str) else table_text.decode(data, encoding)[0]
    text, delimiter = _delimited(text, _PASTED if isinstance(data, str) else table_text.DELIMITERS)
    return tuple(islice((line for line in table_text.lines(text, delimiter) if not line.blank), count))


def _read(
    text: str,
    delimiters: Sequence[str],
    names_in: int | None,
    kinds: Kinds | None,
    headed: bool | None,
    encoding: Encoding | None = None,
) -> PeopleList:
    table_text.check_size(text)
    if len(text) > table_text.LARGEST:
        raise Refused("table.too_large", megabytes=table_text.LARGEST // 1024 // 1024)
    text, delimiter = _delimited(text, delimiters)
    lines = [line for line in table_text.lines(text, delimiter) if not line.blank]
    return _found(lines, names_in, kinds, headed, encoding)


def _sheet(data: bytes) -> tuple[str, list[Line]]:
    """The first sheet whose header is known, else the first with anything in it. Raises Refused."""
    written = ("", list[Line]())
    for name, lines in workbook.sheets(data):
        if lines and people_columns.find(lines)[1]:
            return name, lines
        if lines and not written[1]:
            written = name, lines
    return written


def _found(
    lines: Sequence[Line],
    names_in: int | None,
    kinds: Kinds | None,
    headed: bool | None = None,
    encoding: Encoding | None = None,
    sheet: str = "",
) -> PeopleList:
    if not lines:
        raise Refused("people.empty")
    header, body = people_columns.parted(lines, headed)
    sources = people_columns.find(lines, names_in, headed)[1] if kinds is None else people_columns.said(kinds)
    if not sources:
        raise Refused("people.no_name_column")
    width = people_columns.width_of(header, body)
    chosen = max(kinds, default=-1) if kinds is not None else -1 if names_in is None else names_in
    if chosen >= width:
        raise Refused("people.no_such_column", column=chosen + 1)
    people, left_out = _people(body, sources, width)
    titles = header.cells if header else ()
    used = {n for source in sources.values() for n in source}
    return PeopleList(
        people=people,
        left_out=left_out,
        columns={
            field: tuple(titles[n] for n in found if n < len(titles)) for field, found in sources.items()
        },
        unused=tuple(title for n, title in enumerate(titles) if n not in used and title.strip()),
        seen=people_columns.columns(lines, kinds, headed),
        encoding=encoding,
        sheet=sheet,
    )


def _delimited(text: str, delimiters: Sequence[str]) -> tuple[str, str]:
    """The text and its delimiter: the one with which most of the header is known, else most cells appear."""
    text, said = table_text.without_separator_line(text)
    if said:
        return text, said

    def merit(delimiter: str) -> tuple[int, int]:
        try:
            lines = list(islice(table_text.lines(text, delimiter), HEADER_WITHIN))
        except Refused:
            return -1, 0
        return max((len(people_header.known_in(line)) for line in lines), default=0), sum(
            len(line.cells) for line in lines
        )

    return text, max(delimiters, key=merit)


def _people(
    lines: Iterable[Line], sources: Mapping[str, tuple[int, ...]], width: int
) -> tuple[tuple[Person, ...], tuple[LeftOut, ...]]:
    people: list[Person] = []
    left_out: list[LeftOut] = []
    seen: set[tuple[str, ...]] = set()
    for line in lines:
        cells = {field: _together(line, found) for field, found in sources.items()}
        if _is_written_once(line, sources["name"]):
            cells["name"] = ""
        why = _why_not(line, cells, width)
        if why is None and tuple(cells.values()) in seen:
            why = Why.TWICE
        if why is not None:
            left_out.append(LeftOut(line.number, why))
            continue
        seen.add(tuple(cells.values()))
        people.append(_person(line.number, cells))
    return tuple(people), tuple(left_out)


def _is_written_once(line: Line, columns: tuple[int, ...]) -> bool:
    """Whether the name belongs to a line above: merged cells make one person, not two."""
    return bool(columns) and set(columns) <= line.merged


def _together(line: Line, columns: tuple[int, ...]) -> str:
    cells = [line.cells[n] for n in columns if n < len(line.cells)]
    return cells[0] if len(cells) == 1 else " ".join(cell for cell in cells if cell.strip())


def _why_not(line: Line, cells: Mapping[str, str], width: int) -> Why | None:
    if line.loose or any(cell.count("\n") + cell.count("\r") >= _SEVERAL_LINES for cell in cells.values()):
        return Why.QUOTATION
    if any(_NO_LETTERS.search(cell) for cell in cells.values()):
        return Why.LETTERS
    if not cleaning.clean(cells["name"])[0].strip():
        return Why.NO_NAME
    if any(cell.strip() for cell in line.cells[width:]):
        return Why.TOO_MANY_CELLS
    together = {**cells, "position": f"{cells.get('affiliation', '')} {cells.get('position', '')}"}
    if any(len(cell) > _limit(field) for field, cell in together.items()):
        return Why.TOO_LONG
    return None


def _limit(field: str) -> int:
    part = ("tables", "name") if field == "table" else ("participants", field)
    return cleaning.RULES.get(part, cleaning.Rule()).limit


def _person(line: int, cells: Mapping[str, str]) -> Person:
    taken_out: list[str] = []
    kept: dict[str, str] = {}
    for field, cell in cells.items():
        kept[field], kinds = cleaning.clean(cell, multiline=field == "contact")
        taken_out += [kind for kind in kinds if kind not in taken_out]
    return Person(line, **kept, taken_out=tuple(taken_out))
