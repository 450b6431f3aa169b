"""What differs from an edition, as people read it: where on the sheet, what stood there, what stands now.

The same change in several rows of one kind (all goals due a year later) is one line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from kyodo_desktop.domain import actors, amending, clauses, roles, rows, snapshot
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.amending import ORDER, Difference
from kyodo_desktop.domain.checks import excerpt
from kyodo_desktop.domain.choices import Phase, RoleLevel
from kyodo_desktop.domain.japanese import wareki, when
from kyodo_desktop.domain.workshop import Role, Workshop
from kyodo_desktop.text import amending as words
from kyodo_desktop.text import clauses as clause_words
from kyodo_desktop.text import sheet as sheet_words

_WHENS = frozenset({"goals.due", "activities.since", "activities.by"})
_NAMED = ("what", "name", "title", "text", "statement", "reason")

#: The clause (its key in the library) in which something stands, by part or by ``part.field``.
_CLAUSE: Mapping[str, str] = {
    "workshop.purpose": "purpose",
    "goals": "goals",
    "activities": "roles",
    "roles": "roles",
    "workshop.phase_labels": "roles",
    "agreements.roles_as": "roles",
    "agreements.review_on": "evaluation",
    "agreements.term_from": "term",
    "agreements.term_to": "term",
    "agreements.renewal": "term",
    "agreements.insurance": "liability",
    "agreements.contact_actor_id": "contact",
    "agreements.meets": "contact",
    "cost_shares": "costs",
}
_ELSEWHERE: Mapping[str, str] = {
    "workshop": words.HEAD,
    "meetings": words.SIGNING,
    "annexes": words.ANNEX,
    "objections": words.RESERVATION,
    "settings_aside": words.ASIDE,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list of changes. ``article``: the clause, or the part of the sheet without a number."""

    differences: tuple[Difference, ...]
    article: str
    spot: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Sides:
    old: Workshop
    new: Workshop


def lines(edition: Edition, workshop: Workshop) -> tuple[Line, ...]:
    """What differs from an edition, in the sequence of the sheet, and why. Raises codec.Unreadable."""
    return between(snapshot.restore(edition.snapshot), workshop)


def between(old: Workshop, new: Workshop) -> tuple[Line, ...]:
    """What differs between two agreements; the reasons are those of the newer one."""
    sides = _Sides(*map(amending.by_actor, map(snapshot.worded, (old, new))))
    return _merged(_line(sides, one, new) for one in amending.between(old, new))


def _merged(found: Iterable[Line]) -> tuple[Line, ...]:
    """Lines that say the same of several rows become one; its spot names none of them."""
    out: dict[tuple[str, ...], Line] = {}
    for line in found:
        [one] = line.differences
        key = (one.place.part, one.place.field, line.article, line.old, line.new, line.reason)
        twin = out.get(key)
        if twin is None or one.place.part not in ("goals", "activities") or not one.place.field:
            out[(*key, one.place.id) if twin else key] = line
        else:
            spot = words.SPOT.get(f"{one.place.part}.{one.place.field}", twin.spot)
            out[key] = replace(twin, differences=(*twin.differences, one), spot=spot)
    return tuple(out.values())


def _line(sides: _Sides, one: Difference, newer: Workshop) -> Line:
    old, new = (_shown(sides, one, value) for value in (one.old, one.new))
    reason = amending.reason(newer, one.place)
    gone = one.new is None and not one.place.field  # a clause that went has its number on the older side
    return Line((one,), article(sides.old if gone else sides.new, one), _spot(sides, one), old, new, reason)


def article(workshop: Workshop, one: Difference) -> str:
    """Where on the sheet of the newer side it stands: a clause, the preamble, the signatures …"""
    part, row_id, field = one.place
    if part == "clauses" and row_id:
        return _numbered(workshop, lambda clause: clause.id == row_id)
    key = _CLAUSE.get(f"{part}.{field}") or _CLAUSE.get(part)
    if key is not None:
        return _numbered(workshop, lambda clause: clause.key == key)
    return _ELSEWHERE.get(part, words.SIGNING)


def _numbered(workshop: Workshop, wanted: Callable[[clauses.ClauseInForce], bool]) -> str:
    found = next((clause for clause in clauses.clauses_in_force(workshop) if wanted(clause)), None)
    if found is None:
        return words.HEAD
    if found.number is not None:
        return clause_words.number(found.number)
    return words.PREAMBLE if found.key == "preamble" else words.SIGNING


