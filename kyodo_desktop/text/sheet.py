"""Words of the printed sheets: the agreement and the role table."""

from __future__ import annotations

from collections.abc import Mapping

#: What the paper is called, by the value of ``AgreementKind``.
AGREEMENT: Mapping[str, str] = {
    "agreement": "役割分担合意書",
    "accord": "役割分担協定書",
    "memorandum": "役割分担覚書",
    "role_confirmation": "役割分担確認書",
}
COPIES = "通"
ROLE_SHEET = "役割分担表"
DRAFT = "（案）"

#: By the value of ``RoleLevel``.
MARK: Mapping[str, str] = {"lead": "◎", "cooperate": "○", "support": "△"}
MARK_MEANS: Mapping[str, str] = {"lead": "主担当", "cooperate": "協力", "support": "支援・助言"}

WHAT = "何を"
BY_WHEN = "いつまでに"
HOW_MUCH = "どれだけ"
MEASURED_BY = "はかり方"
MEASURED_BY_WHOM = "はかる主体"
TASK = "仕事"
WHEN = "いつまで"
NEEDS = "必要なもの・備考"

CHECK_NUMBER = "照合番号"
IN_KANA_ORDER = "主体のならびは五十音順"
SEAL = "印"
SEAL_HERE = "印を押すところ"
WITNESS = "立会人"
ACROSS_PAGES = "契印"
ACROSS_ORIGINALS = "割印"
PARTY_TO_FILL = "主体の名前"
SIGNER_TO_FILL = "署名する人"
ELLIPSIS = "…"

#: By the value of ``SignMode``: the small word where the pen goes.
SIGN_HERE: Mapping[str, str] = {
    "name_only": "氏名",
    "handwritten": "署名（自署）",
    "either": "署名",
    "seal": "署名又は記名・押印",
}
DATE_TO_FILL = "令和　　　年　　　月　　　日"

NAME_TO_FILL = "（会の名　　　　　　　　　　　　　　　　　　　　）"
RESERVATIONS = "異論・保留"

PEOPLE = "話し合いに加わった人（五十音順・敬称略）　"
AND = "、"


def edition(number: int, draft: bool = False) -> str:
    return f"第{number}版{DRAFT if draft else ''}"


def file_title(workshop: str, document: str, draft: bool) -> str:
    return f"{workshop}　{document}{DRAFT if draft else ''}"


def annex(number: int, title: str) -> str:
    return f"別紙{number}　{title}"


def reservation(about: str, who: str, said: str) -> str:
    """第5条（診療所）　冬の道がこわい; either may be empty."""
    head = f"{about}（{who}）" if about and who else about or who
    return f"・{head}　{said}" if head else f"・{said}"


def answered(words: str) -> str:
    return f"　　答え　{words}"


def article(number: int, title: str) -> str:
    return f"第{number}条　{title}"


ABSENT = "当日こられなかった人　"


def unnamed(count: int) -> str:
    return f"ほかに、名前をのせていない人が{count}人います（のせるのは、記録に同意した人だけです）。"


def document_number(number: str) -> str:
    return f"文書番号　{number}"


def edition_of(number: int, date: str) -> str:
    return f"{edition(number)}　{date}"


def date_and_place(date: str, place: str) -> str:
    return f"{date}　　{place or '　' * 16}にて"


def day_and_place(date: str, place: str) -> str:
    return f"{date}　{place}" if place else date


def below_signatures(kana_order: bool, seal_is_optional: bool) -> str:
    order = f"{IN_KANA_ORDER}。" if kana_order else ""
    return order + ("押印は、なくてもかまいません。" if seal_is_optional else "")


def document_and_edition(document: str, edition: str) -> str:
    return f"{document}　{edition}"


def foot_check(check_number: str) -> str:
    return f"{CHECK_NUMBER} {check_number}"


def original_of(document: str, number: int, count: int) -> str:
    return f"{document}　{count}通のうち{number}通目"


def with_title(name: str, title: str) -> str:
    return f"{title}　{name}" if title else name


def signer_to_fill(title: str) -> str:
    return f"{title or SIGNER_TO_FILL}　＿＿＿＿＿＿＿＿＿＿"


def with_alias(name: str, alias: str) -> str:
    return f"{name}（{alias}）" if alias else name


def legend(kana_order: bool = False) -> str:
    """◎ 主担当　○ 協力　△ 支援・助言, on one line."""
    marks = [f"{MARK[level]} {means}" for level, means in MARK_MEANS.items()]
    return "　".join([*marks, IN_KANA_ORDER] if kana_order else marks)


def for_whom(beneficiary: str) -> str:
    return f"（{beneficiary}のために）"


def role_words(actor: str, said: str) -> str:
    return f"　{actor}：{said}"


# the programme

PROGRAMME = "次第"
TIME = "時刻"
ITEM = "すること"
WHO_LEADS = "進める人"
USE_OF_RESULTS = "成果の使い道"
PROMISES = "話し合いの約束"


def meeting_day(number: int, date: str, times: str) -> str:
    """第2回　令和8年6月20日（土）　13:30〜16:00; 0 leaves the number out."""
    return "　".join(part for part in (f"第{number}回" if number else "", date, times) if part)


def venue(place: str) -> str:
    return f"会場　{place}"


def facilitator(name: str) -> str:
    return f"進行　{name}"


def minutes(count: int) -> str:
    return f"{count}分"


def promise(number: int, text: str) -> str:
    return f"{number}　{text}"


def page(number: int, count: int) -> str:
    return f"{number} / {count}"
