"""A page comes to rest at any size: no part makes another come and go for ever.

Two bars of a table, or two rows of buttons, can take turns at making room for each other; the window then
works without end and answers nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from kyodo_desktop.domain.sample import sample_workshop
from tests.ui.seated import QUIET, Seat, sit

pytestmark = QUIET

WIDTHS = range(900, 1400, 76)
HEIGHTS = (640, 700)
MATRIX_WIDTHS = range(1277, 1283)
MOST = 4000  # resizings for one size of the window; a page of many parts makes some hundreds


class Unrest(QObject):
    """Counts what is resized, and ends it by hiding the window when there is no end to it."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._window, self.resized = seat.window, 0

    def eventFilter(self, _of: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        if event.type() is QEvent.Type.Resize:
            self.resized += 1
            if self.resized > MOST:
                self._window.hide()
        return False


@contextmanager
def watched(seat: Seat) -> Iterator[Unrest]:
    unrest = Unrest(seat)
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(unrest)
    yield unrest
    app.removeEventFilter(unrest)


def rests(seat: Seat, stop: int, width: int, height: int) -> bool:
    """Whether a few turns after the page is opened at a size nothing is resized any more."""
    seat.window.go_to_stop(stop % 6 + 1)
    seat.window.resize(width, height)
    QApplication.processEvents()
    with watched(seat) as unrest:
        seat.window.go_to_stop(stop)
        for _ in range(8):
            QApplication.processEvents()
        before = unrest.resized
        for _ in range(3):
            QApplication.processEvents()
        return seat.window.isVisible() and unrest.resized == before


@pytest.mark.parametrize("stop", range(1, 7))
def test_every_page_comes_to_rest(qtbot, stop: int) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), stop)
    assert [(w, h) for w in WIDTHS for h in HEIGHTS if not rests(seat, stop, w, h)] == []


@pytest.mark.parametrize("width", MATRIX_WIDTHS)
def test_the_two_bars_of_the_matrix_agree(qtbot, width: int) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 1)
    assert rests(seat, 5, width, 700)
