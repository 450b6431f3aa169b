"""The two tables of the agreement: goals, and who does what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.marks import crest, mark
from kyodo_desktop.documents.page import MM, Flow
from kyodo_desktop.documents.paragraph import Style, lay, lay_list, natural_width, shortened
from kyodo_desktop.documents.sides import letter
from kyodo_desktop.documents.table import Cell, Row, Table, flow_table
from kyodo_desktop.domain import actors as all_actors
from kyodo_desktop.domain import roles
from kyodo_desktop.domain.actors import shown_name
from kyodo_desktop.domain.choices import Phase
from kyodo_desktop.domain.japanese import activity_when, when
from kyodo_desktop.domain.workshop import Activity, Actor, Goal, Role, Workshop
from kyodo_desktop.text import sheet as words

_INSET = 4.0
_TIGHT = 3.0
_HEAD_LINES = 9  # of a name over a narrow column; the whole name stands where the party signs
_CREST = 5.2 * MM
_MARK = 15.0
_ROW = 25.5
_GOAL_ROW = 28.0
_LABEL = 28.0
_LABEL_LEADING = 12.0  # two lines within one row
#: Rows and columns of a table to fill in by hand.
_BLANK_GOALS = 3
_BLANK_WORK = {Phase.PLAN: 3, Phase.DO: 3, Phase.CHECK: 1, Phase.ACT: 1}
_BLANK_PARTIES = 6


def _cell(text: str, width: float, style: Style = styles.CELL, inset: float = _INSET) -> Cell:
    return Cell(lay(text, style, width - 2 * inset)) if text else Cell()


def _widest(texts: Iterable[str], style: Style, least: float, most: float) -> float:
    """Room for the longest of some texts on one line, within limits."""
    return min(most, max([least, *(natural_width(text, style) for text in texts)]) + 1)


def goals_table(workshop: Workshop, width: float) -> Table:
    """Number, what, by when, how much, how measured and by whom; empty cells where nothing is settled."""
    names = {actor.id: shown_name(actor) for actor in workshop.actors}
    goals = [_goal_texts(goal, names) for goal in workshop.goals] or [[""] * 5] * _BLANK_GOALS
    titles = (words.WHAT, words.BY_WHEN, words.HOW_MUCH, words.MEASURED_BY, words.MEASURED_BY_WHOM)
    number = 20.0
    heads = [natural_width(title, styles.HEAD) for title in titles]
    dates = _widest((texts[1] for texts in goals), styles.CELL, 80, 86) + 2 * _INSET
    whom = _widest((texts[4] for texts in goals), styles.CELL, heads[4], 70) + 2 * _INSET
    room = width - number - dates - whom
    widths = [number, room * 0.345, dates, room * 0.315, room * 0.34, whom]
    head = Row([Cell(), *(_cell(t, w, styles.HEAD) for t, w in zip(titles, widths[1:], strict=True))], 19)
    rows = [
        Row(
            [
                _cell(str(n), number, styles.NUMBER),
                *(_cell(t, w) for t, w in zip(texts, widths[1:], strict=True)),
            ],
            _GOAL_ROW,
        )
        for n, texts in enumerate(goals, 1)
    ]
    return Table(widths, head, rows, inset=_INSET, names=1)


def _goal_texts(goal: Goal, names: dict[str, str]) -> list[str]:
    what = goal.what + (words.for_whom(goal.beneficiary) if goal.beneficiary else "")
    whom = names.get(goal.actor_id or "", "")
    return [what, when(goal.due, year=True), goal.target, goal.measured_by, whom]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Widths of a role table, in points. ``notes`` is 0 where there is no such column."""

    phase: float
    number: float
    what: float
    dates: float
    each: float
    parties: int
    notes: float
    with_words: bool

    def widths(self) -> list[float]:
        notes = [self.notes] if self.notes else []
        return [self.phase, self.number, self.what, self.dates, *[self.each] * self.parties, *notes]


def role_tables(
    workshop: Workshop, width: float, *, with_words: bool = False, least: float | None = None
) -> list[Table]:
    """The role table; ``with_words`` puts each party's own words into the cells.

    Where there are more parties than a sheet has room for, it is repeated for the others; ``least`` is how
    wide a party's column must be (points).
    """
    actors = all_actors.in_order(workshop)
    most = max(1, int(width * 0.52 / (44.0 if with_words else 17.0)))
    if least and not with_words:
        most = max(1, int(width * 0.42 / least))
    groups = [actors[at : at + most] for at in range(0, max(1, len(actors)), most)]
    return [
        _role_table(workshop, group, _columns(workshop, width, len(group), with_words)) for group in groups
    ]


def flow_roles(flow: Flow, workshop: Workshop, tables: Sequence[Table], *, with_words: bool = False) -> None:
    """The role tables and what their marks mean; words that are not in the cells follow below."""
    for table in tables:
        flow_table(flow, table)
        flow.skip(3)
    _legend(flow, bool(workshop.actors) and all_actors.in_kana_order(workshop))
    if not with_words:
        _said(flow, workshop)


