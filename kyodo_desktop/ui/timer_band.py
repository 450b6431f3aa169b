"""The band above the programme: which item runs, how long it has left, where in the evening that is."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from kyodo_desktop.domain import programme
from kyodo_desktop.domain.choices import AgendaState
from kyodo_desktop.domain.programme import Slot
from kyodo_desktop.domain.workshop import AgendaItem, Workshop
from kyodo_desktop.text import dates
from kyodo_desktop.text import programme as words
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.paint import plain_tip
from kyodo_desktop.ui.ruler import Digits, Ruler, Stretch
from kyodo_desktop.ui.wrap_row import WrapRow

_KEYS = ("timer", "longer", "next_item", "spread")
_LONGEST = 44  # letters of a title in the band; the whole of it is in the tip
_KEY_SHOWN = ("timer", "next_item")  # the others show theirs in the tip and in the menu


class TimerBand(QFrame):
    """``show_programme`` after a change, ``tick`` each second."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("boxed", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._clock = desk.clock
        self._workshop: Workshop | None = None
        self._meeting = ""
        self.head = PlainLabel("", "second")
        self.title = PlainLabel("", "item", wrap=True)
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.about = PlainLabel("", "second")
        self.digits = Digits(desk.look)
        self.ruler = Ruler(desk.look)
        self._from, self._to = PlainLabel("", "second"), PlainLabel("", "second")
        self.buttons = [desk.action_button(desk.commands[name]) for name in _KEYS]
        for button, name in zip(self.buttons, _KEYS, strict=True):
            button.show_parts(key=name in _KEY_SHOWN)
        self._lay_out()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.head)
        names.addWidget(self.title)
        names.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(names, 1)
        top.addWidget(self.about, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.digits, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._from, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(WrapRow(self.buttons, centred=True), 1)
        foot.addWidget(self._to, 0, Qt.AlignmentFlag.AlignTop)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 6, 14, 7)
        inner.setSpacing(4)
        inner.addLayout(top)
        inner.addWidget(self.ruler)
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule("heavy"))
        column.addLayout(inner)

    def show_programme(self, workshop: Workshop, meeting_id: str) -> None:
        """Show the programme of a meeting; while another meeting's item runs, that one is told."""
        self._workshop, self._meeting = workshop, meeting_id
        self.tick()

    def tick(self) -> None:
        """The time has gone on."""
        workshop, now = self._workshop, self._clock.now()
        if workshop is None:
            return
        running = programme.current(workshop)
        meeting = running.meeting_id if running else self._meeting
        slots = programme.schedule(workshop, meeting, now)
        at_hand = running or programme.upcoming(workshop, meeting)
        here = next((slot for slot in slots if at_hand is not None and slot.item.id == at_hand.id), None)
        self._tell(here, running, now)
        share = programme.spent(running, now) / (60 * max(1, running.minutes)) if running else 0.0
        self.ruler.show_time([_stretch(slot, running) for slot in slots], share)
        if here is not None:
            self.ruler.setAccessibleName(words.ruler_spoken(here.number, len(slots), here.item.title))
        starts = slots[0].starts if slots else None
        self._from.setText(_clock(starts))
        self._to.setText(_clock(programme.ends(slots)))

    def _tell(self, here: Slot | None, running: AgendaItem | None, now: dt.datetime) -> None:
        if here is None:
            self.head.setText("")
            self.title.setText(words.ALL_DONE)
            self.about.setText("")
            self.digits.show_digits("")
            return
        times = dates.span(_time(here.starts), _time(here.ends))
        self.title.setText(words.numbered(here.number, words.short(here.item.title, _LONGEST)))
        self.title.setToolTip(plain_tip(here.item.title))
        if running is None:
            self.head.setText(words.coming_at(times))
            self.about.setText(words.PLANNED)
            self.digits.show_digits(words.digits(60 * here.item.minutes - here.item.spent_seconds))
            return
        paused = running.state is AgendaState.PAUSED
        left = programme.left(running, now)
        self.head.setText(words.PAUSED if paused else words.now_at(times))
        self.about.setText(words.OVERRUN if left < 0 else words.SOON if left < 120 else words.LEFT)
        self.digits.show_digits(words.digits(left))


def _stretch(slot: Slot, running: AgendaItem | None) -> Stretch:
    done = slot.item.state is AgendaState.DONE
    here = running is not None and slot.item.id == running.id
    return Stretch(slot.number, max(1, slot.item.minutes), done, here)  # a file from elsewhere may say 0


def _clock(minutes: int | None) -> str:
    time = _time(minutes)
    return dates.clock(time) if time is not None else ""


def _time(minutes: int | None) -> dt.time | None:
    return None if minutes is None else programme.time_of(minutes)
