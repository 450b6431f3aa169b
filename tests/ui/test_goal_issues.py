"""Stop 4, its left half and what stands below the goals: by keyboard, as an operator would."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton

from kyodo_desktop.domain import cards, goals, issues, rows, votes
from kyodo_desktop.domain.choices import IssueStatus
from kyodo_desktop.domain.issues import Earlier
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.ui.carry_over import CarryOver, offers
from kyodo_desktop.ui.date_field import Calendar, DateField
from kyodo_desktop.ui.goal_rows import DUE, WHAT
from kyodo_desktop.ui.goals import GoalsScreen
from kyodo_desktop.ui.issues import IssuesScreen
from tests.ui.seated import QUIET, SIZES, NoLibrary, Seat, clipped, here, press, resize, settle, sit

pytestmark = QUIET

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@cache
def sample() -> Workshop:
    """Made once: nothing can change it."""
    return sample_workshop()


@cache
def earlier() -> tuple[Earlier, ...]:
    """What an earlier workshop left: one chosen, one solved, one under way."""
    old = sample_workshop()
    first, second, third = (issue.id for issue in old.issues)
    old = rows.edit(old, "issues", first, who_suffers="通院する人")
    old = issues.set_status(issues.set_status(old, second, IssueStatus.SOLVED), third, IssueStatus.UNDER_WAY)
    return tuple(Earlier(issue, old.id, "前の会", dt.date(2026, 3, 1)) for issue in old.issues)


class Left(NoLibrary):
    """A library in which one workshop came before."""

    def earlier(self, _workshop: Workshop) -> tuple[Earlier, ...]:
        return earlier()


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample(), 4)


def page(seat: Seat) -> GoalsScreen:
    return seat.screen(GoalsScreen)


def on_chosen(seat: Seat, row: int) -> str:
    view = page(seat).issues.chosen
    view.setFocus()
    view.setCurrentIndex(view.rows.index(row, 0))
    settle()
    return view.current_id()


def status_of(seat: Seat, issue_id: str) -> IssueStatus:
    return rows.find(seat.workshop.issues, issue_id).status


def take_status(digit: Qt.Key) -> None:
    press(K.Key_T, held=CTRL)
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    press(digit)


def test_who_where_and_today_are_written_one_after_another(seat: Seat) -> None:
    at = on_chosen(seat, 1)
    press(K.Key_Return)
    for text in ("買い物に困る人", "上ノ段", "週1回の移動販売"):
        assert isinstance(here(), QLineEdit)
        press(text, K.Key_Return)
    issue = rows.find(seat.workshop.issues, at)
    assert (issue.who_suffers, issue.where, issue.today) == ("買い物に困る人", "上ノ段", "週1回の移動販売")
    pane = page(seat).issues
    assert pane.form.isHidden()
    assert pane.chosen.hasFocus()
    note = pane.chosen_model.rows[1]
    assert note.details == "だれが：買い物に困る人\u3000どこで：上ノ段\u3000いま：週1回の移動販売"
    press(K.Key_Z, held=CTRL)
    assert rows.find(seat.workshop.issues, at).today == ""
    assert isinstance(seat.window.page, GoalsScreen)
    assert pane.chosen.current_id() == at


def test_the_words_of_an_issue_are_written_in_place_and_never_blank(seat: Seat) -> None:
    at = on_chosen(seat, 0)
    press(K.Key_F2)
    press(K.Key_A, held=CTRL)
    press("診療の日に、バスが来ない", K.Key_Return, K.Key_Escape)
    assert rows.find(seat.workshop.issues, at).statement == "診療の日に、バスが来ない"
    press(K.Key_Escape)
    assert page(seat).issues.form.isHidden()
    press(K.Key_F2)
    press(K.Key_A, held=CTRL)
    press(K.Key_Delete, K.Key_Return)
    assert rows.find(seat.workshop.issues, at).statement == "診療の日に、バスが来ない"
    assert isinstance(here(), QLineEdit)
    assert seat.drafts[-1].place == Place("issues", at, "statement")
    press(K.Key_Escape, K.Key_Escape)
    assert page(seat).issues.chosen.hasFocus()


def test_a_state_is_taken_from_a_menu_by_its_digit(seat: Seat) -> None:
    at = on_chosen(seat, 0)
    take_status(K.Key_3)
    assert status_of(seat, at) is IssueStatus.UNDER_WAY
    assert [n.status for n in page(seat).issues.chosen_model.rows] == ["取組中", "", ""]
    assert goals.issues_of(seat.workshop, seat.workshop.goals[1].id)
    take_status(K.Key_5)
    assert status_of(seat, at) is IssueStatus.LET_GO
    pane = page(seat).issues
    assert pane.left.isVisible()
    pane.left.setFocus()
    press(K.Key_Return)
    assert status_of(seat, at) is IssueStatus.CHOSEN
    assert not pane.fold.isVisible()
    assert here().isVisible()


def test_islands_are_chosen_too(seat: Seat) -> None:
    pane = page(seat).issues
    pane.of.choose(1)
    pane.of.chosen.emit(1)
    best = pane.other_model.rows[0]
    pane.others.setFocus()
    press(K.Key_Return)
    assert issues.chosen(seat.workshop)[3].group_id == best.id
    assert votes.of_group(seat.workshop, best.id) == best.seals == pane.chosen_model.rows[3].seals
    on_chosen(seat, 3)
    press(K.Key_Return, held=ALT)
    assert isinstance(seat.window.page, IssuesScreen)


def test_unsolved_issues_of_an_earlier_workshop_come_in_by_one_step(seat: Seat, qtbot) -> None:  # type: ignore[no-untyped-def]
    screen = page(seat)
    screen.desk = screen.desk._replace(library=Left())
    press(K.Key_K, held=CTRL)
    [dialog] = seat.window.findChildren(CarryOver)
    qtbot.waitUntil(lambda: dialog.table.isVisible())
    assert [row.earlier.issue.status for row in dialog.model.rows] == ["chosen", "under_way"]
    assert all(row.ticked for row in dialog.model.rows)
    assert dialog.table.hasFocus()
    press(K.Key_Space, K.Key_Space, K.Key_Return)
    seat.window.activateWindow()
    settle()
    bus, licence = issues.carried(seat.workshop)
    pane = screen.issues
    assert [(note.then, note.status) for note in pane.carried_model.rows] == [
        ("前：取り組む（3月1日）", "これから"),
        ("前：取組中（3月1日）", "取組中"),
    ]
    assert pane.carried.isVisible()
    again = offers(earlier(), {issues.origin(issue) for issue in seat.workshop.issues})
    assert [(row.here, row.ticked) for row in again] == [(True, False), (True, False)]
    pane.carried.setFocus()
    take_status(K.Key_4)
    assert status_of(seat, bus.id) is IssueStatus.SOLVED
    pane.carried.setFocus()
    pane.carried.select(licence.id)
    take_status(K.Key_1)
    assert issues.chosen(seat.workshop)[3].id == licence.id
    assert pane.carried_model.rows[1].number == 4
    for _ in range(3):
        seat.editor.undo()
    settle()
    assert not pane.carried.isVisible()


def test_the_numbers_of_a_target_are_proposed_and_never_overwrite(seat: Seat) -> None:
    seat.editor.run(label("goals.add"), goals.add, "へらす")
    at = seat.workshop.goals[3].id
    seat.editor.run(label("goals.target"), rows.edit, "goals", at, target="３４世帯 → ２０世帯")
    settle()
    table, detail = page(seat).table, page(seat).right.detail
    table.setFocus()
    table.select(at, WHAT)
    assert detail.offer.isVisible()
    assert "34 → 20世帯" in detail.offer.words()
    detail.offer.click()
    goal = seat.workshop.goals[3]
    assert (goal.baseline, goal.amount, goal.unit) == (34, 20, "世帯")
    assert not detail.offer.isVisible()
    table.setFocus()
    press(K.Key_D, held=CTRL)
    press("子ども", K.Key_Return)
    assert seat.workshop.goals[3].beneficiary == "子ども"
    seat.window.go_to(Place("goals", at, "amount"))
    press(K.Key_A, held=CTRL)
    press("たくさん", K.Key_Return)
    assert seat.workshop.goals[3].amount == 20
    assert isinstance(here(), QLineEdit)
    press(K.Key_A, held=CTRL)
    press("１，５００", K.Key_Return)
    assert seat.workshop.goals[3].amount == 1500
    table.setFocus()
    table.select(seat.workshop.goals[0].id, WHAT)
    assert not detail.offer.isVisible()


def test_a_date_is_chosen_from_a_calendar(seat: Seat) -> None:
    page(seat).table.setFocus()
    page(seat).table.setCurrentIndex(page(seat).model.index(0, DUE))
    press(K.Key_Return)
    field = here()
    assert isinstance(field, DateField)
    press(K.Key_Down, held=ALT)
    [calendar] = field.findChildren(Calendar)
    assert calendar.month.selectedDate() == QDate(2026, 11, 30)
    head = [each for each in calendar.month.findChildren(QToolButton) if each.text()]
    assert [each.text() for each in head] == ["11月", "2026"]
    for each in head:
        paint = each.palette()
        assert paint.color(QPalette.ColorRole.ButtonText) != paint.color(QPalette.ColorRole.Button)
    calendar.month.activated.emit(QDate(2027, 3, 31))
    settle()
    assert here() is field
    assert field.text() == "令和9年3月31日"
    press(K.Key_Return)
    assert seat.workshop.goals[0].due == "2027-03-31"


def test_where_room_is_short_the_issues_are_a_line_of_squares(seat: Seat) -> None:
    told = "坂の上に住む、車のない人。" * 3
    first = seat.workshop.issues[0].id
    seat.editor.run(label("issues.who_suffers"), rows.edit, "issues", first, who_suffers=told)
    settle()
    resize(seat, (1024, 738), 100)
    strip = page(seat).strip
    assert strip.isVisible()
    assert not page(seat).issues.isVisible()
    strip._squares[1].click()
    settle()
    assert page(seat).issues.chosen.hasFocus()
    assert page(seat).issues.chosen.currentIndex().row() == 1
    view = page(seat).issues.chosen
    tops = [view.visualRect(view.rows.index(row, 0)).top() for row in range(3)]
    highs = [view.sizeHintForRow(row) for row in range(3)]
    assert tops == [0, highs[0], highs[0] + highs[1]]
    assert view.height() == sum(highs) + 4
    strip.button.click()
    settle()
    assert page(seat).table.isVisible()


def test_on_a_large_scale_the_purpose_is_seen_first(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample(), 4, scale=200)
    cell = page(seat).purpose.cell
    assert cell.hasFocus()
    assert page(seat).right.verticalScrollBar().value() == 0
    assert not cell.visibleRegion().isEmpty()


def test_no_word_is_cut_with_a_form_open_and_issues_from_before(qtbot) -> None:  # type: ignore[no-untyped-def]
    full = issues.carry_over(sample(), tuple(found.issue for found in earlier()))
    full = cards.put_up(full, "長い付箋" * 20)
    full = issues.choose_card(full, next(c.id for c in full.cards if c.text.startswith("長い")))
    full = issues.leave(full, issues.chosen(full)[0].id)
    seat = sit(qtbot, full, 4)
    for size, scale in SIZES:
        resize(seat, size, scale)
        page(seat)._show_pane(0)
        on_chosen(seat, 0)
        press(K.Key_F2)
        field = here()
        assert isinstance(field, QLineEdit)
        assert not field.visibleRegion().isEmpty(), (size, scale)
        assert clipped(page(seat)) == [], (size, scale)
        press(K.Key_Escape, K.Key_Escape)


def test_an_issue_is_found_beside_the_goals_and_its_choice_undone_among_the_notes(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample(), 3)
    card = issues.candidates(seat.workshop)[0][0].id
    seat.editor.run(label("issues.choose_card"), issues.choose_card, card)
    seat.window.undo()
    settle()
    assert isinstance(seat.window.page, IssuesScreen)
    at = seat.workshop.issues[2].id
    seat.window.go_to(Place("issues", at, "today"))
    settle()
    assert page(seat).issues.chosen.hasFocus()
    assert page(seat).issues.chosen.current_id() == at
