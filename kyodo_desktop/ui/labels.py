"""Words on the screen that are only words: every label here shows plain text, never mark-up."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

_LEADING = {"title": 1.25, "item": 1.3, "finish": 1.28, "purpose": 1.6, "refusal": 1.35}
_RUNNING = 1.5  # line height of running text, times the letter size
_LONGEST = 34  # letters: no wrapped label asks for a wider line by itself
_ALONE = 3  # letters that do not stand in the last line by themselves: す。 looks like a misprint
_CLOSER = 6  # letters at most by which the lines are shortened for that


class PlainLabel(QLabel):
    """A label that shows exactly the text it is given.

    ``tone`` picks the dress in the style sheet: title, item, purpose, finish, panel, strong, form,
    formSecond, formStrong, second, secondStrong, small, count, hint, status, keycap, tag, reachedTag,
    attentionTag, refusal.
    ``wrap`` breaks lines and gives them air; ``lead`` is a bold beginning of a wrapped text.
    """

    def __init__(
        self,
        text: str = "",
        tone: str = "",
        *,
        wrap: bool = False,
        lead: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lead = lead
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        if tone:
            self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Change the dress of a label that is already shown."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_lead(self, lead: str) -> None:
        """Another bold beginning; empty for none."""
        self._lead = lead
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        if not self.wordWrap():
            return super().heightForWidth(width)
        self.ensurePolished()
        return math.ceil(len(self._lines(width)) * self._pitch())

    def sizeHint(self) -> QSize:
        """On one line if it is not too long."""
        if not self.wordWrap():
            return super().sizeHint()
        self.ensurePolished()
        longest = max(_advance(self.font(), part) for part in self._shown().split("\n"))
        width = min(longest, self.fontMetrics().height() * _LONGEST) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters; then it grows in height."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        self.ensurePolished()
        return QSize(min(self.sizeHint().width(), self.fontMetrics().height() * 4), math.ceil(self._pitch()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt sets lines too tight for Japanese; wrapped text is drawn line by line."""
        if not self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        pitch = self._pitch()
        lines = self._lines(self.width())
        top = self._top(len(lines) * pitch)
        for number, (layout, line) in enumerate(lines):
            y = top + number * pitch + (pitch - line.height()) / 2
            shift = QPointF(self._left(line), y - line.y())
            _draw_line(painter, layout, line, shift)
        painter.end()

    def _shown(self) -> str:
        return f"{self._lead}\u3000{self.text()}" if self._lead else self.text()

    def _pitch(self) -> float:
        return self.font().pixelSize() * _LEADING.get(str(self.property("tone")), _RUNNING)

    def _top(self, height: float) -> float:
        across = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        return 0.0 if across == Qt.AlignmentFlag.AlignTop else max(0.0, (self.height() - height) / 2)

    def _left(self, line: QTextLine) -> float:
        room = self.width() - line.naturalTextWidth()
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            return room
        return room / 2 if self.alignment() & Qt.AlignmentFlag.AlignHCenter else 0.0

    def _lines(self, width: int) -> list[tuple[QTextLayout, QTextLine]]:
        found = []
        for number, part in enumerate(self._shown().split("\n")):
            layout = QTextLayout(part, self.font())
            layout.setTextOption(_BREAKING)
            if self._lead and number == 0:
                layout.setFormats([_bold(len(self._lead))])
            found += _together(layout, max(width, 1))
        return found


def _together(layout: QTextLayout, width: int) -> list[tuple[QTextLayout, QTextLine]]:
    """The lines; somewhat shorter ones where the last would hold a letter or two, if they are as many."""
    lines = _break(layout, width)
    if len(lines) > 1 and lines[-1].textLength() <= _ALONE:
        letter = layout.font().pixelSize()
        for shorter in range(1, _CLOSER + 1):
            closer = _break(layout, width - shorter * letter)
            if len(closer) > len(lines):
                break
            if closer[-1].textLength() > _ALONE:
                return [(layout, line) for line in closer]
        lines = _break(layout, width)
    return [(layout, line) for line in lines]


def _break(layout: QTextLayout, width: int) -> list[QTextLine]:
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        found.append(line)
    layout.endLayout()
    return found


_BREAKING = QTextOption()
_BREAKING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def _bold(length: int) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat  # costs the first window more than all other labels do

    found = QTextLayout.FormatRange()
    found.start, found.length = 0, length
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    found.format = style
    return found


def _advance(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def _draw_line(painter: QPainter, _layout: QTextLayout, line: QTextLine, shift: QPointF) -> None:
    # The layout is handed over to keep it alive: a line does not own it.
    line.draw(painter, shift)


def key_cap(keys: str) -> PlainLabel:
    """A bordered key name."""
    label = PlainLabel(keys, "keycap")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def tag(words: str, tone: str = "tag") -> PlainLabel:
    """A small bordered word that cannot be clicked; tone ``reachedTag`` or ``attentionTag`` for those."""
    label = PlainLabel(words, tone)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def rule(kind: str = "heavy") -> QFrame:
    """A horizontal line: ``heavy`` (2 px ink), ``thin`` or ``koi`` (1 px)."""
    line = QFrame()
    line.setProperty("rule", kind)
    line.setFixedHeight(2 if kind == "heavy" else 1)
    return line


class KeyHints(QWidget):
    """``(keys, words)`` pairs as key caps and words in a row; for the status row and beside panel titles."""

    def __init__(self, hints: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.set_hints(hints)

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other keys."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for keys, words in hints:
            if self._row.count():
                self._row.addSpacing(6)
            self._row.addWidget(key_cap(keys))
            self._row.addWidget(PlainLabel(words, "hint"))
