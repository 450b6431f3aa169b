"""In which sequence the Tab key goes through a page whose parts come and go."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def chain(stops: Sequence[QWidget]) -> None:
    """One after the other."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
