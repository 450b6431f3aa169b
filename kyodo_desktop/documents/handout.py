"""Our part: one page for each party to take home, in large type.

A party with many roles has them set smaller, and then goes on to a second page. The contact is that of the
party to turn to, as the agreement names it: of persons there is nothing on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.front import Sheet, double_rule, plain_sheet
from kyodo_desktop.documents.marks import mark
from kyodo_desktop.documents.page import Flow, Paper
from kyodo_desktop.documents.papers import Setting
from kyodo_desktop.documents.paragraph import Style, lay, lay_list, natural_width
from kyodo_desktop.documents.setting_of_pages import blanked, page
from kyodo_desktop.documents.table import Cell, Row, Table, flow_table
from kyodo_desktop.domain import actors, role_clauses, roles, rows
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.japanese import activity_when, wareki
from kyodo_desktop.domain.role_clauses import PartyRoles, RoleLine
from kyodo_desktop.domain.workshop import Actor, Workshop
from kyodo_desktop.text import handout as words
from kyodo_desktop.text import sheet as sheet_words

#: From the largest on: the first in which a party's part fits on one page, else the last, over several.
_SCALES = (1.5, 1.3, 1.15, 1.0)
_LEAST_LARGE = 1.5
_NAME = Style("mincho-bold", 16, 24, "center", phrases=True)
_TEXT = Style("mincho", 12, 17, "left", phrases=True)
_LABEL = replace(styles.HEAD, phrases=True)
_MARK = 15.0
_MARK_COLUMN = 24.0
_BLANK_ROWS, _BLANK_ROW = 5, 34.0
_INSET = 4.0


def handout(workshop: Workshop, setting: Setting | None = None, only: str | None = None) -> Sheet:
    """A page for every party in the order of the sheets, or for the one of this actor id.

    Raises Refused if it has gone.
    """
    setting = setting or Setting()
    if only is not None:
        rows.find(workshop.actors, only)
    if setting.blank:
        workshop = blanked(workshop)
    parties: Sequence[PartyRoles | None] = [
        party for party in role_clauses.by_party(workshop) if only in (None, party.actor.id)
    ]
    flow: Flow | None = None
    for party in parties or [None]:
        paper = _paper(workshop, party, setting)
        if flow is None:
            flow = Flow(paper, blank=setting.blank)
        else:
            flow.turn(paper)
        _party(flow, workshop, party)
    assert flow is not None  # noqa: S101 - there is always one page at least
    title = sheet_words.file_title(workshop.title, words.TITLE, False)
    return plain_sheet(flow, title, words.foot(workshop.title), sheet_words.page)


def _paper(workshop: Workshop, party: PartyRoles | None, setting: Setting) -> Paper:
    """The largest type in which all of it stands on one page."""
    plain = page(replace(setting, large=False))
    scales = [scale for scale in _SCALES if scale >= _LEAST_LARGE or not setting.large]
    for scale in scales:
        paper = _scaled(plain, scale)
        tried = Flow(paper, blank=setting.blank)
        _party(tried, workshop, party)
        if len(tried.pages) == 1:
            return paper
    return paper


def _scaled(paper: Paper, scale: float) -> Paper:
    return replace(
        paper,
        width=paper.width / scale,
        height=paper.height / scale,
        side=paper.side / scale,
        top=paper.top / scale,
        bottom=paper.foot / scale + paper.bottom - paper.foot,
        foot=paper.foot / scale,
        scale=scale,
    )


def _party(flow: Flow, workshop: Workshop, party: PartyRoles | None) -> None:
    inner = flow.paper.inner
    name = words.for_party(party.actor.name, _is_person(party.actor)) if party else words.PARTY_TO_FILL
    flow.text(lay(name, _NAME, inner), after=1)
    flow.text(lay(words.TITLE, replace(styles.TITLE, size=20, leading=28), inner))
    flow.text(lay(workshop.title, replace(styles.NAME, size=11, leading=16), inner), after=4)
    double_rule(flow)
    flow.y += 5
    if workshop.purpose.strip():
        flow.text(lay(words.PURPOSE, _LABEL, inner), after=1)
        flow.text(lay(workshop.purpose, _TEXT, inner), after=6)
    if party and not party.lines and not flow.blank:
        flow.text(lay(words.NOTHING_YET, _TEXT, inner), after=8)
    else:
        flow_table(flow, _roles(workshop, party, inner))
        flow.y += 4
        _legend(flow)
    _ends(flow, workshop)


def _roles(workshop: Workshop, party: PartyRoles | None, inner: float) -> Table:
    """Mark, what we do, by when, with whom; below each what it needs."""
    lines = party.lines if party else ()
    dates = (natural_width(_when(line), _TEXT) + 1 for line in lines)
    when = min(inner * 0.24, max([natural_width(words.BY_WHEN, _LABEL), *dates]) + 2 * _INSET)
    whom = inner * 0.31
    widths = [_MARK_COLUMN, inner - _MARK_COLUMN - when - whom, when, whom]
    titles = ("", words.OURS, words.BY_WHEN, words.WITH_WHOM)
    head = Row([_cell(title, width, _LABEL) for title, width in zip(titles, widths, strict=True)], 20)
    made = [_row(workshop, line, widths) for line in lines]
    blank = [Row([Cell()] * 4, _BLANK_ROW) for _ in range(_BLANK_ROWS)]
    return Table(widths, head, made or blank, inset=_INSET)


def _row(workshop: Workshop, line: RoleLine, widths: Sequence[float]) -> Row:
    activity, role = line.activity, line.role
    ours = [activity.what, role.words, words.needs(activity.needs) if activity.needs else ""]
    level = mark(role.level, _MARK)
    return Row(
        [
            Cell(None, level, _MARK),
            _cell("\n".join(part for part in ours if part), widths[1]),
            _cell(_when(line), widths[2]),
            Cell(lay_list(_others(workshop, line), _TEXT, widths[3] - 2 * _INSET, between=words.BETWEEN)),
        ],
        28,
        padding=4,
    )


def _when(line: RoleLine) -> str:
    return activity_when(line.activity.since, line.activity.by)


def _others(workshop: Workshop, line: RoleLine) -> list[str]:
    """Who else is marked in the activity, those who lead it first, each with its mark."""
    held = roles.of_activity(workshop, line.activity.id)
    marks = list(sheet_words.MARK)
    found = [
        (marks.index(held[actor.id].level.value), actors.shown_name(actor))
        for actor in actors.in_order(workshop)
        if actor.id in held and actor.id != line.role.actor_id
    ]
    found.sort(key=itemgetter(0))
    return [sheet_words.MARK[marks[level]] + name for level, name in found] or [words.ALONE]


def _is_person(actor: Actor) -> bool:
    return actor.kind is ActorKind.RESIDENT


def _cell(text: str, width: float, style: Style = _TEXT) -> Cell:
    return Cell(lay(text, style, width - 2 * _INSET)) if text else Cell()


def _legend(flow: Flow) -> None:
    flow.text(lay(sheet_words.legend(), styles.NOTE, flow.paper.inner), after=6)


def _ends(flow: Flow, workshop: Workshop) -> None:
    """Whom to call, when all come together and look back: as the agreement says, else lines to fill in."""
    inner, label = flow.paper.inner, 64.0
    made = [
        Row([_cell(name, label, _LABEL), _cell(text, inner - label)], 28 if text else _BLANK_ROW, padding=4)
        for name, text in _said(flow, workshop)
    ]
    nothing = Row((Cell(), Cell()), 0, padding=0)
    flow_table(flow, Table([label, inner - label], nothing, made, inset=_INSET))


def _said(flow: Flow, workshop: Workshop) -> list[tuple[str, str]]:
    draft = workshop.agreement
    turned_to = rows.by_id(workshop.actors).get(draft.contact_actor_id or "")
    call = words.CALL_TO_FILL
    if turned_to:  # how to reach a person is nowhere in the agreement
        call = words.contact(turned_to.name, "" if _is_person(turned_to) else turned_to.contact)
    review = wareki(draft.review_on) if draft.review_on else ""
    said = [(words.CALL, call), (words.MEETS, draft.meets), (words.REVIEW, review)]
    return [(name, text) for name, text in said if text or flow.blank]
