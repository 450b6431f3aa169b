"""The dialog of tables: dealt out in one step, named, moved and put away in place."""

from __future__ import annotations

import math
from collections import Counter
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from kyodo_desktop.domain import actors, fields, tables
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import common
from kyodo_desktop.text import people as people_words
from kyodo_desktop.text import tables as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import NEW, EntryModel, EntryTable, write_cell
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.paint import plain_tip
from kyodo_desktop.ui.rows_model import Column
from kyodo_desktop.ui.segment import Segment

_LEAST = 76  # px at 100 %: the header and a table, above the buttons of a low screen
_EACH = 5  # people at a table, to begin with


class TableRow(NamedTuple):
    """One table: its name, and who sits there by party."""

    id: str
    name: str
    size: int = 0
    who: str = ""


def table_rows(workshop: Workshop) -> list[TableRow]:
    """All tables in their sequence."""
    names = {actor.id: actors.shown_name(actor) for actor in actors.in_order(workshop)}
    found = []
    for table in workshop.tables:
        there = [person for person in workshop.participants if person.table_id == table.id]
        count = Counter(names.get(person.actor_id or "", people_words.RESIDENT) for person in there)
        listed = [name for name in (*names.values(), people_words.RESIDENT) if count[name]]
        who = words.who([words.of_party(name, count[name]) for name in dict.fromkeys(listed)])
        found.append(TableRow(table.id, table.name, len(there), who))
    return found


