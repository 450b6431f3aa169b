"""What each column of a table is read as: a choice below the title and the first cell of every column."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from kyodo_desktop.exchange.people_columns import Columns, Kinds, rivals
from kyodo_desktop.text import people as people_words
from kyodo_desktop.text import people_columns as words
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.paint import plain_tip
from kyodo_desktop.ui.wrap_row import WrapRow

_MOST_COLUMNS = 40  # that may be chosen; one that is used is always there


class KindBox(QComboBox):
    """What one column is. The wheel scrolls the dialog and changes nothing."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for kind, word in words.COLUMN_KINDS.items():
            self.addItem(word, kind)

    def show_kind(self, kind: str) -> None:
        """Stand at it, as if nobody had chosen."""
        self.setCurrentIndex(self.findData(kind))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the list: pressed to confirm a kind, it must not take everybody in."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what scrolls."""
        event.ignore()


class ColumnChoices(QWidget):
    """Shows ``Columns``; ``kinds`` is what stands chosen. A choice that excludes an earlier one frees it."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[KindBox] = []
        self._shown: tuple[object, ...] = ()
        self._stood: Kinds = {}  # what was chosen, and what was before the box that is being worked
        self._before: Kinds = {}
        self._choosing: KindBox | None = None
        self._row = WrapRow()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(PlainLabel(words.COLUMNS, "small"))
        self._column.addWidget(self._row)
        self.setAccessibleName(words.COLUMNS)

    @property
    def kinds(self) -> Kinds:
        """Column and kind, without those that are not used."""
        return {box.number: box.currentData() for box in self.boxes if box.currentData()}

    def show_columns(self, seen: Columns) -> bool:
        """Show what is chosen; whether there are other boxes than before. Boxes of the same table stay."""
        anew = self._shown != (seen.titles, seen.samples)
        if anew:
            self._shown = (seen.titles, seen.samples)
            self._build(seen)
        if anew or seen.kinds != self._stood:
            self._choosing = None
        for box in self.boxes:
            box.show_kind(seen.kinds.get(box.number, ""))
        self._stood = self.kinds
        return anew

    def _build(self, seen: Columns) -> None:
        old, self.boxes = self._row, []
        cells = [
            self._cell(n, seen)
            for n in range(len(seen.samples))
            if n < _MOST_COLUMNS or n in seen.kinds  # the rest is left alone
        ]
        self._row = WrapRow(cells)
        self._column.replaceWidget(old, self._row)
        old.hide()
        old.deleteLater()

    def _cell(self, number: int, seen: Columns) -> QWidget:
        title = seen.titles[number] if number < len(seen.titles) else ""
        sample = people_words.sample(seen.samples[number])
        said = words.column_choice(number + 1, title, sample)
        box = KindBox(number)
        box.setAccessibleName(said)
        box.setToolTip(plain_tip(said))
        box.activated.connect(self._choose)
        self.boxes.append(box)
        cell = QWidget()  # its labels wrap, because a rare kanji's own face may not move the box below
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        first = next(iter(seen.samples[number]), "")
        column.addWidget(PlainLabel(words.short(words.column_title(number + 1, title)), "strong", wrap=True))
        column.addWidget(PlainLabel(words.short(first), "second", wrap=True))
        column.addWidget(box)
        return cell

    def _choose(self) -> None:
        box = self.sender()
        if not isinstance(box, KindBox):
            return
        if box is not self._choosing:
            self._choosing, self._before = box, self._stood
        beside = rivals(box.currentData())
        for other in self.boxes:
            if other is not box:  # arrow keys pass through kinds: what they freed on the way comes back
                kind = self._before.get(other.number, "")
                other.show_kind("" if kind in beside else kind)
        self._stood = self.kinds
        self.chosen.emit()
