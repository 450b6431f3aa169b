"""Meeting partners: the directory of parties, which kinds are missing, and who could fill them."""

from __future__ import annotations

from collections.abc import Sequence

#: Words that stand in almost every text of a workshop, so that sharing them says nothing.
COMMON = frozenset(
    (
        *("地域", "地区", "町内", "住民", "課題", "活動", "取組", "取り組み", "協働", "連携", "協力", "支援"),
        *("問題", "必要", "不足", "団体", "自治会", "参加", "人たち", "一人", "自分", "場所", "年間", "毎月"),
    )
)

OPEN = "前の会から足す"
OPEN_TIP = "これまでの会で出会った主体を、強みや持ちよりでさがして足す"
MISSING = "足りない仲間"
MISSING_TIP = "えらんだ課題に、まだいない種類の主体と、声をかけられる相手を見る"
TITLE = "仲間をさがす"
ALL = "出会った主体"
WHO_IS_MISSING = "足りない仲間"
FIELD = "強み・持ちより・住所でさがす"
KIND = "種類"
EVERY_KIND = "すべての種類"
LIST = "主体の一覧"
ADD = "この会に足す"
ADD_TIP = "えらんだ主体を、書かれたままの名で、この会に足す"
PROPOSE = "提案をつくる"
PROPOSE_TIP = "えらんだ主体への、協働の提案をつくる"
NOBODY = "前の会に、主体がまだありません。会を重ねると、ここに並びます。"
HERE = "この会にいます"
ALIKE = "名の似た主体が、この会にいます"
NOBODY_OF_KIND = "この種類の主体には、まだ出会っていません。"
ALL_KINDS_HERE = "八つの種類の主体が、みなそろっています。"
NO_ISSUE = "課題をえらぶと、課題に重なる言葉のある主体も分かります。"
OTHER_FIELDS = "ほかの分野から、力を借りられるかもしれない主体"

HINTS = (("↑ ↓", "えらぶ"), ("Enter", "この会に足す"), ("Esc", "とじる"))


def nothing(typed: str) -> str:
    return f"「{typed}」に合う主体は、見つかりません。名・強み・持ちより・住所・地区から、さがしています。"


def met(title: str, day: str, workshops: int) -> str:
    """Where the party was met last."""
    last = f"{title}（{day}）" if day else title
    return f"{last}　ほか{workshops - 1}回" if workshops > 1 else last


def strengths(text: str) -> str:
    return f"強み：{text}"


def offers(text: str) -> str:
    return f"持ちより：{text}"


def both(parts: Sequence[str]) -> str:
    return "　".join(parts)


def missing(kind: str) -> str:
    return f"まだいない種類：{kind}"


def shared(words: Sequence[str]) -> str:
    return "課題と重なる言葉：" + "、".join(words)


def added(name: str) -> str:
    return f"{name}を足しました。"


def count(number: int, most: int) -> str:
    return f"{number}の主体" if number < most else f"{most}の主体まで。言葉を書くと、しぼれます。"


def spoken(name: str, kind: str, state: str, says: str) -> str:
    return "、".join(part for part in (name, kind, state, says) if part)
