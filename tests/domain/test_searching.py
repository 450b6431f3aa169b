"""Words are found however they were written."""

import hashlib
import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import rows, searching
from kyodo_desktop.text import letters


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("山田　太郎", "山田太郎"),
        ("ＮＰＯ法人 クスノキ", "npo法人くすのき"),
        ("ｶﾞｲﾄﾞ", "がいど"),
        ("か\u3099いと\u3099", "がいど"),
        ("葛\U000e0100城", "葛城"),
        ("髙﨑", "高崎"),
        ("高崎", "髙﨑"),
        ("𠮷田", "吉田"),
    ],
)
def test_forms_of_writing_do_not_matter(written, typed):
    assert searching.fold(typed) in searching.fold(written)


def test_a_change_of_what_is_found_raises_the_rule():
    """If this fails: raise ``searching.RULE`` and write down the new digest."""
    sample = "".join(
        chr(c) for c in (*range(0x20, 0x180), *range(0x3000, 0x3100), *range(0xFF00, 0xFFEF))
    ) + "".join(map("".join, letters.SAME.items()))
    said = json.dumps([dict(searching.SEARCHED), searching.fold(sample)])
    assert (searching.RULE, hashlib.sha256(said.encode()).hexdigest()[:16]) == (1, "44b1676f522ca136")


def test_every_searched_field_is_text_of_its_part():
    for part, names in searching.SEARCHED.items():
        assert set(names) <= set(rows.field_names(part))


LETTERS = st.text(st.sampled_from("かがカガｶﾞ゙\u3099髙高葛\U000e0100 　ＡａＢb社協㌢①"), max_size=12)


@given(before=LETTERS, word=LETTERS, after=LETTERS)
def test_marks_hold_what_was_looked_for(before, word, after):
    text = before + word + after
    wanted = searching.wanted(word)
    if not all(found in searching.fold(text) for found in wanted):
        return  # a mark at its border joined a letter beside it
    spans = searching.marks(text, wanted)
    marked = [searching.fold(text[start:end]) for start, end in spans]
    assert all(any(found in piece for piece in marked) for found in wanted)
    assert list(spans) == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_the_mark_covers_the_letters_as_written():
    text = "ｶﾞｿﾘﾝスタンドが、閉まる"
    assert [text[a:b] for a, b in searching.marks(text, searching.wanted("がそりん が"))] == ["ｶﾞｿﾘﾝ", "が"]
    assert [text[a:b] for a, b in searching.marks(text, searching.wanted("ガソリン"))] == ["ｶﾞｿﾘﾝ"]
    assert searching.marks(text, searching.wanted("灯油")) == ()
