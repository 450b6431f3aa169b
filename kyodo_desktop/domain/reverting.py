"""Taking one difference back: there the agreement says again what the edition says.

A row that comes back brings what belongs to it (an activity its roles, an actor its place in the agreement),
as far as what that refers to is still there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import cast

from kyodo_desktop.domain import amending, clauses, meetings, order, rows, snapshot
from kyodo_desktop.domain.agreement_values import CostShare
from kyodo_desktop.domain.amending import ORDER, Difference
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Role, Workshop, new_id
from kyodo_desktop.errors import Refused

#: What comes back with a row: the part, and its field that names the row.
_BRINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "actors": (("parties", "actor_id"), ("roles", "actor_id")),
    "parties": (("cost_shares", "party_id"),),
    "goals": (("goal_issues", "goal_id"),),
    "activities": (("roles", "activity_id"),),
}


def revert(workshop: Workshop, edition_id: str, place: Place) -> Workshop:
    """Take the difference from an edition at a place back, with its reason. Raises codec.Unreadable.

    Nothing happens where nothing differs. Raises Refused when what it referred to has gone: that comes back
    first.
    """
    edition = rows.find(workshop.editions, edition_id)
    found = next((one for one in amending.differences(edition, workshop) if one.place == place), None)
    if found is None:
        return workshop
    old = snapshot.restore(edition.snapshot)
    workshop = _BY_PART.get(place.part, _row)(workshop, old, found)
    return amending.give_reason(workshop, place, "")


def _row(workshop: Workshop, old: Workshop, found: Difference) -> Workshop:
    part, row_id, field = found.place
    if field == ORDER and not row_id:
        return _in_old_sequence(workshop, part, cast("tuple[str, ...]", found.old))
    if field:
        value = found.old
        if value is not None and not _there(workshop, part, field, str(value)):
            raise Refused("amending.gone")
        return _with(workshop, old, found)
    if found.old is None:
        return rows.remove(workshop, part, row_id)
    return _bring_back(workshop, old, part, (row_id,))


def _with(workshop: Workshop, old: Workshop, found: Difference) -> Workshop:
    """The field as it was; back in its old phase an activity stands where it stood."""
    part, row_id, field = found.place
    new = {field: found.old}
    if field == "phase":
        new["order"] = rows.find(old.activities, row_id).order
    return rows.edit(workshop, part, row_id, **new)


def _there(workshop: Workshop, part: str, field: str, value: str) -> bool:
    """Whether what a field refers to exists (or it refers to nothing)."""
    targets = [t for r in rows.REFERENCES if (r.part, r.field) == (part, field) for t in r.targets]
    return not targets or any(
        row.id == value for target in targets for row in rows.all_rows(workshop, target)
    )


def _bring_back(workshop: Workshop, old: Workshop, part: str, ids: Iterable[str]) -> Workshop:
    """Add rows of an old state again, and what belongs to them; what is there already stays as it is."""
    was, here = rows.by_id(rows.all_rows(old, part)), rows.by_id(rows.all_rows(workshop, part))
    for row_id in ids:
        if row_id not in here and (row := _fitting(workshop, part, was[row_id])) is not None:
            workshop = rows.add(workshop, part, row)
        for child, field in _BRINGS.get(part, ()):
            children = [row.id for row in rows.all_rows(old, child) if getattr(row, field) == row_id]
            workshop = _bring_back(workshop, old, child, children)
    return workshop


def _fitting(workshop: Workshop, part: str, row: rows.Row) -> rows.Row | None:
    """The row, referring to nothing that has gone; none when it makes no sense without that."""
    for reference in rows.REFERENCES:
        if reference.part != part:
            continue
        target = getattr(row, reference.field)
        if target is None or _there(workshop, part, reference.field, str(target)):
            continue
        if reference.remove:
            return None
        row = replace(row, **{reference.field: None})  # type: ignore[type-var]
    if part == "roles" and _cell(workshop, cast("Role", row)) is not None:
        return None
    if part == "parties" and getattr(row, "actor_id", "") in {p.actor_id for p in workshop.parties}:
        return None
    return row


def _cell(workshop: Workshop, role: Role) -> Role | None:
    cells = ((r.activity_id, r.actor_id, r) for r in workshop.roles)
    return next(
        (r for activity, actor, r in cells if (activity, actor) == (role.activity_id, role.actor_id)), None
    )


def _in_old_sequence(workshop: Workshop, part: str, ids: tuple[str, ...]) -> Workshop:
    """The rows that were there before take their old sequence; what came since keeps its place among them."""
    here = [row.id for row in rows.all_rows(workshop, part)]
    known = [one for one in ids if one in set(here)]
    places = iter(known)
    wanted = [next(places) if one in set(known) else one for one in here]
    for one, key in zip(wanted, tuple(order.spread(len(wanted))), strict=True):
        workshop = rows.edit(workshop, part, one, order=key)
    return workshop


def _clause(workshop: Workshop, old: Workshop, found: Difference) -> Workshop:
    _, row_id, field = found.place
    if field == "text":
        return clauses.write(workshop, row_id, cast("str", found.old))
    if field == "title":
        return clauses.name(workshop, row_id, cast("str", found.old))
    return _row(workshop, old, found)


def _meeting(workshop: Workshop, _old: Workshop, found: Difference) -> Workshop:
    return rows.edit(workshop, "meetings", meetings.first(workshop).id, **{found.place.field: found.old})


def _role(workshop: Workshop, _old: Workshop, found: Difference) -> Workshop:
    _, activity_id, actor_id = found.place
    old, new = cast("Role | None", found.old), cast("Role | None", found.new)
    if old is None:
        return rows.remove(workshop, "roles", cast("Role", new).id)
    if new is None:
        return rows.add(
            workshop, "roles", replace(old, id=new_id(), activity_id=activity_id, actor_id=actor_id)
        )
    return rows.edit(workshop, "roles", new.id, level=old.level, words=old.words, joint=old.joint)


def _party(workshop: Workshop, old: Workshop, found: Difference) -> Workshop:
    """The sequence of the parties: their own keys and, in kana order, the readings it comes from."""
    if found.place.field != ORDER or found.place.id:
        return _row(workshop, old, found)
    readings = {actor.id: actor.reading for actor in old.actors}
    for actor in workshop.actors:
        workshop = rows.edit(workshop, "actors", actor.id, reading=readings.get(actor.id, actor.reading))
    keys = {party.actor_id: party.order for party in old.parties}
    kana = len(set(keys.values())) < 2
    shared = next(iter(keys.values()), "")
    for party in workshop.parties:
        key = shared if kana and shared else keys.get(party.actor_id, party.order)
        workshop = rows.edit(workshop, "parties", party.id, order=key)
    return workshop


def _share(workshop: Workshop, old: Workshop, found: Difference) -> Workshop:
    """A cost share of the party that its actor is today."""
    _, share_id, field = found.place
    if (field and field != "party_id") or (not field and found.old is None) or not share_id:
        return _row(workshop, old, found)
    actor_id = str(found.old) if field else cast("CostShare", found.old).party_id
    party = next((party for party in workshop.parties if party.actor_id == actor_id), None)
    if party is None:
        raise Refused("amending.gone")
    if field:
        return rows.edit(workshop, "cost_shares", share_id, party_id=party.id)
    return rows.add(workshop, "cost_shares", replace(cast("CostShare", found.old), party_id=party.id))


_BY_PART: Mapping[str, Callable[[Workshop, Workshop, Difference], Workshop]] = {
    "clauses": _clause,
    "meetings": _meeting,
    "roles": _role,
    "parties": _party,
    "cost_shares": _share,
}
