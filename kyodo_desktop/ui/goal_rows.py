"""The goals as rows: what, by when, how much, how measured and by whom, and the numbers of their issues."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kyodo_desktop.domain import actors, issues
from kyodo_desktop.domain.japanese import when
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Goal, Workshop
from kyodo_desktop.text import goals as words
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.entry_table import Choice, ChoiceColumn
from kyodo_desktop.ui.line_table import NewLine
from kyodo_desktop.ui.rows_model import Column, RowsModel

NUMBER, WHAT, DUE, TARGET, MEASURED_BY, ACTOR = range(6)
#: The column of each field of a goal.
COLUMN_OF = {"what": WHAT, "due": DUE, "target": TARGET, "measured_by": MEASURED_BY, "actor_id": ACTOR}


@dataclass(frozen=True)
class GoalRow:
    """One goal as the table shows it. ``id`` names the line; a new line has no goal yet."""

    id: str
    number: int = 0
    goal: Goal | None = None
    actor: str = ""
    issues: tuple[int, ...] = ()


Edit = Callable[[GoalRow, str], None]


def place(field: str, row: GoalRow) -> Place:
    """Where the words of a cell belong; a new line has no id yet."""
    return Place("goals", row.goal.id if row.goal else "", field)


class GoalsModel(RowsModel[GoalRow]):
    """Rows follow the goals by differences; a new line stands at the end."""

    def __init__(
        self, edits: dict[str, Edit], choices: Callable[[], Sequence[Choice]], parent: QWidget
    ) -> None:
        super().__init__(
            (
                Column[GoalRow]("", _number),
                Column[GoalRow](
                    words.WHAT, _what, edit=edits["what"], place=partial(place, "what"), spoken=_spoken
                ),
                Column[GoalRow](words.DUE, _due, edit=edits["due"], place=partial(place, "due")),
                Column[GoalRow](
                    words.TARGET, _target, edit=edits["target"], place=partial(place, "target"), bold=True
                ),
                Column[GoalRow](
                    words.MEASURED_BY,
                    _measured_by,
                    edit=edits["measured_by"],
                    place=partial(place, "measured_by"),
                ),
                ChoiceColumn[GoalRow](
                    words.ACTOR, _actor, edit=edits["actor_id"], text=_actor_id, choices=choices
                ),
            ),
            parent,
        )

    def show(self, workshop: Workshop, line: NewLine) -> None:
        """Show a workshop."""
        names = {actor.id: actors.shown_name(actor) for actor in workshop.actors}
        numbers = {issue.id: number for number, issue in enumerate(issues.chosen(workshop), 1)}
        linked: dict[str, list[int]] = {}
        for link in workshop.goal_issues:
            if link.issue_id in numbers:
                linked.setdefault(link.goal_id, []).append(numbers[link.issue_id])
        rows = [
            GoalRow(
                line.name(goal.id),
                number,
                goal,
                names.get(goal.actor_id or "", ""),
                tuple(sorted(linked.get(goal.id, ()))),
            )
            for number, goal in enumerate(workshop.goals, 1)
        ]
        if line.waiting:
            rows.append(GoalRow(line.waiting))
        self.set_rows(rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The cursor passes over the number; a new line begins with its words."""
        row = self.row_at(index)
        if index.column() == NUMBER:
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index)
        if row is not None and row.goal is None and index.column() != WHAT:
            return flags & ~Qt.ItemFlag.ItemIsEditable
        return flags


def _number(row: GoalRow) -> str:
    return str(row.number) if row.number else ""


def _what(row: GoalRow) -> str:
    return row.goal.what if row.goal else ""


def _spoken(row: GoalRow) -> str:
    return words.goal_spoken(row.number, _what(row), row.issues)


def _due(row: GoalRow) -> str:
    return when(row.goal.due, year=True) if row.goal else ""


def _target(row: GoalRow) -> str:
    return row.goal.target if row.goal else ""


def _measured_by(row: GoalRow) -> str:
    return row.goal.measured_by if row.goal else ""


def _actor(row: GoalRow) -> str:
    return row.actor


def _actor_id(row: GoalRow) -> str:
    return (row.goal.actor_id or "") if row.goal else ""
