"""The frame through the real window: rail, undo names, menus, keys, messages, small screens, large type."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit

from kyodo_desktop.domain import fields, prepare
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import common, guide, menus, notices
from kyodo_desktop.ui.buttons import plain_words
from kyodo_desktop.ui.later import LaterScreen
from kyodo_desktop.ui.sheets import Sheet
from kyodo_desktop.ui.sizes import RailForm
from tests.ui.seated import QUIET, SIZES, Seat, clipped, press, resize, settle, sit

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
WINDOW = Qt.ShortcutContext.WindowShortcut
pytestmark = QUIET


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample_workshop(), 1)


def write_host(seat: Seat, text: str) -> None:
    place = Place("workshop", seat.workshop.id, "host")
    seat.editor.run(label(fields.step_key(place)), fields.write, place, text)
    settle()


def test_every_stop_can_be_entered_by_its_key(seat: Seat) -> None:
    for number in range(1, 8):
        press(K(K.Key_0.value + number), held=CONTROL)
        assert seat.window.sitting is not None
        assert seat.window.sitting.stop == number
        entry = seat.window.rail.entries[number]
        assert entry.here
        assert [other for other in seat.window.rail.entries if other.here] == [entry]
        assert common.STOPS[number - 1] in entry.accessibleName()
    press(K.Key_Home, held=ALT)
    assert seat.window.page is seat.window.home


def test_the_rail_shows_what_is_done_and_it_can_become_undone(seat: Seat) -> None:
    assert seat.window.rail.entries[1].done
    place = Place("meetings", seat.workshop.meetings[0].id, "venue")
    seat.editor.run(label("meetings.venue"), fields.write, place, "")
    settle()
    assert not seat.window.rail.entries[1].done
    press(K.Key_Z, held=CONTROL)
    assert seat.window.rail.entries[1].done


def test_the_next_thing_leads_to_its_place(seat: Seat) -> None:
    place = Place("meetings", seat.workshop.meetings[0].id, "venue")
    seat.editor.run(label("meetings.venue"), fields.write, place, "")
    seat.window.enter_stop(2)
    seat.window.enter_stop(1)
    assert seat.window.rail.foot.sentence.text()
    seat.window.rail.foot.button.click()
    settle()
    assert seat.window.sitting is not None
    assert seat.window.sitting.stop == 1


def test_stop_seven_says_that_it_opens_later(seat: Seat) -> None:
    seat.window.go_to_stop(7)
    page = seat.screen(LaterScreen)
    assert page.button.hasFocus()
    page.button.click()
    settle()
    assert seat.window.sitting is not None
    assert seat.window.sitting.stop == 6


def test_undo_and_redo_name_their_step_and_show_where_it_happened(seat: Seat) -> None:
    assert seat.window.commands["undo"].text() == menus.UNDO
    assert not seat.window.commands["undo"].isEnabled()
    write_host(seat, "よびかけ人")
    assert seat.window.commands["undo"].text() == menus.undo_step("よびかけ")
    assert seat.window.menu_row.buttons[0].words() == menus.undo_step("よびかけ")
    seat.window.enter_stop(7)
    press(K.Key_Z, held=CONTROL)
    assert seat.window.sitting is not None
    assert seat.window.sitting.stop == 1
    assert seat.said() == notices.undone("よびかけ")
    assert seat.window.commands["redo"].text() == menus.redo_step("よびかけ")
    press(K.Key_Y, held=CONTROL)
    assert seat.workshop.host == "よびかけ人"


def test_undo_belongs_to_the_workshop_where_a_field_has_nothing_to_take_back(seat: Seat) -> None:
    write_host(seat, "よびかけ人")
    field = QLineEdit(seat.window.page)
    field.show()
    field.setFocus()
    press(K.Key_Z, held=CONTROL)
    assert seat.workshop.host == sample_workshop().host
    press("ab")
    press(K.Key_Z, held=CONTROL)
    assert field.text() == ""


def test_the_key_of_saving_answers_and_saves_nothing(seat: Seat) -> None:
    revision = seat.workshop.revision
    press(K.Key_S, held=CONTROL)
    assert seat.said() == notices.answer_to_save("12:00")
    assert seat.workshop.revision == revision


def test_messages_give_the_keys_back_after_six_seconds(seat: Seat) -> None:
    status = seat.window.status
    assert status._until.interval() == 6000
    seat.window.say("しまいました。", True)
    assert seat.said().endswith(notices.UNDO_HINT)
    status._until.timeout.emit()
    assert seat.said() == ""


def test_saving_is_only_spoken_of_when_it_takes_long(seat: Seat) -> None:
    saved = seat.window.status.saved
    seat.window.show_saved()
    assert saved.words.text() == notices.saved("12:00")
    saved.show_waiting()
    assert saved.words.text() == notices.saved("12:00")
    saved._late.timeout.emit()  # 400 milliseconds have gone by
    assert saved.words.text() == notices.SAVING
    seat.window.show_saved()
    assert saved.words.text() == notices.saved("12:00")


def test_a_refusal_is_told_in_the_status_row_and_changes_nothing(seat: Seat) -> None:
    before = seat.workshop
    page = seat.window.page
    page.run(label("prepare.add_promise"), prepare.add_promise, "")  # type: ignore[attr-defined]
    assert seat.workshop is before
    assert seat.said()


def test_what_was_said_of_one_step_does_not_stay_for_the_next(seat: Seat) -> None:
    seat.window.refuse(Refused("row.gone"))
    assert seat.said()
    write_host(seat, "よびかけ")
    settle()
    assert seat.said() == ""


def test_trouble_opens_a_strip_that_can_be_closed(seat: Seat) -> None:
    seat.window.trouble(Trouble("disk.full"))
    assert seat.window.strips.shown() == ("trouble",)
    assert seat.window.strips.isVisible()
    seat.window.close_trouble()
    assert not seat.window.strips.isVisible()


def test_a_workshop_that_is_read_only_says_so_and_refuses(seat: Seat) -> None:
    seat.editor.read_only = True
    seat.window.show_saved()
    assert seat.window.status.saved.words.text() == notices.READ_ONLY
    with pytest.raises(Refused):
        write_host(seat, "x")


# --- menus and sheets


def texts(entries: list[QAction]) -> list[str]:
    return [plain_words(entry.text()) for entry in entries if not entry.isSeparator()]


def test_the_menus_of_every_stop_say_something_and_no_key_stands_for_two_actions(seat: Seat) -> None:
    for number in range(1, 8):
        seat.window.go_to_stop(number)
        for name in ("file", "edit", "view", "talk", "print", "help"):
            assert texts(seat.window.menus.entries(name))
        everywhere = [a for a in seat.window.actions() if a.shortcutContext() == WINDOW]
        keys = [key.toString() for action in everywhere for key in action.shortcuts()]
        assert sorted(keys) == sorted(set(keys)), number
        assert [a for a in seat.window.actions() if not (a.text() and a.toolTip())] == []


def test_a_menu_that_is_opened_again_shows_the_same_and_its_keys_still_work(seat: Seat) -> None:
    seat.window.go_to_stop(2)
    for name in ("file", "edit", "view", "talk", "print", "help"):
        once = texts(seat.window.menus.entries(name))
        assert texts(seat.window.menus.entries(name)) == once
    for form in (True, False):
        seat.window.menus.gather(form)
    assert len([entry for entry in seat.window.menu_row.bar.actions() if entry.menu()]) == 6
    press(Qt.Key.Key_4, held=Qt.KeyboardModifier.ControlModifier)
    assert seat.window.sitting is not None
    assert seat.window.sitting.stop == 4


def test_the_sheet_of_keys_lists_the_keys_of_the_page(seat: Seat) -> None:
    seat.window.helping.show_keys()
    [sheet] = seat.window.findChildren(Sheet)
    from PySide6.QtWidgets import QLabel

    shown = [found.text() for found in sheet.findChildren(QLabel)]
    assert "F1" in shown
    assert common.LIST in shown
    sheet.close()


def test_f1_tells_what_the_page_is_for(seat: Seat) -> None:
    press(K.Key_F1)
    [sheet] = seat.window.findChildren(Sheet)
    assert sheet.close_button.hasFocus()
    press(K.Key_Escape)
    settle()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    assert seat.window.findChildren(Sheet) == []
    assert guide.TEXT[0]


# --- small screens, large type

FORMS = (
    (1366, 738, 100, RailForm.WIDE),
    (1024, 738, 100, RailForm.NARROW),
    (880, 738, 100, RailForm.BAR),
    (1366, 540, 100, RailForm.BAR),
    (1366, 738, 125, RailForm.NARROW),
    (1366, 738, 200, RailForm.BAR),
)


def test_the_size_class_follows_logical_size(seat: Seat) -> None:
    window = seat.window
    for width, height, scale, form in FORMS:
        resize(seat, (width, height), scale)
        assert window.form() is form
        assert window.rail.isVisible() == (form is not RailForm.BAR)
        assert window.status.isVisible() == (form is not RailForm.BAR)
        window.refuse(Refused("row.gone"))
        assert window.status.isVisible(), "what is said is seen at every size"
        window.status.clear_message()
        assert window.status.isVisible() == (form is not RailForm.BAR)
        assert window.status.saved.isVisible()
        assert (window.rail_bar is not None and window.rail_bar.isVisible()) == (form is RailForm.BAR)
        menus_shown = [entry for entry in window.menu_row.bar.actions() if entry.isVisible()]
        assert len(menus_shown) == (1 if form is RailForm.BAR else 6)


def test_the_bar_of_small_screens_leads_everywhere(seat: Seat) -> None:
    resize(seat, (800, 600), 100)
    bar = seat.window.rail_bar
    assert bar is not None
    bar._stops.actions()[7].trigger()
    settle()
    assert seat.window.sitting is not None
    assert seat.window.sitting.stop == 7
    resize(seat, (1366, 738), 100)
    assert seat.window.rail.isVisible()
    assert seat.window.status.saved.parent() is seat.window.status


def test_no_word_of_the_frame_is_cut(seat: Seat) -> None:
    seat.window.go_to_stop(7)
    write_host(seat, "よびかけ人")
    for size, scale in SIZES:
        resize(seat, size, scale)
        assert clipped(seat.window) == []


def test_text_sizes_go_up_and_down_and_are_ticked_in_the_menu(seat: Seat) -> None:
    seat.window.larger()
    assert seat.window.look.scale == 125
    ticked = [a.data() for a in seat.window.commands.scales.actions() if a.isChecked()]
    assert ticked == [125]
    seat.window.smaller()
    seat.window.smaller()
    assert seat.window.look.scale == 100
