"""A table in the manner of an office form: fine rules, shaded labels, its head repeated on every page.

A row is never parted, unless it alone is taller than a page; then it is parted between
sentences. A first column may hold a label that spans its group of rows (the phases of the
role table).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import accumulate, groupby

from kyodo_desktop.documents.marks import Art, margin_bar
from kyodo_desktop.documents.page import Flow
from kyodo_desktop.documents.paragraph import Block
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.sentences import split_between
from kyodo_desktop.documents.tags import DECORATION, Element, cell_attributes

_RULE = 0.6
_FRAME = 0.9
_TALL = 120.0  # points of a row taller than a page that begin on the page before
_NAMES_ITS_ROW = cell_attributes("Row")


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, a drawing (``art``, ``tall`` points high), or the drawing over the text.

    Both are told as the cell's words; a drawing that says nothing leaves itself out.
    """

    block: Block | None = None
    art: Art | None = None
    tall: float = 0.0
    #: Points, without the padding.
    height: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        if self.block or self.tall:  # measured once: many are asked for it again and again
            height = self.tall + (self.block.height if self.block else 0.0)
            object.__setattr__(self, "height", height)

    @property
    def empty(self) -> bool:
        """Nothing stands in it."""
        return self.block is None and self.art is None


@dataclass(frozen=True, slots=True)
class Row:
    """One row; rows of the same ``group`` that follow each other share a label.

    ``bar``: a change bar stands beside it.
    """

    cells: Sequence[Cell]
    least: float
    group: str = ""
    padding: float = 2.5
    bar: bool = False
    #: Points, padding included.
    height: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        tallest = max([cell.height for cell in self.cells]) + 2 * self.padding
        object.__setattr__(self, "height", max(self.least, tallest))


@dataclass(frozen=True, slots=True)
class _Told(Row):
    """A row with the elements of its cells and, in the first row of a group, of its label."""

    elements: Sequence[Element] = ()
    label: Element = DECORATION


@dataclass(frozen=True, slots=True)
class Table:
    """``widths`` in points; with ``labels`` the first width is the label column, which rows leave out.

    ``joined`` lists columns with no rule before them. ``inset`` is the room beside a text. ``names`` is the
    column whose cells name their row; whoever hears the table is told them with the head of each column.
    """

    widths: Sequence[float]
    head: Row
    rows: Sequence[Row]
    labels: Mapping[str, Block] = field(default_factory=dict)
    joined: frozenset[int] = frozenset()
    inset: float = 4.0
    names: int | None = None


def beginning(flow: Flow, table: Table) -> float:
    """Points that the head and the first row take; of a row taller than a page, its beginning."""
    first = table.rows[0].height if table.rows else 0.0
    return table.head.height + (first if first + table.head.height <= flow.full_page else _TALL)


def flow_table(flow: Flow, table: Table) -> None:
    """Set a table below what is there, over as many pages as it takes."""
    head, rows = _tell(flow, table)
    flow.need(beginning(flow, table))
    while True:
        fits, rows = _fitting(rows, flow.room - table.head.height, flow.full_page - table.head.height)
        if fits or not rows:
            _place(flow, table, head, fits)
            head = replace(head, elements=[DECORATION] * len(head.cells))  # heard once
        if not rows:
            return
        flow.turn()


def _tell(flow: Flow, table: Table) -> tuple[_Told, list[_Told]]:
    """The head and the rows with their elements, in reading order."""
    with flow.inside("Table"):
        head = _told(table.head, _tell_head(flow, table))
        rows: list[_Told] = []
        for _, members in groupby(table.rows, key=lambda row: row.group):
            of_group = list(members)
            for number, row in enumerate(of_group):
                with flow.inside("TR"):
                    label = DECORATION
                    if table.labels and number == 0:
                        label = flow.tell("TH", cell_attributes("Row", rows=len(of_group)))
                    rows.append(_told(row, _tell_cells(flow, table, row), label))
    return head, rows


def _tell_head(flow: Flow, table: Table) -> list[Element]:
    """A head over two joined columns is one cell; a table may be without a head."""
    cells = table.head.cells
    if all(cell.empty for cell in cells):
        return [DECORATION] * len(cells)
    elements: list[Element] = []
    with flow.inside("TR"):
        for n, cell in enumerate(cells):
            if cell.empty and n in table.joined:
                elements.append(DECORATION)
                continue
            wide = 2 if n + 1 in table.joined and cells[n + 1].empty else 1
            if cell.empty:
                elements.append(flow.tell("TD", cell_attributes(columns=wide)))
            else:
                elements.append(flow.tell("TH", cell_attributes("Column", columns=wide)))
    return elements


