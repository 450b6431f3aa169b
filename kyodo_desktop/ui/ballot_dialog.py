"""A new ballot: the way of choosing with what it is good for, the question, what is offered, the rules."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kyodo_desktop.domain import tallies
from kyodo_desktop.domain.ballots import MOST_EACH
from kyodo_desktop.domain.choices import BallotMethod, Majority
from kyodo_desktop.domain.workshop import Ballot, Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import choosing as words
from kyodo_desktop.text import common, refusals
from kyodo_desktop.ui import ballot_offers
from kyodo_desktop.ui.ballot_offers import Offer, Wanted
from kyodo_desktop.ui.ballot_pickers import MethodTable, OfferTable
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.dialogs import fit_over
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.two_panes import scrolling

Take = Callable[[Wanted], None]
WIDTH = 760  # px at 100 %
_HIGH = 640
_OWN = 96  # px at 100 %: four lines of one's own words


class BallotDialog(QDialog):
    """``take(wanted)`` gets it as it was asked for; its Refused stands at the foot. Ctrl+Enter makes it."""

    def __init__(
        self,
        desk: Desk,
        workshop: Workshop,
        take: Take,
        ballot: Ballot | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """With a ``ballot`` its question and rules are changed, and nothing else is asked."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._desk, self._workshop, self._take, self._ballot = desk, workshop, take, ballot
        self._widgets()
        self._build()
        if ballot is not None:
            self._show(ballot)
        self._method_chosen()
        self.methods.current_row.connect(self._method_chosen)
        self.source.currentIndexChanged.connect(self._source_chosen)
        (self.question if ballot is not None else self.methods).setFocus()

    # --- widgets

    def _widgets(self) -> None:
        look = self._desk.look
        self.methods = MethodTable(look)
        self.question = QLineEdit()
        self.question.setPlaceholderText(words.QUESTION_EXAMPLE)
        self.source = QComboBox()
        self.own = QPlainTextEdit()
        self.own.setPlaceholderText(words.OWN_WORDS_EXAMPLE)
        self.own.setTabChangesFocus(True)
        self.own.setFixedHeight(look.px(_OWN))
        self.offers = OfferTable(look)
        self.per_person = QSpinBox()
        self.per_person.setRange(1, MOST_EACH)
        self.per_person.setValue(3)
        self.stackable = QCheckBox(words.STACKABLE)
        self.stackable.setChecked(True)
        self.quorum = QLineEdit()
        self.quorum.setPlaceholderText(words.QUORUM_EXAMPLE)
        self.majority = QComboBox()
        for majority in Majority:
            self.majority.addItem(words.MAJORITIES[majority], majority)
        self.note = PlainLabel("", "refusal", wrap=True)
        self.note.hide()
        self._rows: dict[QWidget, list[QWidget]] = {}

    def _build(self) -> None:
        body = QWidget()
        body.setProperty("paper", True)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 8, 0)
        whole.setSpacing(10)
        if self._ballot is None:
            whole.addWidget(self.methods)
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        whole.addLayout(form)
        whole.addStretch(1)
        self._add(form, words.QUESTION, self.question)
        if self._ballot is None:
            self._add(form, words.WHAT, self.source)
            self._add(form, words.OWN_WORDS, self.own)
            self._add(form, words.CANDIDATES, self.offers)
        self._add(form, words.PER_PERSON, self.per_person)
        form.addWidget(self.stackable, form.rowCount(), 1)
        self._add(form, words.MAJORITY, self.majority)
        self._add(form, words.QUORUM, self.quorum)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 20, 18, 16)
        column.setSpacing(8)
        title = words.NEW_TITLE if self._ballot is None else words.RULES_TITLE
        column.addWidget(PlainLabel(title, "title"))
        column.addWidget(rule("heavy"))
        column.addWidget(scrolling(body), 1)
        column.addWidget(self.note)
        column.addLayout(self._buttons())
        high = _HIGH if self._ballot is None else _HIGH // 2
        fit_over(self, self._desk.look, WIDTH, high)

    def _add(self, form: QGridLayout, title: str, field: QWidget) -> None:
        label = PlainLabel(title, "small", wrap=True)
        label.setBuddy(field)
        field.setAccessibleName(title)
        row = form.rowCount()
        form.addWidget(label, row, 0)
        form.addWidget(field, row, 1)
        self._rows[field] = [label, field]

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words_of = words.MAKE if self._ballot is None else words.KEEP
        make = self._desk.button(words_of, self.make, key="Ctrl+Enter", primary=True)
        cancel = self._desk.button(common.CANCEL, self.reject, key="Esc")
        for button in (make, cancel):
            button.setAutoDefault(False)  # Enter belongs to the fields here
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.make)
        row.addWidget(make)
        row.addStretch(1)
        row.addWidget(cancel)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """The method under the cursor is in sight."""
        super().showEvent(event)
        self.methods.scrollTo(self.methods.currentIndex())

    # --- what is asked for

    def _show(self, ballot: Ballot) -> None:
        self.methods.select(ballot.method)
        self.question.setText(ballot.question)
        self.per_person.setValue(ballot.per_person)
        self.stackable.setChecked(ballot.stackable)
        self.majority.setCurrentIndex(self.majority.findData(ballot.majority))
        self.quorum.setText("" if ballot.quorum is None else str(ballot.quorum))

    @property
    def method(self) -> BallotMethod:
        """The one under the cursor."""
        return BallotMethod(self.methods.current_id() or BallotMethod.HANDS)

    def _method_chosen(self) -> None:
        method = self.method
        seals = method is BallotMethod.SEALS
        self._see(self.per_person, seals)
        self.stackable.setVisible(seals)
        self._see(self.majority, method is BallotMethod.YES_NO)
        if self._ballot is None:
            self._offer_sources(ballot_offers.sources(method))

    def _offer_sources(self, sources: tuple[str, ...]) -> None:
        was = self.source.currentData()
        if tuple(self.source.itemData(at) for at in range(self.source.count())) == sources:
            return
        self.source.blockSignals(True)
        self.source.clear()
        for name in sources:
            self.source.addItem(words.FROM_NAMES[name], name)
        usual = was in (None, "own", "question")  # each method has its own
        self.source.setCurrentIndex(0 if usual else max(self.source.findData(was), 0))
        self.source.blockSignals(False)
        self._source_chosen()

    def _source_chosen(self) -> None:
        source = str(self.source.currentData())
        self._see(self.own, source == "own")
        listed = source not in ("own", "question", "board")
        self._see(self.offers, listed)
        if listed:
            self.offers.show_offers(ballot_offers.offers(self._workshop, source))

    def _see(self, field: QWidget, visible: bool) -> None:
        for widget in self._rows.get(field, ()):
            widget.setVisible(visible)

    def _offered(self) -> tuple[Offer, ...]:
        source = str(self.source.currentData())
        if source == "own":
            return tuple(ballot_offers.own(self.own.toPlainText()))
        return () if source in ("question", "board") else self.offers.ticked()

    def wanted(self) -> Wanted:
        """As it stands. Raises Refused for a quorum that is no number, or nothing to choose from."""
        found = Wanted(
            method=self.method,
            question=self.question.text(),
            offers=(),
            per_person=self.per_person.value(),
            stackable=self.stackable.isChecked(),
            quorum=_people(self.quorum.text()),
            majority=Majority(self.majority.currentData()),
        )
        if self._ballot is not None:
            return found
        offered = self._offered()
        if not offered and self.source.currentData() not in ("question", "board"):
            raise Refused("ballots.nothing_offered")
        return replace(found, offers=offered)

    def make(self) -> None:
        """Begin it, or say what the rules miss."""
        try:
            self._take(self.wanted())
        except Refused as refusal:
            self.note.setText(refusals.say(refusal))
            self.note.show()
            return
        self.accept()


def _people(typed: str) -> int | None:
    text = unicodedata.normalize("NFKC", typed).strip()
    if not text:
        return None
    if not text.isdecimal() or len(text) > 6:
        raise Refused("ballots.quorum", most=tallies.MOST)
    return int(text)
