"""The clauses of the draft, and pinned below them what to make sure of before signing."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyodo_desktop.ui.clause_list import ClauseList
from kyodo_desktop.ui.sign_checks import SignChecks


class ClauseSide(QWidget):
    """Where room is short the checks stand at the end of the list instead."""

    def __init__(self, clauses: ClauseList, checks: SignChecks) -> None:
        super().__init__()
        self._list, self._checks = clauses, checks
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(clauses, 1)
        self._column.addWidget(checks)

    def fit(self, form: str) -> None:
        """Pinned, or in the list (``bar``)."""
        together, pinned = form == "bar", self._column.indexOf(self._checks) >= 0
        if together and pinned:
            self._column.removeWidget(self._checks)
            self._list.add_tail(self._checks)
        elif not together and not pinned:
            self._list.take_tail(self._checks)
            self._column.addWidget(self._checks)
        self.share_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The checks take at most their share."""
        super().resizeEvent(event)
        self.share_height()

    def share_height(self) -> None:
        """Other lines of the checks, another share."""
        pinned = self._column.indexOf(self._checks) >= 0
        self._checks.fit(self.height() if pinned else None)
