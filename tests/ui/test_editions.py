"""Stop 6 and the life of an agreement: 持ち帰り, signatures, changes with reasons, consents, the end."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from kyodo_desktop.documents.catalogue import DOCUMENTS
from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.domain import agreement, amending, editions, goals, life, reasons, roles, rows
from kyodo_desktop.domain.choices import AgreementStatus, RoleLevel
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Draft
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import editions as words
from kyodo_desktop.text import notices, troubles
from kyodo_desktop.ui import preview
from kyodo_desktop.ui.agreement import AgreementScreen
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.comparing import Comparing
from kyodo_desktop.ui.date_dialog import DateDialog
from kyodo_desktop.ui.dialogs import ThreeLines
from kyodo_desktop.ui.edition_pages import CHANGES, CLAUSES, SIGNED, EditionPages
from kyodo_desktop.ui.edition_tabs import DRAFT
from kyodo_desktop.ui.frozen_paper import FrozenPaper
from kyodo_desktop.ui.page_images import Pages, Picture, Room
from kyodo_desktop.ui.taking_home import TakingHome
from tests.ui.seated import (
    QUIET,
    SIZES,
    NoLibrary,
    Seat,
    clipped,
    here,
    press,
    resize,
    settle,
    settle_on,
    sit,
)

pytestmark = QUIET

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
DAY = dt.date(2026, 6, 20)


@cache
def ready() -> Workshop:
    workshop = sample_workshop()
    for key in agreement.CHECKS:
        workshop = agreement.tick(workshop, key, dt.datetime(2026, 6, 20, 15, 44, tzinfo=dt.UTC))
    return workshop


def frozen(documents: tuple[str, ...] = ()) -> Workshop:
    return editions.freeze(ready(), DAY, documents)


def signed(workshop: Workshop, but: int = 0) -> Workshop:
    last = max(workshop.editions, key=lambda edition: edition.number)
    for one in life.signatures(workshop, last)[but:]:
        workshop = life.sign(workshop, last.id, one.party.id, DAY)
    return workshop


def changed(workshop: Workshop | None = None) -> Workshop:
    """The three changes of the picture."""
    workshop = workshop or signed(frozen())
    for goal in workshop.goals:
        workshop = goals.set_due(workshop, goal.id, "2027-11-30")
    workshop = rows.edit(workshop, "goals", workshop.goals[1].id, target="診療日の8割で走る・月25人")
    [shops] = [actor for actor in workshop.actors if actor.short_name == "商店会"]
    phone = roles.in_order(workshop)[5]
    return roles.set_level(workshop, phone.id, shops.id, RoleLevel.COOPERATE)


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the paper, which takes its time."""
    monkeypatch.setattr(preview, "make_picture", blank)
    monkeypatch.setattr(preview, "draw_page", blank_again)


@pytest.fixture
def at(qtbot, blind: None) -> Callable[[Workshop], Seat]:  # type: ignore[no-untyped-def]
    return lambda workshop: sit(qtbot, workshop, 6)


def blank_again(pages: Pages, page: int, room: Room) -> Picture:
    return blank(pages.workshop, page, room)


def blank(workshop: Workshop | FrozenPaper, page: int, _room: Room) -> Picture:
    return Picture(Pages(workshop, b"", 1, ()), page, QImage(100, 140, QImage.Format.Format_RGB32))


def life_of(seat: Seat) -> EditionPages:
    return seat.screen(AgreementScreen).life


def states(seat: Seat) -> list[tuple[str, str, bool]]:
    return [(tab.name, tab.state, tab.sealed) for tab in life_of(seat).tabs.tabs()]


