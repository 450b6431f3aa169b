"""The first start: no workshop yet. A state of the first page, not a wizard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kyodo_desktop.text import common
from kyodo_desktop.text import home as words
from kyodo_desktop.text import menus as menu_words
from kyodo_desktop.text import paper as paper_words
from kyodo_desktop.ui.actions import FrameActions
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.panels import IconMark, SidePanel


class FirstStart(QWidget):
    """Three ways to begin at the left, the seven stops at the right."""

    def __init__(self, desk: Desk, actions: FrameActions, blank: QAction) -> None:
        super().__init__()
        self._desk, self._actions, self._blank = desk, actions, blank
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._sample = Button(desk.look, desk.icons, words.FIRST_SAMPLE, key="Enter", primary=True)
        self._sample.clicked.connect(actions["sample"].trigger)
        self._row.addWidget(self._scrolled(self._ways()), 1)
        self._flow = self._flow_panel()
        self._row.addWidget(self._flow)
        self._size = self._size_button()

    def header_buttons(self) -> Sequence[QWidget]:
        """The text size, before anything else is read."""
        self._size.set_words(menu_words.text_size(self._desk.look.scale))
        return (self._size,)

    def enter(self) -> None:
        """The most helpful button has the focus."""
        self._sample.setFocus()

    def fit(self, form: str) -> None:
        """The flow is left out where there is no room; the rail shows it too."""
        self._flow.setVisible(form == "wide")

    def _scrolled(self, body: QWidget) -> QScrollArea:
        """In large type not everything fits; what has the keyboard comes into view."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        return area

    def _ways(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(34, 24, 34, 24)
        column.setSpacing(8)
        column.addWidget(PlainLabel(words.FIRST_LINES, "finish", wrap=True))
        column.addWidget(PlainLabel(words.FIRST_SECOND, "formSecond", wrap=True))
        column.addSpacing(12)
        new = self._desk.action_button(self._actions["new"])
        box = QVBoxLayout()
        box.setSpacing(0)
        box.addWidget(rule("heavy"))
        box.addWidget(self._way("book", words.FIRST_SAMPLE, words.FIRST_SAMPLE_WORDS, self._sample))
        box.addWidget(rule("thin"))
        box.addWidget(self._way("plus", words.FIRST_NEW, words.FIRST_NEW_WORDS, new))
        box.addWidget(rule("thin"))
        blank = self._desk.action_button(self._blank)
        box.addWidget(self._way("print", paper_words.BLANK, paper_words.BLANK_WORDS, blank))
        box.addWidget(rule("koi"))
        column.addLayout(box)
        note = QHBoxLayout()
        note.setContentsMargins(0, 8, 0, 0)
        note.setSpacing(8)
        note.addWidget(IconMark(self._desk.look, self._desk.icons, "info", "sumi-2"))
        note.addWidget(PlainLabel(words.ONLY_HERE_WORDS, "second", wrap=True), 1)
        column.addLayout(note)
        column.addStretch(1)
        return body

    def _way(self, icon: str, title: str, text: str, button: Button) -> QWidget:
        way = QWidget()
        way.setProperty("paper", True)
        way.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(way)
        row.setContentsMargins(20, 14, 18, 14)
        row.setSpacing(20)
        row.addWidget(IconMark(self._desk.look, self._desk.icons, icon, side=28))
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(PlainLabel(title, "formStrong"))
        texts.addWidget(PlainLabel(text, "second", wrap=True))
        row.addLayout(texts, 1)
        row.addWidget(button)
        return way

    def _flow_panel(self) -> QWidget:
        panel = SidePanel(self._desk.look, 448, fixed=True)
        column = panel.column
        column.setContentsMargins(26, 30, 26, 16)
        column.addWidget(PlainLabel(words.FLOW, "panel"))
        column.addSpacing(6)
        column.addWidget(_Stops(self._desk.look))
        column.addSpacing(8)
        column.addWidget(rule("thin"))
        column.addSpacing(6)
        column.addWidget(PlainLabel(words.FLOW_FROM, "second", wrap=True))
        column.addStretch(1)
        return panel

    def _size_button(self) -> Button:
        button = Button(
            self._desk.look, self._desk.icons, menu_words.text_size(self._desk.look.scale), icon="down"
        )
        menu = QMenu(self)
        menu.addActions(self._actions.scales.actions())
        button.setMenu(menu)
        button.hide()
        return button


class _Stops(QWidget):
    """The seven stops with what is done at each."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.ALL_STOPS)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(400), self._look.px(49 * 7))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._look.px
        for number, (name, text) in enumerate(zip(common.STOPS, words.FLOW_WORDS, strict=True), start=1):
            center = QPointF(px(15), px(49) * (number - 0.5))
            painter.setPen(QPen(self._look.color("kokuban"), 2))
            if number < len(common.STOPS):
                painter.drawLine(center + QPointF(0, px(14)), center + QPointF(0, px(35)))
            painter.drawEllipse(center, px(14), px(14))
            self._words(
                painter,
                QRectF(center.x() - px(14), center.y() - px(14), px(28), px(28)),
                str(number),
                centered=True,
            )
            self._words(painter, QRectF(px(40), center.y() - px(14), px(136), px(28)), name, bold=True)
            self._words(
                painter,
                QRectF(px(178), center.y() - px(14), self.width() - px(178), px(28)),
                text,
                second=True,
            )
        painter.end()

    def _words(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        *,
        bold: bool = False,
        second: bool = False,
        centered: bool = False,
    ) -> None:
        painter.setFont(self._look.font("small" if second else "base", bold=bold or centered))
        painter.setPen(self._look.color("sumi-2" if second else "sumi"))
        across = Qt.AlignmentFlag.AlignHCenter if centered else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, across | Qt.AlignmentFlag.AlignVCenter, text)
