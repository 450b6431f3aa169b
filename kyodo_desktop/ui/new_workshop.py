"""A new workshop from its name and its day; everything else can be written later."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kyodo_desktop.errors import Refused
from kyodo_desktop.text import common, refusals
from kyodo_desktop.text import home as words
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.dialogs import hold_words, room_over
from kyodo_desktop.ui.labels import PlainLabel, rule

Create = Callable[[str, str], None]
WIDTH = 520  # px at 100 %


class NewWorkshop(QDialog):
    """Two fields. ``create(title, day)`` gets them as typed; its Refused stands under the fields."""

    def __init__(self, desk: Desk, create: Create, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._create = create
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 24, 26, 20)
        column.setSpacing(8)
        column.addWidget(PlainLabel(words.FIRST_NEW, "title"))
        column.addWidget(rule("heavy"))
        self.name = self._field(column, words.NEW_NAME, words.NEW_NAME_EXAMPLE)
        self.day = self._field(column, words.NEW_DAY, words.NEW_DAY_EXAMPLE)
        self.note = PlainLabel("", "refusal", wrap=True)
        self.note.hide()
        column.addWidget(self.note)
        column.addSpacing(8)
        row = QHBoxLayout()
        make = desk.button(words.NEW_MAKE, self.make, key="Enter", primary=True)
        make.setDefault(True)
        row.addWidget(make)
        row.addStretch(1)
        row.addWidget(desk.button(common.CANCEL, self.reject, key="Esc"))
        column.addLayout(row)
        self.setMinimumWidth(room_over(self, desk.look, WIDTH, 0).width())
        self.name.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words are at this width."""
        super().showEvent(event)
        hold_words(self)

    def make(self) -> None:
        """Create it, or say what the rules miss."""
        try:
            self._create(self.name.text(), self.day.text())
        except Refused as refusal:
            self.note.setText(refusals.say(refusal))
            self.note.show()
            hold_words(self)
            return
        self.accept()

    def _field(self, column: QVBoxLayout, title: str, example: str) -> QLineEdit:
        column.addWidget(PlainLabel(title, "small"))
        field = QLineEdit()
        field.setPlaceholderText(example)
        field.setAccessibleName(title)
        column.addWidget(field)
        return field
