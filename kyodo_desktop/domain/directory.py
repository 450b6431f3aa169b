"""The directory of parties: everybody who has ever taken part in any workshop, each known by its origin.

A workshop owns its copies, so that an old agreement never changes; ``origin_id`` says that two copies are the
same party. Names that only look alike are shown beside each other and never merged.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from kyodo_desktop.domain import actors, rows
from kyodo_desktop.domain.searching import fold
from kyodo_desktop.domain.workshop import Actor, Workshop, new_id
from kyodo_desktop.errors import Refused


class Entry(NamedTuple):
    """A party in its newest copy, and the workshop that holds this copy. ``date`` is ISO text or empty."""

    actor: Actor
    workshop_id: str
    title: str
    date: str
    workshops: int

    @property
    def origin(self) -> str:
        """By which the party is known in every workshop."""
        return origin(self.actor)


def origin(actor: Actor) -> str:
    """By which a party is known in every workshop: its first copy."""
    return actor.origin_id or actor.id


def find_here(workshop: Workshop, wanted: str) -> Actor | None:
    """This workshop's copy of a party."""
    return next((actor for actor in workshop.actors if wanted in (actor.id, actor.origin_id)), None)


def take_in(workshop: Workshop, actor: Actor) -> Workshop:
    """Copy a party of the directory into this workshop, as written. Raises Refused if it is here already."""
    if here := find_here(workshop, origin(actor)):
        raise Refused("party.already_here", name=here.name)
    copy = replace(actor, id=new_id(), origin_id=origin(actor))
    return actors.with_party(rows.add(workshop, "actors", copy), copy)


def look_alikes(workshop: Workshop, actor: Actor) -> tuple[Actor, ...]:
    """Parties here whose name reads the same, but of which nobody has said that they are the same."""
    if find_here(workshop, origin(actor)):
        return ()
    names = {fold(name) for name in (actor.name, actor.short_name) if name}
    return tuple(
        other for other in workshop.actors if names & {fold(other.name), fold(other.short_name or other.name)}
    )
