"""The projector pulled and plugged again, on a real X server with two outputs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.journeys import second_screen
from tests.journeys.processes import run

LONGEST = 110  # seconds; a guard against waiting for ever, not a measurement


@pytest.mark.display
@pytest.mark.skipif(bool(second_screen.missing()), reason=f"no {' '.join(second_screen.missing())}")
def test_a_projector_pulled_and_plugged_again_while_the_facilitator_types(tmp_path: Path) -> None:
    run(tmp_path, sys.executable, "-m", "tests.journeys.second_screen", longest=LONGEST)
