"""How soon the window is there, against the least that any program with a window and a list must do.

Both sides are processes started in the same way and take turns; the time runs from just before the process
is started until the list of 200 workshops has been painted. The bare side is a QMainWindow with a
QTableView of as many rows. While the rest of the program loads (storage, PDF), a timer of the window beats
every millisecond: the pauses between its beats are what a person would feel as stalling.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.first_paint import SHELF
from benchmarks.workshops import make_library, small

RUNS = 15
STATED_SHARE = 0.99


def figures() -> dict[str, float]:
    """The ratio and the stall that are promised, and the milliseconds they are made of.

    ``first_paint_work_ratio`` compares processor time instead of time on the clock: on a busy machine it says
    whether a bad ratio is the program's.
    """
    starts: dict[str, list[Start]] = {"bare": [], "program": []}
    with tempfile.TemporaryDirectory() as home:
        make_library(Path(home, "library.db"), map(small, range(SHELF)))
        for run in range(RUNS + 1):
            for side in sorted(starts, reverse=run % 2 == 1):
                starts[side].append(_start(side, home))
    bare, program = starts["bare"][1:], starts["program"][1:]
    painted, painted_bare = (
        statistics.median(s.painted for s in program),
        statistics.median(s.painted for s in bare),
    )
    return {
        "first_paint_ratio": painted / painted_bare,
        "first_paint_ms": painted,
        "first_paint_bare_ms": painted_bare,
        "first_paint_work_ratio": statistics.median(s.worked for s in program)
        / statistics.median(s.worked for s in bare),
        "start_loaded_ms": statistics.median(s.loaded for s in program),
        "start_stall_ms": statistics.median(_quantile(s.gaps) for s in program),
        "start_longest_stall_ms": statistics.median(max(s.gaps, default=0.0) for s in program),
    }


class Start(NamedTuple):
    """Milliseconds to the first painted list, to the last import, of work until the paint, of each pause."""

    painted: float
    loaded: float
    worked: float
    gaps: list[float]


def _start(side: str, home: str) -> Start:
    environment = {**os.environ, "KYODO_DESKTOP_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.first_paint", side]
    started = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30)
    if done.returncode:
        raise RuntimeError(done.stderr)
    told: dict[str, Any] = json.loads(done.stdout)
    painted, loaded = ((told[name] - started) * 1000 for name in ("painted", "loaded"))
    return Start(painted, loaded, told["worked"] * 1000, told["gaps"])


def _quantile(gaps: list[float]) -> float:
    """The gap that 99 of 100 do not exceed."""
    ordered = sorted(gaps)
    return ordered[int(len(ordered) * STATED_SHARE)] if ordered else 0.0
