"""The proposal to act together, A4 upright, a page each: who asks whom for what, and a slip to answer on.

A workshop that has made none gets a blank sheet to be filled in by hand. The slip never leaves its page's
foot; what is longer than a page goes on before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.front import Sheet, double_rule
from kyodo_desktop.documents.page import A4, MM, Drawing, Flow, Paper
from kyodo_desktop.documents.paragraph import Style, draw, lay, one_line
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.table import Cell, Row, Table, flow_table
from kyodo_desktop.domain import actors, issues, proposals, rows
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.workshop import Issue, Proposal, Workshop
from kyodo_desktop.text import proposal_sheet as words
from kyodo_desktop.text import sheet as sheet_words

_LABEL = 31 * MM
_HAND_LINE = 25.0
_SLIP = 74 * MM
_TO = Style("mincho-bold", 14, 22, "left", phrases=True)
_FROM = Style("mincho", 12, 18, "right", phrases=True)
_CUT = Style("mincho", 9, 12, "center")
_SLIP_HEAD = Style("mincho-bold", 13, 20, "left")
_BOXES = Style("mincho", 13.5, 24, "left")
_VALUE = Style("mincho", 11.5, 16, "left", phrases=True)
_SMALLEST = 7.0
_FINE = 0.6


def proposal(workshop: Workshop, only: str | None = None) -> Sheet:
    """Every proposal that was made, in its order, or the one of this id. Raises Refused if it has gone."""
    found = [rows.find(workshop.proposals, only)] if only else list(proposals.made(workshop))
    flow = Flow(A4)
    for number, row in enumerate(found or [None]):
        if number:
            flow.turn()
        _page(flow, workshop, row)
    title = sheet_words.file_title(workshop.title, words.TITLE, False)
    return Sheet(flow, title, partial(_foot, A4, workshop.title))


def _page(flow: Flow, workshop: Workshop, row: Proposal | None) -> None:
    inner, side = flow.paper.inner, flow.paper.side
    day = wareki(row.made_on) if row and row.made_on else sheet_words.DATE_TO_FILL
    corner = lay(day, styles.CORNER, inner)
    flow.place(corner, side + inner - corner.natural_width, flow.y)
    flow.y += corner.height + 3
    flow.text(lay(words.to(row.party_name, row.party_kind) if row else words.to("", ""), _TO, inner), after=3)
    flow.text(lay(workshop.host or words.FROM_TO_FILL, _FROM, inner))
    flow.text(lay(workshop.title, _FROM, inner), after=4)
    flow.heading(lay(words.TITLE, styles.TITLE, inner), after=4, level=1)
    double_rule(flow)
    flow.y += 3
    flow.text(lay(words.GREETING, flow.body, inner), after=5)
    issue = _issue(workshop, row)
    flow_table(flow, _table(inner, list(_lines(workshop, row, issue))))
    flow.skip(4)
    flow.text(lay(words.EQUAL, styles.NOTE, inner))
    flow.need(_SLIP)
    _slip(flow, workshop, row, issue)


def _issue(workshop: Workshop, row: Proposal | None) -> Issue | None:
    """The one it is about; where nobody said which, the only one that was chosen."""
    if row is not None and row.issue_id is not None:
        return rows.by_id(workshop.issues).get(row.issue_id)
    chosen = issues.chosen(workshop)
    return chosen[0] if len(chosen) == 1 else None


def _lines(workshop: Workshop, row: Proposal | None, issue: Issue | None) -> Iterable[tuple[str, str, int]]:
    """Label, text, and how many lines are left to write by hand where there is none."""
    yield words.ISSUE, issue.statement if issue else "", 2
    yield words.WHO_SUFFERS, issue.who_suffers if issue else "", 1
    yield words.WHERE, issue.where if issue else "", 1
    yield words.TODAY, issue.today if issue else "", 1
    yield words.PURPOSE, workshop.purpose, 2
    yield words.ASKED, row.asked if row else "", 3
    yield words.WE_BRING, _we_bring(workshop, row), 2


def _we_bring(workshop: Workshop, row: Proposal | None) -> str:
    there = proposals.party_of(workshop, row) if row else None
    return "\n".join(
        words.brings(actors.shown_name(actor), actor.offers)
        for actor in actors.in_order(workshop)
        if actor.offers.strip() and actor is not there
    )


def _table(inner: float, lines: Sequence[tuple[str, str, int]]) -> Table:
    made = [
        Row(
            (Cell(lay(text, _VALUE, inner - _LABEL - 8)),),
            0 if text else hand * _HAND_LINE,
            group=str(number),
            padding=4,
        )
        for number, (_, text, hand) in enumerate(lines)
    ]
    labels = {str(n): lay(label, styles.HEAD, _LABEL - 10) for n, (label, _, _) in enumerate(lines)}
    nothing = Row((Cell(),), 0, padding=0)
    return Table((_LABEL, inner - _LABEL), nothing, made, labels)


def _slip(flow: Flow, workshop: Workshop, row: Proposal | None, issue: Issue | None) -> None:
    """At the foot of the page, below a broken line: three boxes, a day, a word, a name."""
    inner, side = flow.paper.inner, flow.paper.side
    flow.y = flow.paper.height - flow.paper.bottom - _SLIP
    cut = lay(words.CUT, _CUT, inner)
    half = cut.natural_width / 2 + 8
    flow.draw(partial(_broken, side, side + inner / 2 - half, flow.y + 6))
    flow.draw(partial(_broken, side + inner / 2 + half, side + inner, flow.y + 6))
    flow.text(cut, after=8)
    flow.heading(one_line(words.reply_to(workshop.host), _SLIP_HEAD, inner, _SMALLEST), after=2)
    if issue:
        flow.text(one_line(words.about(issue.statement), styles.NOTE, inner, _SMALLEST), after=2)
    flow.text(lay(words.boxes(), _BOXES, inner), after=2)
    for label, hint in (
        (words.AGAIN, words.AGAIN_TO_FILL),
        (words.WORDS, ""),
        (words.NAME, ""),
        (words.DATE, sheet_words.DATE_TO_FILL),
    ):
        flow.place(lay(label, styles.HEAD, _LABEL * 1.5), side, flow.y + 6)
        left = side + _LABEL * 1.5
        if label == words.NAME and row:
            hint = row.party_name
        if hint:
            flow.place(one_line(hint, styles.NOTE, side + inner - left, _SMALLEST), left, flow.y + 4)
        flow.y += _HAND_LINE
        flow.draw(partial(_line, left, side + inner, flow.y - 3))


def _broken(left: float, right: float, y: float, pen: Pen) -> None:
    x = left
    while x < right:
        pen.line(x, y, min(x + 6, right), y, _FINE)
        x += 10


def _line(left: float, right: float, y: float, pen: Pen) -> None:
    pen.line(left, y, right, y, 0.5)


def _foot(paper: Paper, title: str, number: int, count: int) -> list[Drawing]:
    y = paper.height - paper.foot
    end = paper.side + paper.inner
    right = lay(words.page(number, count), styles.FOOT, paper.inner)
    document = lay(words.BEHIND_NAME, styles.FOOT, paper.inner)
    left = one_line(
        title, styles.FOOT, paper.inner - right.natural_width - document.natural_width - 12, _SMALLEST
    )
    return [
        partial(_line, paper.side, end, y),
        partial(draw, block=left, x=paper.side, y=y + 4),
        partial(draw, block=document, x=paper.side + left.natural_width, y=y + 4),
        partial(draw, block=right, x=end - right.natural_width, y=y + 4),
    ]
