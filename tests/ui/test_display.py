"""The program on a real X server: the platform plugin, its libraries, and a window that is really painted."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

PATIENCE = 60.0  # seconds; a machine that is busy otherwise must not fail the test


@pytest.mark.display
def test_the_window_is_painted_on_a_real_screen(display: str) -> None:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "KYODO_DESKTOP_TRACE": "first_paint",
    }
    environment.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, "-m", "kyodo_desktop"]
    program = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    alarm = threading.Timer(PATIENCE, program.kill)
    alarm.start()
    assert program.stdout is not None
    first = program.stdout.readline()
    alarm.cancel()
    program.terminate()
    _, complaints = program.communicate()
    assert first.startswith("first_paint "), complaints
    assert complaints == ""
