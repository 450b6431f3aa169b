# 変更
"""What differs between an edition and the agreement as it stands, and why.

Both sides are compared with every word resolved (``snapshot.worded``), row by row and field by field, but
only in what the agreement says: a difference is exactly what changes the canonical form. An edition frozen
before there were snapshots cannot be compared this way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from kyodo_desktop.domain import (
    actors,
    agreement,
    clauses,
    codec,
    editions,
    meetings,
    reservations,
    roles,
    rows,
    snapshot,
)
from kyodo_desktop.domain.agreement_values import ChangeReason, Edition
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Role, Workshop, new_id

#: What the agreement says of each part, besides its sequence (``canonical.content`` says the same).
SAID: Mapping[str, tuple[str, ...]] = {
    rows.HEAD: ("title", "document_number", "purpose", "phase_labels"),
    "agreements": (
        *("kind", "style", "aliasing", "roles_as", "sign_mode", "term_from", "term_to", "renewal"),
        *("review_on", "originals_at", "originals", "contact_actor_id", "meets", "insurance"),
    ),
    "meetings": ("date", "venue"),
    "actors": ("name", "short_name", "kind", "crest", "address"),
    "goals": ("what", "due", "target", "measured_by", "actor_id", "beneficiary"),
    "activities": ("phase", "what", "since", "by"),
    "clauses": ("title", "text"),
    "objections": ("text", "answer", "clause_id", "actor_id"),
    "cost_shares": ("party_id", "kind", "amount", "text"),
    "annexes": ("title", "text"),
    "settings_aside": ("key", "reason", "set_on"),
    "parties": ("alias", "signer", "signer_title", "witness"),
}
#: Parts whose rows are compared one by one, in the sequence of the sheet.
_ROW_PARTS = ("goals", "activities", "clauses", "objections", "cost_shares", "annexes", "settings_aside")
ORDER = "order"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the agreement says in another way than the edition did.

    ``place``: the part, the row's id and the field. The field is empty for a row that came or went, ``order``
    with an empty id for a sequence. A cell of the matrix is ``("roles", activity, actor)``. ``old`` and
    ``new`` are the values (for a row that came or went the row itself, for a cell its Role or none, for a
    sequence the ids). ``affected`` are the actors whose part it changes.
    """

    place: Place
    old: object
    new: object
    affected: frozenset[str]


class Columns(NamedTuple):
    """The sequence of the actors, and whether it is the one of the kana: the sheet says so."""

    kana: bool
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Two:
    """The two sides, resolved."""

    old: Workshop
    new: Workshop


def base(workshop: Workshop) -> Edition | None:
    """The edition that the draft would amend: the latest, if it can be compared."""
    last = editions.latest(workshop)
    if last is None or not last.snapshot:
        return None
    try:
        snapshot.restore(last.snapshot)
    except codec.Unreadable:
        return None
    return last


def differences(edition: Edition, workshop: Workshop) -> tuple[Difference, ...]:
    """Everything that differs from an edition, in the sequence of the sheet. Raises codec.Unreadable."""
    return between(snapshot.restore(edition.snapshot), workshop)


def between(old: Workshop, new: Workshop) -> tuple[Difference, ...]:
    """Everything that differs between two agreements, of two editions or of an edition and the draft."""
    two = _Two(by_actor(snapshot.worded(old)), by_actor(snapshot.worded(new)))
    found = (*_head(two), *_agreement(two), *_meeting(two), *_parties(two))
    for part in _ROW_PARTS[:2]:
        found += tuple(_rows(two, part))
    found += tuple(_cells(two))
    for part in _ROW_PARTS[2:]:
        found += tuple(_rows(two, part))
    return found


def by_actor(workshop: Workshop) -> Workshop:
    """Cost shares named by their actor: a party that left and came back is the same."""
    actor = {party.id: party.actor_id for party in workshop.parties}
    shares = tuple(replace(row, party_id=actor[row.party_id]) for row in workshop.cost_shares)
    return replace(workshop, cost_shares=shares)


