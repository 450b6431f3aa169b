"""A paragraph of plain text: measured, split over pages, drawn. No mark-up exists, so none is obeyed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import accumulate
from itertools import chain as chain_of
from typing import Literal

from kyodo_desktop.documents import ruby, spacing
from kyodo_desktop.documents.cluster import with_room
from kyodo_desktop.documents.fonts import Cluster, Face, chain, lines_of
from kyodo_desktop.documents.lines import Line, Rules, break_lines, line_of
from kyodo_desktop.documents.pen import BLACK, Pen
from kyodo_desktop.documents.ruby import Reading, Ruby
from kyodo_desktop.text.sheet import ELLIPSIS

_ASCENT = 0.88  # of the em box of the BIZ UD faces, above the baseline
_RUBY_LEADING = 1.65  # of the size: the base, its reading and a little air
_BELOW_RUBY = 1.05  # of the size: what a line with readings takes below them
_FEW_LETTERS = 4000.0  # 1/1000 em
_WIDEST_GAP = 0.34  # em; a line that would be stretched further stays ragged


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. ``size`` and ``leading`` in points, ``indent`` of a first line in em.

    ``spread`` is added between characters, in em (for a title). ``phrases``: lines end where a
    reader would pause, if that costs no line. ``loose``: small kana, the long-vowel sign and
    iteration marks may begin a line. ``hang``: commas and full stops may stand in
    the margin of a justified text.
    """

    face: Face
    size: float
    leading: float
    align: Literal["justify", "left", "center", "right"] = "justify"
    indent: float = 0.0
    phrases: bool = False
    gray: float = BLACK
    spread: float = 0.0
    loose: bool = False
    hang: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """Text cut into lines for one width (points). ``sources`` are the texts as they were written.

    ``continues``: the first line goes on a paragraph that began on the page before. ``ruby``:
    each line leaves room above for readings.
    """

    sources: Sequence[str]
    style: Style
    width: float
    lines: Sequence[Line]
    continues: bool = False
    ruby: bool = False

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
        if not chain(self.style.face).lacks:
            return []
        drawn = chain_of.from_iterable(
            part for line in self.lines for part in (line.clusters, *(r.clusters for r in line.readings))
        )
        characters = [c.missing for c in drawn if c.missing]
        return [(c, next((text for text in self.sources if c in text), c)) for c in characters]


def lay(text: str, style: Style, width: float) -> Block:
    """Cut a text into lines for a width in points. Each line end in the text begins a new paragraph.

    Short texts are remembered: the cells of a table that goes on, a sheet that is laid out again after an
    edit or set closer, are cut once.
    """
    key = (text, id(style), width)
    known = _known.get(key)
    if known is None or known.style is not style:
        known = _lay(text, style, width)
        if len(text) <= _SHORT:
            if len(_known) >= _MOST_KNOWN:
                _known.clear()
            _known[key] = known
    return known


_known: dict[tuple[str, int, float], Block] = {}  # by text, style (which the block keeps alive) and width
_SHORT, _MOST_KNOWN = 200, 4000


def _lay(text: str, style: Style, width: float) -> Block:
    em = 1000 / style.size
    known = chain(style.face)
    rules = _rules(style)
    lines: list[Line] = []
    for part in lines_of(text):
        lines += break_lines(known.shape(part), width * em - style.indent * 1000, width * em, rules)
    return Block((text,), style, width, lines)


def lay_runs(runs: Sequence[str | Ruby], style: Style, width: float) -> Block:
    """Like ``lay``, for text with readings over parts of it. Lines are set as far apart as readings need.

    Raises ValueError if mono readings are not as many as the characters of their base.
    """
    style = replace(style, leading=max(style.leading, _RUBY_LEADING * style.size))
    em = 1000 / style.size
    lines: list[Line] = []
    for part in _paragraphs(runs):
        clusters, readings = ruby.shape(part, chain(style.face))
        room = width * em
        lines += break_lines(clusters, room - style.indent * 1000, room, _rules(style), readings)
    sources = [text for run in runs for text in _texts(run)]
    return Block(sources, style, width, lines, ruby=True)


def _paragraphs(runs: Sequence[str | Ruby]) -> list[list[str | Ruby]]:
    made: list[list[str | Ruby]] = [[]]
    for run in runs:
        first, *more = lines_of(run) if isinstance(run, str) else [run]
        made[-1].append(first)
        made += [[part] for part in more]
    return made


def _texts(run: str | Ruby) -> tuple[str, ...]:
    if isinstance(run, str):
        return (run,)
    return (run.base, run.reading) if isinstance(run.reading, str) else (run.base, *run.reading)


@cache
def _rules(style: Style) -> Rules:
    justified = style.align == "justify"
    return Rules(style.hang and justified, style.phrases, style.loose, justified)


def natural_width(text: str, style: Style) -> float:
    """Points that a text would take on one line (the longest one, if it has several)."""
    return _em_width(text, style.face) * style.size / 1000


