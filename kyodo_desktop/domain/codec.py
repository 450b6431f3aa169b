"""Rows as plain data (text, numbers, lists), for JSON, history and the canonical form, and back.

Driven by the fields' types, so a new field needs nothing here. Dates and times
are ISO text, choices their value, tuples lists.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.workshop import Workshop

Plain = str | int | float | bool | None | list[str]
Fields = Mapping[str, object]


class Unreadable(ValueError):  # noqa: N818 - said of data from elsewhere
    """Plain data that is no such row: the field and what was found, never the text itself."""


def encode(value: object) -> Plain:
    """A field's value as plain data."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, (dt.datetime, dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [str(item) for item in value]
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    raise TypeError(f"no plain form for {type(value).__name__}")


def decode(part: str, name: str, plain: object) -> object:
    """The value of field ``name`` of ``part`` from plain data. Raises Unreadable."""
    readers = _readers(part)
    if name not in readers:
        raise Unreadable(f"{part}.{name}: unknown field")
    try:
        return readers[name](plain)
    except (TypeError, ValueError) as error:
        raise Unreadable(f"{part}.{name}: not readable as its type ({type(plain).__name__})") from error


def encode_row(part: str, row: object) -> dict[str, Plain]:
    """All fields of a row (for ``rows.HEAD`` the workshop's own) as plain data."""
    return {name: encode(getattr(row, name)) for name in rows.field_names(part)}


def _class(part: str) -> type:
    return Workshop if part == rows.HEAD else rows.PARTS[part]


@cache
def required(part: str) -> frozenset[str]:
    """The fields of a part (or ``rows.HEAD``) that have no default."""
    return frozenset(
        f.name for f in fields(_class(part)) if f.default is MISSING and f.default_factory is MISSING
    )


@cache
def _readers(part: str) -> dict[str, Callable[[object], object]]:
    hints = get_type_hints(_class(part))
    return {name: _reader(hints[name]) for name in rows.field_names(part)}


def _reader(hint: Any) -> Callable[[object], object]:
    if get_origin(hint) in (Union, types.UnionType):
        [inner] = [arg for arg in get_args(hint) if arg is not type(None)]
        read = _reader(inner)
        return lambda plain: None if plain is None else read(plain)
    if get_origin(hint) is tuple:
        return _texts
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    if hint in _READ:
        return _READ[hint]
    raise TypeError(f"no reader for {hint}")


def _text(plain: object) -> str:
    if type(plain) is not str:
        raise TypeError
    return plain


def _texts(plain: object) -> tuple[str, ...]:
    if not isinstance(plain, (list, tuple)):
        raise TypeError
    return tuple(_text(item) for item in plain)


def _number(plain: object) -> float:
    if type(plain) not in (int, float):
        raise TypeError
    number = float(plain)  # type: ignore[arg-type]
    if number != number or number in (float("inf"), float("-inf")):
        raise ValueError
    return number


def _whole(plain: object) -> int:
    if type(plain) is not int:
        raise TypeError
    return plain


def _flag(plain: object) -> bool:
    if type(plain) is not bool:
        raise TypeError
    return plain


_READ: dict[Any, Callable[[object], object]] = {
    str: _text,
    int: _whole,
    float: _number,
    bool: _flag,
    dt.date: lambda plain: dt.date.fromisoformat(_text(plain)),
    dt.time: lambda plain: dt.time.fromisoformat(_text(plain)),
    dt.datetime: lambda plain: dt.datetime.fromisoformat(_text(plain)),
}
