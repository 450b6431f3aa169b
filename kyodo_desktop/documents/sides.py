"""What stands beside a party on every sheet."""

from __future__ import annotations

from kyodo_desktop.domain.workshop import Actor
from kyodo_desktop.text.kinds import CREST_CHARACTER


def letter(actor: Actor) -> str:
    """The character in the actor's crest."""
    return actor.crest or CREST_CHARACTER[actor.kind]
