"""What the left half of screen 4 shows of issues, notes and islands: one value a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kyodo_desktop.domain import issues, votes
from kyodo_desktop.domain.choices import IssueStatus
from kyodo_desktop.domain.workshop import Issue, Workshop
from kyodo_desktop.text import goal_issues as words

Then = Mapping[str, issues.Earlier]
"""By the first of a chain of issues: how the last earlier workshop left it."""


@dataclass(frozen=True)
class Note:
    """An issue, or a note or island that could be chosen. ``number`` is 0 for what is not worked on.

    ``status`` and ``details`` are worded; ``then`` says how an earlier workshop left it.
    """

    id: str
    text: str
    seals: int = 0
    number: int = 0
    island: str = ""
    details: str = ""
    status: str = ""
    then: str = ""


def chosen_notes(workshop: Workshop) -> list[Note]:
    """The issues to work on, numbered."""
    seals = votes.counts(workshop)
    islands = {group.id: group.title for group in workshop.groups}
    cards = {card.id: card for card in workshop.cards}

    def note(number: int, issue: Issue) -> Note:
        card = cards.get(issue.card_id or "")
        count = votes.of_group(workshop, issue.group_id) if issue.group_id else seals[issue.card_id or ""]
        island = islands.get(issue.group_id or (card.group_id if card else None) or "", "")
        status = "" if issue.status is IssueStatus.CHOSEN else words.STATUS[issue.status]
        return Note(issue.id, issue.statement, count, number, island, details(issue), status)

    return [note(number, issue) for number, issue in enumerate(issues.chosen(workshop), 1)]


def carried_notes(workshop: Workshop, then: Then) -> list[Note]:
    """The issues of earlier workshops: how they were left, and what has become of them."""
    numbers = {issue.id: number for number, issue in enumerate(issues.chosen(workshop), 1)}
    return [
        Note(
            issue.id,
            issue.statement,
            number=numbers.get(issue.id, 0),
            details=details(issue),
            status=words.NOW[issue.status],
            then=words.then(found.issue.status, found.date) if found else "",
        )
        for issue in issues.carried(workshop)
        for found in (then.get(issues.origin(issue)),)
    ]


def other_notes(workshop: Workshop) -> list[Note]:
    """Notes that are neither chosen nor left, most seals first."""
    return [Note(card.id, card.text, seals) for card, seals in issues.candidates(workshop)]


def other_islands(workshop: Workshop) -> list[Note]:
    """Islands that are neither chosen nor left, most seals first."""
    return [Note(group.id, group.title, seals) for group, seals in issues.group_candidates(workshop)]


def left_notes(workshop: Workshop) -> list[Note]:
    """The issues that this workshop does not work on."""
    seals = votes.counts(workshop)

    def count(issue: Issue) -> int:
        if issue.group_id:
            return votes.of_group(workshop, issue.group_id)
        return seals[issue.card_id or ""]

    return [
        Note(i.id, i.statement, count(i), status=words.STATUS[i.status]) for i in issues.not_chosen(workshop)
    ]


def details(issue: Issue) -> str:
    """Who suffers, where, and what is done today: those that are written."""
    return words.details(issue.who_suffers, issue.where, issue.today)
