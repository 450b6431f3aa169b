"""Screen 4: what it is all for, and what will be reached by when."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors, fields, goals, issues
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.text import goals as words
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.entry_table import Choice, write_cell
from kyodo_desktop.ui.goal_issues import ISSUE_PARTS, IssuesPane, NoteList
from kyodo_desktop.ui.goal_links import link_menu
from kyodo_desktop.ui.goals_table import COLUMN_OF, WHAT, Edit, GoalRow, GoalsModel, GoalsTable
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.panels import AttentionBar, EmptyState, panel_title
from kyodo_desktop.ui.printing import Printing
from kyodo_desktop.ui.purpose import PurposePanel
from kyodo_desktop.ui.soon import Soon
from kyodo_desktop.ui.two_panes import TwoPanes

if TYPE_CHECKING:
    from kyodo_desktop.domain.changes import Change


class GoalsScreen(Screen):
    """Issues at the left; purpose and goals at the right."""

    hints = words.HINTS

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
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
        self._buttons = (self.desk.action_button(self._printing.print_action),)

    def _build(self) -> None:
        to_issues = EmptyState(words.NO_ISSUES, self.desk.button(words.TO_ISSUES, self._to_issues))
        self.issues = IssuesPane(self.desk, to_issues)
        self.issues.card_chosen.connect(self._choose)
        self.issues.chosen.activated_id.connect(self._show_source)
        self.panes = TwoPanes(
            self.desk, self.issues, self._right(), (words.ISSUES_PANE, words.GOALS_PANE), (344, 842)
        )
        self.panes.show_pane(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)

    def _right(self) -> QWidget:
        look = self.desk.look
        self.purpose = PurposePanel(self.editor, self.desk)
        self.purpose.ticked.connect(self._tick)
        edits: dict[str, Edit] = {name: partial(self._write, name) for name in COLUMN_OF}
        self.model = GoalsModel(edits, self._actor_choices, self)
        self.table = GoalsTable(look, self.desk.icons, self.model)
        self._fit_soon = Soon(self, self.table.fit)
        self.table.line_left.connect(self._drop_line)
        self.table.row_wanted.connect(self._add_line)
        self.table.link_wanted.connect(self._link_number)
        self.table.current_row.connect(self._see)
        self.bar = AttentionBar(look, self.desk.icons)
        self.count = PlainLabel("", "count")
        self.empty = EmptyState(words.EMPTY)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(8)
        column.addWidget(panel_title(words.PURPOSE, hints=words.PURPOSE_HINTS))
        column.addWidget(self.purpose)
        add = self.desk.action_button(self._add, small=True)
        column.addWidget(panel_title(words.GOALS, count=self.count, right=add))
        column.addWidget(self.table, 1)
        column.addWidget(self.empty)
        column.addWidget(self.bar)
        column.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        self._scroll, self._page = scroll, page
        return scroll

    # --- the page

    def header_buttons(self) -> Sequence[QWidget]:
        """Print."""
        return self._buttons

    def actions_for_menu(self, menu: str) -> Sequence[QAction]:
        """Editing and printing."""
        edit = (self._add, self._edit, self._link, self._up, self._down, self._away)
        return {"edit": edit, "print": self._printing.actions()}.get(menu, ())

    def enter(self) -> None:
        """The goals; while there is no purpose, the purpose."""
        if self.editor.workshop.purpose.strip() and self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.purpose.cell.setFocus(Qt.FocusReason.OtherFocusReason)
        self._see()

    def leave(self) -> None:
        """Keep what is being typed."""
        self.purpose.cell.binding.finish()
        self.table.finish_writing()

    def fit(self, form: str) -> None:
        """Two halves, or one at a time."""
        self.panes.fit(form)
        self.table.terse = form != "wide"
        self.table.fit()

    # --- showing

    def fill(self, workshop: Workshop) -> None:
        """Everything, by differences."""
        self.issues.show_workshop(workshop)
        self._fill_right(workshop)

    def _fill_right(self, workshop: Workshop) -> None:
        chosen = issues.chosen(workshop)
        self.purpose.show_workshop(workshop, words.PURPOSE_EMPTY if chosen else words.PURPOSE_NO_ISSUES)
        self.table.issue_count = len(chosen)
        self.model.show(workshop, self.table.new_line)
        self._fit_soon.ask()
        self.count.setText(words.count(len(workshop.goals)))
        self.table.setVisible(self.model.rowCount() > 0)
        self.empty.setVisible(self.model.rowCount() == 0)
        lacking = [(n, goals.missing(g)) for n, g in enumerate(workshop.goals, 1) if goals.missing(g)]
        self.bar.clear()
        for number, parts in lacking[:1]:
            self.bar.ask(words.goal(number), words.lacks(parts, len(lacking) - 1))

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...]) -> None:
        """A new line that has just been accepted keeps its place."""
        line = self.table.new_line
        if line.settling:
            added = [c.id for c in changes if c.part == "goals" and c.before is None]
            if added:
                line.settle(added[0])
        if ISSUE_PARTS & {change.part for change in changes}:
            self.issues.show_workshop(workshop)
        self._fill_right(workshop)

    def go_to(self, place: Place) -> None:
        """The purpose, one of its checks, or a cell of a goal."""
        self.panes.show_pane(1)
        if place.field == "purpose_checks":
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
        self._see()

    def _see(self) -> None:
        """Scroll the page to where the keyboard is: in the table to the cell."""
        focused = self.focusWidget()
        if focused is self.table:
            cell = self.table.visualRect(self.table.currentIndex())
            at = self.table.viewport().mapTo(self._page, cell.center())
            self._scroll.ensureVisible(at.x(), at.y(), 0, cell.height())
        elif focused is not None:
            self._scroll.ensureWidgetVisible(focused)

    # --- issues

    def _choose(self, card_id: str) -> None:
        if self.run(label("issues.choose_card"), issues.choose_card, card_id):
            self.desk.say(words.CHOSEN_DONE, True)

    def _show_source(self, issue_id: str) -> None:
        found = next((i for i in self.editor.workshop.issues if i.id == issue_id), None)
        if found is not None:
            part = "groups" if found.group_id else "cards"
            self.desk.go_to(Place(part, found.group_id or found.card_id or ""))

    def _to_issues(self) -> None:
        self.desk.go_to(Place("issues"))

    # --- purpose

    def _tick(self, key: str, on: bool) -> None:
        self.run(label("goals.tick_purpose"), goals.tick_purpose, key, on)

    # --- goals

    def _add_line(self) -> None:
        self.panes.show_pane(1)
        name = self.table.new_line.start()
        self.fill(self.editor.workshop)
        self.table.begin(name, WHAT)

    def _drop_line(self) -> None:
        self.table.new_line.drop()
        self.fill(self.editor.workshop)
        self.table.setFocus()

    def _write(self, field: str, row: GoalRow, text: str) -> None:
        if row.goal is None:
            self.table.new_line.settling = True
            write_cell(self, self.table, text, label("goals.add"), goals.add, text)
            self.table.new_line.settling = False
        elif field == "actor_id":
            self.run(label("goals.set_actor"), goals.set_actor, row.goal.id, text or None)
        else:
            place = Place("goals", row.goal.id, field)
            write_cell(self, self.table, text, label(fields.step_key(place)), fields.write, place, text)

    def _actor_choices(self) -> Sequence[Choice]:
        known = actors.in_order(self.editor.workshop)
        return (("", words.NO_ACTOR), *((actor.id, actors.shown_name(actor)) for actor in known))

    def _edit_here(self) -> None:
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
        if self.issues.chosen.hasFocus():
            self._move_row(self.issues.chosen, step)
            return
        row = self.model.row_at(self.table.currentIndex())
        if row is not None and row.goal is not None and 0 <= row.number - 1 + step < len(self.model.rows):
            self.run(label("goals.move"), goals.move, row.goal.id, row.number - 1 + step)

    def _move_row(self, view: NoteList, step: int) -> None:
        to = view.currentIndex().row() + step
        if view.current_id() and 0 <= to < view.model().rowCount():
            self.run(label("issues.move"), issues.move, view.current_id(), to)

    def _put_away(self) -> None:
        if self.issues.chosen.hasFocus():
            here = self.issues.chosen.current_id()
            if here and self.run(label("issues.leave"), issues.leave, here):
                self.desk.say(words.LEAVE_DONE, True)
            return
        row = self.model.row_at(self.table.currentIndex())
        if row is None or row.goal is None:
            return
        if self.run(label("goals.put_away"), goals.put_away, row.goal.id):
            self.desk.say(words.PUT_AWAY_DONE, True)
