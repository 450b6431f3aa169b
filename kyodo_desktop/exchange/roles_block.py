"""A copied block of marks and dates that is put over cells of the matrix, in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kyodo_desktop.domain import roles
from kyodo_desktop.domain.roles import CellMark
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import clip, roles_in
from kyodo_desktop.exchange.roles_cells import read_cell


@dataclass(frozen=True, slots=True)
class Block:
    """Marks, and dates by the activity, exactly as many rows and columns as were copied."""

    rows: int
    columns: int
    marks: tuple[CellMark, ...]
    dates: tuple[tuple[str, str], ...]


def read(text: str, activity_ids: Sequence[str], kinds: Sequence[str]) -> Block:
    """Lay the copied cells over these activities and columns (``when`` or a party's id), from the first on.

    Raises Refused ``roles_in.no_mark`` and ``roles_in.no_room``, and what ``roles_in.check`` raises.
    """
    roles_in.check(text)
    lines = list(clip.read(text))
    while lines and lines[-1].blank and len(lines) > len(activity_ids):
        lines.pop()
    columns = max((len(line.cells) for line in lines), default=0)
    if not lines or len(lines) > len(activity_ids) or columns > len(kinds):
        raise Refused("roles_in.no_room", rows=len(lines), columns=columns)
    marks: list[CellMark] = []
    dates: list[tuple[str, str]] = []
    for activity_id, line in zip(activity_ids, lines, strict=False):
        for kind, cell in zip(kinds, line.cells, strict=False):
            if kind == "when":
                dates.append((activity_id, cell))
                continue
            held = read_cell(cell)
            if held is None:
                raise Refused("roles_in.no_mark", text=cell)
            marks.append(CellMark(activity_id, kind, *held))
    return Block(len(lines), columns, tuple(marks), tuple(dates))


def put(workshop: Workshop, block: Block) -> Workshop:
    """Put the block down. Raises Refused as ``roles.put_marks`` and ``roles.set_when`` do."""
    for activity_id, text in block.dates:
        workshop = roles.set_when(workshop, activity_id, text)
    return roles.put_marks(workshop, block.marks)
