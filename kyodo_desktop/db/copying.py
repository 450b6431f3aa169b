"""Files that hold people's names: made private, copied by SQLite itself, and put in place whole."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from kyodo_desktop.db import pragmas
from kyodo_desktop.errors import Trouble


def make_folder(folder: Path) -> None:
    """The folder and those above it, each that is new closed to others. Raises OSError."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)


def make_private(path: Path) -> None:
    """An empty file that only its owner can read, in place of what an earlier try left. Raises OSError.

    SQLite gives its journal the mode of the file.
    """
    path.with_name(path.name + "-journal").unlink(missing_ok=True)
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def discard(path: Path) -> None:
    """Take an unfinished file and its journal away, as far as that can be done."""
    for place in (path, path.with_name(path.name + "-journal")):
        with contextlib.suppress(OSError):
            place.unlink()


def copy_library(source: Path, target: Path) -> None:
    """A sound copy of a library, also while it is being written. Raises sqlite3.Error, OSError and Trouble.

    A copy made byte by byte may be torn or stale; ``target`` appears whole or not at all.
    """
    unfinished = target.with_name(target.name + ".new")
    make_private(unfinished)
    try:
        _copy(source, unfinished)
        settle(unfinished, target)
    finally:
        discard(unfinished)


def _copy(source: Path, target: Path) -> None:
    reading = pragmas.connect(source, writing=False)
    try:
        writing = sqlite3.connect(target)
        try:
            reading.backup(writing)
            answer = writing.execute("PRAGMA quick_check").fetchone()[0]
        finally:
            writing.close()
    finally:
        reading.close()
    if answer != "ok":
        raise Trouble("library.damaged", detail=str(answer), file=source.name)


def settle(unfinished: Path, target: Path) -> None:
    """Put a finished file under its name, for good. Raises FileExistsError, OSError."""
    if os.path.lexists(target):
        raise FileExistsError(str(target))
    with open(unfinished, "rb+") as file:
        os.fsync(file.fileno())
    os.rename(unfinished, target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