def _everybody(two: _Two) -> frozenset[str]:
    return frozenset(p.actor_id for side in (two.old, two.new) for p in side.parties)


def _fields(part: str, old: object, new: rows.Row, affected: frozenset[str]) -> Iterator[Difference]:
    """The fields in which two rows (or heads) differ, named by the new one."""
    for field in SAID[part]:
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            yield Difference(Place(part, new.id, field), was, now, affected)


def _head(two: _Two) -> tuple[Difference, ...]:
    return tuple(_fields(rows.HEAD, two.old, two.new, _everybody(two)))


def _agreement(two: _Two) -> tuple[Difference, ...]:
    return tuple(_fields("agreements", two.old.agreement, two.new.agreement, _everybody(two)))


def _meeting(two: _Two) -> tuple[Difference, ...]:
    old, new = meetings.first(two.old), meetings.first(two.new)
    return tuple(_fields("meetings", old, new, _everybody(two)))


def _parties(two: _Two) -> tuple[Difference, ...]:
    """Who they are and how they sign: by actor, because a party that left and came back is the same."""
    return (*_actor_rows(two), *_party_rows(two), *_sequence_of_actors(two))


def _actor_rows(two: _Two) -> Iterator[Difference]:
    old, new = rows.by_id(two.old.actors), rows.by_id(two.new.actors)
    for actor_id in dict.fromkeys((*old, *new)):
        was, now = old.get(actor_id), new.get(actor_id)
        if was is not None and now is not None:
            yield from _fields("actors", was, now, frozenset({actor_id}))
        else:
            yield Difference(Place("actors", actor_id), was, now, _everybody(two) | {actor_id})


def _party_rows(two: _Two) -> Iterator[Difference]:
    old = {party.actor_id: party for party in two.old.parties}
    new = {party.actor_id: party for party in two.new.parties}
    both = {actor.id for actor in two.old.actors} & {actor.id for actor in two.new.actors}
    for actor_id in dict.fromkeys((*old, *new)):
        was, now = old.get(actor_id), new.get(actor_id)
        if was is not None and now is not None:
            yield from _fields("parties", was, now, frozenset({actor_id}))
        elif (row := was or now) is not None and actor_id in both:  # who came or went is one difference
            yield Difference(Place("parties", row.id), was, now, _everybody(two) | {actor_id})


def _sequence_of_actors(two: _Two) -> Iterator[Difference]:
    old, new = ([actor.id for actor in actors.in_order(side)] for side in (two.old, two.new))
    kana = actors.in_kana_order(two.old), actors.in_kana_order(two.new)
    if kana[0] != kana[1] or _common(old, new) != _common(new, old):
        was, now = Columns(kana[0], tuple(old)), Columns(kana[1], tuple(new))
        yield Difference(Place("parties", "", ORDER), was, now, _everybody(two))


def _common(ids: list[str], others: list[str]) -> list[str]:
    known = set(others)
    return [one for one in ids if one in known]


def _rows(two: _Two, part: str) -> Iterator[Difference]:
    old, new = (_in_sequence(side, part) for side in (two.old, two.new))
    was, now = rows.by_id(old), rows.by_id(new)
    for row_id in dict.fromkeys((*was, *now)):
        before, after = was.get(row_id), now.get(row_id)
        touched = _touched(two, part, before, after)
        if before is not None and after is not None:
            yield from _fields(part, before, after, touched)
        else:
            yield Difference(Place(part, row_id), before, after, touched)
    yield from _sequence(two, part, _steady(old, now), _steady(new, was))


def _steady(found: tuple[rows.Row, ...], others: Mapping[str, rows.Row]) -> list[str]:
    """The ids in their sequence, without what moved to another phase or party: that is said already."""
    return [row.id for row in found if _under(row) == _under(others.get(row.id, row))]


def _under(row: rows.Row) -> tuple[object, object]:
    return getattr(row, "phase", None), getattr(row, "party_id", None)


