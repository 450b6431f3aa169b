"""Stop 6: the clauses, the checks before signing, the paper beside them."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit

from kyodo_desktop.domain import agreement, clauses, goals, rows
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import SignMode
from kyodo_desktop.editor import label
from kyodo_desktop.text import agreement as words
from kyodo_desktop.ui.agreement import AgreementScreen
from kyodo_desktop.ui.clause_rows import DETAILS
from kyodo_desktop.ui.goals import GoalsScreen
from kyodo_desktop.ui.people import PeopleScreen
from kyodo_desktop.ui.roles import RolesScreen
from tests.ui.seated import QUIET, SIZES, Seat, clipped, here, press, resize, settle, settle_on, sit

pytestmark = QUIET

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def seat(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample_workshop(), 6)


def page(seat: Seat) -> AgreementScreen:
    return seat.screen(AgreementScreen)


def clause_id(seat: Seat, key: str) -> str:
    return next(clause.id for clause in seat.workshop.clauses if clause.key == key)


def in_force(seat: Seat, key: str) -> clauses.ClauseInForce:
    return next(c for c in clauses.clauses_in_force(seat.workshop) if c.key == key)


def stand_on(seat: Seat, key: str) -> None:
    page(seat).list.focus_row(clause_id(seat, key))
    settle()


def state(seat: Seat, id: str) -> str:
    entry = page(seat).list.entry(id)
    assert entry is not None
    return entry.state


def test_arrows_go_through_the_clauses_and_enter_unfolds(seat: Seat) -> None:
    stand_on(seat, "goals")
    press(K.Key_Down, K.Key_Down)
    assert page(seat).list.current == clause_id(seat, "respect")
    press(K.Key_Return)
    assert isinstance(here(), QPlainTextEdit)
    press(K.Key_A, held=CTRL)
    settle_on("たがいを大切にします。\n無理は言いません。")
    press(K.Key_Return, "x")
    press(K.Key_Return, held=CTRL)
    assert in_force(seat, "respect").text == "たがいを大切にします。\n無理は言いません。\nx"
    assert state(seat, clause_id(seat, "respect")) == words.OWN
    assert page(seat).list.open_id == ""
    assert page(seat).list.focusWidget() is not None
    press(K.Key_Z, held=CTRL)
    assert in_force(seat, "respect").origin is clauses.Origin.MODEL
    assert state(seat, clause_id(seat, "respect")) == words.MODEL


def test_escape_gives_up_and_leaving_keeps(seat: Seat) -> None:
    before = in_force(seat, "costs").text
    stand_on(seat, "costs")
    press(K.Key_Return)
    settle_on("ちがう文")
    press(K.Key_Escape)
    assert in_force(seat, "costs").text == before
    press(K.Key_F2)
    settle_on("費用は分けます。")
    press(K.Key_5, held=CTRL)
    assert "費用は分けます。" in in_force(seat, "costs").text


def test_clauses_from_the_record_lead_to_their_page(seat: Seat) -> None:
    assert state(seat, clause_id(seat, "purpose")) == words.same_as(4)
    stand_on(seat, "purpose")
    press(K.Key_Return)
    assert isinstance(seat.window.page, GoalsScreen)
    seat.window.enter_stop(6)
    stand_on(seat, "roles")
    press(K.Key_Return)
    assert isinstance(seat.window.page, RolesScreen)


def test_own_clauses_are_added_named_moved_and_put_away(seat: Seat) -> None:
    press(K.Key_Insert)
    press(K.Key_A, held=CTRL)
    press("車の扱い", K.Key_Return)
    settle_on("車は、くすのきが整えます。")
    press(K.Key_Return, held=CTRL)
    own = next(clause for clause in seat.workshop.clauses if clause.key is None)
    assert (own.title, own.text) == ("車の扱い", "車は、くすのきが整えます。")
    number = next(c.number for c in clauses.clauses_in_force(seat.workshop) if c.id == own.id)
    press(K.Key_Up, held=ALT)
    assert (
        next(c.number for c in clauses.clauses_in_force(seat.workshop) if c.id == own.id) == (number or 0) - 1
    )
    assert page(seat).list.current == own.id
    press(K.Key_Delete)
    assert all(clause.id != own.id for clause in seat.workshop.clauses)
    assert words.PUT_AWAY_DONE in seat.said()


def test_a_model_clause_goes_and_comes_back(seat: Seat) -> None:
    stand_on(seat, "costs")
    press(K.Key_Delete)
    assert all(clause.key != "costs" for clause in seat.workshop.clauses)
    press(K.Key_Insert)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    settle()
    assert in_force(seat, "costs").origin is clauses.Origin.MODEL
    stand_on(seat, "purpose")
    press(K.Key_Delete)
    assert seat.said() != ""
    assert in_force(seat, "purpose").number == 1


def test_the_model_comes_back_with_a_button(seat: Seat) -> None:
    stand_on(seat, "information")
    press(K.Key_Return)
    page(seat).clause.to_model.click()
    settle()
    assert in_force(seat, "information").origin is clauses.Origin.MODEL
    assert page(seat).clause.text.toPlainText() == in_force(seat, "information").text


def test_dates_and_the_way_of_signing(seat: Seat) -> None:
    seat.window.go_to(Place("agreements", seat.workshop.agreement.id, "review_on"))
    settle()
    press(K.Key_Return)
    press("R8.13.1", K.Key_Return)
    assert page(seat).details.dates["review_on"].note.isVisible()
    press(K.Key_A, held=CTRL)
    press("R9.1.15", K.Key_Return)
    assert seat.workshop.agreement.review_on == dt.date(2027, 1, 15)
    assert "令和9年1月15日" in in_force(seat, "evaluation").text
    form = page(seat).details
    form.modes.setCurrentIndex(form.modes.findData("seal"))
    form.modes.activated.emit(form.modes.currentIndex())
    settle()
    assert seat.workshop.agreement.sign_mode is SignMode.SEAL
    assert words.SIGN_MODES["seal"] in [cell.words.text() for cell in form.cells()]


def test_people_tick_with_the_time_and_untick(seat: Seat) -> None:
    lines = page(seat).checks.rows
    line = next(row for row in lines if row.line.key == "disclosure_settled")
    assert line.check is not None
    page(seat).now = _quarter_to_four  # type: ignore[method-assign]
    line.check.setFocus()
    press(K.Key_Space)
    done = {check.key: check.done_at for check in seat.workshop.checks}
    assert done["disclosure_settled"] == _quarter_to_four()
    shown = next(row for row in page(seat).checks.rows if row.line.key == "disclosure_settled")
    assert shown.line.done_at == "15:45"
    press(K.Key_Space)
    assert {check.key: check.done_at for check in seat.workshop.checks}["disclosure_settled"] is None


def _quarter_to_four() -> dt.datetime:
    return dt.datetime(2026, 6, 20, 15, 45, tzinfo=dt.timezone(dt.timedelta(hours=9)))


def test_what_is_open_leads_to_its_place(seat: Seat) -> None:
    actor = seat.workshop.actors[0]
    seat.editor.run(label("actors.representative"), rows.edit, "actors", actor.id, representative="")
    settle()
    line = next(row for row in page(seat).checks.rows if row.button is not None and not row.line.key)
    assert line.button is not None
    assert line.line.button == words.to_stop(2)
    assert state(seat, clause_id(seat, "closing")) == words.left(1)
    line.button.click()
    settle()
    assert isinstance(seat.window.page, PeopleScreen)
    seat.window.enter_stop(6)
    disclosure = next(row for row in page(seat).checks.rows if row.line.key == "disclosure_settled")
    if disclosure.button is not None:
        disclosure.button.click()
        settle()
        assert page(seat).list.open_id == clause_id(seat, "information")


def test_the_paper_follows_the_words(seat: Seat, qtbot) -> None:  # type: ignore[no-untyped-def]
    preview = page(seat).preview
    qtbot.waitUntil(preview.up_to_date, timeout=10_000)
    assert preview.count() == 2
    before = QImage(preview.sheet.image())
    assert before.width() > 500
    seat.editor.run(label("workshop.purpose"), goals.write_purpose, "だれもが出かけられる地区にする。")
    assert preview.sheet.image() == before  # the old page stays until the new one is ready
    qtbot.waitUntil(preview.up_to_date, timeout=10_000)
    assert preview.sheet.image() != before
    assert preview.sheet.image().width() == before.width()
    preview.show_page(1)
    qtbot.waitUntil(preview.up_to_date, timeout=10_000)
    assert preview.area.accessibleName() == words.page_spoken(2, 2)
    preview.show_page(7)
    assert preview.page() == 1


def test_page_keys_scroll_and_turn(seat: Seat, qtbot) -> None:  # type: ignore[no-untyped-def]
    preview = page(seat).preview
    qtbot.waitUntil(preview.up_to_date, timeout=10_000)
    settle()
    stand_on(seat, "preamble")
    for _ in range(6):
        press(K.Key_PageDown)
        qtbot.waitUntil(preview.up_to_date, timeout=10_000)
    assert preview.page() == 1
    preview.area.setFocus()
    press(K.Key_Home)
    assert preview.page() == 0
    narrow = preview.sheet.image().width()
    preview._fit_chosen(1)
    qtbot.waitUntil(preview.up_to_date, timeout=10_000)
    assert preview.sheet.image().width() < narrow


def test_a_letter_that_cannot_be_printed_is_named(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = sample_workshop()
    odd = rows.edit(workshop, "actors", workshop.actors[0].id, representative="前原 \U0001f600")
    seat = sit(qtbot, odd, 6)
    preview = page(seat).preview
    qtbot.waitUntil(preview.up_to_date, timeout=10_000)
    assert preview.glyphs.isVisible()
    assert page(seat).tab.accessibleName().startswith("第1版")


def test_a_new_workshop_has_its_paper_too(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, new_workshop("<b>草刈り</b> & 花", today=dt.date(2026, 5, 1)), 6)
    preview = page(seat).preview
    qtbot.waitUntil(preview.up_to_date, timeout=10_000)
    assert preview.count() >= 1
    assert len(page(seat).checks.rows) >= 5
    assert "（案）" in page(seat).tab.accessibleName()


def test_the_last_rows_are_who_signs_and_the_dates(seat: Seat) -> None:
    *_, closing, details = page(seat).list.order()
    assert details == DETAILS
    entry = page(seat).list.entry(closing)
    assert entry is not None
    assert entry.title == words.signers(agreement.party_count(seat.workshop))


def test_no_word_is_cut(seat: Seat) -> None:
    for size, scale in SIZES:
        resize(seat, size, scale)
        for unfolded in ("respect", DETAILS):
            page(seat).panes.show_pane(0)
            page(seat)._activate(DETAILS if unfolded == DETAILS else clause_id(seat, unfolded))
            settle()
            assert clipped(page(seat)) == [], (size, scale, unfolded)
        page(seat).panes.show_pane(1)
        settle()
        assert clipped(page(seat)) == [], (size, scale, "preview")
