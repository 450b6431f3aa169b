"""The hand-out for each party: what is ours, by when, with whom, whom to call, what we need."""

from __future__ import annotations

TITLE = "わたしたちの役割"
PARTY_TO_FILL = "（主体の名　　　　　　　　　　　　）"
PURPOSE = "何のために"
OURS = "わたしたちの役割"
BY_WHEN = "いつまで"
WITH_WHOM = "いっしょにする主体"
CALL = "連絡先"
MEETS = "集まる日"
REVIEW = "見直しの日"
NOTHING_YET = "いまは、決まった役割がありません。"
CALL_TO_FILL = "名　　　　　　　　　　　　　電話"
ALONE = "ー"
BETWEEN = "、"


def for_party(name: str, person: bool) -> str:
    return f"{name}さんへ" if person else f"{name}のみなさんへ"


def needs(said: str) -> str:
    return f"必要なもの：{said}"


def contact(name: str, how: str) -> str:
    """社協　0995-12-3456; room to write where nothing is known."""
    return f"{name}　{how}" if how else f"{name}　電話＿＿＿＿＿＿＿＿＿＿＿＿"


def foot(title: str) -> str:
    return f"{title}　{TITLE}"
