"""Workshops in the library: made, read, and brought from one revision to the next.

Nothing here names a field: the rows' own registry does.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, Table, Update, bindparam, delete, insert, select, update

from kyodo_desktop.db import history, schema
from kyodo_desktop.db.engine import legible
from kyodo_desktop.db.values import from_columns, to_columns
from kyodo_desktop.domain import rows
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.codec import Unreadable
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Write
from kyodo_desktop.errors import Trouble

_TABLES = schema.metadata.tables
_HEAD = schema.workshop.c


def create(connection: Connection, workshop: Workshop) -> None:
    """Store a new workshop. Raises Trouble ``workshop.already_there``."""
    if revision(connection, workshop.id) is not None:
        raise Trouble("workshop.already_there")
    head = to_columns({name: getattr(workshop, name) for name in rows.field_names(rows.HEAD)})
    connection.execute(insert(schema.workshop), {**head, "revision": workshop.revision})
    for part in rows.PARTS:
        stored = [_row(workshop.id, part, row) for row in rows.all_rows(workshop, part)]
        if stored:
            connection.execute(insert(_TABLES[part]), stored)


def load(connection: Connection, id: str) -> Workshop:
    """The workshop as it stands. Raises Trouble ``workshop.gone`` or ``workshop.unreadable``."""
    try:
        with legible():
            return _load(connection, id)
    except Unreadable as error:
        raise Trouble("workshop.unreadable", detail=str(error)) from error


def _load(connection: Connection, id: str) -> Workshop:
    head = connection.execute(_select(rows.HEAD), {"of": id}).one_or_none()
    now = revision(connection, id)
    if head is None or now is None:
        raise Trouble("workshop.gone")
    parts = {part: _read_part(connection, part, id) for part in rows.PARTS}
    if len(parts["agreements"]) != 1:
        raise Unreadable("not one agreement")
    for part, number, field in rows.loose_ends(parts):
        raise Unreadable(f"{part} {number}: {field} leads nowhere")
    return Workshop(**(from_columns(rows.HEAD, head) | parts), revision=now)


def save(connection: Connection, write: Write) -> None:
    """Bring the stored rows, the history and the drafts to the revision of ``write``.

    Raises Trouble ``workshop.changed_elsewhere`` if they do not stand where the change began.
    """
    owner, to = write.workshop.id, write.workshop.revision
    _expect(connection.execute(_RAISE, {"of": owner, "was": write.was, "to": to}).rowcount, 1)
    for (part, kind, names), group in groupby(sorted(write.changes, key=_sort), key=_sort):
        statement = _statement(part, kind, names)
        stored = [_change(owner, change) for change in group]
        done = connection.execute(statement, stored)
        if kind != _ADDED:
            _expect(done.rowcount, len(stored))
    history.keep(connection, owner, write.step)
    history.clear_drafts(connection, owner, write.changes)


def remove(connection: Connection, id: str) -> None:
    """Remove a workshop for ever, with its history. Raises Trouble ``workshop.gone``."""
    if connection.execute(delete(schema.workshop).where(_HEAD.id == id)).rowcount != 1:
        raise Trouble("workshop.gone")


def revision(connection: Connection, id: str) -> int | None:
    """The revision that is stored; none if there is no such workshop."""
    return connection.execute(_REVISION, {"of": id}).scalar_one_or_none()


def ids(connection: Connection) -> tuple[str, ...]:
    """Every workshop of the library."""
    return tuple(connection.execute(select(_HEAD.id).order_by(_HEAD.id)).scalars())


_REMOVED, _ADDED, _EDITED = range(3)

_REVISION = select(_HEAD.revision).where(_HEAD.id == bindparam("of"))
_RAISE = (
    update(schema.workshop)
    .where(_HEAD.id == bindparam("of"), _HEAD.revision == bindparam("was"))
    .values(revision=bindparam("to"))
)


def _row(workshop_id: str, part: str, row: object) -> dict[str, Any]:
    fields = to_columns({name: getattr(row, name) for name in rows.field_names(part)})
    return {"workshop_id": workshop_id, **fields}


def _read_part(connection: Connection, part: str, id: str) -> tuple[Any, ...]:
    cls = rows.PARTS[part]
    found = (cls(**from_columns(part, row)) for row in connection.execute(_select(part), {"of": id}))
    return tuple(sorted(found, key=rows.sort_key))


@cache
def _select(part: str) -> Select[Any]:
    table = _TABLES[part]
    owner = table.c.id if part == rows.HEAD else table.c.workshop_id
    return select(*(table.c[name] for name in rows.field_names(part))).where(owner == bindparam("of"))


def _sort(change: Change) -> tuple[str, int, tuple[str, ...]]:
    """Rows of one table that change alike go to SQLite together; what goes makes room first."""
    if change.after is None:
        return change.part, _REMOVED, ()
    if change.before is None:
        return change.part, _ADDED, ()
    return change.part, _EDITED, tuple(sorted(change.after))


@cache
def _statement(part: str, kind: int, names: tuple[str, ...]) -> Any:
    table = _TABLES[part]
    if kind == _ADDED:
        return insert(table)
    here = _here(table, part)
    return delete(table).where(*here) if kind == _REMOVED else _update(table, names).where(*here)


def _here(table: Table, part: str) -> tuple[Any, ...]:
    if part == rows.HEAD:
        return (table.c.id == bindparam("key_id"),)
    return table.c.workshop_id == bindparam("key_workshop"), table.c.id == bindparam("key_id")


def _update(table: Table, names: Iterable[str]) -> Update:
    return update(table).values({name: bindparam(f"new_{name}") for name in names})


def _change(workshop_id: str, change: Change) -> dict[str, Any]:
    here = (
        {"key_id": change.id}
        if change.part == rows.HEAD
        else {"key_workshop": workshop_id, "key_id": change.id}
    )
    if change.after is None:
        return here
    if change.before is None:
        return {"workshop_id": workshop_id, **to_columns(change.after)}
    return here | {f"new_{name}": value for name, value in to_columns(change.after).items()}


def _expect(found: int, wanted: int) -> None:
    if found != wanted:
        raise Trouble("workshop.changed_elsewhere")
