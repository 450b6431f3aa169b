"""Printing a page's document and saving it as PDF, with what is still open said kindly before.

The paper is made and written in a thread. Where this system has printers they are asked for; else the PDF is
written into the person's own folder and opened in the system's viewer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from kyodo_desktop import paths
from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.domain import editions
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import agreement as agreement_words
from kyodo_desktop.text import printing as words
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.direct_printing import DirectPrinting
from kyodo_desktop.ui.kept_printings import keep_printing, note_of
from kyodo_desktop.ui.other_papers import CHOOSABLE, OtherPapers
from kyodo_desktop.ui.paper import Paper, make_paper

_TRIES = 9  # other names while a viewer holds the first


def _no_other(_setting: Setting) -> None:
    return None


def write_to_open(pdf: bytes, name: str, ending: str = ".pdf") -> Path:
    """Put a PDF or picture into the person's folder of printed papers; another name while the file is held.

    Raises Trouble ``pdf.not_written``.
    """
    from kyodo_desktop.documents.write import write

    folder = paths.data_dir() / words.FOLDER
    try:
        folder.mkdir(exist_ok=True)
    except OSError as failure:
        raise Trouble("pdf.not_written", detail=str(failure), file=name) from failure
    for number in range(1, _TRIES + 1):
        path = folder / f"{name if number == 1 else words.numbered(name, number)}{ending}"
        try:
            write(pdf, path)
        except Trouble:
            if number == _TRIES or not path.exists():
                raise
        else:
            return path
    raise AssertionError  # the loop returns or raises


def as_pdf(chosen: Path) -> Path:
    """The place a person chose; a name that gets its ending from us takes no other file's place unasked."""
    path, number = chosen, 1
    while path.suffix.lower() != ".pdf" or (path != chosen and path.exists()):
        path = chosen.with_name(f"{chosen.name if number == 1 else words.numbered(chosen.name, number)}.pdf")
        number += 1
    return path


def write_to(pdf: bytes, path: Path) -> Path:
    """Put the PDF where the person chose. Raises Trouble."""
    from kyodo_desktop.documents.write import write

    write(pdf, path)
    return path


class Printing(QObject):
    """Printing one page; ``ask_where`` and ``open_file`` are the two doors to the system."""

    def __init__(self, screen: Screen, document: str, tips: tuple[str, str]) -> None:
        super().__init__(screen)
        self.screen, self._document, self._party = screen, document, ""
        self._printed, self._setting = document, Setting()
        self._paper: Paper | None = None
        self._save = self._freeze = self._signing = False
        self.direct = DirectPrinting(screen, self._open_pdf, self._save_pdf)
        self.kept: dict[str, bytes] = {}
        """The PDF frozen last, by its hash: it may still be on its way into the library."""
        self.other: Callable[[Setting], Callable[[], Paper] | None] = _no_other
        """What is printed instead of the draft, if anything: a frozen edition."""
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
        self._save, self._freeze = False, True
        self._make(self._document, self._desk.paper.setting)

    def begin(self, document: str, setting: Setting, *, save: bool = False, party: str = "") -> None:
        """Make a paper of this page, say what is open in it, write it. ``party``: the hand-out of one."""
        self._save, self._freeze = save, False
        self._make(document, setting, party)

    def _make(self, document: str, setting: Setting, party: str = "") -> None:
        self.screen.leave()
        self._printed, self._setting, self._party, self._signing = document, setting, party, False
        self._desk.say(words.MAKING, False)
        own = document != self._document or self._freeze or party or setting.blank
        shown = None if own else self.other(setting)
        work = shown or partial(make_paper, document, self.screen.editor.workshop, setting, party or None)
        self._desk.tasks.start(work, self._made, self._failed)

    def print_made(self, work: Callable[[], Paper]) -> None:
        """Print another paper; ``work`` lays it out in a thread."""
        self.screen.leave()
        self._save = self._freeze = self._signing = False
        self._desk.say(words.MAKING, False)
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
        from kyodo_desktop.ui.open_points import OpenPoints

        dialog = OpenPoints(self.screen, paper.open_points, paper.questions, save=self._save)
        dialog.accepted.connect(self.go_on)
        dialog.go_there.connect(self._desk.go_to)
        dialog.set_aside.connect(self._again)
        dialog.open()

    def _again(self) -> None:
        """One thing less is open: make the paper of what stands now, and ask about the rest."""
        self._make(self._printed, self._setting, self._party)

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
                digest = editor.enclose(paper.pdf, "application/pdf")
                self.kept, note = {digest: paper.pdf}, note_of(paper.setting, digest)
                editor.run_for_good(label("editions.freeze"), editions.freeze, today, (note,))
            except Refused as refusal:  # opened for reading only: nothing may be signed that is not kept
                self._desk.refuse(refusal)
                return
        self._signing = True
        self.go_on()

    def _leave_it(self) -> None:
        self._paper = None

    def go_on(self) -> None:
        """Write what has been made."""
        paper, self._paper = self._paper, None
        if paper is None:
            return
        keep_printing(self.screen.editor, paper)
        if self._save:
            self._save_pdf(paper)
        elif not self.direct.begin(paper, signing=self._signing):
            self._open_pdf(paper)

    def _open_pdf(self, paper: Paper) -> None:
        work = partial(write_to_open, paper.pdf, paper.name)
        self._desk.tasks.start(work, self._to_viewer, self._failed)

    def _save_pdf(self, paper: Paper) -> None:
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


def open_in_viewer(path: Path) -> bool:
    """Whether the system has a program that shows PDFs."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
