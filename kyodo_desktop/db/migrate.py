"""Making a library, and bringing an older one up to date.

The only module that needs Alembic; nothing imports it at an ordinary start. Each migration is one
transaction together with the version number, so a killed one has not happened. Foreign keys are off
meanwhile: with them on, rebuilding a parent table empties its children without a word.
"""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext

from kyodo_desktop.db import faults, golden, migrations, pragmas
from kyodo_desktop.db.copying import copy_library, discard, make_private, settle
from kyodo_desktop.db.engine import open_engine, raw, troubles
from kyodo_desktop.errors import Trouble

Upgrade = Callable[[], None]


def released() -> dict[int, Upgrade]:
    """Every migration by the version it leads to."""
    found: dict[int, Upgrade] = {}
    for module in pkgutil.iter_modules(migrations.__path__):
        upgrade = importlib.import_module(f"{migrations.__name__}.{module.name}").upgrade
        found[int(module.name[1:5])] = upgrade
    return dict(sorted(found.items()))


def create(path: Path) -> None:
    """A new, empty library. It appears under its name complete or not at all.

    Raises Trouble if the place cannot be written.
    """
    unfinished = path.with_name(path.name + ".new")
    try:
        make_private(unfinished)
        with troubles(unfinished):
            _climb(unfinished, 0, released(), golden.DIGESTS)
            _sign(unfinished)
        settle(unfinished, path)
    except OSError as error:
        raise faults.of_system(error, path, "library.cannot_make") from error
    finally:
        discard(unfinished)


def bring_up_to_date(
    path: Path, steps: Mapping[int, Upgrade] | None = None, schemas: Mapping[int, str] = golden.DIGESTS
) -> Path:
    """Migrate an older library; the copy made before comes back.

    Raises Trouble; the library is then as it was, or at a version between.
    """
    steps = steps or released()
    now = dt.datetime.now().astimezone()
    kept = path.with_name(f"{path.stem}-before-{max(steps)}-{now:%Y%m%d-%H%M%S}.db")
    try:
        with troubles(path):
            copy_library(path, kept)
            _climb(path, _version(path), steps, schemas)
    except OSError as error:
        raise faults.of_system(error, path, "library.migration_stopped") from error
    return kept


def _climb(path: Path, version: int, steps: Mapping[int, Upgrade], schemas: Mapping[int, str]) -> None:
    engine = open_engine(path, writing=True)
    with engine.connect() as connection:
        plain = raw(connection)
        plain.execute("PRAGMA foreign_keys = OFF")  # does nothing inside a transaction, hence here
        for number, upgrade in steps.items():
            if number <= version:
                continue
            with connection.begin():
                before = _counts(plain)
                with Operations.context(MigrationContext.configure(connection)):
                    upgrade()
                plain.execute(f"PRAGMA application_id = {pragmas.APPLICATION_ID}")
                plain.execute(f"PRAGMA user_version = {number}")
                _compare(plain, number, before, schemas)


def _counts(plain: sqlite3.Connection) -> dict[str, int]:
    names = [name for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: plain.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608


def _compare(
    plain: sqlite3.Connection, number: int, before: Mapping[str, int], schemas: Mapping[int, str]
) -> None:
    """Nothing may be missing, dangling, or of another shape than the released one."""
    after = _counts(plain)
    lost = {name: count for name, count in before.items() if after.get(name, 0) != count}
    dangling = plain.execute("PRAGMA foreign_key_check").fetchall()
    shape = golden.digest(plain)
    if lost or dangling or shape != schemas[number]:
        detail = f"to {number}: rows {lost}, dangling {len(dangling)}, schema {shape}"
        raise Trouble("library.migration_stopped", detail=detail)


def _sign(path: Path) -> None:
    """Give a new library its own name, by which it is known wherever its file goes."""
    with open_engine(path, writing=True).begin() as connection:
        made = dt.datetime.now().astimezone().isoformat(timespec="seconds")
        connection.exec_driver_sql("INSERT INTO library VALUES (?, ?)", (uuid4().hex, made))


def _version(path: Path) -> int:
    with closing(pragmas.connect(path, writing=False)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
