"""What differs between two editions as a table: where, before, after, why."""

from __future__ import annotations

from collections.abc import Sequence

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.paragraph import lay
from kyodo_desktop.documents.table import Cell, Row, Table
from kyodo_desktop.domain.amended import Line
from kyodo_desktop.text import amendment_sheet as words

_SHARES = (0.19, 0.29, 0.3, 0.22)
_ROW = 30.0
_INSET = 4.0
_BLANK = 4
_BLANK_ROW = 44.0


def amended_table(lines: Sequence[Line], width: float) -> Table:
    """A row for each line; without any, rows to be filled in by hand."""
    widths = [share * width for share in _SHARES]
    heads = (words.WHERE, words.OLD, words.NEW, words.REASON)
    head = Row([_cell(text, at, bold=True) for text, at in zip(heads, widths, strict=True)], 19)
    rows = [
        Row(
            [
                _cell(text, at)
                for text, at in zip(
                    (words.spot(line.article, line.spot), line.old, line.new, line.reason),
                    widths,
                    strict=True,
                )
            ],
            _ROW,
            padding=4,
        )
        for line in lines
    ]
    blank = [Row([Cell()] * len(widths), _BLANK_ROW) for _ in range(_BLANK)]
    return Table(widths, head, rows or blank, inset=_INSET, names=0 if rows else None)


def _cell(text: str, width: float, *, bold: bool = False) -> Cell:
    style = styles.HEAD if bold else styles.CELL
    return Cell(lay(text, style, width - 2 * _INSET)) if text else Cell()
