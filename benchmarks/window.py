"""How long one change holds up the window: the rule, the difference and every listener, but no painting.

The whole program runs in this process, without a screen, on a large workshop. At each stop something that
stands on its screen is changed; ``edit_window_ms`` is the slowest stop's median. ``open_large_window_ms``
is from the order to open the large workshop to its first painted screen.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

RUNS = 15
PATIENCE = 60.0  # seconds, for anything that ought to take less than one

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from PySide6.QtWidgets import QApplication  # noqa: E402

from benchmarks.workshops import LARGE, large, make_library  # noqa: E402
from kyodo_desktop.app import Program  # noqa: E402
from kyodo_desktop.domain import rows  # noqa: E402
from kyodo_desktop.domain.workshop import Workshop  # noqa: E402
from kyodo_desktop.editor import Editor, label  # noqa: E402


class Edit(NamedTuple):
    """A change to something that stands on the screen of a stop."""

    part: str
    id: str
    field: str


EDITS = {
    1: Edit(rows.HEAD, LARGE, "theme"),
    2: Edit("participants", "person001", "name"),
    3: Edit("cards", "card001", "text"),
    4: Edit("goals", "goal001", "what"),
    5: Edit("activities", "activity001", "what"),
    6: Edit("goals", "goal001", "what"),
}


def figures() -> dict[str, float]:
    """Medians of 15 for each stop, the slowest of them, and the opening."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["KYODO_DESKTOP_HOME"] = home
        library = Path(home, "library.db")
        make_library(library, [large()])
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        program = Program(application, library)
        program.shell.show()
        wait(application, lambda: program.furnished)
        opened = _open(program, application)
        stops = {stop: _edit_at(program, application, stop) for stop in EDITS}
        program.shell.close()
        program.end()
    found = {"edit_window_ms": max(stops.values()), "open_large_window_ms": opened}
    return found | {f"edit_window_stop_{stop}_ms": value for stop, value in stops.items()}


def _open(program: Program, application: QApplication) -> float:
    """Milliseconds to open the workshop, when everything that loads after the first paint has been loaded."""
    wait(application, lambda: program.window.home.chosen_id() == LARGE)
    started = time.perf_counter()
    program.open_workshop(LARGE, 1)
    wait(application, lambda: program.window.sitting is not None)
    application.processEvents()
    return (time.perf_counter() - started) * 1000


def _edit_at(program: Program, application: QApplication, stop: int) -> float:
    """The median of the milliseconds that ``Editor.run`` holds up the window at a stop."""
    assert program.window.sitting is not None
    editor = program.window.sitting.editor
    program.window.enter_stop(stop)
    times = []
    for number in range(RUNS + 1):
        wait(application, lambda: editor.all_saved)
        times.append(_milliseconds(editor, EDITS[stop], f"{number}番目の言葉"))
    return statistics.median(times[1:])


def _milliseconds(editor: Editor, edit: Edit, words: str) -> float:
    started = time.perf_counter()
    editor.run(label(f"{edit.part}.{edit.field}"), write, edit, words)
    return (time.perf_counter() - started) * 1000


def write(workshop: Workshop, edit: Edit, words: str) -> Workshop:
    """The change that is measured."""
    if edit.part == rows.HEAD:
        return rows.edit_head(workshop, **{edit.field: words})
    return rows.edit(workshop, edit.part, edit.id, **{edit.field: words})


def wait(application: QApplication, done: Callable[[], bool]) -> None:
    """Let the program work until something is so."""
    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("the program did not get there")
        application.processEvents()
