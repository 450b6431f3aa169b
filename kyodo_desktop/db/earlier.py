"""Issues that other workshops of a library hold: what they leave to the next one, and how."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Table, bindparam, func, or_, select

from kyodo_desktop.db import schema
from kyodo_desktop.db.engine import open_engine, reading
from kyodo_desktop.db.values import from_columns
from kyodo_desktop.domain import issues, meetings, rows
from kyodo_desktop.domain.codec import Unreadable
from kyodo_desktop.domain.workshop import Issue, Workshop
from kyodo_desktop.errors import Trouble

MOST = 2000  # issues; more than any person looks through

_FIELDS = rows.field_names("issues")
_ISSUES: Table = schema.metadata.tables["issues"]
_I, _S = _ISSUES.c, schema.shelf.c
_FOUND = (
    select(*(_I[name] for name in _FIELDS), _S.workshop_id, _S.title, _S.date, _S.sample)
    .join_from(_ISSUES, schema.shelf, _I.workshop_id == _S.workshop_id)
    .where(
        _I.workshop_id != bindparam("own"),
        or_(_S.date.is_(None), _S.date <= bindparam("until")),
        or_(
            _I.status.in_([status.value for status in issues.UNSOLVED]),
            func.coalesce(_I.carried_from, _I.id).in_(bindparam("origins", expanding=True)),
        ),
    )
    .order_by(
        _S.sample, _S.date.is_(None), _S.date.desc(), _S.touched.desc(), _S.workshop_id, _I.order, _I.id
    )
    .limit(MOST)
)
_LAST = "9999-12-31"


def read(path: Path, workshop: Workshop) -> list[issues.Earlier]:
    """What workshops of the same day or before left unsolved, and all they know of issues carried from them.

    The latest workshop comes first, those without a day after them, samples last. Raises Trouble.
    """
    day = meetings.first(workshop).date
    wanted = {
        "own": workshop.id,
        "until": day.isoformat() if day else _LAST,
        "origins": [issue.carried_from for issue in issues.carried(workshop)],
    }
    with reading(open_engine(path, writing=False), path) as connection:
        return [_earlier(row) for row in connection.execute(_FOUND, wanted)]


def _earlier(row: Sequence[Any]) -> issues.Earlier:
    *stored, of, title, date, sample = row
    try:
        issue = Issue(**from_columns("issues", stored))
    except Unreadable as error:
        raise Trouble("workshop.unreadable", detail=str(error)) from error
    return issues.Earlier(issue, of, title, dt.date.fromisoformat(date) if date else None, bool(sample))
