"""The header of a list of people: which line it is, and what its titles mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from kyodo_desktop.domain import japanese
from kyodo_desktop.exchange.table_text import Line
from kyodo_desktop.text import people_headers as words

FIELDS = ("name", "reading", "affiliation", "position", "table", "contact")
#: Fields that may stand in two columns, the family's half first.
PAIRS: Mapping[str, tuple[str, str]] = {
    "name": ("family", "given"),
    "reading": ("family_reading", "given_reading"),
}

_LONGEST = 40  # letters of a title
_IGNORED = re.compile(r"[\s*:;.,/_\-\u3001\u3002\u30fb\u203b\u25cf\u25cb()\[\]<>\u3010\u3011\u300c\u300d]+")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]|\u3010[^\u3011]*\u3011")
_NUMBERS = re.compile(r"\d+")
_SHORTEST_NAME = 3  # letters besides the space; a title of two is written with a space between them


def find(lines: Sequence[Line], headed: bool | None = None) -> Line | None:
    """The header among the first lines; ``headed`` if a person has said whether there is one.

    It is the line that names the names, else the one of which most is known, else a first line of another
    kind than all that stands below it.
    """
    if headed is False or not lines:
        return None
    named, known = _best(lines, "name"), _best(lines)
    return named or known or (lines[0] if headed or _stands_apart(lines) else None)


def known_in(line: Line) -> dict[str, tuple[int, ...]]:
    """The columns of each kind that a line names, if it is a header."""
    found: dict[str, tuple[int, ...]] = {}
    for n, cell in enumerate(line.cells):
        if len(cell) <= _LONGEST and (kind := _meaning(cell)):
            found[kind] = (*found.get(kind, ()), n)
    return found


def sources_of(known: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """Columns of each field: one of each kind, family and given name together, all contacts."""
    found: dict[str, tuple[int, ...]] = {}
    for field in FIELDS:
        if field in known:
            found[field] = known[field] if field == "contact" else known[field][:1]
        elif field in PAIRS and set(PAIRS[field]) <= known.keys():
            found[field] = tuple(known[kind][0] for kind in PAIRS[field])
    if "name" not in found and "given" in known:
        found["name"] = known["given"][:1]
    return found


def header_key(title: str) -> str:
    """What usual spellings of a title have in common: width, case, kana, spaces, brackets do not matter."""
    return _IGNORED.sub("", japanese.search_key(title))


_MEANING = {header_key(alias): kind for kind, aliases in words.HEADERS.items() for alias in aliases}


def _meaning(title: str) -> str | None:
    """What a title means. A remark in brackets counts first: with "reading" it is another column."""
    plain = unicodedata.normalize("NFKC", title)
    for key in (header_key(plain), header_key(_BRACKETS.sub("", plain))):
        without_number = _NUMBERS.sub("", key)
        if without_number != key and without_number in words.ALSO_BODIES:
            return None  # the name of one of them
        for candidate in (key, without_number, words.POLITE.sub("", without_number)):
            if found := _MEANING.get(candidate):
                return found
    return None


def _best(lines: Sequence[Line], needed: str = "") -> Line | None:
    """The line of which most fields are known; the first of several."""
    most, best = 0, None
    for line in lines:
        found = sources_of(known_in(line))
        if len(found) > most and (needed in found if needed else not _only_bodies(line)):
            most, best = len(found), line
    return best


def _only_bodies(line: Line) -> bool:
    """Whether all that is known of it may as well be what somebody belongs to."""
    known = [cell for cell in line.cells if _meaning(cell)]
    return all(header_key(cell) in words.ALSO_BODIES for cell in known)


def _stands_apart(lines: Sequence[Line]) -> bool:
    """Whether the first line holds words where all others hold numbers, addresses or kana."""
    first, *rest = lines
    titles = [cell for cell in first.cells if cell.strip()]
    if len(rest) < 2 or len(set(titles)) < len(titles) or any(map(_is_no_title, titles)):
        return False
    for n, title in enumerate(first.cells):
        kinds = [_kind(line.cells[n]) for line in rest if n < len(line.cells) and line.cells[n].strip()]
        alike = len(kinds) > 1 and len(set(kinds)) == 1
        if title.strip() and alike and kinds[0] not in ("words", _kind(title)):
            return True
    return False


def _is_no_title(cell: str) -> bool:
    """Numbers and addresses name nothing; words with a space between them are somebody's name."""
    parts = cell.split()
    named = len(parts) > 1 and len("".join(parts)) >= _SHORTEST_NAME
    return named or len(cell) > _LONGEST or _kind(cell) in ("number", "address")


def _kind(cell: str) -> str:
    folded = unicodedata.normalize("NFKC", cell)
    letters = [letter for letter in folded if letter.isalpha()]
    if "@" in folded:
        return "address"
    if not letters:
        return "number"
    return "kana" if all(map(japanese.in_kana, letters)) else "words"
