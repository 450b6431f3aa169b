"""A row of the list in words, from what the shelf keeps of a workshop."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kyodo_desktop.domain import japanese
from kyodo_desktop.text import progress
from kyodo_desktop.ui.home_list import WorkshopRow

STOPS = 7


def worded(id: str, title: str, date: str, venue: str, sample: bool, told: Mapping[str, Any]) -> WorkshopRow:
    """``date`` is ISO text or empty; ``told`` is what ``domain.progress.summary`` said, or nothing.

    Another version of the program may have said it: what means nothing to this one is left out.
    """
    day, done, now = japanese.iso_date(date), told.get("done"), told.get("stop")
    return WorkshopRow(
        id=id,
        title=title,
        date=day,
        day=japanese.wareki(day, weekday=True) if day else "",
        place=venue,
        done=tuple(map(bool, done)) if isinstance(done, list) and len(done) == STOPS else (False,) * STOPS,
        now=now if isinstance(now, int) and 1 <= now <= STOPS else 1,
        state=progress.STATES.get(str(told.get("state")), ""),
        next=_next(told.get("key"), told.get("args")),
        sample=sample,
    )


def _next(key: Any, args: Any) -> str:
    try:
        return progress.sentence(key, args)
    except (KeyError, TypeError):
        return ""
