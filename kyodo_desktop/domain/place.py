"""Where something stands: a field of a row. Findings, drafts and the next step point with it."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """``part`` as in ``rows.PARTS`` (or ``workshop``), the row's id, and the field if one is meant."""

    part: str
    id: str = ""
    field: str = ""
