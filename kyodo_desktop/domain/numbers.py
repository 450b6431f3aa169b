# 数
"""Numbers as people type them, and numbers proposed from words such as a target. Nothing typed is touched."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from kyodo_desktop.errors import Refused
from kyodo_desktop.text import numbers as words

MOST = 1e12  # more is a slip of the finger
_NUMBER = r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_ARROW = "|".join(re.escape(unicodedata.normalize("NFKC", arrow)) for arrow in words.ARROWS)
_COUNTER = "|".join(
    re.escape(unicodedata.normalize("NFKC", counter))
    for counter in sorted(words.COUNTERS, key=len, reverse=True)
)
_COUNTED = re.compile(rf"({_NUMBER})\s*({_COUNTER})?")
_FROM_TO = re.compile(rf"({_NUMBER})\s*({_COUNTER})?\s*(?:{_ARROW})\s*({_NUMBER})\s*({_COUNTER})?")


class Measure(NamedTuple):
    """How much, of what, and from where."""

    amount: float
    unit: str
    baseline: float | None = None


def read_number(text: str) -> float | None:
    """The number that was typed, in digits of either width; none for blank.

    Raises Refused for words, and for what no count reaches.
    """
    typed = unicodedata.normalize("NFKC", text).strip()
    if not typed:
        return None
    if not re.fullmatch(_NUMBER, typed, re.ASCII):
        raise Refused("number.unreadable", text=text.strip())
    number = _value(typed)
    if abs(number) > MOST:
        raise Refused("number.too_large", text=text.strip())
    return number


def propose(target: str) -> Measure | None:  # 34世帯 → 20世帯, のべ120人が乗る
    """What a target's words say in numbers: one number with what it counts, or from one number to another.

    None when they say more than one thing, or nothing that is counted.
    """
    text = unicodedata.normalize("NFKC", target)
    found = _COUNTED.findall(text)
    if len(found) == 2 and (pair := _FROM_TO.search(text)):
        before, unit_before, after, unit_after = pair.groups(default="")
        if unit_before and unit_after and unit_before != unit_after:
            return None
        return _within(Measure(_value(after), unit_after or unit_before, _value(before)))
    if len(found) == 1 and found[0][1]:
        return _within(Measure(_value(found[0][0]), found[0][1]))
    return None


def _within(measure: Measure) -> Measure | None:
    return measure if max(abs(measure.amount), abs(measure.baseline or 0)) <= MOST else None


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))
