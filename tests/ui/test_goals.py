"""Stop 4: issues, purpose and goals, by keyboard and by mouse."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit

from kyodo_desktop.domain import goals, issues
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import goals as words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.goal_rows import ACTOR, DUE, MEASURED_BY, TARGET, WHAT
from kyodo_desktop.ui.goals import GoalsScreen
from kyodo_desktop.ui.issues import IssuesScreen
from kyodo_desktop.ui.labels import PlainLabel
from tests.ui.seated import QUIET, SIZES, Seat, clipped, compose, here, press, resize, settle, settle_on, sit

pytestmark = QUIET

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MEANS = "みんなで協働する。"


@cache
def sample() -> Workshop:
    """Made once: nothing can change it."""
    return sample_workshop()


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample(), 4)


@pytest.fixture
def empty(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, new_workshop("草刈りの会", today=dt.date(2026, 5, 1)), 4)


def page(seat: Seat) -> GoalsScreen:
    return seat.screen(GoalsScreen)


def put_cursor(seat: Seat, row: int, column: int) -> None:
    page(seat).table.setFocus()
    page(seat).table.setCurrentIndex(page(seat).model.index(row, column))
    settle()


def cursor(seat: Seat) -> tuple[int, int]:
    index = page(seat).table.currentIndex()
    return index.row(), index.column()


def linked(seat: Seat, number: int) -> list[str]:
    return [i.statement for i in goals.issues_of(seat.workshop, seat.workshop.goals[number].id)]


def test_the_purpose_is_read_large_and_written_in_place(seat: Seat) -> None:
    cell = page(seat).purpose.cell
    cell.setFocus()
    press(K.Key_F2)
    assert isinstance(here(), QPlainTextEdit)
    compose("みんな")
    press(K.Key_A, held=CTRL)
    settle_on(MEANS)
    press(K.Key_Return, held=CTRL)
    assert seat.workshop.purpose == MEANS
    assert (seat.workshop.purpose_checks, seat.workshop.purpose_confirmed) == ((), False)
    assert cell.hasFocus()
    press(K.Key_Z, held=CTRL)
    assert seat.workshop.purpose_confirmed

    before = seat.workshop.purpose
    page(seat).purpose.cell.setFocus()
    press(K.Key_Return)
    press(K.Key_A, held=CTRL)
    settle_on("ちがう文")
    press(K.Key_Escape)
    assert seat.workshop.purpose == before


def test_people_confirm_and_the_program_asks_about_means(seat: Seat) -> None:
    seat.editor.run(label("workshop.purpose"), goals.write_purpose, MEANS)
    settle()
    panel = page(seat).purpose
    texts = [found.text() for found in panel.findChildren(PlainLabel) if found.isVisible()]
    assert words.MEANS in texts
    panel.checks[0].setFocus()
    press(K.Key_Space, K.Key_Tab, K.Key_Space)
    assert seat.workshop.purpose_confirmed
    seat.editor.run(label("workshop.purpose"), goals.write_purpose, "だれもが出かけられる地区にする。")
    settle()
    texts = [found.text() for found in panel.findChildren(PlainLabel) if found.isVisible()]
    assert words.NOT_MEANS in texts
    assert words.MEANS not in texts


def test_enter_and_tab_go_through_the_table(seat: Seat) -> None:
    put_cursor(seat, 0, WHAT)
    press(K.Key_Return)
    press("火曜の便", K.Key_Return)
    assert seat.workshop.goals[0].what == "火曜の便"
    assert cursor(seat) == (1, WHAT)
    put_cursor(seat, 0, DUE)
    press(K.Key_Return)
    press("R9.3.31", K.Key_Tab)
    assert seat.workshop.goals[0].due == "2027-03-31"
    press("のべ200人", K.Key_Tab)
    assert (seat.workshop.goals[0].target, cursor(seat)) == ("のべ200人", (0, MEASURED_BY))

    press(K.Key_Insert)
    press("歩ける道を作る", K.Key_Tab)
    assert cursor(seat) == (3, DUE)
    press("毎月末", K.Key_Return)
    assert (seat.workshop.goals[3].what, seat.workshop.goals[3].due) == ("歩ける道を作る", "毎月末")


DATES = (
    ("令和9年3月31日", "2027-03-31"),
    ("１１／３０", "2026-11-30"),
    ("2026-11-30", "2026-11-30"),
    ("毎月末", "毎月末"),
)


def test_dates_in_any_usual_form_and_one_that_never_was(seat: Seat) -> None:
    for typed, due in DATES:
        put_cursor(seat, 1, DUE)
        press(K.Key_Return, typed, K.Key_Return)
        assert seat.workshop.goals[1].due == due

    before = seat.workshop
    put_cursor(seat, 0, DUE)
    press(K.Key_Return, "令和元年2月30日", K.Key_Return)
    assert "令和元年2月30日" in seat.said()
    assert page(seat).table.writing()
    assert seat.workshop is before
    press(K.Key_Escape)
    assert not page(seat).table.writing()


def test_one_goal_after_another(empty: Seat) -> None:
    press(K.Key_Insert)
    press("草を刈る", K.Key_Return)
    press("<b>花</b>を植える", K.Key_Return, K.Key_Return)
    assert [goal.what for goal in empty.workshop.goals] == ["草を刈る", "<b>花</b>を植える"]
    assert page(empty).model.rowCount() == 2
    assert page(empty).bar.isVisible()
    press(K.Key_Insert, K.Key_Escape)
    assert page(empty).model.rowCount() == 2


def test_digits_and_menus_tie_issues_and_parties_to_a_goal(seat: Seat) -> None:
    statements = [issue.statement for issue in issues.chosen(seat.workshop)]
    put_cursor(seat, 0, WHAT)
    assert linked(seat, 0) == [statements[1]]
    press(K.Key_1, K.Key_2)
    assert linked(seat, 0) == [statements[0]]
    assert words.unlinked(1, 2) in seat.said()
    press(K.Key_L, held=CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]
    menu.actions()[2].trigger()
    menu.close()
    settle()
    assert linked(seat, 0) == [statements[0], statements[2]]
    assert "課題1・3" in str(page(seat).model.index(0, WHAT).data(Qt.ItemDataRole.AccessibleTextRole))

    put_cursor(seat, 0, ACTOR)
    press(K.Key_Return)
    press(K.Key_Down, K.Key_Return)
    names = {actor.id: actor.short_name for actor in seat.workshop.actors}
    assert names[seat.workshop.goals[0].actor_id or ""] == "社協"


def test_goals_are_asked_about_moved_and_put_away(seat: Seat) -> None:
    seat.editor.run(label("goals.set_actor"), goals.set_actor, seat.workshop.goals[2].id, None)
    settle()
    assert page(seat).bar.isVisible()
    seat.window.go_to(Place("goals", seat.workshop.goals[2].id, "actor_id"))
    settle()
    assert cursor(seat) == (2, ACTOR)
    assert page(seat).table.hasFocus()

    first, second, third = (goal.id for goal in seat.workshop.goals)
    put_cursor(seat, 0, TARGET)
    press(K.Key_Down, held=ALT)
    assert [goal.id for goal in seat.workshop.goals] == [second, first, third]
    assert cursor(seat) == (1, TARGET)
    press(K.Key_Delete)
    assert [goal.id for goal in seat.workshop.goals] == [second, third]
    press(K.Key_Z, held=CTRL)
    assert [goal.id for goal in seat.workshop.goals] == [second, first, third]


class Hides(QObject):
    """Counts how often a widget is hidden."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        self.count += event.type() == QEvent.Type.Hide
        return False


