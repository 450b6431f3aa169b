# 異論・保留（合意書）
"""What somebody could not agree to, printed with the agreement: about a clause, or about the whole.

They are the objections that speak of a clause, or of neither clause nor ballot. No person is named; a party
is, if it wishes. Answers: ``objections.answer``.
"""

from __future__ import annotations

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Objection, Workshop, new_id


def of_agreement(workshop: Workshop) -> tuple[Objection, ...]:
    """Those that are printed with the agreement, in their sequence."""
    return tuple(row for row in workshop.objections if row.clause_id is not None or row.ballot_id is None)


def add(workshop: Workshop, text: str, clause_id: str | None = None, actor_id: str | None = None) -> Workshop:
    """Keep what was said against a clause, or the whole. Raises Refused for a blank one."""
    if clause_id is not None:
        rows.find(workshop.clauses, clause_id)
    if actor_id is not None:
        rows.find(workshop.actors, actor_id)
    row = Objection(
        id=new_id(),
        order=rows.next_order(workshop.objections),
        text=accept("objections", "text", text),
        clause_id=clause_id,
        actor_id=actor_id,
    )
    return rows.add(workshop, "objections", row)


def set_clause(workshop: Workshop, id: str, clause_id: str | None) -> Workshop:
    """Which clause it is about; none: the whole agreement."""
    if clause_id is not None:
        rows.find(workshop.clauses, clause_id)
    return rows.edit(workshop, "objections", id, clause_id=clause_id)


def set_actor(workshop: Workshop, id: str, actor_id: str | None) -> Workshop:
    """Who says so; none: nobody is named."""
    if actor_id is not None:
        rows.find(workshop.actors, actor_id)
    return rows.edit(workshop, "objections", id, actor_id=actor_id)


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to`` (from 0) of those of the agreement."""
    mine = {row.id for row in of_agreement(workshop)}
    return rows.move(workshop, "objections", id, to, lambda row: row.id in mine)
