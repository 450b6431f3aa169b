# 開催回
"""When and where the workshop meets. A workshop has at least one."""

from __future__ import annotations

import datetime as dt

from kyodo_desktop.domain import letters, rows
from kyodo_desktop.domain.japanese import read_metres
from kyodo_desktop.domain.workshop import Meeting, Workshop, new_id
from kyodo_desktop.errors import Refused


def first(workshop: Workshop) -> Meeting:
    """The meeting that the form of preparation, the shelf and the agreement speak of."""
    return workshop.meetings[0]


def at_hand(workshop: Workshop, today: dt.date) -> Meeting:
    """The one whose programme runs, else today's or the next, else the last; without dates the first."""
    running = {item.meeting_id for item in workshop.agenda if item.state in ("running", "paused")}
    dated = sorted(
        (meeting for meeting in workshop.meetings if meeting.date), key=lambda m: (m.date or today, m.order)
    )
    coming = [meeting for meeting in dated if meeting.date and meeting.date >= today]
    here = [meeting for meeting in workshop.meetings if meeting.id in running]
    return (here or coming or dated[-1:] or list(workshop.meetings))[0]


def near(workshop: Workshop) -> dt.date | None:
    """From which day a date without a year is counted."""
    return first(workshop).date or workshop.created_on


def add(workshop: Workshop, on: dt.date | None = None) -> Workshop:
    """One more meeting at the end, in the same place and at the same hours as the last one."""
    last = workshop.meetings[-1]
    meeting = Meeting(
        id=new_id(),
        order=rows.next_order(workshop.meetings),
        date=on,
        starts_at=last.starts_at,
        ends_at=last.ends_at,
        hall_closes_at=last.hall_closes_at,
        venue=last.venue,
        facilitator=last.facilitator,
    )
    return rows.add(workshop, "meetings", meeting)


def set_date(workshop: Workshop, id: str, on: dt.date | None) -> Workshop:
    """Set the day."""
    return rows.edit(workshop, "meetings", id, date=on)


def set_times(
    workshop: Workshop,
    id: str,
    starts_at: dt.time | None,
    ends_at: dt.time | None,
    hall_closes_at: dt.time | None = None,
) -> Workshop:
    """Set when it starts and ends, and when the hall must be empty. Any sequence is taken."""
    return rows.edit(
        workshop, "meetings", id, starts_at=starts_at, ends_at=ends_at, hall_closes_at=hall_closes_at
    )


def set_depth(workshop: Workshop, id: str, metres: int | None) -> Workshop:
    """How far the last row sits from the wall; letters follow (``letters.py``). Raises Refused beyond it."""
    if metres is not None and not 1 <= metres <= letters.MOST_DEPTH:
        raise Refused("hall_depth.metres", most=letters.MOST_DEPTH)
    return rows.edit(workshop, "meetings", id, hall_depth=metres)


def write_depth(workshop: Workshop, id: str, text: str) -> Workshop:
    """The same as typed, with or without its unit; blank for not known. Raises Refused for other words."""
    return set_depth(workshop, id, read_metres(text))


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to``, from 0."""
    return rows.move(workshop, "meetings", id, to)


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take a meeting out with its attendance. Raises Refused for the only one."""
    if len(workshop.meetings) == 1:
        raise Refused("meetings.only_one")
    return rows.remove(workshop, "meetings", id)
