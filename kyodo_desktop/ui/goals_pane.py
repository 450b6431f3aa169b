"""The right half of screen 4: the purpose, the goals, and what belongs to the goal under the cursor."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.domain import goals, issues, meetings
from kyodo_desktop.domain.numbers import Measure
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import goal_detail as detail_words
from kyodo_desktop.text import goals as words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.goal_detail import GoalDetail
from kyodo_desktop.ui.goal_rows import GoalsModel
from kyodo_desktop.ui.goals_table import GoalsTable
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.panels import AttentionBar, EmptyState, panel_title
from kyodo_desktop.ui.purpose import PurposePanel
from kyodo_desktop.ui.soon import Soon


class GoalsPane(QScrollArea):
    """Ticks and proposed numbers are written here; rows and their words are the screen's business."""

    def __init__(self, screen: Screen, model: GoalsModel, add: Button) -> None:
        super().__init__()
        self._screen, self._model = screen, model
        look, icons = screen.desk.look, screen.desk.icons
        self.purpose = PurposePanel(screen.editor, screen.desk)
        self.purpose.ticked.connect(self._tick)
        self.table = GoalsTable(look, icons, model, screen.editor, self._near)
        self.table.current_row.connect(self._row_chosen)
        self.detail = GoalDetail(screen.editor, screen.desk)
        self.detail.proposed.connect(self._write_numbers)
        self._fit_soon = Soon(self, self.table.fit)
        self.bar = AttentionBar(look, icons)
        self.count = PlainLabel("", "count")
        self.empty = EmptyState(words.EMPTY)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(8)
        column.addWidget(panel_title(words.PURPOSE, hints=words.PURPOSE_HINTS))
        column.addWidget(self.purpose)
        column.addWidget(panel_title(words.GOALS, count=self.count, right=add))
        column.addWidget(self.table, 1)
        for widget in (self.detail, self.empty, self.bar):
            column.addWidget(widget)
        column.addStretch(0)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._page)

    def show_workshop(self, workshop: Workshop) -> None:
        """By differences; the heights follow a turn later."""
        chosen = issues.chosen(workshop)
        self.purpose.show_workshop(workshop, words.PURPOSE_EMPTY if chosen else words.PURPOSE_NO_ISSUES)
        self.table.issue_count = len(chosen)
        self._model.show(workshop, self.table.new_line)
        self._show_detail()
        self._fit_soon.ask()
        self.count.setText(words.count(len(workshop.goals)))
        self.table.setVisible(self._model.rowCount() > 0)
        self.empty.setVisible(self._model.rowCount() == 0)
        lacking = [(n, goals.missing(g)) for n, g in enumerate(workshop.goals, 1) if goals.missing(g)]
        for number, parts in lacking[:1]:
            self.bar.ask(words.goal(number), words.lacks(parts, len(lacking) - 1))
        if not lacking:
            self.bar.clear()

    def finish(self) -> None:
        """Keep what is being typed."""
        self.purpose.cell.binding.finish()
        self.table.finish_writing()
        self.detail.finish()

    # --- where the keyboard is

    def to_top(self) -> None:
        """The purpose is what is read first."""
        self.verticalScrollBar().setValue(0)

    def see(self) -> None:
        """Scroll to where the keyboard is: in the table to the cell."""
        focused = self._screen.focusWidget()
        if focused is self.table:
            cell = self.table.visualRect(self.table.currentIndex())
            at = self.table.viewport().mapTo(self._page, cell.center())
            self.ensureVisible(at.x(), at.y(), 0, cell.height())
        elif focused is not None and self._page.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)

    def open_detail(self, field: str = "") -> None:
        """For whom the goal is, and its numbers."""
        if not self.detail.isHidden():
            self.detail.open(field)
            self.see()

    def _row_chosen(self, _id: str) -> None:
        self.see()
        self._show_detail()

    def _show_detail(self) -> None:
        row = self._model.row_at(self.table.currentIndex())
        first = self._model.rows[0] if row is None and self._model.rows else row
        goal = first.goal if first is not None else None
        self.detail.show_goal(self._screen.editor.workshop, goal.id if goal is not None else "")

    # --- what is written

    def _tick(self, key: str, on: bool) -> None:
        self._screen.run(label("goals.tick_purpose"), goals.tick_purpose, key, on)

    def _write_numbers(self, measure: Measure) -> None:
        step, (amount, unit, baseline) = label("goals.set_amount"), measure
        if self._screen.run(step, goals.set_amount, self.detail.id, amount, unit, baseline):
            self._screen.desk.say(detail_words.TAKEN, True)

    def _near(self) -> dt.date:
        return meetings.near(self._screen.editor.workshop) or self._screen.desk.clock.now().date()
