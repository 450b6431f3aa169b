"""Meeting partners and proposing, by keyboard alone, through the real window."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton

from kyodo_desktop.domain import directory, goals, proposals, rows
from kyodo_desktop.domain.choices import ActorKind, ProposalAnswer, ProposalDirection
from kyodo_desktop.domain.directory import Entry
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Actor, Proposal
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import common, notices, printing, troubles
from kyodo_desktop.text import partners as words
from kyodo_desktop.ui.partner_rows import Sort
from kyodo_desktop.ui.partners import PartnersDialog
from kyodo_desktop.ui.people import PeopleScreen
from kyodo_desktop.ui.proposals import ProposalsDialog
from tests.ui.seated import QUIET, NoLibrary, Seat, press, settle, sit

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
D = TypeVar("D", bound=QDialog)
pytestmark = QUIET

SAMPLE = sample_workshop()
TAXI = Actor(
    id="taxi",
    name="<b>尾根木</b>タクシー",
    kind=ActorKind.BUSINESS,
    strengths="診療日の送りむかえ",
    offers="車3台",
)
SCHOOL = Actor(id="school", name="尾根木高校", kind=ActorKind.SCHOOL, offers="自転車部の手")
HERE = next(actor for actor in SAMPLE.actors if "車" not in actor.offers)


def entry(actor: Actor) -> Entry:
    return Entry(actor, "earlier", "草刈りの会", "2025-05-01", 1)


class Known(NoLibrary):
    """A directory of three, of whom one is here already."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ActorKind | None]] = []
        self.broken = False

    def parties(self, typed: str, kind: ActorKind | None, *, samples: bool) -> tuple[Entry, ...]:
        assert samples, "the sample sees its own"
        self.asked.append((typed, kind))
        if self.broken:
            raise Trouble("library.unreachable")
        known = (TAXI, SCHOOL, HERE)
        return tuple(
            entry(actor)
            for actor in known
            if typed in actor.offers + actor.name and kind in (None, actor.kind)
        )

    def party(self, origin: str) -> Entry | None:
        return entry(TAXI) if origin == TAXI.id else None


@pytest.fixture
def library() -> Known:
    return Known()


@pytest.fixture
def seat(qtbot, library: Known) -> Seat:  # type: ignore[no-untyped-def]
    return sit(qtbot, SAMPLE, 2, library=library)


def dialog(seat: Seat, kind: type[D]) -> D:
    settle()
    [found] = [each for each in seat.window.findChildren(kind) if each.isVisible()]
    return found


def directory_of(qtbot, seat: Seat, library: Known) -> PartnersDialog:  # type: ignore[no-untyped-def]
    press(K.Key_D, held=CONTROL)
    found = dialog(seat, PartnersDialog)
    qtbot.waitUntil(lambda: bool(found._model.rows))
    return found


def test_a_party_met_before_is_found_and_taken_in_once(qtbot, seat: Seat, library: Known) -> None:  # type: ignore[no-untyped-def]
    found = directory_of(qtbot, seat, library)
    assert [(row.text, row.state) for row in found._model.rows] == [
        (TAXI.name, ""),
        (SCHOOL.name, ""),
        (HERE.name, words.HERE),
    ]
    press("車")
    qtbot.waitUntil(lambda: ("車", None) in library.asked and len(found._model.rows) == 2)
    press(K.Key_Down, K.Key_Return)
    assert len(seat.workshop.actors) == len(SAMPLE.actors) + 1
    assert found.note.text() == notices.with_undo(words.added(SCHOOL.name))
    assert found._model.rows[1].state == words.HERE
    press(K.Key_Return)
    assert len([actor for actor in seat.workshop.actors if actor.origin_id == SCHOOL.id]) == 1
    press(K.Key_Escape)
    settle()
    assert not seat.window.findChildren(PartnersDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)


def test_who_is_missing_stands_by_kind_with_the_words_in_common(qtbot, seat: Seat, library: Known) -> None:  # type: ignore[no-untyped-def]
    seat.screen(PeopleScreen).partnering.open_missing()
    found = dialog(seat, PartnersDialog)
    qtbot.waitUntil(lambda: bool(found._model.rows))
    rows_shown = [(row.sort, row.text, row.says) for row in found._model.rows]
    assert rows_shown == [
        (Sort.HEAD, words.missing("学校・大学"), ""),
        (Sort.PARTY, SCHOOL.name, words.offers(SCHOOL.offers)),
        (Sort.HEAD, words.OTHER_FIELDS, ""),
        (Sort.PARTY, TAXI.name, words.shared(("診療日",))),
    ]
    assert found.chosen() == entry(SCHOOL)
    press(K.Key_Down)
    assert found.chosen() == entry(TAXI), "heads are passed over"
    assert found._add.isEnabled()
    found.which.chosen.emit(0)
    qtbot.waitUntil(lambda: len(found._model.rows) == 3)


def test_enter_presses_the_button_that_has_the_focus(qtbot, seat: Seat, library: Known) -> None:  # type: ignore[no-untyped-def]
    found = directory_of(qtbot, seat, library)
    [close] = [
        each for each in found.findChildren(QPushButton) if each.accessibleName().startswith(common.CLOSE)
    ]
    close.setFocus()
    press(K.Key_Return)
    settle()
    assert seat.workshop.actors == SAMPLE.actors
    assert not [each for each in seat.window.findChildren(PartnersDialog) if each.isVisible()]


