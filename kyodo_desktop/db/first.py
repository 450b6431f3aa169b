"""The list of workshops with plain sqlite3, for the first screen that is painted and for every later one.

Imports neither SQLAlchemy nor the domain: that would cost the first screen several times its own time.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from kyodo_desktop.db import faults, golden, pragmas
from kyodo_desktop.errors import Trouble

PAGE = 200  # rows that one reading of the list gives


class ShelfRow(NamedTuple):
    """One workshop in the list. ``date`` is ISO text or empty; with ``venue`` it is that of the next meeting.

    ``progress`` is what ``domain.progress.summary`` says beside: done, stop, state, key, args.
    """

    id: str
    title: str
    host: str
    date: str
    venue: str
    sample: bool
    progress: Mapping[str, Any]


class Condition(Enum):
    """What lies at the place of a library."""

    MISSING = "missing"
    OLDER = "older"
    READY = "ready"


def condition(path: Path) -> Condition:
    """Whether a library can be read at once, must be migrated or is yet to be made.

    Raises Trouble for a file that is no library or that this program must not touch; its bytes stay.
    """
    if not _is_there(path):
        return Condition.MISSING
    with connection_to(path) as connection:
        return _judge(connection, path)


def read_shelf(
    path: Path,
    words: str = "",
    *,
    limit: int = PAGE,
    offset: int = 0,
    today: dt.date | None = None,
    known: bool = False,
) -> list[ShelfRow]:
    """The list: coming meetings first, the nearest at the top, then those without a date, then past ones.

    Of a series its next meeting counts, or the last one when all are past.

    ``words`` is a folded search key; every word of it must occur. An empty list if there is no library yet.
    Raises Trouble as ``condition`` does, and ``library.moved`` if one that is ``known`` is there no more.
    """
    if not _is_there(path):
        if known:
            raise Trouble("library.moved", file=path.name)
        return []
    day = (today or dt.date.today()).isoformat()  # noqa: DTZ011 - the day on the wall
    where, values = _where(words)
    query = f"""
        WITH listed AS MATERIALIZED (
            SELECT workshop_id, title, host, venue, sample, progress, touched,
                coalesce({_of_series("min", "AND value >= :today")}, {_of_series("max")}, date, '') AS day
            FROM shelf {where})
        SELECT workshop_id, title, host, substr(day, 1, 10), iif(length(day) > 10, substr(day, 12), venue),
            sample, progress FROM listed
        ORDER BY sample, CASE WHEN day >= :today THEN 0 WHEN day = '' THEN 1 ELSE 2 END,
            CASE WHEN day >= :today THEN substr(day, 1, 10) END, substr(day, 1, 10) DESC, touched DESC,
            workshop_id
        LIMIT :limit OFFSET :offset"""  # noqa: S608 - the words are bound
    with connection_to(path) as connection:
        if _judge(connection, path) is not Condition.READY:
            raise Trouble("library.older", file=path.name)
        found = connection.execute(query, {**values, "today": day, "limit": limit, "offset": offset})
        try:
            return [_row(row) for row in found]
        except (json.JSONDecodeError, TypeError) as error:
            raise Trouble("library.damaged", detail="a progress is no JSON", file=path.name) from error


def count_shelf(path: Path, words: str = "") -> int:
    """How many workshops the list holds. Raises Trouble."""
    if not _is_there(path):
        return 0
    where, values = _where(words)
    with connection_to(path) as connection:
        return int(connection.execute(f"SELECT count(*) FROM shelf {where}", values).fetchone()[0])  # noqa: S608


def like(word: str) -> str:
    """The pattern of a folded word, for LIKE with a backslash as its ESCAPE."""
    return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def holds(column: str, words: Sequence[str]) -> str:
    """The condition that a column holds each of the words."""
    return " AND ".join([f"{column} LIKE ? ESCAPE '\\'"] * len(words))


def _where(words: str) -> tuple[str, dict[str, str]]:
    values = {f"word{number}": like(word) for number, word in enumerate(words.split())}
    wanted = [f"search LIKE :{name} ESCAPE '\\'" for name in values]
    return (f"WHERE {' AND '.join(wanted)}" if wanted else ""), values


def _of_series(pick: str, which: str = "") -> str:
    """The day and venue of one meeting of a series; nothing for a workshop of one meeting."""
    return f"""CASE WHEN instr(progress, '"meetings": ["') AND json_valid(progress) THEN
        (SELECT {pick}(value) FROM json_each(progress, '$.meetings') WHERE type = 'text' {which}) END"""  # noqa: S608


def _row(row: tuple[Any, ...]) -> ShelfRow:
    progress = json.loads(row[6])
    if not isinstance(progress, dict):
        raise TypeError
    return ShelfRow._make((*row[:5], bool(row[5]), progress))


def _is_there(path: Path) -> bool:
    try:
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise faults.of_system(error, path, "library.unreachable") from error
    if not path.is_file():
        raise Trouble("library.not_a_library", detail="no regular file", file=path.name)
    if size == 0:
        raise Trouble("library.empty", file=path.name)
    return True


@contextmanager
def connection_to(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for reading. Raises Trouble."""
    try:
        with closing(pragmas.connect(path, writing=False)) as connection:
            yield connection
    except (sqlite3.Error, UnicodeDecodeError) as error:
        trouble = faults.of_sqlite(error, path)
        if trouble is None:
            raise
        raise trouble from error


def _judge(connection: sqlite3.Connection, path: Path) -> Condition:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != pragmas.APPLICATION_ID:
        raise Trouble("library.not_ours", detail=f"application_id {application:#x}", file=path.name)
    if version > pragmas.SCHEMA_VERSION:
        raise Trouble("library.newer", detail=f"schema {version}", file=path.name)
    shape = golden.digest(connection)
    if golden.DIGESTS.get(version) != shape:
        raise Trouble("library.altered", detail=f"schema {version}: {shape}", file=path.name)
    return Condition.READY if version == pragmas.SCHEMA_VERSION else Condition.OLDER
