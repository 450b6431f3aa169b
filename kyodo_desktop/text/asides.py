"""What people looked at and left as it is: its dialog, its fold, and how it stands on paper."""

from __future__ import annotations

import datetime as dt

from kyodo_desktop.text import dates, findings
from kyodo_desktop.text.findings import GOAL_PARTS
from kyodo_desktop.text.named import Named, Sentence, fill
from kyodo_desktop.text.numbers import things
from kyodo_desktop.text.questions import person, rule

SET_ASIDE = "見送る…"
SET_ASIDE_TIP = "わけを書いて、この問いを見送る（元に戻せます）"
GO = "そこへ移る"
CHOOSE_FIRST = "先に、見送る問いをえらんでください。"
TITLE = "この問いを、見送りますか"
REASON = "見送るわけ"
REASON_EXAMPLE = "例：秋の会で決める"
PRINTED = "合意書にも、わけとともに刷る"
KEPT = "わけは、記録に残ります。あとで、もう一度考えることもできます。"
DO = "見送る"
CANCEL = "やめる"
DONE = "見送りました。"

FOLD = "見送ったこと"
TAKE_UP = "もう一度考える"
TAKE_UP_TIP = "見送りをやめて、もう一度問う（元に戻せます）"
TAKEN_UP = "もう一度、問うようにしました。"
ON_PAPER = "紙にも刷る"
NOT_ON_PAPER = "紙には刷らない"

QUESTIONS = "いちど見ておくこと"


def fold(count: int) -> str:
    return f"{FOLD}　{things(count)}"


def questions(count: int) -> str:
    return f"{QUESTIONS}　{things(count)}（このままでも刷れます）"


def because(reason: str) -> str:
    return f"わけ：{reason}"


def spoken(sentence: str, reason: str, when: str) -> str:
    return f"{FOLD}：{sentence} {REASON}：{reason} {when}"


def when(on: dt.date | None, printed: bool) -> str:
    """6月20日・紙にも刷る."""
    parts = (dates.month_day(on) if on else "", ON_PAPER if printed else NOT_ON_PAPER)
    return "・".join(part for part in parts if part)


# ── on paper ──────────────────────────────────────────────────────────────────────────────────────────────


def _goal(number: int, what: str, parts: str) -> str:
    return f"目標{number}「{what}」の{'・'.join(GOAL_PARTS[part] for part in parts.split(','))}"


def _much(name: str, leads: int, work: int) -> str:
    return f"{name}の受け持ち（◎ {leads}、仕事 {work}）"


def _two_leads(name: str, leads: int) -> str:
    return f"{person(name)}の主担当（◎ {leads}）"


def _one_hand(phase: str, name: str, count: int) -> str:
    return f"「{phase}」の仕事{things(count)}を、{name}だけが受け持つこと"


#: What each is about, as a phrase.
PHRASES: dict[str, Sentence] = {
    "purpose.missing": "共通の目的",
    "goals.none": "目標",
    "goal.incomplete": _goal,
    "activities.none": "仕事",
    "activity.no_lead": "{number}「{what}」の主担当",
    "activity.several_leads": "{number}「{what}」の ◎ が、二つ以上であること",
    "activity.no_date": "{number}「{what}」のいつまで",
    "parties.too_few": "署名する主体が、二つより少ないこと",
    "party.no_signer": "{name}の署名する人",
    "balance.much": _much,
    "person.two_leads": _two_leads,
    "party.idle": "{name}の受け持つ仕事",
    "strength.unused": "{name}の強み「{strength}」を生かす仕事",
    "weakness.relied_on": "{number}「{what}」の主担当{name}の弱み「{word}」",
    "phase.one_hand": _one_hand,
    "goal.after_term": "目標{number}「{what}」の{by}が、期間の終わりよりあとであること",
    "activity.after_term": "{number}「{what}」の{by}が、期間の終わりよりあとであること",
    "activity.before_forerunner": "{number}「{what}」の{by}が、先にする{first}より前であること",
    "goal.no_activity": "目標{number}「{what}」のための仕事",
    "activity.no_goal": "{number}「{what}」の目標",
}


def phrase(finding: Named) -> str:
    """What a finding is about, for the paper."""
    return fill(PHRASES[finding.key], finding.args)


def on_paper(finding: Named, reason: str, on: dt.date | None) -> str:
    """One line below the heading: about what, why, and since when."""
    day = f"（{dates.month_day(on)}）" if on else ""
    return f"・{phrase(finding)}：{reason}{day}"


def line(finding: Named) -> str:
    """The sentence with its rule behind it, for the command line."""
    return findings.say(finding) + (f"（{rule(finding)}）" if rule(finding) else "")
