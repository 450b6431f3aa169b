from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyodo_desktop.documents.page import A4, Flow, to_pdf
from kyodo_desktop.documents.paragraph import Block, Style, lay_runs
from kyodo_desktop.documents.ruby import HALF, Ruby, shape
from tests.documents.setting import MINCHO

BODY = Style("mincho", 12, 18, "left")
ONEGI = Ruby("尾根木", ("お", "ね", "ぎ"))
HALL = Ruby("公民館", "こうみんかん")
TAKE_ON = Ruby("承", "うけたまわ")


def over(block: Block) -> list[tuple[str, str]]:
    """Each base with its reading, line by line."""
    return [
        (
            "".join(c.text for c in line.clusters[reading.start : reading.end]),
            "".join(c.text for c in reading.clusters),
        )
        for line in block.lines
        for reading in line.readings
    ]


def base_width(*runs: str | Ruby) -> float:
    return sum(cluster.width for cluster in shape(runs, MINCHO)[0])


def test_mono_and_group() -> None:
    block = lay_runs([ONEGI, "の", HALL, "で"], BODY, 300)
    assert over(block) == [("尾", "お"), ("根", "ね"), ("木", "ぎ"), ("公民館", "こうみんかん")]
    assert ["".join(c.text for c in line.clusters) for line in block.lines] == ["尾根木の公民館で"]


def test_a_group_is_never_parted_a_word_of_mono_readings_may_be() -> None:
    group = lay_runs(["字字字", HALL], BODY, 12 * 5)
    assert over(group) == [("公民館", "こうみんかん")]
    assert len(group.lines) == 2
    mono = lay_runs(["字字字字", ONEGI, "字字"], BODY, 12 * 5.2)
    assert [len(line.readings) for line in mono.lines] == [1, 2]


def test_a_long_reading_makes_room_and_hangs_over_nobody() -> None:
    wide = base_width("を", TAKE_ON, "る")
    reading = HALF * sum(c.width for c in MINCHO.shape("うけたまわ"))
    assert wide == pytest.approx(base_width("を", "る") + reading)


def test_a_short_reading_is_spread_over_its_group() -> None:
    clusters, (reading,) = shape([Ruby("町立図書館", "ちょうりつ")], MINCHO)
    long = HALF * sum(c.width for c in reading.clusters)
    assert base_width("町立図書館") == sum(c.width for c in clusters)
    natural = HALF * sum(c.width for c in MINCHO.shape("ちょうりつ"))
    assert natural < long < base_width("町立図書館")


def test_at_the_head_of_a_line_the_reading_is_flush() -> None:
    (line,) = lay_runs([TAKE_ON, "る"], BODY, 300).lines
    reading = HALF * sum(c.width for c in MINCHO.shape("うけたまわ"))
    assert line.head == pytest.approx((1000 - reading) / 2)
    assert line.width == pytest.approx(reading + MINCHO["る"].width)


def test_as_many_readings_as_characters() -> None:
    with pytest.raises(ValueError, match="2 readings for 3 characters"):
        lay_runs([Ruby("尾根木", ("おね", "ぎ"))], BODY, 300)


runs = st.lists(st.sampled_from(["の地区で、", "「", "」。", ONEGI, HALL, TAKE_ON, "NPO", "\n"]), max_size=20)


@given(runs, st.sampled_from([90.0, 200.0, 480.0]), st.sampled_from(["left", "justify", "center"]))
@settings(max_examples=150)
def test_no_reading_and_no_character_is_lost(parts: list[str | Ruby], width: float, align: str) -> None:
    block = lay_runs(parts, Style("mincho", 12, 18, align), width)  # type: ignore[arg-type]
    texts = [part if isinstance(part, str) else part.base for part in parts]
    assert "".join(c.text for line in block.lines for c in line.clusters) == "".join(texts).replace("\n", "")
    readings = [
        reading
        for part in parts
        if isinstance(part, Ruby)
        for reading in ([part.reading] if isinstance(part.reading, str) else part.reading)
    ]
    assert [reading for _, reading in over(block)] == readings


def test_readings_are_found_in_the_text_and_what_they_lack_is_named(text_of: Callable[[bytes], str]) -> None:
    flow = Flow(A4)
    flow.text(lay_runs(["これは", ONEGI, "の", HALL, "と", Ruby("谷", "😀")], BODY, 300))
    text = text_of(to_pdf(flow, "試し", lambda _number, _count: [])).replace("\n", "")
    for words in ("尾根木の公民館と谷", "こうみんかん"):
        assert words in text
    assert [missing.character for missing in flow.missing] == ["😀"]
