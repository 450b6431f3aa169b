"""Proposals to act together: the list at the left, the form of one at the right, its sheet to be printed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from kyodo_desktop.domain import proposals
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.choices import ProposalAnswer, ProposalDirection
from kyodo_desktop.domain.directory import Entry
from kyodo_desktop.domain.workshop import Proposal, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import common
from kyodo_desktop.text import proposals as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import on_escape
from kyodo_desktop.ui.focus import ring_in
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.page_dialog import PageDialog
from kyodo_desktop.ui.panels import EmptyState
from kyodo_desktop.ui.proposal_form import ProposalForm
from kyodo_desktop.ui.proposal_printing import ProposalPrinting
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.tables import RuledTable
from kyodo_desktop.ui.two_panes import scrolling

SIZE = (1060, 660)  # px at 100 %
STACKED_BELOW = 760  # px at 100 %, under which the form stands below the list


class ProposalsDialog(PageDialog):
    """Over the workshop at the desk; ``refresh`` follows its changes."""

    seen = ("proposals.",)

    def __init__(self, screen: Screen, chosen: str = "", field: str = "") -> None:
        super().__init__(screen)
        self.printing = ProposalPrinting(self, screen.desk.tasks)
        self._model: RowsModel[Proposal] = RowsModel(
            (
                Column(words.TO, _name, second=_direction, stretch=True, spoken=_spoken),
                Column(words.ANSWER, _answer, width=96),
            ),
            self,
        )
        self.table = RuledTable(screen.desk.look, self._model, row=52)
        self.table.setAccessibleName(words.LIST)
        self.table.setMinimumHeight(screen.desk.look.px(36 + 52) + 4)  # the header and a row
        self.table.current_row.connect(self._choose)
        self.form = ProposalForm(screen.editor, screen.desk.look, self.run)
        self._lay_out()
        self.fit_window(*SIZE)
        ring_in(self, screen.desk.look)
        self.refresh(screen.editor.workshop)
        self.table.select(chosen)
        if not (chosen and self.form.go_to(field)):
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- how it stands

    def _lay_out(self) -> None:
        self._empty = EmptyState(words.NOTHING)
        left = QWidget()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addLayout(self._new())
        beside.addWidget(self.table, 1)
        beside.addWidget(self._empty, 1)
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._split.setSpacing(14)
        self._split.addWidget(left, 2)
        self._shown = scrolling(self.form)
        self._split.addWidget(self._shown, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.TITLE, "title"))
        column.addWidget(rule("heavy"))
        column.addLayout(self._split, 1)
        column.addWidget(self.note)
        column.addLayout(self._buttons())

    def _new(self) -> QHBoxLayout:
        """A name and Enter make a proposal."""
        self.line = QLineEdit()
        self.line.setPlaceholderText(words.NEW)
        self.line.setAccessibleName(words.NEW)
        self.line.returnPressed.connect(self.add)
        on_escape(self.line, self.reject)
        self.direction = QComboBox()
        self.direction.setAccessibleName(words.FROM)
        for way in ProposalDirection:
            self.direction.addItem(words.DIRECTION[way.value], way.value)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.direction)
        return row

    def _buttons(self) -> QHBoxLayout:
        desk = self.screen_.desk
        self._print = desk.action(
            self, words.PRINT, self.print_one, key="Ctrl+P", icon="print", tip=words.PRINT_TIP
        )
        self._away = desk.action(self, words.PUT_AWAY, self.put_away, key="Del")
        self._away.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(self._away)
        self._join = desk.action(self, words.JOIN, self.join, icon="plus", tip=words.JOIN_TIP)
        self.addAction(self._print)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.join_button = self._button(row, self._join)
        self.print_button = self._button(row, self._print)
        self.away_button = self._button(row, self._away)
        row.addStretch(1)
        close = desk.button(common.CLOSE, self.reject, key="Esc")
        close.setAutoDefault(False)
        row.addWidget(close)
        return row

    def _button(self, row: QHBoxLayout, action: QAction) -> QWidget:
        button = self.screen_.desk.action_button(action)
        button.setAutoDefault(False)
        row.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside the list, the form stands below."""
        super().resizeEvent(event)
        stacked = self.width() < self.screen_.desk.look.px(STACKED_BELOW)
        self._split.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )

    # --- what is shown

    def refresh(self, workshop: Workshop) -> None:
        """The list, and the one under the cursor."""
        super().refresh(workshop)
        self._model.set_rows(workshop.proposals)
        there = bool(workshop.proposals)
        self.table.setVisible(there)
        self._empty.setVisible(not there)
        if there and not self.table.currentIndex().isValid():
            self.table.select(workshop.proposals[-1].id)
        self._choose(self.table.current_id())

    def _choose(self, id: str) -> None:
        workshop = self.workshop
        self.form.show_proposal(workshop, id)
        row = self.form.row()
        self._shown.setVisible(row is not None)
        for button in (self.print_button, self.away_button):
            button.setVisible(row is not None)
        self.print_button.setVisible(row is not None and row.direction is ProposalDirection.MADE)
        accepted = row is not None and row.answer is ProposalAnswer.ACCEPTED
        self.join_button.setVisible(
            accepted and row is not None and proposals.party_of(workshop, row) is None
        )

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """The proposal that an undo or redo has changed; the keyboard stays, or goes to the line."""
        self.refresh(self.workshop)
        ids = [change.id for change in changes if change.part == "proposals"]
        if ids and self._model.position(ids[0]) >= 0:
            self.table.select(ids[0])
        if self.form.row() is None:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is done

    def add(self) -> None:
        """A proposal to, or from, whoever is named in the line."""
        made = self.direction.currentData() == ProposalDirection.MADE.value
        workshop = self.workshop
        chosen = [issue for issue in workshop.issues if issue.status == "chosen"]
        self.run(
            label("proposals.make" if made else "proposals.receive"),
            proposals.make if made else proposals.receive,
            self.line.text(),
            issue_id=chosen[0].id if len(chosen) == 1 else None,
            on=self.screen_.desk.clock.now().date(),
        )
        if self.workshop is not workshop:
            self.line.clear()
            self.refresh(self.workshop)
            self.table.select(self.workshop.proposals[-1].id)
            self.form.go_to("asked")

    def put_away(self) -> None:
        """Take the chosen one out; a key brings it back."""
        row = self.form.row()
        if row and self.run(label("proposals.put_away"), proposals.put_away, row.id):
            self.refresh(self.workshop)
            self.tell(words.put_away(row.party_name), undo=True)

    def print_one(self) -> None:
        """The chosen one on paper."""
        row = self.form.row()
        if row is not None:
            self.keep_typing()
            self.printing.print_one(self.workshop, row.id)

    def join(self) -> None:
        """The party takes part from now on, with what the directory knows of it."""
        row = self.form.row()
        if row is None:
            return
        if row.origin_id is None:
            self._joined(row.id, None)
        else:
            work = partial(_known, self.screen_.desk.library, row)
            self.screen_.desk.tasks.start(work, self._join_known, self._failed)

    def _join_known(self, told: tuple[str, Entry | None]) -> None:
        if isValid(self):
            self._joined(*told)

    def _joined(self, id: str, known: Entry | None) -> None:
        done = (
            self.run(label("proposals.join"), proposals.join_as, id, known.actor)
            if known
            else self.run(label("proposals.join"), proposals.join, id)
        )
        row = self.form.row()
        if done and row:
            self.refresh(self.workshop)
            self.tell(words.joined(row.party_name), undo=True)

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self.tell_trouble(failure)

    def keep_typing(self) -> None:
        """What stands in an open field of the form."""
        self.form.keep()

    def done(self, result: int) -> None:
        """What is being typed is kept."""
        self.keep_typing()
        super().done(result)


def _name(row: Proposal) -> str:
    return row.party_name


def _direction(row: Proposal) -> str:
    return words.DIRECTION[row.direction.value]


def _answer(row: Proposal) -> str:
    return words.SHORT[row.answer.value]


def _spoken(row: Proposal) -> str:
    return words.spoken(row.party_name, _direction(row), words.ANSWERS[row.answer.value])


def _known(library: object, row: Proposal) -> tuple[str, Entry | None]:
    return row.id, library.party(row.origin_id)  # type: ignore[attr-defined]
