"""What SQLite and the disk report, as Trouble: told apart by code, never by message."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from kyodo_desktop.errors import Trouble

_BY_EXTENDED = {
    sqlite3.SQLITE_READONLY_DBMOVED: "library.moved",
    sqlite3.SQLITE_READONLY_ROLLBACK: "library.unfinished",
    sqlite3.SQLITE_READONLY_RECOVERY: "library.unfinished",
}
_BY_PRIMARY = {
    sqlite3.SQLITE_FULL: "disk.full",
    sqlite3.SQLITE_READONLY: "library.read_only",
    sqlite3.SQLITE_PERM: "library.read_only",
    sqlite3.SQLITE_IOERR: "library.unreachable",
    sqlite3.SQLITE_CANTOPEN: "library.unreachable",
    sqlite3.SQLITE_CORRUPT: "library.damaged",
    sqlite3.SQLITE_NOTADB: "library.not_a_library",
    sqlite3.SQLITE_BUSY: "library.busy",
    sqlite3.SQLITE_LOCKED: "library.busy",
    sqlite3.SQLITE_PROTOCOL: "library.busy",
    sqlite3.SQLITE_NOMEM: "memory.full",
}


def of_sqlite(error: BaseException | None, path: Path) -> Trouble | None:
    """The trouble that a sqlite3 error stands for; none if it is a mistake of the program.

    What ``is_no_text`` knows is damage, and its message, which quotes the text, goes no further. A device
    that is dying makes SQLite say "malformed": nothing is called damaged before the file was seen.
    """
    if is_no_text(error):
        return Trouble("library.damaged", detail="a text is no UTF-8", file=path.name)
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    key = _BY_EXTENDED.get(code) or _BY_PRIMARY.get(code & 0xFF)
    if key is None:
        return None
    if key in {"library.damaged", "library.unreachable"} and not path.exists():
        key = "library.moved"
    name = getattr(error, "sqlite_errorname", "")
    return Trouble(key, detail=f"{name}: {error}", file=path.name)


def is_no_text(error: BaseException | None) -> bool:
    """Whether a text in the file, or in SQLite's words about it, is no UTF-8 any more: bits have turned.

    The first is the one thing that Python's sqlite3 reports without a code.
    """
    unsaid = isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode")
    return unsaid or isinstance(error, UnicodeDecodeError)


def of_system(error: OSError, path: Path, otherwise: str) -> Trouble:
    """The trouble that an error of the operating system stands for."""
    key = "disk.full" if error.errno in {errno.ENOSPC, errno.EDQUOT} else otherwise
    return Trouble(key, detail=str(error), file=path.name)
