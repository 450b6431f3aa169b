"""Two hands at a keyboard: keys go wherever the focus is, Japanese comes from an input method."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

PATIENCE = 45.0  # seconds until a thing that should happen counts as never happening


def wait_for(what: Callable[[], object]) -> None:
    """Go on when it has happened. Threads get their turn meanwhile."""
    deadline = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < deadline, f"this never happened: {what}"
        QApplication.processEvents()
        time.sleep(0.005)
    settle()


def settle() -> None:
    """Let queued signals, layouts and deletions run."""
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def here() -> QWidget:
    """The widget that has the keyboard."""
    if QApplication.activeWindow() is None:  # what a window manager does when a dialog has gone
        shown = (window for window in QApplication.topLevelWidgets() if window.isVisible())
        (QApplication.activeModalWidget() or next(shown)).activateWindow()
    wait_for(_keyboard)
    found = _keyboard()
    assert found is not None
    return found


def _keyboard() -> QWidget | None:
    """Where the keyboard is; nowhere yet while a dialog is open and a window behind it still has it."""
    found, dialog = QApplication.focusWidget(), QApplication.activeModalWidget()
    behind = (
        found is not None and dialog is not None and found is not dialog and not dialog.isAncestorOf(found)
    )
    return None if behind else found


def press(*keys: str) -> None:
    """Press keys by their names: ``press("Ctrl+N")``, ``press("Tab", "Tab", "Enter")``."""
    for key in keys:
        combination = QKeySequence(key)[0]
        QTest.keyClick(here(), combination.key(), combination.keyboardModifiers())
        settle()


def write(words: str) -> None:
    """Write with an input method: first the reading stands there, then the words are settled."""
    event = QInputMethodEvent("よみ", [])
    QApplication.sendEvent(here(), event)
    settled = QInputMethodEvent("", [])
    settled.setCommitString(words)
    QApplication.sendEvent(here(), settled)
    settle()


def tab_to(name: str, key: str = "Tab") -> None:
    """Press Tab until the part of the page with this accessible name has the keyboard."""
    for _ in range(40):
        if here().accessibleName() == name:
            return
        press(key)
    raise AssertionError(f"no {key} leads to {name}; the keyboard is at {here().accessibleName()}")


def back_to(name: str) -> None:
    """The same with Shift+Tab."""
    tab_to(name, "Shift+Tab")


def answer(kind: type[QDialog], act: Callable[[], None]) -> None:
    """Do something as soon as a dialog of this kind is open, even one that waits in a loop of its own."""
    timer = QTimer(QApplication.instance())  # without an owner a garbage collection could end it

    def look() -> None:
        if isinstance(QApplication.activeModalWidget(), kind):
            timer.stop()
            timer.deleteLater()
            act()

    timer.timeout.connect(look)
    timer.start(20)
