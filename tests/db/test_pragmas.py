"""Every connection follows the measured recipe, whoever opens it and on whatever thread."""

import stat
import sys
import threading

import pytest

from kyodo_desktop.db import pragmas
from kyodo_desktop.db.engine import open_engine, raw

WANTED = {
    "synchronous": 3,
    "locking_mode": "normal",
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "busy_timeout": 2000,
    "journal_mode": "delete",
    "application_id": pragmas.APPLICATION_ID,
    "user_version": pragmas.SCHEMA_VERSION,
}


def read_back(connection):
    return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in WANTED}


@pytest.mark.parametrize("writing", [True, False])
def test_the_recipe_holds_for_every_connection_on_every_thread(place, writing):
    engine, found = open_engine(place, writing=writing), []

    def look():
        with engine.connect() as one, engine.connect() as other:
            found.extend([read_back(raw(one)), read_back(raw(other))])

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    look()
    assert found == [WANTED] * 10


@pytest.mark.skipif(sys.platform != "darwin", reason="fullfsync exists on macOS only")
def test_the_disk_itself_is_flushed_on_macos(place):
    with open_engine(place, writing=True).connect() as connection:
        assert raw(connection).execute("PRAGMA fullfsync").fetchone()[0] == 1


def test_a_reader_cannot_write(place):
    connection = pragmas.connect(place, writing=False)
    with pytest.raises(pragmas.sqlite3.OperationalError):
        connection.execute("DELETE FROM library")
    connection.close()


def test_a_writer_takes_the_lock_at_the_beginning(place):
    with open_engine(place, writing=True).connect() as connection, connection.begin():
        other = pragmas.connect(place, writing=True)
        other.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(pragmas.sqlite3.OperationalError):
            other.execute("BEGIN IMMEDIATE")
        other.close()


def test_a_connection_never_makes_a_file(tmp_path):
    with pytest.raises(pragmas.sqlite3.OperationalError):
        pragmas.connect(tmp_path / "nothing.db", writing=True)
    assert not (tmp_path / "nothing.db").exists()


@pytest.mark.parametrize("name", ["会の記録.db", "a?mode=memory&b#c%41.db", "空 白.db"])
def test_any_name_is_a_name(place, name):
    other = place.rename(place.with_name(name))
    connection = pragmas.connect(other, writing=True)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == pragmas.SCHEMA_VERSION
    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_nobody_else_can_read_the_journal(place):
    place.chmod(0o600)
    with open_engine(place, writing=True).connect() as connection, connection.begin():
        connection.exec_driver_sql("INSERT INTO library VALUES ('x', 'y')")
        journal = place.with_name(place.name + "-journal")
        assert stat.S_IMODE(journal.stat().st_mode) == 0o600
