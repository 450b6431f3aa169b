"""What a page of the hall is made of: plain values, placed on a picture of 1280 × 720 and not yet drawn.

A page is compared with the one before it, so that only a page that differs is drawn anew, and a test can ask
of every item whether it fits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF

from kyodo_desktop.ui.hall_lines import CLUSTER, cut
from kyodo_desktop.ui.look import Look

WIDTH, HEIGHT = 1280, 720
LINE = 1.25  # from line to line, of the size
SIDE = 40  # px left and right of what is read

_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_MANY = 20_000  # measured words that are kept


class Say(NamedTuple):
    """One line of words in a box; ``align`` is ``left``, ``center`` or ``right``."""

    x: float
    y: float
    w: float
    h: float
    words: str
    px: int
    ink: str = "sumi"
    bold: bool = True
    mincho: bool = False
    align: str = "left"


class Ground(NamedTuple):
    """A filled box, or a rule."""

    x: float
    y: float
    w: float
    h: float
    token: str


class Outline(NamedTuple):
    """The border of a box."""

    x: float
    y: float
    w: float
    h: float
    token: str
    width: float
    dashed: bool = False


class Seals(NamedTuple):
    """Dots in a row, as people stuck them on."""

    x: float
    y: float
    number: int
    side: float
    pitch: float


class Crest(NamedTuple):
    """The crest of a party: kind, and character if it has its own."""

    x: float
    y: float
    side: float
    kind: str
    character: str


class Mark(NamedTuple):
    """A role mark; ``ink`` for the one that nobody has put."""

    x: float
    y: float
    side: float
    level: str
    ink: str = ""


Item = Say | Ground | Outline | Seals | Crest | Mark


class Page:
    """One picture. ``section`` names what it belongs to while that is there, ``number`` counts from 0.

    Items may be given as what places them, then they are placed when they are first asked for: of a hundred
    pages one is on the wall.
    """

    def __init__(
        self, section: str, number: int, items: Sequence[Item] | Callable[[], Sequence[Item]]
    ) -> None:
        self.section, self.number = section, number
        self._given = items

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """What is drawn."""
        return tuple(self._given() if callable(self._given) else self._given)


class Ruler:
    """Measures words and cuts them into lines; remembers what it has measured."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._metrics: dict[tuple[int, bool, bool], QFontMetricsF] = {}
        self._widths: dict[tuple[str, int, bool, bool], float] = {}
        self._lines: dict[tuple[str, int, float, bool, bool], tuple[str, ...]] = {}

    def width(self, words: str, px: int, *, bold: bool = True, mincho: bool = False) -> float:
        """How wide they are drawn, in px of the picture."""
        key = (words, px, bold, mincho)
        if key not in self._widths:
            if len(self._widths) > _MANY:
                self._widths.clear()
            face = (px, bold, mincho)
            if face not in self._metrics:
                self._metrics[face] = QFontMetricsF(self._look.face(px, bold=bold, mincho=mincho))
            self._widths[key] = self._metrics[face].horizontalAdvance(words)
        return self._widths[key]

    def lines(
        self, words: str, px: int, width: float, *, bold: bool = True, mincho: bool = False
    ) -> tuple[str, ...]:
        """The words in lines: each ends after a particle or a comma if it can,, and none begins with one.

        No character is lost but the spaces at a line's end.
        """
        key = (words, px, width, bold, mincho)
        if key not in self._lines:
            if len(self._lines) > _MANY:
                self._lines.clear()
            found: list[str] = []
            for paragraph in _LINE_ENDS.split(words.replace("\t", " ")):
                clusters = CLUSTER.findall(paragraph)
                widths = [self.width(cluster, px, bold=bold, mincho=mincho) for cluster in clusters]
                found += cut(clusters, widths, width)
            self._lines[key] = tuple(found)
        return self._lines[key]

    def shortened(self, words: str, px: int, width: float, *, bold: bool = True, mincho: bool = False) -> str:
        """The beginning of the words, with … if they are too wide."""
        words = _LINE_ENDS.sub(" ", words)
        if self.width(words, px, bold=bold, mincho=mincho) <= width:
            return words
        room = width - self.width("…", px, bold=bold, mincho=mincho)
        kept = ""
        for cluster in CLUSTER.findall(words):
            room -= self.width(cluster, px, bold=bold, mincho=mincho)
            if room < 0:
                break
            kept += cluster
        return kept + "…"
