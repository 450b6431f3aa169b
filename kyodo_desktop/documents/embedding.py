"""A face in a PDF: one composite font with two-byte codes, only the glyphs used, and exact text.

reportlab's own TrueType support cuts a face into subsets of 256 codes and writes a
ToUnicode map that is wrong beyond U+FFFF (U+2123D becomes a sign and rubbish when
copied). This class speaks reportlab's protocol for fonts that grow while a document
is drawn (``_dynamicFont``) and writes a Type 0 font instead: PDF 32000-1, 9.7 and 9.10.3.
A code stands for a glyph *and* the text it was drawn for, so a kanji with a variation
selector is copied and found with its selector, even where the glyph is the usual one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc

from kyodo_desktop.documents.ttf import FontFile


class Subset:
    """The codes one document has used. Code 0 is the glyph for nothing."""

    def __init__(self) -> None:
        self.codes: dict[tuple[int, str], int] = {(0, ""): 0}

    def code(self, glyph: int, text: str) -> int:
        """The code for a glyph that stands for ``text``, a new one if this document has none yet."""
        return self.codes.setdefault((glyph, text), len(self.codes))


class EmbeddedFont:
    """A face as reportlab wants to see it; the names below are reportlab's."""

    _multiByte = 1  # noqa: N815
    _dynamicFont = 1  # noqa: N815
    shapable = False

    def __init__(self, name: str, path: Path) -> None:
        self.fontName = name
        self.face = self.file = FontFile(path)
        self._subsets: WeakKeyDictionary[Any, Subset] = WeakKeyDictionary()

    def subset(self, document: Any) -> Subset:
        """What ``document`` (a reportlab PDFDocument) uses of this face so far."""
        return self._subsets.setdefault(document, Subset())

    def getSubsetInternalName(self, _subset: int, document: Any) -> str:  # noqa: N802
        """The name of the font inside ``document``, which from now on will ask for ``addObjects``."""
        if self.fontName not in document.fontMapping:
            document.fontMapping[self.fontName] = f"/F{len(document.fontMapping) + 1}"
            document.delayedFonts.append(self)
        return str(document.fontMapping[self.fontName])

    def addObjects(self, document: Any) -> None:  # noqa: N802
        """Write the font: called once by reportlab when the document is saved."""
        used = list(self.subset(document).codes)
        internal = self.getSubsetInternalName(0, document)[1:]
        tag = "".join(chr(65 + int(digit)) for digit in f"{int(internal[1:]):06d}")
        name = f"{tag}+{self.file.name}"
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([self._descendant(document, name, used)]),
                "ToUnicode": _stream(document, to_unicode(text for _, text in used).encode(), f"text:{name}"),
            }
        )
        document.idToObject["BasicFonts"].dict[internal] = document.Reference(font, internal)
        del self._subsets[document]

    def _descendant(self, document: Any, name: str, used: Sequence[tuple[int, str]]) -> Any:
        widths = " ".join(_number(self.file.advance(glyph)) for glyph, _ in used)
        font = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType2"),
            "BaseFont": pdfdoc.PDFName(name),
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "CIDToGIDMap": pdfdoc.PDFName("Identity"),
            "DW": 1000,
            "W": f"[ 0 [ {widths} ] ]",
            "FontDescriptor": self._descriptor(document, name, [glyph for glyph, _ in used]),
        }
        return document.Reference(pdfdoc.PDFDictionary(font), f"cid:{name}")

    def _descriptor(self, document: Any, name: str, glyphs: Sequence[int]) -> Any:
        face = self.file
        program = face.subset(glyphs)
        descriptor = {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": pdfdoc.PDFName(name),
            "Flags": 4,  # symbolic: has characters outside the Latin set
            "FontBBox": "[ " + " ".join(map(str, face.bbox)) + " ]",
            "ItalicAngle": 0,
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.ascent,
            "StemV": 50 + (face.weight // 65) ** 2,
            "FontFile2": _stream(document, program, f"file:{name}", Length1=len(program)),
        }
        return document.Reference(pdfdoc.PDFDictionary(descriptor), f"descriptor:{name}")


def to_unicode(texts: Iterable[str]) -> str:
    """The map from codes (0, 1, 2 …) back to text, as UTF-16 (PDF 32000-1, 9.10.3; at most 100 a block)."""
    entries = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts) if text
    ]
    blocks = [entries[at : at + 100] for at in range(0, len(entries), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _stream(document: Any, content: bytes, name: str, **entries: int) -> Any:
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(dict(entries)), content, [pdfdoc.PDFZCompress])
    return document.Reference(stream, name)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
