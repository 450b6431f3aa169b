"""Small workshops for tests, made through the program's own operations."""

from __future__ import annotations

import datetime as dt

from kyodo_desktop.domain import actors, create, roles
from kyodo_desktop.domain.choices import ActorKind
from kyodo_desktop.domain.workshop import Workshop

DAY = dt.date(2026, 6, 20)


def workshop(*names: str, title: str = "草刈りの会", on: dt.date | None = DAY) -> Workshop:
    """A new workshop with these actors; ``役場/やくば`` gives a reading."""
    found = create.new_workshop(title, on, today=dt.date(2026, 6, 1))
    for name in names:
        shown, _, reading = name.partition("/")
        found = actors.add(found, shown, reading=reading)
    return found


def actor_id(found: Workshop, name: str) -> str:
    """The id of the actor with this name."""
    return next(actor.id for actor in found.actors if actor.name == name)


def with_activity(found: Workshop, what: str = "草を刈る") -> tuple[Workshop, str]:
    """One activity more, and its id."""
    before = {activity.id for activity in found.activities}
    found = roles.add_activity(found, what)
    [new] = {activity.id for activity in found.activities} - before
    return found, new


def resident(found: Workshop, name: str) -> Workshop:
    """Somebody who takes part for themselves."""
    return actors.add(found, name, ActorKind.RESIDENT)
