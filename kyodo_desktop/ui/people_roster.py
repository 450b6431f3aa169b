"""The roster: one row for each person, written, ticked and searched in place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from kyodo_desktop.domain import actors, fields, japanese, meetings, participants
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import AttendanceState, Consent, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import people as words
from kyodo_desktop.ui import people_rows as cells
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import (
    NEW,
    Choice,
    ChoiceColumn,
    EntryDelegate,
    EntryModel,
    EntryTable,
    write_cell,
)
from kyodo_desktop.ui.ime_reading import ImeReading
from kyodo_desktop.ui.rows_model import Column, Role

NAME, READING, PARTY, POSITION, PRESENT, RECORD, PHOTO = range(1, 8)
_COLUMN_OF_FIELD = {
    "name": NAME,
    "reading": READING,
    "actor_id": PARTY,
    "position": POSITION,
    "consent_record": RECORD,
    "consent_photo": PHOTO,
}


class Roster(EntryTable):
    """The table. Its page tells it what to show; it runs the operations of its cells."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._new = False
        self._wanted = ""
        model: EntryModel[cells.PersonRow] = EntryModel(self._columns())
        super().__init__(screen.desk.look, model, row=36)
        model.setParent(self)
        self.people = model
        self.setItemDelegate(_RosterDelegate(screen.desk.look, self))
        self.setAccessibleName(words.PEOPLE)
        self.row_wanted.connect(self.add)
        self.new_left.connect(self._drop_new)

    def _columns(self) -> Sequence[Column[cells.PersonRow]]:
        return (
            Column(words.NUMBER, cells.number, width=46, right=True, tone="sumi-2"),
            Column(words.NAME, cells.name, edit=self._write_name, width=108),
            Column(words.READING_SORTED, cells.reading, edit=self._write_reading, width=142),
            ChoiceColumn(
                words.PARTY,
                cells.party,
                edit=self._set_party,
                text=cells.party_id,
                crest=cells.crest,
                width=122,
                choices=self._parties,
            ),
            Column(words.POSITION, cells.position, edit=self._write_position, width=90, stretch=True),
            Column(
                words.PRESENT,
                cells.blank,
                checked=cells.came,
                toggle=self._tick,
                spoken=cells.spoken_came,
                width=50,
            ),
            Column(
                words.RECORD,
                cells.blank,
                checked=cells.has_record,
                toggle=self._record,
                spoken=cells.spoken_record,
                width=50,
            ),
            Column(
                words.PHOTO,
                cells.blank,
                checked=cells.has_photo,
                toggle=self._photo,
                spoken=cells.spoken_photo,
                width=50,
            ),
        )

    # --- what is shown

    def show_rows(self, workshop: Workshop) -> None:
        """Those whose name or reading holds what is searched for, and the row being added."""
        rows = [row for row in cells.person_rows(workshop) if self._fits(row)]
        if self._new:
            rows.append(cells.PersonRow(NEW, 0, None))
        self.people.set_rows(rows)

    def _fits(self, row: cells.PersonRow) -> bool:
        return not self._wanted or self._wanted in cells.search_key(row)

    def search(self, typed: str, workshop: Workshop) -> None:
        """Show only those who fit; width, case and kind of kana do not matter."""
        self._wanted = japanese.search_key(typed.strip())
        self.show_rows(workshop)

    def go_to(self, id: str, field: str) -> bool:
        """Put the cursor on a person's cell (attendance: ``state``); false if that person is not shown."""
        if not self.select(id, PRESENT if field == "state" else _COLUMN_OF_FIELD.get(field, NAME)):
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
        changes = write_cell(
            self._screen, self, text, label("participants.add"), participants.add, text, reading=reading
        )
        self._new = not changes

    def _write_reading(self, row: cells.PersonRow, text: str) -> None:
        self._write(row, "reading", text)

    def _write_position(self, row: cells.PersonRow, text: str) -> None:
        self._write(row, "position", text)

    def _write(self, row: cells.PersonRow, field: str, text: str) -> None:
        place = Place("participants", row.id, field)
        write_cell(self._screen, self, text, label(fields.step_key(place)), fields.write, place, text)

    def _parties(self) -> Sequence[Choice]:
        workshop = self._screen.editor.workshop
        listed = [(actor.id, actors.shown_name(actor)) for actor in actors.in_order(workshop)]
        return (*listed, ("", words.RESIDENT))

    def _set_party(self, row: cells.PersonRow, actor_id: str) -> None:
        step = label("participants.set_actor")
        self._screen.run(step, participants.set_actor, row.id, actor_id or None)

    def _tick(self, row: cells.PersonRow) -> None:
        came = row.present is AttendanceState.PRESENT
        state = AttendanceState.ABSENT if came else AttendanceState.PRESENT
        meeting = meetings.first(self._screen.editor.workshop).id
        step = label("participants.set_attendance")
        self._screen.run(step, participants.set_attendance, meeting, row.id, state)

    def _record(self, row: cells.PersonRow) -> None:
        self._consent(row, "record", cells.has_record(row))

    def _photo(self, row: cells.PersonRow) -> None:
        self._consent(row, "photo", cells.has_photo(row))

    def _consent(self, row: cells.PersonRow, what: str, given: bool) -> None:
        said = Consent.NO if given else Consent.YES
        today = dt.datetime.now().astimezone().date()
        step = label(f"participants.set_consent.{what}")
        self._screen.run(step, participants.set_consent, row.id, what, said, today)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In a column of ticks Enter goes to the next person."""
        index = self.currentIndex()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and index.column() >= PRESENT and not self.writing():
            below = index.siblingAtRow(index.row() + 1)
            if below.isValid():
                self.setCurrentIndex(below)
            return
        super().keyPressEvent(event)


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
        """The frame's way, except for a reading that is still missing."""
        row = index.data(Role.ROW)
        if index.column() == READING and row.person is not None and not row.person.reading:
            painter.setFont(self.look.font("small"))
            painter.setPen(self.look.color("sumi-3"))
            painter.drawText(box.adjusted(10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words.NOT_YET)
            return
        super().paint_content(painter, box, index, selected)
