"""The line at the foot of the board and the list: what somebody says becomes a note with one Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kyodo_desktop.domain.workshop import Category, Table
from kyodo_desktop.text import issues as words
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.enter_line import EnterLine
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.panels import IconMark


class CaptureLine(EnterLine):
    """Several pasted lines go at once: ``pasted`` hands them over. ``written`` tells one line."""

    pasted = Signal(str)
    told = Signal(str)
    """Why what was pasted cannot be a note; the line is as before."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pasting several lines."""
        if event.matches(QKeySequence.StandardKey.Paste) and self._took(_clipboard()):
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu's paste knows several lines too."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self.paste_lines)
        menu.popup(event.globalPos())

    def paste_lines(self) -> None:
        """Paste: several lines go up at once, one line goes into the text."""
        if not self._took(_clipboard()):
            self.paste()

    def dropEvent(self, event: QDropEvent) -> None:
        """What is dropped here counts as pasted."""
        if self._took(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def _took(self, data: QMimeData) -> bool:
        """Whether this paste has been seen to: several lines, one line, or what no note can be made of."""
        plain = data.hasFormat("text/plain")
        if not plain and (data.hasImage() or data.hasUrls()):
            self.told.emit(words.NO_PICTURES)
            return True
        text = data.text() if data.hasText() else ""
        long = len(text) > self.maxLength()  # the field would cut it; whoever puts it up answers for it
        lines = [text] if long else [line for line in text.splitlines() if line.strip()]
        if not long and len(lines) == 1 and len(lines[0]) <= self.maxLength() - len(self.text()):
            self.insert(lines[0])
        elif lines:
            self.pasted.emit(text)
        return bool(lines)


def _clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData(QClipboard.Mode.Clipboard)


class CaptureBar(QWidget):
    """Category, line and button. ``written`` hands over the line, ``pasted`` several lines at once."""

    written = Signal(str)
    pasted = Signal(str)
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.category = QComboBox()
        self.category.setAccessibleName(words.CATEGORY_OF_NEW)
        self.category.setMinimumWidth(desk.look.px(110))
        self.line = CaptureLine()
        self.line.setPlaceholderText(words.CAPTURE_EXAMPLE)
        self.line.setAccessibleName(words.CAPTURE)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line.written.connect(self._hand_over)
        self.line.pasted.connect(self.pasted)
        self.line.told.connect(self.told)
        self.table = QComboBox()
        self.table.setAccessibleName(words.TABLE_OF_NEW)
        self.table.setMinimumWidth(desk.look.px(84))
        self.table.hide()
        self.button = desk.button(words.PUT_UP, self._pressed, key=words.ENTER, primary=True)
        self._note = PlainLabel(words.CAPTURE_NOTE, "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule("heavy"))
        row = QHBoxLayout()
        row.setContentsMargins(18, 9, 16, 9)
        row.setSpacing(10)
        row.addWidget(IconMark(desk.look, desk.icons, "pen"))
        for widget in (self.table, self.category, self.line, self.button, self._note):
            row.addWidget(widget, 1 if widget is self.line else 0)
        column.addLayout(row)

    def show_categories(self, categories: Sequence[Category]) -> None:
        """The choices; the last one used stays."""
        chosen = self.category_id()
        self.category.clear()
        for category in categories:
            self.category.addItem(words.category(category.mark, category.label), category.id)
        self.category.addItem(words.NO_CATEGORY, "")
        self.choose(chosen if chosen is not None else (categories[0].id if categories else ""))

    def show_tables(self, tables: Sequence[Table]) -> None:
        """From which table the next notes come; the one chosen stays. Without tables nothing is asked."""
        chosen = self.table_id()
        self.table.clear()
        self.table.addItem(words.NO_TABLE, "")
        for table in tables:
            self.table.addItem(table.name, table.id)
        self.table.setCurrentIndex(max(self.table.findData(chosen), 0))
        self.table.setVisible(bool(tables))

    def table_id(self) -> str:
        """The table of the next note; empty for none."""
        return str(self.table.currentData() or "")

    def category_id(self) -> str | None:
        """The category of the next note; empty for none, none before the choices are known."""
        data = self.category.currentData()
        return None if data is None else str(data)

    def choose(self, id: str) -> None:
        """Use this category from now on."""
        self.category.setCurrentIndex(max(self.category.findData(id), 0))

    def stops(self) -> Sequence[QWidget]:
        """Where the Tab key stops."""
        return (self.table, self.category, self.line, self.button)

    def fit(self, form: str) -> None:
        """The remark gives way first."""
        self._note.setVisible(form == "wide")

    def clear(self) -> None:
        """The note is up: ready for the next one."""
        self.line.setText("")  # unlike clear() it leaves nothing behind for Ctrl+Z to bring back

    def _pressed(self) -> None:
        self._hand_over(self.line.text())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_over(self, text: str) -> None:
        if text.strip():
            self.written.emit(text)
