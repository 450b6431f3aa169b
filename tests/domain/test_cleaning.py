"""What a text may hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import cleaning
from kyodo_desktop.errors import Refused

ANY = st.text(st.characters(), max_size=30)  # lone surrogates included

KEPT = [
    "𠮷田 葛󠄀城 髙﨑 𡈽 神\ufa19 \u6d77\ufa45",
    "👪 👩‍👩‍👧 ❤️ 🇯🇵",
    "か\u3099 が",
    "　前後の空白　",
    "<b>&amp;<img src=x>",
    "ノーブレーク\u00a0スペースと\u200bゼロ幅",
    "外字\ue000",
]


@pytest.mark.parametrize("text", KEPT)
def test_names_and_everything_people_write_stay_byte_for_byte(text):
    assert cleaning.clean(text) == (text, ())
    assert cleaning.clean(text, multiline=True) == (text, ())


@pytest.mark.parametrize(
    ("text", "left", "kinds"),
    [
        ("a\0b\x1bc\x85", "abc ", ("control", "line")),
        ("見え\u202eない\u2066向き\u200f", "見えない向き", ("bidi",)),
        ("半\ud842分\udfb7", "半分", ("half",)),
        ("\ufeff頭の印\uffff", "頭の印", ("mark",)),
        ("表\tから", "表 から", ("tab",)),
        ("一行\r\n二行", "一行 二行", ("line",)),
    ],
)
def test_what_cannot_be_printed_is_taken_out_and_told(text, left, kinds):
    assert cleaning.clean(text) == (left, kinds)
    assert cleaning.removed(text) == kinds


def test_line_ends_are_all_one():
    assert cleaning.clean("一\r\n二\r三\n四\u2028五", multiline=True) == ("一\n二\n三\n四\n五", ())


@given(ANY, st.booleans())
def test_cleaning_again_changes_nothing_and_the_rest_can_be_stored(text, multiline):
    once, kinds = cleaning.clean(text, multiline=multiline)
    assert cleaning.clean(once, multiline=multiline) == (once, ())
    assert kinds or multiline or once == text
    once.encode("utf-8")
    assert "\0" not in once


@given(ANY)
def test_only_what_is_named_goes(text):
    left, kinds = cleaning.clean(text, multiline=True)
    if not kinds:
        assert left.count("\n") >= text.count("\n")
        assert [c for c in left if c != "\n"] == [c for c in text if c not in "\n\r\x0b\x0c\x85\u2028\u2029"]


def test_a_note_takes_ten_thousand_letters_and_no_more():
    assert len(cleaning.accept("cards", "text", "米" * 10_000)) == 10_000
    with pytest.raises(Refused) as refusal:
        cleaning.accept("cards", "text", "米" * 10_001)
    assert refusal.value.args_ == {"limit": 10_000, "length": 10_001}


@pytest.mark.parametrize("blank", ["", " ", "　\n", "\0\u202e"])
def test_a_title_may_not_be_blank(blank):
    with pytest.raises(Refused, match=r"title\.blank"):
        cleaning.accept("workshop", "title", blank)


def test_every_rule_is_about_a_field_that_is_there():
    from kyodo_desktop.domain import rows

    for part, field in cleaning.RULES:
        assert field in rows.field_names(part)
