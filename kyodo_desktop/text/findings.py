"""What is still open: a sentence that asks, and the word on its button. Questions: ``text/questions``."""

from __future__ import annotations

from kyodo_desktop.text import questions
from kyodo_desktop.text.named import Named, Sentence, fill

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
    if finding.key in questions.QUESTIONS:
        return questions.say(finding)
    return fill(SENTENCES[finding.key], finding.args)


def button(finding: Named) -> str:
    """The word on the button that leads to the place."""
    return BUTTONS[finding.key]
