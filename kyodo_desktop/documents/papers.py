"""What can be chosen before a sheet is printed: plain values, asked for before any font is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: Width and height in mm, upright. B5 is that of JIS P 0138, which Japanese printers mean by B5, not ISO's.
PAPERS: Mapping[str, tuple[float, float]] = {"A4": (210, 297), "A3": (297, 420), "B5": (182, 257)}
FIRST = "A4"


@dataclass(frozen=True, slots=True)
class Setting:
    """``paper`` is one of ``PAPERS``; ``large`` sets nothing below 14 pt; ``blank`` is filled in by hand.

    Whether the paper lies upright or across follows from what stands on it.
    """

    paper: str = FIRST
    large: bool = False
    blank: bool = False

    @property
    def note(self) -> str:
        """What ``Edition.documents`` calls it: A4, A3-large."""
        return f"{self.paper}-large" if self.large else self.paper


#: Upright A4 in the usual size.
USUAL = Setting()
