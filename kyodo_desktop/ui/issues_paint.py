"""How the cells of the list of notes are painted: seals as dots, the category's character, the choice."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView

from kyodo_desktop.text import issues as words
from kyodo_desktop.ui.delegates import PAD, Index
from kyodo_desktop.ui.entry_table import EntryDelegate
from kyodo_desktop.ui.paint import tick
from kyodo_desktop.ui.rows_model import Role

_MOST_DOTS = 12
_DOT, _PITCH, _DOTS_FROM = 11, 13, 58  # px
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


class NoteDelegate(EntryDelegate):
    """Columns 0 (seals), 2 (category) and 4 (choice) are drawn; the others are words."""

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, selected: bool, /) -> None:
        """One cell."""
        row = index.data(Role.ROW)
        draw = {0: self._seals, 2: self._category, 4: self._choice}.get(index.column())
        if draw is None or row is None:
            super().paint_content(painter, box, index, selected)
        else:
            painter.save()
            draw(painter, box, index)
            painter.restore()

    def _seals(self, painter: QPainter, box: QRectF, index: Index) -> None:
        count = index.data(Role.ROW).seals
        if not count:
            return
        px = self.look.px
        painter.setFont(self.look.font("form", bold=True))
        painter.setPen(self.look.color("sumi"))
        number = QRectF(box.left(), box.top(), px(44), box.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
        room = (box.width() - px(_DOTS_FROM) - 4) / px(_PITCH)
        if count > min(_MOST_DOTS, room):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("shu"))
        top = box.center().y() - px(_DOT) / 2
        for place in range(count):
            x = box.left() + px(_DOTS_FROM) + place * px(_PITCH)
            painter.drawEllipse(QRectF(x, top, px(_DOT), px(_DOT)))

    def _category(self, painter: QPainter, box: QRectF, index: Index) -> None:
        row = index.data(Role.ROW)
        if not row.mark:
            return
        side = self.look.px(24)
        square = QRectF(box.left() + PAD, box.center().y() - side / 2, side, side).toAlignedRect()
        painter.fillRect(square, self.look.color("fusen"))
        painter.setPen(QPen(self.look.color("fusen-fuchi"), 1))
        painter.drawRect(square.adjusted(0, 0, -1, -1))
        painter.setFont(self.look.font("small", bold=True))
        painter.setPen(self.look.color("sumi"))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, row.mark)
        painter.setFont(self.look.font())
        words_box = box.adjusted(PAD + side + 8, 0, -4, 0)
        if words_box.width() > self.look.px(40):
            cut = painter.fontMetrics().elidedText(
                row.label, Qt.TextElideMode.ElideRight, int(words_box.width())
            )
            painter.drawText(words_box, _MIDDLE, cut)

    def _choice(self, painter: QPainter, box: QRectF, index: Index) -> None:
        px = self.look.px
        if index.data(Role.ROW).chosen:
            side = px(18)
            mark = QRectF(box.left() + PAD - 2, box.center().y() - side / 2, side, side)
            tick(painter, mark, self.look.color("sumi"), px(1.6))
            painter.setFont(self.look.font())
            painter.setPen(self.look.color("sumi"))
            painter.drawText(box.adjusted(PAD + side + 4, 0, 0, 0), _MIDDLE, words.CHOSEN)
        elif self._is_current(index):
            self._button(painter, box.adjusted(PAD, 3, -6, -4))

    def _is_current(self, index: Index) -> bool:
        view = self.parent()
        return isinstance(view, QAbstractItemView) and view.currentIndex().row() == index.row()

    def _button(self, painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font("small"))
        metrics = painter.fontMetrics()
        verb, key = metrics.horizontalAdvance(words.CHOOSE), metrics.horizontalAdvance(words.ENTER)
        with_key = verb + key + 28 <= box.width()
        frame = QRectF(box.left(), box.top(), verb + 20 + (key + 7 if with_key else 0), box.height())
        painter.setPen(QPen(self.look.color("sen-koi"), 1))
        painter.setBrush(self.look.color("kami"))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(self.look.color("sumi"))
        painter.drawText(frame.adjusted(10, 0, 0, 0), _MIDDLE, words.CHOOSE)
        if with_key:
            painter.setPen(self.look.color("sumi-3"))
            painter.drawText(frame.adjusted(10 + verb + 7, 0, 0, 0), _MIDDLE, words.ENTER)
