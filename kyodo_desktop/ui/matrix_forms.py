"""The small forms behind the matrix: what an activity takes, and what the phases are called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from kyodo_desktop.domain.choices import Phase
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.activity_form import ActivityForm
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.matrix_view import MatrixView
from kyodo_desktop.ui.phase_names import PhaseNames


class MatrixForms(QObject):
    """Opens them, for the activity or the phase of the current cell."""

    def __init__(self, screen: Screen, view: MatrixView) -> None:
        super().__init__(screen)
        self._screen, self._view = screen, view
        view.phase_wanted.connect(self._name_from)
        action = screen.desk.action
        self.details = action(screen, words.DETAILS, self._describe, key="Ctrl+Return", tip=words.DETAILS_TIP)
        self.phases = action(screen, words.PHASES, self._name, tip=words.PHASES_TIP)
        self.actions: Sequence[QAction] = (self.details, self.phases)

    def _describe(self) -> None:
        row = self._view.matrix.row_at(self._view.currentIndex())
        if row is not None and row.activity_id:
            self._view.finish_writing()
            ActivityForm(self._screen, row.activity_id).open()

    def _name(self) -> None:
        row = self._view.matrix.row_at(self._view.currentIndex())
        PhaseNames(self._screen, row.phase if row else Phase.PLAN).open()

    def _name_from(self, row: int) -> None:
        PhaseNames(self._screen, self._view.matrix.rows[row].phase).open()
