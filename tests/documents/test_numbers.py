from __future__ import annotations

import pytest

from kyodo_desktop.documents import numbers


def marked(text: str) -> str:
    """The text with a stroke wherever a line may end as far as numbers go, and a dot where it does seldom."""
    firm, loose = set(numbers.firm(text)), set(numbers.loose(text))
    return "".join(
        ("" if at in firm or at == 0 else "." if at in loose else "|") + c for at, c in enumerate(text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("計20世帯が", "計.20世帯|が"),
        ("1,200円と", "1,200円|と"),
        ("３万5,000円", "３万.5,000円"),
        ("午後7時30分に", "午後.7時.30分|に"),
        ("7時半", "7時半"),
        ("令和9年3月31日（水）", "令和9年|3月.31日.（|水|）"),
        ("第3条第2項", "第3条|第2項"),
        ("10〜12人", "10|〜.12人"),
        ("約3か月", "約.3か月"),
        ("年3回", "年|3回"),
        ("5kmの道", "5km|の|道"),
        ("令和の数", "令|和|の|数"),
        ("午後は", "午|後|は"),
    ],
)
def test_where_an_expression_may_be_parted(text: str, expected: str) -> None:
    assert marked(text) == expected
