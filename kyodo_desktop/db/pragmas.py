"""How a connection to a library is made, once: for the first screen, for reading and for the writer.

Plain sqlite3, so that the first screen needs nothing else. Every line was chosen by trial
(docs/LIBRARY.md): a rollback journal with ``synchronous=EXTRA`` is the one setting that lost nothing at a
power cut *and* notices that the file under it was moved, replaced or unplugged.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path
from urllib.parse import quote

#: "KYOD" at byte 68 of the file.
APPLICATION_ID = 0x4B594F44
#: The schema this program reads and writes; ``user_version`` of the file.
SCHEMA_VERSION = 3

BUSY_SECONDS = 2.0

RECIPE: tuple[tuple[str, str], ...] = (
    ("locking_mode", "NORMAL"),  # EXCLUSIVE acknowledges commits into a file that is gone
    ("synchronous", "EXTRA"),  # FULL loses the last commit at a power cut
    *((("fullfsync", "ON"),) if sys.platform == "darwin" else ()),
    ("foreign_keys", "ON"),
    ("secure_delete", "ON"),  # an erased name leaves the file
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
    ("temp_store", "MEMORY"),  # names never reach a temporary file
)


def connect(path: Path, *, writing: bool) -> sqlite3.Connection:
    """A connection to an existing file. Transactions are begun and ended by hand.

    A connection that is not for writing may still roll back what a killed program left half-written.
    Raises sqlite3.Error; UnicodeDecodeError where a damaged file makes SQLite speak so.
    """
    connection = sqlite3.connect(_uri(path), uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        for name, value in RECIPE:
            connection.execute(f"PRAGMA {name} = {value}")
        if writing:
            connection.execute("PRAGMA journal_mode = DELETE")  # WAL leaves erased names in its side file
        else:
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _uri(path: Path) -> str:
    """``mode=rw`` never makes a file; bytes, because a name on disk need not be UTF-8."""
    posix = path.absolute().as_posix()
    rooted = posix if posix.startswith("/") else "/" + posix
    return f"file://{quote(os.fsencode(rooted))}?mode=rw"
