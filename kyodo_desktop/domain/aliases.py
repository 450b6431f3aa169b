# 略称
"""What a party is called in the clauses: by its own word, its short name, or a letter by its place.

The characters that stand for parties in Japanese contracts end at ten. Nobody knows the next by heart, and
another series would need a legend of its own; so the eleventh is called by its place.
"""

from __future__ import annotations

from collections.abc import Mapping

from kyodo_desktop.domain import agreement, rows
from kyodo_desktop.domain.actors import shown_name
from kyodo_desktop.domain.choices import Aliasing
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import aliases as words


def by_actor(workshop: Workshop) -> Mapping[str, str]:
    """What each actor is called, by its id. An own word wins; witnesses keep their names."""
    pairs = agreement.signing(workshop)
    taken = {party.alias for party, _ in pairs if party.alias}
    called = {actor.id: shown_name(actor) for actor in workshop.actors}
    letters = workshop.agreement.aliasing is Aliasing.LETTERS
    for place, (party, actor) in enumerate(pairs):
        if party.alias:
            called[actor.id] = party.alias
        elif letters and not party.witness:
            called[actor.id] = _letter(place, taken)
    return called


def _letter(place: int, taken: set[str]) -> str:
    """The letter of a place (from 0); by its number where there is none, or somebody has taken it."""
    letter = words.LETTERS[place] if place < len(words.LETTERS) else ""
    return letter if letter and letter not in taken else words.beyond(place + 1)


def named(workshop: Workshop) -> tuple[tuple[str, str], ...]:
    """Name and alias of each party (no witnesses); no alias where the clauses call it by its name."""
    called = by_actor(workshop)
    return tuple(
        (actor.name, called[actor.id] if called[actor.id] != actor.name else "")
        for party, actor in agreement.signing(workshop)
        if not party.witness
    )


def beside_names(workshop: Workshop) -> Mapping[str, str]:
    """What stands beside the name where a party (by its id) signs: a letter, an own word, or nothing."""
    called = by_actor(workshop)
    letters = workshop.agreement.aliasing is Aliasing.LETTERS
    return {
        party.id: called[party.actor_id] if party.alias or (letters and not party.witness) else ""
        for party in workshop.parties
    }


def write(workshop: Workshop, id: str, text: str) -> Workshop:
    """A party's own word; blank goes back to the rule. Raises Refused if another party is called so."""
    mine = rows.find(workshop.parties, id)
    text = accept("parties", "alias", text)
    if not text.strip():
        text = ""
    others = {party.alias for party in workshop.parties if party.id != mine.id}
    if text and text in others:
        raise Refused("alias.taken", alias=text)
    return rows.edit(workshop, "parties", id, alias=text)
