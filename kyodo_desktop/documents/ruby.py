"""Furigana: small kana above their base, given as structured runs and never as marks in a text.

Sources: JLREQ 3.3.1-3.3.8, JIS X 4051:2004 clause 4.12, and W3C "Rules for Simple Placement of
Ruby", whose rules these are:

- Half the size of the base (JLREQ 3.3.3), its box on the base's box (3.3.4).
- Mono ruby: set solid, centred over its character (3.3.5); a line may end between two characters.
- Group ruby: over all of its base as one, and no line ends inside. The shorter of both is spread to
  the length of the other, with half a gap at either end, but no further in than half a base
  character (3.3.6).
- A reading wider than its base makes room for itself and hangs over no neighbour, so that nothing
  can be misread (the option without overhang of JIS X 4051 4.12.3). At the head and the end of a
  line the reading is flush with the line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from kyodo_desktop.documents.cluster import Cluster, with_room
from kyodo_desktop.documents.fonts import Chain
from kyodo_desktop.documents.spacing import solid

HALF = 0.5  # size of a reading, of its base
_FURTHEST_IN = 500.0  # 1/1000 em of the base


class Ruby(NamedTuple):
    """A base with its reading: one text over all of it (group), or one for each character (mono)."""

    base: str
    reading: str | tuple[str, ...]


class Reading(NamedTuple):
    """A reading over the clusters from ``start`` to before ``end`` (of a paragraph, then of a line).

    ``clusters`` are drawn at half size, centred over their base.
    """

    start: int
    end: int
    clusters: Sequence[Cluster]


def shape(runs: Sequence[str | Ruby], known: Chain) -> tuple[list[Cluster], list[Reading]]:
    """The clusters of one line of runs, with room made for the readings over them.

    Raises ValueError if mono readings are not as many as the characters of their base.
    """
    clusters: list[Cluster] = []
    readings: list[Reading] = []
    for run in runs:
        if isinstance(run, str):
            clusters += known.shape(run)
            continue
        for base, small in _parts(run, known):
            before, wide, spread = _fitted(base, small)
            if clusters and before:
                clusters[-1] = with_room(clusters[-1], before)
            readings.append(Reading(len(clusters), len(clusters) + len(wide), spread))
            clusters += wide
    return clusters, readings


def _parts(run: Ruby, known: Chain) -> list[tuple[Sequence[Cluster], Sequence[Cluster]]]:
    base = known.shape(run.base)
    if isinstance(run.reading, str):
        return [(base, known.shape(run.reading))] if base else []
    if len(run.reading) != len(base):
        raise ValueError(f"{len(run.reading)} readings for {len(base)} characters")
    return [([one], known.shape(reading)) for one, reading in zip(base, run.reading, strict=True)]


def _fitted(
    base: Sequence[Cluster], small: Sequence[Cluster]
) -> tuple[float, Sequence[Cluster], Sequence[Cluster]]:
    """Room before the base, the base, and the reading: the shorter spread to the length of the other."""
    spare = sum([c.width for c in base]) - HALF * sum([c.width for c in small])
    if spare < 0:
        before = -spare / len(base) / 2
        wide = [replace(with_room(c, 2 * before), tail=0.0) for c in base]
        wide[-1] = replace(with_room(base[-1], before), tail=0.0)  # the reading is flush with the line's end
        wide[0] = replace(wide[0], head=-before)  # … and with its head
        return before, wide, small
    if len(base) == 1 or len(small) < 2:
        return 0.0, base, small
    inset = min(spare / len(small) / 2, _FURTHEST_IN)
    gap = (spare - 2 * inset) / (len(small) - 1) / HALF
    return 0.0, base, [*(with_room(c, gap) for c in small[:-1]), small[-1]]


def of_line(readings: Sequence[Reading], start: int, end: int) -> tuple[Reading, ...]:
    """The readings over the clusters from ``start`` to before ``end``, counted from ``start``."""
    return tuple(
        Reading(r.start - start, min(r.end, end) - start, r.clusters)
        for r in readings
        if start <= r.start < end
    )


def unparted(readings: Sequence[Reading]) -> frozenset[int]:
    """Places inside a base, where no line may end."""
    return frozenset(at for r in readings for at in range(r.start + 1, r.end))


def left_of(reading: Reading, clusters: Sequence[Cluster], gap: float, within: tuple[float, float]) -> float:
    """Where a reading begins, in 1/1000 em of the base from where the line's first cluster begins.

    ``clusters`` and ``gap`` are the line as it was filled; the reading stays between the two edges.
    """
    kept = set(solid(clusters)) if gap else set()
    rooms = (c.width + (gap if at not in kept else 0.0) for at, c in enumerate(clusters, 1))
    edges = list(accumulate(rooms, initial=0.0))
    last = clusters[reading.end - 1]
    right = edges[reading.end - 1] + last.width - last.extra
    long = HALF * sum([c.width for c in reading.clusters])
    left, end = within
    return max(left, min((edges[reading.start] + right - long) / 2, end - long))
