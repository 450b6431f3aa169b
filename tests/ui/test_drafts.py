"""Words in an open cell are kept as a draft within two seconds, and offered after a kill."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer

from kyodo_desktop.domain import fields
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.editor import Draft
from kyodo_desktop.text import notices
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.entry_table import ChoiceColumn, EntryTable
from kyodo_desktop.ui.issues import IssuesScreen
from kyodo_desktop.ui.issues_list import SEALS, TEXT, NoteTable
from kyodo_desktop.ui.matrix_model import ACTIVITY, FIRST_PARTY
from kyodo_desktop.ui.people import PeopleScreen
from kyodo_desktop.ui.people_model import NAME, POSITION
from kyodo_desktop.ui.people_tables import TablesDialog
from kyodo_desktop.ui.programme_table import WHAT
from kyodo_desktop.ui.roles import RolesScreen
from tests.ui.seated import QUIET, Seat, here, press, settle, settle_on, sit

pytestmark = QUIET

K = Qt.Key

#: A table of each stop, by the part of its rows, and a column to write in.
TABLES = {
    "agenda": (1, WHAT, "title"),
    "promises": (1, 0, "text"),
    "participants": (2, POSITION, "position"),
    "actors": (2, 0, "name"),
    "cards": (3, TEXT, "text"),
    "goals": (4, 3, "target"),
    "activities": (5, ACTIVITY, "what"),
    "roles": (5, FIRST_PARTY + 2, "words"),
}


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample_workshop(), 1)


def tables(seat: Seat) -> Iterator[EntryTable]:
    """Those of the page that have rows."""
    for table in seat.window.page.findChildren(EntryTable):
        if table.rows.rows:
            yield table


def table_of(seat: Seat, part: str) -> EntryTable:
    """The table of the page on the screen whose rows are of this part."""
    [found] = [
        table
        for table in tables(seat)
        if any(c.place and _place(table, c).part == part for c in columns(table))
    ]
    return found


def columns(table: EntryTable):  # type: ignore[no-untyped-def]
    return [c for c in table.rows.columns if c.edit is not None and not isinstance(c, ChoiceColumn)]


def _place(table: EntryTable, column) -> Place:  # type: ignore[no-untyped-def]
    return column.place(table.rows.rows[0])


def two_seconds_pass(table: EntryTable) -> None:
    """As if: no test waits for the clock."""
    [timer] = table.drafts.findChildren(QTimer)
    assert timer.isActive()
    assert timer.interval() <= 2000
    timer.timeout.emit()


def open_cell(seat: Seat, part: str) -> tuple[EntryTable, Place]:
    """A cell of the first row, open and half written."""
    stop, column, field = TABLES[part]
    seat.window.go_to_stop(stop)
    table = table_of(seat, part)
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, column))
    press(K.Key_F2, K.Key_End, "とちゅう")
    return table, _place(table, table.rows.columns[column])._replace(field=field)


def test_every_cell_that_is_written_in_says_where_its_words_belong(seat: Seat) -> None:
    known = {*fields.typed(), *fields.OWN_RULE}
    found = set()
    for stop in range(1, 6):
        seat.window.go_to_stop(stop)
        for table in tables(seat):
            for column in columns(table):
                if isinstance(table, NoteTable) and column is table.rows.columns[SEALS]:
                    continue  # a number that is counted again in a moment
                place = _place(table, column)
                if place.part == "roles" and not place.id:
                    continue  # no words without a mark
                assert (place.part, place.field) in known
                assert place.id
                found.add(place.part)
    assert found == set(TABLES)


@pytest.mark.parametrize("part", TABLES)
def test_an_open_cell_keeps_a_draft_until_it_is_closed(seat: Seat, part: str) -> None:
    table, place = open_cell(seat, part)
    two_seconds_pass(table)
    [kept] = seat.drafts
    assert kept.place == place
    assert kept.text is not None
    assert kept.text.endswith("とちゅう")
    before = seat.workshop
    press(K.Key_Escape)
    assert [draft.text for draft in seat.drafts[1:]] == [None]
    assert seat.drafts[-1].place == place
    assert seat.workshop is before
    table, _ = open_cell(seat, part)
    two_seconds_pass(table)
    press(K.Key_Return)
    assert seat.drafts[-1] == Draft(seat.workshop.id, place, None)
    assert seat.workshop is not before


def test_a_cell_that_is_only_opened_leaves_no_draft(seat: Seat) -> None:
    seat.window.go_to_stop(3)
    table = table_of(seat, "cards")
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, TEXT))
    press(K.Key_F2, K.Key_End, "x", K.Key_Backspace, K.Key_Return)
    press(K.Key_F2, "短いあいだ", K.Key_Return)
    assert seat.drafts == []


def test_the_second_spell_of_writing_is_kept_too(seat: Seat) -> None:
    table, _ = open_cell(seat, "cards")
    two_seconds_pass(table)
    settle_on("つづき")
    two_seconds_pass(table)
    assert [str(draft.text)[-4:] for draft in seat.drafts] == ["とちゅう", "うつづき"]


def test_words_that_a_rule_refuses_stay_a_draft_at_once(seat: Seat) -> None:
    table, place = open_cell(seat, "actors")
    long = "長" * 201
    here().selectAll()  # type: ignore[attr-defined]
    press(long, K.Key_Return)
    assert seat.drafts[-1] == Draft(seat.workshop.id, place, long)
    assert table.writing()
    seat.window.go_to_stop(5)  # leaving does not lose it either
    assert seat.drafts[-1] == Draft(seat.workshop.id, place, long)


def new_person(seat: Seat) -> EntryTable:
    seat.window.go_to_stop(2)
    press(K.Key_Insert)
    return seat.screen(PeopleScreen).roster


def new_activity(seat: Seat) -> EntryTable:
    seat.window.go_to_stop(5)
    press(K.Key_Insert)
    return seat.screen(RolesScreen).view


@pytest.mark.parametrize(
    ("begin", "place"),
    [(new_person, Place("participants", "", "name")), (new_activity, Place("activities", "", "what"))],
)
def test_a_line_that_is_not_there_yet_keeps_a_draft_too(
    seat: Seat, begin: Callable[[Seat], EntryTable], place: Place
) -> None:
    table = begin(seat)
    press("山下")
    two_seconds_pass(table)
    assert seat.drafts == [Draft(seat.workshop.id, place, "山下")]
    press(K.Key_Return)
    assert seat.drafts[1:] == [Draft(seat.workshop.id, place, None)]
    press("今")  # the next line has begun
    two_seconds_pass(table)
    press(K.Key_Escape)
    assert [draft.text for draft in seat.drafts[2:]] == ["今", None]


def test_a_note_that_is_written_on_the_board_keeps_a_draft(seat: Seat) -> None:
    seat.window.go_to_stop(3)
    board = seat.screen(IssuesScreen).board
    first, second = (card.id for card in seat.workshop.cards[:2])
    for card, end in ((first, K.Key_Escape), (second, K.Key_Return)):
        text = next(c.text for c in seat.workshop.cards if c.id == card)
        assert board.go_to(Place("cards", card))
        seat.drafts.clear()
        press(K.Key_F2)
        assert here() is board.edit.line
        press(K.Key_End, "とちゅう")
        [timer] = board.edit._drafts.findChildren(QTimer)
        assert timer.isActive()
        timer.timeout.emit()
        press(end)
        place = Place("cards", card, "text")
        assert [(d.place, d.text) for d in seat.drafts] == [(place, f"{text}とちゅう"), (place, None)]
    board.go_to(Place("cards", first))
    press(K.Key_F2, K.Key_End, "字" * 10_001, K.Key_Return)  # a rule refuses it
    assert seat.drafts[-1].text is not None
    assert len(seat.drafts[-1].text) > 10_000


def test_a_table_that_gets_its_name_keeps_a_draft_too(seat: Seat) -> None:
    seat.window.go_to_stop(2)
    dialog = TablesDialog(seat.screen(PeopleScreen), seat.workshop.meetings[0].id)
    dialog.open()
    settle()
    dialog.add()
    settle_on("縁側の班")
    two_seconds_pass(dialog.table)
    assert seat.drafts == [Draft(seat.workshop.id, Place("tables", "", "name"), "縁側の班")]
    press(K.Key_Return)
    [table] = [table for table in seat.workshop.tables if table.name == "縁側の班"]
    assert seat.drafts[-1].text is None
    column = columns(dialog.table)[0]
    assert column.place(dialog.rows.rows[dialog.rows.position(table.id)]) == Place("tables", table.id, "name")
    dialog.reject()


def answer(seat: Seat, words: str) -> None:
    [button] = [b for b in seat.window.strips.findChildren(Button) if b.accessibleName() == words]
    button.click()
    settle()


def test_words_left_in_cells_are_offered_and_written_where_they_belong(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = sample_workshop()
    activity = workshop.activities[0].id
    left = (
        Draft(workshop.id, Place("activities", activity, "what"), "草を刈る"),
        Draft(workshop.id, Place("participants", "", "name"), "山下 花子"),
    )
    seat = sit(qtbot, workshop, 1, left=left)
    assert seat.workshop.activities[0].what != "草を刈る"
    answer(seat, notices.USE_DRAFTS)
    assert seat.workshop.activities[0].what == "草を刈る"
    assert [p.name for p in seat.workshop.participants if p.name == "山下 花子"] == ["山下 花子"]
    assert [(draft.place, draft.text) for draft in seat.drafts] == [(d.place, None) for d in left]
    view = seat.screen(RolesScreen).view
    assert (view.matrix.row_at(view.currentIndex()).activity_id, view.currentIndex().column()) == (  # type: ignore[union-attr]
        activity,
        ACTIVITY,
    )


def test_a_line_made_of_a_draft_has_the_cursor(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = new_workshop("草刈りの会", today=dt.date(2026, 5, 1))
    seat = sit(qtbot, workshop, 1, left=[Draft(workshop.id, Place("participants", "", "name"), "山下 花子")])
    answer(seat, notices.USE_DRAFTS)
    roster = seat.screen(PeopleScreen).roster
    assert roster.current_id() == seat.workshop.participants[0].id
    assert roster.currentIndex().column() == NAME
    assert not roster.writing()
    assert roster.people.rowCount() == 1
