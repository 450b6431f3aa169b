"""What everybody should look at once before signing: about what, the question, and the rule behind it.

Each question is one sentence with its numbers; a narrow panel shows its subject above the rest of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kyodo_desktop.text.named import Named
from kyodo_desktop.text.numbers import things


class Asked(NamedTuple):
    """A question in three parts: about what, the particle between, and what is asked."""

    subject: str
    link: str
    ask: str

    def whole(self) -> str:
        """One sentence."""
        return f"{self.subject}{self.link}{self.ask}。"


#: Names that already say how a person is called.
_CALLED = ("さん", "様", "さま", "氏", "君", "くん", "ちゃん", "先生", "会長", "区長", "住職")


def person(name: str) -> str:
    """A person's name as one speaks of them; never さん behind 様."""
    return name if name.endswith(_CALLED) else f"{name}さん"


def _goal(number: int, what: str) -> str:
    return f"目標{number}「{what}」"


def _activity(number: int, what: str) -> str:
    return f"{number}「{what}」"


def _much(name: str, leads: int, work: int) -> Asked:
    return Asked(name, "は、", f"◎ が{things(leads, '個')}、仕事は{things(work)}。ほかの主体と分けられますか")


def _two_leads(name: str, leads: int) -> Asked:
    return Asked(person(name), "は、", f"一人で ◎ が{things(leads, '個')}あります。続けられますか")


def _idle(name: str) -> Asked:
    return Asked(name, "には、", "受け持つ仕事が一つもありません。このままでよいですか")


def _unused(name: str, strength: str) -> Asked:
    return Asked(name, "は、", f"△ だけです。強み「{strength}」を生かせる仕事は、ありますか")


def _relied_on(number: int, what: str, name: str, word: str) -> Asked:
    ask = f"◎ が{name}です。弱みに「{word}」とあります。だれが支えますか"
    return Asked(_activity(number, what), "は、", ask)


def _one_hand(phase: str, name: str, count: int) -> Asked:
    ask = f"仕事{things(count)}を、{name}だけが受け持っています。ほかの主体も加われますか"
    return Asked(f"「{phase}」", "は、", ask)


def _late(subject: str, by: str, ends: str) -> Asked:
    return Asked(subject, "は、", f"{by}まで。期間の終わり（{ends}）よりあとです。このままでよいですか")


def _goal_late(number: int, what: str, by: str, ends: str) -> Asked:
    return _late(_goal(number, what), by, ends)


def _activity_late(number: int, what: str, by: str, ends: str) -> Asked:
    return _late(_activity(number, what), by, ends)


def _before(number: int, what: str, by: str, first: int, first_by: str) -> Asked:
    ask = f"{by}まで。先にする{first}（{first_by}）より前です。順番は、これでよいですか"
    return Asked(_activity(number, what), "は、", ask)


def _no_activity(number: int, what: str) -> Asked:
    return Asked(_goal(number, what), "には、", "つながる仕事がありません。どの仕事で近づきますか")


def _no_goal(number: int, what: str) -> Asked:
    return Asked(_activity(number, what), "は、", "どの目標のための仕事ですか")


QUESTIONS: Mapping[str, Callable[..., Asked]] = {
    "balance.much": _much,
    "person.two_leads": _two_leads,
    "party.idle": _idle,
    "strength.unused": _unused,
    "weakness.relied_on": _relied_on,
    "phase.one_hand": _one_hand,
    "goal.after_term": _goal_late,
    "activity.after_term": _activity_late,
    "activity.before_forerunner": _before,
    "goal.no_activity": _no_activity,
    "activity.no_goal": _no_goal,
}

#: When each is asked, in one line.
RULES: Mapping[str, str] = {
    "balance.much": "◎ が3つ以上で平均の2倍以上。または、仕事5件以上の4分の3より多く受け持つ",
    "person.two_leads": "一人の人の ◎ が、2つ以上",
    "party.idle": "署名する主体に、◎ ○ △ が一つもない",
    "strength.unused": "強みが書いてあり、◎ も ○ もない",
    "weakness.relied_on": "◎ の仕事と弱みに、同じ言葉がある",
    "phase.one_hand": "段階の仕事が2つ以上で、◎ と ○ が一つの主体だけ",
    "goal.after_term": "目標の日が、期間の終わりよりあと",
    "activity.after_term": "仕事の日が、期間の終わりよりあと",
    "activity.before_forerunner": "仕事の日が、先にする仕事の日より前",
    "goal.no_activity": "ほかの目標には、仕事がつながっている",
    "activity.no_goal": "ほかの仕事は、目標につながっている",
}


def asked(finding: Named) -> Asked:
    """The question in its parts."""
    return QUESTIONS[finding.key](**finding.args)


def say(finding: Named) -> str:
    """The question in one sentence."""
    return asked(finding).whole()


def rule(finding: Named) -> str:
    """When it is asked; empty for a gap, whose sentence says it."""
    return f"規則：{RULES[finding.key]}" if finding.key in RULES else ""
