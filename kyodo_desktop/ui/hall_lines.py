"""Where a line on the wall ends: after a particle or a comma if it can, and lines of like length.

The rules of ``documents/kinsoku.py`` say where it may end at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from kyodo_desktop.documents.kinsoku import Kind, ends_phrase, kind_of, may_break

#: What a reader takes for one character: a base with its selector, voicing mark or joined parts.
CLUSTER = re.compile(
    "[^\n][\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef\u0300-\u036f]*(?:\u200d[^\n][\ufe00-\ufe0f]*)*"
)
_FULL_ENOUGH = 0.35  # of a line, to end it where a reader would pause
_FEW = 3  # lines that are made alike; a longer text is filled line by line
_PARTICLE_COST = 0.1  # of a line's square: a comma is the better end where both divide alike
_SPACE, _PAUSE = int(Kind.SPACE), int(Kind.PAUSE)


def cut(clusters: Sequence[str], widths: Sequence[float], width: float) -> list[str]:
    """One paragraph in lines. A single character wider than the line gets one of its own."""
    kinds = [kind_of(cluster[0]) for cluster in clusters]
    ends = _filled(clusters, kinds, widths, width)
    if 1 < len(ends) <= _FEW:
        ends = _alike(clusters, kinds, widths, width, len(ends)) or ends
    return ["".join(clusters[a:b]).rstrip(" \u3000") for a, b in zip([0, *ends], ends, strict=False)] or [""]


def _filled(
    clusters: Sequence[str], kinds: Sequence[int], widths: Sequence[float], width: float
) -> list[int]:
    ends: list[int] = []
    start = 0
    while start < len(clusters):
        start = _line_end(clusters, kinds, widths, start, width)
        ends.append(start)
    return ends


def _line_end(
    clusters: Sequence[str], kinds: Sequence[int], widths: Sequence[float], start: int, width: float
) -> int:
    used, legal, pleasant = 0.0, start, start
    for at in range(start, len(clusters)):
        if at > start and may_break(kinds[at - 1], kinds[at], clusters[at - 1] == clusters[at]):
            legal = at
            if used > width * _FULL_ENOUGH and ends_phrase(kinds[at - 1], kinds[at]):
                pleasant = at
        used += widths[at]
        if used > width and not kinds[at] & _SPACE:
            return next((end for end in (pleasant, legal, at) if end > start), start + 1)
    return len(clusters)


def _alike(
    clusters: Sequence[str], kinds: Sequence[int], widths: Sequence[float], width: float, lines: int
) -> list[int]:
    """The ends of so many lines, each after a phrase, as alike as can be; empty if there are none."""
    till = [0.0, *accumulate(widths)]
    ends = [
        at
        for at in range(1, len(clusters))
        if may_break(kinds[at - 1], kinds[at], clusters[at - 1] == clusters[at])
        and ends_phrase(kinds[at - 1], kinds[at])
    ]
    aim = till[-1] / lines
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for number in range(1, lines + 1):
        found: dict[int, tuple[float, list[int]]] = {}
        for end in [len(clusters)] if number == lines else ends:
            for start, (cost, before) in best.items():
                wide = till[end] - till[start]
                if start < end and wide <= width:
                    weak = 0.0 if kinds[end - 1] & _PAUSE else _PARTICLE_COST * width * width
                    total = cost + (wide - aim) ** 2 + weak
                    if end not in found or total < found[end][0]:
                        found[end] = (total, [*before, end])
        best = found
    return best[len(clusters)][1] if len(clusters) in best else []
