"""The purpose, large enough to be read by everybody in the hall, and its three checks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kyodo_desktop.domain import goals
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import goals as words
from kyodo_desktop.ui import text_lines
from kyodo_desktop.ui.bind import Binding
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.forms import TextCell
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import check_box, tick
from kyodo_desktop.ui.panels import IconMark

_LINE = 1.6  # of the letters' size
_BETWEEN = 16  # px between checks
_SIDE = 22
_AROUND = 22  # px of border, padding and margin of a field


class PurposeWords(PlainLabel):
    """The purpose in Mincho with lines as far apart as on a poster; a hint in small while there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__("", wrap=True)
        self._look = look
        self.hint = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """At the width it has."""
        width = self.width() if self.width() > 100 else 600
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Words are not cut."""
        return QSize(self._look.px(200), self.heightForWidth(max(self.width(), self._look.px(200))))

    def hasHeightForWidth(self) -> bool:
        """Long purposes take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Lines times their distance."""
        return text_lines.height(self._lay(width), self._distance())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Line by line."""
        painter = QPainter(self)
        painter.setPen(self._look.color("sumi" if self.text() else "sumi-3"))
        self._lay(self.width()).draw(painter, QPointF(0, 0))
        painter.end()

    def _distance(self) -> int:
        return round(self._look.font_px("purpose" if self.text() else "base") * _LINE)

    def _lay(self, width: int) -> QTextLayout:
        empty = not self.text()
        font = self._look.font() if empty else self._look.font("purpose", bold=True, mincho=True)
        return text_lines.lay(self.hint if empty else self.text(), font, width, self._distance())


class PurposeCell(TextCell):
    """Reads in Mincho; F2, Enter or a double click opens a field of the same size."""

    def __init__(self, editor: Editor, look: Look) -> None:
        field = QPlainTextEdit()
        field.setProperty("tone", "purpose")
        field.setTabChangesFocus(True)
        field.setAccessibleName(words.PURPOSE)
        self._editor = editor
        super().__init__(Binding(editor, field, self._place, _purpose), field)
        self._look = look
        plain, self.words = self.words, PurposeWords(look)
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(plain, self.words)
            layout.setContentsMargins(22, 12, 22, 10)
        plain.deleteLater()
        self.setAccessibleName(words.PURPOSE)

    def open(self) -> None:
        """As high as what is read, with room for a line more."""
        lines = self.words.height() // round(self._look.font_px("purpose") * _LINE) + 1
        self.field.setFixedHeight(max(2, lines) * self._field_line() + _AROUND)
        super().open()

    def _field_line(self) -> int:
        return QFontMetrics(self._look.font("purpose", bold=True, mincho=True)).lineSpacing()

    def show_workshop(self, workshop: Workshop, hint: str) -> None:
        """The words, or the hint."""
        if isinstance(self.words, PurposeWords):
            self.words.hint = hint
        self.words.setText(workshop.purpose)
        self.words.updateGeometry()
        self.setAccessibleDescription(workshop.purpose or hint)
        self.binding.show_value(workshop)

    def _place(self) -> Place:
        return Place(HEAD, self._editor.workshop.id, "purpose")


def _purpose(workshop: Workshop) -> str:
    return workshop.purpose


class PeopleCheck(QAbstractButton):
    """A check that people tick: a box while open, only the tick once it is done."""

    def __init__(self, look: Look, key: str, text: str) -> None:
        super().__init__()
        self._look, self.key = look, key
        self.setText(text)
        self.setCheckable(True)
        self.setProperty("ringed", True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Box and words."""
        wide = QFontMetrics(self._look.font("small")).horizontalAdvance(self.text())
        return QSize(wide + self._look.px(34), self._look.px(33))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tick or box, then the words."""
        painter, px = QPainter(self), self._look.px
        side = px(20)
        box = QRectF(px(1), (self.height() - side) / 2, side, side)
        if self.isChecked():
            tick(painter, box, self._look.color("sumi"), px(2))
        else:
            check_box(painter, self._look, box, False)
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.color("sumi"))
        room = QRectF(px(28), 0, self.width() - px(28), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class PurposePanel(QFrame):
    """White paper with the purpose, a rule, and the checks. ``ticked(key, on)`` tells what people tick."""

    ticked = Signal(str, bool)

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__()
        self.setProperty("boxed", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.cell = PurposeCell(editor, desk.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        column.addWidget(rule("heavy"))
        column.addWidget(self.cell)
        strip = QWidget()
        strip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, strip)
        row.setContentsMargins(_SIDE, 4, _SIDE, 0)
        row.setSpacing(_BETWEEN)
        self._row = row
        self.checks = [PeopleCheck(desk.look, key, words.CHECKS[key]) for key in goals.PURPOSE_CHECKS]
        for check in self.checks:
            check.clicked.connect(self._clicked)
            row.addWidget(check)
        self._fine = _mark(desk, "check", words.NOT_MEANS, "small")
        self._warns = _mark(desk, "warn", words.MEANS, "secondStrong")
        row.addWidget(self._fine)
        row.addWidget(self._warns, 1)
        row.addStretch(0)
        column.addWidget(strip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The checks stand beside each other, or below each other where that needs too much room."""
        super().resizeEvent(event)
        shown = (*self.checks, self._fine)
        wide = sum(widget.sizeHint().width() + _BETWEEN for widget in shown) + 2 * _SIDE
        across = wide <= self.width()
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if across else ways.TopToBottom)
        self._row.setSpacing(_BETWEEN if across else 2)

    def show_workshop(self, workshop: Workshop, hint: str) -> None:
        """Words and checks; nothing to check while there are no words."""
        self.cell.show_workshop(workshop, hint)
        written = bool(workshop.purpose.strip())
        for check in self.checks:
            check.setChecked(check.key in workshop.purpose_checks)
            check.setVisible(written)
        means = goals.names_means(workshop)
        self._fine.setVisible(written and not means)
        self._warns.setVisible(written and means)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, PeopleCheck):
            self.ticked.emit(sender.key, sender.isChecked())


def _mark(desk: Desk, icon: str, text: str, tone: str) -> QFrame:
    frame = QFrame()
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(7)
    token = "karashi-koi" if icon == "warn" else "sumi"
    row.addWidget(IconMark(desk.look, desk.icons, icon, token))
    row.addWidget(PlainLabel(text, tone, wrap=icon == "warn"), 1)
    return frame
