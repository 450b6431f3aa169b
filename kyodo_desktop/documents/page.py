"""Pages being filled from top to bottom, and the finished pages as a PDF.

Layout comes first and knows how many pages there are before anything is drawn; so
"page n of N" costs no second run.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.fonts import font
from kyodo_desktop.documents.paragraph import Block, draw, split
from kyodo_desktop.documents.pen import Pen

MM = 72 / 25.4
_UNSAYABLE = ("Cc", "Cf", "Cs", "Zl", "Zp")
Drawing = Callable[[Pen], None]


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and its margins, in points. ``foot`` is the distance of the foot line from the lower edge.

    Everything on it is printed ``scale`` times as large as it is laid out, the sheet itself too: so large
    type needs no other styles, only less paper.
    """

    width: float
    height: float
    side: float = 17 * MM
    top: float = 16 * MM
    bottom: float = 19.5 * MM
    foot: float = 15.5 * MM
    scale: float = 1.0

    @property
    def inner(self) -> float:
        """Width between the side margins."""
        return self.width - 2 * self.side

    @property
    def printed(self) -> tuple[float, float]:
        """Width and height of the sheet in the printer."""
        return self.width * self.scale, self.height * self.scale


A4 = Paper(210 * MM, 297 * MM)
A4_ACROSS = Paper(297 * MM, 210 * MM, top=14 * MM)


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that no face has, and the text it stands in."""

    character: str
    text: str


class Flow:
    """The pages so far and the place where the next thing goes (``y`` points from the top).

    ``tight`` sets running text and the room between things closer; ``blank``: it will be filled in by hand.
    """

    def __init__(self, paper: Paper, *, tight: bool = False, blank: bool = False) -> None:
        self.paper = paper
        self.papers = [paper]
        self.blank = blank
        self.tight = tight
        self.body = styles.BODY_TIGHT if tight else styles.BODY
        self._ease = 0.5 if tight else 1.0
        self.pages: list[list[Drawing]] = [[]]
        self.y = paper.top
        self.missing: dict[Missing, None] = {}

    @property
    def room(self) -> float:
        """Points left on this page."""
        return self.paper.height - self.paper.bottom - self.y

    @property
    def full_page(self) -> float:
        """Points on an empty page."""
        return self.paper.height - self.paper.bottom - self.paper.top

    @property
    def fullness(self) -> float:
        """How much of this page is used, from 0 to 1."""
        return 1 - self.room / self.full_page

    @property
    def at_top(self) -> bool:
        """Nothing stands on this page yet."""
        return self.y <= self.paper.top

    def turn(self, paper: Paper | None = None) -> None:
        """Go on with a new page, which may be (and the next ones with it) of another size."""
        self.paper = paper or self.paper
        self.pages.append([])
        self.papers.append(self.paper)
        self.y = self.paper.top

    def need(self, height: float) -> None:
        """Turn the page if ``height`` points are not left on it."""
        if self.room < height and not self.at_top:
            self.turn()

    def skip(self, height: float) -> None:
        """Leave room (half of it where the sheet is set closely), but not at the top of a page."""
        if not self.at_top:
            self.y += height * self._ease

    def draw(self, drawing: Drawing) -> None:
        """Draw on this page."""
        self.pages[-1].append(drawing)

    def place(self, block: Block, x: float, y: float) -> None:
        """Draw a text whose top left corner is (x, y), and remember what no face could draw."""
        for character, text in block.missing():
            self.missing[Missing(character, text)] = None
        self.draw(partial(draw, block=block, x=x, y=y))

    def text(self, block: Block, after: float = 0.0, indent: float = 0.0) -> None:
        """Set a text below what is there, over as many pages as it takes, and leave ``after`` points.

        It stands ``indent`` points from the left margin.
        """
        rest: Block | None = block
        while rest:
            fits, rest = split(rest, self.room)
            if fits is None and self.at_top and rest:
                fits, rest = _first_line(rest)
            if fits:
                self.place(fits, self.paper.side + indent, self.y)
                self.y += fits.height
            if rest:
                self.turn()
        self.y += after


def _first_line(block: Block) -> tuple[Block, Block | None]:
    """For a page too low even for two lines."""
    rest = replace(block, lines=block.lines[1:], continues=not block.lines[0].last)
    return replace(block, lines=block.lines[:1]), rest if rest.lines else None


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc] # reportlab has no types
    """What the file says about itself. No author and no date: the same sheet, the same bytes."""

    def format(self, document: Any) -> Any:
        entries = {"Title": self.title, "Author": "", "Creator": self.creator, "Producer": self.producer}
        return pdfdoc.PDFDictionary({key: pdfdoc.PDFString(text) for key, text in entries.items()}).format(
            document
        )


def to_pdf(flow: Flow, title: str, foot: Callable[[int, int], Sequence[Drawing]]) -> bytes:
    """The pages as a PDF. ``foot(number, count)`` draws what stands at the foot of each page."""
    buffer = BytesIO()
    rl_config.useA85 = 0  # plain compressed streams: a fifth smaller and quicker than text armour
    canvas = Canvas(
        buffer,
        pagesize=flow.papers[0].printed,
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=font("mincho").fontName,
        lang="ja",
    )
    document = canvas._doc  # noqa: SLF001 - fonts and file information have no public door
    document.info = _Info()
    canvas.setTitle(_sayable(title))
    canvas.setCreator("kyodo_desktop")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for number, drawings in enumerate(flow.pages, 1):
        paper = flow.papers[number - 1]
        pen = Pen(document, paper.height)
        for drawing in [*drawings, *foot(number, len(flow.pages))]:
            drawing(pen)
        canvas.setPageSize(paper.printed)
        canvas.addLiteral(_scaled(paper, pen.content()))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _scaled(paper: Paper, content: str) -> str:
    return content if paper.scale == 1 else f"{paper.scale:.6f} 0 0 {paper.scale:.6f} 0 0 cm\n{content}"


def _sayable(title: str) -> str:
    """A title for the file's information: one line, nothing that cannot be written as UTF-16."""
    return "".join(" " if unicodedata.category(c) in _UNSAYABLE else c for c in title)
