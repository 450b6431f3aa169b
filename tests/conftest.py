"""What every test shares: no screen, a home of its own, and nothing forgiven.

A warning, a message of Qt, or a log line of level WARNING or above that nobody expected fails the test in
which it appears. A test that provokes one says so: ``expect_log("the writer stopped")``.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
_HOME = tempfile.mkdtemp(prefix="kyodo-desktop-tests-")
for _variable in ("KYODO_DESKTOP_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_variable] = os.path.join(_HOME, _variable.lower())

import hypothesis  # noqa: E402
import pytest  # noqa: E402

import dev  # noqa: E402

hypothesis.settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture, hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile(
    "search", parent=hypothesis.settings.get_profile("steady"), derandomize=False, max_examples=2000
)
hypothesis.settings.load_profile(os.environ.get("KYODO_DESKTOP_HYPOTHESIS", "steady"))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's folder, new and empty for each test (made when the program first asks for it)."""
    folder = tmp_path / "home"
    monkeypatch.setenv("KYODO_DESKTOP_HOME", str(folder))
    return folder


class _Listener(logging.Handler):
    """Remembers what was logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def expect_log() -> Iterator[Callable[[str], None]]:
    """Call it with a part of the line this test provokes. Any other line fails; so does a missing one."""
    listener, expected = _Listener(), []
    logging.getLogger().addHandler(listener)
    yield expected.append
    logging.getLogger().removeHandler(listener)
    surprises = [line for line in listener.lines if not any(part in line for part in expected)]
    assert surprises == [], f"unexpected log lines: {surprises}"
    missing = [part for part in expected if not any(part in line for line in listener.lines)]
    assert missing == [], f"these log lines did not come: {missing}"


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Windows that a test leaves open do not reach the next one."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    from PySide6.QtCore import QEvent

    for widget in widgets.QApplication.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    widgets.QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of a real X display (``:99``) for a program started as a process of its own.

    Tests that use it carry ``@pytest.mark.display``; where there is no Xvfb they are skipped, and counted.
    """
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    lacking = " ".join(dev.display_packages())
    for item in items if lacking else []:
        if item.get_closest_marker("display"):
            item.add_marker(pytest.mark.skip(reason=f"no {lacking}"))
    for item in items if not shutil.which("soffice") else []:
        if item.get_closest_marker("office"):
            item.add_marker(pytest.mark.skip(reason="no soffice"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    all_skipped = terminalreporter.stats.get("skipped", [])
    typing = [report for report in all_skipped if "real_input_method" in report.nodeid]
    screens = [report for report in all_skipped if "test_second_screen" in report.nodeid]
    known = [*typing, *screens]
    skipped = [report for report in all_skipped if "display" in report.keywords and report not in known]
    if screens:
        told = "NO SECOND SCREEN WAS PULLED AND PLUGGED. It needs: xserver-xorg-video-dummy xserver-xorg-core"
        terminalreporter.write_line(f"{told} x11-xserver-utils openbox xdotool", red=True)
    if typing:
        told = "THE REAL INPUT METHOD WAS NOT TRIED. It needs: ibus-daemon ibus-anthy openbox xdotool Xvfb"
        terminalreporter.write_line(told, red=True)
    if office := [report for report in all_skipped if "office" in report.keywords]:
        told = f"{len(office)} TESTS WITH LIBREOFFICE WERE SKIPPED. They need: soffice"
        terminalreporter.write_line(told, red=True)
    if skipped:
        line = dev.apt_line(dev.display_packages())
        terminalreporter.write_line(f"{len(skipped)} DISPLAY TESTS WERE SKIPPED. They need: {line}", red=True)


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)
