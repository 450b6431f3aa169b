"""Finding rows by what they say, over all workshops: LIKE on folded words, the last touched workshop first.

There is no full-text index: it would keep the names that were erased, and find no word of two letters. Each
question has a connection of its own, so it may be asked in any thread while the writer writes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from kyodo_desktop.db import first
from kyodo_desktop.domain import rows, searching
from kyodo_desktop.domain.searching import Found, Group, Hit, Total

GROUPS = 30  # workshops in one answer
HITS = 5  # hits of a workshop in one answer
ALL_HITS = 500  # hits of a workshop that was asked for by itself
AHEAD = 60  # workshops that are asked one by one, before all are read from front to back

_PARTS = {part: number for number, part in enumerate(searching.SEARCHED)}
Key = tuple[str, str]


def find(path: Path, typed: str) -> Found:
    """The workshops touched last in which a row holds every word that was typed. Raises Trouble."""
    words = searching.wanted(typed)
    if not words:
        return Found((), more=False, unready=0)
    with first.connection_to(path) as connection:
        listed = connection.execute(
            "SELECT workshop_id, title, coalesce(date, '') FROM shelf ORDER BY touched DESC, workshop_id"
        ).fetchall()
        keys = _keys_by_workshop(connection, [row[0] for row in listed], words)
        groups = [
            Group(owner, title, date, _hits(connection, owner, keys[owner][:HITS]), len(keys[owner]))
            for owner, title, date in listed
            if owner in keys
        ]
        return Found(tuple(groups), len(groups) == GROUPS, _unready(connection))


def find_in(path: Path, typed: str, workshop_id: str) -> tuple[Hit, ...]:
    """Everything in one workshop that holds every word that was typed. Raises Trouble."""
    with first.connection_to(path) as connection:
        keys = _keys(connection, workshop_id, searching.wanted(typed))
        return _hits(connection, workshop_id, keys[:ALL_HITS])


def count(path: Path, typed: str) -> Total:
    """How much holds every word that was typed, in all workshops. Raises Trouble."""
    words = searching.wanted(typed)
    query = f"""
        SELECT coalesce(sum(hits), 0), count(*) FROM
        (SELECT count(*) AS hits FROM findable WHERE {first.holds("words", words)} GROUP BY workshop_id)"""  # noqa: S608 - the words are bound
    with first.connection_to(path) as connection:
        return Total(*connection.execute(query, [first.like(word) for word in words]).fetchone())


def _keys_by_workshop(
    connection: sqlite3.Connection, sequence: Sequence[str], words: Sequence[str]
) -> dict[str, list[Key]]:
    """What is found in the first workshops of a sequence that hold anything, at most ``GROUPS`` of them.

    Of a common word the first few hold enough; for a rare one a single reading of everything is quicker
    than a question for each.
    """
    keys: dict[str, list[Key]] = {}
    for owner in sequence[:AHEAD]:
        if len(keys) < GROUPS and (found := _keys(connection, owner, words)):
            keys[owner] = found
    if len(keys) == GROUPS or len(sequence) <= AHEAD:
        return keys
    rest: dict[str, list[Key]] = {}
    for owner, part, row_id in connection.execute(
        f"SELECT workshop_id, part, row_id FROM findable WHERE {first.holds('words', words)}",  # noqa: S608
        [first.like(word) for word in words],
    ):
        rest.setdefault(owner, []).append((part, row_id))
    for owner in sequence[AHEAD:]:
        if len(keys) < GROUPS and owner in rest:
            keys[owner] = _sorted(rest[owner])
    return keys


def _keys(connection: sqlite3.Connection, workshop_id: str, words: Sequence[str]) -> list[Key]:
    found = connection.execute(
        f"SELECT part, row_id FROM findable WHERE workshop_id = ? AND {first.holds('words', words)}",  # noqa: S608
        (workshop_id, *(first.like(word) for word in words)),
    ).fetchall()
    return _sorted(found)


def _sorted(keys: Iterable[Key]) -> list[Key]:
    """By part; what no part holds is passed over (``kyodo-desktop check`` makes such an index anew)."""
    return sorted((key for key in keys if key[0] in _PARTS), key=lambda key: _PARTS[key[0]])


def _hits(connection: sqlite3.Connection, workshop_id: str, keys: Iterable[Key]) -> tuple[Hit, ...]:
    found: list[Hit] = []
    for part, group in groupby(keys, key=itemgetter(0)):
        found += _read(connection, workshop_id, part, [row_id for _, row_id in group])
    return tuple(found)


def _read(connection: sqlite3.Connection, workshop_id: str, part: str, ids: Sequence[str]) -> Iterable[Hit]:
    """The rows as written, in the sequence of the part's own list."""
    names = searching.SEARCHED[part]
    columns = ", ".join(f'"{name}"' for name in ("id", *names))
    owner, sequence = ("id", "id") if part == rows.HEAD else ("workshop_id", _sequence(part))
    places = ", ".join("?" * len(ids))
    query = f'SELECT {columns} FROM "{part}" WHERE {owner} = ? AND id IN ({places}) ORDER BY {sequence}'  # noqa: S608
    for row_id, *texts in connection.execute(query, (workshop_id, *ids)):
        yield Hit(part, row_id, tuple((name, text) for name, text in zip(names, texts, strict=True) if text))


def _sequence(part: str) -> str:
    return '"order", id' if "order" in rows.field_names(part) else "id"


def _unready(connection: sqlite3.Connection) -> int:
    found = connection.execute("SELECT count(*) FROM shelf WHERE rule <> ?", (searching.RULE,))
    return int(found.fetchone()[0])
