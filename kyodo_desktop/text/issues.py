"""The page of local issues: notes in a list, seals, categories, the line that puts notes up."""

from __future__ import annotations

from kyodo_desktop.text.numbers import things

NOTES = "付箋の一覧"
SEALS = "シール ▼"
SEALS_PLAIN = "シール"
WRITTEN = "書かれたこと"
CATEGORY = "分野"
GROUP = "島"
CHOSEN_COLUMN = "取り組む課題"
CHOOSE = "えらぶ"
CHOSEN = "えらんだ"
ENTER = "Enter"
NO_CATEGORY = "分野なし"
NO_CATEGORY_MARK = "–"
NO_GROUP = "（まだ分けていない）"
GROUP_EXAMPLE = "島の名をえらぶか、新しく書きます"
ALL = "すべて"
SHOW_ALL = "すべてを見る"

CAPTURE = "付箋を書く"
CAPTURE_EXAMPLE = "思いついたことを、ここに書きます（一枚に一つ）"
PUT_UP = "はる"
CAPTURE_NOTE = "Enter でつぎの一枚。\n書いた人の名は残しません。"
TO_CAPTURE = "書く欄へ戻る"
CATEGORY_OF_NEW = "新しい付箋の分野"
TABLE_OF_NEW = "新しい付箋の班"
NO_TABLE = "班なし"
TABLE = "班"
NO_PICTURES = "絵やファイルは、付箋にはれません。文字だけを、はりつけられます。"

NO_NOTES = "下の欄に書いて Enter をおすと、ここに付箋がはられます。"
NONE_IN_CATEGORY = "この分野の付箋は、まだありません。"
NONE_FOUND_BUTTON = "さがすのをやめる"
SEARCH = "文の中からさがす"

CHOOSE_NOTE = "課題にえらぶ・はずす"
EDIT_NOTE = "文を直す"
PUT_NOTE_AWAY = "付箋をしまう"
MORE = "シールを一枚ふやす"
FEWER = "シールを一枚へらす"
PER_PERSON = "一人のシールの数"

HINTS = (
    ("↑ ↓", "うごく"),
    ("Enter", "えらぶ・はずす"),
    ("F2", "直す"),
    ("0–9 ＋ −", "シールの数"),
    ("Ctrl+Enter", "書く欄へ"),
    ("Ctrl+F", "さがす"),
)


def chip(mark: str, label: str, count: int) -> str:
    return f"{mark} {label} {count}" if mark else f"{label} {count}"


def short_chip(mark: str, label: str, count: int) -> str:
    return f"{mark or label} {count}"


def short_all(count: int) -> str:
    return f"全 {count}"


def category(mark: str, label: str) -> str:
    return f"{mark} {label}"


def set_category(mark: str, label: str) -> str:
    return f"分野を「{mark} {label}」にする"


def per_person(count: int) -> str:
    return f"一人{count}枚"


NO_BUDGET = "枚"
"""Behind the count of seals while nobody is marked as present."""


def of_budget(budget: int) -> str:
    return f"/ {budget}"


def spoken_seals(used: int, budget: int) -> str:
    return f"シールは、{budget}枚のうち{used}枚をはりました" if budget else f"シールを、{used}枚はりました"


def spoken_row_seals(count: int, text: str) -> str:
    return f"シール{count}枚、{text}"


def spoken_chosen(chosen: bool, text: str) -> str:
    return f"{text}、課題に{'えらんだ' if chosen else 'えらんでいない'}"


def chosen_island(title: str) -> str:
    """The island of a note, when the island itself is to be worked on."""
    return f"〔課題〕{title}"


def spoken_island_of(title: str, chosen: bool) -> str:
    if not title:
        return NO_GROUP
    return f"島「{title}」" + ("、課題にえらんだ島" if chosen else "")


def all_used(budget: int) -> str:
    return f"シールは{budget}枚、すべてはりました。"


def put_up(count: int) -> str:
    return f"付箋を{count}枚はりました。"


def put_away(count: int) -> str:
    return f"付箋を{count}枚しまいました。" if count > 1 else "付箋をしまいました。"


def none_found(typed: str) -> str:
    return f"「{typed}」が入った付箋は、ありません。"


def chosen_now(text: str) -> str:
    return f"「{text}」を、取り組む課題にえらびました。"


def left_now(text: str) -> str:
    return f"「{text}」を、取り組む課題からはずしました。"


def many(count: int) -> str:
    return f"取り組む課題が{things(count)}になりました。三つまでだと、話し合いやすくなります。"


def private(text: str) -> str:
    return f"〔ふせ〕{text}"


def over(count: int) -> str:
    return f"{count}枚多い"
