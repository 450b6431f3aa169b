"""Text cut into lines: as full as the width allows, at places where a Japanese line may end.

The rules stand in ``kinsoku.py`` (which neighbours are not parted), ``numbers.py`` (which
expressions are not), ``phrases.py`` (where a reader would pause) and ``spacing.py`` (what white
falls away at the edges of a line).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from kyodo_desktop.documents import kinsoku, numbers, phrases, spacing
from kyodo_desktop.documents.classes import CLOSING, COMMA, MIDDLE, OPENING, SPACES, STOP
from kyodo_desktop.documents.cluster import Cluster
from kyodo_desktop.documents.ruby import Reading, of_line, unparted

# ぶら下げ (JLREQ 3.8.2, Note 1)
#: How far a comma or full stop may hang into the margin, in 1/1000 em.
HANG = 500.0
_HANGS = STOP + COMMA
_PAUSES = STOP + COMMA + CLOSING + MIDDLE + SPACES
_SLACK = 0.01  # for sums of fractions
_FULL_ENOUGH = 0.4  # of a line, to end it where a reader would pause
_FURTHER = 8  # characters that are looked at beyond a full line, for one that could be drawn in
_FEW = 3  # lines that are made alike; a longer text is filled line by line
_WEAK = 0.15  # of a line's square: what an end without a mark costs where both divide alike
# 段落末尾処理 (JIS X 4051 4.20, JLREQ 3.5.4): a last line of so few characters looks like an accident
_LONELY = 2
_BACK = 6  # characters that may follow it down


@dataclass(frozen=True, slots=True)
class Line:
    """One line. Lengths in 1/1000 em.

    ``width`` is what must fill the measure: without ``head`` (white that falls away before the
    first character), spaces and white at the end, and ``hanging`` (a mark in the margin).
    ``last``: ends a paragraph, so it is not filled. ``emergency``: no legal place was found
    within the width, and the line was cut where it was full.
    """

    clusters: Sequence[Cluster]
    width: float
    hanging: float = 0.0
    last: bool = False
    emergency: bool = False
    head: float = 0.0
    readings: tuple[Reading, ...] = ()


class Rules(NamedTuple):
    """How a paragraph is cut.

    ``hang``: commas and full stops may stand half an em in the margin. ``phrases``: a line ends
    where a reader would pause, if that costs no further line (for cells and headings).
    ``loose``: small kana, the long-vowel sign and iteration marks may begin a line. ``draw_in``:
    a line may be a little too long, to be squeezed, where that moves less than stretching.
    """

    # draw_in is 追込み, the other way 追出し (JIS X 4051 clause 3, 4.19)

    hang: bool = False
    phrases: bool = False
    loose: bool = False
    draw_in: bool = False


PLAIN = Rules()
_End = tuple[int, bool]  # where a line ends, and whether it had to be cut anywhere


def line_of(clusters: Sequence[Cluster]) -> Line:
    """All of it on one line, the last of its paragraph."""
    if not clusters:
        return Line(clusters, 0.0, last=True)
    head = clusters[0].head
    end, tail = len(clusters), 0.0
    while end and clusters[end - 1].kind in SPACES:
        end -= 1
        tail += clusters[end].width
    tail += clusters[end - 1].tail if end else 0.0
    return Line(
        clusters, sum([c.width for c in clusters]) - tail - (head if end else 0.0), last=True, head=head
    )


def break_lines(
    clusters: Sequence[Cluster],
    first: float,
    width: float,
    rules: Rules = PLAIN,
    readings: Sequence[Reading] = (),
) -> list[Line]:
    """Cut one paragraph into lines, the first ``first`` wide and all others ``width`` (1/1000 em).

    No cluster is lost: the lines' clusters joined are the text. A single cluster wider than the
    line gets a line of its own. ``readings`` stand over parts of the text that are not cut.
    """
    whole = line_of(clusters)
    if whole.width <= first + _SLACK:
        return [replace(whole, readings=tuple(readings))] if readings else [whole]
    text = _Text(clusters, rules, readings)
    ends = text.cut(first, width, frozenset())
    if rules.phrases:
        ends = _kinder(text, ends, first, width)
    return text.lines(ends, first, width)


def _kinder(text: _Text, ends: list[_End], first: float, width: float) -> list[_End]:
    """As many lines, but ended where a reader would pause: a few of them made alike, more of them filled."""
    pauses = text.phrase_ends()
    alike = text.alike(min(first, width), pauses, len(ends)) if len(ends) <= _FEW else []
    if alike:
        return [(end, False) for end in alike]
    kinder = text.cut(first, width, pauses)
    return kinder if len(kinder) <= len(ends) else ends


class _Text:
    """One paragraph with all that is asked for again and again while it is cut."""

    def __init__(self, clusters: Sequence[Cluster], rules: Rules, readings: Sequence[Reading]) -> None:
        self._clusters = clusters
        self._readings = readings
        self._rules = rules
        self._till = list(accumulate([c.width for c in clusters], initial=0.0))
        self._kinds = spacing.kinds_of(clusters)
        self._base = "".join([c.text[0] for c in clusters])
        firm = {m.start() for m in kinsoku.forbidden(loose=rules.loose).finditer(self._kinds)}
        self._firm = firm.union(numbers.firm(self._base), unparted(readings))
        self._seldom = {m.start() for m in kinsoku.SELDOM.finditer(self._kinds)}
        self._seldom.update(numbers.loose(self._base))
        count = len(clusters)
        self._firm.discard(count)
        self._seldom.discard(count)

    def phrase_ends(self) -> frozenset[int]:
        return phrases.ends(self._base)

    def alike(self, width: float, pauses: frozenset[int], count: int) -> list[int]:
        """The ends of so many lines, each with a phrase, as alike as can be; empty if there are none."""
        legal = [at for at in sorted(pauses) if at not in self._firm and at not in self._seldom]
        aim = self._till[-1] / count
        best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
        for number in range(1, count + 1):
            found: dict[int, tuple[float, list[int]]] = {}
            for end in [len(self._clusters)] if number == count else legal:
                for start, (cost, before) in best.items():
                    if start < end and (wide := self._wide(start, end)) <= width + _SLACK:
                        total = cost + (wide - aim) ** 2 + self._weak(end) * width * width
                        if end not in found or total < found[end][0]:
                            found[end] = (total, [*before, end])
            best = found
        return best[len(self._clusters)][1] if len(self._clusters) in best else []

    def _wide(self, start: int, end: int) -> float:
        head = self._clusters[start].head
        return self._till[end] - self._till[start] - self._tail(start, end) - head

    def _weak(self, end: int) -> float:
        """0 where a mark shows the end of a phrase."""
        around = self._kinds[end - 1 : end + 1]
        return 0.0 if around[0] in _PAUSES or around[-1] == OPENING else _WEAK

    def cut(self, first: float, width: float, pauses: frozenset[int]) -> list[_End]:
        """Where each line ends, and whether it had to be cut anywhere."""
        ends: list[_End] = []
        start, count = 0, len(self._clusters)
        while start < count:
            found = self._line_end(start, (width if ends else first) + _SLACK, pauses)
            ends.append(found)
            start = found[0]
        return self._no_lonely_end(ends, width, pauses)

    def _line_end(self, start: int, room: float, pauses: frozenset[int]) -> tuple[int, bool]:
        limit = self._till[start] + self._clusters[start].head + room
        full = bisect_right(self._till, limit) - 1
        while full < len(self._clusters) and self._till[full + 1] - self._tail(start, full + 1) <= limit:
            full += 1
        if full == len(self._clusters):
            return full, False
        further = self._further(start, full, limit)
        if further:
            return further, False
        best = self._legal(full, start)
        if best > start:
            return self._pause(best, start, room, pauses), False
        seldom = next((at for at in range(full, start, -1) if at not in self._firm), start)
        return (seldom, False) if seldom > start else (max(full, start + 1), True)

    def _legal(self, at: int, start: int) -> int:
        """The last place up to ``at`` where a line may end, or ``start``."""
        while at > start and (at in self._firm or at in self._seldom):
            at -= 1
        return at

    def _pause(self, best: int, start: int, room: float, pauses: frozenset[int]) -> int:
        if pauses:
            least = self._till[start] + room * _FULL_ENOUGH
            for at in range(best, start, -1):
                if self._till[at] <= least:
                    break
                if at in pauses and at not in self._firm and at not in self._seldom:
                    return at
        return best

    def _tail(self, start: int, end: int) -> float:
        """What takes no room at the end of a line that ends there: spaces, and white behind a mark."""
        at, tail = end, 0.0
        while at > start and self._kinds[at - 1] in SPACES:
            at -= 1
            tail += self._clusters[at].width
        return tail + (self._clusters[at - 1].tail if at > start else 0.0)

    def _past_spaces(self, at: int) -> int:
        while at < len(self._clusters) and self._kinds[at] in SPACES:
            at += 1
        return at

    def _further(self, start: int, full: int, limit: float) -> int:
        """An end beyond the full line: with a mark that hangs, or with what can be drawn in; 0 if none."""
        if self._rules.hang and self._kinds[full] in _HANGS:
            end = self._past_spaces(full + 1)
            if end not in self._firm and self._till[full + 1] - self._clusters[full].tail <= limit + HANG:
                return end
        if not self._rules.draw_in:
            return 0
        short = limit - self._till[self._legal(full, start)]
        for end in range(full + 1, min(full + _FURTHER, len(self._clusters)) + 1):
            if end not in self._firm and end not in self._seldom:
                over = self._till[end] - self._tail(start, end) - limit
                given = spacing.can_give(self._clusters[start:end])
                return end if over <= min(given, short) else 0
        return 0

    def _no_lonely_end(self, ends: list[_End], width: float, pauses: frozenset[int]) -> list[_End]:
        """Move a few characters down so that the last line does not hold only one or two."""
        count = len(self._clusters)
        if len(ends) < 2 or ends[-2][1] or count - ends[-2][0] > _LONELY:
            return ends
        start, end = (ends[-3][0] if len(ends) > 2 else 0), ends[-2][0]
        places = [
            at
            for at in range(end - 1, max(end - _BACK, start + (end - start) // 2), -1)
            if count - at > _LONELY + 1
            and at not in self._firm
            and at not in self._seldom
            and self._wide(at, count) <= width
        ]
        for at in [at for at in places if at in pauses] or places:
            return [*ends[:-2], (at, False), ends[-1]]
        return ends

    def lines(self, ends: Sequence[_End], first: float, width: float) -> list[Line]:
        """The lines themselves."""
        made: list[Line] = []
        start = 0
        for end, emergency in ends:
            made.append(self._line(start, end, (width if made else first) + _SLACK, emergency))
            start = end
        return made

    def _line(self, start: int, end: int, room: float, emergency: bool) -> Line:
        head, width = self._clusters[start].head, self._wide(start, end)
        hanging = 0.0
        if self._rules.hang and width > room:
            at = end
            while at > start and self._kinds[at - 1] in SPACES:
                at -= 1
            mark = self._clusters[at - 1]
            if mark.kind in _HANGS and self._till[at] - self._till[start] - head - mark.width <= room:
                hanging = mark.width - mark.tail
        last = end == len(self._clusters)
        over = of_line(self._readings, start, end)
        return Line(self._clusters[start:end], width - hanging, hanging, last, emergency, head, over)
