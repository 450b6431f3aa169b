from __future__ import annotations

import pytest

from kyodo_desktop.documents.paragraph import Block, Style, lay, lay_list, natural_width, one_line, split

BODY = Style("mincho", 12, 18, indent=1.0)
CELL = Style("mincho", 10, 14, "left")


def shown(block: Block) -> list[str]:
    return ["".join(cluster.text for cluster in line.clusters) for line in block.lines]


def test_each_line_end_in_the_text_begins_a_paragraph() -> None:
    block = lay("一\r\n二\n\n三", BODY, 300)
    assert shown(block) == ["一", "二", "", "三"]
    assert block.height == 4 * 18


def test_the_first_line_leaves_room_for_its_indent() -> None:
    block = lay("字" * 60, BODY, 12 * 20)
    assert [len(line) for line in shown(block)] == [19, 20, 20, 1] or len(shown(block)[-1]) > 2


def test_split_keeps_two_lines_on_either_side() -> None:
    block = lay("字" * 100, BODY, 12 * 20)
    count = len(block.lines)
    above, below = split(block, 18 * (count - 1) + 1)
    assert above
    assert below
    assert len(below.lines) == 2
    assert shown(above) + shown(below) == shown(block)
    assert below.continues
    assert split(block, 18 * 1.9) == (None, block)
    assert split(block, 18 * count) == (block, None)


def test_names_in_a_list_are_never_parted() -> None:
    names = [f"尾根木 太郎{n}" for n in range(40)]
    block = lay_list(names, CELL, 200, before="みんな　", between="、")
    assert "".join(shown(block)) == "みんな　" + "、".join(names)
    assert all(line.endswith("、") for line in shown(block)[:-1])
    assert block.natural_width <= 200


def test_one_line_gets_smaller_and_then_is_cut() -> None:
    text = "とても長い名前の会"
    wide = natural_width(text, CELL)
    assert one_line(text, CELL, wide + 1, 5).style.size == 10
    smaller = one_line(text, CELL, wide * 0.7, 5)
    assert smaller.style.size == pytest.approx(7)
    assert shown(smaller) == [text]
    (cut,) = shown(one_line(text, CELL, wide * 0.3, 5))
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])


def test_missing_characters_are_told() -> None:
    assert lay("山😀川\u202e", CELL, 100).missing() == [
        ("😀", "山😀川\u202e"),
        ("\u202e", "山😀川\u202e"),
    ]
    assert lay_list(["山", "川😀"], CELL, 100).missing() == [("😀", "川😀")]
