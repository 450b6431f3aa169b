"""Meeting partners: the parties of all workshops to search through, and who is missing at this table.

Every answer comes from the library in a thread. Choosing a party copies it into this workshop in one step.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
)
from shiboken6 import isValid

from kyodo_desktop.domain import directory, issues, partners, proposals
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.directory import Entry
from kyodo_desktop.domain.partners import Outlook
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import common
from kyodo_desktop.text import partners as words
from kyodo_desktop.text.kinds import KIND_LABEL
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.doors import Library
from kyodo_desktop.ui.focus import ring_in
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.page_dialog import PageDialog
from kyodo_desktop.ui.panels import EmptyState
from kyodo_desktop.ui.partner_rows import (
    PartnerDelegate,
    PartnerModel,
    PartnerRow,
    of_directory,
    of_outlook,
)
from kyodo_desktop.ui.search_field import SearchField
from kyodo_desktop.ui.segment import Segment

PAUSE = 150  # milliseconds without a key before the library is asked
SIZE = (860, 600)  # px at 100 %
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class PartnersDialog(PageDialog):
    """``missing`` opens it at who is missing. ``propose(proposal_id)`` is called after it has closed."""

    seen = ("directory.",)

    def __init__(self, screen: Screen, propose: Callable[[str], None], *, missing: bool = False) -> None:
        super().__init__(screen)
        self._propose = propose
        self._library: Library = screen.desk.library
        self._number = 0
        self._answer: tuple[Entry, ...] | Outlook = ()
        self._model = PartnerModel(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(PAUSE)
        self._quiet.timeout.connect(self.ask)
        self._lay_out(missing)
        ring_in(self, screen.desk.look)
        self.fit_window(*SIZE)
        self.ask()

    def _lay_out(self, missing: bool) -> None:
        desk = self.screen_.desk
        self.which = Segment(desk.look, desk.icons, ((words.ALL, ""), (words.WHO_IS_MISSING, "")))
        self.which.choose(int(missing))
        self.which.chosen.connect(self._turn)
        self._missing = missing
        title = QHBoxLayout()
        title.addWidget(PlainLabel(words.TITLE, "title"), 1)
        title.addWidget(self.which)
        self.line = SearchField(desk.look, desk.icons, words.FIELD, 300)
        self.line.textChanged.connect(self._quiet.start)
        self.kind = QComboBox()
        self.kind.setAccessibleName(words.KIND)
        self.kind.addItem(words.EVERY_KIND, "")
        for kind in ActorKind:
            self.kind.addItem(KIND_LABEL[kind.value], kind.value)
        self.kind.activated.connect(self.ask)
        self._count = PlainLabel("", "count", wrap=True)
        search = QHBoxLayout()
        search.setSpacing(10)
        search.addWidget(self.line)
        search.addWidget(self.kind)
        search.addWidget(self._count, 1)
        self.list = _Partners(self._model, self.take_in)
        self.list.setItemDelegate(PartnerDelegate(desk.look, self.list))
        self.empty = EmptyState("")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        column.addLayout(title)
        column.addWidget(rule("heavy"))
        column.addLayout(search)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.note)
        column.addLayout(self._buttons())
        self.line.setVisible(not missing)
        self.kind.setVisible(not missing)

    def _buttons(self) -> QHBoxLayout:
        desk = self.screen_.desk
        row = QHBoxLayout()
        row.setSpacing(10)
        self._add = desk.button(words.ADD, self.take_in, icon="plus", key="Enter", primary=True)
        self._make = desk.button(words.PROPOSE, self.propose, icon="pen", key="Ctrl+Enter")
        for button in (self._add, self._make):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        close = desk.button(common.CLOSE, self.reject, key="Esc")
        close.setAutoDefault(False)
        row.addWidget(close)
        return row

    # --- asking

    def ask(self) -> None:
        """Ask the library; an answer that comes after a newer question is dropped."""
        self._quiet.stop()
        self._number += 1
        workshop = self.workshop
        kind = ActorKind(self.kind.currentData()) if self.kind.currentData() else None
        work: Callable[[], tuple[int, tuple[Entry, ...] | Outlook]] = (
            partial(_outlook, self._library, workshop, self._number)
            if self._missing
            else partial(_parties, self._library, workshop, self._number, self.line.text(), kind)
        )
        self.screen_.desk.tasks.start(work, self._show_answer, self._failed)

    def _turn(self, position: int) -> None:
        self._missing = position == 1
        self.line.setVisible(not self._missing)
        self.kind.setVisible(not self._missing)
        self.ask()

    def _show_answer(self, told: tuple[int, tuple[Entry, ...] | Outlook]) -> None:
        number, answer = told
        if isValid(self) and number == self._number:
            self._answer = answer
            self._show()
            (self.list if self._missing else self.line).setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        if isValid(self):
            self.tell_trouble(failure)

    def _show(self) -> None:
        workshop, before = self.workshop, self.chosen()
        answer = self._answer
        if isinstance(answer, Outlook):
            rows = list(of_outlook(workshop, answer))
            self._count.setText("" if issues.chosen(workshop) else words.NO_ISSUE)
        else:
            rows = list(of_directory(workshop, answer))
            self._count.setText(words.count(len(rows), MOST) if rows else "")
        self._model.set_rows(rows)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.label.setText(words.nothing(self.line.text()) if self._narrowed() else words.NOBODY)
        at = self._model.position(before.origin) if before else -1
        self.list.choose(at if at >= 0 else self._model.next_choice(-1, 1))
        for button in (self._add, self._make):
            button.setEnabled(self.chosen() is not None)

    def refresh(self, workshop: Workshop) -> None:
        """Who is here already."""
        super().refresh(workshop)
        self._show()

    def _narrowed(self) -> bool:
        return bool(self.line.text().strip() or self.kind.currentData())

    # --- doing

    def chosen(self) -> Entry | None:
        """The party under the cursor."""
        index = self.list.currentIndex()
        rows: Sequence[PartnerRow] = self._model.rows
        return rows[index.row()].entry if index.isValid() and index.row() < len(rows) else None

    def take_in(self) -> None:
        """Copy the chosen party into this workshop."""
        entry = self.chosen()
        if entry and self.run(label("directory.take_in"), directory.take_in, entry.actor):
            self._show()
            self.tell(words.added(entry.actor.name), undo=True)

    def propose(self) -> None:
        """A proposal to the chosen party, about the first of the chosen issues."""
        entry = self.chosen()
        if entry is None:
            return
        workshop = self.workshop
        issue = next(iter(issues.chosen(workshop)), None)
        made = self.run(
            label("proposals.make"),
            proposals.make,
            entry.actor.name,
            entry.actor.kind,
            issue_id=issue.id if issue else None,
            origin_id=entry.origin,
            on=self.screen_.desk.clock.now().date(),
        )
        if made:
            self.accept()
            self._propose(self.workshop.proposals[-1].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose and Enter adds, also from the line; Ctrl+Enter proposes."""
        steps = _STEPS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held, focus = event.modifiers() & Qt.KeyboardModifier.ControlModifier, self.focusWidget()
            if held:
                self.propose()
            elif isinstance(focus, QPushButton):
                focus.click()
            elif not self._quiet.isActive():  # else the answer first
                self.take_in()
        elif steps is not None:
            self.list.step(steps)
        else:
            super().keyPressEvent(event)


class _Partners(QListView):
    """A double click adds; keys are the dialog's."""

    def __init__(self, model: PartnerModel, taken: Callable[[], None]) -> None:
        super().__init__()
        self._rows = model
        self.setAccessibleName(words.LIST)
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(taken)

    def choose(self, position: int) -> None:
        """Put the cursor on a row; the first party is shown with its head."""
        if position >= 0:
            self.setCurrentIndex(self._rows.index(position))
            self.scrollTo(self._rows.index(0 if position == 1 else position))

    def step(self, steps: int) -> None:
        """To the next party, or several further."""
        way, position = (1 if steps > 0 else -1), self.currentIndex().row()
        for _ in range(abs(steps)):
            further = self._rows.next_choice(position, way)
            position = further if further >= 0 else position
        self.choose(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


MOST = 300


def _parties(
    library: Library, workshop: Workshop, number: int, typed: str, kind: ActorKind | None
) -> tuple[int, tuple[Entry, ...]]:
    return number, library.parties(typed, kind, samples=workshop.sample)


def _outlook(library: Library, workshop: Workshop, number: int) -> tuple[int, Outlook]:
    return number, partners.outlook(workshop, library.parties("", None, samples=workshop.sample))
