"""Stop 2: the roster and the parties, by keyboard and by mouse."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit

from kyodo_desktop.domain import actors, fields, meetings, participants, rows
from kyodo_desktop.domain.choices import AttendanceState, Consent
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Participant, Workshop
from kyodo_desktop.text import people as words
from kyodo_desktop.text import refusals
from kyodo_desktop.ui.dialogs import ThreeLines
from kyodo_desktop.ui.import_source import Source
from kyodo_desktop.ui.people import PeopleScreen
from kyodo_desktop.ui.people_import import ImportDialog
from kyodo_desktop.ui.people_model import NAME, PARTY, PHOTO, POSITION, PRESENT, READING
from tests.ui.seated import (
    QUIET,
    SIZES,
    Seat,
    act,
    clipped,
    compose,
    here,
    press,
    resize,
    settle,
    settle_on,
    sit,
)

pytestmark = QUIET

D = TypeVar("D", bound=QDialog)

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample_workshop(), 2)


@pytest.fixture
def empty(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, new_workshop("草刈りの会", today=dt.date(2026, 5, 1)), 2)


def page(seat: Seat) -> PeopleScreen:
    return seat.screen(PeopleScreen)


def named(workshop: Workshop, name: str) -> Participant:
    return next(person for person in workshop.participants if person.name == name)


def came(seat: Seat, name: str) -> AttendanceState | None:
    meeting = meetings.first(seat.workshop).id
    return participants.attendance(seat.workshop, meeting, named(seat.workshop, name).id)


def put_cursor(seat: Seat, name: str, column: int) -> None:
    page(seat).roster.setFocus()
    assert page(seat).roster.select(named(seat.workshop, name).id, column)


def shown_names(seat: Seat) -> list[str]:
    return [row.person.name for row in page(seat).roster.people.rows if row.person]


def click(seat: Seat, name: str, column: int) -> None:
    roster = page(seat).roster
    index = roster.people.index(roster.people.position(named(seat.workshop, name).id), column)
    corner = roster.visualRect(index).topLeft() + QPoint(3, 3)
    QTest.mouseClick(roster.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    settle()


def dialog(seat: Seat, kind: type[D]) -> D:
    found = [dialog for dialog in seat.window.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def the_roster_stands_in_the_order_of_readings_with_its_sums(seat: Seat) -> None:
    assert shown_names(seat)[:3] == ["有村 重雄", "今村 節子", "岩元 敏郎"]
    assert [label.text() for label in page(seat).foot.sums] == ["22", "24", "0", "21"]
    assert page(seat).foot.without.text() == words.without_photo(3)


def space_and_the_whole_cell_tick_and_untick(seat: Seat) -> None:
    put_cursor(seat, "有村 重雄", PRESENT)
    press(K.Key_Space)
    assert came(seat, "有村 重雄") is AttendanceState.ABSENT
    click(seat, "有村 重雄", PRESENT)
    assert came(seat, "有村 重雄") is AttendanceState.PRESENT
    press(K.Key_Return)
    assert page(seat).roster.current_id() == named(seat.workshop, "今村 節子").id
    press(K.Key_Right, K.Key_Right, K.Key_Right, K.Key_Space)
    assert named(seat.workshop, "今村 節子").consent_photo is Consent.NO
    press(K.Key_Z, held=CTRL)
    assert named(seat.workshop, "今村 節子").consent_photo is Consent.YES
    assert page(seat).roster.currentIndex().column() == PHOTO


def only_the_person_who_differs_is_shown_anew(seat: Seat) -> None:
    before = page(seat).roster.people.rows
    put_cursor(seat, "有村 重雄", PRESENT)
    press(K.Key_Space)
    after = page(seat).roster.people.rows
    [(was, now)] = [pair for pair in zip(before, after, strict=True) if pair[0] is not pair[1]]
    assert (was.id, was.present, now.present) == (now.id, AttendanceState.PRESENT, AttendanceState.ABSENT)
    put_cursor(seat, "有村 重雄", POSITION)
    press(K.Key_F2, "班長", K.Key_Return)
    assert [row.person.position for row in page(seat).roster.people.rows if row.id == now.id] == ["班長"]  # type: ignore[union-attr]
    party = actors.in_order(seat.workshop)[0]
    seat.editor.run(_label(), fields.write, Place("actors", party.id, "short_name"), "新しい名")
    settle()
    shown = {
        row.party for row in page(seat).roster.people.rows if row.person and row.person.actor_id == party.id
    }
    assert shown == {"新しい名"}
    assert "新しい名" in page(seat).parties.form.table.cells()[1].words.text()


def enter_edits_keeps_and_goes_down_to_the_row_that_stood_below(seat: Seat) -> None:
    put_cursor(seat, "有村 重雄", READING)
    press(K.Key_Return, "んんん", K.Key_Return)
    assert named(seat.workshop, "有村 重雄").reading == "んんん"
    assert shown_names(seat)[-1] == "有村 重雄"
    assert page(seat).roster.current_id() == named(seat.workshop, "今村 節子").id
    press(K.Key_F2, "x", K.Key_Escape)
    assert named(seat.workshop, "今村 節子").reading == "いまむら せつこ"


def people_are_added_by_name_only_one_after_another(empty: Seat) -> None:
    roster = page(empty).roster
    press(K.Key_Insert)
    press("𠮷田 はな", K.Key_Return)
    press("葛󠄀城 髙志", K.Key_Return)
    assert {p.name for p in empty.workshop.participants} == {"𠮷田 はな", "葛󠄀城 髙志"}
    assert roster.people.rowCount() == 3
    press(K.Key_Return)
    assert roster.people.rowCount() == 2
    press(K.Key_Insert, K.Key_Escape)
    assert roster.people.rowCount() == 2
    press(K.Key_Z, held=CTRL)
    assert [p.name for p in empty.workshop.participants] == ["𠮷田 はな"]


def tab_goes_on_in_the_row_of_the_person_just_added(empty: Seat) -> None:
    press(K.Key_Insert)
    press("山下 花子", K.Key_Tab)
    assert isinstance(here(), QLineEdit)
    press("やました はなこ", K.Key_Return)
    person = named(empty.workshop, "山下 花子")
    assert person.reading == "やました はなこ"


def the_kana_of_a_name_become_its_reading(empty: Seat) -> None:
    press(K.Key_Insert)
    for kana in ("や", "やま", "やまし", "やました"):
        compose(kana)
    compose("山下")
    settle_on("山下")
    press(" ")
    compose("はなこ")
    settle_on("花子")
    press(K.Key_Return)
    assert named(empty.workshop, "山下 花子").reading == "やました はなこ"


def a_name_that_is_too_long_stays_in_its_cell(empty: Seat) -> None:
    long = "あ" * 201
    press(K.Key_Insert)
    press(long, K.Key_Return)
    field = here()
    assert isinstance(field, QLineEdit)
    assert field.text() == long
    assert empty.workshop.participants == ()
    assert empty.said()


def search_ignores_width_and_kind_of_kana_and_escape_paths_exist(seat: Seat) -> None:
    press(K.Key_F, held=CTRL)
    press("ｲﾏﾑﾗ")
    assert shown_names(seat) == ["今村 節子"]
    press(K.Key_Return)
    assert here() is page(seat).roster
    press(K.Key_F, held=CTRL)
    press("だれでもない")
    assert page(seat)._nobody.isVisible()
    assert "だれでもない" in page(seat)._nobody.label.text()
    press(K.Key_Escape)
    assert here() is page(seat).roster
    assert len(shown_names(seat)) == 24


def putting_a_person_away_can_be_undone(seat: Seat) -> None:
    put_cursor(seat, "今村 節子", NAME)
    press(K.Key_Delete)
    assert "今村 節子" not in shown_names(seat)
    assert words.person_away("今村 節子") in seat.said()
    press(K.Key_Z, held=CTRL)
    assert shown_names(seat)[1] == "今村 節子"
    assert page(seat).roster.current_id() == named(seat.workshop, "今村 節子").id


def the_party_of_a_person_is_chosen_from_the_list(seat: Seat) -> None:
    put_cursor(seat, "有村 重雄", PARTY)
    press(K.Key_F2)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    press(K.Key_End, K.Key_Return)
    assert named(seat.workshop, "有村 重雄").actor_id is None
    assert page(seat).parties._resident_words.text() == words.residents(4)


def selection_and_editing_stay_when_other_rows_change(seat: Seat) -> None:
    put_cursor(seat, "川畑 ミツ子", POSITION)
    press(K.Key_F2, "会計")
    other = named(seat.workshop, "有村 重雄").id
    seat.editor.run(_label(), participants.put_away, other)
    settle()
    assert isinstance(here(), QLineEdit)
    press(K.Key_Return)
    assert named(seat.workshop, "川畑 ミツ子").position == "会計"


def parties_are_added_and_written_by_keyboard(empty: Seat) -> None:
    press(K.Key_Insert, held=CTRL)
    press("尾根木地区自治会", K.Key_Return, K.Key_Escape)
    actor = empty.workshop.actors[0]
    assert actor.name == "尾根木地区自治会"
    assert here() is page(empty).parties.table
    empty.window.go_to(Place("actors", actor.id, "strengths"))
    press("声がとどく")
    press(K.Key_Return, held=CTRL)
    empty.window.go_to(Place("actors", actor.id, "representative"))
    press("有村 重雄", K.Key_Return)
    actor = empty.workshop.actors[0]
    assert (actor.strengths, actor.representative) == ("声がとどく", "有村 重雄")
    page(empty).go_to(Place("parties", empty.workshop.parties[0].id, "signer"))
    press("今村 節子", K.Key_Return)
    assert empty.workshop.parties[0].signer == "今村 節子"


def the_kind_of_a_party_changes_its_crest(seat: Seat) -> None:
    actor = actors.in_order(seat.workshop)[0]
    form = page(seat).parties.form
    seat.window.go_to(Place("actors", actor.id, "kind"))
    press(K.Key_F2)
    box = here()
    assert isinstance(box, QComboBox)
    press(K.Key_Down, K.Key_Return)
    changed = rows.find(seat.workshop.actors, actor.id)
    assert changed.kind != actor.kind
    assert form.actor() == changed


def a_party_that_leads_is_asked_about_and_escape_changes_nothing(seat: Seat) -> None:
    leading = next(a for a in seat.workshop.actors if actors.leads_of(seat.workshop, a.id))
    table = page(seat).parties.table
    table.setFocus()
    table.select(leading.id)
    press(K.Key_Delete)
    question = dialog(seat, ThreeLines)
    assert leading in seat.workshop.actors
    QTest.keyClick(question, K.Key_Escape)
    settle()
    assert leading in seat.workshop.actors
    page(seat).parties.put_away()
    QTest.keyClick(dialog(seat, ThreeLines), K.Key_Return)
    settle()
    assert leading.id not in [a.id for a in seat.workshop.actors]
    seat.window.undo()
    assert leading.id in [a.id for a in seat.workshop.actors]
    assert table.current_id() == leading.id


def the_next_thing_leads_to_the_very_cell(empty: Seat) -> None:
    empty.window.go_to(Place("participants"))
    assert isinstance(here(), QLineEdit)
    press("山下 花子", K.Key_Return, K.Key_Escape)
    empty.window.go_to(Place("attendances"))
    assert page(empty).roster.currentIndex().column() == PRESENT
    empty.window.go_to(Place("actors"))
    assert isinstance(here(), QLineEdit)


LIST = """参加者名簿,,,
氏名,ふりがな,所属,役職
𠮷田 はな,よしだ はな,尾根木診療所,看護師
,,自治会,
髙橋 実,たかはし みのる,尾根木小学校PTA,会長
有村 重雄,ありむら しげお,自治会,会長
"""


def take(qtbot, seat: Seat, file: Path) -> None:  # type: ignore[no-untyped-def]
    """Choose a file, and wait until it has been fetched and read beside the window."""
    page(seat).doors.import_file(str(file))
    qtbot.waitUntil(lambda: any(d.isVisible() for d in seat.window.findChildren(ImportDialog)))
    qtbot.waitUntil(lambda: dialog(seat, ImportDialog)._headline.text() != words.READING_FILE)


def test_a_file_is_shown_first_and_taken_in_as_one_step(qtbot, seat: Seat, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "名簿.csv"
    file.write_bytes(LIST.encode("utf-8-sig"))
    before = seat.workshop
    take(qtbot, seat, file)
    shown = dialog(seat, ImportDialog)
    assert seat.workshop is before
    assert [row.person.name for row in shown.table.found.rows] == ["𠮷田 はな", "髙橋 実"]
    assert "尾根木小学校PTA" in shown._unmatched.text()
    assert "有村 重雄" in shown._remarks.text()
    QTest.keyClick(shown, K.Key_Escape)
    assert seat.workshop is before
    take(qtbot, seat, file)
    shown = dialog(seat, ImportDialog)
    shown.as_residents.click()
    shown.take.click()
    settle()
    person = named(seat.workshop, "髙橋 実")
    assert (person.actor_id, person.position) == (None, "尾根木小学校PTA 会長")
    assert len(seat.workshop.participants) == 26
    assert words.people_added(2) in seat.said()
    seat.window.undo()
    assert seat.workshop.participants == before.participants
    page(seat).doors.import_file(str(tmp_path / "ない.csv"))
    qtbot.waitUntil(lambda: seat.window.strips.shown() == ("trouble",))


def test_a_workbook_is_read_beside_the_window(qtbot, seat: Seat, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    from kyodo_desktop.exchange import tables_out

    table = tables_out.TableOut("名簿", ("氏名", "所属"), (("𠮷田 はな", "個人"),))
    file = tmp_path / "名簿.csv"  # a wrong extension does not matter
    file.write_bytes(tables_out.to_xlsx(table))
    take(qtbot, seat, file)
    shown = dialog(seat, ImportDialog)
    assert [row.person.name for row in shown.table.found.rows] == ["𠮷田 はな"]
    assert not shown.encoding.isVisible()
    QTest.keyClick(shown, K.Key_Escape)
    file.write_bytes(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"))
    before = seat.workshop
    take(qtbot, seat, file)
    shown = dialog(seat, ImportDialog)
    assert "パスワード" in shown._headline.text()
    assert not shown.take.isVisible()
    shown.reject()
    assert seat.workshop is before


def test_who_may_only_read_is_told_so_and_not_that_nobody_came(seat: Seat) -> None:
    seat.editor.read_only = True
    ImportDialog(page(seat), Source("a.csv", LIST.encode())).open()
    dialog(seat, ImportDialog).take.click()
    settle()
    assert seat.said() == refusals.SENTENCES["editor.read_only"]


def test_what_a_name_does_not_keep_is_told_below_it(seat: Seat) -> None:
    actor = actors.in_order(seat.workshop)[0]
    seat.window.go_to(Place("actors", actor.id, "name"))
    press(K.Key_F2)
    here().setText("\u202eくすのき\0会")  # type: ignore[attr-defined]
    press(K.Key_Return)
    assert rows.find(seat.workshop.actors, actor.id).name == "くすのき会"
    assert "取りのぞきました" in page(seat).parties.form.table.cells()[1].note.text()


def a_pasted_table_asks_for_the_column_of_names(empty: Seat) -> None:
    QGuiApplication.clipboard().setText("来る人\t電話\n山下 花子\t1\n今村 節子\t2\n")
    press(K.Key_V, held=CTRL)
    shown = dialog(empty, ImportDialog)
    assert [box.currentText() for box in shown.columns.boxes] == ["使わない", "連絡先"]
    assert not shown.encoding.isVisible()
    assert not shown.take.isVisible()
    assert here() is shown.columns.boxes[0]
    press(K.Key_Down)
    assert shown.table.found.rowCount() == 2
    shown.take.click()
    assert "山下 花子" in [p.name for p in empty.workshop.participants]
    QGuiApplication.clipboard().clear()


def letters_that_cannot_be_read_are_read_again_another_way(empty: Seat) -> None:
    ImportDialog(page(empty), Source("a.csv", "氏名\n山下 花子\n今村 節子\n".encode("cp932"))).open()
    shown = dialog(empty, ImportDialog)
    assert shown.encoding.currentData() == "cp932"
    assert shown.table.found.rowCount() == 2
    shown.encoding.setCurrentIndex(0)
    shown.encoding.activated.emit(0)
    assert not shown.take.isVisible()
    shown.encoding.setCurrentIndex(shown.encoding.findData("cp932"))
    shown.encoding.activated.emit(3)
    assert shown.take.isVisible()
    assert empty.workshop.participants == ()


def test_the_people_go_out_as_a_file(qtbot, seat: Seat, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    from kyodo_desktop.exchange import people_csv
    from kyodo_desktop.ui.people_write_out import WriteOut

    first = participants.in_order(seat.workshop)[0]
    seat.editor.run(_label(), rows.edit, "participants", first.id, name="𠮷田 重雄")
    page(seat).doors.write_out.trigger()
    asked = dialog(seat, WriteOut)
    file = tmp_path / "名簿"
    asked.ask_where = lambda _name: str(file)
    assert "ふりがな" not in asked._outlook.text()
    QTest.mouseClick(asked.kinds._group.button(2), Qt.MouseButton.LeftButton)
    assert "「𠮷」→「吉」" in asked.report.text()
    QTest.mouseClick(asked.kinds._group.button(0), Qt.MouseButton.LeftButton)
    assert not asked.report.isVisible()
    asked.readings.setChecked(True)
    assert "ふりがな" in asked._outlook.text()
    settle()
    assert clipped(asked) == []
    asked.write()
    written = tmp_path / "名簿.xlsx"
    qtbot.waitUntil(written.exists)
    qtbot.waitUntil(lambda: "名簿.xlsx" in seat.said())
    found = people_csv.read(written.read_bytes())
    assert (found.people[0].name, found.people[0].reading) == ("𠮷田 重雄", "ありむら しげお")
    page(seat).doors.write_out.trigger()
    asked = dialog(seat, WriteOut)
    asked.ask_where = lambda _name: str(tmp_path / "no" / "where.csv")
    asked.write()
    qtbot.waitUntil(lambda: seat.window.strips.shown() == ("trouble",))


def test_ctrl_p_prints_the_roster_for_the_door(qtbot, seat: Seat, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    printing, opened = page(seat).printing, []
    printing.open_file = lambda path: bool(opened.append(path)) or True
    press(K.Key_P, held=CTRL)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name.startswith("受付名簿_買い物と通院の足を考える会")
    printing.ask_where = lambda _name: str(tmp_path / "名簿")
    printing.save_action.trigger()
    qtbot.waitUntil((tmp_path / "名簿.pdf").exists)
    assert (tmp_path / "名簿.pdf").read_bytes() == opened[0].read_bytes()


def test_no_word_is_clipped_and_mark_up_stays_text(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 2)
    first = actors.in_order(seat.workshop)[0]
    seat.editor.run(_label(), rows.edit, "actors", first.id, name="<b>a</b> & <img src=x>")
    settle()
    for size, scale in SIZES:
        resize(seat, size, scale)
        for pane in (0, 1):
            page(seat).panes.show_pane(pane)
            settle()
            assert clipped(page(seat)) == [], (size, scale)
    heading = page(seat).parties._heading
    assert heading.text() == "<b>a</b> & <img src=x>"
    assert heading.textFormat() == Qt.TextFormat.PlainText


def _label():  # type: ignore[no-untyped-def]
    from kyodo_desktop.editor import label

    return label("participants.put_away")


def test_the_roster(seat: Seat) -> None:
    act(
        seat,
        the_roster_stands_in_the_order_of_readings_with_its_sums,
        space_and_the_whole_cell_tick_and_untick,
        only_the_person_who_differs_is_shown_anew,
        enter_edits_keeps_and_goes_down_to_the_row_that_stood_below,
        putting_a_person_away_can_be_undone,
        selection_and_editing_stay_when_other_rows_change,
        search_ignores_width_and_kind_of_kana_and_escape_paths_exist,
        the_party_of_a_person_is_chosen_from_the_list,
    )


def test_writing_people_down(empty: Seat) -> None:
    act(
        empty,
        people_are_added_by_name_only_one_after_another,
        tab_goes_on_in_the_row_of_the_person_just_added,
        the_kana_of_a_name_become_its_reading,
        a_name_that_is_too_long_stays_in_its_cell,
    )


def test_the_parties(empty: Seat) -> None:
    act(
        empty,
        parties_are_added_and_written_by_keyboard,
        the_next_thing_leads_to_the_very_cell,
    )


def test_what_parties_hold(seat: Seat) -> None:
    act(
        seat,
        the_kind_of_a_party_changes_its_crest,
        a_party_that_leads_is_asked_about_and_escape_changes_nothing,
    )


def test_taking_a_table_in(empty: Seat) -> None:
    act(
        empty,
        a_pasted_table_asks_for_the_column_of_names,
        letters_that_cannot_be_read_are_read_again_another_way,
    )


def test_each_meeting_has_its_own_attendance(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, meetings.add(sample_workshop()), 2)
    page = seat.screen(PeopleScreen)
    assert page.foot.sums[0].text() == "22"
    seat.window.desk.meeting.choose(seat.workshop.meetings[1].id)
    settle()
    assert page.foot.sums[0].text() == "0"
    assert page.meeting.currentIndex() == 1
    person = page.roster.people.rows[0].id
    page.roster.go_to(person, "state")
    press(K.Key_Space)
    second = seat.workshop.meetings[1].id
    assert participants.attendance(seat.workshop, second, person) is AttendanceState.PRESENT
    assert participants.present(seat.workshop, seat.workshop.meetings[0].id) == 22
