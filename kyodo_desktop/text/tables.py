"""Tables at which people sit and talk: what a table is called before anybody names it, and their dialog."""

from __future__ import annotations

from collections.abc import Sequence

from kyodo_desktop.text.numbers import things

TITLE = "班を組む"
OPEN_TIP = "参加者を班に分ける、班の名を直す"
BY_COUNT = "班の数で"
BY_SIZE = "一班の人数で"
TABLES_WANTED = "班の数"
PEOPLE_EACH = "一班の人数"
DEAL = "分ける"
FILL_UP = "あとから来た人を入れる"
FILL_UP_TIP = "出席して、まだ班のない人を、人の少ない班に入れる。ほかの人は動かない"
TABLE = "班"
SIZE = "人数"
WHO = "所属"
NOBODY_THERE = "だれもいません"
NO_TABLES = "班が、まだありません。数を決めて「分ける」をおすか、「班を足す」で一つずつ作れます。"
ADD = "班を足す"
PUT_AWAY = "班をしまう"
UP = "班を上へ"
DOWN = "班を下へ"
UNDO = "元に戻す"
EVEN = "どの班の人数も、ちがいは一人までです。同じ所属の人も、できるだけ分かれます。"


def numbered(number: int) -> str:
    return f"{number}班"


def present(count: int) -> str:
    return f"出席した{count}人"


def everybody(count: int) -> str:
    return f"全員（{count}人）"


def outlook(people: int, count: int) -> str:
    """What dealing would come to."""
    least, more = divmod(people, count)
    each = f"{least}人か{least + 1}人" if more else f"{least}人"
    return f"{people}人を、{things(count, '')}の班に分けます。一班は{each}です。"


def dealt(people: int, count: int) -> str:
    return f"{people}人を、{things(count, '')}の班に分けました。"


def filled(people: int) -> str:
    return f"{people}人を、人の少ない班に入れました。"


def away(name: str) -> str:
    return f"「{name}」をしまいました。"


def size(count: int) -> str:
    return f"{count}人"


def of_party(name: str, count: int) -> str:
    return f"{name} {count}"


def who(parts: Sequence[str]) -> str:
    return "、".join(parts)


def spoken(name: str, count: int, who: str) -> str:
    return f"{name}、{count}人、{who}" if who else f"{name}、{NOBODY_THERE}"
