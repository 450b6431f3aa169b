"""Words in an open cell are kept as a draft within two seconds, and offered after a kill."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer

from kyodo_desktop.domain import fields, meetings
from kyodo_desktop.domain.choices import Phase, TallySource
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place, within
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.editor import Draft
from kyodo_desktop.text import notices
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.draft_keeper import DraftKeeper
from kyodo_desktop.ui.entry_table import ChoiceColumn, EntryTable
from kyodo_desktop.ui.issues import IssuesScreen
from kyodo_desktop.ui.issues_list import GROUP, TEXT
from kyodo_desktop.ui.matrix_model import ACTIVITY, FIRST_PARTY
from kyodo_desktop.ui.people import PeopleScreen
from kyodo_desktop.ui.people_model import NAME, POSITION
from kyodo_desktop.ui.people_tables import TablesDialog
from kyodo_desktop.ui.programme_table import WHAT
from kyodo_desktop.ui.roles import RolesScreen
from tests.ui.seated import QUIET, Seat, here, press, settle, settle_on, sit

pytestmark = QUIET

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier

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
    [(new_person, Place("participants", "", "name")), (new_activity, Place("activities", "", "what:plan"))],
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


def draft_of(keeper: DraftKeeper) -> Callable[[], None]:
    """As if two seconds had passed for the line it watches."""
    [timer] = keeper.findChildren(QTimer)
    assert timer.isActive()
    return timer.timeout.emit


def test_a_plate_keeps_a_draft_wherever_it_is_written(seat: Seat) -> None:
    seat.window.go_to_stop(3)
    page = seat.screen(IssuesScreen)
    island = seat.workshop.groups[0]
    place = Place("groups", island.id, "title")
    page.board.go_to(Place("groups", island.id))
    press(K.Key_F2, K.Key_End, "の")
    draft_of(page.board.edit._drafts)()
    press(K.Key_Return)
    assert [(d.place, d.text) for d in seat.drafts] == [(place, f"{island.title}の"), (place, None)]
    for view in (page.board, page.list):
        page.show_view(view)
        view.go_to(Place("groups", island.id))
        seat.drafts.clear()
        press(K.Key_F2, held=SHIFT)
        picker = page.actions_of.picker
        assert here() is picker.line
        press(K.Key_End, "声")
        draft_of(picker._drafts)()
        assert seat.drafts[0].place == place
        assert str(seat.drafts[0].text).endswith("声")
        page.capture.line.setFocus()  # a click elsewhere keeps the name
        assert seat.workshop.groups[0].title == seat.drafts[0].text
        assert seat.drafts[1:] == [Draft(seat.workshop.id, place, None)]
    page.table.go_to(seat.workshop.cards[0].id, GROUP)
    seat.drafts.clear()
    press(K.Key_F2, K.Key_End, "ほか")
    draft_of(page.table.drafts)()
    place = Place("cards", seat.workshop.cards[0].id, "island")
    assert [d.place for d in seat.drafts] == [place]
    press(K.Key_Escape)
    assert seat.drafts[1:] == [Draft(seat.workshop.id, place, None)]


def test_a_name_that_a_rule_refuses_stands_there_still(seat: Seat) -> None:
    seat.window.go_to_stop(3)
    page = seat.screen(IssuesScreen)
    before = seat.workshop
    place = Place("groups", before.groups[0].id, "title")
    page.board.go_to(place)
    press(K.Key_F2, held=SHIFT)
    press("長" * 10_001, K.Key_Return)
    assert here() is page.actions_of.picker.line
    assert seat.drafts[-1] == Draft(before.id, place, page.actions_of.picker.line.text())
    assert len(page.actions_of.picker.line.text()) > 10_000
    press(K.Key_Escape)
    assert seat.drafts[-1] == Draft(before.id, place, None)
    assert seat.workshop is before


def test_counts_and_reasons_of_a_ballot_keep_drafts(seat: Seat) -> None:
    seat.window.go_to_stop(3)
    page = seat.screen(IssuesScreen)
    page.table.go_to(seat.workshop.cards[0].id)
    page.show_view(page.list)
    page.table.setFocus()
    press("4")
    draft_of(page.table.drafts)()
    assert seat.drafts[-1] == Draft(seat.workshop.id, Place("cards", page.table.current_id(), "seals"), "4")
    press(K.Key_Escape)
    page.show_view(page.choosing)
    sheet = page.choosing.sheet
    assert sheet.table is not None
    sheet.table.setFocus()
    press("7")
    draft_of(sheet.table.drafts)()
    ballot = sheet.ballot_id
    count = seat.drafts[-1]
    assert (count.place[:2], count.place.name, count.text) == (("ballots", ballot), "count", "7")
    press(K.Key_Escape)
    press(K.Key_F4)
    press("夜の便も要る")
    draft_of(sheet.reasons.table.drafts)()
    reason = seat.drafts[-1]
    assert (reason.place, reason.text) == (Place("objections", "", f"text:{ballot}"), "夜の便も要る")
    press(K.Key_Escape)
    kept = fields.write(seat.workshop, reason.place, reason.text or "")
    assert kept.objections[-1].ballot_id == ballot
    kept = fields.write(kept, count.place, "7")
    assert next(t.amount for t in kept.tallies if t.option_id == count.place.context[0]) == 7


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


def test_what_was_new_comes_back_where_it_was_written(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = meetings.add(sample_workshop())
    second, ballot = workshop.meetings[1].id, workshop.ballots[0].id
    left = (
        Draft(workshop.id, Place("activities", "", "what:act"), "道を見直す"),
        Draft(workshop.id, Place("agenda", "", f"title:{second}"), "前回のふりかえり"),
        Draft(workshop.id, Place("issues", "", "statement"), "夜の診療がない"),
        Draft(workshop.id, Place("objections", "", f"text:{ballot}"), "夜の便も要る"),
    )
    seat = sit(qtbot, workshop, 1, left=left)
    answer(seat, notices.USE_DRAFTS)
    assert [a.phase for a in seat.workshop.activities if a.what == "道を見直す"] == [Phase.ACT]
    assert [i.meeting_id for i in seat.workshop.agenda if i.title == "前回のふりかえり"] == [second]
    assert [i.card_id for i in seat.workshop.issues if i.statement == "夜の診療がない"] == [None]
    assert [o.ballot_id for o in seat.workshop.objections if o.text == "夜の便も要る"] == [ballot]
    assert all(draft.text is None for draft in seat.drafts)


def test_a_count_is_gone_to_where_it_is_counted(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = sample_workshop()
    card, ballot = workshop.cards[0].id, workshop.ballots[0].id
    place = within(Place("ballots", ballot, "count"), card, TallySource.HANDS, "")
    seat = sit(qtbot, workshop, 1, left=[Draft(workshop.id, place, "１７")])
    answer(seat, notices.USE_DRAFTS)
    assert [t.amount for t in seat.workshop.tallies if t.option_id == card] == [17]
    page = seat.screen(IssuesScreen)
    assert page.view is page.choosing
    assert here() is page.choosing.sheet.table


@pytest.mark.parametrize("phase", Phase)
def test_a_new_activity_says_its_phase(seat: Seat, phase: Phase) -> None:
    seat.window.go_to_stop(5)
    page = seat.screen(RolesScreen)
    page._begin_line(phase)
    press("道を見直す")
    two_seconds_pass(page.view)
    assert seat.drafts[-1].place == Place("activities", "", f"what:{phase}")
    press(K.Key_Escape)


def test_a_line_made_of_a_draft_has_the_cursor(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = new_workshop("草刈りの会", today=dt.date(2026, 5, 1))
    seat = sit(qtbot, workshop, 1, left=[Draft(workshop.id, Place("participants", "", "name"), "山下 花子")])
    answer(seat, notices.USE_DRAFTS)
    roster = seat.screen(PeopleScreen).roster
    assert roster.current_id() == seat.workshop.participants[0].id
    assert roster.currentIndex().column() == NAME
    assert not roster.writing()
    assert roster.people.rowCount() == 1
