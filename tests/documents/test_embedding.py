from __future__ import annotations

from kyodo_desktop.documents.embedding import Subset, to_unicode


def test_text_beyond_the_basic_plane_is_written_as_utf16_pairs() -> None:
    table = to_unicode(["", "𡈽", "葛\U000e0100", "が"])
    assert "<0001> <D844DE3D>" in table
    assert "<0002> <845BDB40DD00>" in table
    assert "<0003> <304C>" in table
    assert "<0000> <" not in table.replace("<0000> <FFFF>", "")


def test_blocks_hold_at_most_a_hundred() -> None:
    table = to_unicode(["", *(chr(0x4E00 + n) for n in range(250))])
    assert table.count("100 beginbfchar") == 2
    assert table.count("50 beginbfchar") == 1


def test_one_glyph_for_two_texts_has_two_codes() -> None:
    subset = Subset()
    assert subset.code(7, "邊") == subset.code(7, "邊") == 1
    assert subset.code(7, "邊\U000e0100") == 2
