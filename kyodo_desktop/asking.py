"""What the window asks of the library besides a workshop to edit: the list. All of it is only read.

Needed before the first paint, so whatever else it takes is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kyodo_desktop.db import first
from kyodo_desktop.domain import japanese
from kyodo_desktop.ui.home_list import WorkshopRow
from kyodo_desktop.ui.home_rows import worded


class Asking:
    """Questions to the library at ``path``; it need not be open, nor be there yet."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def workshops(self, typed: str) -> tuple[Sequence[WorkshopRow], int]:
        """The rows of the list that fit, and how many there are in all. Raises Trouble."""
        folded = japanese.search_key(typed)
        rows = [
            worded(id=found, title=title, date=date, venue=venue, sample=sample, told=told)
            for found, title, _, date, venue, sample, told in first.read_shelf(self._path, folded)
        ]
        return rows, len(rows) if len(rows) < first.PAGE else first.count_shelf(self._path, folded)
