"""Signed papers on their way to their edition: what is clear goes there at once, the rest is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from kyodo_desktop.documents.scans import ScannedPage
from kyodo_desktop.domain import canonical, scans
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.scans import Placed
from kyodo_desktop.domain.verifying import Match, Verdict
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import refusals, troubles
from kyodo_desktop.text import scans as words
from kyodo_desktop.ui import paper_files
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.paper_files import ReadPaper, Source


@dataclass(frozen=True)
class Question:
    """A page that was not taken in by itself: which, why, and the edition of this workshop it is, if known.

    ``by_hand``: no code tells, so a person may say which edition it is.
    """

    where: str
    why: str
    page: ScannedPage | None = None
    edition: Edition | None = None
    number: int | None = None
    by_hand: bool = False


@dataclass(frozen=True)
class _Page:
    where: str
    page: ScannedPage
    placed: Placed
    others: tuple[Match, ...] = ()


class Intake(QObject):
    """``done(taken, questions)`` follows each call of ``take_in``: sentences, and ``Question`` values."""

    done = Signal(list, list)

    def __init__(self, screen: Screen, parent: QObject) -> None:
        super().__init__(parent)
        self._screen, self._desk = screen, screen.desk
        self._shown: Edition | None = None
        self.kept: dict[str, bytes] = {}
        """What was taken in just now, by its hash: the library may not have stored it yet."""

    def take_in(self, found: Sequence[Source], shown: Edition) -> None:
        """Read papers beside the window; those of the edition that is ``shown`` are kept at once."""
        self._shown = shown
        work = partial(_look, tuple(found), self._screen.editor.workshop, self._desk.library.matches)
        self._desk.tasks.start(work, self._looked, self._failed)

    def keep(self, question: Question, edition: Edition) -> str:
        """Take in what was asked about; the sentence about it. Raises Refused."""
        if question.page is None:
            return ""
        return self._attach(question.where, question.page, edition, question.number, by_hand=question.by_hand)

    def _looked(self, answer: tuple[tuple[_Page, ...], tuple[Question, ...]]) -> None:
        if not isValid(self) or self._shown is None:
            return
        pages, questions = answer[0], list(answer[1])
        taken: list[str] = []
        for page in pages:
            edition, code = page.placed.edition, page.placed.code
            if edition is None or edition.id != self._shown.id:
                questions.append(self._question(page))
                continue
            try:
                number = code.page if code else None
                taken.append(self._attach(page.where, page.page, edition, number))
            except Refused as refusal:
                questions.append(Question(page.where, refusals.say(refusal)))
        self.done.emit(taken, questions)

    def _attach(
        self, where: str, page: ScannedPage, edition: Edition, number: int | None, *, by_hand: bool = False
    ) -> str:
        editor = self._screen.editor
        before = {photo.page for photo in scans.of_edition(editor.workshop, edition.id)}
        today = self._desk.clock.now().date()
        digest = editor.enclose(page.data, page.media)
        args = (edition.id, digest, page.media, today, number)
        editor.run(label("scans.attach"), scans.attach, *args, by_hand=by_hand)
        self.kept[digest] = page.data
        tell = words.taken_again if number in before and number else words.taken
        return tell(where, edition.number, number)

    def _question(self, page: _Page) -> Question:
        placed, code = page.placed, page.placed.code
        if placed.why is not None or code is None:
            why = refusals.say(placed.why) if placed.why else ""
            return Question(page.where, why, page.page, by_hand=True)
        if placed.edition is not None and self._shown is not None:
            why = words.other_edition(self._shown.number, placed.edition.number)
            return Question(page.where, why, page.page, placed.edition, code.page)
        if placed.found.edition is not None:
            return Question(page.where, words.altered(placed.found.edition.number))
        if placed.found.verdict is Verdict.DRAFT:
            return Question(page.where, words.of_draft(canonical.shown(code.digest)))
        other = next((one for one in page.others if one.found.edition), None)
        if other is not None and other.found.edition is not None:
            return Question(page.where, words.of_other_workshop(other.title, other.found.edition.number))
        return Question(page.where, words.of_nobody(code.edition, code.document_number))

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self.done.emit([], [Question("", "".join(troubles.say(failure)))])


def _look(
    found: tuple[Source, ...], workshop: Workshop, matches: object
) -> tuple[tuple[_Page, ...], tuple[Question, ...]]:
    """In a thread: the pages with the editions they belong to, and the files that cannot be read."""
    pages: list[_Page] = []
    failed: list[Question] = []
    for paper in paper_files.read(found, words.PASTED):
        if paper.failure is not None:
            failed.append(Question(words.place(paper.name, 1, 1), _sentence(paper)))
        for number, page in enumerate(paper.pages, 1):
            placed = scans.place(workshop, page.codes)
            where = words.place(paper.name, number, len(paper.pages))
            others: tuple[Match, ...] = ()
            if placed.code and placed.found.verdict is Verdict.UNKNOWN and callable(matches):
                others = matches(placed.code, workshop.id)
            pages.append(_Page(where, page, placed, others))
    return tuple(pages), tuple(failed)


def _sentence(paper: ReadPaper) -> str:
    if isinstance(paper.failure, Refused):
        return refusals.say(paper.failure)
    return "".join(troubles.say(paper.failure)) if paper.failure else ""
