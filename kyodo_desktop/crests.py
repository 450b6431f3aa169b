"""Crest frames and role marks as strokes, said once; a painter for Qt and one for the PDF draw them.

The box is 32 units wide and high, y goes down. One frame for each kind of party,
all of the same size and weight, because the parties are equal. The marks of the
three role levels are drawn, never typed, so that they do not depend on a font.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

#: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y) or ("Z",).
Point = tuple[Any, ...]

BOX = 32.0
#: Size of the character in the frame, in units; two characters need their own to look alike.
LETTER = 16.0
LETTER_OF: Mapping[str, float] = {"N": 17.0, "\u884c": 13.0}

_ROUND = 0.5523  # how far the handles of four cubic curves reach so that they look like a circle
_WEIGHT = 2.3


@dataclass(frozen=True, slots=True)
class Stroke:
    """One pen stroke on the box; ``width`` in units of the box, round corners, never filled."""

    points: tuple[Point, ...]
    width: float
    dashed: bool = False


def _polygon(*corners: tuple[float, float]) -> tuple[Point, ...]:
    (x, y), *rest = corners
    return (("M", x, y), *(("L", x, y) for x, y in rest), ("Z",))


def _rounded(left: float, top: float, right: float, bottom: float, radius: float) -> tuple[Point, ...]:
    k = radius * (1 - _ROUND)
    return (
        ("M", left + radius, top),
        ("L", right - radius, top),
        ("C", right - k, top, right, top + k, right, top + radius),
        ("L", right, bottom - radius),
        ("C", right, bottom - k, right - k, bottom, right - radius, bottom),
        ("L", left + radius, bottom),
        ("C", left + k, bottom, left, bottom - k, left, bottom - radius),
        ("L", left, top + radius),
        ("C", left, top + k, left + k, top, left + radius, top),
        ("Z",),
    )


def _circle(radius: float) -> tuple[Point, ...]:
    middle = BOX / 2
    return _rounded(middle - radius, middle - radius, middle + radius, middle + radius, radius)


#: Frame by the value of ``ActorKind``.
CRESTS: Mapping[str, tuple[Stroke, ...]] = {
    "community": (Stroke(_circle(14), _WEIGHT),),
    "npo": (
        Stroke(_polygon((16, 1.6), (28.6, 8.8), (28.6, 23.2), (16, 30.4), (3.4, 23.2), (3.4, 8.8)), _WEIGHT),
    ),
    "welfare": (Stroke(_rounded(2.6, 2.6, 29.4, 29.4, 9), _WEIGHT),),
    "business": (Stroke(_polygon((3.2, 3.2), (28.8, 3.2), (28.8, 28.8), (3.2, 28.8)), _WEIGHT),),
    "medical": (
        Stroke(
            _polygon(
                (10.2, 2.4),
                (21.8, 2.4),
                (29.6, 10.2),
                (29.6, 21.8),
                (21.8, 29.6),
                (10.2, 29.6),
                (2.4, 21.8),
                (2.4, 10.2),
            ),
            _WEIGHT,
        ),
    ),
    "school": (Stroke(_polygon((16, 1.8), (29.6, 12), (29.6, 30), (2.4, 30), (2.4, 12)), _WEIGHT),),
    "government": (Stroke(_polygon((16, 0.9), (31.1, 16), (16, 31.1), (0.9, 16)), _WEIGHT),),
    "resident": (Stroke(_circle(14), _WEIGHT, dashed=True),),
}

#: Mark by the value of ``RoleLevel``: two circles, a circle, a triangle.
MARKS: Mapping[str, tuple[Stroke, ...]] = {
    "lead": (Stroke(_circle(12.8), 3.3), Stroke(_circle(6.2), 3.3)),
    "cooperate": (Stroke(_circle(11.5), 2.9),),
    "support": (Stroke(_polygon((16, 5.3), (28, 26.1), (4, 26.1)), 2.7),),
}
