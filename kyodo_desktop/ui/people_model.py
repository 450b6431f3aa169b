"""The columns of the roster and the order in which it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt

from kyodo_desktop.domain import participants
from kyodo_desktop.text import people as words
from kyodo_desktop.ui import people_rows as cells
from kyodo_desktop.ui.entry_table import Choice, ChoiceColumn, EntryModel
from kyodo_desktop.ui.paint import plain_tip
from kyodo_desktop.ui.people_rows import People, PersonRow
from kyodo_desktop.ui.rows_model import Column

NUMBER, NAME, READING, PARTY, POSITION, TABLE, PRESENT, RECORD, PUBLISHED, PHOTO = range(10)
COLUMN_OF_FIELD: Mapping[str, int] = {
    "name": NAME,
    "reading": READING,
    "actor_id": PARTY,
    "position": POSITION,
    "table_id": TABLE,
    "state": PRESENT,
    "consent_record": RECORD,
    "consent_name": PUBLISHED,
    "consent_photo": PHOTO,
}
#: The columns by which people can be sorted.
ORDERS: Mapping[int, People] = {
    READING: participants.in_order,
    PARTY: participants.by_party,
    TABLE: participants.by_table,
}
#: Titles that have no room for the mark of sorting.
_SHORT: Mapping[int, str] = {PARTY: words.PARTY_SHORT}
_TICKS = 47  # px
Write = Callable[[PersonRow, str], None]
Tick = Callable[[PersonRow], None]


class Cells(NamedTuple):
    """What the table does when a cell is written or ticked, and what its cells can be chosen from."""

    write_name: Write
    write_reading: Write
    write_position: Write
    set_party: Write
    set_table: Write
    tick: Tick
    tick_record: Tick
    tick_published: Tick
    tick_photo: Tick
    parties: Callable[[], Sequence[Choice]]
    tables: Callable[[], Sequence[Choice]]


class PeopleModel(EntryModel[PersonRow]):
    """Knows by which column it is sorted, and marks that header."""

    def __init__(self, does: Cells) -> None:
        super().__init__((*_written(does), *_ticked(does)))
        self.sorted_by = READING

    def sort_by(self, column: int) -> None:
        """Mark another header; the rows are given anew by the table."""
        self.sorted_by = column
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The title, with a mark where the table is sorted; what a short title means."""
        found = super().headerData(section, orientation, role)
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return found
        if role == Qt.ItemDataRole.DisplayRole and section == self.sorted_by:
            return f"{_SHORT.get(section, found)}{words.SORTED}"
        if role == Qt.ItemDataRole.ToolTipRole:
            tips = (self.columns[section].tip, words.SORT_TIP if section in ORDERS else "")
            return plain_tip("\n".join(filter(None, tips))) if any(tips) else None
        return found


def _written(does: Cells) -> tuple[Column[PersonRow], ...]:
    return (
        Column(words.NUMBER, cells.number, width=46, right=True, tone="sumi-2"),
        Column(words.NAME, cells.name, edit=does.write_name, place=partial(cells.place, "name"), width=104),
        Column(
            words.READING,
            cells.reading,
            edit=does.write_reading,
            place=partial(cells.place, "reading"),
            width=146,
        ),
        ChoiceColumn(
            words.PARTY,
            cells.party,
            edit=does.set_party,
            text=cells.party_id,
            crest=cells.crest,
            width=110,
            choices=does.parties,
        ),
        Column(
            words.POSITION,
            cells.position,
            edit=does.write_position,
            place=partial(cells.place, "position"),
            width=80,
            stretch=True,
        ),
        ChoiceColumn(
            words.TABLE,
            cells.table,
            edit=does.set_table,
            text=cells.table_id,
            width=56,
            choices=does.tables,
            tip=words.TABLE_TIP,
        ),
    )


def _ticked(does: Cells) -> tuple[Column[PersonRow], ...]:
    def ticks(
        title: str,
        checked: Callable[[PersonRow], bool],
        toggle: Tick,
        spoken: Callable[[PersonRow], str],
        tip: str = "",
    ) -> Column[PersonRow]:
        return Column(
            title, cells.blank, checked=checked, toggle=toggle, spoken=spoken, width=_TICKS, tip=tip
        )

    return (
        ticks(words.PRESENT, cells.came, does.tick, cells.spoken_came),
        ticks(words.RECORD, cells.has_record, does.tick_record, cells.spoken_record, words.RECORD_TIP),
        ticks(words.PUBLISHED, cells.has_name, does.tick_published, cells.spoken_name, words.PUBLISHED_TIP),
        ticks(words.PHOTO, cells.has_photo, does.tick_photo, cells.spoken_photo, words.PHOTO_TIP),
    )
