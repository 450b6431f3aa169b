"""Finding over 1,000 workshops of 200 notes each, beside LIKE on the plain table of the notes.

``search_200k_first_ms`` is until the first hits of a common word stand ready with their words,
``search_200k_all_ms`` until all are counted. ``search_200k_rare_ms`` is a word that only the workshop touched
longest ago holds: the whole library is read before its first hit. ``search_200k_like_ms`` is what LIKE takes
on the notes as written, which finds neither other kana nor any other part. ``search_stall_ms`` is the longest
time for which the window does not answer while a person types and every pause asks the library.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from PySide6.QtWidgets import QApplication
from sqlalchemy import Connection

from benchmarks.workshops import make_library, small
from kyodo_desktop.app import Program
from kyodo_desktop.db import finding, pragmas, storing
from kyodo_desktop.domain.order import spread
from kyodo_desktop.domain.workshop import Card, Workshop
from kyodo_desktop.ui.finding import FindingPage

RUNS = 15
WORKSHOPS, NOTES = 1000, 200
COMMON, RARE = "通院", "のろし"

_ORDERS = tuple(spread(NOTES))
_WHO = (
    "一人ぐらしの方",
    "子ども",
    "となりの家",
    "商店会",
    "免許を返した人",
    "移り住んだ家族",
    "自治会の役員",
)
_WHAT = ("買い物", "通院", "草刈り", "見守り", "空き家", "回覧板", "水路の泥あげ", "夜の道", "灯油の運びあげ")
_SO = (
    "に困っている",
    "は、当番がまわらない",
    "が、年々きつくなる",
    "を、だれに頼めばよいか",
    "は、助かっている",
)


def figures() -> dict[str, float]:
    """Medians of 15, taking turns."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.db")
        build(path)
        sides: dict[str, Callable[[], object]] = {
            "search_200k_first_ms": lambda: finding.find(path, COMMON),
            "search_200k_all_ms": lambda: finding.count(path, COMMON),
            "search_200k_rare_ms": lambda: finding.find(path, RARE),
            "search_200k_like_ms": lambda: _like(path),
        }
        stall = _stall(path)
        times: dict[str, list[float]] = {name: [] for name in sides}
        for _ in range(RUNS + 1):
            for name, ask in sides.items():
                times[name].append(_milliseconds(ask))
    return {name: statistics.median(taken[1:]) for name, taken in times.items()} | {"search_stall_ms": stall}


def build(path: Path) -> None:
    """The library, through the statements that the program itself writes with, in one transaction."""
    make_library(path, ())
    store = storing.Store(path, storing.library_id(path))
    store.transact(_fill)
    store.close()


def _fill(connection: Connection) -> None:
    for made in _workshops():
        storing.add_workshop(connection, made)


def _workshops() -> Iterable[Workshop]:
    chance = Random(0)
    for number in range(WORKSHOPS):
        notes = [
            Card(
                id=f"{chance.getrandbits(128):032x}", order=_ORDERS[n], text=_note(chance, number * NOTES + n)
            )
            for n in range(NOTES)
        ]
        yield replace(small(number), id=f"{number << 100:032x}", cards=tuple(notes))


def _note(chance: Random, number: int) -> str:
    if number == WORKSHOPS * NOTES - 1:
        return f"{RARE}をあげて知らせる"
    return chance.choice(_WHO) + "の" + chance.choice(_WHAT) + chance.choice(_SO)


def _stall(path: Path) -> float:
    """The median of the longest gaps between two beats of the window, one gap for each word that is asked."""
    os.environ["KYODO_DESKTOP_HOME"] = str(path.parent)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    program = Program(application, path)
    program.shell.show()
    _until(application, lambda: program.furnished)
    program.window.find_everywhere()
    page = program.window.page
    assert isinstance(page, FindingPage)
    gaps = []
    for number in range(RUNS + 1):
        page.field.setText(_WHAT[number % len(_WHAT)])
        page.ask()
        gaps.append(_until(application, lambda: not page.busy))
    program.shell.close()
    program.end()
    return statistics.median(gaps[1:])


def _until(application: QApplication, done: Callable[[], bool]) -> float:
    """Let the window work until something is so; the longest time that one of its turns took, in ms."""
    longest = 0.0
    while not done():
        longest = max(longest, _milliseconds(application.processEvents))
        time.sleep(0.001)
    return longest


def _like(path: Path) -> int:
    with closing(pragmas.connect(path, writing=False)) as connection:
        query = "SELECT count(*) FROM cards WHERE text LIKE ?"
        return int(connection.execute(query, (f"%{COMMON}%",)).fetchone()[0])


def _milliseconds(ask: Callable[[], object]) -> float:
    started = time.perf_counter()
    ask()
    return (time.perf_counter() - started) * 1000
