"""What a drawing means: the elements that a reader with a screen reader hears (PDF 32000-1, 14.7 and 14.8).

The code of a document says what it sets (``Flow.heading``, ``text``, ``item``, ``flow_table`` …), which makes
elements in reading order; the pen then marks what it draws for each. What says nothing to somebody who
cannot see it (rules, shades, crests beside a name, a head repeated on the next page) is ``DECORATION``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Role = Literal[
    "Document",
    "Sect",
    "H1",
    "H2",
    "H3",
    "P",
    "L",
    "LI",
    "LBody",
    "Table",
    "TR",
    "TH",
    "TD",
    "Figure",
    "Artifact",
]


@dataclass(eq=False, slots=True)
class Element:
    """One element: what the pen draws for it, then its ``kids``.

    ``attributes`` are those of PDF, as written in the file; ``alt`` is said in place of a picture.
    """

    role: Role
    attributes: str = ""
    alt: str = ""
    kids: list[Element] = field(default_factory=list)

    def add(self, role: Role, attributes: str = "", alt: str = "") -> Element:
        """A new element after those that are here."""
        kid = Element(role, attributes, alt)
        self.kids.append(kid)
        return kid


#: Nothing that is read aloud.
DECORATION = Element("Artifact")
#: The line at the foot of each page, with its number.
FOOT = Element("Artifact", "/Type /Pagination /Subtype /Footer")


def cell_attributes(scope: Literal["", "Column", "Row"] = "", columns: int = 1, rows: int = 1) -> str:
    """Attributes of a table's cell: what it is the head of, and how many columns and rows it takes."""
    said = [f"/Scope /{scope}"] if scope else []
    said += [f"/ColSpan {columns}"] if columns > 1 else []
    said += [f"/RowSpan {rows}"] if rows > 1 else []
    return f"/O /Table {' '.join(said)}" if said else ""
