"""The projection with no screen, one and two; plugged and unplugged; blank, frozen, stepped. No clock."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kyodo_desktop.domain import ballots, cards, goals, options, programme, rows
from kyodo_desktop.domain.choices import BallotMethod
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import hall as words
from kyodo_desktop.ui.hall_desk import HallDesk
from kyodo_desktop.ui.hall_items import Say
from kyodo_desktop.ui.hall_screens import Screens, Seen
from kyodo_desktop.ui.issues import IssuesScreen
from kyodo_desktop.ui.preferences import Preferences
from tests.ui.seated import QUIET, SIZES, Seat, clipped, press, resize, settle, sit

K = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
pytestmark = QUIET

LAPTOP = Seen("LAPTOP", 0, 0, 1366, 768)
EPSON = Seen("EPSON EB", 1366, 0, 1280, 720)
OTHER = Seen("SONY VPL", 1366, 0, 1024, 768)


class Cables(QObject):
    """Screens as a test plugs them."""

    changed = Signal()

    def __init__(self, *seen: Seen) -> None:
        super().__init__()
        self.now = list(seen)
        self.operator_on: Seen | None = LAPTOP

    def seen(self) -> tuple[Seen, ...]:
        return tuple(self.now)

    def of(self, _window: QWidget) -> Seen | None:
        return self.operator_on if self.operator_on in self.now else None

    def put(self, window: QWidget, where: Seen) -> None:
        before = QApplication.activeWindow()
        window.setGeometry(where.rect)
        window.show()
        if window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating) and before is not None:
            before.activateWindow()  # the screenless platform of Qt activates what is shown

    def bring_back(self, _window: QWidget) -> None:
        """What the real ones do is tried on a real X server (journeys/second_screen)."""

    def plug(self, *seen: Seen) -> None:
        self.now = list(seen)
        self.changed.emit()


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample_workshop(), 3)


def cabled(seat: Seat, *seen: Seen) -> Cables:
    cables = Cables(*seen)
    seat.window.hall.screens = cables  # type: ignore[assignment]
    return cables


def wall(seat: Seat) -> HallDesk:
    assert seat.window.hall.desk is not None
    return seat.window.hall.desk


def shown(seat: Seat) -> str:
    """The words on the wall; empty where nothing is shown."""
    window = wall(seat).window
    return " ".join(item.words for item in window.items() if isinstance(item, Say)) * window.isVisible()


def key(seat: Seat, which: K, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key in the hall's window."""
    QTest.keyClick(wall(seat).window, which, held)
    settle()


def put_up(seat: Seat, text: str) -> None:
    group = seat.workshop.groups[0].id
    seat.editor.run(label("cards.put_up"), cards.put_up, text)
    seat.editor.run(label("cards.join"), cards.join, group, seat.workshop.cards[-1].id)
    settle()


def reachable(seat: Seat, cables: Cables) -> bool:
    """The operator's window is not covered, or only by F5, which uncovers it like Esc."""
    window = wall(seat).window
    covered = window.isVisible() and cables.operator_on is not None
    covered = covered and window.geometry() == cables.operator_on.rect  # type: ignore[union-attr]
    return not covered or wall(seat).state.alone


# ── screens ───────────────────────────────────────────────────────────────────────────────────────────────


def test_without_a_workshop_or_a_screen_it_is_said_and_nothing_is_shown(seat: Seat) -> None:
    cabled(seat)
    press(K.Key_F5)
    assert seat.said() == words.NO_SCREEN
    assert not wall(seat).window.isVisible()
    seat.window.stand_up()
    press(K.Key_F5)
    assert seat.said() == words.NO_WORKSHOP


@pytest.mark.parametrize("back", [K.Key_Escape, K.Key_F5])
def test_one_screen_is_covered_when_asked_and_given_back(seat: Seat, back: K) -> None:
    cables = cabled(seat, LAPTOP)
    press(K.Key_F5)
    assert wall(seat).state.alone
    assert wall(seat).window.geometry() == LAPTOP.rect
    assert reachable(seat, cables)
    key(seat, back)
    assert not wall(seat).window.isVisible()
    assert seat.said() == words.ENDED
    press(K.Key_F5)
    press(back)  # where the desk has kept the keyboard
    assert not wall(seat).window.isVisible()


