"""The board as a view of the page of local issues: what keys and mouse do goes through ``NoteDeeds``."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from kyodo_desktop.domain.board import Spot
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import board as words
from kyodo_desktop.text import issues as note_words
from kyodo_desktop.ui.board_edit import BoardEdit
from kyodo_desktop.ui.board_facts import FREE
from kyodo_desktop.ui.board_layout import LOOSE
from kyodo_desktop.ui.board_moves import BoardMoves
from kyodo_desktop.ui.board_scene import BoardScene, Key
from kyodo_desktop.ui.board_view import BoardView
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.issue_view import IssueView, Wanted
from kyodo_desktop.ui.note_deeds import NoteDeeds
from kyodo_desktop.ui.signs import MINUS, PLUS

_NUDGE = 8  # scene px
_WAY = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Board(IssueView):
    """Notes, islands, squared paper. ``escaped``: Esc ends what was begun.

    ``menu_wanted``: a right click, the menu key.
    """

    escaped = Signal()
    menu_wanted = Signal(QPoint)
    """Where, on the screen."""

    hints = words.HINTS

    def __init__(self, screen: Screen, deeds: NoteDeeds) -> None:
        super().__init__()
        self._screen, self._deeds = screen, deeds
        self._wanted = Wanted()
        self.scene = BoardScene(screen.desk.look)
        self.scene.setParent(self)
        self.view = BoardView(screen.desk.look, self.scene)
        self.cursor_at = self.view.cursor_at
        self.edit = BoardEdit(screen, self.view)
        self.moves = BoardMoves(self.scene, self.cursor_at, deeds)
        self.moves.made.connect(self._name_new)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.typed.connect(self._key)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.mouse.dropped.connect(self.moves.dropped)
        self.view.mouse.sealed.connect(self._sealed)
        self.view.mouse.edit_wanted.connect(self.edit.begin)
        self.edit.done.connect(self.take_focus)
        for bar in (self.view.horizontalScrollBar(), self.view.verticalScrollBar()):
            bar.valueChanged.connect(self.edit.place)
        self.view.zoomed.connect(self._zoomed)
        self.cursor_at.moved.connect(self._read_aloud)

    # --- what is shown

    def fill(self, workshop: Workshop) -> None:
        """Everything."""
        self.scene.fill(workshop)
        self._dim(workshop)
        self.cursor_at.catch_up()
        self.view.fit_first()

    def refresh(self, workshop: Workshop, changes: tuple[Change, ...], /) -> None:
        """What changed."""
        self.scene.refresh(workshop, changes)
        if self._wanted != Wanted():
            self._dim(workshop)
        self.cursor_at.catch_up()

    def show_only(self, wanted: Wanted, workshop: Workshop) -> None:
        """All other notes become outlines; nothing moves."""
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._dim(workshop)
        if workshop.cards and all(item.dim for item in self.scene.notes.values()):
            told = note_words.none_found(wanted.words) if wanted.words else note_words.NONE_IN_CATEGORY
            self._screen.desk.say(told, False)

    def _dim(self, workshop: Workshop) -> None:
        everything = self._wanted == Wanted()
        for card in workshop.cards:
            self.scene.notes[card.id].set_state("dim", not everything and not self._wanted.fits(card))
        self.scene.far.look_again()

    def go_to(self, place: Place, /) -> bool:
        """A note or a name plate."""
        key = ("groups" if place.part == "groups" else "cards", place.id)
        if self.scene.item(key) is None:
            return False
        self.cursor_at.go(key)
        self.view.show_key()
        self.take_focus()
        return True

    def take_focus(self) -> None:
        """The board has the keyboard."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_first(self) -> None:
        """The first note that is not dimmed."""
        self.cursor_at.go(self.cursor_at.first([n for n, item in self.scene.notes.items() if not item.dim]))
        self.view.show_key()
        self.take_focus()

    def has_keyboard(self) -> bool:
        """Not while something is written in place."""
        return self.view.hasFocus()

    def leave(self) -> None:
        """Keep what is written in place."""
        self.edit.keep()

    def show_note(self, id: str) -> None:
        """Scroll there, with the place for the next one; the cursor stays."""
        if id in self.scene.notes:
            self.view.ensureVisible(self.scene.rect(("cards", id)).united(self.scene.next_place()), 24, 24)

    def note_ids(self) -> list[str]:
        """The selected notes; those of the selected islands where no note is selected."""
        found = self.cursor_at.notes()
        if not found:
            for this in self.cursor_at.groups():
                found += self.scene.facts.members(this)
        return found

    def group_ids(self) -> list[str]:
        """The islands whose plates are selected."""
        return self.cursor_at.groups()

    def _read_aloud(self) -> None:
        """A screen reader hears what the cursor stands on."""
        key, facts = self.cursor_at.at, self.scene.facts
        said = words.SAME_IN_LIST
        if key is not None and key[0] == "cards" and (card := facts.card(key[1])):
            face, home = facts.face(key[1]), facts.home_of(key[1])
            island = facts.plate(home).title if home not in (LOOSE, FREE) else ""
            said = words.spoken_note(card.text, face.mark, island, face.seals)
        elif key is not None and key[0] == "groups":
            plate = facts.plate(key[1])
            said = words.spoken_island(plate.title, plate.notes, plate.seals)
        self.view.setAccessibleDescription(said)

    # --- what is done

    def make_island(self) -> None:
        """The selected notes become an island, with its name in edit; islands do not."""
        groups, notes = self.cursor_at.groups(), self.cursor_at.notes()
        if groups and not notes:
            self._deeds.refuse_nesting(groups)
        else:
            self._name_new(self._deeds.make_island(notes))

    def _name_new(self, id: str) -> None:
        if id:
            self.go_to(Place("groups", id))
            self.edit.begin(("groups", id))

    def loosen(self) -> None:
        """On a plate: the outline goes, the notes stay where they are. On notes: they leave their islands."""
        groups, notes = self.cursor_at.groups(), self.cursor_at.notes()
        if groups:
            self.loosen_islands(groups)
        elif notes:
            self._deeds.take_out(notes)

    def loosen_islands(self, ids: Sequence[str]) -> None:
        """Their outlines go; their notes stay where they are, and are selected."""
        for this in ids:
            members = self.scene.facts.members(this)
            spots = [Spot("cards", note, *self.scene.notes[note].at) for note in members]
            if self._deeds.loosen(this, spots):
                self.cursor_at.take(("cards", note) for note in members)

    def pointed(self) -> str:
        """The part that the cursor stands on, if it is selected."""
        return self.cursor_at.at[0] if self.cursor_at.at in self.cursor_at.taken else ""

    def ask_menu(self) -> None:
        """What can be done with what is selected?"""
        self.view.ask_menu()

    def begin_edit(self) -> None:
        """F2."""
        if self.cursor_at.at is not None:
            self.view.show_key()
            self.edit.begin(self.cursor_at.at)

    def put_away(self) -> None:
        """The selected notes go; a plate goes without its notes."""
        notes = self.cursor_at.notes()
        if notes:
            self._deeds.put_away(notes)
        else:
            self.loosen()

    def stick(self, by: int) -> None:
        """A seal more or less on what the cursor stands on."""
        if self.cursor_at.at is not None:
            self._sealed(self.cursor_at.at, by)

    def choose(self) -> None:
        """Work on what the cursor stands on, or not after all."""
        if self.cursor_at.at is not None:
            self._deeds.choose(*self.cursor_at.at)

    def select_all(self) -> None:
        """Every note that is not dimmed."""
        self.cursor_at.take(("cards", this) for this, item in self.scene.notes.items() if not item.dim)

    def corner(self) -> QPoint:
        """Where a short list opens: beside the cursor, in pixels of this view."""
        if self.cursor_at.at is None:
            return QPoint(0, 0)
        rect = self.scene.rect(self.cursor_at.at)
        return self.view.viewport().mapTo(self, self.view.mapFromScene(rect.bottomLeft()))

    def set_seal_mode(self, on: bool) -> None:
        """Whether a click sticks a seal."""
        self.view.mouse.seal_mode = on
        if on:
            self.view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.view.viewport().unsetCursor()

    def _zoomed(self) -> None:
        self.edit.place()
        if self.view.by_hand:
            self._screen.desk.say(words.zoom(round(self.view.zoom * 100)), False)

    def _sealed(self, key: Key, by: int) -> None:
        self._deeds.stick(key[1], by)

    # --- keys

    def _key(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        if key in _WAY and held in (Qt.KeyboardModifier.NoModifier, shift):
            self.cursor_at.step(key, extend=held == shift)
            self.view.show_key()
        elif key in _WAY and held == ctrl:
            self.moves.nudge(*_WAY[key])
            self.view.show_key()
        elif key == Qt.Key.Key_Escape:
            self.cursor_at.take(())
            self.escaped.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self._enter()
        elif event.text() and unicodedata.normalize("NFKC", event.text()) in PLUS and not held & ~shift:
            self.stick(1)
        elif event.text() and unicodedata.normalize("NFKC", event.text()) in MINUS and not held & ~shift:
            self.stick(-1)
        else:
            return
        event.accept()

    def _enter(self) -> None:
        """A plate is named; a note is chosen as an issue, as in the list."""
        if self.cursor_at.at is not None and self.cursor_at.at[0] == "groups":
            self.begin_edit()
        else:
            self.choose()
