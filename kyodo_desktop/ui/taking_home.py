# 持ち帰りと承認
"""Which party takes the draft to its own assembly, until when, and its yes."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors, life, meetings
from kyodo_desktop.domain.agreement_values import Party
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Actor, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import common, refusals
from kyodo_desktop.text import editions as words
from kyodo_desktop.ui.crest_paint import crest
from kyodo_desktop.ui.date_field import DateField
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.focus import ring_in
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.several import WholeBinding
from kyodo_desktop.ui.two_panes import scrolling

_SIZE = (680, 520)  # px at 100 %


class Crest(QWidget):
    """A party's crest, beside its name."""

    def __init__(self, screen: Screen, actor: Actor) -> None:
        super().__init__()
        self._look, self._kind, self._letter = screen.desk.look, actor.kind.value, actor.crest
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        return QSize(self._look.px(26), self._look.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        crest(painter, self._look, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._kind, self._letter)
        painter.end()


class _Row:
    """The two fields of a party."""

    def __init__(self, screen: Screen, party: Party, actor: Actor, near: dt.date) -> None:
        self._screen, self.id = screen, party.id
        self._name = actors.shown_name(actor)
        self.until = DateField(screen.desk.icons, near)
        self.until.setPlaceholderText(words.UNTIL_EXAMPLE)
        self.until.setAccessibleName(words.until_of(self._name))
        self.binding = WholeBinding(screen.editor, self.until, self._place, self._read)
        self.binding.refused.connect(self._refused)
        self.approved = QCheckBox()
        self.approved.clicked.connect(self._approve)
        self.note = PlainLabel("", "refusal", wrap=True)
        self.note.hide()

    def show_party(self, workshop: Workshop) -> None:
        """What the workshop holds."""
        party = next((one for one in workshop.parties if one.id == self.id), None)
        if party is None:
            return
        self.binding.show_value(workshop)
        on = wareki(party.approved_on) if party.approved_on else ""
        self.approved.setChecked(bool(on))
        self.approved.setText(words.approved_on(on) if on else words.APPROVE)
        self.approved.setAccessibleName(words.approve_of(self._name, on))

    def _place(self) -> Place:
        return Place("parties", self.id, "taken_home_until")

    def _read(self, workshop: Workshop) -> str:
        found = (one.taken_home_until for one in workshop.parties if one.id == self.id)
        day = next(found, None)
        return wareki(day) if day else ""

    def _approve(self) -> None:
        on = dt.datetime.now().astimezone().date() if self.approved.isChecked() else None
        self._screen.run(label("life.approve"), life.approve, self.id, on)
        self.show_party(self._screen.editor.workshop)

    def _refused(self, refusal: Refused | None) -> None:
        self.note.setText(refusals.say(refusal) if refusal else "")
        self.note.setVisible(refusal is not None)


class TakingHome(QDialog):
    """Each field is kept when it is left; Esc or the button closes."""

    def __init__(self, screen: Screen, party_id: str = "") -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._screen, desk = screen, screen.desk
        workshop = screen.editor.workshop
        near = meetings.near(workshop) or dt.datetime.now().astimezone().date()
        known = {actor.id: actor for actor in workshop.actors}
        self.rows = [_Row(screen, p, known[p.actor_id], near) for p in life.agreeing(workshop)]
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.HOME, "title", wrap=True))
        column.addWidget(rule("heavy"))
        column.addWidget(PlainLabel(words.HOME_WORDS, "second", wrap=True))
        column.addWidget(scrolling(self._table(known)), 1)
        buttons = QHBoxLayout()
        close = desk.button(words.CLOSE, self.accept, primary=True, key="Esc")
        close.setAutoDefault(False)
        buttons.addWidget(close)
        buttons.addStretch(1)
        column.addLayout(buttons)
        room = screen.window().size()
        self.resize(
            min(desk.look.px(_SIZE[0]), room.width() - 20), min(desk.look.px(_SIZE[1]), room.height() - 20)
        )
        ring_in(self, desk.look)
        self.refresh(workshop)
        row = next((one for one in self.rows if one.id == party_id), self.rows[0] if self.rows else None)
        if row is not None:
            row.until.setFocus()
            row.until.selectAll()

    def _table(self, known: dict[str, Actor]) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for at, head in ((1, words.PARTY), (2, words.UNTIL), (3, words.ANSWER)):
            grid.addWidget(PlainLabel(head, "secondStrong"), 0, at)
        parties = {party.id: party for party in self._screen.editor.workshop.parties}
        for number, row in enumerate(self.rows, 1):
            actor = known[parties[row.id].actor_id]
            grid.addWidget(Crest(self._screen, actor), 2 * number, 0)
            grid.addWidget(PlainLabel(actors.shown_name(actor), wrap=True), 2 * number, 1)
            grid.addWidget(row.until, 2 * number, 2)
            grid.addWidget(row.approved, 2 * number, 3)
            grid.addWidget(row.note, 2 * number + 1, 1, 1, 3)
        if not self.rows:
            grid.addWidget(PlainLabel(words.NOBODY, wrap=True), 1, 1, 1, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)
        grid.setRowStretch(2 * len(self.rows) + 2, 1)
        return body

    def refresh(self, workshop: Workshop) -> None:
        """All rows."""
        for row in self.rows:
            row.show_party(workshop)

    def done(self, result: int) -> None:
        """Keep what is written. What a rule refuses stays here; Esc leaves it as a draft."""
        kept = [row.binding.finish() for row in self.rows]
        if all(kept) or result == QDialog.DialogCode.Rejected:
            super().done(result)
