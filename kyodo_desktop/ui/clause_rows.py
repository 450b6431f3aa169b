"""The rows of the clause list: what each says, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kyodo_desktop.domain import actors, checks, clauses, reservations
from kyodo_desktop.domain.clauses import ClauseInForce, ClauseKind, Origin
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement as words
from kyodo_desktop.text import agreement_rules as more
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.paint import focus_ring

DETAILS, PARTIES, COSTS, ANNEXES, RESERVATIONS = "details", "parties", "costs", "annexes", "reservations"
"""The ids of the rows that unfold into a panel instead of the words of a clause."""
PANELS = (DETAILS, PARTIES, COSTS, ANNEXES, RESERVATIONS)

_ROW = 32
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STOP_OF_KIND = {ClauseKind.PURPOSE: 4, ClauseKind.GOALS: 4, ClauseKind.ROLES: 5}


@dataclass(frozen=True)
class Entry:
    """A row of the list. ``stop`` is the page that Enter leads to; 0 means that the row unfolds.

    ``asks`` marks what is open; ``quiet`` leaves the mark away where there is nothing to look at.
    """

    id: str
    label: str
    title: str
    state: str
    asks: bool = False
    quiet: bool = False
    stop: int = 0
    key: str | None = None


def entries(workshop: Workshop) -> list[Entry]:
    """All clauses in the sequence of the sheet, and after them what goes with them."""
    still_open = checks.still_open(workshop, checks.party_gaps(workshop))
    unsigned = sum(found.key == "party.no_signer" for found in still_open)
    rows = [_entry(workshop, clause, unsigned) for clause in clauses.clauses_in_force(workshop)]
    return [*rows, *_panels(workshop)]


def _panels(workshop: Workshop) -> list[Entry]:
    dated = workshop.agreement.review_on is not None
    order = more.KANA_ORDER if actors.in_kana_order(workshop) else more.AGREED_ORDER
    counted = (
        (COSTS, more.COSTS, more.COSTS_TITLE, len(workshop.cost_shares), more.SHARES),
        (ANNEXES, more.ANNEXES, more.ANNEXES_TITLE, len(workshop.annexes), more.SHEETS),
        (
            RESERVATIONS,
            more.RESERVATIONS,
            more.RESERVATIONS_TITLE,
            len(reservations.of_agreement(workshop)),
            more.SAYINGS,
        ),
    )
    return [
        Entry(DETAILS, more.RULES, more.RULES_TITLE, words.DATED if dated else words.NO_DATE, not dated),
        Entry(PARTIES, more.PARTIES, more.PARTIES_TITLE, order),
        *(
            Entry(row, name, title, more.count(n, unit) if n else more.NONE, quiet=not n)
            for row, name, title, n, unit in counted
        ),
    ]


def _entry(workshop: Workshop, clause: ClauseInForce, unsigned: int) -> Entry:
    label, title = words.PREAMBLE, clause.title
    if clause.number is not None:
        label = words.to_clause(clause.number)
    if clause.key == "closing":
        parties = sum(not party.witness for party in workshop.parties)
        state = words.left(unsigned) if unsigned else words.COMPLETE
        return Entry(
            clause.id,
            words.CLOSING,
            words.signers(parties),
            state,
            unsigned > 0 or parties < 2,
            key=clause.key,
        )
    stop = _STOP_OF_KIND.get(clause.kind, 0)
    state = words.OWN if clause.origin is Origin.OWN else words.MODEL
    if stop:
        state = words.same_as(stop)
    elif clause.key == "evaluation" and clause.origin is Origin.MODEL and workshop.agreement.review_on:
        state = words.DATED
    empty = clause.kind is ClauseKind.PURPOSE and not workshop.purpose.strip()
    return Entry(clause.id, label, title, state, empty, stop=stop, key=clause.key)


def source(workshop: Workshop, key: str | None) -> Place:
    """Where the words of a clause that quotes the record are written."""
    if key == "purpose":
        return Place(HEAD, workshop.id, "purpose")
    if key == "goals":
        return Place("goals", workshop.goals[0].id if workshop.goals else "", "what")
    return Place("activities", workshop.activities[0].id if workshop.activities else "", "what")


class ClauseRow(QWidget):
    """One row: label, title, where its words come from."""

    activated = Signal(str)
    stepped = Signal(str, int)
    focused = Signal(str)

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__()
        self._desk = desk
        self.entry = entry
        self.unfolded = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Say something else."""
        self.entry = entry
        self.setAccessibleName(words.clause_spoken(entry.label, entry.title, entry.state))
        self.update()

    def unfold(self, unfolded: bool) -> None:
        """Be the head of what is written below."""
        if self.unfolded != unfolded:
            self.unfolded = unfolded
            self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._desk.look.px(320), self._desk.look.px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, three words, rule."""
        look, px, painter = self._desk.look, self._desk.look.px, QPainter(self)
        marked = self.unfolded or self.hasFocus()
        painter.fillRect(self.rect(), look.color("kokuban-usui" if marked else "kami"))
        box = QRectF(self.rect())
        painter.setFont(look.font("small"))
        painter.setPen(look.color("sumi-2"))
        painter.drawText(box.adjusted(px(10), 0, 0, 0), _LEFT, self.entry.label)
        state_left = self._state(painter, box)
        painter.setFont(look.font("base", bold=self.unfolded))
        painter.setPen(look.color("sumi"))
        room = box.adjusted(px(72), 0, state_left - box.width() - px(8), 0)
        title = painter.fontMetrics().elidedText(
            self.entry.title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, _LEFT, title)
        painter.setPen(QPen(look.color("kokuban" if self.unfolded else "sen"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.unfolded:
            painter.drawLine(0, 0, self.width(), 0)
        if self.hasFocus():  # a frame around it would be cut off by the rows beside it
            focus_ring(painter, look, box)
        painter.end()

    def _state(self, painter: QPainter, box: QRectF) -> float:
        look, px = self._desk.look, self._desk.look.px
        wide = QFontMetrics(look.font("small")).horizontalAdvance(self.entry.state)
        painter.drawText(box.adjusted(0, 0, -px(10), 0), _RIGHT, self.entry.state)
        side = px(16)
        icon = QRectF(box.right() - px(16) - wide - side, box.center().y() - side / 2, side, side)
        name, token = ("warn", "karashi-koi") if self.entry.asks else ("check", "sumi")
        if not self.entry.quiet:
            self._desk.icons.draw(painter, name, icon, token)
        return float(icon.left())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the rows, Enter opens."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in steps:
            self.stepped.emit(self.entry.id, steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.entry.id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.activated.emit(self.entry.id)

    def focusInEvent(self, _event: object) -> None:
        """The list remembers where the keyboard was."""
        self.focused.emit(self.entry.id)
        self.update()

    def focusOutEvent(self, _event: object) -> None:
        """Another ground."""
        self.update()
