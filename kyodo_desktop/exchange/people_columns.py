"""Which column of a list of people means what: by its header, by the column of names, or as said by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kyodo_desktop.domain import japanese
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import people_header
from kyodo_desktop.exchange.people_header import FIELDS, PAIRS
from kyodo_desktop.exchange.table_text import Line

HEADER_WITHIN = 20  # lines; a title and a date often stand above the header

_SAMPLES = 3  # cells of a column

#: Columns (from 0) and what each is; the others are not used.
Kinds = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table as a person may choose among them.

    ``titles`` are those of the header, empty without one; ``samples`` the first cells below it that are not
    blank; ``kinds`` what each is read as. ``header_at`` is the number of the line that is the header
    (``headed``), or would be.
    """

    titles: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    kinds: Kinds
    headed: bool = False
    header_at: int = 1


def columns(lines: Sequence[Line], kinds: Kinds | None = None, headed: bool | None = None) -> Columns:
    """What the beginning of a table tells of its columns; ``kinds`` are kept if somebody said them."""
    lines = lines[:HEADER_WITHIN]
    header, body = parted(lines, headed)
    samples = []
    for n in range(width_of(header, body)):
        cells = (line.cells[n] for line in body if n < len(line.cells))
        samples.append(tuple([cell for cell in cells if cell.strip()][:_SAMPLES]))
    first = header or next(iter(lines), None)
    return Columns(
        titles=header.cells if header else (),
        samples=tuple(samples),
        kinds=_guess(lines, headed) if kinds is None else kinds,
        headed=header is not None,
        header_at=first.number if first else 1,
    )


def parted(lines: Sequence[Line], headed: bool | None) -> tuple[Line | None, list[Line]]:
    """The header if there is one, and the lines below it."""
    header = people_header.find(lines[:HEADER_WITHIN], headed)
    return header, [line for line in lines if header is None or line.number > header.number]


def width_of(header: Line | None, body: Iterable[Line]) -> int:
    """How many columns there are: a header that is known has one title for each."""
    if header is not None and people_header.known_in(header):
        return len(header.cells)
    return max((len(line.cells) for line in (*((header,) if header else ()), *body)), default=0)


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
        field: of.get(field) or tuple(n for kind in PAIRS.get(field, ()) for n in of.get(kind, ()))
        for field in FIELDS
    }
    if not sources["name"]:
        raise Refused("people.names_not_chosen")
    return {field: found for field, found in sources.items() if found}


def rivals(kind: str) -> frozenset[str]:
    """What no other column can be beside one of this kind: the same, and the whole beside its halves."""
    if kind == "contact":
        return frozenset()
    beside = {kind, *PAIRS.get(kind, ())}
    return frozenset(beside | {whole for whole, halves in PAIRS.items() if kind in halves})


def _guess(lines: Sequence[Line], headed: bool | None) -> dict[int, str]:
    """Only what is used of the header; where it tells nothing, the one column of kana beside another."""
    header, body = parted(lines, headed)
    known = people_header.known_in(header) if header else {}
    if not known:
        return {n: "reading" for found in _readings(body, None).values() for n in found}
    used = {n for found in people_header.sources_of(known).values() for n in found}
    kinds = {n: kind for kind, found in known.items() for n in found}
    return {n: kinds[n] for n in sorted(used)}


def find(
    lines: Sequence[Line], names_in: int | None = None, headed: bool | None = None
) -> tuple[Line | None, dict[str, tuple[int, ...]]]:
    """The header and, for every field found, its columns; no columns if nobody can tell the names."""
    header, body = parted(lines, headed)
    known = people_header.known_in(header) if header else {}
    sources = people_header.sources_of(known)
    if names_in is not None:
        sources = {"name": (names_in,)} | {
            field: found for field, found in sources.items() if field != "name" and names_in not in found
        }
        if not known:
            sources |= _readings(body, names_in)
    return header, sources if "name" in sources else {}


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
