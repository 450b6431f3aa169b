"""One writer at a time, whoever holds the library and however they left it."""

import json
import os
import platform
import signal
import subprocess
import sys
import time

import pytest

from kyodo_desktop.db import lock
from kyodo_desktop.db.library import open_library
from kyodo_desktop.errors import Trouble
from tests.db import values

HOLDER = """
import sys; from pathlib import Path; from kyodo_desktop.db import lock
held = lock.take(Path(sys.argv[1]), program="another window")
print("held", flush=True); sys.stdin.read()
"""


@pytest.fixture
def holder(place):
    """Another process that holds the library."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(place)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_the_second_is_told_at_once_who_the_first_is(place, holder):
    began = time.monotonic()
    with pytest.raises(Trouble, match=r"library\.locked") as caught:
        open_library(place)
    assert time.monotonic() - began < 1
    assert caught.value.args_["program"] == "another window"
    assert caught.value.args_["machine"] == platform.node()
    assert caught.value.args_["since"].startswith("20")


def test_the_second_may_read(place, holder):
    library = open_library(place, write=False)
    assert library.read_only
    assert library.shelf() == []
    with pytest.raises(Trouble, match=r"library\.read_only"):
        library.create(values.sensible())
    library.close()


def test_a_dead_holder_is_no_holder(place, holder):
    holder.kill()
    holder.wait()
    assert lock.beside(place).exists()
    library = open_library(place)
    assert not library.read_only
    library.close()
    assert not lock.beside(place).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no process")
def test_a_sleeping_holder_is_one(place, holder):
    os.kill(holder.pid, signal.SIGSTOP)
    with pytest.raises(Trouble, match=r"library\.locked"):
        open_library(place)


def test_two_windows_of_one_program_are_two(open_here):
    open_here()
    with pytest.raises(Trouble, match=r"library\.locked"):
        open_here()


def test_a_lock_that_another_machine_left_is_asked_about(place, open_here):
    left = lock.Holder("kyodo-desktop", "PC-FUKUSHI", "sayuri", "2026-06-20T15:24:00+09:00")
    lock.beside(place).write_text(json.dumps(left._asdict()))
    with pytest.raises(Trouble, match=r"library\.left_locked") as caught:
        open_here()
    assert caught.value.args_ == left._asdict() | {"file": "library.db"}
    assert json.loads(lock.beside(place).read_text())["machine"] == "PC-FUKUSHI"
    assert not open_here(even_if_left=True).read_only


@pytest.mark.parametrize("words", ["", "{", "[]", "{}", "null", "x" * 10_000])
def test_a_lock_that_says_nothing_sensible_holds_nothing(place, open_here, words):
    lock.beside(place).write_text(words)
    assert not open_here().read_only


def test_a_library_opens_again_after_each_close(place):
    for _ in range(20):
        open_library(place).close()
    assert not lock.beside(place).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_the_lock_is_private(place, open_here):
    os.umask(os.umask(0))
    open_here()
    assert lock.beside(place).stat().st_mode & 0o777 == 0o600


def test_of_many_only_one_gets_in(place):
    """Four processes take and release one lock as fast as they can; no two are ever inside together."""
    race = """
import os, sys; from pathlib import Path
from kyodo_desktop.db import lock; from kyodo_desktop.errors import Trouble
place, inside = Path(sys.argv[1]), Path(sys.argv[1] + ".inside")
entered = 0
for _ in range(200):
    try: held = lock.take(place)
    except Trouble: continue
    os.close(os.open(inside, os.O_CREAT | os.O_EXCL)); entered += 1; os.unlink(inside)
    held.release()
print(entered)
"""
    racers = [
        subprocess.Popen([sys.executable, "-c", race, str(place)], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    entered = [int(racer.communicate()[0]) for racer in racers]
    assert [racer.returncode for racer in racers] == [0] * len(racers)
    assert sum(entered) > 0