def _tell_cells(flow: Flow, table: Table, row: Row) -> list[Element]:
    first = 1 if table.labels else 0
    return [
        flow.tell("TH", _NAMES_ITS_ROW) if column == table.names and not cell.empty else flow.tell("TD")
        for column, cell in enumerate(row.cells, first)
    ]


def _told(row: Row, elements: Sequence[Element], label: Element = DECORATION) -> _Told:
    return _Told(row.cells, row.least, row.group, row.padding, row.bar, elements, label)


def _fitting(rows: list[_Told], room: float, page: float) -> tuple[list[_Told], list[_Told]]:
    """The rows that fit, and the others. Of a row taller than a ``page``, as much as fits."""
    taken = 0.0
    for count, row in enumerate(rows):
        if taken + row.height > room + 0.01:
            if count and (row.height <= page or room - taken < _TALL):
                return rows[:count], rows[count:]
            above, below = _parted(row, room - taken, page)
            if (count or room < page) and not any(cell.block for cell in above.cells):
                return rows[:count], rows[count:]  # not one sentence fits: the row begins on the next page
            return [*rows[:count], above], [below, *rows[count + 1 :]]
        taken += row.height
    return rows, []


def _parted(row: _Told, room: float, page: float) -> tuple[_Told, _Told]:
    """A row cut in two: each text as far as its sentences fit, drawings in the upper part."""
    above: list[Cell] = []
    below: list[Cell] = []
    for cell in row.cells:
        inner = room - 2 * row.padding - cell.tall
        fits, rest = split_between(cell.block, inner, page) if cell.block else (None, None)
        above.append(Cell(fits, cell.art, cell.tall))
        below.append(Cell(rest))
    upper = replace(row, cells=above, least=min(row.least, room))
    return upper, replace(row, cells=below, least=0.0, label=DECORATION)


def _place(flow: Flow, table: Table, head: _Told, rows: Sequence[_Told]) -> None:
    edges = [flow.paper.side, *accumulate(table.widths, initial=flow.paper.side)][1:]
    top = flow.y
    tops = list(accumulate((row.height for row in rows), initial=top + table.head.height))
    flow.draw(partial(_shades, edges=edges, top=top, body=tops[0], bottom=tops[-1], label=bool(table.labels)))
    _place_row(flow, table, head, edges, top)
    offset = 1 if table.labels else 0
    for row, y in zip(rows, tops, strict=False):
        _place_row(flow, table, row, edges[offset:], y)
    spans = _spans(rows, tops)
    for first, start, end in spans if table.labels else ():
        label = table.labels[first.group]
        x, y = edges[0] + (table.widths[0] - label.width) / 2, (start + end - label.height) / 2
        flow.place(label, x, y, first.label)
    ends = {end for _, _, end in spans}
    flow.draw(partial(_rules, table=table, edges=edges, top=top, tops=tops, ends=ends))
    flow.y = tops[-1]


def _spans(rows: Sequence[_Told], tops: Sequence[float]) -> list[tuple[_Told, float, float]]:
    """Each run of rows of one group: its first row, where it begins and where it ends."""
    spans, at = [], 0
    for _, members in groupby(rows, key=lambda row: row.group):
        count = len(list(members))
        spans.append((rows[at], tops[at], tops[at + count]))
        at += count
    return spans


def _place_row(flow: Flow, table: Table, row: _Told, edges: Sequence[float], y: float) -> None:
    height = row.height
    if row.bar:
        flow.draw(partial(margin_bar, flow.paper.side, y, y + height))
    for cell, element, left, right in zip(row.cells, row.elements, edges, edges[1:], strict=False):
        top = y + (height - cell.height) / 2
        if cell.art:
            flow.draw(partial(cell.art, x=left, y=top, width=right - left, height=cell.tall), element)
        if cell.block:
            x = left + (right - left - cell.block.width) / 2 if cell.art else left + table.inset
            flow.place(cell.block, x, top + cell.tall, element)


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
