"""Sheets of the help menu: the guide of a page, the list of keys, what the program is made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop import __version__
from kyodo_desktop.text import common, guide, sheets
from kyodo_desktop.ui.buttons import key_words, plain_words
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel, key_cap, rule


class Sheet(QDialog):
    """A title in Mincho, a heavy rule, something to read, a button to close."""

    def __init__(self, window: QWidget, desk: Desk, title: str, body: QWidget, size: tuple[int, int]) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(12)
        column.addWidget(PlainLabel(title, "title", wrap=True))
        column.addWidget(rule("heavy"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(title)
        scroll.setProperty("ringed", True)  # Tab leads here, to read on with the arrows
        scroll.setWidget(body)
        column.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button = desk.button(common.CLOSE, self.reject, key="Esc")
        row.addWidget(self.close_button)
        column.addLayout(row)
        room = window.size()
        self.resize(
            min(desk.look.px(size[0]), room.width() - 40), min(desk.look.px(size[1]), room.height() - 40)
        )
        self.close_button.setFocus()


def guide_sheet(window: QWidget, desk: Desk, stop: int) -> Sheet:
    """What the page is for; ``stop`` 0 is the list."""
    title = guide.title(common.STOPS[stop - 1] if stop else common.APP)
    source = common.served(guide.SOURCE[stop - 1] if stop else guide.HOME_SOURCE)
    body, column = _column()
    column.addWidget(PlainLabel(source, "secondStrong"))
    if stop:
        column.addWidget(PlainLabel(guide.LINE[stop - 1], "strong", wrap=True))
    column.addWidget(PlainLabel(guide.TEXT[stop - 1] if stop else guide.HOME_TEXT, wrap=True))
    column.addWidget(PlainLabel(guide.FROM, "second", wrap=True))
    column.addStretch(1)
    return _shown(Sheet(window, desk, title, body, (560, 430)))


def keys_sheet(window: QWidget, desk: Desk, actions: Sequence[QAction]) -> Sheet:
    """Every key of the frame and of the page that is shown."""
    body = QWidget()
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 8, 0)
    grid.setHorizontalSpacing(20)
    keyed = [action for action in actions if not action.shortcut().isEmpty()]
    for position, action in enumerate(keyed):
        keys = "  ".join(key_words(key) for key in action.shortcuts())
        grid.addWidget(key_cap(keys), position, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(PlainLabel(plain_words(action.text()), wrap=True), position, 1)
    for keys, what in sheets.KEYS_IN_TABLES:
        row = grid.rowCount()
        grid.addWidget(key_cap(keys), row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(PlainLabel(what, wrap=True), row, 1)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return _shown(Sheet(window, desk, sheets.KEYS_TITLE, body, (560, 600)))


def about_sheet(window: QWidget, desk: Desk) -> Sheet:
    """Version, faces, parts, licences."""
    body, column = _column()
    column.addWidget(PlainLabel(sheets.version(__version__), "strong"))
    column.addWidget(PlainLabel(sheets.ABOUT, wrap=True))
    column.addStretch(1)
    return _shown(Sheet(window, desk, common.APP, body, (520, 400)))


def _column() -> tuple[QWidget, QVBoxLayout]:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(10)
    return body, column


def _shown(sheet: Sheet) -> Sheet:
    sheet.open()
    return sheet
