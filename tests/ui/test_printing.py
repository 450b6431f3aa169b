"""Printing and saving: from the key to the file, with what is open said before."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kyodo_desktop.domain import agreement, editions, roles
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import printing as words
from kyodo_desktop.text import refusals
from kyodo_desktop.ui import printing
from kyodo_desktop.ui.agreement import AgreementScreen
from kyodo_desktop.ui.dialogs import ThreeLines
from kyodo_desktop.ui.open_points import OpenPoints
from kyodo_desktop.ui.paper import safe_name
from kyodo_desktop.ui.printing import Printing, as_pdf, write_to_open
from kyodo_desktop.ui.roles import RolesScreen
from tests.ui.seated import QUIET, Seat, press, settle, sit

pytestmark = QUIET

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@cache
def sample() -> Workshop:
    """Made once: nothing can change it."""
    return sample_workshop()


class Doors:
    """The two ways out to the system, remembered."""

    def __init__(self, where: str = "", viewer: bool = True) -> None:
        self.where, self.viewer = where, viewer
        self.opened: list[Path] = []
        self.asked: list[str] = []

    def ask(self, name: str) -> str:
        self.asked.append(name)
        return self.where

    def open(self, path: Path) -> bool:
        self.opened.append(path)
        return self.viewer


def with_gap(workshop: Workshop) -> Workshop:
    lead = next(role for role in workshop.roles if role.level == "lead")
    return roles.set_level(workshop, lead.activity_id, lead.actor_id, None)


def at_the_printer(seat: Seat, doors: Doors) -> Printing:
    found = seat.window.page.findChild(Printing)
    assert isinstance(found, Printing)
    found.ask_where, found.open_file = doors.ask, doors.open
    return found


def come_back(seat: Seat) -> None:
    """The screenless platform does not give the keyboard back by itself."""
    seat.window.activateWindow()
    seat.window.page.enter()
    settle()


def dialog(qtbot) -> OpenPoints | ThreeLines:  # type: ignore[no-untyped-def]
    def shown() -> None:
        assert isinstance(QApplication.activeModalWidget(), (OpenPoints, ThreeLines))

    qtbot.waitUntil(shown, timeout=10_000)
    found = QApplication.activeModalWidget()
    assert isinstance(found, (OpenPoints, ThreeLines))
    return found


def test_printing_writes_what_the_preview_shows_and_opens_it(qtbot, home: Path) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample(), 6)
    doors = Doors()
    at_the_printer(seat, doors)
    press(K.Key_P, held=CTRL)
    qtbot.waitUntil(lambda: bool(doors.opened), timeout=10_000)
    path = doors.opened[0]
    assert path.parent == home / words.FOLDER
    preview = seat.screen(AgreementScreen).preview
    qtbot.waitUntil(preview.up_to_date, timeout=10_000)
    assert preview._shown is not None
    assert path.read_bytes() == preview._shown.pages.pdf
    assert path.name in seat.said()


def test_what_is_open_is_said_and_never_forbids(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, with_gap(sample()), 6)
    doors = Doors()
    at_the_printer(seat, doors)
    press(K.Key_P, held=CTRL)
    points = dialog(qtbot)
    assert isinstance(points, OpenPoints)
    assert points.go_on_button.hasFocus()
    press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(doors.opened), timeout=10_000)
    assert words.DRAFT in doors.opened[0].name
    come_back(seat)
    press(K.Key_P, held=CTRL)
    points = dialog(qtbot)
    assert isinstance(points, OpenPoints)
    points.go_there_button.click()
    settle()
    assert isinstance(seat.window.page, RolesScreen)


def test_without_a_viewer_the_place_is_told(qtbot, home: Path) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample(), 6)
    at_the_printer(seat, Doors(viewer=False))
    press(K.Key_P, held=CTRL)
    qtbot.waitUntil(lambda: "trouble" in seat.window.strips.shown(), timeout=10_000)


def test_saving_where_the_person_says(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample(), 6)
    doors = Doors(str(tmp_path / "合意書"))
    at_the_printer(seat, doors)
    press(K.Key_S, held=CTRL | SHIFT)
    qtbot.waitUntil((tmp_path / "合意書.pdf").exists, timeout=10_000)
    assert doors.asked == ["役割分担合意書_買い物と通院の足を考える会_令和8年6月20日.pdf"]
    qtbot.waitUntil(lambda: "合意書.pdf" in seat.said(), timeout=5_000)


def test_a_folder_that_cannot_be_written_loses_nothing(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "file").write_text("no folder")
    seat = sit(qtbot, sample(), 6)
    before = seat.workshop
    doors = Doors(str(tmp_path / "file" / "a.pdf"))
    at_the_printer(seat, doors)
    press(K.Key_S, held=CTRL | SHIFT)
    qtbot.waitUntil(lambda: "trouble" in seat.window.strips.shown(), timeout=10_000)
    assert seat.workshop is before
    doors.where = ""
    press(K.Key_S, held=CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(doors.asked) == 2, timeout=10_000)  # thought better of it: nothing happens
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


def test_the_role_sheet_is_printed_from_its_own_page(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample(), 5)
    doors = Doors()
    at_the_printer(seat, doors)
    press(K.Key_P, held=CTRL)
    qtbot.waitUntil(lambda: bool(doors.opened), timeout=10_000)
    assert doors.opened[0].name.startswith("役割分担表")


def test_printing_to_sign_freezes_the_edition(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = sample()
    at = next(check.done_at for check in workshop.checks if check.done_at)
    seat = sit(qtbot, agreement.tick(workshop, "disclosure_settled", at), 6)
    doors = Doors()
    at_the_printer(seat, doors)
    freeze = seat.screen(AgreementScreen).checks.freeze_button
    assert freeze.isVisible()
    freeze.click()
    question = dialog(qtbot)
    assert not seat.workshop.editions
    assert isinstance(question, ThreeLines)
    press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(doors.opened), timeout=10_000)
    assert editions.is_frozen(seat.workshop)
    digest = hashlib.sha256(doors.opened[0].read_bytes()).hexdigest()
    assert seat.workshop.editions[0].documents == (f"A4 {digest}",)
    assert seat.editor.undo_label is None


def test_what_is_only_read_is_not_frozen(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = sample()
    at = next(check.done_at for check in workshop.checks if check.done_at)
    seat = sit(qtbot, agreement.tick(workshop, "disclosure_settled", at), 6)
    seat.editor.read_only = True
    doors = Doors()
    at_the_printer(seat, doors).freeze()
    assert isinstance(dialog(qtbot), ThreeLines)
    press(K.Key_Return)
    qtbot.waitUntil(lambda: refusals.SENTENCES["editor.read_only"] in seat.said(), timeout=10_000)
    assert not seat.workshop.editions
    assert doors.opened == []


def test_a_name_that_gets_its_ending_from_us_takes_nobodys_place(tmp_path: Path) -> None:
    (tmp_path / "合意書.pdf").write_bytes(b"another")
    assert as_pdf(tmp_path / "合意書.pdf") == tmp_path / "合意書.pdf"  # the person has said so
    assert as_pdf(tmp_path / "合意書").name == f"{words.numbered('合意書', 2)}.pdf"
    assert as_pdf(tmp_path / "第1.2版").name == "第1.2版.pdf"


def test_a_file_that_is_held_gets_another_name(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = write_to_open(b"%PDF-1", "合意書")
    first.unlink()
    first.mkdir()  # what cannot be replaced, on every system
    assert write_to_open(b"%PDF-1", "合意書").name == f"{words.numbered('合意書', 2)}.pdf"
    assert printing.words is words


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_every_title_makes_a_file_name(title: str) -> None:
    name = safe_name(words.file_name("agreement", title, draft=True, date="令和8年6月20日"))
    assert 0 < len(name.encode()) <= 255 - len(".pdf") - len("（9）".encode()) - len(".-abcdefgh.part")
    assert not set(name) & set('\\/:*?"<>|\0\n\u202e')
    assert name == name.strip(" .")
