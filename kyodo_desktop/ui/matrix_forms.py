"""The small forms behind the matrix: what an activity takes, and what the phases are called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolTip

from kyodo_desktop.domain import actors
from kyodo_desktop.domain.choices import Phase
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.activity_form import ActivityForm
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.focus_strip import about
from kyodo_desktop.ui.matrix_model import MatrixModel
from kyodo_desktop.ui.matrix_view import MatrixView
from kyodo_desktop.ui.paint import plain_tip
from kyodo_desktop.ui.phase_names import PhaseNames

_LONG = 20_000  # ms to read


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
        self.look = view.own_action(action(screen, words.LOOK, self._look, key="Space", tip=words.LOOK_TIP))

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

    def _look(self) -> None:
        """Below the cell: what the strip says where it has room, in whole."""
        index = self._view.currentIndex()
        text = whole(self._screen.editor.workshop, self._view.matrix, index)
        if text:
            box = self._view.visualRect(index)
            at = self._view.viewport().mapToGlobal(box.bottomLeft())
            QToolTip.showText(at, plain_tip(text), self._view, box, _LONG)


def whole(workshop: Workshop, matrix: MatrixModel, index: Index) -> str:
    """What a party is good at and said here, or what an activity takes; empty for other cells."""
    row, party = matrix.row_at(index), matrix.party(index.column())
    if row is None or not row.activity_id:
        return ""
    if party is not None:
        tip = words.column_tip(actors.shown_name(party), party.strengths, party.weaknesses)
        return words.with_words(tip, row.level(party.id)[2])
    return f"{words.numbered(row.number, row.what)}\n{words.activity_tip(about(workshop, row.activity_id))}"
