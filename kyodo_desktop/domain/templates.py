# ひな形
"""Programmes to begin from, those that come with the program and one's own: for one meeting or more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kyodo_desktop.domain import meetings, programme, rows
from kyodo_desktop.domain.choices import AgendaState
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import AgendaItem, Workshop, new_id
from kyodo_desktop.errors import Refused
from kyodo_desktop.text.templates import TEMPLATES

MOST_EVENINGS = 12
MOST_ITEMS = 60  # of one evening


class Line(NamedTuple):
    """One item of a template."""

    title: str
    minutes: int = 10
    least_minutes: int = 1
    who: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A name, and the items of each evening."""

    name: str
    evenings: tuple[tuple[Line, ...], ...]


def built_in() -> tuple[Template, ...]:
    """Those that come with the program."""
    return tuple(
        Template(name, tuple(tuple(Line(*line) for line in evening) for evening in evenings))
        for name, evenings in TEMPLATES
    )


def lay_out(workshop: Workshop, meeting_id: str, template: Template) -> Workshop:
    """Give this meeting and those after it the evenings of a template; meetings that lack are added.

    What stood in their programmes goes. Raises Refused if one of them has begun.
    """
    start = next((n for n, m in enumerate(workshop.meetings) if m.id == meeting_id), None)
    if start is None:
        raise Refused("row.gone")
    while len(workshop.meetings) < start + len(template.evenings):
        workshop = meetings.add(workshop)
    for meeting, evening in zip(workshop.meetings[start:], template.evenings, strict=False):
        old = programme.items(workshop, meeting.id)
        if any(item.state is not AgendaState.OPEN for item in old):
            raise Refused("programme.begun")
        workshop = rows.remove(workshop, "agenda", *(item.id for item in old))
        for line in evening:
            workshop = rows.add(workshop, "agenda", _item(workshop, meeting.id, line))
    return workshop


def _item(workshop: Workshop, meeting_id: str, line: Line) -> AgendaItem:
    minutes = max(1, min(line.minutes, programme.MOST))
    return AgendaItem(
        id=new_id(),
        order=rows.next_order(workshop.agenda),
        meeting_id=meeting_id,
        title=accept("agenda", "title", line.title),
        minutes=minutes,
        least_minutes=max(1, min(line.least_minutes, minutes)),
        who=accept("agenda", "who", line.who),
        method=accept("agenda", "method", line.method),
    )


def of_workshop(workshop: Workshop, name: str) -> Template:
    """The programmes of all its meetings as a template. Raises Refused without a name or an item."""
    evenings = tuple(
        tuple(Line(i.title, i.minutes, i.least_minutes, i.who, i.method) for i in found)
        for meeting in workshop.meetings
        if (found := programme.items(workshop, meeting.id))
    )
    if not evenings:
        raise Refused("template.empty")
    if not name.strip():
        raise Refused("template.blank")
    return Template(accept("agenda", "title", name), evenings)
