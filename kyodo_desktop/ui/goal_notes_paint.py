"""How issues are painted at the left of screen 4: on the colour of a note, or as rows of paper."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from kyodo_desktop.text import goal_issues as words
from kyodo_desktop.ui import text_lines
from kyodo_desktop.ui.delegates import CellDelegate, Index
from kyodo_desktop.ui.goal_notes import Note
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.note_list import NoteList
from kyodo_desktop.ui.paint import Icons, focus_ring
from kyodo_desktop.ui.rows_model import Role

_NOTE, _NOTE_GAP = 61, 10
_ROW, _PITCH = 39, 18  # px at 100 %: what could be chosen, and its lines
_LINE, _MOST_LINES = 20, 4
_SECOND, _MOST_DETAILS = 18, 3  # px between lines of what is known, and how many of them
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter


class NoteDelegate(CellDelegate):
    """A chosen issue: number square, words, what is known of it, seals and island, as a note."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The note, and the ring when the keyboard is here."""
        note = index.data(Role.ROW)
        if not isinstance(note, Note):
            return
        px = self.look.px
        box = QRectF(option.rect).adjusted(0, 0, 0, -px(_NOTE_GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(box, self.look.color("fusen"))
        painter.setPen(QPen(self.look.color("fusen-fuchi"), 1))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), self.look.color("fusen-fuchi"))
        side = px(24)
        square = QRectF(box.left() + px(11), box.top() + px(10), side, side)
        number_square(painter, self.look, square, note.number, "base")
        left = box.left() + px(47)
        width = box.right() - left - px(8)
        known = self._known(note, width)
        room = QRectF(left, box.top() + px(6), width, box.height() - px(32) - known)
        painter.setFont(self.look.font())
        painter.setPen(self.look.color("sumi"))
        text_lines.draw(painter, room, note.text, px(_LINE), most=_MOST_LINES)
        if known:
            painter.setFont(self.look.font("min"))
            painter.setPen(self.look.color("sumi-2"))
            rows = QRectF(left, room.bottom(), width, known)
            text_lines.draw(painter, rows, note.details, px(_SECOND), most=_MOST_DETAILS)
        self._second(painter, QRectF(left, box.bottom() - px(28), width, px(24)), note)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, self.look, box)
        painter.restore()

    def _second(self, painter: QPainter, box: QRectF, note: Note) -> None:
        left = seal_count(painter, self.look, box, note.seals)
        painter.setPen(self.look.color("sumi"))
        painter.setFont(self.look.font("small", bold=True))
        painter.drawText(box, _RIGHT, note.status)
        wide = painter.fontMetrics().horizontalAdvance(note.status) + self.look.px(8 if note.status else 0)
        painter.setFont(self.look.font("small"))
        painter.setPen(self.look.color("sumi-2"))
        if note.island:
            room = QRectF(left, box.top(), box.right() - left - wide, box.height())
            draw_short(painter, room, words.island(note.island))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Higher for words of several lines, and for what is known."""
        note = index.data(Role.ROW)
        view = self.parent()  # Qt gives a width only while it lays the rows
        room = view.viewport().width() if isinstance(view, NoteList) else self.look.px(300)
        width = option.rect.width() or room
        lines, known = 1, 0
        if isinstance(note, Note):
            inner = max(40, width - self.look.px(55))
            laid = text_lines.lay(note.text, self.look.font(), inner, self.look.px(_LINE))
            lines = max(1, min(laid.lineCount(), _MOST_LINES))
            known = self._known(note, inner)
        return QSize(width, self.look.px(_NOTE + _NOTE_GAP + _LINE * (lines - 1)) + known)

    def _known(self, note: Note, width: float) -> int:
        if not note.details:
            return 0
        distance = self.look.px(_SECOND)
        laid = text_lines.lay(note.details, self.look.font("min"), width, distance)
        return min(laid.lineCount(), _MOST_DETAILS) * distance


class CarriedDelegate(CellDelegate):
    """An issue of an earlier workshop: words, and below how it was left and what has become of it."""

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, _selected: bool, /) -> None:
        """Two lines, the state now in bold; a number square where it is worked on here."""
        note = index.data(Role.ROW)
        if not isinstance(note, Note):
            return
        px = self.look.px
        left = box.left() + px(10)
        if note.number:
            side = px(22)
            number_square(
                painter, self.look, QRectF(left, box.top() + px(7), side, side), note.number, "small"
            )
            left += side + px(8)
        wide = box.right() - px(8) - left
        painter.setFont(self.look.font())
        painter.setPen(self.look.color("sumi"))
        draw_short(painter, QRectF(left, box.top() + px(5), wide, px(26)), note.text)
        lower = QRectF(left, box.top() + px(30), wide, px(22))
        painter.setFont(self.look.font("small", bold=True))
        now = words.now(note.status)
        painter.drawText(lower, _RIGHT, now)
        room = lower.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(now) - px(8), 0)
        painter.setFont(self.look.font("small"))
        painter.setPen(self.look.color("sumi-2"))
        draw_short(painter, room, note.then or note.details)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index, /) -> QSize:
        """Two lines."""
        return QSize(option.rect.width(), self.look.px(57))


class CandidateDelegate(CellDelegate):
    """What could be chosen: seals, words, and the button with the plus."""

    def __init__(self, look: Look, icons: Icons, view: NoteList) -> None:
        super().__init__(look, view)
        self._icons = icons

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, _selected: bool, /) -> None:
        """Two lines at most; the rest of long words stands in the tip."""
        note = index.data(Role.ROW)
        if not isinstance(note, Note):
            return
        px = self.look.px
        left = seal_count(painter, self.look, box.adjusted(px(8), 0, 0, 0), note.seals)
        plus = self.button(box)
        room = QRectF(left, box.top(), plus.left() - px(6) - left, box.height())
        painter.setFont(self.look.font("small"))
        painter.setPen(self.look.color("sumi-2"))
        painter.drawText(room, _RIGHT, note.status)
        wide = painter.fontMetrics().horizontalAdvance(note.status) + px(8 if note.status else 0)
        painter.setPen(self.look.color("sumi"))
        words = " ".join(note.text.split("\n"))
        text_lines.draw(painter, room.adjusted(0, 0, -wide, 0), words, px(_PITCH), most=2)
        painter.setPen(QPen(self.look.color("sen-koi"), 1))
        painter.setBrush(self.look.color("kami"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(plus.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        side = px(16)
        icon = QRectF(plus.center().x() - side / 2, plus.center().y() - side / 2, side, side)
        self._icons.draw(painter, "plus", icon)

    def button(self, box: QRectF) -> QRectF:
        """Where the plus stands."""
        side = self.look.size("button_small")
        return QRectF(box.right() - side - self.look.px(3), box.center().y() - side / 2, side, side)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index, /) -> QSize:
        """One row."""
        return QSize(option.rect.width(), self.look.px(_ROW))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the plus chooses."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            view = self.parent()
            if self.button(QRectF(option.rect)).contains(event.position()) and isinstance(view, NoteList):
                view.activated_id.emit(str(index.data(Role.ROW).id))
                return True
        return super().editorEvent(event, model, option, index)


def draw_short(painter: QPainter, room: QRectF, text: str) -> None:
    """One line, its end left out where there is no room."""
    line = " ".join(text.split("\n"))
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, _LEFT, shown)


def number_square(painter: QPainter, look: Look, square: QRectF, number: int, font: str) -> None:
    """The number of an issue in its square, as goals quote it."""
    painter.setBrush(look.color("kami"))
    painter.setPen(QPen(look.color("sumi"), 1.5))
    painter.drawRect(square)
    painter.setFont(look.font(font, bold=font == "base"))
    painter.drawText(square, _CENTER, str(number))


def seal_count(painter: QPainter, look: Look, box: QRectF, seals: int) -> float:
    """A seal and how many, at the left of a box; gives where the words after it begin."""
    px = look.px
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("shu"))
    side = px(11)
    painter.drawEllipse(QRectF(box.left(), box.center().y() - side / 2, side, side))
    painter.setPen(look.color("sumi"))
    painter.setFont(look.font("small", bold=True))
    wide = max(painter.fontMetrics().horizontalAdvance(str(seals)), px(9))
    left = box.left() + px(17)
    painter.drawText(QRectF(left, box.top(), wide + 2, box.height()), _LEFT, str(seals))
    painter.restore()
    return float(left + wide + px(10))
