"""Comparing a paper with the record: its number typed, or its code read from a picture or PDF."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from kyodo_desktop.domain import amended, codec, verdicts, verifying
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.verifying import Code, Match
from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import common, refusals, troubles
from kyodo_desktop.text import verifying as words
from kyodo_desktop.ui import paper_files
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.edition_pdf import Viewer
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.paper_files import ReadPaper, Source
from kyodo_desktop.ui.verdict_view import VerdictView, Way

_COMPLETE = 8  # digits of a check number; before, nothing is said of what is being typed
WIDTH, HEIGHT = 680, 520  # px at 100 %


class VerifyDialog(QDialog):
    """The open workshop answers at once, the others of the library from a thread."""

    def __init__(self, screen: Screen, viewer: Viewer) -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self.setAcceptDrops(True)
        self._screen, self._viewer, self._desk = screen, viewer, screen.desk
        self._wanted: Code | str | None = None
        self._edition: Edition | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.TITLE, "title"))
        column.addWidget(rule("heavy"))
        column.addWidget(PlainLabel(words.NUMBER, "small"))
        self.number = QLineEdit()
        self.number.setPlaceholderText(words.NUMBER_EXAMPLE)
        self.number.setAccessibleName(words.NUMBER)
        self.number.setAcceptDrops(False)  # a file that is dropped here is for the dialog
        self.number.textChanged.connect(self._typed)
        self.number.installEventFilter(self)
        column.addWidget(self.number)
        column.addWidget(PlainLabel(words.PICTURE, "small"))
        column.addLayout(self._ways_in())
        self.verdict = VerdictView(self._desk)
        column.addWidget(self.verdict, 1)
        column.addLayout(self._closing())
        room = screen.window().size()
        px = self._desk.look.px
        self.resize(min(px(WIDTH), room.width() - 40), min(px(HEIGHT), room.height() - 40))
        self.number.setFocus()

    def _ways_in(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.choose_button = self._desk.button(words.CHOOSE, self.choose, icon="folder", small=True)
        self.paste_button = self._desk.button(words.PASTE, self.paste, key="Ctrl+V", small=True)
        for button in (self.choose_button, self.paste_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addWidget(PlainLabel(words.DROP_HERE, "hint", wrap=True), 1)
        return row

    def _closing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        close = self._desk.button(common.CLOSE, self.reject, key="Esc")
        close.setAutoDefault(False)
        row.addWidget(close)
        return row

    # --- what comes in

    def choose(self) -> None:
        """Ask for a picture or PDF."""
        dialog = paper_files.choose(self, words.TITLE, words.FILES, several=False)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, names: Sequence[str]) -> None:
        self.look_at([Path(name) for name in names])

    def paste(self) -> None:
        """A picture or file that was copied."""
        found = paper_files.sources(QGuiApplication.clipboard().mimeData())
        if found:
            self.look_at(found[:1])
        else:
            self.verdict.tell(words.NOTHING_PASTED)

    def look_at(self, found: Sequence[Source]) -> None:
        """Read the codes of a paper beside the window."""
        self._wanted = None
        self.verdict.tell(words.READING)
        work = partial(paper_files.read, tuple(found), words.PASTED)
        self._desk.tasks.start(work, self._read, self._failed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+V in the field: a picture goes to the reader, words stay words."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            mime = QGuiApplication.clipboard().mimeData()
            if event.matches(QKeySequence.StandardKey.Paste) and not mime.hasText():
                self.paste()
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and mime.hasUrls():
                self.paste()
                return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and pictures may be dropped anywhere."""
        if paper_files.sources(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """As if it had been chosen."""
        event.acceptProposedAction()
        self.look_at(paper_files.sources(event.mimeData())[:1])

    # --- comparing

    def _typed(self, text: str) -> None:
        self._wanted = None
        try:
            self._compare(verifying.read_number(text))
        except Refused as refusal:
            letters = sum(letter.isalnum() for letter in text)
            if letters >= _COMPLETE:
                self.verdict.tell(refusals.say(refusal))
            else:
                self.verdict.clear()

    def _read(self, papers: tuple[ReadPaper, ...]) -> None:
        if not isValid(self):
            return
        [paper] = papers
        try:
            if isinstance(paper.failure, Trouble):
                self.verdict.tell("".join(troubles.say(paper.failure)))
                return
            if paper.failure is not None:
                raise paper.failure
            self._compare(verifying.one_code(code for page in paper.pages for code in page.codes))
        except Refused as refusal:
            self.verdict.tell(refusals.say(refusal))

    def _compare(self, wanted: Code | str) -> None:
        self._wanted = wanted
        workshop = self._screen.editor.workshop
        known = verdicts.own(workshop, wanted)
        if known is None:
            self.verdict.tell(words.SEARCHING)
            work = partial(self._desk.library.matches, wanted, workshop.id)
            self._desk.tasks.start(partial(_asked, wanted, work), self._found, self._failed)
            return
        found, said = known
        self._edition = found.edition
        ways: list[Way] = []
        if found.edition is not None:
            ways.append((words.see_edition(found.edition.number), self._see_edition))
            if verdicts.differs(workshop, found):
                ways.append((words.SEE_DIFFERENCES, self._see_differences))
        self.verdict.show_verdict(said, ways)

    def _found(self, answer: tuple[Code | str, tuple[Match, ...]]) -> None:
        wanted, found = answer
        if not isValid(self) or wanted != self._wanted:  # something else was typed meanwhile
            return
        said = verdicts.of_other(found[0], wanted) if found else verdicts.unknown(wanted)
        self.verdict.show_verdict(said)

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self.verdict.tell("".join(troubles.say(failure)))

    # --- ways on

    def _see_edition(self) -> None:
        workshop = self._screen.editor.workshop
        if self._edition is not None:
            self._viewer.show_edition(workshop.id, self._edition, workshop.title)

    def _see_differences(self) -> None:
        if self._edition is not None:
            show_differences(self, self._screen, self._edition)


def _asked(wanted: Code | str, ask: partial[tuple[Match, ...]]) -> tuple[Code | str, tuple[Match, ...]]:
    return wanted, ask()


def show_differences(parent: QWidget, screen: Screen, edition: Edition) -> None:
    """What has changed since an edition, line by line, in a sheet of its own."""
    from kyodo_desktop.ui.sheets import Sheet

    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(6)
    try:
        lines = amended.lines(edition, screen.editor.workshop) if edition.snapshot else None
    except codec.Unreadable:
        lines = None
    if not lines:
        column.addWidget(
            PlainLabel(words.CANNOT_COMPARE if lines is None else words.NO_DIFFERENCES, wrap=True)
        )
    for line in lines or ():
        column.addWidget(PlainLabel(words.difference(line.article, line.spot), "strong", wrap=True))
        column.addWidget(PlainLabel(words.was(edition.number, line.old), wrap=True))
        column.addWidget(PlainLabel(words.now(line.new), wrap=True))
        if line.reason:
            column.addWidget(PlainLabel(words.why(line.reason), "second", wrap=True))
        column.addWidget(rule())
    column.addStretch(1)
    Sheet(parent, screen.desk, words.differences(edition.number), body, (620, 480)).open()
