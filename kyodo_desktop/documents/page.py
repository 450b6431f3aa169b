"""Pages being filled from top to bottom, and the finished pages as a PDF.

Layout comes first and knows how many pages there are before anything is drawn; so
"page n of N" costs no second run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Literal

from kyodo_desktop.documents import archive, styles
from kyodo_desktop.documents.embedding import Faces
from kyodo_desktop.documents.fonts import lines_of
from kyodo_desktop.documents.objects import Document
from kyodo_desktop.documents.paragraph import Block, draw, split
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.structure import add_structure
from kyodo_desktop.documents.tags import DECORATION, FOOT, Element, Role

MM = 72 / 25.4
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

    What is set is also told, in the order of the calls, to whoever hears the document instead of seeing it:
    ``document`` is that tree. ``tight`` sets running text and the room between things closer; ``blank``: it
    will be filled in by hand.
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
        self.document = Element("Document")
        self._inside = [self.document]

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

    def tell(self, role: Role, attributes: str = "", alt: str = "") -> Element:
        """A new element, the last one so far of what is open."""
        return self._inside[-1].add(role, attributes, alt)

    @contextmanager
    def inside(self, role: Role) -> Iterator[Element]:
        """What is told within becomes part of a new element (``L`` around items, ``Table`` around rows)."""
        element = self.tell(role)
        self._inside.append(element)
        try:
            yield element
        finally:
            self._inside.pop()

    def draw(self, drawing: Drawing, element: Element = DECORATION) -> None:
        """Draw on this page what nobody needs to hear, unless an ``element`` is given."""
        self.pages[-1].append(drawing if element is DECORATION else partial(_told, element, drawing))

    def figure(self, drawing: Drawing, alt: str, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture that says something: ``alt`` in words. The box is where it stands."""
        low = self.paper.height - y - height
        edges = (edge * self.paper.scale for edge in (x, low, x + width, low + height))
        box = " ".join(f"{edge:.2f}" for edge in edges)
        self.draw(drawing, self.tell("Figure", f"/O /Layout /Placement /Block /BBox [{box}]", alt))

    def place(self, block: Block, x: float, y: float, element: Element | None = None) -> None:
        """Draw a text whose top left corner is (x, y), and remember what no face could draw.

        It is told as a paragraph unless it belongs to an ``element``; one for each that its writer made, so
        that the end of a line is not read together with the next one.
        """
        for character, text in block.missing():
            self.missing[Missing(character, text)] = None
        parts = _paragraphs(block)
        if element and (element.role not in _HOLD_PARAGRAPHS or (len(parts) == 1 and not element.kids)):
            self.draw(partial(_write, element, block=block, x=x, y=y))
            return
        holder = element or self._inside[-1]
        for part in parts:
            goes_on = part.continues and holder.kids and holder.kids[-1].role == "P"
            paragraph = holder.kids[-1] if goes_on else holder.add("P")
            self.draw(partial(_write, paragraph, block=part, x=x, y=y))
            y += part.height

    def text(
        self, block: Block, after: float = 0.0, element: Element | None = None, indent: float = 0.0
    ) -> None:
        """Set a text below what is there, over as many pages as it takes, and leave ``after`` points.

        It stands ``indent`` points from the left margin.
        """
        if element is None and len(_paragraphs(block)) == 1:
            element = self.tell("P")
        rest: Block | None = block
        while rest:
            fits, rest = split(rest, self.room)
            if fits is None and self.at_top and rest:
                fits, rest = _first_line(rest)
            if fits:
                self.place(fits, self.paper.side + indent, self.y, element)
                self.y += fits.height
            if rest:
                self.turn()
        self.y += after

    def heading(self, block: Block, after: float = 0.0, level: Literal[1, 2, 3] = 2) -> None:
        """Set a heading; the title of the document is level 1, and no level is left out on the way down.

        It is kept with what follows: two lines of text at least stand below it on its page.
        """
        self.need(block.height + after + _FOLLOWS * self.body.leading)
        self.text(block, after, self.tell(_HEADINGS[level]))

    def item(self, block: Block, after: float = 0.0) -> None:
        """Set one entry of a list, within ``inside("L")``."""
        with self.inside("LI"):
            self.text(block, after, self.tell("LBody"))


_FOLLOWS = 2  # lines
_HOLD_PARAGRAPHS = ("TD", "TH", "LBody")
_HEADINGS: dict[int, Role] = {1: "H1", 2: "H2", 3: "H3"}


def _paragraphs(block: Block) -> list[Block]:
    """A block cut where its writer began a new line; a row of short texts (``lay_list``) is one paragraph."""
    ends = [n for n, line in enumerate(block.lines[:-1], 1) if line.last]
    if not ends or len(block.sources) > 1 or len(lines_of(block.sources[0])) == 1:
        return [block]
    return [
        replace(block, lines=block.lines[start:end], continues=block.continues and start == 0)
        for start, end in pairwise([0, *ends, len(block.lines)])
    ]


def _write(element: Element, pen: Pen, block: Block, x: float, y: float) -> None:
    with pen.telling(element):
        draw(pen, block, x, y)


def _told(element: Element, drawing: Drawing, pen: Pen) -> None:
    with pen.telling(element):
        drawing(pen)


def _first_line(block: Block) -> tuple[Block, Block | None]:
    """For a page too low even for two lines."""
    rest = replace(block, lines=block.lines[1:], continues=not block.lines[0].last)
    return replace(block, lines=block.lines[:1]), rest if rest.lines else None


def to_pdf(flow: Flow, title: str, foot: Callable[[int, int], Sequence[Drawing]]) -> bytes:
    """The pages as a PDF. ``foot(number, count)`` draws what stands at the foot of each page.

    The file is PDF/A-2u for the archive and PDF/UA-1 for screen readers, and the same for the same pages.
    """
    faces, pens = Faces(), []
    for number, drawings in enumerate(flow.pages, 1):
        pen = Pen(faces, flow.papers[number - 1].height)
        pens.append(pen)
        for drawing in drawings:
            drawing(pen)
        with pen.telling(FOOT):
            for drawing in foot(number, len(flow.pages)):
                drawing(pen)
    document = Document(title)
    contents = [_scaled(paper, pen.content()) for paper, pen in zip(flow.papers, pens, strict=True)]
    pages = document.add_pages([paper.printed for paper in flow.papers], contents)
    faces.write(document)
    add_structure(document, flow.document, pages, [pen.marked for pen in pens])
    archive.declare(document, title)
    return document.finished()


def _scaled(paper: Paper, content: str) -> str:
    return content if paper.scale == 1 else f"{paper.scale:.6f} 0 0 {paper.scale:.6f} 0 0 cm\n{content}"
