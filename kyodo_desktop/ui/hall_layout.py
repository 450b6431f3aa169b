"""From views to pages: what each form of the hall looks like (DESIGN_LANGUAGE §4.7)."""

from __future__ import annotations

from collections.abc import Sequence

from kyodo_desktop.domain.ballot_counts import EACH_BY_ITSELF
from kyodo_desktop.domain.choices import BallotMethod
from kyodo_desktop.domain.hall import (
    HallBoard,
    HallClause,
    HallGoal,
    HallGoals,
    HallIssues,
    HallProgramme,
    HallPromises,
    HallPurpose,
    HallResult,
    HallRoles,
    HallTop,
    HallVoting,
    HallWelcome,
    View,
)
from kyodo_desktop.domain.japanese import wareki, when
from kyodo_desktop.domain.letters import Letters
from kyodo_desktop.text import common, dates
from kyodo_desktop.text import hall as words
from kyodo_desktop.ui.hall_board import note_pages
from kyodo_desktop.ui.hall_items import HEIGHT, SIDE, WIDTH, Page
from kyodo_desktop.ui.hall_matrix import matrix_pages, names
from kyodo_desktop.ui.hall_parts import (
    Kit,
    Row,
    Tab,
    flow,
    large_pages,
    list_pages,
    numbered,
    paragraph,
    space,
    stacked,
)
from kyodo_desktop.ui.hall_result import answer_blocks, result_blocks
from kyodo_desktop.ui.hall_talk import HallTime, talk_pages


class Layout:
    """Lays views out; a view that is the same as last time keeps its pages."""

    def __init__(self) -> None:
        self._kept: dict[tuple[View, Letters, tuple[Tab, ...]], list[Page]] = {}

    def pages(self, kit: Kit, views: Sequence[View], time: HallTime | None = None) -> list[Page]:
        """Every page of these views, in their sequence; at least one."""
        if isinstance(views[0], HallProgramme) and isinstance(views[1], HallPromises):
            return talk_pages(kit, views[0], views[1], time)
        tabs = tuple(_tabs(views))
        keys = [(view, kit.letters, tabs) for view in views]
        self._kept = {key: self._kept.get(key) or _pages(kit, key[0], tabs) for key in keys}
        return [page for key in keys for page in self._kept[key]]


def _tabs(views: Sequence[View]) -> list[Tab]:
    return [Tab(section(view), _tab(view)) for view in views if _tab(view)]


def _tab(view: View) -> str:
    match view:
        case HallBoard():
            return _island(view)
        case HallTop():
            return words.TOP
        case HallIssues():
            return words.ISSUES
        case HallVoting() | HallResult():
            return _question(view)
    return ""


def section(view: View) -> str:
    """What the pages of a view are found again by after a change."""
    match view:
        case HallVoting() | HallResult():  # a sheet that is closed turns into its result where it stands
            return f"ballot {view.id}"
        case HallBoard() | HallClause():
            return f"{type(view).__name__} {view.id}"
    return type(view).__name__


def _pages(kit: Kit, view: View, tabs: Sequence[Tab]) -> list[Page]:
    here = section(view)
    match view:
        case HallBoard():
            return note_pages(kit, here, _island(view), view.notes, view.seals, tabs)
        case HallTop():
            return note_pages(kit, here, words.TOP, view.notes, None, tabs)
        case HallIssues():
            return large_pages(kit, here, words.ISSUES, lambda px: _counted(px, kit, view.statements), tabs)
        case HallRoles():
            return matrix_pages(kit, view, here)
        case HallPurpose():
            return _purpose(kit, view, here)
        case HallGoals():
            return list_pages(kit, here, words.GOALS, [_goal(kit, goal) for goal in view.goals])
        case HallVoting() | HallResult():
            return _ballot(kit, view, here, tabs)
        case HallClause():
            return _clause(kit, view, here)
        case HallWelcome():
            return _welcome(kit, view, here)
    raise TypeError(view)


def _island(view: HallBoard) -> str:
    return (view.title or words.UNTITLED_ISLAND) if view.id else words.LOOSE


def _counted(px: int, kit: Kit, texts: Sequence[str]) -> list[list[Row]]:
    left = SIDE + max(px * 1.6, kit.ruler.width(str(len(texts)), px) + px * 0.6)
    return [
        [
            *numbered(str(number), paragraph(kit, text, px, x=left, width=WIDTH - SIDE - left), px),
            *space(px * 0.6),
        ]
        for number, text in enumerate(texts, 1)
        if text
    ]


