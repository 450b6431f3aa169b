# 主体, 五十音順, 個人
"""Who takes part as an equal. All but residents are parties of the agreement from the start.

They stand in kana order by their reading, unless the parties have agreed on another
order (``agreement.move_party``); nobody is first by default.
"""

from __future__ import annotations

from collections.abc import Iterable

from kyodo_desktop.domain import order, rows
from kyodo_desktop.domain.agreement_values import Party
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import sort_key
from kyodo_desktop.domain.workshop import Actor, Workshop, new_id

FIRST_PARTY_ORDER = rows.next_order(())


def shown_name(actor: Actor) -> str:
    """The short name; without one the whole name."""
    return actor.short_name or actor.name


def in_kana_order(workshop: Workshop) -> bool:
    """Whether the parties stand in kana order: true as long as all share one order key."""
    return len({party.order for party in workshop.parties}) < 2


def in_order(workshop: Workshop) -> tuple[Actor, ...]:
    """All actors as every list, matrix and sheet shows them; in an agreed order residents come last."""
    keys = {} if in_kana_order(workshop) else {party.actor_id: party.order for party in workshop.parties}
    return tuple(
        sorted(
            workshop.actors,
            key=lambda actor: (actor.id not in keys, keys.get(actor.id, ""), _kana(actor), actor.id),
        )
    )


def _kana(actor: Actor) -> str:
    return sort_key(actor.reading, actor.name)


def add(workshop: Workshop, name: str, kind: ActorKind = ActorKind.COMMUNITY, reading: str = "") -> Workshop:
    """A new actor; all but residents join the agreement in the same step. Raises Refused without a name."""
    actor = Actor(
        id=new_id(),
        name=accept("actors", "name", name),
        kind=kind,
        reading=accept("actors", "reading", reading),
    )
    return with_party(rows.add(workshop, "actors", actor), actor)


def with_party(workshop: Workshop, actor: Actor) -> Workshop:
    """Make an actor a party, unless it is a resident or one already."""
    return with_parties(workshop, (actor,))


def with_parties(workshop: Workshop, new: Iterable[Actor]) -> Workshop:
    """Make actors parties, one after the other, as ``with_party`` does each; a list may bring hundreds."""
    there = {party.actor_id for party in workshop.parties}
    key, shared = next_party_order(workshop), in_kana_order(workshop)
    parties = []
    for actor in new:
        if actor.kind is not ActorKind.RESIDENT and actor.id not in there:
            parties.append(Party(id=new_id(), order=key, actor_id=actor.id))
            key = key if shared else order.between(key, "")
    return rows.add(workshop, "parties", *parties)


def next_party_order(workshop: Workshop) -> str:
    """The shared key while kana order holds; at the end once the parties have an order of their own."""
    if in_kana_order(workshop):
        return rows.last_order(workshop.parties) or FIRST_PARTY_ORDER
    return rows.next_order(workshop.parties)


def set_kind(workshop: Workshop, id: str, kind: ActorKind) -> Workshop:
    """Change the kind; who becomes a resident leaves the agreement, who was one joins it."""
    workshop = rows.edit(workshop, "actors", id, kind=kind)
    if kind is ActorKind.RESIDENT:
        parties = tuple(party.id for party in workshop.parties if party.actor_id == id)
        return rows.remove(workshop, "parties", *parties)
    return with_party(workshop, rows.find(workshop.actors, id))


def put_away(workshop: Workshop, id: str) -> Workshop:
    """Take an actor out, with its roles and its place in the agreement; its people stay, for themselves."""
    return rows.remove(workshop, "actors", id)


def leads_of(workshop: Workshop, id: str) -> int:
    """How many activities the actor leads: asked about before it is put away."""
    return sum(role.actor_id == id and role.level == "lead" for role in workshop.roles)
