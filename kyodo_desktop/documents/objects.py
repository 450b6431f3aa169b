"""reportlab's objects of a PDF, mended where they miss a rule.

The rules are those of PDF/A-2 (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). reportlab writes the file: numbers of
objects, dictionaries, filters, cross-reference. Its classes are changed here only as far as a rule asks; each
change names its rule. Nothing global of reportlab is touched, so documents may be made in several threads.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

MAKER = "kyodo_desktop"
LANGUAGE = "ja-JP"
_UNSAYABLE = ("Cc", "Cf", "Cs", "Zl", "Zp")


class Stream(pdfdoc.PDFStream):  # type: ignore[misc] # reportlab has no types
    """Bytes with their entries, compressed.

    ISO 19005-2, 6.1.7.1: a line end stands before ``endstream``; reportlab leaves it out. It is CR LF, since
    content that happens to end in CR would swallow a lone LF.
    """

    def __init__(self, content: bytes, **entries: Any) -> None:
        super().__init__(pdfdoc.PDFDictionary(entries), content, [pdfdoc.PDFZCompress])

    def format(self, document: Any) -> bytes:
        """The stream as it stands in the file."""
        return _line_end_after_content(super().format(document))


class Metadata(pdfdoc.XMP):  # type: ignore[misc]
    """XMP, uncompressed; the line end as in ``Stream``."""

    def format(self, doc: Any) -> bytes:
        """The stream as it stands in the file."""
        return _line_end_after_content(super().format(doc))


def _line_end_after_content(written: bytes) -> bytes:
    return written.removesuffix(b"endstream\n") + b"\r\nendstream\n"


class Written(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object given as its text.

    reportlab formats every entry of a dictionary by itself, letter by letter of its name: for the hundreds of
    elements of a sheet that takes as long as all the rest of the file.
    """

    def __init__(self, text: str = "") -> None:
        self.text = text

    def format(self, _document: Any) -> bytes:
        """The text, when reportlab asks for it at the end."""
        return self.text.encode("ascii")


class Page(pdfdoc.PDFPage):  # type: ignore[misc]
    """A page whose operators are ``content``.

    ISO 32000-1, 14.7.4.4: a page whose marks belong to elements says where these are listed (StructParents).
    ISO 14289-1, 7.18.3: tabs go from element to element (Tabs). reportlab's page has neither entry. Content
    and resources are given, for reportlab would leave out the line end and repeat the resources on each page.
    """

    __NoDefault__ = (*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs")

    def __init__(self, number: int, size: tuple[float, float], content: str, resources: Any) -> None:
        super().__init__()
        self.pagewidth, self.pageheight = size
        self.Contents = Stream(content.encode("ascii"))
        self.Resources = resources
        self.StructParents = number
        self.Tabs = pdfdoc.PDFName("S")


class Information(pdfdoc.PDFInfo):  # type: ignore[misc]
    """What the file says about itself to old viewers, the same as its metadata say.

    reportlab would add a date, which is wrong where the same sheet is to be the same bytes.
    """

    producer = creator = MAKER

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title

    def format(self, document: Any) -> bytes:
        """The entries as they stand in the file."""
        said = {"Title": self.title, "Creator": self.creator, "Producer": self.producer}
        entries = {key: pdfdoc.PDFString(text) for key, text in said.items()}
        return bytes(pdfdoc.PDFDictionary(entries).format(document))


class Document(pdfdoc.PDFDocument):  # type: ignore[misc]
    """A PDF being put together. Same title and pages, same bytes."""

    def __init__(self, title: str) -> None:
        super().__init__(invariant=1, pdfVersion=(1, 7), lang=LANGUAGE)
        self.info = Information(sayable(title))
        # ISO 19005-2, 6.2.3: the catalogue names a colour profile; reportlab's has no such entry.
        self.Catalog.__NoDefault__ = (*self.Catalog.__NoDefault__, "OutputIntents")

    def add_pages(self, sizes: Sequence[tuple[float, float]], contents: Sequence[str]) -> list[Page]:
        """Pages in their order, each with its width and height in points."""
        resources = self.Reference(pdfdoc.PDFDictionary({"Font": self.Reference(self.fonts)}))
        pages = [
            Page(number, size, content, resources)
            for number, (size, content) in enumerate(zip(sizes, contents, strict=True))
        ]
        for page in pages:
            self.updateSignature(page.Contents.content)  # two sheets of one title are two files
            self.addPage(page)
        return pages

    def name_of(self, thing: Any) -> str:
        """How others name an object (``12 0 R``), which becomes one of the file if it is none yet."""
        number, generation = self.idToObjectNumberAndVersion[self.Reference(thing).name]
        return f"{number} {generation} R"

    @property
    def fonts(self) -> Any:
        """The dictionary of fonts, which all pages share."""
        return self.idToObject[pdfdoc.BasicFonts]

    def finished(self) -> bytes:
        """The whole file, once."""
        return bytes(self.GetPDFData(None))  # the canvas is asked about bookmarks only, and there are none


def sayable(title: str) -> str:
    """A title for the file's information: one line, nothing that cannot be written as UTF-16."""
    return "".join(" " if unicodedata.category(c) in _UNSAYABLE else c for c in title)
