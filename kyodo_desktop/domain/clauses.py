# 条
"""What the agreement says besides its tables.

A clause of the library whose text is none says what the record or the model says,
and follows it. Once people change its words, the words stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kyodo_desktop.domain import clause_words, rows
from kyodo_desktop.domain.agreement_values import Clause
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Workshop, new_id
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import clauses as words

#: Every clause of the library, in the sequence of a sheet.
LIBRARY = tuple(words.TITLES)
#: Those that every new agreement has.
REQUIRED = words.REQUIRED
#: These carry the record or frame the sheet: they stay, and their place is fixed.
FIXED = frozenset({"preamble", "purpose", "goals", "roles", "closing"})
#: The place of these is fixed: what is to be solved comes before what for.
PLACED = FIXED | {"issues"}
#: These have no number and no heading on the sheet.
UNNUMBERED = frozenset({"preamble", "closing"})


class ClauseKind(StrEnum):
    """What stands under the heading of a clause."""

    TEXT = "text"
    PURPOSE = "purpose"
    GOALS = "goals"
    ROLES = "roles"


class Origin(StrEnum):
    """Where the words come from: the pages before, the model, or the people's own hand."""

    RECORD = "record"
    MODEL = "model"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class ClauseInForce:
    """A clause as it is printed. ``number`` is none for the preamble and the closing words.

    For goals the table is the clause and ``text`` is empty; for roles ``text``
    follows the table.
    """

    id: str
    key: str | None
    number: int | None
    title: str
    kind: ClauseKind
    text: str
    origin: Origin


def clauses_in_force(workshop: Workshop) -> tuple[ClauseInForce, ...]:
    """All clauses in the sequence of the sheet, numbered, with their final words."""
    out, number = [], 0
    for clause in in_order(workshop):
        if clause.key not in UNNUMBERED:
            number += 1
        out.append(_in_force(clause, None if clause.key in UNNUMBERED else number, workshop))
    return tuple(out)


def in_order(workshop: Workshop) -> tuple[Clause, ...]:
    """The rows in the sequence of the sheet: what is ``PLACED`` keeps its place at either end."""
    after_the_roles = LIBRARY.index("roles") + 1

    def place(clause: Clause) -> int:
        return LIBRARY.index(clause.key) if clause.key in PLACED else after_the_roles

    return tuple(sorted(workshop.clauses, key=place))


def _in_force(clause: Clause, number: int | None, workshop: Workshop) -> ClauseInForce:
    key = clause.key or ""
    kind = ClauseKind(key) if key in ("purpose", "goals", "roles") else ClauseKind.TEXT
    if clause.text is not None and kind not in (ClauseKind.PURPOSE, ClauseKind.GOALS):
        text, origin = clause.text, Origin.OWN
    else:
        text = clause_words.of_library(workshop, key) if key in words.TITLES else ""
        origin = Origin.MODEL if kind is ClauseKind.TEXT else Origin.RECORD
    title = clause.title or words.TITLES.get(key, "")
    return ClauseInForce(clause.id, clause.key, number, title, kind, text, origin)


def write(workshop: Workshop, id: str, text: str | None) -> Workshop:
    """Write a clause in own words; none, or the very words of the model, goes back to the model.

    Raises Refused for the purpose and the goals: they are written on their own page.
    """
    clause = rows.find(workshop.clauses, id)
    if clause.key in ("purpose", "goals"):
        raise Refused("clause.from_record")
    if text is not None:
        text = accept("clauses", "text", text)
        if clause.key and clause.key in LIBRARY and text == clause_words.of_library(workshop, clause.key):
            text = None
    if text is None and clause.key is None:
        text = ""
    return rows.edit(workshop, "clauses", id, text=text)


def add(workshop: Workshop, title: str, text: str = "") -> Workshop:
    """A clause of the people's own, before the closing words. Raises Refused without a title."""
    title = accept("clauses", "title", title)
    if not title.strip():
        raise Refused("clause.blank")
    clause = Clause(
        id=new_id(),
        order=rows.next_order(workshop.clauses),
        title=title,
        text=accept("clauses", "text", text),
    )
    return rows.add(workshop, "clauses", clause)


def name(workshop: Workshop, id: str, title: str) -> Workshop:
    """Write a heading; blank goes back to the library's. Raises Refused where there is none to go back to."""
    clause = rows.find(workshop.clauses, id)
    title = accept("clauses", "title", title)
    if not title.strip() or title == words.TITLES.get(clause.key or ""):
        title = ""
    if clause.key is None and not title:
        raise Refused("clause.blank")
    return rows.edit(workshop, "clauses", id, title=title)


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to`` (from 0) of the clauses that may move. Raises Refused for a fixed one."""
    key = rows.find(workshop.clauses, id).key
    if key in PLACED:
        raise Refused("clause.fixed" if key in FIXED else "clause.placed")
    return rows.move(workshop, "clauses", id, to, _may_move)


def _may_move(row: rows.Row) -> bool:
    return getattr(row, "key", None) not in PLACED


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take a clause out; the numbers follow.

    Raises Refused for a fixed one, and for the costs while there are shares to be read below it.
    """
    key = rows.find(workshop.clauses, id).key
    if key in FIXED:
        raise Refused("clause.fixed")
    if key == "costs" and workshop.cost_shares:
        raise Refused("clause.has_costs")
    return rows.remove(workshop, "clauses", id)


def missing(workshop: Workshop) -> tuple[str, ...]:
    """The keys of the library that the agreement does not have, in their sequence."""
    there = {clause.key for clause in workshop.clauses}
    return tuple(key for key in LIBRARY if key not in there)


def bring_back(workshop: Workshop, key: str) -> Workshop:
    """Add a clause of the library, behind its predecessor there; nothing happens if it is there already."""
    if key not in missing(workshop):
        return workshop
    movable = [clause.key for clause in in_order(workshop) if clause.key not in PLACED]
    before = [k for k in LIBRARY[: LIBRARY.index(key)] if k in movable]
    clause = Clause(id=new_id(), order=rows.next_order(workshop.clauses), key=key)
    workshop = rows.add(workshop, "clauses", clause)
    if key in PLACED:
        return workshop
    to = movable.index(before[-1]) + 1 if before else 0
    return rows.move(workshop, "clauses", clause.id, to, _may_move)


def bring_in(workshop: Workshop, keys: tuple[str, ...]) -> Workshop:
    """Add several clauses of the library, in one step."""
    for key in keys:
        workshop = bring_back(workshop, key)
    return workshop
