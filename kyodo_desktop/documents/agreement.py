"""The agreement sheet, A4 upright: what is aimed at, who does what, and where everybody signs.

What is still open is printed with its gap, to be filled in by hand, and makes the sheet a draft.
"""

from __future__ import annotations

from functools import partial

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.front import Sheet, day, double_rule, head, sheet
from kyodo_desktop.documents.page import A4, Flow
from kyodo_desktop.documents.paragraph import lay
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.signing import flow_people, flow_signatures, least_room
from kyodo_desktop.documents.table import flow_table
from kyodo_desktop.documents.tables import flow_roles, goals_table
from kyodo_desktop.domain import meetings
from kyodo_desktop.domain.clauses import ClauseInForce, ClauseKind, clauses_in_force
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import sheet as words

_BELOW_HEADING = 1.5
_HAND_LINES = {ClauseKind.PURPOSE: 2, ClauseKind.TEXT: 1}
_HAND_LINE = 26.0


def agreement(workshop: Workshop, *, draft: bool = False) -> bytes:
    """The sheet as a PDF; ``draft`` puts the word for it beside the title and the edition."""
    return lay_agreement(workshop, draft=draft).pdf()


def lay_agreement(workshop: Workshop, *, draft: bool = False) -> Sheet:
    """The sheet laid out, not yet written."""
    flow = Flow(A4)
    head(flow, workshop, words.AGREEMENT, draft)
    clauses = clauses_in_force(workshop)
    for clause in clauses:
        if clause.key != "closing":
            _clause(flow, workshop, clause)
    _closing(flow, workshop, "".join(clause.text for clause in clauses if clause.key == "closing"))
    return sheet(flow, workshop, words.AGREEMENT, draft)


def _clause(flow: Flow, workshop: Workshop, clause: ClauseInForce) -> None:
    inner = flow.paper.inner
    if clause.number is not None:
        flow.skip(6.5)
        heading = lay(words.article(clause.number, clause.title), styles.HEADING, inner)
        flow.need(heading.height + 2 * styles.BODY.leading + _BELOW_HEADING)
        flow.text(heading, after=_BELOW_HEADING)
    if clause.kind is ClauseKind.GOALS:
        flow_table(flow, goals_table(workshop, inner))
        flow.skip(3)
    elif clause.kind is ClauseKind.ROLES:
        flow_roles(flow, workshop)
    if clause.text:
        flow.text(lay(clause.text, styles.BODY, inner))
    elif clause.kind in _HAND_LINES:
        _hand_lines(flow, _HAND_LINES[clause.kind])


def _hand_lines(flow: Flow, count: int) -> None:
    """Rules to write on."""
    flow.need(count * _HAND_LINE)
    for _ in range(count):
        flow.y += _HAND_LINE
        flow.draw(partial(_hand_line, flow.paper.side, flow.paper.side + flow.paper.inner, flow.y - 4))


def _hand_line(left: float, right: float, y: float, pen: Pen) -> None:
    pen.line(left, y, right, y, 0.5)


def _closing(flow: Flow, workshop: Workshop, text: str) -> None:
    words_of_closing = lay(text, styles.BODY, flow.paper.inner)
    venue = meetings.first(workshop).venue if workshop.meetings else ""
    line = lay(words.date_and_place(day(workshop), venue), styles.DATE, flow.paper.inner)
    flow.skip(8)
    flow.need(words_of_closing.height + line.height + 14 + least_room())
    double_rule(flow)
    flow.y += 4
    flow.text(words_of_closing)
    flow.text(line, after=5)
    flow_signatures(flow, workshop)
    flow_people(flow, workshop)
