"""The two tables of a new ballot: ways of choosing, and what may be offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from kyodo_desktop.domain.choices import BallotMethod
from kyodo_desktop.text import choosing as words
from kyodo_desktop.ui.ballot_offers import Offer
from kyodo_desktop.ui.delegates import PAD
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.tables import RuledTable
from kyodo_desktop.ui.text_lines import lay

_ROW = 32
_MOST_ROWS = 5
_LINE = 19  # px at 100 % from line to line


@dataclass(frozen=True)
class MethodRow:
    """A way of choosing."""

    id: str
    name: str
    good_for: str


class MethodTable(RuledTable):
    """One row a method; the one under the cursor is chosen."""

    def __init__(self, look: Look) -> None:
        model: RowsModel[MethodRow] = RowsModel(
            (
                Column(words.WAY, _name, bold=True, width=168),
                Column(words.GOOD_FOR, _good_for, stretch=True),
            )
        )
        super().__init__(look, model, row=_ROW)
        model.setParent(self)
        self.setAccessibleName(words.WAY)
        model.set_rows([_row(method) for method in BallotMethod])
        self.select(BallotMethod.HANDS)

    def fit(self) -> None:
        """All methods are in sight, with all that is said of them."""
        super().fit()
        line, high = self.look.px(_LINE), self.look.px(36) + 4
        for row, lines in enumerate(self._lines()):
            self.setRowHeight(row, self.look.px(_ROW) + (lines - 1) * line)
            high += self.rowHeight(row)
        self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _lines(self) -> list[int]:
        """As many as each needs."""
        room, font = self.columnWidth(1) - 2 * PAD, self.look.font()
        return [lay(_row(method).good_for, font, room, 1).lineCount() for method in BallotMethod]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the question, as everywhere in this dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class OfferTable(RuledTable):
    """What may be offered, each with a tick; Space or a click changes it."""

    def __init__(self, look: Look) -> None:
        self.model_of: RowsModel[Offer] = RowsModel(
            (
                Column("", _no_words, checked=_ticked, toggle=self._toggle, spoken=_spoken, width=44),
                Column(words.OPTION, _text, stretch=True),
            )
        )
        super().__init__(look, self.model_of, row=_ROW)
        self.model_of.setParent(self)
        self.setAccessibleName(words.CANDIDATES)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """These."""
        self.model_of.set_rows(offers)
        self.setFixedHeight(self.look.px(36 + _ROW * min(max(len(offers), 1), _MOST_ROWS)) + 4)
        if offers:
            self.select(offers[0].id)

    def ticked(self) -> tuple[Offer, ...]:
        """Those that will be offered."""
        return tuple(offer for offer in self.model_of.rows if offer.ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks wherever the cursor is in the row."""
        row = self.model_of.row_at(self.currentIndex())
        if event.key() == Qt.Key.Key_Space and row is not None:
            self._toggle(row)
            return
        super().keyPressEvent(event)

    def _toggle(self, row: Offer) -> None:
        changed = replace(row, ticked=not row.ticked)
        self.model_of.set_rows([changed if old.id == row.id else old for old in self.model_of.rows])


def _row(method: BallotMethod) -> MethodRow:
    found = words.METHODS[method]
    return MethodRow(method, found.name, found.good_for)


def _name(row: MethodRow) -> str:
    return row.name


def _good_for(row: MethodRow) -> str:
    return row.good_for


def _text(row: Offer) -> str:
    return row.text


def _ticked(row: Offer) -> bool:
    return row.ticked


def _spoken(row: Offer) -> str:
    return words.spoken_offer(row.text, row.ticked)


def _no_words(_row: Offer) -> str:
    return ""
