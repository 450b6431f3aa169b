"""What is open and what is asked leads to its place, or is set aside with a reason, wherever it is shown."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from kyodo_desktop.domain import checks, points, roles, rows, setting_aside
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import asides as words
from kyodo_desktop.text import notices, printing
from kyodo_desktop.ui import preview
from kyodo_desktop.ui.agreement import AgreementScreen
from kyodo_desktop.ui.aside_fold import AsideFold
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.open_points import OpenPoints
from kyodo_desktop.ui.printing import Printing
from kyodo_desktop.ui.roles import RolesScreen
from kyodo_desktop.ui.setting_aside import AskWhy
from kyodo_desktop.ui.sign_lines import CheckLine, mended_at
from kyodo_desktop.ui.stops import stop_of
from tests.ui.seated import QUIET, SIZES, Seat, clipped, here, press, resize, settle, settle_on, sit
from tests.ui.test_agreement import blank, blank_again

pytestmark = QUIET

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@cache
def faulty() -> Workshop:
    """No lead for the third activity, no signer for one party, two questions about dates and a busy party."""
    found = sample_workshop()
    activity = roles.in_order(found)[2].id
    [lead] = roles.leads(found, activity)
    found = roles.set_level(found, activity, lead.actor_id, None)
    clinic = next(actor.id for actor in found.actors if actor.short_name == "診療所")
    found = rows.edit(found, "actors", clinic, representative="")
    return rows.edit(found, "goals", found.goals[0].id, due="2027-11-30")


@pytest.fixture(autouse=True)
def _without_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "make_picture", blank)
    monkeypatch.setattr(preview, "draw_page", blank_again)


def asking() -> AskWhy:
    found = QApplication.activeModalWidget()
    assert isinstance(found, AskWhy)
    found.activateWindow()  # the screenless platform does not do so by itself
    settle()
    return found


def answer(seat: Seat, reason: str, *, printed: bool = False) -> None:
    dialog = asking()
    assert here() is dialog.reason
    settle_on(reason)
    dialog.printed.setChecked(printed)
    press(K.Key_Return)
    seat.window.activateWindow()
    settle()


def checked(seat: Seat) -> dict[str, CheckLine]:
    lines = seat.screen(AgreementScreen).checks.rows
    return {row.line.finding.key: row for row in lines if row.line.finding is not None}


def test_before_signing_gaps_and_questions_stand_apart_and_can_be_set_aside(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, faulty(), 6)
    lines = seat.screen(AgreementScreen).checks
    assert list(checked(seat)) == ["activity.no_lead", "party.no_signer", "balance.much", "goal.after_term"]
    [heading] = [place for place, row in enumerate(lines.rows) if row.line.heading]
    assert lines.rows[heading + 1].line.finding == checked(seat)["balance.much"].line.finding
    assert lines.left.text() == "残り 3つ"  # two gaps and a check of people; questions only ask

    press(K.Key_Delete, held=CTRL)
    assert words.CHOOSE_FIRST in seat.said()
    line = checked(seat)["activity.no_lead"]
    assert line.button is not None
    line.button.setFocus()
    press(K.Key_Delete, held=CTRL)
    dialog = asking()
    press(K.Key_Return)
    assert not dialog.note.isHidden()
    answer(seat, "秋の会で決める", printed=True)
    assert [(row.key, row.reason, row.printed) for row in seat.workshop.settings_aside] == [
        ("activity.no_lead", "秋の会で決める", True)
    ]
    assert "activity.no_lead" not in checked(seat)
    assert words.DONE in seat.said()

    lines.fold.head.click()
    settle()
    [aside] = lines.fold.lines
    assert aside.isVisible()
    assert "秋の会で決める" in aside.button.accessibleName()
    assert words.ON_PAPER in aside.button.accessibleName()
    aside.button.setFocus()
    press(K.Key_Return)
    assert seat.workshop.settings_aside == ()
    assert "activity.no_lead" in checked(seat)
    assert not lines.fold.isVisible()
    press(K.Key_Z, held=CTRL)
    assert "activity.no_lead" not in checked(seat)


def test_once_all_is_mended_or_set_aside_the_sheet_is_no_draft(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, faulty(), 6)
    for key in ("activity.no_lead", "party.no_signer"):
        line = checked(seat)[key]
        assert line.aside is not None
        line.aside.click()
        answer(seat, "秋に")
    assert not checks.is_draft(seat.workshop)
    assert list(checked(seat)) == ["balance.much", "goal.after_term"]


@pytest.mark.parametrize("stop", [5, 6])
def test_the_menu_of_a_line_offers_both_ways(qtbot, stop: int) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, faulty(), stop)
    if stop == 5:
        line: QWidget = seat.screen(RolesScreen).overview.bars()[0]
    else:
        line = checked(seat)["activity.no_lead"]
    at = QPoint(2, 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, line.mapToGlobal(at))
    QApplication.sendEvent(line, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [words.GO, words.SET_ASIDE]
    menu.actions()[1].trigger()
    menu.close()
    answer(seat, "秋に")
    assert [row.reason for row in seat.workshop.settings_aside] == ["秋に"]


def test_beside_the_matrix_every_question_stands_with_its_rule(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, faulty(), 5)
    overview = seat.screen(RolesScreen).overview
    told = [bar.accessibleName() for bar in overview.bars()]
    assert "主担当の ◎ がありません" in told[0]
    assert "くすのき ◎ が3つ、仕事は8つ。" in told[1]
    assert all("規則：" in words_ for words_ in told[1:])
    press(K.Key_Delete, held=CTRL)
    assert words.CHOOSE_FIRST in seat.said()
    overview.bars()[1].setFocus()
    press(K.Key_Delete, held=CTRL)
    answer(seat, "本人たちがのぞんだ")
    assert not any("くすのき" in bar.accessibleName() for bar in overview.bars())
    assert overview.fold.isVisible()
    overview.fold.unfold()
    overview.fold.lines[0].button.click()
    settle()
    assert any("くすのき" in bar.accessibleName() for bar in overview.bars())


def test_each_leads_to_its_place(qtbot) -> None:  # type: ignore[no-untyped-def]
    from tests.domain.test_planted import CLEAN, PLANTED

    seat = sit(qtbot, sample_workshop(), 6)
    seen: set[str] = set()
    for plant, _ in PLANTED.values():
        workshop = plant(CLEAN)
        found = points.of(workshop)
        for one in (*found.gaps, *found.questions):
            if one.key in seen:
                continue
            seen.add(one.key)
            seat.window.stand_up()
            again = sit(qtbot, workshop, 6)
            place = mended_at(workshop, one.place)
            again.window.go_to(one.place)
            settle()
            page = again.window.page
            assert again.window.sitting is not None
            assert again.window.sitting.stop == stop_of(place), one
            assert page.isAncestorOf(here()), one
            if place.field.startswith("roles") and place.part == "actors":
                assert isinstance(page, RolesScreen)
                party = page.model.party(page.view.currentIndex().column())
                assert party is not None
                assert party.id == place.id
            seat = again
    assert len(seen) >= 18


def test_a_reason_being_written_survives_a_kill(qtbot) -> None:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, faulty(), 5)
    seat.screen(RolesScreen).overview.bars()[0].aside.click()
    dialog = asking()
    settle_on("秋の会で")
    dialog._keeper.keep()
    draft = seat.drafts[-1]
    assert draft.text == "秋の会で"
    press(K.Key_Escape)
    assert (seat.drafts[-1].place, seat.drafts[-1].text) == (draft.place, None)  # given up: no draft any more
    assert seat.workshop.settings_aside == ()

    later = sit(qtbot, faulty(), 5, left=[draft])
    use = [b for b in later.window.strips.findChildren(Button) if b.words() == notices.USE_DRAFTS]
    use[0].click()
    settle()
    [row] = later.workshop.settings_aside
    assert (row.key, row.reason) == ("activity.no_lead", "秋の会で")
    assert isinstance(later.window.page, AgreementScreen)
    assert later.screen(AgreementScreen).checks.fold.lines[0].isVisible()


def test_setting_the_last_gap_aside_before_printing_prints_no_draft(  # type: ignore[no-untyped-def]
    qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KYODO_DESKTOP_HOME", str(tmp_path))
    clinic = next(actor.id for actor in faulty().actors if actor.short_name == "診療所")
    seat = sit(qtbot, rows.edit(faulty(), "actors", clinic, representative="前原 隆志"), 6)
    opened: list[Path] = []
    printer = seat.window.page.findChild(Printing)
    assert isinstance(printer, Printing)
    monkeypatch.setattr(printer, "open_file", lambda path: opened.append(path) or True)
    press(K.Key_P, held=CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), OpenPoints), timeout=10_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, OpenPoints)
    assert [row.found.key for row in dialog.rows] == ["activity.no_lead", "balance.much", "goal.after_term"]
    dialog.rows[0].aside.click()
    answer(seat, "秋に")
    qtbot.waitUntil(lambda: bool(opened), timeout=10_000)
    assert printing.DRAFT not in opened[0].name


@pytest.mark.parametrize("stop", [5, 6])
def test_words_hold_at_every_size(qtbot, stop: int) -> None:  # type: ignore[no-untyped-def]
    reason = "本人たちがのぞんだ" * 6
    workshop = setting_aside.set_aside(faulty(), "balance.much", busy(), reason, printed=True)
    seat = sit(qtbot, workshop, stop)
    screen = seat.window.page
    assert isinstance(screen, (RolesScreen, AgreementScreen))
    [fold] = screen.findChildren(AsideFold)
    fold.unfold()
    found = points.of(workshop)
    for size, scale in SIZES:
        resize(seat, size, scale)
        if isinstance(screen, RolesScreen) and not screen.overview.isVisible():
            screen._toggle_panel()
            settle()
        assert clipped(screen) == [], (size, scale)
        for dialog in (
            AskWhy(screen, found.questions[0], seat.window),
            OpenPoints(screen, found.gaps, found.questions, save=False),
        ):
            dialog.show()
            settle()
            assert clipped(dialog) == [], (size, scale)
            assert dialog.width() <= seat.window.width()
            dialog.reject()
            settle()


def busy() -> str:
    return next(actor.id for actor in faulty().actors if actor.short_name == "くすのき")


def test_places_of_reasons_are_found(qtbot) -> None:  # type: ignore[no-untyped-def]
    workshop = setting_aside.set_aside(faulty(), "balance.much", busy(), "秋に")
    seat = sit(qtbot, workshop, 5)
    seat.window.go_to(Place("settings_aside", workshop.settings_aside[0].id, "reason"))
    settle()
    assert here() is seat.screen(AgreementScreen).checks.fold.head
