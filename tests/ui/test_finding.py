"""Finding over all workshops, by keyboard alone, through the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.searching import Found, Group, Hit, Total
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import finding as words
from kyodo_desktop.ui.finding import FindingPage
from kyodo_desktop.ui.finding_rows import Sort
from kyodo_desktop.ui.people import PeopleScreen
from tests.ui.seated import QUIET, SIZES, NoLibrary, Seat, clipped, press, resize, settle, settle_on, sit

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = QUIET

SAMPLE = sample_workshop()
WELFARE = next(actor for actor in SAMPLE.actors if actor.short_name == "社協")


class Told(NoLibrary):
    """Answers as it was told to, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.counted = 0
        hit = Hit("actors", WELFARE.id, (("name", WELFARE.name), ("strengths", "<b>見守り</b>にくわしい")))
        notes = tuple(Hit("cards", str(n), (("text", f"見守りの当番 {n}"),)) for n in range(3))
        self.found = Found(
            (
                Group(SAMPLE.id, SAMPLE.title, "2026-06-20", (hit,), 1),
                Group("other", "草刈りの会", "", notes[:1], 3),
            ),
            more=True,
            unready=0,
        )
        self.notes = notes

    def find(self, typed: str) -> Found:
        self.asked.append(typed)
        return self.found if "見" in typed else Found((), more=False, unready=2)

    def find_in(self, typed: str, workshop_id: str) -> tuple[Hit, ...]:
        assert workshop_id == "other"
        return self.notes

    def count(self, _typed: str) -> Total:
        self.counted += 1
        return Total(90, 40)


@pytest.fixture
def library() -> Told:
    return Told()


@pytest.fixture
def seat(qtbot, library: Told) -> Seat:  # type: ignore[no-untyped-def]
    seat = sit(qtbot, SAMPLE, 3)
    seat.window.doors = seat.window.doors._replace(library=library)
    return seat


def look_for(qtbot, seat: Seat, library: Told, typed: str) -> FindingPage:  # type: ignore[no-untyped-def]
    press(K.Key_F, held=CONTROL | SHIFT)
    press(typed)
    page = seat.window.page
    assert isinstance(page, FindingPage)
    qtbot.waitUntil(lambda: typed in library.asked and not page.busy)
    settle()
    return page


def shown(page: FindingPage) -> list[tuple[Sort, str]]:
    return [(row.sort, row.text) for row in page.list.model().rows]  # type: ignore[attr-defined]


def test_hits_stand_under_their_workshops_and_what_is_not_shown_is_counted(qtbot, seat, library) -> None:  # type: ignore[no-untyped-def]
    page = look_for(qtbot, seat, library, "見守り")
    assert shown(page) == [
        (Sort.HEAD, SAMPLE.title),
        (Sort.HIT, f"{WELFARE.name}　<b>見守り</b>にくわしい"),
        (Sort.HEAD, "草刈りの会"),
        (Sort.HIT, "見守りの当番 0"),
        (Sort.MORE, words.more(2)),
    ]
    hit = page.list.model().rows[1]  # type: ignore[attr-defined]
    assert [hit.text[a:b] for a, b in hit.marks] == ["見守り"]
    assert hit.side == "主体　強み"
    assert page._count.text() == words.total(90, 40)
    assert page._unready.text() == words.more_workshops(86, 38)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_enter_opens_the_very_place_and_esc_goes_back(qtbot, seat, library) -> None:  # type: ignore[no-untyped-def]
    look_for(qtbot, seat, library, "見守り")
    press(K.Key_Escape)
    assert seat.window.sitting.stop == 3
    assert seat.window.page is seat.window.sitting.enter(3)
    look_for(qtbot, seat, library, "見守り")
    press(K.Key_Return)
    screen = seat.screen(PeopleScreen)
    assert screen.parties.table.current_id() == WELFARE.id


def test_from_the_list_ctrl_f_leads_here_and_esc_back(seat: Seat) -> None:
    seat.window.go_home()
    press(K.Key_F, held=CONTROL)
    assert isinstance(seat.window.page, FindingPage)
    press(K.Key_Escape)
    assert seat.window.page is seat.window.home
    press(K.Key_F, held=CONTROL)
    press(K.Key_2, held=CONTROL)
    assert seat.window.sitting.stop == 2, "a stop key goes on from here as from any page"
    assert isinstance(seat.window.page, PeopleScreen)


def test_arrows_choose_from_the_line_and_the_rest_of_a_workshop_opens(qtbot, seat, library) -> None:  # type: ignore[no-untyped-def]
    opened: list[tuple[str, int]] = []
    seat.window.doors = seat.window.doors._replace(open_workshop=lambda *asked: opened.append(asked))
    page = look_for(qtbot, seat, library, "見守り")
    press(K.Key_Down, K.Key_Down, K.Key_Return)
    qtbot.waitUntil(lambda: len(shown(page)) == 6)
    assert page.list.currentIndex().row() == 4
    press(K.Key_Up, K.Key_Return)
    assert opened == [("other", 3)]


def test_a_word_that_is_nowhere_and_workshops_that_are_not_ready(qtbot, seat, library) -> None:  # type: ignore[no-untyped-def]
    page = look_for(qtbot, seat, library, "灯油")
    assert page._empty.isVisible()
    assert page._empty.label.text() == words.nothing("灯油")
    assert page._unready.text() == words.unready(2)
    press(K.Key_Return)  # nothing to open
    assert seat.window.page is page


def test_what_is_shown_whole_is_not_counted_again(qtbot, seat, library) -> None:  # type: ignore[no-untyped-def]
    library.found = library.found._replace(more=False)
    page = look_for(qtbot, seat, library, "見守り")
    assert page._count.text() == words.total(4, 2)
    assert library.counted == 0


def test_only_the_last_of_several_questions_is_asked(qtbot, seat, library) -> None:  # type: ignore[no-untyped-def]
    page = look_for(qtbot, seat, library, "見")
    library.asked.clear()
    for letter in ("守", "り", "の"):
        settle_on(letter)
        page.ask()
    qtbot.waitUntil(lambda: "見守りの" in library.asked and not page.busy)
    assert library.asked == ["見守", "見守りの"]


def test_trouble_is_told_and_the_next_question_is_asked_all_the_same(qtbot, seat, library) -> None:  # type: ignore[no-untyped-def]
    find = library.find

    def unplugged(_typed: str) -> Found:
        raise Trouble("library.unreachable")

    library.find = unplugged  # type: ignore[method-assign]
    press(K.Key_F, held=CONTROL | SHIFT)
    press("見")
    qtbot.waitUntil(lambda: "trouble" in seat.window.strips.shown())
    library.find = find  # type: ignore[method-assign]
    press("守")
    qtbot.waitUntil(lambda: "見守" in library.asked)


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_nothing_is_cut(qtbot, seat, library, size, scale) -> None:  # type: ignore[no-untyped-def]
    page = look_for(qtbot, seat, library, "見守り")
    resize(seat, size, scale)
    assert clipped(page) == []
