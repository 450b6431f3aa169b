"""Programmes that are pasted: from a letter, a spreadsheet, or anything else on a clipboard."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import programme, programme_text
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.errors import Refused


def taken(text: str) -> list[tuple[str, int, str]]:
    w = new_workshop("草刈りの会", dt.date(2026, 6, 20))
    w = programme_text.take_in(w, w.meetings[0].id, text)
    return [(item.title, item.minutes, item.who) for item in w.agenda]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("開会\n話し合い", [("開会", 10, ""), ("話し合い", 10, "")]),
        (
            "13:30 開会・あいさつ\r\n１３：４０　約束を読む\n13:45～14:20 書き出す\n\n14:20 閉会",
            [("開会・あいさつ", 10, ""), ("約束を読む", 5, ""), ("書き出す", 35, ""), ("閉会", 10, "")],
        ),
        ("開会\t10\t有村\n約束\t5分\t松元", [("開会", 10, "有村"), ("約束", 5, "松元")]),
        ("13:30\t10 分\t1  開会\t有村", [("1  開会", 10, "有村")]),
        ("休けい（１５分）\n話す 25分間", [("休けい", 15, ""), ("話す", 25, "")]),
        ("23:50 夜の部\n0:20 おわり", [("夜の部", 30, ""), ("おわり", 10, "")]),
        ("99:99 変な時刻\n0分の項目 0分", [("変な時刻", 10, ""), ("0分の項目", 10, "")]),
        ("2026年の花火 3つ", [("2026年の花火 3つ", 10, "")]),
    ],
)
def test_lines_are_items_with_their_times(text: str, items: list[tuple[str, int, str]]) -> None:
    assert taken(text) == items


@pytest.mark.parametrize("text", ["", " \n\t\n", "13:30\n13:40", "項目\n" * 61, "あ" * 20_001, "あ" * 201])
def test_nothing_is_half_taken(text: str) -> None:
    with pytest.raises(Refused):
        taken(text)


@given(st.text(st.sampled_from("13:0５ 　\t\n分（）〜開会\0<&"), max_size=60))
def test_whatever_is_on_a_clipboard_is_taken_or_refused(text: str) -> None:
    try:
        items = taken(text)
    except Refused:
        return
    assert items
    assert all(1 <= minutes <= programme.MOST for _, minutes, _ in items)
