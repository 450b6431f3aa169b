"""The roster: one row for each person, written, ticked, searched and sorted in place."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from kyodo_desktop.domain import actors, fields, japanese, participants, tables
from kyodo_desktop.domain.choices import AttendanceState, Consent
from kyodo_desktop.domain.reception import Found
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import people as words
from kyodo_desktop.ui import people_rows as cells
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import NEW, Choice, EntryDelegate, EntryTable, write_cell
from kyodo_desktop.ui.ime_reading import ImeReading
from kyodo_desktop.ui.people_meeting import MeetingBox
from kyodo_desktop.ui.people_model import (
    COLUMN_OF_FIELD,
    NAME,
    NUMBER,
    ORDERS,
    PRESENT,
    READING,
    TABLE,
    Cells,
    PeopleModel,
)
from kyodo_desktop.ui.rows_model import Role

KEYS = "123456789"


class Roster(EntryTable):
    """The table. Its page tells it what to show; it runs the operations of its cells.

    ``sort_wanted`` tells the column whose header was pressed.
    """

    sort_wanted = Signal(int)

    def __init__(self, screen: Screen, meeting: MeetingBox) -> None:
        self._screen, self._meeting = screen, meeting
        self._new = False
        self._wanted = ""
        self._met: Found | None = None
        self._rows_of = cells.PersonRows()
        model = PeopleModel(
            Cells(
                write_name=self._write_name,
                write_reading=self._write_reading,
                write_position=self._write_position,
                set_party=self._set_party,
                set_table=self._set_table,
                tick=self._tick,
                tick_record=self._tick_record,
                tick_published=self._tick_published,
                tick_photo=self._tick_photo,
                parties=self._parties,
                tables=self._tables,
            )
        )
        super().__init__(screen.desk.look, model, screen.editor, row=36)
        model.setParent(self)
        self.people = model
        self.setItemDelegate(_RosterDelegate(screen.desk.look, self))
        self.setAccessibleName(words.PEOPLE)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._header_pressed)
        self.row_wanted.connect(self.add)
        self.new_left.connect(self._drop_new)

    # --- what is shown

    def show_rows(self, workshop: Workshop) -> None:
        """Those whose name or reading holds what is searched for, and the row being added."""
        meeting = self._meeting.id_in(workshop)
        rows = self._rows_of.of(workshop, meeting, ORDERS[self.people.sorted_by])
        if self._met is not None:
            rows = _met_rows(rows, self._met)
        else:
            rows = [row for row in rows if self._fits(row)]
        if self._new:
            rows.append(cells.PersonRow(NEW, 0, None))
        self.people.set_rows(rows)

    def _fits(self, row: cells.PersonRow) -> bool:
        return not self._wanted or self._wanted in cells.search_key(row)

    def search(self, typed: str, workshop: Workshop) -> None:
        """Show only those who fit; width, case and kind of kana do not matter."""
        self._wanted = japanese.search_key(typed.strip())
        self.show_rows(workshop)

    def meet(self, found: Found | None) -> None:
        """At the reception: only those who were found, with their keys; none shows everybody again."""
        self._met = found

    def sort(self, column: int) -> None:
        """Stand in another order; the cursor stays with its person."""
        at = self.current_id(), self.currentIndex().column()
        self.people.sort_by(column)
        self.show_rows(self._screen.editor.workshop)
        if at[0]:
            self.select(*at)

    def _header_pressed(self, section: int) -> None:
        if section in ORDERS:
            self.sort_wanted.emit(section)

    def go_to(self, id: str, field: str) -> bool:
        """Put the cursor on a person's cell (attendance: ``state``); false if that person is not shown."""
        column = COLUMN_OF_FIELD.get(field, NAME)
        self.setColumnHidden(column, False)
        if not self.select(id, column):
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def go_to_attendance(self) -> None:
        """The first person of whom nobody has said whether they came."""
        open_rows = [row for row in self.people.rows if row.present is None]
        if found := open_rows or list(self.people.rows):
            self.go_to(found[0].id, "state")

    # --- rows

    def add(self, _checked: bool = False) -> None:
        """A new row at the end, for a name."""
        self.finish_writing()
        self._new = True
        self.show_rows(self._screen.editor.workshop)
        self.select(NEW, NAME, edit=True)

    def put_away(self) -> None:
        """The person under the cursor goes; the next one takes the cursor."""
        row = self.people.row_at(self.currentIndex())
        if row is None or row.person is None:
            return
        if self._screen.run(label("participants.put_away"), participants.put_away, row.id):
            self._screen.desk.say(words.person_away(row.person.name), True)

    def _drop_new(self) -> None:
        self._new = False
        self.show_rows(self._screen.editor.workshop)

    # --- cells

    def _write_name(self, row: cells.PersonRow, text: str) -> None:
        if row.person is not None:
            self._write(row, "name", text)
            return
        self._new = False
        delegate = self.itemDelegate()
        reading = delegate.take_reading() if isinstance(delegate, _RosterDelegate) else ""
        step = label("participants.add")
        changes = write_cell(self._screen, self, text, step, participants.add, text, reading=reading)
        self._new = not changes
        if changes:
            self._tell_namesakes(changes[0].id)

    def _write_reading(self, row: cells.PersonRow, text: str) -> None:
        self._write(row, "reading", text)
        if not japanese.in_kana(text):
            self._screen.desk.say(words.reading_not_kana(text), False)

    def _write_position(self, row: cells.PersonRow, text: str) -> None:
        self._write(row, "position", text)

    def _write(self, row: cells.PersonRow, field: str, text: str) -> None:
        place = cells.place(field, row)
        step = label(fields.step_key(place))
        if write_cell(self._screen, self, text, step, fields.write, place, text) and field != "position":
            self._tell_namesakes(row.id)

    def _tell_namesakes(self, id: str) -> None:
        workshop = self._screen.editor.workshop
        if others := participants.namesakes(workshop, id):
            meeting = self._meeting.id_in(workshop)
            about = next(row for row in cells.person_rows(workshop, meeting) if row.id == others[0].id)
            told = " ".join(filter(None, (about.party, others[0].position)))
            self._screen.desk.say(words.namesake(others[0].name, told), False)

    def _parties(self) -> tuple[Choice, ...]:
        workshop = self._screen.editor.workshop
        listed = [(actor.id, actors.shown_name(actor)) for actor in actors.in_order(workshop)]
        return (*listed, ("", words.RESIDENT))

    def _set_party(self, row: cells.PersonRow, actor_id: str) -> None:
        step = label("participants.set_actor")
        self._screen.run(step, participants.set_actor, row.id, actor_id or None)

    def _tables(self) -> tuple[Choice, ...]:
        return (
            *((table.id, table.name) for table in self._screen.editor.workshop.tables),
            ("", words.NO_TABLE),
        )

    def _set_table(self, row: cells.PersonRow, table_id: str) -> None:
        self._screen.run(label("tables.seat"), tables.seat, table_id or None, row.id)

    def _tick(self, row: cells.PersonRow) -> None:
        came = row.present is AttendanceState.PRESENT
        state = AttendanceState.ABSENT if came else AttendanceState.PRESENT
        meeting = self._meeting.id_in(self._screen.editor.workshop)
        step = label("participants.set_attendance")
        self._screen.run(step, participants.set_attendance, meeting, row.id, state)

    def _tick_record(self, row: cells.PersonRow) -> None:
        self._consent(row, "record", cells.has_record(row))

    def _tick_published(self, row: cells.PersonRow) -> None:
        self._consent(row, "name", cells.has_name(row))

    def _tick_photo(self, row: cells.PersonRow) -> None:
        self._consent(row, "photo", cells.has_photo(row))

    def _consent(self, row: cells.PersonRow, what: str, given: bool) -> None:
        said = Consent.NO if given else Consent.YES
        today = dt.datetime.now().astimezone().date()
        step = label(f"participants.set_consent.{what}")
        self._screen.run(step, participants.set_consent, row.id, what, said, today)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In a column of ticks Enter goes to the next person; in that of tables a digit seats."""
        index = self.currentIndex()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and index.column() >= PRESENT and not self.writing():
            self._go_down()
        elif index.column() == TABLE and event.text().isdecimal() and not self.writing():
            self._seat_by_key(index, int(event.text()))
        else:
            super().keyPressEvent(event)

    def _go_down(self) -> None:
        index = self.currentIndex()
        below = index.siblingAtRow(index.row() + 1)
        if below.isValid():
            self.setCurrentIndex(below)

    def _seat_by_key(self, index: Index, number: int) -> None:
        row = self.people.row_at(index)
        there = self._screen.editor.workshop.tables
        if row is not None and row.person is not None and number <= len(there):
            self._set_table(row, there[number - 1].id if number else "")


def _met_rows(rows: list[cells.PersonRow], met: Found) -> list[cells.PersonRow]:
    """Those still awaited first, with their keys."""
    known = {row.id: row for row in rows}
    awaited = [known[person.id] for person in met.awaited]
    keyed = [row._replace(key=key) for row, key in zip(awaited, KEYS, strict=False)]
    return [*keyed, *awaited[len(keyed) :], *(known[person.id] for person in met.here)]


class _RosterDelegate(EntryDelegate):
    """A missing reading says so; a new name brings the reading that was typed on the way to its kanji."""

    _reading: ImeReading | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Listen to the kana of a name."""
        field = super().createEditor(parent, option, index)
        self._reading = ImeReading(field) if index.column() == NAME else None
        return field

    def take_reading(self) -> str:
        """The kana of the name just written; empty when they are not known."""
        return self._reading.text() if self._reading is not None else ""

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, selected: bool, /) -> None:
        """The frame's way, except for a reading that is still missing, and a key to press."""
        row = index.data(Role.ROW)
        if index.column() == READING and row.person is not None and not row.person.reading:
            painter.setFont(self.look.font("small"))
            painter.setPen(self.look.color("sumi-3"))
            painter.drawText(box.adjusted(10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words.NOT_YET)
        elif index.column() == NUMBER and row.key:
            self._key(painter, box, row.key)
        else:
            super().paint_content(painter, box, index, selected)

    def _key(self, painter: QPainter, box: QRectF, key: str) -> None:
        side = self.look.px(24)
        cap = QRectF(box.right() - side - 8, box.center().y() - side / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.color("sumi"), 1))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(self.look.font(bold=True))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
