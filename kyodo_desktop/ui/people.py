"""Stop 2, people and parties: the roster at the left, the parties and their forms at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import meetings, participants
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Consent, Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import people as words
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.entry_table import on_escape
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.panels import EmptyState, side_panel
from kyodo_desktop.ui.people_import import ImportDialog, Source, choose_file, read_file
from kyodo_desktop.ui.people_parties import Parties
from kyodo_desktop.ui.people_roster import Roster
from kyodo_desktop.ui.search_field import SearchField
from kyodo_desktop.ui.two_panes import TwoPanes, scrolling

_ROSTER_PARTS = {"participants", "attendances", "actors", "meetings"}
_PARTY_PARTS = {"participants", "actors", "parties"}


class PeopleScreen(Screen):
    """Who came, for whom, and what each party is good at."""

    hints = words.HINTS

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
        self._whose: dict[str, str] = {}
        self._low = False
        self.roster = Roster(self)
        self.parties = Parties(self)
        self._actions()
        self.panes = TwoPanes(desk, self._left(), self._right(), (words.PEOPLE, words.PARTIES), (694, 492))
        self.parties.wanted.connect(self._show_parties)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)

    def _actions(self) -> None:
        desk = self.desk
        self.add = desk.action(
            self, words.ADD_PERSON, self._add_person, key="Ins", icon="plus", tip=words.ADD_PERSON_TIP
        )
        self.take_table = desk.action(self, words.IMPORT, self._import, icon="import", tip=words.IMPORT_TIP)
        self._own = (
            desk.action(self, words.PASTE, self._paste, key="Ctrl+V", tip=words.PASTE_TIP),
            self.roster.own_action(desk.action(self, words.PUT_PERSON_AWAY, self.roster.put_away, key="Del")),
        )

    # --- the left half

    def _left(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools())
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
        column.addWidget(self._foot())
        return pane

    def _tools(self) -> QWidget:
        self._count = PlainLabel("", "count")
        self.field = SearchField(self.desk.look, self.desk.icons, words.SEARCH, 180)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._to_roster)
        on_escape(self.field, self._stop_search)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(18, 8, 14, 8)
        row.setSpacing(8)
        self._roster_title = PlainLabel(words.PEOPLE, "panel")
        row.addWidget(self._roster_title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.field)
        row.addWidget(self.desk.action_button(self.take_table))
        row.addWidget(self.desk.action_button(self.add))
        return tools

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("paper", True)
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sums = [(PlainLabel(word), PlainLabel("", "strong"), PlainLabel("", "count")) for word in _SUMS]
        self._without = PlainLabel("", "second", wrap=True)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule("koi"))
        row = QHBoxLayout()
        row.setContentsMargins(28, 10, 14, 10)
        row.setSpacing(5)
        column.addLayout(row)
        for labels in self._sums:
            for part in labels:
                row.addWidget(part)
            row.addSpacing(12)
        row.addWidget(self._without, 1)
        self._foot_frame = foot
        return foot

    def _right(self) -> QWidget:
        panel, column = side_panel(320, self.desk.look)
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

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...], /) -> None:
        """Only the half that is concerned."""
        for change in changes:
            if change.part == "attendances" and change.after and "participant_id" in change.after:
                self._whose[change.id] = str(change.after["participant_id"])
        parts = {change.part for change in changes}
        if parts & _ROSTER_PARTS:
            self._show_roster(workshop)
        if parts & _PARTY_PARTS:
            self.parties.show_rows(workshop)

    def _show_roster(self, workshop: Workshop) -> None:
        self.roster.show_rows(workshop)
        total = len(workshop.participants)
        self._count.setText(words.people_count(total))
        shown = self.roster.people.rowCount()
        self.roster.setVisible(shown > 0)
        self._empty.setVisible(not total and not shown)
        self._nobody.setVisible(bool(total) and not shown)
        self._nobody.label.setText(words.nobody_found(self.field.text()))
        came = participants.present(workshop, meetings.first(workshop).id)
        record = sum(p.consent_record is Consent.YES for p in workshop.participants)
        photo = sum(p.consent_photo is Consent.YES for p in workshop.participants)
        for (_, bold, rest), value in zip(self._sums, (came, record, photo), strict=True):
            bold.setText(str(value))
            rest.hide()
        self._sums[0][2].setText(words.of_all(total))
        self._sums[0][2].show()
        self._without.setText(words.without_photo(total - photo))
        self._foot_frame.setVisible(total > 0 and not self._low)

    def go_to(self, place: Place) -> None:
        """A person's cell, a party's field, or where one is added."""
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
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def fit(self, form: str) -> None:
        """One half at a time below 1200 px; on the smallest screens the sums give way to the people."""
        self.panes.fit(form)
        self._roster_title.setVisible(form == "wide")
        self._low = form == "bar"
        self._foot_frame.setVisible(bool(self.editor.workshop.participants) and not self._low)

    def actions_for_menu(self, menu: str, /) -> Sequence[QAction]:
        """Adding, taking in, putting away."""
        if menu != "edit":
            return ()
        return (self.add, self.take_table, *self._own, *self.parties.actions_)

    # --- what buttons do

    def _add_person(self) -> None:
        self.panes.show_pane(0)
        if self.field.text():
            self.field.clear()
        self.roster.show()
        self.roster.add()

    def _search(self, typed: str) -> None:
        self.roster.search(typed, self.editor.workshop)
        self._show_roster(self.editor.workshop)

    def _stop_search(self) -> None:
        self.field.clear()
        self.roster.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_roster(self) -> None:
        self.roster.setFocus(Qt.FocusReason.OtherFocusReason)
        self.roster.selectRow(0)

    def _show_parties(self) -> None:
        self.panes.show_pane(1)

    def _import(self) -> None:
        files = choose_file(self)
        files.fileSelected.connect(self.import_file)
        files.open()

    def import_file(self, name: str) -> None:
        """Show what a file holds."""
        try:
            source = read_file(name)
        except Trouble as trouble:
            self.desk.trouble(trouble)
            return
        ImportDialog(self, source).open()

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            ImportDialog(self, Source(words.FROM_CLIPBOARD, text)).open()
        else:
            self.desk.say(words.EMPTY_CLIPBOARD, False)


_SUMS = (words.PRESENT, words.RECORD_CONSENT, words.PHOTO_CONSENT)
