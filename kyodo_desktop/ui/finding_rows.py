"""The rows of what was found: a workshop's head, its hits with the words marked, and how many more there are.

The marks are painted. Nothing that a person wrote is ever read as mark-up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from kyodo_desktop.domain import rows, searching
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.searching import Group, Hit
from kyodo_desktop.text import common
from kyodo_desktop.text import finding as words
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import fill, plain_tip

Index = Any
ROW = Qt.ItemDataRole.UserRole + 1
_HEIGHT = {"head": 48, "hit": 38, "more": 34}
_KIND_WIDTH = 150  # px
_LEFT = 14
_BEFORE = 10  # letters shown before a hit that stands far to the right
_ON_ONE_LINE = str.maketrans("\n\r\t\x0b\x0c\u2028\u2029", " " * 7)
_ONE_LINE = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


#: Their name is what stands above the hits already, or tells nothing.
_ITS_OWN_HEAD = (rows.HEAD, "meetings", "cards")


class Sort(Enum):
    """What a row is."""

    HEAD = "head"
    HIT = "hit"
    MORE = "more"


class FindingRow(NamedTuple):
    """``place`` is where a hit stands; ``marks`` are positions in ``text``."""

    sort: Sort
    workshop_id: str
    text: str
    side: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    place: Place | None = None


def rows_of(group: Group, wanted: Sequence[str]) -> Iterator[FindingRow]:
    """The head of a workshop, its hits, and the row that opens the others."""
    day = wareki(dt.date.fromisoformat(group.date), weekday=True) if group.date else ""
    yield FindingRow(Sort.HEAD, group.workshop_id, group.title or common.UNTITLED, day)
    for hit in group.hits:
        yield _hit(group.workshop_id, hit, wanted)
    if group.total > len(group.hits):
        yield FindingRow(Sort.MORE, group.workshop_id, words.more(group.total - len(group.hits)))


def _hit(workshop_id: str, hit: Hit, wanted: Sequence[str]) -> FindingRow:
    field, text = searching.telling(hit, wanted)
    first = searching.SEARCHED[hit.part][0]
    name = "" if hit.part in _ITS_OWN_HEAD else dict(hit.texts).get(first, "")
    shown = (text if field == first or not name else words.named(name, text)).translate(_ON_ONE_LINE)
    return FindingRow(
        Sort.HIT,
        workshop_id,
        shown,
        words.kind(hit.part, field, first),
        searching.marks(shown, wanted),
        Place(hit.part, hit.id, field),
    )


class FindingModel(QAbstractListModel):
    """The rows of one answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[FindingRow] = ()

    def set_rows(self, rows: Sequence[FindingRow]) -> None:
        """Another answer."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The keyboard passes over heads."""
        if self.rows[index.row()].sort is Sort.HEAD:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row for the delegate, words for screen readers."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(self._title(index.row()), row.side, row.text) if row.place else row.text
        return None

    def next_choice(self, start: int, step: int) -> int:
        """The next row that can be chosen, in either direction; -1 for none."""
        position = start + step
        while 0 <= position < len(self.rows):
            if self.rows[position].sort is not Sort.HEAD:
                return position
            position += step
        return -1

    def _title(self, position: int) -> str:
        heads = (row.text for row in reversed(self.rows[:position]) if row.sort is Sort.HEAD)
        return next(heads, "")


class FindingDelegate(QStyledItemDelegate):
    """Paints a row; what was looked for stands bold on the yellow of a note, underlined."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are higher."""
        return QSize(200, self._look.px(_HEIGHT[index.data(ROW).sort.value]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, rule."""
        row: FindingRow = index.data(ROW)
        box = QRectF(option.rect)
        chosen = self._view.currentIndex() == index and row.sort is not Sort.HEAD
        painter.save()
        ground = "ran" if row.sort is Sort.HEAD else "kokuban-usui" if chosen else "kami"
        fill(painter, box, self._look.color(ground))
        inside = box.adjusted(_LEFT, 0, -_LEFT, 0)
        {Sort.HEAD: self._head, Sort.HIT: self._hit, Sort.MORE: self._more}[row.sort](painter, inside, row)
        painter.setPen(QPen(self._look.color("sen"), 1))
        painter.drawLine(QPointF(box.left(), box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5))
        if chosen:
            painter.setPen(QPen(self._look.color("kokuban"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole text: in the row some of it may be cut."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            QToolTip.showText(event.globalPos(), plain_tip(index.data(ROW).text), view)
        return True

    def _head(self, painter: QPainter, box: QRectF, row: FindingRow) -> None:
        used = self._write(painter, box, row.side, "small", "sumi-2", right=True)
        self._write(painter, box.adjusted(0, 0, -used - 12, 0), row.text, "form", "sumi", bold=True)

    def _more(self, painter: QPainter, box: QRectF, row: FindingRow) -> None:
        self._write(painter, box.adjusted(self._side(box), 0, 0, 0), row.text, "small", "sumi-2")

    def _hit(self, painter: QPainter, box: QRectF, row: FindingRow) -> None:
        side = self._side(box)
        self._write(
            painter, QRectF(box.left(), box.top(), side - 8, box.height()), row.side, "small", "sumi-2"
        )
        x, right = box.left() + side, box.right()
        for text, marked in _pieces(row, self._from(painter, row, right - x)):
            painter.setFont(self._look.font(bold=marked))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(right - x))
            width = metrics.horizontalAdvance(shown)
            here = QRectF(x, box.top(), width, box.height())
            if marked:
                self._mark(painter, here, metrics.height())
            painter.setPen(self._look.color("sumi"))
            painter.drawText(here.adjusted(0, 0, 2, 0), _ONE_LINE, shown)
            x += width
            if shown != text or x >= right:
                return

    def _mark(self, painter: QPainter, box: QRectF, height: int) -> None:
        line = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
        fill(painter, line, self._look.color("fusen"))
        painter.setPen(QPen(self._look.color("kokuban"), 2))
        painter.drawLine(line.bottomLeft(), line.bottomRight())

    def _from(self, painter: QPainter, row: FindingRow, room: float) -> int:
        """The first letter to show, so that the first mark is in sight."""
        painter.setFont(self._look.font(bold=True))
        if not row.marks or painter.fontMetrics().horizontalAdvance(row.text[: row.marks[0][1]]) < room * 0.8:
            return 0
        return max(row.marks[0][0] - _BEFORE, 0)

    def _side(self, box: QRectF) -> float:
        return min(self._look.px(_KIND_WIDTH), box.width() * 0.32)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        role: str,
        token: str,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> int:
        painter.setFont(self._look.font(role, bold=bold))
        painter.setPen(self._look.color(token))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, _ONE_LINE | int(side), shown)
        return metrics.horizontalAdvance(shown)


def _pieces(row: FindingRow, start: int) -> Iterator[tuple[str, bool]]:
    """The text from a letter on, cut where marks begin and end."""
    if start:
        yield "…", False
    at = start
    for begin, end in row.marks:
        if end <= at:
            continue
        if begin > at:
            yield row.text[at:begin], False
        yield row.text[max(begin, at) : end], True
        at = end
    if at < len(row.text):
        yield row.text[at:], False
