"""A person's words are words, wherever they are shown: never mark-up, never a mnemonic, never lost."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kyodo_desktop.domain import fields
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import common
from kyodo_desktop.ui.buttons import plain_words
from kyodo_desktop.ui.paint import plain_tip
from tests.house import PACKAGE
from tests.ui.seated import QUIET, settle, sit

pytestmark = QUIET

HOSTILE = "<b>太字</b> & <img src='file:///etc/passwd'> a < b && c > d"


def hostile_workshop() -> Workshop:
    """The sample with mark-up in every name that the frame or a screen shows."""
    found = sample_workshop()
    places = [Place("workshop", found.id, name) for name in ("title", "host", "theme", "purpose")]
    places += [
        Place("meetings", found.meetings[0].id, "venue"),
        Place("promises", found.promises[0].id, "text"),
    ]
    places += [Place("cards", card.id, "text") for card in found.cards[:3]]
    places += [Place("activities", activity.id, "what") for activity in found.activities[:3]]
    places += [Place("goals", goal.id, "what") for goal in found.goals]
    for place in places:
        found = fields.write(found, place, HOSTILE)
    for actor in found.actors:
        found = fields.write(found, Place("actors", actor.id, "name"), HOSTILE + actor.name)
        found = fields.write(found, Place("actors", actor.id, "short_name"), "<i>" + actor.short_name)
    return found


def test_every_label_of_every_stop_shows_plain_text(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, hostile_workshop(), 1)
    for stop in range(1, 8):
        seat.window.go_to_stop(stop)
        settle()
        labels = seat.window.findChildren(QLabel)
        assert labels
        guessing = [label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText]
        assert guessing == []
        for widget in seat.window.findChildren(object):  # type: ignore[type-var]
            tip = getattr(widget, "toolTip", str)()
            assert "<b>" not in tip
            assert "<img" not in tip
    assert seat.window.windowTitle() == common.window_title(HOSTILE)


def test_a_tooltip_shows_exactly_its_words() -> None:
    assert plain_tip("a < b & c") == "<qt>a &lt; b &amp; c</qt>"


@pytest.mark.parametrize("letter", ["\u9577", "x", "&", "<"])
def test_a_tooltip_stays_on_the_screen(qtbot, letter: str) -> None:  # type: ignore[no-untyped-def]
    label = QLabel(plain_tip(letter * 10_000))
    label.setWordWrap(True)  # as a tooltip does with rich text
    qtbot.addWidget(label)
    assert label.sizeHint().width() < 900
    assert label.sizeHint().height() < 700


@pytest.mark.parametrize(
    ("given", "shown"), [("&File", "File"), ("a && b", "a & b"), ("印刷（&P）", "印刷（P）")]
)
def test_the_words_of_an_action_lose_their_mnemonic_only(given: str, shown: str) -> None:
    assert plain_words(given) == shown


def test_no_widget_holds_a_colour_of_its_own() -> None:
    allowed = {"paint.py"}  # the ink inside the icon files, to be replaced by a token's
    holding = [
        path.name
        for path in sorted((PACKAGE / "ui").glob("*.py"))
        if path.name not in allowed and re.search(r"#[0-9A-Fa-f]{6}\b|QColor\(\d", path.read_text("utf-8"))
    ]
    assert holding == []
