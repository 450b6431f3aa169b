"""The agreement sheet, A4 upright: what is aimed at, who does what, and where everybody signs.

What is still open is printed with its gap, to be filled in by hand, and makes the sheet a draft.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.marks import mark
from kyodo_desktop.documents.page import A4, MM, Drawing, Flow, to_pdf
from kyodo_desktop.documents.paragraph import draw, lay, one_line
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.sides import columns, in_kana_order, signing
from kyodo_desktop.documents.signing import flow_people, flow_signatures
from kyodo_desktop.documents.table import flow_table
from kyodo_desktop.documents.tables import goals_table, role_tables
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.workshop import Edition, SignMode, Workshop
from kyodo_desktop.text import sheet as words
from kyodo_desktop.text.sheet_interim import Clause, clauses_in_force

_HEAVY, _FINE = 1.7, 0.6


def agreement(workshop: Workshop, *, edition: Edition | None = None) -> bytes:
    """The sheet as a PDF: the open draft, or a frozen edition with its number and date."""
    sheet = lay_agreement(workshop, edition=edition)
    return to_pdf(sheet.flow, sheet.title, sheet.foot)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A laid out document."""

    flow: Flow
    title: str
    foot: Callable[[int, int], list[Drawing]]


def lay_agreement(workshop: Workshop, *, edition: Edition | None = None) -> Sheet:
    """The sheet laid out: its pages, title and foot."""
    number = edition.number if edition else len(workshop.editions) + 1
    draft = edition is None
    flow = Flow(A4)
    _front(flow, workshop, number, _signed_on(workshop, edition), draft)
    actors = columns(workshop)
    flow.text(lay(words.preamble(len(actors)), styles.BODY, flow.paper.inner))
    for clause in clauses_in_force(workshop):
        _clause(flow, workshop, clause)
    _closing(flow, workshop, edition)
    name = words.TITLE + (words.DRAFT if draft else "")
    return Sheet(
        flow,
        f"{workshop.title} {name}",
        partial(_foot, workshop, words.edition(number) + (words.DRAFT if draft else "")),
    )


def _signed_on(workshop: Workshop, edition: Edition | None) -> dt.date | None:
    if edition:
        return edition.frozen_on
    return next((meeting.date for meeting in reversed(workshop.meetings) if meeting.date), None)


def _date(date: dt.date | None) -> str:
    return wareki(date) if date else words.DATE_TO_FILL


def _front(flow: Flow, workshop: Workshop, number: int, date: dt.date | None, draft: bool) -> None:
    inner, side = flow.paper.inner, flow.paper.side
    if workshop.document_number:
        left = words.document_number(workshop.document_number)
        flow.place(one_line(left, styles.CORNER, inner * 0.55, 7), side, flow.y)
    right = lay(words.edition_of(number, _date(date)), styles.CORNER, inner)
    flow.place(right, side + inner - right.natural_width, flow.y)
    flow.y += 20
    title = lay(words.TITLE, styles.TITLE, inner)
    flow.place(title, side, flow.y)
    if draft:
        spread = styles.TITLE.spread * styles.TITLE.size * (len(words.TITLE) - 1)
        flow.place(
            lay(words.DRAFT, styles.TITLE_DRAFT, 80),
            side + (inner + title.natural_width + spread) / 2 + 4,
            flow.y,
        )
    flow.y += title.height + 3
    flow.text(lay(workshop.title, styles.NAME, inner), after=6)
    _double_rule(flow)
    flow.y += 8


def _double_rule(flow: Flow) -> None:
    flow.draw(partial(_rules, flow.paper.side, flow.paper.side + flow.paper.inner, flow.y))
    flow.y += 4


def _rules(left: float, right: float, y: float, pen: Pen) -> None:
    pen.line(left, y, right, y, _HEAVY)
    pen.line(left, y + 2.8, right, y + 2.8, _FINE)


def _clause(flow: Flow, workshop: Workshop, clause: Clause) -> None:
    flow.skip(7)
    flow.need(60)
    flow.text(lay(words.article(clause.number, clause.title), styles.HEADING, flow.paper.inner), after=2)
    if clause.source == "goals":
        flow_table(flow, goals_table(workshop, flow.paper.inner))
        flow.skip(4)
    if clause.source == "roles":
        actors = columns(workshop)
        for table in role_tables(workshop, actors, flow.paper.inner):
            flow_table(flow, table)
            flow.skip(4)
        _legend(flow, in_kana_order(actors))
    if clause.text:
        flow.text(lay(clause.text, styles.BODY, flow.paper.inner))


def _legend(flow: Flow, kana_order: bool) -> None:
    flow.need(18)
    x = flow.paper.side
    for level, meaning in words.MARK_MEANS.items():
        flow.draw(partial(mark(level, 12), x=x, y=flow.y, width=12, height=15))
        block = lay(meaning, styles.NOTE, 100)
        flow.place(block, x + 16, flow.y)
        x += 16 + block.natural_width + 16
    note = lay(words.IN_KANA_ORDER if kana_order else words.IN_AGREED_ORDER, styles.NOTE, 200)
    flow.place(note, flow.paper.side + flow.paper.inner - note.natural_width, flow.y)
    flow.y += 18


def _closing(flow: Flow, workshop: Workshop, edition: Edition | None) -> None:
    inner = flow.paper.inner
    pairs = signing(workshop)
    flow.skip(9)
    flow.need(60 + 17.6 * MM)
    _double_rule(flow)
    flow.y += 5
    flow.text(lay(words.originals(len(pairs), workshop.agreement.originals_at), styles.BODY, inner), after=1)
    date = _signed_on(workshop, edition)
    place = next((meeting.venue for meeting in reversed(workshop.meetings) if meeting.venue), "")
    flow.text(lay(words.date_and_place(_date(date), place), styles.DATE, inner), after=5)
    mode = workshop.agreement.sign_mode
    flow_signatures(flow, pairs, mode)
    note = words.below_signatures(in_kana_order([actor for _, actor in pairs]), mode == SignMode.EITHER)
    flow.skip(3)
    if note:
        flow.text(lay(note, styles.NOTE, inner))
    flow_people(flow, workshop)


def _foot(workshop: Workshop, edition: str, number: int, count: int) -> list[Drawing]:
    paper = A4
    y = paper.height - paper.foot
    right = lay(words.foot_right("7F3A-22C1", number, count), styles.FOOT, paper.inner)
    room = paper.inner - right.natural_width - 12
    left = one_line(words.foot_left(workshop.title, words.TITLE, edition), styles.FOOT, room, 6)
    return [
        partial(_foot_rule, paper.side, paper.side + paper.inner, y),
        partial(draw, block=left, x=paper.side, y=y + 4),
        partial(draw, block=right, x=paper.side + paper.inner - right.natural_width, y=y + 4),
    ]


def _foot_rule(left: float, right: float, y: float, pen: Pen) -> None:
    pen.line(left, y, right, y, _FINE)
