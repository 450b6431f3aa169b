"""A row of the list in words, from what the shelf keeps of a workshop."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kyodo_desktop.domain import japanese
from kyodo_desktop.text import progress
from kyodo_desktop.ui.home_list import WorkshopRow

STOPS = 7


def worded(
    *, id: str, title: str, date: str, venue: str, sample: bool, told: Mapping[str, Any]
) -> WorkshopRow:
    """``date`` is ISO text or empty; ``told`` is what ``domain.progress.summary`` said, or nothing."""
    day = dt.date.fromisoformat(date) if date else None
    return WorkshopRow(
        id=id,
        title=title,
        date=day,
        day=japanese.wareki(day, weekday=True) if day else "",
        place=venue,
        done=told.get("done", (False,) * STOPS),
        now=told.get("stop", 1),
        state=progress.STATES.get(told.get("state", ""), ""),
        next=progress.sentence(told["key"], told["args"]) if "key" in told else "",
        sample=sample,
    )
