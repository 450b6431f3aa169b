# 変えるわけ
"""Why something was changed, as it is typed: a reason stands at the places that changed, and can be written
(and kept as a draft) before it has a row.
"""

from __future__ import annotations

from collections.abc import Iterable

from kyodo_desktop.domain import amending
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop

_NEXT, _WITHIN = "\x1e", "\x1f"  # never part of an id


def place_id(places: Iterable[Place]) -> str:
    """Where differences are, as the id of a place: a reason can be typed before its row is there."""
    return _NEXT.join(_WITHIN.join(place) for place in places)


def write(workshop: Workshop, places: str, text: str) -> Workshop:
    """Say why all the places of ``place_id`` (or the one of an existing row) were changed."""
    row = next((row for row in workshop.change_reasons if row.id == places), None)
    found = (
        [Place(row.part, row.about, row.field)]
        if row
        else [Place(*p.split(_WITHIN)) for p in places.split(_NEXT)]
    )
    for place in found:
        workshop = amending.give_reason(workshop, place, text)
    return workshop
