"""A list that shows an answer: heads between rows that can be chosen, each row an elided line or two.

The answer is replaced as a whole, for every question is a new one. What a person wrote is painted, never read
as mark-up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import fill, one_line, plain_tip, row_edges

Index = Any
ROW = Qt.ItemDataRole.UserRole + 1
HEAD = "head"
"""The value of the sort of a row that is a head, on a ground of its own."""


class AnswerRow(Protocol):
    """What every row has: a sort, and the words by which the list is read."""

    @property
    def sort(self) -> Enum:
        """What the row is."""

    @property
    def text(self) -> str:
        """Its words."""


R = TypeVar("R", bound=AnswerRow)


class AnswerModel(QAbstractListModel, Generic[R]):
    """The rows of one answer. Subclasses say which can be chosen, and how a row is read aloud."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[R] = ()

    def can_choose(self, row: R) -> bool:
        """Whether the keyboard stops at it."""
        return bool(row.sort.value != HEAD)

    def spoken(self, position: int) -> str:
        """Words for screen readers."""
        return self.rows[position].text

    def set_rows(self, rows: Sequence[R]) -> None:
        """Another answer."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The keyboard passes over what cannot be chosen."""
        if not self.can_choose(self.rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row for the delegate, words for screen readers."""
        if role == ROW:
            return self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()].text
        return self.spoken(index.row()) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def next_choice(self, start: int, step: int) -> int:
        """The next row that can be chosen, in either direction; -1 for none."""
        position = start + step
        while 0 <= position < len(self.rows):
            if self.can_choose(self.rows[position]):
                return position
            position += step
        return -1


class AnswerDelegate(QStyledItemDelegate):
    """Ground, rule and the frame of the chosen row; subclasses paint what stands in it (``paint_row``)."""

    def __init__(self, look: Look, view: QAbstractItemView, heights: Mapping[str, int], pad: int) -> None:
        """``heights`` in px by the value of the sort, ``pad`` in px at both sides."""
        super().__init__(view)
        self._look, self._view, self._heights, self._pad = look, view, heights, pad

    def paint_row(self, painter: QPainter, box: QRectF, row: Any) -> None:
        """The words of a row."""

    def tip(self, index: Index) -> str:
        """The whole row: in the list some of it may be cut."""
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """By what the row is."""
        return QSize(200, self._look.px(self._heights[index.data(ROW).sort.value]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, rule."""
        row, box = index.data(ROW), QRectF(option.rect)
        chosen = self._view.currentIndex() == index and bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        painter.save()
        ground = "ran" if row.sort.value == HEAD else "kokuban-usui" if chosen else "kami"
        fill(painter, box, self._look.color(ground))
        self.paint_row(painter, box.adjusted(self._pad, 0, -self._pad, 0), row)
        row_edges(painter, self._look, box, chosen)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the tip."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            QToolTip.showText(event.globalPos(), plain_tip(self.tip(index)), view)
        return True

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        role: str,
        token: str,
        *,
        bold: bool = False,
        right: bool = False,
        part: float = 1.0,
    ) -> int:
        """One elided line in a ``part`` of the box; its width in px comes back."""
        painter.setFont(self._look.font(role, bold=bold))
        painter.setPen(self._look.color(token))
        return one_line(painter, box, text, right=right, longest=box.width() * part)
