"""A journey as a process of its own, and what is told when it does not come to its end.

The program has ``sys.excepthook`` and logs where a mistake happened. So a journey that fails would end with
code 1 and not a word: it speaks for itself (``telling``), and whoever started it shows the log too (``run``).
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LINES = 60  # of a log, from its end


def run(folder: Path, *command: str, longest: float, **settings: str) -> None:
    """Run it to its end, at most so many seconds; a failure shows all that is known of it."""
    environment = {**os.environ, **settings, "KYODO_DESKTOP_HOME": str(folder)}
    began = time.monotonic()
    with (folder / "journey.out").open("wb") as out:
        process = subprocess.Popen([*command, str(folder)], env=environment, stdout=out, stderr=out)
        try:
            code: int | str = process.wait(longest)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            code = "none: it never came to its end"
    assert code == 0, f"exit code {code} after {time.monotonic() - began:.0f} s\n{known(folder)}"


def known(folder: Path) -> str:
    """What it printed, its logs, and which pictures it took."""
    parts = []
    for name in ("journey.out", "kyodo-desktop.log", "xorg.log"):
        file = folder / name
        if file.exists():
            lines = file.read_text("utf-8", "replace").splitlines()[-_LINES:]
            parts += [f"── {name}", *(lines or ["(empty)"])]
    parts += ["── pictures", *(str(file) for file in sorted(folder.glob("*.png")))]
    return "\n".join(parts)


@contextmanager
def telling(folder: Path) -> Iterator[None]:
    """What goes wrong is printed and every window kept as a picture; then the process ends."""
    try:
        yield
    except Exception:  # noqa: BLE001 - told, and then the end
        traceback.print_exc()
        with suppress(RuntimeError):  # windows that have gone
            _picture(folder)
        raise SystemExit(1) from None


def _picture(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    active = QApplication.activeWindow()
    for number, window in enumerate(QApplication.topLevelWidgets()):
        if window.isVisible():
            where = "active" if window is active else "not active"
            told = f"window {number}: {window.windowTitle()} {window.geometry().getRect()} {where}\n"
            sys.stderr.write(told)
            window.grab().save(str(folder / f"failed-{number}.png"))
    focus = QApplication.focusWidget()
    sys.stderr.write(f"keyboard: {focus!r} {focus.accessibleName() if focus else ''}\n")
