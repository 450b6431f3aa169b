"""Whatever lies where a library should be gets its own sentence, and its bytes stay as they are."""

import contextlib
import os
import shutil
import sqlite3
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from kyodo_desktop.db import first, pragmas
from kyodo_desktop.db.library import open_library
from kyodo_desktop.errors import Trouble
from tests.db import values

LIBRARIES = Path(__file__).parents[1] / "libraries"


def _text(path, _library):
    path.write_text("参加者名簿\n" * 200)


def _few_bytes(path, _library):
    path.write_bytes(b"SQLi")


def _empty(path, _library):
    path.touch()


def _zip(path, _library):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a", "b" * 5000)


def _folder(path, _library):
    path.mkdir()


def _another_program(path, _library):
    _sql(path, "CREATE TABLE cards (id)")


def _another_programs_wal(path, _library):
    _sql(path, "PRAGMA journal_mode = WAL", "CREATE TABLE cards (id)")


def _another_id(path, library):
    _altered(path, library, "PRAGMA application_id = 1")


def _newer(path, library):
    _altered(path, library, f"PRAGMA user_version = {pragmas.SCHEMA_VERSION + 1}")


def _version_nought(path, library):
    _altered(path, library, "PRAGMA user_version = 0")


def _trigger(path, library):
    _altered(path, library, "CREATE TRIGGER t AFTER INSERT ON cards BEGIN DELETE FROM actors; END")


def _view(path, library):
    _altered(path, library, "DROP TABLE shelf", "CREATE VIEW shelf AS SELECT 1 AS workshop_id")


def _generated(path, library):
    _altered(path, library, "ALTER TABLE cards ADD COLUMN x2 TEXT AS (printf('%.*c', 1000000, 'x'))")


def _no_header(path, library):
    shutil.copy(library, path)
    with open(path, "r+b") as file:
        file.write(b"\0" * 100)


def _cut(path, library):
    path.write_bytes(library.read_bytes()[:6000])


