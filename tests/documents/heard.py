"""A PDF as a screen reader hears it, read by PDFium: what holds words or a picture, in reading order."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium


@dataclass
class Heard:
    """One element on one page: its place in the tree, its words there or what is said for a picture.

    ``parts`` counts the pieces it has on all pages. ``scope`` and ``rows`` are those of a table's cell.
    """

    path: str
    words: str
    alt: str
    parts: int
    scope: str = ""
    rows: int = 1
    columns: int = 1

    @property
    def role(self) -> str:
        return self.path.rsplit("/", 1)[-1]


def heard(pdf: bytes) -> list[Heard]:
    """Page by page."""
    found: list[Heard] = []
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            texts = _texts(page)
            tree = pdfium.FPDF_StructTree_GetForPage(page)
            for n in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                _hear(pdfium.FPDF_StructTree_GetChildAtIndex(tree, n), [], texts, found)
            pdfium.FPDF_StructTree_Close(tree)
    finally:
        document.close()
    return found


def _texts(page: pypdfium2.PdfPage) -> dict[int, str]:
    """The text of each marked piece of a page, by the number of its mark."""
    texts: dict[int, str] = {}
    text_page = page.get_textpage()
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        mark = pdfium.FPDFPageObj_GetMarkedContentID(item)
        size = pdfium.FPDFTextObj_GetText(item, text_page, None, 0)
        buffer = (pdfium.FPDF_WCHAR * (size // 2))()
        pdfium.FPDFTextObj_GetText(item, text_page, buffer, size)
        words = (
            bytes(buffer).decode("utf-16-le").rstrip("\0 ")
        )  # PDFium adds a space before what stands apart
        texts[mark] = texts.get(mark, "") + words
    return texts


def _hear(element: Any, above: list[str], texts: dict[int, str], found: list[Heard]) -> None:
    path = [*above, _said(pdfium.FPDF_StructElement_GetType, element)]
    count = pdfium.FPDF_StructElement_CountChildren(element)
    kids = [pdfium.FPDF_StructElement_GetChildAtIndex(element, n) for n in range(count)]
    marks = [pdfium.FPDF_StructElement_GetChildMarkedContentID(element, n) for n in range(count)]
    if any(mark >= 0 for mark in marks):
        words = "".join(texts.get(mark, "") for mark in marks if mark >= 0)
        alt = _said(pdfium.FPDF_StructElement_GetAltText, element)
        parts = sum(not kid for kid in kids)
        found.append(Heard("/".join(path), words, alt, parts, **_attributes(element)))
    for kid in kids:
        if kid:
            _hear(kid, path, texts, found)


def _attributes(element: Any) -> dict[str, Any]:
    known = {"Scope": "scope", "RowSpan": "rows", "ColSpan": "columns"}
    found: dict[str, Any] = {}
    for n in range(pdfium.FPDF_StructElement_GetAttributeCount(element)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, n)
        for name, field in known.items():
            value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name.encode())
            if not value:
                continue
            if name == "Scope":
                found[field] = _word(value)
            else:
                number = ctypes.c_float()
                pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number)
                found[field] = int(number.value)
    return found


def _word(value: Any) -> str:
    size = ctypes.c_ulong()
    pdfium.FPDF_StructElement_Attr_GetStringValue(value, None, 0, size)
    buffer = ctypes.create_string_buffer(size.value)
    pdfium.FPDF_StructElement_Attr_GetStringValue(value, buffer, size.value, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _said(ask: Any, element: Any) -> str:
    size = ask(element, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 1))
    ask(element, buffer, size)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le")
