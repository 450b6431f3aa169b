"""The matrix on the wall: phases, work, a column for each party; pages both ways if it must."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from kyodo_desktop.domain.hall import HallParty, HallRoles, HallWork
from kyodo_desktop.domain.letters import LEAST_LABEL
from kyodo_desktop.text import hall as words
from kyodo_desktop.text.roles import LEVEL
from kyodo_desktop.ui.hall_items import (
    HEIGHT,
    LINE,
    SIDE,
    WIDTH,
    Crest,
    Ground,
    Item,
    Mark,
    Outline,
    Page,
    Say,
)
from kyodo_desktop.ui.hall_lines import CLUSTER
from kyodo_desktop.ui.hall_parts import BELOW, Head, Kit, head, number_room, page_number

_CREST, _MOST_NAME, _LEAST_COLUMN = 40, 29, 110  # px
_AIR = 14  # px above and below the words of a row together
_PARTIES = 760  # px for the parties; the rest is the work
_MOST_PHASE = 160  # px for the own word of a phase


class _Columns(NamedTuple):
    """How wide the columns are (phase, work, each party; a number), and how high a row is at least."""

    phase: float
    work: float
    party: float
    number: float
    row: float = 61.0


def matrix_pages(kit: Kit, view: HallRoles, section: str = "roles") -> list[Page]:
    """All of it: first the parties from left to right, then further down."""
    bar = head(kit, words.ROLES, _legend_width(kit) + number_room(kit), low=True)
    named = names(view.parties)
    cuts = _cuts(kit, len(named))
    pages: list[tuple[range, list[HallWork], _Columns, float]] = []
    for cut in cuts:
        columns = _columns(kit, len(cut), view.work)
        tall = _head_height(kit, [named[n] for n in cut], columns)
        room = HEIGHT - (bar.bottom - BELOW) - tall
        columns = _fitted(kit, view.work, columns, room)
        pages += [(cut, rows, columns, tall) for rows in _paged(kit, view.work, columns, room)]
    out = []
    for n, (cut, rows, columns, tall) in enumerate(pages):
        top = bar.bottom - BELOW
        items = [*bar.items, *_legend(kit, bar, len(pages)), *page_number(kit, bar, n, len(pages))]
        items += _headings(kit, [(view.parties[p], named[p]) for p in cut], columns, top, tall)
        items += _rows(kit, rows, cut, columns, top + tall)
        out.append(Page(section, n, tuple(items)))
    return out


def _cuts(kit: Kit, parties: int) -> list[range]:
    """Which parties stand on a page: as many as have room, and on every page about as many."""
    most = max(1, int(_PARTIES // max(_LEAST_COLUMN, _name_px(kit) * 4)))
    pages = max(1, -(-parties // most))
    ends = [round(parties * n / pages) for n in range(pages + 1)]
    return [range(start, end) for start, end in pairwise(ends)]


def names(parties: Sequence[HallParty]) -> list[str]:
    """What the columns are called. A person has no name on the wall, only a number if there are several."""
    people = sum(not party.name for party in parties)
    found, number = [], 0
    for party in parties:
        number += not party.name
        found.append(party.name or words.person(number, people))
    return found


def _columns(kit: Kit, parties: int, work: Sequence[HallWork]) -> _Columns:
    """A phase's own word has room on two lines of small letters, since its phase may be a single row."""
    px = kit.letters.rows
    phases = {row.phase for row in work}
    longest = max((kit.ruler.width(" ".join(phase.split()), LEAST_LABEL) for phase in phases), default=0.0)
    own = min(longest / 2 + LEAST_LABEL + 8, _MOST_PHASE)
    phase = max(80, px * 2 + 22, own)
    party = (_PARTIES / parties) if parties else 0.0
    party = min(party, 190.0)
    number = max(px * 1.2, kit.ruler.width(str(len(work)), px, bold=False) + px * 0.4)
    return _Columns(phase, WIDTH - phase - party * parties, party, number)


def _legend_width(kit: Kit) -> float:
    px = _legend_px(kit)
    return sum(kit.ruler.width(LEVEL[level], px, bold=False) + px * 2.2 for level in _LEVELS)


_LEVELS = ("lead", "cooperate", "support")


def _name_px(kit: Kit) -> int:
    """The names over the columns: as many columns as can be, so not much larger than drawn."""
    return min(kit.letters.label, _MOST_NAME)


