"""The difference between two workshops, and what can be done with it.

Saving, undo, history, merging and drawing a screen are all the same small thing:
a few changes. A change names a row; ``before`` and ``after`` are its fields, only
those that differ for an edited row, none where the row did not exist.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kyodo_desktop.domain import codec, rows
from kyodo_desktop.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Change:
    """One row added (``before`` none), removed (``after`` none) or edited."""

    part: str
    id: str
    before: codec.Fields | None
    after: codec.Fields | None


def diff(old: Workshop, new: Workshop) -> tuple[Change, ...]:
    """What to add, remove and edit to get from ``old`` to ``new``. The revision is no part of it."""
    out: list[Change] = []
    head = _edited(rows.HEAD, old, new)
    if head:
        out.append(head)
    for part in rows.PARTS:
        if getattr(old, part) is not getattr(new, part):
            out += _diff_part(part, rows.all_rows(old, part), rows.all_rows(new, part))
    return tuple(out)


def _diff_part(part: str, old: tuple[rows.Row, ...], new: tuple[rows.Row, ...]) -> list[Change]:
    pairs = [(before, row) for before, row in zip(old, new, strict=False) if before is not row]
    if len(old) == len(new) and all(before.id == row.id for before, row in pairs):  # as nearly always
        return [change for before, row in pairs if (change := _edited(part, before, row))]
    was, now = rows.by_id(old), rows.by_id(new)
    out = [Change(part, row.id, _all_fields(part, row), None) for row in old if row.id not in now]
    for row in new:
        before = was.get(row.id)
        if before is None:
            out.append(Change(part, row.id, None, _all_fields(part, row)))
        elif before is not row:
            change = _edited(part, before, row)
            if change:
                out.append(change)
    return out


def _all_fields(part: str, row: object) -> dict[str, object]:
    return {name: getattr(row, name) for name in rows.field_names(part)}


def _edited(part: str, old: rows.Row, new: rows.Row) -> Change | None:
    names = [n for n in rows.field_names(part) if getattr(old, n) != getattr(new, n)]
    if not names:
        return None
    return Change(part, new.id, {n: getattr(old, n) for n in names}, {n: getattr(new, n) for n in names})


def apply(workshop: Workshop, changes: Iterable[Change]) -> Workshop:
    """The workshop after the changes. The revision stays.

    Raises KeyError if a changed row is not there, ValueError if an added one is:
    such changes were made from another workshop.
    """
    for part, group in _by_part(changes).items():
        if part == rows.HEAD:
            for change in group:
                workshop = rows.edit_head(workshop, **(change.after or {}))
        else:
            workshop = _apply_part(workshop, part, group)
    return workshop


def _by_part(changes: Iterable[Change]) -> dict[str, list[Change]]:
    groups: dict[str, list[Change]] = {}
    for change in changes:
        groups.setdefault(change.part, []).append(change)
    return groups


def _apply_part(workshop: Workshop, part: str, changes: Iterable[Change]) -> Workshop:
    found: dict[str, Any] = dict(rows.by_id(rows.all_rows(workshop, part)))
    for change in changes:
        if change.after is None:
            del found[change.id]
        elif change.before is None:
            if change.id in found:
                raise ValueError(f"{part} {change.id} is there already")
            found[change.id] = rows.PARTS[part](**change.after)
        else:
            found[change.id] = replace(found[change.id], **change.after)
    return rows.with_rows(workshop, part, found.values())


def invert(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that take these back."""
    return tuple(Change(c.part, c.id, c.after, c.before) for c in reversed(tuple(changes)))


def encode(change: Change) -> dict[str, Any]:
    """A change as plain data, for the history."""
    return {
        "part": change.part,
        "id": change.id,
        "before": _encode_fields(change.before),
        "after": _encode_fields(change.after),
    }


def decode(plain: Mapping[str, Any]) -> Change:
    """A change from plain data. Raises codec.Unreadable."""
    part = str(plain["part"])
    if part != rows.HEAD and part not in rows.PARTS:
        raise codec.Unreadable(f"{part}: unknown part")
    return Change(
        part, str(plain["id"]), _decode_fields(part, plain["before"]), _decode_fields(part, plain["after"])
    )


def _encode_fields(values: codec.Fields | None) -> dict[str, codec.Plain] | None:
    return None if values is None else {name: codec.encode(value) for name, value in values.items()}


def _decode_fields(part: str, plain: Mapping[str, object] | None) -> codec.Fields | None:
    return None if plain is None else {name: codec.decode(part, name, value) for name, value in plain.items()}
