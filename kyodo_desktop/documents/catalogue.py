"""The list of documents: the menus and the command line both read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kyodo_desktop.documents.agreement import agreement, lay_agreement
from kyodo_desktop.documents.page import Missing
from kyodo_desktop.documents.role_sheet import lay_role_sheet, role_sheet
from kyodo_desktop.domain.workshop import Workshop

#: Each takes a workshop and ``draft=``, and gives the bytes of a PDF.
DOCUMENTS: Mapping[str, Callable[..., bytes]] = {"agreement": agreement, "role-sheet": role_sheet}


def missing_glyphs(workshop: Workshop) -> tuple[Missing, ...]:
    """Every character that would be printed as a geta mark or in another form, with the text it stands in."""
    return tuple(dict.fromkeys(lay_agreement(workshop).missing + lay_role_sheet(workshop).missing))
