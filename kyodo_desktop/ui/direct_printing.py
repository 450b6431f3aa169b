"""Printing straight to a printer: the sheets told before, and what can be done where none answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kyodo_desktop.domain import agreement
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import printing as words
from kyodo_desktop.text import troubles
from kyodo_desktop.ui import printers
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.paper import Paper, lay_out
from kyodo_desktop.ui.print_dialog import Order, PrintDialog
from kyodo_desktop.ui.printers import Printers


class DirectPrinting(QObject):
    """``open_pdf`` and ``save_pdf`` are the ways on without a printer; ``system`` finds what prints here."""

    def __init__(
        self, screen: Screen, open_pdf: Callable[[Paper], None], save_pdf: Callable[[Paper], None]
    ) -> None:
        super().__init__(screen)
        self._screen, self._desk = screen, screen.desk
        self._open_pdf, self._save_pdf = open_pdf, save_pdf
        self.system: Callable[[], Printers | None] = printers.of_system
        self._printers: Printers | None = None
        self._paper: Paper | None = None
        self._order: Order | None = None
        self._signing = False

    def begin(self, paper: Paper, *, signing: bool) -> bool:
        """Ask for copies and printer; false where this system prints nothing. ``signing``: originals."""
        self._printers = self.system()
        if self._printers is None:
            return False
        self._paper, self._signing = paper, signing
        self._desk.tasks.start(self._printers.names, self._ask, self._failed)
        return True

    def _ask(self, names: tuple[str, ...]) -> None:
        paper = self._paper
        if not isValid(self) or paper is None:
            return
        if not names:
            self._no_answer(Trouble("print.no_answer", detail="no printer"))
            return
        dialog = PrintDialog(
            self._desk,
            self._screen.window(),
            paper.title,
            paper.pages,
            names,
            copies=agreement.originals(paper.workshop) if self._signing else 1,
            originals=paper.document == "agreement",
        )
        dialog.ordered.connect(self._send)
        dialog.open_wanted.connect(self._open)
        dialog.open()

    def _send(self, order: Order) -> None:
        paper, self._order = self._paper, order
        if paper is None or self._printers is None:
            return
        self._desk.say(words.SENDING, False)
        self._desk.tasks.start(partial(_print, self._printers, paper, order), self._sent, self._failed)

    def _sent(self, _nothing: None) -> None:
        if isValid(self) and self._paper is not None and self._order is not None:
            self._desk.say(words.sent(self._paper.pages * self._order.copies, self._order.printer), False)

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self._no_answer(failure)

    def _no_answer(self, trouble: Trouble) -> None:
        from kyodo_desktop.ui.dialogs import ThreeLines

        again = (words.PRINT_AGAIN, self._again)
        answers = (again, (words.SAVE_TITLE, self._save), (words.CANCEL, self._leave))
        window = self._screen.window()
        lines = troubles.say(trouble)
        ThreeLines(self._desk, words.NOT_PRINTED, lines, answers, detail=trouble.detail, parent=window).open()

    def _again(self) -> None:
        if self._paper is not None:
            self.begin(self._paper, signing=self._signing)

    def _save(self) -> None:
        if self._paper is not None:
            self._save_pdf(self._paper)

    def _open(self) -> None:
        if self._paper is not None:
            self._open_pdf(self._paper)

    def _leave(self) -> None:
        self._paper = None


def _print(device: Printers, paper: Paper, order: Order) -> None:
    """In a thread: originals are set anew with their numbers, else the very bytes of the preview go out."""
    if order.numbered:
        sheet = lay_out(paper.document, paper.workshop, paper.setting, paper.party)
        device.send(sheet.originals(order.copies), paper.name, order.printer, 1)
    else:
        device.send(paper.pdf, paper.name, order.printer, order.copies)
