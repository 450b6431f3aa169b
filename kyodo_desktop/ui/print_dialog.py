"""Before printing: how many sheets it takes, how many copies, on which printer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kyodo_desktop.text import common
from kyodo_desktop.text import printing as words
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.dialogs import hold_words
from kyodo_desktop.ui.labels import PlainLabel, rule

_MOST = 99
WIDTH = 560  # px at 100 %


@dataclass(frozen=True)
class Order:
    """What is to be printed: so many copies, each with its number or all alike."""

    copies: int
    numbered: bool
    printer: str


class PrintDialog(QDialog):
    """The sum of sheets stands first and follows what is chosen. ``open_wanted``: look at the PDF instead."""

    ordered = Signal(object)
    open_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        title: str,
        pages: int,
        printers: Sequence[str],
        *,
        copies: int = 1,
        originals: bool = False,
    ) -> None:
        """``originals``: copies can be numbered, as each of them is signed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._desk, self._pages, self._originals = desk, pages, originals
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(12)
        column.addWidget(PlainLabel(words.print_title(title), "title", wrap=True))
        column.addWidget(rule("heavy"))
        self.sum = PlainLabel("", "strong", wrap=True)
        column.addWidget(self.sum)
        column.addLayout(self._choices(printers, copies))
        column.addSpacing(4)
        column.addLayout(self._buttons())
        self.setMinimumWidth(min(desk.look.px(WIDTH), self.screen().availableSize().width() - 40))
        self._reckon()
        self.start_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words are at this width."""
        super().showEvent(event)
        hold_words(self)

    @property
    def order(self) -> Order:
        """What is chosen."""
        numbered = self._originals and self.numbered.isChecked() and self.copies.value() > 1
        return Order(self.copies.value(), numbered, self.printer.currentText())

    def _choices(self, printers: Sequence[str], copies: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self.copies = QSpinBox()
        self.copies.setRange(1, _MOST)
        self.copies.setValue(copies)
        self.copies.setSuffix(words.COPIES)
        self.copies.setAccessibleName(words.HOW_MANY)
        self.copies.valueChanged.connect(self._reckon)
        self.printer = QComboBox()
        self.printer.addItems(list(printers))
        self.printer.setAccessibleName(words.PRINTER)
        self.numbered = QCheckBox(words.NUMBERED)
        self.numbered.setChecked(copies > 1)
        self.numbered.setVisible(self._originals)
        for row, (name, field) in enumerate(((words.HOW_MANY, self.copies), (words.PRINTER, self.printer))):
            grid.addWidget(PlainLabel(name, "form"), row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.numbered, 2, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.start_button = self._desk.button(words.START, self._start, key="Enter", primary=True)
        self.start_button.setDefault(True)
        self.open_button = self._desk.button(words.OPEN_PDF, self._open)
        self.open_button.setAutoDefault(False)
        cancel = self._desk.button(words.CANCEL, self.reject, key="Esc")
        cancel.setAutoDefault(False)
        row.addWidget(self.start_button)
        row.addWidget(self.open_button)
        row.addStretch(1)
        row.addWidget(cancel)
        return row

    def _reckon(self) -> None:
        self.sum.setText(words.sheets(self._pages, self.copies.value()))

    def _start(self) -> None:
        order = self.order
        self.accept()
        self.ordered.emit(order)

    def _open(self) -> None:
        self.accept()
        self.open_wanted.emit()
