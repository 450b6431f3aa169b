"""A question of the panel beside the matrix: a mustard bar that leads to its place, or is set aside."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from kyodo_desktop.domain.checks import Finding
from kyodo_desktop.domain.points import Points
from kyodo_desktop.text import asides as aside_words
from kyodo_desktop.text import questions as question_words
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.panels import IconMark


@dataclass(frozen=True)
class Asked:
    """One question of the panel: what it is about, the question, the rule behind it (none for a gap)."""

    subject: str
    sentence: str
    rule: str
    finding: Finding


def gaps(found: Points) -> tuple[Asked, ...]:
    """Activities that lack something, as the bars say it; those without a day last."""
    said = {
        "activity.no_lead": words.NO_LEAD_WORDS,
        "activity.several_leads": words.SEVERAL_LEADS_WORDS,
        "activity.no_date": words.NO_DATE_WORDS,
    }
    shown = sorted((f for f in found.gaps if f.key in said), key=lambda f: f.key == "activity.no_date")
    return tuple(
        Asked(words.no_lead_title(int(f.args["number"]), str(f.args["what"])), said[f.key], "", f)
        for f in shown
    )


def questions(found: Points) -> tuple[Asked, ...]:
    """What everybody should look at once, who bears too much first."""
    asked = ((question_words.asked(f), f) for f in found.questions)
    return tuple(Asked(a.subject, a.ask, question_words.rule(f), f) for a, f in asked)


class AskBar(QFrame):
    """Subject, question and rule; Enter or a click leads to the place (``wanted`` tells the finding)."""

    wanted = Signal(object)
    aside_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.asked: Asked | None = None
        self.setProperty("attention", True)
        self.setProperty("ringed", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 8, 7)
        row.setSpacing(8)
        row.addWidget(IconMark(desk.look, desk.icons, "warn", "karashi-koi"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._subject = PlainLabel("", "strong", wrap=True)
        self._sentence = PlainLabel("", "small", wrap=True)
        self._rule = PlainLabel("", "hint", wrap=True)
        self.aside = Button(desk.look, desk.icons, aside_words.SET_ASIDE, small=True, quiet=True)
        self.aside.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the bar has the keyboard, and the key is Ctrl+Del
        self.aside.clicked.connect(self._set_aside)
        column.addWidget(self._subject)
        column.addWidget(self._sentence)
        end = QHBoxLayout()
        end.addWidget(self._rule, 1)
        end.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(end)
        row.addLayout(column, 1)

    def ask(self, asked: Asked) -> None:
        """Show a question."""
        self.asked = asked
        self._subject.setText(asked.subject)
        self._sentence.setText(asked.sentence)
        self._rule.setText(asked.rule)
        told = " ".join(part for part in (asked.subject, asked.sentence, asked.rule) if part)
        self.setAccessibleName(f"{told} {words.GO_THERE}")
        self.aside.setAccessibleName(f"{asked.subject} {aside_words.SET_ASIDE}")
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space lead there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._go()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Both ways."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(aside_words.GO).triggered.connect(self._go)
        menu.addAction(aside_words.SET_ASIDE).triggered.connect(self._set_aside)
        menu.popup(event.globalPos())

    def _go(self) -> None:
        if self.asked is not None:
            self.wanted.emit(self.asked.finding.place)

    def _set_aside(self) -> None:
        if self.asked is not None:
            self.aside_wanted.emit(self.asked.finding)
