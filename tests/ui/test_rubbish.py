"""Cycles are collected in the window's thread, and only there."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from kyodo_desktop.ui.rubbish import Rubbish
from kyodo_desktop.ui.tasks import Tasks


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    gc.enable()


class Knot:
    """Holds itself, and notes which thread unties it."""

    def __init__(self, untied: list[str]) -> None:
        self.itself = self
        self.untied = untied

    def __del__(self) -> None:
        self.untied.append(threading.current_thread().name)


def allocate() -> list[list[int]]:
    """More than a young generation holds."""
    return [[n] for n in range(5000)]


def test_a_thread_never_collects(qapp) -> None:  # type: ignore[no-untyped-def]
    holder = QObject()
    rubbish = Rubbish(holder)
    untied: list[str] = []
    Knot(untied)
    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert untied == []
    kept = allocate()
    rubbish.take_out()
    assert untied == ["MainThread"]
    assert kept
    rubbish.end()
    assert gc.isenabled()


def test_long_work_holds_the_collection_back(qtbot) -> None:  # type: ignore[no-untyped-def]
    tasks = Tasks()
    seen: list[bool] = []

    def look() -> bool:
        return gc.isenabled()

    tasks.start(look, seen.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [False]
    assert gc.isenabled()
    tasks.stop()


def test_stopping_gives_the_collection_back(qtbot) -> None:  # type: ignore[no-untyped-def]
    tasks = Tasks()
    tasks.start(allocate, list, pytest.fail)
    tasks.stop()
    assert gc.isenabled()
