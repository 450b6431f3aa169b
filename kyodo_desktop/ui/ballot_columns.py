"""The columns of a ballot's sheet: words, numbers, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from kyodo_desktop.domain.place import Place
from kyodo_desktop.text import choosing as words
from kyodo_desktop.ui.ballot_rows import Entry, Shape, SheetRow
from kyodo_desktop.ui.rows_model import Column


class Edits(NamedTuple):
    """What is written, and where it belongs. ``numbers(n)`` writes into the column of the entry n."""

    text: Callable[[SheetRow, str], None]
    numbers: Callable[[int], Callable[[SheetRow, str], None]]
    place: Callable[[SheetRow], Place]
    place_of_number: Callable[[int], Callable[[SheetRow], Place]]


def columns(shape: Shape, edits: Edits) -> Sequence[Column[SheetRow]]:
    """Those of a ballot of this shape."""
    numbers = [
        Column(
            entry.title,
            partial(_amount, at),
            edit=edits.numbers(at),
            place=edits.place_of_number(at),
            spoken=partial(_spoken, at, entry),
            right=True,
            bold=True,
        )
        for at, entry in enumerate(shape.entries)
    ]
    first = (shape.about or words.ANSWER) if shape.answers else words.OPTION
    scale = shape.method in ("five_fingers", "gradients") and not shape.answers
    total = words.MEAN if scale else words.SCORE if shape.method == "points" else words.TOTAL
    found = [
        Column(first, _text, edit=edits.text, place=edits.place, second=_second, stretch=True),
        *numbers,
        Column(total, _total, right=True, width=64),
        Column("", _nothing, tone="bar"),
    ]
    if not shape.answers:
        found += [
            Column(words.RANK, _rank, spoken=_spoken_rank, width=62),
            Column(words.TAKEN, _nothing, tone="taken", spoken=_spoken_taken, width=56),
        ]
    return found


def _amount(at: int, row: SheetRow) -> str:
    return str(row.amounts[at]) if row.amounts[at] else ""


def _spoken(at: int, entry: Entry, row: SheetRow) -> str:
    return words.spoken_amount(row.text, entry.spoken, row.amounts[at])


def _text(row: SheetRow) -> str:
    return row.text


def _second(row: SheetRow) -> str:
    return row.others


def _total(row: SheetRow) -> str:
    return row.total


def _rank(row: SheetRow) -> str:
    return row.rank


def _spoken_rank(row: SheetRow) -> str:
    return row.spoken_rank


def _spoken_taken(row: SheetRow) -> str:
    return words.spoken_taken(row.text, row.taken)


def _nothing(_row: SheetRow) -> str:
    return ""
