"""Choosing together: seals, hands, five fingers and the rest, counted by hand."""

from __future__ import annotations

from kyodo_desktop.text.named import Sentence


def _uneven(counted: int, expected: int) -> str:
    gap = counted - expected
    wrong = f"{gap}多い" if gap > 0 else f"{-gap}足りない" if gap else "出席より多い所がある"
    return f"数が合いません（{wrong}）。数えなおすか、合わないわけを書くと、しめきれます。"


REFUSALS: dict[str, Sentence] = {
    "ballots.amount": "人数は、0から{most}までで書いてください。",
    "ballots.quorum": "いる人数は、1人から{most}人までで書いてください。",
    "ballots.closed": "これは、しめきってあります。「数えなおす」をおすと、書けます。",
    "ballots.uneven": _uneven,
    "ballots.nothing_counted": "まだ、何も数えていません。数を書いてから、しめきってください。",
    "ballots.objection_without_reason": "反対のわけを、あと{missing}つ聞いて書いてください。",
    "ballots.standing": "板のシールは、しまえません。",
    "ballots.no_such_choice": "このえらび方には、その答えがありません。",
    "ballots.counted_already": "もう数えはじめています。数を消してから、えらぶものを足してください。",
    "ballots.counted_for": "これには、もう数が入っています。数を消すと、はずせます。",
    "ballots.blank_option": "えらぶものの言葉を書いてください。",
    "ballots.words_of_a_note": "これは板の言葉です。付箋や表札のほうで直してください。",
    "ballots.private_note": "ふせた付箋は、みなさんの前でえらべません。",
    "ballots.group_without_name": "この島には、まだ名がありません。表札を書いてから、えらんでください。",
}
