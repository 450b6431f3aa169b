"""The list and the index of words are made from the workshops: compared with them, and made anew.

Making them anew loses nothing, so a list that cannot be read is no damaged library.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, select, text

from kyodo_desktop.db import findable, first, schema, shelf, workshops
from kyodo_desktop.db.engine import raw
from kyodo_desktop.domain import searching
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Trouble

logger = logging.getLogger(__name__)

_EVERYTHING = -1  # SQLite's word for no limit
_LISTED = schema.shelf.c
_FOUND = schema.findable.c
_TOUCHED = text("SELECT CAST(workshop_id AS BLOB), CAST(touched AS BLOB) FROM shelf")
_COUNTS = "SELECT (SELECT count(*) FROM shelf), (SELECT count(*) FROM workshop)"


def list_is_whole(path: Path) -> bool:
    """Whether every row of the list can be read, and every workshop has one. Raises Trouble but for that."""
    try:
        first.read_shelf(path, limit=_EVERYTHING)
    except Trouble as trouble:
        if trouble.key != "library.damaged":
            raise
        return False
    with first.connection_to(path) as connection:
        listed, there = connection.execute(_COUNTS).fetchone()
        return bool(listed == there)


def differs(connection: Connection, workshop: Workshop) -> bool:
    """Whether the list or the index says something else than the workshop; old rules are made anew anyway."""
    row = connection.execute(
        select(_LISTED.title, _LISTED.host, _LISTED.rule, _LISTED.search).where(
            _LISTED.workshop_id == workshop.id
        )
    ).one_or_none()
    if row is None or (row.title, row.host) != (workshop.title, workshop.host):
        return True
    if row.rule != searching.RULE:
        return False
    found = connection.execute(
        select(_FOUND.part, _FOUND.row_id, _FOUND.words).where(_FOUND.workshop_id == workshop.id)
    )
    return row.search != shelf.searchable(workshop) or {tuple(one) for one in found} != set(
        searching.all_words(workshop)
    )


def make_anew(connection: Connection, path: Path, now: dt.datetime) -> None:
    """Make list and index anew from every workshop. Raises Trouble ``library.damaged`` for a broken file."""
    broken = [str(row[0]) for row in raw(connection).execute("PRAGMA integrity_check(1)") if row[0] != "ok"]
    if broken:  # nothing is written into it any more
        raise Trouble("library.damaged", detail=broken[0], file=path.name)
    touched = dict(_moments(connection, now))
    connection.execute(schema.shelf.delete())
    connection.execute(schema.findable.delete())
    for workshop_id in workshops.ids(connection):
        moment = touched.get(workshop_id, now)
        try:
            workshop = workshops.load(connection, workshop_id)
        except Trouble as trouble:  # it stays in the list, and says so itself when it is opened
            logger.info("workshop %s cannot be listed: %s", workshop_id, trouble.key)
            shelf.put_unreadable(connection, workshop_id, moment)
        else:
            findable.fill(connection, workshop)
            shelf.put(connection, workshop, moment)


def _moments(connection: Connection, now: dt.datetime) -> Iterable[tuple[str, dt.datetime]]:
    """When each workshop was written last, as far as it can still be read."""
    for workshop_id, moment in connection.execute(_TOUCHED):
        try:
            yield workshop_id.decode(), dt.datetime.fromisoformat(moment.decode())
        except ValueError:
            yield workshop_id.decode(errors="replace"), now
