# 見送り
"""Leaving a finding as it is, with a reason that is recorded and, if people so choose, printed."""

from __future__ import annotations

import datetime as dt

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.agreement_values import SettingAside
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Workshop, new_id

#: Between the key of a finding and the id of its row, where both name what is not set aside yet.
_BETWEEN = "|"


def draft_id(key: str, about: str) -> str:
    """What stands for the row's id in the ``Place`` of a reason that is still being written."""
    return f"{key}{_BETWEEN}{about}"


def write_reason(workshop: Workshop, id: str, text: str) -> Workshop:
    """The reason as typed, of a row or of a ``draft_id``. Raises Refused without any."""
    key, between, about = id.rpartition(_BETWEEN)
    found = find(workshop, key, about) if between else rows.find(workshop.settings_aside, id)
    if found is None:
        return set_aside(workshop, key, about, text)
    return rows.edit(workshop, "settings_aside", found.id, reason=accept("settings_aside", "reason", text))


def find(workshop: Workshop, key: str, about: str) -> SettingAside | None:
    """What was decided about a finding: its key and the id of the row it is about (empty for none)."""
    return next((row for row in workshop.settings_aside if (row.key, row.about) == (key, about)), None)


def set_aside(
    workshop: Workshop, key: str, about: str, reason: str, on: dt.date | None = None, *, printed: bool = False
) -> Workshop:
    """Leave a finding as it is; said again it gets the new reason. Raises Refused without a reason."""
    reason = accept("settings_aside", "reason", reason)
    found = find(workshop, key, about)
    if found is not None:
        return rows.edit(workshop, "settings_aside", found.id, reason=reason, set_on=on, printed=printed)
    row = SettingAside(id=new_id(), key=key, about=about, reason=reason, set_on=on, printed=printed)
    return rows.add(workshop, "settings_aside", row)


def take_up(workshop: Workshop, key: str, about: str) -> Workshop:
    """Ask about it again."""
    found = find(workshop, key, about)
    return workshop if found is None else rows.remove(workshop, "settings_aside", found.id)
