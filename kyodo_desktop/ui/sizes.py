"""The size classes of DESIGN_LANGUAGE §8, decided by logical size after the text scale."""

from __future__ import annotations

from enum import Enum

WIDE = 1200  # logical px at 100 % from which the frame is drawn in full
NARROW = 900
LOW = 560


class RailForm(Enum):
    """Rail of 180 px, rail of 72 px, or one bar in its place."""

    WIDE = "wide"
    NARROW = "narrow"
    BAR = "bar"


def form_of(width: int, height: int, scale: int) -> RailForm:
    """The class of a window of this many pixels at a text scale in percent."""
    across, down = width * 100 / scale, height * 100 / scale
    if across < NARROW or down < LOW:
        return RailForm.BAR
    return RailForm.NARROW if across < WIDE else RailForm.WIDE
