"""The code on a page, and the foot of a sheet that carries it.

The code says what ``domain.verifying`` reads. It is drawn as vectors, so that any printer makes it sharp, and
with a quiet zone of four modules (ISO/IEC 18004, 9.1) that nothing else stands in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

import segno

from kyodo_desktop.crests import BOX, Stroke
from kyodo_desktop.documents import seams, styles
from kyodo_desktop.documents.page import MM, Drawing, Paper
from kyodo_desktop.documents.paragraph import Block, draw, lay, one_line
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.text import sheet as words

SIDE = 15 * MM
_FROM_EDGE = 6.5 * MM  # what an office printer leaves white at the edge is less
_CLEAR = 2.5 * MM  # four modules of the largest code that is drawn are 1.5 mm
_RULE = 0.6
_SMALLEST = 6.0
_LINES = (4.0, 17.0)  # the two lines of the foot, below its rule
_LARGEST = 8  # version of the code: 49 modules of 0.3 mm

Run = tuple[int, int, int]
Step = tuple[str, float, float]


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot: workshop; document and edition; check number; what the code says of a page.

    ``originals``: how many follow one another in the file, each numbered (one: no number is printed).
    ``sealing``: how many parties seal across pages, and across originals where there are ``several``.
    """

    title: str
    of: str
    check: str
    code: Callable[[int], str]
    originals: int = 1
    sealing: int = 0
    several: bool = False

    def drawings(self, papers: Sequence[Paper], number: int, count: int) -> list[Drawing]:
        """The foot of page ``number`` of ``count``, where originals follow one another."""
        pages = count // self.originals
        page, original = (number - 1) % pages + 1, (number - 1) // pages + 1
        return _foot(papers[number - 1], self, page, pages, original)


def with_code(paper: Paper) -> Paper:
    """The same paper with room for the code at its foot."""
    foot = (_FROM_EDGE + SIDE) / paper.scale
    return replace(paper, foot=foot, bottom=foot + _CLEAR / paper.scale)


def _foot(paper: Paper, foot: Foot, page: int, pages: int, original: int) -> list[Drawing]:
    y = paper.height - paper.foot
    end = paper.side + paper.inner
    side = SIDE / paper.scale  # the code is as large as ever where letters are larger
    inner = paper.inner - side - 2 * _CLEAR / paper.scale
    smallest = styles.FOOT.size if paper.scale > 1 else _SMALLEST  # large type stays large
    of = words.original_of(foot.of, original, foot.originals) if foot.originals > 1 else foot.of
    rows = ((foot.title, words.foot_check(foot.check)), (of, words.page(page, pages)))
    drawings: list[Drawing] = [partial(_line, paper.side, paper.side + inner, y)]
    for below, (left, right) in zip(_LINES, rows, strict=True):
        block = lay(right, styles.FOOT, inner)
        name = one_line(left, styles.FOOT, inner - block.natural_width - 12, smallest)
        drawings.append(_text(name, paper.side, y + below))
        drawings.append(_text(block, paper.side + inner - block.natural_width, y + below))
    drawings.append(partial(_code, code_of(foot.code(page)), side, end - side, y))
    if foot.sealing and page > 1:
        drawings += seams.across_pages(paper, foot.sealing)
    if foot.sealing and foot.several and page == 1:
        drawings += seams.across_originals(paper, foot.sealing)
    return drawings


def _text(block: Block, x: float, y: float) -> Drawing:
    return partial(draw, block=block, x=x, y=y)


def _line(left: float, right: float, y: float, pen: Pen) -> None:
    pen.line(left, y, right, y, _RULE)


def _code(code: Code, side: float, x: float, y: float, pen: Pen) -> None:
    pen.strokes((code.stroke,), x, y, side)


@dataclass(frozen=True, slots=True)
class Code:
    """A code as runs of black modules: column, row, length. ``modules`` is its side."""

    modules: int
    runs: tuple[Run, ...]

    @property
    def stroke(self) -> Stroke:
        """All of it as one stroke of lines a module wide: no seams between rows, nothing put onto pixels."""
        side = BOX / self.modules
        points: list[Step] = []
        for column, row, long in self.runs:
            middle = (row + 0.5) * side
            points += [("M", column * side, middle), ("L", (column + long) * side, middle)]
        return Stroke(tuple(points), side)


@lru_cache(maxsize=32)
def code_of(text: str) -> Code:
    """The code of a text: error correction M, so that a fold or a stain of 15 % does no harm.

    The document number at its end is for people; where it is too long for a code of this size it is left out.
    """
    made = segno.make_qr(text, error="m", encoding="utf-8", boost_error=False)
    if int(made.version) > _LARGEST:
        made = segno.make_qr(" ".join(text.split(" ")[:3]), error="m", boost_error=False)
    matrix = [tuple(bool(cell) for cell in row) for row in made.matrix]
    return Code(len(matrix), tuple(run for y, row in enumerate(matrix) for run in _runs(y, row)))


def _runs(y: int, row: tuple[bool, ...]) -> Iterator[Run]:
    start = None
    for x, dark in enumerate((*row, False)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            yield start, y, x - start
            start = None