def test_escape_uncovers_the_desk_before_any_page_sees_it(seat: Seat) -> None:
    cabled(seat, LAPTOP)
    seat.window.enter_stop(7)
    pressed: list[bool] = []
    own = QAction(seat.window)
    own.setShortcut(QKeySequence("Esc"))
    own.triggered.connect(lambda: pressed.append(True))
    seat.window.addAction(own)
    press(K.Key_F5)
    seat.window.activateWindow()  # the keyboard is still at the desk
    settle()
    press(K.Key_Escape)
    assert not wall(seat).state.on
    assert pressed == []
    press(K.Key_Escape)
    assert pressed == [True]  # and now it is the page's again


def test_the_second_screen_is_used_and_the_keyboard_stays_at_the_desk(seat: Seat) -> None:
    cables = cabled(seat, LAPTOP, EPSON)
    focus = QApplication.focusWidget()
    press(K.Key_F5)
    assert wall(seat).window.geometry() == EPSON.rect
    assert wall(seat).window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert QApplication.focusWidget() is focus
    assert reachable(seat, cables)
    assert EPSON.name in seat.said()
    press(K.Key_F5)
    assert not wall(seat).window.isVisible()


def test_a_pulled_cable_covers_nothing_and_the_picture_comes_back_by_itself(seat: Seat) -> None:
    cables = cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    press(K.Key_F5, held=CONTROL)  # frozen
    before = shown(seat)
    for replugged in (EPSON, EPSON._replace(x=-1280), EPSON._replace(width=1024, height=768)):
        cables.plug(LAPTOP)
        assert not wall(seat).window.isVisible()  # at once: Qt would move it onto the laptop
        settle()
        assert reachable(seat, cables)
        assert "hall_waiting" in seat.window.strips.shown()
        cables.plug(LAPTOP, replugged)
        assert wall(seat).window.isVisible()  # in the same turn, well within three seconds
        assert wall(seat).window.geometry() == replugged.rect
        assert shown(seat) == before
        assert "hall_waiting" not in seat.window.strips.shown()
        assert wall(seat).state.frozen


def test_a_screen_that_mirrors_the_laptop_is_no_other_screen(seat: Seat) -> None:
    cables = cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    cables.plug(LAPTOP, EPSON._replace(x=0))
    settle()
    assert not wall(seat).window.isVisible()
    press(K.Key_F5, K.Key_F5)  # ends the waiting; and now it is the laptop's own
    assert wall(seat).state.alone
    assert reachable(seat, cables)
    key(seat, K.Key_Escape)


