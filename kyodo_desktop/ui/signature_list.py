"""A frozen edition: who has signed it, its number, and what it says, to be read only."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors, agreement, canonical, editions, life, meetings
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.life import Signed
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import editions as words
from kyodo_desktop.text.sheet import with_title
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.edition_text import EditionText
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.panels import AttentionBar
from kyodo_desktop.ui.party_buttons import PartyButtons, PartyState


class SignatureList(QScrollArea):
    """``today`` is the day of a signature that is recorded by a click; ``recorded`` tells of one."""

    recorded = Signal()

    def __init__(self, screen: Screen, finish: Button) -> None:
        """``finish`` leads to the state of page 6 once everybody has signed."""
        super().__init__()
        self._screen, self.finish_button = screen, finish
        self.edition: Edition | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        desk, body = screen.desk, QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        self.altered = AttentionBar(desk.look, desk.icons)
        self.redrawn = AttentionBar(desk.look, desk.icons)
        self.ended = AttentionBar(desk.look, desk.icons)
        for bar in (self.altered, self.redrawn, self.ended):
            column.addWidget(bar)
        self.check = PlainLabel("", "small", wrap=True)
        column.addWidget(self.check)
        title = QHBoxLayout()
        title.addWidget(PlainLabel(words.SIGNATURES, "panel"), 1)
        self.count = PlainLabel("")
        title.addWidget(self.count)
        column.addLayout(title)
        column.addWidget(rule("heavy"))
        self.parties = PartyButtons(desk.look, words.SIGNED_SEAL)
        self.parties.pressed.connect(self.turn)
        column.addWidget(self.parties)
        column.addWidget(PlainLabel(words.ONLY_A_RECORD, "second", wrap=True))
        column.addWidget(finish, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        self.text = EditionText(desk.look)
        column.addWidget(PlainLabel(words.CONTENT, "panel"))
        column.addWidget(rule("heavy"))
        column.addWidget(self.text)
        column.addStretch(1)
        self.setWidget(body)

    def show_edition(self, workshop: Workshop, edition: Edition) -> None:
        """Its parties as they stood on its sheet, and its words."""
        self.edition = edition
        states = [state_of(one) for one in life.signatures(workshop, edition)]
        self.parties.show_states(states)
        done = sum(state.done for state in states)
        self.count.setText(words.signed_of(done, len(states)))
        number = canonical.shown(edition.digest)
        self.check.setText(words.check_line(number, wareki(edition.frozen_on)))
        if editions.is_unaltered(edition):
            self.altered.clear()
        else:
            self.altered.ask("", words.ALTERED_WORDS)
        last = life.concluded(workshop)
        self.finish_button.setVisible(last is not None and last.id == edition.id)
        ended = workshop.agreement.ended_on
        if ended is not None:
            self.ended.ask("", words.ended_line(wareki(ended), workshop.agreement.ended_reason))
        else:
            self.ended.clear()
        self.text.show_edition(edition)

    def say_redrawn(self, redrawn: bool) -> None:
        """Whether the paper beside is not the one that was printed."""
        if redrawn:
            self.redrawn.ask("", words.REDRAWN_WORDS)
        else:
            self.redrawn.clear()

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets, from the top."""
        return (*self.parties.buttons(), self.finish_button, self.text)

    def focus(self, id: str = "") -> None:
        """A party, else the first that has not signed."""
        if self.parties.focus(id):
            self.ensureWidgetVisible(self.parties, 0, 8)

    def today(self) -> dt.date:
        """The day that is noted with a signature."""
        return dt.datetime.now().astimezone().date()

    def turn(self, party_id: str) -> None:
        """Signed today, or not after all."""
        one = self._of(party_id)
        if one is None or self.edition is None:
            return
        name, of = actors.shown_name(one.actor), self.edition.id
        if one.signature is not None:
            if self._screen.run(label("life.unsign"), life.unsign, of, party_id):
                self._screen.desk.say(words.signature_taken_back(name), True)
        elif self._screen.run(label("life.sign"), life.sign, of, party_id, self.today()):
            self._screen.desk.say(words.signature_said(name), True)
            self.recorded.emit()

    def edit(self) -> None:
        """F2: the day of the signature under the keyboard."""
        party = self.parties.focused() or self._first_signed()
        one = self._of(party)
        if one is None or self.edition is None:
            return
        from kyodo_desktop.ui.date_dialog import DateDialog

        self._editing = (self.edition.id, party)
        day = one.signature.signed_on if one.signature else self.today()
        near = meetings.near(self._screen.editor.workshop) or self.today()
        title = words.signing_day(actors.shown_name(one.actor))
        start = (wareki(day), near)
        DateDialog(
            self._screen.desk, self, title, start, self._sign_on, date_words=words.DATE_OF_SIGNING
        ).open()

    def _sign_on(self, day: dt.date, _reason: str) -> None:
        edition, party = self._editing
        self._screen.editor.run(label("life.sign"), life.sign, edition, party, day)

    def _first_signed(self) -> str:
        return next((b.state.id for b in self.parties.buttons() if b.state.done), "")

    def _of(self, party_id: str) -> Signed | None:
        if self.edition is None:
            return None
        found = life.signatures(self._screen.editor.workshop, self.edition)
        return next((one for one in found if one.party.id == party_id), None)


def state_of(one: Signed, *, full: bool = False) -> PartyState:
    """A party of an edition: who signs, and the day or that it is missing. ``full``: its whole name."""
    party, actor, signature = one
    name = actor.name if full else actors.shown_name(actor)
    signer = with_title(agreement.signer(party, actor), agreement.signer_title(party, actor))
    state = f"{wareki(signature.signed_on)}" if signature else words.NOT_YET
    told = f"{words.SIGNED} {state}" if signature else state
    spoken = words.signature_spoken(actor.name, signer, told)
    return PartyState(party.id, name, actor.kind.value, actor.crest, state, bool(signature), spoken, signer)