def dialog(kind: type[QDialog]) -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def test_signatures_are_recorded_by_key_and_the_last_one_finishes(at: Callable[[Workshop], Seat]) -> None:
    seat = at(signed(frozen(), but=2))
    pages = life_of(seat)
    assert pages.view() == SIGNED
    assert states(seat)[0] == ("第1版", words.signed_state("令和8年6月20日", 4, 6), False)
    pages.signed.today = day_of_signing  # type: ignore[method-assign]
    first = pages.signed.parties.buttons()[0]
    assert first.hasFocus()
    press(K.Key_Space)
    assert first.state.done
    assert words.SIGNED in first.accessibleName()
    [row] = [one for one in seat.workshop.signatures if one.party_id == first.state.id]
    assert row.signed_on == day_of_signing()
    press(K.Key_Space)
    assert not first.state.done
    press(K.Key_Space, K.Key_Down, K.Key_Space)
    assert life.standing(seat.workshop) is AgreementStatus.CONCLUDED
    assert pages.finishing
    assert pages.finish.isVisible()
    assert pages.finish.headline.text() == words.all_agreed(6)
    assert states(seat)[0][2]
    press(K.Key_Z, held=CTRL)
    assert not pages.finishing
    assert pages.signed.isVisible()
    assert not life.is_signed(seat.workshop, seat.workshop.editions[0])


def day_of_signing() -> dt.date:
    return dt.date(2026, 6, 27)


def test_the_day_of_a_signature_is_written_as_people_write_it(at: Callable[[Workshop], Seat]) -> None:
    seat = at(signed(frozen(), but=2))
    life_of(seat).signed.parties.buttons()[3].setFocus()
    press(K.Key_F2)
    asked = dialog(DateDialog)
    assert isinstance(asked, DateDialog)
    asked.date.setText("R8.6.1")
    asked.accept()
    assert asked.note.isVisible()  # before it was printed
    asked.date.setText("6月28日")
    asked.accept()
    party = life_of(seat).signed.parties.buttons()[3].state.id
    [row] = [one for one in seat.workshop.signatures if one.party_id == party]
    assert row.signed_on == dt.date(2026, 6, 28)


class Kept(NoLibrary):
    def __init__(self, **kept: bytes) -> None:
        self.kept = kept

    def enclosure(self, _workshop_id: str, digest: str) -> bytes:
        if digest not in self.kept:
            raise Trouble("enclosure.missing")
        return self.kept[digest]


def test_a_frozen_edition_shows_the_very_paper_that_was_printed(qtbot) -> None:  # type: ignore[no-untyped-def]
    pdf = DOCUMENTS["role-sheet"](ready())  # any paper that could not be drawn anew
    seat = sit(qtbot, frozen(("A4 abc",)), 6, library=Kept(abc=pdf))
    page = seat.screen(AgreementScreen)
    qtbot.waitUntil(page.preview.up_to_date, timeout=10_000)
    assert page.preview._shown is not None
    assert page.preview._shown.pages.pdf == pdf
    assert not page.life.signed.redrawn.isVisible()
    work = page.printing.other(Setting())
    assert work is not None
    assert work().pdf == pdf

    lost = sit(qtbot, frozen(("A4 abc",)), 6, library=Kept())
    page = lost.screen(AgreementScreen)
    qtbot.waitUntil(page.preview.up_to_date, timeout=10_000)
    assert page.preview._shown is not None
    assert page.preview._shown.pages.pdf.startswith(b"%PDF")
    assert page.life.signed.redrawn.isVisible()


def test_an_edition_without_paper_or_rows_says_so(qtbot) -> None:  # type: ignore[no-untyped-def]
    whole = frozen(("A4 abc",))
    bare = rows.edit(whole, "editions", whole.editions[0].id, snapshot="")
    seat = sit(qtbot, bare, 6, library=Kept())
    page = seat.screen(AgreementScreen)
    told = troubles.say(Trouble("edition.no_paper", number=1)).happened
    qtbot.waitUntil(lambda: told in page.preview.sheet._words, timeout=10_000)
    assert page.preview.count() == 0


def test_an_edition_altered_by_hand_is_said(at: Callable[[Workshop], Seat]) -> None:
    whole = frozen()
    edition = whole.editions[0]
    for field, spoilt in (("canonical", edition.canonical.replace("診療", "観光")), ("snapshot", "{")):
        seat = at(rows.edit(whole, "editions", edition.id, **{field: spoilt}))
        tabs = life_of(seat).tabs
        tabs.bar.setCurrentIndex(0)
        settle()
        assert life_of(seat).signed.altered.isVisible()
        assert states(seat)[0] == ("第1版", words.ALTERED_TAB, False)
    assert not life_of(at(whole)).signed.altered.isVisible()