def _garbage_inside(path, library):
    whole = library.read_bytes()
    path.write_bytes(whole[:200] + bytes(range(256)) * ((len(whole) - 200) // 256))


def _turned(path, library, was, now):
    whole = library.read_bytes()
    assert was in whole
    path.write_bytes(whole.replace(was, now))


def _turned_bits_that_sqlite_quotes(path, library):
    _turned(path, library, b"CREATE TABLE actors", b"CREATE TABL\xff actors")


def _turned_bits_in_the_schema(path, library):
    _turned(path, library, b"facilitator", b"\xffacilitator")


def _file_for_folder(path, library):
    shutil.copy(library, path)
    return path / "inside.db"


def _sql(path, *statements):
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def _altered(path, library, *statements):
    shutil.copy(library, path)
    _sql(path, *statements)


MATRIX = [
    (_text, "library.not_a_library"),
    (_few_bytes, "library.not_a_library"),
    (_empty, "library.empty"),
    (_zip, "library.not_a_library"),
    (_folder, "library.not_a_library"),
    (_another_program, "library.not_ours"),
    (_another_programs_wal, "library.not_ours"),
    (_another_id, "library.not_ours"),
    (_newer, "library.newer"),
    (_version_nought, "library.altered"),
    (_trigger, "library.altered"),
    (_view, "library.altered"),
    (_generated, "library.altered"),
    (_no_header, "library.not_a_library"),
    (_cut, "library.damaged"),
    (_garbage_inside, "library.damaged"),
    (_turned_bits_that_sqlite_quotes, "library.damaged"),
    (_turned_bits_in_the_schema, "library.damaged"),
    (_file_for_folder, "library.cannot_make"),
]


@pytest.mark.parametrize(("make", "key"), MATRIX, ids=[make.__name__[1:] for make, _ in MATRIX])
def test_what_is_no_library_is_refused_with_its_own_words_and_left_alone(tmp_path, new_library, make, key):
    path = tmp_path / "library.db"
    path = make(path, new_library) or path
    before = _bytes(tmp_path)
    for opening in (lambda: open_library(path), lambda: open_library(path, write=False)):
        with pytest.raises(Trouble) as caught:
            opening()
        assert caught.value.key in {key, "library.missing"}
        assert caught.value.args_["file"] == path.name
    with pytest.raises(Trouble, match=key.replace(".", r"\.")):
        open_library(path)
    assert _bytes(tmp_path) == before


def _bytes(folder):
    return {p.name: p.read_bytes() for p in folder.rglob("*") if p.is_file() and "library" in p.name}


def test_a_missing_library_is_made_for_writing_only(tmp_path):
    path = tmp_path / "記録" / "会" / "library.db"
    with pytest.raises(Trouble, match=r"library\.missing"):
        open_library(path, write=False)
    assert first.read_shelf(path) == []
    assert not path.parent.exists()
    open_library(path).close()
    assert first.condition(path) is first.Condition.READY
    assert [p.name for p in path.parent.iterdir()] == ["library.db"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_nobody_else_can_read_what_is_made(tmp_path):
    before = os.umask(0)
    try:
        open_library(tmp_path / "a" / "b" / "library.db").close()
    finally:
        os.umask(before)
    assert (tmp_path / "a" / "b" / "library.db").stat().st_mode & 0o777 == 0o600
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in ("a", "a/b")} == {0o700}


def test_what_a_killed_program_left_of_a_new_library_is_in_nobodys_way(tmp_path):
    (tmp_path / "library.db.new").write_text("half")
    (tmp_path / "library.db.new-journal").write_text("half")
    open_library(tmp_path / "library.db").close()
    assert [p.name for p in tmp_path.iterdir()] == ["library.db"]


@pytest.fixture
def folder():
    """A folder outside those that only this user may enter."""
    folder = Path(tempfile.mkdtemp(prefix="kyodo-desktop-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextlib.contextmanager
def with_modes(path, file, folder):
    """Only what these modes allow, also for the user who may everything."""
    path.parent.chmod(folder)
    if file is not None:
        path.chmod(file)
    root = os.getuid() == 0
    if root:
        os.setresgid(NOBODY, NOBODY, 0)
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)
            os.setresgid(0, 0, 0)


NOBODY = 65534
needs_modes = pytest.mark.skipif(
    not hasattr(os, "getuid") or (os.getuid() == 0 and not hasattr(os, "setresuid")),
    reason="no file modes here, or no way to give up root's rights",
)


@needs_modes
@pytest.mark.parametrize(("file", "folder_mode"), [(0o444, 0o777), (0o444, 0o555), (0o666, 0o555)])
def test_what_cannot_be_written_opens_for_reading(place, open_here, folder, file, folder_mode):
    library = open_here()
    library.create(values.sensible())
    library.close()
    path = shutil.copy(place, folder / "library.db")
    before = path.read_bytes()
    with with_modes(path, file, folder_mode):
        library = open_library(path)
        assert library.read_only
        assert library.why_read_only.key == "library.read_only"
        assert [row.id for row in library.shelf()] == ["w"]
        assert library.load("w").workshop == values.sensible()
        for change in (lambda: library.create(values.sensible("b")), lambda: library.write(None)):
            with pytest.raises(Trouble, match=r"library\.read_only"):
                change()
        library.close()
    assert path.read_bytes() == before


@needs_modes
@pytest.mark.parametrize("name", ["library.db", "deeper/library.db"])
def test_a_library_that_cannot_be_made_says_so(folder, name):
    with (
        with_modes(folder / "library.db", None, 0o555),
        pytest.raises(Trouble, match=r"library\.cannot_make"),
    ):
        open_library(folder / name)
    assert list(folder.iterdir()) == []


@needs_modes
def test_a_library_that_nobody_may_read_says_so(place, folder):
    path = shutil.copy(place, folder / "library.db")
    with with_modes(path, 0o000, 0o777), pytest.raises(Trouble, match=r"library\.unreachable"):
        open_library(path)


def half_written(place):
    """The library in a folder of its own, as a power cut in mid-transaction leaves it: with a hot journal."""
    hot = place.parent / "hot" / place.name
    hot.parent.mkdir()
    connection = sqlite3.connect(place, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO library VALUES (?, ?)", [(f"id{n}", "x" * 3000) for n in range(50)])
    for end in ("", "-journal"):
        shutil.copy(str(place) + end, str(hot) + end)
    connection.execute("ROLLBACK")
    connection.close()
    return hot


def test_what_a_power_cut_left_half_written_is_taken_back(place):
    hot = half_written(place)
    assert hot.stat().st_size > place.stat().st_size
    library = open_library(hot)
    assert library.check() == ()
    library.close()
    assert hot.read_bytes() == place.read_bytes()
    assert [p.name for p in hot.parent.iterdir()] == [hot.name]


@needs_modes
def test_where_it_cannot_be_taken_back_nothing_torn_is_shown(place, folder):
    hot = half_written(place)
    for file in hot.parent.iterdir():
        Path(shutil.copy(file, folder)).chmod(0o444)
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    with with_modes(folder / hot.name, 0o444, 0o555), pytest.raises(Trouble, match=r"library\.unfinished"):
        open_library(folder / hot.name)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


@pytest.mark.parametrize("file", sorted(LIBRARIES.glob("*.db")), ids=lambda file: file.stem)
def test_a_library_of_every_released_version_opens(tmp_path, file):
    path = tmp_path / "library.db"
    shutil.copy(file, path)
    path.chmod(0o644)
    library = open_library(path)
    assert library.check() == ()
    [row] = library.shelf()
    opened = library.load(row.id)
    assert "𠮷" in opened.workshop.actors[0].name
    assert opened.past
    library.close()


def test_there_is_a_library_of_every_released_version():
    assert {f"v{n}" for n in range(1, pragmas.SCHEMA_VERSION + 1)} == {f.stem for f in LIBRARIES.glob("*.db")}