def _spot(sides: _Sides, one: Difference) -> str:
    part, row_id, field = one.place
    if field == ORDER and not row_id:
        return words.SEQUENCE
    if part == "roles":
        return _whose(sides, "activities", row_id)
    spot = words.said_by(_whose(sides, part, row_id), words.SPOT.get(f"{part}.{field}", ""))
    return spot or words.SAYING  # an unnamed row that came or went: a reservation


def _whose(sides: _Sides, part: str, row_id: str) -> str:
    """Goal 2, activity 6, the party, the clause's heading: of the newer side, else of the older one."""
    return next((said for side in (sides.new, sides.old) if (said := _named(side, part, row_id))), "")


def _named(workshop: Workshop, part: str, row_id: str) -> str:
    if part in ("actors", "parties", "cost_shares"):
        return _party_name(workshop, part, row_id)
    if part == "activities":
        numbered = enumerate(roles.in_order(workshop), 1)
        return next((words.activity(n, excerpt(a.what)) for n, a in numbered if a.id == row_id), "")
    if part == "goals":
        return next((words.goal(n) for n, goal in enumerate(workshop.goals, 1) if goal.id == row_id), "")
    if part in ("clauses", "annexes"):
        titles = ((row.id, str(getattr(row, "title", ""))) for row in rows.all_rows(workshop, part))
        return next((excerpt(title) for id_, title in titles if id_ == row_id), "")
    return ""


def _party_name(workshop: Workshop, part: str, row_id: str) -> str:
    """The party that a row of a part is about."""
    row = next((row for row in rows.all_rows(workshop, part) if row.id == row_id), None)
    if row is None:
        return ""
    named = {"actors": "id", "parties": "actor_id", "cost_shares": "party_id"}
    actor_id = str(getattr(row, named[part]))
    return _actor_name(_Sides(workshop, workshop), actor_id)


def _actor_name(sides: _Sides, actor_id: str) -> str:
    for side in (sides.new, sides.old):
        for actor in side.actors:
            if actor.id == actor_id:
                return excerpt(actors.shown_name(actor))
    return words.NOTHING


def _shown(sides: _Sides, one: Difference, value: object) -> str:
    part, row_id, field = one.place
    if part == "roles":
        return _cell(_actor_name(sides, field), value)
    if isinstance(value, amending.Columns):
        named = _sequence(sides, part, value.ids)
        return words.in_kana_order(named) if value.kana else named
    if field == ORDER and not row_id and isinstance(value, tuple):
        return _sequence(sides, part, value)
    if not field:
        return words.NOTHING if value is None else _row(sides, part, value)
    return _value(sides, f"{part}.{field}", value)


def _cell(actor: str, value: object) -> str:
    if not isinstance(value, Role):
        return words.empty_cell(actor)
    mark, label = sheet_words.MARK[value.level], sheet_words.MARK_MEANS[value.level]
    joint = words.JOINT if value.joint and value.level is RoleLevel.LEAD else ""
    return words.cell(actor, mark, joint + label, value.words)


def _sequence(sides: _Sides, part: str, ids: tuple[object, ...]) -> str:
    of = "actors" if part == "parties" else part
    found = {row.id: row for side in (sides.old, sides.new) for row in rows.all_rows(side, of)}
    return words.BETWEEN.join(_row(sides, of, found[str(one)]) for one in ids if str(one) in found)


def _row(sides: _Sides, part: str, row: object) -> str:
    """What a row is called in a list."""
    if part == "parties":
        return _actor_name(sides, str(getattr(row, "actor_id", "")))
    named = (str(getattr(row, name)) for name in _NAMED if getattr(row, name, ""))
    return excerpt(next(named, "")) or words.NOTHING


def _value(sides: _Sides, name: str, value: object) -> str:
    if value is None or value in ("", ()):
        return words.NOTHING
    if name == "activities.phase":
        return roles.phase_label(sides.new, Phase(str(value)))
    if name in words.ANSWER:
        return words.ANSWER[name].get(str(value), str(value))
    if name.endswith("actor_id") or name == "cost_shares.party_id":
        return _actor_name(sides, str(value))
    if name == "objections.clause_id":
        return _numbered(sides.new, lambda clause: clause.id == value)
    if name == "parties.witness":
        return words.WITNESS if value else words.PARTY
    if isinstance(value, dt.date):
        return wareki(value)
    if isinstance(value, int):
        return words.yen(value) if name == "cost_shares.amount" else words.copies(value)
    if isinstance(value, tuple):
        return words.BETWEEN.join(str(item) for item in value)
    return when(str(value), year=True) if name in _WHENS else str(value)
