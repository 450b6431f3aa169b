"""Keeps in sight what is being written: in large type the sheet is longer than its pane."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollArea, QWidget

from kyodo_desktop.ui.ballot_sheet import BallotSheet
from kyodo_desktop.ui.soon import Soon


class SheetArea(QObject):
    """Scrolls an area a turn later, when everything has found its place."""

    def __init__(self, area: QScrollArea, sheet: BallotSheet) -> None:
        super().__init__(area)
        self._area, self._sheet = area, sheet
        self._wanted: QWidget | None = None
        self._soon = Soon(self, self._scroll)
        sheet.counting.connect(self._numbers)
        sheet.asked.connect(self._field)

    def _numbers(self) -> None:
        self._wanted = None
        self._soon.ask()

    def _field(self, field: QWidget) -> None:
        self._wanted = field
        self._soon.ask()

    def _scroll(self) -> None:
        """The control sum comes to the top, the numbers below it; or a field comes into sight."""
        if self._wanted is None:
            self._area.verticalScrollBar().setValue(self._sheet.sum.y())
        else:
            self._area.ensureWidgetVisible(self._wanted)
