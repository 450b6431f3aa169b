"""Transactions that bring the library up to what the writer was given: whole, once, in the right file."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, select

from kyodo_desktop.db import copying, enclosures, faults, findable, first, history, schema, shelf, workshops
from kyodo_desktop.db.engine import Identity, identity, open_engine, troubles
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Draft, Enclosure, Item, Write
from kyodo_desktop.errors import Trouble

T = TypeVar("T")


class Store:
    """One connection for writing, opened when needed and closed after any failure. For one thread only.

    ``in_doubt``: a transaction failed, and may have been stored all the same.
    """

    def __init__(self, path: Path, library_id: str, *, in_doubt: bool = False) -> None:
        self.path, self.library_id, self.in_doubt = path, library_id, in_doubt
        self.identity: Identity = identity(path)
        self._engine = open_engine(path, writing=True)
        self._connection: Connection | None = None

    def keep(self, items: Sequence[Item]) -> None:
        """Store steps and drafts, all or none. Raises Trouble.

        Given again after a failure, perhaps with more behind them, no step is stored twice.
        """
        was_in_doubt, self.in_doubt = self.in_doubt, True
        self.transact(lambda connection: _keep_all(connection, items, was_in_doubt))
        self.in_doubt = False

    def transact(self, job: Callable[[Connection], T]) -> T:
        """Do something in one transaction. Raises Trouble; nothing has then been done."""
        with troubles(self.path):
            try:
                connection = self._open()
                with connection.begin():
                    result = job(connection)
                    self._guard()
                self._guard()  # SQLite itself looks only when a transaction begins to write
            except BaseException:
                self.close()  # after a failed write to a disk nothing that a connection says can be believed
                raise
            return result

    def close(self) -> None:
        """Close the connection; the next transaction opens another."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.invalidate()  # without a last word to a file that may be gone
            connection.close()

    def _open(self) -> Connection:
        if self._connection is None:
            now = identity(self.path)
            if now != self.identity:
                self._recognise()
            self._connection = self._engine.connect()
            self.identity = now
        return self._connection

    def _recognise(self) -> None:
        """Another file has the library's name: a stick put back, or something else altogether?"""
        if (
            first.condition(self.path) is not first.Condition.READY
            or library_id(self.path) != self.library_id
        ):
            raise Trouble("library.moved", detail="another file has its name", file=self.path.name)

    def _guard(self) -> None:
        if identity(self.path) != self.identity:
            raise Trouble("library.moved", detail="another file has its name", file=self.path.name)


def library_id(path: Path) -> str:
    """The name a library was given when it was made. Raises Trouble."""
    with troubles(path), open_engine(path, writing=False).connect() as connection:
        found = connection.execute(select(schema.library.c.id)).scalar_one_or_none()
        if found is None:  # its index has lost it
            raise Trouble("library.damaged", detail="the library has no name", file=path.name)
        return str(found)


def add_workshop(connection: Connection, workshop: Workshop) -> None:
    """Store a new workshop and its row in the list. Raises Trouble ``workshop.already_there``."""
    workshops.create(connection, workshop)
    findable.fill(connection, workshop)
    shelf.put(connection, workshop, _now())


def save_elsewhere(path: Path, place: Path, items: Sequence[Item], known: Iterable[Workshop]) -> None:
    """Everything into a new library at ``place``.

    If the old file can still be read: all of it and what waits. Otherwise the ``known`` workshops as they
    stand and the steps that wait.

    Raises Trouble; nothing is then left at ``place``.
    """
    unfinished = place.with_name(place.name + ".unfinished")
    if place.exists():
        raise Trouble("elsewhere.exists", file=place.name)
    try:
        copying.make_folder(place.parent)
        if not _copy_with(path, unfinished, items):
            _make_from(unfinished, items, known)
        copying.settle(unfinished, place)
    except OSError as error:
        raise faults.of_system(error, place, "library.cannot_make") from error
    finally:
        copying.discard(unfinished)


def _copy_with(path: Path, unfinished: Path, items: Sequence[Item]) -> bool:
    """Whether the old library could be read and brought up to date."""
    try:
        copying.copy_library(path, unfinished)
        store = Store(unfinished, library_id(unfinished), in_doubt=True)
        try:
            store.keep(items)
        finally:
            store.close()
    except (Trouble, sqlite3.Error, OSError):
        copying.discard(unfinished)
        return False
    return True


def _make_from(unfinished: Path, items: Sequence[Item], known: Iterable[Workshop]) -> None:
    from kyodo_desktop.db import migrate  # needs Alembic, which no ordinary evening does

    migrate.create(unfinished)
    store = Store(unfinished, library_id(unfinished))

    def fill(connection: Connection) -> None:
        for workshop in known:
            add_workshop(connection, workshop)
        for item in items:
            if isinstance(item, Write):
                history.keep(connection, item.workshop.id, item.step)
            elif workshops.revision(connection, item.workshop_id) is not None:
                _keep_beside(connection, item)

    try:
        store.transact(fill)
    finally:
        store.close()


def _keep_all(connection: Connection, items: Sequence[Item], in_doubt: bool) -> None:
    newest: dict[str, Workshop] = {}
    for item in items[_landed(connection, items) if in_doubt else 0 :]:
        if isinstance(item, Write):
            workshops.save(connection, item)
            findable.keep(connection, item.workshop, item.changes)
            newest[item.workshop.id] = item.workshop
        elif workshops.revision(connection, item.workshop_id) is not None:
            _keep_beside(connection, item)
    for workshop in newest.values():
        shelf.put(connection, workshop, _now())


def _keep_beside(connection: Connection, item: Draft | Enclosure) -> None:
    if isinstance(item, Draft):
        history.keep_draft(connection, item, _now())
    else:
        enclosures.keep(connection, item)


def _landed(connection: Connection, items: Sequence[Item]) -> int:
    """How many of the items are stored already: all up to the step at which the library stands."""
    for count in range(len(items), 0, -1):
        item = items[count - 1]
        if isinstance(item, Write) and _holds(connection, item):
            return count
    return 0


def _holds(connection: Connection, write: Write) -> bool:
    at = workshops.revision(connection, write.workshop.id)
    return at == write.workshop.revision and history.holds(connection, write.workshop.id, write.step)


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
