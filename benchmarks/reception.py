"""How long the window is held up at the door of a large hall: 600 people, one mark after the other.

The whole program runs in this process, without a screen. Two kana are typed for somebody and a digit marks
the person; ``reception_600_mark_ms`` is the slowest mark in twenty (p95), from the digit until the whole
roster has been painted again, and ``reception_600_mark_p50_ms`` the usual one. ``reception_600_key_ms`` is
the same p95 for a kana that narrows the roster. A hundred people come five times: of the five p95 the median
counts, so that somebody else's work on the machine in one of them does not.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.window import wait
from benchmarks.workshops import LARGE, large, make_library
from kyodo_desktop.app import Program
from kyodo_desktop.domain.workshop import Participant, Workshop
from kyodo_desktop.ui.people import PeopleScreen

PEOPLE, MARKS, ROUNDS = 600, 100, 5
PEOPLE_STOP = 2
SIZE = (1366, 768)

_KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ"


def figures() -> dict[str, float]:
    """Of people marked one after the other."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["KYODO_DESKTOP_HOME"] = home
        library = Path(home, "library.db")
        make_library(library, [crowded()])
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        program = Program(application, library)
        program.shell.resize(*SIZE)
        program.shell.show()
        wait(application, lambda: program.furnished)
        wait(application, lambda: program.window.home.chosen_id() == LARGE)
        program.open_workshop(LARGE, PEOPLE_STOP)
        wait(application, lambda: program.window.sitting is not None)
        found = _received(program, application)
        program.shell.close()
        program.end()
    return found


def crowded() -> Workshop:
    """Six hundred people of fifteen parties; a handful begins with the same two kana."""
    people = tuple(
        Participant(
            id=f"person{n:03}",
            name=f"参加者{n:03}",
            reading=f"{_KANA[n % 43]}{_KANA[n * 7 % 41]}の {_KANA[n % 11]}{_KANA[n % 13]}",
            actor_id=f"actor{n % 15:03}",
        )
        for n in range(PEOPLE)
    )
    return replace(large(), participants=people)


def _received(program: Program, application: QApplication) -> dict[str, float]:
    assert program.window.sitting is not None
    editor = program.window.sitting.editor
    screen = program.shell.findChild(PeopleScreen)
    assert screen is not None
    screen.receive.trigger()
    application.processEvents()
    line = screen.reception.line
    found: dict[str, list[float]] = {}
    for number in range(ROUNDS):
        keys, marks = list[float](), list[float]()
        for person in editor.workshop.participants[number * MARKS : (number + 1) * MARKS]:
            keys += [_pressed(application, line, kana) for kana in person.reading[:2]]
            marks.append(_pressed(application, line, "1"))
            wait(application, lambda: editor.all_saved)
        found.setdefault("reception_600_mark_ms", []).append(_p95(marks))
        found.setdefault("reception_600_mark_p50_ms", []).append(statistics.median(marks))
        found.setdefault("reception_600_key_ms", []).append(_p95(keys))
    assert len(editor.workshop.attendances) == MARKS * ROUNDS
    return {name: statistics.median(times) for name, times in found.items()}


def _pressed(application: QApplication, line: QWidget, letter: str) -> float:
    """Milliseconds from a key until nothing is left to paint."""
    started = time.perf_counter()
    application.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    application.processEvents()
    return (time.perf_counter() - started) * 1000


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]
