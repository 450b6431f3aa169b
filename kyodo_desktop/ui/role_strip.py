"""Below the matrix: the marks with their keys, and the strip of narrow screens."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from kyodo_desktop.domain import actors
from kyodo_desktop.domain.workshop import Actor, Workshop
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui import text_lines
from kyodo_desktop.ui.ask_bar import Asked
from kyodo_desktop.ui.crest_paint import crest, role_mark
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel, key_cap
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import plain_tip
from kyodo_desktop.ui.panels import IconMark


class MarkIcon(QWidget):
    """One role mark, beside its word."""

    def __init__(self, look: Look, level: str) -> None:
        super().__init__()
        self._look, self._level = look, level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        return QSize(self._look.px(20), self._look.px(20))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw it."""
        painter = QPainter(self)
        role_mark(painter, self._look, QRectF(self.rect()), self._level)
        painter.end()


class CrestIcon(QWidget):
    """The crest of one party."""

    def __init__(self, look: Look, side: int = 26) -> None:
        super().__init__()
        self._look, self._side = look, side
        self._actor: Actor | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_actor(self, actor: Actor) -> None:
        """Whose crest."""
        self._actor = actor
        self.update()

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        return QSize(self._look.px(self._side), self._look.px(self._side))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw it."""
        if self._actor is None:
            return
        painter = QPainter(self)
        crest(painter, self._look, QRectF(self.rect()), self._actor.kind.value, self._actor.crest)
        painter.end()


class ShortWords(QWidget):
    """Up to two lines; whoever wrote more reads the rest in the tip."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_text(self, text: str) -> None:
        """Say something else."""
        self._text = "\u3000".join(text.split("\n"))
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.color("sumi"))
        text_lines.draw(painter, QRectF(self.rect()), self._text, self._look.px(19), most=2)
        painter.end()


class Legend(QWidget):
    """1 ◎ 2 ○ 3 △ 0, and in which order the columns stand."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it keeps no window wide
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(8)
        for key, level in (("1", "lead"), ("2", "cooperate"), ("3", "support")):
            row.addWidget(key_cap(key))
            row.addWidget(MarkIcon(look, level))
            row.addWidget(PlainLabel(words.LEVEL[level], "small"))
            row.addSpacing(10)
        row.addWidget(key_cap("0"))
        row.addWidget(PlainLabel(words.CLEAR, "small"))
        self._moving = (key_cap(words.ARROWS), PlainLabel(words.MOVE, "small"))
        row.addSpacing(10)
        for widget in self._moving:
            row.addWidget(widget)
        row.addStretch(1)
        self._order = PlainLabel("", "second")
        row.addWidget(self._order)

    def show_workshop(self, workshop: Workshop) -> None:
        """Say the order of the columns."""
        order = words.KANA_ORDER if actors.in_kana_order(workshop) else words.AGREED_ORDER
        self._order.setText(order if workshop.actors else words.NO_PARTIES)

    def shorten(self, short: bool) -> None:
        """Where room is short, the arrow keys go unsaid."""
        for widget in self._moving:
            widget.setVisible(not short)


class AttentionStrip(QFrame):
    """What the closed panel would say, in one line, with a button that opens it."""

    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("attention", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.setSpacing(10)
        self._icon = IconMark(desk.look, desk.icons, "warn", "karashi-koi")
        self._open, self._uneven = (PlainLabel("", "strong", wrap=True) for _ in range(2))
        self._line = upright()
        row.addWidget(self._icon)
        for label in (self._open, self._line, self._uneven):
            row.addWidget(label)
        for label in (self._open, self._uneven):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = row
        self.button = desk.button(words.PANEL, self._press, key="F8", small=True)
        row.addWidget(self.button)

    def show_asked(self, open_: tuple[Asked, ...], asked: tuple[Asked, ...]) -> None:
        """What lacks something, and what is only asked."""
        self._open.setText(words.open_short(len(open_), open_[0].subject) if open_ else "")
        self._uneven.setText(_asked_short(asked))
        for label in (self._open, self._uneven):
            self._row.setStretchFactor(label, len(label.text()))
        self._open.setVisible(bool(open_))
        self._uneven.setVisible(bool(asked))
        self._line.setVisible(bool(open_ and asked))
        self._icon.setVisible(bool(open_ or asked))
        if not (open_ or asked):
            self._open.setText(words.NO_LEAD_IS_FINE)
            self._open.show()

    def _press(self) -> None:
        self.opened.emit()


def _asked_short(asked: tuple[Asked, ...]) -> str:
    if not asked:
        return ""
    first = asked[0]
    if len(asked) == 1 and first.finding.key == "balance.much":
        return words.uneven_short(1, first.subject, int(first.finding.args["leads"]))
    return words.asked_short(len(asked), first.subject)


def upright() -> QFrame:
    """A thin line between two texts."""
    line = QFrame()
    line.setProperty("rule", "koi")
    line.setFixedWidth(1)
    return line
