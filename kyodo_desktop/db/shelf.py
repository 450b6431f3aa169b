"""The row of the list that is derived from a workshop whenever it is written. Read by ``first``."""

from __future__ import annotations

import datetime as dt
import json

from sqlalchemy import Connection, insert

from kyodo_desktop.db import schema
from kyodo_desktop.domain.japanese import search_key
from kyodo_desktop.domain.workshop import Workshop

_PUT = insert(schema.shelf).prefix_with("OR REPLACE")


def put(connection: Connection, workshop: Workshop, now: dt.datetime) -> None:
    """Store the workshop's row in the list."""
    date, venue = _when_and_where(workshop)
    row = {
        "workshop_id": workshop.id,
        "title": workshop.title,
        "host": workshop.host,
        "date": date.isoformat() if date else None,
        "venue": venue,
        "sample": int(workshop.sample),
        "progress": json.dumps({}, ensure_ascii=False),
        "touched": now.isoformat(timespec="seconds"),
        "search": _searchable(workshop),
    }
    connection.execute(_PUT, row)


def _when_and_where(workshop: Workshop) -> tuple[dt.date | None, str]:
    """The latest meeting that has a date, else the last one."""
    dated = [meeting for meeting in workshop.meetings if meeting.date]
    if dated:
        latest = max(dated, key=lambda meeting: (meeting.date, meeting.starts_at or dt.time.min))
        return latest.date, latest.venue
    return None, workshop.meetings[-1].venue if workshop.meetings else ""


def _searchable(workshop: Workshop) -> str:
    """Everything a workshop is found by; without spaces, so that a full name is found written either way."""
    parts = [workshop.title, workshop.theme, workshop.host, workshop.district, workshop.document_number]
    parts += [meeting.venue for meeting in workshop.meetings]
    for actor in workshop.actors:
        parts += [actor.name, actor.short_name, actor.reading]
    for person in workshop.participants:
        parts += [person.name, person.reading]
    return "\n".join("".join(search_key(part).split()) for part in parts if part)
