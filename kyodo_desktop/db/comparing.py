"""Whose paper it is: every workshop of a library asked for a code or a check number."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, select

from kyodo_desktop.db import schema, workshops
from kyodo_desktop.db.engine import open_engine, reading
from kyodo_desktop.domain import verifying
from kyodo_desktop.domain.verifying import Code, Match, Verdict
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Trouble

logger = logging.getLogger(__name__)

_IDS = select(schema.shelf.c.workshop_id).order_by(schema.shelf.c.sample, schema.shelf.c.touched.desc())


def matches(path: Path, wanted: Code | str, but: str = "") -> tuple[Match, ...]:
    """What workshops say of a paper, editions before drafts; without ``but`` and what cannot be read.

    Slow: drafts have no stored number, so each workshop is read. Raises Trouble.
    """
    with reading(open_engine(path, writing=False), path) as connection:
        found = [one for w in _readable(connection, but) if (one := verifying.match(w, wanted))]
    return tuple(sorted(found, key=lambda one: one.found.verdict is Verdict.DRAFT))


def _readable(connection: Connection, but: str) -> Iterator[Workshop]:
    for id_ in connection.execute(_IDS).scalars().all():
        if id_ == but:
            continue
        try:
            yield workshops.load(connection, id_)
        except Trouble as trouble:
            logger.info("a workshop cannot be compared: %s", trouble.key)
