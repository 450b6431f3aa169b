"""Kills a real process in the middle of an evening, again and again, and looks at what is left.

``python -m tests.db.kill --times 200`` gives the full figure. The evening goes on in one library: after each
kill it is opened anew, checked down to every step, and the next process writes on.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import IO

from kyodo_desktop.db import history
from kyodo_desktop.db.engine import open_engine, reading
from kyodo_desktop.db.library import Library, open_library
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Draft, Editor, Write, label
from tests.db import values

ACKNOWLEDGED = 12  # the most that is stored before a process is killed
LONGEST = 0.02  # seconds that pass then
EVENINGS = 40  # in one library
MAKING = 0.1  # seconds that a library may take to be made before its maker is killed


def digest(workshop: Workshop) -> str:
    """A short name for a value, down to the last letter."""
    return hashlib.sha256(repr(workshop).encode()).hexdigest()[:16]


def evening(path: Path, seed: str, out: IO[str]) -> None:
    """Work until killed: put up, type, take down, undo, redo, drafts. Says what it does."""
    chance = random.Random(seed)
    library = open_library(path)
    opened = library.load("w")

    def write(item: Write | Draft) -> None:
        if isinstance(item, Write):  # said before it can be stored, so that whatever is found is known
            print("adopted", item.workshop.revision, digest(item.workshop), file=out, flush=True)
        library.write(item)

    editor = Editor(opened.workshop, write, opened.past)
    library.listen(
        lambda _id, revision: print("saved", revision, file=out, flush=True), lambda _trouble: None
    )
    print("ready", editor.workshop.revision, file=out, flush=True)
    number = 0
    while True:
        number += 1
        act(editor, chance, f"{seed}-{number}")
        time.sleep(chance.choice([0, 0, 0.002, 0.01]))


def act(editor: Editor, chance: random.Random, name: str) -> None:
    """One thing that somebody does."""
    cards = editor.workshop.cards
    what = chance.random()
    if not cards or (what < 0.35 and len(cards) < 60):
        editor.run(label("cards.add"), values.put_up, name, "ことば" * chance.randrange(1, 200))
    elif what < 0.75:
        card = chance.choice(cards).id
        place = Place("cards", card, "text")
        editor.keep_draft(place, f"書きかけ{name}")
        editor.type(
            place, label("cards.edit"), values.reword, card, f"直した{name}" * chance.randrange(1, 60)
        )
    elif what < 0.85:
        editor.run(label("cards.remove"), values.take_down, chance.choice(cards).id)
    elif what < 0.95:
        editor.undo()
    else:
        editor.redo()


class Tally(Counter[str]):
    """What was seen."""

    def fault(self, what: str) -> None:
        """Something that must never be seen."""
        self[f"FAULT {what}"] += 1

    @property
    def faults(self) -> dict[str, int]:
        """What must be empty."""
        return {what: count for what, count in self.items() if what.startswith("FAULT")}


def kill_often(folder: Path, times: int, seed: int = 0) -> Tally:
    """Run and kill ``times`` evenings, forty in one library; what was seen comes back."""
    chance, tally = random.Random(seed), Tally()
    for turn in range(times):
        path = folder / f"{turn // EVENINGS}" / "library.db"
        if turn % EVENINGS == 0:
            library = open_library(path)
            library.create(values.sensible("w"))
            library.close()
        steps, seconds = chance.randrange(ACKNOWLEDGED), chance.uniform(0, LONGEST)
        said = _one_evening(path, f"{seed}-{turn}", steps, seconds)
        tally["kills"] += 1
        tally["journals left hot"] += path.with_name(path.name + "-journal").exists()
        _look(path, said, tally)
    return tally


def kill_makers(folder: Path, times: int, seed: int = 0) -> Tally:
    """Kill a program that is making its library, and open what it left."""
    chance, tally = random.Random(seed), Tally()
    for turn in range(times):
        path = folder / f"made-{turn}" / "library.db"
        process = _forked(lambda path=path: open_library(path))
        time.sleep(chance.uniform(0, MAKING))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        tally["makers killed"] += 1
        tally["libraries unfinished"] += not path.exists()
        library = open_library(path)
        for trouble in library.check():
            tally.fault(f"{trouble.key} {trouble.detail}")
        library.close()
        if [file.name for file in path.parent.iterdir()] != ["library.db"]:
            tally.fault("something was left beside a new library")
        shutil.rmtree(path.parent)
    return tally


def _one_evening(path: Path, seed: str, steps: int, seconds: float) -> list[list[str]]:
    """Start an evening, kill it ``seconds`` after some steps were acknowledged; the lines it said."""
    reading_end, writing_end = os.pipe()
    process = _forked(lambda: evening(path, seed, os.fdopen(writing_end, "w")))
    os.close(writing_end)
    with os.fdopen(reading_end, "rb", buffering=0) as pipe:
        heard = b""
        while b"ready" not in heard or heard.count(b"saved") < steps:
            heard += pipe.read(65536) or b"saved " * steps + b"ready: never"
        time.sleep(seconds)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        while more := pipe.read(65536):
            heard += more
    lines = heard.decode().split("\n")[:-1]  # the last one may be torn
    return [line.split() for line in lines]


def _forked(work: Callable[[], object]) -> int:
    """A process of its own. Forked, because an interpreter that starts takes longer than an evening."""
    process = os.fork()
    if process == 0:
        try:
            work()
            signal.pause()
        finally:
            os._exit(1)
    return process


def _look(path: Path, said: list[list[str]], tally: Tally) -> None:
    adopted = {int(revision): words for kind, revision, *words in said if kind == "adopted"}
    saved = max([int(revision) for kind, revision, *_ in said if kind in {"saved", "ready"}], default=-1)
    tally["steps adopted"] += len(adopted)
    tally["acknowledgements"] += sum(kind == "saved" for kind, *_ in said)
    if saved < 0:
        tally.fault("the library did not open")
        return
    library = open_library(path)
    try:
        _compare(library, adopted, saved, tally)
    finally:
        library.close()


def _compare(library: Library, adopted: dict[int, list[str]], saved: int, tally: Tally) -> None:
    opened = library.load("w")
    revision = opened.workshop.revision
    if revision < saved:
        tally.fault("an acknowledged step is lost")
    before = [int(revision) for revision in adopted][:1] or [revision + 1]
    if adopted.get(revision) != [digest(opened.workshop)] and revision >= before[0]:
        tally.fault("the stored value is none that ever was")
    tally["steps stored beyond the last acknowledgement"] += max(0, revision - saved)
    for trouble in library.check():
        tally.fault(f"{trouble.key} {trouble.detail}")
    if not library.shelf():
        tally.fault("the list is empty")


def numbers(path: Path) -> list[int]:
    """The numbers of all steps in the history."""
    with reading(open_engine(path, writing=False), path) as connection:
        return [step.number for step in history.read(connection, "w", newest=None)]


def main(arguments: list[str]) -> int:
    """Print what was seen; 1 if there was a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--folder", help="where the libraries lie; a disk in memory will do for a quick run")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    chosen = parser.parse_args(arguments)
    folder = Path(tempfile.mkdtemp(prefix="kyodo-kill-", dir=chosen.folder))
    began = time.monotonic()
    tally = kill_often(folder, chosen.times, chosen.seed)
    tally.update(kill_makers(folder, chosen.times // 4, chosen.seed))
    for library in sorted(folder.rglob("library.db")):
        found = numbers(library)
        tally["steps in the histories"] += len(found)
        if found != list(range(1, len(found) + 1)):
            tally.fault("the history has a gap")
    for what, count in sorted(tally.items()):
        sys.stdout.write(f"{count:8} {what}\n")
    seconds = time.monotonic() - began
    sys.stdout.write(f"{seconds:8.1f} seconds, seed {chosen.seed}, faults: {tally.faults or 'none'}\n")
    if not tally.faults:
        shutil.rmtree(folder)
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
