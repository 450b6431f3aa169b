"""The hall's screen: what stands on the wall, and what the desk says about it."""

from __future__ import annotations

from collections.abc import Mapping

# --- menu and keys

SHOW = "投影"
SHOW_TIP = "この画面を、会場の画面に映す。もう一度おすと、やめる"
NEXT = "投影：つぎへ"
NEXT_TIP = "会場の画面を、つぎの島や条に進める（映しているあいだは PgDn でも）"
BACK = "投影：前へ"
BACK_TIP = "会場の画面を、前の島や条に戻す（映しているあいだは PgUp でも）"
BLANK = "投影：白くする"
BLANK_TIP = "会場の画面を、白くする。もう一度おすと、また映る"
FREEZE = "投影：とめる"
FREEZE_TIP = "会場の画面を、いまのままとめる。もう一度おすと、また動く"
MOVE = "投影：ほかの画面へ"
MOVE_TIP = "映す画面を、つぎの画面にかえる"

# --- what the desk says

SHOWN_HERE = "この画面に映しています。Esc か F5 で、戻ります。"
ENDED = "投影を終わりました。"
NO_WORKSHOP = "会をひらくと、映せます。"
NO_SCREEN = "映す画面が、見つかりません。線を確かめて、もう一度 F5 をおしてください。"
ONLY_ONE = "つながっている画面は、これだけです。"
UNPLUGGED = "投影が外れました"
UNPLUGGED_WORDS = "映す画面が、見つかりません。つなぐと、自動でまた映ります。"
OTHER_SCREEN = "前とちがう画面が、つながりました。"
SHOW_THERE = "そこに映す"
STOP = "投影をやめる"
FROZEN = "投影をとめています"
FROZEN_WORDS = "会場には、とめたときの画面が映っています。Ctrl+F5 で、また動きます。"
THAW = "また動かす"
BLANKED = "投影を白くしています"
BLANKED_WORDS = "会場には、何も映っていません。Shift+F5 で、また映ります。"
UNBLANK = "また映す"

# --- what stands on the wall

OBJECT = "を"  # the particle that is one wherever it stands: a line may well end with it
LOOSE = "まだ分けていない"
TOP = "シールの多い付箋"
ISSUES = "取り組む課題"
PROMISES = "話し合いの約束"
PURPOSE = "目的"
GOALS = "目標"
ROLES = "だれが、何をするか"
WORK = "仕事"
NO_LEAD = "なし"
UNTITLED_ISLAND = "（名のない島）"
PERSON = "個人"
USE_OF_RESULTS = "話し合ったことの使い道"
DUE = "いつまでに"
TARGET = "どれだけ"
MEASURED_BY = "はかり方"
PARTY = "はかる主体"
NOW = "いま"
UPCOMING = "つぎ"
NOT_STARTED = "まもなく、はじまります"
ALL_DONE = "すべての項目が、終わりました"
LEFT = "残り"
OVER = "のびています"
PAUSED = "とめています"
NOT_YET = "まだ"
CONTINUED = "つづく"

#: By the value of ``BallotMethod``: the question where none is written.
VOTE: Mapping[str, str] = {
    "seals": "大切だと思うものに、シールをはります",
    "points": "大切だと思う順に、点を付けます",
    "hands": "一つに、手をあげます",
    "five_fingers": "どのくらい賛成か、指の数でしめします",
    "consent": "このまま進めて、よいですか",
    "gradients": "どのくらい賛成か、段階でしめします",
    "yes_no": "賛成ですか",
}

#: How to answer, where each answer has no line of its own.
HOW: Mapping[str, str] = {
    "points": "一番に5点、つぎに4点、3点、2点、1点",
    "hands": "一人、一回",
    "five_fingers": "5本は大賛成、0本（グー）は待ってほしい",
    "consent": "進めてよい・気がかりがある・反対",
    "gradients": "8（ぜひ、やりたい）から、1（受け入れられない）まで",
    "yes_no": "賛成・反対・どちらでもない",
}


def seals_each(number: int, stackable: bool) -> str:
    """How seals are used."""
    return f"一人{number}枚　" + ("同じものに重ねて、はれます" if stackable else "一つに一枚ずつ")


def notes(number: int) -> str:
    return f"{number}枚"


def clause(number: int) -> str:
    return f"第{number}条"


def page(number: int, of: int) -> str:
    return f"{number} / {of}"


def minutes(number: int) -> str:
    return f"{number}分"


def person(number: int, of: int) -> str:
    """A party that is one person; numbered when there are several."""
    return PERSON if of < 2 else f"{PERSON}{number}"


def shown_on(name: str, width: int, height: int) -> str:
    """Which screen it is on. ``name`` is what the screen calls itself."""
    return f"会場の画面に映しています（{name}　{width}×{height}）。" if name else "会場の画面に映しています。"
