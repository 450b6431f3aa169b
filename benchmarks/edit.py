"""What one change costs in a large workshop (600 notes, 80 participants, 15 parties, 60 activities).

``edit_window_ms`` is how long the window is held up: the rule, the difference, every listener of the
editor, but no painting. ``edit_ack_ms`` is until the writer has acknowledged that it stands on the disk.
``edit_syncs`` counts the orders to the disk (fsync, fdatasync) of one change, because a disk that lies
about its time cannot lie about being asked; strace counts them in a process of its own. ``open_large_ms``
is from the library file to an editor with its past.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.workshops import ACTIVITIES, LARGE, large, make_library
from kyodo_desktop.db.library import Library, open_library
from kyodo_desktop.domain import rows
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label

RUNS = 15
COUNTED = 20  # changes whose syncs are counted


class Evening:
    """A large workshop open in a library, and the moment at which the writer acknowledges."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.stored = threading.Event()
        library.listen(lambda _id, _revision: self.stored.set(), lambda _trouble: None)
        self.editor = open_editor(library)

    def change(self, number: int) -> tuple[float, float]:
        """One change; milliseconds until the editor returns, and until it is acknowledged."""
        self.stored.clear()
        started = time.perf_counter()
        self.editor.run(
            label("activities.what"), reword, f"activity{number % ACTIVITIES:03}", f"仕事 {number}"
        )
        returned = time.perf_counter()
        self.stored.wait()
        return (returned - started) * 1000, (time.perf_counter() - started) * 1000


def reword(workshop: Workshop, id: str, what: str) -> Workshop:
    """The change that is measured."""
    return rows.edit(workshop, "activities", id, what=what)


def open_editor(library: Library) -> Editor:
    """What opening a workshop does, without its screen."""
    opened = library.load(LARGE)
    return Editor(opened.workshop, library.write, opened.past)


@contextmanager
def evening() -> Iterator[Evening]:
    """A library of its own, thrown away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.db")
        make_library(path, [large()])
        library = open_library(path)
        yield Evening(library)
        library.close()


def figures() -> dict[str, float]:
    """Medians of 15."""
    with evening() as at:
        acknowledged = [at.change(number)[1] for number in range(RUNS + 1)][1:]
        opened = [_seconds_to_open(at.library) for _ in range(RUNS + 1)][1:]
    found = {
        "edit_ack_ms": statistics.median(acknowledged),
        "open_large_ms": statistics.median(opened) * 1000,
    }
    return found | _syncs()


def _seconds_to_open(library: Library) -> float:
    started = time.perf_counter()
    open_editor(library)
    return time.perf_counter() - started


def _syncs() -> dict[str, float]:
    """Syncs of one change: those of an evening with twenty, less those of an evening with none."""
    if not shutil.which("strace"):
        return {}
    return {"edit_syncs": (_count_syncs(COUNTED) - _count_syncs(0)) / COUNTED}


def _count_syncs(changes: int) -> int:
    trace = ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-e", "signal=none"]
    done = subprocess.run(
        [*trace, sys.executable, "-m", "benchmarks.edit", str(changes)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
        check=True,
        capture_output=True,
        text=True,
    )
    return len(re.findall(r"\bf(?:data)?sync\(", done.stderr))


if __name__ == "__main__":
    with evening() as measured:
        for index in range(int(sys.argv[1])):
            measured.change(index)
