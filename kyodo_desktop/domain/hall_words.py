"""The words of the clauses as the wall may show them: what they quote of the record names no person."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from kyodo_desktop.domain import aliases, clauses, costs
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.clauses import ClauseInForce
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import costs as words
from kyodo_desktop.text.kinds import KIND_LABEL


def clauses_in_public(workshop: Workshop, hidden: Set[str | None]) -> tuple[ClauseInForce, ...]:
    """All clauses; ``hidden`` are the private notes, whose issues are not quoted. Shares follow the costs."""
    public = _without_people(workshop, hidden)
    shares = "\n".join(_shares(public))
    return tuple(
        replace(found, text=f"{found.text}\n{shares}") if found.key == "costs" and shares else found
        for found in clauses.clauses_in_force(public)
    )


def _without_people(workshop: Workshop, hidden: Set[str | None]) -> Workshop:
    """A party that is one person goes by the word for such parties."""
    people = {actor.id for actor in workshop.actors if actor.kind is ActorKind.RESIDENT}
    one = KIND_LABEL[ActorKind.RESIDENT]
    return replace(
        workshop,
        actors=tuple(
            replace(actor, name=one, short_name=one) if actor.id in people else actor
            for actor in workshop.actors
        ),
        parties=tuple(
            replace(party, alias="") if party.actor_id in people else party for party in workshop.parties
        ),
        issues=tuple(issue for issue in workshop.issues if issue.card_id not in hidden),
    )


def _shares(workshop: Workshop) -> tuple[str, ...]:
    called = aliases.by_actor(workshop)
    return tuple(
        words.aloud(called[actor.id], share.kind, share.amount, share.text)
        for share, actor in costs.in_order(workshop)
    )