@lru_cache(maxsize=4000)
def _em_width(text: str, face: Face) -> float:
    known = chain(face)
    return max(sum([cluster.width for cluster in known.shape(part)]) for part in lines_of(text))


def lay_list(
    items: Sequence[str], style: Style, width: float, *, before: str = "", between: str = ""
) -> Block:
    """Short texts one after another, none of them broken unless it is wider than a line.

    One that is wider begins behind what stands there, if there is room for a few letters.
    """
    known = chain(style.face)
    limit = width * 1000 / style.size
    lines: list[Line] = []
    for item in [before, *(item + between for item in items[:-1]), *items[-1:]]:
        clusters = known.shape(" ".join(lines_of(item)))
        used = sum([c.width for c in lines[-1].clusters]) if lines else 0.0
        room = limit - used if line_of(clusters).width > limit else limit
        made = break_lines(clusters, room if room > _FEW_LETTERS else limit, limit)
        joined = line_of([*lines[-1].clusters, *made[0].clusters]) if lines else None
        if joined and joined.width <= limit + 0.01:
            lines[-1] = joined
            del made[0]
        lines += [replace(line, last=True) for line in made]
    return Block(items, style, width, lines)


def one_line(text: str, style: Style, width: float, smallest: float) -> Block:
    """A text on one line: set smaller, down to ``smallest`` points, and then cut with an ellipsis."""
    known = chain(style.face)
    clusters = known.shape(" ".join(lines_of(text)))
    wide = sum(cluster.width for cluster in clusters) * style.size / 1000
    if wide > width:
        style = replace(style, size=max(smallest, style.size * width / wide))
        clusters = _cut(clusters, known.shape(ELLIPSIS), width * 1000 / style.size)
    return Block((text,), style, width, [line_of(clusters)])


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
    more = line_of(chain(block.style.face).shape(ELLIPSIS))
    return replace(block, lines=[*block.lines[: most - 1], more])


def split(block: Block, height: float) -> tuple[Block | None, Block | None]:
    """What fits into ``height`` points, and the rest.

    No page ends with the first line of a paragraph and none begins with its last one, unless it
    has only that one (JLREQ 3.5.4 is about the last line's length; this is the widow and the
    orphan of book setting).
    """
    fits = int(height / block.style.leading + 1e-6)
    lines = block.lines
    if fits >= len(lines):
        return block, None
    while fits > 0 and _leaves_one_line(block, fits):
        fits -= 1
    if fits < 1:
        return None, block
    rest = replace(block, lines=lines[fits:], continues=not lines[fits - 1].last)
    return replace(block, lines=lines[:fits]), rest


def _leaves_one_line(block: Block, fits: int) -> bool:
    """Whether a paragraph of several lines would leave a single one on either side."""
    lines = block.lines
    if lines[fits - 1].last:
        return False
    begins = lines[fits - 2].last if fits > 1 else not block.continues
    return begins or lines[fits].last


def draw(pen: Pen, block: Block, x: float, y: float) -> None:
    """Draw a block whose top left corner is (x, y)."""
    style = block.style
    above = style.leading - _BELOW_RUBY * style.size if block.ruby else (style.leading - style.size) / 2
    baseline = y + above + _ASCENT * style.size
    begins = not block.continues
    for line in block.lines:
        if line.clusters:
            left = style.indent * style.size if begins else 0.0
            room = block.width - left
            clusters, offset, gap = _place(line, style, room)
            pen.text(clusters, x + left + offset, baseline, style.size, gap, style.gray)
            if line.readings:
                edges = (-offset * 1000 / style.size, (room - offset) * 1000 / style.size)
                for reading in line.readings:
                    at = ruby.left_of(reading, clusters, gap * 1000 / style.size, edges)
                    _draw_reading(pen, reading, style, x + left + offset + at * style.size / 1000, baseline)
        begins = line.last
        baseline += style.leading


def _draw_reading(pen: Pen, reading: Reading, style: Style, x: float, baseline: float) -> None:
    size = style.size * ruby.HALF
    y = baseline - _ASCENT * style.size - (1 - _ASCENT) * size
    pen.text(reading.clusters, x, y, size, gray=style.gray)


def _place(line: Line, style: Style, room: float) -> tuple[Sequence[Cluster], float, float]:
    """The clusters as they fill the line, how far right they begin, and the space between them (points)."""
    point = style.size / 1000
    head, spare = line.head * point, room - line.width * point
    clusters = line.clusters
    if style.spread:
        clusters = [*(with_room(c, style.spread * 1000) for c in clusters[:-1]), clusters[-1]]
        spare -= style.spread * style.size * (len(clusters) - 1)
    if style.align == "center":
        return clusters, spare / 2 - head, 0.0
    if style.align == "right":
        return clusters, spare - head, 0.0
    if style.align == "left" or (line.last and spare >= 0):
        return clusters, -head, 0.0
    clusters, gap = spacing.fill(clusters, spare / point, _WIDEST_GAP * 1000)
    return clusters, -head, gap * point
