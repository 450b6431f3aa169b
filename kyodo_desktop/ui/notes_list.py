"""The list as a view of the page of local issues: it can do all that the board can, and is read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import issues as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.issue_view import IssueView, Wanted
from kyodo_desktop.ui.issues_list import CATEGORY, GROUP, SEALS, TEXT, NoteTable
from kyodo_desktop.ui.note_deeds import NoteDeeds
from kyodo_desktop.ui.panels import EmptyState

_COLUMN_OF_PART = {"tallies": SEALS, "issues": TEXT, "cards": TEXT}
_COLUMN_OF_FIELD = {"category_id": CATEGORY, "group_id": GROUP}


class NotesList(IssueView):
    """The table, and a sentence where it would be empty.

    ``made``: an island, whose name is to be written. ``menu_wanted``: a right click, the menu key.
    """

    hints = words.HINTS
    made = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, screen: Screen, deeds: NoteDeeds, nothing: EmptyState) -> None:
        super().__init__()
        self._screen, self._deeds = screen, deeds
        self.table = NoteTable(screen, deeds)
        self.table.menu_wanted.connect(self.menu_wanted)
        self.nothing = nothing
        self._wanted = Wanted()
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 0)
        column.addWidget(self.table, 1)
        column.addWidget(nothing, 1)

    def fill(self, workshop: Workshop) -> None:
        """Everything."""
        self.table.show_rows(workshop)
        self._show_nothing(workshop)

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...], /) -> None:
        """The rows that differ."""
        touched = _touched(workshop, changes)
        if touched is None or not self.table.update_notes(workshop, touched):
            self.table.show_rows(workshop)
        self._show_nothing(workshop)

    def show_only(self, wanted: Wanted, workshop: Workshop) -> None:
        """Other notes are looked for."""
        self._wanted = wanted
        self.table.show_only(wanted, workshop)
        self._show_nothing(workshop)

    def _show_nothing(self, workshop: Workshop) -> None:
        rows = self.table.notes.rowCount()
        self.table.setVisible(rows > 0)
        self.nothing.setVisible(not rows)
        typed = self._wanted.words
        none_here = words.none_found(typed) if typed else words.NONE_IN_CATEGORY
        self.nothing.label.setText(none_here if workshop.cards else words.NO_NOTES)

    def go_to(self, place: Place, /) -> bool:
        """A note's cell."""
        card = place.id
        if place.part == "groups":
            cards = self._screen.editor.workshop.cards
            card = next((found.id for found in cards if found.group_id == place.id), "")
        column = _COLUMN_OF_FIELD.get(place.field, _COLUMN_OF_PART.get(place.part, GROUP))
        return self.table.go_to(card, column)

    def take_focus(self) -> None:
        """The table has the keyboard."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_keyboard(self) -> bool:
        """Not while a cell is open."""
        return self.table.hasFocus()

    def leave(self) -> None:
        """Keep what is being typed in a cell."""
        self.table.finish_writing()

    def use_form(self, form: str) -> None:
        """Narrower columns."""
        self.table.use_form(form)

    def note_ids(self) -> list[str]:
        """The selected rows."""
        return self.table.chosen_ids()

    def group_ids(self) -> list[str]:
        """In the list notes are selected, not islands."""
        return []

    def show_note(self, id: str) -> None:
        """Scroll there."""
        row = self.table.notes.position(id)
        if row >= 0:
            self.table.scrollTo(self.table.notes.index(row, TEXT))

    # --- what is done

    def make_island(self) -> None:
        """The selected notes become an island, and its name is written at once."""
        if this := self._deeds.make_island(self.note_ids()):
            self.made.emit(this)

    def loosen(self) -> None:
        """The selected notes leave their islands."""
        self._deeds.take_out(self.note_ids())

    def loosen_islands(self, ids: Sequence[str]) -> None:
        """Their outlines go; their notes are loose from then on."""
        for this in ids:
            self._deeds.loosen(this)

    def pointed(self) -> str:
        """A note, unless nothing is selected."""
        return "cards" if self.note_ids() else ""

    def ask_menu(self) -> None:
        """What can be done with what is selected?"""
        self.table.ask_menu()

    def begin_edit(self) -> None:
        """F2."""
        self.table.write_here()

    def put_away(self) -> None:
        """The selected notes go."""
        self._deeds.put_away(self.note_ids())

    def stick(self, by: int) -> None:
        """A seal more or less on the note under the cursor."""
        if note := self.table.current_id():
            self._deeds.stick(note, by)

    def choose(self) -> None:
        """Work on the note under the cursor, or not after all."""
        if note := self.table.current_id():
            self._deeds.choose("cards", note)

    def select_all(self) -> None:
        """Every row."""
        self.table.selectAll()

    def corner(self) -> QPoint:
        """Below the cursor's cell."""
        rect = self.table.visualRect(self.table.currentIndex())
        return self.table.viewport().mapTo(self, rect.bottomLeft() + QPoint(200, 0))


def _touched(workshop: Workshop, changes: tuple[Change, ...]) -> set[str] | None:
    """The notes that a few changes are about; none when the whole list must be looked at."""
    found = set[str]()
    option_of = {tally.id: tally.option_id for tally in workshop.tallies}
    issue_of = {issue.id: issue.card_id or "" for issue in workshop.issues}
    of_island = {issue.id for issue in workshop.issues if issue.group_id}
    for change in changes:
        if change.part in ("categories", "groups", "tables"):
            return None
        if change.part == "cards" and change.after is None:
            return None
        if change.part == "cards":
            found.add(change.id)
        elif change.part == "tallies":
            found.add(option_of.get(change.id) or str((change.before or {}).get("option_id", "")))
        elif change.part == "issues" and (change.id in of_island or (change.before or {}).get("group_id")):
            return None
        elif change.part == "issues":
            found |= {issue_of.get(change.id, ""), str((change.before or {}).get("card_id") or "")}
    return found