def test_what_is_asked_already_is_not_asked_anew(seat: Seat) -> None:
    seat.editor.run(label("goals.set_actor"), goals.set_actor, seat.workshop.goals[2].id, None)
    settle()
    bar, hides = page(seat).bar, Hides()
    bar.installEventFilter(hides)
    put_cursor(seat, 0, TARGET)
    press(K.Key_F2, "x", K.Key_Return)
    assert seat.workshop.goals[0].target.endswith("x")
    assert (bar.isVisible(), hides.count) == (True, 0)
    seat.window.undo()
    seat.window.undo()
    settle()
    assert not bar.isVisible()


def test_issues_are_chosen_moved_and_left(seat: Seat) -> None:
    pane = page(seat).issues
    best = pane.other_model.rows[0]
    pane.others.setFocus()
    pane.others.select(best.id)
    press(K.Key_Return)
    chosen = issues.chosen(seat.workshop)
    assert chosen[3].statement == best.text
    assert pane.question.isVisible()
    pane.chosen.setFocus()
    pane.chosen.select(chosen[3].id)
    press(K.Key_Up, held=ALT)
    assert issues.chosen(seat.workshop)[2].id == chosen[3].id
    press(K.Key_Delete)
    assert len(issues.chosen(seat.workshop)) == 3
    assert not pane.question.isVisible()
    assert [row.text for row in pane.left_model.rows] == [best.text]
    assert pane.left.isVisible()

    pane = page(seat).issues
    row = pane.others.visualRect(pane.other_model.index(1, 0))
    text = pane.other_model.rows[1].text
    QTest.mouseClick(
        pane.others.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.right() - 15, row.center().y())
    )
    settle()
    assert issues.chosen(seat.workshop)[3].statement == text


def test_the_empty_page_shows_the_way(empty: Seat) -> None:
    assert page(empty).issues.empty.isVisible()
    assert not page(empty).issues.others.isVisible()
    assert page(empty).purpose.cell.hasFocus()
    press(K.Key_Return)
    settle_on("安心して歩ける道にする。")
    press(K.Key_Return, held=CTRL)
    assert empty.workshop.purpose == "安心して歩ける道にする。"
    button = page(empty).issues.empty.findChild(Button)
    assert button is not None
    button.click()
    settle()
    assert isinstance(empty.window.page, IssuesScreen)


def test_no_word_is_cut(seat: Seat) -> None:
    for size, scale in SIZES:
        resize(seat, size, scale)
        for pane in (0, 1):
            page(seat).panes.show_pane(pane)
            settle()
            assert clipped(page(seat)) == [], (size, scale, pane)
