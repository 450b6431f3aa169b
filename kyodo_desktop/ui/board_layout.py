"""Where everything lies on the board, in scene pixels: plain numbers, no Qt.

Islands stand in columns, the shortest column first, around what people have placed by hand; what was
placed by hand is pushed down where it would cover something else. Within an island notes follow their order.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

NOTE_W, NOTE_H, GAP, PAD = 172, 58, 6, 11
HEAD = 24  # from the outline to the first note: half of the name plate lies there
PLATE_UP = 15  # how far the name plate stands out above the outline
COLUMN_W = 2 * NOTE_W + GAP + 2 * PAD
PITCH = COLUMN_W + 14
BETWEEN = 28
_AISLE = PITCH - COLUMN_W
LEFT, TOP = 14, 25
LEAST_COLUMNS = 3
_SHAPE = 1.8  # width to height that the board aims at
LOOSE = ""


class Box(NamedTuple):
    """A rectangle: an island's outline."""

    x: float
    y: float
    w: float
    h: float

    def meets(self, other: Box) -> bool:
        """Whether they cover a part of one another, name plates included."""
        return (
            self.x < other.x + other.w
            and other.x < self.x + self.w
            and self.y - PLATE_UP < other.y + other.h
            and other.y - PLATE_UP < self.y + self.h
        )

    def between(self, other: Box) -> float:
        """How far the middles are from one another."""
        across = self.x + self.w / 2 - other.x - other.w / 2
        down = self.y + self.h / 2 - other.y - other.h / 2
        return math.hypot(across, down)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it, or on its name plate."""
        return self.x <= x <= self.x + self.w and self.y - PLATE_UP <= y <= self.y + self.h


class Island(NamedTuple):
    """What the layout must know of an island. ``x``, ``y`` are 0 where nobody has placed it."""

    id: str
    notes: int
    x: float = 0.0
    y: float = 0.0


@dataclass
class Columns:
    """What an automatic layout remembers, so that islands do not change places when another one grows."""

    count: int = 0
    of: dict[str, int] = field(default_factory=dict)

    def forget(self) -> None:
        """Begin anew."""
        self.count = 0
        self.of.clear()


def span(count: int) -> int:
    """How many columns an island of so many notes takes."""
    return 1 if count <= 12 else 2 if count <= 40 else 3


def loose_span(count: int, alone: bool) -> int:
    """The same for the notes that are not sorted yet; without any island they have the whole width."""
    return 3 if alone or count > 24 else 2 if count > 8 else 1


def across(width: float) -> int:
    """How many notes stand side by side in an island of this width."""
    return max(1, int((width - 2 * PAD + GAP) // (NOTE_W + GAP)))


def size(count: int, columns: int) -> tuple[float, float]:
    """Width and height of an island."""
    notes = 2 * columns
    rows = max(1, math.ceil(count / notes))
    return 2 * PAD + notes * (NOTE_W + GAP) - GAP, HEAD + rows * (NOTE_H + GAP) - GAP + PAD


def slot(box: Box, number: int) -> tuple[float, float]:
    """The upper left corner of a note in its island."""
    row, column = divmod(number, across(box.w))
    return box.x + PAD + column * (NOTE_W + GAP), box.y + HEAD + row * (NOTE_H + GAP)


def number_at(box: Box, x: float, y: float) -> int:
    """Which number a note dropped there would have; it may be beyond the last."""
    notes = across(box.w)
    column = int((x - box.x - PAD + NOTE_W / 2) // (NOTE_W + GAP))
    row = int((y - box.y - HEAD) // (NOTE_H + GAP))
    return max(0, row) * notes + max(0, min(column, notes))


def arrange(
    islands: Sequence[Island], loose: Island, free: Iterable[tuple[float, float]], columns: Columns
) -> dict[str, Box]:
    """The outline of every island by its id, and of the loose notes under ``LOOSE``.

    ``free`` are the corners of notes that people have placed by hand.
    """
    spans = {island.id: span(island.notes) for island in islands}
    spans[LOOSE] = loose_span(loose.notes, not islands)
    sizes = {i.id: size(i.notes, spans[i.id]) for i in islands}
    sizes[LOOSE] = size(loose.notes + 1, spans[LOOSE])  # with the place for the next one
    taken = [Box(x, y, NOTE_W, NOTE_H) for x, y in free]
    found: dict[str, Box] = {}
    placed = [i for i in islands if i.x or i.y]
    for island in sorted(placed, key=lambda i: (i.y, i.x)):
        box = push_down(Box(island.x, island.y, *sizes[island.id]), found.values())
        found[island.id] = box
    taken += found.values()
    flowing = [i for i in islands if not (i.x or i.y)]
    found |= _flow([i.id for i in flowing] + [LOOSE], sizes, spans, taken, columns)
    return found


def beside(box: Box, others: Iterable[Box]) -> Box:
    """The same box, as near as it can be without covering another: left, right, above or below one."""
    standing = tuple(others)
    lowest = push_down(box, standing)
    tries: list[Box] = []
    for other in standing:
        tries += (
            box._replace(x=other.x - box.w - _AISLE),
            box._replace(x=other.x + other.w + _AISLE),
            box._replace(y=other.y - box.h - BETWEEN),
            box._replace(y=other.y + other.h + BETWEEN),
        )
    inside = [tried for tried in tries if tried.x >= LEFT and tried.y >= TOP]
    free = [tried for tried in inside if not any(tried.meets(other) for other in standing)]
    return min((lowest, *free), key=box.between)


def push_down(box: Box, others: Iterable[Box]) -> Box:
    """The same box, as far down as it must be to cover none of the others."""
    standing = tuple(others)
    while (below := next((other for other in standing if box.meets(other)), None)) is not None:
        box = box._replace(y=below.y + below.h + BETWEEN)
    return box


def _flow(
    ids: Sequence[str],
    sizes: dict[str, tuple[float, float]],
    spans: dict[str, int],
    taken: Sequence[Box],
    columns: Columns,
) -> dict[str, Box]:
    _choose_count(ids, sizes, spans, columns)
    heights = [float(TOP)] * columns.count
    found: dict[str, Box] = {}
    for this in ids:
        wide = min(spans[this], columns.count)
        kept = columns.of.get(this, -1)
        starts = range(columns.count - wide + 1)
        tries = [kept] if kept in starts and this != LOOSE else starts
        box, start = min(
            ((_fit(start, wide, heights, sizes[this], taken), start) for start in tries),
            key=lambda tried: (tried[0].y, tried[1]),
        )
        columns.of[this] = start
        found[this] = box
        for column in range(start, start + wide):
            heights[column] = box.y + box.h + BETWEEN
    return found


def _fit(
    start: int, wide: int, heights: Sequence[float], size: tuple[float, float], taken: Sequence[Box]
) -> Box:
    top = max(heights[start : start + wide])
    return push_down(Box(LEFT + start * PITCH, top, *size), taken)


def _choose_count(
    ids: Sequence[str], sizes: dict[str, tuple[float, float]], spans: dict[str, int], columns: Columns
) -> None:
    """As many columns as give the board the shape of a screen; a change of one is not worth the upheaval."""
    height = sum((sizes[this][1] + BETWEEN) * spans[this] for this in ids)
    wanted = max(LEAST_COLUMNS, round(math.sqrt(_SHAPE * height / PITCH)))
    if abs(wanted - columns.count) > 1 or columns.count < LEAST_COLUMNS:
        columns.forget()
        columns.count = wanted
