"""The dialog of three lines: what happened, what is safe, what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.text import common
from kyodo_desktop.text import notices as words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.panels import IconMark

Answer = tuple[str, Callable[[], None]]
"""A button's words and the bound method it calls after the dialog has closed."""

WIDTH = 728  # px at 100 %
_MARGIN = 40  # px of the window that stay in sight beside a dialog
_SIDE, _GAP = 26, 8  # px


class ThreeLines(QDialog):
    """The first answer is the safe and most helpful one and has the focus; Esc means that nothing changes."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        lines: Sequence[str],
        answers: Sequence[Answer],
        *,
        detail: str = "",
        escape: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``detail`` is what a helper would ask for; it is only ever copied. ``escape`` is called on Esc."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._desk, self._title, self._lines, self._detail = desk, title, tuple(lines), detail
        self._escape = escape
        self._runs: dict[Button, Callable[[], None]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 24, _SIDE, 20)
        column.setSpacing(14)
        column.addLayout(self._heading())
        column.addWidget(self._table())
        self.setMinimumWidth(room_over(self, desk.look, WIDTH, 0).width())
        column.addLayout(self._buttons(answers))

    def copy_detail(self) -> None:
        """Everything a helper needs, as plain text, on the clipboard."""
        heads = (words.HAPPENED, words.SAFE, words.CAN_DO)
        told = [
            (common.APP, self._title),
            *zip(heads, self._lines, strict=True),
            (words.DETAIL, self._detail),
        ]
        QApplication.clipboard().setText(words.plain_report(told))

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its lines are at this width."""
        super().showEvent(event)
        hold_words(self)

    def reject(self) -> None:
        """Esc and the close button."""
        super().reject()
        if self._escape is not None:
            self._escape()

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(IconMark(self._desk.look, self._desk.icons, "warn", "karashi-koi", side=30))
        row.addWidget(PlainLabel(self._title, "title", wrap=True), 1)
        return row

    def _table(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(rule("heavy"), 0, 0, 1, 2)
        heads = (words.HAPPENED, words.SAFE, words.CAN_DO)
        for row, (head, line) in enumerate(zip(heads, self._lines, strict=True), start=1):
            grid.addWidget(_cell(PlainLabel(head, wrap=True), "labelCell"), row, 0)
            grid.addWidget(_cell(PlainLabel(line, wrap=True), "valueCell"), row, 1)
        grid.setColumnMinimumWidth(0, self._desk.look.px(128))
        grid.setColumnStretch(1, 1)
        return table

    def _buttons(self, answers: Sequence[Answer]) -> QVBoxLayout:
        rows, upper, lower = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for box in (rows, upper, lower):
            box.setSpacing(_GAP)
        last, needed = len(answers) - 1, 0
        for position, (text, run) in enumerate(answers):
            key = "Enter" if position == 0 else ("Esc" if position == last else "")
            button = self._desk.button(text, self._press, primary=position == 0, key=key)
            self._runs[button] = run
            (lower if position == last and position else upper).addWidget(button)
            needed += button.sizeHint().width() + _GAP
            if position == 0:
                button.setDefault(True)
                button.setFocus()
        if self._detail:
            copy = self._desk.button(words.MORE_DETAIL, self.copy_detail)
            lower.insertWidget(0, copy)
            needed += copy.sizeHint().width() + _GAP
        upper.addStretch(1)
        lower.insertStretch(0, 1)
        rows.addLayout(upper)
        (upper if needed <= self.minimumWidth() - 2 * _SIDE else rows).addLayout(lower)
        return rows

    def _press(self) -> None:
        """Close, then do what was chosen."""
        sender = self.sender()
        run = self._runs[sender] if isinstance(sender, Button) else None
        self.accept()
        if run is not None:
            run()


def room_over(dialog: QDialog, look: Look, wide: int, high: int) -> QSize:
    """So many px at 100 %, and never more than the window below it has: the buttons stay in sight."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent is not None else dialog.screen().availableSize()
    return QSize(min(look.px(wide), room.width() - _MARGIN), min(look.px(high), room.height() - _MARGIN))


def fit_over(dialog: QDialog, look: Look, wide: int, high: int) -> None:
    """Give it this size, as far as there is room."""
    dialog.resize(room_over(dialog, look, wide, high))


def hold_words(dialog: QDialog) -> None:
    """Make a dialog high enough for wrapped words: Qt asks for its size before it knows the width."""
    layout = dialog.layout()
    if layout is not None:
        dialog.resize(dialog.width(), max(dialog.height(), layout.totalHeightForWidth(dialog.width())))


def _cell(label: PlainLabel, kind: str) -> QWidget:
    cell = QWidget()
    cell.setProperty(kind, True)
    cell.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(cell)
    column.setContentsMargins(12, 10, 12, 10)
    column.addWidget(label)
    column.addStretch(1)
    return cell
