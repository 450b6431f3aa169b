"""Kana order, search keys, dates and times as people write them."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import japanese
from kyodo_desktop.errors import Refused

NEAR = dt.date(2026, 6, 20)
KANA = st.text(st.sampled_from("あいうかがきぎくつっづはばぱやゃんーアカガパヤャッヴゝヵ 　"), max_size=6)


# ── order ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "ordered",
    [
        ["は", "ば", "ぱ", "はあ", "ばあ"],  # plain, voiced, half-voiced, but length first
        ["たかた", "たかだ", "タカダ あ", "たかたに"],
        ["あーく", "ああけ"],  # the long mark is the vowel before it
        ["かー", "かぁ", "かあ"],  # our choice where the sources disagree
        ["きょうこ", "キヨウコ"],  # small before large, and the two differ
        ["おお さだお", "おおさこ あきら"],  # the family name decides
        ["いすゝ", "いすず", "いせ"],
        ["うえ", "ヴぇ", "えい"],
    ],
)
def test_readings_stand_in_kana_order(ordered):
    mixed = [*ordered[1:], ordered[0]]
    assert sorted(mixed, key=japanese.sort_key) == ordered


def test_the_sample_parties_stand_in_kana_order_where_code_points_would_not():
    readings = [
        "おねぎしょうてんかい",
        "おねぎしんりょうじょ",
        "おねぎちくじちかい",
        "クスノキノアシ",
        "くすばるちょうしゃ",
    ]
    assert sorted(readings, key=japanese.sort_key) == readings
    assert sorted(readings) != readings


def test_who_has_no_reading_comes_last_by_name():
    people = [("", "阿部"), ("わたなべ", "渡辺"), ("　", "会沢"), ("あべ", "安部")]
    found = sorted(people, key=lambda person: japanese.sort_key(*person))
    assert [name for _, name in found] == ["安部", "渡辺", "会沢", "阿部"]


@pytest.mark.parametrize(
    "ordered",
    [
        ["おおた", "おーた あ", "おおの"],  # the long mark is no letter of its own
        ["すすき", "すずき", "すすきの"],
        ["せき", "せきがはら", "せきぐち", "せきヶはら", "せきけん"],  # a small ke is a ke, neither ga nor ka
        ["みつい", "みっつい"],
        ["しょうじ", "しようじ", "ジョージ"],
        ["ｱﾝ", "わたなべ", "ゐとう", "をだ", "んどう"],
    ],
)
def test_long_voiced_and_small_letters_of_names(ordered):
    """Worked by hand from the three levels: sounds, then voice, then size."""
    assert sorted(ordered, key=japanese.sort_key) == ordered


def test_latin_readings_come_after_kana_and_before_none():
    people = [("Smith John", "John"), ("", "無名"), ("わだ", "和田"), ("3ぱん", "三班"), ("スミス", "スミス")]
    found = sorted(people, key=lambda person: japanese.sort_key(*person))
    assert [name for _, name in found] == ["三班", "スミス", "和田", "John", "無名"]
    assert not japanese.in_kana("Ｓｍｉｔｈ")
    assert not japanese.in_kana("鈴木")
    assert japanese.in_kana(" (ｱ)べ")


def test_what_finds_a_reading_knows_neither_voice_nor_size_nor_kind():
    assert japanese.base_kana("ガッコー ジョウ") == "かつこお しよう"
    assert japanese.base_kana("　") == ""


@given(KANA, KANA)
def test_katakana_and_hiragana_stand_side_by_side(one, other):
    """Which kana a reading is written in never decides between two different readings."""

    def hiragana(text):
        return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)

    if hiragana(one) != hiragana(other):
        mixed = japanese.sort_key(one) < japanese.sort_key(other)
        same = japanese.sort_key(hiragana(one)) < japanese.sort_key(hiragana(other))
        assert mixed == same


@given(KANA, KANA)
def test_different_readings_have_different_keys(one, other):
    assert (japanese.sort_key(one) == japanese.sort_key(other)) == (one == other or not (one + other).strip())


@given(KANA)
def test_composed_and_decomposed_readings_stand_together(reading):
    apart = unicodedata.normalize("NFD", reading)
    levels = japanese.sort_key(reading).split("\x01")[:3]
    assert japanese.sort_key(apart).split("\x01")[:3] == levels


def test_every_kana_that_unicode_knows_has_a_key():
    found = [
        chr(n)
        for n in range(0x20000)
        if "HIRAGANA" in unicodedata.name(chr(n), "") or "KATAKANA" in unicodedata.name(chr(n), "")
    ]
    assert len(found) > 300
    for letter in found:
        assert japanese.sort_key(f"か{letter}か").startswith("0か")


@given(st.text(max_size=8), st.text(max_size=8))
def test_any_text_has_a_key(reading, name):
    assert japanese.sort_key(reading, name)


def test_the_last_day_of_all_belongs_to_the_last_era():
    assert japanese.parse_date(japanese.wareki(dt.date.max)) == dt.date.max


def test_search_ignores_width_case_and_kind_of_kana():
    assert japanese.search_key("ＮＰＯ法人　クスノキ") == japanese.search_key("npo法人 くすのき")
    assert japanese.search_key("ｶﾞｲﾄﾞ") == japanese.search_key("がいど")
    assert japanese.search_key("𠮷田") != japanese.search_key("吉田")


# ── dates ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        (dt.date(2026, 6, 20), "令和8年6月20日（土）"),
        (dt.date(2019, 5, 1), "令和元年5月1日（水）"),
        (dt.date(2019, 4, 30), "平成31年4月30日（火）"),
        (dt.date(1989, 1, 7), "昭和64年1月7日（土）"),
        (dt.date(1926, 12, 24), "大正15年12月24日（金）"),
        (dt.date(1912, 7, 29), "1912年7月29日（月）"),
    ],
)
def test_dates_read_in_their_era(date, shown):
    assert japanese.wareki(date, weekday=True) == shown
    assert japanese.wareki(date) == shown[:-3]


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_a_date_that_is_shown_can_be_typed(date):
    assert japanese.parse_date(japanese.wareki(date, weekday=True)) == date
    assert japanese.parse_date(date.isoformat()) == date


@pytest.mark.parametrize(
    "text",
    ["R8.11.30", "r8/11/30", "Ｒ８．１１．３０", "令和8年11月30日", "令和 8 年 11 月 30 日", "11/30",
     "１１／３０", "11月30日", "2026-11-30", "2026/11/30", "2026年11月30日",
     " R8.11.30（月） ", "11月30日(月曜日)"],
)  # fmt: skip
def test_dates_are_read_as_people_write_them(text):
    assert japanese.parse_date(text, NEAR) == dt.date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "year"), [("6/20", 2026), ("6/19", 2027), ("2/29", 2028), ("12/31", 2026), ("1/1", 2027)]
)
def test_a_day_without_a_year_is_the_next_one(text, year):
    assert japanese.parse_date(text, NEAR).year == year


@pytest.mark.parametrize("text", ["", "毎月末", "7月", "秋ごろ", "11/30から", "2026", "1330"])
def test_words_are_no_date(text):
    assert japanese.parse_date(text, NEAR) is None
    assert japanese.read_when(text, NEAR) == text


def test_without_a_day_to_count_from_a_day_without_a_year_stays_words():
    assert japanese.read_when("11/30") == "11/30"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("令和元年2月30日", "date.no_such_day"),
        ("令和8年13月1日", "date.no_such_day"),
        ("2/30", "date.no_such_day"),
        ("2025-02-29", "date.no_such_day"),
        ("令和1年4月30日", "date.not_in_era"),
        ("平成31年5月1日", "date.not_in_era"),
        ("S64.1.8", "date.not_in_era"),
        ("令和0年5月1日", "date.not_in_era"),
        ("6月20日（日）", "date.other_weekday"),
    ],
)
def test_what_looks_like_a_date_but_is_none_is_refused(text, key):
    with pytest.raises(Refused) as refusal:
        japanese.parse_date(text, NEAR)
    assert refusal.value.key == key
    assert refusal.value.args_["text"] == text


def test_a_field_for_dates_takes_no_words_but_may_be_empty():
    assert japanese.read_date("　") is None
    with pytest.raises(Refused, match=r"date\.unreadable"):
        japanese.read_date("毎月末")


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text):
    for read in (japanese.read_date, japanese.read_time):
        try:
            read(text)
        except Refused as refusal:
            assert refusal.key.startswith(("date.", "time."))  # noqa: PT017 - either is right


# ── times ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text", ["13:30", "１３：３０", "午後1時30分", "午後1:30", "13時30分", "13時半", "午後1時半", "1330"]
)
def test_times_are_read_as_people_write_them(text):
    assert japanese.read_time(text) == dt.time(13, 30)


@pytest.mark.parametrize(
    ("text", "time"),
    [("9時", (9, 0)), ("930", (9, 30)), ("午前0時", (0, 0)), ("午後12時", (12, 0)), ("午前12時", (0, 0))],
)
def test_the_hours_of_morning_and_noon(text, time):
    assert japanese.read_time(text) == dt.time(*time)


@pytest.mark.parametrize(
    ("text", "key"),
    [("25:00", "time.no_such_time"), ("12:60", "time.no_such_time"), ("午後13時", "time.no_such_time"),
     ("2460", "time.no_such_time"), ("夕方", "time.unreadable")],
)  # fmt: skip
def test_no_such_time_is_refused(text, key):
    with pytest.raises(Refused) as refusal:
        japanese.read_time(text)
    assert refusal.value.key == key


# ── whens ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_when_is_shown_short_or_with_its_year():
    assert japanese.when("2026-07-31") == "7月31日"
    assert japanese.when("2026-07-31", year=True) == "令和8年7月31日"
    assert japanese.when("毎月末", year=True) == "毎月末"
    assert japanese.when("2026-02-30") == "2026-02-30"


@pytest.mark.parametrize(
    ("typed", "since", "by", "shown"),
    [
        ("7月31日まで", "", "2026-07-31", "7月31日まで"),
        ("7/31", "", "2026-07-31", "7月31日まで"),
        ("9月1日から", "2026-09-01", "", "9月1日から"),
        ("9月1日から12月12日", "2026-09-01", "2026-12-12", "9月1日から12月12日まで"),
        ("11/1から1/31まで", "2026-11-01", "2027-01-31", "11月1日から1月31日まで"),
        ("毎月末", "", "毎月末", "毎月末"),
        ("秋から", "", "秋から", "秋から"),
        ("", "", "", ""),
    ],
)
def test_when_an_activity_is_due(typed, since, by, shown):
    assert japanese.read_activity_when(typed, NEAR) == (since, by)
    assert japanese.activity_when(since, by) == shown
    assert japanese.read_activity_when(shown, NEAR) == (since, by)


def test_words_and_dates_side_by_side():
    assert japanese.activity_when("2026-09-01", "毎月末") == "9月1日から、毎月末"
