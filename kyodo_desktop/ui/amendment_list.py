"""What differs from the edition before, why, and who agrees to it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors, agreement, amended, amending, editions, life, reasons, reverting
from kyodo_desktop.domain.agreement_values import Edition, Party
from kyodo_desktop.domain.amended import Line
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Actor, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import editions as words
from kyodo_desktop.text.agreement import tab
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.change_rows import ChangeRow, id_of
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.party_buttons import PartyButtons, PartyState

_WIDE = 125  # percent of text size up to which consents stand in pairs
_WHERE = 130


class AmendmentList(QScrollArea):
    """``today`` is the day of a consent. ``laid_out`` tells that rows came or went."""

    laid_out = Signal()

    def __init__(self, screen: Screen, freeze: Button, amendment: Button) -> None:
        """The two buttons stand at the end: sign the new edition, print the sheet of changes."""
        super().__init__()
        self._screen, self._freeze, self._amendment = screen, freeze, amendment
        self._rows: dict[str, ChangeRow] = {}
        self._order: list[str] = []
        self._current = ""
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._column.addWidget(self._head())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(1)
        self._column.addLayout(self._lines)
        self.nothing = PlainLabel("", "second", wrap=True)
        self._column.addWidget(self.nothing)
        self._build_consents()
        self._column.addStretch(1)
        self.setWidget(body)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setProperty("labelCell", True)
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(10, 6, 10, 6)
        self._where = PlainLabel(words.WHERE, "secondStrong")
        self._where.setFixedWidth(self._screen.desk.look.px(_WHERE - 8))
        self._from_to = PlainLabel("", "secondStrong")
        row.addWidget(self._where)
        row.addWidget(self._from_to, 1)
        return head

    def _build_consents(self) -> None:
        look = self._screen.desk.look
        title = QHBoxLayout()
        title.setContentsMargins(0, 12, 0, 4)
        title.addWidget(PlainLabel(words.CONSENTS, "panel"), 1)
        self.count = PlainLabel("")
        title.addWidget(self.count)
        self._column.addLayout(title)
        self._column.addWidget(rule("heavy"))
        self.consents = PartyButtons(look, words.CONSENT_SEAL, columns=self._columns())
        self.consents.pressed.connect(self._consent)
        self._column.addWidget(self.consents)
        self.note = PlainLabel("", "second", wrap=True)
        self._column.addSpacing(6)
        self._column.addWidget(self.note)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 8, 0, 8)
        buttons.setSpacing(8)
        for button in (self._freeze, self._amendment):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._column.addLayout(buttons)

    def _columns(self) -> int:
        return 2 if self._screen.desk.look.scale <= _WIDE else 1

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need a line each."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "consents"):
            self.consents.arrange(self._columns())
            self._where.setFixedWidth(self._screen.desk.look.px(_WHERE - 8))

    def show_workshop(self, workshop: Workshop, base: Edition | None, lines: tuple[Line, ...]) -> None:
        """The lines by differences, the consents, what they lead to."""
        number = editions.number(workshop)
        last = editions.latest(workshop)
        before = last.number if last else 0
        self._from_to.setText(words.from_to(words.edition(before), tab(number, True)))
        self._show_lines(workshop, lines)
        self.nothing.setText("" if base is not None else words.NO_LIST)
        self.nothing.setVisible(base is None)
        states = [
            _state(workshop, party, actor)
            for party, actor in agreement.signing(workshop)
            if not party.witness
        ]
        self.consents.show_states(states)
        done = sum(state.done for state in states)
        self.count.setText(words.signed_of(done, len(states)))
        self.note.setText(
            words.consent_note(before, len(states), number, [one.name for one in states if one.note])
        )
        self._freeze.setVisible(bool(states) and done == len(states))

    def _show_lines(self, workshop: Workshop, lines: tuple[Line, ...]) -> None:
        wanted = [id_of(line) for line in lines]
        for gone in [one for one in self._order if one not in wanted]:
            self._drop(gone)
        for place, (one, line) in enumerate(zip(wanted, lines, strict=True)):
            row = self._rows.get(one)
            if row is None:
                row = self._rows[one] = self._made(line)
                self._lines.insertWidget(place, row)
            elif row.line != line:
                row.show_line(line)
            row.show_reason(workshop)
        if wanted != self._order:
            self._order = wanted
            for place, one in enumerate(wanted):
                self._lines.insertWidget(place, self._rows[one])
            self.laid_out.emit()

    def _made(self, line: Line) -> ChangeRow:
        row = ChangeRow(self._screen.editor, self._screen.desk, line)
        row.stepped.connect(self._step)
        row.focused.connect(self._remember)
        row.revert_wanted.connect(self.revert)
        row.wanted.connect(self._screen.desk.go_to)
        return row

    def _drop(self, id: str) -> None:
        row, place = self._rows.pop(id), self._order.index(id)
        held = row.isAncestorOf(self.window().focusWidget() or self) or row.hasFocus()
        self._order.remove(id)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        if held and self._order:
            self.focus_row(self._order[min(place, len(self._order) - 1)])

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets, from the top."""
        rows = [stop for one in self._order for stop in self._rows[one].stops()]
        return (*rows, *self.consents.buttons(), self._freeze, self._amendment)

    def rows(self) -> tuple[ChangeRow, ...]:
        """In their sequence."""
        return tuple(self._rows[one] for one in self._order)

    def focus(self) -> None:
        """Where the keyboard was, else the first change."""
        if not self.focus_row(self._current or (self._order or [""])[0]):
            self.consents.focus()

    def focus_row(self, id: str) -> bool:
        """Put the keyboard on a change; false if it is not there."""
        row = self._rows.get(id) or (self._rows[self._order[0]] if self._order else None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(row, 0, 8)
        return row is not None

    def go_to(self, place: Place) -> None:
        """A reason, or the consent of a party."""
        if place.part == "parties":
            self.consents.focus(place.id)
            self.ensureWidgetVisible(self.consents, 0, 8)
            return
        written = {row.id: row for row in self._screen.editor.workshop.change_reasons}
        wanted = place.id
        if found := written.get(place.id):
            about = Place(found.part, found.about, found.field)
            wanted = next((one for one in self._order if reasons.place_id((about,)) in one), "")
        if wanted in self._rows:
            self._rows[wanted].write_reason()
        else:
            self.focus()

    def edit(self) -> None:
        """F2: write why."""
        if self._current in self._rows:
            self._rows[self._current].write_reason()

    def finish(self) -> None:
        """Keep the words that are being written."""
        for row in self._rows.values():
            if row.reason.hasFocus():
                row.binding.finish()

    def put_away(self) -> None:
        """Del: take the change back."""
        if self._current in self._rows:
            self.revert(self._current)

    def revert(self, id: str) -> None:
        """The edition's own words again, in one step."""
        last = amending.base(self._screen.editor.workshop)
        row = self._rows.get(id)
        if last is None or row is None:
            return
        places = tuple(one.place for one in row.line.differences)
        if self._screen.run(label("reverting.revert"), _revert_all, last.id, places):
            self._screen.desk.say(words.REVERTED, True)

    def today(self) -> dt.date:
        """The day that is noted with a consent."""
        return dt.datetime.now().astimezone().date()

    def _consent(self, party_id: str) -> None:
        workshop = self._screen.editor.workshop
        party = next((one for one in workshop.parties if one.id == party_id), None)
        if party is not None:
            on = None if life.consents(workshop, party) else self.today()
            self._screen.run(label("life.consent"), life.consent, party_id, on)

    def _step(self, id: str, by: int) -> None:
        place = self._order.index(id) + by
        if 0 <= place < len(self._order):
            self.focus_row(self._order[place])
        elif place >= len(self._order):
            self.consents.focus()

    def _remember(self, id: str) -> None:
        self._current = id


def _revert_all(workshop: Workshop, edition_id: str, places: tuple[Place, ...]) -> Workshop:
    """All the places of one line. Raises Refused."""
    for place in places:
        workshop = reverting.revert(workshop, edition_id, place)
    return workshop


def _state(workshop: Workshop, party: Party, actor: Actor) -> PartyState:
    done = life.consents(workshop, party)
    note = words.CHANGED_SINCE if party.consented_on and not done else ""
    state = words.CONSENTED if done else words.NOT_YET
    name = actors.shown_name(actor)
    spoken = words.consent_spoken(actor.name, note or state)
    return PartyState(party.id, name, actor.kind.value, actor.crest, state, done, spoken, note=note)


def lines_of(workshop: Workshop) -> tuple[Edition | None, tuple[Line, ...]]:
    """The edition that is changed, and the list; nothing for an edition of the old form."""
    base = amending.base(workshop)
    return base, amended.lines(base, workshop) if base is not None else ()
