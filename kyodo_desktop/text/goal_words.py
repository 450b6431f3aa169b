"""Words by which a purpose is recognised as a means."""

from __future__ import annotations

from typing import NamedTuple


class Means(NamedTuple):
    """``endings`` name working together; ``closing`` signs at the end are passed over."""

    endings: tuple[str, ...]
    closing: str


MEANS_NOT_ENDS = Means(
    endings=("協働する", "連携する", "協働します", "連携します", "協働すること", "連携すること"),
    closing="。．. 　\n",
)
