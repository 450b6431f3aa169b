"""The paper of a frozen edition: the very PDF that was printed, byte for byte, or drawn anew and said so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kyodo_desktop.documents.papers import USUAL, Setting
from kyodo_desktop.domain import editions
from kyodo_desktop.domain.codec import Unreadable
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import editions as words
from kyodo_desktop.text import printing as printing_words
from kyodo_desktop.ui.paper import Paper, safe_name

if TYPE_CHECKING:
    from kyodo_desktop.domain.agreement_values import Edition
    from kyodo_desktop.domain.workshop import Workshop

Fetch = Callable[[str, str], bytes]


@dataclass(frozen=True, eq=False)
class FrozenPaper:
    """``fetch`` takes the workshop's id and a hash; ``kept`` are bytes still on their way there."""

    workshop_id: str
    edition: Edition
    fetch: Fetch
    kept: Mapping[str, bytes] = field(default_factory=dict)

    def read(self) -> tuple[bytes, bool]:
        """The bytes that were signed, and whether they were drawn anew. For a thread. Raises Trouble."""
        for document in self.edition.documents:
            if (pdf := self._kept(document)) is not None:
                return pdf, False
        return _drawn_anew(self.edition, USUAL), True

    def on(self, setting: Setting) -> bytes:
        """The bytes printed on such a paper before, else the edition laid out for it. Raises Trouble."""
        for document in self.edition.documents:
            same = document.partition(" ")[0] == setting.note
            if same and (pdf := self._kept(document)) is not None:
                return pdf
        return _drawn_anew(self.edition, setting)

    def _kept(self, document: str) -> bytes | None:
        digest = document.partition(" ")[2]
        try:
            return self.kept.get(digest) or self.fetch(self.workshop_id, digest)
        except Trouble as trouble:
            if trouble.key not in ("enclosure.missing", "enclosure.altered"):
                raise
        return None


def _drawn_anew(edition: Edition, setting: Setting) -> bytes:
    from kyodo_desktop.documents.catalogue import laid_out

    try:
        frozen = editions.as_frozen(edition)
    except Unreadable:
        frozen = None
    if frozen is None:
        raise Trouble("edition.no_paper", number=edition.number)
    return laid_out("agreement", frozen, setting).pdf()


def paper_of(workshop: Workshop, paper: FrozenPaper, setting: Setting = USUAL) -> Paper:
    """A frozen edition's paper, ready to be written. For a thread. Raises Trouble."""
    pdf = paper.on(setting)
    edition = paper.edition
    stem = printing_words.file_name("agreement", workshop.title, draft=False, date=wareki(edition.frozen_on))
    name = safe_name(f"{stem}_{words.edition(edition.number)}")
    return Paper("agreement", workshop, pdf, page_count(pdf), name, (), setting=setting, edition=edition.id)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
