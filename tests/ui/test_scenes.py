"""Every page, panel and dialog, small screens, large letters: no word is cut, no button out of sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.scenes import SCENES, clear, play, shown
from tests.ui.seated import QUIET, Seat, clipped, resize, sit
from tests.ui.shelf import Shelf, evening

pytestmark = [QUIET, pytest.mark.qt_log_ignore("QPlatformServices", extend=True)]

SMALL = (((1366, 690), 100), ((1024, 738), 100), ((1366, 738), 200))
"""A laptop with a task bar, a projector's old size, a laptop in the largest letters."""


def out_of_sight(dialog: QWidget) -> list[str]:
    """Buttons that no bar can bring into the dialog, and the dialog itself if its window is smaller."""
    parent = dialog.parentWidget()
    assert parent is not None
    found = [] if parent.window().rect().contains(QRect(dialog.rect())) else [str(dialog.size())]
    below = (b for b in dialog.findChildren(QAbstractButton) if b.parentWidget() is dialog and b.isVisible())
    return found + [
        button.accessibleName() for button in below if not dialog.rect().contains(button.geometry())
    ]


def faults(seat: Seat, name: str) -> list[str]:
    play(seat, name)
    over = shown(seat)
    wrong = [
        *clipped(seat.window),
        *(word for dialog in over for word in clipped(dialog) + out_of_sight(dialog)),
    ]
    nowhere = bool(over) and QApplication.focusWidget() is None
    clear(seat)
    return [f"{name}: {fault}" for fault in wrong + ["the keyboard is nowhere"] * nowhere]


@pytest.mark.parametrize(("size", "scale"), SMALL)
def test_no_scene_loses_a_word_or_a_button(qtbot, size: tuple[int, int], scale: int) -> None:  # type: ignore[no-untyped-def]
    shelf = Shelf()
    seat = sit(qtbot, evening(), 1, library=shelf, search=shelf.search)
    resize(seat, size, scale)
    assert [fault for name in SCENES for fault in faults(seat, name)] == []
