"""What is still open, and who might bear too much: a sentence that asks, and the word on its button."""

from __future__ import annotations

from kyodo_desktop.text.named import Named, Sentence, fill
from kyodo_desktop.text.numbers import things

#: The parts of a goal, as the columns are headed.
GOAL_PARTS = {
    "due": "いつまでに",
    "target": "どれだけ",
    "measured_by": "はかり方",
    "actor_id": "はかる主体",
}


def _goal(number: int, what: str, parts: str) -> str:
    gaps = "・".join(GOAL_PARTS[part] for part in parts.split(","))
    return f"目標{number}「{what}」の{gaps}が、まだです。"


def _too_few(count: int) -> str:
    return "署名する主体が、まだいません。" if count == 0 else "署名する主体が、まだ1つだけです。"


def _one_hand(phase: str, name: str, count: int) -> str:
    return f"「{phase}」の仕事{count}件は、{name}だけが受け持っています。ほかの主体も加われますか。"


def _much(name: str, leads: int, work: int) -> str:
    return f"{name}は、◎ が{things(leads, '個')}、仕事は{things(work)}。ほかの主体と分けられますか。"


def _two_leads(name: str, leads: int) -> str:
    return f"{name}さん一人に、◎ が{things(leads, '個')}あります。続けられますか。"


SENTENCES: dict[str, Sentence] = {
    "purpose.missing": "共通の目的が、まだ書かれていません。",
    "goals.none": "目標が、まだありません。",
    "goal.incomplete": _goal,
    "activities.none": "仕事が、まだありません。",
    "activity.no_lead": "{number}「{what}」に、主担当の ◎ がありません。",
    "activity.several_leads": "{number}「{what}」に、◎ が二つ以上あります。共同の主担当ですか。",
    "activity.no_date": "{number}「{what}」に、いつまでがありません。",
    "parties.too_few": _too_few,
    "party.no_signer": "{name}の署名する人が、まだ決まっていません。",
    "glyph.missing": "「{name}」の「{character}」は、紙に刷れない文字です。〓 と刷られます。",
    "programme.over_hall": "このままでは{ends}に終わります。会場は{closes}までで、{minutes}分はみ出します。",
    "programme.over_end": "このままでは{ends}に終わります。知らせた{announced}を、{minutes}分こえます。",
    "balance.much": _much,
    "person.two_leads": _two_leads,
    "party.idle": "{name}の受け持つ仕事が、一つもありません。このままでよいですか。",
    "strength.unused": "{name}の強み「{strength}」を生かす仕事が、まだありません（△ だけです）。",
    "weakness.relied_on": (
        "{number}「{what}」の ◎ は{name}です。弱みに「{word}」とあります。だれが支えますか。"
    ),
    "phase.one_hand": _one_hand,
    "goal.after_term": "目標{number}「{what}」の{by}は、期間の終わり（{ends}）よりあとです。",
    "activity.after_term": "{number}「{what}」の{by}は、期間の終わり（{ends}）よりあとです。",
    "activity.before_forerunner": (
        "{number}「{what}」の{by}は、先にする{first}の{first_by}より前です。順番は、これでよいですか。"
    ),
    "goal.no_activity": "目標{number}「{what}」のための仕事が、まだありません。",
    "activity.no_goal": "{number}「{what}」は、どの目標のための仕事ですか。",
}

BUTTONS: dict[str, str] = {
    "purpose.missing": "目的を書く",
    "goals.none": "目標を足す",
    "goal.incomplete": "目標を直す",
    "activities.none": "仕事を足す",
    "activity.no_lead": "主担当を決める",
    "activity.several_leads": "主担当を確かめる",
    "activity.no_date": "いつまでを書く",
    "parties.too_few": "主体を足す",
    "party.no_signer": "署名する人を決める",
    "glyph.missing": "名前を見る",
    "programme.over_hall": "時間を直す",
    "programme.over_end": "時間を直す",
    "balance.much": "受け持ちを見る",
    "person.two_leads": "主担当を見る",
    "party.idle": "主体を見る",
    "strength.unused": "強みを見る",
    "weakness.relied_on": "主担当を確かめる",
    "phase.one_hand": "受け持ちを見る",
    "goal.after_term": "いつまでを直す",
    "activity.after_term": "いつまでを直す",
    "activity.before_forerunner": "いつまでを直す",
    "goal.no_activity": "目標を見る",
    "activity.no_goal": "目標をえらぶ",
}


def say(finding: Named) -> str:
    """The sentence of a ``checks.Finding``."""
    return fill(SENTENCES[finding.key], finding.args)


def button(finding: Named) -> str:
    """The word on the button that leads to the place."""
    return BUTTONS[finding.key]
