"""The tree of elements as objects of the file, and which marks on which page belong to which of them."""

from __future__ import annotations

from collections.abc import Sequence

from kyodo_desktop.documents.pdf_file import PdfFile, array, reference, text_string
from kyodo_desktop.documents.tags import Element

_TABLE_CELLS = ("TH", "TD")  # an empty cell is a cell, an empty paragraph is nothing
Marks = dict[Element, list[tuple[int, int]]]


def write_structure(
    file: PdfFile, document: Element, pages: Sequence[int], marked: Sequence[Sequence[Element]]
) -> int:
    """Write the tree; its root's number.

    ``pages`` are the numbers of the page objects; ``marked[n][m]`` is what mark m of page n is for.
    """
    marks: Marks = {}
    for page, elements in zip(pages, marked, strict=True):
        for mark, element in enumerate(elements):
            marks.setdefault(element, []).append((page, mark))
    order: dict[Element, tuple[Element | None, list[Element]]] = {}
    _collect(document, None, marks, order)
    root = file.reserve(1)
    first = file.reserve(len(order))
    numbers = {element: number for number, element in enumerate(order, first)}
    for element, (parent, kids) in order.items():
        above = numbers[parent] if parent else root
        inside = [*_marks_of(marks.get(element, [])), *(reference(numbers[kid]) for kid in kids)]
        file.pack(numbers[element], _element(element, above, inside, marks.get(element)))
    lists = [
        f"{page} {array([reference(numbers[element]) for element in elements])}"
        for page, elements in enumerate(marked)
    ]
    parents = file.reserve()
    file.pack(parents, f"<< /Nums {array(lists)} >>")
    file.pack(
        root,
        f"<< /Type /StructTreeRoot /K {reference(first)} /ParentTree {reference(parents)} "
        f"/ParentTreeNextKey {len(marked)} >>",
    )
    return root


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


def _element(element: Element, above: int, inside: Sequence[str], marks: list[tuple[int, int]] | None) -> str:
    said = [f"<< /Type /StructElem /S /{element.role} /P {reference(above)}"]
    if marks:
        said.append(f"/Pg {reference(marks[0][0])}")
    if inside:
        said.append(f"/K {inside[0] if len(inside) == 1 else array(inside)}")
    if element.attributes:
        said.append(f"/A << {element.attributes} >>")
    if element.alt:
        said.append(f"/Alt {text_string(element.alt)}")
    return " ".join([*said, ">>"])


def _marks_of(marks: Sequence[tuple[int, int]]) -> list[str]:
    """Numbers of marks; those on another page than the first one name their page."""
    return [
        str(mark) if page == marks[0][0] else f"<< /Type /MCR /Pg {reference(page)} /MCID {mark} >>"
        for page, mark in marks
    ]
