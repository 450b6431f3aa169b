"""The list of workshops and the first start."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kyodo_desktop.domain import progress
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import home as words
from kyodo_desktop.text import rail as rail_words
from kyodo_desktop.ui.doors import Doors
from kyodo_desktop.ui.home_list import WorkshopRow
from kyodo_desktop.ui.home_rows import worded
from kyodo_desktop.ui.paint import Icons
from kyodo_desktop.ui.tasks import Tasks
from kyodo_desktop.ui.window import Window
from tests.ui.seated import QUIET, SIZES, clipped, doors, look, press, settle

K = Qt.Key
pytestmark = QUIET

NOTHING = (False,) * 7


def row(id: str, title: str, now: int = 1) -> WorkshopRow:
    done = tuple(number < now for number in range(1, 8))
    day = dt.date(2026, 6, 20)
    return WorkshopRow(id, title, day, "令和8年6月20日（土）", "公民館", done, now, "準備中", "会場を書く")


class Shelf:
    """Answers searches and remembers what was opened."""

    def __init__(self, *rows: WorkshopRow) -> None:
        self.rows = rows
        self.asked: list[str] = []
        self.opened: list[tuple[str, int]] = []
        self.samples = 0
        self.trouble: Trouble | None = None

    def search(self, typed: str) -> tuple[Sequence[WorkshopRow], int]:
        self.asked.append(typed)
        if self.trouble is not None:
            raise self.trouble
        found = [row for row in self.rows if typed in row.title]
        return found, len(found)

    def open(self, id: str, stop: int) -> None:
        self.opened.append((id, stop))

    def sample(self) -> None:
        self.samples += 1

    def doors(self) -> Doors:
        return doors()._replace(open_workshop=self.open, search=self.search, open_sample=self.sample)


def window_over(qtbot, shelf: Shelf) -> Window:  # type: ignore[no-untyped-def]
    dressed = look()
    window = Window(dressed, Icons(dressed), Tasks(), shelf.doors())
    qtbot.addWidget(window, before_close_func=_plain)
    window.resize(1366, 738)
    window.home.reload()
    window.show()
    window.activateWindow()
    window.page.enter()
    settle()
    return window


def _plain(window: Window) -> None:
    window.stand_up()
    look().set_scale(100)


def test_enter_opens_the_chosen_workshop_at_its_current_stop(qtbot) -> None:  # type: ignore[no-untyped-def]
    shelf = Shelf(row("a", "草刈りの会", 3), row("b", "こども食堂", 5))
    window_over(qtbot, shelf)
    press(K.Key_Down, K.Key_Return)
    assert shelf.opened == [("b", 5)]


def test_a_stop_key_opens_the_chosen_workshop_there(qtbot) -> None:  # type: ignore[no-untyped-def]
    shelf = Shelf(row("a", "草刈りの会", 3))
    window_over(qtbot, shelf)
    press(K.Key_2, held=Qt.KeyboardModifier.ControlModifier)
    assert shelf.opened == [("a", 2)]


def test_the_rail_follows_the_chosen_workshop(qtbot) -> None:  # type: ignore[no-untyped-def]
    window = window_over(qtbot, Shelf(row("a", "草刈りの会", 3), row("b", "こども食堂", 5)))
    assert [entry.number for entry in window.rail.entries if entry.now] == [3]
    press(K.Key_Down)
    assert [entry.number for entry in window.rail.entries if entry.now] == [5]
    assert window.rail.foot.button.words() == rail_words.OPEN_WORKSHOP


def test_typing_searches_and_no_result_offers_a_way_back(qtbot) -> None:  # type: ignore[no-untyped-def]
    shelf = Shelf(row("a", "草刈りの会"), row("b", "こども食堂"))
    window = window_over(qtbot, shelf)
    window.home.header_buttons()[0].setFocus()
    press("<b>")
    qtbot.waitUntil(lambda: shelf.asked[-1] == "<b>")
    settle()
    home = window.home
    assert home._nothing.isVisible()
    assert home._nothing.label.text() == words.nothing_found("<b>")
    home.stop_search()
    settle()
    assert not home._nothing.isVisible()
    assert home._list.isVisible()


def test_a_new_list_keeps_the_chosen_workshop(qtbot) -> None:  # type: ignore[no-untyped-def]
    shelf = Shelf(row("a", "草刈りの会"), row("b", "こども食堂"))
    window = window_over(qtbot, shelf)
    press(K.Key_Down)
    shelf.rows = (row("c", "新しい会"), *shelf.rows)
    window.home.reload()
    assert window.home.chosen_id() == "b"


def test_home_chooses_the_workshop_that_was_left(qtbot) -> None:  # type: ignore[no-untyped-def]
    shelf = Shelf(row("a", "草刈りの会"))
    window = window_over(qtbot, shelf)
    made = replace(sample_workshop(), id="new")
    shelf.rows = (*shelf.rows, row("new", "新しい会"))
    window.sit(Editor(made, lambda _write: None), 1)
    press(K.Key_Home, held=Qt.KeyboardModifier.AltModifier)
    assert (window.page, window.home.chosen_id()) == (window.home, "new")


def test_a_shelf_that_cannot_answer_is_told_and_the_list_stays(qtbot) -> None:  # type: ignore[no-untyped-def]
    shelf = Shelf(row("a", "草刈りの会"))
    window = window_over(qtbot, shelf)
    shelf.trouble = Trouble("library.moved", file="記録.db")
    window.go_home()
    settle()
    assert window.strips.shown() == ("trouble",)
    assert window.home.chosen_id() == "a"


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"key": "a.later.versions.key", "args": {}, "state": "dreaming", "stop": 9, "done": [True]},
        {"key": "actor.strengths", "args": {}, "state": [], "stop": "2", "done": 7},
        {"key": ["title"], "args": 3, "state": None, "stop": None, "done": None},
    ],
)
def test_what_another_version_kept_of_a_workshop_is_left_out(told: dict[str, object]) -> None:
    found = worded("a", "草刈りの会", "2026-13-01", "公民館", False, told)
    assert (found.title, found.place, found.day) == ("草刈りの会", "公民館", "")
    assert (tuple(found.done), found.now, found.state, found.next) == (NOTHING, 1, "", "")


def test_what_was_kept_of_a_workshop_is_worded() -> None:
    told = progress.summary(sample_workshop())
    found = worded("a", "会", "2026-06-20", "", False, json.loads(json.dumps(told)))
    assert found.day == "令和8年6月20日（土）"
    assert (len(found.done), found.now) == (7, told["stop"])
    assert found.state
    assert found.next


def test_the_first_start_offers_the_sample_under_enter(qtbot) -> None:  # type: ignore[no-untyped-def]
    shelf = Shelf()
    window = window_over(qtbot, shelf)
    window.page_changed()
    press(K.Key_Return)
    press(K.Key_Space)
    assert shelf.samples == 2
    assert window.rail.foot.button.words() == rail_words.OPEN_SAMPLE


def test_a_screen_reader_hears_the_whole_row(qtbot) -> None:  # type: ignore[no-untyped-def]
    window = window_over(qtbot, Shelf(row("a", "草刈りの会", 3)))
    spoken = window.home._model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("草刈りの会", "令和8年6月20日（土）", "公民館", "7つのうち3つ目", "会場を書く"):
        assert part in spoken


@pytest.mark.parametrize("empty", [False, True])
def test_no_word_is_cut(qtbot, empty: bool) -> None:  # type: ignore[no-untyped-def]
    window = window_over(qtbot, Shelf() if empty else Shelf(row("a", "草刈りの会")))
    window.page_changed()
    for size, scale in SIZES:
        window.resize(*size)
        window.set_scale(scale)
        settle()
        assert clipped(window) == []
        window.grab()
