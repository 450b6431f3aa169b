"""Work beside the window: exactly one answer, in the window's own thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kyodo_desktop.ui.tasks import Tasks

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.stop()


class Told:
    def __init__(self) -> None:
        self.results: list[object] = []
        self.failures: list[Exception] = []
        self.threads: list[int] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def failed(self, failure: Exception) -> None:
        self.failures.append(failure)
        self.threads.append(threading.get_ident())


def until(true: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end
        QApplication.processEvents()
        time.sleep(0.001)


def test_the_result_arrives_here(tasks: Tasks) -> None:
    told = Told()
    tasks.start(threading.get_ident, told.done, told.failed)
    until(lambda: told.results)
    assert told.results != [threading.get_ident()]
    assert told.threads == [threading.get_ident()]
    assert told.failures == []


def test_a_failure_arrives_here(tasks: Tasks) -> None:
    told = Told()

    def fail() -> None:
        raise ValueError

    tasks.start(fail, told.done, told.failed)
    until(lambda: told.failures)
    assert told.threads == [threading.get_ident()]
    assert told.results == []


def test_what_is_cancelled_tells_nobody(tasks: Tasks) -> None:
    told, gate = Told(), threading.Event()
    running = [tasks.start(gate.wait, told.done, told.failed) for _ in range(2)]
    waiting = tasks.start(int, told.done, told.failed)
    assert waiting.cancel()
    gate.set()
    until(lambda: len(told.results) == 2)
    assert all(future.done() for future in running)
    assert told.results == [True, True]


def test_after_stop_nothing_arrives(tasks: Tasks) -> None:
    told = Told()
    tasks.start(int, told.done, told.failed)
    tasks.stop()
    QApplication.processEvents()
    assert told.results == []
