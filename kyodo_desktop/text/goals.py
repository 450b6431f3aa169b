"""Screen 4: the chosen issues, the purpose with its checks, the goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kyodo_desktop.text.findings import GOAL_PARTS
from kyodo_desktop.text.numbers import things

ISSUES_PANE = "取り組む課題"
GOALS_PANE = "目的と目標"

PURPOSE = "共通の目的"
PURPOSE_EMPTY = "だれの、どんなくらしを目ざすのかを、一つの文に書きます。"
PURPOSE_NO_ISSUES = "課題をえらぶと、ここに目的を書けます。"
#: By the keys of ``domain.goals.PURPOSE_CHECKS``.
CHECKS: Mapping[str, str] = {
    "for_whom": "だれのためかが書いてある",
    "one_sentence": "一つの文になっている",
}
NOT_MEANS = "「協働すること」を目的にしていない"
MEANS = "協働は手だてです。その先の、くらしの姿を書きませんか"
EDIT = "直す"
PURPOSE_HINTS = (("F2", EDIT), ("F5", "投影して、みんなで読む"))

GOALS = "目標"
ADD = "目標を足す"
ADD_TIP = "新しい目標を、表の終わりに足す"
PUT_AWAY = "しまう・はずす"
PUT_AWAY_TIP = "目標をしまう。課題なら、取り組むのをやめる（元に戻せます）"
PUT_AWAY_DONE = "目標をしまいました。"
UP = "上へ"
DOWN = "下へ"
EDIT_HERE = "直す"
LINK = "課題と結ぶ"
LINK_TIP = "この目標が、どの課題にこたえるかをえらぶ"
PRINT_TIP = "合意書を、いまのまま案として刷る"
SAVE_TIP = "合意書を、いまのままPDFに保存する"
TABLE = "目標の表"
NUMBER = "番号"
WHAT = "何を"
DUE = GOAL_PARTS["due"]
TARGET = GOAL_PARTS["target"]
MEASURED_BY = GOAL_PARTS["measured_by"]
ACTOR = GOAL_PARTS["actor_id"]
ISSUE = "課題"
LINK_HERE = "1〜9で結ぶ"
CHOOSE_ACTOR = "えらぶ"
NO_ACTOR = "まだ決めない"
EMPTY = "目標が、まだありません。目的にとどくために、いつまでに・どれだけ進めるかを決めます。"

HINTS = (
    ("Enter", "直す・つぎの欄"),
    ("Tab", "書くとき、右の欄へ"),
    ("Alt+↑ ↓", "順番をかえる"),
    ("Ctrl+T", "課題のようす"),
    ("F1", "手引き"),
)


def count(number: int) -> str:
    return things(number)


def goal(number: int) -> str:
    return f"目標{number}"


def goal_spoken(number: int, what: str, issues: Sequence[int]) -> str:
    linked = f"、課題{'・'.join(str(n) for n in issues)}" if issues else ""
    return f"目標{number}、{what}{linked}"


def lacks(parts: Sequence[str], others: int) -> str:
    """``others``: how many more goals lack something."""
    rest = f"（ほか {things(others)}）" if others else ""
    gaps = "・".join(GOAL_PARTS[part] for part in parts)
    return f"{gaps}が、まだです。空いた所は、紙に手で書きこめます（合意書は「案」になります）。{rest}"


def linked(number: int, issue: int) -> str:
    return f"目標{number}を、課題{issue}と結びました。"


def unlinked(number: int, issue: int) -> str:
    return f"目標{number}と課題{issue}の結びを、はずしました。"


def menu_issue(number: int, statement: str) -> str:
    return f"{number}　{statement}"
