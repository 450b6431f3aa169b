"""Where things are: what the program brings along, and what belongs to the person using it.

``KYODO_DESKTOP_HOME`` replaces the person's folder: for tests, for measuring, for a portable copy on a stick.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kyodo_desktop.errors import Trouble

HOME_VARIABLE = "KYODO_DESKTOP_HOME"


def resource(*parts: str) -> Path:
    """A file or folder that ships with the program, such as ``resource("icons", "home.svg")``."""
    package = Path(__file__).parent
    inside_wheel = package / "resources"
    base = inside_wheel if inside_wheel.is_dir() else package.parent / "resources"
    return base.joinpath(*parts)


def data_dir() -> Path:
    """The person's own folder, made on first use so that nobody else can read it.

    Raises Trouble ``data_folder`` if it cannot be made.
    """
    folder = _data_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as failure:
        raise Trouble("data_folder", detail=str(failure), folder=str(folder)) from failure
    return folder


def default_library() -> Path:
    """The library that opens when no other is named."""
    return data_dir() / "library.db"


def own_programmes() -> Path:
    """The person's own templates of programmes, beside the library."""
    return data_dir() / "programmes.json"


def log_file() -> Path:
    """The running log; its predecessor lies beside it with ``.1`` at the end."""
    return data_dir() / "kyodo-desktop.log"


def _data_folder() -> Path:
    override = os.environ.get(HOME_VARIABLE)
    if override:
        return Path(override)
    if sys.platform == "win32":
        # Local, not Roaming: Windows copies a roaming folder at sign-out, perhaps in mid-transaction.
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "Kyodo Desktop"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Kyodo Desktop"
    configured = os.environ.get("XDG_DATA_HOME", "")
    # The XDG base directory specification: a relative path is invalid and must be ignored.
    base = Path(configured) if os.path.isabs(configured) else Path.home() / ".local" / "share"
    return base / "kyodo-desktop"
