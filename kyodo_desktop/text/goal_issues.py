"""The issues at the left of screen 4: what is known of them, what became of them, and earlier ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kyodo_desktop.text.numbers import things

#: By the values of ``IssueStatus``, in the order of the menu.
STATUS: Mapping[str, str] = {
    "chosen": "取り組む",
    "not_chosen": "えらばなかった",
    "under_way": "取組中",
    "solved": "解決",
    "let_go": "見送り",
}
#: The same of an issue that an earlier workshop left: it has yet to be spoken of.
NOW: Mapping[str, str] = {**STATUS, "not_chosen": "これから"}

STATEMENT = "課題の文"
WHO = "だれが"
WHO_EXAMPLE = "困っているのは、だれですか"
WHERE = "どこで"
WHERE_EXAMPLE = "どの地区・どの場面ですか"
TODAY = "いま"
TODAY_EXAMPLE = "いま、どうしのいでいますか"
FORM = "課題のくわしいこと"
CLOSE_FORM = "とじる"

CHOSEN = "取り組む課題"
UP_TO_THREE = "3つまで"
CARRIED = "前回からの課題"
CARRIED_HINT = "先に、どうなったかを聞きます"
OTHERS = "ほかの課題"
NOTES = "付箋"
ISLANDS = "島"
BY_SEALS = "シールの多い順"
NO_ISLANDS = "名のある島は、まだありません。"
CHOOSE = "取り組む課題にする"
BRING_BACK = "取り組む課題に戻す"
LEFT = "えらばなかった課題"
CHOSEN_DONE = "取り組む課題にしました。"
LEAVE_DONE = "取り組む課題から、はずしました。"
PUT_AWAY_DONE = "課題をしまいました。"
NO_ISSUES = "取り組む課題が、まだありません。下から ＋ でえらぶか、「地域課題」でえらびます。"
NO_CARDS = "付箋が、まだありません。困っていることを「地域課題」で書き出します。"
TO_ISSUES = "3 地域課題へ"
TOO_MANY = "しぼりますか"

SET_STATUS = "ようすをかえる"
SET_STATUS_TIP = "課題が、いまどうなったかをえらぶ"
SHOW_SOURCE = "もとの付箋・島を見る"
SHOW_SOURCE_TIP = "この課題のもとになった付箋か島へ移る"
NO_SOURCE = "この課題には、もとの付箋がありません。"
POINT_FIRST = "左の課題を一つえらんでから、使います。"

STRIP = "取り組む課題"
STRIP_NONE = "まだ、ありません"
STRIP_OPEN = "課題をひらく"
STRIP_BACK = "目的と目標へ"

CARRY = "前の会から持ちこむ"
CARRY_TIP = "前の会で解決していない課題を、この会に持ちこむ"
CARRY_TITLE = "前の会から、課題を持ちこみます"
CARRY_WORDS = "解決していない課題です。持ちこむものに、しるしを付けます。前の会の記録は、変わりません。"
CARRY_NONE = "前の会に、解決していない課題はありません。"
CARRY_ALL_HERE = "解決していない課題は、どれも、もう持ちこんでいます。"
CARRY_WAIT = "前の会を読んでいます。"
CARRY_TABLE = "前の会の課題"
CARRY_TAKE = "持ちこむ"
CARRY_WHICH = "前の会"
CARRY_ISSUE = "課題"
CARRY_THEN = "そのとき"
CARRY_HERE = "持ちこみ済み"
SAMPLE = "（見本）"
NO_DATE = "日付なし"


def details(who: str, where: str, today: str) -> str:
    told = ((WHO, who), (WHERE, where), (TODAY, today))
    return "\u3000".join(f"{head}：{_line(text)}" for head, text in told if text.strip())


def _line(text: str) -> str:
    return " ".join(text.split("\n"))


def then(status: str, date: dt.date | None) -> str:
    day = f"（{_day(date)}）" if date else ""
    return f"前：{STATUS[status]}{day}"


def _day(date: dt.date) -> str:
    return f"{date.month}月{date.day}日"


def now(status: str) -> str:
    return f"いま：{status}"


def carried(number: int) -> str:
    return f"前の会の課題を、{things(number)}持ちこみました。"


def carry_count(number: int) -> str:
    return f"{CARRY_TAKE}（{things(number)}）" if number else CARRY_TAKE


def left_count(number: int) -> str:
    return f"{LEFT} {number}"


def status_now(statement: str, status: str) -> str:
    return f"「{statement}」を「{status}」にしました。"


def status_item(number: int, status: str) -> str:
    return f"&{number}　{status}"


def form_of(number: int) -> str:
    return f"課題{number}" if number else "課題"


def issue_spoken(number: int, statement: str, seals: int, status: str, known: str) -> str:
    told = (f"課題{number}", statement, f"シール{seals}", status, known)
    return "、".join(part for part in told if part)


def carried_spoken(statement: str, then: str, status: str) -> str:
    return "、".join(part for part in (CARRIED, statement, then, now(status)) if part)


def candidate_spoken(statement: str, seals: int) -> str:
    return f"{statement}、シール{seals}、{CHOOSE}"


def left_spoken(statement: str, status: str) -> str:
    return f"{statement}、{status}、{BRING_BACK}"


def carry_spoken(statement: str, title: str, ticked: bool) -> str:
    return f"{statement}、{title}、{'持ちこむ' if ticked else '持ちこまない'}"


def island(title: str) -> str:
    return f"島「{title}」"


def square(number: int, statement: str) -> str:
    return f"課題{number}、{statement}"


def too_many(number: int) -> str:
    return f"取り組む課題が{things(number)}あります。"
