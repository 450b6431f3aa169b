"""The code on a page comes back from any picture of it, and says whose page it is."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from functools import cache

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from kyodo_desktop.documents import qr, scans
from kyodo_desktop.documents.catalogue import SHEETS
from kyodo_desktop.domain import canonical, editions, fields, verifying
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.verifying import Verdict
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused

SAMPLE = sample_workshop(dt.date(2026, 6, 20))


@cache
def pdf(document: str, number: str) -> bytes:
    return SHEETS[document](replace(SAMPLE, document_number=number)).pdf()


@cache
def picture(document: str, number: str, page: int, dpi: int) -> Image.Image:
    opened = pypdfium2.PdfDocument(pdf(document, number))
    try:
        drawn = opened[page].render(scale=dpi / 72, grayscale=True).to_pil()
        return drawn.convert("L")
    finally:
        opened.close()


def as_jpeg(found: Image.Image, quality: int = 60) -> bytes:
    buffer = io.BytesIO()
    found.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def copied(found: Image.Image, light: int, soft: float) -> Image.Image:
    """What a copier and a lamp make of it: paler ink, grey paper, soft edges."""
    return found.point([light + value * (250 - light) // 400 for value in range(256)]).filter(
        ImageFilter.GaussianBlur(soft)
    )


@settings(max_examples=25)
@given(
    document=st.sampled_from(("agreement", "role-sheet")),
    number=st.sampled_from(("", "尾根木-R8-01", "第" + "長" * 60 + "号")),
    dpi=st.sampled_from((100, 120, 150, 200, 300)),
    turned=st.sampled_from((0, 90, 180, 270)),
    askew=st.floats(-4, 4),
    grey=st.booleans(),
)
def test_the_code_comes_back_from_a_picture(
    document: str, number: str, dpi: int, turned: int, askew: float, grey: bool
) -> None:
    found = picture(document, number, 0, dpi)
    if grey:
        found = copied(found, 70, dpi / 500)
    found = found.rotate(turned + askew, Image.Resampling.BICUBIC, expand=True, fillcolor=200)
    [page] = scans.read(as_jpeg(found))
    code = verifying.one_code(page.codes)
    workshop = replace(SAMPLE, document_number=number)
    assert verifying.by_code(workshop, code).verdict is Verdict.DRAFT
    assert code.page == (1 if document == "agreement" else None)
    assert code.document_number == (number if len(number) < 40 else "")


def test_every_page_says_its_number_and_a_pdf_is_read_too() -> None:
    pages = scans.read(pdf("agreement", SAMPLE.document_number))
    assert [verifying.one_code(page.codes).page for page in pages] == [1, 2]
    assert len({page.data for page in pages}) == 2
    again = scans.read(pdf("agreement", SAMPLE.document_number))
    assert pages == again  # the same page is the same bytes, or twice the same would not be noticed


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30), st.integers(1, 999))
@settings(max_examples=30)
def test_a_code_stands_in_its_room_and_says_what_was_written(number: str, page: int) -> None:
    workshop = replace(SAMPLE, document_number=number)
    text = verifying.code(workshop, page)
    code = qr.code_of(text)
    assert code.modules <= 49
    assert all(x + long <= code.modules and y < code.modules for x, y, long in code.runs)
    side = 4
    drawn = Image.new("L", ((code.modules + 8) * side,) * 2, 255)
    for x, y, long in code.runs:
        drawn.paste(0, ((x + 4) * side, (y + 4) * side, (x + long + 4) * side, (y + 5) * side))
    read = verifying.one_code(scans.codes_in(drawn))
    assert (read.page, read.digest) == (page, canonical.digest(canonical.canonical(workshop)))
    assert read.document_number in (number, "")


@pytest.mark.parametrize("place", [("clauses", "text"), ("goals", "what"), ("activities", "what")])
def test_one_letter_changes_the_number(place: tuple[str, str]) -> None:
    part, field = place
    row = getattr(SAMPLE, part)[-1]
    changed = fields.write(SAMPLE, Place(part, row.id, field), f"{getattr(row, field) or ''}。")
    assert canonical.check_number(changed) != canonical.check_number(SAMPLE)
    code = verifying.read_code(verifying.code(SAMPLE))
    assert verifying.by_code(changed, code).verdict is Verdict.UNKNOWN


def test_an_edition_printed_again_carries_its_own_code() -> None:
    frozen = editions.freeze(SAMPLE, dt.date(2026, 6, 20))
    [edition] = frozen.editions
    code = verifying.read_code(verifying.code(frozen, 2))
    assert (code.edition, code.page, code.digest) == (1, 2, edition.digest)


def two_codes(first: Workshop, second: Workshop) -> Image.Image:
    sheet = Image.new("L", (1300, 900), 255)
    for place, workshop in enumerate((first, second)):
        page = picture("agreement", workshop.document_number, 0, 150)
        sheet.paste(
            page.crop((page.width - 330, page.height - 200, page.width, page.height)), (place * 600, 300)
        )
    return sheet


def bomb() -> bytes:
    """A small PNG that would unpack to 2.5 GB: only its head is true."""
    buffer = io.BytesIO()
    Image.new("1", (8, 8)).save(buffer, "PNG")
    data = bytearray(buffer.getvalue())
    data[16:24] = (50_000).to_bytes(4, "big") * 2
    import zlib

    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)


def png(found: Image.Image) -> bytes:
    buffer = io.BytesIO()
    found.save(buffer, "PNG")
    return buffer.getvalue()


def locked() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("geheim"))
    canvas.drawString(10, 10, "x")
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "scan.empty"),
        (b"%!PS not a picture", "scan.no_picture"),
        (b"GIF89a" + bytes(100), "scan.no_picture"),
        (bomb(), "scan.bomb"),
        (bytes(scans.LARGEST + 1), "scan.too_large"),
        (png(Image.effect_noise((300, 300), 90))[:20_000], "scan.broken"),
        (b"%PDF-1.7\nnothing of the kind", "scan.broken"),
        (locked(), "scan.locked"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_picture_has_its_own_sentence(data: bytes, key: str) -> None:
    with pytest.raises(Refused) as refused:
        scans.read(data)
    assert refused.value.key == key


def test_codes_of_others_and_several_codes_are_told_apart() -> None:
    import segno

    foreign = io.BytesIO()
    segno.make_qr("https://example.jp/").save(foreign, kind="png", scale=6, border=6)
    both = two_codes(SAMPLE, replace(SAMPLE, document_number="別-02"))
    for data, key in (
        (png(Image.new("L", (500, 500), 255)), "code.none"),
        (foreign.getvalue(), "code.not_ours"),
        (png(both), "code.several"),
    ):
        [page] = scans.read(data)
        with pytest.raises(Refused) as refused:
            verifying.one_code(page.codes)
        assert refused.value.key == key


def test_a_tiff_of_several_pages_is_read_page_by_page() -> None:
    buffer = io.BytesIO()
    first, second = (picture("agreement", SAMPLE.document_number, page, 150) for page in (0, 1))
    first.save(buffer, "TIFF", save_all=True, append_images=[second])
    pages = scans.read(buffer.getvalue())
    assert [(verifying.one_code(page.codes).page, page.media) for page in pages] == [
        (1, "image/png"),
        (2, "image/png"),
    ]
    width, height, points = scans.thumbnail(pages[1].data, pages[1].media, 120)
    assert (width, len(points)) == (120, 3 * width * height)


def test_a_picture_of_16_bits_is_read() -> None:
    deep = picture("agreement", SAMPLE.document_number, 0, 150).convert("I").point(lambda value: value * 257)
    [page] = scans.read(png(deep.convert("I;16")))
    assert verifying.one_code(page.codes).page == 1
