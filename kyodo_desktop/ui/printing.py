"""Printing a page's document and saving it as PDF, with what is still open said kindly before.

The paper is made and written in a thread. Printing writes the PDF into the person's own folder and opens it
in the system's viewer, which knows printers better than we do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.domain import checks, editions, meetings
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import agreement as agreement_words
from kyodo_desktop.text import findings as finding_words
from kyodo_desktop.text import paper as paper_words
from kyodo_desktop.text import printing as words
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.kept_printings import keep_printing, note_of
from kyodo_desktop.ui.other_papers import CHOOSABLE, OtherPapers
from kyodo_desktop.ui.printed_files import as_pdf, open_in_viewer, safe_name, write_to, write_to_open

if TYPE_CHECKING:
    from kyodo_desktop.domain.checks import Finding
    from kyodo_desktop.domain.workshop import Workshop


@dataclass(frozen=True)
class Paper:
    """A document that is ready to be written, and what is still open in it."""

    workshop: Workshop
    pdf: bytes
    name: str
    open_points: tuple[Finding, ...]
    document: str
    setting: Setting


def _none(_workshop: Workshop) -> tuple[Finding, ...]:
    return ()


#: What is still open in a document; the others are never drafts.
_GAPS: Mapping[str, Callable[[Workshop], Iterable[Finding]]] = {
    "agreement": checks.findings,
    "role-sheet": checks.activity_gaps,
}


def make_paper(document: str, workshop: Workshop, setting: Setting, party: str | None = None) -> Paper:
    """Lay out a document of the catalogue. Slow (it reads fonts): for a thread.

    ``party`` (an actor's id) asks for its hand-out alone. What is left blank lacks nothing.
    """
    from kyodo_desktop.documents.catalogue import findings_of, laid_out
    from kyodo_desktop.documents.handout import handout

    sheet = handout(workshop, setting, party) if party else laid_out(document, workshop, setting)
    gaps = () if setting.blank else tuple(_GAPS.get(document, _none)(workshop))
    draft = not setting.blank and document in _GAPS and checks.is_draft(workshop)
    date = meetings.first(workshop).date
    day = wareki(date) if isinstance(date, dt.date) else ""
    name = words.file_name(document, workshop.title, draft, paper_words.IN_BLANK if setting.blank else day)
    open_points = (*gaps, *findings_of(workshop, sheet))
    return Paper(workshop, sheet.pdf(), safe_name(name), open_points, document, setting)


class Printing(QObject):
    """Printing one page; ``ask_where`` and ``open_file`` are the two doors to the system."""

    def __init__(self, screen: Screen, document: str, tips: tuple[str, str]) -> None:
        super().__init__(screen)
        self.screen, self._document = screen, document
        self._paper: Paper | None = None
        self._save = self._freeze = False
        self.ask_where: Callable[[str], str] = self._file_dialog
        self.open_file: Callable[[Path], bool] = open_in_viewer
        desk = screen.desk
        self.print_action = desk.action(
            screen, words.PRINT, self.print_paper, key="Ctrl+P", icon="print", tip=tips[0]
        )
        self.save_action = desk.action(
            screen, words.SAVE_TITLE, self.save_paper, key="Ctrl+Shift+S", icon="pdf", tip=tips[1]
        )

        self.others = OtherPapers(self, document) if document in CHOOSABLE else None

    @property
    def _desk(self) -> Desk:
        return self.screen.desk

    def actions(self) -> tuple[QAction, ...]:
        """For the print menu."""
        return self.print_action, self.save_action, *(self.others.actions() if self.others else ())

    def print_paper(self) -> None:
        """Ctrl+P."""
        self.begin(self._document, self._desk.paper.setting)

    def save_paper(self) -> None:
        """Ctrl+Shift+S."""
        self.begin(self._document, self._desk.paper.setting, save=True)

    def freeze(self) -> None:
        """Print what will be signed: from then on this edition cannot change."""
        self.begin(self._document, self._desk.paper.setting, freeze=True)

    def begin(
        self,
        document: str,
        setting: Setting,
        *,
        save: bool = False,
        freeze: bool = False,
        party: str | None = None,
    ) -> None:
        """Make a paper of this page, say what is open in it, write it. ``party``: the hand-out of one."""
        self.screen.leave()
        self._save, self._freeze = save, freeze
        self._desk.say(words.MAKING, False)
        work = partial(make_paper, document, self.screen.editor.workshop, setting, party)
        self._desk.tasks.start(work, self._made, self._failed)

    def _made(self, paper: Paper) -> None:
        if not isValid(self):  # the workshop was put away meanwhile
            return
        self._paper = paper
        if not paper.open_points:
            if self._freeze:
                self._ask_to_freeze()
            else:
                self.go_on()
            return
        self._freeze = False  # what is open makes it a draft
        from kyodo_desktop.ui.open_points import OpenPoints

        sentences = tuple(finding_words.say(found) for found in paper.open_points)
        glyphs = all(found.key == "glyph.missing" for found in paper.open_points)
        dialog = OpenPoints(self.screen, sentences, save=self._save, only_glyphs=glyphs)
        dialog.accepted.connect(self.go_on)
        dialog.go_there.connect(self._go_there)
        dialog.open()

    def _ask_to_freeze(self) -> None:
        from kyodo_desktop.ui.dialogs import ThreeLines

        number = editions.number(self.screen.editor.workshop)
        dialog = ThreeLines(
            self._desk,
            agreement_words.freeze_title(number),
            (
                agreement_words.FREEZE_SAFE,
                words.FREEZE_KEPT,
                agreement_words.FREEZE_CAN,
            ),
            ((agreement_words.FREEZE, self._freeze_now), (words.CANCEL, self._leave_it)),
            parent=self.screen.window(),
        )
        dialog.open()

    def _freeze_now(self) -> None:
        """Keep the edition, then print the very bytes that were made of it."""
        paper, workshop = self._paper, self.screen.editor.workshop
        if paper is None:
            return
        if paper.workshop is not workshop:  # changed behind the dialog
            self.freeze()
            return
        if not editions.is_frozen(workshop):
            editor, today = self.screen.editor, dt.datetime.now().astimezone().date()
            try:
                note = note_of(paper.setting, editor.enclose(paper.pdf, "application/pdf"))
                editor.run_for_good(label("editions.freeze"), editions.freeze, today, (note,))
            except Refused as refusal:  # opened for reading only: nothing may be signed that is not kept
                self._desk.refuse(refusal)
                return
        self.go_on()

    def _leave_it(self) -> None:
        self._paper = None

    def _go_there(self) -> None:
        if self._paper is not None:
            self._desk.go_to(self._paper.open_points[0].place)

    def go_on(self) -> None:
        """Write what has been made."""
        paper, self._paper = self._paper, None
        if paper is None:
            return
        keep_printing(self.screen.editor, paper.document, paper.setting, paper.workshop, paper.pdf)
        if not self._save:
            work = partial(write_to_open, paper.pdf, paper.name)
            self._desk.tasks.start(work, self._to_viewer, self._failed)
            return
        chosen = self.ask_where(f"{paper.name}.pdf")
        if chosen:
            path = as_pdf(Path(chosen))
            self._desk.tasks.start(partial(write_to, paper.pdf, path), self._saved, self._failed)

    def _to_viewer(self, path: Path) -> None:
        if not isValid(self):
            return
        if self.open_file(path):
            self._desk.say(words.opened(path.name), False)
        else:
            self._desk.trouble(Trouble("pdf.no_viewer", file=path.name, folder=str(path.parent)))

    def _saved(self, path: Path) -> None:
        if isValid(self):
            self._desk.say(words.saved(path.name), False)

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self._desk.trouble(failure)

    def _file_dialog(self, name: str) -> str:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self.screen, words.SAVE_TITLE, str(Path(folder) / name), words.PDF_FILES
        )
        return chosen
