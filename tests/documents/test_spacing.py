from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyodo_desktop.documents import classes
from kyodo_desktop.documents.classes import TABLE, class_of
from kyodo_desktop.documents.fonts import chain
from kyodo_desktop.documents.spacing import QUARTER, fill, shown, solid
from tests.documents.setting import MINCHO, texts


def rooms(text: str) -> list[tuple[str, float]]:
    """The characters behind which the rules put or took white, and how much (to ten)."""
    return [(c.text, round(c.extra, -1)) for c in MINCHO.shape(text) if c.extra]


def test_every_character_of_the_table_has_one_class() -> None:
    members = [character for _, those in TABLE.values() for character in those]
    assert len(members) == len(set(members))
    assert all(class_of(character) == name for name, (_, those) in TABLE.items() for character in those)
    assert [class_of(c) for c in "協あアaＡ0ｶ𠮷→"] == [
        *(classes.KANJI, classes.HIRAGANA, classes.KATAKANA, classes.LETTER, classes.WIDE_LETTER),
        *(classes.DIGIT, classes.KATAKANA, classes.KANJI, classes.KANJI),
    ]


@pytest.mark.parametrize(
    ("face", "brackets", "stops"),
    [("mincho", 90, 100), ("mincho-bold", 72, 100), ("gothic", 72, 100), ("gothic-bold", 50, 100)],
)
def test_what_white_the_faces_have_of_their_own(face: str, brackets: float, stops: float) -> None:
    """The measures that ``spacing`` builds on; another release of a face would change them."""
    known = chain(face)  # type: ignore[arg-type]
    assert [round(known[c].width) for c in "「」（）・：、。"] == [500] * 6 + [600] * 2
    assert {round(known[c].own) for c in "「」"} == {brackets}
    assert {round(known[c].own) for c in "、。"} == {stops}
    assert known["・"].own == known["字"].own == known["7"].own == 0.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("字「字」字", []),
        ("字」「字", [("」", -90)]),
        ("字、「字", [("、", -90)]),
        ("字。」字", [("。", -100)]),
        ("字」。字", [("」", -90)]),
        ("字」・「字", [("」", -90), ("・", -90)]),
        ("字、字。字", []),
    ],
)
def test_white_between_two_marks_counts_once(text: str, expected: list[tuple[str, float]]) -> None:
    assert rooms(text) == expected


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("のNPO法人", "のO"),
        ("WiFiです", "i"),
        ("A4用紙", "4"),
        ("の3Dと", "のD"),
        ("20世帯で第3回", ""),
        ("令和9年3月31日", ""),
        ("「NPO」（DX）、A", ""),
        ("ＮＰＯ法人", ""),
        ("NPO 法人", ""),
        ("22人×3枚", ""),
        ("caféの人", "é"),
    ],
)
def test_a_quarter_between_japanese_and_western_words_but_none_beside_numbers(text: str, after: str) -> None:
    assert [(c, room) for c, room in rooms(text) if room > 0] == [(character, QUARTER) for character in after]


@given(texts, st.floats(-400, 2500))
@settings(max_examples=300)
def test_a_filled_line_takes_up_what_is_spare(text: str, spare: float) -> None:
    clusters = MINCHO.shape(text)
    made, gap = fill(clusters, spare, 340.0)
    assert [c.text for c in made] == [c.text for c in clusters]
    assert gap <= 75  # a wider gap would be read as a space
    if (made, gap) == (clusters, 0.0):
        return  # there was no place, or the gaps would have been too wide
    seen = shown(clusters)
    assert list(made[seen:]) == list(clusters[seen:])
    before, after = (sum(c.width for c in part[:seen]) for part in (clusters, made))
    places = seen - 1 - len(solid(made[:seen]))
    assert after - before + gap * places == pytest.approx(spare, abs=0.5)
    assert all(round(c.extra) >= 125 for c, old in zip(made, clusters, strict=True) if old.extra == QUARTER)


def test_spaces_and_quarters_come_first_then_all_alike() -> None:
    clusters = MINCHO.shape("字a b字字字")
    made, gap = fill(clusters, 100.0, 340.0)
    assert [round(c.width - old.width) for c, old in zip(made, clusters, strict=True)][2] == 100
    made, gap = fill(clusters, 500.0, 340.0)
    widened = [round(c.extra) for c in made]
    assert widened[0] == widened[3] == 375
    assert 475 < made[2].width <= 500
    assert gap > 0


def test_a_line_too_long_gives_half_of_its_commas_white_and_no_full_stops() -> None:
    clusters = MINCHO.shape("字、字。字、字")
    made, _ = fill(clusters, -100.0, 340.0)
    assert [round(c.extra) for c in made] == [0, -50, 0, 0, 0, -50, 0]


def test_where_a_stretched_line_takes_no_room() -> None:
    text = "字NPO字……字￥5字30％字「字」、字"
    kept = solid(MINCHO.shape(text))
    assert {text[at - 1 : at + 1] for at in kept} == {
        *("NP", "PO", "……", "￥5", "30", "0％", "「字", "字」", "」、"),
    }
