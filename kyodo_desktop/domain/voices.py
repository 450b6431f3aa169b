# 条の来た道
"""From a clause back to the voices of the room: its roles, goals, issues, and the notes they grew from.

Notes have no author, so the way ends at a note and the table it came from. Private notes are in it: it is for
whoever leads the talk, in the window, and never for the wall or for paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kyodo_desktop.domain import goals, roles, rows
from kyodo_desktop.domain.actors import in_order as parties_in_order
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.workshop import Card, Goal, Issue, Workshop


class Kind(StrEnum):
    """What stands in one line of the way back."""

    PURPOSE = "purpose"
    ACTIVITY = "activity"
    ROLE = "role"
    GOAL = "goal"
    ISSUE = "issue"
    ISLAND = "island"
    NOTE = "note"
    RESERVATION = "reservation"


@dataclass(frozen=True, slots=True)
class Voice:
    """One line: what is said, where it is written, how far back (0 stands in the agreement itself).

    ``of`` is who does it (a role's party with its mark, a note's table), as words of the record; ``level``
    is the value of a role's mark.
    """

    kind: Kind
    place: Place
    text: str
    depth: int
    of: str = ""
    level: str = ""
    private: bool = False


def of_place(said: Workshop, place: Place, talk: Workshop | None = None) -> tuple[Voice, ...]:
    """The way back from a clause, an activity (or a role in it), a goal or an issue.

    ``said`` is the agreement: the open draft, or what an edition froze. ``talk`` holds the notes where the
    agreement does not (an edition's snapshot); what was put away since is passed over. Empty for a clause
    that is the model's or the people's own words and grew from nothing that is recorded.
    """
    found = _FROM.get(place.part)
    return tuple(found(_Talk(said, talk or said), place.id)) if found else ()


class _Talk:
    """The agreement, and the room in which it was talked about."""

    def __init__(self, said: Workshop, talk: Workshop) -> None:
        self.said = said
        self.cards = rows.by_id(talk.cards)
        self.groups = rows.by_id(talk.groups)
        self.tables = rows.by_id(talk.tables)
        self.members: dict[str, list[Card]] = {}
        for card in talk.cards:
            if card.group_id is not None:
                self.members.setdefault(card.group_id, []).append(card)


def _of_clause(talk: _Talk, id: str) -> Iterator[Voice]:
    clause = rows.by_id(talk.said.clauses).get(id)
    if clause is not None:
        yield from _grown_from(talk, clause.key or "")
    for row in talk.said.objections:
        if row.clause_id == id:
            yield Voice(Kind.RESERVATION, Place("objections", row.id, "text"), row.text, 0)


def _grown_from(talk: _Talk, key: str) -> Iterator[Voice]:
    if key == "purpose" and talk.said.purpose.strip():
        yield Voice(Kind.PURPOSE, Place(HEAD, talk.said.id, "purpose"), talk.said.purpose, 0)
    if key in ("purpose", "goals"):
        for goal in talk.said.goals:
            yield from _goal(talk, goal, 0)
    elif key == "roles":
        for activity in roles.in_order(talk.said):
            yield from _of_activity(talk, activity.id)
    elif key == "issues":
        for issue in talk.said.issues:
            yield from _issue(talk, issue, 0)


def _of_activity(talk: _Talk, id: str) -> Iterator[Voice]:
    activity = rows.by_id(talk.said.activities).get(id)
    if activity is None:
        return
    yield Voice(Kind.ACTIVITY, Place("activities", id, "what"), activity.what, 0)
    held = roles.of_activity(talk.said, id)
    for actor in parties_in_order(talk.said):
        if actor.id in held:
            role = held[actor.id]
            yield Voice(
                Kind.ROLE, Place("roles", role.id, "words"), role.words, 1, actor.name, role.level.value
            )
    goal = rows.by_id(talk.said.goals).get(activity.goal_id or "")
    if goal is not None:
        yield from _goal(talk, goal, 1)


def _of_role(talk: _Talk, id: str) -> Iterator[Voice]:
    role = rows.by_id(talk.said.roles).get(id)
    if role is not None:
        yield from _of_activity(talk, role.activity_id)


def _of_goal(talk: _Talk, id: str) -> Iterator[Voice]:
    goal = rows.by_id(talk.said.goals).get(id)
    if goal is not None:
        yield from _goal(talk, goal, 0)


def _of_issue(talk: _Talk, id: str) -> Iterator[Voice]:
    issue = rows.by_id(talk.said.issues).get(id)
    if issue is not None:
        yield from _issue(talk, issue, 0)


def _goal(talk: _Talk, goal: Goal, depth: int) -> Iterator[Voice]:
    yield Voice(Kind.GOAL, Place("goals", goal.id, "what"), goal.what, depth)
    for issue in goals.issues_of(talk.said, goal.id):
        yield from _issue(talk, issue, depth + 1)


def _issue(talk: _Talk, issue: Issue, depth: int) -> Iterator[Voice]:
    yield Voice(Kind.ISSUE, Place("issues", issue.id, "statement"), issue.statement, depth)
    card = talk.cards.get(issue.card_id or "")
    if card is not None:
        yield _note(talk, card, depth + 1)
    group = talk.groups.get(issue.group_id or "")
    if group is not None:
        yield Voice(Kind.ISLAND, Place("groups", group.id, "title"), group.title, depth + 1)
        for member in talk.members.get(group.id, ()):
            yield _note(talk, member, depth + 2)


def _note(talk: _Talk, card: Card, depth: int) -> Voice:
    table = talk.tables.get(card.table_id or "")
    place = Place("cards", card.id, "text")
    return Voice(Kind.NOTE, place, card.text, depth, table.name if table else "", private=card.private)


_FROM: Mapping[str, Callable[[_Talk, str], Iterator[Voice]]] = {
    "clauses": _of_clause,
    "activities": _of_activity,
    "roles": _of_role,
    "goals": _of_goal,
    "issues": _of_issue,
}


def told_once(voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """The same, without what a goal said already when an earlier activity led to it: its own line stays."""
    seen: set[str] = set()
    out: list[Voice] = []
    skip: int | None = None
    for voice in voices:
        if skip is not None and voice.depth > skip:
            continue
        skip = voice.depth if voice.kind is Kind.GOAL and voice.place.id in seen else None
        if voice.kind is Kind.GOAL:
            seen.add(voice.place.id)
        out.append(voice)
    return tuple(out)
