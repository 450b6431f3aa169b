from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import example, given, settings

from kyodo_desktop.documents import kinsoku, numbers
from kyodo_desktop.documents.classes import LONG, OPENING, SMALL, class_of
from kyodo_desktop.documents.cluster import Cluster
from kyodo_desktop.documents.lines import HANG, Line, Rules, break_lines
from kyodo_desktop.documents.spacing import can_give, kinds_of
from tests.documents.setting import MINCHO, WIDTHS, WORDS, cut, rules, strings, texts, widths

NEVER_FIRST = set("、。，．・：；？！）」』〕％)],.!:;")
NEVER_LAST = set("（「『〔￥(")
EMERGENCIES = 0.004  # of all lines at most


def fits(line: Line, width: float, how: Rules) -> bool:
    """Whether a line fills no more than its measure: natural, squeezed, or hanging in the margin."""
    given_in = can_give(line.clusters) if how.draw_in else 0.0
    return line.width <= width + given_in + 0.1 and (line.hanging <= HANG if how.hang else not line.hanging)


@settings(max_examples=600)
@given(texts, widths, rules)
@example("「" * 30, 8_000.0, Rules())
@example("。" * 30, 8_000.0, Rules(hang=True))
def test_every_promise_for_any_text(text: str, width: float, how: Rules) -> None:
    lines = break_lines(MINCHO.shape(text), width - 1000, width, how)
    assert "".join(strings(lines)) == text
    forbidden = {m.start() for m in kinsoku.forbidden(loose=how.loose).finditer(kinds_of(MINCHO.shape(text)))}
    forbidden.update(numbers.firm("".join(c.text[0] for c in MINCHO.shape(text))))
    at = 0  # where the line ends
    for number, line in enumerate(lines):
        at += len(line.clusters)
        shown = [cluster for cluster in line.clusters if cluster.text.strip()]
        if len(shown) > 1:
            assert fits(line, width - 1000 if number == 0 else width, how)
        if not line.last and not line.emergency:
            assert at not in forbidden


def test_lines_are_seldom_cut_anywhere() -> None:
    source = random.Random(4051)
    made: list[Line] = []
    for _ in range(1500):
        text = "".join(source.choices(WORDS, k=source.randint(1, 60)))
        width = source.choice(WIDTHS)
        made += break_lines(MINCHO.shape(text), width, width, Rules(hang=source.random() < 0.5))
    assert len(made) > 10_000
    assert sum(line.emergency for line in made) <= EMERGENCIES * len(made)


@given(texts)
@settings(max_examples=60)
def test_narrower_than_any_rule_loses_nothing(text: str) -> None:
    for width in (1000.0, 1500.0, 2500.0, 3300.0):
        lines = break_lines(MINCHO.shape(text), width, width)
        assert "".join(strings(lines)) == text
        assert all(fits(line, width, Rules()) for line in lines if len(line.clusters) > 1)


@given(texts, widths, rules)
@settings(max_examples=150)
def test_a_look_at_the_edges_without_the_tables(text: str, width: float, how: Rules) -> None:
    for above, below in pairwise(break_lines(MINCHO.shape(text), width, width, how)):
        if not above.emergency:
            assert below.clusters[0].text not in NEVER_FIRST
            assert above.clusters[-1].text not in NEVER_LAST


def test_a_full_stop_hangs_only_where_it_may() -> None:
    text = "字" * 10 + "。" + "字" * 5
    (first, *_) = break_lines(MINCHO.shape(text), 10_200, 10_200, Rules(hang=True))
    assert first.hanging
    assert len(first.clusters) == 11
    assert first.width == 10_000
    assert cut(text, 10_200)[0] == "字" * 9  # in a cell the mark takes its letter along
    assert cut(text, 10_000, hang=True)[0] == "字" * 10 + "。"
    assert cut(text, 10_000, hang=True)[0] == "字" * 10 + "。"
    assert cut(text, 9_900, hang=True)[0] == "字" * 9


def test_strict_and_loose() -> None:
    for letter in "っャーゝ々":
        text = "字" * 10 + letter + "字" * 10
        assert cut(text, 10_000)[0] == "字" * 9
        assert cut(text, 10_000, loose=True)[:1] == ["字" * 10]
        assert class_of(letter) in kinsoku.LOOSENED
    assert {SMALL, LONG} < set(kinsoku.LOOSENED)
    assert cut("字" * 10 + "。" + "字" * 10, 10_000, loose=True)[0] == "字" * 9


