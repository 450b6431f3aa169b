"""The programme and its clock: the band above it, the table, the menu row, what is said after each key."""

from __future__ import annotations

from collections.abc import Sequence

PROGRAMME = "次第"
TIME = "時刻"
MINUTES = "時間"
WHAT = "すること"
WHO = "進める人"
STATE = "ようす"
METHOD = "進め方"
LEAST = "少なくとも"
NOW = "いま"
PAUSED = "とめています"
DONE = "すみました"
COMING = "つぎ"
LEFT = "残り"
OVERRUN = "のびています"
SOON = "まもなく"
PLANNED = "予定"
ALL_DONE = "次第は、すべて終わりました"
RULER = "時間の帯"

METHOD_EXAMPLE = "例：一人で書いてから、読み上げる"
LEAST_EXAMPLE = "5分"
NO_ITEM = "項目をえらぶと、ここで進め方を書けます"

EMPTY = "次第が、まだありません。ひな形（150分）から、はじめられます。"
ADD = "項目を足す"
ADD_TIP = "次第の終わりに、項目を足す"
MOVE_UP = "項目を上へ"
MOVE_DOWN = "項目を下へ"
PUT_AWAY = "項目をしまう"
AWAY = "項目をしまいました。"

START = "はじめる"
START_TIP = "つぎの項目の時計を進める"
PAUSE = "とめる"
PAUSE_TIP = "時計をとめる"
GO_ON = "つづける"
GO_ON_TIP = "とめた時計を、また進める"
NEXT = "つぎの項目へ"
NEXT_TIP = "いまの項目を終えて、つぎをはじめる"
LONGER = "＋5分"
LONGER_TIP = "いまの項目を5分のばす。あとの項目は、5分おそくなる"
SPREAD = "配り直す"
SPREAD_TIP = "終わりまでの時間を、まだの項目に配り直す"
FINISH = "いまの項目を終える"
FINISH_TIP = "つぎの項目ははじめないで、時計をとめる"
ANEW = "次第をはじめから"
ANEW_TIP = "すべての項目を、まだはじめていないようすに戻す"

PASTE = "次第をはりつける"
PASTE_TIP = "文書や表から写した次第を、1行を1項目として足す"

#: A time or a span of times at the beginning of a pasted line; the minutes at its end.
_CLOCK = r"\d{1,2}[:：]\d{2}"
PASTED_TIMES = rf"\s*(?P<starts>{_CLOCK})\s*(?:[~〜～－–—-]\s*(?P<ends>{_CLOCK})?)?\s*"
PASTED_MINUTES = r"[（(【\[]?\s*(?P<minutes>\d{1,3})\s*分\s*(?:間)?\s*[）)】\]]?\s*$"

HINTS = (
    ("Enter", "直す・つぎの項目"),
    ("Ins", "項目を足す"),
    ("Alt+↑ ↓", "順番をかえる"),
    ("F6", "時計"),
    ("F7", "つぎの項目へ"),
    ("F1", "手引き"),
)

_LONGEST = 12  # letters of a title in the message after spreading


def minutes(count: int) -> str:
    """25 分, with a space as in the table."""
    return f"{count} 分"


def numbered(number: int, title: str) -> str:
    return f"{number}  {title}"


def digits(seconds: int) -> str:
    """21:40, and 1:05:00 from an hour on; the sign is said in words beside it."""
    minutes_, second = divmod(abs(seconds), 60)
    hours, minute = divmod(minutes_, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def chip(left: int) -> str:
    """What the menu row says: whole minutes, seconds in the last two, then how long it has overrun."""
    if left < 0:
        return f"{digits(left)} {OVERRUN}"
    return f"{LEFT} {left // 60}分" if left >= 120 else f"{SOON} {digits(left)}"


def chip_tip(title: str) -> str:
    return f"「{title}」へ移る"


def now_at(times: str) -> str:
    return f"{NOW}　{times}"


def coming_at(times: str) -> str:
    return f"{COMING}　{times}"


def summary(count: int, total: int) -> str:
    return f"{count}項目　合計 {total}分"


def ends_at(time: str) -> str:
    return f"{time} に終わります"


def row_spoken(number: int, title: str, state: str) -> str:
    return "、".join(part for part in (str(number), title, state) if part)


def ruler_spoken(number: int, count: int, title: str) -> str:
    return f"{count}項目のうち{number}番目、{title}"


def pasted(count: int) -> str:
    return f"{count}項目を足しました。"


def started(title: str) -> str:
    return f"「{title}」をはじめました。"


def paused() -> str:
    return "時計をとめました。"


def went_on(title: str) -> str:
    return f"「{title}」を、また進めています。"


def finished() -> str:
    return f"{ALL_DONE}。"


def ended(title: str) -> str:
    return f"「{title}」を終えました。"


def anew() -> str:
    return "次第を、はじめのようすに戻しました。"


def lengthened(title: str, ends: str) -> str:
    tail = f"{ends_at(ends)}。" if ends else ""
    return f"「{title}」を5分のばしました。{tail}"


def spread(until: str, total: int, count: int, shares: Sequence[tuple[str, int, int]]) -> str:
    """What was spread over how many items, and the one that changed most: title, minutes before and after."""
    aim = f"{until} に終わるよう、" if until else ""
    if not shares:
        return f"{aim}残り{total}分です。配り直すところは、ありません。"
    title, before, after = max(shares, key=lambda share: abs(share[1] - share[2]))
    named = f"「{short(title)}」{before}→{after}分{'など' if len(shares) > 1 else ''}"
    return f"{aim}残り{total}分を{count}項目に配り直しました（{named}）。"


def short(title: str, longest: int = _LONGEST) -> str:
    """The beginning of a title, where a whole one would push everything else away."""
    return title if len(title) <= longest else f"{title[:longest]}…"
