"""The row above the roster: how many people, the field to search them with, and what can be done to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kyodo_desktop.text import people as words
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.search_field import SearchField


class Tools(QWidget):
    """``field`` searches; each of ``actions`` has its button."""

    def __init__(self, desk: Desk, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.field = SearchField(desk.look, desk.icons, words.SEARCH, 180)
        self._title, self._count = PlainLabel(words.PEOPLE, "panel"), PlainLabel("", "count")
        self._buttons = [desk.action_button(action) for action in actions]
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 14, 8)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        for widget in (self.field, *self._buttons):
            row.addWidget(widget)

    def show_count(self, people: int) -> None:
        """How many there are."""
        self._count.setText(words.people_count(people))

    def fit(self, form: str) -> None:
        """The title gives way to the tabs, then the names of keys give way."""
        self._title.setVisible(form == "wide")
        for button in self._buttons:
            button.show_parts(key=form != "bar")
