"""Whose voice is on the board, table by table: for whoever leads the talk, never for the hall."""

from __future__ import annotations

SEE = "声の少ない班を見る"
SEE_TIP = "出席した人の数と、付箋の数を、班ごとにくらべる（進行役だけの画面）"
ONLY_HERE = "進行役だけの画面です。投影にも、紙にも出ません。付箋に名はないので、班の数だけをくらべます。"
TABLE = "班ごとの出席と付箋"
MEETING = "どの回"
NAME = "班"
PRESENT = "出席"
NOTES = "付箋"
EACH = "一人あたり"
LISTEN = "聞いてみる"
NO_TABLES = "班が、まだありません。「参加者と主体」で班を組むと、ここでくらべられます。"
NO_ATTENDANCE = "出席が、まだ付いていません。「参加者と主体」で付けると、ここでくらべられます。"
NO_NOTES = "班の付箋が、まだありません。付箋を書く欄で、先に班をえらびます。"
NOBODY_FEW = "声の少ない班は、見あたりません。"
CLOSE = "とじる"
WAYS_HEAD = "聞き方"
WAYS = (
    "静かに書く1分：だまって、一人ずつ付箋に書きます。",
    "ひとまわり：一人ひとことずつ、順に話します。とばしてもかまいません。",
    "A5の紙に一人一問：話すのが苦手な人も、書いて出せます。",
)


def people(count: int) -> str:
    return f"{count}人"


def notes(count: int) -> str:
    return f"{count}枚"


def each(rate: float | None) -> str:
    return f"{rate:.1f}枚" if rate is not None else "–"


def rule(rate: float) -> str:
    return (
        f"一人あたりの付箋は、班ぜんたいで {rate:.1f}枚です。その半分より少ない班に「{LISTEN}」を付けます。"
    )


def few(tables: list[tuple[str, int, int]]) -> str:
    return "\u3000".join(f"{name}：{present}人出席、付箋{count}枚" for name, present, count in tables)


def elsewhere(present: int, count: int) -> str:
    told = []
    if present:
        told.append(f"班に入っていない出席者 {present}人")
    if count:
        told.append(f"班のない付箋 {count}枚")
    return "・".join(told) + "は、くらべていません。" if told else ""


def spoken(name: str, present: int, count: int, few_notes: bool) -> str:
    return f"{name}、{present}人出席、付箋{count}枚" + (f"、{LISTEN}" if few_notes else "")


def meeting(number: int, day: str) -> str:
    return f"第{number}回　{day}".rstrip()
