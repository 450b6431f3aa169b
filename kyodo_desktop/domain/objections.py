# 異論・保留
"""Reasons against, kept with the result and without a name."""

from __future__ import annotations

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.ballot_counts import opened
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Objection, Workshop, new_id


def add(workshop: Workshop, ballot_id: str, text: str) -> Workshop:
    """Keep a reason against, without a name. Raises Refused for a blank one."""
    rows.find(workshop.ballots, ballot_id)
    row = Objection(
        id=new_id(),
        order=rows.next_order(workshop.objections),
        text=accept("objections", "text", text),
        ballot_id=ballot_id,
    )
    return rows.add(workshop, "objections", row)


def answer(workshop: Workshop, id: str, words: str) -> Workshop:
    """What the others said to it; blank takes the answer back."""
    return rows.edit(workshop, "objections", id, answer=accept("objections", "answer", words))


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take a reason out. Raises Refused when its ballot is closed: what was against stays in the record."""
    row = rows.find(workshop.objections, id)
    if row.ballot_id is not None:
        opened(workshop, row.ballot_id)
    return rows.remove(workshop, "objections", id)
