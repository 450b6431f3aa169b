"""What a row is found by, and where in it the words that were looked for stand.

A row's words are kept beside it in the library, folded (``fold``), so that a search compares letters and
nothing else. Whoever changes what is folded, or how, raises ``RULE``: libraries then make them anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.japanese import search_key
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import letters

#: By which rule words were folded; stored with them.
RULE = 1

#: The fields that a row is found by, the telling ones first. What nobody would look for, such as the
#: contacts that stand in no list, has no further copy here.
SEARCHED: Mapping[str, tuple[str, ...]] = {
    rows.HEAD: ("title", "theme", "purpose", "host", "district", "document_number", "use_of_results"),
    "meetings": ("venue", "facilitator"),
    "agenda": ("title", "method", "who"),
    "promises": ("text",),
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
    "groups": ("title",),
    "cards": ("text", "spoken"),
    "ballots": ("question",),
    "ballot_options": ("text",),
    "issues": ("statement", "who_suffers", "where", "today"),
    "goals": ("what", "target", "measured_by", "beneficiary"),
    "activities": ("what", "needs", "note"),
    "clauses": ("title", "text"),
    "objections": ("text", "answer"),
    "proposals": ("party_name", "asked", "reply"),
}

_PLAIN = {ord(form): plain for plain, forms in letters.SAME.items() for form in forms}
_PLAIN |= dict.fromkeys([*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)], "")  # variation selectors


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
