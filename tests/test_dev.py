"""The script that sets everything up: what it asks for, where, and when it starts anew."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev

NOWHERE = {"libthereisnosuchthing.so.1": "libnothing1"}
linux = pytest.mark.skipif(sys.platform != "linux", reason="asks for Debian packages on Linux only")


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project's place with nothing installed."""
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_bytes((dev.ROOT / name).read_bytes())
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    return tmp_path


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def user(monkeypatch: pytest.MonkeyPatch, number: int) -> list[list[str]]:
    """Pretend to be this user on a Debian system; returns what apt would be asked for."""
    asked: list[list[str]] = []
    monkeypatch.setattr(os, "geteuid", lambda: number, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "apt_install", lambda packages: asked.append(packages) or True)
    return asked


@linux
def test_libraries_that_cannot_be_loaded_are_named_by_their_package() -> None:
    assert dev.missing_packages({"libc.so.6": "libc6", **NOWHERE}) == ["libnothing1"]


def test_an_ordinary_user_gets_one_whole_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = user(monkeypatch, 1000)
    with pytest.raises(SystemExit) as stopped:
        dev.provide(["python3.11-venv", "libegl1"], ["xvfb"])
    assert stopped.value.code == "sudo apt-get install python3.11-venv libegl1 xvfb"
    assert "1行" in capsys.readouterr().err
    assert asked == []


def test_what_is_only_wished_for_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    assert user(monkeypatch, 1000) == []
    dev.provide([], ["xvfb"])


def test_root_has_it_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = user(monkeypatch, 0)
    dev.provide(["libegl1"], ["xvfb"])
    dev.provide([], [])
    assert asked == [["libegl1", "xvfb"]]


def test_a_python_without_ensurepip_needs_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name)
    assert dev.venv_package() == [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def test_the_missing_package_is_noticed_before_a_broken_environment_is_made(
    room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user(monkeypatch, 1000)
    monkeypatch.setattr(dev, "venv_package", lambda: ["python3.11-venv"])
    with pytest.raises(SystemExit, match=r"install python3\.11-venv libegl1"):
        dev.prepare("run", ["libegl1"])
    assert not (room / ".venv").exists()


def test_a_half_made_environment_is_not_sound(room: Path) -> None:
    assert not dev.is_sound()
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(room / ".venv")], check=True)
    assert not dev.is_sound()


def test_an_installation_holds_until_what_it_was_made_from_changes(room: Path) -> None:
    dev.PYTHON.parent.mkdir(parents=True)
    dev.PYTHON.touch()
    assert not dev.is_current("run")
    (dev.VENV / "installed-for-run").write_text(dev.stamp("run"))
    assert dev.is_current("run")
    assert not dev.is_current("test")
    with (room / "constraints.txt").open("a") as pins:
        pins.write("something==1.0\n")
    assert not dev.is_current("run")


def test_what_serves_the_tests_serves_the_program(room: Path) -> None:
    dev.PYTHON.parent.mkdir(parents=True)
    dev.PYTHON.touch()
    (dev.VENV / "installed-for-test").write_text(dev.stamp("test"))
    assert dev.is_current("run")
    assert not dev.is_current("mutate")
    (dev.VENV / "installed-for-test").unlink()
    (dev.VENV / "installed-for-mutate").write_text(dev.stamp("mutate"))
    assert all(dev.is_current(purpose) for purpose in dev.EXTRAS)
    dev.PYTHON.unlink()
    assert not dev.is_current("run")


@linux
@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, {}),
        ({"DISPLAY": ":0"}, {**dev.DRAWING, **dev.X11}),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, {**dev.DRAWING, **dev.X11}),
        ({"WAYLAND_DISPLAY": "wayland-0"}, {**dev.DRAWING, **dev.WAYLAND}),
        ({"QT_QPA_PLATFORM": "offscreen"}, dev.DRAWING),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"}, {**dev.DRAWING, **dev.X11}),
    ],
)
def test_only_what_the_screen_needs_is_asked_for(
    variables: dict[str, str], expected: dict[str, str], screens: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        screens.setenv(name, value)
    assert dev.libraries_of_the_screen() == expected
    assert dev.has_screen() == bool(variables)


def test_settings_that_slow_the_program_down_do_not_reach_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    kept = dev.environment()
    assert "PYTHONDONTWRITEBYTECODE" not in kept
    assert "PYTHONPATH" not in kept
    assert kept["LANG"] == "ja_JP.UTF-8"


@pytest.mark.parametrize("version", [(3, 10), (3, 14)])
def test_another_python_is_told_so_in_a_plain_sentence(version: tuple[int, int]) -> None:
    program = f"import runpy, sys; sys.version_info = {(*version, 0)}; runpy.run_path({dev.__file__!r})"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 1
    assert f"いまの Python は {version[0]}.{version[1]} です" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_command_is_a_question_of_usage() -> None:
    done = subprocess.run([sys.executable, dev.__file__, "rum"], capture_output=True, text=True)
    assert (done.returncode, "python3 dev.py run" in done.stdout) == (2, True)


def test_every_requirement_is_pinned_by_name_and_version_only() -> None:
    lines = [line for line in (dev.ROOT / "constraints.txt").read_text().splitlines() if line[0] != "#"]
    pins = dict(line.split("==") for line in lines)
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["test"], *extras["mutate"]]
    assert "mutmut" not in " ".join(extras["test"])
    names = {requirement.split(">")[0].lower().replace("-", "_") for requirement in wanted}
    assert names - {pin.lower().replace("-", "_") for pin in pins} == set()
    assert pins["PySide6_Essentials"] == pins["shiboken6"] == "6.11.3"
