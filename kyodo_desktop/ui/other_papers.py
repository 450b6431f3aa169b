"""Further ways of an agreement out of the program: other paper, a hand-out for each party, a Word file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import paper as words
from kyodo_desktop.text import printing as print_words
from kyodo_desktop.text import word as word_words
from kyodo_desktop.ui.paper import safe_name

if TYPE_CHECKING:
    from kyodo_desktop.ui.printing import Printing

#: The documents whose paper can be chosen.
CHOOSABLE = ("agreement", "role-sheet")
HANDOUT = "handout"
_ENDING = ".docx"


class OtherPapers(QObject):
    """``ask_where`` is the door to the system."""

    def __init__(self, printing: Printing, document: str) -> None:
        screen = printing.screen
        super().__init__(screen)
        self._printing, self._screen, self._document = printing, screen, document
        self.ask_where: Callable[[str], str] = self._file_dialog
        action = screen.desk.action
        self._choose = action(
            screen, words.CHOOSE, self.choose, key="Ctrl+Shift+P", icon="print", tip=words.CHOOSE_TIP
        )
        self._handout = action(screen, words.HANDOUT, self.hand_out, tip=words.HANDOUT_TIP)
        self._word = action(screen, word_words.EXPORT, self.to_word, tip=word_words.EXPORT_TIP)

    def actions(self) -> tuple[QAction, ...]:
        """For the print menu."""
        return self._choose, self._handout, self._word

    def choose(self) -> None:
        """Ask for paper and size, then print."""
        self._ask(self._document)

    def hand_out(self) -> None:
        """Ask for paper and party, then print."""
        self._ask(HANDOUT)

    def _ask(self, document: str) -> None:
        from kyodo_desktop.ui.paper_dialog import PaperDialog

        self._screen.leave()
        self._wanted = document
        dialog = PaperDialog(self._screen, parties=document == HANDOUT)
        dialog.chosen.connect(self._chosen)
        dialog.open()

    def _chosen(self, setting: Setting, save: bool, party: str) -> None:
        self._screen.desk.paper.choose(setting)
        self._printing.begin(self._wanted, setting, save=save, party=party)

    def to_word(self) -> None:
        """Ask for the place, make the file in a thread, tell."""
        self._screen.leave()
        workshop = self._screen.editor.workshop
        name = safe_name(print_words.file_name("agreement", workshop.title, draft=False, date=""))
        chosen = self.ask_where(f"{name}{_ENDING}")
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != _ENDING:
            path = path.with_name(path.name + _ENDING)
        self._screen.desk.say(word_words.MAKING, False)
        self._screen.desk.tasks.start(partial(write_word, workshop, path), self._written, self._failed)

    def _written(self, path: Path) -> None:
        if isValid(self):
            self._screen.desk.say(print_words.saved(path.name), False)

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self._screen.desk.trouble(failure)

    def _file_dialog(self, name: str) -> str:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self._screen, word_words.SAVE_TITLE, str(Path(folder) / name), word_words.FILES
        )
        return chosen


def write_word(workshop: Workshop, path: Path) -> Path:
    """Make the file and put it there whole. Raises Trouble ``file.not_written``."""
    from kyodo_desktop.documents.write import write
    from kyodo_desktop.exchange import agreement_word

    try:
        write(agreement_word.make(workshop), path)
    except Trouble as trouble:
        raise Trouble("file.not_written", detail=trouble.detail, file=path.name) from trouble
    return path
