"""The left half of screen 4: the issues to work on, and the other notes with a button that chooses them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from kyodo_desktop.domain import issues, votes
from kyodo_desktop.domain.workshop import Issue, Workshop
from kyodo_desktop.text import goals as words
from kyodo_desktop.ui import text_lines
from kyodo_desktop.ui.delegates import CellDelegate, Index
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons, focus_ring
from kyodo_desktop.ui.panels import AttentionBar, EmptyState, panel_title
from kyodo_desktop.ui.rows_model import Column, Role, RowsModel
from kyodo_desktop.ui.tables import RuledList

#: The parts of a workshop that this half shows.
ISSUE_PARTS = frozenset({"cards", "groups", "issues", "tallies", "ballots"})

_NOTE, _NOTE_GAP = 61, 10
_ROW = 39
_LINE, _MOST_LINES = 20, 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Note:
    """A chosen issue, or (number 0) a note that could be chosen. ``id`` is the issue's or the card's."""

    id: str
    text: str
    seals: int
    number: int = 0
    island: str = ""


def chosen_notes(workshop: Workshop) -> list[Note]:
    """The issues to work on, numbered."""
    seals = votes.counts(workshop)
    islands = {group.id: group.title for group in workshop.groups}
    cards = {card.id: card for card in workshop.cards}

    def note(number: int, issue: Issue) -> Note:
        card = cards.get(issue.card_id or "")
        count = votes.of_group(workshop, issue.group_id) if issue.group_id else seals[issue.card_id or ""]
        island = islands.get(issue.group_id or (card.group_id if card else None) or "", "")
        return Note(issue.id, issue.statement, count, number, island)

    return [note(number, issue) for number, issue in enumerate(issues.chosen(workshop), 1)]


def other_notes(workshop: Workshop) -> list[Note]:
    """Notes that are not chosen, most seals first."""
    return [Note(card.id, card.text, seals) for card, seals in issues.candidates(workshop)]


class NoteDelegate(CellDelegate):
    """A chosen issue: number square, words, seals and island, on the colour of a note."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The note, and the ring when the keyboard is here."""
        note = index.data(Role.ROW)
        if not isinstance(note, Note):
            return
        px = self.look.px
        whole = QRectF(option.rect)
        box = whole.adjusted(0, 0, 0, -px(_NOTE_GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(box, self.look.color("fusen"))
        painter.setPen(QPen(self.look.color("fusen-fuchi"), 1))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), self.look.color("fusen-fuchi"))
        self._square(painter, box, note.number)
        left = box.left() + px(47)
        room = QRectF(left, box.top() + px(6), box.right() - left - px(8), box.height() - px(32))
        painter.setFont(self.look.font())
        painter.setPen(self.look.color("sumi"))
        text_lines.draw(painter, room, note.text, px(_LINE), most=_MOST_LINES)
        self._second(painter, QRectF(left, box.bottom() - px(28), box.right() - left - px(8), px(24)), note)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, self.look, box)
        painter.restore()

    def _square(self, painter: QPainter, box: QRectF, number: int) -> None:
        side = self.look.px(24)
        square = QRectF(box.left() + self.look.px(11), box.top() + self.look.px(10), side, side)
        number_square(painter, self.look, square, number, "base")

    def _second(self, painter: QPainter, box: QRectF, note: Note) -> None:
        left = seal_count(painter, self.look, box, note.seals)
        painter.setFont(self.look.font("small"))
        painter.setPen(self.look.color("sumi-2"))
        if note.island:
            room = QRectF(left, box.top(), box.right() - left, box.height())
            shown = painter.fontMetrics().elidedText(
                words.island(note.island), Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, _LEFT, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Higher for words of several lines."""
        note = index.data(Role.ROW)
        width = option.rect.width() or self.look.px(300)
        lines = 1
        if isinstance(note, Note):
            room = max(40, width - self.look.px(55))
            laid = text_lines.lay(note.text, self.look.font(), room, self.look.px(_LINE))
            lines = max(1, min(laid.lineCount(), _MOST_LINES))
        return QSize(width, self.look.px(_NOTE + _NOTE_GAP + _LINE * (lines - 1)))


class CandidateDelegate(CellDelegate):
    """A note that could be chosen: seals, words, and the button with the plus."""

    def __init__(self, look: Look, icons: Icons, view: RuledList) -> None:
        super().__init__(look, view)
        self._icons = icons

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, _selected: bool, /) -> None:
        """One line; the rest of long words stands in the tip."""
        note = index.data(Role.ROW)
        if not isinstance(note, Note):
            return
        px = self.look.px
        left = seal_count(painter, self.look, box.adjusted(px(8), 0, 0, 0), note.seals)
        plus = self.button(box)
        painter.setFont(self.look.font("small"))
        painter.setPen(self.look.color("sumi"))
        room = QRectF(left, box.top(), plus.left() - px(6) - left, box.height())
        shown = painter.fontMetrics().elidedText(note.text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _LEFT, shown)
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
            box = QRectF(option.rect)
            view = self.parent()
            if self.button(box).contains(event.position()) and isinstance(view, NoteList):
                view.activated_id.emit(str(index.data(Role.ROW).id))
                return True
        return super().editorEvent(event, model, option, index)


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


class NoteList(RuledList):
    """``activated_id``: Enter or the plus on a note."""

    activated_id = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and + choose."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus)
        if enter and self.current_id():
            self.activated_id.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def fit_height(self) -> None:
        """As high as its notes."""
        rows = range(self.model().rowCount())
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in rows) + 2)


class IssuesPane(QWidget):
    """``chosen`` tells the card to work on, ``to_issues`` asks for screen 3."""

    card_chosen = Signal(str)

    def __init__(self, desk: Desk, to_issues: EmptyState) -> None:
        super().__init__()
        self._desk = desk
        self.empty = to_issues
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 16, 8)
        column.setSpacing(8)
        column.addWidget(panel_title(words.CHOSEN, right=PlainLabel(words.UP_TO_THREE, "second")))
        chosen = Column[Note](words.CHOSEN, _text, spoken=_issue_spoken)
        self.chosen_model: RowsModel[Note] = RowsModel((chosen,), self)
        self.chosen = NoteList(desk.look, self.chosen_model)
        self.chosen.setProperty("plain", True)
        self.chosen.setUniformItemSizes(False)
        self.chosen.setItemDelegate(NoteDelegate(desk.look, self.chosen))
        self.chosen.setAccessibleName(words.CHOSEN)
        self.question = AttentionBar(desk.look, desk.icons)
        column.addWidget(self.empty)
        column.addWidget(self.chosen)
        column.addWidget(self.question)
        column.addSpacing(4)
        column.addWidget(panel_title(words.OTHERS, right=PlainLabel(words.BY_SEALS, "second")))
        other = Column[Note](words.OTHERS, _text, spoken=_other_spoken)
        self.other_model: RowsModel[Note] = RowsModel((other,), self)
        self.others = NoteList(desk.look, self.other_model)
        self.others.setItemDelegate(CandidateDelegate(desk.look, desk.icons, self.others))
        self.others.setAccessibleName(words.OTHERS)
        self.others.activated_id.connect(self.card_chosen)
        column.addWidget(self.others, 1)

    def show_workshop(self, workshop: Workshop) -> None:
        """By differences."""
        chosen = chosen_notes(workshop)
        self.chosen_model.set_rows(chosen)
        self.other_model.set_rows(other_notes(workshop))
        self.chosen.fit_height()
        self.chosen.setVisible(bool(chosen))
        self.empty.setVisible(not chosen)
        self.empty.label.setText(words.NO_ISSUES if workshop.cards else words.NO_CARDS)
        if len(chosen) > issues.USUAL:
            self.question.ask(words.too_many(len(chosen)), words.TOO_MANY)
        else:
            self.question.clear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rule between the halves."""
        painter = QPainter(self)
        painter.setPen(QPen(self._desk.look.color("sen-koi"), 1))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale makes the notes higher."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "chosen"):
            self.chosen.fit_height()


def _text(note: Note) -> str:
    return note.text


def _issue_spoken(note: Note) -> str:
    return words.issue_spoken(note.number, note.text, note.seals)


def _other_spoken(note: Note) -> str:
    return words.candidate_spoken(note.text, note.seals)
