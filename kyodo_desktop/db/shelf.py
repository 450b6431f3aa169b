"""The row of the list that is derived from a workshop whenever it is written. Read by ``first``."""

from __future__ import annotations

import datetime as dt
import json
import logging
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from kyodo_desktop.db import schema
from kyodo_desktop.domain import progress, searching
from kyodo_desktop.domain.japanese import search_key
from kyodo_desktop.domain.workshop import Workshop

logger = logging.getLogger(__name__)

_PUT = insert(schema.shelf).prefix_with("OR REPLACE")
_HERE = update(schema.shelf).where(schema.shelf.c.workshop_id == bindparam("of"))
_MARK = _HERE.values(rule=searching.RULE)
_RENEW = _HERE.values(rule=searching.RULE, search=bindparam("words"))


def put(connection: Connection, workshop: Workshop, now: dt.datetime) -> None:
    """Store the workshop's row in the list."""
    derived = _summary(workshop)
    row = {
        "workshop_id": workshop.id,
        "title": workshop.title,
        "host": workshop.host,
        "date": derived.pop("date", None),
        "venue": derived.pop("venue", ""),
        "sample": int(workshop.sample),
        "progress": json.dumps(derived, ensure_ascii=False),
        "touched": now.isoformat(timespec="seconds"),
        "rule": searching.RULE,
        "search": searchable(workshop),
    }
    connection.execute(_PUT, row)


def renew(connection: Connection, workshop: Workshop) -> None:
    """Make anew what the row is found by; nobody has touched the workshop."""
    connection.execute(_RENEW, {"of": workshop.id, "words": searchable(workshop)})


def put_unreadable(connection: Connection, id: str, now: dt.datetime) -> None:
    """A row without words, for a workshop that can only say that it cannot be read."""
    row = dict.fromkeys(("title", "host", "venue", "search"), "")
    moment = now.isoformat(timespec="seconds")
    rest = {"workshop_id": id, "sample": 0, "progress": "{}", "touched": moment, "rule": searching.RULE}
    connection.execute(_PUT, row | rest)


def mark(connection: Connection, id: str) -> None:
    """There is nothing to make anew: the workshop cannot be read."""
    connection.execute(_MARK, {"of": id})


def _summary(workshop: Workshop) -> dict[str, Any]:
    try:
        summary: dict[str, Any] = dict(progress.summary(workshop))
    except Exception:  # what is only derived must never keep a step from being stored
        logger.exception("no summary of workshop %s", workshop.id)
        return {}
    summary.pop("title")
    return summary


def searchable(workshop: Workshop) -> str:
    """Everything a workshop is found by; without spaces, so that a full name is found written either way."""
    parts = [workshop.title, workshop.theme, workshop.host, workshop.district, workshop.document_number]
    parts += [meeting.venue for meeting in workshop.meetings]
    for actor in workshop.actors:
        parts += [actor.name, actor.short_name, actor.reading]
    for person in workshop.participants:
        parts += [person.name, person.reading]
    return "\n".join("".join(search_key(part).split()) for part in parts if part)
