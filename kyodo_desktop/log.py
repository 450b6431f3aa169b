"""The running log: keys, ids and numbers. No name of a person or a place ever reaches it.

How to write to it: ``logger = logging.getLogger(__name__)`` in any module, then a plain English sentence with
arguments that are keys, ids or numbers::

    logger.info("library opened, %d workshops, schema %d", count, version)
    logger.warning("step %s of %s was not written", number, workshop.id)
    logger.exception("the writer stopped")  # inside ``except``

The file guards itself against a slip: an argument that is neither a number nor looks like a key or an id
becomes ``[withheld]``, and so does a sentence that holds anything but ASCII (an f-string with a name in it;
the linter's G rules forbid those). Of an exception only its type, its key if it is one of ours, and the
places in the code are kept: its message may quote what a person typed. Only this program's own loggers reach
the file; those of libraries may hold parameters.
"""

from __future__ import annotations

import logging
import os
import re
import traceback
from enum import Enum
from io import TextIOWrapper
from pathlib import Path

from kyodo_desktop.errors import Refused, Trouble

WITHHELD = "[withheld]"
LARGEST = 512 * 1024  # bytes; with its predecessor the log stays below one megabyte

_KEY_OR_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}")


def start(file: Path, level: int = logging.INFO) -> logging.Handler:
    """Write this program's log lines to ``file`` from now on; returns the handler for ``stop``."""
    handler = _PrivateFile(file)
    handler.setFormatter(_WithoutNames())
    package = logging.getLogger("kyodo_desktop")
    package.setLevel(level)
    package.addHandler(handler)
    return handler


def stop(handler: logging.Handler) -> None:
    """Write no more to the file that ``start`` opened."""
    logging.getLogger("kyodo_desktop").removeHandler(handler)
    handler.close()


class _WithoutNames(logging.Formatter):
    """One line a record; nothing a person typed survives it."""

    def format(self, record: logging.LogRecord) -> str:
        when = self.formatTime(record)
        line = f"{when} {record.levelname} {record.name}: {_sentence(record)}"
        if record.exc_info and record.exc_info[1] is not None:
            line += "".join(f"\n    {part}" for part in _exception(record.exc_info[1]))
        return line


class _PrivateFile(logging.FileHandler):
    """A log that only its owner can read (0600), opened at the first line and kept small."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, encoding="utf-8", delay=True)

    def _open(self) -> TextIOWrapper:
        return open(
            self.baseFilename, "a", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600)
        )

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._make_room()
            super().emit(record)
        except OSError:  # opening: a full or read-only disk
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Lose the line: a log that cannot be written must neither stop the program nor speak to people."""

    def _make_room(self) -> None:
        if not os.path.exists(self.baseFilename) or os.path.getsize(self.baseFilename) < LARGEST:
            return
        self.close()  # Windows renames no open file; the next line opens a new one
        os.replace(self.baseFilename, self.baseFilename + ".1")


def _sentence(record: logging.LogRecord) -> str:
    template = record.msg if isinstance(record.msg, str) and record.msg.isascii() else WITHHELD
    if not record.args:
        return template
    if isinstance(record.args, tuple):
        return template % tuple(_safe(value) for value in record.args)
    return template % {key: _safe(value) for key, value in record.args.items()}


def _safe(value: object) -> object:
    if isinstance(value, Enum):
        value = value.value
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, type):
        return value.__qualname__
    return value if isinstance(value, str) and _KEY_OR_ID.fullmatch(value) else WITHHELD


def _exception(failure: BaseException) -> list[str]:
    """Type and places, for the failure and for what led to it, latest first."""
    lines = []
    seen: set[int] = set()
    current: BaseException | None = failure
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        key = f" {current.key}" if isinstance(current, (Refused, Trouble)) else ""
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}{key}")
        frames = traceback.extract_tb(current.__traceback__)
        lines.extend(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames)
        current = current.__cause__ or current.__context__
    return lines


def _short(filename: str) -> str:
    """The last two parts of a path: the folders above it hold the name of the account."""
    return "/".join(Path(filename).parts[-2:])
