from __future__ import annotations

import pytest

from kyodo_desktop.documents.fonts import chain, lines_of

MINCHO = chain("mincho")


@pytest.mark.parametrize(
    "text", ["𠮷野家", "葛\U000e0100城", "髙橋﨑", "𡈽方", "邊\U000e0100", "か\u3099", "神\ufa19", "e\u0301"]
)
def test_names_are_drawn_and_kept_as_written(text: str) -> None:
    clusters = MINCHO.shape(text)
    assert "".join(cluster.text for cluster in clusters) == text
    assert not any(cluster.missing for cluster in clusters)


def test_what_the_face_lacks_comes_from_the_fallback() -> None:
    names = [cluster.font.name for cluster in MINCHO.shape("吉𠮷")]
    assert names == ["mincho", "fallback"]


def test_a_combining_voicing_mark_is_drawn_as_one_letter() -> None:
    (cluster,) = MINCHO.shape("か\u3099")
    (composed,) = MINCHO.shape("が")
    assert cluster.glyph == composed.glyph
    assert cluster.text == "か\u3099"


@pytest.mark.parametrize("text", ["😀", "\u202e", "\x00", "\ud800", "\U0002fa1d\U0001f9ff"[1:]])
def test_what_no_face_has_is_a_geta_mark_and_named(text: str) -> None:
    (cluster,) = MINCHO.shape(text)
    assert cluster.text == "〓"
    assert cluster.missing == text


def test_an_unknown_variant_shows_the_base_and_is_named() -> None:
    (cluster,) = MINCHO.shape("葛\U000e01ef")
    assert cluster.glyph == MINCHO.shape("葛")[0].glyph
    assert cluster.missing == cluster.text == "葛\U000e01ef"


def test_invisible_joiners_stay_with_their_letter() -> None:
    clusters = MINCHO.shape("尾\u200d根")
    assert [cluster.text for cluster in clusters] == ["尾\u200d", "根"]


def test_every_machines_line_end() -> None:
    assert lines_of("一\r\n二\r三\u2028四\n") == ["一", "二", "三", "四", ""]
