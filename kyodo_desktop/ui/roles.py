"""Screen 5: what is to be done, and who does what in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kyodo_desktop.domain import fields, roles
from kyodo_desktop.domain.choices import Phase
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Actor, Role, Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import asides as aside_words
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.entry_table import write_cell
from kyodo_desktop.ui.line_table import NewLine
from kyodo_desktop.ui.matrix_deeds import MatrixDeeds
from kyodo_desktop.ui.matrix_forms import MatrixForms
from kyodo_desktop.ui.matrix_model import ACTIVITY, FIRST_PARTY, MatrixModel, MatrixRow, Writing, place_of
from kyodo_desktop.ui.matrix_pane import MatrixPane
from kyodo_desktop.ui.matrix_places import beside, cell_of, dropped_at
from kyodo_desktop.ui.matrix_view import MatrixView
from kyodo_desktop.ui.overview import Overview
from kyodo_desktop.ui.panels import EmptyState
from kyodo_desktop.ui.printing import Printing
from kyodo_desktop.ui.roles_write_out import RolesOut
from kyodo_desktop.ui.setting_aside import AsideDeeds
from kyodo_desktop.ui.soon import Soon

if TYPE_CHECKING:
    from kyodo_desktop.domain.changes import Change


class RolesScreen(Screen):
    """The matrix, the strip of the party in focus, and the overview beside it."""

    hints = words.HINTS

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
        self._form = "wide"
        self._open = True
        self._new_in = Phase.PLAN
        self._cells: dict[str, tuple[str, str]] = {}
        self._roles_seen: tuple[Role, ...] = ()
        self._printing = Printing(self, "role-sheet", (words.PRINT_TIP, words.SAVE_PDF_TIP))
        self._make_actions()
        self._build()

    # --- building

    def _make_actions(self) -> None:
        action = self.desk.action
        self._add = action(self, words.ADD, self._add_line, key="Ins", icon="plus", tip=words.ADD_TIP)
        self._adds = []
        for phase in roles.PHASES:
            adding = action(self, "", self._add_line_in)
            adding.setData(phase.value)
            self._adds.append(adding)
        self._edit = action(self, words.EDIT, self._edit_here, key="F2", tip=words.EDIT_TIP)
        self._up = action(self, words.UP, self._move_up, key="Alt+Up", tip=words.UP_TIP)
        self._down = action(self, words.DOWN, self._move_down, key="Alt+Down", tip=words.DOWN_TIP)
        self._away = action(self, words.PUT_AWAY, self._delete, key="Del", tip=words.PUT_AWAY_TIP)
        ask, tip = aside_words.SET_ASIDE, aside_words.SET_ASIDE_TIP
        self._aside = action(self, ask, self._set_aside, key="Ctrl+Del", tip=tip)
        self._panel = action(self, words.PANEL, self._toggle_panel, key="F8", tip=words.PANEL_TIP)
        self._buttons = tuple(map(self.desk.action_button, (self._add, self._printing.print_action)))

    def _build(self) -> None:
        look = self.desk.look
        writing = Writing(self._write_name, self._write_when, self._write_words, self._words_place)
        self.model = MatrixModel(writing, self._line, self)
        self.view = MatrixView(look, self.desk.icons, self.model, self.editor)
        self.deeds = MatrixDeeds(self, self.view)
        self.forms = MatrixForms(self, self.view)
        self.out = RolesOut(self)
        self.view.drag.dropped.connect(self._drop)
        self.view.line_left.connect(self._drop_line)
        self.view.row_wanted.connect(self._add_line)
        self.overview = Overview(self.desk)
        self._overview_soon = Soon(self, self._show_overview)
        self.overview.wanted.connect(self.desk.go_to)
        self._asides = AsideDeeds(self)
        self.overview.aside_wanted.connect(self._asides.ask)
        self.overview.taken_up.connect(self._asides.take_up)
        self.overview.closed.connect(self._toggle_panel)
        self._begin = self.desk.button(words.ADD, self._add_line, icon="plus")
        self.empty = EmptyState(words.EMPTY, self._begin)
        self.pane = MatrixPane(self.desk, self.view, self.empty)
        self.pane.attention.opened.connect(self._toggle_panel)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for part, stretch in ((self.pane, 1), (self.overview, 0)):
            self._row.addWidget(part, stretch)

    # --- the page

    def header_buttons(self) -> Sequence[QWidget]:
        """Add, print."""
        return self._buttons

    def actions_for_menu(self, menu: str) -> Sequence[QAction]:
        """Editing, printing, the panel."""
        edit = (
            *(self._add, *self._adds, self._edit, *self.forms.actions),
            *(self._up, self._down, self._away, *self.deeds.edit_actions, self._aside),
        )
        papers = (*self._printing.actions(), self.out.action)
        return {"edit": edit, "print": papers, "view": (self._panel, self.forms.look)}.get(menu, ())

    def enter(self) -> None:
        """The first cell of a party, or where the cursor was."""
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            first = FIRST_PARTY if self.model.parties else ACTIVITY
            self.view.setCurrentIndex(self.model.index(0, first))
        (self.view if self.model.rowCount() else self._begin).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is being typed in a cell."""
        self.view.finish_writing()

    def fit(self, form: str) -> None:
        """Narrow: the panel closes to a strip and opens over the page. Bar: dates go to the tip."""
        changed = form != self._form
        self._form = form
        if changed:
            self._open = form == "wide"
        self.pane.fit(form, self.editor.workshop)
        self._place_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel over the page follows."""
        super().resizeEvent(event)
        self._place_panel()

    def _place_panel(self) -> None:
        over = self._form != "wide"
        if over and self._row.indexOf(self.overview) >= 0:
            self._row.removeWidget(self.overview)
        elif not over and self._row.indexOf(self.overview) < 0:
            self._row.addWidget(self.overview)
        self.overview.setVisible(self._open)
        if over and self._open:
            wide = min(self.overview.width(), self.width())
            self.overview.setGeometry(self.width() - wide, 0, wide, self.height())
            self.overview.raise_()

    def _toggle_panel(self) -> None:
        self._open = not self._open
        self._place_panel()
        if self._open and self._form != "wide":
            self.overview.setFocus()
        elif not self._open:
            self.view.setFocus()

    # --- showing

    def fill(self, workshop: Workshop) -> None:
        """Everything."""
        self.model.show(workshop, self._new_in)
        for action, phase in zip(self._adds, roles.PHASES, strict=True):
            action.setText(words.add_in(self.model.labels[phase]))
        if workshop.roles is not self._roles_seen:
            self._roles_seen = workshop.roles
            self._cells |= {role.id: (role.activity_id, role.actor_id) for role in workshop.roles}
        self.pane.show_workshop(workshop)
        self._overview_soon.ask()

    def _show_overview(self) -> None:
        led = [row.led for row in self.model.rows if row.activity_id]
        self.overview.show_workshop(self.editor.workshop, led)
        self.pane.show_derived(self.editor.workshop)

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...]) -> None:
        """By differences; a new line that has just been accepted keeps its place."""
        line = self.view.new_line
        if line.settling:
            added = [c.id for c in changes if c.part == "activities" and c.before is None]
            if added:
                line.settle(added[0])
        self.fill(workshop)

    def go_to(self, place: Place) -> None:
        """An activity's name, date or marks; a role's cell; a party's column."""
        if self._form != "wide" and self._open:
            self._toggle_panel()
        activity, column = cell_of(self.model, self.view.currentIndex(), self._cells, place)
        row = self.model.position(self.view.new_line.name(activity)) if activity else 0
        if not self.model.rowCount() and place.part == "activities":
            self._add_line()
            return
        if row < 0 or not self.model.rowCount():
            self.enter()
            return
        index = self.model.index(row, column)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_aside(self) -> None:
        self._asides.ask(self.overview.finding_here())

    def _here(self) -> tuple[MatrixRow | None, Actor | None]:
        index = self.view.currentIndex()
        return self.model.row_at(index), self.model.party(index.column())

    # --- lines

    def _line(self) -> NewLine:
        return self.view.new_line

    def _add_line(self) -> None:
        row, _ = self._here()
        self._begin_line(row.phase if row else Phase.PLAN)

    def _add_line_in(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._begin_line(Phase(sender.data()))

    def _begin_line(self, phase: Phase) -> None:
        self._new_in = phase
        name = self.view.new_line.start()
        self.fill(self.editor.workshop)
        self.view.begin(name, ACTIVITY)

    def _drop_line(self) -> None:
        self.view.new_line.drop()
        self.fill(self.editor.workshop)
        self.view.setFocus()

    def _edit_here(self) -> None:
        index = self.view.currentIndex()
        row, party = self._here()
        if row is not None and party is not None and not row.level(party.id)[0]:
            self.desk.refuse(Refused("roles.nothing_there"))
        elif index.isValid():
            self.view.edit(index)

    def _words_place(self, actor_id: str, row: MatrixRow) -> Place:
        held = roles.of_activity(self.editor.workshop, row.activity_id).get(actor_id)
        return Place("roles", held.id if held else "", "words")

    def _write_words(self, actor_id: str, row: MatrixRow, text: str) -> None:
        place = self._words_place(actor_id, row)
        if place.id:
            self._write(place, text)

    def _write_name(self, row: MatrixRow, text: str) -> None:
        if row.activity_id:
            self._write(place_of("what", row), text)
            return
        self.view.new_line.settling = True
        write_cell(self, self.view, text, label("roles.add_activity"), roles.add_activity, text, self._new_in)
        self.view.new_line.settling = False

    def _write_when(self, row: MatrixRow, text: str) -> None:
        if row.activity_id:
            self._write(place_of("when", row), text)

    def _write(self, place: Place, text: str) -> None:
        write_cell(self, self.view, text, label(fields.step_key(place)), fields.write, place, text)

    def _delete(self) -> None:
        _, party = self._here()
        if party is not None:
            self.deeds.mark(None, False)
            return
        gone = [row.activity_id for row in self.deeds.rows()]
        if gone and self.run(label("roles.put_activity_away"), roles.put_activity_away, *gone):
            several = words.put_away_several(len(gone))
            self.desk.say(words.PUT_AWAY_DONE if len(gone) == 1 else several, True)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        row, _ = self._here()
        if row is None or not row.activity_id:
            return
        there = beside(self.editor.workshop, row, step)
        if there is None:
            return
        self.run(label("roles.move_activity"), roles.move_activity, row.activity_id, *there)
        self.view.scrollTo(self.view.currentIndex())

    def _drop(self, activity_id: str, target_id: str, below: bool) -> None:
        there = dropped_at(self.editor.workshop, activity_id, target_id, below)
        if there is not None:
            self.run(label("roles.move_activity"), roles.move_activity, activity_id, *there)
