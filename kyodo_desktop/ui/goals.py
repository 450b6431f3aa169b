"""Screen 4: what it is all for, and what will be reached by when."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyodo_desktop.domain import actors, fields, goals, issues
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.text import goal_detail as detail_words
from kyodo_desktop.text import goal_issues as issue_words
from kyodo_desktop.text import goals as words
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.entry_table import Choice, write_cell
from kyodo_desktop.ui.goal_detail import DETAILS
from kyodo_desktop.ui.goal_issues import ISSUE_PARTS, IssuesPane
from kyodo_desktop.ui.goal_links import link_menu
from kyodo_desktop.ui.goal_rows import COLUMN_OF, WHAT, Edit, GoalRow, GoalsModel, place
from kyodo_desktop.ui.goals_pane import GoalsPane
from kyodo_desktop.ui.issue_line import IssueLine
from kyodo_desktop.ui.issue_strip import IssueStrip
from kyodo_desktop.ui.issue_work import IssueWork
from kyodo_desktop.ui.panels import EmptyState
from kyodo_desktop.ui.printing import Printing
from kyodo_desktop.ui.two_panes import TwoPanes

if TYPE_CHECKING:
    from kyodo_desktop.domain.changes import Change


class GoalsScreen(Screen):
    """Issues at the left; purpose and goals at the right."""

    hints = words.HINTS

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
        self._form = "wide"
        self._printing = Printing(self, "agreement", (words.PRINT_TIP, words.SAVE_TIP))
        self._make_actions()
        self._build()

    # --- building

    def _make_actions(self) -> None:
        action = self.desk.action
        self._add = action(self, words.ADD, self._add_line, key="Ins", icon="plus", tip=words.ADD_TIP)
        self._edit = action(self, words.EDIT_HERE, self._edit_here, key="F2")
        self._link = action(self, words.LINK, self._link_menu, key="Ctrl+L", tip=words.LINK_TIP)
        self._up = action(self, words.UP, self._move_up, key="Alt+Up")
        self._down = action(self, words.DOWN, self._move_down, key="Alt+Down")
        self._away = action(self, words.PUT_AWAY, self._put_away, key="Del", tip=words.PUT_AWAY_TIP)
        self._detail = action(
            self, detail_words.TO_DETAIL, self._to_detail, key="Ctrl+D", tip=detail_words.TO_DETAIL_TIP
        )
        self.issue_line = IssueLine(self)
        self.work = IssueWork(self, (self._edit, self._up, self._down, self._away))
        self._buttons = (self.desk.action_button(self._printing.print_action),)

    def _build(self) -> None:
        there = self.desk.button(issue_words.TO_ISSUES, self._to_issues)
        to_issues = EmptyState(issue_words.NO_ISSUES, there)
        carry = self.desk.action_button(self.work.carry, small=True)
        self.issues = IssuesPane(self.editor, self.desk, carry, to_issues)
        self.work.tend(self.issues)
        self.strip = IssueStrip(self.desk)
        self.strip.turned.connect(self._show_pane)
        self.strip.wanted.connect(self._show_issue)
        names = (words.ISSUES_PANE, words.GOALS_PANE)
        self.panes = TwoPanes(self.desk, self.issues, self._right(), names, (344, 842), bar=self.strip)
        self._show_pane(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)

    def _right(self) -> QWidget:
        edits: dict[str, Edit] = {name: partial(self._write, name) for name in COLUMN_OF}
        self.model = GoalsModel(edits, self._actor_choices, self)
        self.right = GoalsPane(self, self.model, self.desk.action_button(self._add, small=True))
        self.purpose, self.table, self.bar = self.right.purpose, self.right.table, self.right.bar
        self.table.line_left.connect(self._drop_line)
        self.table.row_wanted.connect(self._add_line)
        self.table.link_wanted.connect(self._link_number)
        return self.right

    # --- the page

    def header_buttons(self) -> Sequence[QWidget]:
        """Print."""
        return self._buttons

    def actions_for_menu(self, menu: str) -> Sequence[QAction]:
        """Editing and printing."""
        goal = (self._add, self._edit, self._link, self._detail, self._up, self._down, self._away)
        edit = (*goal, self.issue_line.action, *self.work.actions())
        return {"edit": edit, "print": self._printing.actions()}.get(menu, ())

    def enter(self) -> None:
        """The goals; while there is no purpose, or no room for both, the purpose: it is read first."""
        self.right.to_top()
        if self._form == "wide" and self.editor.workshop.purpose.strip() and self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.right.see()
        else:
            self.purpose.cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.right.finish()
        self.issues.form.finish()

    def fit(self, form: str) -> None:
        """Two halves, or one at a time."""
        self._form = form
        self.panes.fit(form)
        self.table.terse = form != "wide"
        self.table.fit()

    # --- showing

    def fill(self, workshop: Workshop) -> None:
        """Everything, by differences."""
        self._fill_left(workshop)
        self.right.show_workshop(workshop)
        self.work.read_then()

    def _fill_left(self, workshop: Workshop) -> None:
        self.issues.show_workshop(workshop)
        self.strip.show_workshop(workshop)

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...]) -> None:
        """A new line that has just been accepted keeps its place."""
        line = self.table.new_line
        if line.settling:
            added = [c.id for c in changes if c.part == "goals" and c.before is None]
            if added:
                line.settle(added[0])
        if ISSUE_PARTS & {change.part for change in changes}:
            self._fill_left(workshop)
        self.right.show_workshop(workshop)

    def go_to(self, place: Place) -> None:
        """The purpose, one of its checks, or a cell of a goal."""
        self._show_pane(0 if place.part == "issues" else 1)
        if place.part == "issues":
            self.work.show(place.id)
        elif place.field == "purpose_checks":
            left = [check for check in self.purpose.checks if not check.isChecked()]
            (left or self.purpose.checks)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif place.part == "workshop":
            self.purpose.cell.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.editor.workshop.purpose.strip():
                self.purpose.cell.open()
        elif place.part == "goals" and not self.model.rowCount():
            self._add_line()
        else:
            links = {link.id: link.goal_id for link in self.editor.workshop.goal_issues}
            goal = links.get(place.id, place.id)
            self.table.select(self.table.new_line.name(goal), COLUMN_OF.get(place.field, WHAT))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if place.field in DETAILS:
                self.right.open_detail(place.field)
        self.right.see()

    # --- issues

    def _show_pane(self, position: int) -> None:
        self.panes.show_pane(position)
        self.strip.show_pane(position)

    def _show_issue(self, number: int) -> None:
        self._show_pane(0)
        self.work.show(issues.chosen(self.editor.workshop)[number - 1].id)

    def _to_issues(self) -> None:
        self.desk.go_to(Place("issues"))

    # --- goals

    def _add_line(self) -> None:
        self._show_pane(1)
        name = self.table.new_line.start()
        self.right.show_workshop(self.editor.workshop)
        self.table.begin(name, WHAT)

    def _drop_line(self) -> None:
        self.table.new_line.drop()
        self.right.show_workshop(self.editor.workshop)
        self.table.setFocus()

    def _write(self, field: str, row: GoalRow, text: str) -> None:
        if row.goal is None:
            self.table.new_line.settling = True
            write_cell(self, self.table, text, label("goals.add"), goals.add, text)
            self.table.new_line.settling = False
        elif field == "actor_id":
            self.run(label("goals.set_actor"), goals.set_actor, row.goal.id, text or None)
        else:
            at = place(field, row)
            write_cell(self, self.table, text, label(fields.step_key(at)), fields.write, at, text)

    def _to_detail(self) -> None:
        self._show_pane(1)
        self.right.open_detail()

    def _actor_choices(self) -> Sequence[Choice]:
        known = actors.in_order(self.editor.workshop)
        return (("", words.NO_ACTOR), *((actor.id, actors.shown_name(actor)) for actor in known))

    def _edit_here(self) -> None:
        if self.work.edit_here():
            return
        if self.table.hasFocus() and self.table.currentIndex().isValid():
            self.table.edit(self.table.currentIndex())
        else:
            self.purpose.cell.open()

    def _link_number(self, of: int | QAction) -> None:
        number = int(of.data()) if isinstance(of, QAction) else of
        row, chosen = self.model.row_at(self.table.currentIndex()), issues.chosen(self.editor.workshop)
        if row is None or row.goal is None or number > len(chosen):
            return
        on = number not in row.issues
        if self.run(label("goals.link"), goals.link, row.goal.id, chosen[number - 1].id, on):
            self.desk.say((words.linked if on else words.unlinked)(row.number, number), True)

    def _link_menu(self) -> None:
        row = self.model.row_at(self.table.currentIndex())
        if row is None or row.goal is None:
            return
        menu = link_menu(self, self.editor.workshop, row.issues)
        menu.triggered.connect(self._link_number)
        cell = self.table.visualRect(self.table.currentIndex())
        menu.popup(self.table.viewport().mapToGlobal(cell.bottomLeft()))

    # --- rows under the cursor

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        if self.work.view() is not None:
            self.work.move(step)
            return
        row = self.model.row_at(self.table.currentIndex())
        if row is not None and row.goal is not None and 0 <= row.number - 1 + step < len(self.model.rows):
            self.run(label("goals.move"), goals.move, row.goal.id, row.number - 1 + step)

    def _put_away(self) -> None:
        if self.work.view() is not None:
            self.work.put_away()
            return
        row = self.model.row_at(self.table.currentIndex())
        if row is None or row.goal is None:
            return
        if self.run(label("goals.put_away"), goals.put_away, row.goal.id):
            self.desk.say(words.PUT_AWAY_DONE, True)
