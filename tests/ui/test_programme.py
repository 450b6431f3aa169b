"""Stop 1, the programme: written at the keyboard, run by F6 and F7 from any page, told in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from kyodo_desktop.domain import fields, meetings, programme
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.exchange import own_programmes
from kyodo_desktop.text import programme as words
from kyodo_desktop.text import templates as words_of_templates
from kyodo_desktop.ui.prepare import PrepareScreen
from kyodo_desktop.ui.programme_table import MINUTES, STATE, TIME, WHAT
from kyodo_desktop.ui.talk_clock import TalkClock
from kyodo_desktop.ui.templates import NameDialog, TemplateDialog
from tests.ui.seated import QUIET, Seat, act, press, settle, sit
from tests.ui.test_talk_clock import Laptop

K = Qt.Key
D = TypeVar("D", bound=QDialog)
ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
JST = dt.timezone(dt.timedelta(hours=9))


@pytest.fixture
def laptop(monkeypatch: pytest.MonkeyPatch) -> Laptop:
    """The clock of the window is that of a simulated laptop, at 13:30 on the day of the sample."""
    found = Laptop(dt.datetime(2026, 6, 20, 13, 30, tzinfo=JST))
    real = TalkClock.__init__

    def simulated(self: TalkClock, parent: object = None) -> None:
        real(self, parent, wall=lambda: found.shows, elapsed=lambda: found.seconds)  # type: ignore[arg-type]

    monkeypatch.setattr(TalkClock, "__init__", simulated)
    return found


def passes(seat: Seat, laptop: Laptop, seconds: float) -> None:
    """Time goes by, and the clock ticks once."""
    laptop.passes(seconds)
    seat.window.desk.clock.ticked.emit()
    settle()


def table(seat: Seat):  # type: ignore[no-untyped-def]
    return seat.screen(PrepareScreen).programme.table


def shown(seat: Seat, column: int) -> list[str]:
    model = table(seat).model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def titles(workshop: Workshop) -> list[str]:
    return [item.title for item in workshop.agenda]


# ── writing ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_programme_is_written_at_the_keyboard(qtbot, laptop: Laptop) -> None:  # type: ignore[no-untyped-def]
    found = new_workshop("草刈りの会", dt.date(2026, 6, 20))
    seat = sit(qtbot, meetings.set_times(found, found.meetings[0].id, dt.time(19), None), 1)
    page = seat.screen(PrepareScreen)
    assert not table(seat).isVisible()
    press(K.Key_Insert)
    press("開会", K.Key_Return, "草を刈る坂をえらぶ", K.Key_Return, K.Key_Return)
    assert titles(seat.workshop) == ["開会", "草を刈る坂をえらぶ"]
    assert shown(seat, TIME) == ["19:00", "19:10"]
    assert shown(seat, WHAT) == ["1  開会", "2  草を刈る坂をえらぶ"]
    table(seat).select(seat.workshop.agenda[0].id, MINUTES)
    press(K.Key_F2, "1時間半", K.Key_Return)
    assert (seat.workshop.agenda[0].minutes, shown(seat, TIME)[1]) == (90, "20:30")
    press(K.Key_F2, "3日", K.Key_Return)
    assert table(seat).writing()
    assert seat.said()
    press(K.Key_Escape)
    press(K.Key_Up, held=ALT)
    assert titles(seat.workshop) == ["草を刈る坂をえらぶ", "開会"]
    press(K.Key_Right, K.Key_Right, K.Key_F2, "有村", K.Key_Return)
    assert seat.workshop.agenda[0].who == "有村"
    press(K.Key_Delete)
    assert titles(seat.workshop) == ["草を刈る坂をえらぶ"]
    assert words.AWAY in seat.said()
    press(K.Key_Z, held=CTRL)
    assert titles(seat.workshop) == ["草を刈る坂をえらぶ", "開会"]
    assert page.programme._end.text() == words.ends_at("20:40")


def test_method_and_least_minutes_of_the_item_under_the_cursor(qtbot, laptop: Laptop) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 1)
    strip = seat.screen(PrepareScreen).programme.strip
    table(seat).select(seat.workshop.agenda[3].id, MINUTES)
    assert strip.method.text() == seat.workshop.agenda[3].method
    strip.least.setFocus()
    strip.least.selectAll()
    press("20", K.Key_Tab)
    assert seat.workshop.agenda[3].least_minutes == 20
    strip.least.setFocus()
    strip.least.selectAll()
    press("99", K.Key_Tab)
    assert seat.workshop.agenda[3].least_minutes == 20
    assert "25" in seat.said()
    strip.method.setFocus()
    press("。静かに")
    table(seat).setFocus()
    table(seat).select(seat.workshop.agenda[0].id)
    assert seat.workshop.agenda[3].method.endswith("静かに")
    assert strip.method.text() == ""


# ── running ───────────────────────────────────────────────────────────────────────────────────────────────


def test_an_evening_is_run_from_any_page(qtbot, laptop: Laptop) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 3)
    chip = seat.window.menu_row.chip
    assert chip.isHidden()
    press(K.Key_F6)
    assert words.started("開会・あいさつ") in seat.said()
    assert (chip.isVisible(), chip.words()) == (True, "残り 10分")
    passes(seat, laptop, 8 * 60 + 1)
    assert (chip.words(), chip.property("soon")) == ("まもなく 1:59", True)
    passes(seat, laptop, 119 + 190)
    assert chip.words() == "3:10 のびています"
    press(K.Key_F6, held=SHIFT)
    assert chip.words() == "まもなく 1:50"
    assert "16:05" in seat.said()
    press(K.Key_F7)
    assert programme.current(seat.workshop).title == "話し合いの約束を読む"  # type: ignore[union-attr]
    press(K.Key_F6)
    assert chip.words() == words.PAUSED
    passes(seat, laptop, 600)
    press(K.Key_F6)
    assert chip.words() == "残り 5分"
    press(K.Key_F7, held=SHIFT)
    said = seat.said()
    assert words.LEFT in said
    assert "16:00" in said
    assert programme.time_of(
        programme.ends(programme.schedule(seat.workshop, seat.workshop.meetings[0].id, laptop.shows)) or 0
    ) == dt.time(15, 59)  # 35 seconds of a minute are nobody's
    chip.click()
    assert isinstance(seat.window.page, PrepareScreen)
    for _ in range(9):
        press(K.Key_F7)
    assert words.ALL_DONE in seat.said()
    assert chip.isHidden()
    press(K.Key_F7)
    assert programme.current(seat.workshop) is None
    press(K.Key_Z, held=CTRL)
    assert chip.isVisible()


def test_the_band_and_the_table_follow_the_clock(qtbot, laptop: Laptop) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 1)
    band = seat.screen(PrepareScreen).programme.band
    assert (band.digits.words(), band.about.text()) == ("10:00", words.PLANNED)
    for _ in range(4):
        press(K.Key_F7)
    passes(seat, laptop, 200)
    assert (band.digits.words(), band.about.text()) == ("21:40", words.LEFT)
    assert (band.head.text(), band.title.text()) == (words.now_at("13:30〜13:55"), "4  地域課題を書き出す")
    assert shown(seat, STATE)[:5] == [words.DONE] * 3 + [words.NOW, ""]
    assert table(seat).current_id() == seat.workshop.agenda[3].id
    passes(seat, laptop, 1500 + 40)
    assert (band.digits.words(), band.about.text()) == ("4:00", words.OVERRUN)
    assert shown(seat, TIME)[4] == "13:59"
    seat.window.go_to_stop(2)
    passes(seat, laptop, 60)
    seat.window.go_to_stop(1)
    assert band.digits.words() == "5:00"
    assert shown(seat, TIME)[4] == "14:00"


def test_the_hall_closes_and_the_page_says_by_how_much(qtbot, laptop: Laptop) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 1)
    warning = seat.screen(PrepareScreen).programme.warning
    assert warning.isHidden()
    item = Place("agenda", seat.workshop.agenda[7].id, "minutes")
    seat.editor.run(_step("agenda.minutes"), fields.write, item, "1時間")
    settle()
    assert "30分" in warning._words.text()
    seat.editor.run(_step("agenda.minutes"), fields.write, item, "2時間")
    settle()
    assert all(part in warning._words.text() for part in ("17:30", "17:00", "30分"))


def _step(key: str):  # type: ignore[no-untyped-def]
    from kyodo_desktop.editor import label

    return label(key)


# ── several meetings ──────────────────────────────────────────────────────────────────────────────────────


def a_meeting_is_added_chosen_and_put_away(seat: Seat) -> None:
    page = seat.screen(PrepareScreen)
    assert page.meetings.isHidden()
    page.meetings.add_action.trigger()
    settle()
    first, second = seat.workshop.meetings
    assert page.meetings.isVisible()
    assert second.venue == first.venue
    assert not table(seat).isVisible()
    press(K.Key_Insert, "つづき", K.Key_Return, K.Key_Return)
    assert [i.title for i in programme.items(seat.workshop, second.id)] == ["つづき"]
    page.forms.when.setFocus()
    press(K.Key_F2, "R8.7.4", K.Key_Return)
    assert [m.date for m in seat.workshop.meetings] == [dt.date(2026, 6, 20), dt.date(2026, 7, 4)]
    press(K.Key_PageUp, held=CTRL)
    assert len(shown(seat, WHAT)) == 10
    press(K.Key_PageDown, held=CTRL)
    assert shown(seat, WHAT) == ["1  つづき"]
    seat.window.go_to(Place("agenda", seat.workshop.agenda[0].id, "title"))
    assert len(shown(seat, WHAT)) == 10
    press(K.Key_PageDown, held=CTRL)
    page.meetings.away_action.trigger()
    settle()
    assert len(seat.workshop.meetings) == 1
    assert len(shown(seat, WHAT)) == 10
    page.meetings.away_action.trigger()
    assert len(seat.workshop.meetings) == 1


def the_keys_run_the_meeting_that_is_shown(seat: Seat) -> None:
    page = seat.screen(PrepareScreen)
    page.meetings.add_action.trigger()
    press(K.Key_Insert, "つづき", K.Key_Return, K.Key_Return, K.Key_F6)
    assert programme.current(seat.workshop).title == "つづき"  # type: ignore[union-attr]
    assert "つづき" in page.programme.band.title.text()


def test_several_meetings(qtbot, laptop: Laptop) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 1)
    act(seat, a_meeting_is_added_chosen_and_put_away, the_keys_run_the_meeting_that_is_shown)


def test_todays_meeting_is_at_hand() -> None:
    w = meetings.add(meetings.add(new_workshop("草刈りの会", dt.date(2026, 6, 20)), dt.date(2026, 7, 4)))
    first, second, _undated = w.meetings
    for day, expected in ((1, first), (20, first), (21, second)):
        assert meetings.at_hand(w, dt.date(2026, 6, day)) == expected
    assert meetings.at_hand(w, dt.date(2026, 7, 5)) == second
    running = programme.next_item(
        programme.add(w, first.id, "開会"), first.id, dt.datetime(2026, 7, 4, tzinfo=JST)
    )
    assert meetings.at_hand(running, dt.date(2026, 7, 4)) == first


# ── templates ─────────────────────────────────────────────────────────────────────────────────────────────


def dialog(seat: Seat, kind: type[D]) -> D:
    settle()
    [found] = [d for d in seat.window.findChildren(kind) if d.isVisible()]
    return found


@QUIET
def test_an_empty_page_begins_with_a_template_and_keeps_ones_own(
    qtbot, laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("KYODO_DESKTOP_HOME", str(tmp_path))
    seat = sit(qtbot, new_workshop("草刈りの会", dt.date(2026, 6, 20)), 1)
    keys = seat.screen(PrepareScreen).programme.templates
    keys.choose_action.trigger()
    dialog(seat, TemplateDialog).put_in()
    assert [len(seat.workshop.agenda), seat.workshop.agenda[3].minutes] == [10, 25]
    keys.keep_action.trigger()
    asked = dialog(seat, NameDialog)
    asked.keep()
    assert asked.note.isVisible()
    asked.name.setText("うちの午後")
    asked.keep()
    qtbot.waitUntil(lambda: "うちの午後" in seat.said())
    keys.choose_action.trigger()
    chosen = dialog(seat, TemplateDialog)
    assert [row.template.name for row in chosen._model.rows][-1] == "うちの午後"
    chosen.list.select("built-in 3")
    chosen.put_in()
    assert [len(programme.items(seat.workshop, m.id)) for m in seat.workshop.meetings] == [9, 7, 7]
    seat.window.activateWindow()
    settle()
    press(K.Key_Z, held=CTRL)
    assert len(seat.workshop.meetings) == 1
    keys.choose_action.trigger()
    chosen = dialog(seat, TemplateDialog)
    chosen.list.select("own 0")
    assert chosen._away.isVisible()
    chosen._away.click()
    qtbot.waitUntil(lambda: words_of_templates.forgotten("うちの午後") in seat.said())
    assert own_programmes.read(tmp_path / "programmes.json") == ()
    chosen.reject()


def test_last_years_programme_is_pasted(qtbot, laptop: Laptop) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, new_workshop("草刈りの会", dt.date(2026, 6, 20)), 1)
    QApplication.clipboard().setText("19:00 開会\n19:10 草を刈る坂をえらぶ\n19:40 閉会（5分）")
    press(K.Key_V, held=CTRL)
    assert [(i.title, i.minutes) for i in seat.workshop.agenda] == [
        ("開会", 10),
        ("草を刈る坂をえらぶ", 30),
        ("閉会", 5),
    ]
    assert words.pasted(3) in seat.said()
    table(seat).select(seat.workshop.agenda[0].id, WHAT)
    table(seat).setFocus()
    QApplication.clipboard().setText("あいさつ")
    press(K.Key_F2)
    press(K.Key_V, held=CTRL)
    press(K.Key_Return)
    assert seat.workshop.agenda[0].title == "あいさつ"
    assert len(seat.workshop.agenda) == 3


def test_a_pause_moves_what_is_still_to_come(qtbot, laptop: Laptop) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 1)
    press(K.Key_F6, K.Key_F6)
    part = seat.screen(PrepareScreen).programme
    assert part._pauses.isActive()
    laptop.passes(15 * 60)
    part._pauses.timeout.emit()
    assert shown(seat, TIME)[1] == "13:55"
    assert part._end.text() == words.ends_at("16:15")
    press(K.Key_F6)
    assert not part._pauses.isActive()


def test_items_of_no_minutes_from_elsewhere_are_painted(qtbot, laptop: Laptop) -> None:  # type: ignore[no-untyped-def]
    found = sample_workshop()
    strange = tuple(replace(item, minutes=0, least_minutes=-1) for item in found.agenda)
    seat = sit(qtbot, replace(found, agenda=strange), 1)
    press(K.Key_F7)
    press(K.Key_F7, held=SHIFT)
    seat.window.grab()
    assert sum(item.minutes for item in seat.workshop.agenda) == 150


def test_the_rail_asks_for_what_the_chosen_meeting_lacks(qtbot) -> None:  # type: ignore[no-untyped-def]
    two = meetings.add(sample_workshop(), dt.date(2026, 7, 4))
    seat = sit(qtbot, two, 1)
    first, second = (meeting.id for meeting in two.meetings)
    seat.window.desk.meeting.choose(first)
    settle()
    assert [stop.done for stop in seat.window.rail.entries[1:3]] == [True, True]
    seat.window.desk.meeting.choose(second)
    settle()
    assert [stop.done for stop in seat.window.rail.entries[1:3]] == [False, False]