def test_nothing_found_and_trouble_are_told(qtbot, seat: Seat, library: Known) -> None:  # type: ignore[no-untyped-def]
    found = directory_of(qtbot, seat, library)
    press("ぞう")
    qtbot.waitUntil(found.empty.isVisible)
    assert found.empty.label.text() == words.nothing("ぞう")
    assert [each.isEnabled() for each in (found._add, found._make)] == [False, False], "nobody is chosen"
    press(K.Key_Return)
    assert seat.workshop.actors == SAMPLE.actors
    library.broken = True
    found.ask()
    qtbot.waitUntil(found.note.isVisible)
    assert found.note.text().startswith(troubles.say(Trouble("library.unreachable")).happened)


def test_a_proposal_is_answered_and_the_party_joins(qtbot, seat: Seat, library: Known) -> None:  # type: ignore[no-untyped-def]
    directory_of(qtbot, seat, library)
    press(K.Key_Return, held=CONTROL)
    form = dialog(seat, ProposalsDialog)
    [made] = seat.workshop.proposals
    assert (made.party_name, made.party_kind, made.origin_id) == (TAXI.name, ActorKind.BUSINESS, TAXI.id)
    assert made.issue_id is not None
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    press("車を一台、火曜に")
    press(K.Key_Return, held=CONTROL)
    assert proposal(seat).asked == "車を一台、火曜に"
    assert not form.join_button.isVisible()
    form.form._answer.setCurrentIndex(form.form._answer.findData("accepted"))
    form.form._answer.activated.emit(1)
    settle()
    assert proposal(seat).answer is ProposalAnswer.ACCEPTED
    form._join.trigger()
    qtbot.waitUntil(lambda: proposal(seat).actor_id is not None)
    joined = directory.find_here(seat.workshop, TAXI.id)
    assert joined is not None
    assert joined.offers == TAXI.offers
    settle()
    assert not form.join_button.isVisible()


def proposal(seat: Seat) -> Proposal:
    return seat.workshop.proposals[0]


def test_a_name_and_enter_write_down_a_proposal_that_was_received(seat: Seat) -> None:
    press(K.Key_D, held=CONTROL | SHIFT)
    form = dialog(seat, ProposalsDialog)
    press(K.Key_Return)
    assert seat.workshop.proposals == (), "a name is needed"
    form.direction.setCurrentIndex(1)
    press("あかね薬局", K.Key_Return)
    assert (proposal(seat).party_name, proposal(seat).direction) == ("あかね薬局", ProposalDirection.RECEIVED)
    assert not form.print_button.isVisible()
    form.table.setFocus()
    press(K.Key_Delete)
    assert seat.workshop.proposals == ()
    assert form._empty.isVisible()


def test_a_day_to_ask_again_calls_when_it_has_come(seat: Seat) -> None:
    screen = seat.screen(PeopleScreen)
    assert not screen.partnering.bar.isVisible()
    today = screen.desk.clock.now().date()
    workshop = proposals.make(SAMPLE, "尾根木高校")
    made = workshop.proposals[0].id
    workshop = rows.edit(workshop, "proposals", made, ask_again_on=today + dt.timedelta(1))
    screen.partnering.show_due(workshop)
    assert not screen.partnering.bar.isVisible()
    screen.partnering.show_due(rows.edit(workshop, "proposals", made, ask_again_on=today))
    assert screen.partnering.bar.isVisible()
    assert "尾根木高校" in screen.partnering.bar._words.text()


def test_a_proposal_is_printed_into_the_own_folder(qtbot, seat: Seat, home: Path) -> None:  # type: ignore[no-untyped-def]
    home.mkdir(exist_ok=True)
    press(K.Key_D, held=CONTROL | SHIFT)
    form = dialog(seat, ProposalsDialog)
    opened: list[Path] = []
    form.printing.open_file = lambda path: not opened.append(path)
    press("尾根木高校", K.Key_Return)
    press("車を")
    typing = QApplication.focusWidget()
    press(K.Key_P, held=CONTROL)
    assert proposal(seat).asked == "車を"
    assert (form.note.isVisible(), form.note.text()) == (True, printing.MAKING)
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].name == "協働提案書_尾根木高校.pdf"
    assert form.note.text() == printing.opened(opened[0].name)
    assert QApplication.focusWidget() is typing, "she goes on writing where she was"
    assert seat.said() == "", "nothing is said behind the dialog"
    assert opened[0].read_bytes().startswith(b"%PDF")


def test_undo_and_redo_reach_an_open_dialog(qtbot, seat: Seat, library: Known) -> None:  # type: ignore[no-untyped-def]
    seat.editor.run(label("goals.add"), goals.add, "乗る人をふやす")
    before = len(seat.workshop.actors)
    found = directory_of(qtbot, seat, library)
    press(K.Key_Return)
    assert len(seat.workshop.actors) == before + 1
    press(K.Key_Z, held=CONTROL)
    assert (len(seat.workshop.actors), found._model.rows[0].state) == (before, "")
    press(K.Key_Y, held=CONTROL)
    assert (len(seat.workshop.actors), found._model.rows[0].state) == (before + 1, words.HERE)
    press(K.Key_Z, K.Key_Z, held=CONTROL)
    assert (len(seat.workshop.actors), found.note.text()) == (before, notices.NOTHING_TO_GO_BACK)
    assert len(seat.workshop.goals) == len(SAMPLE.goals) + 1, "what cannot be seen from here stays"

    press(K.Key_Return, held=CONTROL)
    form = dialog(seat, ProposalsDialog)
    press("車を")
    press(K.Key_Z, held=CONTROL)
    assert QApplication.focusWidget().toPlainText() == "", "a field takes back its own first"
    press("人を")
    press(K.Key_Return, held=CONTROL)
    press(K.Key_Z, held=CONTROL)
    assert proposal(seat).asked == ""
    press(K.Key_Z, held=CONTROL)
    assert seat.workshop.proposals == ()
    assert QApplication.focusWidget() is form.line
    press(K.Key_Z, held=CONTROL | SHIFT)
    assert form.form.row() is not None
