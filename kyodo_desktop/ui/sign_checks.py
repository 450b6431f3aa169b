"""What to make sure of before signing: what is open, with the way to its place, and what people tick."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.domain import agreement, checks, clauses
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement as words
from kyodo_desktop.text import dates
from kyodo_desktop.text import findings as finding_words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.panels import IconMark
from kyodo_desktop.ui.purpose import PeopleCheck
from kyodo_desktop.ui.stops import stop_of

_ROW = 36
_SHARE = 0.4  # of the left half, at most
_LEAST = 110  # px at 100 %, all the same


@dataclass(frozen=True)
class Line:
    """One line: a check of people (``key``), or something that is open (``place``)."""

    sentence: str
    key: str = ""
    done_at: str = ""
    ticked: bool = False
    place: Place | None = None
    button: str = ""
    fine: bool = False


def lines(workshop: Workshop, found: Sequence[checks.Finding]) -> list[Line]:
    """The checks of people first, then what ``checks.findings`` found, in the sequence of the sheet."""
    done = {check.key: check.done_at for check in workshop.checks}
    out = [_check(workshop, key, done.get(key)) for key in agreement.CHECKS]
    out += [_finding(workshop, one) for one in found]
    if not found:
        out.insert(0, Line(words.NO_FINDINGS, fine=True))
    return out


def _check(workshop: Workshop, key: str, done: dt.datetime | None) -> Line:
    information = _clause(workshop, "information") if key == "disclosure_settled" else None
    return Line(
        words.CHECKS[key],
        key,
        dates.clock(done.time()) if done else "",
        done is not None,
        Place("clauses", information[0], "text") if information and not done else None,
        words.to_clause(information[1]) if information else "",
    )


def _clause(workshop: Workshop, key: str) -> tuple[str, int] | None:
    for clause in clauses.clauses_in_force(workshop):
        if clause.key == key and clause.number is not None:
            return clause.id, clause.number
    return None


def _finding(workshop: Workshop, found: checks.Finding) -> Line:
    place = mended_at(workshop, found.place)
    return Line(finding_words.say(found), place=place, button=words.to_stop(stop_of(place)))


def mended_at(workshop: Workshop, place: Place) -> Place:
    """Who signs is written with the party on screen 2."""
    if place.part != "parties":
        return place
    actor = next((party.actor_id for party in workshop.parties if party.id == place.id), "")
    return Place("actors", actor, "representative")


class CheckLine(QWidget):
    """One line on the screen."""

    ticked = Signal(str, bool)
    wanted = Signal(object)

    def __init__(self, desk: Desk, line: Line) -> None:
        super().__init__()
        self.line = line
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(desk.look.px(_ROW))
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 0, 10, 1)
        row.setSpacing(9)
        self.check: PeopleCheck | None = None
        self.button: Button | None = None
        if line.key:
            self.check = PeopleCheck(desk.look, line.key, line.sentence)
            self.check.setChecked(line.ticked)
            self.check.clicked.connect(self._clicked)
            row.addWidget(self.check)
            row.addStretch(1)
        else:
            name, token = ("check", "sumi") if line.fine else ("warn", "karashi-koi")
            row.addWidget(IconMark(desk.look, desk.icons, name, token, side=20))
            row.addWidget(PlainLabel(line.sentence, "small", wrap=True), 1)
        if line.done_at:
            row.addWidget(PlainLabel(line.done_at, "small"))
        if line.place is not None:
            self.button = desk.button(line.button, self._go, icon="next", small=True)
            self.button.setAccessibleName(f"{line.sentence} {line.button}")
            row.addWidget(self.button)

    def _clicked(self) -> None:
        if self.check is not None:
            self.ticked.emit(self.line.key, self.check.isChecked())

    def _go(self) -> None:
        if self.line.place is not None:
            self.wanted.emit(self.line.place)


class SignChecks(QWidget):
    """Pinned below the clauses. ``freeze_button`` shows once nothing is left."""

    ticked = Signal(str, bool)
    wanted = Signal(object)

    def __init__(self, desk: Desk, freeze_button: Button) -> None:
        super().__init__()
        self._desk = desk
        self.rows: list[CheckLine] = []
        self._shown: list[Line] = []
        self.freeze_button = freeze_button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(words.CHECKS_TITLE, "panel"))
        head.addStretch(1)
        self.left = PlainLabel("", "small")
        head.addWidget(self.left)
        head.addWidget(freeze_button)
        column.addLayout(head)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._lines = QVBoxLayout(body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(1)
        self._lines.addWidget(rule("heavy"))
        self._lines.addStretch(1)
        self._scroll.setWidget(body)
        column.addWidget(self._scroll, 1)

    def show_workshop(self, workshop: Workshop, found: Sequence[checks.Finding]) -> None:
        """Lines that say the same stay as they are."""
        shown = lines(workshop, found)
        count = sum(not (line.fine or line.ticked) for line in shown)
        self.left.setText(words.remaining(count) if count else words.NOTHING_LEFT)
        self.freeze_button.setVisible(not count)
        if shown == self._shown:
            return
        for place, line in enumerate(shown):
            if place < len(self.rows) and self.rows[place].line == line:
                continue
            self._put(place, line)
        while len(self.rows) > len(shown):
            self._take(self.rows.pop())
        self._shown = shown

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets, from the top."""
        offers = (offer for row in self.rows for offer in (row.check, row.button))
        return (self.freeze_button, *(offer for offer in offers if offer is not None))

    def fit(self, room: int | None) -> None:
        """As high as all lines with the heading; below the clauses at most a share of the ``room``."""
        px = self._desk.look.px
        height = px(30) + 20
        height += sum(max(row.sizeHint().height(), row.minimumHeight()) + 1 for row in self.rows)
        if room is not None:
            height = min(height, max(int(room * _SHARE), px(_LEAST)))
        self.setFixedHeight(height)

    def focus_line(self, place: int) -> None:
        """Put the keyboard on what a line offers."""
        line = self.rows[place]
        target = line.check or line.button
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(line)

    def focus_check(self, key: str) -> None:
        """Put the keyboard on a check of people."""
        for place, row in enumerate(self.rows):
            if row.line.key == key:
                self.focus_line(place)

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self

    def _put(self, place: int, line: Line) -> None:
        held = place < len(self.rows) and self.rows[place].isAncestorOf(self._focused())
        row = CheckLine(self._desk, line)
        row.ticked.connect(self.ticked)
        row.wanted.connect(self.wanted)
        self._lines.insertWidget(place + 1, row)
        if place < len(self.rows):
            self._take(self.rows[place])
            self.rows[place] = row
        else:
            self.rows.append(row)
        if held:
            self.focus_line(place)

    def _take(self, row: CheckLine) -> None:
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
