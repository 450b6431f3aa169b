"""The split of roles in sentences, by party (practice.md §1.1 and §2, layout A).

The order of numbers is that of official writing across the page: 第1条, 1, (1), ア. What people wrote is
quoted letter for letter: whether it is a verb or a noun, the sentence around it stays right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kyodo_desktop.text.sheet import MARK_MEANS

#: 公用文: the letters of the last level, in their sequence.
_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_BETWEEN = "・"

#: By the value of ``RoleLevel``, polite and plain: what stands behind the quoted activity.
_DOES: Mapping[str, tuple[str, str]] = {
    "lead": ("を受け持ちます", "を受け持つ"),
    "cooperate": ("に協力します", "に協力する"),
    "support": ("を支援し、助言します", "を支援し、助言する"),
}
_JOINT = ("を共同で受け持ちます", "を共同で受け持つ")
JOINT_LEAD = "共同の主担当"

#: The name of a party that is written by hand.
TO_FILL = "＿＿＿＿＿＿＿＿＿＿"
ANNEX_TITLE = "別表　役割分担表"
_NOTHING_YET = ("役割は、まだ決まっていません。", "役割は、定めていない。")


def of_party(name: str) -> str:
    """自治会の役割."""
    return f"{name}の役割"


def party(number: int, name: str) -> str:
    """（1）自治会の役割."""
    return f"（{number}）{of_party(name)}"


def kana(place: int) -> str:
    """ア, イ … ン, アア, アイ …: the place (from 0) of a line."""
    rest, letters = place + 1, ""
    while rest:
        rest, at = divmod(rest - 1, len(_KANA))
        letters = _KANA[at] + letters
    return letters


def line(letter: str, sentence: str) -> str:
    return f"{letter}　{sentence}"


def sentence(
    what: str, level: str, *, when: str, said: str, joint: bool, others: Sequence[str], plain: bool
) -> str:
    """「受付」を受け持ちます（主担当）。

    ``when`` as in the table; ``said`` are the party's own words in its cell; ``others`` share the lead.
    """
    deed = (_JOINT if joint else _DOES[level])[plain]
    ahead = f"{_BETWEEN.join(others)}と、" if others else ""
    label = JOINT_LEAD if joint else MARK_MEANS[level] if level == "lead" else ""
    notes = [part for part in (label, said, when) if part]
    behind = f"（{'、'.join(notes)}）" if notes else ""
    return f"{ahead}「{what}」{deed}{behind}。"


def nothing_yet(plain: bool) -> str:
    return _NOTHING_YET[plain]
