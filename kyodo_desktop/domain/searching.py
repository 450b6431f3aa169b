"""What a row is found by, and where in it the words that were looked for stand.

A row's words are kept beside it in the library, folded (``fold``), so that a search compares letters and
nothing else. Whoever changes what is folded, or how, raises ``RULE``: libraries then make them anew.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.japanese import search_key
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import letters

#: By which rule words were folded; stored with them.
RULE = 1

#: The fields that a row is found by, the telling ones first; parts in the sequence of a result. What nobody
#: would look for, such as contacts, has no further copy here.
SEARCHED: Mapping[str, tuple[str, ...]] = {
    rows.HEAD: ("title", "theme", "purpose", "host", "district", "document_number", "use_of_results"),
    "actors": (
        "name",
        "short_name",
        "reading",
        "representative",
        "representative_reading",
        "address",
        "strengths",
        "weaknesses",
        "offers",
    ),
    "participants": ("name", "reading", "position"),
    "issues": ("statement", "who_suffers", "where", "today"),
    "groups": ("title",),
    "cards": ("text", "spoken"),
    "goals": ("what", "target", "measured_by", "beneficiary"),
    "activities": ("what", "needs", "note"),
    "clauses": ("title", "text"),
    "proposals": ("party_name", "asked", "reply"),
    "meetings": ("venue", "facilitator"),
    "agenda": ("title", "method", "who"),
    "promises": ("text",),
    "ballots": ("question",),
    "ballot_options": ("text",),
    "objections": ("text", "answer"),
}

_PLAIN = {ord(form): plain for plain, forms in letters.SAME.items() for form in forms}
_PLAIN |= dict.fromkeys([*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)], "")  # variation selectors
_HALF_WIDTH_MARKS = "\uff9e\uff9f"


def fold(text: str) -> str:
    """Width, case, kind of kana, forms of a letter and spaces do not matter. Never shown."""
    return "".join(search_key(text).translate(_PLAIN).split())


def wanted(typed: str) -> tuple[str, ...]:
    """The words that were typed, folded; every one of them must occur."""
    return tuple(word for part in typed.split() if (word := fold(part)))


def words_of(part: str, row: object) -> str:
    """Everything a row is found by, folded, a line for each field; empty if there is nothing."""
    return "\n".join(
        word for name in SEARCHED.get(part, ()) if (text := getattr(row, name)) and (word := fold(text))
    )


def all_words(workshop: Workshop) -> Iterable[tuple[str, str, str]]:
    """Part, id and words of every row of a workshop that can be found."""
    for part in SEARCHED:
        for row in (workshop,) if part == rows.HEAD else rows.all_rows(workshop, part):
            if words := words_of(part, row):
                yield part, row.id, words


class Hit(NamedTuple):
    """A row that was found: its part and id, and what its searched fields say, as written."""

    part: str
    id: str
    texts: tuple[tuple[str, str], ...]


class Group(NamedTuple):
    """What was found in one workshop. ``date`` is ISO text or empty; ``total`` counts hits not listed too."""

    workshop_id: str
    title: str
    date: str
    hits: tuple[Hit, ...]
    total: int


class Found(NamedTuple):
    """The workshops touched last that hold what was looked for.

    ``more`` says that there may be others; ``unready`` workshops cannot be searched yet.
    """

    groups: tuple[Group, ...]
    more: bool
    unready: int


class Total(NamedTuple):
    """How much was found in all."""

    hits: int
    workshops: int


def telling(hit: Hit, words: Sequence[str]) -> tuple[str, str]:
    """The field that holds most of the words, and its text: the first of the row if none does."""
    return max(hit.texts, key=lambda said: sum(word in fold(said[1]) for word in words))


def marks(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where in a text as written the folded words stand: from and to, in sequence, not overlapping."""
    folded, spans = "", []
    for start, end in _clusters(text):
        piece = fold(text[start:end])
        folded += piece
        spans += [(start, end)] * len(piece)
    found: list[tuple[int, int]] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            found.append((spans[at][0], spans[at + len(word) - 1][1]))
            at = folded.find(word, at + len(word))
    return _merged(found)


def _clusters(text: str) -> Iterable[tuple[int, int]]:
    """Letters together with the marks that are folded into them."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _joins(text[at]):
            yield start, at
            start = at


def _joins(letter: str) -> bool:
    return bool(unicodedata.combining(letter)) or letter in _HALF_WIDTH_MARKS or _PLAIN.get(ord(letter)) == ""


def _merged(found: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(end, out[-1][1])
        else:
            out.append((start, end))
    return tuple(out)
