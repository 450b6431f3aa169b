"""Libraries for the tests of storage, on a real disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kyodo_desktop.db.library import Library, open_library


@pytest.fixture(scope="session")
def new_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty library, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("new") / "library.db"
    open_library(path).close()
    return path


@pytest.fixture
def place(new_library: Path, tmp_path: Path) -> Path:
    """Where an empty library lies."""
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(new_library, folder / "library.db")
    return folder / "library.db"


@pytest.fixture
def open_here(place: Path) -> Iterator[Callable[..., Library]]:
    """Open the library of this test; whatever was opened is let go at the end."""
    opened: list[Library] = []

    def opening(path: Path = place, **how: bool) -> Library:
        opened.append(open_library(path, **how))
        return opened[-1]

    yield opening
    for library in reversed(opened):
        library.close(give_up=True)
