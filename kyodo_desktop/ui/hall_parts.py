"""The furniture of the hall's pages: title with its rule, tabs at the foot, lists that flow over pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kyodo_desktop.domain.letters import Letters
from kyodo_desktop.text import hall as words
from kyodo_desktop.ui.hall_items import HEIGHT, LINE, SIDE, WIDTH, Ground, Item, Page, Ruler, Say

RULE = 4  # px, the heavy rule under a title
_AIR = 38  # px above and below a title together
BELOW = 22  # px between the rule and what is read
_TABS = 12  # px of a tab that are not letters
_TAB_LINES, _TAB_STEP = 2, 1.18  # lines in a tab; from one to the next, of the size
_TAB_SIDE = 12  # px left and right in a tab
_MOST_TITLE = 2  # lines


class Kit(NamedTuple):
    """What every page is laid out with."""

    ruler: Ruler
    letters: Letters


class Head(NamedTuple):
    """A title bar: its items, where it ends, and whether the whole title could be shown."""

    items: tuple[Item, ...]
    bottom: float
    whole: bool
    right: float
    """Where the title may reach; what stands at the right begins there."""
    middle: float


class Tab(NamedTuple):
    """A section's tab at the foot: its key and its name."""

    section: str
    title: str


class Row(NamedTuple):
    """Some items of a list that stay together: drawn from y = 0, so many px high."""

    height: float
    items: tuple[Item, ...]


def head(kit: Kit, title: str, right: float = 0.0, *, low: bool = False) -> Head:
    """A title bar that leaves ``right`` px free. A long title takes smaller letters, then two lines of them.

    ``low`` makes the bar lower, over a table that needs the room.
    """
    largest = min(kit.letters.title, 48) if low else kit.letters.title
    room = WIDTH - 2 * SIDE - right
    least = min(largest, kit.letters.text)
    wide = kit.ruler.width(title, largest, mincho=True)
    px = max(least, min(largest, int(largest * room / wide))) if wide else largest
    if kit.ruler.width(title, px, mincho=True) <= room and "\n" not in title:
        lines: Sequence[str] = (title,)
    else:
        px = least
        lines = kit.ruler.lines(title, px, room, mincho=True)
    whole = len(lines) <= _MOST_TITLE
    if not whole:
        rest = title[sum(map(len, lines[: _MOST_TITLE - 1])) :].strip()
        lines = (*lines[: _MOST_TITLE - 1], kit.ruler.shortened(rest + "…", px, room, mincho=True))
    step = round(px * LINE)
    bar = max(step * len(lines) + _AIR - (20 if len(lines) > 1 else 18), round(largest * LINE) + 20)
    top = (bar - step * len(lines)) / 2
    says: list[Item] = [
        Say(SIDE, top + n * step, room, step, line, px, mincho=True) for n, line in enumerate(lines) if line
    ]
    items = (*says, Ground(0, bar, WIDTH, RULE, "sumi"))
    return Head(items, bar + RULE + BELOW, whole, WIDTH - SIDE - right, bar / 2)


def page_number(kit: Kit, bar: Head, number: int, of: int) -> tuple[Item, ...]:
    """Which of several pages it is, at the right end of the title bar."""
    if of < 2:
        return ()
    px = kit.letters.label
    up = min(px, bar.middle)
    told = words.page(number + 1, of)
    return (Say(WIDTH - SIDE - 6 * px, bar.middle - up, 6 * px, 2 * up, told, px, "sumi-2", align="right"),)


def number_room(kit: Kit) -> float:
    """What a page number needs at the end of the title bar."""
    return 6.6 * kit.letters.label


def foot_height(kit: Kit, tabs: Sequence[Tab]) -> float:
    """How much of the picture the tabs take."""
    return round(kit.letters.label * _TAB_STEP) * _TAB_LINES + _TABS if len(tabs) > 1 else 0.0


