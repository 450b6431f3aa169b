"""A table in the manner of an office form: fine rules, shaded labels, its head repeated on every page.

A row is never parted, unless it alone is taller than a page. A first column may hold
a label that spans its group of rows (the phases of the role table).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate, groupby

from kyodo_desktop.documents.marks import Art
from kyodo_desktop.documents.page import Flow
from kyodo_desktop.documents.paragraph import Block, split
from kyodo_desktop.documents.pen import Pen

_RULE = 0.6
_FRAME = 0.9
_TALL = 120.0  # points of a row taller than a page that begin on the page before


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, a drawing (``art``, ``tall`` points high), or the drawing over the text."""

    block: Block | None = None
    art: Art | None = None
    tall: float = 0.0

    @property
    def height(self) -> float:
        """Points, without the padding."""
        return self.tall + (self.block.height if self.block else 0.0)


@dataclass(frozen=True, slots=True)
class Row:
    """One row; rows of the same ``group`` that follow each other share a label."""

    cells: Sequence[Cell]
    least: float
    group: str = ""
    padding: float = 2.5

    @property
    def height(self) -> float:
        """Points, padding included."""
        return max(self.least, max(cell.height for cell in self.cells) + 2 * self.padding)


@dataclass(frozen=True, slots=True)
class Table:
    """``widths`` in points; with ``labels`` the first width is the label column, which rows leave out.

    ``joined`` lists columns with no rule before them. ``inset`` is the room beside a text.
    """

    widths: Sequence[float]
    head: Row
    rows: Sequence[Row]
    labels: Mapping[str, Block] = field(default_factory=dict)
    joined: frozenset[int] = frozenset()
    inset: float = 4.0


def beginning(flow: Flow, table: Table) -> float:
    """Points that the head and the first row take; of a row taller than a page, its beginning."""
    first = table.rows[0].height if table.rows else 0.0
    return table.head.height + (first if first + table.head.height <= flow.full_page else _TALL)


def flow_table(flow: Flow, table: Table) -> None:
    """Set a table below what is there, over as many pages as it takes."""
    rows = list(table.rows)
    flow.need(beginning(flow, table))
    while True:
        fits, rows = _fitting(rows, flow.room - table.head.height, flow.full_page - table.head.height)
        _place(flow, table, fits)
        if not rows:
            return
        flow.turn()


def _fitting(rows: list[Row], room: float, page: float) -> tuple[list[Row], list[Row]]:
    """The rows that fit, and the others. Of a row taller than a ``page``, as much as fits."""
    taken = 0.0
    for count, row in enumerate(rows):
        if taken + row.height > room + 0.01:
            if count and (row.height <= page or room - taken < _TALL):
                return rows[:count], rows[count:]
            above, below = _parted(row, room - taken)
            return [*rows[:count], above], [below, *rows[count + 1 :]]
        taken += row.height
    return rows, []


def _parted(row: Row, room: float) -> tuple[Row, Row]:
    """A row cut in two: each text as far as it fits, drawings in the upper part."""
    above: list[Cell] = []
    below: list[Cell] = []
    for cell in row.cells:
        fits, rest = (
            split(cell.block, room - 2 * row.padding - cell.tall) if cell.block else (cell.block, None)
        )
        above.append(Cell(fits, cell.art, cell.tall))
        below.append(Cell(rest))
    return Row(above, min(row.least, room), row.group, row.padding), Row(below, 0.0, row.group, row.padding)


def _place(flow: Flow, table: Table, rows: Sequence[Row]) -> None:
    edges = [flow.paper.side, *accumulate(table.widths, initial=flow.paper.side)][1:]
    top = flow.y
    tops = list(accumulate((row.height for row in rows), initial=top + table.head.height))
    flow.draw(partial(_shades, edges=edges, top=top, body=tops[0], bottom=tops[-1], label=bool(table.labels)))
    _place_row(flow, table, table.head, edges, top)
    offset = 1 if table.labels else 0
    for row, y in zip(rows, tops, strict=False):
        _place_row(flow, table, row, edges[offset:], y)
    spans = _spans(rows, tops)
    for group, start, end in spans if table.labels else ():
        label = table.labels[group]
        flow.place(label, edges[0] + (table.widths[0] - label.width) / 2, (start + end - label.height) / 2)
    ends = {end for _, _, end in spans}
    flow.draw(partial(_rules, table=table, edges=edges, top=top, tops=tops, ends=ends))
    flow.y = tops[-1]


def _spans(rows: Sequence[Row], tops: Sequence[float]) -> list[tuple[str, float, float]]:
    """Each run of rows of one group: its name, where it begins and where it ends."""
    spans, at = [], 0
    for group, members in groupby(rows, key=lambda row: row.group):
        count = len(list(members))
        spans.append((group, tops[at], tops[at + count]))
        at += count
    return spans


def _place_row(flow: Flow, table: Table, row: Row, edges: Sequence[float], y: float) -> None:
    height = row.height
    for cell, left, right in zip(row.cells, edges, edges[1:], strict=False):
        top = y + (height - cell.height) / 2
        if cell.art:
            flow.draw(partial(cell.art, x=left, y=top, width=right - left, height=cell.tall))
        if cell.block:
            x = left + (right - left - cell.block.width) / 2 if cell.art else left + table.inset
            flow.place(cell.block, x, top + cell.tall)


def _shades(pen: Pen, edges: Sequence[float], top: float, body: float, bottom: float, label: bool) -> None:
    pen.shade(edges[0], top, edges[-1] - edges[0], body - top)
    if label:
        pen.shade(edges[0], body, edges[1] - edges[0], bottom - body)


def _rules(
    pen: Pen, table: Table, edges: Sequence[float], top: float, tops: Sequence[float], ends: set[float]
) -> None:
    for y in tops:
        whole = not table.labels or y == tops[0] or y in ends
        pen.line(edges[0] if whole else edges[1], y, edges[-1], y, _RULE)
    for n, x in enumerate(edges[1:-1], 1):
        if n not in table.joined:
            pen.line(x, top, x, tops[-1], _RULE)
    for x in (edges[0], edges[-1]):
        pen.line(x, top - _FRAME / 2, x, tops[-1] + _FRAME / 2, _FRAME)
    for y in (top, tops[-1]):
        pen.line(edges[0], y, edges[-1], y, _FRAME)
