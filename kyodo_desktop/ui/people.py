"""Stop 2, people and parties: the roster at the left, the parties and their forms at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import people as words
from kyodo_desktop.text import reception as print_words
from kyodo_desktop.text import tables as table_words
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.entry_table import on_escape
from kyodo_desktop.ui.panels import EmptyState, side_panel
from kyodo_desktop.ui.partnering import Partnering
from kyodo_desktop.ui.people_doors import TableDoors
from kyodo_desktop.ui.people_foot import Foot
from kyodo_desktop.ui.people_meeting import MeetingBox
from kyodo_desktop.ui.people_model import POSITION
from kyodo_desktop.ui.people_orders import Orders
from kyodo_desktop.ui.people_parties import Parties
from kyodo_desktop.ui.people_reception import Reception
from kyodo_desktop.ui.people_roster import Roster
from kyodo_desktop.ui.people_tools import Tools
from kyodo_desktop.ui.printing import Printing
from kyodo_desktop.ui.two_panes import TwoPanes, scrolling

_ROSTER_PARTS = {"participants", "attendances", "actors", "meetings", "tables"}
_PARTY_PARTS = {"participants", "actors", "parties"}


class PeopleScreen(Screen):
    """Who came, for whom, and what each party is good at."""

    of_a_meeting = True

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
        self._whose: dict[str, str] = {}
        self._low = False
        self.meeting = MeetingBox(desk.meeting)
        self.roster = Roster(self, self.meeting)
        self.partnering = Partnering(self)
        self.parties = Parties(self, self.partnering.buttons())
        self.reception = Reception(self, self.meeting)
        self.reception.changed.connect(self._show_met)
        self.reception.ended.connect(self._reception_ended)
        self.reception.line.down.connect(self._to_roster)
        self.hints = words.HINTS
        self._actions()
        self.panes = TwoPanes(desk, self._left(), self._right(), (words.PEOPLE, words.PARTIES), (756, 430))
        self.parties.wanted.connect(self._show_parties)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)

    def _actions(self) -> None:
        desk = self.desk
        self.add = desk.action(
            self, words.ADD_PERSON, self._add_person, key="Ins", icon="plus", tip=words.ADD_PERSON_TIP
        )
        self.doors = TableDoors(self)
        self.receive = desk.action(
            self, words.RECEIVE, self._receive, key="Ctrl+R", icon="check", tip=words.RECEIVE_TIP
        )
        self.printing = Printing(self, "reception", (print_words.PRINT_TIP, print_words.SAVE_TIP))
        self.printing.print_action.setText(print_words.TITLE)
        self.tables = desk.action(
            self, table_words.TITLE, self._open_tables, icon="people", tip=table_words.OPEN_TIP
        )
        self._header = [desk.action_button(one) for one in (self.printing.print_action, self.tables)]
        self.orders = Orders(self, self.roster)
        self._put_away = self.roster.own_action(
            desk.action(self, words.PUT_PERSON_AWAY, self.roster.put_away, key="Del")
        )

    # --- the left half

    def _left(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tools = Tools(self.desk, (self.receive, self.doors.take_in, self.add))
        self.field = self.tools.field
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._to_roster)
        on_escape(self.field, self._stop_search)
        column.addWidget(self.tools)
        column.addWidget(self.reception)
        table = QVBoxLayout()
        table.setContentsMargins(18, 0, 0, 0)
        table.addWidget(self.roster, 1)
        column.addLayout(table, 1)
        self._first = self.desk.action_button(self.add, primary=True)
        self._empty = EmptyState(words.NO_PEOPLE, self._first)
        stop = self.desk.button(words.STOP_SEARCH, self._stop_search)
        self._nobody = EmptyState("", stop)
        column.addWidget(self._empty, 1)
        column.addWidget(self._nobody, 1)
        self.foot = Foot(self.meeting)
        column.addWidget(self.foot)
        return pane

    def _right(self) -> QWidget:
        panel, column = side_panel(320, self.desk.look)
        column.addWidget(self.partnering.bar)
        column.addWidget(self.parties)
        area = scrolling(panel)
        area.setMinimumWidth(self.desk.look.px(340))
        return area

    # --- the contract of a screen

    def fill(self, workshop: Workshop) -> None:
        """Roster, sums, parties."""
        self._whose = {a.id: a.participant_id for a in workshop.attendances}
        self._show_roster(workshop)
        self.parties.show_rows(workshop)
        self.partnering.show_due(workshop)

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...], /) -> None:
        """Only the half that is concerned."""
        for change in changes:
            if change.part == "attendances" and change.after and "participant_id" in change.after:
                self._whose[change.id] = str(change.after["participant_id"])
        self.partnering.refresh(workshop, changes)
        parts = {change.part for change in changes}
        if parts & _ROSTER_PARTS:
            self._show_roster(workshop)
        if parts & _PARTY_PARTS:
            self.parties.show_rows(workshop)

    def _show_roster(self, workshop: Workshop) -> None:
        self.tools.setHidden(self._low and self.reception.on())  # the people have the room
        self.reception.refresh()
        self.roster.meet(self.reception.found)
        self.roster.show_rows(workshop)
        if self.reception.found is not None:
            self.roster.selectRow(0)  # whom Enter marks, if there is no other
        total = len(workshop.participants)
        self.tools.show_count(total)
        shown = self.roster.people.rowCount()
        self.roster.setVisible(shown > 0)
        self._empty.setVisible(not total and not shown)
        self._nobody.setVisible(bool(total) and not shown)
        wanted = self.reception.line.wanted() if self.reception.on() else self.field.text()
        self._nobody.label.setText(words.nobody_found(wanted))
        self.foot.show_sums(workshop)
        self.foot.setVisible(total > 0 and not self._low)

    def go_to(self, place: Place) -> None:
        """A person's cell, a party's field, or where one is added."""
        if place.part == "proposals":
            self.partnering.open_proposal(place.id, place.field or "asked")
            return
        if place.part in ("actors", "parties"):
            self.panes.show_pane(1)
            self.parties.go_to(place)
            return
        self.panes.show_pane(0)
        if place.part == "attendances" and not place.id:
            self.roster.go_to_attendance()
        elif not place.id:
            self._add_person()
        else:
            whose = self._whose.get(place.id, "") if place.part == "attendances" else place.id
            if place.part == "attendances" and self.reception.on():
                self.reception.taken_back(whose)
                return
            self._go_to_person(whose, "state" if place.part == "attendances" else place.field)

    def _go_to_person(self, id: str, field: str) -> None:
        if self.roster.go_to(id, field):
            return
        if self.field.text():  # the search may hide the person
            self._stop_search()
        if not self.roster.go_to(id, field):
            self.enter()

    def enter(self) -> None:
        """Begin in the roster, or where the first person is added."""
        if self.reception.on():
            self.reception.begin()
            return
        begin = self.roster if self.roster.people.rowCount() else self._first
        begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is being typed."""
        for table in (self.roster, self.parties.table):
            table.finish_writing()
        focused = self.focusWidget()
        if focused is not None and self.parties.form.isAncestorOf(focused):
            focused.clearFocus()

    def search(self) -> None:
        """Ctrl+F."""
        self.panes.show_pane(0)
        self.reception.end()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def fit(self, form: str) -> None:
        """One half at a time below 1200 px; on the smallest screens the sums give way to the people."""
        self.panes.fit(form)
        self.tools.fit(form)
        self._low = form == "bar"
        self.tools.setHidden(self._low and self.reception.on())
        self.roster.setColumnHidden(POSITION, self._low)  # the first to give way: the party says most of it
        self.foot.setVisible(bool(self.editor.workshop.participants) and not self._low)

    def header_buttons(self) -> Sequence[QWidget]:
        """The tables, the roster on paper."""
        return self._header

    def actions_for_menu(self, menu: str, /) -> Sequence[QAction]:
        """Adding, taking in, putting away; partners and proposals."""
        if menu == "view":
            return self.orders.actions_
        if menu == "print":
            return self.printing.actions()
        if menu == "talk":
            return self.partnering.actions()
        if menu != "edit":
            return ()
        return (
            self.receive,
            self.tables,
            self.add,
            *self.doors.actions_,
            self._put_away,
            *self.parties.actions_,
        )

    # --- what buttons do

    def _receive(self) -> None:
        self.panes.show_pane(0)
        self.field.clear()
        self.reception.begin()
        self._show_hints(words.RECEIVING_HINTS)

    def _open_tables(self) -> None:
        from kyodo_desktop.ui.people_tables import TablesDialog  # rarely opened

        TablesDialog(self, self.meeting.id_in(self.editor.workshop)).open()

    def _show_met(self) -> None:
        self._show_roster(self.editor.workshop)

    def _reception_ended(self) -> None:
        self._show_hints(words.HINTS)
        self._show_met()
        self.enter()

    def _show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        self.hints = hints
        self.desk.page_changed()

    def _add_person(self) -> None:
        self.panes.show_pane(0)
        self.reception.end()
        self.field.clear()
        self.roster.show()
        self.roster.add()

    def _search(self, typed: str) -> None:
        self.roster.search(typed, self.editor.workshop)
        self._show_roster(self.editor.workshop)

    def _stop_search(self) -> None:
        self.reception.end()
        self.field.clear()
        self.roster.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_roster(self) -> None:
        self.roster.setFocus(Qt.FocusReason.OtherFocusReason)
        self.roster.selectRow(0)

    def _show_parties(self) -> None:
        self.panes.show_pane(1)
