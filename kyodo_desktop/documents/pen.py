"""A pen that writes PDF page operators. Points, y goes down from the top of the page.

It marks what it draws with the element that it is told to draw for (PDF 32000-1, 14.6). reportlab's canvas
knows neither marks nor two-byte fonts, so it is left out: reportlab gets the operators of a page as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from kyodo_desktop.crests import BOX, Stroke
from kyodo_desktop.documents.embedding import Codes, EmbeddedFont, Faces
from kyodo_desktop.documents.fonts import Cluster
from kyodo_desktop.documents.spacing import solid
from kyodo_desktop.documents.tags import DECORATION, Element

BLACK = 0.0
#: Label cells and table heads (the paper is printed in black only, so light enough for a copier).
SHADE = 0.94
QUIET = 0.35


class Pen:
    """Operators of one page, with the ``faces`` of its document.

    ``marked``: the element that each mark of this page is for, by the number of the mark.
    """

    def __init__(self, faces: Faces, page_height: float) -> None:
        self._faces = faces
        self._height = page_height
        self._operators: list[str] = []
        self._font = ("", 0.0)
        self._spacing = 0.0
        self._gray: float | None = None
        self._stroke: tuple[float, float] | None = None
        self._wanted: Element = DECORATION
        self._open: Element | None = None
        self.marked: list[Element] = []

    def content(self) -> str:
        """The finished page."""
        return "\n".join([*self._operators, "EMC"] if self._open else self._operators)

    @contextmanager
    def telling(self, element: Element) -> Iterator[None]:
        """What is drawn within belongs to ``element``."""
        before, self._wanted = self._wanted, element
        try:
            yield
        finally:
            self._wanted = before

    def _mark(self) -> None:
        """Begin a mark where something is drawn for another element than before."""
        element = self._wanted
        if element is self._open:
            return
        if self._open:
            self._operators.append("EMC")
        self._open = element
        if element.role == "Artifact":
            said = f"<<{element.attributes}>> BDC" if element.attributes else "BMC"
            self._operators.append(f"/Artifact {said}")
        else:
            self._operators.append(f"/{element.role} <</MCID {len(self.marked)}>> BDC")
            self.marked.append(element)

    def text(
        self,
        clusters: Sequence[Cluster],
        x: float,
        y: float,
        size: float,
        gap: float = 0.0,
        gray: float = BLACK,
    ) -> None:
        """Draw clusters from the baseline point (x, y), ``gap`` points wherever they are not ``solid``."""
        if not clusters:
            return
        self._mark()
        self._fill(gray)
        self._set_spacing(gap)
        start = f"BT 1 0 0 1 {x:.2f} {self._height - y:.2f} Tm"
        codes = self._set_font(clusters[0].font, size)
        try:
            shown = "".join([codes[cluster] for cluster in clusters])
        except KeyError:  # another face takes part
            self._operators.append(start)
            self._text_in_parts(clusters, size, gap)
        else:
            if gap:
                self._operators.append(f"{start} {_set_wide(shown, solid(clusters), gap / size * 1000)} ET")
            else:
                self._operators.append(f"{start} <{shown}> Tj ET")

    def _text_in_parts(self, clusters: Sequence[Cluster], size: float, gap: float) -> None:
        kept = solid(clusters) if gap else []
        start = 0
        for part in runs_of(clusters):
            codes = self._set_font(part[0].font, size)
            shown = "".join([codes[cluster] for cluster in part])
            here = [at - start for at in kept if start < at <= start + len(part)]
            self._operators.append(_set_wide(shown, here, gap / size * 1000))
            start += len(part)
        self._operators.append("ET")

    def hidden_text(self, clusters: Sequence[Cluster], x: float, y: float, size: float) -> None:
        """Text that is found and copied but not seen, under a mark drawn as lines."""
        self._mark()
        self._operators.append("3 Tr")
        self.text(clusters, x, y, size)
        self._operators.append("0 Tr")

    def line(self, x1: float, y1: float, x2: float, y2: float, width: float, gray: float = BLACK) -> None:
        """A straight line."""
        self._mark()
        self._pen(width, gray)
        self._operators.append(f"{x1:.2f} {self._height - y1:.2f} m {x2:.2f} {self._height - y2:.2f} l S")

    def shade(self, x: float, y: float, width: float, height: float, gray: float = SHADE) -> None:
        """A filled rectangle whose top left corner is (x, y)."""
        self._mark()
        self._fill(gray)
        self._operators.append(f"{x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re f")

    def strokes(
        self, strokes: Sequence[Stroke], x: float, y: float, size: float, gray: float = BLACK
    ) -> None:
        """Strokes of ``crests`` in a box whose top left corner is (x, y)."""
        self._mark()
        self._operators.append(f"q 1 0 0 -1 {x:.2f} {self._height - y:.2f} cm {_path(strokes, size, gray)} Q")

    def _set_font(self, face: EmbeddedFont, size: float) -> Codes:
        """Take up a face; returns its codes."""
        name, codes = self._faces.use(face)
        if (name, size) != self._font:
            self._operators.append(f"/{name} {size:.2f} Tf")
            self._font = (name, size)
        return codes

    def _set_spacing(self, gap: float) -> None:
        if gap != self._spacing:
            self._operators.append(f"{gap:.3f} Tc")
            self._spacing = gap

    def _fill(self, gray: float) -> None:
        if gray != self._gray:
            self._operators.append(f"{gray:g} g")
            self._gray = gray

    def _pen(self, width: float, gray: float) -> None:
        if (width, gray) != self._stroke:
            self._operators.append(_stroking(width, gray))
            self._stroke = (width, gray)


def runs_of(clusters: Sequence[Cluster]) -> Iterable[Sequence[Cluster]]:
    """Neighbours of one font."""
    start = 0
    for at in range(1, len(clusters) + 1):
        if at == len(clusters) or clusters[at].font is not clusters[start].font:
            yield clusters[start:at]
            start = at


def _set_wide(codes: str, places: Sequence[int], gap: float) -> str:
    """Codes of a line, with the gap (1/1000 em) taken back at the places where it takes no room."""
    if not places:
        return f"<{codes}> Tj"
    edges = [4 * at for at in places]
    pieces = [codes[a:b] for a, b in zip([0, *edges], [*edges, len(codes)], strict=True)]
    return "[<" + f"> {gap:.1f} <".join(pieces) + ">] TJ"


def _stroking(width: float, gray: float) -> str:
    return f"{width:.2f} w {gray:g} G 1 j"


_PATHS: dict[tuple[int, float, float], tuple[Sequence[Stroke], str]] = {}


def _path(strokes: Sequence[Stroke], size: float, gray: float) -> str:
    """The operators of some strokes in a box of this size, y downwards; each drawing is written once."""
    known = _PATHS.get((id(strokes), size, gray))
    if known and known[0] is strokes:
        return known[1]
    scale = size / BOX
    parts = []
    for stroke in strokes:
        parts.append(_stroking(stroke.width * scale, gray))
        if stroke.dashed:
            parts.append(f"[{2.0 * stroke.width * scale:.2f} {1.4 * stroke.width * scale:.2f}] 0 d")
        parts += [_step(step, scale) for step in stroke.points]
        parts.append("S [] 0 d" if stroke.dashed else "S")
    _PATHS[id(strokes), size, gray] = strokes, " ".join(parts)
    return _PATHS[id(strokes), size, gray][1]


def _step(step: tuple[Any, ...], scale: float) -> str:
    letter, *numbers = step
    return " ".join([*(f"{v * scale:.2f}" for v in numbers), "h" if letter == "Z" else letter.lower()])
