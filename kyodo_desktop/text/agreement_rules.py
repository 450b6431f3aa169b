"""Screen 6, below the clauses: the rules of the agreement, its parties, costs, annexes, what is held back."""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.text import clauses, numbers
from kyodo_desktop.text.clauses import number

# the rows of the list

RULES = "きまり"
RULES_TITLE = "合意書のきまり"
PARTIES = "主体"
PARTIES_TITLE = "主体のならびとよび名"
COSTS = "費用"
COSTS_TITLE = "費用の受け持ち"
ANNEXES = "別紙"
ANNEXES_TITLE = "別紙"
RESERVATIONS = "保留"
RESERVATIONS_TITLE = "異論・保留"
NONE = "なし"
KANA_ORDER = "五十音順"
AGREED_ORDER = "話し合った順"

# the rules

KIND = "紙の名"
#: By the value of ``AgreementKind``.
KINDS: Mapping[str, str] = {
    "agreement": "合意書",
    "accord": "協定書",
    "memorandum": "覚書",
    "role_confirmation": "役割分担確認書",
}
STYLE = "文の調子"
#: By the value of ``WritingStyle``.
STYLES: Mapping[str, str] = {"polite": "です・ます", "plain": "である"}
ALIASING = "主体のよび方"
#: By the value of ``Aliasing``.
ALIASINGS: Mapping[str, str] = {"short_names": "短い名", "letters": "甲・乙・丙"}
ROLES_AS = "役割の書き方"
#: By the value of ``RolesAs``.
ROLES_WRITTEN: Mapping[str, str] = {
    "table": "表",
    "clauses": "主体ごとの文",
    "annex": "別表（終わりにつける）",
}
RENEWAL = "期間のあと"
#: By the value of ``Renewal``.
RENEWALS: Mapping[str, str] = {
    "none": "そこで終わる",
    "automatic": "申し出がなければ、1年のばす",
    "talk": "続けるかどうかを話し合う",
}
ORIGINALS = "原本の数"
ORIGINALS_EXAMPLE = "空なら、主体ごとに1通"
CONTACT = "連絡の窓口"
NO_CONTACT = "決めていない"
MEETS = "定例の集まり"
MEETS_EXAMPLE = "例：毎月第2火曜の夜"
INSURANCE = "保険"
INSURANCE_EXAMPLE = "例：市民活動の災害保険"
OWN_WORDS_STAY = "みなさんが直した条は、そのままです。"

# the parties

PARTY = "主体"
ALIAS = "よび名"
SIGNS = "署名"
WITNESS = "立会人"
BACK_TO_KANA = "五十音順に戻す"
ORDER_DONE = "主体のならびを変えました。表も紙も、この順になります。"
ORDER_HINT = (("Alt+↑ ↓", "ならび"), ("F2", "よび名"))

# the costs

ADD_COST = "受け持ちを足す"
COST_AWAY = "費用の受け持ちをしまいました。"
NO_COSTS = "受け持ちを足すと、費用の条に表が入ります。"
NO_PARTY_FOR_COSTS = "主体がまだありません。先に「参加者と主体」で足してください。"

# the annexes

ADD_ANNEX = "別紙を足す"
ANNEX_AWAY = "別紙をしまいました。番号が、くり上がりました。"
ANNEX_HEADING = "見出し"
ANNEX_TEXT = "別紙の文"
NO_ANNEXES = "事業計画や予算などを、別の紙にして付けられます。"

# reservations

ADD_RESERVATION = "保留を足す"
RESERVATION_AWAY = "異論・保留をしまいました。"
ABOUT = "どの条"
ABOUT_ALL = "全体"
WHO = "だれ"
NOBODY_NAMED = "名なし"
SAID = "言葉"
ANSWER = "答え"
NO_RESERVATIONS = "まとまらなかったことを、言葉のまま紙に残せます。"
RESERVATION_NOTE = "署名の前に刷ります。人の名は、のせません。"

# adding clauses

LIBRARY_TITLE = "条を足す"
LIBRARY = "足せる条"
TICK = "足す"
CLAUSE = "条"
GROUP = "めやす"
PUT_IN = "足す"
WRITE_OWN = "自分たちの条を書く"
ALL_IN = "ひな形の条は、すべて入っています。自分たちの条を書けます。"
WORDS = "いまの記録で入る文"
LIBRARY_HINT = "Space でいくつも選べます。"


def count(n: int, word: str) -> str:
    """2件."""
    return f"{n}{word}"


SHARES, SHEETS, SAYINGS, COPIES = "件", "枚", "件", "通"


def in_kana(kana: bool) -> str:
    if kana:
        return "いまは五十音順です。ほかの順は、話し合って決めてください。"
    return "話し合った順にならんでいます。"


def without_clause(said: str) -> str:
    """Said of a field whose clause the agreement does not have."""
    return f"{said}（条は、まだ。Ins で足せます）"


def one_for_each(parties: int) -> str:
    return f"{parties}通（主体ごとに1通）"


def total(amount: str) -> str:
    return f"合計 {amount}"


def clause_named(n: int | None, title: str) -> str:
    return f"{number(n)} {title}" if n is not None else title


def clause_short(n: int | None, title: str) -> str:
    return number(n) if n is not None else title


def annex(n: int) -> str:
    return clauses.annex(n)


def added(titles: int) -> str:
    return (
        f"条を{numbers.things(titles)}足しました。番号が変わりました。" if titles > 1 else "条を足しました。"
    )


def spoken_offer(title: str, group: str, *, ticked: bool) -> str:
    return f"{title}、{group}{'、足す' if ticked else ''}"


def spoken_check(word: str, *, on: bool) -> str:
    return f"{word}、{'する' if on else 'しない'}"
