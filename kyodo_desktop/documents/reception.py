"""The roster for the desk at the door, A4 upright: who is awaited, boxes to tick, lines for newcomers.

It lies open on a table, so it says no more than the door needs: no contact, no post, no consent given before.
"""

from __future__ import annotations

from functools import partial
from itertools import repeat

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.front import Sheet, plain_head, plain_sheet
from kyodo_desktop.documents.marks import tick_box
from kyodo_desktop.documents.page import A4, MM, Flow
from kyodo_desktop.documents.paragraph import lay
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.table import Cell, Row, Table, flow_table
from kyodo_desktop.domain import participants
from kyodo_desktop.domain.actors import shown_name
from kyodo_desktop.domain.workshop import Participant, Workshop
from kyodo_desktop.text import reception as words

_ROW = 8 * MM
_BOX = 4.2 * MM
_INSET = 4.0
_NEWCOMERS = 8  # lines at least
_TICK = 34.0  # points of a column of boxes
_TABLE = 46.0
_SHARES = (0.36, 0.34, 0.30)  # of the rest: reading, name, party
_HAND_LINE = 22.0
_MOST_BLANK = 30


def reception(workshop: Workshop) -> Sheet:
    """The sheet laid out; what room there is on its last page becomes lines for newcomers."""
    first = _laid(workshop, _NEWCOMERS)
    more = min(int(first.room // _ROW), _MOST_BLANK)
    flow = _laid(workshop, _NEWCOMERS + more) if more else first
    return plain_sheet(flow, words.foot(workshop.title), words.foot(workshop.title), words.page)


def _laid(workshop: Workshop, blank: int) -> Flow:
    flow = Flow(A4)
    plain_head(flow, workshop, words.TITLE)
    _purpose(flow, workshop.privacy_purpose)
    flow_table(flow, _table(workshop, flow.paper.inner, blank))
    return flow


def _purpose(flow: Flow, purpose: str) -> None:
    inner = flow.paper.inner
    flow.heading(lay(words.PURPOSE, styles.HEADING, inner))
    if purpose.strip():
        flow.text(lay(purpose, styles.BODY_TIGHT, inner), after=3)
    else:
        flow.y += _HAND_LINE
        flow.draw(partial(_line, flow.paper.side, flow.paper.side + inner, flow.y - 4))
    flow.heading(lay(words.ASKED, styles.HEADING, inner))
    flow.text(lay(words.questions(), styles.NOTE, inner), after=6)


def _line(left: float, right: float, y: float, pen: Pen) -> None:
    pen.line(left, y, right, y, 0.5)


def _table(workshop: Workshop, width: float, blank: int) -> Table:
    rest = width - 4 * _TICK - _TABLE
    widths = [_TICK, *(rest * share for share in _SHARES), _TABLE, _TICK, _TICK, _TICK]
    titles = (
        *(words.PRESENT, words.READING, words.NAME, words.PARTY, words.TABLE),
        *(words.RECORD, words.PUBLISHED, words.PHOTO),
    )
    head = [Cell(lay(title, styles.HEAD, each - _INSET)) for title, each in zip(titles, widths, strict=True)]
    parties = {actor.id: shown_name(actor) for actor in workshop.actors}
    tables = {table.id: table.name for table in workshop.tables}

    def row(person: Participant) -> Row:
        party = parties.get(person.actor_id or "", words.RESIDENT)
        return _row((person.reading, person.name, party, tables.get(person.table_id or "", "")), widths)

    rows = [row(person) for person in participants.in_order(workshop)]
    rows += repeat(_row(("", "", "", ""), widths), blank)
    return Table(widths, Row(head, 19), rows, inset=_INSET, names=2)


def _row(texts: tuple[str, str, str, str], widths: list[float]) -> Row:
    cells = [
        Cell(lay(text, styles.CELL, width - 2 * _INSET)) if text else Cell()
        for text, width in zip(texts, widths[1:5], strict=True)
    ]
    box = Cell(None, tick_box(_BOX), _BOX)
    return Row([box, *cells, box, box, box], _ROW)
