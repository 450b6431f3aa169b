"""What was printed of a signed edition is kept with it, whatever paper it was printed on."""

from __future__ import annotations

import hashlib

from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.domain import editions
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.errors import Refused
from kyodo_desktop.ui.paper import Paper


def note_of(setting: Setting, digest: str) -> str:
    """A line of ``Edition.documents``."""
    return f"{setting.note} {digest}"


def keep_printing(editor: Editor, paper: Paper) -> None:
    """Note one more printing with the very edition that it is of; a draft, and blank paper, is of none.

    Where nothing can be written (opened for reading only) it is printed all the same.
    """
    edition = _edition_of(editor.workshop, paper)
    if edition is None:
        return
    note = note_of(paper.setting, hashlib.sha256(paper.pdf).hexdigest())
    if note in edition.documents:
        return
    try:
        editor.enclose(paper.pdf, "application/pdf")
        editor.run_for_good(label("editions.add_document"), editions.add_document, edition.id, note)
    except Refused:
        return


def _edition_of(workshop: Workshop, paper: Paper) -> Edition | None:
    """The edition whose tab was printed; else the one that the agreement is, if that was laid out."""
    if paper.edition:
        return next((edition for edition in workshop.editions if edition.id == paper.edition), None)
    laid_out = paper.document == "agreement" and not paper.setting.blank and paper.workshop is workshop
    return editions.latest(workshop) if laid_out and editions.is_frozen(workshop) else None
