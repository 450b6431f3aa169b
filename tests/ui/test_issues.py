"""Stop 3 as a list: notes put up from the line, seals by number, islands by name."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from kyodo_desktop.domain import issues, meetings, votes
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.fields import NEXT_CARD
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Card
from kyodo_desktop.text import issues as words
from kyodo_desktop.ui.issues import IssuesScreen
from kyodo_desktop.ui.issues_list import CATEGORY, CHOSEN, GROUP, SEALS, TEXT
from tests.ui.seated import (
    QUIET,
    SIZES,
    Seat,
    act,
    clipped,
    compose,
    here,
    press,
    resize,
    settle,
    settle_on,
    sit,
)

pytestmark = QUIET

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return in_the_list(sit(qtbot, sample_workshop(), 3))


@pytest.fixture
def empty(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return in_the_list(sit(qtbot, new_workshop("草刈りの会", today=dt.date(2026, 5, 1)), 3))


def in_the_list(seat: Seat) -> Seat:
    page(seat).show_view(page(seat).list)
    page(seat).enter()
    return seat


def page(seat: Seat) -> IssuesScreen:
    return seat.screen(IssuesScreen)


def texts(seat: Seat) -> list[str]:
    return [card.text for card in seat.workshop.cards]


def card(seat: Seat, text: str) -> Card:
    return next(card for card in seat.workshop.cards if card.text == text)


def seals(seat: Seat, text: str) -> int:
    return votes.counts(seat.workshop)[card(seat, text).id]


def put_cursor(seat: Seat, text: str, column: int = TEXT) -> None:
    page(seat).table.setFocus()
    assert page(seat).table.select(card(seat, text).id, column)


def chosen(seat: Seat) -> list[str]:
    return [issue.statement for issue in issues.chosen(seat.workshop)]


def enter_puts_a_note_up_and_the_line_stays_ready(empty: Seat) -> None:
    line = page(empty).capture.line
    assert here() is line
    assert page(empty).list.nothing.isVisible()
    press("バスが来ない", K.Key_Return, K.Key_Return, K.Key_Return)
    press("   ", K.Key_Return)
    assert texts(empty) == ["バスが来ない"]
    assert here() is line
    line.clear()
    compose("さか")
    press(K.Key_Return)
    assert texts(empty) == ["バスが来ない"]
    settle_on("坂がきつい")
    press(K.Key_Return)
    assert texts(empty) == ["バスが来ない", "坂がきつい"]
    assert line.text() == ""
    assert page(empty).table.notes.rowCount() == 2
    press(K.Key_Z, held=CTRL)
    assert texts(empty) == ["バスが来ない"]


def words_on_their_way_are_a_draft_and_no_longer_once_they_are_up(empty: Seat) -> None:
    line = page(empty).capture.line
    assert here() is line
    settle_on("道が")
    page(empty).leave()  # or two seconds of writing
    assert (empty.drafts[-1].place, empty.drafts[-1].text) == (NEXT_CARD, "道が")
    press(K.Key_Return)
    assert empty.drafts[-1].text is None
    press(K.Key_Z, held=CTRL)


def what_a_note_does_not_keep_is_told(empty: Seat) -> None:
    settle_on("\u202e草\x00が高い")
    press(K.Key_Return)
    assert texts(empty)[-1] == "草が高い"
    assert "取りのぞきました" in empty.said()
    press(K.Key_Z, held=CTRL)


def several_pasted_lines_are_several_notes_and_one_step(empty: Seat) -> None:
    line = page(empty).capture.line
    QGuiApplication.clipboard().setText("草が高い\r\n\r\n<b>溝</b> & 水\n道が細い\n")
    press("前の言葉")
    press(K.Key_V, held=CTRL)
    assert texts(empty) == ["草が高い", "<b>溝</b> & 水", "道が細い"]
    assert line.text() == "前の言葉"
    assert page(empty).table.notes.rows[1].text == "<b>溝</b> & 水"
    press(K.Key_A, held=CTRL)
    press(K.Key_Delete)
    QGuiApplication.clipboard().setText("一行だけ\n")
    press(K.Key_V, held=CTRL)
    assert line.text() == "一行だけ"
    line.clear()
    empty.window.undo()
    assert texts(empty) == []
    QGuiApplication.clipboard().clear()


def the_category_stays_and_alt_digits_change_it(empty: Seat) -> None:
    categories = empty.workshop.categories
    press("一つ目", K.Key_Return)
    press(K.Key_3, held=ALT)
    assert here() is page(empty).capture.line
    press("二つ目", K.Key_Return, "三つ目", K.Key_Return)
    assert texts(empty) == ["一つ目", "二つ目", "三つ目"]
    found = [card.category_id for card in empty.workshop.cards]
    assert found == [categories[0].id, categories[2].id, categories[2].id]
    put_cursor(empty, "一つ目")
    press(K.Key_Down, held=Qt.KeyboardModifier.ShiftModifier)
    press(K.Key_2, held=ALT)
    assert [c.category_id for c in empty.workshop.cards][:2] == [categories[1].id] * 2
    press(K.Key_0, held=ALT)
    assert empty.workshop.cards[0].category_id is None
    press(K.Key_Return, held=CTRL)
    assert here() is page(empty).capture.line


def seals_are_typed_stuck_on_and_taken_off_and_rows_stay_under_the_hand(seat: Seat) -> None:
    table = page(seat).table
    rows = [row.text for row in table.notes.rows]
    assert rows[0] == "診療日とバスの日が合わない"
    put_cursor(seat, rows[2])
    press("1")
    assert isinstance(here(), QLineEdit)
    press(K.Key_Return)
    assert seals(seat, rows[2]) == 1
    assert chosen(seat).count(rows[2]) == 1  # Enter in the cell did not choose or un-choose
    assert [row.text for row in table.notes.rows] == rows
    assert table.current_id() == card(seat, rows[3]).id
    press("+")
    assert seals(seat, rows[3]) == 6
    press("-", "-")
    assert seals(seat, rows[3]) == 4
    press("7", K.Key_Escape)
    assert seals(seat, rows[3]) == 4
    press(K.Key_Return, held=CTRL)
    settle()
    seat.screen(IssuesScreen).fill(seat.workshop)
    assert table.notes.position(card(seat, rows[2]).id) > 10
    assert page(seat).tools.used.text() == "60"
    put_cursor(seat, rows[0], SEALS)
    press("8", "0", "0", "0", K.Key_Return)
    assert isinstance(here(), QLineEdit)
    assert here().text() == "8000"  # type: ignore[attr-defined]
    assert seat.said()
    press(K.Key_Escape)
    assert seals(seat, rows[0]) == 9


def the_budget_is_told_when_it_is_used_up(seat: Seat) -> None:
    put_cursor(seat, "夏は、冷たい物がいたむ")
    press("-")
    assert seals(seat, "夏は、冷たい物がいたむ") == 0
    press("+")
    assert words.all_used(66) in seat.said()
    press("+")
    assert seals(seat, "夏は、冷たい物がいたむ") == 1
    page(seat).tools.set_per_person(page(seat).tools.per_person.actions()[3])
    settle()
    assert page(seat).tools.budget.text() == words.of_budget(88)
    page(seat).tools.set_per_person(page(seat).tools.per_person.actions()[0])
    settle()
    assert page(seat).tools.over.text() == words.over(44)
    assert page(seat).tools.over.isVisible()


def enter_chooses_and_leaves_a_note_and_so_does_its_button(seat: Seat) -> None:
    text = "いちばん近い店まで6キロある"
    before = chosen(seat)
    put_cursor(seat, text)
    press(K.Key_Return)
    assert chosen(seat) == [*before, text]
    press(K.Key_Return)
    assert chosen(seat) == before
    table = page(seat).table
    cell = table.visualRect(table.notes.index(table.notes.position(card(seat, text).id), CHOSEN))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell.topLeft() + QPoint(14, 10))
    assert chosen(seat) == [*before, text]
    other = table.visualRect(table.notes.index(8, CHOSEN))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=other.topLeft() + QPoint(14, 10))
    assert chosen(seat) == [*before, text]
    assert table.currentIndex().row() == 8


def text_category_and_island_are_written_in_place(seat: Seat) -> None:
    text = "高校生も手伝いたい"
    put_cursor(seat, text)
    press(K.Key_F2, "高校生も、手伝いたい", K.Key_Return)
    new = card(seat, "高校生も、手伝いたい")
    assert new.spoken == text
    put_cursor(seat, new.text, GROUP)
    press(K.Key_F2, "若い力", K.Key_Return)
    group = next(group for group in seat.workshop.groups if group.title == "若い力")
    assert card(seat, new.text).group_id == group.id
    islands = len(seat.workshop.groups)
    put_cursor(seat, "回覧板が届くのが遅い", GROUP)
    press(K.Key_F2)
    assert isinstance(here(), QComboBox)
    press("若い力", K.Key_Return)
    assert len(seat.workshop.groups) == islands
    assert card(seat, "回覧板が届くのが遅い").group_id == group.id
    put_cursor(seat, new.text, CATEGORY)
    press(K.Key_F2, K.Key_Home, K.Key_Return)
    assert card(seat, new.text).category_id == seat.workshop.categories[0].id
    put_cursor(seat, new.text)
    press(K.Key_Delete)
    assert new.text not in texts(seat)
    press(K.Key_Z, held=CTRL)
    assert new.text in texts(seat)
    assert page(seat).table.current_id() == new.id


def chips_filter_and_search_finds(seat: Seat) -> None:
    table, chips = page(seat).table, page(seat).tools.chips
    category = seat.workshop.categories[1]
    button = chips._buttons[2]
    assert button.accessibleName() == words.chip(category.mark, category.label, 6)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert {row.category_id for row in table.notes.rows} == {category.id}
    page(seat).search()
    press("ﾊﾞｽ")
    assert [row.text for row in table.notes.rows] == ["診療日とバスの日が合わない", "帰りのバスまで3時間待つ"]
    press("どこにもない")
    assert page(seat).list.nothing.isVisible()
    press(K.Key_Escape)
    assert not page(seat).tools.field.isVisible()
    page(seat).tools.show_all()
    assert table.notes.rowCount() == 31
    seat.window.go_to(Place("tallies", seat.workshop.tallies[0].id, "amount"))
    assert table.currentIndex().column() == SEALS
    seat.window.go_to(Place("cards"))
    assert here() is page(seat).capture.line


def undoing_a_new_note_leaves_the_filter(seat: Seat) -> None:
    QTest.mouseClick(page(seat).tools.chips._buttons[2], Qt.MouseButton.LeftButton)
    shown = texts(seat)
    page(seat).enter()
    press("坂の草がのびる", K.Key_Return)
    press(K.Key_Z, held=CTRL)
    assert "坂の草がのびる" not in [card.text for card in seat.workshop.cards]
    assert texts(seat) == shown
    assert page(seat).tools.chips.on() == seat.workshop.categories[1].id
    page(seat).tools.show_all()


def test_no_word_is_clipped_at_any_size(seat: Seat) -> None:
    for size, scale in SIZES:
        resize(seat, size, scale)
        assert clipped(page(seat)) == [], (size, scale)
        page(seat).search()
        settle()
        assert clipped(page(seat)) == [], ("search", size, scale)
        press(K.Key_Escape)


def test_the_line(empty: Seat) -> None:
    act(
        empty,
        enter_puts_a_note_up_and_the_line_stays_ready,
        words_on_their_way_are_a_draft_and_no_longer_once_they_are_up,
        what_a_note_does_not_keep_is_told,
        several_pasted_lines_are_several_notes_and_one_step,
        the_category_stays_and_alt_digits_change_it,
    )


def test_the_list(seat: Seat) -> None:
    act(
        seat,
        seals_are_typed_stuck_on_and_taken_off_and_rows_stay_under_the_hand,
        the_budget_is_told_when_it_is_used_up,
        enter_chooses_and_leaves_a_note_and_so_does_its_button,
        text_category_and_island_are_written_in_place,
        chips_filter_and_search_finds,
        undoing_a_new_note_leaves_the_filter,
    )


def test_a_note_belongs_to_the_meeting_that_is_chosen(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, meetings.add(new_workshop("草刈りの会")), 3)
    second = seat.workshop.meetings[1].id
    seat.window.desk.meeting.choose(second)
    press("坂の草がのびる", K.Key_Return)
    assert [card.meeting_id for card in seat.workshop.cards] == [second]
