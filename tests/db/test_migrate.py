"""Migrations: whole or not at all, with a copy beforehand, and no row lost on the way."""

import sqlite3

import pytest
from alembic import op
from sqlalchemy import Column, Text

from kyodo_desktop.db import golden, migrate, pragmas
from kyodo_desktop.db.migrate import bring_up_to_date
from kyodo_desktop.errors import Trouble
from tests.db import values

NEXT = pragmas.SCHEMA_VERSION + 1


def add_a_column():
    op.add_column("cards", Column("colour", Text, nullable=False, server_default=""))


def rebuild_a_parent():
    with op.batch_alter_table("workshop", recreate="always") as table:
        table.add_column(Column("colour", Text, nullable=False, server_default=""))


def lose_a_row():
    op.execute("DELETE FROM cards")


def dangle():
    op.execute("UPDATE cards SET group_id = 'nowhere'")


def fail_half_way():
    op.execute("DROP TABLE tallies")
    raise RuntimeError("half-way")


@pytest.fixture
def library(open_here):
    library = open_here(inline=True)
    library.create(values.put_up(values.sensible(), "c"))
    library.close()
    return library.path


class AnySchema(dict):
    def __missing__(self, number):
        return AnyText()


class AnyText(str):
    __hash__ = str.__hash__

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


@pytest.mark.parametrize("upgrade", [add_a_column, rebuild_a_parent])
def test_a_migration_is_whole_and_leaves_a_copy_of_what_was(library, upgrade):
    before = golden_of(library)
    kept = bring_up_to_date(library, {NEXT: upgrade}, AnySchema())
    assert (version(library), version(kept)) == (NEXT, NEXT - 1)
    assert golden_of(kept) == before != golden_of(library)
    assert rows_of(library, "cards") == rows_of(kept, "cards") == 1
    assert kept.stat().st_mode & 0o077 == 0


def test_an_upgrade_of_two_versions_is_two_transactions(library):
    with pytest.raises(RuntimeError):
        bring_up_to_date(library, {NEXT: add_a_column, NEXT + 1: fail_half_way}, AnySchema())
    assert version(library) == NEXT


@pytest.mark.parametrize(
    ("upgrade", "schemas", "error"),
    [
        (fail_half_way, AnySchema(), RuntimeError),
        (lose_a_row, AnySchema(), Trouble),
        (dangle, AnySchema(), Trouble),
        (add_a_column, {NEXT: "another schema"}, Trouble),
    ],
)
def test_a_migration_that_goes_wrong_has_not_happened(library, upgrade, schemas, error):
    before = library.read_bytes()
    with pytest.raises(error):
        bring_up_to_date(library, {NEXT: upgrade}, schemas)
    assert library.read_bytes() == before


def test_a_full_disk_leaves_the_library_as_it_was(library, monkeypatch):
    def full(source, target):
        raise OSError(28, "No space left on device")

    before = library.read_bytes()
    monkeypatch.setattr(migrate, "copy_library", full)
    with pytest.raises(Trouble, match=r"disk\.full"):
        bring_up_to_date(library, {NEXT: add_a_column}, AnySchema())
    assert library.read_bytes() == before


def version(path):
    return _one(path, "PRAGMA user_version")


def rows_of(path, table):
    return _one(path, f"SELECT count(*) FROM {table}")  # noqa: S608


def _one(path, query):
    connection = sqlite3.connect(path)
    found = connection.execute(query).fetchone()[0]
    connection.close()
    return found


def golden_of(path):
    connection = sqlite3.connect(path)
    found = golden.digest(connection)
    connection.close()
    return found
