"""The lines of what to make sure of before signing: what people tick, what is open, what is asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kyodo_desktop.domain import agreement, clauses
from kyodo_desktop.domain.checks import Finding
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.points import Points
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement as words
from kyodo_desktop.text import asides as aside_words
from kyodo_desktop.text import dates
from kyodo_desktop.text import findings as finding_words
from kyodo_desktop.text import questions as question_words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.panels import IconMark
from kyodo_desktop.ui.purpose import PeopleCheck
from kyodo_desktop.ui.stops import stop_of

_ROW = 36


@dataclass(frozen=True)
class Line:
    """A check of people (``key``), something open or asked (``finding``), a heading, or that all is fine."""

    sentence: str
    key: str = ""
    done_at: str = ""
    ticked: bool = False
    place: Place | None = None
    button: str = ""
    fine: bool = False
    heading: bool = False
    rule: str = ""
    finding: Finding | None = None

    @property
    def left(self) -> bool:
        """Whether it is still to be done: a question is only asked."""
        return not (self.fine or self.ticked or self.heading or self.rule)


def lines(workshop: Workshop, found: Points) -> list[Line]:
    """The checks of people first, then the gaps in the sequence of the sheet, then the questions."""
    done = {check.key: check.done_at for check in workshop.checks}
    out = [_check(workshop, key, done.get(key)) for key in agreement.CHECKS]
    out += [_finding(workshop, one) for one in found.gaps]
    if not found.gaps:
        aside = any(not question_words.rule(one.finding) for one in found.asides)
        out.insert(0, Line(words.NO_GAPS if aside else words.NO_FINDINGS, fine=True))
    if found.questions:
        out.append(Line(aside_words.questions(len(found.questions)), heading=True))
        out += [_finding(workshop, one) for one in found.questions]
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


def _finding(workshop: Workshop, found: Finding) -> Line:
    place = mended_at(workshop, found.place)
    button, rule = words.to_stop(stop_of(place)), question_words.rule(found)
    return Line(finding_words.say(found), place=place, button=button, rule=rule, finding=found)


def mended_at(workshop: Workshop, place: Place) -> Place:
    """Who signs is written with the party on screen 2."""
    if place.part != "parties":
        return place
    actor = next((party.actor_id for party in workshop.parties if party.id == place.id), "")
    return Place("actors", actor, "representative")


class CheckLine(QWidget):
    """One line on the screen. ``aside_wanted`` tells the finding to set aside."""

    ticked = Signal(str, bool)
    wanted = Signal(object)
    aside_wanted = Signal(object)

    def __init__(self, desk: Desk, line: Line) -> None:
        super().__init__()
        self.line = line
        self.setProperty("paper", not line.heading)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(desk.look.px(_ROW))
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 3, 10, 4)
        row.setSpacing(9)
        self.check: PeopleCheck | None = None
        self.button: Button | None = None
        self.aside: Button | None = None
        if line.key:
            self.check = PeopleCheck(desk.look, line.key, line.sentence)
            self.check.setChecked(line.ticked)
            self.check.clicked.connect(self._clicked)
            row.addWidget(self.check)
            row.addStretch(1)
        else:
            self._say(desk, row)
        if line.done_at:
            row.addWidget(PlainLabel(line.done_at, "small"))
        self._offer(desk, row)

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets."""
        return tuple(offer for offer in (self.check, self.button, self.aside) if offer is not None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same two ways as the buttons."""
        if self.line.finding is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(aside_words.GO).triggered.connect(self._go)
        menu.addAction(aside_words.SET_ASIDE).triggered.connect(self._set_aside)
        menu.popup(event.globalPos())

    def _say(self, desk: Desk, row: QBoxLayout) -> None:
        line = self.line
        if line.heading:
            row.addWidget(PlainLabel(line.sentence, "secondStrong", wrap=True), 1)
            return
        name, token = ("check", "sumi") if line.fine else ("warn", "karashi-koi")
        icon = IconMark(desk.look, desk.icons, "info" if line.rule else name, token, side=20)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(PlainLabel(line.sentence, "small", wrap=True))
        if line.rule:
            column.addWidget(PlainLabel(line.rule, "hint", wrap=True))
        row.addLayout(column, 1)

    def _offer(self, desk: Desk, row: QBoxLayout) -> None:
        line = self.line
        if line.place is None:
            return
        column = QVBoxLayout()
        column.setSpacing(4)
        self.button = desk.button(line.button, self._go, icon="next", small=True)
        self.button.setAccessibleName(f"{line.sentence} {line.button}")
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        if line.finding is not None:
            self.aside = Button(desk.look, desk.icons, aside_words.SET_ASIDE, small=True, quiet=True)
            self.aside.clicked.connect(self._set_aside)
            self.aside.setAccessibleName(f"{line.sentence} {aside_words.SET_ASIDE}")
            column.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(column)

    def _clicked(self) -> None:
        if self.check is not None:
            self.ticked.emit(self.line.key, self.check.isChecked())

    def _go(self) -> None:
        if self.line.place is not None:
            self.wanted.emit(self.line.place)

    def _set_aside(self) -> None:
        self.aside_wanted.emit(self.line.finding)