def foot(kit: Kit, tabs: Sequence[Tab], here: str) -> tuple[Item, ...]:
    """The tabs, with the present one filled; of many those around it."""
    if len(tabs) < 2:
        return ()
    px, height = kit.letters.label, foot_height(kit, tabs)
    most = max(2, WIDTH // (px * 9))
    at = next((n for n, tab in enumerate(tabs) if tab.section == here), 0)
    first = max(0, min(at - most // 2, len(tabs) - most))
    shown = tabs[first : first + most]
    wide, top = WIDTH / len(shown), HEIGHT - height
    items: list[Item] = [Ground(0, top, WIDTH, 2, "sumi")]
    for n, tab in enumerate(shown):
        on = tab.section == here
        if on:
            items.append(Ground(n * wide, top, wide, height, "kokuban"))
        elif n and shown[n - 1].section != here:
            items.append(Ground(n * wide, top + 2, 1, height - 2, "sen"))
        items += moved(_tab(kit, first + n + 1, tab.title, wide, height - 2, on), top + 2, n * wide)
    return tuple(items)


def _tab(kit: Kit, number: int, title: str, wide: float, high: float, on: bool) -> list[Item]:
    """Number and name of a section in the middle of its tab, the name in at most two lines."""
    px, ink = kit.letters.label, "on-kokuban" if on else "sumi"
    step = round(px * _TAB_STEP)
    count = f"{number}\u3000"
    before = kit.ruler.width(count, px, bold=on)
    room = wide - 2 * _TAB_SIDE - before
    lines = kit.ruler.lines(title, px, room, bold=on)
    if len(lines) > _TAB_LINES:
        rest = "".join(lines[_TAB_LINES - 1 :])
        lines = (*lines[: _TAB_LINES - 1], kit.ruler.shortened(rest, px, room, bold=on))
    drawn = max(kit.ruler.width(line, px, bold=on) for line in lines) + 1
    left, top = (wide - before - drawn) / 2, (high - step * len(lines)) / 2
    items: list[Item] = [Say(left, top, before, step, count, px, ink, on)]
    for n, line in enumerate(lines):
        items.append(Say(left + before, top + n * step, drawn, step, line, px, ink, on))
    return items


def paragraph(
    kit: Kit,
    text: str,
    px: int,
    *,
    x: float = SIDE,
    width: float = WIDTH - 2 * SIDE,
    ink: str = "sumi",
    bold: bool = True,
    mincho: bool = False,
    line: float = LINE,
) -> list[Row]:
    """Words in rows of one line each."""
    step = round(px * line)
    lines = kit.ruler.lines(text, px, width, bold=bold, mincho=mincho)
    return [
        Row(step, (Say(x, 0, width, step, each, px, ink, bold, mincho),) if each else ()) for each in lines
    ]


def numbered(label: str, rows: Sequence[Row], px: int) -> list[Row]:
    """Rows with a label at the left of the first one."""
    step = round(px * LINE)
    first = rows[0]
    mark = Say(SIDE, 0, 3 * px, step, label, px, "sumi-2")
    return [Row(first.height, (mark, *first.items)), *rows[1:]]


def space(height: float) -> list[Row]:
    """Air between two blocks."""
    return [Row(height, ())]


def moved(items: Iterable[Item], down: float, across: float = 0.0) -> list[Item]:
    """The items further down."""
    return [item._replace(x=item.x + across, y=item.y + down) for item in items]


def flow(blocks: Iterable[Sequence[Row]], room: float) -> list[list[Row]]:
    """Blocks of rows on pages ``room`` px high. A block stays whole if a page can hold it."""
    pages: list[list[Row]] = [[]]
    left = room
    for block in blocks:
        height = sum(row.height for row in block)
        if height > left and pages[-1] and height <= room:
            pages.append([])
            left = room
        for row in block:
            if row.height > left and pages[-1]:
                pages.append([])
                left = room
            if row.items or pages[-1]:  # no page begins with air
                pages[-1].append(row)
                left -= row.height
    return [page for page in pages if any(row.items for row in page)] or [[]]


def stacked(rows: Sequence[Row], top: float) -> list[Item]:
    """Rows below one another, from ``top``."""
    items: list[Item] = []
    for row in rows:
        items += moved(row.items, top)
        top += row.height
    return items


def list_pages(
    kit: Kit, section: str, title: str, blocks: Sequence[Sequence[Row]], tabs: Sequence[Tab] = ()
) -> list[Page]:
    """A titled list on as many pages as it needs. A title too long for its bar is read in full first."""
    bar = head(kit, title, number_room(kit))
    whole = [] if bar.whole else [[*paragraph(kit, title, kit.letters.text), *space(kit.letters.text / 2)]]
    room = HEIGHT - bar.bottom - foot_height(kit, tabs) - 12
    pages = flow([*whole, *blocks], room)
    return [
        Page(
            section,
            n,
            (
                *bar.items,
                *page_number(kit, bar, n, len(pages)),
                *stacked(rows, bar.bottom),
                *foot(kit, tabs, section),
            ),
        )
        for n, rows in enumerate(pages)
    ]


def large_pages(
    kit: Kit,
    section: str,
    title: str,
    blocks: Callable[[int], Sequence[Sequence[Row]]],
    tabs: Sequence[Tab] = (),
) -> list[Page]:
    """A list in the largest letters that need no further page: few words may well be large."""
    text = kit.letters.text
    for px in (kit.letters.title, round((kit.letters.title + text) / 2), text):
        made = list_pages(kit, section, title, blocks(px), tabs)
        if len(made) == 1:
            return made
    return made
