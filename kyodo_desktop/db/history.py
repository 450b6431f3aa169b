"""Steps and drafts: how the workshop came to be what it is, and what was being typed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select

from kyodo_desktop.db import schema
from kyodo_desktop.db.engine import legible
from kyodo_desktop.domain import changes, rows
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.codec import Unreadable
from kyodo_desktop.domain.place import Place
from kyodo_desktop.editor import Draft, Label, Step, StepKind

TAIL = 200  # steps that come back at opening, and so can be undone after a restart

_STEP = schema.step.c
_DRAFT = schema.draft.c
_PUT = insert(schema.step).prefix_with("OR REPLACE")
_FORGET = delete(schema.step).where(_STEP.workshop_id == bindparam("id"), _STEP.number == bindparam("at"))
_KEEP_DRAFT = insert(schema.draft).prefix_with("OR REPLACE")
_CLEAR_DRAFT = delete(schema.draft).where(
    _DRAFT.workshop_id == bindparam("id"),
    _DRAFT.part == bindparam("of"),
    _DRAFT.row_id == bindparam("row"),
    _DRAFT.field == bindparam("name"),
)
_DRAFTS = select(_DRAFT.part, _DRAFT.row_id, _DRAFT.field, _DRAFT.text).where(
    _DRAFT.workshop_id == bindparam("id")
)


def read(connection: Connection, workshop_id: str, newest: int | None = TAIL) -> tuple[Step, ...]:
    """The newest steps, oldest first; all if ``newest`` is none. Raises codec.Unreadable."""
    query = select(schema.step).where(_STEP.workshop_id == workshop_id).order_by(_STEP.number.desc())
    with legible():
        found = connection.execute(query.limit(newest) if newest is not None else query).mappings().all()
    return tuple(_step(row) for row in reversed(found))


def keep(connection: Connection, workshop_id: str, step: Step) -> None:
    """Store a step in place of the one of its number. One without changes goes: it was typed back."""
    if not step.changes:
        connection.execute(_FORGET, {"id": workshop_id, "at": step.number})
        return
    connection.execute(_PUT, {"workshop_id": workshop_id, **encode(step)})


def encode(step: Step) -> dict[str, str | int | None]:
    """A step as its row holds it."""
    return {
        "number": step.number,
        "kind": step.kind.value,
        "target": step.target,
        "wall": int(step.wall),
        "label": step.label.key,
        "label_args": json.dumps(dict(step.label.args), ensure_ascii=False),
        "at": step.at.isoformat(),
        "changes": json.dumps([changes.encode(change) for change in step.changes], ensure_ascii=False),
    }


def holds(connection: Connection, workshop_id: str, step: Step) -> bool:
    """Whether this very step is what the history holds under its number."""
    query = select(_STEP.at, _STEP.changes).where(
        _STEP.workshop_id == workshop_id, _STEP.number == step.number
    )
    found = connection.execute(query).one_or_none()
    plain = encode(step)
    return (
        found is None
        if not step.changes
        else found is not None and tuple(found) == (plain["at"], plain["changes"])
    )


def keep_draft(connection: Connection, draft: Draft, now: dt.datetime) -> None:
    """Store words that are being typed, or clear them. Without its workshop a draft is nothing."""
    place = draft.place
    if draft.text is None:
        connection.execute(_CLEAR_DRAFT, _clear(draft.workshop_id, place))
        return
    row = {"workshop_id": draft.workshop_id, "part": place.part, "row_id": place.id, "field": place.field}
    connection.execute(_KEEP_DRAFT, {**row, "text": draft.text, "at": now.isoformat(timespec="seconds")})


def drafts(connection: Connection, workshop_id: str) -> tuple[Draft, ...]:
    """Words that never became a step."""
    found = connection.execute(_DRAFTS, {"id": workshop_id})
    return tuple(Draft(workshop_id, Place(*place), text) for *place, text in found)


def clear_drafts(connection: Connection, workshop_id: str, made: Iterable[Change]) -> None:
    """Clear the drafts at the places that a step has changed, and those of rows that went."""
    found = [draft.place for draft in drafts(connection, workshop_id)]
    if not found:
        return
    settled = {(change.part, change.id): change.after for change in made}
    for place in found:
        key = (place.part, workshop_id if place.part == rows.HEAD else place.id)
        if key in settled and (settled[key] is None or place.field in (settled[key] or ())):
            connection.execute(_CLEAR_DRAFT, _clear(workshop_id, place))


def _clear(workshop_id: str, place: Place) -> dict[str, str]:
    return {"id": workshop_id, "of": place.part, "row": place.id, "name": place.field}


def _step(row: RowMapping) -> Step:
    try:
        return Step(
            number=row["number"],
            label=Label(row["label"], dict(json.loads(row["label_args"]))),
            at=dt.datetime.fromisoformat(row["at"]),
            kind=StepKind(row["kind"]),
            changes=tuple(changes.decode(change) for change in json.loads(row["changes"])),
            target=row["target"],
            wall=bool(row["wall"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable(f"step {row['number']}: {type(error).__name__}") from error
