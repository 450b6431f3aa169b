"""The board: islands, notes, seals, and what is done with them by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

BOARD = "板"
LIST = "一覧"
BOARD_NAME = "付箋の板"
SAME_IN_LIST = "一覧でも同じことができます"
NOT_SORTED = "まだ分けていない"
NEXT_HERE = "つぎの一枚は、ここ"
NO_TITLE = "（名のない島）"
PRIVATE = "ふせ"

SWITCH = "板・一覧・えらぶを切りかえる"
MAKE_ISLAND = "島にする"
MAKE_ISLAND_TIP = "えらんだ付箋を、一つの島にする"
LOOSEN = "島をほどく・島から出す"
LOOSEN_TIP = "表札の上では島をほどき、付箋の上ではその付箋を島から出す"
TO_ISLAND = "どの島へ"
TO_ISLAND_TIP = "えらんだ付箋や島を、どの島に入れるかえらぶ"
NEW_ISLAND = "新しい島"
TO_LOOSE = "まだ分けていない所へ"
EDIT = "文・表札を直す"
TIDY = "板を整える"
TIDY_TIP = "島を、はじめのならびに戻す"
CHOOSE = "課題にえらぶ・はずす"
HIDE = "付箋をふせる・ふせるのをやめる"
HIDE_TIP = "ふせた付箋は、投影や印刷に出ない"
NARROW = "しぼる"
NARROW_TIP = "班や島の付箋だけを、はっきり見せる"
NARROW_NOT = "すべての付箋"
NARROW_LOOSE = "まだ分けていない付箋"
MERGE = "島をまとめる"
MERGE_TIP = "えらんだ島を、別の島に入れる。付箋もシールも、いっしょに移る"
NAME_ISLAND = "島の表札を書く"
SEAL_MODE = "シールをはる"
SEAL_MODE_TIP = "付箋をおすたびに、シールを一枚はる。Shift をおしながらか、右のボタンで、はがす"
FIT = "板の全体を見る"
LARGER = "板を大きく"
SMALLER = "板を小さく"
SELECT_ALL = "付箋をすべてえらぶ"
NOTHING_CHOSEN = "先に、付箋をえらんでください。"
WORDS_HERE = "付箋の文"
TITLE_HERE = "島の表札"
NAME_EXAMPLE = "島の名"
TIDIED = "板を整えました。"
LOOSENED = "島をほどきました。"
HIDDEN = "付箋をふせました。投影や印刷に出ません。"
SHOWN = "付箋をふせるのをやめました。"
_MERGE_THEM = "（一つにまとめるには Ctrl+Shift+M）。"
NO_ISLAND_HERE = "ここには島がありません。"
ONE_NOTE = "付箋を一枚えらんでから、使います。"
OPEN_MENU = "ここでできること"
CATEGORIES = "分野を付ける"
THE_ISLAND = "この付箋の島"
CHOOSE_ISLAND = "島を課題にえらぶ・はずす"
CHOOSE_ISLAND_TIP = "えらんだ島か、えらんだ付箋の島を、取り組む課題にします。もう一度で、はずします"
LOOSEN_ISLAND = "島をまるごとほどく"
LOOSEN_ISLAND_TIP = "えらんだ島か、えらんだ付箋の島の、かこみを取ります。付箋は残ります"
ISLAND_MORE = "島にシールを一枚ふやす"
ISLAND_FEWER = "島のシールを一枚へらす"
EARLIER = "島の中で前へ"
LATER = "島の中で後ろへ"
ADD_ISSUE = "付箋にない課題を書く"
ADD_ISSUE_TIP = "どの付箋にもなかった課題を、じかに書いて足します"
ADD_ISSUE_HERE = "取り組む課題を書いて、Enter"
ADD_ISSUE_NOTE = "Enter で足します。Esc でやめます。"

HINTS = (
    ("↑ ↓ ← →", "うごく"),
    ("F2", "直す"),
    ("Ctrl+G", "島にする"),
    ("Ctrl+M", "どの島へ"),
    ("S ＋ −", "シール"),
    ("Ctrl+Enter", "書く欄へ"),
)


def count(number: int) -> str:
    return f"{number}枚"


def spoken(words: str) -> str:
    return f"話した言葉：{words}"


def made_island(number: int) -> str:
    return f"{number}枚を、島にしました。"


def moved_to(number: int, title: str) -> str:
    return f"{number}枚を「{title}」に入れました。"


def moved_out(number: int) -> str:
    return f"{number}枚を、島から出しました。"


def merged(title: str) -> str:
    return f"「{title}」にまとめました。"


def island_beside(title: str, other: str) -> str:
    """An island was dropped on another one: where it is now, and what to do if they were to be one."""
    return f"島の中に島は置けないので、「{title}」を「{other}」のそばに置きました{_MERGE_THEM}"


def island_stopped(title: str, other: str) -> str:
    """The same by the keys."""
    return f"島の中に島は置けないので、「{title}」は「{other}」の手前で止まりました{_MERGE_THEM}"


def no_island_of_islands(titles: Sequence[str]) -> str:
    """Islands were to become an island."""
    named = "と".join(f"「{title}」" for title in titles)
    if len(titles) == 1:
        return f"島の中に島は作れません。{named}をほかの島とまとめるには、Ctrl+Shift+M をおします。"
    return f"島の中に島は作れません。{named}を一つにまとめるには、Ctrl+Shift+M をおします。"


def now_number(title: str, number: int) -> str:
    return f"「{title or NO_TITLE}」の{number}番めにしました。"


def issue_added(text: str) -> str:
    return f"「{text}」を、取り組む課題に足しました。"


def island_seals(title: str, number: int) -> str:
    return f"島「{title or NO_TITLE}」のシールは{number}枚です。"


def zoom(percent: int) -> str:
    return f"大きさ {percent}%"


def spoken_note(text: str, mark: str, island: str, seals: int) -> str:
    """How a note under the cursor is read aloud."""
    parts = [text, mark, island or NOT_SORTED, f"シール{seals}枚" if seals else ""]
    return "、".join(part for part in parts if part)


def spoken_island(title: str, number: int, seals: int) -> str:
    return f"島「{title or NO_TITLE}」、{number}枚" + (f"、シール{seals}枚" if seals else "")


def of_table(name: str) -> str:
    return f"{name}の付箋"


def of_island(title: str) -> str:
    return f"島「{title or NO_TITLE}」の付箋"


def new_island(title: str) -> str:
    return f"新しい島「{title}」"
