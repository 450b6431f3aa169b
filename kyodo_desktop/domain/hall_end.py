# 会場を出る時刻
"""Whether the programme ends in time: by the end that was announced, and before the hall must be empty."""

from __future__ import annotations

import datetime as dt

from kyodo_desktop.domain import programme, rows
from kyodo_desktop.domain.checks import Finding, finding
from kyodo_desktop.domain.choices import AgendaState
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Meeting, Workshop
from kyodo_desktop.text import dates


def warnings(workshop: Workshop, meeting_id: str, now: dt.datetime | None = None) -> tuple[Finding, ...]:
    """What does not fit, the hall before the announced end; with ``now`` as the evening really goes."""
    meeting = rows.find(workshop.meetings, meeting_id)
    running = programme.current(workshop)
    runs_here = running is not None and running.meeting_id == meeting_id
    if runs_here and now is not None and not _is_on(meeting, now):
        return ()  # a rehearsal on another day says nothing about the end
    slots = programme.schedule(workshop, meeting_id, now)
    end = programme.ends(slots)
    over_already = all(slot.item.state is AgendaState.DONE for slot in slots)
    if end is None or meeting.starts_at is None or over_already:
        return ()
    place, ends = Place("agenda", slots[-1].item.id, "minutes"), dates.clock(programme.time_of(end))
    found = []
    hall, announced = meeting.hall_closes_at, meeting.ends_at
    if hall is not None and (over := end - _after_start(meeting, hall)) > 0:
        closes = dates.clock(hall)
        found.append(finding("programme.over_hall", place, ends=ends, closes=closes, minutes=over))
    if announced is not None and (over := end - _after_start(meeting, announced)) > 0:
        at = dates.clock(announced)
        found.append(finding("programme.over_end", place, ends=ends, announced=at, minutes=over))
    return tuple(found)


def _is_on(meeting: Meeting, now: dt.datetime) -> bool:
    """Whether the meeting is held now, past midnight too."""
    return meeting.date is None or 0 <= (now.date() - meeting.date).days <= 1


def _after_start(meeting: Meeting, time: dt.time) -> int:
    """Minutes since midnight of the meeting's day, after midnight where the time is not after the start."""
    minute = time.hour * 60 + time.minute
    start = meeting.starts_at
    early = start is not None and minute <= start.hour * 60 + start.minute
    return minute + programme.DAY if early else minute
