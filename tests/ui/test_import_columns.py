"""Saying by hand what the columns of a list are, through the real dialog."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.exchange import tables_out
from kyodo_desktop.text import people_columns as words
from kyodo_desktop.ui.import_source import Source
from kyodo_desktop.ui.people import PeopleScreen
from kyodo_desktop.ui.people_import import ImportDialog
from tests.ui.seated import QUIET, SIZES, Seat, clipped, here, press, resize, settle, sit

pytestmark = QUIET
K = Qt.Key

HEADED = (
    ("氏名", "よみ", "所属", "メモ"),
    ("東 美穂", "くすのき会", "ひがし みほ", "1"),
    ("有村 重雄", "", "ありむら しげお", "2"),
)
CSV = "\n".join(",".join(cells) for cells in HEADED).encode("cp932")


@pytest.fixture
def empty(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, new_workshop("草刈りの会", today=dt.date(2026, 5, 1)), 2)


def opened(seat: Seat, table: bytes | str) -> ImportDialog:
    ImportDialog(seat.screen(PeopleScreen), Source("a", table)).open()
    settle()
    return next(d for d in seat.window.findChildren(ImportDialog) if d.isVisible())


def said(shown: ImportDialog) -> list[str]:
    return [box.currentText() for box in shown.columns.boxes]


def choose(shown: ImportDialog, column: int, word: str) -> None:
    """By keyboard: down to the word."""
    box = shown.columns.boxes[column]
    box.setFocus()
    press(K.Key_Home)
    for _ in range(list(words.COLUMN_KINDS.values()).index(word)):
        press(K.Key_Down)
    assert box.currentText() == word
    settle()


def previewed(shown: ImportDialog) -> list[tuple[str, str, str, str]]:
    people = [row.person for row in shown.table.found.rows] if shown.table.isVisible() else []
    return [(p.name, p.reading, p.affiliation, p.contact) for p in people]


def test_the_preview_follows_every_choice_and_one_step_undoes_it_all(empty: Seat) -> None:
    shown = opened(empty, CSV)
    assert said(shown) == ["氏名", "ふりがな", "所属", "使わない"]
    choose(shown, 2, "ふりがな")
    assert said(shown) == ["氏名", "使わない", "ふりがな", "使わない"], "the earlier one is free again"
    choose(shown, 1, "所属")
    choose(shown, 3, "連絡先")
    assert here() is shown.columns.boxes[3], "the keys stay where somebody chooses"
    assert previewed(shown) == [
        ("東 美穂", "ひがし みほ", "くすのき会", "1"),
        ("有村 重雄", "ありむら しげお", "", "2"),
    ]
    assert empty.workshop.participants == ()
    before = empty.workshop
    shown.take.click()
    assert {(p.name, p.contact) for p in empty.workshop.participants} == {
        ("東 美穂", "1"),
        ("有村 重雄", "2"),
    }
    empty.window.undo()
    assert (empty.workshop.participants, empty.workshop.actors) == (before.participants, before.actors)


def test_without_names_nothing_can_be_taken_and_a_sentence_says_why(empty: Seat) -> None:
    shown = opened(empty, CSV)
    choose(shown, 0, "使わない")
    assert shown._headline.text() == words.names_not_chosen()
    assert not shown.take.isVisible()
    assert not shown.table.isVisible()
    choose(shown, 2, "姓")
    choose(shown, 1, "名")
    assert [name for name, *_ in previewed(shown)] == ["ひがし みほ くすのき会", "ありむら しげお"]
    choose(shown, 0, "氏名")
    assert said(shown)[:3] == ["氏名", "使わない", "使わない"], "the whole name stands for its halves"
    assert shown.encoding.currentData() == "cp932"
    QTest.keyClick(shown, K.Key_Escape)
    assert empty.workshop.participants == ()


def test_a_list_without_a_header_in_other_letters(empty: Seat) -> None:
    shown = opened(empty, "1,東 美穂,ひがし みほ\n2,有村 重雄,ありむら しげお\n".encode("cp932"))
    assert shown._headline.text() == words.names_not_chosen()
    assert said(shown) == ["使わない", "使わない", "ふりがな"]
    choose(shown, 1, "氏名")
    assert previewed(shown) == [("東 美穂", "ひがし みほ", "", ""), ("有村 重雄", "ありむら しげお", "", "")]
    assert "2番目の列" in shown.columns.boxes[1].accessibleName()
    assert "東 美穂" in shown.columns.boxes[1].accessibleName()
    shown.reject()


def test_the_guess_about_the_first_line_is_shown_and_may_be_changed(empty: Seat) -> None:
    shown = opened(empty, "ニックネーム\t年齢\nたけ\t71\nはな\t68\n")
    assert (shown.headed.text(), shown.headed.isChecked()) == (words.first_line_is_header(1), True)
    choose(shown, 0, "氏名")
    choose(shown, 1, "連絡先")
    assert [name for name, *_ in previewed(shown)] == ["たけ", "はな"]
    shown.headed.setFocus()
    press(K.Key_Space)
    assert said(shown) == ["氏名", "連絡先"], "what was chosen stays"
    assert [name for name, *_ in previewed(shown)] == ["ニックネーム", "たけ", "はな"]
    assert here() is shown.headed
    choose(shown, 1, "使わない")
    assert not shown.headed.isChecked(), "what was said of the first line stays too"
    press(K.Key_Escape)
    shown = opened(empty, "有村 重雄\n東 美穂\n")
    assert not shown.headed.isChecked()
    choose(shown, 0, "氏名")
    shown.headed.click()
    assert [name for name, *_ in previewed(shown)] == ["東 美穂"]
    shown.reject()


def test_a_header_that_was_taken_for_one_by_mistake(empty: Seat) -> None:
    shown = opened(empty, "東 美穂,参加者\n有村 重雄,参加者\n".encode())
    assert shown.headed.isChecked()
    shown.headed.click()
    assert not shown.headed.isChecked()
    choose(shown, 0, "氏名")
    choose(shown, 1, "役・立場")
    assert [name for name, *_ in previewed(shown)] == ["東 美穂", "有村 重雄"]
    shown.reject()


def test_other_letters_leave_what_was_said_by_hand(empty: Seat) -> None:
    shown = opened(empty, CSV)
    choose(shown, 2, "ふりがな")
    choose(shown, 3, "連絡先")
    shown.headed.click()
    shown.headed.click()
    before = said(shown), previewed(shown)
    for codec in ("utf-16", "utf-8", "cp932"):
        shown.encoding.setFocus()
        shown.encoding.setCurrentIndex(shown.encoding.findData(codec))
        shown.encoding.activated.emit(shown.encoding.currentIndex())
        settle()
        assert shown.encoding.currentData() == codec
        assert (said(shown), previewed(shown)) == before or codec != "cp932"
    shown.reject()


def test_a_workbook_keeps_its_preview_until_the_new_one_is_read(qtbot, empty: Seat) -> None:  # type: ignore[no-untyped-def]
    shown = opened(empty, tables_out.to_xlsx(tables_out.TableOut("名簿", HEADED[0], HEADED[1:])))
    qtbot.waitUntil(lambda: shown.table.isVisible())
    shown.columns.boxes[1].setFocus()
    QTest.keyClick(shown.columns.boxes[1], K.Key_Up)
    QTest.keyClick(shown.columns.boxes[1], K.Key_Home)
    assert not shown.take.isEnabled(), "not what is chosen"
    shown._take()
    assert empty.workshop.participants == ()
    qtbot.waitUntil(lambda: shown.take.isEnabled())
    assert previewed(shown)[0] == ("東 美穂", "", "ひがし みほ", "")
    assert here() is shown.columns.boxes[1]
    shown.reject()


def test_enter_at_a_column_opens_its_kinds_and_takes_nobody_in(empty: Seat) -> None:
    shown = opened(empty, CSV)
    shown.columns.boxes[3].setFocus()
    press(K.Key_Return)
    assert shown.isVisible()
    assert QApplication.activePopupWidget() is not None
    press(K.Key_End, K.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert said(shown) == ["氏名", "ふりがな", "所属", "連絡先"]
    assert [contact for *_, contact in previewed(shown)] == ["1", "2"]
    assert empty.workshop.participants == ()
    shown.reject()


def test_tab_goes_through_the_columns_and_no_word_is_clipped(empty: Seat) -> None:
    shown = opened(empty, CSV)
    shown.encoding.setFocus()
    press(K.Key_Tab)
    assert here() is shown.headed
    for box in shown.columns.boxes:
        press(K.Key_Tab)
        assert here() is box
    press(K.Key_Tab)
    assert here() is shown.table
    shown.reject()
    wide = "\t".join(f"とても長い見出しの列その{n}" for n in range(9)) + "\n東\t1\n"
    for size, scale in SIZES:
        resize(empty, size, scale)
        shown = opened(empty, wide)
        choose(shown, 0, "氏名")
        QApplication.processEvents()
        assert clipped(shown) == [], (size, scale)
        for box in shown.columns.boxes:
            assert box.width() >= box.sizeHint().width()
            assert box.mapTo(shown, box.rect().bottomRight()).x() < shown.width()
        shown.reject()
        settle()
