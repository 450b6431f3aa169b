"""Which of the seven stops shows a place: how screens point to each other without importing each other."""

from __future__ import annotations

from kyodo_desktop.domain import reservations
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop

PURPOSE_FIELDS = ("purpose", "purpose_confirmed", "purpose_checks")

_STOP_OF_PART = {
    "workshop": 1,
    "meetings": 1,
    "agenda": 1,
    "promises": 1,
    "tables": 2,
    "actors": 2,
    "participants": 2,
    "attendances": 2,
    "proposals": 2,
    "categories": 3,
    "groups": 3,
    "cards": 3,
    "ballots": 3,
    "ballot_options": 3,
    "tallies": 3,
    "objections": 3,
    "issues": 3,
    "goals": 4,
    "goal_issues": 4,
    "activities": 5,
    "roles": 5,
    "agreements": 6,
    "clauses": 6,
    "parties": 6,
    "checks": 6,
    "cost_shares": 6,
    "annexes": 6,
    "settings_aside": 6,
    "editions": 6,
    "signatures": 6,
    "change_reasons": 6,
}


def shows(stop: int, place: Place, workshop: Workshop) -> bool:
    """Whether a stop's screen shows a place: that an issue is chosen can be seen among the notes too."""
    chosen = place.part == "issues" and bool(place.id) and place.field in ("", "status")
    gone = place.part == "objections" and all(row.id != place.id for row in workshop.objections)
    return stop == stop_of(place, workshop) or (stop == 3 and chosen) or (stop == 6 and gone)


def stop_of(place: Place, workshop: Workshop | None = None) -> int:
    """The stop on whose screen a place stands. Some can only be told by looking into the workshop."""
    if place.part == "workshop" and place.field in PURPOSE_FIELDS:
        return 4
    if place.part == "actors" and place.field.startswith("roles"):  # what it takes on: its column
        return 5
    if place.part == "issues" and place.id:  # without one: to choose, among the notes
        return 4
    if place.part == "objections" and workshop is not None:
        held_back = {row.id for row in reservations.of_agreement(workshop)}
        return 6 if place.id in held_back or not place.id else 3
    return _STOP_OF_PART[place.part]
