"""What was printed of a signed edition is kept with it, whatever paper it was printed on."""

from __future__ import annotations

import hashlib

from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.domain import editions
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.errors import Refused


def note_of(setting: Setting, digest: str) -> str:
    """A line of ``Edition.documents``."""
    return f"{setting.note} {digest}"


def keep_printing(editor: Editor, document: str, setting: Setting, printed: Workshop, pdf: bytes) -> None:
    """Note one more printing of the edition that the agreement is; a draft, and blank paper, is none.

    Where nothing can be written (opened for reading only) it is printed all the same.
    """
    edition = editions.latest(editor.workshop)
    of_edition = document == "agreement" and not setting.blank and printed is editor.workshop
    if edition is None or not of_edition or not editions.is_frozen(editor.workshop):
        return
    note = note_of(setting, hashlib.sha256(pdf).hexdigest())
    if note in edition.documents:
        return
    try:
        editor.enclose(pdf, "application/pdf")
        editor.run_for_good(label("editions.add_document"), editions.add_document, edition.id, note)
    except Refused:
        return
