"""A field's value as its column holds it, and back.

``codec`` does the work; a column differs from JSON only where SQLite has no flags and no lists.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import Any, get_origin, get_type_hints

from kyodo_desktop.domain import codec, rows
from kyodo_desktop.domain.workshop import Workshop

Column = str | int | float | None


def to_column(value: object) -> Column:
    """What the column stores. Raises ValueError for a number that could not be read back."""
    plain = codec.encode(value)
    if isinstance(plain, float) and not math.isfinite(plain):
        raise ValueError("not a finite number")
    if isinstance(plain, list):
        return json.dumps(plain, ensure_ascii=False)
    return int(plain) if isinstance(plain, bool) else plain


def to_columns(fields: Mapping[str, object]) -> dict[str, Column]:
    """The same for several fields."""
    return {name: to_column(value) for name, value in fields.items()}


def from_columns(part: str, stored: Iterable[Column]) -> dict[str, Any]:
    """The fields of a row, its columns in the sequence of ``rows.field_names``. Raises codec.Unreadable."""
    return {name: read(plain) for (name, read), plain in zip(_readers(part), stored, strict=True)}


@cache
def _readers(part: str) -> tuple[tuple[str, Callable[[Column], object]], ...]:
    hints = get_type_hints(Workshop if part == rows.HEAD else rows.PARTS[part])
    return tuple((name, _reader(part, name, hints[name])) for name in rows.field_names(part))


def _reader(part: str, name: str, hint: object) -> Callable[[Column], object]:
    if hint is str:  # the tables are STRICT: it is text
        return lambda plain: plain
    decode = partial(codec.decode, part, name)
    if hint is bool:
        return lambda plain: decode(bool(plain) if plain in (0, 1) else plain)
    if get_origin(hint) is tuple:
        return lambda plain: decode(_list(plain))
    return decode


def _list(plain: Column) -> object:
    try:
        return json.loads(str(plain))
    except ValueError:
        return plain