def _columns(workshop: Workshop, width: float, count: int, with_words: bool) -> _Columns:
    parties = count or _BLANK_PARTIES
    dates = _widest(map(_dates, workshop.activities), styles.CELL, 54, 62) + 2 * _TIGHT
    noted = any(a.needs or a.note for a in workshop.activities) or not workshop.activities
    notes = width * 0.15 if with_words and noted else 0.0
    longest = natural_width(words.TASK, styles.HEAD) + 40
    what = _widest((a.what for a in workshop.activities), styles.CELL, longest, width * 0.3) + 2 * _TIGHT
    number = 14.0 if len(workshop.activities) < 10 else 20.0
    phase = _phase_width(workshop)
    room = width - phase - number - dates - notes
    each = min(92.0 if with_words else 44.0, (room - what) / parties)
    return _Columns(phase, number, room - each * parties, dates, each, parties, notes, with_words)


def _phase_width(workshop: Workshop) -> float:
    """Room for every phase's name on two lines: the phase of a single row is no higher."""
    texts = (roles.phase_label(workshop, phase) for phase in Phase)
    longest = max(natural_width(text, styles.HEAD) for text in texts)
    return max(_LABEL, longest / 2 + styles.HEAD.size + 2)


def _dates(activity: Activity) -> str:
    return activity_when(activity.since, activity.by)


def _role_table(workshop: Workshop, actors: Sequence[Actor], columns: _Columns) -> Table:
    by_pair = {(role.activity_id, role.actor_id): role for role in workshop.roles}
    rows = [
        _role_row(n, activity, [by_pair.get((activity.id, actor.id)) for actor in actors], columns)
        for n, activity in enumerate(roles.in_order(workshop), 1)
    ]
    style = replace(styles.LABEL, leading=_LABEL_LEADING)
    labels = {
        phase.value: lay(roles.phase_label(workshop, phase), style, columns.phase - 2) for phase in Phase
    }
    head = _role_head(actors, columns)
    made = rows or _blank_rows(columns)
    return Table(columns.widths(), head, made, labels, frozenset({2}), _TIGHT, names=2)


def _role_head(actors: Sequence[Actor], columns: _Columns) -> Row:
    style = styles.HEAD_CENTRE if columns.each >= 30 else styles.HEAD_NARROW
    size = min(_CREST, columns.each - 3)
    parties = [
        Cell(
            shortened(lay(shown_name(actor), style, columns.each - 2), _HEAD_LINES),
            crest(actor.kind, letter(actor), size),
            _CREST + 2,
        )
        for actor in actors
    ]
    task = _cell(words.TASK, columns.what, styles.HEAD, _TIGHT)
    dates = _cell(words.WHEN, columns.dates, styles.HEAD, _TIGHT)
    notes = [_cell(words.NEEDS, columns.notes, styles.HEAD, _TIGHT)] if columns.notes else []
    return Row(
        [Cell(), task, Cell(), dates, *(parties or [Cell()] * columns.parties), *notes], 36, padding=3.5
    )


def _role_row(number: int, activity: Activity, held: Sequence[Role | None], columns: _Columns) -> Row:
    cells = [
        Cell(lay(str(number), styles.NUMBER_RIGHT, columns.number - _TIGHT)),
        _cell(activity.what, columns.what, inset=_TIGHT),
        _cell(_dates(activity), columns.dates, inset=_TIGHT),
        *(_role_cell(role, columns) if role else Cell() for role in held or [None] * columns.parties),
    ]
    if columns.notes:
        notes = "\n".join(filter(None, (activity.needs, activity.note)))
        cells.append(_cell(notes, columns.notes, inset=_TIGHT))
    return Row(cells, _ROW, activity.phase.value)


def _role_cell(role: Role, columns: _Columns) -> Cell:
    size = min(_MARK, columns.each - 3)
    if columns.with_words and role.words:
        said = lay(role.words, styles.IN_CELL, columns.each - 5)
        return Cell(said, mark(role.level, size), size + 2)
    return Cell(None, mark(role.level, size), size)


def _blank_rows(columns: _Columns) -> list[Row]:
    cells = [Cell()] * (3 + columns.parties + bool(columns.notes))
    return [Row(cells, _ROW, phase.value) for phase, count in _BLANK_WORK.items() for _ in range(count)]


def _legend(flow: Flow, kana_order: bool) -> None:
    flow.need(styles.NOTE.leading)
    x = flow.paper.side
    with flow.inside("L"):
        for level, meaning in words.MARK_MEANS.items():
            with flow.inside("LI"):
                entry = flow.tell("LBody")
            shown = partial(mark(level, 12), x=x, y=flow.y, width=12, height=styles.NOTE.leading)
            flow.draw(shown, entry)
            block = lay(meaning, styles.NOTE, flow.paper.inner)
            flow.place(block, x + 16, flow.y, entry)
            x += 16 + block.natural_width + 16
    note = lay(words.IN_KANA_ORDER if kana_order else "", styles.NOTE, flow.paper.inner)
    flow.place(note, flow.paper.side + flow.paper.inner - note.natural_width, flow.y)
    flow.y += styles.NOTE.leading + 3


def _said(flow: Flow, workshop: Workshop) -> None:
    """What parties said about their role, in words, below the table: a paragraph for each activity."""
    said = {(role.activity_id, role.actor_id): role.words for role in workshop.roles if role.words}
    actors = all_actors.in_order(workshop) if said else ()
    for number, activity in enumerate(roles.in_order(workshop), 1):
        parts = [(actor, said.get((activity.id, actor.id), "")) for actor in actors]
        texts = [words.role_words(shown_name(actor), text) for actor, text in parts if text]
        if texts:
            flow.text(lay_list(texts, styles.NOTE, flow.paper.inner, before=str(number)))
