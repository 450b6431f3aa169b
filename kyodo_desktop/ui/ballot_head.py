"""Above the numbers: what was agreed before choosing, and whether the counts add up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kyodo_desktop.domain import ballot_words
from kyodo_desktop.domain.place import Place
from kyodo_desktop.text import choosing as words
from kyodo_desktop.text import choosing_result as said
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.forms import ValueCell
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.panels import AttentionBar, IconMark


class RulesCell(ValueCell):
    """Says what was agreed before choosing; Enter or F2 ask for the dialog in which it is changed."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(QWidget())

    def open(self) -> None:
        """The dialog, not a field."""
        self.wanted.emit()


class SumLine(QWidget):
    """The control sum, always in sight: a quiet line when it fits, an attention bar when it does not."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        desk = screen.desk
        self.bar = AttentionBar(desk.look, desk.icons)
        self.to_people = self.bar.add_button(desk.button(words.TO_PEOPLE, self._to_people, small=True))
        self._screen = screen
        self.fine = QFrame()
        row = QHBoxLayout(self.fine)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(IconMark(desk.look, desk.icons, "check"))
        self.subject = PlainLabel("", "strong")
        self.sentence = PlainLabel("", wrap=True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self.subject)
        row.addWidget(self.sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self.fine)

    def show_sum(self, told: ballot_words.Told, attended: bool, late: bool) -> None:
        """In words with their numbers. ``late``: they fitted when the ballot was closed."""
        sentence = told.sentence + (said.LATER if late else "")
        self.fine.setVisible(told.fits)
        if told.fits:
            self.bar.clear()
            self.subject.setText(told.subject)
            self.sentence.setText(sentence)
        else:
            self.bar.ask(told.subject, sentence)
        self.to_people.setVisible(not attended)
        self.setAccessibleName(f"{told.subject} {sentence}")

    def _to_people(self) -> None:
        self._screen.desk.go_to(Place("attendances"))
