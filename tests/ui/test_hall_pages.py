"""The pages of the hall: nothing is clipped, letters are as large as they must be, lines end where they may.

``KYODO_DESKTOP_HYPOTHESIS=search`` looks at 2,000 random workshops, the suite at a few.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyodo_desktop.domain import ballots, hall_views, letters, rows, tallies
from kyodo_desktop.domain.choices import AgendaState, BallotMethod, TallySource
from kyodo_desktop.domain.hall import Form
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import AgendaItem, Workshop
from kyodo_desktop.ui import hall_board, hall_items, hall_layout, hall_paint, hall_talk
from kyodo_desktop.ui.hall_items import HEIGHT, WIDTH, Ground, Page, Say
from kyodo_desktop.ui.hall_parts import Kit
from kyodo_desktop.ui.hall_talk import HallTime
from tests.ui.hall_evenings import CLOSED, FEW, IN_PARTS, TIMES, all_pages, drawn, evenings, kit
from tests.ui.seated import look

DEPTHS = st.sampled_from((None, 3, 9, 12, 18, 40))


@pytest.fixture(autouse=True)
def screen(qapp) -> None:  # type: ignore[no-untyped-def]
    """Fonts need an application."""


# ── nothing clipped ───────────────────────────────────────────────────────────────────────────────────────


def faults(page: Page, kit: Kit) -> Iterator[str]:
    """Words wider than their box, or items that reach beyond the picture; two lines on one another."""
    says = [item for item in page.items if isinstance(item, Say)]
    for say in says:
        width = kit.ruler.width(say.words, say.px, bold=say.bold, mincho=say.mincho)
        one = len(say.words) <= 1  # a single character in a column too narrow for it
        if (width > say.w + 0.5 and not one) or say.px > say.h + 0.5:
            yield f"{say.words!r} needs {width:.0f} of {say.w:.0f}, {say.px} of {say.h:.0f}"
        if say.x < 0 or say.y < -0.5 or say.x + say.w > WIDTH + 0.5 or say.y + say.h > HEIGHT + 0.5:
            yield f"{say.words!r} is outside"
        if say.px < letters.LEAST_LABEL:
            yield f"{say.words!r} is too small"
    heavy = [item for item in page.items if isinstance(item, Ground) and item.h < 5]
    rules = [item for item in heavy if "sumi" in (item.token,)]
    for say, rule in itertools.product(says, rules):
        middle, left, right = say.y + say.h / 2, *_ink(say, kit)
        if left < rule.x + rule.w and right > rule.x and abs(middle - rule.y) < say.px * 0.4:
            yield f"{say.words!r} lies on a rule"
    for a, b in itertools.combinations(says, 2):
        if _ink(a, kit)[0] < _ink(b, kit)[1] and _ink(b, kit)[0] < _ink(a, kit)[1]:
            middle = abs((a.y + a.h / 2) - (b.y + b.h / 2))
            if middle < (a.px + b.px) / 2 * 0.85:
                yield f"{a.words!r} lies on {b.words!r}"


def _ink(say: Say, kit: Kit) -> tuple[float, float]:
    """From where to where it is drawn across."""
    width = kit.ruler.width(say.words, say.px, bold=say.bold, mincho=say.mincho)
    left = {"left": say.x, "right": say.x + say.w - width, "center": say.x + (say.w - width) / 2}[say.align]
    return left + 1, left + width - 1


STRETCHED = (("cards", "text"), ("groups", "title"), ("goals", "target"), ("activities", "what"))
LONG = st.sampled_from(("あ", "夜と雨の日の運転がこわい", "町の病院までタクシーで4,800円", "長い文、" * 40))


@IN_PARTS
@FEW
@given(workshop=evenings(), depth=DEPTHS, time=TIMES, text=LONG)
def test_nothing_is_clipped_in_any_hall(
    part: int, workshop: Workshop, depth: int | None, time: HallTime | None, text: str
) -> None:
    for rows_of, name in STRETCHED:
        for row in rows.all_rows(workshop, rows_of)[:1]:
            workshop = rows.edit(workshop, rows_of, row.id, **{name: text})
    for page in all_pages(workshop, depth, time):
        assert list(faults(page, kit(depth))) == []


@pytest.mark.parametrize("depth", [None, 3, 9, 12, 18, 40])
def test_the_sample_fits_every_hall_and_every_word_of_a_note_is_there(depth: int | None) -> None:
    workshop = sample_workshop()
    for time in (
        None,
        HallTime(1300, 1500, False),
        HallTime(39_600, 39_600, False),
        HallTime(-36_000, 60, False),
    ):
        for page in all_pages(running(workshop), depth, time):
            assert list(faults(page, kit(depth))) == []
    shown = "".join(drawn(page) for page in all_pages(workshop, depth))
    for card in workshop.cards:
        assert card.text in shown


def test_all_eight_steps_of_a_result_stand_on_one_page() -> None:
    workshop = ballots.add(sample_workshop(), BallotMethod.GRADIENTS, question="夏から続けますか")
    ballot = workshop.ballots[-1].id
    for choice in "8642":
        workshop = tallies.set_amount(workshop, ballot, ballot, TallySource.HANDS, 5, choice)
    workshop = rows.edit(workshop, "ballots", ballot, closed_at=CLOSED)
    result = hall_views.views(workshop, Form.VOTING)[-1]
    [page] = hall_layout.Layout().pages(kit(), (result,))
    assert "このままでは、受け入れられない" in drawn(page)
    assert list(faults(page, kit())) == []


def test_a_deep_hall_gets_fewer_notes_a_page_and_not_smaller_letters() -> None:
    island = hall_views.islands(sample_workshop())[0]
    counts = []
    for depth in (8, 12, 18):
        pages = hall_board.note_pages(kit(depth), "a", island.title, island.notes, island.seals, [])
        says = [item.px for page in pages for item in page.items if isinstance(item, Say)]
        assert letters.letters(depth).text in says
        counts.append(len(pages))
    assert counts == sorted(set(counts))


def test_a_note_longer_than_a_page_goes_on_on_the_next() -> None:
    workshop = sample_workshop()
    text = "、".join(f"{n}つ目の困りごと" for n in range(200))
    workshop = rows.edit(workshop, "cards", workshop.cards[0].id, text=text)
    shown = "".join(drawn(page) for page in all_pages(workshop)).replace("つづく", "")
    assert "199つ目の困りごと" in shown


# ── how it reads ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("町の病院までタクシーで4,800円", ("町の病院まで", "タクシーで4,800円")),
        ("米や灯油は重くて、坂を上がれない", ("米や灯油は重くて、", "坂を上がれない")),
        ("電話で注文しても、届ける人がいない", ("電話で注文しても、", "届ける人がいない")),
        ("診療日とバスの日が合わない", ("診療日とバスの日が合わない",)),
        ("一行目\n二行目", ("一行目", "二行目")),
    ],
)
def test_a_line_ends_after_a_particle_or_a_comma(text: str, lines: tuple[str, ...]) -> None:
    assert kit().ruler.lines(text, 37, 546) == lines


@given(st.text(max_size=60), st.integers(40, 600))
@settings(max_examples=30)
def test_no_character_is_lost_between_lines(text: str, width: int) -> None:
    lines = kit().ruler.lines(text, 29, width)

    def visible(words: str) -> str:
        return re.sub(r"[\s\u3000\x1c-\x1f\x85\u2028\u2029]", "", words)

    assert visible("".join(lines)) == visible(text)


def test_the_digits_are_a_quarter_of_the_picture() -> None:
    for left in (0, 59, 600, 1300, 3_599, 3_600, 39_600, -10, -36_000):
        views = hall_views.views(running(sample_workshop()), Form.TALK)
        pages = hall_layout.Layout().pages(kit(), views, HallTime(left, 3_000, False))
        told = hall_talk.clock_words(left)
        [digits] = {
            item for page in pages for item in page.items if isinstance(item, Say) and item.words == told
        }
        assert digits.px * 0.85 >= HEIGHT / 4  # a digit of the face is 0.853 high


def running(workshop: Workshop) -> Workshop:
    meeting = workshop.meetings[0].id
    titles = (
        ("島に分けて、シールで選ぶ", AgendaState.RUNNING),
        ("目的と目標を、みんなで決める", AgendaState.OPEN),
    )
    return rows.with_rows(
        workshop,
        "agenda",
        [
            AgendaItem(id=f"i{n}", order=f"a{n}", meeting_id=meeting, title=title, state=state)
            for n, (title, state) in enumerate(titles)
        ],
    )


@pytest.mark.parametrize(
    ("left", "words"),
    [(0, "0:00"), (59, "0:59"), (1_300, "21:40"), (3_600, "1:00:00"), (39_661, "11:01:01"), (-190, "3:10")],
)
def test_how_the_time_left_reads(left: int, words: str) -> None:
    assert hall_talk.clock_words(left) == words


def test_words_are_always_in_strong_contrast() -> None:
    grounds = {"kami", "fusen", "karashi-usui", "ran", "kokuban"}
    for page in all_pages(sample_workshop()):
        for say in (item for item in page.items if isinstance(item, Say)):
            under = [
                item.token
                for item in page.items
                if isinstance(item, Ground)
                and item.token in grounds
                and item.x <= say.x
                and item.y <= say.y + say.h / 2 <= item.y + item.h
                and say.x + say.w <= item.x + item.w + 0.5
            ]
            assert contrast(say.ink, under[-1] if under else "kami") >= 7.0, say


def contrast(ink: str, ground: str) -> float:
    def light(token: str) -> float:
        color = look().color(token)
        parts = [
            value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
            for value in (color.redF(), color.greenF(), color.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    bright, dark = sorted((light(ink), light(ground)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("size", "box"),
    [
        ((1280, 720), (0, 0, 1280, 720)),
        ((1024, 768), (0, 96, 1024, 576)),
        ((1920, 1080), (0, 0, 1920, 1080)),
        ((1920, 720), (320, 0, 1280, 720)),
    ],
)
def test_the_picture_stands_in_the_middle_of_any_screen(size: tuple[int, int], box: tuple[int, ...]) -> None:
    assert hall_paint.place(*size).getRect() == box
    assert hall_items.WIDTH * 9 == hall_items.HEIGHT * 16
