"""What is kept by its content: printed editions and signed pages, beside the rows that name their hash."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, bindparam, insert, select

from kyodo_desktop.db import schema
from kyodo_desktop.editor import Enclosure
from kyodo_desktop.errors import Trouble

_KEEP = insert(schema.enclosure).prefix_with("OR IGNORE")
_READ = select(schema.enclosure.c.bytes).where(
    schema.enclosure.c.workshop_id == bindparam("of"), schema.enclosure.c.hash == bindparam("digest")
)


def keep(connection: Connection, item: Enclosure) -> None:
    """Store bytes under their hash; the same bytes again change nothing."""
    connection.execute(
        _KEEP,
        {"workshop_id": item.workshop_id, "hash": item.hash, "media": item.media, "bytes": item.data},
    )


def read(connection: Connection, workshop_id: str, digest: str) -> bytes:
    """The bytes with this hash. Raises Trouble: ``enclosure.missing``, or ``enclosure.altered`` when they no
    longer have it.
    """
    found = connection.execute(_READ, {"of": workshop_id, "digest": digest}).scalar_one_or_none()
    if found is None:
        raise Trouble("enclosure.missing", detail=digest[:8])
    data = bytes(found)
    if hashlib.sha256(data).hexdigest() != digest:
        raise Trouble("enclosure.altered", detail=digest[:8])
    return data
