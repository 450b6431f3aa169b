"""Stop 6 below the clauses: rules, parties, costs, annexes, reservations, and the library, by keyboard."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kyodo_desktop.domain import actors, agreement, aliases, clauses, costs, reservations
from kyodo_desktop.domain.choices import AgreementKind, Aliasing, CostKind, Renewal, RolesAs, WritingStyle
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement_rules as words
from kyodo_desktop.ui import preview
from kyodo_desktop.ui.agreement import AgreementScreen
from kyodo_desktop.ui.agreement_panel import TablePanel
from kyodo_desktop.ui.clause_library import LibraryDialog
from kyodo_desktop.ui.clause_rows import ANNEXES, COSTS, DETAILS, PARTIES, RESERVATIONS
from kyodo_desktop.ui.page_images import Pages, Picture, Room
from tests.ui.seated import QUIET, Seat, clipped, here, press, settle, sit

pytestmark = QUIET

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@cache
def sample() -> Workshop:
    return sample_workshop()


def _blank(workshop: Workshop, page: int, _room: Room) -> Picture:
    return Picture(Pages(workshop, b"", 1, ()), page, QImage(100, 140, QImage.Format.Format_RGB32))


def _blank_again(pages: Pages, page: int, room: Room) -> Picture:
    return _blank(pages.workshop, page, room)


@pytest.fixture
def seat(qtbot, monkeypatch: pytest.MonkeyPatch) -> Seat:  # type: ignore[no-untyped-def]
    """Without the paper, which takes its time."""
    monkeypatch.setattr(preview, "make_picture", _blank)
    monkeypatch.setattr(preview, "draw_page", _blank_again)
    return sit(qtbot, sample(), 6)


def page(seat: Seat) -> AgreementScreen:
    return seat.screen(AgreementScreen)


def unfold(seat: Seat, row: str) -> None:
    page(seat).list.focus_row(row)
    press(K.Key_Return)


def panel(seat: Seat, row: str) -> TablePanel:
    found = page(seat).panels[row]
    assert isinstance(found, TablePanel)
    return found


def choose(*keys: Qt.Key) -> None:
    """Open the list of the cell with the keyboard, go through it, take one."""
    press(K.Key_Return, *keys, K.Key_Return)


def state(seat: Seat, row: str) -> str:
    entry = page(seat).list.entry(row)
    assert entry is not None
    return entry.state


def in_sight(seat: Seat, widget: QWidget) -> bool:
    """Whether a field below stands within the list as a whole."""
    shown = page(seat).list.viewport()
    top = widget.mapTo(shown, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= shown.height()


def text_of(seat: Seat, key: str) -> str:
    return next(c.text for c in clauses.clauses_in_force(seat.workshop) if c.key == key)


def names(seat: Seat) -> list[str]:
    return [actor.short_name for _, actor in agreement.signing(seat.workshop)]


# ── the rules ─────────────────────────────────────────────────────────────────────────────────────────────


def test_the_rules_are_chosen_and_written_without_a_mouse(seat: Seat) -> None:
    unfold(seat, DETAILS)
    choose(K.Key_Down)
    assert seat.workshop.agreement.kind is AgreementKind.ACCORD
    press(K.Key_Tab)
    choose(K.Key_Down)
    assert seat.workshop.agreement.style is WritingStyle.PLAIN
    assert text_of(seat, "respect").endswith("ものとする。")
    assert words.OWN_WORDS_STAY in seat.said()
    press(K.Key_Tab)
    choose(K.Key_Down)
    assert seat.workshop.agreement.aliasing is Aliasing.LETTERS
    assert "（以下「甲」という。）" in text_of(seat, "preamble")
    press(K.Key_Z, held=CTRL)
    assert seat.workshop.agreement.aliasing is Aliasing.SHORT_NAMES
    press(K.Key_Tab)
    choose(K.Key_End)
    assert seat.workshop.agreement.roles_as is RolesAs.ANNEX
    press(K.Key_Tab, K.Key_Tab, K.Key_Tab)
    choose(K.Key_End)
    assert seat.workshop.agreement.renewal is Renewal.TALK
    press(K.Key_Return, K.Key_Escape, K.Key_Escape)
    assert seat.workshop.agreement.renewal is Renewal.TALK


def test_typed_rules_stand_in_their_clauses_and_what_a_rule_refuses_stays_in_the_field(seat: Seat) -> None:
    seat.window.go_to(Place("agreements", seat.workshop.agreement.id, "originals"))
    press(K.Key_F2, "200", K.Key_Return)
    assert page(seat).panels[DETAILS].cell["originals"].note.isVisible()  # type: ignore[union-attr]
    assert any(draft.text == "200" for draft in seat.drafts)
    press(K.Key_A, held=CTRL)
    press("2", K.Key_Return)
    assert seat.workshop.agreement.originals == 2
    assert "原本は2通つくって公民館に置き" in text_of(seat, "closing")
    seat.window.go_to(Place("agreements", seat.workshop.agreement.id, "contact_actor_id"))
    choose(K.Key_Down)
    first = actors.in_order(seat.workshop)[0]
    assert seat.workshop.agreement.contact_actor_id == first.id
    cell = page(seat).panels[DETAILS].cell["contact_actor_id"]  # type: ignore[union-attr]
    assert cell.words.text() == words.without_clause(first.short_name)  # nothing on paper says so yet
    press(K.Key_Insert)
    shown = dialog()
    shown.table.select("contact", 1)
    press(K.Key_Return)
    assert cell.words.text() == first.short_name
    assert text_of(seat, "contact").startswith(f"連絡の窓口は、{first.short_name}")


# ── the parties ───────────────────────────────────────────────────────────────────────────────────────────


def test_the_parties_agree_on_an_order_and_go_back_to_kana_order(seat: Seat) -> None:
    before = names(seat)
    unfold(seat, PARTIES)
    assert state(seat, PARTIES) == words.KANA_ORDER
    press(K.Key_Down, K.Key_Down)
    press(K.Key_Up, K.Key_Up, held=ALT)
    assert names(seat) == [before[2], before[0], before[1], *before[3:]]
    assert words.ORDER_DONE in seat.said()
    press(K.Key_Up, held=ALT)  # the first cannot go higher
    assert names(seat)[0] == before[2]
    press(K.Key_Down, held=ALT)
    assert names(seat)[:2] == [before[0], before[2]]
    assert state(seat, PARTIES) == words.AGREED_ORDER
    press(K.Key_Tab, K.Key_Space)
    assert names(seat) == before
    assert actors.in_kana_order(seat.workshop)


def test_a_party_is_dragged_to_its_place(seat: Seat) -> None:
    before = names(seat)
    unfold(seat, PARTIES)
    table = panel(seat, PARTIES).table
    rows = [table.visualRect(table.model().index(n, 0)).center() for n in range(3)]
    below = rows[2] + QPoint(0, 8)
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=rows[0])
    QTest.mouseMove(table.viewport(), rows[1])
    QTest.mouseMove(table.viewport(), below)
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=below)
    settle()
    assert names(seat) == [before[1], before[2], before[0], *before[3:]]
    seat.editor.undo()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rows[1])
    settle()
    assert names(seat) == before


def test_a_party_has_a_word_of_its_own_and_may_only_witness(seat: Seat) -> None:
    unfold(seat, PARTIES)
    press(K.Key_F2, "shop", K.Key_Return)
    assert "shop" in aliases.by_actor(seat.workshop).values()
    press(K.Key_F2, "shop", K.Key_Return)  # another party's word stays in the cell
    field = here()
    assert isinstance(field, QLineEdit)
    assert field.text() == "shop"
    press(K.Key_Escape)
    press(K.Key_Right, K.Key_Right, K.Key_Space)
    here_id = panel(seat, PARTIES).table.current_id()
    witness = next(party for party in seat.workshop.parties if party.actor_id == here_id)
    assert witness.witness
    assert agreement.signing(seat.workshop)[-1][1].id == here_id
    press(K.Key_Left, K.Key_Space)
    assert all(party.actor_id != here_id for party in seat.workshop.parties)
    press(K.Key_Space)
    assert any(party.actor_id == here_id for party in seat.workshop.parties)


# ── costs, annexes, reservations ──────────────────────────────────────────────────────────────────────────


def test_costs_are_entered_row_by_row(seat: Seat) -> None:
    unfold(seat, COSTS)
    assert state(seat, COSTS) == words.NONE
    press(K.Key_Insert)
    choose(K.Key_Down)
    [share] = seat.workshop.cost_shares
    assert share.kind is CostKind.AMOUNT
    press(K.Key_Right, "x1", K.Key_Return)
    assert isinstance(here(), QLineEdit)  # refused, still open
    press(K.Key_A, held=CTRL)
    press("12,000", K.Key_Return)
    assert seat.workshop.cost_shares[0].amount == 12_000
    assert words.total("12,000円") == panel(seat, COSTS).note.text()
    press(K.Key_Insert)
    bearing = {share.party_id for share in seat.workshop.cost_shares}
    assert len(bearing) == 2
    assert "次の表のとおり" in text_of(seat, "costs")
    press(K.Key_Delete)
    assert costs.total(seat.workshop) == 12_000
    assert len(seat.workshop.cost_shares) == 1
    assert words.COST_AWAY in seat.said()


def test_annexes_have_a_heading_and_words_of_any_length(seat: Seat) -> None:
    unfold(seat, ANNEXES)
    press(K.Key_Insert, "事業計画", K.Key_Return)
    press("収支予算", K.Key_Return)
    press(K.Key_Escape)  # Enter in the last row asks for one more
    assert [annex.title for annex in seat.workshop.annexes] == ["事業計画", "収支予算"]
    panel(seat, ANNEXES).table.select(seat.workshop.annexes[1].id, 1)
    press(K.Key_Up, held=ALT)
    assert [annex.title for annex in seat.workshop.annexes] == ["収支予算", "事業計画"]
    press(K.Key_Tab, K.Key_Tab, K.Key_F2)
    assert in_sight(seat, here())
    press("一行目", K.Key_Return, "二行目")
    press(K.Key_Return, held=CTRL)
    assert seat.workshop.annexes[0].text == "一行目\n二行目"
    panel(seat, ANNEXES).table.setFocus()
    press(K.Key_Delete)
    assert [annex.title for annex in seat.workshop.annexes] == ["事業計画"]
    press(K.Key_Z, held=CTRL)
    assert seat.workshop.annexes[0].text == "一行目\n二行目"


def test_what_is_held_back_is_kept_with_its_clause_and_its_answer(seat: Seat) -> None:
    unfold(seat, RESERVATIONS)
    press(K.Key_Insert, "雪の日は走れない", K.Key_Return)
    press(K.Key_Escape)
    [held] = reservations.of_agreement(seat.workshop)
    panel(seat, RESERVATIONS).table.select(held.id, 0)
    choose(K.Key_Down, K.Key_Down)
    press(K.Key_Right)
    choose(K.Key_Down)
    seat.window.go_to(Place("objections", held.id, "answer"))
    press("雪の日は休む")
    press(K.Key_Return, held=CTRL)
    [held] = seat.workshop.objections
    order = [clause.id for clause in clauses.in_order(seat.workshop)]
    assert held.clause_id == order[1]
    assert held.actor_id == actors.in_order(seat.workshop)[0].id
    assert (held.text, held.answer) == ("雪の日は走れない", "雪の日は休む")
    assert state(seat, RESERVATIONS) == words.count(1, words.SAYINGS)
    seat.window.enter_stop(3)
    seat.window.go_to(Place("objections", held.id, "text"))  # found by its words, from anywhere
    assert page(seat).list.open_id == RESERVATIONS
    while seat.workshop.objections:
        press(K.Key_Z, held=CTRL)
        assert isinstance(seat.window.page, AgreementScreen)


# ── the library ───────────────────────────────────────────────────────────────────────────────────────────


def dialog() -> LibraryDialog:
    [found] = [w for w in QApplication.topLevelWidgets() if isinstance(w, LibraryDialog) and w.isVisible()]
    return found


def test_several_clauses_of_the_library_come_in_by_one_step(seat: Seat) -> None:
    page(seat).list.focus_row("")
    press(K.Key_Insert)
    shown = dialog()
    assert clipped(shown) == []
    press(K.Key_Down, K.Key_Space)
    assert "事故やけが" in shown.inside.text()
    press(K.Key_Down, K.Key_Space, K.Key_Space, K.Key_Down, K.Key_Space, K.Key_Return)
    keys = [clause.key for clause in clauses.in_order(seat.workshop)]
    assert keys[keys.index("costs") :][:3] == ["costs", "liability", "contact"]
    assert "insurance" not in keys
    assert page(seat).list.current == clauses.in_order(seat.workshop)[keys.index("liability")].id
    press(K.Key_Z, held=CTRL)
    assert len(seat.workshop.clauses) == len(sample().clauses)


def test_leaving_the_library_adds_nothing(seat: Seat) -> None:
    page(seat).list.focus_row("")
    press(K.Key_Insert, K.Key_Space, K.Key_Escape)
    assert seat.workshop.clauses == sample().clauses
