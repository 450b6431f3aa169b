"""How the matrix is painted: its header with crests, phases, tags, marks, the cross and the ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QToolTip, QWidget

from kyodo_desktop.domain import actors
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui import text_lines
from kyodo_desktop.ui.crest_paint import crest, role_mark
from kyodo_desktop.ui.entry_table import EntryDelegate
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.matrix_model import ACTIVITY, FIRST_PARTY, NUMBER, PHASE, WHEN, MatrixModel, MatrixRow
from kyodo_desktop.ui.paint import Icons, focus_ring, plain_tip
from kyodo_desktop.ui.rows_model import Index, Role

if TYPE_CHECKING:
    from kyodo_desktop.ui.matrix_view import MatrixView

HEADER = 70  # px; a second line of a name makes it higher
_CREST = 28
_MARK = 25
_SAID = 17  # a line of a party's own words below its mark
_FIELD = 300  # for a party's own words
_PAD = 9
_NUMBER_PAD = 3  # a number of two digits stands in one line
_LINE = 19
_CENTER = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MatrixHeader(QHeaderView):
    """Crest over the short name for each party; the word of the table with its count over the activities."""

    def __init__(self, look: Look, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._matrix = look, model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Higher when a name needs two lines."""
        lines = 2 if any(self._lines(n) > 1 for n in range(FIRST_PARTY, self.count())) else 1
        return QSize(super().sizeHint().width(), self._look.px(HEADER + 19 * (lines - 1)))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Ground, words or crest, rules."""
        box = QRectF(rect)
        painter.save()
        painter.fillRect(box, self._look.color("ran"))
        if (actor := self._matrix.party(section)) is not None:
            name = actors.shown_name(actor) or words.NO_NAME
            self._party(painter, box, section, name, (actor.kind.value, actor.crest))
        elif section == ACTIVITY:
            self._activities(painter, box)
        elif section == WHEN:
            self._put(painter, box, words.WHEN, "small", "sumi")
        painter.setPen(QPen(self._look.color("sen"), 1))
        if section > WHEN:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        painter.setPen(QPen(self._look.color("sumi"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def viewportEvent(self, event: QEvent) -> bool:
        """The tip of a party says what it is good at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            actor = self._matrix.party(self.logicalIndexAt(event.pos()))
            if actor is not None:
                tip = words.column_tip(actor.name, actor.strengths, actor.weaknesses)
                QToolTip.showText(event.globalPos(), plain_tip(tip), self)
                return True
        return super().viewportEvent(event)

    def _activities(self, painter: QPainter, box: QRectF) -> None:
        self._put(painter, box, words.ACTIVITY, "base", "sumi", bold=True)
        wide = painter.fontMetrics().horizontalAdvance(words.ACTIVITY) + self._look.px(10)
        count = words.count(sum(bool(row.activity_id) for row in self._matrix.rows))
        self._put(painter, box.adjusted(wide, 0, 0, 0), count, "base", "sumi-2")

    def _put(
        self, painter: QPainter, box: QRectF, text: str, font: str, token: str, *, bold: bool = False
    ) -> None:
        painter.setFont(self._look.font(font, bold=bold))
        painter.setPen(self._look.color(token))
        painter.drawText(box.adjusted(self._look.px(_PAD), 0, 0, 0), _LEFT, text)

    def _party(
        self, painter: QPainter, box: QRectF, section: int, name: str, crested: tuple[str, str]
    ) -> None:
        px, lines = self._look.px, self._lines(section)
        side = px(_CREST)
        top = box.top() + (box.height() - side - px(3) - px(19) * lines) / 2
        crest(painter, self._look, QRectF(box.center().x() - side / 2 + 0.5, top, side, side), *crested)
        painter.setFont(self._look.font("small", bold=True))
        painter.setPen(self._look.color("sumi"))
        below = QRectF(box.left() + 2, top + side + px(3), box.width() - 4, px(19) * lines)
        if lines == 1:
            painter.drawText(below, _CENTER, name)
            return
        text_lines.draw(painter, below, name, px(19), most=2, centered=True)

    def _lines(self, section: int) -> int:
        actor = self._matrix.party(section)
        if actor is None:
            return 1
        wide = QFontMetrics(self._look.font("small", bold=True)).horizontalAdvance(actors.shown_name(actor))
        return 1 if wide <= self.sectionSize(section) - 4 else 2


