"""Stand-in for the clause library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as it is printed."""

    number: int
    title: str
    text: str
    source: str = ""


def clauses_in_force(workshop: Any) -> list[Clause]:
    """The clauses in order."""
    texts = [
        ("目的", workshop.purpose, "purpose"),
        ("目標", "", "goals"),
        (
            "役割分担",
            "主担当は、仕事の進みぐあいをみんなに知らせます。協力と支援・助言の主体は、主担当からの相談を受けます。できなくなったときは、早めに伝えます。",
            "roles",
        ),
        (
            "たがいの尊重",
            "わたしたちは、たがいの強みと弱みを理解し、特性を尊重します。どの主体も、ほかの主体に無理な負担を求めません。",
            "",
        ),
        (
            "費用の負担",
            "費用は、とくに話し合って決めたもののほかは、それぞれの主体が自分の役割の分を受け持ちます。",
            "",
        ),
        (
            "情報の共有と公開",
            "話し合いの記録、費用、利用した人の数は、毎月末にまとめ、公民館の掲示板と回覧板で知らせます。個人の名前や病気のことは、公開しません。",
            "",
        ),
        (
            "評価と改善",
            "令和8年12月12日に、みんなで目標の達成状況と協働の進め方を評価し、改善を決めます。",
            "",
        ),
        (
            "期間と変更",
            "この合意の期間は、令和8年6月20日から令和9年3月31日までとします。変えるときは、6つの主体が話し合い、版を改めます。期間の途中でも、申し出て話し合うことができます。",
            "",
        ),
        (
            "定めのないこと",
            "ここに書いていないことや、わからないことが出てきたときは、わたしたちが話し合って決めます。",
            "",
        ),
    ]
    return [Clause(n, *clause) for n, clause in enumerate(texts, 1)]
