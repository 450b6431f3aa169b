# 次第のはりつけ
"""A programme from pasted text: the lines of last year's paper, or rows of a spreadsheet.

A line is an item. A time at its beginning (or a cell with one) says when it starts, minutes at its end (or a
cell with them) how long it takes; without minutes the time of the next line says it. What is left of the line
is what is done, then who leads it, exactly as it was written.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from kyodo_desktop.domain import programme, rows
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import parse_time
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import programme as words

MOST_ITEMS = 60
LARGEST = 20_000  # characters: no programme is as long
_USUAL = 10  # minutes where nothing says how many


class Pasted(NamedTuple):
    """One line as it was read."""

    title: str
    who: str = ""
    starts: dt.time | None = None
    minutes: int | None = None


def take_in(workshop: Workshop, meeting_id: str, text: str) -> Workshop:
    """Add an item for each line at the end of a meeting's programme: all of them in one step, or none.

    Raises Refused when there is nothing to take, too much of it, or a line that is too long.
    """
    rows.find(workshop.meetings, meeting_id)
    found = read(text)
    for number, line in enumerate(found):
        following = found[number + 1].starts if number + 1 < len(found) else None
        workshop = programme.add(workshop, meeting_id, line.title, _minutes(line, following))
        if line.who:
            workshop = rows.edit(
                workshop, "agenda", workshop.agenda[-1].id, who=accept("agenda", "who", line.who)
            )
    return workshop


def read(text: str) -> list[Pasted]:
    """The lines of a text that say what is done. Raises Refused when there is none or too much."""
    if len(text) > LARGEST:
        raise Refused("programme.too_much", most=MOST_ITEMS)
    found = [line for line in map(_line, text.splitlines()) if line is not None]
    if not found:
        raise Refused("programme.nothing_pasted")
    if len(found) > MOST_ITEMS:
        raise Refused("programme.too_much", most=MOST_ITEMS)
    return found


def _line(text: str) -> Pasted | None:
    line = Pasted("")
    for cell in text.split("\t"):
        line = _with_cell(line, cell.strip())
    return line if line.title else None


def _with_cell(line: Pasted, cell: str) -> Pasted:
    if line.starts is None and not line.title and (time := re.match(words.PASTED_TIMES, cell)):
        starts, ends = _time(time["starts"]), _time(time["ends"])
        line = line._replace(starts=starts, minutes=_between(starts, ends) or line.minutes)
        cell = cell[time.end() :]
    if line.minutes is None and (length := re.search(words.PASTED_MINUTES, cell)):
        line = line._replace(minutes=int(length["minutes"]))  # int reads wide digits too
        cell = cell[: length.start()].rstrip()
    if line.minutes is None and re.fullmatch(r"\d{1,3}", cell):
        return line._replace(minutes=int(cell))
    if not cell:
        return line
    if not line.title:
        return line._replace(title=cell)
    return line._replace(who=cell) if not line.who else line


def _time(text: str | None) -> dt.time | None:
    try:
        return parse_time(text) if text else None
    except Refused:
        return None


def _minutes(line: Pasted, following: dt.time | None) -> int:
    minutes = line.minutes if line.minutes is not None else _between(line.starts, following)
    return minutes if minutes and 1 <= minutes <= programme.MOST else _USUAL


def _between(starts: dt.time | None, ends: dt.time | None) -> int | None:
    """Minutes from one time to the next, over midnight if it must be; none if either is missing."""
    if starts is None or ends is None:
        return None
    day = dt.date(2000, 1, 1)
    return (dt.datetime.combine(day, ends) - dt.datetime.combine(day, starts)).seconds // 60
