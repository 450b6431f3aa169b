"""The agreement sheet: what is aimed at, who does what, and where everybody signs.

What is still open is printed with its gap, to be filled in by hand, and makes the sheet a draft.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.asides import flow_asides
from kyodo_desktop.documents.attached import flow_annexes, flow_costs, flow_reservations
from kyodo_desktop.documents.change_bars import Bars
from kyodo_desktop.documents.front import Sheet, day, double_rule, head, sheet
from kyodo_desktop.documents.page import Flow
from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.documents.paragraph import lay
from kyodo_desktop.documents.pen import Pen
from kyodo_desktop.documents.role_clauses import flow_annex, flow_by_party, least_by_party
from kyodo_desktop.documents.setting_of_pages import blanked, for_parties, least_column
from kyodo_desktop.documents.signing import flow_people, flow_signatures, least_height
from kyodo_desktop.documents.table import Table, beginning, flow_table
from kyodo_desktop.documents.tables import flow_roles, goals_table, role_tables
from kyodo_desktop.domain import meetings
from kyodo_desktop.domain.choices import RolesAs
from kyodo_desktop.domain.clauses import ClauseInForce, ClauseKind, clauses_in_force
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import sheet as words

_BELOW_HEADING = 1.5
_LITTLE = 0.25  # of a page
_HAND_LINES = {ClauseKind.PURPOSE: 2, ClauseKind.TEXT: 1}
_HAND_LINE = 26.0


def agreement(workshop: Workshop, setting: Setting | None = None) -> Sheet:
    """The sheet laid out; set closer where that saves a last page with little on it."""
    setting = setting or Setting()
    if setting.blank:
        workshop = blanked(workshop)
    roomy = _laid(workshop, setting, tight=False)
    if len(roomy.flow.pages) > 1 and roomy.flow.fullness < _LITTLE:
        closer = _laid(workshop, setting, tight=True)
        if len(closer.flow.pages) < len(roomy.flow.pages):
            return closer
    return roomy


def _laid(workshop: Workshop, setting: Setting, *, tight: bool) -> Sheet:
    in_place = workshop.agreement.roles_as is RolesAs.TABLE
    paper = for_parties(setting, len(workshop.actors) if in_place else 0)
    bars = Bars(workshop)
    flow = bars.flow(paper, tight=tight, blank=setting.blank)
    title = words.AGREEMENT[workshop.agreement.kind]
    head(flow, workshop, title)
    clauses = clauses_in_force(workshop)
    for clause in clauses:
        if clause.key != "closing":
            _clause(flow, bars, workshop, clause)
            if clause.key == "costs" and workshop.cost_shares:
                flow_costs(flow, workshop)
    flow_reservations(flow, workshop)
    flow_asides(flow, workshop)
    _closing(flow, bars, workshop, [clause for clause in clauses if clause.key == "closing"])
    if workshop.agreement.roles_as is RolesAs.ANNEX:
        flow_annex(flow, workshop, setting)
    flow_annexes(flow, workshop)
    return sheet(flow, workshop, title, paged=True)


def _clause(flow: Flow, bars: Bars, workshop: Workshop, clause: ClauseInForce) -> None:
    inner = flow.paper.inner
    tables = _tables(flow, bars, workshop, clause)
    if clause.number is not None:
        flow.skip(6.5)
        heading = bars.heading(clause, lay(words.article(clause.number, clause.title), styles.HEADING, inner))
        follows = beginning(flow, tables[0]) if tables else 2 * flow.body.leading
        if _is_by_party(workshop, clause):
            follows = least_by_party(flow)
        flow.need(heading.height + _BELOW_HEADING + follows)
        flow.heading(heading, after=_BELOW_HEADING)
    if clause.kind is ClauseKind.ROLES:
        _roles(flow, workshop, tables)
    elif tables:
        flow_table(flow, tables[0])
        flow.skip(3)
    if clause.text:
        flow.text(bars.text(clause, lay(clause.text, flow.body, inner)))
    elif clause.kind in _HAND_LINES:
        _hand_lines(flow, _HAND_LINES[clause.kind])


def _tables(flow: Flow, bars: Bars, workshop: Workshop, clause: ClauseInForce) -> list[Table]:
    inner = flow.paper.inner
    if clause.kind is ClauseKind.GOALS:
        return [bars.goals(goals_table(workshop, inner))]
    if clause.kind is ClauseKind.ROLES and workshop.agreement.roles_as is RolesAs.TABLE:
        return bars.roles(role_tables(workshop, inner, least=least_column(flow.paper)))
    return []


def _is_by_party(workshop: Workshop, clause: ClauseInForce) -> bool:
    return clause.kind is ClauseKind.ROLES and workshop.agreement.roles_as is RolesAs.CLAUSES


def _roles(flow: Flow, workshop: Workshop, tables: list[Table]) -> None:
    """The split of roles as the agreement writes it."""
    if workshop.agreement.roles_as is RolesAs.CLAUSES:
        flow_by_party(flow, workshop)
    elif workshop.agreement.roles_as is RolesAs.TABLE:  # of an annexed one the clause's own words tell
        flow_roles(flow, workshop, tables)


def _hand_lines(flow: Flow, count: int) -> None:
    """Rules to write on."""
    flow.need(count * _HAND_LINE)
    for _ in range(count):
        flow.y += _HAND_LINE
        flow.draw(partial(_hand_line, flow.paper.side, flow.paper.side + flow.paper.inner, flow.y - 4))


def _hand_line(left: float, right: float, y: float, pen: Pen) -> None:
    pen.line(left, y, right, y, 0.5)


def _closing(flow: Flow, bars: Bars, workshop: Workshop, closing: Sequence[ClauseInForce]) -> None:
    words_of_closing = lay("".join(clause.text for clause in closing), flow.body, flow.paper.inner)
    for clause in closing:
        bars.text(clause, words_of_closing)
    venue = meetings.first(workshop).venue if workshop.meetings else ""
    line = lay(words.date_and_place(day(workshop), venue), styles.DATE, flow.paper.inner)
    flow.skip(8)
    flow.need(words_of_closing.height + line.height + 14 + least_height(flow))
    double_rule(flow)
    flow.y += 4
    flow.text(words_of_closing)
    flow.text(line, after=5)
    flow_signatures(flow, workshop)
    flow_people(flow, workshop)
