"""Fractional order keys: text that sorts between its neighbours.

Base-62 digits in ASCII order. A key never ends in ``0``, so there is always room
before it; keys grow by a digit when neighbours meet. Moving a row changes that
row alone, and two laptops that insert at the same place make different rows with
close keys, sorted by id where the keys are equal.
"""

from __future__ import annotations

from collections.abc import Iterator

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_VALUE = {digit: n for n, digit in enumerate(_DIGITS)}
_BASE = len(_DIGITS)
_STRIDE = 3  # digits used when appending: 100,000 appended notes before a key grows


def between(before: str, after: str) -> str:
    """A key that sorts after ``before`` and before ``after``; an empty text means no neighbour there.

    Raises ValueError if the neighbours are not in ascending order.
    """
    if not after:
        return _next(before)
    if before >= after:
        raise ValueError(f"{before!r} does not sort before {after!r}")
    key: list[str] = []
    at = 0
    open_end = False
    while True:
        low = _VALUE[before[at]] if at < len(before) else 0
        high = _BASE if open_end else _VALUE[after[at]]
        if high - low > 1:
            return "".join(key) + _DIGITS[(low + high) // 2]
        key.append(_DIGITS[low])
        open_end = open_end or high > low
        at += 1


def _next(before: str) -> str:
    """The key after the last one. Counting on, not halving, keeps a long evening's keys short."""
    if not before:
        return _DIGITS[_BASE // 2]
    number = 0
    for digit in before[:_STRIDE].ljust(_STRIDE, "0"):
        number = number * _BASE + _VALUE[digit]
    number += 1
    if number % _BASE == 0:
        number += 1
    if number >= _BASE**_STRIDE:
        return before[:_STRIDE] + _next(before[_STRIDE:])
    return "".join(_DIGITS[number // _BASE**power % _BASE] for power in reversed(range(_STRIDE)))


def spread(count: int, before: str = "", after: str = "") -> Iterator[str]:
    """``count`` ascending keys between two neighbours, as short as halving allows."""
    if count <= 0:
        return
    middle = between(before, after)
    left = (count - 1) // 2
    yield from spread(left, before, middle)
    yield middle
    yield from spread(count - 1 - left, middle, after)
