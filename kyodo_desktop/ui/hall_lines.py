"""Where a line on the wall ends: after a particle or a comma if it can, and lines of like length.

The rules of ``documents/kinsoku.py`` say where it may end at all. No dictionary is asked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from kyodo_desktop.documents.kinsoku import Kind, ends_phrase, kind_of, may_break
from kyodo_desktop.text.hall import OBJECT

#: What a reader takes for one character: a base with its selector, voicing mark or joined parts.
CLUSTER = re.compile(
    "[^\n][\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef\u0300-\u036f]*(?:\u200d[^\n][\ufe00-\ufe0f]*)*"
)
_FULL_ENOUGH = 0.35  # of a line, to end it where a reader would pause
_FEW = 8  # lines that are weighed against one another; a longer text is filled line by line

#: What it costs to end a line, in squares of its width. Least after a mark; most where the next begins with
#: what belongs to the word before (運転手｜を).
_MARK, _WO, _PHRASE, _WORD = 0.0, 0.05, 0.1, 0.2
_PARTICLE_IN_KANA, _INSIDE, _KANA_INSIDE, _TORN = 0.3, 0.4, 0.6, 1.0
_ANOTHER_LINE = 0.5
_SPACE, _PAUSE = int(Kind.SPACE), int(Kind.PAUSE)
_PARTICLE, _KANA = int(Kind.PARTICLE), int(Kind.HIRAGANA)


class _Text(NamedTuple):
    """A paragraph in clusters. ``till``: the width before each; ``costs``: of a line that ends there."""

    clusters: Sequence[str]
    kinds: Sequence[int]
    till: Sequence[float]
    costs: Sequence[float | None]
    """None where no line may end."""


def cut(clusters: Sequence[str], widths: Sequence[float], width: float) -> list[str]:
    """One paragraph in lines. A single character wider than the line gets one of its own."""
    kinds = [kind_of(cluster[0]) for cluster in clusters]
    costs = [None, *(_cost(clusters, kinds, at) for at in range(1, len(clusters))), _MARK]
    text = _Text(clusters, kinds, [0.0, *accumulate(widths)], costs)
    ends = _filled(text, width)
    if 1 < len(ends) <= _FEW:
        ends = _weighed(text, width, len(ends)) or ends
    return ["".join(clusters[a:b]).rstrip(" \u3000") for a, b in zip([0, *ends], ends, strict=False)] or [""]


def _cost(clusters: Sequence[str], kinds: Sequence[int], at: int) -> float | None:
    before, after = kinds[at - 1], kinds[at]
    if not may_break(before, after, clusters[at - 1] == clusters[at]):
        return None
    if clusters[at - 1] == OBJECT:
        return _WO
    if before & (_PAUSE | _SPACE):
        return _MARK
    if ends_phrase(before, after):
        return _PHRASE
    if after & _PARTICLE and not before & _KANA:
        return _TORN
    if not before & _KANA:
        return _INSIDE
    if not after & _KANA:
        return _WORD
    return _PARTICLE_IN_KANA if before & _PARTICLE else _KANA_INSIDE


def _filled(text: _Text, width: float) -> list[int]:
    """Line by line, each as full as it can be and still end after a phrase."""
    ends: list[int] = []
    start = 0
    while start < len(text.clusters):
        start = _line_end(text, start, width)
        ends.append(start)
    return ends


def _line_end(text: _Text, start: int, width: float) -> int:
    best: dict[float, int] = {}
    for at in range(start, len(text.clusters)):
        used = text.till[at] - text.till[start]
        cost = text.costs[at]
        if at > start and cost is not None:
            pleasant = cost <= _PHRASE and used > width * _FULL_ENOUGH
            best[0.0 if pleasant else max(cost, _WORD)] = at
        over = used + text.till[at + 1] - text.till[at] > width
        if over and not text.kinds[at] & _SPACE:
            return best[min(best)] if best else max(at, start + 1)
    return len(text.clusters)


def _weighed(text: _Text, width: float, lines: int) -> list[int]:
    """The cheapest ends of so many lines or one fewer; empty if there are none."""
    found = [each for count in (lines - 1, lines) if (each := _ends_of(text, width, count))]
    return min(found)[1] if found else []


def _ends_of(text: _Text, width: float, lines: int) -> tuple[float, list[int]] | None:
    """So many lines, as alike as can be."""
    last, aim = len(text.clusters), text.till[-1] / max(lines, 1)
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for number in range(1, lines + 1):
        found: dict[int, tuple[float, list[int]]] = {}
        starts = list(best)  # ascending
        for end in [last] if number == lines else range(1, last):
            cost = text.costs[end]
            if cost is None:
                continue
            first = bisect_left(starts, text.till[end] - width, key=text.till.__getitem__)
            for start in starts[first : bisect_left(starts, end)]:
                before, ends = best[start]
                wide = text.till[end] - text.till[start]
                total = before + (wide - aim) ** 2 + cost * width * width
                if end not in found or total < found[end][0]:
                    found[end] = (total, [*ends, end])
        best = found
    if last not in best:
        return None
    total, ends = best[last]
    return total + lines * _ANOTHER_LINE * width * width, ends
