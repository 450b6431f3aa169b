"""Rows of cells as a spreadsheet or a word processor takes them from the clipboard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from kyodo_desktop.exchange.table_text import FORMULA_SIGNS, Line, lines

_SIGNS = re.escape("".join(FORMULA_SIGNS))
_LIKE_FORMULA = re.compile(f"'*[{_SIGNS}]")
_HELD_TWICE = re.compile(f"''+[{_SIGNS}]")  # the first apostrophe of these is ours
_BREAK = '<br style="mso-data-placement:same-cell">'
_NEEDS_MARKS = re.compile('[\t\r\n"]')


def tsv(rows: Iterable[Sequence[str]]) -> str:
    """Tabs between cells, Windows' line ends. Nothing that looks like a formula goes out as one."""
    return "".join("\t".join(map(_cell, row)) + "\r\n" for row in rows)


def _cell(text: str) -> str:
    held = f"'{text}" if _LIKE_FORMULA.match(text) else text
    return '"{}"'.format(held.replace('"', '""')) if _NEEDS_MARKS.search(held) else held


def html(rows: Iterable[Sequence[str]]) -> str:
    """A table for Word and Excel; each cell says that it is text."""
    body = "".join(f"<tr>{''.join(map(_html_cell, row))}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table border="1">{body}</table>'


def _html_cell(text: str) -> str:
    held = f"'{text}" if _LIKE_FORMULA.match(text) else text
    return f"<td style=\"mso-number-format:'\\@'\">{escape(held).replace(chr(10), _BREAK)}</td>"


def read(text: str) -> Iterable[Line]:
    """The rows of a copied table, lazily and exactly as ``tsv`` was given them.

    Raises Refused ``table.broken`` where a cell is longer than any text (``LONGEST_CELL``).
    """
    for line in lines(text, "\t"):
        yield Line(line.number, tuple(map(_read_cell, line.cells)))


def _read_cell(text: str) -> str:
    return text[1:] if _HELD_TWICE.match(text) else text
