"""The parts of a workshop, and the few edits that every operation is made of.

A part is named once here: its rows' class, and what its fields refer to. Storing,
loading, differences, undo and removal all read this registry, so a new part or
field needs nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from operator import is_
from typing import Protocol, TypeVar, cast

from kyodo_desktop.domain import agreement_values as agreed
from kyodo_desktop.domain import order
from kyodo_desktop.domain import workshop as values
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused


class Row(Protocol):
    """Any value that is a row of a part."""

    @property
    def id(self) -> str:
        """Never reused."""


R = TypeVar("R", bound=Row)

#: The name under which the workshop's own fields are changed and stored.
HEAD = "workshop"

#: Every part and the class of its rows, parents before children.
PARTS: Mapping[str, type] = {
    "agreements": agreed.Agreement,
    "meetings": values.Meeting,
    "agenda": values.AgendaItem,
    "promises": values.Promise,
    "tables": values.Table,
    "actors": values.Actor,
    "participants": values.Participant,
    "attendances": values.Attendance,
    "categories": values.Category,
    "groups": values.Group,
    "cards": values.Card,
    "ballots": values.Ballot,
    "ballot_options": values.BallotOption,
    "tallies": values.Tally,
    "issues": values.Issue,
    "goals": values.Goal,
    "goal_issues": values.GoalIssue,
    "activities": values.Activity,
    "roles": values.Role,
    "clauses": agreed.Clause,
    "objections": values.Objection,
    "proposals": values.Proposal,
    "parties": agreed.Party,
    "checks": agreed.Check,
    "cost_shares": agreed.CostShare,
    "annexes": agreed.Annex,
    "editions": agreed.Edition,
    "signatures": agreed.Signature,
    "change_reasons": agreed.ChangeReason,
    "settings_aside": agreed.SettingAside,
    "photos": agreed.Photo,
}


@dataclass(frozen=True, slots=True)
class Reference:
    """``part.field`` holds the id of a row of one of ``targets``.

    When that row goes, a row that makes no sense without it goes too
    (``remove``); otherwise the field is emptied.
    """

    part: str
    field: str
    targets: tuple[str, ...]
    remove: bool


REFERENCES: tuple[Reference, ...] = (
    Reference("agreements", "contact_actor_id", ("actors",), remove=False),
    Reference("agenda", "meeting_id", ("meetings",), remove=True),
    Reference("participants", "actor_id", ("actors",), remove=False),
    Reference("participants", "table_id", ("tables",), remove=False),
    Reference("attendances", "meeting_id", ("meetings",), remove=True),
    Reference("attendances", "participant_id", ("participants",), remove=True),
    Reference("cards", "category_id", ("categories",), remove=False),
    Reference("cards", "group_id", ("groups",), remove=False),
    Reference("cards", "table_id", ("tables",), remove=False),
    Reference("cards", "meeting_id", ("meetings",), remove=False),
    Reference("ballots", "meeting_id", ("meetings",), remove=False),
    Reference("tallies", "ballot_id", ("ballots",), remove=True),
    Reference("ballot_options", "ballot_id", ("ballots",), remove=True),
    Reference("ballot_options", "option_id", ("cards", "groups", "activities"), remove=False),
    Reference(
        "tallies", "option_id", ("cards", "groups", "activities", "ballots", "ballot_options"), remove=True
    ),
    Reference("issues", "card_id", ("cards",), remove=False),
    Reference("issues", "group_id", ("groups",), remove=False),
    Reference("goals", "actor_id", ("actors",), remove=False),
    Reference("goal_issues", "goal_id", ("goals",), remove=True),
    Reference("goal_issues", "issue_id", ("issues",), remove=True),
    Reference("activities", "goal_id", ("goals",), remove=False),
    Reference("activities", "after_id", ("activities",), remove=False),
    Reference("roles", "activity_id", ("activities",), remove=True),
    Reference("roles", "actor_id", ("actors",), remove=True),
    Reference("objections", "ballot_id", ("ballots",), remove=True),
    Reference("objections", "clause_id", ("clauses",), remove=False),
    Reference("objections", "actor_id", ("actors",), remove=False),
    Reference("proposals", "actor_id", ("actors",), remove=False),
    Reference("proposals", "issue_id", ("issues",), remove=False),
    Reference("parties", "actor_id", ("actors",), remove=True),
    Reference("cost_shares", "party_id", ("parties",), remove=True),
    Reference("signatures", "edition_id", ("editions",), remove=True),
)

#: Fields that name a row and outlive it: the row may be gone, or only an edition's snapshot may have it.
NAMES: tuple[tuple[str, str], ...] = (
    ("signatures", "party_id"),
    ("change_reasons", "about"),
    ("settings_aside", "about"),
    ("photos", "of_id"),
)


@cache
def field_names(part: str) -> tuple[str, ...]:
    """The fields of a part's rows; for ``HEAD`` the workshop's own, without its parts and revision."""
    cls = Workshop if part == HEAD else PARTS[part]
    return tuple(f.name for f in fields(cls) if f.name not in PARTS and f.name != "revision")


def all_rows(workshop: Workshop, part: str) -> tuple[Row, ...]:
    """The rows of a part, in their sequence."""
    return cast("tuple[Row, ...]", getattr(workshop, part))


def find(rows: Iterable[R], id: str) -> R:
    """The row with this id. Raises Refused when it has gone meanwhile."""
    for row in rows:
        if row.id == id:
            return row
    raise Refused("row.gone")


def by_id(rows: Iterable[R]) -> dict[str, R]:
    """The rows as a look-up table."""
    return {row.id: row for row in rows}


def loose_ends(parts: Mapping[str, Sequence[Row]]) -> Iterator[tuple[str, int, str]]:
    """References that lead nowhere: part, number of the row (from 1), field. Operations never leave any."""
    known = {part: {row.id for row in found} for part, found in parts.items()}
    for reference in REFERENCES:
        targets = set[str]().union(*(known[target] for target in reference.targets))
        for number, row in enumerate(parts[reference.part], 1):
            target = getattr(row, reference.field)
            if target is not None and target not in targets:
                yield reference.part, number, reference.field


def sort_key(row: Row) -> tuple[str, str]:
    """The sequence of a part: by ``order`` where rows have one, then by id."""
    return getattr(row, "order", ""), row.id


def with_rows(workshop: Workshop, part: str, rows: Iterable[Row]) -> Workshop:
    """The workshop with these rows for a part, put into their sequence; itself for the very same rows."""
    put, was = tuple(sorted(rows, key=sort_key)), all_rows(workshop, part)
    if len(put) == len(was) and all(map(is_, put, was)):
        return workshop
    return replace(workshop, **{part: put})  # type: ignore[arg-type]


def add(workshop: Workshop, part: str, *rows: Row) -> Workshop:
    """Add rows to a part."""
    return with_rows(workshop, part, (*all_rows(workshop, part), *rows)) if rows else workshop


def edit(workshop: Workshop, part: str, id: str, /, **new: object) -> Workshop:
    """Change fields of one row. The same workshop comes back if nothing differs.

    Raises Refused when the row has gone.
    """
    if part == HEAD:
        return edit_head(workshop, **new)
    row = find(all_rows(workshop, part), id)
    if all(getattr(row, name) == value for name, value in new.items()):
        return workshop
    edited = replace(row, **new)  # type: ignore[type-var]
    rows = (edited if old is row else old for old in all_rows(workshop, part))
    if "order" in new:
        return with_rows(workshop, part, rows)
    return replace(workshop, **{part: tuple(rows)})  # type: ignore[arg-type]


def edit_head(workshop: Workshop, /, **new: object) -> Workshop:
    """Change the workshop's own fields. The same workshop comes back if nothing differs."""
    if all(getattr(workshop, name) == value for name, value in new.items()):
        return workshop
    return replace(workshop, **new)  # type: ignore[arg-type]


