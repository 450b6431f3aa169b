"""Before printing: what is still open, said once and kindly. It never forbids."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.text import common
from kyodo_desktop.text import printing as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.focus import FocusRing
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.panels import IconMark

_SHOWN = 12


class OpenPoints(QDialog):
    """Go on with a draft (first, focused), go to the first open place, or leave it."""

    go_there = Signal()

    def __init__(self, screen: Screen, sentences: Sequence[str], *, save: bool, only_glyphs: bool) -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        desk = screen.desk
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(12)
        title = words.GLYPH_TITLE if only_glyphs else words.OPEN_TITLE
        column.addWidget(PlainLabel(title, "title", wrap=True))
        column.addWidget(rule("heavy"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(title)
        scroll.setProperty("ringed", True)  # Tab leads here, to read on with the arrows
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._list(screen, sentences))
        column.addWidget(scroll, 1)
        if not only_glyphs:
            column.addWidget(PlainLabel(words.OPEN_WORDS, "second", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        go_on = (
            (words.SAVE_AS_IT_IS if save else words.PRINT_AS_IT_IS)
            if only_glyphs
            else (words.SAVE_DRAFT if save else words.PRINT_DRAFT)
        )
        self.go_on_button = desk.button(go_on, self.accept, primary=True)
        self.go_there_button = desk.button(words.GO_THERE, self._go_there)
        self.cancel_button = desk.button(words.CANCEL, self.reject, key="Esc")
        for button in (self.go_on_button, self.go_there_button, self.cancel_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        room = screen.window().size()
        wanted = desk.look.px(210 + 30 * min(len(sentences), _SHOWN))
        self.resize(min(desk.look.px(620), room.width() - 40), min(wanted, room.height() - 40))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            FocusRing(app, desk.look, self)
        self.go_on_button.setFocus()

    def _list(self, screen: Screen, sentences: Sequence[str]) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for sentence in sentences[:_SHOWN]:
            row = QHBoxLayout()
            row.setSpacing(8)
            icon = IconMark(screen.desk.look, screen.desk.icons, "warn", "karashi-koi")
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(PlainLabel(sentence, wrap=True), 1)
            column.addLayout(row)
        if len(sentences) > _SHOWN:
            column.addWidget(PlainLabel(words.more(len(sentences) - _SHOWN), "second"))
        column.addStretch(1)
        return body

    def _go_there(self) -> None:
        self.reject()
        self.go_there.emit()
