"""The issues as a line of number squares, where there is no room to show them beside the goals."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from kyodo_desktop.domain import issues
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import goal_issues as words
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.goal_notes_paint import number_square
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import plain_tip

_MOST = 9  # squares; goals are tied to issues by digits


class NumberSquare(QAbstractButton):
    """One issue: its number; its words in the tip."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look, self.number = look, number
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Large enough for a finger."""
        side = self._look.size("button_small")
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The square as goals quote it."""
        painter = QPainter(self)
        side = self._look.px(24)
        at = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        number_square(painter, self._look, at, self.number, "base")
        painter.end()


class IssueStrip(QWidget):
    """``turned`` tells which half to show (0 issues, 1 purpose and goals), ``wanted`` an issue's number."""

    turned = Signal(int)
    wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = 1
        self._none = PlainLabel(words.STRIP_NONE, "second")
        self._squares = [NumberSquare(desk.look, number) for number in range(1, _MOST + 1)]
        self.button = desk.button(words.STRIP_OPEN, self._turn, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 16, 2)
        row.setSpacing(6)
        row.addWidget(PlainLabel(words.STRIP, "panel"))
        row.addSpacing(4)
        row.addWidget(self._none)
        for square in self._squares:
            square.clicked.connect(self._want)
            row.addWidget(square)
        row.addStretch(1)
        row.addWidget(self.button)

    def show_workshop(self, workshop: Workshop) -> None:
        """As many squares as there are issues."""
        chosen = issues.chosen(workshop)
        self._none.setVisible(not chosen)
        for square in self._squares:
            there = square.number <= len(chosen)
            square.setVisible(there)
            if there:
                statement = chosen[square.number - 1].statement
                square.setAccessibleName(words.square(square.number, statement))
                square.setToolTip(plain_tip(statement))

    def show_pane(self, position: int) -> None:
        """Which half is in front."""
        self._shown = position
        self.button.set_words(words.STRIP_BACK if position == 0 else words.STRIP_OPEN)

    def _turn(self) -> None:
        self.turned.emit(1 - self._shown)

    def _want(self) -> None:
        square = self.sender()
        if isinstance(square, NumberSquare):
            self.wanted.emit(square.number)
