"""A face in a PDF: one composite font with two-byte codes, only the glyphs used, and exact text.

A Type 0 font for each face: PDF 32000-1, 9.7 and 9.10.3. A code stands for a glyph *and* the text it was
drawn for, so a kanji with a variation selector is copied and found with its selector, even where the glyph
is the usual one, and so is one beyond U+FFFF.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from kyodo_desktop.documents.pdf_file import PdfFile, reference
from kyodo_desktop.documents.ttf import FontFile

#: Characters that no map to text may hold (ISO 19005-2, 6.2.11.7.2). None of them is seen.
_NO_TEXT = dict.fromkeys((0, 0xFEFF, 0xFFFE))


class EmbeddedFont:
    """A face by its name among ``fonts.FILES``. Raises Trouble ``pdf.font_unreadable``."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.file = FontFile(path)


class Subset:
    """The codes one document has used. Code 0 is the glyph for nothing."""

    def __init__(self) -> None:
        self.codes: dict[tuple[int, str], int] = {(0, ""): 0}

    def code(self, glyph: int, text: str) -> int:
        """The code for a glyph that stands for ``text``, a new one if this document has none yet."""
        return self.codes.setdefault((glyph, text), len(self.codes))


class Faces:
    """The faces that one document uses, each with a name inside it: F1, F2 …"""

    def __init__(self) -> None:
        self._subsets: dict[EmbeddedFont, tuple[str, Subset]] = {}

    def use(self, font: EmbeddedFont) -> tuple[str, Callable[[int, str], int]]:
        """The name of a face inside this document, and what gives the code of a glyph with its text."""
        if font not in self._subsets:
            self._subsets[font] = (f"F{len(self._subsets) + 1}", Subset())
        name, subset = self._subsets[font]
        return name, subset.code

    def write(self, file: PdfFile) -> str:
        """Write the fonts, when all is drawn; returns the entries of a page's font dictionary."""
        entries: list[str] = []
        for font, (name, subset) in self._subsets.items():
            number = _write_font(file, font.file, len(entries), list(subset.codes))
            entries.append(f"/{name} {reference(number)}")
        return " ".join(entries)


def _write_font(file: PdfFile, face: FontFile, count: int, used: Sequence[tuple[int, str]]) -> int:
    name = f"AAAAA{chr(65 + count)}+{face.name}"
    text = file.stream(to_unicode(text for _, text in used).encode("ascii"))
    descendant = _write_descendant(file, face, name, [glyph for glyph, _ in used])
    return file.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/DescendantFonts [{reference(descendant)}] /ToUnicode {reference(text)} >>"
    )


def _write_descendant(file: PdfFile, face: FontFile, name: str, glyphs: Sequence[int]) -> int:
    widths = " ".join(_number(face.advance(glyph)) for glyph in glyphs)
    program = face.subset(glyphs)
    outlines = file.stream(program, f"/Length1 {len(program)}")
    box = " ".join(map(str, face.bbox))
    descriptor = file.add(
        f"<< /Type /FontDescriptor /FontName /{name} "
        "/Flags 4 "  # symbolic: has characters outside the Latin set
        f"/FontBBox [{box}] /ItalicAngle 0 /Ascent {face.ascent} /Descent {face.descent} "
        f"/CapHeight {face.ascent} /StemV {50 + (face.weight // 65) ** 2} /FontFile2 {reference(outlines)} >>"
    )
    return file.add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity "
        f"/DW 1000 /W [0 [{widths}]] /FontDescriptor {reference(descriptor)} >>"
    )


def to_unicode(texts: Iterable[str]) -> str:
    """The map from codes (0, 1, 2 …) back to text, as UTF-16 (PDF 32000-1, 9.10.3; at most 100 a block)."""
    named = [(code, text.translate(_NO_TEXT)) for code, text in enumerate(texts)]
    entries = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in named if text]
    blocks = [entries[at : at + 100] for at in range(0, len(entries), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
