"""The tree of elements as objects of the file, and which marks on which page belong to which of them."""

from __future__ import annotations

from codecs import BOM_UTF16_BE
from collections.abc import Sequence

from reportlab.pdfbase.pdfdoc import DummyDoc, PDFText

from kyodo_desktop.documents.objects import Document, Page, Written
from kyodo_desktop.documents.tags import Element

_TABLE_CELLS = ("TH", "TD")  # an empty cell is a cell, an empty paragraph is nothing
Marks = dict[Element, list[tuple[str, int]]]


def add_structure(
    document: Document, told: Element, pages: Sequence[Page], marked: Sequence[Sequence[Element]]
) -> None:
    """Write the tree ``told``; ``marked[n][m]`` is what mark m of page n is for."""
    marks: Marks = {}
    for page, elements in zip(pages, marked, strict=True):
        name = document.name_of(page)
        for mark, element in enumerate(elements):
            marks.setdefault(element, []).append((name, mark))
    order: dict[Element, tuple[Element | None, list[Element]]] = {}
    _collect(told, None, marks, order)
    root = document.Catalog.StructTreeRoot = Written()
    objects = {element: Written() for element in order}
    above = document.name_of(root)
    names = {element: document.name_of(written) for element, written in objects.items()}
    for element, (parent, kids) in order.items():
        inside = [*_marks_of(marks.get(element, [])), *(names[kid] for kid in kids)]
        objects[element].text = _element(
            element, names[parent] if parent else above, inside, marks.get(element)
        )
    lists = [
        f"{count} [{' '.join([names[element] for element in elements])}]"
        for count, elements in enumerate(marked)
    ]
    root.text = (
        f"<< /Type /StructTreeRoot /K {names[told]} /ParentTree << /Nums [{' '.join(lists)}] >> "
        f"/ParentTreeNextKey {len(marked)} >>"
    )


def _collect(
    element: Element,
    parent: Element | None,
    marks: Marks,
    order: dict[Element, tuple[Element | None, list[Element]]],
) -> bool:
    """Put an element and what is inside it into ``order``, unless nothing was drawn for it."""
    kids: list[Element] = []
    order[element] = (parent, kids)
    kids += [kid for kid in element.kids if _collect(kid, element, marks, order)]
    if kids or element in marks or element.role in _TABLE_CELLS or parent is None:
        return True
    del order[element]
    return False


def _element(
    element: Element, above: str, inside: Sequence[str], marks: Sequence[tuple[str, int]] | None
) -> str:
    said = [f"<< /Type /StructElem /S /{element.role} /P {above}"]
    if marks:
        said.append(f"/Pg {marks[0][0]}")
    if inside:
        said.append(f"/K [{' '.join(inside)}]")
    if element.attributes:
        said.append(f"/A << {element.attributes} >>")
    if element.alt:
        said.append(f"/Alt {_spoken(element.alt)}")
    return " ".join([*said, ">>"])


def _spoken(text: str) -> str:
    return str(PDFText(BOM_UTF16_BE + text.encode("utf-16-be")).format(DummyDoc()).decode("ascii"))


def _marks_of(marks: Sequence[tuple[str, int]]) -> list[str]:
    """Numbers of marks; those on another page than the first one name their page."""
    return [
        str(mark) if page == marks[0][0] else f"<< /Type /MCR /Pg {page} /MCID {mark} >>"
        for page, mark in marks
    ]
