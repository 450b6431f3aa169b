"""Sixty notes sorted, given seals and chosen by keyboard, and one written with a real input method."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.journeys import input_method
from tests.journeys.processes import run

LONGEST = 110  # seconds; a guard against waiting for ever, not a measurement


def _run(folder: Path, *command: str, **settings: str) -> None:
    run(folder, *command, longest=LONGEST, **settings)


def test_sixty_notes_by_keyboard(tmp_path: Path) -> None:
    _run(tmp_path, sys.executable, "-m", "tests.journeys.sorting", QT_QPA_PLATFORM="offscreen")


@pytest.mark.display
def test_sixty_notes_on_a_screen(display: str, tmp_path: Path) -> None:
    _run(tmp_path, sys.executable, "-m", "tests.journeys.sorting", QT_QPA_PLATFORM="xcb", DISPLAY=display)


@pytest.mark.display
def test_a_note_from_a_real_input_method(display: str, tmp_path: Path) -> None:
    if lacking := input_method.missing():
        pytest.skip(f"no {' '.join(lacking)}")
    program = ("dbus-run-session", "--", sys.executable, "-m", "tests.journeys.input_method")
    _run(tmp_path, *program, DISPLAY=display)
