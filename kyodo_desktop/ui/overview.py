"""The panel beside the matrix: how many leads are decided, what lacks something, how the work is spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors, checks, roles
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.overview_rows import LoadRow, Squares
from kyodo_desktop.ui.panels import IconMark

WIDTH = 284
AT_MOST = 2  # attention bars at once


@dataclass(frozen=True)
class Asked:
    """One question of the panel: what it is about, the question, and the place to go to."""

    subject: str
    sentence: str
    place: Place


def gaps(workshop: Workshop) -> tuple[Asked, ...]:
    """Activities that lack something, as the bars say it."""
    said = {
        "activity.no_lead": words.NO_LEAD_WORDS,
        "activity.several_leads": words.SEVERAL_LEADS_WORDS,
        "activity.no_date": words.NO_DATE_WORDS,
    }
    found = [f for f in checks.activity_gaps(workshop) if f.key in said]
    found.sort(key=lambda f: f.key == "activity.no_date")
    return tuple(
        Asked(words.no_lead_title(int(f.args["number"]), str(f.args["what"])), said[f.key], f.place)
        for f in found
    )


def uneven(workshop: Workshop) -> tuple[Asked, ...]:
    """Who might bear too much."""
    return tuple(
        Asked(str(f.args["name"]), words.balance_words(int(f.args["leads"]), int(f.args["work"])), f.place)
        for f in checks.balance(workshop)
    )


class AskBar(QFrame):
    """A mustard bar of two lines; Enter or a click leads to the place."""

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._place: Place | None = None
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
        column.addWidget(self._subject)
        column.addWidget(self._sentence)
        row.addLayout(column, 1)

    def ask(self, asked: Asked) -> None:
        """Show a question."""
        self._place = asked.place
        self._subject.setText(asked.subject)
        self._sentence.setText(asked.sentence)
        self.setAccessibleName(f"{asked.subject} {asked.sentence} {words.GO_THERE}")
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space lead there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        if self.rect().contains(event.position().toPoint()):
            self._go()

    def _go(self) -> None:
        if self._place is not None:
            self.wanted.emit(self._place)


class Overview(QFrame):
    """The whole panel. ``wanted`` tells a place, ``closed`` that F8's button was pressed."""

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title())
        column.addWidget(rule("thin"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._body())
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(scroll, 1)
        self.fit()

    def fit(self) -> None:
        """The width at the present text scale."""
        self.setFixedWidth(self._desk.look.px(WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_desk"):
            self.fit()

    def show_workshop(self, workshop: Workshop, led: Sequence[bool]) -> None:
        """Count anew. ``led``: whether each activity has its lead."""
        self._count.setText(str(sum(led)))
        self._whole.setText(f"/ {len(led)}")
        self._squares.show_led(led)
        asked = gaps(workshop)
        _ask(self._gap_bars, asked)
        self._more.setText(words.more(len(asked) - AT_MOST))
        self._more.setVisible(len(asked) > AT_MOST)
        self._loads(workshop)
        _ask(self._even_bars, uneven(workshop))

    def _title(self) -> QWidget:
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(14, 3, 14, 3)
        row.addWidget(PlainLabel(words.PANEL, "panel"))
        row.addStretch(1)
        self._close = Button(
            self._desk.look, self._desk.icons, words.PANEL_CLOSE, key="F8", small=True, quiet=True
        )
        self._close.clicked.connect(self.closed)
        row.addWidget(self._close)
        return title

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 18, 14, 10)
        column.setSpacing(9)
        column.addLayout(self._counted())
        self._squares = Squares(self._desk.look)
        column.addWidget(self._squares)
        self._gap_bars = self._bars(column)
        self._more = PlainLabel("", "second")
        column.addWidget(self._more)
        column.addSpacing(4)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(words.BALANCE, "secondStrong"))
        head.addStretch(1)
        head.addWidget(PlainLabel(words.BALANCE_COUNTS, "second"))
        column.addLayout(head)
        self._load_column = QVBoxLayout()
        self._load_column.setSpacing(0)
        self._load_rows: list[LoadRow] = []
        column.addLayout(self._load_column)
        self._even_bars = self._bars(column)
        column.addWidget(PlainLabel(words.NO_LEAD_IS_FINE, "second", wrap=True))
        column.addStretch(1)
        return body

    def _counted(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(PlainLabel(words.LEADS_DECIDED, "secondStrong"))
        row.addStretch(1)
        self._count, self._whole = PlainLabel("", "panel"), PlainLabel("", "second")
        row.addWidget(self._count)
        row.addWidget(self._whole)
        return row

    def _bars(self, column: QVBoxLayout) -> list[AskBar]:
        """Made before they are needed, so that the Tab key meets them from top to bottom."""
        bars = [AskBar(self._desk) for _ in range(AT_MOST)]
        for bar in bars:
            bar.wanted.connect(self.wanted)
            bar.hide()
            column.addWidget(bar)
        return bars

    def _loads(self, workshop: Workshop) -> None:
        shown, loads = actors.in_order(workshop), roles.loads(workshop)
        while len(self._load_rows) < len(shown):
            row = LoadRow(self._desk.look)
            self._load_rows.append(row)
            self._load_column.addWidget(row)
        for place, row in enumerate(self._load_rows):
            row.setVisible(place < len(shown))
            if place < len(shown):
                row.show_load(shown[place], loads[shown[place].id])


def _ask(bars: Sequence[AskBar], asked: Sequence[Asked]) -> None:
    for place, bar in enumerate(bars):
        if place < len(asked):
            bar.ask(asked[place])
        else:
            bar.hide()
