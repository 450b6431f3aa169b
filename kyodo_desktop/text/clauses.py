"""The clauses of the library by name, and how often agreements have them (by Japanese practice).

The words of each stand, in both styles side by side, in ``clauses_required``, ``clauses_frequent`` and
``clauses_optional``: a model in our own words, and no legal advice. Each is as short as it can be said aloud
in a hall. A function takes what the record knows; what it does not know is left open for a pen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kyodo_desktop.text.numbers import things

#: Shown wherever the model is offered.
A_MODEL_ONLY = "この文は、ひな形です。法律の助言ではありません。みなさんの言葉に直してください。"

ANNEX = "別紙"
#: What nobody knows yet is written here by hand.
PEN = "＿" * 8


class Both(NamedTuple):
    """The same clause as です・ます and as である; the names are the values of ``WritingStyle``."""

    polite: str
    plain: str


#: In the sequence in which they stand on a sheet.
TITLES: Mapping[str, str] = {
    "preamble": "合意のことば",
    "issues": "解決したい課題",
    "purpose": "目的",
    "goals": "目標",
    "roles": "役割分担",
    "scope": "対象の地域と人",
    "form": "協働のかたち",
    "respect": "たがいの尊重",
    "costs": "費用",
    "liability": "事故と責任",
    "insurance": "保険",
    "contact": "連絡の窓口",
    "meetings": "定例の集まり",
    "information": "情報の共有と公開",
    "disclosure": "記録を見られる人",
    "privacy": "個人の情報",
    "ownership": "成果の持ち主",
    "publicity": "広報と写真",
    "restrictions": "しないこと",
    "reporting": "報告",
    "evaluation": "評価と改善",
    "term": "期間と変更",
    "leaving": "ぬけるとき",
    "annexes": ANNEX,
    "consultation": "決まっていないこと",
    "closing": "署名のことば",
}

#: A new agreement has these.
REQUIRED = (
    *("preamble", "purpose", "goals", "roles", "respect", "costs"),
    *("information", "evaluation", "term", "consultation", "closing"),
)
FREQUENT = (
    *("scope", "liability", "insurance", "contact", "meetings"),
    *("disclosure", "privacy", "leaving", "annexes"),
)
OPTIONAL = ("issues", "form", "ownership", "publicity", "restrictions", "reporting")

#: The groups in which the library is offered.
GROUPS: Mapping[str, Sequence[str]] = {"必ず": REQUIRED, "よくある": FREQUENT, "選べる": OPTIONAL}


def counted(parties: int) -> str:
    """6つの主体; counting with つ ends at nine."""
    if parties == 0:
        return "主体"
    return f"{things(parties, '')}の主体"


def number(n: int) -> str:
    """第1条."""
    return f"第{n}条"


def annex(n: int) -> str:
    """別紙1."""
    return f"{ANNEX}{n}"
