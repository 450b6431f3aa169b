"""Stop 5: the matrix by keyboard and by mouse, its overview, its sizes."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kyodo_desktop.domain import actors, roles
from kyodo_desktop.domain.choices import Phase, RoleLevel
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Role, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.matrix_frozen import FrozenColumns
from kyodo_desktop.ui.matrix_model import ACTIVITY, FIRST_PARTY, PHASE, WHEN
from kyodo_desktop.ui.roles import RolesScreen
from tests.ui.seated import QUIET, SIZES, Seat, clipped, press, resize, settle, sit

pytestmark = QUIET

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PHONE, VISITS = "予約の電話を受ける", "利用する人と行き先を聞き取る"


@cache
def sample() -> Workshop:
    """Made once: nothing can change it."""
    return sample_workshop()


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample(), 5)


@pytest.fixture
def empty(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, new_workshop("草刈りの会", today=dt.date(2026, 5, 1)), 5)


def page(seat: Seat) -> RolesScreen:
    return seat.screen(RolesScreen)


def activity_id(workshop: Workshop, what: str) -> str:
    return next(a.id for a in workshop.activities if a.what == what)


def party_id(workshop: Workshop, short: str) -> str:
    return next(a.id for a in workshop.actors if a.short_name == short)


def role(seat: Seat, what: str, short: str) -> Role | None:
    held = roles.of_activity(seat.workshop, activity_id(seat.workshop, what))
    return held.get(party_id(seat.workshop, short))


def level(seat: Seat, what: str, short: str) -> str:
    found = role(seat, what, short)
    return found.level.value if found else ""


def put_cursor(seat: Seat, what: str, column: str | int) -> None:
    model, view = page(seat).model, page(seat).view
    at = column if isinstance(column, int) else model.column_of(party_id(seat.workshop, column))
    view.setFocus()
    view.setCurrentIndex(model.index(model.position(activity_id(seat.workshop, what)), at))
    settle()


def cursor(seat: Seat) -> tuple[str, int]:
    index = page(seat).view.currentIndex()
    row = page(seat).model.row_at(index)
    return (row.what if row else "", index.column())


def whats(seat: Seat) -> list[str]:
    return [activity.what for activity in roles.in_order(seat.workshop)]


def test_digits_put_the_marks_and_undo_takes_them_back(seat: Seat) -> None:
    put_cursor(seat, PHONE, "商店会")
    for key, wanted in ((K.Key_2, "cooperate"), (K.Key_3, "support"), (K.Key_1, "lead"), (K.Key_0, "")):
        press(key)
        assert level(seat, PHONE, "商店会") == wanted
    press(K.Key_3)
    press(K.Key_Delete)
    assert level(seat, PHONE, "商店会") == ""
    press(K.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert level(seat, PHONE, "商店会") == "support"
    assert cursor(seat) == (PHONE, page(seat).model.column_of(party_id(seat.workshop, "商店会")))


def test_a_second_lead_gives_way_and_a_false_date_stays(seat: Seat) -> None:
    put_cursor(seat, VISITS, "社協")
    assert level(seat, VISITS, "自治会") == "lead"
    press(K.Key_1)
    assert (level(seat, VISITS, "社協"), level(seat, VISITS, "自治会")) == ("lead", "cooperate")
    assert words.lead_became_cooperate(["自治会"]) in seat.said()
    assert "Ctrl+Z" in seat.said()

    put_cursor(seat, PHONE, WHEN)
    press(K.Key_Return)
    press("13/45", K.Key_Return)
    assert "13/45" in seat.said()
    assert page(seat).view.writing()
    press(K.Key_Escape)
    put_cursor(seat, PHONE, WHEN)
    press(K.Key_Return)
    press("9/30まで", K.Key_Return)
    activity = next(a for a in seat.workshop.activities if a.what == PHONE)
    assert (activity.since, activity.by) == ("", "2026-09-30")


@pytest.mark.parametrize("key", [K.Key_1, K.Key_Exclam])
def test_shift_and_one_shares_the_lead(seat: Seat, key: Qt.Key) -> None:
    put_cursor(seat, VISITS, "社協")
    press(key, held=SHIFT)
    both = [role(seat, VISITS, name) for name in ("社協", "自治会")]
    assert [(r.level, r.joint) for r in both if r] == [(RoleLevel.LEAD, True)] * 2
    assert page(seat).view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == (
        f"{VISITS}、社協、{words.JOINT_SPOKEN}"
    )


def test_enter_on_a_mark_does_nothing_and_on_a_name_edits_it(seat: Seat) -> None:
    put_cursor(seat, PHONE, "社協")
    before = seat.workshop
    press(K.Key_Return, "x", "8")
    assert seat.workshop is before
    assert cursor(seat)[0] == PHONE
    assert not page(seat).view.writing()
    put_cursor(seat, PHONE, ACTIVITY)
    press(K.Key_Left)
    assert cursor(seat) == (PHONE, ACTIVITY)  # phase and number are passed over
    press(K.Key_Return)
    press("予約を受ける", K.Key_Return)
    assert activity_id(seat.workshop, "予約を受ける")
    assert cursor(seat)[1] == ACTIVITY


def test_clicks_go_round(seat: Seat) -> None:
    put_cursor(seat, VISITS, "社協")
    view, model = page(seat).view, page(seat).model
    index = model.index(
        model.position(activity_id(seat.workshop, PHONE)),
        model.column_of(party_id(seat.workshop, "商店会")),
    )
    seen = []
    for _ in range(5):
        middle = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        settle()
        seen.append(level(seat, PHONE, "商店会"))
    assert seen == ["", "cooperate", "support", "lead", ""]


def test_each_phase_is_one_cell(seat: Seat) -> None:
    view = page(seat).view
    assert [view.rowSpan(row, PHASE) for row in (0, 3, 7, 8)] == [3, 4, 1, 1]
    put_cursor(seat, VISITS, ACTIVITY)
    press(K.Key_Delete)
    assert [view.rowSpan(row, PHASE) for row in (0, 2, 6)] == [2, 4, 1]
    assert words.PUT_AWAY_DONE in seat.said()


def test_only_the_row_that_differs_is_made_anew(seat: Seat) -> None:
    before = page(seat).model.rows
    put_cursor(seat, PHONE, "商店会")
    press(K.Key_2)
    after = page(seat).model.rows
    [(was, now)] = [pair for pair in zip(before, after, strict=True) if pair[0] is not pair[1]]
    assert (was.what, now.what) == (PHONE, PHONE)
    assert now.level(party_id(seat.workshop, "商店会")) == ("cooperate", False, "")
    put_cursor(seat, PHONE, ACTIVITY)
    press(K.Key_F2, K.Key_End, "x", K.Key_Return)
    assert page(seat).model.rows[now.number - 1].what == f"{PHONE}x"


def test_the_phases_stay_one_cell_whatever_is_done(seat: Seat) -> None:
    view, model = page(seat).view, page(seat).model
    put_cursor(seat, VISITS, ACTIVITY)
    press(K.Key_Down, held=ALT)
    press(K.Key_Down, held=ALT)
    press(K.Key_Down, held=ALT)  # into the next phase
    press(K.Key_Delete)
    press(K.Key_Insert)
    press("地図を作る", K.Key_Return, K.Key_Escape)
    for _ in range(6):
        assert [(n, view.rowSpan(n, PHASE)) for n, _ in model.spans()] == model.spans()
        seat.window.undo()
        settle()


def test_one_activity_after_another(seat: Seat) -> None:
    put_cursor(seat, VISITS, "社協")
    press(K.Key_Insert)
    press("地図を作る", K.Key_Return)
    press("地図を配る", K.Key_Return)
    assert page(seat).view.writing()
    press(K.Key_Return)
    assert not page(seat).view.writing()
    assert whats(seat)[3:5] == ["地図を作る", "地図を配る"]
    assert [a.phase for a in roles.in_order(seat.workshop)[3:5]] == [Phase.PLAN] * 2
    assert page(seat).model.rowCount() == 11
    press(K.Key_Insert)
    press("地図", K.Key_Escape)
    assert page(seat).model.rowCount() == len(seat.workshop.activities) == 11

    press(K.Key_Insert)
    press("地図を作る")
    press(K.Key_6, held=Qt.KeyboardModifier.ControlModifier)
    assert "地図を作る" in whats(seat)


def test_moving_within_a_phase_and_across(seat: Seat) -> None:
    put_cursor(seat, "費用と保険を調べる", "社協")
    press(K.Key_Up, held=ALT)
    assert whats(seat)[:3] == [VISITS, "費用と保険を調べる", "便の時刻と道すじを決める"]
    assert cursor(seat)[0] == "費用と保険を調べる"
    press(K.Key_Down, held=ALT)
    press(K.Key_Down, held=ALT)
    moved = next(a for a in seat.workshop.activities if a.what == "費用と保険を調べる")
    assert moved.phase is Phase.DO
    assert whats(seat)[2] == "費用と保険を調べる"
    assert cursor(seat)[0] == "費用と保険を調べる"
    put_cursor(seat, VISITS, ACTIVITY)
    before = seat.workshop
    press(K.Key_Up, held=ALT)
    assert seat.workshop is before


def test_strip_and_overview_follow(seat: Seat) -> None:
    put_cursor(seat, PHONE, "社協")
    strip = page(seat).pane.strip
    assert strip.isVisible()
    assert "相談の電話に慣れた職員がいる" in strip.accessibleName()
    put_cursor(seat, PHONE, ACTIVITY)
    assert not strip.isVisible()

    put_cursor(seat, PHONE, "社協")
    press(K.Key_2)
    bars = page(seat).overview.bars()
    assert PHONE in bars[0].accessibleName()
    put_cursor(seat, VISITS, "町役場")
    bars[0].setFocus()
    press(K.Key_Return)
    assert cursor(seat)[0] == PHONE
    assert page(seat).view.hasFocus()


def test_a_narrow_page_says_it_in_a_strip(seat: Seat) -> None:
    put_cursor(seat, PHONE, "社協")
    press(K.Key_2)
    overview = page(seat).overview
    assert overview.isVisible()
    press(K.Key_F8)
    assert not overview.isVisible()
    press(K.Key_F8)
    assert overview.isVisible()
    resize(seat, (1024, 738), 100)
    assert not overview.isVisible()
    assert page(seat).pane.attention.isVisible()
    press(K.Key_F8)
    assert overview.isVisible()
    assert overview.geometry().right() == page(seat).rect().right()


def test_columns_stand_by_reading_and_follow_the_parties(seat: Seat) -> None:
    titles = [page(seat).model.columns[n].title for n in range(FIRST_PARTY, FIRST_PARTY + 6)]
    assert titles == ["商店会", "診療所", "自治会", "くすのき", "社協", "町役場"]
    held = seat.workshop
    added = actors.add(held, "あおぞら保育園", reading="あおぞらほいくえん")
    assert page(seat).model.columnCount() == FIRST_PARTY + 6
    seat.window.enter_stop(5)
    page(seat).fill(added)
    assert page(seat).model.columns[FIRST_PARTY].title == "あおぞら保育園"


def test_places_are_found_and_kept(seat: Seat) -> None:
    where = activity_id(seat.workshop, PHONE)
    page(seat).go_to(Place("activities", where, "when"))
    assert cursor(seat) == (PHONE, WHEN)
    page(seat).go_to(Place("activities", where, "roles"))
    assert cursor(seat)[0] == PHONE
    page(seat).go_to(Place("actors", party_id(seat.workshop, "社協")))
    assert cursor(seat)[1] == page(seat).model.column_of(party_id(seat.workshop, "社協"))
    put_cursor(seat, PHONE, "くすのき")
    spoken = page(seat).view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{PHONE}、くすのき、協力"

    put_cursor(seat, PHONE, "社協")
    view = page(seat).view
    at = view.visualRect(view.currentIndex()).topLeft()
    seat.editor.run(label("roles.add_activity"), roles.add_activity, "地図を作る", Phase.ACT)
    settle()
    assert cursor(seat)[0] == PHONE
    assert view.visualRect(view.currentIndex()).left() == at.x()
    assert QPoint(at).x() > 0


def test_activities_stay_in_sight_while_the_parties_scroll(qtbot) -> None:  # type: ignore[no-untyped-def]
    many = sample()
    for number in range(8):
        many = actors.add(many, f"団体{number}", reading="ん")
    seat = sit(qtbot, many, 5)
    view = page(seat).view
    frozen = view.findChild(FrozenColumns)
    assert frozen is not None
    assert not frozen.isVisible()
    put_cursor(seat, PHONE, view.matrix.columnCount() - 1)
    press(K.Key_2)
    assert frozen.isVisible()
    assert frozen.rowSpan(3, PHASE) == 4
    for _ in range(6):
        press(K.Key_Left)
    assert view.visualRect(view.currentIndex()).left() >= frozen.reach()
    rect = frozen.visualRect(view.matrix.index(0, ACTIVITY))
    QTest.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    settle()
    assert cursor(seat) == (VISITS, ACTIVITY)
    assert not frozen.isVisible()


def test_the_empty_page_begins_with_a_button(empty: Seat) -> None:
    screen = page(empty)
    assert screen.empty.isVisible()
    press(K.Key_Insert)
    press("草を刈る", K.Key_Return, K.Key_Escape)
    assert whats(empty) == ["草を刈る"]
    assert not screen.empty.isVisible()


def test_no_word_is_cut(seat: Seat) -> None:
    view = page(seat).view
    for size, scale in SIZES:
        resize(seat, size, scale)
        assert clipped(page(seat)) == [], (size, scale)
        assert view.height() >= view.horizontalHeader().height() + view.rowHeight(0)
