"""Pages of a PDF as pictures, from the very bytes that are printed. For a thread, one call at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.ui.frozen_paper import FrozenPaper, page_count

if TYPE_CHECKING:
    from kyodo_desktop.domain.checks import Finding
    from kyodo_desktop.domain.workshop import Workshop

FIRST_SETTING = Setting()
_WIDEST = 4000  # pixels; a picture of a page stays below 100 MB whatever the zoom


@dataclass(frozen=True)
class Pages:
    """A document as bytes, with how many pages it has and the characters it cannot print.

    ``redrawn``: of a frozen edition whose very PDF is missing.
    """

    workshop: Workshop | FrozenPaper
    pdf: bytes
    count: int
    glyphs: tuple[Finding, ...]
    setting: Setting = FIRST_SETTING
    redrawn: bool = False


@dataclass(frozen=True)
class Picture:
    """One page, drawn for a width in pixels of the screen."""

    pages: Pages
    page: int
    image: QImage


@dataclass(frozen=True)
class Room:
    """What a page may take, in logical pixels, and how many pixels of the screen each of them is.

    ``setting`` is the paper on which it would be printed.
    """

    width: int
    height: int
    ratio: float
    whole: bool
    setting: Setting = FIRST_SETTING


def make_pages(workshop: Workshop | FrozenPaper, setting: Setting = FIRST_SETTING) -> Pages:
    """The agreement laid out and written, or a frozen edition's. Slow the first time: fonts are read."""
    from kyodo_desktop.documents.catalogue import as_findings, laid_out

    if isinstance(workshop, FrozenPaper):
        pdf, redrawn = workshop.read()
        return Pages(workshop, pdf, page_count(pdf), (), setting, redrawn)
    sheet = laid_out("agreement", workshop, setting)
    found = as_findings(workshop, sheet.missing)
    return Pages(workshop, sheet.pdf(), len(sheet.flow.pages), found, setting)


def draw_page(pages: Pages, page: int, room: Room) -> Picture:
    """Draw a page (from 0) as large as the room allows."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pages.pdf)
    try:
        sheet = document[page]
        wide, high = sheet.get_size()
        scale = room.width / wide
        if room.whole:
            scale = min(scale, room.height / high)
        scale = min(max(scale * room.ratio, 0.1), _WIDEST / wide)
        bitmap = sheet.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        image = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()  # pdfium frees its own memory
        bitmap.close()
        sheet.close()
    finally:
        document.close()
    image.setDevicePixelRatio(room.ratio)
    return Picture(pages, page, image)


def make_picture(workshop: Workshop | FrozenPaper, page: int, room: Room) -> Picture:
    """Both in one go; the last page if there are fewer now."""
    pages = make_pages(workshop, room.setting)
    return draw_page(pages, min(page, pages.count - 1), room)
