"""Who is named on the papers that people take home."""

from __future__ import annotations

from dataclasses import dataclass

from kyodo_desktop.domain import participants
from kyodo_desktop.domain.choices import AttendanceState, Consent
from kyodo_desktop.domain.workshop import Participant, Workshop


@dataclass(frozen=True, slots=True)
class People:
    """Names to print, by their readings; ``unnamed`` counts those who have not agreed to be named."""

    came: list[str]
    absent: list[str]
    unnamed: int


def people(workshop: Workshop) -> People:
    """Who took part. Only those are named who agreed to be recorded: silence is never a yes."""
    ordered = participants.in_order(workshop)
    named = [person for person in ordered if _may_be_named(person)]
    states: dict[str, set[AttendanceState]] = {}
    for row in workshop.attendances:
        states.setdefault(row.participant_id, set()).add(row.state)
    missed = {person for person, seen in states.items() if seen == {AttendanceState.ABSENT}}
    return People(
        came=[person.name for person in named if person.id not in missed],
        absent=[person.name for person in named if person.id in missed],
        unnamed=len(ordered) - len(named),
    )


def _may_be_named(person: Participant) -> bool:
    return person.consent_record is Consent.YES and person.consent_name is not Consent.NO
