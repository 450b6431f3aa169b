"""The talk on the wall: large digits of what is left, what is on and what comes next, and the promises."""

from __future__ import annotations

from typing import NamedTuple

from kyodo_desktop.domain.hall import HallItem, HallProgramme, HallPromises
from kyodo_desktop.text import hall as words
from kyodo_desktop.text.prepare import number
from kyodo_desktop.ui.hall_items import HEIGHT, SIDE, WIDTH, Ground, Item, Outline, Page, Say
from kyodo_desktop.ui.hall_parts import (
    Head,
    Kit,
    Row,
    flow,
    large_pages,
    moved,
    numbered,
    page_number,
    paragraph,
    stacked,
)

DIGITS = 252  # px; a digit is 0.85 of that high: 214 px, more than a quarter of the picture
_LEAST_DIGITS = 216  # 184 px high: a quarter is 180
_LEAST_BESIDE = 6  # letters in a line beside the digits
_MOST = (3, 2)  # lines of the item that is on, and of the next
_FEWER = ((2, 2), (2, 1), (1, 1), (2, 0), (1, 0))
_FREE = 72  # px of letters where there are no digits
_TIGHT = 1.15  # from line to line beside the digits, of the size
_MOST_STATE = 37  # px of the word for over time or paused
_CLOCK = 372  # px from the top to the rule below the clock


class HallTime(NamedTuple):
    """Seconds left of the item under way (below 0: over time), of how many, and whether it is paused."""

    left: int
    whole: int
    paused: bool


