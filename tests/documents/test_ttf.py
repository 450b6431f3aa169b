from __future__ import annotations

from array import array
from pathlib import Path
from struct import unpack_from

import pytest

from kyodo_desktop.documents.ttf import FontFile
from kyodo_desktop.errors import Trouble
from kyodo_desktop.paths import resource

MINCHO = FontFile(resource("fonts", "BIZUDPMincho-Regular.ttf"))
NOTO = FontFile(resource("fonts", "NotoSansJP-Regular.ttf"))


def test_reads_what_reportlab_reads() -> None:
    from reportlab.pdfbase.ttfonts import TTFont

    stock = TTFont("compared", str(resource("fonts", "BIZUDPMincho-Regular.ttf"))).face
    for code in [*range(0x20, 0x7F), *range(0x3041, 0x3097), *range(0x4E00, 0x9FA0, 7), 0x2123D, 0xFA11]:
        assert MINCHO.glyph(code) == stock.charToGlyph.get(code, 0)
        if code in stock.charWidths:
            assert MINCHO.advance(MINCHO.glyph(code)) == pytest.approx(stock.charWidths[code])


def test_a_character_the_face_lacks_has_glyph_zero() -> None:
    assert MINCHO.glyph(0x20BB7) == 0
    assert NOTO.glyph(0x20BB7) != 0
    assert MINCHO.glyph(0x1F600) == 0


def test_variation_sequences() -> None:
    plain = MINCHO.glyph(0x845B)
    assert MINCHO.variant(0x845B, 0xE0100) not in (0, plain)
    assert MINCHO.variant(0x908A, 0xE0100) == MINCHO.glyph(0x908A)  # the usual form, by its selector
    assert MINCHO.variant(0x845B, 0xE01EF) == 0
    assert MINCHO.variant(0x41, 0xE0100) == 0


def tables(font: bytes) -> dict[str, tuple[int, int]]:
    count = unpack_from(">H", font, 4)[0]
    entries = [unpack_from(">4sLLL", font, 12 + 16 * n) for n in range(count)]
    return {tag.decode(): (at, size) for tag, _, at, size in entries}


def test_a_subset_is_a_whole_font_file() -> None:
    wanted = [0, *(MINCHO.glyph(ord(c)) for c in "尾根木ばぱé")]
    font = MINCHO.subset(wanted)
    words = array("I", font)
    words.byteswap()
    assert sum(words) & 0xFFFFFFFF == 0xB1B0AFBA
    where = tables(font)
    count = unpack_from(">H", font, where["maxp"][0] + 4)[0]
    assert count == len(wanted)
    assert where["loca"][1] == 4 * (count + 1)
    assert where["hmtx"][1] == 4 * count
    advances = [unpack_from(">H", font, where["hmtx"][0] + 4 * n)[0] for n in range(len(wanted))]
    assert advances[1:] == [round(MINCHO.advance(glyph) * 2.048) for glyph in wanted[1:]]


@pytest.mark.parametrize("path", sorted(resource("fonts").glob("*.ttf")), ids=lambda path: path.stem)
def test_the_faces_are_as_plain_as_the_subset_takes_them(path: Path) -> None:
    face = FontFile(path)
    assert unpack_from(">H", face._data, face._at("head") + 50)[0] == 1  # long offsets
    count = unpack_from(">H", face._data, face._at("maxp") + 4)[0]
    assert not any(face._outline(glyph)[:1] >= b"\x80" for glyph in range(count))  # no composite glyphs


@pytest.mark.parametrize("content", [b"", b"not a font at all" * 10, b"\0\1\0\0\0\1" + b"\0" * 40])
def test_no_font_is_trouble(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.ttf"
    path.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        FontFile(path)
    assert caught.value.key == "pdf.font_unreadable"


def test_a_missing_font_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        FontFile(tmp_path / "nowhere.ttf")
