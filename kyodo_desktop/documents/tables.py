"""The two tables of the agreement: goals, and who does what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.marks import crest, mark
from kyodo_desktop.documents.page import MM
from kyodo_desktop.documents.paragraph import Style, lay
from kyodo_desktop.documents.sides import letter, short_name
from kyodo_desktop.documents.table import Cell, Row, Table
from kyodo_desktop.domain.japanese import activity_when, when
from kyodo_desktop.domain.workshop import Activity, Actor, Goal, Phase, Role, Workshop
from kyodo_desktop.text import sheet as words

_INSET = 4.0
_CREST = 5.2 * MM
_MARK = 15.0
_BLANK_GOALS = 3
#: Empty rows of a role table to fill in by hand, by phase.
_BLANK_WORK = {Phase.PLAN: 3, Phase.DO: 4, Phase.CHECK: 1, Phase.ACT: 1}
_BLANK_PARTIES = 6
_LABEL = 29.0
_TIGHT = 3.0


def _cell(text: str, width: float, style: Style = styles.CELL) -> Cell:
    return Cell(lay(text, style, width - 2 * _INSET) if text else None)


def goals_table(workshop: Workshop, width: float) -> Table:
    """Number, what, by when, how much, how measured and by whom; empty cells where nothing is settled."""
    shares = (0.04, 0.225, 0.183, 0.2, 0.226, 0.126)
    widths = [width * share for share in shares]
    titles = ("", words.WHAT, words.BY_WHEN, words.HOW_MUCH, words.MEASURED_BY, words.MEASURED_BY_WHOM)
    head = Row([_cell(title, w, styles.HEAD) for title, w in zip(titles, widths, strict=True)], 20)
    names = {actor.id: short_name(actor) for actor in workshop.actors}
    rows = [_goal_row(n, goal, names, widths) for n, goal in enumerate(workshop.goals, 1)]
    blank = [_goal_row(n + 1, None, names, widths) for n in range(_BLANK_GOALS)]
    return Table(widths, head, rows or blank)


def _goal_row(number: int, goal: Goal | None, names: dict[str, str], widths: Sequence[float]) -> Row:
    texts = [""] * 5
    if goal:
        whom = names.get(goal.actor_id or "", "")
        texts = [goal.what, when(goal.due, year=True), goal.target, goal.measured_by, whom]
    first = _cell(str(number), widths[0], styles.NUMBER)
    others = [_cell(text, width) for text, width in zip(texts, widths[1:], strict=True)]
    return Row([first, *others], 28)


def role_tables(
    workshop: Workshop, actors: Sequence[Actor], width: float, *, with_words: bool = False
) -> list[Table]:
    """Who does what; one table, or several when there are more parties than columns."""
    narrowest = 40.0 if with_words else 19.0
    work = 0.36 if len(actors) <= 8 else 0.28
    room = width * (1 - work - (0.12 if with_words else 0.0)) - _LABEL
    most = max(1, int(room / narrowest))
    groups = [actors[at : at + most] for at in range(0, len(actors), most)] or [()]
    return [_role_table(workshop, group, width, with_words) for group in groups]


def _role_table(workshop: Workshop, actors: Sequence[Actor], width: float, with_words: bool) -> Table:
    count = len(actors) or _BLANK_PARTIES
    needs = width * 0.14 if with_words else 0.0
    dates = 66.0 if count <= 10 else 50.0
    each = min(72.0 if with_words else 41.0, (width - _LABEL - dates - needs - width * 0.24) / count)
    number = 14.0
    what = width - _LABEL - number - dates - needs - each * count
    widths = [_LABEL, number, what, dates, *[each] * count, *([needs] if needs else [])]
    head = _role_head(actors or [None] * count, widths, with_words)
    roles = {(role.activity_id, role.actor_id): role for role in workshop.roles}
    rows = [
        _role_row(n, activity, actors, roles, widths, with_words)
        for n, activity in enumerate(_in_phases(workshop.activities), 1)
    ]
    labels = {
        phase.value: lay(words.PHASE[phase.value], replace(styles.HEAD, align="center"), _LABEL - 2)
        for phase in Phase
    }
    return Table(widths, head, rows or _blank_rows(count, bool(needs)), labels, frozenset({2}), _TIGHT)


def _in_phases(activities: Sequence[Activity]) -> list[Activity]:
    place = {phase: n for n, phase in enumerate(Phase)}
    return sorted(activities, key=lambda activity: place[activity.phase])


def _role_head(actors: Sequence[Actor | None], widths: Sequence[float], with_words: bool) -> Row:
    each = widths[4]
    cells = [
        Cell(),
        _cell(words.TASK, widths[2], styles.HEAD),
        Cell(),
        _cell(words.WHEN, widths[3], styles.HEAD),
    ]
    style = styles.HEAD_CENTRE if each >= 30 else replace(styles.HEAD_CENTRE, size=8, leading=9.5)
    for actor in actors:
        if actor is None:
            cells.append(Cell())
        else:
            name = lay(short_name(actor), style, each - 2)
            cells.append(Cell(name, crest(actor.kind, letter(actor), min(_CREST, each - 3)), _CREST + 3))
    if with_words:
        cells.append(_cell(words.NEEDS, widths[-1], styles.HEAD))
    return Row(cells, 36, padding=4)


def _role_row(
    number: int,
    activity: Activity,
    actors: Sequence[Actor],
    roles: dict[tuple[str, str], Role],
    widths: Sequence[float],
    with_words: bool,
) -> Row:
    dates = activity_when(activity.since, activity.by)
    cells = [
        Cell(lay(str(number), replace(styles.NUMBER, align="right"), widths[1] - _TIGHT)),
        Cell(lay(activity.what, styles.CELL, widths[2] - 2 * _TIGHT)),
        Cell(lay(dates, styles.CELL, widths[3] - 2 * _TIGHT) if dates else None),
    ]
    for actor in actors:
        role = roles.get((activity.id, actor.id))
        cells.append(_role_cell(role, widths[4], with_words) if role else Cell())
    if with_words:
        notes = "\n".join(filter(None, (activity.needs, activity.note)))
        cells.append(Cell(lay(notes, styles.CELL, widths[-1] - 2 * _TIGHT) if notes else None))
    return Row(cells, 25.5, activity.phase.value)


def _role_cell(role: Role, width: float, with_words: bool) -> Cell:
    if with_words and role.words:
        style = replace(styles.CELL, size=9, leading=11.5, align="center")
        return Cell(lay(role.words, style, width - 4), mark(role.level, _MARK), _MARK + 3)
    size = min(_MARK, width - 4)
    return Cell(None, mark(role.level, size), size)


def _blank_rows(count: int, needs: bool) -> list[Row]:
    rows = []
    for phase, amount in _BLANK_WORK.items():
        rows += [Row([Cell()] * (3 + count + needs), 25.5, phase.value)] * amount
    return rows
