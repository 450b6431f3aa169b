# 地域課題
"""Which notes and islands the workshop goes on to work on."""

from __future__ import annotations

from kyodo_desktop.domain import rows, votes
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Card, Issue, IssueStatus, Workshop, new_id
from kyodo_desktop.errors import Refused

USUAL = 3  # more are allowed; the screen asks


def chosen(workshop: Workshop) -> tuple[Issue, ...]:
    """The issues to work on, in their order: their place gives the number that goals refer to."""
    return tuple(issue for issue in workshop.issues if issue.status is IssueStatus.CHOSEN)


def candidates(workshop: Workshop) -> tuple[tuple[Card, int], ...]:
    """Notes that are not chosen, with their seals, most seals first; private ones are left out."""
    seals = votes.counts(workshop)
    taken = {issue.card_id for issue in chosen(workshop)}
    left = [(card, seals[card.id]) for card in workshop.cards if card.id not in taken and not card.private]
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


def set_status(workshop: Workshop, id: str, status: IssueStatus) -> Workshop:
    """What became of the issue. Goals let go of one that is not worked on."""
    workshop = rows.edit(workshop, "issues", id, status=status)
    if status in (IssueStatus.CHOSEN, IssueStatus.UNDER_WAY, IssueStatus.SOLVED):
        return workshop
    links = tuple(link.id for link in workshop.goal_issues if link.issue_id == id)
    return rows.remove(workshop, "goal_issues", *links)


def leave(workshop: Workshop, id: str) -> Workshop:
    """Do not work on it after all; its words stay and come back with ``choose_card``."""
    return set_status(workshop, id, IssueStatus.NOT_CHOSEN)


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to`` (from 0) among those with its status."""
    status = rows.find(workshop.issues, id).status
    return rows.move(workshop, "issues", id, to, lambda row: getattr(row, "status", None) is status)


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take an issue out altogether; the note stays on the board."""
    return rows.remove(workshop, "issues", id)
