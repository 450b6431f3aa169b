"""The programme: times that follow every change, and a clock that survives pauses, midnight and restarts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kyodo_desktop.domain import codec, create, meetings, programme
from kyodo_desktop.domain.choices import AgendaState
from kyodo_desktop.domain.programme import Slot
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused

DATE = dt.date(2026, 6, 20)
JST = dt.timezone(dt.timedelta(hours=9))


def evening(*minutes: int, start: dt.time | None = dt.time(13, 30), end: dt.time | None = None) -> Workshop:
    """A meeting with items A, B, C … of so many minutes."""
    found = create.new_workshop("草刈りの会", DATE)
    found = meetings.set_times(found, found.meetings[0].id, start, end)
    for name, length in zip("ABCDEFGHIJ", minutes, strict=False):
        found = programme.add(found, found.meetings[0].id, name, length)
    return found


def at(hour: int, minute: int = 0, second: int = 0, *, days: int = 0) -> dt.datetime:
    return dt.datetime(2026, 6, 20 + days, hour, minute, second, tzinfo=JST)


def slots(workshop: Workshop, now: dt.datetime | None = None) -> tuple[Slot, ...]:
    return programme.schedule(workshop, workshop.meetings[0].id, now)


def clock(minutes: int | None) -> str:
    return "" if minutes is None else programme.time_of(minutes).isoformat("minutes")


def times(workshop: Workshop, now: dt.datetime | None = None) -> list[str]:
    return [f"{slot.item.title} {clock(slot.starts)}-{clock(slot.ends)}" for slot in slots(workshop, now)]


def ids(workshop: Workshop) -> list[str]:
    return [item.id for item in workshop.agenda]


# ── planned ───────────────────────────────────────────────────────────────────────────────────────────────


def test_times_follow_one_another_and_every_change() -> None:
    w = evening(10, 5, 25)
    assert times(w) == ["A 13:30-13:40", "B 13:40-13:45", "C 13:45-14:10"]
    w = programme.write_minutes(w, ids(w)[0], " ２０分 ")
    w = programme.move(w, ids(w)[2], 1)
    assert times(w) == ["A 13:30-13:50", "C 13:50-14:15", "B 14:15-14:20"]
    w = programme.put_away(w, ids(w)[0])
    assert (times(w)[-1], programme.total(w, w.meetings[0].id)) == ("B 13:55-14:00", 30)


def test_a_programme_goes_past_midnight_and_does_without_a_time() -> None:
    w = evening(60, 90, start=dt.time(23, 0))
    assert times(w) == ["A 23:00-00:00", "B 00:00-01:30"]
    assert programme.ends(slots(w)) == 25 * 60 + 30
    assert times(evening(10, start=None)) == ["A -"]
    assert programme.ends(slots(evening())) is None


def test_each_meeting_has_its_own() -> None:
    w = meetings.add(evening(10, 20))
    second = w.meetings[1].id
    w = programme.add(w, second, "Z", 30)
    w = programme.add(w, w.meetings[0].id, "C", 5)
    w = programme.move(w, next(i.id for i in w.agenda if i.title == "C"), 0)
    assert [i.title for i in programme.items(w, w.meetings[0].id)] == ["C", "A", "B"]
    assert [i.title for i in programme.items(w, second)] == ["Z"]
    assert [i.title for i in meetings.put_away(w, w.meetings[0].id).agenda] == ["Z"]


@pytest.mark.parametrize(
    ("text", "minutes"), [("25", 25), ("25分", 25), ("1時間半", 90), ("１時間 5分", 65), ("2時間", 120)]
)
def test_minutes_are_read_as_people_write_them(text: str, minutes: int) -> None:
    w = evening(10)
    assert programme.write_minutes(w, ids(w)[0], text).agenda[0].minutes == minutes


@pytest.mark.parametrize("text", ["", "0", "-3", "1e9", "721", "十分くらい", "٣", "99999999999999999999"])
def test_other_minutes_are_refused(text: str) -> None:
    w = evening(10)
    with pytest.raises(Refused):
        programme.write_minutes(w, ids(w)[0], text)


def test_what_an_item_needs_at_least_is_never_more_than_its_minutes() -> None:
    w = evening(10)
    w = programme.write_least_minutes(w, ids(w)[0], "8")
    with pytest.raises(Refused):
        programme.set_least_minutes(w, ids(w)[0], 11)
    assert programme.set_minutes(w, ids(w)[0], 20).agenda[0].least_minutes == 8
    assert programme.set_minutes(w, ids(w)[0], 5).agenda[0].least_minutes == 5


# ── running ───────────────────────────────────────────────────────────────────────────────────────────────


def test_an_evening_from_item_to_item() -> None:
    w = evening(10, 5, 25)
    meeting = w.meetings[0].id
    assert programme.current(w) is None
    w = programme.next_item(w, meeting, at(13, 34))
    a = programme.current(w)
    assert a is not None
    assert (a.title, programme.left(a, at(13, 36, 20))) == ("A", 460)
    assert times(w, at(13, 36))[0] == "A 13:34-13:44"
    assert times(w, at(13, 36))[1:] == ["B 13:44-13:49", "C 13:49-14:14"]
    w = programme.pause(w, at(13, 37))
    a = programme.current(w)
    assert a is not None
    assert programme.spent(a, at(15)) == 180
    w = programme.go_on(w, at(13, 40))
    w = programme.longer(w)
    assert programme.left(w.agenda[0], at(13, 41)) == 15 * 60 - 240
    assert programme.left(w.agenda[0], at(13, 55, 10)) == -190
    assert times(w, at(13, 55, 10))[1] == "B 13:55-14:00"
    w = programme.next_item(w, meeting, at(13, 56))
    assert [i.state for i in w.agenda] == ["done", "running", "open"]
    assert times(w, at(13, 57))[0] == "A 13:30-13:45"  # what is done keeps its plan
    w = programme.finish(programme.next_item(w, meeting, at(14)), at(14, 20))
    assert {i.state for i in w.agenda} == {AgendaState.DONE}
    with pytest.raises(Refused):
        programme.next_item(w, meeting, at(14, 21))
    with pytest.raises(Refused):
        programme.pause(w, at(14, 21))
    assert programme.begin_anew(w, meeting).agenda == evening_like(w)


def evening_like(workshop: Workshop) -> tuple[object, ...]:
    return tuple(
        replace(item, state=AgendaState.OPEN, started_at=None, spent_seconds=0) for item in workshop.agenda
    )


def test_what_was_passed_over_comes_at_the_end() -> None:
    w = evening(10, 5, 25)
    w = programme.start(w, ids(w)[1], at(13, 30))
    assert times(w, at(13, 30))[0] == "A 14:00-14:10"
    w = programme.next_item(w, w.meetings[0].id, at(13, 35))
    coming = programme.upcoming(w, w.meetings[0].id)
    assert coming is not None
    assert coming.title == "A"


def test_only_one_item_of_a_workshop_runs_over_all_its_meetings() -> None:
    w = meetings.add(evening(10))
    w = programme.add(w, w.meetings[1].id, "Z", 30)
    w = programme.start(w, ids(w)[0], at(13, 30))
    w = programme.start(w, ids(w)[1], at(13, 40))
    assert [(i.state, i.spent_seconds) for i in w.agenda] == [("done", 600), ("running", 0)]
    assert programme.start(w, ids(w)[1], at(13, 50)) == w


def test_the_clock_is_kept_in_the_row_and_crosses_midnight() -> None:
    w = evening(30, start=dt.time(23, 50))
    w = programme.next_item(w, w.meetings[0].id, at(23, 50))
    kept = codec.decode("agenda", "started_at", codec.encode(w.agenda[0].started_at))
    assert kept == w.agenda[0].started_at
    assert programme.left(w.agenda[0], at(0, 5, days=1)) == 15 * 60
    assert times(w, at(0, 5, days=1)) == ["A 23:50-00:20"]
    assert programme.ends(slots(w, at(0, 30, days=1))) == 24 * 60 + 30


def test_a_moment_before_the_start_or_years_later_breaks_nothing() -> None:
    w = evening(30)
    w = programme.next_item(w, w.meetings[0].id, at(14))
    assert programme.left(w.agenda[0], at(13)) == 1800
    late = programme.pause(w, at(14) + dt.timedelta(days=40_000))
    assert late.agenda[0].spent_seconds == 10**9
    elsewhere = at(14, 10).astimezone(dt.UTC)
    assert programme.left(w.agenda[0], elsewhere) == 1200


class Evening(RuleBasedStateMachine):
    """Any sequence of the timer's keys over hours and midnights, against a stop-watch for each item."""

    @initialize(minutes=st.lists(st.integers(1, 200), min_size=1, max_size=5))
    def begin(self, minutes: list[int]) -> None:
        self.w = evening(*minutes, start=dt.time(20, 0))
        self.meeting = self.w.meetings[0].id
        self.now = at(20)
        self.watch = dict.fromkeys(ids(self.w), 0)
        self.runs: str | None = None

    @rule(seconds=st.integers(0, 3 * 3600))
    def time_passes(self, seconds: int) -> None:
        self.now += dt.timedelta(seconds=seconds)
        if self.runs:
            self.watch[self.runs] += seconds

    @rule(number=st.integers(0, 4))
    def start(self, number: int) -> None:
        self.runs = ids(self.w)[number % len(self.w.agenda)]
        self.w = programme.start(self.w, self.runs, self.now)

    @rule()
    def pause(self) -> None:
        if self.runs:
            self.w, self.runs = programme.pause(self.w, self.now), None

    @rule()
    def next_item(self) -> None:
        if programme.current(self.w) or programme.upcoming(self.w, self.meeting):
            self.w = programme.next_item(self.w, self.meeting, self.now)
            running = programme.current(self.w)
            self.runs = running.id if running else None

    @rule()
    def longer(self) -> None:
        item = programme.current(self.w)
        if item and item.minutes + 5 <= programme.MOST:
            self.w = programme.longer(self.w)

    @invariant()
    def every_item_has_taken_what_the_stop_watch_says(self) -> None:
        assert {i.id: programme.spent(i, self.now) for i in self.w.agenda} == self.watch

    @invariant()
    def at_most_one_is_at_hand(self) -> None:
        at_hand = [i for i in self.w.agenda if i.state in ("running", "paused")]
        assert len(at_hand) <= 1
        assert programme.current(self.w) == (at_hand[0] if at_hand else None)

    @invariant()
    def what_comes_stands_one_after_another_from_now(self) -> None:
        item = programme.current(self.w)
        if item is None:
            return
        found = {slot.item.id: slot for slot in slots(self.w, self.now)}
        end = self.now.astimezone(JST) + dt.timedelta(seconds=max(0, programme.left(item, self.now)))
        assert clock(found[item.id].ends) == end.time().isoformat("minutes")
        coming = [s for s in found.values() if s.item.state == "open"]
        assert sum(s.item.minutes for s in coming) == sum(s.ends - s.starts for s in coming)


Evening.TestCase.settings = settings(max_examples=30, stateful_step_count=25)
test_any_evening = Evening.TestCase


@given(st.lists(st.integers(1, 720), max_size=8), st.times())
def test_the_end_is_the_start_and_all_minutes(minutes: list[int], start: dt.time) -> None:
    found = slots(evening(*minutes, start=start))
    first = start.hour * 60 + start.minute
    assert programme.ends(found) == (first + sum(minutes) if minutes else None)
    assert [s.number for s in found] == [*range(1, len(minutes) + 1)]


def test_an_empty_programme_is_told_apart_from_one_that_is_over():
    empty = evening()
    with pytest.raises(Refused) as refusal:
        programme.next_item(empty, empty.meetings[0].id, dt.datetime(2026, 6, 20, 19, tzinfo=JST))
    assert refusal.value.key == "programme.none"
