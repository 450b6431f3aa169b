"""Where things are."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from kyodo_desktop import paths
from kyodo_desktop.errors import Trouble


def test_resources_are_found() -> None:
    assert paths.resource("fonts", "BIZUDPGothic-Regular.ttf").is_file()


def test_resources_of_a_wheel_lie_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "kyodo_desktop"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.resource("icons", "home.svg") == package / "resources" / "icons" / "home.svg"


def test_the_variable_names_the_folder(home: Path) -> None:
    assert paths.data_dir() == home
    assert paths.default_library() == home / "library.db"
    assert paths.log_file().parent == home


@pytest.mark.skipif(sys.platform == "win32", reason="Windows guards files by the folder's access list")
def test_nobody_else_can_look_in(home: Path) -> None:
    assert stat.S_IMODE(paths.data_dir().stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, ".local/share/kyodo-desktop"),
        ("linux", {"XDG_DATA_HOME": "relative/is/ignored"}, ".local/share/kyodo-desktop"),
        ("darwin", {}, "Library/Application Support/Kyodo Desktop"),
        ("win32", {}, "AppData/Local/Kyodo Desktop"),
    ],
)
def test_each_system_has_its_own_place(
    platform: str,
    variables: dict[str, str],
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in (paths.HOME_VARIABLE, "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(sys, "platform", platform)
    assert paths.data_dir() == tmp_path / expected
    assert (tmp_path / expected).is_dir()


def test_a_folder_that_cannot_be_made_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(blocked / "home"))
    with pytest.raises(Trouble, match="data_folder"):
        paths.data_dir()
