"""Stop 1: dates as people type them, refusals that keep the text, promises by keyboard."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import prepare as words
from kyodo_desktop.ui.prepare import PrepareScreen
from tests.ui.seated import SIZES, Seat, act, clipped, compose, here, press, resize, settle, settle_on, sit

K = Qt.Key


def a_new_workshop() -> Workshop:
    return new_workshop("草刈りの会", today=dt.date(2026, 5, 1))


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, a_new_workshop(), 1)


def date_field(seat: Seat) -> QLineEdit:
    return seat.screen(PrepareScreen).forms.when.fields[0]


def open_when(seat: Seat) -> None:
    cell = seat.screen(PrepareScreen).forms.when
    cell.setFocus()
    press(K.Key_F2)
    assert here() is date_field(seat)


def a_date_may_be_typed_in_many_ways(seat: Seat) -> None:
    for typed in ("R8.6.20", "6/20", "2026-06-20", "令和8年6月20日（土）", "Ｒ８．６．２０"):
        open_when(seat)
        press(typed, K.Key_Return)
        assert seat.workshop.meetings[0].date == dt.date(2026, 6, 20)
        assert "令和8年6月20日（土）" in seat.screen(PrepareScreen).forms.when.words.text()
        assert here() is seat.screen(PrepareScreen).forms.when
        press(K.Key_F2, "R8.1.1", K.Key_Return)


def a_day_that_never_was_is_refused_beside_the_field_and_its_text_stays(seat: Seat) -> None:
    open_when(seat)
    press("R8.2.30", K.Key_Tab, K.Key_Tab, K.Key_Tab, K.Key_Tab)
    cell = seat.screen(PrepareScreen).forms.when
    assert seat.workshop.meetings[0].date is None
    assert cell.note.isVisible()
    assert "R8.2.30" in cell.note.text()
    assert date_field(seat).isVisible()
    assert date_field(seat).text() == "R8.2.30"
    assert any(draft.text == "R8.2.30" for draft in seat.drafts)
    date_field(seat).setFocus()
    date_field(seat).selectAll()
    press("R8.2.28", K.Key_Return)
    assert seat.workshop.meetings[0].date == dt.date(2026, 2, 28)
    assert not cell.note.isVisible()


def tab_goes_through_date_and_times_and_escape_brings_the_old_ones_back(seat: Seat) -> None:
    open_when(seat)
    press("6/20", K.Key_Tab, "13:30", K.Key_Tab, "16時", K.Key_Tab, "1700", K.Key_Return)
    meeting = seat.workshop.meetings[0]
    assert (meeting.starts_at, meeting.ends_at) == (dt.time(13, 30), dt.time(16))
    assert meeting.hall_closes_at == dt.time(17)
    press(K.Key_F2, "6/21", K.Key_Escape)
    assert seat.workshop.meetings[0].date == dt.date(2026, 6, 20)
    assert not date_field(seat).isVisible()


def a_blank_name_is_refused_and_leaving_keeps_the_field_open(seat: Seat) -> None:
    cell = seat.screen(PrepareScreen).forms.main.cells()[0]
    cell.setFocus()
    press(K.Key_F2, K.Key_Backspace, K.Key_Return)
    assert seat.workshop.title == "草刈りの会"
    assert cell.note.isVisible()
    press(K.Key_Tab)
    assert cell.field.isVisible()
    cell.field.setFocus()
    press(K.Key_Escape)
    assert cell.words.text() == "草刈りの会"
    cell.setFocus()
    press(K.Key_F2, K.Key_Backspace, K.Key_Tab)
    assert cell.note.isVisible()
    assert cell.field.isVisible()
    cell.field.setFocus()
    press(K.Key_Escape)


def tab_order_is_reading_order_and_every_stop_shows_where_it_is(seat: Seat) -> None:
    screen = seat.screen(PrepareScreen)
    cells: list[QWidget] = [*screen.forms.main.cells(), screen.promises.table]
    assert all(cell.accessibleName() for cell in cells)
    cells[0].setFocus()
    for cell in cells[1:]:
        press(K.Key_Tab)
        assert here() is cell


def typing_in_one_field_is_one_step_and_undo_goes_there(seat: Seat) -> None:
    cell = seat.screen(PrepareScreen).forms.main.cells()[2]
    cell.setFocus()
    press(K.Key_F2, "公民館", K.Key_Return)
    assert seat.workshop.meetings[0].venue == "公民館"
    seat.window.go_to_stop(2)
    press(K.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert seat.workshop.meetings[0].venue == ""
    assert isinstance(seat.window.page, PrepareScreen)


def an_ime_composition_is_neither_disturbed_nor_taken_for_text(seat: Seat) -> None:
    cell = seat.screen(PrepareScreen).forms.main.cells()[2]
    cell.setFocus()
    press(K.Key_F2)
    compose("こうみん")
    seat.screen(PrepareScreen).fill(seat.workshop)
    assert seat.workshop.meetings[0].venue == ""
    settle_on("公民館")
    press(K.Key_Return)
    assert seat.workshop.meetings[0].venue == "公民館"


def promises_are_written_one_after_another(seat: Seat) -> None:
    before = len(seat.workshop.promises)
    press(K.Key_Insert, held=Qt.KeyboardModifier.ControlModifier)
    press("短く話します", K.Key_Return)
    press("笑顔で聞きます", K.Key_Return, K.Key_Return)
    assert [p.text for p in seat.workshop.promises[before:]] == ["短く話します", "笑顔で聞きます"]
    table = seat.screen(PrepareScreen).promises.table
    assert table.model().rowCount() == before + 2
    assert not table.writing()


def promises_are_moved_put_away_and_brought_back(seat: Seat) -> None:
    table = seat.screen(PrepareScreen).promises.table
    first = seat.workshop.promises[0].text
    table.setFocus()
    table.select(seat.workshop.promises[0].id)
    press(K.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    assert seat.workshop.promises[1].text == first
    assert table.current_id() == seat.workshop.promises[1].id
    press(K.Key_Delete)
    assert first not in [p.text for p in seat.workshop.promises]
    assert words.PROMISE_AWAY in seat.said()
    press(K.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert seat.workshop.promises[1].text == first


def a_blank_promise_is_refused_and_the_old_words_come_back_with_escape(seat: Seat) -> None:
    table = seat.screen(PrepareScreen).promises.table
    table.setFocus()
    first = seat.workshop.promises[0].text
    press(K.Key_F2, K.Key_Backspace, K.Key_Return)
    assert seat.workshop.promises[0].text == first
    assert table.writing()
    assert seat.said()
    press(K.Key_Escape)
    assert not table.writing()


def an_empty_field_that_is_asked_for_is_open_at_once(seat: Seat) -> None:
    seat.window.go_to(Place("meetings", seat.workshop.meetings[0].id, "date"))
    assert here() is date_field(seat)
    seat.window.go_to(Place("meetings", seat.workshop.meetings[0].id, "venue"))
    assert isinstance(here(), QLineEdit)


def test_no_word_is_clipped_at_any_size(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 1)
    page = seat.screen(PrepareScreen)
    for size, scale in SIZES:
        resize(seat, size, scale)
        for pane in (0, 1):
            page.panes.show_pane(pane)
            settle()
            assert clipped(page) == [], (size, scale)


def test_day_and_times(seat: Seat) -> None:
    act(
        seat,
        a_date_may_be_typed_in_many_ways,
        a_day_that_never_was_is_refused_beside_the_field_and_its_text_stays,
        tab_goes_through_date_and_times_and_escape_brings_the_old_ones_back,
        an_empty_field_that_is_asked_for_is_open_at_once,
    )


def test_the_form(seat: Seat) -> None:
    act(
        seat,
        a_blank_name_is_refused_and_leaving_keeps_the_field_open,
        tab_order_is_reading_order_and_every_stop_shows_where_it_is,
        an_ime_composition_is_neither_disturbed_nor_taken_for_text,
        typing_in_one_field_is_one_step_and_undo_goes_there,
    )


def test_the_promises(seat: Seat) -> None:
    act(
        seat,
        promises_are_written_one_after_another,
        promises_are_moved_put_away_and_brought_back,
        a_blank_promise_is_refused_and_the_old_words_come_back_with_escape,
    )


def test_the_keys_of_the_clock_go_on_in_a_second_row(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, sample_workshop(), 1, size=(640, 480))
    band = seat.screen(PrepareScreen).programme.band
    rows = {button.mapTo(band, button.rect().topLeft()).y() for button in band.buttons}
    assert len(rows) == 2
    for button in band.buttons:
        assert button.parentWidget().rect().contains(button.geometry())
