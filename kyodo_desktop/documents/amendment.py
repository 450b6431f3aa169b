# 変更合意書
"""The amendment sheet, A4 upright: only what changes, with the reason, signed by exactly those affected.

It tells the draft from the edition before it, or (when nothing is being changed) the last edition from the
one before. A workshop with neither gets a blank sheet to be filled in by hand.
"""

from __future__ import annotations

from dataclasses import replace

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.amended_table import amended_table
from kyodo_desktop.documents.front import Sheet, double_rule, head, plain_sheet, sheet
from kyodo_desktop.documents.page import A4, Flow
from kyodo_desktop.documents.paragraph import lay
from kyodo_desktop.documents.qr import with_code
from kyodo_desktop.documents.signing import flow_signatures, least_height
from kyodo_desktop.documents.table import flow_table
from kyodo_desktop.domain import amended, amending, canonical, comparing, editions
from kyodo_desktop.domain.agreement_values import Edition
from kyodo_desktop.domain.amended import Line
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import amendment_sheet as words
from kyodo_desktop.text import sheet as sheet_words


def amendment(workshop: Workshop) -> Sheet:
    """The sheet laid out."""
    found = comparing.last_two(workshop)
    if found is None or not comparing.can_compare(workshop, *found):
        return _laid(workshop, None, ())
    old, new = found
    after = workshop if new is None else editions.as_frozen(new) or workshop
    return _laid(after, old, amended.between(_frozen(old), after))


def _frozen(edition: Edition | None) -> Workshop:
    frozen = editions.as_frozen(edition) if edition is not None else None
    if frozen is None:
        raise AssertionError("only editions that can be compared come here")
    return frozen


def _laid(workshop: Workshop, old: Edition | None, lines: tuple[Line, ...]) -> Sheet:
    flow = Flow(with_code(A4) if lines else A4)
    inner = flow.paper.inner
    if lines:
        head(flow, workshop, words.AMENDMENT)
    else:
        bare_head(flow, workshop, words.AMENDMENT)
    flow.text(lay(_opening(workshop, old), flow.body, inner), after=6)
    flow_table(flow, amended_table(lines, inner))
    flow.skip(5)
    flow.text(lay(words.REST, styles.NOTE, inner), after=4)
    closing = lay(words.CLOSING, flow.body, inner)
    day = lay(sheet_words.DATE_TO_FILL, styles.DATE, inner)
    flow.need(closing.height + day.height + 14 + least_height(flow))
    double_rule(flow)
    flow.y += 4
    flow.text(closing)
    flow.text(day, after=5)
    flow_signatures(flow, _with_signers(workshop, lines) if lines else workshop)
    if lines:
        return sheet(flow, workshop, words.AMENDMENT)
    title = sheet_words.file_title(workshop.title, words.AMENDMENT, False)
    return plain_sheet(flow, title, words.foot(workshop.title, words.AMENDMENT), sheet_words.page)


def bare_head(flow: Flow, workshop: Workshop, title: str) -> None:
    """The title and the name of the workshop: the paper is of no edition, or of two."""
    flow.heading(lay(title, styles.TITLE, flow.paper.inner), after=1, level=1)
    flow.text(lay(workshop.title, styles.NAME, flow.paper.inner), after=5)
    double_rule(flow)
    flow.y += 6


def _opening(workshop: Workshop, old: Edition | None) -> str:
    kind = sheet_words.AGREEMENT[workshop.agreement.kind]
    if old is None:
        return words.changes_to_fill(kind)
    return words.changes(kind, str(old.number), wareki(old.frozen_on), canonical.shown(old.digest))


def _with_signers(workshop: Workshop, lines: tuple[Line, ...]) -> Workshop:
    """The same with only those parties whose part the changes touch."""
    found = tuple(one for line in lines for one in line.differences)
    wanted = amending.signing_actors(workshop, found)
    return replace(workshop, parties=tuple(p for p in workshop.parties if p.actor_id in wanted))
