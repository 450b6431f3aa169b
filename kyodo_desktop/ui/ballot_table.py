"""The sheet on which counts are written: digits at once, Enter goes down, + and - count on."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from kyodo_desktop.domain import fields, tallies
from kyodo_desktop.domain.choices import TallySource
from kyodo_desktop.domain.place import Place, within
from kyodo_desktop.domain.workshop import Tally
from kyodo_desktop.editor import label
from kyodo_desktop.text import choosing as words
from kyodo_desktop.ui.ballot_columns import Edits, columns
from kyodo_desktop.ui.ballot_paint import SheetDelegate
from kyodo_desktop.ui.ballot_rows import Entry, Shape, SheetRow
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import NEW, EntryModel, EntryTable, write_cell
from kyodo_desktop.ui.rows_model import Index

TEXT = 0
FIRST_ENTRY = 1
_ROW = 40
_PLUS, _MINUS = "+\uff0b;\uff1b", "-\u2212\uff0d\u30fc\u2010"  # keys that mean + and -, whatever the IME does
_NUMBER_WIDTH = {"wide": 72, "narrow": 62, "bar": 56}
_CHOICE_WIDTH = {"wide": 62, "narrow": 50, "bar": 44}
_FEW = 6  # columns of numbers beside which a bar has room
_BAR_WIDTH = {"wide": 132, "narrow": 90, "bar": 0}


class SheetModel(EntryModel[SheetRow]):
    """Cells can be written while the ballot is open; words only where they are the ballot's own."""

    closed = False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As the ballot allows."""
        flags = super().flags(index)
        row = self.row_at(index)
        fixed = row is not None and index.column() == TEXT and not row.own
        return flags & ~Qt.ItemFlag.ItemIsEditable if self.closed or fixed else flags


class SheetTable(EntryTable):
    """``take_up`` when Space is pressed, or the mark of a chosen issue clicked, for the option of this id."""

    take_up = Signal(str)
    explained = Signal(str)
    """What the column under the cursor takes, in full."""

    def __init__(self, screen: Screen, shape: Shape) -> None:
        self._screen, self.shape = screen, shape
        self._ballot = ""
        self._form = "wide"
        edits = Edits(self._write_text, self._writer, self._place_of_words, self._place_of_count)
        model = SheetModel(columns(shape, edits))
        super().__init__(screen.desk.look, model, screen.editor, row=_ROW)
        model.setParent(self)
        self.sheet = model
        self.setItemDelegate(SheetDelegate(screen.desk.look, self))
        self.setAccessibleName(words.SHEET)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.row_wanted.connect(self._to_next_column)
        self.new_left.connect(self._drop_new)

    # --- what is shown

    def show_sheet(self, ballot_id: str, rows: Sequence[SheetRow], closed: bool) -> None:
        """These rows; what differs is touched, and the cursor stays."""
        self._ballot = ballot_id
        self.sheet.closed = closed
        if self.sheet.position(NEW) >= 0 and self.writing():
            rows = [*rows, self._new_row()] if len(rows) < self.sheet.rowCount() else rows
        self.sheet.set_rows(rows)

    def use_form(self, form: str) -> None:
        """Narrower columns on a smaller screen."""
        self._form = form
        self.fit()

    def fit(self) -> None:
        """Widths by size class and text scale."""
        super().fit()
        entries = len(self.shape.entries)
        many = entries > _FEW
        wide = (_CHOICE_WIDTH if entries > len(TallySource) else _NUMBER_WIDTH)["bar" if many else self._form]
        for at in range(entries):
            self.setColumnWidth(FIRST_ENTRY + at, self.look.px(wide))
        bar = FIRST_ENTRY + entries + 1
        room = 0 if many else _BAR_WIDTH[self._form] * (2 if self.shape.answers else 1)
        self.setColumnHidden(bar, not room)
        self.setColumnWidth(bar, self.look.px(room))
        self.setMinimumHeight(self.look.px(34 + 3 * _ROW))

    def first_column(self) -> int:
        """The first column of numbers."""
        return FIRST_ENTRY

    def show_tally(self, tally: Tally) -> None:
        """Put the cursor on the cell of a count."""
        for at, entry in enumerate(self.shape.entries):
            if entry.source is tally.source and entry.choice in (None, tally.choice):
                self.select(tally.choice if self.shape.answers else tally.option_id, FIRST_ENTRY + at)

    def entry_at(self, column: int) -> Entry | None:
        """What a column takes; none for words and results."""
        at = column - FIRST_ENTRY
        return self.shape.entries[at] if 0 <= at < len(self.shape.entries) else None

    # --- what is done

    def add_option(self) -> None:
        """A new row below the others, ready for its words."""
        self.finish_writing()
        if self.sheet.position(NEW) < 0:
            self.sheet.append([self._new_row()])
        self.select(NEW, TEXT, edit=True)

    def _new_row(self) -> SheetRow:
        blank = tuple(0 for _ in self.shape.entries)
        return SheetRow(NEW, "", NEW, None, blank, "", 0, 0, own=True)

    def _drop_new(self) -> None:
        self.sheet.set_rows([row for row in self.sheet.rows if row.id != NEW])

    def count_on(self, by: int) -> None:
        """One more or one less in the cell under the cursor."""
        row, entry = self._here()
        if row is None or entry is None:
            return
        at = self.shape.entries.index(entry)
        amount = max(0, row.amounts[at] + by)
        choice = row.choice if entry.choice is None else entry.choice
        self._screen.run(
            label("tallies.set_amount"),
            tallies.set_amount,
            self._ballot,
            row.option_id,
            entry.source,
            amount,
            choice or "",
        )

    def clear_number(self) -> bool:
        """Empty the cell under the cursor; false if it holds no number."""
        row, entry = self._here()
        if row is None or entry is None:
            return False
        self._write(self.shape.entries.index(entry), row, "0")
        return True

    def current_row_of(self) -> SheetRow | None:
        """The row under the cursor."""
        return self.sheet.row_at(self.currentIndex())

    def _here(self) -> tuple[SheetRow | None, Entry | None]:
        index = self.currentIndex()
        return self.sheet.row_at(index), self.entry_at(index.column())

    def _writer(self, at: int) -> Callable[[SheetRow, str], None]:
        return partial(self._write, at)

    def _place_of_count(self, at: int) -> Callable[[SheetRow], Place]:
        return partial(self._count, at)

    def _count(self, at: int, row: SheetRow) -> Place:
        entry = self.shape.entries[at]
        choice = row.choice if entry.choice is None else entry.choice
        return within(Place("ballots", self._ballot, "count"), row.option_id, entry.source, choice or "")

    def _write(self, at: int, row: SheetRow, typed: str) -> None:
        step = label("tallies.set_amount")
        write_cell(self._screen, self, typed, step, fields.write, self._count(at, row), typed)

    def _place_of_words(self, row: SheetRow) -> Place:
        if row.id == NEW:
            return within(Place("ballot_options", "", "text"), self._ballot)
        return Place("ballot_options", row.id, "text")

    def _write_text(self, row: SheetRow, text: str) -> None:
        step = label("options.add_words" if row.id == NEW else "ballot_options.text")
        write_cell(self._screen, self, text, step, fields.write, self._place_of_words(row), text)

    # --- keys

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Where numbers are written, a key is a digit and no kana."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        entry = self.entry_at(current.column())
        self.explained.emit(entry.spoken if entry is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits write, + and - count on, Space chooses an issue, Enter writes."""
        if self.writing():
            return
        typed = unicodedata.normalize("NFKC", event.text())
        free = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if not free and typed.isdecimal():
            self._begin(typed)
        elif not free and event.text() and event.text() in _PLUS:
            self.count_on(1)
        elif not free and event.text() and event.text() in _MINUS:
            self.count_on(-1)
        elif not free and event.key() == Qt.Key.Key_Space:
            self._take_up()
        else:
            super().keyPressEvent(event)

    def _begin(self, digits: str) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        if self.entry_at(index.column()) is None:
            self.setCurrentIndex(index.siblingAtColumn(FIRST_ENTRY))
        if not self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit_refused()
            return
        self.edit(self.currentIndex())
        field = self.field()
        if isinstance(field, QLineEdit):
            field.setText(digits)

    def edit_refused(self) -> None:
        """Say why nothing can be written: the rule itself answers."""
        row = self.current_row_of()
        if row is not None:
            self._write(0, row, "0")

    def _take_up(self) -> None:
        row = self.current_row_of()
        if row is not None and row.choice is None and row.id != NEW:
            self.take_up.emit(row.option_id)

    def _to_next_column(self) -> None:
        """After the last row the next column begins at its top."""
        column = self.currentIndex().column() + 1
        if self.entry_at(column) is not None:
            self.setCurrentIndex(self.sheet.index(0, column))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The cell of the tick is a button."""
        super().mouseReleaseEvent(event)
        index: QModelIndex = self.indexAt(event.position().toPoint())
        last = self.sheet.columnCount() - 1
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and index.column() == last and not self.shape.answers:
            self._take_up()
