"""Notes on the wall: two columns of them (one, where the hall is deep), as many a page as can be read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from kyodo_desktop.domain.hall import HallNote
from kyodo_desktop.text import hall as words
from kyodo_desktop.ui.hall_items import HEIGHT, LINE, SIDE, WIDTH, Ground, Item, Outline, Page, Say, Seals
from kyodo_desktop.ui.hall_parts import (
    Head,
    Kit,
    Tab,
    foot,
    foot_height,
    head,
    moved,
    number_room,
    page_number,
)

_GAP = 16  # px between notes, 20 between columns
_COLUMNS_GAP = 20
_PAD, _TOP = 22, 12  # px inside a note
_MOST_DOTS = 12
_MOST_SEALS = 9999  # written out; a slip of the finger pushes no name aside
_MOST_SUMS = 44  # px
_TWO_COLUMNS = 45  # px of letters up to which two columns hold ten characters or more each


class _Part(NamedTuple):
    """A note, or as much of a long one as a page holds; its seals stand under the last part."""

    lines: tuple[str, ...]
    seals: int
    more: bool


def note_pages(
    kit: Kit, section: str, title: str, notes: Sequence[HallNote], seals: int | None, tabs: Sequence[Tab]
) -> list[Page]:
    """The pages of an island. ``seals`` stands in the title bar with the number of notes, unless none."""
    right = number_room(kit) + (_sums_width(kit, len(notes), seals) if seals is not None else 0)
    bar = head(kit, title, right)
    room = HEIGHT - bar.bottom - foot_height(kit, tabs) - 16
    columns = _columns(kit)
    wide = (WIDTH - 2 * SIDE - (columns - 1) * _COLUMNS_GAP) / columns
    told = notes if bar.whole else [HallNote(title, 0), *notes]
    parts = [part for note in told for part in _parts(kit, note, wide - 2 * _PAD, room)]
    pages = _paged(kit, parts, columns, room)
    sums = _sums(kit, bar, len(notes), seals, len(pages)) if seals is not None else ()

    def items(number: int) -> list[Item]:
        return [
            *bar.items,
            *sums,
            *page_number(kit, bar, number, len(pages)),
            *_grid(kit, pages[number], wide, bar.bottom),
            *foot(kit, tabs, section),
        ]

    return [Page(section, number, partial(items, number)) for number in range(len(pages))]


def _columns(kit: Kit) -> int:
    return 2 if kit.letters.text <= _TWO_COLUMNS else 1


def _sums_px(kit: Kit) -> int:
    """The counts are no larger than leaves room for the name of the island."""
    return min(kit.letters.text, _MOST_SUMS)


def _count(seals: int) -> str:
    return str(seals) if seals <= _MOST_SEALS else f"{_MOST_SEALS}+"


def _sums_width(kit: Kit, notes: int, seals: int | None) -> float:
    px = _sums_px(kit)
    wide = kit.ruler.width(words.notes(notes), px, bold=False) + px
    if seals:
        wide += px * 1.4 + kit.ruler.width(_count(seals), round(px * LINE))
    return wide


def _sums(kit: Kit, bar: Head, notes: int, seals: int | None, pages: int) -> tuple[Item, ...]:
    px, big = _sums_px(kit), round(_sums_px(kit) * LINE)
    x = WIDTH - SIDE - (number_room(kit) if pages > 1 else 0.0)
    items: list[Item] = []
    if seals:
        wide = kit.ruler.width(_count(seals), big) + 1
        items.append(Say(x - wide, 0, wide, 2 * bar.middle, _count(seals), big, align="right"))
        side = px * 0.8
        x -= wide + side + px * 0.35
        items.append(Seals(x, bar.middle - side / 2, 1, side, side))
        x -= px * 0.7
    told = words.notes(notes)
    wide = kit.ruler.width(told, px, bold=False) + 1
    items.append(Say(x - wide, 0, wide, 2 * bar.middle, told, px, bold=False, align="right"))
    return tuple(items)


# --- notes


def _foot_of_note(kit: Kit) -> float:
    return kit.letters.text * 1.45


def _least(kit: Kit) -> float:
    """A note as most of them are, two lines or one wide one: a page stands still when one is reworded."""
    return _columns(kit) * round(kit.letters.text * LINE) + _TOP + _foot_of_note(kit)


def _height(kit: Kit, part: _Part) -> float:
    return max(_least(kit), len(part.lines) * round(kit.letters.text * LINE) + _TOP + _foot_of_note(kit))


def _parts(kit: Kit, note: HallNote, width: float, room: float) -> list[_Part]:
    px = kit.letters.text
    most = max(1, int((room - _TOP - _foot_of_note(kit)) // round(px * LINE)))
    lines = kit.ruler.lines(note.text, px, width)
    cut = [lines[n : n + most] for n in range(0, len(lines), most)]
    return [
        _Part(piece, note.seals if n == len(cut) - 1 else 0, n < len(cut) - 1) for n, piece in enumerate(cut)
    ]


def _paged(kit: Kit, parts: Sequence[_Part], columns: int, room: float) -> list[list[list[_Part]]]:
    """Rows of notes on pages; the notes of a row are as high as the highest."""
    pages: list[list[list[_Part]]] = [[]]
    left = room
    for n in range(0, len(parts), columns):
        row = list(parts[n : n + columns])
        high = max(_height(kit, part) for part in row)
        if high > left and pages[-1]:
            pages.append([])
            left = room
        pages[-1].append(row)
        left -= high + _GAP
    return pages


def _grid(kit: Kit, rows: Sequence[Sequence[_Part]], wide: float, top: float) -> list[Item]:
    items: list[Item] = []
    for row in rows:
        high = max(_height(kit, part) for part in row)
        for column, part in enumerate(row):
            items += moved(_note(kit, part, wide, high), top, SIDE + column * (wide + _COLUMNS_GAP))
        top += high + _GAP
    return items


def _note(kit: Kit, part: _Part, wide: float, high: float) -> list[Item]:
    px = kit.letters.text
    step, big = round(px * LINE), round(px * LINE)
    items: list[Item] = [
        Ground(0, 0, wide, high, "fusen"),
        Outline(0, 0, wide, high, "fusen-fuchi", 2),
        Ground(0, high - 4, wide, 4, "fusen-fuchi"),
    ]
    for n, line in enumerate(part.lines):
        items.append(Say(_PAD, _TOP + n * step, wide - 2 * _PAD, step, line, px))
    low = high - _foot_of_note(kit)
    foot_room = _foot_of_note(kit) - 6
    if part.more:
        small = kit.letters.label
        items.append(
            Say(_PAD, low, wide - 2 * _PAD, foot_room, words.CONTINUED, small, "sumi-2", align="right")
        )
    if part.seals:
        told = _count(part.seals)
        items.append(Say(_PAD, low, wide - 2 * _PAD, foot_room, told, big, align="right"))
        side, pitch = px * 0.74, px * 0.97
        number = kit.ruler.width(told, big)
        top = low + (foot_room - side) / 2
        if part.seals <= min(_MOST_DOTS, (wide - 3 * _PAD - number) // pitch):
            items.append(Seals(_PAD, top, part.seals, side, pitch))
        else:  # a dot beside its number, as in the title bar: one alone at the left would read as one seal
            items.append(Seals(wide - _PAD - number - side - px * 0.35, top, 1, side, pitch))
    return items
