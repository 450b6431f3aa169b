"""The whole job by keyboard, as a process of its own: without a screen, and on a real X server."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2
import pytest

from kyodo_desktop import cli
from tests.journeys.evening import NAMES
from tests.journeys.processes import run

LONGEST = 110  # seconds; a guard against waiting for ever, not a measurement


def _evening(folder: Path, **settings: str) -> None:
    run(folder, sys.executable, "-m", "tests.journeys.evening", longest=LONGEST, **settings)


def _check_what_remains(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = pypdfium2.PdfDocument(folder / "agreement.pdf")
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    for words in (*NAMES, "上井野自治会", "上井野小学校", "草を刈る", "令和8年9月30日"):
        assert words in text
    assert "（案）" not in text
    library = str(folder / "evening.kyodo")
    assert cli.main(["check", "--library", library]) == 0
    assert cli.main(["list", "--library", library]) == 0
    assert "草刈りを分け合う会" in capsys.readouterr().out


def test_an_evening_by_keyboard(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _evening(tmp_path, QT_QPA_PLATFORM="offscreen")
    _check_what_remains(tmp_path, capsys)


@pytest.mark.display
def test_an_evening_on_a_screen(display: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _evening(tmp_path, QT_QPA_PLATFORM="xcb", DISPLAY=display)
    _check_what_remains(tmp_path, capsys)