class MatrixDelegate(EntryDelegate):
    """Every cell of the matrix."""

    def __init__(self, look: Look, icons: Icons, view: MatrixView) -> None:
        super().__init__(look, view)
        self._icons, self._view = icons, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground with the cross of the current cell, content, rules, ring."""
        box = QRectF(option.rect)
        row = index.data(Role.ROW)
        if not isinstance(row, MatrixRow):
            return
        painter.save()
        painter.fillRect(box, self.look.color(self._ground(index)))
        if index.column() == PHASE:
            self._phase(painter, box, row)
        elif index.column() == ACTIVITY:
            self._activity(painter, box, row)
        elif index.column() in (NUMBER, WHEN):
            self._plain(painter, box, index)
        elif (party := self._view.matrix.party(index.column())) is not None:
            self._mark(painter, box, *row.level(party.id))
        self._lines(painter, box, index)
        if index == self._view.currentIndex():
            self._ring(painter, box, bool(option.state & QStyle.StateFlag.State_HasFocus))
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """A party's words need more room than its column has; the field stays in sight."""
        super().updateEditorGeometry(editor, option, index)
        if self._view.matrix.party(index.column()) is not None:
            wide = max(editor.width(), min(self.look.px(_FIELD), self._view.viewport().width()))
            left = min(editor.x(), self._view.viewport().width() - wide)
            editor.setGeometry(left, editor.y(), wide, editor.height())

    def _ground(self, index: Index) -> str:
        here = self._view.currentIndex()
        if index.column() == PHASE:
            return "ran"
        if self._view.in_range(index):
            return "kokuban-usui"
        if not here.isValid() or index == here:
            return "kami"
        crossed = index.row() == here.row() or (
            index.column() == here.column() and here.column() >= FIRST_PARTY
        )
        return "hl" if crossed else "kami"

    def _phase(self, painter: QPainter, box: QRectF, row: MatrixRow) -> None:
        seen = box.intersected(QRectF(self._view.viewport().rect()))
        ours, (guide, round_word) = self._view.matrix.labels[row.phase], words.PHASE[row.phase]
        room = self.look.px(21)
        painter.setFont(self.look.font(bold=True))
        laid = text_lines.lay(ours, painter.font(), seen.width() - 4, room)
        lines = min(laid.lineCount(), max(1, int(seen.height() // room)))
        second = ours == guide and seen.height() >= 2 * room and not self._view.terse
        top = seen.center().y() - (lines + second) * room / 2
        painter.setPen(self.look.color("sumi"))
        first = QRectF(seen.left() + 2, top, seen.width() - 4, room * lines)
        text_lines.draw(painter, first, ours, room, most=lines, centered=True)
        if second:
            painter.setFont(self.look.font("small"))
            painter.setPen(self.look.color("sumi-2"))
            painter.drawText(QRectF(seen.left(), top + room, seen.width(), room), _CENTER, round_word)

    def _plain(self, painter: QPainter, box: QRectF, index: Index) -> None:
        painter.setFont(self.look.font("small"))
        painter.setPen(self.look.color("sumi-2"))
        pad = _NUMBER_PAD if index.column() == NUMBER else _PAD
        inner = box.adjusted(self.look.px(pad), 1, -2, -1)
        text = str(index.data() or "")
        if painter.fontMetrics().horizontalAdvance(text) <= inner.width():
            painter.drawText(inner, _LEFT, text)
        else:
            self._two_lines(painter, inner, text)

    def _two_lines(self, painter: QPainter, inner: QRectF, text: str) -> None:
        text_lines.draw(painter, inner, text, self.look.px(_LINE), most=2)

    def _activity(self, painter: QPainter, box: QRectF, row: MatrixRow) -> None:
        inner = box.adjusted(self.look.px(_PAD), 1, -self.look.px(4), -1)
        painter.setFont(self.look.font())
        painter.setPen(self.look.color("sumi"))
        wide = painter.fontMetrics().horizontalAdvance(row.what)
        if row.led:
            if wide <= inner.width():
                painter.drawText(inner, _LEFT, row.what)
            else:
                self._two_lines(painter, inner, row.what)
            return
        tag = self._tag_size(painter)
        if wide + self.look.px(8) + tag.width() <= inner.width() + self.look.px(4):
            painter.drawText(inner, _LEFT, row.what)
            left = inner.left() + wide + self.look.px(8)
            self._tag(painter, QRectF(left, inner.center().y() - tag.height() / 2, tag.width(), tag.height()))
            return
        half = inner.height() / 2
        shown = painter.fontMetrics().elidedText(row.what, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner.adjusted(0, 0, 0, -half), int(_LEFT), shown)
        low = min(tag.height(), half - 1)
        self._tag(painter, QRectF(inner.left(), inner.center().y(), tag.width(), low))

    def _tag_size(self, painter: QPainter) -> QSize:
        painter.save()
        painter.setFont(self.look.font("min"))
        wide = painter.fontMetrics().horizontalAdvance(words.NO_LEAD)
        painter.restore()
        return QSize(wide + self.look.px(32), self.look.px(22))

    def _tag(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        painter.setPen(QPen(self.look.color("karashi"), 1))
        painter.setBrush(self.look.color("karashi-usui"))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        side = min(self.look.px(15), box.height() - 2)
        icon = QRectF(box.left() + self.look.px(7), box.center().y() - side / 2, side, side)
        self._icons.draw(painter, "warn", icon, "karashi-koi")
        painter.setFont(self.look.font("min"))
        painter.setPen(self.look.color("sumi"))
        painter.drawText(box.adjusted(self.look.px(25), 0, 0, 0), _LEFT, words.NO_LEAD)
        painter.restore()

    def _mark(self, painter: QPainter, box: QRectF, level: str, joint: bool, said: str) -> None:
        if not level:
            return
        below = self.look.px(_SAID) if said.strip() else 0
        side = min(self.look.px(_MARK), box.height() - below - self.look.px(10))
        square = QRectF(box.center().x() - side / 2 + 0.5, box.center().y() - (side + below) / 2, side, side)
        role_mark(painter, self.look, square, level)
        painter.setFont(self.look.font("min"))
        painter.setPen(self.look.color("sumi-2"))
        if joint:
            beside = QRectF(square.right(), square.top(), box.right() - square.right(), side)
            painter.drawText(beside.adjusted(0, 0, -self.look.px(5), 0), int(_RIGHT), words.JOINT)
        if below:
            painter.setPen(self.look.color("sumi"))
            line = QRectF(box.left() + 3, square.bottom(), box.width() - 6, below)
            first = said.strip().split("\n")[0]
            wide = int(line.width())
            shown = painter.fontMetrics().elidedText(first, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(line, int(_CENTER), shown)

    def _lines(self, painter: QPainter, box: QRectF, index: Index) -> None:
        painter.setPen(QPen(self.look.color("sen"), 1))
        rect = box.toRect()
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == PHASE:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        elif index.column() >= FIRST_PARTY:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())

    def _ring(self, painter: QPainter, box: QRectF, focused: bool) -> None:
        if focused:
            focus_ring(painter, self.look, box)
            return
        painter.setPen(QPen(self.look.color("sen-koi"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(2, 2, -2, -2))


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
