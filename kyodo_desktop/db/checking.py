"""Whether a library is sound: the file, its schema, every value, every step of every history, and the rest.

The rest is the list and the index, which are made from all that.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, Engine

from kyodo_desktop.db import derived, first, history, workshops
from kyodo_desktop.db.engine import legible, raw, reading
from kyodo_desktop.domain import rows
from kyodo_desktop.domain.changes import Change, apply, invert
from kyodo_desktop.domain.codec import Unreadable
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Step
from kyodo_desktop.errors import Trouble


def check(engine: Engine, path: Path) -> tuple[Trouble, ...]:
    """What is not as it should be; nothing if all is well."""
    try:
        first.condition(path)
        with reading(engine, path) as connection:
            return (
                tuple(_file(connection, path))
                or tuple(_workshops(connection))
                or tuple(_derived(connection, path))
            )
    except Trouble as trouble:
        return (trouble,)


def replays(workshop: Workshop, steps: Iterable[Step]) -> bool:
    """Whether the steps (oldest first) lead to this value: each change must find what it left."""
    for step in reversed(tuple(steps)):
        if not all(_fits(workshop, change) for change in step.changes):
            return False
        workshop = apply(workshop, invert(step.changes))
    return True


def _fits(workshop: Workshop, change: Change) -> bool:
    if change.part == rows.HEAD:
        row: object = workshop
    else:
        row = rows.by_id(rows.all_rows(workshop, change.part)).get(change.id)
    if row is None or change.after is None:
        return row is None and change.after is None
    return all(getattr(row, name) == value for name, value in change.after.items())


def _file(connection: Connection, path: Path) -> Iterable[Trouble]:
    plain = raw(connection)
    found = [str(row[0]) for row in plain.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    dangling = plain.execute("PRAGMA foreign_key_check").fetchall()
    if found or dangling:
        detail = "; ".join(
            [*found, *(f"{row[0]}: a reference to nothing in {row[2]}" for row in dangling[:20])]
        )
        yield Trouble("library.damaged", detail=detail, file=path.name)


def _derived(connection: Connection, path: Path) -> Iterable[Trouble]:
    """The list and the index, once all they are made from is sound."""
    try:
        for workshop_id in workshops.ids(connection):
            with legible():
                if derived.differs(connection, workshops.load(connection, workshop_id)):
                    yield Trouble("library.derived_differs", detail=workshop_id, file=path.name)
                    return
    except Unreadable as error:
        yield Trouble("library.derived_differs", detail=str(error), file=path.name)


def _workshops(connection: Connection) -> Iterable[Trouble]:
    for workshop_id in workshops.ids(connection):
        try:
            workshop = workshops.load(connection, workshop_id)
            steps = history.read(connection, workshop_id, newest=None)
        except Trouble as trouble:
            yield trouble
        except Unreadable as error:
            yield Trouble("workshop.unreadable", detail=f"{workshop_id}: {error}")
        else:
            if not replays(workshop, steps):
                yield Trouble("workshop.history_differs", detail=workshop_id, title=workshop.title)
