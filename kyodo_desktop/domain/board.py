# 板
"""Where notes and islands lie on the board, and what is done there with several of them at once.

A position of (0, 0) means: never placed by hand; the board finds a place by itself. Inside an island
only the order of the notes counts. Each operation is one step.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from kyodo_desktop.domain import order, rows
from kyodo_desktop.domain.rows import find
from kyodo_desktop.domain.workshop import Card, Tally, Workshop
from kyodo_desktop.errors import Refused

NOWHERE = (0.0, 0.0)


class Spot(NamedTuple):
    """A note (``cards``) or an island (``groups``) and its upper left corner in scene pixels."""

    part: str
    id: str
    x: float
    y: float


def place(workshop: Workshop, *spots: Spot) -> Workshop:
    """Lay islands, or notes that are loose from now on, at these spots.

    Raises Refused when one of them has gone.
    """
    found = {(spot.part, spot.id): _corner(spot) for spot in spots}
    for spot in spots:
        find(rows.all_rows(workshop, spot.part), spot.id)
    cards = tuple(
        replace(card, group_id=None, x=at[0], y=at[1]) if (at := found.get(("cards", card.id))) else card
        for card in workshop.cards
    )
    groups = tuple(
        replace(group, x=at[0], y=at[1]) if (at := found.get(("groups", group.id))) else group
        for group in workshop.groups
    )
    return _with(workshop, cards=cards, groups=groups)


def _corner(spot: Spot) -> tuple[float, float]:
    """The very corner of the board would mean that nobody has placed it."""
    return (spot.x, spot.y) if (spot.x, spot.y) != NOWHERE else (1.0, 0.0)


def _with(workshop: Workshop, **parts: tuple[object, ...]) -> Workshop:
    """The same workshop if nothing differs."""
    if all(getattr(workshop, part) == found for part, found in parts.items()):
        return workshop
    return replace(workshop, **parts)  # type: ignore[arg-type]


def lay(workshop: Workshop, group_id: str | None, to: int, *ids: str) -> Workshop:
    """Lay notes onto an island, or among the loose ones, so that the first becomes number ``to`` (from 0).

    Raises Refused when one of them has gone.
    """
    if group_id is not None:
        find(workshop.groups, group_id)
    cards = rows.by_id(workshop.cards)
    if not cards.keys() >= set(ids):
        raise Refused("row.gone")
    others = [card for card in workshop.cards if card.group_id == group_id and card.id not in ids]
    before, after = _gap(others, to)
    for this, key in zip(ids, order.spread(len(ids), before, after), strict=True):
        cards[this] = replace(cards[this], group_id=group_id, order=key, x=0.0, y=0.0)
    changed = rows.with_rows(workshop, "cards", cards.values())
    return _with(workshop, cards=changed.cards)


def _gap(others: list[Card], to: int) -> tuple[str, str]:
    """The order keys between which a note becomes number ``to`` of these."""
    to = max(0, min(to, len(others)))
    before = others[to - 1].order if to else ""
    after = next((card.order for card in others[to:] if card.order > before), "")
    return before, after


def merge(workshop: Workshop, group_id: str, *ids: str) -> Workshop:
    """Put islands into one: notes, seals, votes and issues go over, the other outlines go away.

    Raises Refused when one of the islands has gone.
    """
    find(workshop.groups, group_id)
    for this in dict.fromkeys(ids):
        if this != group_id:
            find(workshop.groups, this)
            members = tuple(card.id for card in workshop.cards if card.group_id == this)
            workshop = lay(workshop, group_id, len(workshop.cards), *members)
            workshop = _hand_over(workshop, this, group_id)
            workshop = rows.remove(workshop, "groups", this)
    return workshop


def _hand_over(workshop: Workshop, old: str, new: str) -> Workshop:
    """Votes for an island and the issues that came from it belong to another one from now on."""
    goes_to = {old: new}
    for option in workshop.ballot_options:
        if option.option_id == old:
            twin = _option(workshop, option.ballot_id, new)
            if twin is None:
                workshop = rows.edit(workshop, "ballot_options", option.id, option_id=new)
            else:
                goes_to[option.id] = twin
    for tally in workshop.tallies:
        if tally.option_id in goes_to:
            workshop = _add_votes(workshop, tally, goes_to[tally.option_id])
    doubled = [option for option in goes_to if option != old]
    workshop = rows.remove(workshop, "ballot_options", *doubled) if doubled else workshop
    for issue in workshop.issues:
        if issue.group_id == old:
            workshop = rows.edit(workshop, "issues", issue.id, group_id=new)
    return workshop


def _option(workshop: Workshop, ballot_id: str, stands_for: str) -> str | None:
    options = workshop.ballot_options
    return next((o.id for o in options if (o.ballot_id, o.option_id) == (ballot_id, stands_for)), None)


def _add_votes(workshop: Workshop, tally: Tally, option_id: str) -> Workshop:
    wanted = (tally.ballot_id, option_id, tally.source, tally.choice)
    for same in workshop.tallies:
        if (same.ballot_id, same.option_id, same.source, same.choice) == wanted:
            workshop = rows.edit(workshop, "tallies", same.id, amount=same.amount + tally.amount)
            return rows.remove(workshop, "tallies", tally.id)
    return rows.edit(workshop, "tallies", tally.id, option_id=option_id)


def loosen(workshop: Workshop, group_id: str, *spots: Spot) -> Workshop:
    """Take an island's outline away; its notes stay where they are. Its own seals go.

    ``spots`` are the places of its notes. Raises Refused when the island or a note has gone.
    """
    return place(rows.remove(workshop, "groups", group_id), *spots)


def take_out(workshop: Workshop, *ids: str) -> Workshop:
    """Take notes out of their islands; an island that loses its last note goes away, with its own seals.

    Raises Refused when a note has gone.
    """
    taken = set(ids)
    left = {card.group_id for card in workshop.cards if card.id in taken and card.group_id is not None}
    workshop = lay(workshop, None, len(workshop.cards), *ids)
    emptied = left - {card.group_id for card in workshop.cards}
    return rows.remove(workshop, "groups", *emptied) if emptied else workshop


def tidy(workshop: Workshop) -> Workshop:
    """Forget what was placed by hand: the board lays out everything by itself again."""
    cards = tuple(replace(c, x=0.0, y=0.0) if (c.x, c.y) != NOWHERE else c for c in workshop.cards)
    groups = tuple(replace(g, x=0.0, y=0.0) if (g.x, g.y) != NOWHERE else g for g in workshop.groups)
    return _with(workshop, cards=cards, groups=groups)
