"""Other paper, large type, blank sheets, hand-outs, Word; and where a clause comes from."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.domain import editions, goals
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import paper as words
from kyodo_desktop.text import printing as print_words
from kyodo_desktop.ui.agreement import AgreementScreen
from kyodo_desktop.ui.blank_paper import BlankPaper
from kyodo_desktop.ui.dialogs import ThreeLines
from kyodo_desktop.ui.goals import GoalsScreen
from kyodo_desktop.ui.kept_printings import keep_printing
from kyodo_desktop.ui.paper import Paper
from kyodo_desktop.ui.paper_dialog import PaperDialog
from kyodo_desktop.ui.preferences import Preferences
from kyodo_desktop.ui.printing import Printing
from kyodo_desktop.ui.roles import RolesScreen
from kyodo_desktop.ui.voices import Whence
from tests.ui.seated import QUIET, Seat, press, settle, sit

pytestmark = QUIET

D = TypeVar("D")
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BOTH = CTRL | Qt.KeyboardModifier.ShiftModifier


class Doors:
    """The ways out to the system, remembered."""

    def __init__(self, where: str = "") -> None:
        self.where, self.opened = where, list[Path]()

    def ask(self, _name: str) -> str:
        return self.where

    def open(self, path: Path) -> bool:
        self.opened.append(path)
        return True


def at_the_printer(seat: Seat, doors: Doors) -> Printing:
    found = seat.window.page.findChild(Printing)
    assert isinstance(found, Printing)
    assert found.others is not None
    found.ask_where, found.open_file, found.others.ask_where = doors.ask, doors.open, doors.ask
    return found


def shown(kind: type[D]) -> D:
    settle()
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def widths(pdf: bytes) -> set[int]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return {round(min(page.get_size())) for page in document}
    finally:
        document.close()


def test_the_chosen_paper_is_printed_shown_and_remembered(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 6)
    memory = Preferences(tmp_path)
    seat.window.desk.paper._memory = memory
    doors = Doors()
    at_the_printer(seat, doors)
    press(K.Key_P, held=BOTH)
    dialog = shown(PaperDialog)
    dialog.papers._group.button(2).click()
    dialog.large.setChecked(True)
    press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(doors.opened), timeout=20_000)
    printed = doors.opened[0].read_bytes()
    assert widths(printed) == {516}  # 182 mm
    preview = seat.screen(AgreementScreen).preview
    qtbot.waitUntil(preview.up_to_date, timeout=20_000)
    assert preview._shown is not None
    assert preview._shown.pages.pdf == printed
    assert Preferences(tmp_path).paper() == Setting("B5", large=True)


def test_a_blank_sheet_is_asked_for_each_time_and_lacks_nothing(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, replace(sample_workshop(), purpose=""), 6)
    doors = Doors()
    at_the_printer(seat, doors)
    press(K.Key_P, held=BOTH)
    shown(PaperDialog).blank.setChecked(True)
    press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(doors.opened), timeout=20_000)
    assert words.IN_BLANK in doors.opened[0].name
    assert print_words.DRAFT not in doors.opened[0].name
    assert not seat.window.desk.paper.setting.blank


def test_a_hand_out_for_one_party(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 5)
    doors = Doors()
    printing = at_the_printer(seat, doors)
    assert printing.others is not None
    printing.others.hand_out()
    dialog = shown(PaperDialog)
    assert dialog.whose.count() == 1 + len(seat.workshop.actors)
    dialog.whose.setCurrentIndex(3)
    press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(doors.opened), timeout=20_000)
    document = pypdfium2.PdfDocument(doors.opened[0].read_bytes())
    assert len(document) == 1
    document.close()


def test_a_signed_edition_remembers_each_paper_it_was_printed_on(
    qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 6)
    doors = Doors()
    printing = at_the_printer(seat, doors)
    printing.freeze()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ThreeLines), timeout=20_000)
    press(K.Key_Return)
    qtbot.waitUntil(lambda: len(doors.opened) == 1, timeout=20_000)
    printing.begin("agreement", Setting("A3"))
    qtbot.waitUntil(lambda: len(doors.opened) == 2, timeout=20_000)
    printing.begin("agreement", Setting("A3", blank=True))
    qtbot.waitUntil(lambda: len(doors.opened) == 3, timeout=20_000)
    edition = editions.latest(seat.workshop)
    assert edition is not None
    assert [note.split()[0] for note in edition.documents] == ["A4", "A3"]
    assert editions.is_frozen(seat.workshop)


def test_an_earlier_edition_printed_again_is_noted_with_itself() -> None:
    first = editions.freeze(sample_workshop(), dt.date(2026, 6, 20), ("A4 " + "0" * 64,))
    both = editions.freeze(goals.write_purpose(first, "別の目的"), dt.date(2027, 4, 1), ("A4 " + "1" * 64,))
    old, new = sorted(both.editions, key=lambda edition: edition.number)
    editor = Editor(both, lambda _item: None)
    keep_printing(editor, Paper("agreement", both, b"%PDF-1", 2, "合意書", (), edition=old.id))
    documents = {edition.id: edition.documents for edition in editor.workshop.editions}
    assert documents[new.id] == new.documents
    assert len(documents[old.id]) == 2


def test_word_is_written_where_the_person_says(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 6)
    printing = at_the_printer(seat, Doors(str(tmp_path / "合意書")))
    assert printing.others is not None
    printing.others.to_word()
    qtbot.waitUntil((tmp_path / "合意書.docx").exists, timeout=20_000)
    assert (tmp_path / "合意書.docx").read_bytes().startswith(b"PK")
    qtbot.waitUntil(lambda: "合意書.docx" in seat.said(), timeout=20_000)


def test_a_blank_agreement_before_there_is_any_workshop(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 6)
    seat.window.go_home()
    settle()
    blank = seat.window.home.findChild(BlankPaper)
    assert isinstance(blank, BlankPaper)
    doors = Doors()
    blank.open_file = doors.open
    press(K.Key_P, held=CTRL)
    qtbot.waitUntil(lambda: bool(doors.opened), timeout=20_000)
    assert words.IN_BLANK in doors.opened[0].name


def test_from_a_clause_to_its_notes_in_two_keys(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 6)
    screen = seat.screen(AgreementScreen)
    goals = next(clause.id for clause in seat.workshop.clauses if clause.key == "goals")
    screen.list.focus_row(goals)
    press(K.Key_K, held=BOTH)
    dialog = shown(Whence)
    lines = [dialog.list.item(n).text() for n in range(dialog.list.count())]
    assert any(seat.workshop.goals[0].what in line for line in lines)
    press(K.Key_Return)
    settle()
    assert isinstance(seat.window.page, GoalsScreen)


def test_a_role_leads_to_its_cell(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 6)
    screen = seat.screen(AgreementScreen)
    screen.list.focus_row(next(clause.id for clause in seat.workshop.clauses if clause.key == "roles"))
    press(K.Key_K, held=BOTH)
    shown(Whence)
    press(K.Key_Down)
    press(K.Key_Return)
    settle()
    assert isinstance(seat.window.page, RolesScreen)


def test_own_words_say_that_they_come_from_nowhere_else(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 6)
    screen = seat.screen(AgreementScreen)
    screen.list.focus_row(next(clause.id for clause in seat.workshop.clauses if clause.key == "respect"))
    press(K.Key_K, held=BOTH)
    assert shown(Whence).list.count() == 0
    press(K.Key_Escape)
