"""A workshop as a JSON file, field for field, and back.

The file is one object: ``format`` and ``format_number``, ``workshop`` (the workshop's own fields), one
list of rows for every part of ``rows.PARTS``, and ``enclosures`` where bytes are kept beside rows.
docs/workshop.schema.json describes it. Reading is strict, because the file comes from elsewhere: every
refusal says where in the file (part, number of the row from 1, field), and never repeats what a person
wrote. The revision stays behind: it counts changes to a stored copy.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from kyodo_desktop.domain import codec, rows
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import enclosed, soundness
from kyodo_desktop.exchange.enclosed import Enclosed

FORMAT = "kyodo-desktop workshop"
FORMAT_NUMBER = 1
MOST_ROWS = 20_000  # in one part; a long evening makes 600 notes
LARGEST = 64 * 1024 * 1024  # bytes; a workshop of 600 notes has about 300,000

#: Fields that files of earlier releases have and that are stored no more.
_GONE = {"agreements": frozenset({"status"})}

_WIDEST = 18  # digits of a whole number; SQLite keeps no wider ones


def write(workshop: Workshop, kept: Sequence[Enclosed] = ()) -> bytes:
    """The workshop as UTF-8 JSON, with what is kept beside it; the same gives the same bytes."""
    document: dict[str, object] = {
        "format": FORMAT,
        "format_number": FORMAT_NUMBER,
        rows.HEAD: codec.encode_row(rows.HEAD, workshop),
    }
    for part in rows.PARTS:
        document[part] = [codec.encode_row(part, row) for row in rows.all_rows(workshop, part)]
    if kept:
        document[enclosed.KEY] = enclosed.encode(kept)
    return (json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()


def read(data: bytes) -> Workshop:
    """As ``read_all``, the workshop alone."""
    return read_all(data)[0]


def read_all(data: bytes) -> tuple[Workshop, tuple[Enclosed, ...]]:
    """The workshop in a file that ``write`` made, here or elsewhere, with revision 0; what is kept beside it.

    Fields and parts that are left out take their default. Raises Refused with a key of ``json.…`` for
    anything that is no sound workshop.
    """
    document = _recognise(_document(data))
    head = _fields(rows.HEAD, 0, document.get(rows.HEAD))
    parts = {part: _rows(part, document.get(part, [])) for part in rows.PARTS}
    soundness.check(parts)
    workshop = Workshop(**head)
    for part, found in parts.items():
        workshop = rows.with_rows(workshop, part, found)
    return workshop, enclosed.decode(document.get(enclosed.KEY, []), workshop)


def _document(data: bytes) -> object:
    if len(data) > LARGEST:
        raise Refused("json.too_large", megabytes=LARGEST // 1024 // 1024)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("json.not_utf8") from error
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_whole, parse_constant=_NoNumber)
    except json.JSONDecodeError as error:
        raise Refused("json.broken", line=error.lineno) from error
    except RecursionError as error:
        raise Refused("json.too_deep") from error


class _Twice(dict[str, Any]):
    """An object in which a name stands twice: one of the two values would be lost without a word."""


class _NoNumber(str):
    """A number that no field can hold (NaN, or 30 digits); not ``str`` itself: no text field takes it."""

    __slots__ = ()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _Twice(found)


def _whole(digits: str) -> object:
    return int(digits) if len(digits.lstrip("-")) <= _WIDEST else _NoNumber(digits)


def _recognise(document: object) -> dict[str, object]:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise Refused("json.no_workshop")
    number = document.get("format_number")
    if type(number) is not int or number < 1:
        raise Refused("json.no_workshop")
    if number > FORMAT_NUMBER:
        raise Refused("json.newer", number=number)
    if isinstance(document, _Twice):
        raise Refused("json.named_twice", part="", row=0)
    if not document.keys() <= {"format", "format_number", enclosed.KEY, rows.HEAD, *rows.PARTS}:
        raise Refused("json.unknown_part")
    return document


def _rows(part: str, plain: object) -> Sequence[rows.Row]:
    if not isinstance(plain, list):
        raise Refused("json.no_rows", part=part)
    if len(plain) > MOST_ROWS:
        raise Refused("json.too_many", part=part, most=MOST_ROWS)
    return [rows.PARTS[part](**_fields(part, number, row)) for number, row in enumerate(plain, 1)]


def _fields(part: str, number: int, plain: object) -> Mapping[str, Any]:
    if not isinstance(plain, dict):
        raise Refused("json.no_row", part=part, row=number)
    if isinstance(plain, _Twice):
        raise Refused("json.named_twice", part=part, row=number)
    plain = {name: value for name, value in plain.items() if name not in _GONE.get(part, ())}
    if not plain.keys() <= set(rows.field_names(part)):
        raise Refused("json.unknown_field", part=part, row=number)
    for name in sorted(codec.required(part) - plain.keys()):
        raise Refused("json.missing_field", part=part, row=number, field=name)
    return {name: _value(part, number, name, value) for name, value in plain.items()}


def _value(part: str, number: int, name: str, plain: object) -> object:
    try:
        value = codec.decode(part, name, plain)
    except codec.Unreadable as error:
        raise Refused("json.bad_field", part=part, row=number, field=name) from error
    soundness.check_field(part, number, name, value, plain)
    return value
