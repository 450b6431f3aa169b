"""Which column of a list of people means what: by its header, by the column of names, or as said by hand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kyodo_desktop.domain import japanese
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange.table_text import Line
from kyodo_desktop.text import people_import as words

FIELDS = ("name", "reading", "affiliation", "position", "contact")
#: What a column may be; every one but ``contact`` stands for one column only.
KINDS = (
    *("name", "family", "given", "reading", "family_reading", "given_reading"),
    *("affiliation", "position", "contact"),
)
HEADER_WITHIN = 20  # lines; a title and a date often stand above the header

_PAIRS = {"name": ("family", "given"), "reading": ("family_reading", "given_reading")}
_SAMPLES = 3  # cells of a column
_IGNORED = re.compile(r"[\s*:_\-\u30fb\u203b()\[\]<>\u3010\u3011\u300c\u300d]+")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]|\u3010[^\u3011]*\u3011")

#: Columns (from 0) and what each is; the others are not used.
Kinds = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table as a person may choose among them.

    ``titles`` are those of the header, empty without one; ``samples`` the first cells below it that are not
    blank; ``kinds`` what each is read as.
    """

    titles: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    kinds: Kinds


def columns(lines: Sequence[Line], kinds: Kinds | None = None) -> Columns:
    """What the beginning of a table tells of its columns; ``kinds`` are kept if somebody said them."""
    lines = lines[:HEADER_WITHIN]
    header = header_line(lines)
    body = [line for line in lines if header is None or line.number > header.number]
    width = len(header.cells) if header else max((len(line.cells) for line in body), default=0)
    samples = []
    for n in range(width):
        cells = (line.cells[n] for line in body if n < len(line.cells))
        samples.append(tuple([cell for cell in cells if cell.strip()][:_SAMPLES]))
    found = _guess(lines, header) if kinds is None else kinds
    return Columns(header.cells if header else (), tuple(samples), found)


def header_line(lines: Sequence[Line]) -> Line | None:
    """The header: the line that names the names, else the one of which most is known."""
    header, sources = find(lines, None)
    if sources:
        return header
    known = [(len(sources_of(known_in(line), None)), line) for line in lines if not _only_bodies(line)]
    most, line = max(known, key=lambda pair: pair[0], default=(0, None))
    return line if most else None


def said(kinds: Kinds) -> dict[str, tuple[int, ...]]:
    """The columns of each field as a person said them; one half of a pair may stand for the whole.

    Raises Refused ``people.names_not_chosen`` and ``people.column_twice`` (``kind``).
    """
    of: dict[str, tuple[int, ...]] = {}
    for n in sorted(kinds):
        of[kinds[n]] = (*of.get(kinds[n], ()), n)
    for kind, found in of.items():
        if kind != "contact" and len(found) > 1:
            raise Refused("people.column_twice", kind=kind)
    sources = {
        field: of.get(field) or tuple(n for kind in _PAIRS.get(field, ()) for n in of.get(kind, ()))
        for field in FIELDS
    }
    if not sources["name"]:
        raise Refused("people.names_not_chosen")
    return {field: found for field, found in sources.items() if found}


def rivals(kind: str) -> frozenset[str]:
    """What no other column can be beside one of this kind: the same, and the whole beside its halves."""
    if kind == "contact":
        return frozenset()
    beside = {kind, *_PAIRS.get(kind, ())}
    return frozenset(beside | {whole for whole, halves in _PAIRS.items() if kind in halves})


def _guess(lines: Sequence[Line], header: Line | None) -> dict[int, str]:
    """Only what is used of the header; without one, the one column of kana beside another."""
    if header is None:
        return {n: "reading" for found in _readings(lines, None).values() for n in found}
    used = {n for found in sources_of(known_in(header), None).values() for n in found}
    kinds = {n: kind for kind, found in known_in(header).items() for n in found}
    return {n: kinds[n] for n in sorted(used)}


def header_key(title: str) -> str:
    """What usual spellings of a header have in common: width, case, kana, spaces, brackets do not matter."""
    return _IGNORED.sub("", japanese.search_key(title))


_MEANING = {header_key(alias): kind for kind, aliases in words.HEADERS.items() for alias in aliases}


def _meaning(title: str) -> str | None:
    """What a header means. A remark in brackets counts first: with "reading" it is another column."""
    without = _BRACKETS.sub("", unicodedata.normalize("NFKC", title))
    return _MEANING.get(header_key(title)) or _MEANING.get(header_key(without))


def known_in(line: Line) -> dict[str, tuple[int, ...]]:
    """The columns of each kind that a line names, if it is a header."""
    found: dict[str, tuple[int, ...]] = {}
    for n, cell in enumerate(line.cells):
        if len(cell) <= 40 and (kind := _meaning(cell)):
            found[kind] = (*found.get(kind, ()), n)
    return found


def find(lines: Sequence[Line], names_in: int | None) -> tuple[Line | None, dict[str, tuple[int, ...]]]:
    """The header line and, for every field found, its columns; no columns if nobody can tell the names."""
    best: tuple[Line | None, dict[str, tuple[int, ...]]] = (None, {})
    for line in lines:
        sources = sources_of(known_in(line), names_in)
        if names_in is not None and _only_bodies(line):
            continue
        if "name" in sources and len(sources) > max(len(best[1]), 0 if names_in is None else 1):
            best = line, sources
    if names_in is not None and not best[1]:
        return None, {"name": (names_in,)} | _readings(lines, names_in)
    return best


def _only_bodies(line: Line) -> bool:
    """Whether all that is known of it may as well be what somebody belongs to."""
    known = [cell for cell in line.cells if _meaning(cell)]
    return all(header_key(cell) in words.ALSO_BODIES for cell in known)


def _readings(lines: Sequence[Line], names_in: int | None) -> dict[str, tuple[int, ...]]:
    """Without a header: the one other column in which only kana stand."""
    width = max((len(line.cells) for line in lines), default=0)
    written = {n: [line.cells[n] for line in lines if n < len(line.cells)] for n in range(width)}
    found = [n for n, cells in written.items() if n != names_in and _only_kana(cells)]
    return {"reading": (found[0],)} if len(found) == 1 < width else {}


def _only_kana(cells: Iterable[str]) -> bool:
    written = "".join(cells)
    return any(map(str.isalpha, written)) and all(
        japanese.in_kana(letter) for letter in written if letter.isalpha()
    )


def sources_of(known: Mapping[str, tuple[int, ...]], names_in: int | None) -> dict[str, tuple[int, ...]]:
    """Columns of each field: one of each kind, family and given name together, all contacts."""
    found: dict[str, tuple[int, ...]] = {}
    for field in FIELDS:
        if field in known:
            found[field] = known[field] if field == "contact" else known[field][:1]
        elif field in _PAIRS and set(_PAIRS[field]) <= known.keys():
            found[field] = tuple(known[kind][0] for kind in _PAIRS[field])
    if "name" not in found and "given" in known:
        found["name"] = known["given"][:1]
    if names_in is not None:
        found["name"] = (names_in,)
    return found
