"""The page header: title in Mincho, the line of the guide, the page's buttons, and the heavy rule below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from kyodo_desktop.text import common
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.desk import Page
from kyodo_desktop.ui.labels import PlainLabel, key_cap
from kyodo_desktop.ui.look import Look


class PageHeader(QFrame):
    """Shows one page's title, guide line and buttons. ``shorten`` is for screens below 1200 px."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageHeader")
        self._look = look
        self._short = False
        self._owner: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 16, 6)
        row.setSpacing(14)
        self._title = PlainLabel("", "title")
        self._bar = QFrame()
        self._bar.setProperty("rule", "koi")
        self._bar.setFixedWidth(1)
        self._source = PlainLabel("", "secondStrong")
        self._line = PlainLabel("", "second", wrap=True)
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._key = key_cap("F1")
        for widget, share in (
            (self._title, 0),
            (self._bar, 0),
            (self._source, 0),
            (self._line, 1),
            (self._key, 0),
        ):
            row.addWidget(widget, share, Qt.AlignmentFlag.AlignVCenter)
        self._gap = QWidget()
        self._gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        row.addWidget(self._gap, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row.addLayout(self._buttons)
        self._fit()

    def show_page(self, page: Page, buttons: Sequence[QWidget]) -> None:
        """Change to another page; the buttons of the last one go back to it, hidden."""
        self._title.setText(page.title)
        marked = page.guide_source and page.guide_marked
        self._source.setText(common.served(page.guide_source) if marked else "")
        self._line.set_lead(self._source.text())
        self._line.setText(page.guide_line)
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(self._owner)
        self._owner = page
        for button in buttons:
            self._buttons.addWidget(button)
            button.show()
        self.shorten(self._short)

    def shorten(self, short: bool) -> None:
        """Only the principle's number and F1 remain of the guide line; buttons lose their key names."""
        self._short = short
        self._line.setVisible(not short)
        self._source.setVisible(short and bool(self._source.text()))
        self._key.setVisible(short and bool(self._source.text()))
        self._gap.setVisible(short)
        for position in range(self._buttons.count()):
            item = self._buttons.itemAt(position)
            widget = item.widget() if item is not None else None
            if isinstance(widget, Button):
                widget.show_parts(key=not short)

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale makes the header higher."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_look"):
            self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self._look.size("header"))
        self._bar.setFixedHeight(self._look.px(40))
