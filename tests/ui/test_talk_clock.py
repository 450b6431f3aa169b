"""The evening's clock against a simulated laptop: set back and forward, asleep, past midnight."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtTest import QSignalSpy

from kyodo_desktop.domain import programme
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.ui.talk_clock import TalkClock, seconds_awake_and_asleep, wall
from tests.domain.test_programme import at, evening


class Laptop:
    """A clock that people can set, and a counter that nobody can."""

    def __init__(self, shows: dt.datetime) -> None:
        self.shows, self.seconds = shows, 5000.25

    def passes(self, seconds: float) -> None:
        """Time goes by, awake or asleep."""
        self.shows += dt.timedelta(seconds=seconds)
        self.seconds += seconds

    def clock(self) -> TalkClock:
        return TalkClock(wall=lambda: self.shows, elapsed=lambda: self.seconds)


@pytest.fixture
def laptop(qapp: object) -> Laptop:
    return Laptop(at(13, 30))


def begun(clock: TalkClock) -> Workshop:
    w = evening(25, 10)
    w = programme.next_item(w, w.meetings[0].id, clock.now())
    clock.follow(w)
    return w


def test_the_laptops_own_clocks_go(qapp: object) -> None:
    before = seconds_awake_and_asleep()
    assert wall().tzinfo is not None
    assert seconds_awake_and_asleep() >= before > 0


@pytest.mark.parametrize("by", [-3, -1 / 60, 5, 24 * 365])
def test_setting_the_clock_changes_nothing_while_an_item_runs(laptop: Laptop, by: float) -> None:
    clock = laptop.clock()
    w = begun(clock)
    laptop.passes(600)
    laptop.shows += dt.timedelta(hours=by)
    clock.follow(w)
    assert clock.now() == at(13, 40)
    assert programme.left(w.agenda[0], clock.now()) == 15 * 60


def test_a_clock_put_right_before_the_evening_counts(laptop: Laptop) -> None:
    clock = laptop.clock()
    clock.follow(evening(25))
    laptop.shows = at(9, 15)
    assert clock.now() == at(9, 15)
    clock.follow(None)
    assert clock.now() == at(9, 15)


def test_sleep_of_eleven_hours_over_midnight_counts(laptop: Laptop) -> None:
    clock = laptop.clock()
    w = begun(clock)
    laptop.passes(11 * 3600)
    assert clock.now() == at(0, 30, days=1)
    assert programme.left(w.agenda[0], clock.now()) == 25 * 60 - 11 * 3600


def test_it_ticks_while_an_item_runs_and_only_then(laptop: Laptop) -> None:
    clock = laptop.clock()
    ticks = QSignalSpy(clock.ticked)
    w = begun(clock)
    assert clock.ticking
    clock._timer.timeout.emit()
    assert (ticks.count(), clock.ticking) == (1, True)
    clock.follow(programme.pause(w, clock.now()))
    assert not clock.ticking
    clock.follow(programme.go_on(programme.pause(w, clock.now()), clock.now()))
    assert clock.ticking
    clock.follow(programme.finish(w, clock.now()))
    assert not clock.ticking


def test_it_waits_for_the_next_whole_second(laptop: Laptop) -> None:
    laptop.shows += dt.timedelta(milliseconds=400)
    clock = laptop.clock()
    begun(clock)
    assert 600 <= clock._timer.interval() <= 610


class Night(RuleBasedStateMachine):
    """Whatever is done to the laptop's clock, an item has taken the time that really passed."""

    @initialize()
    def begin(self) -> None:
        self.laptop = Laptop(at(20))
        self.clock = self.laptop.clock()
        self.w = evening(25, 10, 30)
        self.watch = [0.0, 0.0, 0.0]
        self.last = self.clock.now()

    def change(self, after: Workshop) -> None:
        self.w = after
        self.clock.follow(after)
        self.last = self.clock.now()

    @rule(seconds=st.integers(0, 4 * 3600))
    def passes(self, seconds: int) -> None:
        self.laptop.passes(seconds)
        running = programme.current(self.w)
        if running is not None and running.state == "running":
            self.watch[self.w.agenda.index(running)] += seconds

    @rule(hours=st.integers(-48, 48))
    def clock_is_set(self, hours: int) -> None:
        self.laptop.shows += dt.timedelta(hours=hours)
        if programme.current(self.w) is None:
            self.last = self.clock.now()

    @rule()
    def next_item(self) -> None:
        if programme.current(self.w) or programme.upcoming(self.w, self.w.meetings[0].id):
            self.change(programme.next_item(self.w, self.w.meetings[0].id, self.clock.now()))

    @rule()
    def pause_or_go_on(self) -> None:
        running = programme.current(self.w)
        if running is not None:
            step = programme.pause if running.state == "running" else programme.go_on
            self.change(step(self.w, self.clock.now()))

    @rule()
    def restart_of_the_program(self) -> None:
        """The laptop's clock is read anew, so it is right (as after it was set for good)."""
        self.laptop.shows = self.clock.now()
        self.clock = self.laptop.clock()
        self.change(self.w)

    @invariant()
    def every_item_has_taken_the_time_that_passed(self) -> None:
        if hasattr(self, "w"):
            assert [programme.spent(i, self.clock.now()) for i in self.w.agenda] == self.watch

    @invariant()
    def it_never_goes_back_while_an_item_is_at_hand(self) -> None:
        if hasattr(self, "w"):
            now = self.clock.now()
            assert programme.current(self.w) is None or now >= self.last
            self.last = now


Night.TestCase.settings = settings(max_examples=20, stateful_step_count=25)
test_any_night = pytest.mark.usefixtures("qapp")(Night.TestCase)
