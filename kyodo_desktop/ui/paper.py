"""A document that is ready to be written, and how it is called as a file."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kyodo_desktop.documents.papers import USUAL, Setting
from kyodo_desktop.domain import checks, meetings, points
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.text import paper as paper_words
from kyodo_desktop.text import printing as words

if TYPE_CHECKING:
    from kyodo_desktop.documents.front import Sheet
    from kyodo_desktop.domain.checks import Finding
    from kyodo_desktop.domain.workshop import Workshop

_FORBIDDEN = '\\/:*?"<>|'
_LONGEST = 80  # characters of a file name, far below what any file system takes


@dataclass(frozen=True)
class Paper:
    """``document`` is its name in the catalogue. ``open_points`` are open in it, ``questions`` asked.

    ``edition`` is the id of the frozen edition that it is, empty for what is laid out of the workshop.
    """

    document: str
    workshop: Workshop
    pdf: bytes
    pages: int
    name: str
    open_points: tuple[Finding, ...]
    questions: tuple[Finding, ...] = ()
    setting: Setting = USUAL
    party: str | None = None
    edition: str = ""

    @property
    def title(self) -> str:
        """What people call it."""
        return words.DOCUMENT[self.document]


#: What is still open in a document; the others are never drafts.
_GAPS: Mapping[str, Callable[[Workshop], Iterable[Finding]]] = {
    "agreement": checks.findings,
    "role-sheet": checks.activity_gaps,
}


def make_paper(
    document: str, workshop: Workshop, setting: Setting = USUAL, party: str | None = None
) -> Paper:
    """Lay out a document of the catalogue. Slow (it reads fonts): for a thread.

    ``party`` (an actor's id) asks for its hand-out alone. What is left blank lacks nothing.
    """
    from kyodo_desktop.documents.catalogue import as_findings

    agreed = document in _GAPS and not setting.blank
    gaps = checks.still_open(workshop, _GAPS[document](workshop)) if agreed else ()
    asked = points.of(workshop).questions if agreed else ()
    date = meetings.first(workshop).date
    day = wareki(date) if isinstance(date, dt.date) else ""
    draft = agreed and checks.is_draft(workshop)
    name = words.file_name(document, workshop.title, draft, paper_words.IN_BLANK if setting.blank else day)
    sheet = lay_out(document, workshop, setting, party)
    open_points = (*gaps, *as_findings(workshop, sheet.missing))
    count = len(sheet.flow.pages)
    return Paper(document, workshop, sheet.pdf(), count, safe_name(name), open_points, asked, setting, party)


def lay_out(document: str, workshop: Workshop, setting: Setting, party: str | None) -> Sheet:
    """A document on its paper; ``party``: the hand-out of one."""
    from kyodo_desktop.documents.catalogue import laid_out
    from kyodo_desktop.documents.handout import handout

    return handout(workshop, setting, party) if party else laid_out(document, workshop, setting)


def safe_name(name: str) -> str:
    """A file name that Windows, macOS and Linux take: no signs of paths, no controls, no odd end."""
    kept = "".join(
        "-" if letter in _FORBIDDEN else letter
        for letter in name
        if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
    )
    return kept[:_LONGEST].strip(" .\u3000") or "agreement"