def test_closing_marks_stay_together() -> None:
    first, second = cut("字字字字字字字字「字字」。字字字字字", 9_600)
    assert not second.startswith(("」", "。"))
    assert not first.endswith("「")


def test_an_opening_bracket_stands_flush_at_the_head_of_a_line() -> None:
    line = break_lines(MINCHO.shape("「字字」"), 10_000, 10_000)[0]
    assert line.clusters[0].kind == OPENING
    assert line.head == pytest.approx(90, abs=1)
    assert line.width == pytest.approx(2000 + 2 * 410, abs=2)  # nor does the white behind the last one count


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("およそ字字20世帯です", 5_800, ["およそ字字", "20世帯です"]),
        ("会費は1,200円、字字字字", 5_900, ["会費は", "1,200円、字", "字字字"]),
        ("字字字令和9年3月31日まで", 7_200, ["字字字令和9年", "3月31日まで"]),
        ("字字字午後7時30分から字", 8_200, ["字字字", "午後7時30分から", "字"]),
    ],
)
def test_numbers_keep_what_belongs_to_them(text: str, width: float, lines: list[str]) -> None:
    assert cut(text, width) == lines


def test_a_date_wider_than_the_line_is_cut_where_it_makes_sense() -> None:
    assert cut("令和9年3月31日", 5_000) == ["令和9年", "3月31日"]
    assert cut("午後7時30分", 4_000) == ["午後7時", "30分"]
    assert cut("12月31日", 3_000) == ["12月", "31日"]
    assert not any(line.emergency for line in break_lines(MINCHO.shape("12月31日"), 3_000, 3_000))


def test_a_word_that_is_too_long_is_cut_and_says_so() -> None:
    lines = break_lines(MINCHO.shape("a" * 100), 10_000, 10_000)
    assert all(line.emergency for line in lines[:-1])
    assert not lines[-1].emergency


def test_a_word_with_a_hyphen_is_whole() -> None:
    assert cut("字字字字字Wi-Fi完備です字", 7_000) == ["字字字字字", "Wi-Fi完", "備です字"]


def test_addresses_are_cut_after_a_slash_and_telephones_nowhere() -> None:
    lines = cut("https://example.jp/sakuragaoka/bousai/2026/", 14_000)
    assert all(line.endswith("/") for line in lines)
    assert cut("字字字字字0995-12-3456です", 10_000) == ["字字字字字", "0995-12-3456です"]
    assert cut("0995-12-3456", 6_000)[0] == "0995-12-"  # wider than the line: still no digit is cut off


def test_no_single_letter_is_left_for_the_last_line() -> None:
    assert len(cut("字" * 21, 10_000)[-1]) >= 3


def test_a_line_a_little_too_long_is_drawn_in() -> None:
    text = "NPOとDXの会で話し、聞き、決め、動きますから"
    roomy = break_lines(MINCHO.shape(text), 30_000, 30_000)[0]
    narrow = roomy.width - 200
    assert len(break_lines(MINCHO.shape(text), narrow, narrow)) == 2
    (line,) = break_lines(MINCHO.shape(text), narrow, narrow, Rules(draw_in=True))
    assert line.width > narrow


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("火曜の買い物便をはじめ、続ける", 10_000, ["火曜の買い物便を", "はじめ、続ける"]),
        ("運行表と、診療所の受付票", 9_000, ["運行表と、", "診療所の受付票"]),
        ("診療日に合わせた通院便をはじめる", 10_000, ["診療日に合わせた", "通院便をはじめる"]),
        ("尾根木地区公民館活用推進協議会", 9_000, None),
    ],
)
def test_a_cell_is_cut_by_phrases_if_it_costs_nothing(
    text: str, width: float, lines: list[str] | None
) -> None:
    made = cut(text, width, phrases=True)
    assert len(made) == len(cut(text, width))
    assert lines is None or made == lines


def test_an_empty_text_is_one_empty_line() -> None:
    (line,) = break_lines([], 10_000, 10_000)
    assert line.clusters == []
    assert line.last


def test_a_single_character_wider_than_the_line_has_its_own() -> None:
    wide: list[Cluster] = list(MINCHO.shape("字字"))
    assert [len(line.clusters) for line in break_lines(wide, 500, 500)] == [1, 1]
