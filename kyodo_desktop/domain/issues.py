# 地域課題
"""Which notes and islands the workshop goes on to work on, and which issues come from earlier workshops."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kyodo_desktop.domain import order, rows, votes
from kyodo_desktop.domain.choices import IssueStatus
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Card, Group, Issue, Workshop, new_id
from kyodo_desktop.errors import Refused

USUAL = 3  # more are allowed; the screen asks
#: Neither solved nor let go: what an earlier workshop leaves to the next one.
UNSOLVED = (IssueStatus.CHOSEN, IssueStatus.UNDER_WAY, IssueStatus.NOT_CHOSEN)
_GOES_ON = (IssueStatus.UNDER_WAY, IssueStatus.SOLVED)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An issue as another workshop of the library holds it. ``date`` is the day of its first meeting."""

    issue: Issue
    workshop_id: str
    title: str
    date: dt.date | None = None
    sample: bool = False

    @property
    def id(self) -> str:
        """The id of the issue."""
        return self.issue.id


def origin(issue: Issue) -> str:
    """The id of the first of all issues that were carried from one workshop to the next."""
    return issue.carried_from or issue.id


def newest(found: Iterable[Earlier]) -> dict[str, Earlier]:
    """By the first of each chain: the first that comes; the library gives the latest workshop first."""
    out: dict[str, Earlier] = {}
    for earlier in found:
        out.setdefault(origin(earlier.issue), earlier)
    return out


def chosen(workshop: Workshop) -> tuple[Issue, ...]:
    """The issues to work on, in their order: their place gives the number that goals refer to.

    One that is under way or solved keeps its number; one from an earlier workshop has one only if it was
    chosen here, or a goal answers it.
    """
    answered = {link.issue_id for link in workshop.goal_issues}
    return tuple(issue for issue in workshop.issues if _is_chosen(issue, answered))


def _is_chosen(issue: Issue, answered: set[str]) -> bool:
    if issue.status in _GOES_ON:
        return issue.carried_from is None or issue.id in answered
    return issue.status is IssueStatus.CHOSEN


def carried(workshop: Workshop) -> tuple[Issue, ...]:
    """The issues that came from earlier workshops, whatever became of them."""
    return tuple(issue for issue in workshop.issues if issue.carried_from is not None)


def not_chosen(workshop: Workshop) -> tuple[Issue, ...]:
    """The issues of this workshop that it does not work on: not chosen after all, or let go."""
    left = (IssueStatus.NOT_CHOSEN, IssueStatus.LET_GO)
    return tuple(issue for issue in workshop.issues if issue.carried_from is None and issue.status in left)


def candidates(workshop: Workshop) -> tuple[tuple[Card, int], ...]:
    """Notes neither chosen nor left, with their seals, most seals first; private ones are left out."""
    seals = votes.counts(workshop)
    taken = {issue.card_id for issue in workshop.issues}
    left = [(card, seals[card.id]) for card in workshop.cards if card.id not in taken and not card.private]
    return tuple(sorted(left, key=lambda found: -found[1]))


def group_candidates(workshop: Workshop) -> tuple[tuple[Group, int], ...]:
    """Named islands neither chosen nor left, with the seals of all their notes, most seals first."""
    seals = votes.counts(workshop)
    sums = {group.id: seals[group.id] for group in workshop.groups}
    for card in workshop.cards:
        if card.group_id in sums:
            sums[card.group_id] += seals[card.id]
    taken = {issue.group_id for issue in workshop.issues}
    left = [(g, sums[g.id]) for g in workshop.groups if g.id not in taken and g.title.strip()]
    return tuple(sorted(left, key=lambda found: -found[1]))


def choose_card(workshop: Workshop, card_id: str) -> Workshop:
    """Work on what a note says."""
    card = rows.find(workshop.cards, card_id)
    return _choose(workshop, "card_id", card_id, card.text)


def choose_group(workshop: Workshop, group_id: str) -> Workshop:
    """Work on what an island is about. Raises Refused while it has no name."""
    group = rows.find(workshop.groups, group_id)
    if not group.title.strip():
        raise Refused("issue.group_without_name")
    return _choose(workshop, "group_id", group_id, group.title)


def _choose(workshop: Workshop, link: str, id: str, statement: str) -> Workshop:
    for issue in workshop.issues:
        if getattr(issue, link) == id:
            return set_status(workshop, issue.id, IssueStatus.CHOSEN)
    issue = Issue(id=new_id(), order=rows.next_order(workshop.issues), statement=statement)
    return rows.edit(rows.add(workshop, "issues", issue), "issues", issue.id, **{link: id})


def add(workshop: Workshop, statement: str) -> Workshop:
    """An issue that no note said. Raises Refused for a blank one."""
    statement = accept("issues", "statement", statement)
    issue = Issue(id=new_id(), order=rows.next_order(workshop.issues), statement=statement)
    return rows.add(workshop, "issues", issue)


def carry_over(workshop: Workshop, earlier: tuple[Issue, ...]) -> Workshop:
    """Bring issues of earlier workshops in, with what is known of them; those that are here already stay.

    What was under way still is; what was chosen then has yet to be chosen here.
    """
    known = {origin(issue) for issue in workshop.issues}
    last, new = rows.last_order(workshop.issues), []
    for issue in earlier:
        if origin(issue) in known:
            continue
        known.add(origin(issue))
        last = order.between(last, "")
        under_way = issue.status is IssueStatus.UNDER_WAY
        new.append(
            Issue(
                id=new_id(),
                order=last,
                statement=accept("issues", "statement", issue.statement),
                who_suffers=accept("issues", "who_suffers", issue.who_suffers),
                where=accept("issues", "where", issue.where),
                today=accept("issues", "today", issue.today),
                status=IssueStatus.UNDER_WAY if under_way else IssueStatus.NOT_CHOSEN,
                carried_from=origin(issue),
            )
        )
    return rows.add(workshop, "issues", *new)


def set_status(workshop: Workshop, id: str, status: IssueStatus) -> Workshop:
    """What became of the issue. Goals let go of one that is not worked on."""
    workshop = rows.edit(workshop, "issues", id, status=status)
    if status in (IssueStatus.CHOSEN, *_GOES_ON):
        return workshop
    links = tuple(link.id for link in workshop.goal_issues if link.issue_id == id)
    return rows.remove(workshop, "goal_issues", *links)


def leave(workshop: Workshop, id: str) -> Workshop:
    """Do not work on it after all; its words stay and come back with ``choose_card`` or ``set_status``."""
    return set_status(workshop, id, IssueStatus.NOT_CHOSEN)


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to`` (from 0) among those to work on, or else among those with its status."""
    issue = rows.find(workshop.issues, id)
    numbered = {found.id for found in chosen(workshop)}
    if id in numbered:
        return rows.move(workshop, "issues", id, to, lambda row: row.id in numbered)
    return rows.move(
        workshop,
        "issues",
        id,
        to,
        lambda row: row.id not in numbered and getattr(row, "status", None) is issue.status,
    )


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take an issue out altogether; the note stays on the board."""
    return rows.remove(workshop, "issues", id)
