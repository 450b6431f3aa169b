"""A note, a plate and an issue written with a real input method: IBus and Anthy, keys sent by the X server.

Run as a program inside a session bus: ``dbus-run-session -- python -m tests.journeys.input_method FOLDER``.
The Enter that settles the conversion puts nothing up; the next one does.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit

from kyodo_desktop.domain.place import Place
from kyodo_desktop.ui.issues import IssuesScreen
from tests.journeys.evening import Evening
from tests.journeys.hands import wait_for
from tests.journeys.processes import telling

NEEDED = ("dbus-run-session", "ibus-daemon", "openbox", "xdotool")
ENGINE = Path("/usr/share/ibus/component/anthy.xml")
PATIENCE = 20.0
SCHEMAS = Path("/usr/share/glib-2.0/schemas")
_HIRAGANA = re.compile(r'(name="input-mode".*?<default>)\d+(</default>)', re.DOTALL)


def missing() -> list[str]:
    """What this machine lacks."""
    found = [name for name in NEEDED if shutil.which(name) is None]
    return found if ENGINE.exists() else [*found, "ibus-anthy"]


@contextmanager
def session(folder: Path) -> Iterator[None]:
    """A window manager and the input method, in hiragana from the start."""
    schemas = folder / "schemas"
    schemas.mkdir()
    for file in SCHEMAS.glob("*anthy*.xml"):
        plain = file.read_text("utf-8")
        (schemas / file.name).write_text(_HIRAGANA.sub(r"\g<1>0\g<2>", plain), "utf-8")
    subprocess.run(["/usr/bin/env", "glib-compile-schemas", str(schemas)], check=True)
    os.environ |= {
        "XDG_CONFIG_HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "GSETTINGS_BACKEND": "memory",
        "GSETTINGS_SCHEMA_DIR": str(schemas),
        "QT_IM_MODULE": "ibus",
        "QT_QPA_PLATFORM": "xcb",
        "KYODO_DESKTOP_HOME": str(folder),
    }
    system = os.environ | {"PATH": f"/usr/bin:/bin:{os.environ['PATH']}"}  # the engine is Python too
    helpers = [
        subprocess.Popen(command, env=system, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in (["openbox"], ["ibus-daemon", "--panel=disable"])
    ]
    try:
        until = time.monotonic() + PATIENCE
        while not _ready():
            if time.monotonic() > until:
                raise TimeoutError("the input method did not come")
            time.sleep(0.1)
        yield
    finally:
        for helper in helpers:
            helper.terminate()
            helper.wait()


def _ready() -> bool:
    """Asked for the engine, and it answers. (The exit code of the asking says nothing.)"""
    subprocess.run(["/usr/bin/env", "ibus", "engine", "anthy"], capture_output=True)
    answer = subprocess.run(["/usr/bin/env", "ibus", "engine"], capture_output=True, text=True)
    return answer.stdout.strip() == "anthy"


class Composed(QObject):
    """How often the input method has said something to a line."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self.count = 0
        line.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count."""
        self.count += event.type() == QEvent.Type.InputMethod
        return False

    def press(self, *names: str) -> None:
        """Keys as the X server sends them; the program lives on, and each is answered before the next."""
        for name in names:
            before = self.count
            sender = subprocess.Popen(["/usr/bin/env", "xdotool", "key", name])
            wait_for(lambda sender=sender: sender.poll() is not None)
            wait_for(lambda before=before: self.count > before)


def write_with_it(folder: Path) -> None:
    """Kadai becomes two kanji: a note, the name of an island, and an issue that no note said."""
    evening = Evening(QApplication([]), folder)
    evening.program.open_sample()
    wait_for(lambda: evening.window.sitting)
    evening.window.enter_stop(3)
    page = evening.window.page
    assert isinstance(page, IssuesScreen)
    before = evening.workshop
    _compose_in(page.capture.line)
    assert evening.workshop.cards == before.cards
    _key("Return")
    wait_for(lambda: len(evening.workshop.cards) > len(before.cards))
    assert evening.workshop.cards[-1].text == "課題"
    assert page.capture.line.text() == ""
    page.board.go_to(Place("groups", before.groups[0].id))
    _key("shift+F2")
    _compose_in(page.actions_of.picker.line)
    assert evening.workshop.groups == before.groups
    _key("Return")
    wait_for(lambda: evening.workshop.groups[0].title == "課題")
    _key("ctrl+i")
    _compose_in(page.keys.line.line)
    assert evening.workshop.issues == before.issues
    _key("Return")
    wait_for(lambda: len(evening.workshop.issues) > len(before.issues))
    assert evening.workshop.issues[-1].statement == "課題"
    evening.look("input_method")
    evening.end()


def _compose_in(line: QLineEdit) -> None:
    """The reading, the conversion, and the Enter that settles it."""
    wait_for(lambda: line.hasFocus() and line.isActiveWindow())
    Composed(line).press("k", "a", "d", "a", "i", "space", "Return")
    assert line.text() == "課題", line.text()


def _key(name: str) -> None:
    sender = subprocess.Popen(["/usr/bin/env", "xdotool", "key", name])
    wait_for(lambda: sender.poll() is not None)


if __name__ == "__main__":
    place = Path(sys.argv[1])
    with session(place), telling(place):
        write_with_it(place)
