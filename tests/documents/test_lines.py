from __future__ import annotations

import random
from itertools import pairwise

import pytest

from kyodo_desktop.documents.fonts import chain
from kyodo_desktop.documents.kinsoku import kind_of, may_break
from kyodo_desktop.documents.lines import HANG, Line, break_lines

MINCHO = chain("mincho")
ALPHABET = (
    "尾根木地区公民館話合目的役割分担評価改善診療所" * 2
    + "のにをはがともでへやからまでですますいうえおっゃゅょーァッ"
    + "、。、。，．・：；？！…―（）「」『』〔〕￥％々〜 　"
    + "abcXYZ019円月日年.,/?&=-_()'\"12345"
    + "𠮷髙﨑"
)
NEVER_FIRST = set("、。，．・：；？！）」』〕ーっゃゅょァッ々〜％)],.?!:;'")  # ' is no opening mark here
NEVER_FIRST -= {"'"}
NEVER_LAST = set("（「『〔￥(")


def random_text(source: random.Random) -> str:
    text = "".join(source.choices(ALPHABET, k=source.randint(1, 160)))
    if source.random() < 0.2:
        text += "https://example.jp/" + "".join(source.choices("abc/?=&-", k=30))
    return text


def check(text: str, lines: list[Line], width: float, hang: bool) -> int:
    """Every promise; the number of emergencies."""
    assert "".join(cluster.text for line in lines for cluster in line.clusters) == text
    for line in lines:
        shown = [c for c in line.clusters if c.text not in " 　"]
        if len(shown) > 1:
            assert line.width <= width + 0.1
            assert line.width + line.hanging <= width + HANG + 0.1
        assert hang or not line.hanging
    for above, below in pairwise(lines):
        if above.emergency:
            continue
        last, first = above.clusters[-1], below.clusters[0]
        assert first.text not in NEVER_FIRST
        assert last.text not in NEVER_LAST
        assert may_break(kind_of(last.text), kind_of(first.text), last.text == first.text)
    return sum(line.emergency for line in lines)


def test_six_thousand_random_texts() -> None:
    source = random.Random(4051)
    lines_made = emergencies = 0
    for _ in range(6000):
        text = random_text(source)
        width = source.choice([8000, 12000, 20500, 41000])
        hang, phrases = source.random() < 0.5, source.random() < 0.3
        first = width - source.choice([0, 1000])
        lines = break_lines(MINCHO.shape(text), first, width, hang=hang, phrases=phrases)
        emergencies += check(text, lines, width, hang)
        assert lines[0].width <= first + 0.1 or len(lines[0].clusters) < 2 or lines[0].width == 0
        lines_made += len(lines)
    assert lines_made > 20_000
    assert emergencies <= lines_made * 0.004  # only where nothing in the line may be parted


@pytest.mark.parametrize("width", [1000, 1500, 2500])
def test_narrower_than_any_rule_loses_nothing(width: float) -> None:
    source = random.Random(7)
    for _ in range(200):
        text = random_text(source)
        check(text, break_lines(MINCHO.shape(text), width, width), width, hang=False)


def lines_of(text: str, width: float, **how: bool) -> list[str]:
    lines = break_lines(MINCHO.shape(text), width, width, **how)
    return ["".join(cluster.text for cluster in line.clusters) for line in lines]


def test_a_full_stop_hangs_only_where_it_may() -> None:
    text = "字" * 10 + "。" + "字" * 5
    hung = break_lines(MINCHO.shape(text), 10_200, 10_200, hang=True)
    assert hung[0].hanging
    assert len(hung[0].clusters) == 11
    assert lines_of(text, 10_200)[0] == "字" * 9  # in a cell the mark takes its letter along
    assert lines_of(text, 10_000, hang=True)[0] == "字" * 9  # it would stand out by more than half an em


def test_closing_marks_stay_together() -> None:
    first, second = lines_of("字字字字字字字字「字字」。字字字字字", 9_600)
    assert not second.startswith(("」", "。"))
    assert not first.endswith("「")


def test_a_word_that_is_too_long_is_cut_and_says_so() -> None:
    lines = break_lines(MINCHO.shape("a" * 100), 10_000, 10_000)
    assert all(line.emergency for line in lines[:-1])
    assert not lines[-1].emergency


def test_addresses_are_cut_after_a_slash() -> None:
    lines = lines_of("https://example.jp/sakuragaoka/bousai/2026/", 14_000)
    assert all(line.endswith("/") for line in lines)


def test_no_single_letter_is_left_for_the_last_line() -> None:
    assert len(lines_of("字" * 21, 10_000)[-1]) >= 3


def test_cells_end_where_a_reader_pauses_if_it_costs_nothing() -> None:
    text = "火曜の買い物便をはじめ、続ける"
    assert lines_of(text, 10_000, phrases=True) == ["火曜の買い物便を", "はじめ、続ける"]
    assert len(lines_of(text, 10_000)) == 2


def test_an_empty_text_is_one_empty_line() -> None:
    (line,) = break_lines([], 10_000, 10_000)
    assert line.clusters == []
    assert line.last
