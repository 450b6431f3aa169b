"""A pen that writes PDF page operators. Points, y goes down from the top of the page.

It marks what it draws with the element that it is told to draw for (PDF 32000-1, 14.6). reportlab's canvas
knows neither marks nor two-byte fonts, so it is left out: reportlab gets the operators of a page as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from kyodo_desktop.crests import BOX, Stroke
from kyodo_desktop.documents.embedding import EmbeddedFont, Faces
from kyodo_desktop.documents.fonts import Cluster
from kyodo_desktop.documents.kinsoku import Kind
from kyodo_desktop.documents.tags import DECORATION, Element

BLACK = 0.0
#: Label cells and table heads (the paper is printed in black only, so light enough for a copier).
SHADE = 0.94
QUIET = 0.35
_LATIN = int(Kind.LATIN)


class Pen:
    """Operators of one page, with the ``faces`` of its document.

    ``marked``: the element that each mark of this page is for, by the number of the mark.
    """

    def __init__(self, faces: Faces, page_height: float) -> None:
        self._faces = faces
        self._height = page_height
        self._operators: list[str] = []
        self._font = self._spacing = self._gray = self._stroke = ""
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
        """Draw clusters from the baseline point (x, y), with ``gap`` points between Japanese characters."""
        self._mark()
        self._fill(gray)
        self._operators.append(f"BT 1 0 0 1 {x:.2f} {self._height - y:.2f} Tm")
        for part, spaced in runs_of(clusters, bool(gap)):
            code = self._set_font(part[0].font, size)
            self._set_spacing(gap if spaced else 0.0)
            shown = "".join([f"{code(cluster.glyph, cluster.text):04X}" for cluster in part])
            self._operators.append(f"<{shown}> Tj")
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
        self, strokes: Iterable[Stroke], x: float, y: float, size: float, gray: float = BLACK
    ) -> None:
        """Strokes of ``crests`` in a box whose top left corner is (x, y)."""
        self._mark()
        scale = size / BOX
        for stroke in strokes:
            self._pen(stroke.width * scale, gray)
            path = [self._step(step, x, y, scale) for step in stroke.points]
            if stroke.dashed:
                dash, pause = 2.0 * stroke.width * scale, 1.4 * stroke.width * scale
                path = [f"[{dash:.2f} {pause:.2f}] 0 d", *path, "S [] 0 d"]
            else:
                path.append("S")
            self._operators.append(" ".join(path))

    def _step(self, step: tuple[Any, ...], x: float, y: float, scale: float) -> str:
        letter, *numbers = step
        placed = [
            f"{x + v * scale:.2f}" if n % 2 == 0 else f"{self._height - y - v * scale:.2f}"
            for n, v in enumerate(numbers)
        ]
        return " ".join([*placed, "h" if letter == "Z" else letter.lower()])

    def _set_font(self, face: EmbeddedFont, size: float) -> Callable[[int, str], int]:
        """Take up a face; returns what gives its codes."""
        name, code = self._faces.use(face)
        font = f"/{name} {size:.2f} Tf"
        if font != self._font:
            self._operators.append(font)
            self._font = font
        return code

    def _set_spacing(self, gap: float) -> None:
        spacing = f"{gap:.3f} Tc"
        if spacing != self._spacing:
            self._operators.append(spacing)
            self._spacing = spacing

    def _fill(self, gray: float) -> None:
        wanted = f"{gray:g} g"
        if wanted != self._gray:
            self._operators.append(wanted)
            self._gray = wanted

    def _pen(self, width: float, gray: float) -> None:
        wanted = f"{width:.2f} w {gray:g} G 1 j"
        if wanted != self._stroke:
            self._operators.append(wanted)
            self._stroke = wanted


def runs_of(clusters: Sequence[Cluster], spaced: bool) -> Iterable[tuple[Sequence[Cluster], bool]]:
    """Neighbours of one font, and, where the line is stretched, Latin words apart from the rest."""
    start = 0
    for at in range(1, len(clusters) + 1):
        same_font = at < len(clusters) and clusters[at].font is clusters[start].font
        if same_font and (not spaced or _glued(clusters, at - 1) == _glued(clusters, start)):
            continue
        yield clusters[start:at], not _glued(clusters, start)
        start = at


def gaps(clusters: Sequence[Cluster]) -> int:
    """In how many places a stretched line takes more room."""
    return sum(not _glued(clusters, at) for at in range(len(clusters) - 1))


def _glued(clusters: Sequence[Cluster], at: int) -> bool:
    """Whether the cluster and its follower are letters of one Latin word, between which no space is put."""
    return at + 1 < len(clusters) and bool(clusters[at].kind & clusters[at + 1].kind & _LATIN)