def remove(workshop: Workshop, part: str, *ids: str) -> Workshop:
    """Remove rows, and remove or empty whatever refers to them, so that one step says everything.

    Raises Refused when one of them has gone already.
    """
    gone = set(ids)
    if not gone:
        return workshop
    rows = all_rows(workshop, part)
    if not gone <= {row.id for row in rows}:
        raise Refused("row.gone")
    workshop = replace(workshop, **{part: tuple(r for r in rows if r.id not in gone)})  # type: ignore[arg-type]
    for reference in REFERENCES:
        if part in reference.targets:
            workshop = _release(workshop, reference, gone)
    return workshop


def _release(workshop: Workshop, reference: Reference, gone: set[str]) -> Workshop:
    holders = tuple(
        row.id for row in all_rows(workshop, reference.part) if getattr(row, reference.field) in gone
    )
    if not holders:
        return workshop
    if reference.remove:
        return remove(workshop, reference.part, *holders)
    for holder in holders:
        workshop = edit(workshop, reference.part, holder, **{reference.field: None})
    return workshop


def last_order(rows: Iterable[Row]) -> str:
    """The key of the last row, empty if there is none."""
    return max((str(getattr(row, "order", "")) for row in rows), default="")


def next_order(rows: Iterable[Row]) -> str:
    """A key that puts a new row at the end."""
    return order.between(last_order(rows), "")


def move(
    workshop: Workshop, part: str, id: str, to: int, among: Callable[[Row], bool] = lambda _row: True
) -> Workshop:
    """Move a row so that it becomes number ``to`` (from 0) of those rows that are ``among``; one row changes.

    Raises Refused when the row has gone.
    """
    find(all_rows(workshop, part), id)
    others = [row for row in all_rows(workshop, part) if row.id != id and among(row)]
    to = max(0, min(to, len(others)))
    before = str(getattr(others[to - 1], "order", "")) if to else ""
    after = str(getattr(others[to], "order", "")) if to < len(others) else ""
    if after and before >= after:  # two laptops' rows share a key: go behind them
        after = next((k for row in others[to:] if (k := str(getattr(row, "order", ""))) > before), "")
    return edit(workshop, part, id, order=order.between(before, after))
