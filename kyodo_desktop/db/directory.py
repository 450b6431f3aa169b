"""The directory: the parties of all workshops, each once, in its newest copy. Nothing is stored for it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from kyodo_desktop.db import first
from kyodo_desktop.db.values import from_columns
from kyodo_desktop.domain import rows, searching
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.directory import Entry
from kyodo_desktop.domain.japanese import sort_key
from kyodo_desktop.domain.workshop import Actor

MOST = 300  # parties in one answer, those of the workshops touched last

_FIELDS = rows.field_names("actors")
_COLUMNS = ", ".join(f'a."{name}"' for name in _FIELDS)
# Two copies are one party if they have one origin; the copy of the workshop touched last speaks.
_COPIES = f"""
    WITH copies AS (
        SELECT {_COLUMNS}, a.workshop_id, s.title, coalesce(s.date, '') AS date, s.touched, w.district,
            coalesce(a.origin_id, a.id) AS origin,
            row_number() OVER same AS newest,
            count(*) OVER (PARTITION BY coalesce(a.origin_id, a.id)) AS workshops
        FROM actors a
        JOIN shelf s ON s.workshop_id = a.workshop_id
        JOIN workshop w ON w.id = a.workshop_id
        WHERE s.sample <= ?
        WINDOW same AS (
            PARTITION BY coalesce(a.origin_id, a.id) ORDER BY s.touched DESC, a.workshop_id, a.id
        )
    )
    SELECT {", ".join(f'"{name}"' for name in _FIELDS)}, workshop_id, title, date, workshops
    FROM copies WHERE newest = 1"""  # noqa: S608 - the fields of a value
_SAYS = """EXISTS (
    SELECT 1 FROM findable f
    WHERE f.workshop_id = copies.workshop_id AND f.part = 'actors' AND f.row_id = copies.id
        AND f.words LIKE ? ESCAPE '\\')"""


def parties(
    path: Path, typed: str = "", kind: ActorKind | None = None, *, samples: bool = False
) -> tuple[Entry, ...]:
    """Parties in which every word that was typed occurs (name, strengths, offers, address, district).

    In kana order, at most ``MOST``. ``samples`` takes those of the sample as well. Raises Trouble.
    """
    query, values = _COPIES, [int(samples)]  # type: tuple[str, list[int | str]]
    if kind is not None:
        query, values = f"{query} AND kind = ?", [*values, kind.value]
    for word in searching.wanted(typed):
        query += f" AND ({_SAYS} OR district LIKE ? ESCAPE '\\')"
        values += [first.like(word)] * 2
    with first.connection_to(path) as connection:
        found = _entries(connection, f"{query} ORDER BY touched DESC, origin LIMIT {MOST}", values)
        return tuple(sorted(found, key=_kana))


def party(path: Path, origin: str) -> Entry | None:
    """One party by its origin. Raises Trouble."""
    with first.connection_to(path) as connection:
        return next(iter(_entries(connection, f"{_COPIES} AND origin = ?", [1, origin])), None)


def _entries(connection: sqlite3.Connection, query: str, values: list[int | str]) -> Iterable[Entry]:
    for row in connection.execute(query, values).fetchall():
        actor = Actor(**from_columns("actors", row[: len(_FIELDS)]))
        yield Entry(actor, *row[len(_FIELDS) :])


def _kana(entry: Entry) -> tuple[str, str]:
    return sort_key(entry.actor.reading, entry.actor.name), entry.origin
