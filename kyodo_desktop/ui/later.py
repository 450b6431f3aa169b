"""Stop 7: says that it opens later, and where the review date can be kept until then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kyodo_desktop.domain.place import Place
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import rail as words
from kyodo_desktop.ui.desk import Desk, Screen
from kyodo_desktop.ui.labels import PlainLabel


class LaterScreen(Screen):
    """The way is in sight even where it is not yet built."""

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__(editor, desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(34, 32, 34, 32)
        column.setSpacing(12)
        column.addWidget(PlainLabel(words.LATER_TITLE, "item", wrap=True))
        column.addWidget(PlainLabel(words.LATER_WORDS, wrap=True))
        self.button = desk.button(words.LATER_BUTTON, self._to_agreement, icon="next")
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def enter(self) -> None:
        """The only thing to do here."""
        self.button.setFocus()

    def _to_agreement(self) -> None:
        self.desk.go_to(Place("agreements", self.editor.workshop.agreement.id, "review_on"))
