"""Stop 3, local issues: notes are written at the foot; above it lie the board and the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kyodo_desktop.domain import cards
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.fields import NEXT_CARD
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.text import board as board_words
from kyodo_desktop.text import choosing as choosing_words
from kyodo_desktop.text import issues as words
from kyodo_desktop.ui.bind import left_out
from kyodo_desktop.ui.board import Board
from kyodo_desktop.ui.capture import CaptureBar
from kyodo_desktop.ui.choosing import ChoosingView
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.draft_keeper import DraftKeeper
from kyodo_desktop.ui.issue_view import IssueView, is_there, place_on_view
from kyodo_desktop.ui.issues_keys import IssuesKeys
from kyodo_desktop.ui.note_actions import NoteActions, NoteView
from kyodo_desktop.ui.note_deeds import NoteDeeds
from kyodo_desktop.ui.note_tools import NoteTools
from kyodo_desktop.ui.notes_list import NotesList
from kyodo_desktop.ui.panels import EmptyState
from kyodo_desktop.ui.soon import Soon
from kyodo_desktop.ui.tab_order import chain


class IssuesScreen(Screen):
    """Notes, seals, and what is to be worked on. ``views`` are what the segment switches between."""

    hints: Sequence[tuple[str, str]] = board_words.HINTS

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
        self.setAccessibleDescription(board_words.SAME_IN_LIST)
        self._card_of: dict[str, str] = {}
        self._missed: dict[IssueView, tuple[Change, ...]] = {}
        self._sums_soon = Soon(self, self._show_sums)
        self.deeds = NoteDeeds(self)
        self.actions_of = NoteActions(self, self.deeds, self._note_view)
        none_yet = desk.button(words.SHOW_ALL, self._show_all)
        self.board = Board(self, self.deeds)
        self.list = NotesList(self, self.deeds, EmptyState(words.NO_NOTES, none_yet))
        self.table = self.list.table
        self.choosing = ChoosingView(self)
        self.views: list[tuple[str, str, IssueView]] = [
            (board_words.BOARD, "board", self.board),
            (board_words.LIST, "list", self.list),
            (choosing_words.VIEW, "check", self.choosing),
        ]
        self.view: IssueView = self.board
        self.actions_of.tie_to(self.board.view, self.table)
        self.tools = NoteTools(self, [(name, icon) for name, icon, _ in self.views], self.actions_of)
        self.capture = CaptureBar(desk)
        self._draft = DraftKeeper(editor, self)
        self._draft.watch(self.capture.line, NEXT_CARD)
        self.keys = IssuesKeys(
            self,
            self.board.view,
            self.actions_of,
            to_line=self._to_capture,
            next_view=self._next_view,
            narrow=self.tools.ask_narrow,
        )
        self.tools.offer(self.keys.dialogs.categories, self.keys.dialogs.unheard)
        self._connect()
        self._build()

    def _connect(self) -> None:
        self.tools.filtered.connect(self._filter)
        self.tools.left.connect(self._left_search)
        self.tools.segment.chosen.connect(self._show_view)
        self.capture.written.connect(self._put_up_line)
        self.capture.pasted.connect(self._put_up)
        self.capture.told.connect(self._tell)
        self.actions_of.seal_mode.toggled.connect(self._set_seal_mode)
        self.board.escaped.connect(self._end_seal_mode)
        self.list.made.connect(self.actions_of.write_plate)
        self.board.menu_wanted.connect(self.keys.menu.open)
        self.list.menu_wanted.connect(self.keys.menu.open)
        for action in self.actions_of.categories:
            action.triggered.connect(self._take_category)

    def _build(self) -> None:
        self._stack = QStackedWidget()
        for _, _, view in self.views:
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.tools, self._stack, self.capture):
            column.addWidget(widget, 1 if widget is self._stack else 0)
        chain([*self.tools.stops(), self.board.view, self.table, *self.capture.stops()])

    def _note_view(self) -> NoteView | None:
        return next((view for view in (self.board, self.list) if view is self.view), None)

    # --- the contract of a screen

    def fill(self, workshop: Workshop) -> None:
        """Everything."""
        self._card_of = {tally.id: tally.option_id for tally in workshop.tallies}
        self._name_choices(workshop)
        self._missed.clear()
        for _, _, view in self.views:
            view.fill(workshop)
        self.tools.show_sums(workshop)

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...], /) -> None:
        """The view on the screen shows what differs; the others catch up when they come."""
        for change in changes:
            if change.part == "tallies" and change.after and "option_id" in change.after:
                self._card_of[change.id] = str(change.after["option_id"])
        if any(change.part in ("categories", "tables") for change in changes):
            self._name_choices(workshop)
            self.desk.page_changed()
        for _, _, view in self.views:
            if view is self.view:
                view.refresh(workshop, changes)
            else:
                self._missed[view] = self._missed.get(view, ()) + changes
        self._sums_soon.ask()

    def _show_sums(self) -> None:
        self.tools.show_sums(self.editor.workshop)

    def _name_choices(self, workshop: Workshop) -> None:
        self.capture.show_categories(workshop.categories)
        self.capture.show_tables(workshop.tables)
        self.actions_of.name_categories(workshop)

    def go_to(self, place: Place) -> None:
        """A note's cell, the line where notes are written, or the list."""
        workshop = self.editor.workshop
        if self.choosing.takes(place):
            self.show_view(self.choosing)
            if self.choosing.go_to(place):
                return
        elif self.view is self.choosing:
            self.show_view(self.board)
        if place.part in ("cards", "categories") and not place.id:
            self._to_capture()
        elif place.part == "issues" and not place.id and workshop.cards:
            self.view.take_focus()
        elif place.part in ("ballots", "categories"):
            field: QWidget = self.tools.each if place.part == "ballots" else self.capture.category
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._go_to_note(place_on_view(workshop, place, self._card_of))

    def _go_to_note(self, found: Place) -> None:
        if self.view.go_to(found):
            return
        if is_there(self.editor.workshop, found):  # a filter hides it; what has gone is no reason to end one
            self.tools.show_all()
        if not self.view.go_to(found):
            self.enter()

    def enter(self) -> None:
        """The line has the keyboard when the page opens, or the counts."""
        if self.view is self.choosing:
            self.view.take_focus()
        else:
            self._to_capture()

    def leave(self) -> None:
        """Keep what is being typed in a cell, on a note, and in the line."""
        self.view.leave()
        self._draft.keep()

    def hall_at(self) -> str:
        """The island that is selected, or the one of the first selected note."""
        return self.view.island(self.editor.workshop)

    def search(self) -> None:
        """Ctrl+F."""
        if self.view is self.choosing:
            self.show_view(self.list)
        self.tools.search()

    def fit(self, form: str) -> None:
        """Narrower columns; the remark beside the line gives way."""
        for _, _, view in self.views:
            view.use_form(form)
        self.capture.fit(form)
        self.tools.fit(form)

    def header_buttons(self) -> Sequence[QWidget]:
        """What was chosen can be printed."""
        return self.choosing.header if self.view is self.choosing else ()

    def actions_for_menu(self, menu: str, /) -> Sequence[QAction]:
        """The keys of the view on the screen."""
        if self.view is self.choosing:
            return (self.keys.switch,) if menu == "view" else self.choosing.actions_for_menu(menu)
        return self.keys.of_menu(menu)

    # --- views

    def _show_view(self, position: int) -> None:
        """Another way of looking at the notes; the keyboard goes there unless it is in the line."""
        typing = self.capture.line.hasFocus()
        self.view.leave()
        _, _, self.view = self.views[position]
        self.tools.segment.choose(position)
        if missed := self._missed.pop(self.view, ()):
            self.view.refresh(self.editor.workshop, missed)
        self.view.show_only(self.tools.wanted(), self.editor.workshop)
        alone = self.view is self.choosing
        self.tools.show_for_notes(not alone)
        self.capture.setVisible(not alone)
        self._stack.setCurrentWidget(self.view)
        self.hints, self.hall_form = self.view.hints, self.view.hall_form
        self.desk.page_changed()
        if alone or not typing:
            self.view.take_focus()

    def show_view(self, view: IssueView) -> None:
        """The same by the view itself."""
        self._show_view([found for _, _, found in self.views].index(view))

    def _next_view(self) -> None:
        position = [view for _, _, view in self.views].index(self.view)
        self._show_view((position + 1) % len(self.views))

    def _set_seal_mode(self, on: bool) -> None:
        self.board.set_seal_mode(on)
        if on:
            self.show_view(self.board)
            self.board.take_focus()

    def _end_seal_mode(self) -> None:
        self.actions_of.seal_mode.setChecked(False)

    # --- notes

    def _tell(self, sentence: str) -> None:
        self.desk.say(sentence, False)

    def _put_up_line(self, text: str) -> None:
        if self._put_up(text):
            self.capture.clear()

    def _put_up(self, text: str) -> bool:
        changes = self.run(
            label("cards.put_up"),
            cards.put_up,
            text,
            category_id=self.capture.category_id() or None,
            table_id=self.capture.table_id() or None,
            meeting_id=self.desk.meeting.of(self.editor.workshop).id,
        )
        if not changes:
            return False
        if told := left_out(text, multiline=True):
            self.desk.say(told, False)
        elif len(changes) > 1:
            self.desk.say(words.put_up(len(changes)), True)
        self.view.show_note(changes[-1].id)
        return True

    def _take_category(self) -> None:
        action = self.sender()
        category = str(action.data()) if isinstance(action, QAction) else ""
        if not self.actions_of.give_category(category):
            self.capture.choose(category)

    # --- what is shown

    def _filter(self) -> None:
        self.view.show_only(self.tools.wanted(), self.editor.workshop)
        self._show_sums()

    def _show_all(self) -> None:
        self.tools.show_all()

    def _left_search(self, to_view: bool) -> None:
        (self.view.go_to_first if to_view else self.enter)()

    def _to_capture(self) -> None:
        self.capture.line.setFocus(Qt.FocusReason.OtherFocusReason)
