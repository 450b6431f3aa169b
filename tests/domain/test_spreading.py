"""What is left is spread over what is open: exactly, in proportion, never below what an item needs."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import meetings, programme, spreading
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from tests.domain.test_programme import at, evening, ids


def minutes(workshop: Workshop) -> list[int]:
    return [item.minutes for item in workshop.agenda]


def spread(workshop: Workshop, now: dt.datetime) -> Workshop:
    return spreading.spread(workshop, workshop.meetings[0].id, now)


def plan(workshop: Workshop, now: dt.datetime) -> spreading.Spreading:
    return spreading.plan(workshop, workshop.meetings[0].id, now)


def test_a_late_evening_ends_in_time() -> None:
    """Begun 15 minutes late: 20 are gone, 8 of the first item are to come, 92 are left for 110."""
    w = evening(10, 60, 30, 20, end=dt.time(15, 30))
    w = programme.next_item(w, w.meetings[0].id, at(13, 45))
    done = plan(w, at(13, 47))
    assert (done.minutes, done.until) == (95, dt.time(15, 30))
    w = spread(w, at(13, 47))
    assert minutes(w) == [10, 52, 26, 17]
    last = programme.ends(programme.schedule(w, w.meetings[0].id, at(13, 47)))
    assert last is not None
    assert programme.time_of(last) == dt.time(15, 30)


def test_what_an_item_needs_is_left_to_it_and_the_others_give_more() -> None:
    w = evening(60, 30, 30, end=dt.time(14, 30))
    w = programme.set_least_minutes(w, ids(w)[2], 28)
    assert minutes(spread(w, at(9))) == [21, 11, 28]
    assert [(s.title, s.before, s.after) for s in plan(w, at(9)).changed] == [
        ("A", 60, 21), ("B", 30, 11), ("C", 30, 28),
    ]  # fmt: skip


def test_too_little_is_refused_with_its_numbers() -> None:
    w = evening(20, 20, end=dt.time(14, 0))
    for item in ids(w):
        w = programme.set_least_minutes(w, item, 18)
    with pytest.raises(Refused) as refused:
        spread(w, at(9))
    assert refused.value.args_ == {"left": 30, "least": 36, "count": 2, "short": 6}
    with pytest.raises(Refused) as refused:
        spread(w, at(16))
    assert refused.value.args_["left"] == 0
    with pytest.raises(Refused):
        spread(evening(), at(9))


def test_before_an_evening_and_at_a_rehearsal_the_planned_length_is_spread() -> None:
    w = evening(10, 10, end=dt.time(15, 30))
    assert minutes(spread(w, at(9))) == [60, 60]
    rehearsal = programme.next_item(w, w.meetings[0].id, at(20, days=-3))
    assert minutes(spread(rehearsal, at(20, 4, days=-3))) == [10, 110]
    no_end = evening(10, 20)
    assert minutes(spread(no_end, at(9))) == [10, 20]


def test_an_overrun_is_taken_from_those_to_come_and_midnight_is_no_end() -> None:
    w = evening(10, 60, 60, start=dt.time(23, 0), end=dt.time(1, 0))
    w = programme.next_item(w, w.meetings[0].id, at(23))
    assert minutes(spread(w, at(0, 0, days=1))) == [10, 30, 30]
    undated = meetings.set_date(w, w.meetings[0].id, None)
    assert minutes(spread(undated, at(0, 0, days=1))) == [10, 30, 30]


ITEM = st.tuples(st.integers(1, 240), st.integers(1, 240))


@given(st.lists(ITEM, min_size=1, max_size=12), st.integers(0, 600))
def test_shares_are_exact_and_never_too_small(found: list[tuple[int, int]], more: int) -> None:
    weights, least = [w for w, _ in found], [n for _, n in found]
    whole = sum(least) + more
    given_ = spreading.shares(weights, least, whole)
    assert sum(given_) == whole
    assert all(got >= need for got, need in zip(given_, least, strict=True))
    free = [(got, w) for got, w, need in zip(given_, weights, least, strict=True) if got > need]
    for got, weight in free:  # those above their least stand in the proportion of their weights, to a minute
        for other, its in free:
            rate = sum(g for g, _ in free) / sum(w for _, w in free)
            assert abs(got - weight * rate) <= 1 + len(found)
            assert got <= other + 1 or weight > its or (weight == its and got <= other + 1)


@given(st.lists(st.integers(1, 90), min_size=1, max_size=8), st.integers(0, 180), st.integers(0, 7))
def test_whatever_is_spread_ends_when_it_should(lengths: list[int], passed: int, begun: int) -> None:
    w = evening(*lengths, end=dt.time(17, 0))
    for number in range(min(begun, len(lengths))):
        w = programme.next_item(w, w.meetings[0].id, at(13, 30) + dt.timedelta(minutes=number))
    now = at(13, 40) + dt.timedelta(minutes=passed)
    try:
        after = spread(w, now)
    except Refused:
        return
    last = programme.ends(programme.schedule(after, after.meetings[0].id, now if begun else None))
    whole = programme.total(after, after.meetings[0].id)
    assert last == 17 * 60 if begun else whole == 200 - passed
    assert [i.minutes for i in after.agenda if i.state != "open"] == [
        i.minutes for i in w.agenda if i.state != "open"
    ]
