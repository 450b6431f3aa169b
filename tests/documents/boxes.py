"""Where the letters of a PDF stand, asked of the PDF itself: what a reader would see cut off or covered."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_BYTES = 2  # of UTF-16; each text ends with a zero
_CELL = 12.0  # points: letters are looked for in squares of this size
_EDGE = 10.0  # points of the paper that no printer is trusted with; names of seams stand beside them


class Box(NamedTuple):
    """A letter's ink, in points from the lower left corner."""

    letter: str
    left: float
    bottom: float
    right: float
    top: float

    def covers(self, other: Box) -> float:
        """How much of the smaller of the two the other one covers, from 0 to 1."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        least = min(self.area, other.area)
        return max(0.0, wide) * max(0.0, high) / least if least > 0 else 0.0

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.bottom)


def boxes(page: Any) -> Iterator[Box]:
    """Every visible letter of a page; one drawn for several characters comes once."""
    textpage = page.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    last = None
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if pdfium.FPDFText_IsGenerated(textpage, index) == 1 or code in (0x20, 0x3000, 0x0A, 0x0D):
            continue
        if not pdfium.FPDFText_GetCharBox(textpage, index, left, right, bottom, top):
            continue
        place = (left.value, bottom.value, right.value, top.value)
        if place != last and place[2] > place[0] and place[3] > place[1]:
            yield Box(chr(code), *place)
        last = place


def troubles(pdf: bytes) -> list[str]:
    """Letters that leave the paper or lie on each other, in words."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document, 1):
        width, height = page.get_size()
        squares: dict[tuple[int, int], list[Box]] = defaultdict(list)
        for box in boxes(page):
            inside = box.left >= _EDGE and box.right <= width - _EDGE
            if not (inside and box.bottom >= _EDGE and box.top <= height - _EDGE):
                found.append(f"page {number}: {box} leaves the paper")
            for across in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
                for up in range(int(box.bottom // _CELL), int(box.top // _CELL) + 1):
                    near = squares[across, up]
                    found += [
                        f"page {number}: {box} lies on {other}" for other in near if box.covers(other) > 0.2
                    ]
                    near.append(box)
        page.close()
    document.close()
    return found


def smallest_letters(pdf: bytes) -> float:
    """The smallest size of type in a PDF, in points as printed; a letter alone is part of a crest."""
    document = pypdfium2.PdfDocument(pdf)
    sizes = []
    for page in document:
        textpage = page.get_textpage()
        for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            size = ctypes.c_float()
            pdfium.FPDFTextObj_GetFontSize(thing.raw, size)
            if pdfium.FPDFTextObj_GetText(thing.raw, textpage, None, 0) > 2 * _BYTES:
                sizes.append(size.value * thing.get_matrix().a)
        page.close()
    document.close()
    return min(sizes)
