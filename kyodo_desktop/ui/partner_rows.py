"""The rows of the directory: a party with its crest, what it is good at, where it was met; heads between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from kyodo_desktop.domain import directory
from kyodo_desktop.domain.directory import Entry
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.partners import Candidate, Outlook
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import partners as words
from kyodo_desktop.text.kinds import KIND_LABEL
from kyodo_desktop.ui.crest_paint import crest
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import fill, plain_tip

Index = Any
ROW = Qt.ItemDataRole.UserRole + 1
_HEIGHT = {"head": 40, "note": 36, "party": 64}
_PAD, _CREST = 12, 30
_ONE_LINE = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


class Sort(Enum):
    """What a row is."""

    HEAD = "head"
    NOTE = "note"
    PARTY = "party"


class PartnerRow(NamedTuple):
    """``state`` says that the party is here, or that one of a like name is; ``says`` is the second line."""

    sort: Sort
    text: str
    entry: Entry | None = None
    says: str = ""
    state: str = ""


def of_directory(workshop: Workshop, entries: Sequence[Entry]) -> Iterator[PartnerRow]:
    """Every party, with what it is good at."""
    for entry in entries:
        yield _party(workshop, entry, _about(entry))


def of_outlook(workshop: Workshop, seen: Outlook) -> Iterator[PartnerRow]:
    """Each missing kind with those who could fill it, then the others who share words."""
    if not seen.missing:
        yield PartnerRow(Sort.HEAD, words.ALL_KINDS_HERE)
    for missing in seen.missing:
        yield PartnerRow(Sort.HEAD, words.missing(KIND_LABEL[missing.kind.value]))
        if not missing.candidates:
            yield PartnerRow(Sort.NOTE, words.NOBODY_OF_KIND)
        yield from (_candidate(workshop, each) for each in missing.candidates)
    if seen.others:
        yield PartnerRow(Sort.HEAD, words.OTHER_FIELDS)
        yield from (_candidate(workshop, each) for each in seen.others)


def _candidate(workshop: Workshop, candidate: Candidate) -> PartnerRow:
    says = words.shared(candidate.shared) if candidate.shared else _about(candidate.entry)
    return _party(workshop, candidate.entry, says)


def _party(workshop: Workshop, entry: Entry, says: str) -> PartnerRow:
    here = directory.find_here(workshop, entry.origin)
    alike = "" if here else words.ALIKE if directory.look_alikes(workshop, entry.actor) else ""
    return PartnerRow(Sort.PARTY, entry.actor.name, entry, says, words.HERE if here else alike)


def _about(entry: Entry) -> str:
    known = [(words.strengths, entry.actor.strengths), (words.offers, entry.actor.offers)]
    return words.both([say(" ".join(text.split())) for say, text in known if text.strip()])


class PartnerModel(QAbstractListModel):
    """The rows of one answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[PartnerRow] = ()

    def set_rows(self, rows: Sequence[PartnerRow]) -> None:
        """Another answer."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only parties can be chosen."""
        if self.rows[index.row()].sort is not Sort.PARTY:
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
            kind = KIND_LABEL[row.entry.actor.kind.value] if row.entry else ""
            return words.spoken(row.text, kind, row.state, row.says)
        return None

    def next_choice(self, start: int, step: int) -> int:
        """The next party in either direction; -1 for none."""
        position = start + step
        while 0 <= position < len(self.rows):
            if self.rows[position].sort is Sort.PARTY:
                return position
            position += step
        return -1

    def position(self, origin: str) -> int:
        """Where a party stands; -1 if it is not shown."""
        found = (n for n, row in enumerate(self.rows) if row.entry and row.entry.origin == origin)
        return next(found, -1)


class PartnerDelegate(QStyledItemDelegate):
    """Two lines: crest, name, kind and where it was met; below what it is good at."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """By what the row is."""
        return QSize(200, self._look.px(_HEIGHT[index.data(ROW).sort.value]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, rule."""
        row: PartnerRow = index.data(ROW)
        box = QRectF(option.rect)
        chosen = self._view.currentIndex() == index and row.sort is Sort.PARTY
        painter.save()
        ground = "ran" if row.sort is Sort.HEAD else "kokuban-usui" if chosen else "kami"
        fill(painter, box, self._look.color(ground))
        inside = box.adjusted(_PAD, 0, -_PAD, 0)
        if row.sort is Sort.HEAD:
            self._write(painter, inside, row.text, "base", "sumi", bold=True)
        elif row.sort is Sort.NOTE:
            self._write(painter, inside, row.text, "small", "sumi-2")
        elif row.entry is not None:
            self._party(painter, inside, row, row.entry)
        painter.setPen(QPen(self._look.color("sen"), 1))
        painter.drawLine(QPointF(box.left(), box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5))
        if chosen:
            painter.setPen(QPen(self._look.color("kokuban"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole row: in the list some of it may be cut."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
            QToolTip.showText(event.globalPos(), plain_tip(spoken), view)
        return True

    def _party(self, painter: QPainter, box: QRectF, row: PartnerRow, entry: Entry) -> None:
        px = self._look.px
        side = px(_CREST)
        mark = QRectF(box.left(), box.center().y() - side / 2, side, side)
        crest(painter, self._look, mark, entry.actor.kind.value, entry.actor.crest)
        upper = QRectF(box.left() + side + 12, box.top() + px(8), box.width() - side - 12, px(26))
        lower = upper.translated(0, px(25))
        used = self._write(painter, upper, row.state or _met(entry), "small", "sumi-2", right=True, part=0.5)
        name = upper.adjusted(0, 0, -used - 12, 0)
        wide = self._write(painter, name, entry.actor.name, "base", "sumi", bold=True)
        kind = name.adjusted(wide + 12, 0, 0, 0)
        if kind.width() > px(90):
            self._write(painter, kind, KIND_LABEL[entry.actor.kind.value], "small", "sumi-2")
        self._write(painter, lower, row.says, "small", "sumi")

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
        part: float = 1.0,
    ) -> int:
        painter.setFont(self._look.font(role, bold=bold))
        painter.setPen(self._look.color(token))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width() * part))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, _ONE_LINE | int(side), shown)
        return metrics.horizontalAdvance(shown)


def _met(entry: Entry) -> str:
    day = wareki(dt.date.fromisoformat(entry.date)) if entry.date else ""
    return words.met(entry.title, day, entry.workshops)
