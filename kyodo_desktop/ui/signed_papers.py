"""What page 6 offers around signed papers: compare one with the record, take scans in, look at them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent

from kyodo_desktop.domain import editions
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.text import scans as words
from kyodo_desktop.text import verifying as verify_words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.edition_pdf import Viewer

if TYPE_CHECKING:  # read when a dialog opens
    from kyodo_desktop.ui.scans import ScansDialog


class SignedPapers(QObject):
    """Actions for the print menu; papers that are dropped on the page are taken in."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.viewer = Viewer(self, screen.desk)
        action = screen.desk.action
        self.verify_action = action(
            screen, verify_words.OPEN, self.verify, key="Ctrl+K", icon="search", tip=verify_words.OPEN_TIP
        )
        self.take_action = action(
            screen, words.TAKE_IN, self.choose, key="Ctrl+I", icon="import", tip=words.TAKE_IN_TIP
        )
        self.show_action = action(screen, words.SHOW, self.show_scans, key="Ctrl+Shift+I", tip=words.SHOW_TIP)
        screen.setAcceptDrops(True)
        screen.installEventFilter(self)

    def actions(self) -> Sequence[QAction]:
        """For the print menu."""
        return self.verify_action, self.take_action, self.show_action

    def verify(self) -> None:
        """Ask for a number or a picture."""
        from kyodo_desktop.ui.verify_dialog import VerifyDialog

        self._screen.leave()
        VerifyDialog(self._screen, self.viewer).open()

    def choose(self) -> None:
        """Ask for scans of the latest edition."""
        dialog = self._dialog(editions.latest(self._screen.editor.workshop))
        if dialog is not None:
            dialog.choose()

    def show_scans(self) -> None:
        """The scans of the latest edition."""
        self.show_edition(editions.latest(self._screen.editor.workshop))

    def show_edition(self, edition: Edition | None) -> None:
        """The scans of an edition."""
        self._dialog(edition)

    def _dialog(self, edition: Edition | None) -> ScansDialog | None:
        from kyodo_desktop.ui.scans import ScansDialog

        if edition is None:
            self._screen.desk.say(words.NO_EDITION, False)
            return None
        self._screen.leave()
        dialog = ScansDialog(self._screen, self.viewer, edition)
        dialog.open()
        return dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Papers on the page: signed ones, since nothing else can be dropped here."""
        if isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.DragEnter:
            return self._drag(event)
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            return self._drop(event)
        return super().eventFilter(watched, event)

    def _drag(self, event: QDragEnterEvent) -> bool:
        from kyodo_desktop.ui import paper_files

        if not paper_files.sources(event.mimeData()):
            return False
        event.acceptProposedAction()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        from kyodo_desktop.ui import paper_files

        found = paper_files.sources(event.mimeData())
        if not found:
            return False
        event.acceptProposedAction()
        dialog = self._dialog(editions.latest(self._screen.editor.workshop))
        if dialog is not None:
            dialog.take_in(found)
        return True
