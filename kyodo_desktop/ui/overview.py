"""The panel beside the matrix: how many leads are decided, what lacks something, how the work is spread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors, points, roles
from kyodo_desktop.domain.checks import Finding
from kyodo_desktop.domain.points import Points
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.aside_fold import AsideFold
from kyodo_desktop.ui.ask_bar import AskBar, Asked, gaps, questions
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.overview_rows import LoadRow, Squares
from kyodo_desktop.ui.tab_order import chain

WIDTH = 284
AT_MOST = 2  # attention bars at once


class Overview(QFrame):
    """The whole panel. ``wanted`` tells a place, ``closed`` that F8's button was pressed."""

    wanted = Signal(object)
    aside_wanted = Signal(object)
    taken_up = Signal(object)
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
        found = points.of(workshop)
        asked = gaps(found)
        self._ask(self._gap_bars, self._gap_column, asked[:AT_MOST])
        self._more.setText(words.more(len(asked) - AT_MOST))
        self._more.setVisible(len(asked) > AT_MOST)
        self._loads(workshop)
        self._question(found)

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
        self._gap_bars: list[AskBar] = []
        self._gap_column = _inner(column)
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
        column.addWidget(PlainLabel(words.NO_LEAD_IS_FINE, "second", wrap=True))
        column.addSpacing(4)
        self._questions_head = PlainLabel("", "secondStrong", wrap=True)
        column.addWidget(self._questions_head)
        self._question_bars: list[AskBar] = []
        self._question_column = _inner(column)
        self.fold = AsideFold(self._desk)
        self.fold.taken_up.connect(self.taken_up)
        column.addWidget(self.fold)
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

    def bars(self) -> list[AskBar]:
        """Those that are shown, from the top."""
        return [bar for bar in (*self._gap_bars, *self._question_bars) if not bar.isHidden()]

    def finding_here(self) -> Finding | None:
        """What the bar with the keyboard asks."""
        return next((bar.asked.finding for bar in self.bars() if bar.hasFocus() and bar.asked), None)

    def _question(self, found: Points) -> None:
        asked = questions(found)
        self._questions_head.setText(words.questions_head(len(asked)))
        self._questions_head.setVisible(bool(asked))
        self._ask(self._question_bars, self._question_column, asked)
        self.fold.show_asides(found.asides)
        chain((*self._gap_bars, *self._question_bars, *self.fold.stops()))

    def _ask(self, bars: list[AskBar], column: QVBoxLayout, asked: Sequence[Asked]) -> None:
        while len(bars) < len(asked):
            bar = AskBar(self._desk)
            bar.wanted.connect(self.wanted)
            bar.aside_wanted.connect(self.aside_wanted)
            bars.append(bar)
            column.addWidget(bar)
        for place, bar in enumerate(bars):
            if place < len(asked):
                bar.ask(asked[place])
            else:
                bar.hide()

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


def _inner(column: QVBoxLayout) -> QVBoxLayout:
    inner = QVBoxLayout()
    inner.setSpacing(column.spacing())
    column.addLayout(inner)
    return inner
