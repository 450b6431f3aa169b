"""The reception and the tables of stop 2: few keys, with and without an input method, one undo each."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFocusFrame
from shiboken6 import isValid

from kyodo_desktop.domain import fields, meetings, participants, tables
from kyodo_desktop.domain.choices import AttendanceState
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import people as words
from kyodo_desktop.text import tables as table_words
from kyodo_desktop.ui.dress import Dress
from kyodo_desktop.ui.focus import FocusRing
from kyodo_desktop.ui.people import PeopleScreen
from kyodo_desktop.ui.people_model import NAME, PARTY, READING, TABLE
from kyodo_desktop.ui.people_tables import TablesDialog
from tests.rosters import eighty
from tests.ui.seated import (
    QUIET,
    SIZES,
    Seat,
    act,
    clipped,
    compose,
    here,
    look,
    press,
    resize,
    settle,
    sit,
)

pytestmark = QUIET
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hall(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, eighty(new_workshop("草刈りの会", today=dt.date(2026, 5, 1))), 2)


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample_workshop(), 2)


def page(seat: Seat) -> PeopleScreen:
    return seat.screen(PeopleScreen)


def shown(seat: Seat) -> list[str]:
    return [row.person.name for row in page(seat).roster.people.rows if row.person]


def here_now(seat: Seat) -> set[str]:
    found = seat.workshop
    came = {a.participant_id for a in found.attendances if a.state is AttendanceState.PRESENT}
    return {person.name for person in found.participants if person.id in came}


def told(seat: Seat) -> str:
    return page(seat).reception._told.text()


def two_kana_and_a_digit_mark_somebody(hall: Seat) -> None:
    press(K.Key_R, held=CTRL)
    assert here() is page(hall).reception.line
    press("あ", "し")
    assert shown(hall) == ["有村 重雄"]
    press(K.Key_Return)
    assert here_now(hall) == {"有村 重雄"}
    assert told(hall) == words.marked("有村 重雄", "", 79)
    assert page(hall).reception.line.text() == ""
    assert len(shown(hall)) == 80
    press("やま")
    assert shown(hall) == ["山下 和彦", "山下 くるみ", "山下 剛"]
    assert [row.key for row in page(hall).roster.people.rows] == ["1", "2", "3"]
    press(K.Key_Return)
    assert here_now(hall) == {"有村 重雄"}, "Enter does not choose among several"
    press(K.Key_2)
    assert here_now(hall) == {"有村 重雄", "山下 くるみ"}


def latin_letters_do_without_an_input_method(hall: Seat) -> None:
    press(K.Key_R, held=CTRL)
    press("ku", K.Key_4)
    assert here_now(hall) == {"隈元 恵美"}


def letters_on_their_way_through_an_input_method_count(hall: Seat) -> None:
    press(K.Key_R, held=CTRL)
    compose("さ")
    compose("さめ")
    settle()
    assert shown(hall) == ["鮫島 恵"]
    press(K.Key_Return)
    assert here_now(hall) == set(), "this Enter belongs to the input method"
    compose("さめ１")
    settle()
    assert here_now(hall) == {"鮫島 恵"}
    assert page(hall).reception.line.wanted() == ""
    compose("さとう2")
    settle()
    assert here_now(hall) == {"鮫島 恵", "佐藤 花子"}
    compose("さと９")
    settle()
    assert page(hall).reception.line.text() == "さと", "no ninth: the letters stay"
    press("１")
    assert here_now(hall) == {"鮫島 恵", "佐藤 花子", "佐藤 健"}


def each_mark_is_taken_back_by_itself(hall: Seat) -> None:
    press(K.Key_R, held=CTRL)
    press("つ", K.Key_Return, "そ", K.Key_Return)
    assert here_now(hall) == {"堤 弘子", "園田 陸"}
    press(K.Key_Z, held=CTRL)
    assert here_now(hall) == {"堤 弘子"}
    assert here() is page(hall).reception.line
    assert told(hall) == words.mark_taken_back("園田 陸")
    press(K.Key_Y, held=CTRL)
    assert told(hall) == words.marked("園田 陸", "", 78)
    press(K.Key_Z, held=CTRL)
    press("つ")
    assert told(hall) == words.already_here("堤 弘子", 0)
    press(K.Key_Return, K.Key_1)
    press(K.Key_Escape, K.Key_Escape)
    assert not page(hall).reception.on()
    assert here_now(hall) == {"堤 弘子"}


def somebody_who_is_not_there_can_be_added(hall: Seat) -> None:
    press(K.Key_R, held=CTRL)
    press("んん")
    assert told(hall) == words.NOBODY_FITS
    press(K.Key_Insert)
    assert not page(hall).reception.on()
    press("有村 重雄", K.Key_Tab, "ありむら しげお", K.Key_Return)
    assert "有村 重雄" in hall.said()
    assert len(hall.workshop.participants) == 81
    press(K.Key_Escape, K.Key_R, held=CTRL)
    page(hall).reception.begin()
    press("ありむらし")
    assert shown(hall) == ["有村 重雄", "有村 重雄"]


def test_the_reception(hall: Seat) -> None:
    act(
        hall,
        two_kana_and_a_digit_mark_somebody,
        latin_letters_do_without_an_input_method,
        letters_on_their_way_through_an_input_method_count,
        each_mark_is_taken_back_by_itself,
        somebody_who_is_not_there_can_be_added,
    )


def tables_are_dealt_and_seen(seat: Seat) -> None:
    seat.editor.run(label("workshop.title"), fields.write, Place(HEAD, seat.workshop.id, "title"), "草刈り")
    page(seat).tables.trigger()
    settle()
    [shown_dialog] = seat.window.findChildren(TablesDialog)
    press("6", K.Key_Return)
    assert len(seat.workshop.tables) == 6
    assert sorted(tables.sizes(seat.workshop).values()) == [3, 3, 4, 4, 4, 4]
    assert shown_dialog.rows.rowCount() == 6
    assert "自治会" in shown_dialog.rows.rows[0].who
    shown_dialog.table.setFocus()
    shown_dialog.table.select(seat.workshop.tables[0].id)
    press(K.Key_Return, "海の班", K.Key_Return)
    assert seat.workshop.tables[0].name == "海の班"
    shown_dialog.table.select(seat.workshop.tables[0].id)
    press(K.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    assert [table.name for table in seat.workshop.tables][:2] == ["2班", "海の班"]
    shown_dialog.table.select(seat.workshop.tables[5].id)
    press(K.Key_Delete)
    assert len(seat.workshop.tables) == 5
    shown_dialog.fill_up()
    assert sorted(tables.sizes(seat.workshop).values()) == [4, 4, 4, 5, 5]
    for _ in range(9):
        shown_dialog._take_back()
    assert seat.workshop.tables == ()
    assert seat.workshop.title == "草刈り", "a step that the dialog does not show is not taken back there"
    assert not shown_dialog._undo.isEnabled()
    shown_dialog.reject()
    seat.window.activateWindow()
    settle()


def a_digit_seats_and_zero_lets_get_up(seat: Seat) -> None:
    seat.editor.run(_step(), tables.deal, 3)
    settle()
    roster = page(seat).roster
    person = participants.in_order(seat.workshop)[0]
    roster.setFocus()
    roster.select(person.id, TABLE)
    press(K.Key_3)
    assert roster.people.row_at(roster.currentIndex()).table == "3班"
    press(K.Key_9, K.Key_0)
    assert roster.people.row_at(roster.currentIndex()).table == ""


def the_roster_is_sorted_by_header_and_menu(seat: Seat) -> None:
    seat.editor.run(_step(), tables.deal, 3)
    settle()
    roster = page(seat).roster
    header = roster.horizontalHeader()
    for column in (PARTY, TABLE, READING):
        spot = QPoint(header.sectionPosition(column) + 8, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        names = [(row.party, row.table) for row in roster.people.rows]
        if column == PARTY:
            assert names[0][0] == "商店会"
            assert [party for party, _ in names] == sorted((p for p, _ in names), key=_first(names, 0))
        elif column == TABLE:
            assert [table for _, table in names] == sorted(table for _, table in names)
    assert shown(seat)[0] == "有村 重雄"
    page(seat).orders.actions_[2].trigger()
    assert roster.people.headerData(TABLE, Qt.Orientation.Horizontal).endswith("▲")
    page(seat).orders.actions_[0].trigger()


def _first(names: list[tuple[str, str]], part: int):  # type: ignore[no-untyped-def]
    order = list(dict.fromkeys(name[part] for name in names))
    return order.index


def odd_readings_are_kept_and_told_of(seat: Seat) -> None:
    roster = page(seat).roster
    person = participants.in_order(seat.workshop)[0]
    roster.setFocus()
    roster.select(person.id, READING)
    press(K.Key_Return, "Arimura", K.Key_Return)
    assert seat.said() == words.reading_not_kana("Arimura")
    assert shown(seat)[-1] == person.name
    other = participants.in_order(seat.workshop)[0]
    roster.select(other.id, NAME)
    press(K.Key_Return, "岩元 敏郎", K.Key_Tab, "いわもと としろう", K.Key_Return)
    assert seat.said() == words.namesake("岩元 敏郎", "商店会 会長")


def test_tables_and_orders(seat: Seat) -> None:
    act(
        seat,
        tables_are_dealt_and_seen,
        a_digit_seats_and_zero_lets_get_up,
        the_roster_is_sorted_by_header_and_menu,
        odd_readings_are_kept_and_told_of,
    )


def test_no_word_of_the_reception_and_the_tables_is_clipped(seat: Seat) -> None:
    page(seat).reception.begin()
    for size, scale in (*SIZES, ((640, 360), 100)):
        resize(seat, size, scale)
        assert clipped(page(seat)) == [], (size, scale)
        assert page(seat).roster.viewport().height() > page(seat).roster.rowHeight(0), (size, scale)
        dialog = TablesDialog(page(seat), meetings.first(seat.workshop).id)
        dialog.open()
        settle()
        assert clipped(dialog) == [], (size, scale)
        dialog.reject()


def _step():  # type: ignore[no-untyped-def]
    return label("tables.deal")


def test_each_meeting_has_its_own_attendance(hall: Seat) -> None:
    far = dt.date(2100, 1, 9)
    hall.editor.run(_step(), meetings.add, far)
    settle()
    box = page(hall).meeting
    assert box.isVisible()
    assert box.currentText() == words.meeting(2, "1月9日"), "the one that is still to come"
    press(K.Key_R, held=CTRL)
    press("つ", K.Key_Return)
    first, second = (meeting.id for meeting in hall.workshop.meetings)
    assert [participants.present(hall.workshop, meeting) for meeting in (first, second)] == [0, 1]
    assert page(hall).foot.sums[0].text() == "1"
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert page(hall).foot.sums[0].text() == "0"
    press("つ", K.Key_Return)
    assert [participants.present(hall.workshop, meeting) for meeting in (first, second)] == [1, 1]
    assert clipped(page(hall)) == []


def test_what_dealing_would_come_to_is_said() -> None:
    assert table_words.outlook(22, 6) == "22人を、6つの班に分けます。一班は3人か4人です。"


def test_eighty_people_come_through_the_door_in_two_keys_each(hall: Seat) -> None:
    """First kana of the family name, then the digit beside the name (Enter where nobody else is left)."""
    press(K.Key_R, held=CTRL)
    line, keys, worst = page(hall).reception.line, 0, 0
    for person in sorted(hall.workshop.participants, key=lambda person: person.id):  # as they come
        typed = 0
        found = page(hall).reception.found
        while found is None or person not in found.awaited[:9]:
            QApplication.sendEvent(line, committed(person.reading.replace(" ", "")[typed]))
            typed += 1
            found = page(hall).reception.found
        QTest.keyClick(line, Qt.Key(int(K.Key_1) + found.awaited.index(person)))
        keys, worst = keys + typed + 1, max(worst, typed + 1)
    assert len(here_now(hall)) == 80
    assert told(hall).endswith(words.ALL_HERE)
    assert (keys / 80, worst) == (2.0, 2)


def committed(text: str) -> QInputMethodEvent:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    return event


def test_a_dialog_shows_where_the_keyboard_is(seat: Seat) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress = Dress(app, look(), sheet=False)
    dress.finish(seat.window)
    dialog = TablesDialog(page(seat), meetings.first(seat.workshop).id)
    dialog.open()
    settle()
    press(K.Key_Tab)
    [ring] = [frame for frame in dialog.findChildren(QFocusFrame) if frame.isVisible()]
    assert ring.widget() is here()
    dialog.close()
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
    seat.window.activateWindow()
    page(seat).field.setFocus()
    page(seat).roster.setFocus()
    shown_ring = FocusRing(app, look(), page(seat))
    shown_ring._ring.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown_ring.follow(page(seat).field)  # as while a dialog is taken down
    dress.take_off()
    settle()
