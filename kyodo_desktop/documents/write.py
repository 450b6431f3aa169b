"""A document onto the disk: whole, or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from uuid import uuid4

from kyodo_desktop.errors import Trouble


def write(data: bytes, path: Path) -> None:
    """Write beside the place, make sure that it lies on the disk, then put it there in one move.

    A file that was there before stays as it is unless the new one is complete.
    Raises Trouble ``pdf.no_folder``, ``pdf.not_written``.
    """
    if not path.parent.is_dir():
        raise Trouble("pdf.no_folder", detail=str(path.parent), folder=str(path.parent))
    try:
        _put(data, Path(os.path.realpath(path)))  # what a link leads to, not the link itself
    except (OSError, ValueError) as failure:  # ValueError: a name with a NUL in it
        raise Trouble("pdf.not_written", detail=str(failure), file=path.name) from failure


def _put(data: bytes, place: Path) -> None:
    if place.exists() and not place.is_file():  # the move would put a file in the place of a device
        raise OSError("no regular file")
    aside = place.with_name(f".kyodo-{uuid4().hex}.part")
    try:
        with aside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, place)
    finally:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