class TablesDialog(QDialog):
    """Everything in it is done at once and can be taken back."""

    def __init__(self, screen: Screen, meeting_id: str) -> None:
        super().__init__(screen.window())
        self._screen, self._meeting_id = screen, meeting_id
        self._new = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._make_table()
        self._build()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._take_back)
        self.show_rows()
        self._begin()

    @property
    def _workshop(self) -> Workshop:
        return self._screen.editor.workshop

    @property
    def _whose(self) -> str | None:
        return self._meeting_id if self._only_present else None

    # --- widgets

    def _make_table(self) -> None:
        self.rows: EntryModel[TableRow] = EntryModel(
            (
                Column(
                    words.TABLE,
                    attrgetter("name"),
                    edit=self._write_name,
                    place=_place,
                    spoken=_spoken,
                    width=150,
                    bold=True,
                ),
                Column(words.SIZE, _size, width=70, right=True),
                Column(words.WHO, _who, stretch=True),
            )
        )
        self.table = EntryTable(self._screen.desk.look, self.rows, self._screen.editor, row=36)
        self.rows.setParent(self.table)
        self.table.setAccessibleName(words.TABLE)
        self.table.row_wanted.connect(self.add)
        self.table.new_left.connect(self._drop_new)
        action = self._screen.desk.action
        self.table.setMinimumHeight(self._screen.desk.look.px(_LEAST))
        for words_, run, key in (
            (words.ADD, self.add, "Ins"),
            (words.PUT_AWAY, self._put_away, "Del"),
            (words.UP, self._up, "Alt+Up"),
            (words.DOWN, self._down, "Alt+Down"),
        ):
            self.table.own_action(action(self, words_, run, key=key))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.TITLE, "title"))
        column.addWidget(rule("heavy"))
        column.addLayout(self._question())
        self._outlook = PlainLabel("", "strong", wrap=True)
        column.addWidget(self._outlook)
        column.addWidget(PlainLabel(words.EVEN, "second", wrap=True))
        column.addLayout(self._dealing())
        self._none = PlainLabel(words.NO_TABLES, "second", wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._none, 1)  # the room of the table
        column.addWidget(self.table, 1)
        column.addLayout(self._buttons())
        room, px = self._screen.window().size(), self._screen.desk.look.px
        self.resize(min(px(760), room.width() - 40), min(px(600), room.height() - 40))

    def _question(self) -> QHBoxLayout:
        desk = self._screen.desk
        came, everybody = (len(tables.to_deal(self._workshop, m)) for m in (self._meeting_id, None))
        whom = ((words.present(came), ""), (words.everybody(everybody), ""))
        self._whom = Segment(desk.look, desk.icons, whom)
        self._only_present = bool(came)
        self._whom.choose(0 if came else 1)
        self._whom.chosen.connect(self._whom_chosen)
        self._by = Segment(desk.look, desk.icons, ((words.BY_COUNT, ""), (words.BY_SIZE, "")))
        self._by_size = False
        self._by.chosen.connect(self._by_chosen)
        self.number = QLineEdit()
        self.number.setValidator(QIntValidator(1, 999, self.number))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.number.setMaximumWidth(desk.look.px(70))
        self.number.setAccessibleName(words.TABLES_WANTED)
        self.number.textChanged.connect(self._show_outlook)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._by, self.number, self._whom):
            row.addWidget(widget)
        row.insertSpacing(2, 16)
        row.addStretch(1)
        return row

    def _dealing(self) -> QHBoxLayout:
        desk = self._screen.desk
        self.deal_button = desk.button(words.DEAL, self.deal, key="Enter", primary=True)
        self.deal_button.setDefault(True)
        self.fill_button = desk.button(words.FILL_UP, self.fill_up)
        self.fill_button.setToolTip(plain_tip(words.FILL_UP_TIP))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.deal_button)
        row.addWidget(self.fill_button)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        desk = self._screen.desk
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addWidget(desk.button(words.ADD, self.add, icon="plus"))
        self._undo = desk.button(words.UNDO, self._take_back, key="Ctrl+Z")
        row.addWidget(self._undo)
        row.addStretch(1)
        row.addWidget(desk.button(common.CLOSE, self.reject, key="Esc"))
        return row

    # --- what is shown

    def show_rows(self) -> None:
        """The tables as they are, and the one being added."""
        rows = table_rows(self._workshop) + [TableRow(NEW, "")] * self._new
        self.rows.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        late = [p for p in tables.to_deal(self._workshop, self._meeting_id) if p.table_id is None]
        self.fill_button.setEnabled(bool(late and self._workshop.tables))
        self._undo.setEnabled(self._can_take_back())

    def _begin(self) -> None:
        people = self._people()
        there = len(self._workshop.tables)
        self.number.setText(str(there or max(1, round(people / _EACH))))
        self._show_outlook()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.selectAll()

    def _people(self) -> int:
        return len(tables.to_deal(self._workshop, self._whose))

    def _value(self) -> int:
        typed = self.number.text()
        return int(typed) if typed.isdecimal() else 0

    def _count(self) -> int:
        value = self._value()
        return math.ceil(self._people() / value) if self._by_size and value else value

    def _show_outlook(self) -> None:
        people, count = self._people(), self._count()
        self._outlook.setText(words.outlook(people, count) if 0 < count <= people else "")

    def _whom_chosen(self, position: int) -> None:
        self._only_present = position == 0
        self._show_outlook()

    def _by_chosen(self, position: int) -> None:
        self._by_size = position == 1
        self.number.setAccessibleName(words.PEOPLE_EACH if self._by_size else words.TABLES_WANTED)
        self.number.setText(str(max(1, math.ceil(self._people() / max(1, self._value())))))
        self._show_outlook()

    # --- what is done

    def deal(self) -> None:
        """Deal everybody out anew."""
        people, count = self._people(), self._count()
        if self._screen.run(label("tables.deal"), tables.deal, count, self._whose):
            self._screen.desk.say(words.dealt(people, count), True)
        self.show_rows()

    def fill_up(self) -> None:
        """Seat the latecomers."""
        if found := self._screen.run(label("tables.fill_up"), tables.fill_up, self._meeting_id):
            self._screen.desk.say(words.filled(len(found)), True)
        self.show_rows()

    def add(self) -> None:
        """A new table at the end, for a name."""
        self.table.finish_writing()
        self._new = True
        self.show_rows()
        self.table.select(NEW, edit=True)

    def _drop_new(self) -> None:
        self._new = False
        self.show_rows()

    def _write_name(self, row: TableRow, text: str) -> None:
        if row.id == NEW:
            self._new = False
            self._new = not write_cell(self._screen, self.table, text, label("tables.add"), tables.add, text)
        else:
            write_cell(self._screen, self.table, text, label("tables.name"), fields.write, _place(row), text)
        self.show_rows()

    def _put_away(self) -> None:
        row = self.rows.row_at(self.table.currentIndex())
        if row is not None and self._screen.run(label("tables.put_away"), tables.put_away, row.id):
            self._screen.desk.say(words.away(row.name), True)
        self.show_rows()

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        position = self.rows.position(self.table.current_id())
        if position >= 0 and 0 <= position + by < self.rows.rowCount():
            self._screen.run(label("tables.move"), tables.move, self.table.current_id(), position + by)
        self.show_rows()

    def _can_take_back(self) -> bool:
        step = self._screen.editor.undo_label  # only of tables: other steps are not seen from here
        return bool(step and step.key.startswith("tables."))

    def _take_back(self) -> None:
        if self._can_take_back():
            self._screen.editor.undo()
        self.show_rows()


def _place(row: TableRow) -> Place:
    return Place("tables", row.id if row.id != NEW else "", "name")


def _size(row: TableRow) -> str:
    return words.size(row.size)


def _who(row: TableRow) -> str:
    return row.who or ("" if row.size else words.NOBODY_THERE)


def _spoken(row: TableRow) -> str:
    return words.spoken(row.name, row.size, row.who)
