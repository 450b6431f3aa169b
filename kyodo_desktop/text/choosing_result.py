"""What the counts say, in words with their numbers: on the screen, before the hall and on paper."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from kyodo_desktop.text.choosing import MAJORITIES, OUTCOMES

NO_ATTENDANCE = "出席が、まだ付いていません"
FITS = "数は合っています"
OFF = "数が合いません"
LATER = "（しめきったあとで、出席が変わりました）"
EXCEEDING = "人の数より多く入っている所があります："
NOTHING_YET = "まだ、何も数えていません。"
NO_CONCERNS = "気がかりの人は、いません。"
CONCERNS = {"five_fingers": "2・1・0の指", "gradients": "3・2・1の段"}


def who(present: int, proxies: int) -> str:
    return f"出席{present}人と代理{proxies}人" if proxies else f"出席{present}人"


def gap(difference: int, unit: str) -> str:
    """How far a control sum is out."""
    if not difference:
        return "合っています"
    return f"{-difference}{unit}が足りません" if difference < 0 else f"{difference}{unit}多くなっています"


def people_sum(about: str, counted: int, expected: int, people: str) -> str:
    """A control sum of people. ``about`` says which rank or option; empty for all."""
    where = f"{about}は、" if about else ""
    return f"{people}・{where}数えた{counted}人：{gap(counted - expected, '人分')}"


def nobody_expected(about: str, counted: int) -> str:
    """A rank that no one can have given, since there are too few options."""
    return f"{about}が{counted}人分あります。えらぶものの数からは、この点は付きません"


def seal_sum(counted: int, expected: int, people: str, each: int) -> str:
    total = f"{people}×{each}枚で{expected}枚"
    return f"{total}・数えた{counted}枚：{gap(counted - expected, '枚')}"


def without_attendance(counted: str) -> str:
    return f"数えたのは{counted}です。出席を付けると、数を確かめられます。"


def others_too(count: int) -> str:
    return f"（ほかに{count}か所）"


def mean(value: Fraction | None) -> str:
    """One decimal, half away from zero; a dash for nothing."""
    if value is None:
        return "–"
    tenths = (2 * value.numerator * 10 + value.denominator) // (2 * value.denominator)
    return f"{tenths // 10}.{tenths % 10}"


def rank(number: int, shared: bool) -> str:
    return f"{number} 同" if shared else f"{number}"


def spoken_rank(number: int, shared: bool) -> str:
    return f"{number}番、同じ数のものがあります" if shared else f"{number}番"


def first(texts: str, amount: str, several: bool, by_mean: bool) -> str:
    """Who is ahead; the talk goes on from there."""
    most, link = "高い" if by_mean else "多い", "がならんで" if several else "の"
    return f"いちばん{most}のは、{texts}{link}{amount}です。"


def quoted(text: str) -> str:
    return f"「{text}」"


def scale(method: str, average: str, lowest: str, concerns: int) -> str:
    unit = "指" if method == "five_fingers" else "段"
    worry = f"気がかり（{CONCERNS[method]}）は{concerns}人です。" if concerns else NO_CONCERNS
    return f"平均は{average}、いちばん低い{unit}は{lowest}。{worry}"


def too_few(quorum: int, present: int) -> str:
    return f"いる人数は{quorum}人、出席は{present}人。{quorum - present}人足りないので、まだ決まりません。"


def could_turn(missing: int) -> str:
    return f"数えていない{missing}人分で、変わることがあります。"


def enough(quorum: int, present: int) -> str:
    return f"いる人数{quorum}人に、出席{present}人で足りています。"


def vote(outcome: str, yes: int, no: int, abstain: int, majority: str) -> str:
    counts = f"賛成{yes}・反対{no}・白紙{abstain}"
    return f"{OUTCOMES[outcome]}。{counts}（{MAJORITIES[majority]}なら決まり）。"


def consent(outcome: str, objections: int, reservations: int, missing: int) -> str:
    """``missing`` reasons or answers are still to be heard."""
    worry = f"気がかりは{reservations}人。" if reservations else ""
    if outcome == "passed":
        return f"{OUTCOMES[outcome]}。反対はありません。{worry}"
    if not objections:
        return f"{OUTCOMES[outcome]}。"
    if missing:
        return f"{OUTCOMES[outcome]}。反対が{objections}人。わけと答えを、先に話し合います。{worry}"
    return f"{OUTCOMES[outcome]}。わけに答えたあとも、反対が{objections}人のこっています。{worry}"


def answers(counted: Iterable[tuple[str, int]]) -> str:
    """How many gave each answer."""
    return "・".join(f"{answer}{count}" for answer, count in counted)


def control(subject: str, sentence: str) -> str:
    """Whether the counts add up, in one line."""
    return f"{subject}　{sentence}"


def amount(method: str, count: int) -> str:
    unit = {"seals": "枚", "points": "点"}.get(method, "人")
    return f"{count}{unit}"
