from __future__ import annotations

from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyodo_desktop.documents.page import A4, Flow, to_pdf
from kyodo_desktop.documents.paragraph import Style, lay
from kyodo_desktop.documents.sentences import ends, split_between, text_of
from kyodo_desktop.documents.table import Cell, Row, Table, flow_table

CELL = Style("mincho", 10, 14, "left", phrases=True)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("行く。来る。", ["行く。", "来る。"]),
        ("「はい。」と言う。次。", ["「はい。」と言う。", "次。"]),
        ("（注。）次。", ["（注。）", "次。"]),
        ("何？！ ええ", ["何？！ ", "ええ"]),
        ("一\n二\n", ["一\n", "二\n"]),
        ("一。\n\n二。", ["一。\n", "\n", "二。"]),
        ("１．５倍。次", ["１．５倍。", "次"]),
        ("文", ["文"]),
    ],
)
def test_where_a_sentence_ends(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in pairwise([0, *ends(text), len(text)])] == sentences


sentences = st.lists(
    st.sampled_from(
        ["短い。", "これは、もう少し長い文です。", "「はい。」と答えた。\n", "😀と𠮷と葛\U000e0100。"]
    ),
    min_size=1,
    max_size=60,
).map("".join)


@given(sentences, st.floats(0, 400))
@settings(max_examples=150)
def test_both_parts_are_whole_sentences_and_nothing_is_lost(text: str, height: float) -> None:
    block = lay(text, CELL, 120)
    above, below = split_between(block, height, 700)
    kept = "".join(text_of(part) for part in (above, below) if part)
    assert kept.replace("\n", "") == text.replace("\n", "")
    if above and below:
        assert above.height <= height + 0.02
        assert text_of(above).rstrip("\n").endswith("。")
        assert below.lines[0].clusters  # no empty line at the head of a page
        assert [c for c, _ in above.missing() + below.missing()] == [c for c, _ in block.missing()]


def test_a_sentence_longer_than_half_a_page_is_cut_at_the_end_of_a_line() -> None:
    block = lay("字" * 2000 + "。", CELL, 90)
    above, below = split_between(block, 300, 700)
    assert above
    assert below
    assert text_of(above) + text_of(below) == "字" * 2000 + "。"


def pages(flow: Flow) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(to_pdf(flow, "試し", lambda _number, _count: []))
    try:
        return [page.get_textpage().get_text_range().replace("\r\n", "") for page in document]
    finally:
        document.close()


def test_a_row_taller_than_a_page_is_parted_between_sentences() -> None:
    text = "".join(f"{n}つ目の文は、ここで終わります。" for n in range(300))
    head = Row([Cell(), Cell()], 20)
    flow = Flow(A4)
    flow_table(flow, Table([100, 100], head, [Row([Cell(lay(text, CELL, 90)), Cell()], 20)]))
    texts = pages(flow)
    assert len(texts) > 2
    assert "".join(texts) == text
    assert all(page.endswith("。") for page in texts)


def test_a_row_that_is_not_taller_than_a_page_is_whole() -> None:
    tall = "".join(f"{n}つ目の文です。" for n in range(40))
    head = Row([Cell(), Cell()], 20)
    flow = Flow(A4)
    flow.y += 400
    flow_table(flow, Table([100, 100], head, [Row([Cell(lay(tall, CELL, 90)), Cell()], 20)]))
    assert pages(flow) == ["", tall]
