# 次第
"""The programme of a meeting: its items, when each is planned, and which of them runs.

At most one item of a workshop is running or paused. How long it has run is kept in its row
(``started_at``, ``spent_seconds``), so the clock goes on after a restart. ``now`` is always an aware
datetime; the window takes it from ``ui/talk_clock.py``, which no change of the laptop's clock disturbs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.choices import AgendaState
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import read_minutes
from kyodo_desktop.domain.workshop import AgendaItem, Meeting, Workshop, new_id
from kyodo_desktop.errors import Refused

MOST = 720  # minutes of one item: more is a slip of the finger
DAY = 24 * 60
_HERE = (AgendaState.RUNNING, AgendaState.PAUSED)


def items(workshop: Workshop, meeting_id: str) -> tuple[AgendaItem, ...]:
    """The items of a meeting, in their sequence."""
    return tuple(item for item in workshop.agenda if item.meeting_id == meeting_id)


def total(workshop: Workshop, meeting_id: str) -> int:
    """Planned minutes of all items together."""
    return sum(item.minutes for item in items(workshop, meeting_id))


# ── when each is planned ──────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Slot:
    """An item, its number from 1, and when it starts and ends: minutes since midnight of the meeting's day.

    1,440 and more is after midnight; ``time_of`` gives the time of day. None where the meeting has no time.
    """

    item: AgendaItem
    number: int
    starts: int | None
    ends: int | None


def time_of(minutes: int) -> dt.time:
    """The time of day that a slot speaks of."""
    hour, minute = divmod(minutes % DAY, 60)
    return dt.time(hour, minute)


def schedule(workshop: Workshop, meeting_id: str, now: dt.datetime | None = None) -> tuple[Slot, ...]:
    """Every item with its times: as planned, one after another from the meeting's start.

    With ``now``, while one of them is running or paused, that item and the open ones stand where they
    will come if everything from now on takes as long as planned; those that are done keep their plan.
    """
    meeting = rows.find(workshop.meetings, meeting_id)
    own = items(workshop, meeting_id)
    planned = dict(_one_after_another(own, _minute_of(meeting.starts_at)))
    running = current(workshop)
    if now is not None and running is not None and running.meeting_id == meeting_id:
        planned |= _from_now(own, running, meeting, now)
    return tuple(Slot(item, number, *planned[item.id]) for number, item in enumerate(own, 1))


def _one_after_another(
    own: tuple[AgendaItem, ...], start: int | None
) -> Iterator[tuple[str, tuple[int | None, int | None]]]:
    for item in own:
        end = None if start is None else start + item.minutes
        yield item.id, (start, end)
        start = end


def _from_now(
    own: tuple[AgendaItem, ...], running: AgendaItem, meeting: Meeting, now: dt.datetime
) -> dict[str, tuple[int | None, int | None]]:
    second = 60 * (_days_after(meeting, now) * DAY + now.hour * 60 + now.minute) + now.second
    end = second + max(left(running, now), 0)
    found: dict[str, tuple[int | None, int | None]] = {
        running.id: ((second - spent(running, now)) // 60, end // 60)
    }
    for item in _waiting(own, running):
        found[item.id] = (end // 60, end // 60 + item.minutes)
        end += 60 * item.minutes
    return found


def _days_after(meeting: Meeting, now: dt.datetime) -> int:
    """1 when the evening has passed midnight, by its date, else by how early it is."""
    if meeting.date is not None:
        return int((now.date() - meeting.date).days == 1)
    start = _minute_of(meeting.starts_at)
    return int(start is not None and now.hour * 60 + now.minute + DAY // 2 < start)


def _minute_of(time: dt.time | None) -> int | None:
    return None if time is None else time.hour * 60 + time.minute


def ends(slots: tuple[Slot, ...]) -> int | None:
    """When the last item ends that is not done (the last of all when all are); none without items or time."""
    to_come = [slot for slot in slots if slot.item.state is not AgendaState.DONE] or slots
    return max((slot.ends for slot in to_come if slot.ends is not None), default=None)


# ── which one runs ────────────────────────────────────────────────────────────────────────────────────────


def current(workshop: Workshop) -> AgendaItem | None:
    """The item that is running or paused."""
    return next((item for state in _HERE for item in workshop.agenda if item.state is state), None)


def upcoming(workshop: Workshop, meeting_id: str) -> AgendaItem | None:
    """The open item that comes next: the first after the one that runs, else the first of all."""
    return next(iter(_waiting(items(workshop, meeting_id), current(workshop))), None)


def _waiting(own: tuple[AgendaItem, ...], running: AgendaItem | None) -> list[AgendaItem]:
    """Open items in the sequence in which they will come; what was passed over comes last."""
    at = next((n for n, item in enumerate(own) if running is not None and item.id == running.id), 0)
    return [item for item in (*own[at:], *own[:at]) if item.state is AgendaState.OPEN]


def spent(item: AgendaItem, now: dt.datetime) -> int:
    """Whole seconds that the item has taken, without its pauses; never fewer than the row keeps."""
    if item.state is not AgendaState.RUNNING or item.started_at is None:
        return item.spent_seconds
    since = item.started_at if item.started_at.tzinfo else item.started_at.replace(tzinfo=now.tzinfo)
    return item.spent_seconds + max(0, int((now - since).total_seconds()))


def left(item: AgendaItem, now: dt.datetime) -> int:
    """Whole seconds until its planned minutes are over; negative when it has overrun."""
    return item.minutes * 60 - spent(item, now)


def start(workshop: Workshop, id: str, now: dt.datetime) -> Workshop:
    """Begin (or take up again) an item. What ran before is done."""
    rows.find(workshop.agenda, id)
    for item in workshop.agenda:
        if item.state in _HERE and item.id != id:
            workshop = _close(workshop, item, now)
    item = rows.find(workshop.agenda, id)
    if item.state is AgendaState.RUNNING:
        return workshop
    # whole seconds: a tick comes just after one, so that no digit is skipped or shown twice
    return rows.edit(workshop, "agenda", id, state=AgendaState.RUNNING, started_at=now.replace(microsecond=0))


def pause(workshop: Workshop, now: dt.datetime) -> Workshop:
    """Stop the clock of the running item. Raises Refused when none runs."""
    item = _current(workshop)
    return rows.edit(
        workshop, "agenda", item.id, state=AgendaState.PAUSED, spent_seconds=_kept(spent(item, now))
    )


def go_on(workshop: Workshop, now: dt.datetime) -> Workshop:
    """Let the paused item run on. Raises Refused when there is none."""
    return start(workshop, _current(workshop).id, now)


def next_item(workshop: Workshop, meeting_id: str, now: dt.datetime) -> Workshop:
    """End the item that runs and begin the next one of the same meeting; after the last, only end it.

    While none runs, the first open item of ``meeting_id`` begins. Raises Refused when there is none.
    """
    rows.find(workshop.meetings, meeting_id)
    running = current(workshop)
    following = upcoming(workshop, running.meeting_id if running else meeting_id)
    if following is not None:
        return start(workshop, following.id, now)
    if running is None:
        raise Refused("programme.nothing_open" if items(workshop, meeting_id) else "programme.none")
    return _close(workshop, running, now)


def finish(workshop: Workshop, now: dt.datetime) -> Workshop:
    """End the item that runs; none begins. Raises Refused when none runs."""
    return _close(workshop, _current(workshop), now)


def begin_anew(workshop: Workshop, meeting_id: str) -> Workshop:
    """Every item of the meeting is open again and has taken no time, as after a rehearsal."""
    rows.find(workshop.meetings, meeting_id)
    for item in items(workshop, meeting_id):
        fresh = {"state": AgendaState.OPEN, "started_at": None, "spent_seconds": 0}
        workshop = rows.edit(workshop, "agenda", item.id, **fresh)
    return workshop


def longer(workshop: Workshop, minutes: int = 5) -> Workshop:
    """Give the item that runs more minutes; what follows moves. Raises Refused when none runs."""
    item = _current(workshop)
    return set_minutes(workshop, item.id, item.minutes + minutes)


def _current(workshop: Workshop) -> AgendaItem:
    item = current(workshop)
    if item is None:
        raise Refused("programme.not_running")
    return item


def _close(workshop: Workshop, item: AgendaItem, now: dt.datetime) -> Workshop:
    return rows.edit(
        workshop, "agenda", item.id, state=AgendaState.DONE, spent_seconds=_kept(spent(item, now))
    )


def _kept(seconds: int) -> int:
    """What a row holds: a laptop that was forgotten for years fills no more than its column."""
    return min(seconds, 10**9)


# ── the items themselves ──────────────────────────────────────────────────────────────────────────────────


def add(workshop: Workshop, meeting_id: str, title: str, minutes: int = 10) -> Workshop:
    """One more item at the end of a meeting's programme. Raises Refused for a blank title."""
    rows.find(workshop.meetings, meeting_id)
    item = AgendaItem(
        id=new_id(),
        order=rows.next_order(workshop.agenda),
        meeting_id=meeting_id,
        title=accept("agenda", "title", title),
        minutes=_checked(minutes),
    )
    return rows.add(workshop, "agenda", item)


