"""Where something stands: a field of a row. Findings, drafts and the next step point with it."""

from __future__ import annotations

from typing import NamedTuple

_IN = ":"


class Place(NamedTuple):
    """``part`` as in ``rows.PARTS`` (or ``workshop``), the row's id, and the field if one is meant."""

    part: str
    id: str = ""
    field: str = ""

    @property
    def name(self) -> str:
        """The field alone, without what ``within`` adds to it."""
        return self.field.partition(_IN)[0]

    @property
    def context(self) -> tuple[str, ...]:
        """What ``within`` has been told."""
        return tuple(self.field.split(_IN)[1:])


def within(place: Place, *context: str) -> Place:
    """The same, for a text that belongs nowhere without more: the phase of a new activity, the meeting of a
    new item, the column of a count. Drafts keep it with the field, so the words come back where they were.
    """
    return place._replace(field=_IN.join((place.field, *context)))
