"""The workshop's own settings, and its promises. Its words go through ``fields.write``."""

from __future__ import annotations

import datetime as dt

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.choices import Disclosure
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Promise, Workshop, new_id


def set_disclosure(workshop: Workshop, disclosure: Disclosure) -> Workshop:
    """Who may read the record (guide, principle 7)."""
    return rows.edit_head(workshop, disclosure=disclosure)


def set_keep_until(workshop: Workshop, day: dt.date | None) -> Workshop:
    """Until when people's data are kept."""
    return rows.edit_head(workshop, keep_until=day)


def add_promise(workshop: Workshop, text: str) -> Workshop:
    """One more promise at the end. Raises Refused for a blank one."""
    text = accept("promises", "text", text)
    promise = Promise(id=new_id(), order=rows.next_order(workshop.promises), text=text)
    return rows.add(workshop, "promises", promise)


def move_promise(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to``, from 0."""
    return rows.move(workshop, "promises", id, to)


def put_promise_away(workshop: Workshop, id: str) -> Workshop:
    """Take a promise out."""
    return rows.remove(workshop, "promises", id)
