"""A verdict on a paper in three lines, with the ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.text import notices
from kyodo_desktop.text.verifying import Said
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel, rule

Way = tuple[str, Callable[[], None]]


class VerdictView(QWidget):
    """Empty until something was compared; ``note`` is one sentence instead of a verdict."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.title = PlainLabel("", "panel", wrap=True)
        self.note = PlainLabel("", "refusal", wrap=True)
        self.lines = tuple(PlainLabel("", wrap=True) for _ in range(3))
        self._table = self._three_lines()
        self._ways = QHBoxLayout()
        self._ways.setSpacing(8)
        for part in (self.note, self.title, self._table):
            column.addWidget(part)
        column.addLayout(self._ways)
        column.addStretch(1)
        self.setAccessibleName(notices.HAPPENED)
        self.clear()

    def clear(self) -> None:
        """Nothing was compared."""
        self._show(None, "")

    def tell(self, sentence: str) -> None:
        """One sentence: a refusal, or what is being done."""
        self._show(None, sentence)

    def show_verdict(self, said: Said, ways: Sequence[Way] = ()) -> None:
        """The verdict and its buttons, the most helpful first."""
        self._show(said, "")
        for text, run in ways:
            button = self._desk.button(text, run, small=True)
            button.setAutoDefault(False)
            self._ways.addWidget(button)
        self._ways.addStretch(1)

    def ways(self) -> list[Button]:
        """The buttons that are shown."""
        items = (self._ways.itemAt(n) for n in range(self._ways.count()))
        return [found for item in items if item and isinstance(found := item.widget(), Button)]

    def _show(self, said: Said | None, note: str) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.title.setText(said.title if said else "")
        for label, line in zip(self.lines, said[1:] if said else ("", "", ""), strict=True):
            label.setText(line)
        self.title.setVisible(said is not None)
        self._table.setVisible(said is not None)

    def _three_lines(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(rule("heavy"), 0, 0, 1, 2)
        heads = (notices.HAPPENED, notices.SAFE, notices.CAN_DO)
        for row, (head, label) in enumerate(zip(heads, self.lines, strict=True), start=1):
            grid.addWidget(_cell(PlainLabel(head, wrap=True), "labelCell"), row, 0)
            grid.addWidget(_cell(label, "valueCell"), row, 1)
        grid.setColumnMinimumWidth(0, self._desk.look.px(110))
        grid.setColumnStretch(1, 1)
        return table


def _cell(label: PlainLabel, kind: str) -> QWidget:
    cell = QWidget()
    cell.setProperty(kind, True)
    cell.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(cell)
    column.setContentsMargins(12, 8, 12, 8)
    column.addWidget(label)
    column.addStretch(1)
    return cell
