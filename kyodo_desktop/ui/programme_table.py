"""The programme as a table: when, how long, what, who leads it, and which item is at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kyodo_desktop.domain import programme
from kyodo_desktop.domain.choices import AgendaState
from kyodo_desktop.domain.place import Place, within
from kyodo_desktop.domain.programme import Slot
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import dates
from kyodo_desktop.text import programme as words
from kyodo_desktop.ui.delegates import PAD, Index
from kyodo_desktop.ui.entry_table import NEW, EntryDelegate, EntryModel, EntryTable
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons
from kyodo_desktop.ui.rows_model import Column, Role

TIME, MINUTES, WHAT, WHO, STATE = range(5)
COLUMN_OF = {"minutes": MINUTES, "title": WHAT, "who": WHO}
ROW = 33  # px at 100 %
_LEAST_ROWS = 4  # stay in sight; where even they have no room the page scrolls


class ItemRow(NamedTuple):
    """One item as it is shown; a new one has no words yet."""

    id: str
    number: int
    starts: str = ""
    minutes: int = 0
    title: str = ""
    who: str = ""
    state: str = ""
    meeting: str = ""
    """Of a new one: to which it is being added."""


Edit = Callable[[ItemRow, str], None]


def row_of(slot: Slot) -> ItemRow:
    """What the table shows of an item."""
    item = slot.item
    starts = "" if slot.starts is None else dates.clock(programme.time_of(slot.starts))
    return ItemRow(item.id, slot.number, starts, item.minutes, item.title, item.who, item.state)


def place(field: str, row: ItemRow) -> Place:
    """Where the words of a cell belong; a new row has no id yet, but a meeting."""
    if row.id == NEW:
        return within(Place("agenda", "", field), row.meeting)
    return Place("agenda", row.id, field)


class ProgrammeModel(EntryModel[ItemRow]):
    """A new row begins with its words; the others wait for them."""

    def __init__(self, edits: Mapping[str, Edit], parent: EntryTable | None = None) -> None:
        super().__init__(
            (
                Column(words.TIME, _starts, width=76),
                Column(
                    words.MINUTES,
                    _minutes,
                    edit=edits["minutes"],
                    text=_typed,
                    place=partial(place, "minutes"),
                    width=76,
                    right=True,
                ),
                Column(
                    words.WHAT,
                    _what,
                    edit=edits["title"],
                    text=_title,
                    place=partial(place, "title"),
                    spoken=_spoken,
                    stretch=True,
                ),
                Column(words.WHO, _who, edit=edits["who"], place=partial(place, "who"), width=98),
                Column(words.STATE, _state, width=80),
            ),
            parent,
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only the words of a new row can be written."""
        flags = super().flags(index)
        row = self.row_at(index)
        if row is not None and row.id == NEW and index.column() != WHAT:
            return flags & ~Qt.ItemFlag.ItemIsEditable
        return flags


class ProgrammeDelegate(EntryDelegate):
    """What is done steps back, what is at hand stands out: by weight and by a sign, not by colour alone."""

    def __init__(self, look: Look, icons: Icons, table: EntryTable) -> None:
        super().__init__(look, table)
        self._icons = icons

    def paint_content(self, painter: QPainter, box: QRectF, index: Index, _selected: bool, /) -> None:
        """Words in the weight of the row's state; a sign in the last column."""
        row, column = index.data(Role.ROW), index.data(Role.COLUMN)
        if not isinstance(row, ItemRow) or not isinstance(column, Column) or row.id == NEW:
            return
        at_hand = row.state in (AgendaState.RUNNING, AgendaState.PAUSED)
        if at_hand:
            painter.fillRect(box, self.look.color("kokuban-usui"))
        inner = box.adjusted(PAD, 0, -PAD, 0)
        if index.column() == STATE:
            inner = self._sign(painter, inner, row.state)
        small = row.state == AgendaState.PAUSED and index.column() == STATE
        painter.setFont(self.look.font("small" if small else "base", bold=at_hand))
        painter.setPen(self.look.color("sumi-2" if row.state == AgendaState.DONE else "sumi"))
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        text = "" if index.column() == STATE and not at_hand else str(index.data() or "")
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _sign(self, painter: QPainter, inner: QRectF, state: str) -> QRectF:
        name = {"done": "check", "running": "play", "paused": "pause"}.get(state, "")
        side = self.look.px(16)
        if name:
            self._icons.draw(painter, name, QRectF(inner.left(), inner.center().y() - side / 2, side, side))
        return inner.adjusted(side + 4, 0, PAD, 0)


class ProgrammeTable(EntryTable):
    """Takes the height its rows need, at least four of them; then it scrolls."""

    def __init__(self, look: Look, icons: Icons, model: ProgrammeModel, editor: Editor) -> None:
        super().__init__(look, model, editor, row=ROW)
        self.setItemDelegate(ProgrammeDelegate(look, icons, self))
        self.setAccessibleName(words.PROGRAMME)

    def fit(self) -> None:
        """Heights follow the text scale."""
        super().fit()
        self.hug()

    def hug(self) -> None:
        """Fit the table to its rows."""
        rows, high = self.rows.rowCount(), self.look.px(ROW)
        head = self.horizontalHeader().sizeHint().height() + 3
        self.setMinimumHeight(head + high * min(max(rows, 1), _LEAST_ROWS))
        self.setMaximumHeight(head + high * max(rows, 1))


def _starts(row: ItemRow) -> str:
    return row.starts


def _minutes(row: ItemRow) -> str:
    return words.minutes(row.minutes) if row.id != NEW else ""


def _typed(row: ItemRow) -> str:
    return str(row.minutes)


def _what(row: ItemRow) -> str:
    return words.numbered(row.number, row.title)


def _title(row: ItemRow) -> str:
    return row.title


def _who(row: ItemRow) -> str:
    return row.who


def _state(row: ItemRow) -> str:
    return {"done": words.DONE, "running": words.NOW, "paused": words.PAUSED}.get(row.state, "")


def _spoken(row: ItemRow) -> str:
    return words.row_spoken(row.number, row.title, _state(row))
