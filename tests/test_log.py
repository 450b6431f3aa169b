"""The log keeps keys, ids and numbers; names never reach it."""

from __future__ import annotations

import logging
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kyodo_desktop import log
from kyodo_desktop.domain.choices import Phase
from kyodo_desktop.errors import Trouble

NAME = "葛󠄀城 𠮷子"
logger = logging.getLogger("kyodo_desktop.trial")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "trial.log"
    handler = log.start(path)
    yield path
    log.stop(handler)


def test_keys_ids_and_numbers_are_written(file: Path) -> None:
    logger.info("step %s of %s: %d rows, %s", "add_card", "0f3c" * 8, 12, Phase.PLAN)
    assert f"step add_card of {'0f3c' * 8}: 12 rows, plan" in file.read_text("utf-8")


@pytest.mark.parametrize("value", [NAME, "two words", "x" * 65, Path("/home/someone/library.db"), [NAME], ""])
def test_anything_else_is_withheld(file: Path, value: object) -> None:
    logger.info("opened %s", value)
    assert file.read_text("utf-8").endswith(f"opened {log.WITHHELD}\n")


def test_a_sentence_with_a_name_in_it_is_withheld(file: Path) -> None:
    logger.info(f"opened {NAME}")  # noqa: G004 - the slip that is guarded against
    logger.info("opened %(who)s", {"who": NAME})
    assert NAME not in file.read_text("utf-8")


def test_an_exception_leaves_its_type_and_its_place(file: Path, expect_log: Callable[[str], None]) -> None:
    expect_log("the writer stopped")
    try:
        try:
            raise ValueError(f"cannot read {NAME}")
        except ValueError as cause:
            raise Trouble("disk_full", detail=NAME, folder=NAME) from cause
    except Trouble:
        logger.exception("the writer stopped")
    text = file.read_text("utf-8")
    assert NAME not in text
    assert "kyodo_desktop.errors.Trouble disk_full" in text
    assert "builtins.ValueError" in text
    assert "tests/test_log.py" in text
    assert str(Path.cwd()) not in text


def test_lines_of_libraries_stay_out(file: Path) -> None:
    logging.getLogger("reportlab").info("parameters %s", NAME)
    assert not file.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows guards files by the folder's access list")
def test_only_the_owner_can_read_it(file: Path) -> None:
    logger.info("started")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_it_stays_small(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LARGEST", 2_000)
    for number in range(200):
        logger.info("line %d", number)
    previous = file.with_name("trial.log.1")
    assert file.stat().st_size <= 2_100
    assert previous.stat().st_size <= 2_100
    assert file.read_text("utf-8").endswith("line 199\n")
