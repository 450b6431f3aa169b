"""Tables at which people sit and talk: what a table is called before anybody names it."""

from __future__ import annotations


def numbered(number: int) -> str:
    return f"{number}班"
