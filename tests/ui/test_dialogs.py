"""Dialogs: the safe answer first, Esc changes nothing, and a closed dialog is gone."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.text import notices
from kyodo_desktop.ui.dialogs import ThreeLines
from kyodo_desktop.ui.new_workshop import NewWorkshop
from tests.ui.seated import QUIET, Seat, settle, sit

pytestmark = QUIET


class Answers:
    def __init__(self) -> None:
        self.given: list[str] = []

    def stay(self) -> None:
        self.given.append("stay")

    def leave(self) -> None:
        self.given.append("leave")

    def escape(self) -> None:
        self.given.append("escape")

    def create(self, title: str, day: str) -> None:
        self.given.append(f"{title} {day}")


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample_workshop(), 7)


def three_lines(seat: Seat, answers: Answers) -> ThreeLines:
    dialog = ThreeLines(
        seat.window.desk,
        "この会は、ひらけませんでした",
        ("起きました。", "無事です。", "できます。"),
        ((notices.STAY, answers.stay), (notices.TRY_AGAIN, answers.leave), (notices.LEAVE, answers.leave)),
        detail="disk.full errno 28",
        escape=answers.escape,
        parent=seat.window,
    )
    dialog.open()
    settle()
    return dialog


def test_enter_gives_the_first_answer(seat: Seat) -> None:
    answers = Answers()
    dialog = three_lines(seat, answers)
    focused = dialog.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == notices.STAY
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert answers.given == ["stay"]
    assert not dialog.isVisible()


def test_esc_means_that_nothing_changes(seat: Seat) -> None:
    answers = Answers()
    dialog = three_lines(seat, answers)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert answers.given == ["escape"]


def test_numbers_and_keys_are_only_ever_copied(seat: Seat) -> None:
    dialog = three_lines(seat, Answers())
    shown = " ".join(label.text() for label in dialog.findChildren(type(seat.window.status.page_words)))
    assert "errno" not in shown
    dialog.copy_detail()
    assert "errno 28" in QApplication.clipboard().text()
    dialog.close()


def test_closed_dialogs_are_freed(seat: Seat) -> None:
    made: list[QDialog] = [
        three_lines(seat, Answers()),
        NewWorkshop(seat.window.desk, Answers().create, seat.window),
    ]
    seat.window.helping.show_guide()
    seat.window.helping.show_keys()
    seat.window.helping.show_about()
    made += [dialog for dialog in seat.window.findChildren(QDialog) if dialog not in made]
    assert len(made) == 5
    watched = [weakref.ref(dialog) for dialog in made]
    for dialog in made:
        dialog.show()
        dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(isValid(dialog) for dialog in made)
    made.clear()
    del dialog
    gc.collect()
    assert [ref for ref in watched if ref() is not None] == []


def test_standing_up_frees_the_screens(seat: Seat) -> None:
    for stop in range(1, 8):
        seat.window.go_to_stop(stop)
    sitting = seat.window.sitting
    assert sitting is not None
    screens = list(sitting._screens.values())
    watched = [weakref.ref(screen) for screen in screens]
    seat.window.stand_up()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(isValid(screen) for screen in screens)
    screens.clear()
    del sitting
    gc.collect()
    assert [type(ref()).__name__ for ref in watched if ref() is not None] == []
