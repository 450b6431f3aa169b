"""One writer for one library: a locked file beside it that says who holds it.

The operating system gives the lock back when its program dies, so a lock is never left behind on one machine.
A stick that was pulled from another machine brings that machine's words along: then a person is asked.
"""

from __future__ import annotations

import datetime as dt
import getpass
import json
import os
import platform
import sys
from pathlib import Path
from typing import NamedTuple

from kyodo_desktop.db import faults
from kyodo_desktop.errors import Trouble

PROGRAM = "kyodo-desktop"
_LONGEST = 4096  # bytes that a holder's words may take


class Holder(NamedTuple):
    """Who holds the lock. ``since`` is ISO text."""

    program: str
    machine: str
    user: str
    since: str


class Lock:
    """A lock that is held. ``release`` gives it back; so does the end of the program, however it comes."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path, self._handle = path, handle

    def release(self) -> None:
        """Give the lock back and take the file away."""
        if self._handle < 0:
            return
        os.ftruncate(self._handle, 0)  # on some systems the file stays while somebody looks at it
        if os.name == "posix":
            self._path.unlink(missing_ok=True)
        os.close(self._handle)
        if os.name != "posix":
            _remove_if_free(self._path)
        self._handle = -1


def beside(library: Path) -> Path:
    """Where the lock of a library lies."""
    return library.with_name(library.name + ".lock")


def take(library: Path, *, even_if_left: bool = False, program: str = PROGRAM) -> Lock:
    """Take the lock of a library, at once or not at all.

    Raises Trouble ``library.locked`` with its holder, ``library.left_locked`` when another machine left it
    (``even_if_left`` takes it over, once a person has said so), ``library.read_only`` if no lock can be made.
    """
    path = beside(library)
    while True:
        handle = _open(path)
        try:
            _hold(handle, library)
            holder = _holder(handle)
            if holder and holder.machine != platform.node() and not even_if_left:
                raise _trouble("library.left_locked", holder, library)
            if not _is_still(handle, path):  # released and removed between opening and locking
                os.close(handle)
                continue
            _say(handle, program)
        except (OSError, Trouble) as error:
            os.close(handle)
            if isinstance(error, OSError):
                raise faults.of_system(error, library, "library.read_only") from error
            raise
        return Lock(path, handle)


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise faults.of_system(error, path, "library.read_only") from error


def _hold(handle: int, library: Path) -> None:
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError) as error:
        raise _trouble("library.locked", _holder(handle), library) from error


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # Windows locks bytes against reading too: a byte beyond the words

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _remove_if_free(path: Path) -> None:
    """Windows removes no open file; somebody may have opened it meanwhile."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _is_still(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except FileNotFoundError:
        return False


def _holder(handle: int) -> Holder | None:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        words = json.loads(os.read(handle, _LONGEST))
        return Holder(**{name: str(words[name]) for name in Holder._fields})
    except (ValueError, KeyError, TypeError):
        return None


def _say(handle: int, program: str) -> None:
    since = dt.datetime.now().astimezone().isoformat(timespec="seconds")
    words = Holder(program, platform.node(), _user(), since)._asdict()
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(words).encode())


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        return ""


def _trouble(key: str, holder: Holder | None, library: Path) -> Trouble:
    return Trouble(key, file=library.name, **(holder or Holder("", "", "", ""))._asdict())
