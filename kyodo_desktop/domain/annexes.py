# 別紙
"""Further papers of the agreement, each on pages of its own behind the signatures, numbered by sequence."""

from __future__ import annotations

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.agreement_values import Annex
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Workshop, new_id


def add(workshop: Workshop, title: str, text: str = "") -> Workshop:
    """One more, at the end. Raises Refused without a heading."""
    annex = Annex(
        id=new_id(),
        order=rows.next_order(workshop.annexes),
        title=accept("annexes", "title", title),
        text=accept("annexes", "text", text),
    )
    return rows.add(workshop, "annexes", annex)


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to``, from 0."""
    return rows.move(workshop, "annexes", id, to)


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take it out; the numbers follow."""
    return rows.remove(workshop, "annexes", id)