def _legend_px(kit: Kit) -> int:
    return max(22, min(28, round(kit.letters.label * 1.25)))


def _legend(kit: Kit, bar: Head, pages: int) -> list[Item]:
    px = _legend_px(kit)
    side = px * 1.25
    x = WIDTH - SIDE - (number_room(kit) if pages > 1 else 0.0)
    items: list[Item] = []
    for level in reversed(_LEVELS):
        wide = kit.ruler.width(LEVEL[level], px, bold=False) + 1
        x -= wide
        items.append(Say(x, 0, wide, 2 * bar.middle, LEVEL[level], px, bold=False))
        x -= side + px * 0.3
        items.append(Mark(x, bar.middle - side / 2, side, level))
        x -= px * 0.6
    return items


# --- headings


def _head_height(kit: Kit, named: Sequence[str], columns: _Columns) -> float:
    px = _name_px(kit)
    lines = max((len(kit.ruler.lines(name, px, columns.party - 8)) for name in named), default=1)
    return _CREST + 14 + lines * round(px * 1.3)


def _headings(
    kit: Kit, parties: Sequence[tuple[HallParty, str]], columns: _Columns, top: float, tall: float
) -> list[Item]:
    px, step = _name_px(kit), round(_name_px(kit) * 1.3)
    items: list[Item] = [
        Say(columns.phase + 15, top, columns.work - 20, tall, words.WORK, px),
    ]
    for n, (party, name) in enumerate(parties):
        left = columns.phase + columns.work + n * columns.party
        items.append(
            Crest(left + (columns.party - _CREST) / 2, top + 3, _CREST, party.kind.value, party.crest)
        )
        for number, line in enumerate(kit.ruler.lines(name, px, columns.party - 8)):
            at = top + _CREST + 7 + number * step
            items.append(Say(left + 4, at, columns.party - 8, step, line, px, align="center"))
        items.append(Ground(left - 1, top, 2, tall, "sen"))
    items.append(Ground(0, top + tall - 3, WIDTH, 3, "sumi"))
    return items


# --- rows


def _lines(kit: Kit, work: HallWork, columns: _Columns) -> tuple[str, ...]:
    return kit.ruler.lines(work.what, kit.letters.rows, _room(columns))


def _room(columns: _Columns) -> float:
    return columns.work - 24 - columns.number


def _has_tag_below(kit: Kit, lines: Sequence[str], columns: _Columns) -> bool:
    """Whether the last line leaves no room for the tag of a row without a lead."""
    return kit.ruler.width(lines[-1], kit.letters.rows) + _tag_width(kit) > _room(columns)


def _count(kit: Kit, work: HallWork, columns: _Columns) -> int:
    """Lines of a row, that of its tag among them."""
    lines = _lines(kit, work, columns)
    return len(lines) + (not work.led and _has_tag_below(kit, lines, columns))


def _tag_width(kit: Kit) -> float:
    px = kit.letters.label
    return px * 1.3 + kit.ruler.width(words.NO_LEAD, px) + 30


def _height(kit: Kit, work: HallWork, columns: _Columns) -> float:
    return max(columns.row, _count(kit, work, columns) * round(kit.letters.rows * LINE) + _AIR)


def _fitted(kit: Kit, work: Sequence[HallWork], columns: _Columns, room: float) -> _Columns:
    """Lower rows, if that brings all of them on one page."""
    for row in (61.0, 58.0, 55.0, 52.0):
        tried = columns._replace(row=row)
        if sum(_height(kit, each, tried) for each in work) <= room:
            return tried
    return columns


def _paged(kit: Kit, work: Sequence[HallWork], columns: _Columns, room: float) -> list[list[HallWork]]:
    pages: list[list[HallWork]] = [[]]
    left = room
    for row in work:
        for part in _parts(kit, row, columns, room):
            high = _height(kit, part, columns)
            if high > left and pages[-1]:
                pages.append([])
                left = room
            pages[-1].append(part)
            left -= high
    return pages


