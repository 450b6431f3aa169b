"""Programmes to begin from: what is done, minutes, minutes at least, who leads, how.

The evening of 120 minutes is the usual one of such workshops (silent writing, reading out, islands, seals,
roles); in one evening alone most halls come no further than the issues, hence the series.
"""

from __future__ import annotations

from kyodo_desktop.text.sample import PROGRAMME as OF_THE_SAMPLE

Line = tuple[str, int, int, str, str]
LEADER, ALL, HOST = "進行役", "みんな", "主催者"

_PARTS = {"有村": HOST, "松元": LEADER}  # the people of the sample are in no other hall
AFTERNOON: tuple[Line, ...] = tuple(
    (title, minutes, least, _PARTS.get(who, who), how) for title, minutes, least, who, how in OF_THE_SAMPLE
)

EVENING: tuple[Line, ...] = (
    ("開会・趣旨・成果の使い道", 10, 5, HOST, ""),
    ("流れと、話し合いの約束", 5, 3, LEADER, "みんなで声に出して読む"),
    ("自己紹介", 10, 5, ALL, "班ごとに、一人1分"),
    ("一人で付箋に書く", 10, 7, ALL, "黙って、1枚に1件"),
    ("読み上げながらはる", 25, 15, ALL, "一人1枚ずつ、順に"),
    ("休けい", 5, 3, "", ""),
    ("仲間分けと表札", 15, 10, ALL, ""),
    ("シールでえらぶ", 7, 5, ALL, "いっせいにはる"),
    ("役割を分担する", 20, 15, ALL, "表を見ながら決める"),
    ("みんなで分かち合う", 9, 6, "各班", "一つの班3分"),
    ("まとめ・次回・ふり返り", 4, 3, LEADER, ""),
)

FINDING: tuple[Line, ...] = (
    ("開会・趣旨・成果の使い道", 10, 5, HOST, ""),
    ("流れと、話し合いの約束", 5, 3, LEADER, "みんなで声に出して読む"),
    ("自己紹介", 15, 8, ALL, "班ごとに、一人1分"),
    ("一人で付箋に書く", 10, 7, ALL, "黙って、1枚に1件"),
    ("読み上げながらはる", 30, 20, ALL, "一人1枚ずつ、順に"),
    ("休けい", 10, 5, "", ""),
    ("仲間分けと表札", 20, 12, ALL, ""),
    ("シールでえらぶ", 10, 5, ALL, "いっせいにはる"),
    ("ふり返り・次回の確かめ", 10, 5, LEADER, ""),
)

_AGAIN: tuple[Line, ...] = (
    ("開会・前回の確かめ", 10, 5, LEADER, "前回決めたことを、先に見る"),
    ("話し合いの約束を読む", 5, 3, LEADER, "みんなで声に出して読む"),
)

DECIDING: tuple[Line, ...] = (
    *_AGAIN,
    ("課題を見直す", 10, 5, ALL, ""),
    ("目的を決める", 20, 12, ALL, "一つの文にする"),
    ("目標を決める", 15, 10, ALL, "いつまでに、どれだけ"),
    ("休けい", 10, 5, "", ""),
    ("役割を分担する", 30, 20, ALL, "表を見ながら決める"),
    ("合意書の読み合わせと署名", 15, 12, LEADER, "声に出して読む"),
    ("ふり返り・閉会", 5, 3, LEADER, ""),
)

AIMING: tuple[Line, ...] = (
    *_AGAIN,
    ("課題を確かめる", 15, 8, ALL, ""),
    ("目的を決める", 25, 15, ALL, "一つの文にする"),
    ("休けい", 10, 5, "", ""),
    ("目標を決める", 20, 12, ALL, "いつまでに、どれだけ"),
    ("ふり返り・次回の確かめ", 5, 3, LEADER, ""),
)

SHARING: tuple[Line, ...] = (
    *_AGAIN,
    ("することを出し合う", 25, 15, ALL, ""),
    ("役割を分担する", 35, 20, ALL, "表を見ながら決める"),
    ("休けい", 10, 5, "", ""),
    ("合意書の読み合わせと署名", 25, 15, LEADER, "声に出して読む"),
    ("ふり返り・閉会", 10, 5, LEADER, ""),
)

#: Name and evenings of each, the first is the one that is offered first.
TEMPLATES: tuple[tuple[str, tuple[tuple[Line, ...], ...]], ...] = (
    ("一日で合意書まで（150分）", (AFTERNOON,)),
    ("一晩で（120分）", (EVENING,)),
    ("二晩で合意書まで", (FINDING, DECIDING)),
    ("三晩で合意書まで", (FINDING, AIMING, SHARING)),
)

CHOOSE = "ひな形を入れる"
CHOOSE_TIP = "次第のひな形をえらんで、この回に入れる"
KEEP = "ひな形として残す"
KEEP_TIP = "いまの次第に名を付けて、つぎの会でも使えるようにする"
NAME = "ひな形の名"
NAME_EXAMPLE = "例：うちの公民館の夜"
LIST = "ひな形"
PUT_IN = "入れる"
FORGET = "このひな形をしまう"
KEEP_NOW = "残す"
ABOUT = "いまの次第は、入れかわります。元に戻せます。"


def about(evenings: tuple[int, ...], count: int) -> str:
    """What a template holds: minutes of each evening, items in all."""
    lengths = "・".join(f"{minutes}分" for minutes in evenings)
    head = f"{len(evenings)}回　" if len(evenings) > 1 else ""
    return f"{head}{lengths}　{count}項目"


def evening(number: int, several: bool) -> str:
    return f"第{number}回" if several else ""


def line(minutes: int, title: str) -> str:
    return f"{minutes}分　{title}"


def put_in(name: str) -> str:
    return f"「{name}」を入れました。"


def kept(name: str) -> str:
    return f"「{name}」を、ひな形に残しました。"


def forgotten(name: str) -> str:
    return f"ひな形「{name}」をしまいました。"
