"""The clauses of a 合意書 in our own words: a model, and no legal advice.

Each is as short as it can be said aloud in a hall. A function takes what the record
knows; what it does not know is left open for a pen.
"""

from __future__ import annotations

from kyodo_desktop.text.numbers import things

#: Shown wherever the model is offered.
A_MODEL_ONLY = "この文は、ひな形です。法律の助言ではありません。みなさんの言葉に直してください。"

TITLES = {
    "preamble": "合意のことば",
    "purpose": "目的",
    "goals": "目標",
    "roles": "役割分担",
    "respect": "たがいの尊重",
    "costs": "費用",
    "information": "情報の共有と公開",
    "evaluation": "評価と改善",
    "term": "期間と変更",
    "consultation": "決まっていないこと",
    "closing": "署名のことば",
}

ROLES = (
    "主担当は、仕事の進みぐあいをみんなに知らせます。協力と支援・助言の主体は、"
    "主担当からの相談を受けます。できなくなったときは、早めに伝えます。"
)
RESPECT = (
    "わたしたちは、たがいの強みと弱みを理解し、特性を尊重します。"
    "どの主体も、ほかの主体に無理な負担を求めません。"
)
COSTS = "費用は、それぞれの主体が受け持ちます。分け合う費用は、先に話し合って決めます。"
INFORMATION = (
    "話し合いの記録と取組のようすを、たがいに知らせ、地域に公開します。"
    "個人の名前や病気のことは、公開しません。"
)
CONSULTATION = "ここにないことや、分からないことが出てきたときは、話し合って決めます。"


def counted(parties: int) -> str:
    """6つの主体; counting with つ ends at nine."""
    if parties == 0:
        return "主体"
    return f"{things(parties, '')}の主体"


def preamble(parties: int) -> str:
    who = f"わたしたち{counted(parties)}" if parties else "わたしたち"
    return (
        f"{who}は、たがいの自主性と自立性を尊重し、対等な関係のもとで、"
        "次のとおり役割を分担し、責任を共有することに合意します。"
    )


def evaluation(review: str) -> str:
    """``review`` is the day as printed, empty if none is set."""
    day = f"{review}に" if review else "期間が終わる前に"
    return f"{day}、みんなで目標の達成状況と協働の進め方を評価し、改善を決めます。"


def term(starts: str, ends: str) -> str:
    return (
        f"この合意の期間は、{starts}から{ends}までとします。変えるときや途中でやめるときは、"
        "申し出て、みんなで話し合い、版を改めます。"
    )


def closing(parties: int, originals_at: str) -> str:
    """Who keeps the paper: one original at a place, or one for each party."""
    if originals_at:
        return f"この合意のしるしとして署名します。原本は{originals_at}に置き、各主体は写しを持ちます。"
    copies = f"同じものを{parties}通つくり、" if parties else ""
    return f"この合意のしるしとして署名します。{copies}各主体が1通ずつ持ちます。"


def number(n: int) -> str:
    """第1条."""
    return f"第{n}条"
