"""What every row is found by, kept in the transaction that changes the row.

So a name that is taken away leaves the file with its row. Words that were made by another rule, or never
(a library that was just brought up to date), are made anew workshop by workshop: at the next step of the
workshop, or by ``renew``, which the program has done beside the window.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from kyodo_desktop.db import schema, shelf, workshops
from kyodo_desktop.domain import rows, searching
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Trouble

logger = logging.getLogger(__name__)

_T = schema.findable.c
_PUT = insert(schema.findable).prefix_with("OR REPLACE")
_TAKE = delete(schema.findable).where(
    _T.workshop_id == bindparam("workshop_id"),
    _T.part == bindparam("part"),
    _T.row_id == bindparam("row_id"),
)
_CLEAR = delete(schema.findable).where(_T.workshop_id == bindparam("of"))
_RULE = select(schema.shelf.c.rule).where(schema.shelf.c.workshop_id == bindparam("of"))
_IS_OLD = schema.shelf.c.rule != searching.RULE
_OLD = select(schema.shelf.c.workshop_id).where(_IS_OLD).limit(1)
_COUNT_OLD = select(func.count()).select_from(schema.shelf).where(_IS_OLD)


def keep(connection: Connection, workshop: Workshop, changes: Iterable[Change]) -> None:
    """Bring the words of the rows that changed to where the workshop stands; before its row in the list."""
    if connection.execute(_RULE, {"of": workshop.id}).scalar_one_or_none() != searching.RULE:
        fill(connection, workshop)
        return
    changed = [_row(workshop.id, *_words(workshop, change)) for change in changes if _tells(change)]
    if gone := [row for row in changed if not row["words"]]:
        connection.execute(_TAKE, gone)
    if there := [row for row in changed if row["words"]]:
        connection.execute(_PUT, there)


def fill(connection: Connection, workshop: Workshop) -> None:
    """Make the words of every row of a workshop anew."""
    connection.execute(_CLEAR, {"of": workshop.id})
    found = [_row(workshop.id, *words) for words in searching.all_words(workshop)]
    if found:
        connection.execute(_PUT, found)


def count_old(connection: Connection) -> int:
    """How many workshops' words are of another rule than today's."""
    return connection.execute(_COUNT_OLD).scalar_one()


def renew(connection: Connection) -> None:
    """Make anew what one workshop is found by, if there is one of an older rule.

    One that cannot be read is passed over: it could not be opened either.
    """
    old = connection.execute(_OLD).scalar_one_or_none()
    if old is None:
        return
    try:
        workshop = workshops.load(connection, old)
    except Trouble as trouble:
        logger.warning("workshop %s is not found by its words: %s", old, trouble.key)
        connection.execute(_CLEAR, {"of": old})
        shelf.mark(connection, old)
    else:
        fill(connection, workshop)
        shelf.renew(connection, workshop)


def _tells(change: Change) -> bool:
    """Whether something that is searched has come, gone or changed."""
    names = searching.SEARCHED.get(change.part, ())
    if change.before is None or change.after is None:
        return bool(names)
    return any(name in change.after for name in names)


def _words(workshop: Workshop, change: Change) -> tuple[str, str, str]:
    """Part, id and words of a row; no words if it has gone."""
    rows_now = (workshop,) if change.part == rows.HEAD else rows.all_rows(workshop, change.part)
    row = next((row for row in rows_now if row.id == change.id), None)
    return change.part, change.id, "" if row is None else searching.words_of(change.part, row)


def _row(workshop_id: str, part: str, row_id: str, words: str) -> dict[str, str]:
    return {"workshop_id": workshop_id, "part": part, "row_id": row_id, "words": words}
