from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from budoux import load_default_japanese_parser

from kyodo_desktop.documents.phrases import ends
from kyodo_desktop.domain.sample import sample_workshop


def pieces(text: str) -> list[str]:
    return [text[a:b] for a, b in pairwise([0, *sorted(ends(text))])]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("公民館を診療と買い物便の拠点にする", ["公民館を", "診療と", "買い物便の", "拠点に", "する"]),
        ("一", ["一"]),
        ("", [""]),
    ],
)
def test_phrases(text: str, phrases: list[str]) -> None:
    assert pieces(text) == phrases


def test_they_are_those_of_the_package_itself() -> None:
    parse = load_default_japanese_parser().parse
    workshop = sample_workshop()
    texts = [
        workshop.purpose,
        *(clause.text for clause in workshop.clauses),
        *(g.what for g in workshop.goals),
    ]
    texts += [a.what for a in workshop.activities] + [card.text for card in workshop.cards]
    assert len(texts) > 20
    for text in filter(None, texts):
        assert ends(text) == set(accumulate(map(len, parse(text))))
