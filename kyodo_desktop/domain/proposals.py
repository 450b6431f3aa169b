# 協働の提案
"""Proposals to act together, made to a party or received from one (guide, starting step 4).

The party need not be at the table. Its answer may be to talk, or not now; then a day is kept on which to ask
again, because a no of today is not a no for ever.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kyodo_desktop.domain import actors, directory, rows
from kyodo_desktop.domain.choices import ActorKind, ProposalAnswer, ProposalDirection
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Actor, Proposal, Workshop, new_id


def make(
    workshop: Workshop,
    party_name: str,
    kind: ActorKind = ActorKind.COMMUNITY,
    *,
    issue_id: str | None = None,
    origin_id: str | None = None,
    on: dt.date | None = None,
) -> Workshop:
    """A proposal of ours to a party. Raises Refused without a name, or if the issue has gone."""
    return _add(workshop, ProposalDirection.MADE, party_name, kind, issue_id, origin_id, on)


def receive(
    workshop: Workshop,
    party_name: str,
    kind: ActorKind = ActorKind.COMMUNITY,
    *,
    issue_id: str | None = None,
    origin_id: str | None = None,
    on: dt.date | None = None,
) -> Workshop:
    """A proposal that a party has made to us. Raises Refused as ``make`` does."""
    return _add(workshop, ProposalDirection.RECEIVED, party_name, kind, issue_id, origin_id, on)


def _add(
    workshop: Workshop,
    direction: ProposalDirection,
    party_name: str,
    kind: ActorKind,
    issue_id: str | None,
    origin_id: str | None,
    on: dt.date | None,
) -> Workshop:
    if issue_id is not None:
        rows.find(workshop.issues, issue_id)
    here = directory.find_here(workshop, origin_id) if origin_id else None
    proposal = Proposal(
        id=new_id(),
        order=rows.next_order(workshop.proposals),
        direction=direction,
        party_name=accept("proposals", "party_name", party_name),
        party_kind=kind,
        origin_id=origin_id,
        actor_id=here.id if here else None,
        issue_id=issue_id,
        made_on=on,
    )
    return rows.add(workshop, "proposals", proposal)


def set_kind(workshop: Workshop, id: str, kind: ActorKind) -> Workshop:
    """What kind of party it is."""
    return rows.edit(workshop, "proposals", id, party_kind=kind)


def set_issue(workshop: Workshop, id: str, issue_id: str | None) -> Workshop:
    """Which local issue it is about. Raises Refused if that has gone."""
    if issue_id is not None:
        rows.find(workshop.issues, issue_id)
    return rows.edit(workshop, "proposals", id, issue_id=issue_id)


def set_answer(workshop: Workshop, id: str, answer: ProposalAnswer) -> Workshop:
    """What was answered. Who has accepted need not be asked again."""
    again = rows.find(workshop.proposals, id).ask_again_on
    return rows.edit(
        workshop,
        "proposals",
        id,
        answer=answer,
        ask_again_on=None if answer is ProposalAnswer.ACCEPTED else again,
    )


def join(workshop: Workshop, id: str) -> Workshop:
    """The party has accepted and takes part here: known already, or added with its name as written."""
    proposal = rows.find(workshop.proposals, id)
    actor = Actor(
        id=new_id(), name=proposal.party_name, kind=proposal.party_kind, origin_id=proposal.origin_id
    )
    return join_as(workshop, id, actor)


def join_as(workshop: Workshop, id: str, actor: Actor) -> Workshop:
    """The same with what the directory knows of the party, if it is not at the table yet."""
    proposal = rows.find(workshop.proposals, id)
    here = party_of(workshop, proposal)
    if here is None:
        here = replace(actor, id=new_id(), origin_id=proposal.origin_id)
        workshop = actors.with_party(rows.add(workshop, "actors", here), here)
    workshop = rows.edit(workshop, "proposals", id, actor_id=here.id)
    return set_answer(workshop, id, ProposalAnswer.ACCEPTED)


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to`` (from 0)."""
    return rows.move(workshop, "proposals", id, to)


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take a proposal out; a party that has joined stays."""
    return rows.remove(workshop, "proposals", id)


def party_of(workshop: Workshop, proposal: Proposal) -> Actor | None:
    """The party at the table to which it was made, or from which it came; none if it is not there (yet)."""
    if proposal.actor_id is not None:
        return rows.by_id(workshop.actors).get(proposal.actor_id)
    return directory.find_here(workshop, proposal.origin_id) if proposal.origin_id else None


def made(workshop: Workshop) -> tuple[Proposal, ...]:
    """Those of ours, which are printed."""
    return tuple(row for row in workshop.proposals if row.direction is ProposalDirection.MADE)


def due(workshop: Workshop, today: dt.date) -> tuple[Proposal, ...]:
    """Those whose day to ask again has come, the longest waiting first."""
    found = [
        row
        for row in workshop.proposals
        if row.ask_again_on and row.ask_again_on <= today and row.answer is not ProposalAnswer.ACCEPTED
    ]
    return tuple(sorted(found, key=lambda row: (row.ask_again_on or today, row.order)))
