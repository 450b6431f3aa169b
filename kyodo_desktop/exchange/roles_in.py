"""Activities and roles in a table that was copied in a spreadsheet: what its rows and columns say.

A table with a header says what its columns are; without one they are taken as they stand on page 5.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kyodo_desktop.domain import meetings
from kyodo_desktop.domain.choices import Phase, RoleLevel
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import read_activity_when, read_when
from kyodo_desktop.domain.roles import phase_label
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import clip
from kyodo_desktop.exchange.roles_cells import Held, kinds_of, read_cell, read_phase
from kyodo_desktop.exchange.table_text import Line
from kyodo_desktop.text import refusals
from kyodo_desktop.text import roles_table as words

MOST = 300  # activities at once; a full evening has forty
LARGEST = 1_000_000  # characters
MOST_LINES = 5_000
_HEADER_WITHIN = 10  # lines
_HEAD = 100_000  # characters in which a header may stand
_NOBODY = Workshop(id="", title="")


@dataclass(frozen=True, slots=True)
class RoleLine:
    """One activity of the table, with its line from 1.

    ``phase`` is none where no column tells it. ``texts`` holds the fields that columns give, dates as ISO; a
    goal and a forerunner are still the words of the other row. ``held`` is by column.
    """

    number: int
    what: str
    phase: Phase | None
    texts: Mapping[str, str]
    held: Mapping[int, Held]


@dataclass(frozen=True, slots=True)
class RoleTable:
    """What was copied. ``parties``: ids by column; ``strangers``: names of columns of marks nobody knows.

    ``phase`` is where new activities go that have none of their own.
    """

    lines: tuple[RoleLine, ...]
    parties: Mapping[int, str]
    strangers: Mapping[int, str]
    unused: tuple[str, ...]
    remarks: tuple[str, ...]
    phase: Phase


def has_header(text: str) -> bool:
    """Whether a header stands in the first lines. Quick for a text of any length."""
    end = -1
    for _ in range(_HEADER_WITHIN):
        end = text.find("\n", end + 1, _HEAD)
        if end < 0:
            end = _HEAD
            break
    try:
        return _header(list(clip.read(text[:end]))) >= 0
    except Refused:
        return False


def read(workshop: Workshop, text: str, kinds: Sequence[str], phase: Phase = Phase.PLAN) -> RoleTable:
    """Look at what was copied. ``kinds`` are the columns of a table without a header.

    Raises Refused ``roles_in.nothing``, ``roles_in.too_many``, ``roles_in.too_large``, ``table.broken``.
    """
    check(text)
    found = list(clip.read(text))
    at = _header(found)
    headers = found[at].cells if at >= 0 else ()
    kinds = kinds_of(workshop, headers) if at >= 0 else list(kinds)
    rows = [line for line in found[at + 1 :] if not line.blank]
    if len(rows) > MOST:
        raise Refused("roles_in.too_many", most=MOST)
    strangers = _strangers(kinds, headers, rows)
    reading = _Reading(workshop, kinds, strangers, phase)
    lines = tuple(line for row in rows if (line := reading.line(row)) is not None)
    if not lines:
        raise Refused("roles_in.nothing")
    unused = _unused(kinds, headers, rows, strangers)
    return RoleTable(lines, reading.parties, strangers, unused, tuple(reading.remarks), phase)


def check(text: str) -> None:
    """Raises Refused before a huge text is taken apart."""
    if len(text) > LARGEST:
        raise Refused("roles_in.too_large")
    if text.count("\n") > MOST_LINES:
        raise Refused("roles_in.too_many", most=MOST)


def _header(found: Sequence[Line]) -> int:
    """The place of the first line that names the activities; -1 for none."""
    for place, line in enumerate(found[:_HEADER_WITHIN]):
        if "what" in kinds_of(_NOBODY, line.cells):
            return place
    return -1


def _strangers(kinds: Sequence[str], headers: Sequence[str], rows: Sequence[Line]) -> dict[int, str]:
    """Columns with a name that hold marks and nothing else: parties that are not here."""
    found = {}
    for column, name in enumerate(headers):
        if kinds[column] or not name.strip():
            continue
        cells = [read_cell(_cell(row, column)) for row in rows]
        if any(cell and cell.level for cell in cells) and None not in cells:
            found[column] = name.strip()
    return found


def _unused(
    kinds: Sequence[str], headers: Sequence[str], rows: Sequence[Line], strangers: Mapping[int, str]
) -> tuple[str, ...]:
    found = []
    for column in range(max(len(line.cells) for line in rows)):
        if column in strangers or (column < len(kinds) and kinds[column]):
            continue
        name = headers[column].strip() if column < len(headers) else ""
        if name or any(_cell(row, column).strip() for row in rows):
            found.append(name or words.unnamed_column(column + 1))
    return tuple(found)


def _cell(line: Line, column: int) -> str:
    return line.cells[column] if column < len(line.cells) else ""


class _Reading:
    """Row after row; a phase holds on until another is written, as in merged cells."""

    def __init__(
        self, workshop: Workshop, kinds: Sequence[str], strangers: Mapping[int, str], phase: Phase
    ) -> None:
        self._workshop, self._phase = workshop, phase
        self._columns = {kind: column for column, kind in enumerate(kinds) if kind}
        names = {actor.id: actor.short_name or actor.name for actor in workshop.actors}
        self.parties = {column: kind for column, kind in enumerate(kinds) if kind in names}
        self._names = {column: names[actor_id] for column, actor_id in self.parties.items()} | dict(strangers)
        self._goals = {goal.what for goal in workshop.goals}
        self.remarks: list[str] = []

    def line(self, line: Line) -> RoleLine | None:
        """One row; none, with a remark, if it has no words for an activity."""
        what = self._text(line, "what") or ""
        self._read_phase(line, named=bool(what.strip()))
        if not what.strip():
            others = (cell for n, cell in enumerate(line.cells) if n != self._columns.get("phase"))
            if any(cell.strip() for cell in others):  # else only the name of a phase, over its activities
                self.remarks.append(words.no_what(line.number))
            return None
        try:
            what = accept("activities", "what", what)
        except Refused as refusal:
            self._refuse(line, words.WHAT, refusal)
            return None
        phase = self._phase if "phase" in self._columns else None
        return RoleLine(line.number, what, phase, self._texts(line), self._held(line))

    def _text(self, line: Line, kind: str) -> str | None:
        column = self._columns.get(kind)
        return None if column is None else _cell(line, column)

    def _refuse(self, line: Line, column: str, refusal: Refused) -> None:
        self.remarks.append(words.refused(line.number, column, refusals.say(refusal)))

    def _read_phase(self, line: Line, *, named: bool) -> None:
        """``named``: there is an activity that would go into it."""
        text = self._text(line, "phase") or ""
        if not text.strip():
            return
        found = read_phase(self._workshop, text)
        if found is None and named:
            instead = phase_label(self._workshop, self._phase)
            self.remarks.append(words.unknown_phase(line.number, text.strip(), instead))
        self._phase = found or self._phase

    def _texts(self, line: Line) -> dict[str, str]:
        out = self._dates(line)
        for kind, title in (("needs", words.NEEDS), ("note", words.NOTE)):
            text = self._text(line, kind)
            if text is None:
                continue
            try:
                out[kind] = accept("activities", kind, text)
            except Refused as refusal:
                self._refuse(line, title, refusal)
        goal, after = self._text(line, "goal"), self._text(line, "after")
        if goal is not None and goal.strip() and goal not in self._goals:
            self.remarks.append(words.unknown_goal(line.number, goal))
        elif goal is not None:
            out["goal"] = goal
        if after is not None:
            out["after"] = after
        return out

    def _dates(self, line: Line) -> dict[str, str]:
        near = meetings.near(self._workshop)
        since, by = self._text(line, "since"), self._text(line, "by")
        when = self._text(line, "when") if by is None else by
        try:
            if since is not None:
                out = {"since": read_when(accept("activities", "since", since), near)}
                return out if by is None else out | {"by": read_when(accept("activities", "by", by), near)}
            if when is not None:
                both = read_activity_when(accept("activities", "by", when), near)
                return dict(zip(("since", "by"), both, strict=True))
        except Refused as refusal:
            self._refuse(line, words.BY, refusal)
        return {}

    def _held(self, line: Line) -> dict[int, Held]:
        out: dict[int, Held] = {}
        for column, name in self._names.items():
            found = read_cell(_cell(line, column))
            if found is None:
                self.remarks.append(words.no_mark(line.number, name, _cell(line, column).strip()))
                continue
            try:
                out[column] = found._replace(words=accept("roles", "words", found.words))
            except Refused as refusal:
                self._refuse(line, name, refusal)
        leads = [held for held in out.values() if held.level is RoleLevel.LEAD]
        if len(leads) > 1 and not any(held.joint for held in leads):
            self.remarks.append(words.several_leads(line.number))
        return out
