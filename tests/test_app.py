"""The program put together, over real libraries: opening, sample, new workshop, locks, bugs, closing."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kyodo_desktop.app import Program
from kyodo_desktop.db import first
from kyodo_desktop.db.library import open_library
from kyodo_desktop.domain import cards, fields
from kyodo_desktop.domain.fields import NEXT_CARD
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Draft, Editor, Write, label
from kyodo_desktop.errors import Trouble
from kyodo_desktop.exchange import workshop_json
from kyodo_desktop.text import common, notices, troubles
from kyodo_desktop.ui import first_paint
from kyodo_desktop.ui.dialogs import ThreeLines
from kyodo_desktop.ui.finding import FindingPage
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.new_workshop import NewWorkshop
from tests import builders
from tests.ui.seated import QUIET

pytestmark = QUIET
Start = Callable[..., Program]
Store = Callable[..., list[str]]


@pytest.fixture
def library(home: Path) -> Path:
    return home / "library.db"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library without workshops; making one takes a second, copying it nothing."""
    made = tmp_path_factory.mktemp("empty") / "library.db"
    open_library(made, inline=True).close()
    return made


@pytest.fixture
def start(qapp: QApplication, library: Path) -> Iterator[Start]:
    """Opens the program; afterwards it is closed and let go."""
    started: list[Program] = []

    def begin(*, ready: bool = True) -> Program:
        library.parent.mkdir(exist_ok=True)
        program = Program(qapp, library)
        started.append(program)
        program.shell.show()
        until(lambda: program.furnished)
        if ready:
            until(lambda: program._library is not None)
        return program

    yield begin
    for program in started:
        for dialog in program.window.findChildren(ThreeLines):
            dialog.hide()
        program.leave()
        program.end()
        program.shell.deleteLater()


