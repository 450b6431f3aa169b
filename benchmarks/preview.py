"""From an accepted change on page 6 to the new picture of its paper, and how long the window stands still.

The whole program runs in this process, without a screen, with the sample open. ``preview_refresh_ms`` is the
median from ``Editor.run`` to the picture of the changed page on the screen; ``preview_stall_ms`` is the
median of each refresh's longest time in which the window answered nothing.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

RUNS = 15

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from PySide6.QtWidgets import QApplication  # noqa: E402

from benchmarks.window import wait  # noqa: E402
from benchmarks.workshops import make_library  # noqa: E402
from kyodo_desktop.app import Program  # noqa: E402
from kyodo_desktop.domain import clauses  # noqa: E402
from kyodo_desktop.domain.sample import sample_workshop  # noqa: E402
from kyodo_desktop.editor import Editor, label  # noqa: E402
from kyodo_desktop.ui.preview import Preview  # noqa: E402


def figures() -> dict[str, float]:
    """Both medians, after one refresh that reads the fonts."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["KYODO_DESKTOP_HOME"] = home
        library, workshop = Path(home, "library.db"), sample_workshop()
        make_library(library, [workshop])
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        program = Program(application, library)
        program.shell.show()
        wait(application, lambda: program.furnished)
        program.open_workshop(workshop.id, 6)
        wait(application, lambda: program.window.sitting is not None)
        assert program.window.sitting is not None
        editor = program.window.sitting.editor
        [preview] = program.window.findChildren(Preview)
        wait(application, preview.up_to_date)
        found = [_refresh(application, editor, preview, number) for number in range(RUNS + 1)][1:]
        program.shell.close()
        program.end()
    refreshes, stalls = zip(*found, strict=True)
    return {
        "preview_refresh_ms": statistics.median(refreshes),
        "preview_stall_ms": statistics.median(stalls),
        "preview_refresh_max_ms": max(refreshes),
        "preview_stall_max_ms": max(stalls),
    }


def _refresh(application: QApplication, editor: Editor, preview: Preview, number: int) -> tuple[float, float]:
    """Milliseconds until the changed paper is seen, and the longest of them without an answer."""
    wait(application, lambda: editor.all_saved)
    clause = next(c.id for c in editor.workshop.clauses if c.key == "respect")
    started = last = time.perf_counter()
    longest = 0.0
    editor.run(label("clauses.text"), clauses.write, clause, f"{number}番目の言葉で、たがいを大切にします。")
    while not preview.up_to_date():
        application.processEvents()
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        if now - started > 60:
            raise TimeoutError("the paper was not made anew")
        time.sleep(0.0005)  # the window waits for events, too, and lets the thread go on
    return (time.perf_counter() - started) * 1000, longest * 1000
