"""What rows are found by stays true to what is stored, and leaves the file with its row."""

import shutil
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from sqlalchemy import insert, select, update

from kyodo_desktop.db import findable, schema, workshops
from kyodo_desktop.db.engine import open_engine
from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain import rows, searching
from kyodo_desktop.domain.workshop import Participant
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.errors import Trouble
from tests.db import values

LIBRARIES = Path(__file__).parents[1] / "libraries"
LISTED = dict.fromkeys(("title", "host", "venue", "progress", "touched", "search"), "") | {
    "sample": 0,
    "rule": searching.RULE,
}


@settings(max_examples=15)
@given(pair=values.pairs())
def test_after_any_change_each_row_is_found_by_what_it_says(place, pair):
    old, new = pair
    step = values.write(old, new)
    with undone(place) as connection:
        workshops.create(connection, old)
        findable.fill(connection, old)
        connection.execute(insert(schema.shelf), LISTED | {"workshop_id": old.id})
        assert stored(connection) == set(searching.all_words(old))
        findable.keep(connection, step.workshop, step.changes)
        assert stored(connection) == set(searching.all_words(new))


def test_a_person_taken_away_is_found_no_more(open_here):
    library = open_here(inline=True)
    library.create(values.sensible())
    editor = Editor(values.sensible(), library.write)
    kimura = Participant(id="p", name="木村ハナ", reading="きむらはな")
    editor.run(label("participants.add"), rows.add, "participants", kimura)
    assert found_in(library.path, "participants") == {("participants", "p", "木村はな\nきむらはな")}
    editor.run(label("participants.remove"), rows.remove, "participants", "p")
    assert found_in(library.path, "participants") == set()


def test_with_a_workshop_its_words_leave_the_file(open_here):
    library = open_here(inline=True)
    library.create(values.put_up(values.sensible(), "c", "シジミトリ"))  # folded into hiragana nowhere else
    assert "しじみとり".encode() in library.path.read_bytes()
    library.remove("w")
    assert "しじみとり".encode() not in library.path.read_bytes()


def test_a_library_of_the_first_schema_is_made_findable(tmp_path):
    path = tmp_path / "library.db"
    shutil.copy(LIBRARIES / "v1.db", path)
    library = open_library(path)
    assert (library.words_to_renew(), found_in(path)) == (1, set())
    library.renew_words()
    assert library.words_to_renew() == 0
    assert found_in(path) == set(searching.all_words(library.load("workshop").workshop))
    library.close()


def test_a_step_makes_the_words_of_another_rule_anew(open_here):
    library = open_here(inline=True)
    old = values.put_up(values.sensible(), "c", "灯油")
    library.create(old)
    forget(library)
    library.write(values.write(old, replace(old, host="社協")))
    assert library.words_to_renew() == 0
    assert ("cards", "c", "灯油") in found_in(library.path)


def test_a_library_closed_meanwhile_says_so_and_keeps_nobody_waiting(open_here):
    library = open_here()
    library.create(values.sensible())
    forget(library)
    library.close()
    with pytest.raises(Trouble, match=r"writer\.stopped"):
        library.renew_words()


def forget(library):
    def job(connection):
        connection.execute(update(schema.shelf).values(rule=0))
        connection.execute(schema.findable.delete())

    library._writer().do(job)


def found_in(path, part=None):
    with open_engine(path, writing=False).connect() as connection:
        return {row for row in stored(connection) if part in (None, row[0])}


def stored(connection):
    t = schema.findable.c
    return {tuple(row) for row in connection.execute(select(t.part, t.row_id, t.words))}


@contextmanager
def undone(place):
    with open_engine(place, writing=True).connect() as connection:
        transaction = connection.begin()
        yield connection
        transaction.rollback()
