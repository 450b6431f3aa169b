"""The notes as a table: seals, words, category, island, and whether a note is to be worked on."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from kyodo_desktop.domain import cards, fields, votes
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import issues as words
from kyodo_desktop.ui import note_rows as cells
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import Choice, ChoiceColumn, EntryModel, EntryTable, write_cell
from kyodo_desktop.ui.issue_view import Wanted
from kyodo_desktop.ui.issues_paint import NoteDelegate
from kyodo_desktop.ui.note_deeds import NoteDeeds
from kyodo_desktop.ui.rows_model import Column
from kyodo_desktop.ui.signs import MINUS, PLUS

SEALS, TEXT, CATEGORY, GROUP, CHOSEN, TABLE = range(6)
_WIDTHS = {
    "wide": (222, 0, 132, 224, 140, 90),
    "narrow": (184, 0, 56, 176, 130, 70),
    "bar": (76, 0, 52, 136, 116, 60),
}


class NoteTable(EntryTable):
    """The table. ``menu_wanted``: what can be done here? A point of the screen.

    Rows do not jump under the hand: they are sorted again once the keyboard is elsewhere.
    """

    menu_wanted = Signal(QPoint)

    def __init__(self, screen: Screen, deeds: NoteDeeds) -> None:
        self._screen, self._deeds = screen, deeds
        self._form = "wide"
        self._wanted = Wanted()
        self._rows_of = cells.NoteRows()
        self._pressed = -1
        model: EntryModel[cells.NoteRow] = EntryModel(self._columns())
        super().__init__(screen.desk.look, model, screen.editor)
        model.setParent(self)
        self.notes = model
        self.setItemDelegate(NoteDelegate(screen.desk.look, self))
        self.setAccessibleName(words.NOTES)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)

    def _columns(self) -> Sequence[Column[cells.NoteRow]]:
        return (
            Column(
                words.SEALS,
                cells.seals,
                edit=self._write_seals,
                text=cells.seals_to_write,
                place=cells.place_of_seals,
                spoken=cells.spoken_seals,
                width=222,
            ),
            Column(
                words.WRITTEN,
                cells.text,
                edit=self._write_text,
                text=cells.text_to_write,
                place=cells.place,
                stretch=True,
            ),
            ChoiceColumn(
                words.CATEGORY,
                cells.category,
                edit=self._set_category,
                text=cells.category_id,
                choices=self._categories,
            ),
            ChoiceColumn(
                words.GROUP,
                cells.group_shown,
                edit=self._join,
                text=cells.group,
                place=cells.place_of_group,
                spoken=cells.spoken_group,
                choices=self._groups,
                free=True,
            ),
            Column(words.CHOSEN_COLUMN, cells.chosen, spoken=cells.spoken_chosen),
            ChoiceColumn(
                words.TABLE, cells.table, edit=self._set_table, text=cells.table_id, choices=self._tables
            ),
        )

    # --- what is shown

    def show_rows(self, workshop: Workshop) -> None:
        """The notes that are looked for."""
        fits = None
        if self._wanted != Wanted():
            fits = {card.id for card in workshop.cards if self._wanted.fits(card)}
        self.setColumnHidden(TABLE, not workshop.tables)
        rows = self._rows_of.of(workshop, fits)
        if self.hasFocus() or self.writing():
            place = {row.id: number for number, row in enumerate(self.notes.rows)}
            rows.sort(key=lambda row: place.get(row.id, len(place)))
        self.notes.set_rows(rows)

    def update_notes(self, workshop: Workshop, ids: Collection[str]) -> bool:
        """Show only these notes anew; false if all must be looked at, since their place may be another."""
        if self._wanted != Wanted():
            return False
        rows = self._rows_of.of(workshop, ids)
        known = {row.id: row for row in self.notes.rows}
        new = [row for row in rows if row.id not in known]
        kept = self.hasFocus() or self.writing()
        moved = any(row.id in known and known[row.id].seals != row.seals for row in rows)
        if (moved and not kept) or any(row.seals for row in new):
            return False
        for row in rows:
            self.notes.replace(row)
        if new:
            self.notes.append(new)
        return True

    def show_only(self, wanted: Wanted, workshop: Workshop) -> None:
        """Only the notes that are looked for."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.show_rows(workshop)

    def use_form(self, form: str) -> None:
        """Narrower columns on a smaller screen."""
        self._form = form
        self.fit()

    def fit(self) -> None:
        """Widths by size class and text scale."""
        super().fit()
        for position, width in enumerate(_WIDTHS[self._form]):
            if width:
                self.setColumnWidth(position, self.look.px(width))

    def first_column(self) -> int:
        """The words."""
        return TEXT

    def go_to(self, id: str, column: int = TEXT) -> bool:
        """Put the cursor on a note; false if it is not shown (an undo may have taken it away)."""
        if not self.select(id, column):
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def setCurrentIndex(self, index: Index) -> None:
        """Exactly this row is selected, whatever keys are held: Ctrl+Z adds nothing to a selection."""
        rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, rows)

    # --- what is done

    def chosen_ids(self) -> list[str]:
        """The notes that are selected, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.notes.rows[row].id for row in rows]

    def choose(self) -> None:
        """Work on the note under the cursor, or not after all."""
        if note := self.current_id():
            self._deeds.choose("cards", note)

    # --- cells

    def _write_seals(self, row: cells.NoteRow, typed: str) -> None:
        write_cell(self._screen, self, typed, label("votes.set_seals"), votes.write_seals, row.id, typed)

    def _write_text(self, row: cells.NoteRow, text: str) -> None:
        place = cells.place(row)
        write_cell(self._screen, self, text, label(fields.step_key(place)), fields.write, place, text)

    def _set_category(self, row: cells.NoteRow, id: str) -> None:
        self._screen.run(label("cards.set_category"), cards.set_category, id or None, *self._meant(row))

    def _set_table(self, row: cells.NoteRow, id: str) -> None:
        self._deeds.give_table(id, self._meant(row))

    def _join(self, row: cells.NoteRow, title: str) -> None:
        ids = self._meant(row)
        if not title.strip() and not row.group and len(ids) == 1:
            return  # it lies on an island without a name, or on none: nothing was written
        titles = {group.title for group in self._screen.editor.workshop.groups}
        new = bool(title.strip()) and title.strip() not in titles
        step = label("cards.make_group" if new else "cards.join")
        write_cell(self._screen, self, title, step, cards.join_named, title, *ids)

    def _meant(self, row: cells.NoteRow) -> list[str]:
        """An edit of one of several selected notes is meant for all of them."""
        ids = self.chosen_ids()
        return ids if row.id in ids else [row.id]

    def _categories(self) -> Sequence[Choice]:
        listed = self._screen.editor.workshop.categories
        return (*((c.id, words.category(c.mark, c.label)) for c in listed), ("", words.NO_CATEGORY))

    def _tables(self) -> Sequence[Choice]:
        listed = self._screen.editor.workshop.tables
        return (*((table.id, table.name) for table in listed), ("", words.NO_TABLE))

    def _groups(self) -> Sequence[Choice]:
        titles = dict.fromkeys(group.title for group in self._screen.editor.workshop.groups if group.title)
        return (("", ""), *((title, title) for title in titles))

    # --- keys and mouse

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keys come as they are: a digit typed with the IME on is a digit."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits write seals, + and - stick and take off, Enter chooses, F2 writes."""
        if self.writing():
            return
        typed = unicodedata.normalize("NFKC", event.text())
        free = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not free:
            self.choose()
        elif event.key() == Qt.Key.Key_F2:
            self.write_here()
        elif not free and typed.isdecimal():
            self._begin_seals(typed)
        elif not free and event.text() and event.text() in PLUS:
            self._deeds.stick(self.current_id(), 1)
        elif not free and event.text() and event.text() in MINUS:
            self._deeds.stick(self.current_id(), -1)
        else:
            super().keyPressEvent(event)

    def write_here(self) -> None:
        """Open the words of the note under the cursor, or the choice of the cell it stands in."""
        index = self.currentIndex()
        if index.isValid():
            column = index.column() if index.column() in (CATEGORY, GROUP, TABLE) else TEXT
            self._only(index.siblingAtColumn(column))
            self.edit(self.currentIndex())

    def _begin_seals(self, digits: str) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        self._only(index.siblingAtColumn(SEALS))
        self.edit(self.currentIndex())
        field = self.field()
        if isinstance(field, QLineEdit):
            field.setText(digits)

    def _only(self, index: QModelIndex) -> None:
        keep = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(index, keep)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse for the row under the pointer, by key for what is selected."""
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            self.ask_menu()
            return
        index = self.indexAt(event.pos())
        if not index.isValid():
            self.clearSelection()
        elif not self.selectionModel().isRowSelected(index.row()):
            self.setCurrentIndex(index)
        self.menu_wanted.emit(event.globalPos())

    def ask_menu(self) -> None:
        """What can be done with what is selected?"""
        corner = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(corner))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which note was under the cursor before."""
        self._pressed = self.currentIndex().row()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The button of the note under the cursor: a first click only goes there."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and index.column() == CHOSEN and index.row() == self._pressed:
            self.choose()