# --- aims


def _purpose(kit: Kit, view: HallPurpose, here: str) -> list[Page]:
    px = kit.letters.title
    rows = paragraph(kit, view.text, px, mincho=True, line=1.5)
    return list_pages(kit, here, words.PURPOSE, [[*space(px * 0.6), *rows]])


def _goal(kit: Kit, goal: HallGoal) -> list[Row]:
    px, left = kit.letters.text, SIDE + kit.letters.text * 1.6
    rows = numbered(str(goal.number), paragraph(kit, goal.what, px, x=left, width=WIDTH - SIDE - left), px)
    party = "" if goal.party is None else names((goal.party,))[0]
    told = (
        (words.DUE, when(goal.due, year=True)),
        (words.TARGET, goal.target),
        (words.MEASURED_BY, goal.measured_by),
        (words.PARTY, party),
    )
    label = kit.letters.label
    wide = max(kit.ruler.width(word, label) for word, _ in told) + label
    for word, text in told:
        lines = paragraph(
            kit,
            text if text.strip() else words.NOT_YET,
            px,
            x=left + wide,
            width=WIDTH - SIDE - left - wide,
            bold=False,
            ink="sumi" if text.strip() else "sumi-2",
        )
        [mark] = paragraph(kit, word, label, x=left, width=wide)
        centred = mark.items[0]._replace(y=(lines[0].height - mark.height) / 2)
        rows += [Row(lines[0].height, (centred, *lines[0].items)), *lines[1:]]
    return [*rows, *space(px * 0.8)]


# --- choosing


def _question(view: HallVoting | HallResult) -> str:
    return view.question if view.question.strip() else words.VOTE[view.method.value]


def _ballot(kit: Kit, view: HallVoting | HallResult, here: str, tabs: Sequence[Tab]) -> list[Page]:
    if isinstance(view, HallResult):
        return large_pages(kit, here, _question(view), lambda px: result_blocks(kit, view, px), tabs)
    if not view.options and view.method in EACH_BY_ITSELF:
        return large_pages(kit, here, _question(view), lambda px: answer_blocks(kit, view.method, px), tabs)
    how = (
        words.seals_each(view.per_person, view.stackable)
        if view.method is BallotMethod.SEALS
        else words.HOW[view.method.value]
    )

    def blocks(px: int) -> list[list[Row]]:
        told = paragraph(kit, how, px, ink="sumi-2")
        return [[*told, *space(px * 0.8)], *_counted(px, kit, view.options)]

    return large_pages(kit, here, _question(view), blocks, tabs)


# --- the agreement


def _clause(kit: Kit, view: HallClause, here: str) -> list[Page]:
    title = f"{words.clause(view.number)}\u3000{view.title}" if view.number is not None else view.title
    parts = view.text.split("\n") if view.text else []
    if view.goals:
        return list_pages(kit, here, title, [_goal(kit, goal) for goal in view.goals])

    def blocks(px: int) -> list[list[Row]]:
        return [[*paragraph(kit, part, px, line=1.5), *space(px * 0.3)] for part in parts]

    return large_pages(kit, here, title, blocks)


# --- before it begins


def _welcome(kit: Kit, view: HallWelcome, here: str) -> list[Page]:
    px = kit.letters.text
    date = wareki(view.date, weekday=True) if view.date else ""
    held = "\u3000".join(part for part in (date, dates.span(view.starts_at, view.ends_at)) if part)
    blocks = [
        [*paragraph(kit, view.title or common.UNTITLED, kit.letters.title, mincho=True), *space(px * 0.5)]
    ]
    told = [text for text in (view.theme, held, view.venue) if text.strip()]
    blocks += [[*paragraph(kit, text, px), *space(px * 0.4)] for text in told]
    if view.use_of_results.strip():
        label = paragraph(kit, words.USE_OF_RESULTS, kit.letters.label, ink="sumi-2")
        blocks.append([*space(px * 0.6), *label, *paragraph(kit, view.use_of_results, px, bold=False)])
    room = HEIGHT - 2 * SIDE
    out = []
    for number, rows in enumerate(flow(blocks, room)):
        top = SIDE + max(0.0, room - sum(row.height for row in rows)) / 2
        out.append(Page(here, number, tuple(stacked(rows, top))))
    return out