def set_minutes(workshop: Workshop, id: str, minutes: int) -> Workshop:
    """How long it is planned; what it needs at least is lowered with it. Raises Refused beyond ``MOST``."""
    item = rows.find(workshop.agenda, id)
    return rows.edit(
        workshop,
        "agenda",
        id,
        minutes=_checked(minutes),
        least_minutes=min(item.least_minutes, minutes),
    )


def set_least_minutes(workshop: Workshop, id: str, minutes: int) -> Workshop:
    """What cannot be taken from it. Raises Refused when that is more than it is planned for."""
    item = rows.find(workshop.agenda, id)
    if not 1 <= minutes <= item.minutes:
        raise Refused("programme.least", minutes=item.minutes)
    return rows.edit(workshop, "agenda", id, least_minutes=minutes)


def write_minutes(workshop: Workshop, id: str, text: str) -> Workshop:
    """The same from what was typed: a number, or hours and minutes. Raises Refused for other words."""
    return set_minutes(workshop, id, read_minutes(text))


def write_least_minutes(workshop: Workshop, id: str, text: str) -> Workshop:
    """The same for what it needs at least."""
    return set_least_minutes(workshop, id, read_minutes(text))


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to``, from 0, of its meeting's programme."""
    meeting = rows.find(workshop.agenda, id).meeting_id
    return rows.move(workshop, "agenda", id, to, lambda row: getattr(row, "meeting_id", "") == meeting)


def put_away(workshop: Workshop, *ids: str) -> Workshop:
    """Take items out."""
    return rows.remove(workshop, "agenda", *ids)


def _checked(minutes: int) -> int:
    if not 1 <= minutes <= MOST:
        raise Refused("programme.minutes", most=MOST)
    return minutes
