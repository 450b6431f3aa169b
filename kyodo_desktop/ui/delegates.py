"""How the cells of a ruled table are painted: ground, words, crest, check box, rules, focus ring."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtCore import QModelIndex as _QModelIndex
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from kyodo_desktop.ui import text_lines
from kyodo_desktop.ui.crest_paint import crest
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import check_box, focus_ring, plain_tip
from kyodo_desktop.ui.rows_model import Column, Role

Index = _QModelIndex | QPersistentModelIndex
PAD = 10  # px between the edge of a cell and its words
CREST_GAP = 8
_LINE = 1.25  # of the letters, from line to line


class CellDelegate(QStyledItemDelegate):
    """Paints every Column of a RowsModel. Cells with drawings of their own override ``paint_content``."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, content, rules, ring, in this order."""
        box = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(box, self.look.color("kokuban-usui" if selected else "kami"))
        self.paint_content(painter, box, index, selected)
        self._rules(painter, box, selected)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, self.look, box)
        painter.restore()

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, _selected: bool, /) -> None:
        """Check box, or crest and words with a second line."""
        column = index.data(Role.COLUMN)
        if not isinstance(column, Column):
            return
        row = index.data(Role.ROW)
        if column.checked is not None:
            check_box(painter, self.look, self._check_square(box), column.checked(row))
            return
        inner = box.adjusted(PAD, 0, -PAD, 0)
        if column.crest is not None and (crested := column.crest(row)) is not None:
            inner = self._crest(painter, inner, crested)
        self._words(painter, inner, column, index.data() or "", column.second(row) if column.second else "")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the words want, as high as a row."""
        metrics = option.fontMetrics
        return QSize(metrics.horizontalAdvance(str(index.data() or "")) + 2 * PAD, self.look.size("row"))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt's field; the style sheet gives it its border."""
        editor = super().createEditor(parent, option, index)
        editor.setAutoFillBackground(True)
        return editor

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole cell is the target of a tick; Space ticks too."""
        column = index.data(Role.COLUMN)
        if isinstance(column, Column) and column.toggle is not None and _is_tick(event):
            return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        return super().editorEvent(event, model, option, index)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Words that had to be shortened can be read whole, as plain text."""
        words = str(index.data() or "")
        if event.type() == QEvent.Type.ToolTip and words and self._is_cut(words, option):
            QToolTip.showText(event.globalPos(), plain_tip(words), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _is_cut(self, words: str, option: QStyleOptionViewItem) -> bool:
        """Whether they may have been shortened."""
        room = option.rect.width() - 2 * PAD
        return bool(option.fontMetrics.horizontalAdvance(words) > room)

    def _breaks(self, words: str, inner: QRectF, metrics: QFontMetrics) -> bool:
        """Too long for one line, in a row that is high enough for more."""
        return self._fitting_lines(inner.height()) > 1 and metrics.horizontalAdvance(words) > inner.width()

    def _pitch(self) -> float:
        return self.look.font_px("base") * _LINE

    def _fitting_lines(self, height: float) -> int:
        return int(height / self._pitch())

    def _check_square(self, box: QRectF) -> QRectF:
        side = self.look.size("checkbox")
        return QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)

    def _crest(self, painter: QPainter, inner: QRectF, crested: tuple[str, str]) -> QRectF:
        side = self.look.px(26)
        crest(
            painter, self.look, QRectF(inner.left() - 2, inner.center().y() - side / 2, side, side), *crested
        )
        return inner.adjusted(side + CREST_GAP - 2, 0, 0, 0)

    def _words(self, painter: QPainter, inner: QRectF, column: Column, words: str, second: str) -> None:  # type: ignore[type-arg]
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        upper = inner.adjusted(0, 0, 0, -inner.height() / 2) if second else inner
        painter.setFont(self.look.font(bold=column.bold))
        painter.setPen(self.look.color(column.tone))
        if not second and not column.right and self._breaks(words, inner, painter.fontMetrics()):
            text_lines.draw(painter, inner, words, self._pitch(), most=self._fitting_lines(inner.height()))
            return
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(upper.width()))
        rest = Qt.AlignmentFlag.AlignBottom if second else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(upper, side | rest | Qt.TextFlag.TextSingleLine, shown)
        if second:
            painter.setFont(self.look.font("small"))
            painter.setPen(self.look.color("sumi-2"))
            lower = inner.adjusted(0, inner.height() / 2 + 2, 0, 0)
            shown = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, int(lower.width()))
            painter.drawText(lower, side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine, shown)

    def _rules(self, painter: QPainter, box: QRectF, selected: bool) -> None:
        painter.setPen(QPen(self.look.color("kokuban" if selected else "sen"), 1))
        bottom = box.bottom() - 0.5
        painter.drawLine(int(box.left()), int(bottom), int(box.right()), int(bottom))
        if selected:
            painter.drawLine(int(box.left()), int(box.top()), int(box.right()), int(box.top()))


def _is_tick(event: QEvent) -> bool:
    if isinstance(event, QMouseEvent):
        return event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_Space
    )
