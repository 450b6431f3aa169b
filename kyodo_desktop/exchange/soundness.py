"""Whether rows from elsewhere hold together as one workshop: ids, references, pairs, letters.

Rows of this program do by construction; a file may have been cut, mended by hand, or made to do harm.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import cast

from kyodo_desktop.domain import cleaning, codec, rows
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.errors import Refused

Parts = Mapping[str, Sequence[rows.Row]]

ID_PATTERN = "[0-9A-Za-z][0-9A-Za-z_-]{0,63}"
#: A fractional key never ends in 0 (domain/order.py).
ORDER_PATTERN = "[0-9A-Za-z]{0,199}[1-9A-Za-z]"

#: "At most one row for a pair" in domain/workshop.py.
PAIRS: Mapping[str, tuple[str, ...]] = {
    "attendances": ("meeting_id", "participant_id"),
    "tallies": ("ballot_id", "option_id", "source", "choice"),
    "goal_issues": ("goal_id", "issue_id"),
    "roles": ("activity_id", "actor_id"),
}

_ID, _ORDER = re.compile(ID_PATTERN), re.compile(ORDER_PATTERN)

#: Code points; no field takes more (domain/cleaning.py), save the frozen words of a whole edition.
LONGEST = 10_000


def check_field(part: str, number: int, name: str, value: object, plain: object) -> None:
    """One field of row ``number``: its letters, the form of ids and keys, dates as this program writes them.

    Raises Refused ``json.bad_letter``, ``json.too_long`` or ``json.bad_field``.
    """
    for text in value if isinstance(value, tuple) else (value,):
        if not isinstance(text, str):
            continue
        if kind := _no_text(text):
            raise Refused("json.bad_letter", part=part, row=number, field=name, kind=kind)
        if len(text) > LONGEST and name not in ("canonical", "snapshot"):
            raise Refused("json.too_long", part=part, row=number, field=name, limit=LONGEST)
    if not _well_formed(name, value, plain):
        raise Refused("json.bad_field", part=part, row=number, field=name)


def _no_text(text: str) -> str:
    """The kind of what the border of the model would take out, if there is any; tabs may stay."""
    cleaned, kinds = cleaning.clean(text, multiline=True)
    if cleaned == text.replace("\t", " "):
        return ""
    return next((kind for kind in kinds if kind != "tab"), "line")


def _well_formed(name: str, value: object, plain: object) -> bool:
    if isinstance(value, str) and (name == "id" or name.endswith(("_id", "_from"))):
        return _ID.fullmatch(value) is not None
    if name == "order":
        return _ORDER.fullmatch(str(value)) is not None
    if isinstance(value, dt.time) and value.tzinfo is not None:
        return False  # a hall's clock has no zone
    if isinstance(value, (dt.date, dt.time)):  # fromisoformat also reads 20260620 and 2026-W25-6
        return codec.encode(value) == plain
    return True


def check(parts: Parts) -> None:
    """All rows together, in the sequence of the file. Raises Refused with a key of ``json.…``."""
    if len(parts["agreements"]) != 1:
        raise Refused("json.one_agreement", found=len(parts["agreements"]))
    _check_ids(parts)
    for part, number, field in rows.loose_ends(parts):
        raise Refused("json.dangling", part=part, row=number, field=field)
    _check_pairs(parts)
    _check_editions(parts)


def _check_ids(parts: Parts) -> None:
    seen: set[str] = set()
    for part, found in parts.items():
        for number, row in enumerate(found, 1):
            if row.id in seen:
                raise Refused("json.id_twice", part=part, row=number)
            seen.add(row.id)


def _check_pairs(parts: Parts) -> None:
    for part, names in PAIRS.items():
        seen: set[tuple[object, ...]] = set()
        for number, row in enumerate(parts[part], 1):
            pair = tuple(getattr(row, name) for name in names)
            if pair in seen:
                raise Refused("json.pair_twice", part=part, row=number)
            seen.add(pair)


def _check_editions(parts: Parts) -> None:
    """A frozen edition whose words no longer give its digest is not what people signed."""
    for number, row in enumerate(cast("Sequence[Edition]", parts["editions"]), 1):
        if hashlib.sha256(row.canonical.encode()).hexdigest() != row.digest:
            raise Refused("json.edition_altered", row=number)
