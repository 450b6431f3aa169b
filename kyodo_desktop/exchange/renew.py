"""A second copy of a workshop in one library needs an identity of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import cast

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.workshop import Actor, Workshop, new_id

_ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")


def renewed(workshop: Workshop) -> Workshop:
    """The same workshop with fresh ids throughout; every reference follows its row.

    A party stays "the same" as the one it was copied from, through its ``origin_id``. Frozen editions keep
    their words and so their digest.
    """
    fresh = {row.id: new_id() for part in rows.PARTS for row in rows.all_rows(workshop, part)}
    copy = replace(workshop, id=new_id(), revision=0)
    for part in rows.PARTS:
        copy = rows.with_rows(copy, part, _renewed_rows(part, rows.all_rows(workshop, part), fresh))
    return copy


def _renewed_rows(part: str, old: Iterable[rows.Row], fresh: Mapping[str, str]) -> Iterable[rows.Row]:
    holders = [reference.field for reference in rows.REFERENCES if reference.part == part]
    for row in old:
        new: dict[str, object] = {"id": fresh[row.id]}
        for name in holders:
            target = getattr(row, name)
            new[name] = None if target is None else fresh[target]
        for name in (field for named, field in rows.NAMES if named == part):
            new[name] = fresh.get(getattr(row, name), getattr(row, name))
        if part == "editions":  # so that the draft is still compared with the very rows it came from
            new["snapshot"] = _ID.sub(lambda m: fresh.get(m[0], m[0]), cast("Edition", row).snapshot)
        if part == "actors":
            new["origin_id"] = cast("Actor", row).origin_id or row.id
        yield replace(row, **new)  # type: ignore[type-var]
