"""Where people read and answer, and the files they name."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import cli as words


def say(text: str, end: str = "\n") -> None:
    """To stdout."""
    if sys.stdout:  # none under pythonw
        sys.stdout.write(text + end)
        sys.stdout.flush()


def complain(text: str) -> None:
    """To stderr, on one line."""
    if sys.stderr:
        sys.stderr.write(one_line(text) + "\n")


def one_line(text: str) -> str:
    """The text without line ends and tabs, which would break a list of lines."""
    return " ".join(text.splitlines()).replace("\t", " ")


def agreed(count: int) -> bool:
    """Ask, where somebody can answer; else only say how to go on."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty()):
        say(words.SHOWN_ONLY)
        return False
    say(words.ask(count), end="")
    answer = sys.stdin.readline().strip().casefold() in words.YES
    if not answer:
        say(words.NOT_TAKEN)
    return answer


def never_stumble_over_letters() -> None:
    """A console of few letters (CP932, ASCII) shows ``?`` for the others; files stay exact."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def read_file(file: Path, largest: int) -> bytes:
    """The file's bytes, one more than ``largest`` at most: its reader then says that it is too large.

    Raises Trouble ``file.missing``, ``file.unreadable``.
    """
    try:
        with file.open("rb") as opened:
            return opened.read(largest + 1)
    except FileNotFoundError as error:
        raise Trouble("file.missing", detail=str(error), file=file.name) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise Trouble("file.unreadable", detail=str(error), file=file.name) from error


def write_file(data: bytes, file: Path) -> None:
    """Write a file whole or not at all. Raises Trouble ``file.not_written``."""
    from kyodo_desktop.documents.write import write

    try:
        write(data, file)
    except (OSError, ValueError, Trouble) as error:
        detail = error.detail if isinstance(error, Trouble) else str(error)
        raise Trouble("file.not_written", detail=detail, file=file.name) from error
