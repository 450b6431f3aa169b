"""Connections and transactions with SQLAlchemy, on the recipe of ``pragmas``."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple, cast

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from kyodo_desktop.db import faults, pragmas
from kyodo_desktop.domain.codec import Unreadable
from kyodo_desktop.errors import Trouble


def open_engine(path: Path, *, writing: bool) -> Engine:
    """An engine over an existing library file; it keeps no connection open that nobody uses, only statements.

    Transactions of a writing engine take the write lock at once, so that none fails half-way for want of it.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: pragmas.connect(path, writing=writing),
        poolclass=NullPool,
        hide_parameters=True,  # an error must not carry names into a log
    )
    begin = "BEGIN IMMEDIATE" if writing else "BEGIN"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def raw(connection: Connection) -> sqlite3.Connection:
    """The sqlite3 connection under a SQLAlchemy one."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """What the machine reports comes out as Trouble, a mistake of the program as itself."""
    try:
        yield
    except DBAPIError as error:
        trouble = faults.of_sqlite(error.orig, path) or _behind(error.orig, path)
        if trouble is None:
            raise
        raise trouble from error
    except (sqlite3.Error, UnicodeDecodeError) as error:
        trouble = faults.of_sqlite(error, path)
        if trouble is None:
            raise
        raise trouble from error


def _behind(error: BaseException | None, path: Path) -> Trouble | None:
    """Rows that will not fit together are a mistake of the program, unless the file is what is wrong."""
    if not isinstance(error, sqlite3.IntegrityError):
        return None
    try:
        with closing(pragmas.connect(path, writing=False)) as connection:
            [found] = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except (sqlite3.Error, UnicodeDecodeError) as worse:
        return faults.of_sqlite(worse, path)
    return None if found == "ok" else Trouble("library.damaged", detail=str(found), file=path.name)


@contextmanager
def legible() -> Iterator[None]:
    """A text that is no UTF-8 any more comes out as Unreadable: one workshop is damaged, not the library."""
    try:
        yield
    except DBAPIError as error:
        if not faults.is_no_text(error.orig):
            raise
        raise Unreadable("a text is no UTF-8") from error


@contextmanager
def reading(engine: Engine, path: Path) -> Iterator[Connection]:
    """A short transaction that sees one state of the library. Raises Trouble."""
    with troubles(path), engine.connect() as connection, connection.begin():
        yield connection


class Identity(NamedTuple):
    """Which file it is, whatever its name says by now."""

    device: int
    inode: int


def identity(path: Path) -> Identity:
    """The file that is there now. Raises Trouble ``library.moved`` if there is none."""
    try:
        found = os.stat(path)
    except OSError as error:
        raise Trouble("library.moved", detail=str(error), file=path.name) from error
    return Identity(found.st_dev, found.st_ino)
