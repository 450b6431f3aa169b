"""Every key that a hint, a sentence, a tip or the read-me names is a key of the window, on its page."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence, QShortcut

from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.ui.issues import IssuesScreen
from tests.house import modules
from tests.ui.seated import QUIET, Seat, settle, sit

pytestmark = QUIET

ROOT = Path(__file__).parents[2]
KEY = re.compile(
    r"(?:(?:Ctrl|Shift|Alt)\+)+(?:F\d{1,2}|Enter|Ins|Del|Home|PgUp|PgDn|Tab|Z/Y|[A-Z0-9↑↓](?![a-z]))"
    r"|\bF\d{1,2}\b|\b(?:Ins|Del)\b"
)
QT = {"Enter": "Return", "↑": "Up", "↓": "Down", "PgDn": "PgDown"}

#: Keys that a widget takes itself while it has the keyboard, and where.
OF_WIDGETS = {
    "F2": "cells of tables and forms",
    "Ctrl+Return": "the clause editor and long texts end; a partner is proposed to",
    "Shift+1": "cells of the matrix",
    "F10": "the menu bar",
    "Shift+Tab": "the focus",
    "Alt+Down": "the calendar of a day's field",
}


def keys_in(text: str) -> set[str]:
    """The keys that a text names, as Qt spells them."""
    return {spelt(found) for found in KEY.findall(text)}


def spelt(key: str) -> str:
    *held, last = key.split("+")
    return QKeySequence("+".join((*held, QT.get(last, last)))).toString()


def sentences() -> Iterator[tuple[str, str]]:
    """Where, and every text of the program but its docstrings."""
    for module in modules():
        if module.name.startswith("text/"):
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield f"{module.name}:{node.lineno}", node.value
    for name in ("README.ja.md", "CHANGELOG.md"):
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").splitlines(), 1):
            yield f"{name}:{number}", line


def here(seat: Seat) -> set[str]:
    """What works on the page that is shown."""
    window = seat.window
    shown = [*window.commands.all(), *window.page_actions, *window.page.findChildren(QAction)]
    keys = {key.toString() for action in shown for key in action.shortcuts()}
    return keys | {found.key().toString() for found in window.findChildren(QShortcut)}


def test_every_key_that_is_named_is_there(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 1)
    there: set[str] = set(OF_WIDGETS)

    def look() -> None:
        settle()
        found = here(seat)
        there.update(found)
        named = {key for keys, _ in seat.window.page.hints for key in keys_in(keys)}
        assert named <= found | OF_WIDGETS.keys(), seat.window.page

    for stop in range(1, 8):
        seat.window.enter_stop(stop)
        look()
        if stop == 3:
            issues = seat.screen(IssuesScreen)
            for position in range(len(issues.views)):
                issues._show_view(position)
                look()
    seat.window.find_everywhere()
    look()
    seat.window.go_home()
    look()
    missing = {(where, key) for where, text in sentences() for key in keys_in(text) - there}
    assert missing == set()
