"""Role marks and crests on paper: drawn as lines, with their text beneath for copying and searching."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from kyodo_desktop.crests import BOX, CRESTS, LETTER, LETTER_OF, MARKS, Stroke
from kyodo_desktop.documents.fonts import chain, lines_of
from kyodo_desktop.documents.pen import QUIET, Pen
from kyodo_desktop.documents.tags import DECORATION
from kyodo_desktop.text import sheet as words


class Art(Protocol):
    """Draws in the middle of a box whose top left corner is (x, y)."""

    def __call__(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw."""


_SEAL = (Stroke(CRESTS["community"][0].points, 0.5, dashed=True),)
_BOX_LINE = 0.8
_WIDEST = 0.68  # of the crest: more than one letter is set smaller to stay in the frame
_LETTER_CENTRE = 0.38  # of the letter's size: from its middle down to the baseline


def mark(level: str, size: float) -> Art:
    """◎, ○ or △ for a ``RoleLevel`` value, in the middle of the box."""
    return partial(_mark, level, size)


def _mark(level: str, size: float, pen: Pen, x: float, y: float, width: float, height: float) -> None:
    left, top = x + (width - size) / 2, y + (height - size) / 2
    clusters = chain("gothic-bold").shape(words.MARK[level])
    pen.hidden_text(clusters, left, top + size * 0.85, size)
    pen.strokes(MARKS[level], left, top, size)


def crest(kind: str, letter: str, size: float) -> Art:
    """The crest of an ``ActorKind`` value with its letter, in the middle of the box.

    It always stands beside the party's name, so it is not read aloud.
    """
    return partial(_crest, kind, letter, size)


def _crest(
    kind: str, letter: str, size: float, pen: Pen, x: float, y: float, width: float, height: float
) -> None:
    left, top = x + (width - size) / 2, y + (height - size) / 2
    clusters = chain("gothic-bold").shape(" ".join(lines_of(letter)))
    em = sum(cluster.width for cluster in clusters) / 1000
    points = min(size / BOX * LETTER_OF.get(letter, LETTER), size * _WIDEST / (em or 1))
    wide = em * points
    with pen.telling(DECORATION):
        pen.strokes(CRESTS[kind], left, top, size)
        pen.text(clusters, left + (size - wide) / 2, top + size / 2 + points * _LETTER_CENTRE, points)


def seal(size: float) -> Art:
    """The broken ring that shows where a seal may be put."""
    return partial(_seal, size)


def _seal(size: float, pen: Pen, x: float, y: float, width: float, height: float) -> None:
    left, top = x + (width - size) / 2, y + (height - size) / 2
    pen.strokes(_SEAL, left, top, size, QUIET)
    clusters = chain("mincho").shape(words.SEAL)
    points = 9.5
    wide = sum(cluster.width for cluster in clusters) * points / 1000
    pen.text(clusters, left + (size - wide) / 2, top + size / 2 + points * _LETTER_CENTRE, points, gray=QUIET)


def tick_box(size: float) -> Art:
    """An empty square to tick by hand; to a listener its cell is empty."""
    return partial(_tick_box, size)


def _tick_box(size: float, pen: Pen, x: float, y: float, width: float, height: float) -> None:
    left, top = x + (width - size) / 2, y + (height - size) / 2
    right, bottom = left + size, top + size
    with pen.telling(DECORATION):
        pen.line(left, top, right, top, _BOX_LINE)
        pen.line(left, bottom, right, bottom, _BOX_LINE)
        pen.line(left, top, left, bottom, _BOX_LINE)
        pen.line(right, top, right, bottom, _BOX_LINE)


_BAR = 2.0  # points: as thick as a bar must be to survive a copier
_BAR_AWAY = 11.0  # points left of the text


def margin_bar(side: float, top: float, bottom: float, pen: Pen) -> None:
    """A change bar left of a text whose left edge is ``side``."""
    pen.line(side - _BAR_AWAY, top, side - _BAR_AWAY, bottom, _BAR)