def until(true: Callable[[], object], seconds: float = 20) -> None:
    """Let the program go on until something is so; qtbot's waiting would keep other threads from running."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        QApplication.processEvents()
        time.sleep(0.002)


@pytest.fixture
def stored(library: Path, empty: Path) -> Callable[..., list[str]]:
    """Puts these workshops into the library; gives their ids."""

    def store(*titles: str) -> list[str]:
        library.parent.mkdir(exist_ok=True)
        shutil.copyfile(empty, library)
        return _store(library, *titles)

    return store


def _store(library: Path, *titles: str) -> list[str]:
    opened = open_library(library, inline=True)
    made = [builders.workshop(title=title) for title in titles]
    for workshop in made:
        opened.create(workshop)
    opened.close()
    return [workshop.id for workshop in made]


def put_up(workshop: Workshop, text: str) -> Write:
    """What an editor hands over when a note is put up."""
    written: list[Write] = []
    Editor(workshop, lambda what: written.append(what) if isinstance(what, Write) else None).run(
        label("cards.put_up"), cards.put_up, text
    )
    return written[0]


def dialog(program: Program) -> ThreeLines:
    [found] = program.window.findChildren(ThreeLines)
    return found


def press(found: ThreeLines, words: str) -> None:
    [button] = [button for button in found._runs if button.words() == words]
    button.click()


def test_the_list_stands_before_anything_heavy_is_read(library: Path, stored: Store) -> None:
    stored("草刈りの会")
    told = (
        "import sys, os\n"
        "from kyodo_desktop import app\n"
        "def painted(self):\n"
        "    heavy = ('sqlalchemy', 'alembic', 'reportlab', 'kyodo_desktop.domain.workshop')\n"
        "    print([name for name in heavy if name in sys.modules])\n"
        "    print(self.shell.scene.list.model().rowCount(), flush=True)\n"
        "    os._exit(0)\n"
        "app.Program._after_first_paint = painted\n"
        f"app.run(app.Path({str(library)!r}))\n"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "1"]


def test_the_first_start_makes_a_library_and_opens_the_sample_as_a_copy(start: Start, library: Path) -> None:
    program = start()
    assert library.exists()
    program.open_sample()
    program.open_sample()
    assert program.window.sitting is not None
    assert program.window.sitting.editor.workshop.sample
    program.window.go_home()
    assert program.window.home._model.rowCount() == 2


def test_what_is_asked_for_too_early_happens_when_the_library_is_open(start: Start, stored: Store) -> None:
    stored()
    program = start(ready=False)
    program.open_sample()
    assert program.window.sitting is None
    until(lambda: program.window.sitting is not None)


def test_a_new_workshop_needs_a_name_and_may_have_a_day(start: Start, stored: Store) -> None:
    stored()
    program = start()
    program.new_workshop()
    [asked] = program.window.findChildren(NewWorkshop)
    asked.make()
    assert asked.note.isVisible()
    asked.name.setText("𠮷野の会")
    asked.day.setText("令和元年2月30日")
    asked.make()
    assert asked.note.isVisible()
    asked.day.setText("R8.6.20")
    QTest.keyClick(asked.day, Qt.Key.Key_Return)
    assert program.window.sitting is not None
    workshop = program.window.sitting.editor.workshop
    assert (workshop.title, str(workshop.meetings[0].date)) == ("𠮷野の会", "2026-06-20")
    assert program.shell.windowTitle() == common.window_title("𠮷野の会")


def write_host(program: Program, text: str) -> None:
    sitting = program.window.sitting
    assert sitting is not None
    place = Place("workshop", sitting.editor.workshop.id, "host")
    sitting.editor.run(label(fields.step_key(place)), fields.write, place, text)


def test_what_is_written_is_stored_and_undone_after_a_restart(start: Start, stored: Store) -> None:
    [made] = stored("草刈りの会")
    program = start()
    program.open_workshop(made, 1)
    write_host(program, "よびかけ人")
    assert program.window.sitting is not None
    until(lambda: program.window.sitting and program.window.sitting.editor.all_saved)
    assert program.window.status.saved.words.text().startswith(notices.saved("").rstrip("\u3000"))
    assert program.shell.close()
    program = start()
    program.open_workshop(made, 1)
    program.window.undo()
    assert program.window.sitting is not None
    assert program.window.sitting.editor.workshop.host == ""


def test_going_home_and_back_keeps_the_same_evening(start: Start, stored: Store) -> None:
    first, second = stored("草刈りの会", "こども食堂")
    program = start()
    program.open_workshop(first, 1)
    sitting = program.window.sitting
    program.window.go_home()
    program.open_workshop(first, 2)
    assert program.window.sitting is sitting
    program.open_workshop(second, 1)
    assert program.window.sitting is not sitting


def test_a_library_that_another_window_holds_may_be_read(start: Start, stored: Store, library: Path) -> None:
    [made] = stored("草刈りの会")
    other = open_library(library)
    try:
        program = start(ready=False)
        until(lambda: program.window.findChildren(ThreeLines))
        press(dialog(program), notices.OPEN_READ_ONLY)
        program.open_workshop(made, 1)
        assert program.window.status.saved.words.text() == notices.READ_ONLY
        write = program.window.page.run  # type: ignore[attr-defined]
        place = Place("workshop", made, "host")
        assert write(label("workshop.host"), fields.write, place, "x") == ()
        assert program.window.status.message()
    finally:
        other.close()


def test_a_file_that_is_no_library_is_told_and_left_alone(start: Start, library: Path) -> None:
    library.parent.mkdir()
    library.write_bytes(b"no library" * 100)
    program = start(ready=False)
    until(lambda: program.window.findChildren(ThreeLines))
    dialog(program).copy_detail()
    assert notices.HAPPENED in QApplication.clipboard().text()
    press(dialog(program), notices.CLOSE)
    assert not program.shell.isVisible()
    assert library.read_bytes() == b"no library" * 100


def test_a_list_that_is_damaged_is_made_anew_and_told(start: Start, stored: Store, library: Path) -> None:
    stored("草刈りの会")
    with contextlib.closing(sqlite3.connect(library, isolation_level=None)) as connection:
        connection.execute("UPDATE shelf SET title = CAST(x'ff' AS TEXT)")
    program = start()
    assert program.window.strips.shown() == ("trouble",)
    told = troubles.say(Trouble("library.list_made_anew"))
    heard = [label.accessibleName() for label in program.window.strips.findChildren(PlainLabel)]
    assert any(told.happened in words for words in heard)
    assert program.window.findChildren(ThreeLines) == []
    assert [row.title for row in first.read_shelf(library)] == ["草刈りの会"]


def test_drafts_are_offered_and_not_imposed(start: Start, stored: Store, library: Path) -> None:
    [made] = stored("草刈りの会")
    opened = open_library(library, inline=True)
    opened.write(Draft(made, Place("workshop", made, "host"), "よびかけ"))
    opened.close()
    program = start()
    program.open_workshop(made, 1)
    strips = program.window.strips
    assert strips.shown() == ("drafts",)
    assert program.window.sitting is not None
    assert program.window.sitting.editor.workshop.host == ""
    from kyodo_desktop.ui.drafts import DraftOffer

    [offer] = strips.findChildren(DraftOffer)
    offer.use()
    assert program.window.sitting.editor.workshop.host == "よびかけ"
    assert strips.shown() == ()


def test_a_note_that_was_on_its_way_is_put_up_when_asked_for(
    start: Start, stored: Store, library: Path
) -> None:
    [made] = stored("草刈りの会")
    opened = open_library(library, inline=True)
    opened.write(Draft(made, NEXT_CARD, "道が見えない"))
    opened.close()
    program = start()
    program.open_workshop(made, 3)
    from kyodo_desktop.ui.drafts import DraftOffer

    [offer] = program.window.strips.findChildren(DraftOffer)
    offer.use()
    assert program.window.sitting is not None
    assert [card.text for card in program.window.sitting.editor.workshop.cards] == ["道が見えない"]
    assert program.shell.close()
    assert open_library(library, inline=True, write=False).load(made).drafts == ()


def test_what_is_found_opens_in_its_own_workshop(start: Start, stored: Store, library: Path) -> None:
    first, second = stored("草刈りの会", "こども食堂")
    opened = open_library(library, inline=True)
    opened.write(put_up(opened.load(second).workshop, "灯油を運ぶ人がいない"))
    opened.close()
    program = start()
    program.open_workshop(first, 1)
    program.window.find_everywhere()
    page = program.window.page
    assert isinstance(page, FindingPage)
    page.field.setText("トウユ")
    until(lambda: not page.busy)
    assert page.list.model().rowCount() == 0, "a reading is not guessed"
    page.field.setText("灯油 ヒト")
    until(lambda: not page.busy)
    assert page.list.model().rowCount() == 0
    page.field.setText("灯油")
    until(lambda: not page.busy)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert program.window.sitting is not None
    assert program.window.sitting.editor.workshop.id == second
    assert program.window.sitting.stop == 3


def test_a_bug_writes_the_value_aside_and_opens_it_again(
    start: Start, stored: Store, home: Path, expect_log: Callable[[str], None]
) -> None:
    expect_log("a bug")
    [made] = stored("草刈りの会")
    program = start()
    program.open_workshop(made, 3)
    before = program.window.sitting
    try:
        raise ZeroDivisionError
    except ZeroDivisionError as failure:
        program._bugs.catch(type(failure), failure, failure.__traceback__)
    [aside] = home.glob("aside-*.json")
    assert workshop_json.read(aside.read_bytes()).title == "草刈りの会"
    assert json.loads(aside.read_text("utf-8"))["workshop"]["title"] == "草刈りの会"
    press(dialog(program), notices.BUG_REOPEN)
    assert program.window.sitting is not before
    assert program.window.sitting is not None
    assert program.window.sitting.stop == 3


def test_closing_asks_while_something_is_not_stored(
    start: Start, stored: Store, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    expect_log("closing waits")
    stored()
    program = start()
    opened = program._library
    assert opened is not None

    def full(_timeout: float | None = None, *, give_up: bool = False) -> None:
        if not give_up:
            raise Trouble("disk.full")

    really = opened.close
    monkeypatch.setattr(opened, "close", full)
    assert not program.shell.close()
    press(dialog(program), notices.STAY)
    assert program.shell.isVisible()
    assert not program.shell.close()
    press(program.window.findChildren(ThreeLines)[-1], notices.LEAVE)
    assert not program.shell.isVisible()
    monkeypatch.setattr(opened, "close", really)


def test_what_cannot_be_stored_is_told_in_a_strip_until_it_can(start: Start, stored: Store) -> None:
    stored()
    program = start()
    program.open_sample()
    program._bridge.tell_unsaved(Trouble("disk.full"))
    assert program.window.strips.shown() == ("unsaved",)
    assert program.window.status.saved.words.text() == notices.NOT_SAVED
    program._bridge.tell_unsaved(None)
    assert program.window.strips.shown() == ()


def test_the_text_size_is_kept_for_the_next_start(start: Start, stored: Store) -> None:
    stored()
    program = start()
    program.window.set_scale(150)
    program.shell.close()
    again = start()
    assert again.window.look.scale == 150
    again.window.set_scale(100)


def test_the_moment_of_the_first_paint_can_be_asked_for(
    start: Start, stored: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stored()
    monkeypatch.setenv(first_paint.TRACE, "first_paint")
    start()
    assert capsys.readouterr().out.startswith("first_paint ")
