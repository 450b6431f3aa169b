"""Words of the printed sheets: the agreement and the role table."""

from __future__ import annotations

from collections.abc import Mapping

TITLE = "役割分担合意書"
ROLE_SHEET = "役割分担表"
DRAFT = "（案）"

#: By the value of ``RoleLevel``.
MARK: Mapping[str, str] = {"lead": "◎", "cooperate": "○", "support": "△"}
MARK_MEANS: Mapping[str, str] = {"lead": "主担当", "cooperate": "協力", "support": "支援・助言"}
#: By the value of ``Phase``.
PHASE: Mapping[str, str] = {"plan": "企画", "do": "実施", "check": "評価", "act": "改善"}

WHAT = "何を"
BY_WHEN = "いつまでに"
HOW_MUCH = "どれだけ"
MEASURED_BY = "はかり方"
MEASURED_BY_WHOM = "はかる主体"
TASK = "仕事"
WHEN = "いつまで"
NEEDS = "必要なもの・備考"

IN_KANA_ORDER = "主体のならびは五十音順"
IN_AGREED_ORDER = "主体のならびは話し合って決めた順"
SEAL = "印"
WITNESS = "立会人"

#: By the value of ``SignMode``: the small word where the pen goes.
SIGN_HERE: Mapping[str, str] = {
    "name_only": "氏名",
    "handwritten": "署名（自署）",
    "either": "署名",
    "seal": "署名又は記名・押印",
}
DATE_TO_FILL = "令和　　　年　　　月　　　日"

PEOPLE = "話し合いに加わった人"
PEOPLE_ORDER = "（五十音順・敬称略）"
AND = "、"


def edition(number: int) -> str:
    return f"第{number}版"


def article(number: int, title: str) -> str:
    return f"第{number}条　{title}"


def preamble(parties: int) -> str:
    counted = f"{parties}つ" if parties < 10 else f"{parties}"
    who = f"わたしたち{counted}の主体" if parties else "わたしたち"
    return (
        f"{who}は、たがいの自主性と自立性を尊重し、対等な関係のもとで、"
        "次のとおり役割を分担し、責任を共有することに合意します。"
    )


def originals(parties: int, kept_at: str) -> str:
    if kept_at:
        return f"この合意のしるしとして署名します。原本1通は{kept_at}に置き、各主体は写しを持ちます。"
    if parties:
        return f"この合意のしるしとして{parties}通を作って署名し、それぞれの主体が1通ずつ持ちます。"
    return "この合意のしるしとして　　　通を作って署名し、それぞれの主体が1通ずつ持ちます。"


ABSENT = "当日こられなかった人："


def unnamed(count: int) -> str:
    return f"ほかに、名前をのせない人が{count}人います。"


def document_number(number: str) -> str:
    return f"文書番号　{number}"


def edition_of(number: int, date: str) -> str:
    return f"{edition(number)}　{date}"


def date_and_place(date: str, place: str) -> str:
    return f"{date}　　{place or '　' * 16}にて"


def below_signatures(kana_order: bool, seal_is_optional: bool) -> str:
    order = f"{IN_KANA_ORDER}。" if kana_order else ""
    return order + ("押印は、なくてもかまいません。" if seal_is_optional else "")


def foot_left(workshop: str, document: str, edition: str) -> str:
    return f"{workshop}　{document}　{edition}"


def foot_right(check_number: str, page: int, pages: int) -> str:
    return f"照合番号 {check_number}　　{page} / {pages}"


def with_title(name: str, title: str) -> str:
    return f"{title}　{name}" if title else name
