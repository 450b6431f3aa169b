"""Text cut into lines: as full as the width allows, at places where a Japanese line may end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kyodo_desktop.documents.fonts import Cluster
from kyodo_desktop.documents.kinsoku import Kind, ends_phrase, may_break

#: How far a comma or full stop may hang into the margin, in 1/1000 em.
HANG = 500.0
_SPACE, _HANGS = int(Kind.SPACE), int(Kind.HANGS)
_SLACK = 0.01  # for sums of fractions
_FULL_ENOUGH = 0.4  # of a line, to end it where a reader would pause
_LONELY = 2  # a last line of so few characters looks like an accident


@dataclass(frozen=True, slots=True)
class Line:
    """One line. Lengths in 1/1000 em.

    ``width`` leaves out spaces at the end and a hanging mark; ``hanging`` is that mark's width.
    ``last``: ends a paragraph, so it is not stretched. ``emergency``: no legal place was
    found within the width, and the line was cut where it was full.
    """

    clusters: Sequence[Cluster]
    width: float
    hanging: float = 0.0
    last: bool = False
    emergency: bool = False


def break_lines(
    clusters: Sequence[Cluster], first: float, width: float, *, hang: bool = False, phrases: bool = False
) -> list[Line]:
    """Cut one paragraph into lines, the first ``first`` wide and all others ``width`` (1/1000 em).

    ``hang`` lets commas and full stops stand half an em in the margin. ``phrases`` prefers to
    end a line where a reader would pause, if that costs no further line (for cells and
    headings). No cluster is lost: the lines' clusters joined are the text. A single cluster
    wider than the line gets a line of its own.
    """
    whole = _line(clusters, first + _SLACK, hang=False, last=True, emergency=False)
    if whole.width <= first + _SLACK:
        return [whole]
    lines = _greedy(clusters, first, width, hang, phrases=False)
    if phrases and len(lines) > 1:
        kinder = _greedy(clusters, first, width, hang, phrases=True)
        if len(kinder) <= len(lines):
            return kinder
    return lines


def _greedy(
    clusters: Sequence[Cluster], first: float, width: float, hang: bool, *, phrases: bool
) -> list[Line]:
    lines: list[Line] = []
    start, count = 0, len(clusters)
    while start < count or not lines:
        room = (width if lines else first) + _SLACK
        end, emergency = _line_end(clusters, start, room, hang, phrases)
        lines.append(_line(clusters[start:end], room, hang, last=end >= count, emergency=emergency))
        start = end
    return _no_lonely_end(lines, width, hang)


def _line_end(
    clusters: Sequence[Cluster], start: int, room: float, hang: bool, phrases: bool
) -> tuple[int, bool]:
    """Where the line that begins at ``start`` ends, and whether it had to be cut anywhere."""
    used, legal, pleasant = 0.0, start, start
    count = len(clusters)
    for at in range(start, count):
        this = clusters[at]
        if at > start:
            before = clusters[at - 1]
            if may_break(before.kind, this.kind, before.text == this.text):
                legal = at
                if phrases and used > room * _FULL_ENOUGH and ends_phrase(before.kind, this.kind):
                    pleasant = at
        if this.kind & _SPACE:
            used += this.width
            continue
        if used + this.width > room:
            if hang and this.kind & _HANGS and used + this.width <= room + HANG:
                end = _past_spaces(clusters, at + 1)
                if _may_end(clusters, end):
                    return end, False
            if legal > start:
                return pleasant if pleasant > start else legal, False
            return max(at, start + 1), True
        used += this.width
    return count, False


def _past_spaces(clusters: Sequence[Cluster], at: int) -> int:
    while at < len(clusters) and clusters[at].kind & _SPACE:
        at += 1
    return at


def _may_end(clusters: Sequence[Cluster], at: int) -> bool:
    """Whether a line may end before the cluster at ``at``."""
    if at == len(clusters):
        return True
    before, this = clusters[at - 1], clusters[at]
    return may_break(before.kind, this.kind, before.text == this.text)


def _line(clusters: Sequence[Cluster], room: float, hang: bool, *, last: bool, emergency: bool) -> Line:
    width = sum([cluster.width for cluster in clusters])
    end = len(clusters)
    while end and clusters[end - 1].kind & _SPACE:
        end -= 1
        width -= clusters[end].width
    hanging = 0.0
    if hang and end and width > room and clusters[end - 1].kind & _HANGS:
        hanging = clusters[end - 1].width
    return Line(clusters, width - hanging, hanging, last, emergency)


def _no_lonely_end(lines: list[Line], width: float, hang: bool) -> list[Line]:
    """Move a few characters down so that the last line does not hold only one or two."""
    if len(lines) < 2 or len(lines[-1].clusters) > _LONELY or lines[-2].emergency:
        return lines
    above, below = lines[-2], lines[-1]
    both = [*above.clusters, *below.clusters]
    for at in range(len(above.clusters) - 1, max(len(above.clusters) - 6, len(above.clusters) // 2), -1):
        if len(both) - at > _LONELY + 1 and _may_end(both, at):
            room = width + _SLACK
            lines[-2] = _line(both[:at], room, hang, last=False, emergency=False)
            lines[-1] = _line(both[at:], room, hang, last=True, emergency=below.emergency)
            break
    return lines
