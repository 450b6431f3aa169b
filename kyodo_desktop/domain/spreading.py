# 時間の配り直し
"""Spreading the minutes that are left over the items that are still to come.

Each open item gets its share in proportion to the minutes it was planned for, never fewer than it needs
at least, in whole minutes that add up exactly. The item that runs keeps what it has left.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from kyodo_desktop.domain import programme, rows
from kyodo_desktop.domain.choices import AgendaState
from kyodo_desktop.domain.workshop import AgendaItem, Meeting, Workshop
from kyodo_desktop.errors import Refused

_NEAR = dt.timedelta(hours=12)  # after its end a meeting may still be sitting; later it is a rehearsal


@dataclass(frozen=True, slots=True)
class Share:
    """What an open item had and what it gets, in minutes."""

    id: str
    title: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Spreading:
    """What was (or would be) done. ``until`` is the end aimed at; none: the planned length as a whole."""

    minutes: int
    shares: tuple[Share, ...]
    until: dt.time | None

    @property
    def changed(self) -> tuple[Share, ...]:
        """Those that get other minutes than they had."""
        return tuple(share for share in self.shares if share.before != share.after)


def plan(workshop: Workshop, meeting_id: str, now: dt.datetime) -> Spreading:
    """Who would get how many minutes. Raises Refused when nothing is open, or too little is left."""
    meeting = rows.find(workshop.meetings, meeting_id)
    own = programme.items(workshop, meeting_id)
    waiting = [item for item in own if item.state is AgendaState.OPEN]
    if not waiting:
        raise Refused("programme.nothing_open")
    minutes = max(0, _seconds_left(workshop, meeting, now) // 60)
    least = sum(_least(item) for item in waiting)
    if least > minutes:
        raise Refused(
            "programme.no_room", left=minutes, least=least, count=len(waiting), short=least - minutes
        )
    given = shares([max(1, item.minutes) for item in waiting], [_least(item) for item in waiting], minutes)
    return Spreading(
        minutes,
        tuple(Share(i.id, i.title, i.minutes, after) for i, after in zip(waiting, given, strict=True)),
        meeting.ends_at if _counts(workshop, meeting, now) else None,
    )


def spread(workshop: Workshop, meeting_id: str, now: dt.datetime) -> Workshop:
    """Give the open items what ``plan`` says, in one step. Raises Refused as it does."""
    for share in plan(workshop, meeting_id, now).changed:
        workshop = rows.edit(workshop, "agenda", share.id, minutes=share.after)
    return workshop


def shares(weights: Sequence[int], least: Sequence[int], whole: int) -> list[int]:
    """``whole`` in proportion to the weights, none below its least, adding up exactly.

    The sum of ``least`` is at most ``whole``. Remainders of a minute go to the largest, the earlier first.
    """
    fixed: dict[int, int] = {}
    while True:
        free = [n for n in range(len(weights)) if n not in fixed]
        rest, weight = whole - sum(fixed.values()), sum(weights[n] for n in free)
        exact = {n: Fraction(rest * weights[n], weight) for n in free}
        short = {n: least[n] for n in free if exact[n] < least[n]}
        if not short:
            break
        fixed |= short
    given = fixed | {n: int(share) for n, share in exact.items()}
    over = whole - sum(given.values())
    for n in sorted(exact, key=lambda n: (int(exact[n]) - exact[n], n))[:over]:
        given[n] += 1
    return [given[n] for n in range(len(weights))]


def _least(item: AgendaItem) -> int:
    return max(1, item.least_minutes)


def _seconds_left(workshop: Workshop, meeting: Meeting, now: dt.datetime) -> int:
    """Until the end, for the open items alone: without what the running one still needs."""
    own = programme.items(workshop, meeting.id)
    running = programme.current(workshop)
    needed = max(0, programme.left(running, now)) if running in own and running is not None else 0
    needed = -(-needed // 60) * 60
    end = _end(meeting, now)
    if end is not None:
        return int((end - now).total_seconds()) - needed
    whole = _planned_length(meeting) or 60 * programme.total(workshop, meeting.id)
    return whole - sum(programme.spent(item, now) for item in own) - needed


def _end(meeting: Meeting, now: dt.datetime) -> dt.datetime | None:
    """When the meeting ends, if ``now`` is in it; none before it, on another day, or without a time."""
    if meeting.ends_at is None:
        return None
    length = _planned_length(meeting)
    days = [meeting.date] if meeting.date else [now.date(), now.date() - dt.timedelta(1)]
    for day in days:
        start = _at(day, meeting.starts_at or dt.time.min, now)
        end = _at(day, meeting.ends_at, now) if length is None else start + dt.timedelta(seconds=length)
        if start <= now < end + _NEAR:
            return end
    return None


def _counts(workshop: Workshop, meeting: Meeting, now: dt.datetime) -> bool:
    """Whether the announced end is aimed at: now is in the meeting, or nothing has begun yet."""
    begun = any(item.state is not AgendaState.OPEN for item in programme.items(workshop, meeting.id))
    return not begun or _end(meeting, now) is not None


def _at(day: dt.date, time: dt.time, now: dt.datetime) -> dt.datetime:
    return dt.datetime.combine(day, time, tzinfo=now.tzinfo)


def _planned_length(meeting: Meeting) -> int | None:
    """Seconds from its start to its end, past midnight too."""
    if meeting.starts_at is None or meeting.ends_at is None:
        return None
    day = dt.date(2000, 1, 1)
    return (dt.datetime.combine(day, meeting.ends_at) - dt.datetime.combine(day, meeting.starts_at)).seconds
