# 目的と目標
"""What it is all for, and what will be reached by when (guide, principle 1)."""

from __future__ import annotations

from kyodo_desktop.domain import meetings, rows
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import read_when
from kyodo_desktop.domain.workshop import Goal, GoalIssue, Issue, Workshop, new_id
from kyodo_desktop.text.goal_words import MEANS_NOT_ENDS

#: What people confirm about the purpose, by hand. (A third check is ``names_means``.)
PURPOSE_CHECKS = ("for_whom", "one_sentence")
#: The parts without which a goal is open, in the order of the columns.
PARTS = ("due", "target", "measured_by", "actor_id")


def write_purpose(workshop: Workshop, text: str) -> Workshop:
    """Write the purpose. What people confirmed was the old one, so the ticks go."""
    text = accept("workshop", "purpose", text)
    if text == workshop.purpose:
        return workshop
    return rows.edit_head(workshop, purpose=text, purpose_checks=(), purpose_confirmed=False)


def tick_purpose(workshop: Workshop, check: str, ticked: bool) -> Workshop:
    """Tick one of ``PURPOSE_CHECKS`` or take the tick back; with all of them the purpose is confirmed."""
    held = {*workshop.purpose_checks, check} if ticked else {*workshop.purpose_checks} - {check}
    checks = tuple(key for key in PURPOSE_CHECKS if key in held)
    return rows.edit_head(workshop, purpose_checks=checks, purpose_confirmed=checks == PURPOSE_CHECKS)


def names_means(workshop: Workshop) -> bool:
    """Whether the purpose ends in working together, which is a means and no purpose (guide, start 2)."""
    return workshop.purpose.rstrip(MEANS_NOT_ENDS.closing).endswith(MEANS_NOT_ENDS.endings)


def add(workshop: Workshop, what: str) -> Workshop:
    """One more goal. Raises Refused for a blank one."""
    goal = Goal(id=new_id(), order=rows.next_order(workshop.goals), what=accept("goals", "what", what))
    return rows.add(workshop, "goals", goal)


def set_due(workshop: Workshop, id: str, text: str) -> Workshop:
    """By when, as typed: a date in any usual form, or words."""
    due = read_when(accept("goals", "due", text), meetings.near(workshop))
    return rows.edit(workshop, "goals", id, due=due)


def set_amount(
    workshop: Workshop, id: str, amount: float | None, unit: str = "", baseline: float | None = None
) -> Workshop:
    """Numbers beside the words: how much, of what, from where."""
    unit = accept("goals", "unit", unit)
    return rows.edit(workshop, "goals", id, amount=amount, unit=unit, baseline=baseline)


def set_actor(workshop: Workshop, id: str, actor_id: str | None) -> Workshop:
    """Who measures."""
    if actor_id is not None:
        rows.find(workshop.actors, actor_id)
    return rows.edit(workshop, "goals", id, actor_id=actor_id)


def link(workshop: Workshop, id: str, issue_id: str, linked: bool = True) -> Workshop:
    """Say that the goal answers the issue, or that it does not."""
    rows.find(workshop.goals, id)
    rows.find(workshop.issues, issue_id)
    found = [row.id for row in workshop.goal_issues if (row.goal_id, row.issue_id) == (id, issue_id)]
    if not linked:
        return rows.remove(workshop, "goal_issues", *found)
    if found:
        return workshop
    return rows.add(workshop, "goal_issues", GoalIssue(id=new_id(), goal_id=id, issue_id=issue_id))


def issues_of(workshop: Workshop, id: str) -> tuple[Issue, ...]:
    """The issues that the goal answers, in their order."""
    linked = {row.issue_id for row in workshop.goal_issues if row.goal_id == id}
    return tuple(issue for issue in workshop.issues if issue.id in linked)


def missing(goal: Goal) -> tuple[str, ...]:
    """Which of ``PARTS`` the goal still lacks."""
    return tuple(part for part in PARTS if not str(getattr(goal, part) or "").strip())


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to``, from 0."""
    return rows.move(workshop, "goals", id, to)


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take a goal out; activities that served it stay."""
    return rows.remove(workshop, "goals", id)
