"""What stands at the head and at the foot of a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.page import Drawing, Flow, Missing, Paper, to_pdf
from kyodo_desktop.documents.paragraph import draw, lay, one_line
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.qr import Foot
from kyodo_desktop.domain import agreement, editions, meetings, verifying
from kyodo_desktop.domain.checks import is_draft
from kyodo_desktop.domain.choices import SignMode
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import sheet as words

_HEAVY, _FINE = 1.7, 0.6
_SMALLEST = 6.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document laid out and ready to be written."""

    flow: Flow
    title: str
    foot: Callable[[int, int], list[Drawing]]
    coded: Foot | None = None

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Characters no face could draw, in the order of the pages."""
        return tuple(self.flow.missing)

    def pdf(self) -> bytes:
        """The document as a PDF file."""
        return to_pdf(self.flow, self.title, self.foot)

    def originals(self, count: int) -> bytes:
        """Several originals one after another in one file, each numbered at its foot."""
        if count == 1 or self.coded is None:
            return self.pdf()
        pages, papers = self.flow.pages, self.flow.papers
        self.flow.pages, self.flow.papers = pages * count, papers * count
        try:
            foot = replace(self.coded, originals=count)
            return to_pdf(self.flow, self.title, partial(foot.drawings, self.flow.papers))
        finally:
            self.flow.pages, self.flow.papers = pages, papers


def day(workshop: Workshop) -> str:
    """The day of the meeting, or a gap to write it in."""
    date = meetings.first(workshop).date if workshop.meetings else None
    return wareki(date) if date else words.DATE_TO_FILL


def head(flow: Flow, workshop: Workshop, title: str) -> None:
    """Document number, edition and day; the title; the name of the workshop; the double rule."""
    inner, side = flow.paper.inner, flow.paper.side
    if workshop.document_number:
        number = words.document_number(workshop.document_number)
        flow.place(one_line(number, styles.CORNER, inner * 0.55, _SMALLEST), side, flow.y)
    edition = words.edition_of(editions.number(workshop), day(workshop))
    right = lay(day(workshop) if flow.blank else edition, styles.CORNER, inner)
    flow.place(right, side + inner - right.natural_width, flow.y)
    flow.y += 18
    block = lay(title, styles.TITLE, inner)
    heading = flow.tell("H1")
    flow.place(block, side, flow.y, heading)
    if is_draft(workshop) and not flow.blank:
        wide = block.natural_width + styles.TITLE.spread * styles.TITLE.size * (len(title) - 1)
        draft = lay(words.DRAFT, styles.TITLE_DRAFT, inner)
        flow.place(draft, side + (inner + wide) / 2 + 6, flow.y, heading)
    flow.y += block.height + 2
    name = workshop.title or (words.NAME_TO_FILL if flow.blank else "")
    flow.text(lay(name, styles.NAME, inner), after=5)
    double_rule(flow)
    flow.y += 7


def plain_head(flow: Flow, workshop: Workshop, title: str) -> None:
    """For papers that belong to no agreement: the title, the name of the workshop, day and place.

    Of several meetings nobody can tell which one the paper is for: the day is left to be written in.
    """
    inner = flow.paper.inner
    flow.heading(lay(title, styles.TITLE, inner), after=1, level=1)
    flow.text(lay(workshop.title, styles.NAME, inner))
    venue = meetings.first(workshop).venue if workshop.meetings else ""
    date = day(workshop) if len(workshop.meetings) == 1 else words.DATE_TO_FILL
    where = lay(words.day_and_place(date, venue), styles.CORNER, inner)
    flow.place(where, flow.paper.side + (inner - where.natural_width) / 2, flow.y)
    flow.y += where.height + 5
    double_rule(flow)
    flow.y += 5


def double_rule(flow: Flow) -> None:
    """The heavy rule with a fine one under it."""
    flow.draw(partial(_rules, flow.paper.side, flow.paper.side + flow.paper.inner, flow.y))
    flow.y += 4


def _rules(left: float, right: float, y: float, pen: Pen) -> None:
    pen.line(left, y, right, y, _HEAVY)
    pen.line(left, y + 2.8, right, y + 2.8, _FINE)


def sheet(flow: Flow, workshop: Workshop, title: str, *, paged: bool = False) -> Sheet:
    """The finished layout with its foot: workshop, document and edition; check number and page; the code.

    ``paged``: the code says which page it stands on. The paper is one with room for it (``qr.with_code``).
    What is to be filled in by hand says nothing yet that could be checked.
    """
    if flow.blank:
        left = words.document_and_edition(title, "")
        return plain_sheet(
            flow, words.file_title(workshop.title, title, False), workshop.title + left, words.page
        )
    draft = is_draft(workshop)
    of = words.document_and_edition(title, words.edition(editions.number(workshop), draft))
    code = partial(verifying.code, workshop) if paged else partial(_same_code, verifying.code(workshop))
    sealing = paged and workshop.agreement.sign_mode is SignMode.SEAL
    foot = Foot(
        workshop.title,
        of,
        editions.check_number(workshop),
        code,
        sealing=len(workshop.parties) if sealing else 0,
        several=agreement.originals(workshop) > 1,
    )
    return Sheet(
        flow, words.file_title(workshop.title, title, draft), partial(foot.drawings, flow.papers), foot
    )


def _same_code(code: str, _page: int) -> str:
    return code


def plain_sheet(flow: Flow, title: str, left: str, page: Callable[[int, int], str]) -> Sheet:
    """The finished layout of a paper that belongs to no agreement; ``left`` and page stand at its foot."""
    return Sheet(flow, title, partial(_plain_foot, flow.papers, left, page))


def _plain_foot(
    papers: Sequence[Paper], left: str, page: Callable[[int, int], str], number: int, count: int
) -> list[Drawing]:
    paper = papers[number - 1]
    y = paper.height - paper.foot
    end = paper.side + paper.inner
    right = lay(page(number, count), styles.FOOT, paper.inner)
    name = one_line(left, styles.FOOT, paper.inner - right.natural_width - 12, _SMALLEST)
    return [
        partial(_foot_rule, paper.side, end, y),
        partial(draw, block=name, x=paper.side, y=y + 4),
        partial(draw, block=right, x=end - right.natural_width, y=y + 4),
    ]


def _foot_rule(left: float, right: float, y: float, pen: Pen) -> None:
    pen.line(left, y, right, y, _FINE)