def test_a_picture_that_the_system_puts_on_the_laptop_goes_and_comes_back(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    wall(seat).window.move(0, 0)
    assert not wall(seat).window.isVisible()
    wall(seat)._again.timeout.emit()
    assert wall(seat).window.isVisible()
    assert wall(seat).window.geometry() == EPSON.rect


def test_another_screen_than_before_is_asked_about(seat: Seat) -> None:
    cables = cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    cables.plug(LAPTOP)
    cables.plug(LAPTOP, OTHER)
    settle()
    assert not wall(seat).window.isVisible()
    assert wall(seat).state.other == OTHER
    seat.window.hall.move()  # the strip's button
    assert wall(seat).window.geometry() == OTHER.rect


def test_the_window_that_lost_its_own_screen_is_not_left_under_the_picture(seat: Seat) -> None:
    cables = cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    cables.operator_on = EPSON  # the system moves it there
    cables.plug(EPSON)
    settle()
    assert not wall(seat).window.isVisible()
    press(K.Key_F5)  # ends the waiting
    assert not wall(seat).state.on


def test_where_the_window_goes_when_its_screen_is_lost_is_looked_at_again_a_turn_later(seat: Seat) -> None:
    cables = cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    cables.plug(OTHER._replace(x=0), EPSON)
    assert wall(seat).window.isVisible()
    cables.operator_on = EPSON  # Qt moves windows after it has told
    settle()
    assert not wall(seat).window.isVisible()


def test_a_projector_plugged_in_later_frees_the_laptop(seat: Seat) -> None:
    cables = cabled(seat, LAPTOP)
    press(K.Key_F5)
    cables.plug(LAPTOP, EPSON)
    assert wall(seat).window.geometry() == EPSON.rect
    assert not wall(seat).state.alone


def test_all_screens_lost_and_found(seat: Seat) -> None:
    cables = cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    cables.plug()
    settle()
    assert not wall(seat).window.isVisible()
    cables.plug(LAPTOP)
    assert not wall(seat).window.isVisible()
    cables.plug(LAPTOP, EPSON)
    assert wall(seat).window.isVisible()


def test_the_screen_is_known_again_by_name_and_size(seat: Seat, tmp_path: Path) -> None:
    memory = Preferences(tmp_path)
    seat.window.hall._memory = memory
    second = OTHER._replace(x=2646)
    cabled(seat, LAPTOP, EPSON, second)
    press(K.Key_F5)
    assert wall(seat).window.geometry() == EPSON.rect
    seat.window.hall.move()
    assert wall(seat).window.geometry() == second.rect
    assert Preferences(tmp_path).hall_screen() == second.kept
    again = HallDesk(seat.window, seat.window.desk, Cables(LAPTOP, EPSON, second), memory.hall_screen())  # type: ignore[arg-type]
    again.follow(seat.workshop, None)
    assert again.begin()
    assert again.window.geometry() == second.rect
    again.end()


def test_closing_the_window_of_the_hall_ends_the_projection_and_not_the_program(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    assert not wall(seat).window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    wall(seat).window.close()
    assert not wall(seat).state.on
    assert not wall(seat).window.isVisible()


# ── keys ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_steps_go_through_islands_pages_and_back(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    first = shown(seat)
    assert "店が遠く、荷物が重い" in first
    for forth, back in ((K.Key_Right, K.Key_Left), (K.Key_PageDown, K.Key_PageUp)):
        key(seat, forth)
        assert shown(seat) != first
        key(seat, back)
        assert shown(seat) == first
    press(K.Key_PageDown)  # at the desk, whatever has the keyboard
    assert shown(seat) != first
    press(K.Key_PageUp, K.Key_PageUp)
    assert shown(seat) == first


def test_the_wall_begins_at_the_island_that_is_looked_at(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    page = seat.screen(IssuesScreen)
    group = seat.workshop.groups[2]
    card = next(card for card in seat.workshop.cards if card.group_id == group.id)
    page.go_to(Place("cards", card.id))
    settle()
    press(K.Key_F5)
    assert group.title in shown(seat)
    page.hall_form = "voting"  # as the view in which people choose has it
    seat.window.page_changed()
    assert words.seals_each(3, True) in shown(seat)


def test_the_wall_shows_the_ballot_that_is_looked_at_and_its_result_once_it_is_closed(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    page = seat.screen(IssuesScreen)
    for question in ("いつにしますか", "どこにしますか"):
        seat.editor.run(label("ballots.add"), ballots.add, BallotMethod.HANDS, question=question)
        ballot = seat.workshop.ballots[-1].id
        seat.editor.run(label("options.add"), options.add_words, ballot, "水曜の夜")
        seat.editor.run(label("options.add"), options.add_words, ballot, "土曜の昼")
    page.show_view(page.choosing)
    press(K.Key_F5)
    assert "どこにしますか" in shown(seat)
    page.choosing.list.select(seat.workshop.ballots[-2].id)
    settle()
    assert "いつにしますか 一人、一回" in shown(seat)
    page.choosing.take_focus()
    press("9", K.Key_Return, *"13", K.Key_Return)
    assert "13人" not in shown(seat)
    press(K.Key_F9)
    assert "話し合いの参考です" in shown(seat)
    assert "1 土曜の昼 13人" in shown(seat)
    press(K.Key_F9)
    assert "13人" not in shown(seat)


def test_blank_is_one_key_and_says_so_at_the_desk(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    before = shown(seat)
    press(K.Key_F5, held=SHIFT)
    assert shown(seat) == ""
    assert "hall_blank" in seat.window.strips.shown()
    key(seat, K.Key_B)
    assert shown(seat) == before
    assert "hall_blank" not in seat.window.strips.shown()


def test_frozen_the_wall_stands_still_and_shows_all_when_thawed(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    key(seat, K.Key_Z)
    before = shown(seat)
    assert "hall_frozen" in seat.window.strips.shown()
    assert seat.window.commands["hall_freeze"].isChecked()
    put_up(seat, "雨の日は、待つ所がない")
    press(K.Key_PageDown)
    seat.window.enter_stop(4)
    seat.window.enter_stop(3)
    assert shown(seat) == before
    press(K.Key_F5, held=CONTROL)
    assert "雨の日は、待つ所がない" in shown(seat) or shown(seat) != before
    assert "hall_frozen" not in seat.window.strips.shown()


def test_page_keys_belong_to_the_desk_again_when_the_wall_is_off_or_the_page_has_them(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    plain = QKeySequence("PgDown")
    assert plain not in seat.window.commands["hall_next"].shortcuts()
    press(K.Key_F5)
    assert plain in seat.window.commands["hall_next"].shortcuts()
    seat.window.enter_stop(6)
    assert plain not in seat.window.commands["hall_next"].shortcuts()
    press(K.Key_F5)
    seat.window.enter_stop(3)
    assert plain not in seat.window.commands["hall_next"].shortcuts()


def test_the_capture_line_can_be_written_in_while_the_wall_is_on(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    press("bz", "雨", " ", K.Key_Left, K.Key_Return)
    assert seat.workshop.cards[-1].text.startswith("bz雨")
    assert not wall(seat).state.blank
    assert not wall(seat).state.frozen


# ── what follows ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_note_appears_on_the_wall_and_the_page_does_not_jump(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    key(seat, K.Key_Right)  # second page of the first island
    put_up(seat, "雨の日は、待つ所がない")
    assert "雨の日は、待つ所がない" in shown(seat)
    assert "2 / 2" in shown(seat)
    key(seat, K.Key_Right)
    there = shown(seat)
    seat.editor.run(label("cards.put_away"), cards.put_away, seat.workshop.cards[-1].id)
    settle()
    assert shown(seat) == there  # another island


def test_what_the_page_is_not_made_of_draws_nothing(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    pages = wall(seat)._pages
    seat.editor.run(label("goals.add"), goals.add, "目標")
    settle()
    assert wall(seat)._pages is pages


def test_the_wall_follows_the_page_and_stays_where_a_page_has_nothing_for_the_hall(seat: Seat) -> None:
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    board = shown(seat)
    seat.window.enter_stop(2)  # the roster has no form
    assert shown(seat) == board
    seat.window.go_home()
    assert shown(seat) == board
    for stop, word in ((4, words.PURPOSE), (5, words.ROLES), (6, "合意のことば"), (3, "店が遠く")):
        seat.window.enter_stop(stop)
        settle()
        assert word in shown(seat)
    key(seat, K.Key_Right)
    there = shown(seat)
    seat.window.enter_stop(4)
    seat.window.enter_stop(3)
    assert shown(seat) == there  # where it was left
    seat.window.stand_up()
    assert shown(seat) == ""


def test_the_roster_alone_shows_the_welcome(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 2)
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    assert seat.workshop.title in shown(seat)
    for person in seat.workshop.participants:
        assert person.name not in shown(seat)


# ── the clock ─────────────────────────────────────────────────────────────────────────────────────────────


class Hours:
    """A laptop's clock and its counter, to be turned by hand."""

    def __init__(self) -> None:
        self.wall = dt.datetime(2026, 6, 20, 23, 30, tzinfo=dt.UTC)
        self.count = 0.0

    def at(self) -> dt.datetime:
        return self.wall

    def elapsed(self) -> float:
        return self.count


def test_the_digits_are_right_after_an_hour_across_sleep_and_midnight(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop, hours = sample_workshop(), Hours()
    meeting = workshop.meetings[0].id
    workshop = rows.with_rows(workshop, "agenda", ())
    workshop = programme.add(workshop, meeting, "島に分ける", 90)
    seat = sit(qtbot, programme.start(workshop, workshop.agenda[0].id, hours.at()), 1)
    cabled(seat, LAPTOP, EPSON)
    clock = seat.window.desk.clock
    clock.follow(None)
    clock._wall, clock._elapsed = hours.at, hours.elapsed
    clock.follow(seat.workshop)
    press(K.Key_F5)
    assert "1:30:00" in shown(seat)
    for seconds, told in (
        (1, "1:29:59"),
        (1_800, "1:00:00"),
        (3_599, "30:01"),
        (5_399, "0:01"),
        (5_400, "0:00"),
        (5_590, "3:10"),
    ):
        hours.count = seconds  # after half an hour it is midnight
        clock.ticked.emit()
        assert told in shown(seat).split(" "), seconds
    hours.wall -= dt.timedelta(hours=5)  # set back
    clock.ticked.emit()
    assert "3:10" in shown(seat)
    assert words.OVER in shown(seat)
    hours.count = 11 * 3_600  # the laptop has slept
    clock.ticked.emit()
    assert "9:30:00" in shown(seat)
    seat.editor.run(label("programme.pause"), programme.pause, clock.now())
    settle()
    assert "9:30:00" in shown(seat)


# ── the frame ─────────────────────────────────────────────────────────────────────────────────────────────


def test_every_page_has_the_button_and_the_view_menu_has_the_keys(seat: Seat) -> None:
    for stop in range(1, 8):
        seat.window.enter_stop(stop)
        assert seat.window.hall.button.isVisible()
        assert seat.window.hall.button.words() == words.SHOW
    entries = [action.text() for action in seat.window.menus.entries("view")]
    assert {words.SHOW, words.NEXT, words.BACK, words.BLANK, words.FREEZE, words.MOVE} <= set(entries)


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_header_and_strips_fit(seat: Seat, size: tuple[int, int], scale: int) -> None:
    cabled(seat, LAPTOP, EPSON)
    press(K.Key_F5)
    press(K.Key_F5, held=CONTROL)
    resize(seat, size, scale)
    assert clipped(seat.window.header) == []
    assert clipped(seat.window.strips) == []


# ── real screens of Qt ────────────────────────────────────────────────────────────────────────────────────


def test_the_screens_of_qt_are_seen(seat: Seat) -> None:
    found = Screens().seen()
    assert len(found) == len(QApplication.screens())
    assert Screens().of(seat.window) == found[0]
    assert json.dumps(found[0].kept)
    assert found[0].like(found[0].kept) == 2
    press(K.Key_F5)
    assert wall(seat).state.alone
    key(seat, K.Key_Escape)


TWO_SCREENS = """
import json, sys
from types import SimpleNamespace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from kyodo_desktop.domain.hall import Form
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.ui.chosen_meeting import ChosenMeeting
from kyodo_desktop.ui.hall_desk import HallDesk
from kyodo_desktop.ui.hall_screens import Screens
from kyodo_desktop.ui.look import load_look
from kyodo_desktop.ui.talk_clock import TalkClock

app = QApplication(["two screens", "-style", "fusion"])
laptop = next(screen for screen in app.screens() if screen.name() == "LAPTOP")
operator = QWidget()
operator.setScreen(laptop)
operator.setGeometry(laptop.geometry().adjusted(50, 50, -50, -50))
operator.show()
clock = TalkClock(operator)
desk = SimpleNamespace(look=load_look(), clock=clock, meeting=ChosenMeeting(clock, operator))
hall = HallDesk(operator, desk, Screens(operator), "")
hall.follow(sample_workshop(), Form.BOARD)
hall.begin()
app.processEvents()
wall = hall.window
there = [wall.screen().name(), *wall.geometry().getRect(), wall.isFullScreen(), hall.state.alone]
hall.end()
ended = hall.window.isVisible()
hall.begin()
QTimer.singleShot(0, operator.close)  # the desk is closed while the wall is on
app.exec()
print(json.dumps([operator.screen().name(), there, ended]))
"""


def test_two_screens_of_qt_itself_and_the_program_leaves_while_the_wall_is_on(tmp_path: Path) -> None:
    like = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {
            "name": seen.name.split()[0],
            "x": seen.x,
            "y": 0,
            "width": seen.width,
            "height": seen.height,
            **like,
        }
        for seen in (LAPTOP, EPSON)
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"}
    command = [sys.executable, "-c", TWO_SCREENS]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **platform}, timeout=60)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["LAPTOP", ["EPSON", 1366, 0, 1280, 720, True, False], False]
