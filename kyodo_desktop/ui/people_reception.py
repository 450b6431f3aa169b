"""The reception: a line that finds people by kana and marks them present with one more key."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from kyodo_desktop.domain import participants, reception
from kyodo_desktop.domain.choices import AttendanceState
from kyodo_desktop.domain.reception import Found
from kyodo_desktop.domain.workshop import Participant, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import people as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import on_escape
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.people_meeting import MeetingBox
from kyodo_desktop.ui.people_roster import KEYS

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROOM = 9  # letters
_NOBODY = Found((), ())


class KanaLine(QLineEdit):
    """Tells what is typed while an IME is still composing it; a digit is never a letter here.

    ``typed`` tells the whole line, ``digit`` a key of the list, ``entered`` an Enter that is no IME's.
    ``down`` leads into the list.
    """

    typed = Signal(str)
    digit = Signal(int)
    entered = Signal()
    down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composing = ""
        self._answered = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell)

    def sizeHint(self) -> QSize:
        """A few kana, at any text scale."""
        return QSize(self.fontMetrics().height() * _ROOM, super().sizeHint().height())

    def wanted(self) -> str:
        """What is looked for: the settled letters and those being composed."""
        return self.text() + self._composing

    def empty(self) -> None:
        """Ready for the next person."""
        self._composing, stood = "", self.text()
        self.setText("")  # unlike clear() it leaves nothing behind for Ctrl+Z to bring back
        if not stood:  # else the field has told it
            self._tell()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Letters on their way count at once. A digit among them answers, and ends the composing."""
        settled = unicodedata.normalize("NFKC", event.commitString())
        if settled and event.commitString() == self._answered:
            event.setCommitString("")  # an input method may settle on what has been answered already
        elif settled in KEYS and settled:
            self.digit.emit(int(settled))
            return
        self._answered = ""
        composing = unicodedata.normalize("NFKC", event.preeditString())
        if composing[-1:] and composing[-1] in KEYS:
            self._answered = event.preeditString()
            self._answer(composing[:-1], int(composing[-1]))
            return
        super().inputMethodEvent(event)
        self._composing = event.preeditString()
        self._tell()

    def _answer(self, letters: str, number: int) -> None:
        """Choose while the letters still stand; those that found nobody stay, settled."""
        self._composing = letters
        self._tell()
        self.digit.emit(number)
        rest = self.wanted()
        self._composing = ""
        super().inputMethodEvent(QInputMethodEvent())
        self.setText(rest)  # this resets the input method too

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, Enter, and the way down."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text() in tuple(KEYS):
            self.digit.emit(int(event.text()))
        elif event.key() in _ENTER:
            if not self._composing:
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.typed.emit(self.wanted())


class Reception(QWidget):
    """The strip above the roster. ``changed``: other people are to be shown; ``ended``: it is over."""

    changed = Signal()
    ended = Signal()

    def __init__(self, screen: Screen, meeting: MeetingBox) -> None:
        super().__init__()
        self._screen, self._meeting = screen, meeting
        self.found: Found | None = None
        self._asked: tuple[Workshop | None, str, str] = (None, "", "")
        self._answer: Found | None = None
        self._marking = False
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = KanaLine()
        self.line.setAccessibleName(words.KANA)
        self.line.setPlaceholderText(words.KANA_EXAMPLE)
        self.line.typed.connect(self._look)
        self.line.digit.connect(self._choose)
        self.line.entered.connect(self._enter)
        on_escape(self.line, self._escape)
        self._told = PlainLabel("", "strong", wrap=True)
        self._told.setAccessibleName(words.RECEIVE)
        self._end = screen.desk.button(words.END_RECEPTION, self.end, key="Esc")
        self._build()
        self.hide()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        grid = QGridLayout()
        grid.setContentsMargins(18, 8, 14, 8)
        grid.setHorizontalSpacing(10)
        kana = PlainLabel(words.KANA, "strong")
        kana.setBuddy(self.line)
        for position, widget in enumerate((kana, self.line, self._told, self._end)):
            grid.addWidget(widget, 0, position)
        grid.setColumnStretch(2, 1)
        column.addWidget(rule("koi"))
        column.addLayout(grid)

    # --- what the page does

    def begin(self) -> None:
        """Open it, or come back to its line."""
        if self.isHidden():
            self._tell(words.KANA_HINT)
            self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._look(self.line.wanted())
        self.changed.emit()  # the page makes room

    def end(self) -> None:
        """Close it if it is open; the roster shows everybody again."""
        if not self.on():
            return
        self.line.empty()
        self.hide()
        self.ended.emit()

    def on(self) -> bool:
        """Whether people are being received."""
        return not self.isHidden()

    def refresh(self) -> None:
        """The workshop changed: look again."""
        if self.on():
            self.found = None if self._marking else self._find(self.line.wanted())

    def taken_back(self, id: str) -> None:
        """Somebody's mark was taken back, or set again: say whose, and wait for the next."""
        workshop = self._screen.editor.workshop
        found = [person for person in workshop.participants if person.id == id]
        self.line.empty()
        if found:
            came = participants.attendance(workshop, self._meeting.id_in(workshop), id)
            present = came is AttendanceState.PRESENT
            self._tell(self._marked(found[0]) if present else words.mark_taken_back(found[0].name))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- keys

    def _look(self, typed: str) -> None:
        if not self.on():
            self.found = None
            return
        before, self.found = self.found, self._find(typed)
        if self.found is not None:
            self._tell(_said(self.found))
        if (before, self.found) != (None, None):
            self.changed.emit()

    def _find(self, typed: str) -> Found | None:
        if not typed.strip():
            return None
        workshop = self._screen.editor.workshop
        asked = (workshop, self._meeting.id_in(workshop), typed)
        if self._asked[0] is not workshop or self._asked[1:] != asked[1:]:  # the roster asks again
            self._asked, self._answer = asked, reception.find(*asked)
        return self._answer

    def _choose(self, number: int) -> None:
        awaited = (self.found or _NOBODY).awaited
        if number <= len(awaited):
            self._mark(awaited[number - 1])

    def _enter(self) -> None:
        awaited = (self.found or _NOBODY).awaited
        if len(awaited) == 1:
            self._mark(awaited[0])

    def _escape(self) -> None:
        if self.line.wanted():
            self.line.empty()
            self._tell(words.KANA_HINT)
        else:
            self.end()

    def _mark(self, person: Participant) -> None:
        meeting = self._meeting.id_in(self._screen.editor.workshop)
        step = label("participants.set_attendance")
        self._marking = True  # the roster goes from those found to everybody at once, not by way of the rest
        try:
            marked = self._screen.run(
                step, participants.set_attendance, meeting, person.id, AttendanceState.PRESENT
            )
        finally:
            self._marking = False
        if not marked:
            return
        self.line.empty()
        self._tell(self._marked(person))

    def _marked(self, person: Participant) -> str:
        workshop = self._screen.editor.workshop
        table = next((table.name for table in workshop.tables if table.id == person.table_id), "")
        rest = len(workshop.participants) - participants.present(workshop, self._meeting.id_in(workshop))
        return words.marked(person.name, table, rest)

    def _tell(self, told: str) -> None:
        self._told.setText(told)


def _said(found: Found) -> str:
    if len(found.awaited) > 1:
        return words.choose_by_number(len(found.awaited))
    if found.awaited:
        return words.ONE_LEFT
    return words.already_here(found.here[0].name, len(found.here) - 1) if found.here else words.NOBODY_FITS