def test_the_changes_stand_with_their_reasons_and_go_back_by_key(at: Callable[[Workshop], Seat]) -> None:
    seat = at(changed())
    pages = life_of(seat)
    assert pages.view() == CHANGES
    assert states(seat)[1] == ("第2版（案）", words.changed_places(3), False)
    lines = pages.changes.rows()
    assert [row.line.old for row in lines] == ["令和8年11月30日", "診療日の8割で走る", "商店会　空き"]
    assert lines[0].hasFocus()
    press(K.Key_F2)
    settle_on("2年目に入るため")
    press(K.Key_Return)
    assert here() is lines[0]
    assert [row.reason for row in seat.workshop.change_reasons] == ["2年目に入るため"] * 3
    assert len(pages.changes.rows()) == 3  # the three goals stay one line
    press(K.Key_Z, held=CTRL)
    assert seat.workshop.change_reasons == ()
    press(K.Key_Y, held=CTRL)
    assert here() is lines[0].reason  # an undo or a redo goes to where it happened
    press(K.Key_Return, K.Key_Down, K.Key_Down, K.Key_Delete)
    assert len(pages.changes.rows()) == 2
    assert states(seat)[1][1] == words.changed_places(2)
    press(K.Key_Z, held=CTRL)
    assert len(pages.changes.rows()) == 3
    for _ in range(3):
        pages.changes.rows()[0].revert.click()
        settle()
    assert editions.is_frozen(seat.workshop)
    assert pages.view() == SIGNED
    assert seat.workshop.change_reasons == ()


@pytest.mark.usefixtures("blind")
def test_a_reason_that_was_being_written_is_kept_as_a_draft(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = changed()
    goal = workshop.goals[1]
    place = Place("change_reasons", reasons.place_id((Place("goals", goal.id, "target"),)), "reason")
    seat = sit(qtbot, workshop, 6, left=(Draft(workshop.id, place, "待つ人がふえたため"),))
    [use] = [b for b in seat.window.strips.findChildren(Button) if b.accessibleName() == notices.USE_DRAFTS]
    use.click()
    settle()
    assert amending.reason(seat.workshop, Place("goals", goal.id, "target")) == "待つ人がふえたため"
    assert here().accessibleName() == words.reason_of("第2条", "目標2　どれだけ")


def test_consents_hold_for_the_words_they_were_given_to(at: Callable[[Workshop], Seat]) -> None:
    seat = at(changed())
    pages = life_of(seat)
    freeze = next(stop for stop in pages.changes.stops()[::-1] if stop.accessibleName() == "署名用に刷る")
    for button in pages.changes.consents.buttons():
        assert freeze.isHidden()
        button.setFocus()
        press(K.Key_Space)
    assert pages.changes.count.text() == words.signed_of(6, 6)
    assert freeze.isVisible()
    pages.show_clauses()
    seat.editor.run(_label("goals.write_purpose"), goals.write_purpose, "だれもが出かけられる地区にする。")
    settle()
    assert pages.view() == CLAUSES  # who writes clauses is not sent away
    press(K.Key_F8)
    assert pages.view() == CHANGES
    for button in pages.changes.consents.buttons():
        assert not button.state.done
        assert words.CHANGED_SINCE in button.accessibleName()
        assert button.state.name in pages.changes.note.text().split("\n")[0]
    seat.screen(AgreementScreen)._freeze.trigger()
    settle()
    assert words.CONSENTS_FIRST in seat.said()
    assert len(seat.workshop.editions) == 1


def _label(key: str):  # type: ignore[no-untyped-def]
    from kyodo_desktop.editor import label

    return label(key)


def test_what_all_consent_to_is_printed_without_draft_marks_and_kept(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = changed()
    for party in workshop.parties:
        workshop = life.consent(workshop, party.id, DAY)
    seat = sit(qtbot, workshop, 6)
    page, written = seat.screen(AgreementScreen), list[Path]()
    page.printing.open_file = lambda path: not written.append(path)  # type: ignore[func-returns-value]
    page._freeze.trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ThreeLines), timeout=10_000)
    press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(written), timeout=10_000)
    first, second = sorted(seat.workshop.editions, key=lambda edition: edition.number)
    assert first == workshop.editions[0]
    pdf = written[0].read_bytes()
    assert second.documents == (f"A4 {hashlib.sha256(pdf).hexdigest()}",)
    assert "案" not in words_on(pdf)
    assert page.life.tabs.current() == second.id
    qtbot.waitUntil(page.preview.up_to_date, timeout=10_000)
    assert page.preview._shown is not None
    assert page.preview._shown.pages.pdf == pdf
    assert seat.window.focusWidget() is page.life.signed.parties.buttons()[0]


