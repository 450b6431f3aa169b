"""Measure everything that is promised of speed, show it beside its target, and write it down if asked.

``python3 dev.py bench [--json FILE] [part …]``. Every figure is a median of 15; where
two sides are compared they take turns within this one run, so that a busy machine slows both. The exit code
is 1 if a promise was not kept.
"""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
from pathlib import Path

PARTS = ("start", "edit", "sheet", "preview", "window", "board", "search", "reception")
MOST = {
    "first_paint_ratio": 1.25,
    "start_stall_ms": 50.0,
    "edit_window_ms": 3.0,
    "edit_ack_ms": 15.0,
    "edit_syncs": 5.0,
    "open_large_ms": 100.0,
    "note_paint_p50_ms": 16.0,
    "note_paint_max_ms": 50.0,
    **{
        f"board_{notes}_{act}_ms": 16.6
        for notes in (600, 2000)
        for act in ("drag", "pan", "zoom", "fit", "fit_drag", "glide", "fit_glide")
    },
    "reception_600_mark_ms": 25.0,
    "search_200k_first_ms": 30.0,
    "search_200k_all_ms": 80.0,
    "search_stall_ms": 50.0,
    "archive_extra_ms": 25.0,
    "preview_refresh_ms": 150.0,
    "preview_stall_ms": 30.0,
    "sheet_cold_ratio": 1.2,
    "sheet_warm_ratio": 1.6,
}
PROMISED_BY = {
    "start": ("first_paint_ratio", "start_stall_ms"),
    "edit": ("edit_ack_ms", "edit_syncs", "open_large_ms"),
    "preview": ("preview_refresh_ms", "preview_stall_ms"),
    "window": ("edit_window_ms",),
    "board": (
        "note_paint_p50_ms",
        "note_paint_max_ms",
        *(name for name in MOST if name.startswith("board_")),
    ),
    "reception": ("reception_600_mark_ms",),
    "search": ("search_200k_first_ms", "search_200k_all_ms", "search_stall_ms"),
    "sheet": ("archive_extra_ms", "sheet_cold_ratio", "sheet_warm_ratio"),
}


def main() -> int:
    """The table, the file, and whether every promise was kept."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure what is promised of speed.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    parser.add_argument("parts", nargs="*", help=f"only these of {', '.join(PARTS)}")
    wanted = parser.parse_args()
    if unknown := set(wanted.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    figures: dict[str, float] = {}
    kept = True
    print(f"{'figure':32} {'measured':>10} {'at most':>8}", flush=True)
    for part in wanted.parts or PARTS:
        found: dict[str, float] = importlib.import_module(f"benchmarks.{part}").figures()
        figures |= found
        kept &= show(found, PROMISED_BY[part])
    if wanted.json:
        wanted.json.write_text(json.dumps(figures | machine(), indent=2) + "\n", "utf-8")
    return 0 if kept else 1


def show(found: dict[str, float], promised: tuple[str, ...]) -> bool:
    """Print the figures of one part; a promise that could not be measured counts as not kept."""
    kept = True
    for name in [*promised, *(name for name in found if name not in promised)]:
        most, value = MOST.get(name), found.get(name)
        passed = most is None or (value is not None and value <= most)
        limit = f"{most:8.2f} {'pass' if passed else 'FAIL'}" if most is not None else ""
        print(f"{name:32} {'not measured' if value is None else f'{value:10.2f}'} {limit}", flush=True)
        kept &= passed
    return kept


def machine() -> dict[str, str]:
    """What the figures were taken on."""
    return {"python": platform.python_version(), "system": platform.platform()}


if __name__ == "__main__":
    sys.exit(main())
