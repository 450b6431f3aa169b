# 分野
"""The fields that notes fall into, beside what ``cards`` does with them: their marks, and what to pick."""

from __future__ import annotations

import unicodedata

from kyodo_desktop.domain import cards, rows
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import categories as words

_JOINER = "\u200d"


def letters(text: str) -> int:
    """How many characters people see: marks, variation selectors and what is joined count with their base."""
    count, joined = 0, False
    for letter in text:
        attached = unicodedata.category(letter) in ("Mn", "Me", "Mc", "Sk", "Cf")
        if not attached and not joined:
            count += 1
        joined = letter == _JOINER
    return count


def set_mark(workshop: Workshop, id: str, mark: str) -> Workshop:
    """The one character in the corner of a note. Raises Refused for a blank one, and for several."""
    mark = accept("categories", "mark", mark)
    if letters(mark.strip()) > 1:
        raise Refused("category.one_mark")
    return rows.edit(workshop, "categories", id, mark=mark)


def add_named(workshop: Workshop, name: str) -> Workshop:
    """A new category with the first of its letters that is no mark yet. Raises Refused like the others."""
    name = accept("categories", "label", name)
    used = {category.mark for category in workshop.categories}
    free = [letter for letter in name if letter.isalnum() and letter not in used]
    return cards.add_category(workshop, free[0] if free else words.ANY_MARK, name)


def to_pick(workshop: Workshop) -> tuple[tuple[str, str], ...]:
    """The recommended categories of which neither the mark nor the label is in use."""
    used = {category.mark for category in workshop.categories}
    used |= {category.label for category in workshop.categories}
    return tuple(pair for pair in words.RECOMMENDED if not used & {*pair})