def _sequence(two: _Two, part: str, before: list[str], after: list[str]) -> Iterator[Difference]:
    if _common(before, after) != _common(after, before):
        yield Difference(Place(part, "", ORDER), tuple(before), tuple(after), _everybody(two))


def _in_sequence(workshop: Workshop, part: str) -> tuple[rows.Row, ...]:
    if part == "activities":
        return roles.in_order(workshop)
    if part == "clauses":
        return clauses.in_order(workshop)
    if part == "objections":
        return reservations.of_agreement(workshop)
    if part == "settings_aside":
        return tuple(row for row in workshop.settings_aside if row.printed)
    if part == "cost_shares":  # they stand party by party: between two parties there is no sequence
        return tuple(sorted(workshop.cost_shares, key=lambda row: (row.party_id, row.order, row.id)))
    return rows.all_rows(workshop, part)


def _touched(two: _Two, part: str, old: rows.Row | None, new: rows.Row | None) -> frozenset[str]:
    """Whose part a row is: of an activity all who have a role in it, of a cost share its party."""
    ids = {row.id for row in (old, new) if row is not None}
    if part == "activities":
        found = {r.actor_id for side in (two.old, two.new) for r in side.roles if r.activity_id in ids}
        return frozenset(found) or _everybody(two)
    if part == "cost_shares":
        return frozenset(str(getattr(row, "party_id", "")) for row in (old, new) if row is not None)
    return _everybody(two)


def _cells(two: _Two) -> Iterator[Difference]:
    """The matrix, of activities and actors that both sides have: the rest came or went with its row."""
    old, new = (_by_cell(side) for side in (two.old, two.new))
    known, actors_known = rows.by_id(two.old.activities), rows.by_id(two.old.actors)
    both = [activity.id for activity in roles.in_order(two.new) if activity.id in known]
    columns = [actor.id for actor in actors.in_order(two.new) if actor.id in actors_known]
    for activity_id in both:
        for actor_id in columns:
            was, now = old.get((activity_id, actor_id)), new.get((activity_id, actor_id))
            if _mark(was) != _mark(now):
                touched = {actor for of, actor in (*old, *new) if of == activity_id}
                yield Difference(Place("roles", activity_id, actor_id), was, now, frozenset(touched))


def _by_cell(workshop: Workshop) -> dict[tuple[str, str], Role]:
    return {(role.activity_id, role.actor_id): role for role in workshop.roles}


def _mark(role: Role | None) -> tuple[object, ...] | None:
    return None if role is None else (role.level, role.words, role.joint)


def affected(found: tuple[Difference, ...]) -> frozenset[str]:
    """The actors whose part the differences change: exactly these sign the amendment."""
    return frozenset[str]().union(*(one.affected for one in found))


def reason(workshop: Workshop, place: Place) -> str:
    """Why something was changed; empty while nobody has said."""
    return next((row.reason for row in workshop.change_reasons if _names(row, place)), "")


def _names(row: ChangeReason, place: Place) -> bool:
    return (row.part, row.about, row.field) == place


def give_reason(workshop: Workshop, place: Place, text: str) -> Workshop:
    """Say why something was changed; blank takes the reason back."""
    text = accept("change_reasons", "reason", text)
    found = next((row for row in workshop.change_reasons if _names(row, place)), None)
    if not text.strip():
        return workshop if found is None else rows.remove(workshop, "change_reasons", found.id)
    if found is not None:
        return rows.edit(workshop, "change_reasons", found.id, reason=text)
    row = ChangeReason(id=new_id(), part=place.part, about=place.id, field=place.field, reason=text)
    return rows.add(workshop, "change_reasons", row)


def signing_actors(workshop: Workshop, found: tuple[Difference, ...]) -> frozenset[str]:
    """Those affected who are parties of the draft (witnesses sign only where everything is signed anew)."""
    parties = {p.actor_id for p, _ in agreement.signing(workshop) if not p.witness}
    return affected(found) & parties
