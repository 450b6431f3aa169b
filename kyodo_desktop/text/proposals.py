"""The list of proposals and the form of one: to whom, about what, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.text.numbers import things

OPEN = "協働の提案"
OPEN_TIP = "協働の提案をつくる、受けた提案を書く、返事を付ける"
TITLE = "協働の提案"
NEW = "相手の名を書いて Enter"
LIST = "提案の一覧"
ADD = "提案を足す"
ADD_TIP = "わたしたちからの提案を足す"
RECEIVED = "受けた提案を足す"
RECEIVED_TIP = "ほかの主体から受けた提案を書きとめる"
PRINT = "提案書を刷る"
PRINT_TIP = "この提案を、返事の欄のある一枚の紙にする"
SAVE = "PDFに保存"
JOIN = "主体に足す"
JOIN_TIP = "引き受けた相手を、この会の主体に足す"
PUT_AWAY = "提案をしまう"
NOTHING = "提案は、まだありません。相手の名だけで足せます。返事をもらう紙も刷れます。"
NO_NAME = "（相手の名）"

TO = "相手"
FROM = "どちらから"
KIND = "種類"
ISSUE = "地域課題"
NO_ISSUE = "（決めない）"
ASKED = "お願いしたい\nこと"
ASKED_EXAMPLE = "だれに、いつ、何をお願いしたいか"
MADE_ON = "提案の日"
ANSWER = "返事"
REPLY = "返事の言葉"
REPLY_EXAMPLE = "聞いたままに"
AGAIN = "もう一度\nたずねる日"
AGAIN_EXAMPLE = "例：10/1、R8.10.1"
TO_EXAMPLE = "団体や人の名"

#: By the value of ``ProposalDirection``.
DIRECTION: Mapping[str, str] = {"made": "わたしたちから", "received": "受けた提案"}
#: By the value of ``ProposalAnswer``.
ANSWERS: Mapping[str, str] = {
    "waiting": "返事を待っている",
    "accepted": "引き受ける",
    "talk": "話し合いたい",
    "declined": "いまはできない",
}
SHORT: Mapping[str, str] = {
    "waiting": "返事待ち",
    "accepted": "引き受け",
    "talk": "話し合い",
    "declined": "できない",
}

DUE = "提案"
SEE = "提案を見る"
HERE = "この会の主体です"


def due(names: list[str], count: int) -> str:
    shown = "、".join(names)
    rest = f" ほか{things(count - len(names))}" if count > len(names) else ""
    return f"{shown}{rest}に、もう一度たずねる日になりました。"


def cannot_print(letters: str) -> str:
    return f"刷れない文字があります：{letters}"


def joined(name: str) -> str:
    return f"{name}を、この会の主体に足しました。"


def put_away(name: str) -> str:
    return f"{name}との提案をしまいました。"


def spoken(name: str, direction: str, answer: str) -> str:
    return f"{name}、{direction}、{answer}"
