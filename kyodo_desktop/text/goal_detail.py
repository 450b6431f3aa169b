"""Below the table of goals: for whom the goal under the cursor is, and its numbers beside the words."""

from __future__ import annotations

BENEFICIARY = "だれのため"
BENEFICIARY_HINT = "だれが助かりますか"
BASELINE = "いまの数"
AMOUNT = "めざす数"
UNIT = "単位"
UNIT_HINT = "世帯・人"
NUMBER_HINT = "34"
STRIP = "目標のくわしいこと"
TO_DETAIL = "だれのため・数で書く"
TO_DETAIL_TIP = "この目標が、だれのためかと、いまの数・めざす数を書く"
TAKEN = "「どれだけ」の言葉を、数でも書きました。"
CALENDAR = "こよみからえらぶ"


def of_goal(number: int) -> str:
    return f"目標{number}"


def propose(baseline: str, amount: str, unit: str) -> str:
    return f"数でも書く：{baseline} → {amount}{unit}" if baseline else f"数でも書く：{amount}{unit}"
