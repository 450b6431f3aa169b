"""The one next thing, in a short sentence for the rail and the list, and the state of a workshop."""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.text.named import Named, Sentence, fill
from kyodo_desktop.text.numbers import things


def _consent(name: str, others: int) -> str:
    whom = f"{name}と、ほか{things(others, '')}の主体" if others else name
    return f"{whom}に、変更の案をわたす"


SENTENCES: dict[str, Sentence] = {
    "title": "会の名を書く",
    "meeting.date": "会の日を決める",
    "meeting.venue": "会場を書く",
    "programme.add": "次第に、項目を足す",
    "actors.add": "話し合いに加わる主体を、二つ以上足す",
    "actor.strengths": "{name}の強みを聞いて書く",
    "actor.weaknesses": "{name}の弱みや心配を聞いて書く",
    "actor.representative": "{name}を代表する人を書く",
    "participants.add": "参加する人を足す",
    "attendance.take": "来た人に、出席を付ける",
    "cards.put_up": "困っていることを書いて、付箋をはる",
    "issues.choose": "取り組む課題をえらぶ",
    "purpose.write": "共通の目的を、一つの文に書く",
    "purpose.confirm": "目的を、みんなで確かめる",
    "goals.add": "目標を足す",
    "goal.due": "目標{number}を、いつまでにするか決める",
    "goal.target": "目標{number}を、どれだけにするか決める",
    "goal.measured_by": "目標{number}の、はかり方を決める",
    "goal.actor_id": "目標{number}を、だれがはかるか決める",
    "activities.none": "目標のためにすることを、仕事として足す",
    "activity.no_lead": "「{what}」の主担当を決める",
    "activity.several_leads": "「{what}」の主担当を、一つにするか共同にするか決める",
    "activity.no_date": "「{what}」を、いつまでにするか決める",
    "parties.too_few": "署名する主体を、二つ以上にする",
    "party.no_signer": "{name}の署名する人を決める",
    "check.read_aloud": "合意書を、みんなで読み合わせる",
    "check.disclosure_settled": "公開する範囲を、みんなで確かめる",
    "edition.freeze": "署名用に刷る（第{number}版）",
    "home.answer": "{name}の返事を聞く（{until}まで）",
    "change.consent": _consent,
    "edition.sign": "紙に署名をいただいたら、印を付ける（残り {count}）",
    "all_done": "つぎに会う日を、みんなで確かめる",
}

STATES = {
    "preparing": "準備中",
    "talking": "話し合い中",
    "agreeing": "合意書づくり",
    "printed": "署名用に刷りました",
    "concluded": "合意しました",
    "changed": "変更の話し合い",
    "ended": "終わりました",
}


def say(upcoming: Named) -> str:
    """The sentence of a ``progress.Next``."""
    return sentence(upcoming.key, upcoming.args)


def sentence(key: str, args: Mapping[str, str | int]) -> str:
    """The same from what a row of the list keeps."""
    return fill(SENTENCES[key], args)
