"""Sixty notes sorted, given seals and chosen by keyboard."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LONGEST = 110  # seconds; a guard against waiting for ever, not a measurement


def _run(folder: Path, *command: str, **settings: str) -> None:
    environment = {**os.environ, **settings, "KYODO_DESKTOP_HOME": str(folder)}
    done = subprocess.run(
        [*command, str(folder)], env=environment, capture_output=True, text=True, timeout=LONGEST
    )
    assert done.returncode == 0, done.stderr


def test_sixty_notes_by_keyboard(tmp_path: Path) -> None:
    _run(tmp_path, sys.executable, "-m", "tests.journeys.sorting", QT_QPA_PLATFORM="offscreen")


@pytest.mark.display
def test_sixty_notes_on_a_screen(display: str, tmp_path: Path) -> None:
    _run(tmp_path, sys.executable, "-m", "tests.journeys.sorting", QT_QPA_PLATFORM="xcb", DISPLAY=display)
