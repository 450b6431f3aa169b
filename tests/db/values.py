"""Workshops and the writes that lead from one to the next."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from typing import Any

from hypothesis import strategies as st

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.agreement_values import Agreement
from kyodo_desktop.domain.changes import diff
from kyodo_desktop.domain.workshop import Card, Meeting, Workshop
from kyodo_desktop.editor import Step, StepKind, Write, label
from tests.strategies import workshops

AT = dt.datetime(2026, 6, 20, 15, 24, tzinfo=dt.timezone(dt.timedelta(hours=9)))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Workshop, Workshop]:
    """Two states of one workshop: rows added, removed, and most of them edited in every field."""
    old, other = draw(workshops(most=2)), draw(workshops(most=2))
    same = {other.id: old.id}
    for part in rows.PARTS:
        ours, theirs = rows.all_rows(old, part), rows.all_rows(other, part)
        same |= {row.id: twin.id for row, twin in zip(theirs, ours, strict=False)}
    for part in rows.PARTS:
        renamed = [_renamed(row, same) for row in rows.all_rows(other, part)]
        other = rows.with_rows(other, part, renamed)
    return old, replace(other, id=old.id, revision=old.revision)


def _renamed(row: Any, same: dict[str, str]) -> Any:
    named = {f.name: getattr(row, f.name) for f in fields(row)}
    return replace(row, **{n: same[v] for n, v in named.items() if isinstance(v, str) and v in same})


def sensible(id: str = "w", title: str = "買い物の足を考える会") -> Workshop:
    """A small workshop as the program would make it."""
    return Workshop(
        id=id,
        title=title,
        host="自治会",
        agreements=(Agreement(id="agreement"),),
        meetings=(Meeting(id="meeting", order="V", date=dt.date(2026, 6, 20), venue="公民館"),),
    )


def write(old: Workshop, new: Workshop, number: int = 1) -> Write:
    """What an editor hands to the writer for the step from one value to the next."""
    made = diff(old, new)
    step = Step(number, label("cards.add"), AT, StepKind.DO, made)
    return Write(replace(new, revision=old.revision + 1), old.revision, made, step)


def put_up(workshop: Workshop, id: str, text: str = "米") -> Workshop:
    """An operation: one more note."""
    return rows.add(workshop, "cards", Card(id=id, order=rows.next_order(workshop.cards), text=text))


def reword(workshop: Workshop, id: str, text: str) -> Workshop:
    """An operation: other words on a note."""
    return rows.edit(workshop, "cards", id, text=text)


def take_down(workshop: Workshop, id: str) -> Workshop:
    """An operation: a note goes."""
    return rows.remove(workshop, "cards", id)