def words_on(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_who_has_it_at_home_and_who_has_said_yes(at: Callable[[Workshop], Seat]) -> None:
    seat = at(ready())
    press(K.Key_H, held=CTRL)
    asked = dialog(TakingHome)
    assert isinstance(asked, TakingHome)
    first, second = asked.rows[:2]
    assert first.until.hasFocus()
    first.until.setText("ことしの夏")
    asked.accept()
    assert asked.isVisible()  # what cannot be read stays, with its reason
    assert first.note.isVisible()
    first.until.setText("7/10")
    second.approved.click()
    asked.accept()
    settle()
    assert life.standing(seat.workshop) is AgreementStatus.TAKEN_HOME
    assert states(seat) == [("第1版", words.at_home(1), False)]
    party = next(one for one in seat.workshop.parties if one.id == first.id)
    assert party.taken_home_until == dt.date(2026, 7, 10)
    for one in life.agreeing(seat.workshop):
        seat.editor.run(_label("life.approve"), life.approve, one.id, DAY)
    settle()
    assert states(seat) == [("第1版", words.APPROVED, False)]


def test_the_end_has_its_day_and_reason_and_can_be_taken_back(at: Callable[[Workshop], Seat]) -> None:
    seat = at(signed(frozen()))
    pages = life_of(seat)
    pages.actions_.end.trigger()
    asked = dialog(DateDialog)
    assert isinstance(asked, DateDialog)
    asked.accept()
    assert asked.note.text() == words.DATE_MISSING
    asked.date.setText("R9.3.31")
    asked.reason.setText("第2期に引きつぐため")
    asked.accept()
    settle()
    assert life.standing(seat.workshop) is AgreementStatus.ENDED
    assert [tab.id for tab in pages.tabs.tabs()] == [seat.workshop.editions[0].id]
    assert words.ENDED in states(seat)[0][1]
    assert not pages.finishing
    assert "第2期に引きつぐため" in pages.signed.ended._words.text()
    pages.actions_.end.trigger()
    assert life.standing(seat.workshop) is AgreementStatus.CONCLUDED
    assert [tab.id for tab in pages.tabs.tabs()][-1] == DRAFT


def test_any_two_editions_are_compared(at: Callable[[Workshop], Seat]) -> None:
    two = changed()
    for party in two.parties:
        two = life.consent(two, party.id, DAY)
    three = goals.write_purpose(signed(editions.freeze(two, DAY)), "だれもが出かけられる地区にする。")
    at(three)
    press(K.Key_D, held=CTRL)
    asked = dialog(Comparing)
    assert isinstance(asked, Comparing)
    assert asked.old.count() == 3
    assert asked.count.text() == words.differing(1)
    asked.old.setCurrentIndex(0)
    assert asked.count.text() == words.differing(4)
    asked.new.setCurrentIndex(1)
    assert asked.count.text() == words.differing(3)
    asked.old.setCurrentIndex(1)
    assert asked.count.text() == words.COMPARE_SAME
    asked.reject()


def test_tabs_are_turned_by_arrows_and_no_word_is_cut(at: Callable[[Workshop], Seat]) -> None:
    seat = at(changed(signed(frozen(), but=1)))
    pages = life_of(seat)
    pages.tabs.bar.setFocus()
    press(K.Key_Left)
    assert pages.view() == SIGNED
    assert pages.tabs.bar.hasFocus()
    press(K.Key_Right)
    assert pages.view() == CHANGES
    for size, scale in SIZES:
        for place in (0, 1):
            resize(seat, size, scale)
            pages.tabs.bar.setCurrentIndex(place)
            settle()
            assert clipped(seat.window.page) == [], (size, scale, place)
    done = at(signed(frozen()))
    for size, scale in SIZES:
        resize(done, size, scale)
        assert life_of(done).finish.isVisible()
        assert clipped(done.window.page) == [], (size, scale)
