from __future__ import annotations

import pytest

from kyodo_desktop.documents.kinsoku import ends_phrase, kind_of, may_break


def broken(before: str, after: str) -> bool:
    return may_break(kind_of(before), kind_of(after), before == after)


@pytest.mark.parametrize(
    "mark", "、。，．・：；？！）」』】〕］｝〉》ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝヽ℃％"
)
def test_may_not_begin_a_line(mark: str) -> None:
    assert not broken("字", mark)
    assert broken(mark, "字")


@pytest.mark.parametrize("mark", "（「『【〔［｛〈《￥＄￡＃№〒")
def test_may_not_end_a_line(mark: str) -> None:
    assert not broken(mark, "字")
    assert broken("字", mark)


@pytest.mark.parametrize("pair", ["……", "――", "12", "2円", "8月", "１２", "ab", "a1", ".5"])
def test_may_not_be_parted(pair: str) -> None:
    assert not broken(*pair)


@pytest.mark.parametrize("pair", ["漢字", "かな", "字a", "a字", "/e", "円1"])
def test_may_be_parted(pair: str) -> None:
    assert broken(*pair)


@pytest.mark.parametrize(("before", "after"), [("」", "世"), ("を", "は"), ("に", "合"), ("、", "続")])
def test_a_reader_pauses(before: str, after: str) -> None:
    assert ends_phrase(kind_of(before), kind_of(after))


@pytest.mark.parametrize(("before", "after"), [("買", "い"), ("じ", "め"), ("通", "院")])
def test_a_reader_does_not_pause(before: str, after: str) -> None:
    assert not ends_phrase(kind_of(before), kind_of(after))
