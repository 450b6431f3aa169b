"""The parties of the talk: the list with crests, and the form of the one under the cursor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors, fields
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import people as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.dialogs import ThreeLines
from kyodo_desktop.ui.entry_table import NEW, EntryModel, write_cell
from kyodo_desktop.ui.labels import KeyHints, PlainLabel
from kyodo_desktop.ui.panels import EmptyState
from kyodo_desktop.ui.party_form import PartyForm
from kyodo_desktop.ui.party_list import CrestMark, PartyRow, PartyTable, name, party_rows, place, spoken
from kyodo_desktop.ui.rows_model import Column

_WITH_ALL = 370  # px at 100 % in which everything has its place


class Parties(QWidget):
    """The right half of the page. ``actions_`` are those of the menu, ``buttons`` stand below the title."""

    wanted = Signal()
    """The window shows another half: bring this one forward."""

    def __init__(self, screen: Screen, buttons: Iterable[QWidget] = ()) -> None:
        super().__init__()
        self._screen = screen
        desk = screen.desk
        self._new = False
        self._asked = ""
        self._model: EntryModel[PartyRow] = EntryModel(
            (Column(words.PARTIES, name, edit=self._write_name, place=place, spoken=spoken, stretch=True),),
            self,
        )
        self.table = PartyTable(desk.look, self._model, screen.editor)
        self.table.current_row.connect(self._show_party)
        self.table.new_left.connect(self._drop_new)
        self.table.row_wanted.connect(self._last_row_left)
        self.form = PartyForm(screen)
        self._add = desk.action(
            screen, words.ADD_PARTY, self.add, key="Ctrl+Ins", icon="plus", tip=words.ADD_PARTY_TIP
        )
        put_away = desk.action(screen, words.PUT_PARTY_AWAY, self.put_away, key="Del")
        self.actions_: Sequence[QAction] = (self._add, self.table.own_action(put_away))
        self._partnering = tuple(buttons)
        self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the word about the order and what is in the menu too give way."""
        super().resizeEvent(event)
        for widget in (self._order, *self._partnering[-1:]):
            widget.setVisible(self.width() >= self._screen.desk.look.px(_WITH_ALL))

    def _build(self) -> None:
        desk = self._screen.desk
        self._count, self._order = PlainLabel("", "count"), PlainLabel("", "second", wrap=True)
        self.add_button = desk.action_button(self._add)
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(PlainLabel(words.PARTIES, "panel"))
        row.addWidget(self._count)
        row.addWidget(self._order, 1)
        row.addWidget(self.add_button)
        self._crest, self._heading = CrestMark(desk.look), PlainLabel("", "form", wrap=True)
        self._heading.setProperty("tone", "strong")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._crest)
        head.addWidget(self._heading, 1)
        head.addWidget(KeyHints(words.EDIT_HINT))
        self._shown = QWidget()
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 4, 0, 0)
        shown.setSpacing(8)
        shown.addLayout(head)
        shown.addWidget(self.form)
        self._empty = EmptyState(words.NO_PARTIES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        more = QHBoxLayout()
        more.setSpacing(8)
        for button in self._partnering:
            more.addWidget(button)
        more.addStretch(1)
        column.addWidget(title)
        column.addLayout(more)
        for widget in (self.table, self._empty, self._shown, self._residents_row()):
            column.addWidget(widget)
        column.addStretch(1)

    def _residents_row(self) -> QWidget:
        self._resident_words = PlainLabel("", "second", wrap=True)
        mark = CrestMark(self._screen.desk.look, 24)
        mark.show_crest("resident")
        self._residents = QWidget()
        row = QHBoxLayout(self._residents)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self._resident_words, 1)
        return self._residents

    # --- what is shown

    def show_rows(self, workshop: Workshop) -> None:
        """The list, and the form of the party under the cursor (the first one if there is none)."""
        rows = party_rows(workshop)
        self._count.setText(words.parties_count(len(rows)))
        self._order.setText(words.in_order(actors.in_kana_order(workshop)))
        self._order.setVisible(len(rows) > 1)
        alone = sum(person.actor_id is None for person in workshop.participants)
        self._residents.setVisible(bool(alone))
        self._resident_words.setText(words.residents(alone))
        if self._new:
            rows.append(PartyRow(NEW, ""))
        self._model.set_rows(rows)
        if rows and not self.table.currentIndex().isValid():
            self.table.select(rows[0].id)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.table.hug()
        self._show_party(self.table.current_id())

    def _show_party(self, id: str) -> None:
        workshop = self._screen.editor.workshop
        actor = next((actor for actor in workshop.actors if actor.id == id), None)
        self._shown.setVisible(actor is not None)
        if actor is not None:
            self._crest.show_crest(actor.kind.value, actor.crest)
            self._heading.setText(actor.name)
            self.form.show_actor(workshop, actor.id)

    # --- going there

    def go_to(self, place: Place) -> None:
        """A party's field (opened at once while it is empty), or the party itself."""
        workshop = self._screen.editor.workshop
        actor = place.id
        if place.part == "parties":
            actor = next((party.actor_id for party in workshop.parties if party.id == place.id), "")
        if place.part == "actors" and not actor:
            self.add()
        elif self.table.select(actor) and not (place.field and self.form.go_to(place)):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- rows

    def add(self, _checked: bool = False) -> None:
        """A new row at the end, for a name."""
        self.wanted.emit()
        self.table.finish_writing()
        self._new = True
        self.show_rows(self._screen.editor.workshop)
        self.table.select(NEW, edit=True)

    def put_away(self) -> None:
        """The party under the cursor goes; one that leads activities is asked about first."""
        workshop = self._screen.editor.workshop
        actor = next((a for a in workshop.actors if a.id == self.table.current_id()), None)
        if actor is None:
            return
        leads = actors.leads_of(workshop, actor.id)
        if not leads:
            self._put_away_now(actor.id)
            return
        self._asked = actor.id
        ThreeLines(
            self._screen.desk,
            words.holds_leads(actors.shown_name(actor), leads),
            (words.leads_left(leads), words.LEADS_SAFE, words.party_can_do(leads)),
            ((words.PUT_AWAY, self._put_asked_away), (words.CANCEL, self._leave_it)),
            parent=self._screen.window(),
        ).open()

    def _put_asked_away(self) -> None:
        self._put_away_now(self._asked)

    def _leave_it(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away_now(self, id: str) -> None:
        name = next((actors.shown_name(a) for a in self._screen.editor.workshop.actors if a.id == id), "")
        if self._screen.run(label("actors.put_away"), actors.put_away, id):
            self._screen.desk.say(words.party_away(name), True)

    def _last_row_left(self) -> None:
        """After the last row comes a new one only while new ones are being written."""
        if self._adding:
            self.add()

    _adding = False

    def _drop_new(self) -> None:
        self._new = self._adding = False
        self.show_rows(self._screen.editor.workshop)

    def _write_name(self, row: PartyRow, text: str) -> None:
        self._adding = row.id == NEW
        if row.id != NEW:
            at = place(row)
            write_cell(self._screen, self.table, text, label(fields.step_key(at)), fields.write, at, text)
            return
        self._new = False
        changes = write_cell(self._screen, self.table, text, label("actors.add"), actors.add, text)
        self._new = not changes
