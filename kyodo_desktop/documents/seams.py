# 契印・割印
"""Places for the seals across a joint: across the pages of one original, across originals.

A seal across the joint shows that no page was changed for another one. Half circles at the edge of the paper,
quiet enough to be left empty.
"""

from __future__ import annotations

from functools import partial

from kyodo_desktop.crests import CRESTS, Stroke
from kyodo_desktop.documents import styles
from kyodo_desktop.documents.page import MM, Drawing, Paper
from kyodo_desktop.documents.paragraph import draw, lay
from kyodo_desktop.documents.pen import QUIET, Pen
from kyodo_desktop.text import sheet as words

_SEAL = 14 * MM
_APART = 16 * MM
_RING = (Stroke(CRESTS["community"][0].points, 0.5, dashed=True),)
_FREE = 30 * MM  # at each end of an edge


def across_pages(paper: Paper, parties: int) -> list[Drawing]:  # 契印
    """Down the left edge of a page: the seal lies on the back of the page before too."""
    seal, (apart, first) = _SEAL / paper.scale, _spread(paper, paper.height, parties)
    rings: list[Drawing] = [
        partial(_ring, seal, -seal / 2, first + n * apart - seal / 2) for n in range(parties)
    ]
    label = lay(words.ACROSS_PAGES, styles.SEAM, 20 * MM)
    x = (seal / 2 + paper.side - label.natural_width) / 2
    return [*rings, partial(draw, block=label, x=x, y=first - seal / 2 - label.height)]


def across_originals(paper: Paper, parties: int) -> list[Drawing]:  # 割印
    """Along the upper edge of the first page: the originals lie one over the other, a little apart."""
    seal, (apart, first) = _SEAL / paper.scale, _spread(paper, paper.width, parties)
    rings: list[Drawing] = [
        partial(_ring, seal, first + n * apart - seal / 2, -seal / 2) for n in range(parties)
    ]
    label = lay(words.ACROSS_ORIGINALS, styles.SEAM, 20 * MM)
    x = first - seal / 2 - label.natural_width - 3
    return [*rings, partial(draw, block=label, x=x, y=seal / 2 - label.height + 3)]


def _spread(paper: Paper, edge: float, parties: int) -> tuple[float, float]:
    """How far apart the middles are, and where the first is; nearer to one another where they are many."""
    apart = min(_APART / paper.scale, (edge - 2 * _FREE / paper.scale) / max(parties - 1, 1))
    return apart, (edge - (parties - 1) * apart) / 2


def _ring(seal: float, x: float, y: float, pen: Pen) -> None:
    pen.strokes(_RING, x, y, seal, QUIET)
