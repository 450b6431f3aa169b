"""Words of the printed proposal (協働提案書) and of its reply slip."""

from __future__ import annotations

from collections.abc import Mapping

TITLE = "協働提案書"
BEHIND_NAME = f"　{TITLE}"
#: Behind the name, by the value of ``ActorKind``: a person is not addressed like a body.
ADDRESSED: Mapping[str, str] = {"resident": "様"}
TO_BODY = "御中"
TO_FILL = "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"
FROM_TO_FILL = "よびかけ　＿＿＿＿＿＿＿＿＿＿＿＿＿"

GREETING = "わたしたちは、つぎの地域課題の解決に、ともに取り組んでいただきたく、提案します。"
ISSUE = "地域課題"
WHO_SUFFERS = "困っている人"
WHERE = "どこで"
TODAY = "いまの取組"
PURPOSE = "目的"
ASKED = "お願いしたい\nこと"
WE_BRING = "わたしたちが\n持ちよるもの"
EQUAL = "たがいに対等な立場で話し合い、役割は、ともに決めます。いまはできないときも、どうぞお知らせください。"

CUT = "き　り　と　り"
REPLY = "お返事"
ANSWERS = ("引き受ける", "話し合いたい", "いまはできない")
BOX = "□"
AGAIN = "もう一度たずねてよい日"
AGAIN_TO_FILL = "令和　　　年　　　月　　　日ごろ"
WORDS = "ひとこと"
NAME = "お名前"
DATE = "返事の日"


def to(name: str, kind: str) -> str:
    return f"{name}　{ADDRESSED.get(kind, TO_BODY)}" if name else f"{TO_FILL}　{TO_BODY}"


def reply_to(host: str) -> str:
    return f"{REPLY}　（{host} 行き）" if host else REPLY


def about(statement: str) -> str:
    return f"「{statement}」についての提案に"


def brings(name: str, offers: str) -> str:
    return f"{name}：{offers}"


def boxes() -> str:
    return "　　".join(f"{BOX} {answer}" for answer in ANSWERS)


def page(number: int, count: int) -> str:
    return f"{number} / {count}"