def _parts(kit: Kit, row: HallWork, columns: _Columns, room: float) -> list[HallWork]:
    """A row that no page can hold is read in several."""
    most = max(1, int((room - _AIR) // round(kit.letters.rows * LINE)))
    if _count(kit, row, columns) <= most:
        return [row]
    lines, most = _lines(kit, row, columns), max(1, most - (not row.led))
    pieces = ["\n".join(lines[n : n + most]) for n in range(0, len(lines), most)]
    return [HallWork(row.number, row.phase, piece, row.levels, row.led) for piece in pieces]


def _rows(kit: Kit, rows: Sequence[HallWork], cut: range, columns: _Columns, top: float) -> list[Item]:
    items: list[Item] = []
    rules: list[Item] = []  # over everything, or a coloured row would cut them
    for phase, group in groupby(rows, key=lambda row: row.phase):
        begin = top
        held = list(group)
        for number, row in enumerate(held):
            items += _row(kit, row, cut, columns, top)
            top += _height(kit, row, columns)
            if number < len(held) - 1:
                rules.append(Ground(columns.phase, top - 1, WIDTH - columns.phase, 1, "sen"))
        items.append(Ground(0, begin, columns.phase, top - begin, "ran"))
        items += _phase(kit, phase, columns, begin, top - begin)
        rules.append(Ground(columns.phase - 1, begin, 2, top - begin, "sumi"))
        rules.append(Ground(0, top - 2, WIDTH, min(3.0, HEIGHT - top + 2), "sumi"))
    return items + rules


def _phase(kit: Kit, label: str, columns: _Columns, begin: float, high: float) -> list[Item]:
    """What the phase is called, in several lines or smaller letters where its own word is long."""
    room = columns.phase - 8
    px = kit.letters.rows
    lines = _cut(kit, label, px, room)
    while px > LEAST_LABEL and len(lines) * px * LINE > high:
        px -= 1
        lines = _cut(kit, label, px, room)
    step = px * LINE
    lines = lines[: max(1, int(high // step))]
    top = begin + (high - step * len(lines)) / 2
    return [Say(4, top + n * step, room, step, line, px, align="center") for n, line in enumerate(lines)]


def _cut(kit: Kit, label: str, px: int, room: float) -> list[str]:
    """Lines as full as can be: a word is broken anywhere."""
    lines = [""]
    for letter in CLUSTER.findall(" ".join(label.split())):
        if lines[-1] and kit.ruler.width(lines[-1] + letter, px) > room:
            lines.append("")
        lines[-1] += letter
    return lines


def _row(kit: Kit, row: HallWork, cut: range, columns: _Columns, top: float) -> list[Item]:
    high, px = _height(kit, row, columns), kit.letters.rows
    step, lines = round(px * LINE), _lines(kit, row, columns)
    items: list[Item] = []
    if not row.led:
        items.append(Ground(columns.phase, top, WIDTH - columns.phase, high, "karashi-usui"))
    edge = columns.phase + columns.work - 1
    items += [Ground(edge + n * columns.party, top, 2, high, "sen") for n in range(len(cut))]
    left = columns.phase + 15
    first = top + (high - step * _count(kit, row, columns)) / 2
    items.append(Say(left, first, columns.number, step, str(row.number), px, bold=False))
    left += columns.number
    for n, line in enumerate(lines):
        items.append(Say(left, first + n * step, columns.work - (left - columns.phase) - 4, step, line, px))
    if not row.led:
        below = _has_tag_below(kit, lines, columns)
        end = 0.0 if below else kit.ruler.width(lines[-1], px) + 12 * bool(lines[-1])
        items += _tag(kit, left + end, first + (len(lines) + below - 0.5) * step)
    side = min(max(44.0, px * 1.2), high - 8, columns.party - 20)
    for n, party in enumerate(cut):
        level = row.levels[party]
        if level is not None:
            x = columns.phase + columns.work + n * columns.party + (columns.party - side) / 2
            items.append(Mark(x, top + (high - side) / 2, side, level.value))
    return items


def _tag(kit: Kit, x: float, middle: float) -> list[Item]:
    px = kit.letters.label
    wide, high, side = _tag_width(kit) - 16, px * 1.6, px * 1.1
    return [
        Ground(x, middle - high / 2, wide, high, "kami"),
        Outline(x, middle - high / 2, wide, high, "sumi", 2, True),
        Mark(x + 8, middle - side / 2, side, "lead", "sumi"),
        Say(x + 8 + side, middle - high / 2, wide - side - 8, high, words.NO_LEAD, px, align="center"),
    ]
