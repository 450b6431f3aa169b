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


def test_no_paragraph_leaves_a_single_line_on_either_page() -> None:
    texts = ["字" * count for count in (100, 15, 55, 35, 100, 1)]
    block = lay("\n".join(texts), Style("mincho", 12, 18), 12 * 20)
    ends = [n for n, line in enumerate(block.lines, 1) if line.last]
    begins = [0, *ends[:-1]]
    assert [end - begin for begin, end in zip(begins, ends, strict=True)] == [5, 1, 3, 2, 5, 1]
    for lines in range(1, len(block.lines)):
        above, below = split(block, 18 * lines)
        cut = len(above.lines) if above else 0
        assert cut in (lines, lines - 1, lines - 2)
        for begin, end in zip(begins, ends, strict=True):
            if begin < cut < end:
                assert min(cut - begin, end - cut) >= 2
        assert shown(block) == [text for part in (above, below) if part for text in shown(part)]


def test_hanging_and_the_loose_rules_are_a_choice_of_style() -> None:
    text = "字" * 20 + "。" + "字" * 20
    assert shown(lay(text, Style("mincho", 12, 18), 240))[0] == "字" * 20 + "。"
    assert shown(lay(text, Style("mincho", 12, 18, hang=False), 240))[0] == "字" * 19
    small = "字" * 20 + "ッ" + "字" * 20
    assert shown(lay(small, Style("mincho", 12, 18), 240))[0] == "字" * 19
    assert shown(lay(small, Style("mincho", 12, 18, loose=True), 240))[0] == "字" * 20


def test_a_text_is_cut_once_for_a_style_and_a_width() -> None:
    block = lay("同じ言葉", CELL, 100)
    assert lay("同じ言葉", CELL, 100) is block
    assert lay("同じ言葉", CELL, 101) is not block
    assert lay("同じ言葉", Style("gothic", 10, 14, "left"), 100).style.face == "gothic"


def test_names_in_a_list_are_never_parted() -> None:
    names = [f"尾根木 太郎{n}" for n in range(40)]
    block = lay_list(names, CELL, 200, before="みんな　", between="、")
    assert "".join(shown(block)) == "みんな　" + "、".join(names)
    assert all(line.endswith("、") for line in shown(block)[:-1])
    assert block.natural_width <= 200


def test_a_text_wider_than_a_line_begins_behind_the_others_of_a_list() -> None:
    long = "わたしたちは、声を聞いて、毎月末にまとめます。"
    block = lay_list(["　会：" + long, "　所：行きます"], CELL, 120, before="4")
    assert shown(block)[0].startswith("4　会：わたし")
    assert "".join(shown(block)) == "4　会：" + long + "　所：行きます"
    assert block.natural_width <= 120


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
