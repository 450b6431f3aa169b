"""A face in a PDF: one composite font with two-byte codes, only the glyphs used, and exact text.

reportlab's own TrueType support cuts a face into subsets of 256 codes and writes a ToUnicode map that is
wrong beyond U+FFFF (U+2123D becomes a sign and rubbish when copied), so the font is described here, in
reportlab's objects: one Type 0 font for each face (PDF 32000-1, 9.7 and 9.10.3). A code stands for a glyph
*and* the text it was drawn for, so a kanji with a variation selector is copied and found with its selector,
even where the glyph is the usual one. It stands for the room behind the glyph as well: white that is part
of an advance is taken for a space by no reader of the file (a gap between glyphs is, from 0.1 em on).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference

from kyodo_desktop.documents.objects import Document, Stream
from kyodo_desktop.documents.ttf import FontFile

if TYPE_CHECKING:
    from kyodo_desktop.documents.cluster import Cluster

#: Characters that no map to text may hold (ISO 19005-2, 6.2.11.7.2). None of them is seen.
_NO_TEXT = dict.fromkeys((0, 0xFEFF, 0xFFFE))


class EmbeddedFont:
    """A face by its name among ``fonts.FILES``. Raises Trouble ``pdf.font_unreadable``."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.file = FontFile(path)


_Use = tuple[int, str, float]  # a glyph, the text it stands for, the room behind it


class Subset:
    """The codes one document has used. Code 0 is the glyph for nothing."""

    def __init__(self) -> None:
        self.codes: dict[_Use, int] = {(0, "", 0.0): 0}

    def code(self, glyph: int, text: str, room: float = 0.0) -> int:
        """The code for a glyph that stands for ``text``, ``room`` (1/1000 em) behind it; if need be new."""
        return self.codes.setdefault((glyph, text, room), len(self.codes))


class Codes(dict["Cluster", str]):
    """The codes of one face in one document, in hexadecimal, by the characters drawn so far.

    Raises KeyError for a character of another face.
    """

    def __init__(self, font: EmbeddedFont) -> None:
        super().__init__()
        self._font = font
        self.subset = Subset()

    def __missing__(self, cluster: Cluster) -> str:
        if cluster.font is not self._font:
            raise KeyError(cluster.text)
        self[cluster] = code = f"{self.subset.code(cluster.glyph, cluster.text, cluster.extra):04X}"
        return code


class Faces:
    """The faces that one document uses, each with a name inside it: F1, F2 …"""

    def __init__(self) -> None:
        self._used: dict[EmbeddedFont, tuple[str, Codes]] = {}

    def use(self, font: EmbeddedFont) -> tuple[str, Codes]:
        """The name of a face inside this document, and its codes."""
        if font not in self._used:
            self._used[font] = (f"F{len(self._used) + 1}", Codes(font))
        return self._used[font]

    def write(self, document: Document) -> None:
        """Write the fonts, when all is drawn."""
        for count, (font, (name, codes)) in enumerate(self._used.items()):
            full_name = f"AAAAA{chr(65 + count)}+{font.file.name}"
            program = _font(document, font.file, full_name, list(codes.subset.codes))
            document.fonts[name] = document.Reference(program)


def _font(document: Document, face: FontFile, name: str, used: Sequence[_Use]) -> PDFDictionary:
    return PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": PDFName(name),
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([_descendant(document, face, name, used)]),
            "ToUnicode": document.Reference(Stream(to_unicode(text for _, text, _ in used).encode("ascii"))),
        }
    )


def _descendant(document: Document, face: FontFile, name: str, used: Sequence[_Use]) -> PDFObjectReference:
    widths = " ".join(_number(face.advance(glyph) + room) for glyph, _, room in used)
    font = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("CIDFontType2"),
        "BaseFont": PDFName(name),
        "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
        "CIDToGIDMap": PDFName("Identity"),
        "DW": 1000,
        "W": f"[0 [{widths}]]",
        "FontDescriptor": _descriptor(document, face, name, used),
    }
    return document.Reference(PDFDictionary(font))


def _descriptor(document: Document, face: FontFile, name: str, used: Sequence[_Use]) -> PDFObjectReference:
    program = face.subset([glyph for glyph, _, _ in used], [room for _, _, room in used])
    descriptor = {
        "Type": PDFName("FontDescriptor"),
        "FontName": PDFName(name),
        "Flags": 4,  # symbolic: has characters outside the Latin set
        "FontBBox": PDFArray(face.bbox),
        "ItalicAngle": 0,
        "Ascent": face.ascent,
        "Descent": face.descent,
        "CapHeight": face.ascent,
        "StemV": 50 + (face.weight // 65) ** 2,
        "FontFile2": document.Reference(Stream(program, Length1=len(program))),
    }
    return document.Reference(PDFDictionary(descriptor))


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
