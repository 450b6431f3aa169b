"""A paragraph of plain text: measured, split over pages, drawn. No mark-up exists, so none is obeyed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from kyodo_desktop.documents.fonts import Cluster, Face, chain, lines_of
from kyodo_desktop.documents.kinsoku import Kind
from kyodo_desktop.documents.lines import Line, break_lines
from kyodo_desktop.documents.pen import BLACK, Pen, gaps
from kyodo_desktop.text.sheet import ELLIPSIS

_SPACE = int(Kind.SPACE)
_ASCENT = 0.88  # of the em box of the BIZ UD faces, above the baseline
_WIDEST_GAP = 0.34  # em; a line that would be stretched further stays ragged


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. ``size`` and ``leading`` in points, ``indent`` of a first line in em.

    ``spread`` is added between characters, in em (for a title).
    """

    face: Face
    size: float
    leading: float
    align: Literal["justify", "left", "center", "right"] = "justify"
    indent: float = 0.0
    phrases: bool = False
    gray: float = BLACK
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """Text cut into lines for one width (points). ``sources`` are the texts as they were written.

    ``continues``: the first line goes on a paragraph that began on the page before.
    """

    sources: Sequence[str]
    style: Style
    width: float
    lines: Sequence[Line]
    continues: bool = False

    @property
    def height(self) -> float:
        """Points from the top of the first line's box to the bottom of the last one's."""
        return len(self.lines) * self.style.leading

    @property
    def natural_width(self) -> float:
        """Points taken by the longest line."""
        return max(line.width for line in self.lines) * self.style.size / 1000

    def missing(self) -> list[tuple[str, str]]:
        """Characters that no face has, as written and in order, each with the text it stands in."""
        characters = [c.missing for line in self.lines for c in line.clusters if c.missing]
        return [(c, next((text for text in self.sources if c in text), c)) for c in characters]


def lay(text: str, style: Style, width: float) -> Block:
    """Cut a text into lines for a width in points. Each line end in the text begins a new paragraph."""
    em = 1000 / style.size
    known = chain(style.face)
    lines: list[Line] = []
    for part in lines_of(text):
        lines += break_lines(
            known.shape(part),
            width * em - style.indent * 1000,
            width * em,
            hang=style.align == "justify",
            phrases=style.phrases,
        )
    return Block((text,), style, width, lines)


def natural_width(text: str, style: Style) -> float:
    """Points that a text would take on one line (the longest one, if it has several)."""
    known = chain(style.face)
    widths = [sum(cluster.width for cluster in known.shape(part)) for part in lines_of(text)]
    return max(widths) * style.size / 1000


def lay_list(
    items: Sequence[str], style: Style, width: float, *, before: str = "", between: str = ""
) -> Block:
    """Short texts one after another, none of them broken unless it is wider than a line."""
    known = chain(style.face)
    limit = width * 1000 / style.size
    lines: list[Line] = []
    for item in [before, *(item + between for item in items[:-1]), *items[-1:]]:
        for line in break_lines(known.shape(" ".join(lines_of(item))), limit, limit):
            if lines and lines[-1].width + line.width <= limit:
                clusters = [*lines[-1].clusters, *line.clusters]
                lines[-1] = Line(clusters, sum(cluster.width for cluster in clusters), last=True)
            else:
                lines.append(replace(line, last=True))
    return Block(items, style, width, lines)


def one_line(text: str, style: Style, width: float, smallest: float) -> Block:
    """A text on one line: set smaller, down to ``smallest`` points, and then cut with an ellipsis."""
    known = chain(style.face)
    clusters = known.shape(" ".join(lines_of(text)))
    wide = sum(cluster.width for cluster in clusters) * style.size / 1000
    if wide > width:
        style = replace(style, size=max(smallest, style.size * width / wide))
        clusters = _cut(clusters, known.shape(ELLIPSIS), width * 1000 / style.size)
    line = Line(clusters, sum(cluster.width for cluster in clusters), last=True)
    return Block((text,), style, width, [line])


def _cut(clusters: Sequence[Cluster], ellipsis: Sequence[Cluster], room: float) -> Sequence[Cluster]:
    """As many clusters as fit; the ellipsis shows that there are more."""
    ends = list(accumulate(cluster.width for cluster in clusters))
    if ends[-1] <= room + 0.01:
        return clusters
    fitting = bisect_right(ends, room - sum(cluster.width for cluster in ellipsis))
    return [*clusters[:fitting], *ellipsis]


def shortened(block: Block, most: int) -> Block:
    """A block of at most ``most`` lines; an ellipsis on a line of its own shows that there is more."""
    if len(block.lines) <= most:
        return block
    more = chain(block.style.face).shape(ELLIPSIS)
    last = Line(more, sum(cluster.width for cluster in more), last=True)
    return replace(block, lines=[*block.lines[: most - 1], last])


def split(block: Block, height: float) -> tuple[Block | None, Block | None]:
    """What fits into ``height`` points, and the rest. Neither part is a single line of a longer text."""
    fits = int(height / block.style.leading + 1e-6)
    total = len(block.lines)
    if fits >= total:
        return block, None
    if total - fits == 1:
        fits -= 1
    if fits < 2:
        return None, block
    rest = replace(block, lines=block.lines[fits:], continues=not block.lines[fits - 1].last)
    return replace(block, lines=block.lines[:fits]), rest


def draw(pen: Pen, block: Block, x: float, y: float) -> None:
    """Draw a block whose top left corner is (x, y)."""
    style = block.style
    baseline = y + (style.leading - style.size) / 2 + _ASCENT * style.size
    begins = not block.continues
    for line in block.lines:
        if line.clusters:
            left = style.indent * style.size if begins else 0.0
            offset, gap = _place(line, style, block.width - left)
            pen.text(line.clusters, x + left + offset, baseline, style.size, gap, style.gray)
        begins = line.last
        baseline += style.leading


def _place(line: Line, style: Style, room: float) -> tuple[float, float]:
    """How far right a line begins, and the space added between its characters (points)."""
    natural = line.width * style.size / 1000
    if style.spread:
        gap = style.spread * style.size
        natural += gap * (len(line.clusters) - 1)
        return (room - natural) / 2 if style.align == "center" else 0.0, gap
    if style.align == "center":
        return (room - natural) / 2, 0.0
    if style.align == "right":
        return room - natural, 0.0
    if style.align == "left" or line.last:
        return 0.0, 0.0
    return 0.0, _stretch(line, style, room - natural)


def _stretch(line: Line, style: Style, spare: float) -> float:
    shown = list(line.clusters)
    while shown and shown[-1].kind & _SPACE:
        shown.pop()
    places = gaps(shown) - bool(line.hanging)
    gap = spare / places if places > 0 else 0.0
    return gap if gap <= _WIDEST_GAP * style.size else 0.0
