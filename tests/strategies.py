"""Workshops of any shape for hypothesis, made from the values' own fields: a new field needs nothing here."""

from __future__ import annotations

import datetime as dt
import hashlib
import types
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from kyodo_desktop.domain import cleaning, order, rows
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.exchange import soundness

#: What programs like to spoil: letters outside the BMP, variants, compatibility ideographs, mark-up.
TROUBLESOME = (
    "𠮷田",
    "葛󠄀城",
    "髙﨑",
    "神\ufa19",
    "か\u3099",
    "<b>&amp;",
    "=1+1",
    "👪",
    "a\tb\nc",
    "",
)

letters = st.characters(exclude_categories=("Cs",)).filter(lambda letter: _kept(letter)) | st.sampled_from(
    "\n\t"
)
texts = st.sampled_from(TROUBLESOME) | st.text(letters, max_size=12)
ids = st.uuids().map(lambda found: found.hex)
times = st.times().map(lambda time: time.replace(tzinfo=None))
japan = st.just(dt.timezone(dt.timedelta(hours=9)))

_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(-(10**9), 10**9),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    dt.date: st.dates(),
    dt.time: times,
    dt.datetime: st.datetimes(timezones=japan),
}


def _kept(letter: str) -> bool:
    return cleaning.clean(letter, multiline=True)[0] == letter


def _of_type(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, types.UnionType):
        [inner] = [arg for arg in get_args(hint) if arg is not type(None)]
        return st.none() | _of_type(inner)
    if get_origin(hint) is tuple:
        return st.lists(texts, max_size=3).map(tuple)
    if issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    return _BY_TYPE[hint]


def _field(name: str, hint: Any) -> st.SearchStrategy[Any]:
    if name.endswith(("_id", "_from")) and hint in (str, str | None):
        return ids if hint is str else st.none() | ids
    return _of_type(hint)


@st.composite
def workshops(draw: st.DrawFn, most: int = 3) -> Workshop:
    """A sound workshop: unique ids, references that lead somewhere, pairs once, editions with a digest."""
    hints = get_type_hints(Workshop)
    named = (
        [name for name in rows.field_names(rows.HEAD) if name != "id"] if draw(st.booleans()) else ["title"]
    )
    head = {name: draw(_field(name, hints[name])) for name in named}
    workshop = Workshop(id=draw(ids), **head)
    for part, cls in rows.PARTS.items():
        workshop = rows.with_rows(workshop, part, draw(_rows(workshop, part, cls, most)))
    return workshop


@st.composite
def _rows(draw: st.DrawFn, workshop: Workshop, part: str, cls: type, most: int) -> list[rows.Row]:
    least, most = (1, 1) if part == "agreements" else (0, most)
    found: list[rows.Row] = []
    pairs: set[tuple[Any, ...]] = set()
    for key in order.spread(draw(st.integers(least, most))):
        row = draw(_row(workshop, part, cls, key))
        if row is None:
            continue
        pair = tuple(getattr(row, name) for name in soundness.PAIRS.get(part, ("id",)))
        if pair not in pairs:
            pairs.add(pair)
            found.append(row)
    return found


@st.composite
def _row(draw: st.DrawFn, workshop: Workshop, part: str, cls: Any, key: str) -> rows.Row | None:
    hints, needed = get_type_hints(cls), {f.name for f in fields(cls) if f.default is MISSING}
    made: dict[str, Any] = {}
    full = draw(st.booleans())
    for name in rows.field_names(part):
        targets = [t for r in rows.REFERENCES if (r.part, r.field) == (part, name) for t in r.targets]
        known = [row.id for target in targets for row in rows.all_rows(workshop, target)]
        if targets and not known:
            if name in needed:
                return None  # nothing it could refer to
        elif targets:
            made[name] = draw(st.sampled_from(known) | (st.nothing() if name in needed else st.none()))
        elif name == "order":
            made[name] = key
        elif name in needed or full:
            made[name] = draw(ids if name == "id" else _field(name, hints[name]))
    if part == "editions":
        made["digest"] = hashlib.sha256(made["canonical"].encode()).hexdigest()
    return cls(**made)
