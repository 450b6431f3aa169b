"""Pictures of papers as they come from outside: PNG, JPEG, TIFF and PDF, page by page, and the codes on them.

Nothing is believed of a file before it was looked at: the size of a picture is read from its head before a
single point is unpacked, and whatever a library stumbles over is one sentence.
"""

from __future__ import annotations

import contextlib
import re
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image, ImageOps
from pypdfium2 import PdfiumError

from kyodo_desktop.errors import Refused

LARGEST = 20 * 1024 * 1024  # bytes of one file: a page in colour at 600 dpi as JPEG has 8
MOST_PAGES = 60
PDF = "application/pdf"
_MEDIA = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "TIFF": "image/tiff"}
_KINDS = ("PNG", "JPEG", "TIFF")  # MPO, as some telephones write, begins as a JPEG
_LONG_SIDE = 3600  # points of a page when codes are looked for: A4 at 300 dpi
_FORMATS = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_SMALL = 2600  # below, a code may have too few points for each module: it is looked at larger
_NAME = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)")
_MOMENT = re.compile(rb"(?<=/CreationDate\(D:)[0-9]+")
_POINTS = 60_000_000  # of one picture, four bytes each when it is unpacked; A4 at 600 dpi has 35 million


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page: the bytes to keep, what they are, and what the codes on it say (``verifying.one_code``)."""

    data: bytes
    media: str
    codes: tuple[str, ...]


def read(data: bytes) -> tuple[ScannedPage, ...]:
    """The pages of a file, their pictures as they are. Slow: for a thread.

    Pages of a PDF become PDFs of one page, those of a TIFF one PNG each; a single page stays byte for byte.
    Raises Refused ``scan.empty``, ``scan.too_large``, ``scan.no_picture``, ``scan.broken``, ``scan.bomb``,
    ``scan.locked``, ``scan.too_many_pages``.
    """
    if not data:
        raise Refused("scan.empty")
    if len(data) > LARGEST:
        raise Refused("scan.too_large", megabytes=LARGEST // 1024 // 1024)
    if b"%PDF-" in data[:1024]:
        return tuple(_pdf_pages(data))
    return tuple(_picture_pages(data))


def thumbnail(data: bytes, media: str, width: int) -> tuple[int, int, bytes]:
    """A page made small: width, height, and its points as RGB. Raises Refused as ``read`` does."""
    if media == PDF:
        with _opened(data) as document:
            page = document[0]
            picture = page.render(scale=min(width / page.get_width(), 4.0)).to_pil()
            page.close()
    else:
        with _picture(data) as opened, _mishaps():
            opened.draft("RGB", (2 * width, 2 * width))
            picture = ImageOps.exif_transpose(opened)
            high = max(1, round(picture.height * width / picture.width))
            picture = picture.convert("RGB").resize((width, high), Image.Resampling.BOX)
    picture = picture.convert("RGB")
    return picture.width, picture.height, picture.tobytes()


def codes_in(picture: Image.Image) -> tuple[str, ...]:
    """What all QR codes in a grey picture say, each once.

    Small pictures are looked at larger too: 100 dpi leave a module 1.4 points, and the reader wants two.
    """
    for times in (1, 2, 3) if max(picture.size) <= _SMALL else (1,):
        seen = picture
        if times > 1:
            size = (picture.width * times, picture.height * times)
            seen = picture.resize(size, Image.Resampling.BICUBIC)
        found = zxingcpp.read_barcodes(seen, formats=_FORMATS)
        if found:
            return tuple(dict.fromkeys(code.text for code in found))
    return ()


def _pdf_pages(data: bytes) -> Iterator[ScannedPage]:
    with _opened(data) as document:
        count = len(document)
        if count > MOST_PAGES:
            raise Refused("scan.too_many_pages", most=MOST_PAGES, count=count)
        for number in range(count):
            page = document[number]
            try:
                scale = _LONG_SIDE / max(page.get_width(), page.get_height(), 1.0)
                picture = page.render(scale=min(scale, 300 / 72), grayscale=True).to_pil().convert("L")
            finally:
                page.close()
            kept = data if count == 1 else _one_page(document, number)
            yield ScannedPage(kept, PDF, codes_in(picture))


def _one_page(document: Any, number: int) -> bytes:
    single = pypdfium2.PdfDocument.new()
    try:
        single.import_pages(document, [number])
        buffer = BytesIO()
        single.save(buffer)
        return _nameless(buffer.getvalue())
    finally:
        single.close()


def _nameless(pdf: bytes) -> bytes:
    """pdfium writes a name and a moment into each file: without them the same page is the same bytes."""
    pdf = _NAME.sub(lambda found: b"0" * len(found[0]), pdf, count=2)
    return _MOMENT.sub(lambda found: b"0" * len(found[0]), pdf, count=1)


@contextlib.contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except PdfiumError as error:
        raise Refused("scan.locked" if "password" in str(error).lower() else "scan.broken") from error
    try:
        yield document
    except PdfiumError as error:
        raise Refused("scan.broken") from error
    finally:
        document.close()


def _picture_pages(data: bytes) -> Iterator[ScannedPage]:
    with _picture(data) as picture, _mishaps():
        kind, count = str(picture.format), getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
        if count > MOST_PAGES:
            raise Refused("scan.too_many_pages", most=MOST_PAGES, count=count)
        for number in range(count):
            picture.seek(number)
            _check_size(picture)
            if count == 1:
                picture.draft("L", (_LONG_SIDE, _LONG_SIDE))
                yield ScannedPage(data, _MEDIA[kind], codes_in(_grey(picture)))
            else:
                yield ScannedPage(_png(picture), _MEDIA["PNG"], codes_in(_grey(picture)))


def _grey(picture: Image.Image) -> Image.Image:
    if "transparency" in picture.info or picture.mode in ("RGBA", "LA"):
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, "white")
        white.alpha_composite(picture)
        picture = white
    elif picture.mode.startswith(("I", "F")):  # 16 bits a point
        picture = picture.convert("I").point(lambda value: value * (1 / 256))
    grey = picture.convert("L")
    grey.thumbnail((_LONG_SIDE + 400, _LONG_SIDE + 400), Image.Resampling.BOX)
    return grey


def _png(picture: Image.Image) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


@contextlib.contextmanager
def _picture(data: bytes) -> Iterator[Image.Image]:
    with _mishaps("scan.no_picture"), warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        picture = Image.open(BytesIO(data), formats=_KINDS)
        _check_size(picture)
    with picture:
        yield picture


def _check_size(picture: Image.Image) -> None:
    if picture.width * picture.height > _POINTS:
        raise Refused("scan.bomb")


@contextlib.contextmanager
def _mishaps(key: str = "scan.broken") -> Iterator[None]:
    """Whatever goes wrong in a picture, as one sentence."""
    try:
        yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise Refused("scan.bomb") from error
    except (OSError, ValueError, SyntaxError, EOFError, OverflowError, struct.error, KeyError) as error:
        raise Refused(key) from error