def clock_words(left: int) -> str:
    """12:34, from an hour on 1:05:00; over time counts up."""
    minutes, seconds = divmod(abs(left), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def talk_pages(
    kit: Kit, programme: HallProgramme, promises: HallPromises, time: HallTime | None
) -> list[Page]:
    """The clock over the promises; without a programme the promises alone."""

    def kept_in(px: int) -> list[list[Row]]:
        return [_promise(kit, n, text, px) for n, text in enumerate(promises.texts, 1)]

    if not programme.any:
        return large_pages(kit, "talk", words.PROMISES, kept_in)
    top, kept = _clock(kit, programme, time), kept_in(kit.letters.text)
    held = flow(kept, HEIGHT - _CLOCK - 18 - kit.letters.label * 2)
    out = []
    for n, rows in enumerate(held):
        items = [*top]
        if any(row.items for row in rows):
            items += _below(kit, rows, n, len(held))
        out.append(Page("talk", n, tuple(items)))
    return out


def _promise(kit: Kit, count: int, text: str, px: int) -> list[Row]:
    left = SIDE + px * 1.9
    rows = paragraph(kit, text, px, x=left, width=WIDTH - SIDE - left)
    return [*numbered(number(count), rows, px), Row(px * 0.25, ())]


def _below(kit: Kit, rows: list[Row], at: int, of: int) -> list[Item]:
    px = kit.letters.label
    title = Say(SIDE, _CLOCK + 10, WIDTH / 2, px * 1.5, words.PROMISES, px, "sumi-2")
    bar = Head((), 0, True, 0, _CLOCK + 10 + px * 0.75)
    return [title, *page_number(kit, bar, at, of), *stacked(rows, _CLOCK + 14 + px * 1.6)]


# --- the clock


def _clock(kit: Kit, programme: HallProgramme, time: HallTime | None) -> list[Item]:
    items: list[Item] = [Ground(0, _CLOCK, WIDTH, 4, "sumi")]
    digits_end = float(SIDE)
    if programme.current is not None and time is not None:
        told = clock_words(time.left)
        px = DIGITS if kit.ruler.width(told, DIGITS) <= WIDTH * 0.62 else _LEAST_DIGITS
        wide = kit.ruler.width(told, px) + 2
        digits_end = SIDE + wide
        items += _ruler(time, 310)
        if WIDTH - SIDE - digits_end < _LEAST_BESIDE * kit.letters.text:
            return [*items, Say(SIDE, 70, wide, px, told, px), _above(kit, programme.current, time)]
        items.append(Say(SIDE, 36, wide, px, told, px))
    return [*items, *_beside(kit, programme, time, digits_end)]


def _ruler(time: HallTime, top: float) -> list[Item]:
    """How much of the item is over, as a filled part of a box."""
    wide, high = WIDTH - 2 * SIDE, 36
    share = 1.0 if time.whole <= 0 else min(1.0, max(0.0, (time.whole - time.left) / time.whole))
    filled: list[Item] = [Ground(SIDE, top, wide * share, high, "kokuban")] if share else []
    return [*filled, Outline(SIDE, top, wide, high, "sumi", 2)]


def _above(kit: Kit, item: HallItem, time: HallTime) -> Item:
    """In one line, where digits of ten hours leave no room beside them."""
    px = kit.letters.label
    told = kit.ruler.shortened(f"{_state(time)}\u3000{item.title}", px, WIDTH - 2 * SIDE)
    return Say(SIDE, 8, WIDTH - 2 * SIDE, 62, told, px)


def _beside(kit: Kit, programme: HallProgramme, time: HallTime | None, left: float) -> list[Item]:
    """What the time left belongs to, and what comes next; as much as the room beside the digits holds."""
    x = left + (28 if left > SIDE else 0)
    limit = 300.0 if time is not None else _CLOCK - 10
    text, room = kit.letters.text, WIDTH - SIDE - x
    sizes: tuple[int, ...] = (round(text * 1.3), text)
    if time is None:  # the whole width is free
        sizes = (_FREE, kit.letters.title, *sizes)
    tried = [(px, _MOST) for px in sizes] + [(text, fewer) for fewer in _FEWER]
    told = [_told(kit, programme, time, room, px, lines) for px, lines in tried]
    fitting = [each for each in told if each.height <= limit - 10] or told[-1:]
    best = next((each for each in fitting if each.whole), None) or fitting[0]
    return moved(stacked(best.rows, max(8.0, (limit - best.height) / 2)), 0, x)


class _Told(NamedTuple):
    """Rows beside the digits, and whether no title was shortened."""

    rows: list[Row]
    whole: bool

    @property
    def height(self) -> float:
        return sum(row.height for row in self.rows)


def _told(
    kit: Kit, programme: HallProgramme, time: HallTime | None, room: float, px: int, lines: tuple[int, int]
) -> _Told:
    """Titles in letters of ``px`` and at most so many lines: of the item that is on, of the next one."""
    label, whole = kit.letters.label, True
    current, following = programme.current, programme.upcoming
    rows: list[Row] = []
    if current is not None:
        urgent = time is not None and (time.paused or time.left < 0)
        size, ink = (max(label, min(kit.letters.text, _MOST_STATE)), "sumi") if urgent else (label, "sumi-2")
        rows += paragraph(kit, _state(time), size, x=0, width=room, ink=ink, line=_TIGHT)
        title, whole = _title(kit, current, px, room, lines[0])
        rows += title
    else:
        rows += paragraph(kit, words.NOT_STARTED if following else words.ALL_DONE, px, x=0, width=room)
    if following is not None and lines[1]:
        told = f"{words.UPCOMING}\u3000{words.minutes(following.minutes)}"
        said = paragraph(kit, told, label, x=0, width=room, ink="sumi-2", line=_TIGHT)
        rows += [Row(label * 0.35, ()), *said]
        title, all_of_it = _title(kit, following, max(label, round(px * 0.8)), room, lines[1])
        rows, whole = [*rows, *title], whole and all_of_it
    return _Told(rows, whole and (following is None or lines[1] > 0))


def _state(time: HallTime | None) -> str:
    if time is None:
        return words.NOW
    if time.left < 0:
        return words.OVER
    return words.PAUSED if time.paused else words.LEFT


def _title(kit: Kit, item: HallItem, px: int, room: float, most: int) -> tuple[list[Row], bool]:
    """The title of an item in at most so many lines, the last one shortened; and whether it is all there."""
    rows = paragraph(kit, item.title, px, x=0, width=room, line=_TIGHT)
    if len(rows) <= most:
        return rows, True
    lines = kit.ruler.lines(item.title, px, room)
    rest = "".join(lines[most - 1 :])
    last = kit.ruler.shortened(rest, px, room)
    step = round(px * _TIGHT)
    return [*rows[: most - 1], Row(step, (Say(0, 0, room, step, last, px),))], False
