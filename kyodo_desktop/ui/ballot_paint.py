"""How the cells of a ballot are painted: large numbers, bars in black and white, and the list of ballots."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from kyodo_desktop.text import choosing as words
from kyodo_desktop.ui import text_lines
from kyodo_desktop.ui.ballot_rows import SheetRow
from kyodo_desktop.ui.delegates import PAD, CellDelegate, Index
from kyodo_desktop.ui.entry_table import NEW, EntryDelegate
from kyodo_desktop.ui.paint import tick
from kyodo_desktop.ui.rows_model import Column, Role

_BAR = 14
_LINE = 18
_STRIPE = 5  # px between the strokes of a striped bar
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
LIST_ROW = 62


class SheetDelegate(EntryDelegate):
    """A sheet's cells. A bar is filled, or striped where it asks to be heard first; never told by colour."""

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, selected: bool, /) -> None:
        """Words, a number, a bar, or the tick of a chosen issue."""
        row, column = index.data(Role.ROW), index.data(Role.COLUMN)
        if not isinstance(row, SheetRow) or row.id == NEW or not isinstance(column, Column):
            return
        if column.right:
            self._number(painter, box, str(index.data() or ""), column.bold)
        elif column.tone == "bar":
            self._bar(painter, box, row)
        elif column.tone == "taken":
            if row.taken:
                self._taken(painter, box)
        elif row.others:
            super().paint_content(painter, box, index, selected)
        else:
            self._text(painter, box, str(index.data() or ""))

    def _text(self, painter: QPainter, box: QRectF, text: str) -> None:
        """On one line, or smaller on two: what is being chosen should be read whole."""
        inner = box.adjusted(PAD, 0, -PAD, 0)
        painter.setPen(self.look.color("sumi"))
        painter.setFont(self.look.font())
        if painter.fontMetrics().horizontalAdvance(text) <= inner.width():
            painter.drawText(inner, _LEFT, text)
            return
        painter.setFont(self.look.font("small"))
        text_lines.draw(painter, inner, text, self.look.px(_LINE), most=2)

    def _number(self, painter: QPainter, box: QRectF, number: str, entry: bool) -> None:
        painter.setPen(QPen(self.look.color("sen"), 1))
        painter.drawLine(int(box.left()), int(box.top()), int(box.left()), int(box.bottom()))
        painter.setFont(self.look.font("item" if entry else "form", bold=True))
        painter.setPen(self.look.color("sumi"))
        painter.drawText(box.adjusted(2, 0, -PAD, 0), _RIGHT, number)

    def _bar(self, painter: QPainter, box: QRectF, row: SheetRow) -> None:
        if not row.most or not row.share:
            return
        height = self.look.px(_BAR)
        whole = QRectF(box.left() + PAD, box.center().y() - height / 2, box.width() - 2 * PAD, height)
        share = whole.adjusted(0, 0, whole.width() * (min(row.share / row.most, 1.0) - 1), 0).toAlignedRect()
        painter.setPen(QPen(self.look.color("sumi"), 1))
        painter.fillRect(share, self.look.color("kami" if row.concern else "sumi"))
        painter.drawRect(share.adjusted(0, 0, -1, -1))
        if row.concern:
            painter.setClipRect(share)
            step = self.look.px(_STRIPE)
            for x in range(share.left() - share.height(), share.right(), step):
                painter.drawLine(x, share.bottom(), x + share.height(), share.top())
            painter.setClipping(False)

    def _taken(self, painter: QPainter, box: QRectF) -> None:
        side = self.look.px(20)
        mark = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        tick(painter, mark, self.look.color("sumi"), self.look.px(2))


class BallotDelegate(CellDelegate):
    """A ballot of the list: how, and where it stands; below it the question."""

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, _selected: bool, /) -> None:
        """Two lines."""
        row = index.data(Role.ROW)
        if row is None:
            return
        inner = box.adjusted(PAD, self.look.px(6), -PAD, -self.look.px(6))
        upper = inner.adjusted(0, 0, 0, -inner.height() / 2)
        painter.setFont(self.look.font("min"))
        painter.setPen(self.look.color("sumi-2"))
        painter.drawText(upper, _RIGHT, row.state)
        room = upper.width() - painter.fontMetrics().horizontalAdvance(row.state) - PAD
        name, short, _ = words.METHODS[row.method]
        painter.setFont(self.look.font(bold=True))
        painter.setPen(self.look.color("sumi"))
        fits = painter.fontMetrics().horizontalAdvance(name) <= room
        painter.drawText(upper, _LEFT, name if fits else short)
        painter.setFont(self.look.font("small"))
        lower = inner.adjusted(0, inner.height() / 2, 0, 0)
        cut = painter.fontMetrics().elidedText(row.question, Qt.TextElideMode.ElideRight, int(lower.width()))
        painter.drawText(lower, _LEFT, cut)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines high."""
        return QSize(option.rect.width(), self.look.px(LIST_ROW))
