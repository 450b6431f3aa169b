"""The words of the clauses that every new agreement has (``text/clauses.py`` says what they are)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kyodo_desktop.text.clauses import PEN, Both, counted

RESPECT = Both(
    "わたしたちは、たがいの強みと弱みを理解し、特性を尊重します。"
    "どの主体も、ほかの主体に無理な負担を求めません。",
    "主体は、互いの強み及び弱みを理解し、その特性を尊重するものとする。"
    "いずれの主体も、他の主体に無理な負担を求めないものとする。",
)
INFORMATION = Both(
    "話し合いの記録と取組のようすを、たがいに知らせ、地域に公開します。"
    "個人の名前や病気のことは、公開しません。",
    "話し合いの記録及び取組の状況は、相互に知らせるとともに、地域に公開するものとする。"
    "個人の氏名及び病気に関することは、公開しないものとする。",
)
CONSULTATION = Both(
    "ここにないことや、分からないことが出てきたときは、話し合って決めます。",
    "この合意に定めのない事項又は疑義が生じた事項については、協議して定めるものとする。",
)

#: By the value of ``RolesAs``: what stands before the words about roles.
_ROLES_BEFORE: Mapping[str, Both] = {
    "annex": Both("役割の分担は、別表のとおりとします。", "役割の分担は、別表のとおりとする。"),
}

#: By the value of ``Renewal``.
_RENEWAL: Mapping[str, Both] = {
    "none": Both("", ""),
    "automatic": Both(
        "終わる日の1か月前までに、どの主体からも申し出がなければ、"
        "同じ内容で1年のばし、そのあとも同じようにします。",
        "期間満了の日の1か月前までに、いずれの主体からも申出がないときは、"
        "同一の内容で更に1年間更新するものとし、以後も同様とする。",
    ),
    "talk": Both(
        "終わる日の前に、続けるかどうかを、みんなで話し合って決めます。",
        "期間満了後の継続については、満了の日までに協議して定めるものとする。",
    ),
}


def preamble(parties: int, named: Sequence[tuple[str, str]]) -> Both:
    """``named``: each party's name and what the clauses call it (empty: its name), if that is said."""
    who = f"わたしたち{counted(parties)}" if parties else "わたしたち"
    calling = ""
    if named:
        who = "、".join(f"{name}（{alias}）" if alias else name for name, alias in named)
        calling = "この先では、かっこの中の名でよびます。"
    whom = counted(parties)
    if named:
        whom = "、".join(f"{name}（以下「{alias}」という。）" if alias else name for name, alias in named)
    return Both(
        f"{who}は、たがいの自主性と自立性を尊重し、対等な関係のもとで、"
        f"次のとおり役割を分担し、責任を共有することに合意します。{calling}",
        f"{whom}は、互いの自主性及び自立性を尊重し、対等な関係の下に、"
        "次のとおり役割を分担し、責任を共有することに合意する。",
    )


def roles(roles_as: str) -> Both:
    """What the marks of the table oblige to; ``roles_as``: how the split itself is written."""
    before = _ROLES_BEFORE.get(roles_as, Both("", ""))
    return Both(
        f"{before.polite}主担当は、仕事の進みぐあいをみんなに知らせます。協力と支援・助言の主体は、"
        "主担当からの相談を受けます。できなくなったときは、早めに伝えます。",
        f"{before.plain}主担当は、仕事の進捗を他の主体に知らせるものとする。協力及び支援・助言の主体は、"
        "主担当からの相談に応じるものとする。"
        "役割を果たすことができなくなったときは、速やかに他の主体に申し出るものとする。",
    )


def costs(*, table: bool) -> Both:
    """``table``: the shares stand in a table below."""
    if table:
        return Both(
            "費用は、次の表のとおり受け持ちます。表にない費用は、先に話し合って決めます。",
            "費用の負担は、次の表のとおりとする。"
            "表に定めのない費用の負担は、あらかじめ協議して定めるものとする。",
        )
    return Both(
        "費用は、それぞれの主体が受け持ちます。分け合う費用は、先に話し合って決めます。",
        "費用は、各主体が自ら負担するものとする。分担する費用は、あらかじめ協議して定めるものとする。",
    )


def evaluation(review: str) -> Both:
    """``review`` is the day as printed, empty if none is set."""
    return Both(
        f"{f'{review}に' if review else '期間が終わる前に'}、"
        "みんなで目標の達成状況と協働の進め方を評価し、改善を決めます。",
        f"主体は、{f'{review}に' if review else '期間の満了前に'}、"
        "目標の達成状況及び協働の進め方を共に評価し、改善の内容を定めるものとする。",
    )


def term(starts: str, ends: str, renewal: str) -> Both:
    """``renewal``: what happens at the end."""
    again = _RENEWAL[renewal]
    return Both(
        f"この合意の期間は、{starts}から{ends}までとします。{again.polite}変えるときや途中でやめるときは、"
        "申し出て、みんなで話し合い、版を改めます。",
        f"この合意の有効期間は、{starts}から{ends}までとする。{again.plain}この合意を変更し、"
        "又は期間の途中で終了しようとするときは、申出により協議し、版を改めるものとする。",
    )


def closing(parties: int, originals_at: str, originals: int | None) -> Both:
    """Who keeps the paper: originals at a place, or one for each party. No number means as many as that."""
    if originals_at:
        many = f"{originals}通つくって" if originals else ""
        formal = f"{originals}通作成して" if originals else ""
        return Both(
            f"この合意のしるしとして署名します。原本は{many}{originals_at}に置き、各主体は写しを持ちます。",
            f"この合意の証として、署名する。原本は{formal}{originals_at}に置き、"
            "各主体は写しを保有するものとする。",
        )
    count = parties if originals is None else originals
    made = f"同じものを{count}通つくり、" if count else ""
    formal = f"本書を{count}通作成し、" if count else ""
    if count < parties:
        return Both(
            f"この合意のしるしとして署名します。{made}{PEN}に置きます。各主体は写しを持ちます。",
            f"この合意の証として、署名する。{formal}{PEN}に置き、各主体は写しを保有するものとする。",
        )
    rest = count - parties if parties else 0
    return Both(
        f"この合意のしるしとして署名します。{made}各主体が1通ずつ持ちます。"
        + (f"残りの{rest}通は、{PEN}に置きます。" if rest else ""),
        f"この合意の証として、署名する。{formal}各主体が1通を保有するものとする。"
        + (f"残る{rest}通は、{PEN}に置くものとする。" if rest else ""),
    )
