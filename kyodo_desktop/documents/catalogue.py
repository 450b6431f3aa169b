"""The list of documents: the menus and the command line both read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import partial

from kyodo_desktop.documents.agreement import agreement
from kyodo_desktop.documents.amendment import amendment
from kyodo_desktop.documents.choosing import choosing
from kyodo_desktop.documents.comparison import comparison
from kyodo_desktop.documents.front import Sheet
from kyodo_desktop.documents.handout import handout
from kyodo_desktop.documents.page import Missing
from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.documents.programme_sheet import programme_sheet
from kyodo_desktop.documents.proposal import proposal
from kyodo_desktop.documents.reception import reception
from kyodo_desktop.documents.role_sheet import role_sheet
from kyodo_desktop.domain.checks import Finding, finding
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.workshop import Workshop

#: The documents by name, laid out. A new document is one more line here.
SHEETS: Mapping[str, Callable[[Workshop], Sheet]] = {
    "agreement": agreement,
    "role-sheet": role_sheet,
    "handout": handout,
    "programme": programme_sheet,
    "reception": reception,
    "proposal": proposal,
    "choosing": choosing,
    "amendment": amendment,
    "comparison": comparison,
}

#: Those that can be printed on other paper, in large type, or blank.
SETTABLE: Mapping[str, Callable[[Workshop, Setting], Sheet]] = {
    "agreement": agreement,
    "role-sheet": role_sheet,
    "handout": handout,
}

#: Those whose letters are looked at whenever the agreement is.
OF_THE_AGREEMENT = ("agreement", "role-sheet")

#: Where the texts of the sheets are written, in the order in which a person would look.
_PRINTED = (
    *("actors", "parties", "participants", "goals", "activities", "roles", "clauses", "meetings"),
    *("agreements", "cost_shares", "annexes", "agenda", "promises", "proposals", "issues"),
    *("ballots", "ballot_options", "objections", "cards", "groups", "settings_aside", "change_reasons"),
)


def _pdf(lay: Callable[[Workshop], Sheet], workshop: Workshop) -> bytes:
    return lay(workshop).pdf()


#: The documents by name, as the bytes of a PDF.
DOCUMENTS: Mapping[str, Callable[[Workshop], bytes]] = {
    name: partial(_pdf, lay) for name, lay in SHEETS.items()
}


def laid_out(name: str, workshop: Workshop, setting: Setting) -> Sheet:
    """A document on the chosen paper; one that is always printed the same way passes the choice over."""
    return SETTABLE[name](workshop, setting) if name in SETTABLE else SHEETS[name](workshop)


def missing_glyphs(workshop: Workshop, *names: str) -> tuple[Missing, ...]:
    """Every character that would be printed as a geta mark or in another form, with the text it stands in.

    ``names`` are those of the sheets; without any the sheets ``OF_THE_AGREEMENT``.
    """
    sheets = (SHEETS[name](workshop) for name in names or OF_THE_AGREEMENT)
    return tuple(dict.fromkeys(missing for sheet in sheets for missing in sheet.missing))


def glyph_findings(workshop: Workshop, *names: str) -> tuple[Finding, ...]:
    """The same as findings, each with the place where it is written."""
    return as_findings(workshop, missing_glyphs(workshop, *names))


def as_findings(workshop: Workshop, found: Iterable[Missing]) -> tuple[Finding, ...]:
    """What a sheet that is laid out already could not draw, each with the place where it is written."""
    return tuple(
        finding("glyph.missing", _place(workshop, missing), character=missing.character, name=missing.text)
        for missing in found
    )


def _place(workshop: Workshop, missing: Missing) -> Place:
    for part in _PRINTED:
        for row in getattr(workshop, part):
            for field in fields(row):
                text = getattr(row, field.name)
                if isinstance(text, str) and missing.character in text and text in missing.text:
                    return Place(part, row.id, field.name)
    written = next(
        (f.name for f in fields(workshop) if missing.text in str(getattr(workshop, f.name))), "title"
    )
    return Place(HEAD, workshop.id, written)
