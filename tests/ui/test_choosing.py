"""Choosing by keyboard alone: a ballot is opened, counted, explained, closed, and leads on to issues."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from kyodo_desktop.domain import ballot_words, ballots, issues, meetings, objections, options, tallies
from kyodo_desktop.domain.choices import BallotMethod, TallySource
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import choosing as words
from kyodo_desktop.ui.ballot_dialog import BallotDialog
from kyodo_desktop.ui.choosing import ChoosingView
from kyodo_desktop.ui.issues import IssuesScreen
from tests.ui.seated import QUIET, SIZES, Seat, act, clipped, here, press, resize, settle, sit

pytestmark = QUIET

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def evening() -> Workshop:
    """22 people; a show of hands about three days, the newest ballot."""
    found = sample_workshop()
    for method in BallotMethod:
        found = ballots.add(found, method, question="どうしますか")
        if method is BallotMethod.GRADIENTS:
            for text in ("この地区だけで、来年の春まで続ける", "となりの地区といっしょに、夏から始める"):
                found = options.add_words(found, found.ballots[-1].id, text)
    found = ballots.add(found, BallotMethod.HANDS, question="いつにしますか")
    for text in ("水曜の夜", "土曜の昼", "日曜の朝"):
        found = options.add_words(found, found.ballots[-1].id, text)
    return found


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    found = sit(qtbot, evening(), 3)
    found.screen(IssuesScreen).show_view(view(found))
    settle()
    return found


def view(seat: Seat) -> ChoosingView:
    return seat.screen(IssuesScreen).choosing


def newest(seat: Seat):  # type: ignore[no-untyped-def]
    return ballots.result(seat.workshop, seat.workshop.ballots[-1].id)


def scores(seat: Seat) -> list[int]:
    return [option.score for option in newest(seat).options]


def sum_words(seat: Seat) -> str:
    return view(seat).sheet.sum.accessibleName()


def dialog() -> BallotDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, BallotDialog)
    return found


def make(seat: Seat) -> None:
    """The button of the dialog; the platform of the tests does not give the keyboard back by itself."""
    press(K.Key_Return, held=CTRL)
    if QApplication.activeModalWidget() is None:
        seat.window.activateWindow()
    settle()


def begin(seat: Seat) -> None:
    """The cursor on the first number."""
    table = view(seat).sheet.table
    table.setCurrentIndex(table.sheet.index(0, table.first_column()))
    view(seat).take_focus()


def count(seat: Seat, *numbers: str) -> None:
    """Digits and Enter, one below the other, from the first number on."""
    begin(seat)
    for number in numbers:
        press(*number, K.Key_Return)


def digits_count_and_enter_goes_down(seat: Seat) -> None:
    assert sum_words(seat).startswith("まだ、何も数えていません")
    count(seat, "9", "9", "3")
    assert scores(seat) == [9, 9, 3]
    assert "出席22人・数えた21人：1人分が足りません" in sum_words(seat)
    assert [row.rank for row in view(seat).sheet.table.sheet.rows] == ["1 同", "1 同", "3"]
    assert "「水曜の夜」「土曜の昼」がならんで9人" in view(seat).sheet.outcome.text()
    assert view(seat).sheet.label.text() == words.LABELS["start_of_the_talk"]


def after_the_last_row_papers_are_counted(seat: Seat) -> None:
    count(seat, "9", "8", "3", "1", "0", "0", "1")
    assert newest(seat).options[0].amount(source=TallySource.PAPER) == 1
    assert newest(seat).options[0].amount(source=TallySource.PROXY) == 1
    assert "出席22人と代理1人・数えた22人：1人分が足りません" in sum_words(seat)


def plus_and_minus_count_on(seat: Seat) -> None:
    begin(seat)
    press("+", "+", "-")
    assert scores(seat)[0] == 1
    press(K.Key_Delete)
    assert scores(seat)[0] == 0


def a_slip_of_the_finger_stays_in_its_cell_with_its_reason(seat: Seat) -> None:
    begin(seat)
    press(*"999999999", K.Key_Return)
    field = here()
    assert isinstance(field, QLineEdit)
    assert field.text() == "999999999"
    assert "999" in seat.said()
    assert scores(seat) == [0, 0, 0]
    field.setText("-3")
    press(K.Key_Return)
    assert scores(seat) == [0, 0, 0]
    press(K.Key_Escape)


def closing_asks_why_it_does_not_add_up(seat: Seat) -> None:
    count(seat, "9", "9", "3")
    press(K.Key_F9)
    assert "1足りない" in seat.said()
    assert newest(seat).closed_at is None
    press("一人が席をはずした", K.Key_Return)
    press(K.Key_F9)
    assert newest(seat).closed_at is not None
    assert newest(seat).ballot.reason_if_uneven == "一人が席をはずした"
    assert view(seat).close_it.text() == words.REOPEN
    assert here() is view(seat).sheet.table  # Space goes on from here, not in the field of the reason
    press("5")
    assert words.REOPEN in seat.said()
    assert scores(seat) == [9, 9, 3]
    press(K.Key_F9)
    count(seat, "10")
    assert scores(seat) == [10, 9, 3]


def counts_that_add_up_are_closed_at_once_and_undone_by_one_key(seat: Seat) -> None:
    count(seat, "10", "9", "3")
    assert "合っています" in sum_words(seat)
    press(K.Key_F9)
    assert newest(seat).closed_at is not None
    press(K.Key_Z, held=CTRL)
    assert newest(seat).closed_at is None
    press(K.Key_Z, held=CTRL)
    assert scores(seat) == [10, 9, 0]


def what_was_chosen_becomes_an_issue_by_one_key(seat: Seat) -> None:
    before = [issue.statement for issue in issues.chosen(seat.workshop)]
    count(seat, "10", "9", "3")
    view(seat).sheet.table.setCurrentIndex(view(seat).sheet.table.sheet.index(0, 1))
    press(K.Key_Space)
    assert [i.statement for i in issues.chosen(seat.workshop)] == [*before, "水曜の夜"]
    press(K.Key_Space)
    assert [i.statement for i in issues.chosen(seat.workshop)] == before
    press(K.Key_T, held=CTRL)
    assert [i.statement for i in issues.chosen(seat.workshop)][-2:] == ["土曜の昼", "日曜の朝"]
    assert all(row.taken for row in view(seat).sheet.table.sheet.rows)


def an_option_is_added_below_and_withdrawn_while_nothing_is_counted(seat: Seat) -> None:
    view(seat).take_focus()
    press(K.Key_Insert, held=CTRL)
    press("月曜の夜", K.Key_Return)
    assert [option.text for option in newest(seat).options][-1] == "月曜の夜"
    view(seat).sheet.table.select(newest(seat).options[-1].id, 0)
    press(K.Key_Delete)
    assert len(newest(seat).options) == 3


def a_reason_is_written_and_answered(seat: Seat) -> None:
    press(K.Key_F4)
    press("夜はこわい", K.Key_Return)
    [row] = newest(seat).reasons
    view(seat).sheet.reasons.table.select(row.id, 1)
    press(K.Key_Return)
    press("車で送る", K.Key_Return)
    assert [(row.text, row.answer) for row in newest(seat).reasons] == [("夜はこわい", "車で送る")]
    press(K.Key_Escape)


def test_counting_by_keyboard(seat: Seat) -> None:
    act(
        seat,
        digits_count_and_enter_goes_down,
        after_the_last_row_papers_are_counted,
        plus_and_minus_count_on,
        a_slip_of_the_finger_stays_in_its_cell_with_its_reason,
        closing_asks_why_it_does_not_add_up,
        counts_that_add_up_are_closed_at_once_and_undone_by_one_key,
        what_was_chosen_becomes_an_issue_by_one_key,
        an_option_is_added_below_and_withdrawn_while_nothing_is_counted,
        a_reason_is_written_and_answered,
    )


def a_new_ballot_of_words(seat: Seat) -> None:
    press(K.Key_Insert)
    press(K.Key_Return, "だれから話しますか", K.Key_Tab, K.Key_Tab)
    dialog().own.setFocus()
    press("自治会", K.Key_Return, "商店会")
    make(seat)
    assert newest(seat).ballot.question == "だれから話しますか"
    assert [option.text for option in newest(seat).options] == ["自治会", "商店会"]
    count(seat, "12", "10")
    assert scores(seat) == [12, 10]
    press(K.Key_Z, held=CTRL)
    press(K.Key_Z, held=CTRL)
    press(K.Key_Z, held=CTRL)
    assert newest(seat).ballot.question == "いつにしますか"


def a_vote_with_a_quorum(seat: Seat) -> None:
    press(K.Key_Insert)
    for _ in range(4):
        press(K.Key_Down)
    assert dialog().method is BallotMethod.YES_NO
    dialog().quorum.setFocus()
    press("many", K.Key_Return)
    make(seat)
    assert "1人から999人まで" in dialog().note.text()
    dialog().quorum.setText("２０")
    make(seat)
    assert (newest(seat).ballot.quorum, newest(seat).ballot.method) == (20, BallotMethod.YES_NO)
    count(seat, "12", "10", "0")
    assert "決まりました。賛成12・反対10・白紙0" in view(seat).sheet.outcome.text()


def points_for_the_chosen_issues(seat: Seat) -> None:
    press(K.Key_Insert, K.Key_Up)
    found = dialog()
    assert found.method is BallotMethod.POINTS
    found.source.setCurrentIndex(found.source.findData("issues"))
    found.offers.setFocus()
    press(K.Key_Space)
    make(seat)
    chosen = [issue.statement for issue in issues.chosen(seat.workshop)]
    assert [option.text for option in newest(seat).options] == chosen[1:]
    count(seat, "12", "10", "10", "12")
    assert scores(seat) == [12 * 5 + 10 * 4, 10 * 5 + 12 * 4]
    press(K.Key_F3)
    assert view(seat).sheet.source is TallySource.PAPER
    press("1", K.Key_Return)
    assert "人の数より多く" in sum_words(seat)
    press(K.Key_F3, K.Key_F3)


def nothing_to_choose_from_is_no_ballot(seat: Seat) -> None:
    before = len(seat.workshop.ballots)
    press(K.Key_Insert)
    make(seat)
    assert dialog().note.text()
    press(K.Key_Escape)
    seat.window.activateWindow()
    settle()
    assert len(seat.workshop.ballots) == before


def rules_are_changed_afterwards(seat: Seat) -> None:
    press(K.Key_R, held=CTRL)
    dialog().quorum.setText("30")
    make(seat)
    count(seat, "22")
    assert "出席は22人。8人足りない" in view(seat).sheet.outcome.text()


def test_ballots_are_opened_by_keyboard(seat: Seat) -> None:
    act(
        seat,
        a_new_ballot_of_words,
        a_vote_with_a_quorum,
        points_for_the_chosen_issues,
        nothing_to_choose_from_is_no_ballot,
        rules_are_changed_afterwards,
    )


@pytest.mark.parametrize("slip", ["-3", "\u2212３", "1000000000", "1e9", "3.5", "三人", "3\n4"])
def test_no_method_takes_a_slip_typed_or_pasted_into_any_of_its_numbers(seat: Seat, slip: str) -> None:
    resize(seat, (880, 738), 100)  # where the row of messages comes only when something is said
    for ballot in seat.workshop.ballots:
        assert view(seat).list.select(ballot.id)
        settle()
        table = view(seat).sheet.table
        assert table is not None
        before = seat.workshop
        for at in range(len(table.shape.entries)):
            table.setCurrentIndex(table.sheet.index(0, table.first_column() + at))
            view(seat).take_focus()
            press(K.Key_F2)
            field = here()
            assert isinstance(field, QLineEdit)
            field.selectAll()
            QGuiApplication.clipboard().setText(slip)
            press(K.Key_V, held=CTRL)
            press(K.Key_Return)
            assert str(tallies.MOST) in seat.said(), (ballot.method, at)
            assert seat.window.status.isVisible()
            assert isinstance(here(), QLineEdit), "what was typed stays, to be mended"
            assert seat.workshop is before
            press(K.Key_Escape)
            seat.window.status.clear_message()
    QGuiApplication.clipboard().clear()


def test_every_method_has_its_sheet_and_its_words_fit_everywhere(seat: Seat) -> None:
    for size, scale in SIZES:
        resize(seat, size, scale)
        for ballot in seat.workshop.ballots:
            assert view(seat).list.select(ballot.id)
            settle()
            assert clipped(view(seat)) == [], (size, scale, ballot.method)
            table = view(seat).sheet.table
            assert table is not None
            assert table.columnWidth(0) >= 80, (size, scale, ballot.method)


def test_the_board_itself_is_counted_here_too(seat: Seat) -> None:
    board = seat.workshop.ballots[0].id
    view(seat).list.select(board)
    view(seat).take_focus()
    assert "66枚：合っています" in sum_words(seat)
    assert ballot_words.question(ballots.result(seat.workshop, board)) == words.BOARD_QUESTION
    view(seat).list.setFocus()
    press(K.Key_Delete)
    assert "しまえません" in seat.said()
    assert seat.workshop.ballots[0].id == board


def test_consent_is_not_closed_before_its_reasons_are_heard(seat: Seat) -> None:
    consent = next(b.id for b in seat.workshop.ballots if b.method is BallotMethod.CONSENT)
    view(seat).list.select(consent)
    count(seat, "21", "0", "1")
    press(K.Key_F9)
    assert "反対のわけ" in seat.said()
    press("冬は坂が凍る", K.Key_Return)
    press(K.Key_F9)
    result = ballots.result(seat.workshop, consent)
    assert (result.closed_at is not None, result.outcome) == (True, "undecided")


def test_undo_leads_to_the_ballot_where_it_happened(seat: Seat) -> None:
    first = seat.workshop.ballots[1].id
    seat.editor.run(seat_label(), objections.add, first, "こわい")
    option = seat.workshop.ballot_options[-1]
    seat.editor.run(seat_label(), tallies.set_amount, option.ballot_id, option.id, TallySource.HANDS, 3)
    settle()
    view(seat).list.select(first)
    tally = seat.workshop.tallies[-1]
    from kyodo_desktop.domain.place import Place

    tally = next(t for t in seat.workshop.tallies if t.option_id == option.id)
    seat.screen(IssuesScreen).go_to(Place("tallies", tally.id))
    assert view(seat).sheet.ballot_id == option.ballot_id
    assert here() is view(seat).sheet.table


def seat_label():  # type: ignore[no-untyped-def]
    from kyodo_desktop.editor import label

    return label("tallies.set_amount")


def test_a_ballot_belongs_to_the_meeting_that_is_chosen(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, meetings.add(sample_workshop()), 3)
    second = seat.workshop.meetings[1].id
    seat.window.desk.meeting.choose(second)
    seat.screen(IssuesScreen).show_view(view(seat))
    a_new_one(seat)
    assert newest(seat).ballot.meeting_id == second


def a_new_one(seat: Seat) -> None:
    press(K.Key_Insert)
    dialog().own.setFocus()
    press("自治会", K.Key_Return, "商店会")
    make(seat)
