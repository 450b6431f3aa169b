"""The role table for other programs: everything that page 5 holds, so that it can come back."""

from __future__ import annotations

from kyodo_desktop.domain import actors, roles
from kyodo_desktop.domain.japanese import iso_date, when
from kyodo_desktop.domain.workshop import Activity, Actor, Role, Workshop
from kyodo_desktop.exchange.tables_out import TableOut
from kyodo_desktop.text import dates as date_words
from kyodo_desktop.text import roles_table as words

_RESERVED = frozenset(header for headers in words.HEADERS.values() for header in headers)


def table(workshop: Workshop) -> TableOut:
    """A row for each activity, a column for each party in the agreed order."""
    parties = actors.in_order(workshop)
    held = roles.of_all(workshop)
    goals = {goal.id: goal.what for goal in workshop.goals}
    whats = {activity.id: activity.what for activity in workshop.activities}
    rows = tuple(
        (
            roles.phase_label(workshop, activity.phase),
            str(number),
            activity.what,
            when(activity.since, year=True),
            when(activity.by, year=True),
            *(cell(held[activity.id].get(party.id)) for party in parties),
            activity.needs,
            activity.note,
            goals.get(activity.goal_id or "", ""),
            whats.get(activity.after_id or "", ""),
        )
        for number, activity in enumerate(roles.in_order(workshop), 1)
    )
    head = (
        *(words.PHASE, words.NUMBER, words.WHAT, words.SINCE, words.BY),
        *_headers(parties),
        *(words.NEEDS, words.NOTE, words.GOAL, words.AFTER),
    )
    return TableOut(words.SHEET, head, rows)


def _headers(parties: tuple[Actor, ...]) -> list[str]:
    """Short names; the whole name where two short ones are the same."""
    shown = [actors.shown_name(party) for party in parties]
    named = [
        name if shown.count(name) == 1 else party.name for name, party in zip(shown, parties, strict=True)
    ]
    return [f"{name}{words.PARTY}" if name in _RESERVED else name for name in named]


def dates(activity: Activity) -> str:  # 令和8年9月1日から
    """From when and until when in one cell, with the year."""
    start = when(activity.since, year=True)
    end = when(activity.by, year=True)
    if iso_date(activity.since):
        start += date_words.FROM
    if iso_date(activity.by) and not start:
        end += date_words.UNTIL
    return start + end


def cell(role: Role | None) -> str:  # ◎共 会場を貸す
    """A role in one cell: its mark, whether the lead is shared, its words."""
    if role is None:
        return ""
    mark = words.MARKS[role.level][0] + (words.JOINT if role.joint else "")
    return f"{mark} {role.words}" if role.words else mark
