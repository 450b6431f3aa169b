"""The rows of what was found: a workshop's head, its hits with the words marked, and how many more there are.

The marks are painted. Nothing that a person wrote is ever read as mark-up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView

from kyodo_desktop.domain import rows, searching
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.searching import Group, Hit
from kyodo_desktop.text import common
from kyodo_desktop.text import finding as words
from kyodo_desktop.ui.answer_list import ROW, AnswerDelegate, AnswerModel, Index
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import ONE_LINE, fill

_HEIGHT = {"head": 48, "hit": 38, "more": 34}
_KIND_WIDTH = 150  # px
_LEFT = 14
_BEFORE = 10  # letters shown before a hit that stands far to the right
_ON_ONE_LINE = str.maketrans("\n\r\t\x0b\x0c\u2028\u2029", " " * 7)


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


class FindingModel(AnswerModel[FindingRow]):
    """The keyboard passes over the heads of workshops."""

    def spoken(self, position: int) -> str:
        """A hit with its workshop."""
        row = self.rows[position]
        return words.spoken(self._title(position), row.side, row.text) if row.place else row.text

    def _title(self, position: int) -> str:
        heads = (row.text for row in reversed(self.rows[:position]) if row.sort is Sort.HEAD)
        return next(heads, "")


class FindingDelegate(AnswerDelegate):
    """Paints a row; what was looked for stands bold on the yellow of a note, underlined."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(look, view, _HEIGHT, _LEFT)

    def tip(self, index: Index) -> str:
        """The whole text."""
        return str(index.data(ROW).text)

    def paint_row(self, painter: QPainter, box: QRectF, row: FindingRow) -> None:
        """As its sort is."""
        {Sort.HEAD: self._head, Sort.HIT: self._hit, Sort.MORE: self._more}[row.sort](painter, box, row)

    def _head(self, painter: QPainter, box: QRectF, row: FindingRow) -> None:
        used = self.write(painter, box, row.side, "small", "sumi-2", right=True)
        self.write(painter, box.adjusted(0, 0, -used - 12, 0), row.text, "form", "sumi", bold=True)

    def _more(self, painter: QPainter, box: QRectF, row: FindingRow) -> None:
        self.write(painter, box.adjusted(self._side(box), 0, 0, 0), row.text, "small", "sumi-2")

    def _hit(self, painter: QPainter, box: QRectF, row: FindingRow) -> None:
        side = self._side(box)
        self.write(
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
            painter.drawText(here.adjusted(0, 0, 2, 0), ONE_LINE, shown)
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
