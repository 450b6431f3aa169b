# 版の見くらべ
"""What differs between two editions, or between an edition and the draft, A4 upright."""

from __future__ import annotations

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.amended_table import amended_table
from kyodo_desktop.documents.amendment import bare_head
from kyodo_desktop.documents.front import Sheet, plain_sheet
from kyodo_desktop.documents.page import A4, Flow
from kyodo_desktop.documents.paragraph import lay
from kyodo_desktop.documents.table import flow_table
from kyodo_desktop.domain import canonical, comparing, editions
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.comparing import Side
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import amendment_sheet as words
from kyodo_desktop.text import sheet as sheet_words


def comparison(workshop: Workshop) -> Sheet:
    """The edition printed last against what follows or precedes it; without two, a sentence that says so."""
    found = comparing.last_two(workshop)
    if found is None:
        flow = _begun(workshop)
        flow.text(lay(words.NO_EDITIONS, flow.body, flow.paper.inner))
        return _finished(flow, workshop)
    return comparison_of(workshop, *found)


def comparison_of(workshop: Workshop, old: object, new: object) -> Sheet:
    """Any two sides: an edition each, or none for the draft."""
    one, two = (side if isinstance(side, Edition) else None for side in (old, new))
    flow = _begun(workshop)
    inner = flow.paper.inner
    for side in (one, two):
        flow.text(lay(_named(workshop, side), styles.NOTE, inner))
    flow.y += 5
    lines = comparing.between(workshop, one, two)
    flow.text(lay(words.count(len(lines)) if lines else words.NOTHING, flow.body, inner), after=5)
    if lines:
        flow_table(flow, amended_table(lines, inner))
    return _finished(flow, workshop)


def _begun(workshop: Workshop) -> Flow:
    flow = Flow(A4)
    bare_head(flow, workshop, words.COMPARISON)
    return flow


def _finished(flow: Flow, workshop: Workshop) -> Sheet:
    title = sheet_words.file_title(workshop.title, words.COMPARISON, False)
    return plain_sheet(flow, title, words.foot(workshop.title, words.COMPARISON), sheet_words.page)


def _named(workshop: Workshop, side: Side) -> str:
    if side is None:
        name = words.edition(editions.number(workshop), draft=True)
        return words.numbered(name, canonical.check_number(workshop))
    return words.numbered(words.edition(side.number), canonical.shown(side.digest))
