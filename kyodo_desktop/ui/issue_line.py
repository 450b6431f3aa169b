"""An issue that no note said: one line over the page, and what is written there is worked on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from kyodo_desktop.domain import fields
from kyodo_desktop.domain.fields import NEXT_ISSUE
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import board as words
from kyodo_desktop.ui.bind import left_out
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.draft_keeper import DraftKeeper
from kyodo_desktop.ui.enter_line import PlaceLine
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.note_rows import short

_WIDTH, _HIGH = 520, 96  # px


class IssueLine(QFrame):
    """``action`` opens it. Enter adds an issue and empties it, Esc puts it away; its words survive a kill."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._back: QWidget | None = None
        self.action = screen.desk.action(
            screen, words.ADD_ISSUE, self.open, key="Ctrl+I", icon="plus", tip=words.ADD_ISSUE_TIP
        )
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFrameShape(QFrame.Shape.Box)
        self.line = PlaceLine()
        self.line.setAccessibleName(words.ADD_ISSUE)
        self.line.setPlaceholderText(words.ADD_ISSUE_HERE)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(PlainLabel(words.ADD_ISSUE, "strong"))
        column.addWidget(self.line)
        column.addWidget(PlainLabel(words.ADD_ISSUE_NOTE, "hint"))
        self._drafts = DraftKeeper(screen.editor, self)
        self._drafts.watch(self.line, NEXT_ISSUE)
        self.line.written.connect(self._written)
        self.line.escaped.connect(self._give_up)
        self.line.left.connect(self._left)
        self.hide()

    def open(self) -> None:
        """Over the middle of the page, with the words that were left there."""
        self._back = self._screen.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        look, room = self._screen.desk.look, self._screen.rect()
        width = min(look.px(_WIDTH), room.width())
        height = min(max(look.px(_HIGH), self.sizeHint().height()), room.height())
        self.setGeometry((room.width() - width) // 2, (room.height() - height) // 3, width, height)

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._place()

    def _written(self, text: str) -> None:
        if not text.strip():
            return
        try:
            self._screen.editor.run(label("issues.add"), fields.write, NEXT_ISSUE, text)
        except Refused as refusal:
            self._screen.desk.refuse(refusal)
            self._drafts.keep()
            return
        self.line.setText("")
        self._screen.desk.say(left_out(text) or words.issue_added(short(text)), True)

    def _give_up(self) -> None:
        self.line.setText("")
        self._away()

    def _left(self) -> None:
        """The keyboard went elsewhere: the words wait here, as a draft."""
        self._drafts.keep()
        self.hide()

    def _away(self) -> None:
        self.hide()
        if self._back is not None and isValid(self._back) and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._screen.enter()
