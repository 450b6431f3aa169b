"""What is kept by its content: printed editions and signed pages, beside the rows that name their hash."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sqlalchemy import Connection, insert

from kyodo_desktop.db import first, schema
from kyodo_desktop.editor import Enclosure
from kyodo_desktop.errors import Trouble

_KEEP = insert(schema.enclosure).prefix_with("OR IGNORE")


def keep(connection: Connection, item: Enclosure) -> None:
    """Store bytes under their hash; the same bytes again change nothing."""
    connection.execute(
        _KEEP,
        {"workshop_id": item.workshop_id, "hash": item.hash, "media": item.media, "bytes": item.data},
    )


def read(path: Path, workshop_id: str, digest: str) -> bytes:
    """The bytes with this hash in the library at ``path``.

    Raises Trouble: ``enclosure.missing``, or ``enclosure.altered`` when they no longer have it.
    """
    query = "SELECT bytes FROM enclosure WHERE workshop_id = ? AND hash = ?"
    with first.connection_to(path) as connection:
        found = connection.execute(query, (workshop_id, digest)).fetchone()
    if found is None:
        raise Trouble("enclosure.missing", detail=digest[:8])
    data = bytes(found[0])
    if hashlib.sha256(data).hexdigest() != digest:
        raise Trouble("enclosure.altered", detail=digest[:8])
    return data
