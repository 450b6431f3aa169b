"""A document onto the disk: whole, or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from kyodo_desktop.errors import Trouble


def write(data: bytes, path: Path) -> None:
    """Write beside the place, make sure that it lies on the disk, then put it there in one move.

    A file that was there before stays as it is unless the new one is complete.
    Raises Trouble ``pdf.no_folder``, ``pdf.not_written``.
    """
    if not path.parent.is_dir():
        raise Trouble("pdf.no_folder", detail=str(path.parent), folder=str(path.parent))
    aside = None
    try:
        handle, aside = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(aside, 0o666 & ~_umask())
        os.replace(aside, path)
    except OSError as failure:
        if aside:
            with contextlib.suppress(OSError):
                os.unlink(aside)
        raise Trouble("pdf.not_written", detail=str(failure), file=path.name) from failure


def _umask() -> int:
    """What the person's new files may not be (mkstemp makes them private, an agreement is not)."""
    current = os.umask(0o022)
    os.umask(current)
    return current
