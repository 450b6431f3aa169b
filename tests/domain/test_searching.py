"""Words are found however they were written."""

import hashlib
import json

import pytest

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
    assert (searching.RULE, hashlib.sha256(said.encode()).hexdigest()[:16]) == (1, "4f6fe834f1414213")


def test_every_searched_field_is_text_of_its_part():
    for part, names in searching.SEARCHED.items():
        assert set(names) <= set(rows.field_names(part))
