"""A library that is not sound is found out, down to a step that does not lead to the value."""

import sqlite3
from contextlib import closing

import pytest

from kyodo_desktop.db import finding, first
from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.searching import Found
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.errors import Trouble
from tests.db import values


@pytest.fixture
def library(open_here):
    library = open_here(inline=True)
    library.create(values.sensible())
    editor = Editor(library.load("w").workshop, library.write)
    for card in "abc":
        editor.run(label("cards.add"), values.put_up, card)
    editor.run(label("cards.edit"), values.reword, "a", "灯油")
    editor.run(label("cards.remove"), values.take_down, "b")
    editor.undo()
    return library


def damage(library, *statements):
    library.close()
    connection = sqlite3.connect(library.path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_sound_library_has_nothing_to_say(library):
    assert library.check() == ()


@pytest.mark.parametrize(
    ("statement", "key"),
    [
        ("UPDATE cards SET text = '別のことば' WHERE id = 'a'", "workshop.history_differs"),
        ("DELETE FROM cards WHERE id = 'c'", "workshop.history_differs"),
        ("DELETE FROM step WHERE number = 5", "workshop.history_differs"),
        ("UPDATE step SET changes = '[' WHERE number = 2", "workshop.unreadable"),
        ("UPDATE step SET changes = '[{}]' WHERE number = 2", "workshop.unreadable"),
        ("UPDATE step SET changes = '[1]' WHERE number = 2", "workshop.unreadable"),
        ("UPDATE step SET kind = 'dream' WHERE number = 2", "workshop.unreadable"),
        ("UPDATE cards SET group_id = 'nowhere'", "library.damaged"),
        ("UPDATE meetings SET date = 'someday'", "workshop.unreadable"),
        ("UPDATE cards SET text = CAST(x'e896ff' AS TEXT) WHERE id = 'c'", "workshop.unreadable"),
        ("UPDATE step SET changes = CAST(x'ff' AS TEXT) WHERE number = 2", "workshop.unreadable"),
        ("CREATE INDEX more ON cards (text)", "library.altered"),
    ],
)
def test_what_is_not_sound_is_said(library, statement, key):
    damage(library, statement)
    assert [trouble.key for trouble in library.check()] == [key]


def test_words_that_are_damaged_are_not_repeated(library):
    damage(library, "UPDATE cards SET text = text || CAST(x'ff' AS TEXT)")
    with pytest.raises(Trouble) as caught:
        open_library(library.path, write=False).load("w")
    assert caught.value.key == "workshop.unreadable"
    assert caught.value.detail == "a text is no UTF-8"


def test_a_reference_that_leads_nowhere_is_found_where_no_foreign_key_could(library):
    library.create(sample_workshop())
    damage(library, "UPDATE tallies SET option_id = 'nowhere'")
    assert [trouble.key for trouble in library.check()] == ["workshop.unreadable"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE shelf SET title = CAST(x'ff' AS TEXT)",
        "UPDATE shelf SET progress = CAST(x'7b22' AS TEXT)",
        "UPDATE shelf SET progress = CAST(x'7bff' AS TEXT), touched = 'once'",
        "UPDATE shelf SET progress = '[]'",
    ],
)
def test_a_damaged_list_is_said_and_made_anew_from_the_workshops(library, statement):
    library.create(values.sensible("z"))
    was = first.read_shelf(library.path)
    damage(library, statement, "UPDATE agreements SET kind = 'poem' WHERE workshop_id = 'z'")
    with pytest.raises(Trouble, match=r"library\.damaged"):
        first.read_shelf(library.path)
    assert not open_library(library.path, write=False).list_made_anew, "nobody may write"
    again = open_library(library.path, inline=True)
    assert again.list_made_anew
    rows = {row.id: row.title for row in again.shelf()}
    assert rows == {row.id: row.title if row.id == "w" else "" for row in was}, (
        "one says that it is unreadable"
    )
    again.close()
    assert not open_library(library.path, inline=True).list_made_anew


def test_a_list_in_a_broken_file_is_left_alone(library):
    damage(library, "UPDATE shelf SET progress = '['")
    pages = bytearray(library.path.read_bytes())
    at = pages.index("灯油".encode())
    pages[at - 2000 : at + 2000] = b"\xff" * 4000
    library.path.write_bytes(pages)
    again = open_library(library.path, inline=True)
    assert not again.list_made_anew
    again.close(give_up=True)
    assert library.path.read_bytes() == pages


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE findable SET words = 'すでに' WHERE part = 'cards'",
        "UPDATE findable SET part = 'nothing' WHERE row_id = 'a'",
        "UPDATE findable SET words = CAST(x'ff' AS TEXT) WHERE row_id = 'a'",
        "DELETE FROM findable WHERE row_id = 'a'",
        "UPDATE shelf SET search = ''",
        "UPDATE shelf SET title = 'ほかの名'",
    ],
)
def test_an_index_that_says_something_else_is_found_out_and_made_anew(library, statement):
    damage(library, statement)
    assert [trouble.key for trouble in library.check()] == ["library.derived_differs"]
    again = open_library(library.path, inline=True)
    assert isinstance(finding.find(again.path, "灯油"), Found)
    again.make_anew()
    assert again.check() == ()
    assert finding.count(again.path, "灯油").hits == 1


@pytest.mark.parametrize("lost", ["library", "cards", "shelf", "agreements", "groups"])
def test_an_index_or_table_that_has_lost_rows_is_damage_and_no_mistake_of_ours(library, lost):
    sample = sample_workshop()
    library.create(sample)
    library.close()
    name = lost if lost == "groups" else f"sqlite_autoindex_{lost}_1"
    with closing(sqlite3.connect(library.path)) as connection:
        [size] = connection.execute("PRAGMA page_size").fetchone()
        where = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,))
        [root] = where.fetchone()
    pages = bytearray(library.path.read_bytes())
    pages[(root - 1) * size + 3 : (root - 1) * size + 5] = b"\0\0"  # how many entries it has
    library.path.write_bytes(pages)
    told = []
    for act in (_write_a_step, lambda again: again.remove(sample.id), _tell):
        try:
            again = open_library(library.path, inline=True)
        except Trouble as trouble:
            told.append(trouble.key)
            continue
        try:
            act(again)
        except Trouble as trouble:
            told.append(trouble.key)
        finally:
            again.close(give_up=True)
    assert told[-1] == "library.damaged"
    assert set(told) <= {"library.damaged", "workshop.unreadable", "workshop.gone"}


def _write_a_step(library):
    opened = library.load("w")
    editor = Editor(opened.workshop, library.write, opened.past)
    editor.run(label("cards.add"), values.put_up, "new")
    editor.run(label("cards.remove"), values.take_down, "new")


def _tell(library):
    for trouble in library.check():
        raise trouble


def test_a_damaged_page_is_found(library):
    library.close()
    pages = library.path.read_bytes()
    middle = pages.index("灯油".encode())
    library.path.write_bytes(pages[: middle - 2000] + b"\xff" * 4000 + pages[middle + 2000 :])
    assert [trouble.key for trouble in library.check()] == ["library.damaged"]


def test_a_workshop_that_cannot_be_read_does_not_hide_another(library):
    library.create(values.sensible("z"))
    Editor(library.load("z").workshop, library.write).run(label("cards.add"), values.put_up, "z")
    damage(
        library,
        "UPDATE agreements SET kind = 'poem' WHERE workshop_id = 'w'",
        "DELETE FROM cards WHERE id = 'z'",
    )
    found = [trouble.key for trouble in library.check()]
    assert found == ["workshop.unreadable", "workshop.history_differs"]
