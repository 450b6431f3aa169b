"""A document that is ready to be written, and how it is called as a file."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kyodo_desktop.domain import checks, meetings, points
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.text import printing as words

if TYPE_CHECKING:
    from kyodo_desktop.domain.checks import Finding
    from kyodo_desktop.domain.workshop import Workshop

_FORBIDDEN = '\\/:*?"<>|'
_LONGEST = 80  # characters of a file name, far below what any file system takes


@dataclass(frozen=True)
class Paper:
    """``document`` is its name in the catalogue. ``open_points`` are open in it, ``questions`` asked."""

    document: str
    workshop: Workshop
    pdf: bytes
    pages: int
    name: str
    open_points: tuple[Finding, ...]
    questions: tuple[Finding, ...] = ()

    @property
    def title(self) -> str:
        """What people call it."""
        return words.DOCUMENT[self.document]


def _none(_workshop: Workshop) -> tuple[Finding, ...]:
    return ()


#: What is still open in a document; the others are never drafts.
_GAPS: Mapping[str, Callable[[Workshop], Iterable[Finding]]] = {
    "agreement": checks.findings,
    "role-sheet": checks.activity_gaps,
}


def make_paper(document: str, workshop: Workshop) -> Paper:
    """Lay out a document of the catalogue. Slow (it reads fonts): for a thread."""
    from kyodo_desktop.documents.catalogue import SHEETS, glyph_findings

    gaps = checks.still_open(workshop, _GAPS.get(document, _none)(workshop))
    asked = points.of(workshop).questions if document in _GAPS else ()
    draft = document in _GAPS and checks.is_draft(workshop)
    date = meetings.first(workshop).date
    name = words.file_name(document, workshop.title, draft, wareki(date) if isinstance(date, dt.date) else "")
    open_points = (*gaps, *glyph_findings(workshop, document))
    sheet = SHEETS[document](workshop)
    count = len(sheet.flow.pages)
    return Paper(document, workshop, sheet.pdf(), count, safe_name(name), open_points, asked)


def safe_name(name: str) -> str:
    """A file name that Windows, macOS and Linux take: no signs of paths, no controls, no odd end."""
    kept = "".join(
        "-" if letter in _FORBIDDEN else letter
        for letter in name
        if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
    )
    return kept[:_LONGEST].strip(" .\u3000") or "agreement"
