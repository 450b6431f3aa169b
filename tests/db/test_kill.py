"""A killed process loses nothing that was acknowledged. The full figure: ``python -m tests.db.kill``."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_killed_evening_loses_nothing_that_was_acknowledged():
    memory = ["--folder", "/dev/shm"] if os.path.isdir("/dev/shm") else []  # noqa: S108 - a kill needs no disk
    command = [sys.executable, "-m", "tests.db.kill", "--times", "20", "--seed", "1", *memory]
    answer = subprocess.run(
        command, capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "faults: none" in answer.stdout
    assert "20 kills" in answer.stdout
