from __future__ import annotations

from collections.abc import Callable

from kyodo_desktop.documents.page import A4, Flow, Missing, to_pdf
from kyodo_desktop.documents.paragraph import Style, lay
from kyodo_desktop.documents.table import Cell, Row, Table, flow_table
from tests.documents.conftest import opened

STYLE = Style("mincho", 10, 14, "left")
HEAD = Row([Cell(lay("あたま", STYLE, 90)), Cell(lay("みぎ", STYLE, 90))], 20)


def rows(count: int, *, group: str = "") -> list[Row]:
    return [Row([Cell(lay(f"仕事{n:03}", STYLE, 90)), Cell()], 20, group) for n in range(count)]


def pdf(flow: Flow) -> bytes:
    return to_pdf(flow, "試し", lambda _number, _count: [])


def test_a_long_text_goes_over_pages_and_loses_nothing(text_of: Callable[[bytes], str]) -> None:
    text = "".join(f"{n}番目の文です。" for n in range(1200))
    flow = Flow(A4)
    flow.text(lay(text, STYLE, A4.inner))
    assert len(flow.pages) > 3
    assert text_of(pdf(flow)).replace("\n", "") == text


def test_a_heading_is_kept_with_its_text(text_of: Callable[[bytes], str]) -> None:
    heading, below = lay("見出し", STYLE, 300), lay("本文です。" * 40, STYLE, 300)
    for left in range(0, 90, 7):  # points left on the page
        flow = Flow(A4)
        flow.text(lay("上", STYLE, 300))
        flow.y = A4.height - A4.bottom - left
        flow.heading(heading)
        flow.text(below)
        fits = left >= heading.height + 2 * flow.body.leading
        first = opened(pdf(flow), lambda page: page.get_textpage().get_text_range() + "\f").split("\f")[0]
        assert ("見出し" in first) == fits
        assert ("本文です。" in first) == fits


def test_rows_are_whole_and_the_head_is_on_every_page(text_of: Callable[[bytes], str]) -> None:
    flow = Flow(A4)
    flow_table(flow, Table([100, 100], HEAD, rows(100)))
    text = text_of(pdf(flow))
    assert len(flow.pages) == 3
    assert text.count("あたま") == 3
    assert [text.count(f"仕事{n:03}") for n in range(100)] == [1] * 100


def test_a_label_is_repeated_where_its_rows_go_on(text_of: Callable[[bytes], str]) -> None:
    labels = {"plan": lay("企画", STYLE, 40), "do": lay("実施", STYLE, 40)}
    head = Row([Cell(), *HEAD.cells], 20)
    flow = Flow(A4)
    flow_table(flow, Table([50, 100, 100], head, rows(50, group="plan") + rows(3, group="do"), labels))
    text = text_of(pdf(flow))
    assert (text.count("企画"), text.count("実施")) == (2, 1)


def test_a_row_taller_than_a_page_is_parted(text_of: Callable[[bytes], str]) -> None:
    text = "".join(f"{n}つ目。" for n in range(700))
    tall = Row([Cell(lay(text, STYLE, 90)), Cell()], 20)
    flow = Flow(A4)
    flow_table(flow, Table([100, 100], HEAD, [*rows(2), tall, *rows(1)]))
    assert len(flow.pages) > 2
    read = text_of(pdf(flow)).replace("\n", "").replace("あたま みぎ", "")
    assert text in read


def test_missing_characters_are_named_with_their_text() -> None:
    flow = Flow(A4)
    flow.text(lay("山😀川", STYLE, 100))
    flow_table(flow, Table([100, 100], HEAD, [Row([Cell(lay("谷\x00", STYLE, 90)), Cell()], 20)]))
    assert list(flow.missing) == [Missing("😀", "山😀川"), Missing("\x00", "谷\x00")]
