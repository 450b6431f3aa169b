"""Stop 5, cell by cell and many at once: words, filling, copying, pasting, dragging, the small forms."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QToolTip

from kyodo_desktop.domain import actors, roles
from kyodo_desktop.domain.choices import Phase
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Activity, Role, Workshop
from kyodo_desktop.exchange import roles_out
from kyodo_desktop.text import refusals
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.activity_form import ActivityForm
from kyodo_desktop.ui.matrix_model import ACTIVITY, FIRST_PARTY, PHASE, WHEN
from kyodo_desktop.ui.phase_names import PhaseNames
from kyodo_desktop.ui.roles import RolesScreen
from kyodo_desktop.ui.roles_paste import PasteDialog
from tests.ui.seated import QUIET, Seat, here, press, resize, settle, settle_on, sit

pytestmark = QUIET

K = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PHONE, VISITS = "予約の電話を受ける", "利用する人と行き先を聞き取る"


@cache
def sample() -> Workshop:
    """Made once: nothing can change it."""
    return sample_workshop()


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample(), 5)


def page(seat: Seat) -> RolesScreen:
    return seat.screen(RolesScreen)


def activity(seat: Seat, what: str) -> Activity:
    return next(a for a in seat.workshop.activities if a.what == what)


def party(seat: Seat, short: str) -> str:
    return next(a.id for a in seat.workshop.actors if a.short_name == short)


def role(seat: Seat, what: str, short: str) -> Role:
    return roles.of_activity(seat.workshop, activity(seat, what).id)[party(seat, short)]


def marks(seat: Seat, what: str) -> str:
    """The row as it reads: ・ for an empty cell."""
    held = roles.of_activity(seat.workshop, activity(seat, what).id)
    shown = (held.get(actor.id) for actor in actors.in_order(seat.workshop))
    return "".join(words.MARK[found.level] if found else "・" for found in shown)


def put_cursor(seat: Seat, what: str, column: str | int) -> None:
    model, view = page(seat).model, page(seat).view
    at = column if isinstance(column, int) else model.column_of(party(seat, column))
    view.setFocus()
    view.setCurrentIndex(model.index(model.position(activity(seat, what).id), at))
    settle()


def whats(seat: Seat) -> list[str]:
    return [a.what for a in roles.in_order(seat.workshop)]


def dialog(kind: type[QDialog]) -> QDialog:
    settle()
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def back(seat: Seat) -> None:
    """A dialog has closed: without a window manager nobody gives the keyboard back."""
    seat.window.activateWindow()
    settle()
    page(seat).view.setFocus()
    settle()


def undone(seat: Seat, was: Workshop) -> bool:
    """Whether one undo brings all of it back."""
    seat.editor.undo()
    settle()
    return (seat.workshop.activities, seat.workshop.roles) == (was.activities, was.roles)


def test_words_stand_in_a_cell_and_letters_alone_write_nothing(seat: Seat) -> None:
    put_cursor(seat, PHONE, "社協")
    view = page(seat).view
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    press("k")
    assert not view.writing()
    press(K.Key_F2)
    settle_on("夜は留守番電話")
    assert here().width() >= view.columnWidth(FIRST_PARTY) * 2
    press(K.Key_Return)
    assert role(seat, PHONE, "社協").words == "夜は留守番電話"
    put_cursor(seat, PHONE, "社協")
    assert "夜は留守番電話" in page(seat).pane.strip.accessibleName()
    assert str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)).endswith("夜は留守番電話")
    press(K.Key_1)
    assert role(seat, PHONE, "社協").words == "夜は留守番電話"
    put_cursor(seat, PHONE, "商店会")
    press(K.Key_F2)
    assert not view.writing()
    assert str(refusals.SENTENCES["roles.nothing_there"]) in seat.said()
    put_cursor(seat, PHONE, ACTIVITY)
    assert view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_strengths_are_one_key_away_where_there_is_no_strip(seat: Seat) -> None:
    resize(seat, (1366, 738), 200)
    put_cursor(seat, PHONE, "社協")
    assert not page(seat).pane.strip.isVisible()
    press(K.Key_Space)
    assert "相談の電話に慣れた職員がいる" in QToolTip.text()
    put_cursor(seat, PHONE, ACTIVITY)
    press(K.Key_Space)
    assert words.NEEDS in QToolTip.text()


def test_a_range_is_filled_in_one_step(seat: Seat) -> None:
    was = seat.workshop
    put_cursor(seat, VISITS, "商店会")
    press(K.Key_Right, K.Key_Down, K.Key_Down, held=SHIFT)
    press(K.Key_2)
    assert [marks(seat, what)[:2] for what in whats(seat)[:4]] == ["○○", "○○", "○○", "○・"]
    assert undone(seat, was)
    press(K.Key_1)
    assert seat.workshop.roles == was.roles
    assert str(refusals.SENTENCES["roles.one_lead_each"]) in seat.said()
    press(K.Key_Exclam, held=SHIFT)
    assert marks(seat, VISITS) == "◎◎◎○○・"
    assert role(seat, VISITS, "商店会").joint
    assert undone(seat, was)
    put_cursor(seat, VISITS, "商店会")
    press(K.Key_Down, K.Key_Down, held=SHIFT)
    press(K.Key_1)
    assert [marks(seat, what).count("◎") for what in whats(seat)[:3]] == [1, 1, 1]
    assert words.leads_became_cooperate(3) in seat.said()
    press(K.Key_0)
    assert [marks(seat, what)[0] for what in whats(seat)[:3]] == ["・"] * 3


def test_filling_down_and_to_the_right(seat: Seat) -> None:
    second, third = whats(seat)[1:3]
    put_cursor(seat, second, "商店会")
    press(K.Key_Down, held=SHIFT)
    press(K.Key_D, held=CTRL)
    assert marks(seat, third)[0] == "○"
    put_cursor(seat, whats(seat)[3], "診療所")
    press(K.Key_R, held=CTRL)
    assert marks(seat, whats(seat)[3])[:2] == "○○"
    put_cursor(seat, second, WHEN)
    press(K.Key_D, held=CTRL)
    assert activity(seat, second).by == activity(seat, VISITS).by
    before = seat.workshop
    put_cursor(seat, VISITS, "商店会")
    press(K.Key_D, held=CTRL)
    assert seat.workshop is before


def test_a_copied_range_is_pasted_in_one_step(seat: Seat) -> None:
    was = seat.workshop
    put_cursor(seat, VISITS, "自治会")
    press(K.Key_Right, K.Key_Down, held=SHIFT)
    press(K.Key_C, held=CTRL)
    assert QApplication.clipboard().text() == "◎\t○\r\n○\t◎\r\n"
    assert "<td" in QApplication.clipboard().mimeData().html()
    put_cursor(seat, PHONE, "商店会")
    press(K.Key_V, held=CTRL)
    assert marks(seat, PHONE)[:2] == "◎○"
    assert undone(seat, was)
    put_cursor(seat, whats(seat)[-1], "町役場")
    press(K.Key_V, held=CTRL)
    assert seat.workshop.roles == was.roles
    assert "はみ出します" in seat.said()


def test_the_whole_table_goes_out_and_comes_back_after_it_was_shown(seat: Seat) -> None:
    put_cursor(seat, VISITS, "社協")
    press(K.Key_C, held=CTRL | SHIFT)
    whole = roles_out.table(seat.workshop)
    press(K.Key_A, held=CTRL)
    press(K.Key_Delete)
    assert not seat.workshop.roles
    was = seat.workshop
    press(K.Key_V, held=CTRL)
    shown = dialog(PasteDialog)
    assert isinstance(shown, PasteDialog)
    assert shown.table.coming.rowCount() == 9
    assert seat.workshop is was
    press(K.Key_Return)
    assert roles_out.table(seat.workshop).head == whole.head
    assert [row[5:11] for row in roles_out.table(seat.workshop).rows] == [row[5:11] for row in whole.rows]
    assert undone(seat, was)
    back(seat)
    press(K.Key_V, held=CTRL)
    dialog(PasteDialog)
    press(K.Key_Escape)
    assert seat.workshop.roles == was.roles


def test_strangers_become_parties_only_when_it_is_said(seat: Seat) -> None:
    QApplication.clipboard().setText("仕事\t婦人会\r\n花を植える\t◎\r\n")
    press(K.Key_V, held=CTRL)
    shown = dialog(PasteDialog)
    assert isinstance(shown, PasteDialog)
    shown.as_parties.click()
    shown.take.click()
    settle()
    assert marks(seat, "花を植える").count("◎") == 1
    assert any(actor.name == "婦人会" for actor in seat.workshop.actors)
    QApplication.clipboard().setText("草を刈る\r\n" * 10_000)
    before = seat.workshop
    back(seat)
    put_cursor(seat, VISITS, ACTIVITY)
    press(K.Key_V, held=CTRL)
    assert seat.workshop is before
    assert "300" in seat.said()


def test_what_an_activity_takes_is_written_in_a_small_form(seat: Seat) -> None:
    put_cursor(seat, PHONE, ACTIVITY)
    was = seat.workshop
    press(K.Key_Return, held=CTRL)
    form = dialog(ActivityForm)
    assert isinstance(form, ActivityForm)
    settle_on("電話番が二人")
    press(K.Key_Tab, K.Key_Down, K.Key_Tab, K.Key_Down)
    press(K.Key_Return, held=CTRL)
    found = activity(seat, PHONE)
    assert (found.needs, found.goal_id) == ("電話番が二人", seat.workshop.goals[0].id)
    assert found.after_id == activity(seat, VISITS).id
    strip = page(seat).pane.about
    assert strip.isVisible()
    assert "電話番が二人" in strip.accessibleName()
    assert undone(seat, was)
    seat.editor.redo()
    back(seat)
    put_cursor(seat, VISITS, "社協")
    press(K.Key_Return, held=CTRL)
    form = dialog(ActivityForm)
    assert isinstance(form, ActivityForm)
    form.after.setCurrentIndex(form.after.findData(found.id))
    press(K.Key_Return, held=CTRL)
    assert form.refused.isVisible()
    assert form.refused.text() == refusals.SENTENCES["roles.after_itself"]
    press(K.Key_Escape)


def test_phases_have_the_rooms_own_names(seat: Seat) -> None:
    put_cursor(seat, PHONE, "社協")
    page(seat).forms.phases.trigger()
    form = dialog(PhaseNames)
    assert isinstance(form, PhaseNames)
    assert here() is form.fields[Phase.DO]
    settle_on("企画")
    press(K.Key_Return)
    assert form.note.text() == refusals.SENTENCES["roles.phases_alike"]
    here().selectAll()  # type: ignore[attr-defined]
    settle_on("みんなで動く")
    press(K.Key_Return)
    assert page(seat).model.index(4, PHASE).data() == "みんなで動く"
    menu = [action.text() for action in page(seat).actions_for_menu("edit")]
    assert words.add_in("みんなで動く") in menu
    view = page(seat).view
    middle = view.visualRect(page(seat).model.index(0, PHASE)).center()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    dialog(PhaseNames)
    press(K.Key_Escape)


def drag(seat: Seat, source: tuple[int, int], target: tuple[int, int], *, low: bool) -> None:
    view, model = page(seat).view, page(seat).model
    start = view.visualRect(model.index(*source)).center()
    box = view.visualRect(model.index(*target))
    end = QPoint(box.center().x(), box.bottom() - 3 if low else box.top() + 3)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for at in (start + QPoint(0, 20), end):
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(view.viewport().mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view.viewport(), move)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    settle()


def test_a_row_is_dragged_within_its_phase_and_into_another(seat: Seat) -> None:
    before = whats(seat)
    drag(seat, (0, ACTIVITY), (2, ACTIVITY), low=True)
    assert whats(seat)[:3] == [before[1], before[2], before[0]]
    drag(seat, (0, ACTIVITY), (4, FIRST_PARTY), low=False)
    assert activity(seat, before[1]).phase is Phase.DO
    assert whats(seat)[2:5] == [before[3], before[1], before[4]]
    was = seat.workshop
    drag(seat, (0, FIRST_PARTY), (2, FIRST_PARTY + 1), low=True)
    assert seat.workshop is was
    assert len(page(seat).view.chosen()) == 6


def test_the_table_goes_out_as_a_workbook(qtbot, seat: Seat, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    page(seat).out.ask_where = lambda name: str(tmp_path / name)
    page(seat).out.action.trigger()
    qtbot.waitUntil(lambda: bool(seat.said()), timeout=10_000)
    [file] = tmp_path.iterdir()
    sheet = load_workbook(io.BytesIO(file.read_bytes())).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][:3] == ["企画", "1", VISITS]
    assert file.name in seat.said()


def test_eighty_activities_and_fifteen_parties_stay_whole(qtbot) -> None:  # type: ignore[no-untyped-def]
    many = sample()
    for number in range(71):
        many = roles.add_activity(many, f"{'とても長い仕事の名' * 40}{number}", list(Phase)[number % 4])
    for number in range(9):
        many = actors.add(many, f"尾根木地区の団体{number}")
    seat = sit(qtbot, many, 5)
    view, model = page(seat).view, page(seat).model
    put_cursor(seat, VISITS, FIRST_PARTY)
    press(K.Key_A, held=CTRL)
    press(K.Key_3)
    assert len(seat.workshop.roles) == 80 * 15
    for size, scale in (((1024, 738), 100), ((1366, 738), 200)):
        resize(seat, size, scale)
        index = model.index(79, model.columnCount() - 1)
        view.setCurrentIndex(index)
        settle()
        assert view.viewport().rect().contains(view.visualRect(index).center())
