"""Asks for one date, and a reason where one is wanted. What cannot be read stays in the field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kyodo_desktop.domain.japanese import read_date
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import common, refusals
from kyodo_desktop.text import editions as words
from kyodo_desktop.ui.date_field import DateField
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.focus import ring_in
from kyodo_desktop.ui.labels import PlainLabel, rule

_WIDE = 460  # px at 100 %

Keep = Callable[[dt.date, str], None]
"""Takes the date and the reason. May raise Refused."""


class DateDialog(QDialog):
    """``keep`` (a bound method) is called at Enter; its refusal is shown and the dialog stays."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        title: str,
        start: tuple[str, dt.date],
        keep: Keep,
        *,
        date_words: str,
        reason_words: str = "",
    ) -> None:
        """``start``: what stands in the field, and the day from which one without a year is counted."""
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._keep, self._near = keep, start[1]
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, "title", wrap=True))
        column.addWidget(rule("heavy"))
        column.addLayout(self._fields(desk, start[0], date_words, reason_words))
        self.note = PlainLabel("", "refusal", wrap=True)
        self.note.hide()
        column.addWidget(self.note)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.ok = desk.button(words.KEEP, self.accept, primary=True, key="Enter")
        self.ok.setDefault(True)
        buttons.addWidget(self.ok)
        buttons.addWidget(desk.button(words.CANCEL, self.reject, key="Esc"))
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.resize(min(desk.look.px(_WIDE), parent.window().width() - 40), self.sizeHint().height())
        ring_in(self, desk.look)
        self.date.setFocus()
        self.date.selectAll()

    def _fields(self, desk: Desk, typed: str, date_words: str, reason_words: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self.date = DateField(desk.icons, self._near)
        self.date.setText(typed)
        self.date.setPlaceholderText(words.DATE_EXAMPLE)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(words.END_REASON_EXAMPLE)
        fields = [(date_words, self.date), *([(reason_words, self.reason)] if reason_words else [])]
        for row, (said, line) in enumerate(fields):
            label = PlainLabel(said)
            label.setBuddy(line)
            line.setAccessibleName(said)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
        return grid

    def accept(self) -> None:
        """Read the date, hand it over."""
        try:
            day = read_date(self.date.text(), self._near)
            if day is None:
                self._say(words.DATE_MISSING)
                return
            self._keep(day, self.reason.text())
        except Refused as refusal:
            self._say(refusals.say(refusal))
            return
        super().accept()

    def _say(self, sentence: str) -> None:
        self.note.setText(sentence)
        self.note.show()
        self.date.setFocus()
        self.adjustSize()
