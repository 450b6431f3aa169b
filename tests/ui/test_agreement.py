"""Stop 6: the clauses, the checks before signing, the paper beside them."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit

from kyodo_desktop.domain import agreement, clauses, goals, rows
from kyodo_desktop.domain.choices import SignMode
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import agreement as words
from kyodo_desktop.ui import preview
from kyodo_desktop.ui.agreement import AgreementScreen
from kyodo_desktop.ui.agreement_rules import RulesForm
from kyodo_desktop.ui.clause_rows import DETAILS, PANELS
from kyodo_desktop.ui.goals import GoalsScreen
from kyodo_desktop.ui.page_images import Pages, Picture, Room
from kyodo_desktop.ui.people import PeopleScreen
from kyodo_desktop.ui.roles import RolesScreen
from tests.ui.seated import QUIET, SIZES, Seat, clipped, here, press, resize, settle, settle_on, sit

pytestmark = QUIET

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@cache
def sample() -> Workshop:
    """Made once: nothing can change it."""
    return sample_workshop()


@pytest.fixture
def seat(qtbot, monkeypatch: pytest.MonkeyPatch) -> Seat:  # type: ignore[no-untyped-def]
    """Without the paper, which takes its time."""
    monkeypatch.setattr(preview, "make_picture", blank)
    monkeypatch.setattr(preview, "draw_page", blank_again)
    return sit(qtbot, sample(), 6)


@pytest.fixture
def printed(qtbot) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, sample(), 6)


def blank_again(pages: Pages, page: int, room: Room) -> Picture:
    return blank(pages.workshop, page, room)


def blank(workshop: Workshop, page: int, _room: Room) -> Picture:
    return Picture(Pages(workshop, b"", 1, ()), page, QImage(100, 140, QImage.Format.Format_RGB32))


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


def test_clauses_are_written_in_place(seat: Seat) -> None:
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


def test_clauses_come_move_and_go(seat: Seat) -> None:
    press(K.Key_Insert, K.Key_Insert)  # the library, and from there one's own
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

    stand_on(seat, "costs")
    press(K.Key_Delete)
    assert all(clause.key != "costs" for clause in seat.workshop.clauses)
    press(K.Key_Insert, K.Key_Return)
    assert page(seat).list.current == clause_id(seat, "costs")
    assert in_force(seat, "costs").origin is clauses.Origin.MODEL
    stand_on(seat, "purpose")
    press(K.Key_Delete)
    assert seat.said() != ""
    assert in_force(seat, "purpose").number == 1


def test_the_model_comes_back_and_the_last_rows_stay(seat: Seat) -> None:
    stand_on(seat, "information")
    press(K.Key_Return)
    page(seat).clause.to_model.click()
    settle()
    assert in_force(seat, "information").origin is clauses.Origin.MODEL
    assert page(seat).clause.text.toPlainText() == in_force(seat, "information").text

    *_, closing = page(seat).list.order()[: -len(PANELS)]
    assert page(seat).list.order()[-len(PANELS) :] == PANELS
    entry = page(seat).list.entry(closing)
    assert entry is not None
    assert entry.title == words.signers(agreement.party_count(seat.workshop))


def test_dates_signing_and_checks(seat: Seat) -> None:
    seat.window.go_to(Place("agreements", seat.workshop.agreement.id, "review_on"))
    settle()
    press(K.Key_Return)
    press("R8.13.1", K.Key_Return)
    form = page(seat).panels[DETAILS]
    assert isinstance(form, RulesForm)
    assert form.cell["review_on"].note.isVisible()
    press(K.Key_A, held=CTRL)
    press("R9.1.15", K.Key_Return)
    assert seat.workshop.agreement.review_on == dt.date(2027, 1, 15)
    assert "令和9年1月15日" in in_force(seat, "evaluation").text
    press(K.Key_Tab, K.Key_Return, K.Key_End, K.Key_Return)
    assert seat.workshop.agreement.sign_mode is SignMode.SEAL
    assert words.SIGN_MODES["seal"] in [cell.words.text() for cell in form.cells()]

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


def test_the_paper_follows_the_words_and_turns(printed: Seat, qtbot) -> None:  # type: ignore[no-untyped-def]
    paper = page(printed).preview
    qtbot.waitUntil(paper.up_to_date, timeout=10_000)
    assert paper.count() == 2
    before = QImage(paper.sheet.image())
    assert before.width() > 500
    printed.editor.run(label("workshop.purpose"), goals.write_purpose, "だれもが出かけられる地区にする。")
    assert paper.sheet.image() == before  # the old page stays until the new one is ready
    qtbot.waitUntil(paper.up_to_date, timeout=10_000)
    assert paper.sheet.image() != before
    assert paper.sheet.image().width() == before.width()
    paper.show_page(1)
    qtbot.waitUntil(paper.up_to_date, timeout=10_000)
    assert paper.area.accessibleName() == words.page_spoken(2, 2)
    paper.show_page(7)
    assert paper.page() == 1
    paper.show_page(0)
    qtbot.waitUntil(paper.up_to_date, timeout=10_000)
    stand_on(printed, "preamble")
    for _ in range(6):
        press(K.Key_PageDown)
        qtbot.waitUntil(paper.up_to_date, timeout=10_000)
    assert paper.page() == 1
    paper.area.setFocus()
    press(K.Key_Home)
    assert paper.page() == 0
    narrow = paper.sheet.image().width()
    paper._fit_chosen(1)
    qtbot.waitUntil(paper.up_to_date, timeout=10_000)
    assert paper.sheet.image().width() < narrow


def test_a_letter_that_cannot_be_printed_is_named(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = sample()
    odd = rows.edit(workshop, "actors", workshop.actors[0].id, representative="前原 \U0001f600")
    seat = sit(qtbot, odd, 6)
    paper = page(seat).preview
    qtbot.waitUntil(paper.up_to_date, timeout=10_000)
    assert paper.glyphs.isVisible()
    assert page(seat).life.tabs.tabs()[0].name.startswith("第1版")


def test_a_new_workshop_has_its_paper_too(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, new_workshop("<b>草刈り</b> & 花", today=dt.date(2026, 5, 1)), 6)
    paper = page(seat).preview
    qtbot.waitUntil(paper.up_to_date, timeout=10_000)
    assert paper.count() >= 1
    assert len(page(seat).checks.rows) >= 5
    assert "（案）" in page(seat).life.tabs.tabs()[0].name


def test_tab_goes_through_the_page_as_one_reads_it(seat: Seat) -> None:
    stand_on(seat, "respect")
    seen = []
    for _ in range(8):
        press(K.Key_Tab)
        seen.append(here().accessibleName())
    assert seen[:2] == [words.ADD, words.CHECKS["read_aloud"]]
    assert seen.index(words.PREVIOUS_TIP) > seen.index(words.CHECKS["disclosure_settled"])
    stand_on(seat, "respect")
    press(K.Key_Return, K.Key_Tab)
    assert here().accessibleName() == words.PUT_AWAY
    press(K.Key_Tab)
    assert here().accessibleName() == words.ADD


def test_no_word_is_cut(seat: Seat) -> None:
    for size, scale in SIZES:
        resize(seat, size, scale)
        for unfolded in ("respect", *PANELS):
            page(seat).panes.show_pane(0)
            page(seat)._activate(unfolded if unfolded in PANELS else clause_id(seat, unfolded))
            settle()
            assert clipped(page(seat)) == [], (size, scale, unfolded)
        page(seat).panes.show_pane(1)
        settle()
        assert clipped(page(seat)) == [], (size, scale, "preview")
