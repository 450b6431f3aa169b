"""The left half of the page of preparation: the timer band, the programme, and one item's method below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kyodo_desktop.domain import fields, hall_end, programme, programme_text
from kyodo_desktop.domain.choices import AgendaState
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import AgendaItem, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import dates, menus
from kyodo_desktop.text import findings as finding_words
from kyodo_desktop.text import programme as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import NEW, write_cell
from kyodo_desktop.ui.item_strip import ItemStrip
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.panels import AttentionBar, EmptyState, panel_title
from kyodo_desktop.ui.programme_table import (
    COLUMN_OF,
    WHAT,
    ItemRow,
    ProgrammeModel,
    ProgrammeTable,
    place,
    row_of,
)
from kyodo_desktop.ui.template_keys import TemplateKeys
from kyodo_desktop.ui.timer_band import TimerBand

_WHILE_PAUSED = 10_000  # milliseconds


class Programme(QWidget):
    """``show_programme`` after a change or when another meeting is chosen; the clock does the rest."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        desk = screen.desk
        edits = {"minutes": self._write_minutes, "title": self._write_title, "who": self._write_who}
        self._model = ProgrammeModel(edits)
        self.table = ProgrammeTable(desk.look, desk.icons, self._model, screen.editor)
        self.band = TimerBand(desk)
        self.warning = AttentionBar(desk.look, desk.icons)
        self._sum, self._end = PlainLabel("", "count"), PlainLabel("", "strong")
        self._new, self._at_hand = False, ""
        self._minute = (0, 0)
        self._pauses = QTimer(self)  # the clock of the evening does not tick in a pause
        self._pauses.setInterval(_WHILE_PAUSED)
        self._pauses.timeout.connect(self._tick)
        self._wire()
        self.strip = ItemStrip(screen, self.table)
        self.templates = TemplateKeys(screen)
        self._empty = EmptyState(words.EMPTY, desk.action_button(self.templates.choose_action, primary=True))
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._build()
        desk.clock.ticked.connect(self._tick)

    def _wire(self) -> None:
        desk, table, screen = self._screen.desk, self.table, self._screen
        table.row_wanted.connect(self.add)
        table.new_left.connect(self._drop_new)
        self.add_action = desk.action(screen, words.ADD, self.add, key="Ins", icon="plus", tip=words.ADD_TIP)
        own = (
            desk.action(screen, words.MOVE_UP, self._up, key="Alt+Up", icon="up"),
            desk.action(screen, words.MOVE_DOWN, self._down, key="Alt+Down", icon="down"),
            desk.action(screen, words.PUT_AWAY, self._put_away, key="Del", tip=menus.PUT_AWAY),
        )
        paste = desk.action(screen, words.PASTE, self.paste, key="Ctrl+V", tip=words.PASTE_TIP)
        self.actions_: Sequence[QAction] = (
            self.add_action,
            paste,
            *(table.own_action(action) for action in own),
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 16, 6)
        column.setSpacing(4)
        column.addWidget(self.band)
        column.addWidget(self.warning)
        told = QWidget()
        row = QHBoxLayout(told)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._sum)
        row.addWidget(self._end)
        column.addSpacing(4)
        column.addWidget(panel_title(words.PROGRAMME, right=told))
        column.addWidget(self.table, 1)
        column.addWidget(self._empty)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        add = self._screen.desk.action_button(self.add_action)
        foot.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.strip, 1)
        column.addLayout(foot)
        column.addStretch(0)

    # --- what is shown

    def show_programme(self, workshop: Workshop) -> None:
        """Show the programme of the chosen meeting, and the row that is being added."""
        meeting = self._screen.desk.meeting.of(workshop)
        now = self._screen.desk.clock.now()
        self._minute = _minute(now)
        running = programme.current(workshop)
        if running is not None and running.state is AgendaState.PAUSED:
            self._pauses.start()
        else:
            self._pauses.stop()
        slots = programme.schedule(workshop, meeting.id, now)
        rows = [row_of(slot) for slot in slots]
        if self._new:
            rows.append(ItemRow(NEW, len(rows) + 1, meeting=meeting.id))
        self._model.set_rows(rows)
        for widget in (self.table, self.band, self.strip):
            widget.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.table.hug()
        self._follow(workshop)
        self.band.show_programme(workshop, meeting.id)
        end = programme.ends(slots)
        self._sum.setText(words.summary(len(slots), programme.total(workshop, meeting.id)) if slots else "")
        self._end.setText(words.ends_at(dates.clock(programme.time_of(end))) if end is not None else "")
        self._warn(workshop, meeting.id)
        self.strip.show_item(workshop)

    def _follow(self, workshop: Workshop) -> None:
        """The cursor goes along when another item begins, unless somebody is writing."""
        running = programme.current(workshop)
        here = running.id if running else ""
        if here != self._at_hand:
            self._at_hand = here
            if here and not self.table.writing():
                self.table.select(here, max(0, self.table.currentIndex().column()))

    def _warn(self, workshop: Workshop, meeting: str) -> None:
        found = hall_end.warnings(workshop, meeting, self._screen.desk.clock.now())
        if found:
            self.warning.ask("", finding_words.say(found[0]))
        else:
            self.warning.clear()

    def _tick(self) -> None:
        """Times move, minute by minute, only while the item at hand is paused or has overrun."""
        if not self.isVisible():
            return
        self.band.tick()
        running = programme.current(self._screen.editor.workshop)
        now = self._screen.desk.clock.now()
        if running is not None and _slips(running, now) and self._minute != _minute(now):
            self.show_programme(self._screen.editor.workshop)

    def go_to(self, place: Place) -> None:
        """Put the cursor on an item, in the column of the field."""
        if not self._model.rowCount():
            self.add()
            return
        self.table.select(place.id, COLUMN_OF.get(place.field, WHAT))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- writing

    def add(self) -> None:
        """A new row at the end, ready to be written."""
        self.table.finish_writing()
        self._new = True
        self.show_programme(self._screen.editor.workshop)
        self.table.select(NEW, WHAT, edit=True)

    def paste(self) -> None:
        """Every line on the clipboard is an item, in one step. (A field being written pastes for itself.)"""
        meeting = self._screen.desk.meeting.of(self._screen.editor.workshop).id
        step, text = label("programme_text.take_in"), QApplication.clipboard().text()
        if changes := self._screen.run(step, programme_text.take_in, meeting, text):
            self._screen.desk.say(words.pasted(len(changes)), True)

    def _drop_new(self) -> None:
        self._new = False
        self.show_programme(self._screen.editor.workshop)

    def _write_title(self, row: ItemRow, text: str) -> None:
        if row.id != NEW:
            self._write(row, "title", text)
            return
        self._new = False
        step = label("programme.add")
        self._new = not write_cell(self._screen, self.table, text, step, programme.add, row.meeting, text)

    def _write_minutes(self, row: ItemRow, text: str) -> None:
        self._write(row, "minutes", text)

    def _write_who(self, row: ItemRow, text: str) -> None:
        self._write(row, "who", text)

    def _write(self, row: ItemRow, field: str, text: str) -> None:
        at = place(field, row)
        write_cell(self._screen, self.table, text, label(fields.step_key(at)), fields.write, at, text)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        position = self._model.position(self.table.current_id())
        if position >= 0 and 0 <= position + by < self._model.rowCount():
            step = label("programme.move")
            self._screen.run(step, programme.move, self.table.current_id(), position + by)

    def _put_away(self) -> None:
        item = self.table.current_id()
        if item and item != NEW and self._screen.run(label("programme.put_away"), programme.put_away, item):
            self._screen.desk.say(words.AWAY, True)


def _slips(running: AgendaItem, now: dt.datetime) -> bool:
    """Whether everything that is still to come moves as time goes by."""
    return running.state is AgendaState.PAUSED or programme.left(running, now) <= 0


def _minute(now: dt.datetime) -> tuple[int, int]:
    return now.hour, now.minute
