"""Tables and values say the same, and the migrations lead to the tables."""

import ast
import contextlib
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from kyodo_desktop.db import golden, migrate, migrations, pragmas, schema
from kyodo_desktop.db.engine import open_engine
from kyodo_desktop.domain import rows


@pytest.mark.parametrize("part", [rows.HEAD, *rows.PARTS])
def test_every_field_has_its_column_and_every_column_its_field(part):
    columns = {column.name for column in schema.metadata.tables[part].columns}
    own = {"revision"} if part == rows.HEAD else {"workshop_id"}
    assert columns == set(rows.field_names(part)) | own


def test_every_reference_to_one_part_is_a_foreign_key():
    wanted = {(r.part, r.field, r.targets[0]) for r in rows.REFERENCES if len(r.targets) == 1}
    found = set()
    for part in rows.PARTS:
        for key in schema.metadata.tables[part].foreign_key_constraints:
            assert key.deferrable
            assert key.initially == "DEFERRED"
            found |= {
                (part, c.parent.name, c.column.table.name) for c in key.elements if c.column.name == "id"
            }
    assert found - {(part, "workshop_id", rows.HEAD) for part in rows.PARTS} == wanted


def test_every_constraint_has_a_name():
    for table in schema.metadata.tables.values():
        assert all(constraint.name for constraint in table.constraints)


def test_the_migrations_lead_to_the_tables(place):
    with open_engine(place, writing=False).connect() as connection, _made_from_the_tables() as made:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []
        assert _shape(connection) == _shape(made)


def test_the_migrations_lead_to_the_released_schema(place):
    connection = sqlite3.connect(place)
    assert golden.digest(connection) == golden.DIGESTS[pragmas.SCHEMA_VERSION]
    connection.close()


def test_every_version_has_its_migration_and_its_schema():
    versions = list(range(1, pragmas.SCHEMA_VERSION + 1))
    assert list(migrate.released()) == versions
    assert list(golden.DIGESTS) == versions


def test_a_migration_imports_nothing_of_todays_program():
    for file in Path(migrations.__path__[0]).glob("v*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.name for alias in node.names] + [getattr(node, "module", "") or ""]
                assert not any(name.startswith("kyodo_desktop") for name in names), file.name


@contextlib.contextmanager
def _made_from_the_tables():
    engine = create_engine("sqlite://")
    schema.metadata.create_all(engine)
    with engine.connect() as connection:
        yield connection
    engine.dispose()  # a file in memory keeps its connection


def _shape(connection):
    """Columns, keys, references and indexes of every table, as SQLite itself sees them."""
    shape = {}
    for table in connection.exec_driver_sql(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main'"
    ):
        if not table.name.startswith("sqlite_"):
            shape[tuple(table)] = [
                sorted(tuple(row)[1:] for row in connection.exec_driver_sql(f"PRAGMA {what}('{table.name}')"))
                for what in ("table_xinfo", "index_list")
            ] + [
                sorted(
                    tuple(r)[2:]
                    for r in connection.exec_driver_sql(f"PRAGMA foreign_key_list('{table.name}')")
                )
            ]
    return shape
