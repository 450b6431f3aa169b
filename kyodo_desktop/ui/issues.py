"""Stop 3, local issues: notes are written at the foot, counted, sorted and chosen in the list above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout

from kyodo_desktop.domain import cards
from kyodo_desktop.domain.cards import MOST_CATEGORIES
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.fields import NEXT_CARD
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.text import issues as words
from kyodo_desktop.ui.bind import left_out
from kyodo_desktop.ui.capture import CaptureBar
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.draft_keeper import DraftKeeper
from kyodo_desktop.ui.issue_dialogs import IssueDialogs
from kyodo_desktop.ui.issues_list import CATEGORY, GROUP, SEALS, TEXT, NoteTable
from kyodo_desktop.ui.note_tools import NoteTools
from kyodo_desktop.ui.panels import EmptyState

_ALL, _NONE = "all", "none"
_PER_PERSON = range(1, 11)
_COLUMN_OF_PART = {"tallies": SEALS, "issues": TEXT, "cards": TEXT}


class IssuesScreen(Screen):
    """Notes, seals, and what is to be worked on."""

    hints = words.HINTS

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
        self._card_of: dict[str, str] = {}
        self.table = NoteTable(self)
        self.tools = NoteTools(self)
        self.tools.filtered.connect(self._filter)
        self.tools.left.connect(self._left_search)
        self.capture = CaptureBar(desk)
        self.capture.written.connect(self._put_up_line)
        self.capture.pasted.connect(self._put_up)
        self._draft = DraftKeeper(editor, self.capture.line, NEXT_CARD)
        self._actions()
        self._build()

    def _actions(self) -> None:
        desk, table = self.desk, self.table
        self._back = desk.action(self, words.TO_CAPTURE, self._to_capture, key="Ctrl+Return", icon="pen")
        self._back.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self._away = desk.action(self, words.PUT_NOTE_AWAY, table.put_away, key="Del")
        table.own_action(self._away)
        self._categories = [
            desk.action(self, words.CATEGORY, self._take_category, key=f"Alt+{number % 10}")
            for number in (*range(1, MOST_CATEGORIES + 1), 0)
        ]

        self._dialogs = IssueDialogs(self)
        self.tools.chips.offer(self._dialogs.categories)

    def _build(self) -> None:
        none_yet = self.desk.button(words.SHOW_ALL, self.tools.show_all)
        self._nothing = EmptyState(words.NO_NOTES, none_yet)
        self._show_all_button = none_yet
        body = QVBoxLayout()
        body.setContentsMargins(16, 4, 16, 0)
        body.addWidget(self.table, 1)
        body.addWidget(self._nothing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addLayout(body, 1)
        column.addWidget(self.capture)

    # --- the contract of a screen

    def fill(self, workshop: Workshop) -> None:
        """Everything."""
        self._card_of = {tally.id: tally.option_id for tally in workshop.tallies}
        self.capture.show_categories(workshop.categories)
        self._name_categories(workshop)
        self._show(workshop)

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...], /) -> None:
        """The rows that differ; the choices only when categories changed."""
        for change in changes:
            if change.part == "tallies" and change.after and "option_id" in change.after:
                self._card_of[change.id] = str(change.after["option_id"])
        if any(change.part == "categories" for change in changes):
            self.capture.show_categories(workshop.categories)
            self._name_categories(workshop)
            self.desk.page_changed()
        touched = self._touched(workshop, changes)
        if touched is None or not self.table.update_notes(workshop, touched):
            self.table.show_rows(workshop)
        self._show_sums(workshop)

    def _touched(self, workshop: Workshop, changes: tuple[Change, ...]) -> set[str] | None:
        """The notes that a few changes are about; none when the whole list must be looked at."""
        found: set[str] = set()
        for change in changes:
            if change.part in ("categories", "groups") or (change.part == "cards" and change.after is None):
                return None
            if change.part in ("cards", "tallies", "issues"):
                place = Place(change.part, change.id)
                gone = str((change.before or {}).get("card_id") or "")
                found |= {_card_at(workshop, place, self._card_of), gone}
        return found

    def _show(self, workshop: Workshop) -> None:
        self.table.show_rows(workshop)
        self._show_sums(workshop)

    def _show_sums(self, workshop: Workshop) -> None:
        self.tools.show_sums(workshop)
        rows = self.table.notes.rowCount()
        self.table.setVisible(rows > 0)
        self._nothing.setVisible(not rows)
        typed = self.tools.field.text()
        none_here = words.none_found(typed) if typed else words.NONE_IN_CATEGORY
        self._nothing.label.setText(none_here if workshop.cards else words.NO_NOTES)
        self._show_all_button.setVisible(bool(workshop.cards))

    def go_to(self, place: Place) -> None:
        """A note's cell, the line where notes are written, or the list."""
        workshop = self.editor.workshop
        if place.part in ("cards", "categories") and not place.id:
            self._to_capture()
        elif place.part == "issues" and not place.id and workshop.cards:
            self._to_table()
        elif place.part == "ballots":
            self.tools.each.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place.part == "categories":
            self.capture.category.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            card = _card_at(workshop, place, self._card_of)
            column = _COLUMN_OF_PART.get(place.part, GROUP)
            column = {"category_id": CATEGORY, "group_id": GROUP}.get(place.field, column)
            if card and self.table.notes.position(card) < 0:
                self.tools.show_all()
            if not self.table.go_to(card, column):
                self.enter()

    def enter(self) -> None:
        """The line has the keyboard when the page opens."""
        self._to_capture()

    def leave(self) -> None:
        """Keep what is being typed in a cell, and in the line."""
        self.table.finish_writing()
        self._draft.keep()

    def search(self) -> None:
        """Ctrl+F."""
        self.tools.search()

    def fit(self, form: str) -> None:
        """Narrower columns; the remark beside the line gives way."""
        self.table.use_form(form)
        self.capture.fit(form)

    def actions_for_menu(self, menu: str, /) -> Sequence[QAction]:
        """Putting away among the edits; the categories belong to the talk."""
        if menu == "edit":
            return (self._away, self._dialogs.categories)
        if menu == "talk":
            marks = (action for action in self._categories if action.isVisible())
            return (self._back, *marks, self._dialogs.unheard)
        return ()

    # --- notes

    def _put_up_line(self, text: str) -> None:
        if self._put_up(text):
            self.capture.clear()

    def _put_up(self, text: str) -> bool:
        meeting = self.editor.workshop.meetings[0].id
        category = self.capture.category_id() or None
        step = label("cards.put_up")
        changes = self.run(step, cards.put_up, text, category_id=category, meeting_id=meeting)
        if not changes:
            return False
        if told := left_out(text, multiline=True):
            self.desk.say(told, False)
        elif len(changes) > 1:
            self.desk.say(words.put_up(len(changes)), True)
        last = self.table.notes.position(changes[-1].id)
        if last >= 0:
            self.table.scrollTo(self.table.notes.index(last, TEXT))
        return True

    def _take_category(self) -> None:
        action = self.sender()
        category = str(action.data()) if isinstance(action, QAction) else ""
        if self.table.hasFocus():
            self.table.give_category(category)
        else:
            self.capture.choose(category)

    def _name_categories(self, workshop: Workshop) -> None:
        listed = workshop.categories[:MOST_CATEGORIES]
        for number, action in enumerate(self._categories):
            none = number == MOST_CATEGORIES
            action.setVisible(none or number < len(listed))
            if none:
                action.setText(words.set_category(words.NO_CATEGORY_MARK, words.NO_CATEGORY))
                action.setData("")
            elif number < len(listed):
                category = listed[number]
                action.setText(words.set_category(category.mark, category.label).replace("&", "&&"))
                action.setData(category.id)

    # --- what is shown

    def _filter(self) -> None:
        workshop = self.editor.workshop
        self.table.show_only(self.tools.category(), self.tools.field.text(), workshop)
        self._show(workshop)

    def _left_search(self, to_list: bool) -> None:
        if to_list:
            self._to_table()
        else:
            self.enter()

    def _to_capture(self) -> None:
        self.capture.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _card_at(workshop: Workshop, place: Place, card_of: dict[str, str]) -> str:
    """The note that a place of this page speaks of; empty if there is none."""
    if place.part == "cards":
        return place.id
    if place.part == "tallies":
        return card_of.get(place.id, "")
    if place.part == "issues":
        return next((i.card_id or "" for i in workshop.issues if i.id == place.id), "")
    return next((card.id for card in workshop.cards if card.group_id == place.id), "")
