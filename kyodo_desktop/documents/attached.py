"""What goes with the clauses: the table of costs, what somebody could not agree to, the annexes."""

from __future__ import annotations

from dataclasses import replace

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.front import double_rule
from kyodo_desktop.documents.page import Flow
from kyodo_desktop.documents.paragraph import Style, lay, natural_width
from kyodo_desktop.documents.table import Cell, Row, Table, flow_table
from kyodo_desktop.domain import aliases, clauses, costs, reservations
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import clauses as clause_words
from kyodo_desktop.text import costs as cost_words
from kyodo_desktop.text import sheet as words

_INSET = 4.0
_ROW = 22.0


def flow_costs(flow: Flow, workshop: Workshop) -> None:
    """Party, how, how much and for what; the sum below where there are several amounts."""
    texts = costs.said(workshop)
    titles = (cost_words.PARTY, cost_words.KIND, cost_words.AMOUNT, cost_words.TEXT)
    wanted = [
        max(natural_width(text, styles.CELL) for text in (title, *column)) + 2 * _INSET + 4
        for title, column in zip(titles, zip(*texts, strict=True), strict=True)
    ]
    inner = flow.paper.inner
    party, kind, amount = (min(wide, inner * 0.25) for wide in wanted[:3])
    widths = [party, kind, amount, inner - party - kind - amount]
    head = Row(_cells(titles, widths, styles.HEAD), 19)
    flow.skip(3)
    flow_table(flow, Table(widths, head, [Row(_cells(row, widths, styles.CELL), _ROW) for row in texts]))
    flow.skip(3)


def _cells(texts: tuple[str, ...], widths: list[float], style: Style) -> list[Cell]:
    styled = (style, style, replace(style, align="right"), style)  # the third is the amount
    return [
        Cell(lay(text, one, width - 2 * _INSET)) if text else Cell()
        for text, one, width in zip(texts, styled, widths, strict=True)
    ]


def flow_reservations(flow: Flow, workshop: Workshop) -> None:
    """Before the signatures, so that everybody signs knowing them."""
    found = reservations.of_agreement(workshop)
    if not found:
        return
    inner, called = flow.paper.inner, aliases.by_actor(workshop)
    about = {clause.id: _about(clause) for clause in clauses.clauses_in_force(workshop)}
    flow.skip(6.5)
    heading = lay(words.RESERVATIONS, styles.HEADING, inner)
    flow.need(heading.height + 2 * flow.body.leading)
    flow.text(heading, after=1.5)
    body = replace(flow.body, indent=0.0)
    for row in found:
        who = called.get(row.actor_id or "", "")
        said = words.reservation(about.get(row.clause_id or "", ""), who, row.text)
        flow.text(lay(said, body, inner))
        if row.answer:
            flow.text(lay(words.answered(row.answer), body, inner))


def _about(clause: clauses.ClauseInForce) -> str:
    return clause.title if clause.number is None else clause_words.number(clause.number)


def flow_annexes(flow: Flow, workshop: Workshop) -> None:
    """Each on pages of its own, behind the signatures."""
    inner = flow.paper.inner
    for number, annex in enumerate(workshop.annexes, 1):
        flow.turn()
        flow.text(lay(words.annex(number, annex.title), styles.NAME, inner), after=5)
        double_rule(flow)
        flow.y += 7
        if annex.text:
            flow.text(lay(annex.text, flow.body, inner))
