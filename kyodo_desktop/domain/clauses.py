# 条
"""What the agreement says besides its tables.

A clause of the library whose text is none says what the record or the model says,
and follows it. Once people change its words, the words stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kyodo_desktop.domain import agreement, rows
from kyodo_desktop.domain.agreement_values import Clause
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.workshop import Workshop, new_id
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import clauses as words
from kyodo_desktop.text.dates import BLANK_DATE

#: The clauses that every new agreement has (practice.md §1.2), in their sequence.
LIBRARY = tuple(words.TITLES)
#: These carry the record or frame the sheet: they stay, and their place is fixed.
FIXED = frozenset({"preamble", "purpose", "goals", "roles", "closing"})
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
    models = model_texts(workshop)
    out, number = [], 0
    for clause in in_order(workshop):
        if clause.key not in UNNUMBERED:
            number += 1
        out.append(_in_force(clause, None if clause.key in UNNUMBERED else number, models))
    return tuple(out)


def in_order(workshop: Workshop) -> tuple[Clause, ...]:
    """The rows in the sequence of the sheet: what is ``FIXED`` keeps its place at either end."""

    def place(clause: Clause) -> int:
        if clause.key == "closing":
            return len(LIBRARY)
        return LIBRARY.index(clause.key) if clause.key in FIXED else len(FIXED)

    return tuple(sorted(workshop.clauses, key=place))


def _in_force(clause: Clause, number: int | None, models: Mapping[str, str]) -> ClauseInForce:
    key = clause.key or ""
    kind = ClauseKind(key) if key in ("purpose", "goals", "roles") else ClauseKind.TEXT
    if kind in (ClauseKind.PURPOSE, ClauseKind.GOALS):
        text, origin = models[key], Origin.RECORD
    elif clause.text is not None:
        text, origin = clause.text, Origin.OWN
    else:
        text, origin = models.get(key, ""), Origin.RECORD if kind is ClauseKind.ROLES else Origin.MODEL
    title = clause.title or words.TITLES.get(key, "")
    return ClauseInForce(clause.id, clause.key, number, title, kind, text, origin)


def model_texts(workshop: Workshop) -> Mapping[str, str]:
    """What each clause of the library says by itself, filled in from the record."""
    parties = agreement.party_count(workshop)
    starts, ends = (wareki(day) if day else BLANK_DATE for day in agreement.term(workshop))
    review = workshop.agreement.review_on
    return MappingProxyType(
        {
            "preamble": words.preamble(parties),
            "purpose": workshop.purpose,
            "goals": "",
            "roles": words.ROLES,
            "respect": words.RESPECT,
            "costs": words.COSTS,
            "information": words.INFORMATION,
            "evaluation": words.evaluation(wareki(review) if review else ""),
            "term": words.term(starts, ends),
            "consultation": words.CONSULTATION,
            "closing": words.closing(parties, workshop.agreement.originals_at),
        }
    )


def write(workshop: Workshop, id: str, text: str | None) -> Workshop:
    """Write a clause in own words; none, or the very words of the model, goes back to the model.

    Raises Refused for the purpose and the goals: they are written on their own page.
    """
    clause = rows.find(workshop.clauses, id)
    if clause.key in ("purpose", "goals"):
        raise Refused("clause.from_record")
    if text is not None:
        text = accept("clauses", "text", text)
        if clause.key and text == model_texts(workshop).get(clause.key):
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
    if rows.find(workshop.clauses, id).key in FIXED:
        raise Refused("clause.fixed")
    return rows.move(workshop, "clauses", id, to, lambda row: getattr(row, "key", None) not in FIXED)


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take a clause out; the numbers follow. Raises Refused for a fixed one."""
    if rows.find(workshop.clauses, id).key in FIXED:
        raise Refused("clause.fixed")
    return rows.remove(workshop, "clauses", id)


def bring_back(workshop: Workshop, key: str) -> Workshop:
    """Add a clause of the library that was taken out; nothing happens if it is there."""
    if key not in LIBRARY or any(clause.key == key for clause in workshop.clauses):
        return workshop
    return rows.add(
        workshop, "clauses", Clause(id=new_id(), order=rows.next_order(workshop.clauses), key=key)
    )
