"""A table model over a tuple of values, updated by differences so that selection, scroll and editing stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kyodo_desktop.domain.place import Place

Index = QModelIndex | QPersistentModelIndex


class HasId(Protocol):
    """Anything with an ``id`` that stays: a domain row, or a page's own view of one."""

    @property
    def id(self) -> str: ...  # noqa: D102 - said by the class


R = TypeVar("R", bound=HasId)


class Role(IntEnum):
    """What delegates ask for beyond Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The row itself."""
    COLUMN = Qt.ItemDataRole.UserRole + 2
    """The Column."""


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column of a table.

    ``show`` gives the words; ``edit`` (with ``text`` for what the editor starts from) makes the cell
    editable, and ``place`` says where its words belong, so that they are kept as a draft while the cell
    is open. ``checked`` and ``toggle`` make it a check cell whose whole area is the target. ``second``
    is a small second line. ``crest`` gives ``(kind, character)`` to paint before the words.
    ``spoken`` is what a screen reader says instead of the words.
    """

    title: str
    show: Callable[[R], str]
    edit: Callable[[R, str], None] | None = None
    text: Callable[[R], str] | None = None
    place: Callable[[R], Place] | None = None
    checked: Callable[[R], bool] | None = None
    toggle: Callable[[R], None] | None = None
    second: Callable[[R], str] | None = None
    crest: Callable[[R], tuple[str, str] | None] | None = None
    spoken: Callable[[R], str] | None = None
    width: int = 120
    stretch: bool = False
    right: bool = False
    bold: bool = False
    tone: str = "sumi"
    tip: str = ""


class RowsModel(QAbstractTableModel, Generic[R]):
    """Shows rows; asks the column to edit; is told the new rows and works out what moved."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[R] = []

    @property
    def rows(self) -> tuple[R, ...]:
        """What is shown now."""
        return tuple(self._rows)

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows instead: removes, moves, inserts and updates only what differs."""
        if [row.id for row in self._rows] == [row.id for row in rows]:  # words were changed, as nearly always
            for position, row in enumerate(rows):
                if self._rows[position] is not row:
                    self._update(position, row)
            return
        self._drop({row.id for row in self._rows} - {row.id for row in rows})
        known = {row.id for row in self._rows}
        position = 0
        while position < len(rows):
            end = position
            while end < len(rows) and rows[end].id not in known:
                end += 1
            if position < end:
                self._insert(position, rows[position:end])
            else:
                self._bring(position, rows[position])
                end += 1
            position = end

    def position(self, id: str) -> int:
        """Where the row of this id stands; -1 if it is not shown."""
        return next((n for n, row in enumerate(self._rows) if row.id == id), -1)

    def row_at(self, index: Index) -> R | None:
        """The row under an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def _drop(self, ids: Set[str]) -> None:
        """Neighbours go together: each call costs a view as much as many rows do."""
        end = len(self._rows)
        while end and ids:
            start = end
            while start and self._rows[start - 1].id in ids:
                start -= 1
            if start < end:
                self.beginRemoveRows(QModelIndex(), start, end - 1)
                del self._rows[start:end]
                self.endRemoveRows()
            end = start - 1 if start else 0

    def _insert(self, position: int, rows: Sequence[R]) -> None:
        self.beginInsertRows(QModelIndex(), position, position + len(rows) - 1)
        self._rows[position:position] = rows
        self.endInsertRows()

    def _bring(self, position: int, row: R) -> None:
        """Make a row that is shown stand at ``position``; everything before it stands already."""
        found = self._find(position, row.id)
        if found != position:
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), position)
            self._rows.insert(position, self._rows.pop(found))
            self.endMoveRows()
        self._update(position, row)

    def _update(self, position: int, row: R) -> None:
        if self._rows[position] != row:
            self._rows[position] = row
            self.dataChanged.emit(self.index(position, 0), self.index(position, len(self.columns) - 1))

    def _find(self, start: int, id: str) -> int:
        return next(n for n in range(start, len(self._rows)) if self._rows[n].id == id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """As many as were given."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and states; colours are the delegate's business."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.show(row)
        if role == Qt.ItemDataRole.EditRole:
            return (column.text or column.show)(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.spoken(row) if column.spoken else None
        if role == Qt.ItemDataRole.CheckStateRole and column.checked is not None:
            return Qt.CheckState.Checked if column.checked(row) else Qt.CheckState.Unchecked
        if role == Role.ROW:
            return row
        return column if role == Role.COLUMN else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand an edit or a tick to the column; the new row comes back through ``set_rows``."""
        if not index.isValid():
            return False
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and column.toggle is not None:
            column.toggle(row)
            return True
        if role == Qt.ItemDataRole.EditRole and column.edit is not None:
            if value != (column.text or column.show)(row):
                column.edit(row, str(value))
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Editable where the column can edit, checkable where it can tick."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        column = self.columns[index.column()]
        if column.edit is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        if column.toggle is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles above, nothing at the side."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
