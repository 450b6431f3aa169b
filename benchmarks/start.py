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
from typing import Any

from benchmarks.first_paint import SHELF
from benchmarks.workshops import make_library, small

RUNS = 15
STATED_SHARE = 0.99


def figures() -> dict[str, float]:
    """The ratio and the stall that are promised, and the milliseconds they are made of."""
    painted: dict[str, list[float]] = {"bare": [], "program": []}
    stalls, longest = [], []
    with tempfile.TemporaryDirectory() as home:
        make_library(Path(home, "library.db"), map(small, range(SHELF)))
        for run in range(RUNS + 1):
            for side in sorted(painted, reverse=run % 2 == 1):
                milliseconds, gaps = _start(side, home)
                painted[side].append(milliseconds)
                if side == "program":
                    stalls.append(_quantile(gaps))
                    longest.append(max(gaps, default=0.0))
    bare, program = (statistics.median(painted[side][1:]) for side in ("bare", "program"))
    return {
        "first_paint_ratio": program / bare,
        "first_paint_ms": program,
        "first_paint_bare_ms": bare,
        "start_stall_ms": statistics.median(stalls[1:]),
        "start_longest_stall_ms": statistics.median(longest[1:]),
    }


def _start(side: str, home: str) -> tuple[float, list[float]]:
    """Milliseconds from the start of a process to its first painted list, and the pauses of its heartbeat."""
    environment = {**os.environ, "KYODO_DESKTOP_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.first_paint", side]
    started = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    if done.returncode:
        raise RuntimeError(done.stderr)
    told: dict[str, Any] = json.loads(done.stdout)
    return (told["painted"] - started) * 1000, told["gaps"]


def _quantile(gaps: list[float]) -> float:
    """The gap that 99 of 100 do not exceed."""
    ordered = sorted(gaps)
    return ordered[int(len(ordered) * STATED_SHARE)] if ordered else 0.0
