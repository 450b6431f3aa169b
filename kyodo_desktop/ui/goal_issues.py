"""The left half of screen 4: issues of earlier workshops, those to work on, and what could become one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.domain import issues
from kyodo_desktop.domain.choices import IssueStatus
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import goal_issues as words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.goal_notes import (
    Note,
    Then,
    carried_notes,
    chosen_notes,
    left_notes,
    other_islands,
    other_notes,
)
from kyodo_desktop.ui.goal_notes_paint import CandidateDelegate, CarriedDelegate, NoteDelegate
from kyodo_desktop.ui.issue_form import IssueForm
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.note_list import NoteList
from kyodo_desktop.ui.paint import plain_tip
from kyodo_desktop.ui.panels import AttentionBar, EmptyState, panel_title
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.segment import Segment
from kyodo_desktop.ui.soon import Soon

#: The parts of a workshop that this half shows.
ISSUE_PARTS = frozenset({"cards", "groups", "issues", "tallies", "ballots", "goal_issues"})

_LEAST_OTHERS = 4  # rows of candidates that stay in sight when the pane is low


class IssuesPane(QScrollArea):
    """``card_chosen`` and ``group_chosen`` tell what to work on."""

    card_chosen = Signal(str)
    group_chosen = Signal(str)

    def __init__(self, editor: Editor, desk: Desk, carry: Button, to_issues: EmptyState) -> None:
        super().__init__()
        self._desk, self._carry = desk, carry
        self._then: Then = {}
        self.empty = to_issues
        self.form = IssueForm(editor, desk)
        self._see_form_soon = Soon(self, self._see_form)
        self.form.opened.connect(self._see_form_soon.ask)
        self.question = AttentionBar(desk.look, desk.icons)
        self._make_lists()
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(18, 14, 16, 8)
        column.setSpacing(8)
        self._fill(column)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._page)

    def _make_lists(self) -> None:
        look, icons = self._desk.look, self._desk.icons
        self.carried_model = self._model(words.CARRIED, _carried_spoken)
        self.carried = NoteList(look, self.carried_model, words.CARRIED)
        self.carried.setItemDelegate(CarriedDelegate(look, self.carried))
        self.chosen_model = self._model(words.CHOSEN, _issue_spoken)
        self.chosen = NoteList(look, self.chosen_model, words.CHOSEN)
        self.chosen.setProperty("plain", True)
        self.chosen.setItemDelegate(NoteDelegate(look, self.chosen))
        self.other_model = self._model(words.OTHERS, _other_spoken)
        self.others = NoteList(look, self.other_model, words.OTHERS, own_height=False)
        self.others.setItemDelegate(CandidateDelegate(look, icons, self.others))
        self.others.activated_id.connect(self._choose)
        self.left_model = self._model(words.LEFT, _left_spoken)
        self.left = NoteList(look, self.left_model, words.LEFT)
        self.left.setItemDelegate(CandidateDelegate(look, icons, self.left))
        for view in self.lists():
            view.reached.connect(self._see)
        for view in (self.carried, self.chosen):
            view.doubleClicked.connect(view.activate)

    def _model(self, title: str, spoken: Callable[[Note], str]) -> RowsModel[Note]:
        return RowsModel((Column[Note](title, _text, spoken=spoken),), self)

    def _fill(self, column: QVBoxLayout) -> None:
        self._carried_title = panel_title(words.CARRIED, right=PlainLabel(words.CARRIED_HINT, "second"))
        self.of = Segment(self._desk.look, self._desk.icons, ((words.NOTES, ""), (words.ISLANDS, "")))
        self.of.setToolTip(plain_tip(words.BY_SEALS))
        self.of.chosen.connect(self._show_kind)
        self._kind = 0
        self._read: tuple[object, ...] = ()
        self._others_title = panel_title(words.OTHERS, right=self.of)
        self.no_islands = PlainLabel(words.NO_ISLANDS, "second", wrap=True)
        self.fold = self._desk.button("", self.unfold, icon="right", small=True)
        self.fold.setCheckable(True)
        column.addWidget(self._carried_title)
        column.addWidget(self.carried)
        column.addSpacing(4)
        column.addWidget(panel_title(words.CHOSEN, right=PlainLabel(words.UP_TO_THREE, "second")))
        for widget in (self.empty, self.chosen, self.form, self.question):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self._others_title)
        column.addWidget(self.no_islands)
        column.addWidget(self.others, 1000)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.fold)
        foot.addStretch(1)
        foot.addWidget(self._carry)
        column.addLayout(foot)
        column.addWidget(self.left)
        column.addStretch(1)

    def lists(self) -> tuple[NoteList, ...]:
        """From the top."""
        return self.carried, self.chosen, self.others, self.left

    # --- showing

    def show_then(self, then: Then, workshop: Workshop) -> None:
        """How earlier workshops left the carried issues: known a while after the page is shown."""
        self._then = then
        self.carried_model.set_rows(carried_notes(workshop, then))

    def show_workshop(self, workshop: Workshop) -> None:
        """By differences."""
        chosen, carried = chosen_notes(workshop), carried_notes(workshop, self._then)
        self.carried_model.set_rows(carried)
        self.chosen_model.set_rows(chosen)
        self.left_model.set_rows(left_notes(workshop))
        self._show_others(workshop)
        for view in (self.carried, self.chosen, self.left):
            view.fit_height()
        for widget in (self._carried_title, self.carried):
            widget.setVisible(bool(carried))
        self.chosen.setVisible(bool(chosen))
        self.empty.setVisible(not chosen)
        self.empty.label.setText(words.NO_ISSUES if workshop.cards else words.NO_CARDS)
        left = self.left_model.rowCount()
        self.fold.setVisible(left > 0)
        self.fold.set_words(words.left_count(left))
        self.left.setVisible(left > 0 and self.fold.isChecked())
        open_ones = [i for i in issues.chosen(workshop) if i.status is not IssueStatus.SOLVED]
        if len(open_ones) > issues.USUAL:
            self.question.ask(words.too_many(len(open_ones)), words.TOO_MANY)
        else:
            self.question.clear()
        self.form.show_workshop(workshop)

    def _show_others(self, workshop: Workshop) -> None:
        self._workshop = workshop
        islands = self._kind == 1
        taken = [(issue.card_id, issue.group_id) for issue in workshop.issues]
        read = (workshop.cards, workshop.groups, workshop.tallies, workshop.ballots, taken, islands)
        if all(was is now or was == now for was, now in zip(self._read, read, strict=False)) and self._read:
            return
        self._read = read
        self.other_model.set_rows(other_islands(workshop) if islands else other_notes(workshop))
        count = self.other_model.rowCount()
        self.no_islands.setVisible(islands and not count)
        row = self.others.sizeHintForRow(0) if count else 0
        self.others.setMinimumHeight(row * min(count, _LEAST_OTHERS) + 3)
        self.others.setMaximumHeight(row * count + 3)
        self.others.setVisible(count > 0)
        self._others_title.setVisible(bool(workshop.cards or workshop.groups))

    def _show_kind(self, kind: int) -> None:
        self._kind = kind
        self._show_others(self._workshop)

    def unfold(self) -> None:
        """Show what was not chosen, or fold it up."""
        self.left.setVisible(self.fold.isChecked())
        if self.fold.isChecked():
            self.left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, id: str) -> None:
        (self.group_chosen if self._kind == 1 else self.card_chosen).emit(id)

    # --- keeping the keyboard in sight

    def _see(self) -> None:
        view = self.sender()
        if isinstance(view, NoteList):
            row = view.visualRect(view.currentIndex())
            at = view.viewport().mapTo(self._page, row.center())
            self.ensureVisible(at.x(), at.y(), 0, row.height())

    def _see_form(self) -> None:
        """A turn later: by then the form has its place."""
        self.ensureWidgetVisible(self.form, 0, 8)
        open_cells = [cell for cell in self.form.cells if not cell.field.isHidden()]
        self.ensureWidgetVisible((open_cells or self.form.cells)[0], 0, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rule between the halves."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._desk.look.color("sen-koi"), 1))
        rect = self.viewport().rect()
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.end()


def _text(note: Note) -> str:
    return note.text


def _issue_spoken(note: Note) -> str:
    return words.issue_spoken(note.number, note.text, note.seals, note.status, note.details)


def _carried_spoken(note: Note) -> str:
    return words.carried_spoken(note.text, note.then, note.status)


def _other_spoken(note: Note) -> str:
    return words.candidate_spoken(note.text, note.seals)


def _left_spoken(note: Note) -> str:
    return words.left_spoken(note.text, note.status)
