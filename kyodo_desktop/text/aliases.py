"""What a party is called in the clauses where letters stand for names."""

from __future__ import annotations

#: In the sequence of the sheet; nobody can go on by heart after the tenth.
LETTERS = "甲乙丙丁戊己庚辛壬癸"


def beyond(place: int) -> str:
    """第11当事者: by its place, from 1."""
    return f"第{place}当事者"
