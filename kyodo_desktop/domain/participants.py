# 参加者
"""Who came, for whom, and what they consented to. Two people may have the same name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kyodo_desktop.domain import actors, rows
from kyodo_desktop.domain.choices import AttendanceState, Consent
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import sort_key
from kyodo_desktop.domain.workshop import Attendance, Participant, Workshop, new_id
from kyodo_desktop.text.promises import CONSENT_WORDING

#: What a person may consent to, and the field that remembers it.
CONSENTS: Mapping[str, str] = {
    "record": "consent_record",
    "name": "consent_name",
    "photo": "consent_photo",
}


def in_order(workshop: Workshop) -> tuple[Participant, ...]:
    """Everybody in kana order; those without a reading last."""
    return tuple(sorted(workshop.participants, key=lambda p: (sort_key(p.reading, p.name), p.id)))


def by_party(workshop: Workshop) -> tuple[Participant, ...]:
    """Everybody party by party, those who came for themselves last; in kana order within each."""
    place = {actor.id: n for n, actor in enumerate(actors.in_order(workshop))}
    people = in_order(workshop)
    return tuple(sorted(people, key=lambda person: place.get(person.actor_id or "", len(place))))


def by_table(workshop: Workshop) -> tuple[Participant, ...]:
    """Everybody table by table, those at no table last; in kana order within each."""
    place = {table.id: n for n, table in enumerate(workshop.tables)}
    people = in_order(workshop)
    return tuple(sorted(people, key=lambda person: place.get(person.table_id or "", len(place))))


def namesakes(workshop: Workshop, id: str) -> tuple[Participant, ...]:
    """The others of the same name and reading, in kana order. They may well be other people."""
    this = rows.find(workshop.participants, id)
    return tuple(
        person
        for person in in_order(workshop)
        if person.id != id and (person.name, person.reading) == (this.name, this.reading)
    )


def add(
    workshop: Workshop,
    name: str,
    *,
    reading: str = "",
    actor_id: str | None = None,
    position: str = "",
    contact: str = "",
) -> Workshop:
    """One more person; the name is enough. Raises Refused without one."""
    if actor_id is not None:
        rows.find(workshop.actors, actor_id)
    person = Participant(
        id=new_id(),
        name=accept("participants", "name", name),
        reading=accept("participants", "reading", reading),
        actor_id=actor_id,
        position=accept("participants", "position", position),
        contact=accept("participants", "contact", contact),
    )
    return rows.add(workshop, "participants", person)


def set_actor(workshop: Workshop, id: str, actor_id: str | None) -> Workshop:
    """For whom the person came; none means for themselves."""
    if actor_id is not None:
        rows.find(workshop.actors, actor_id)
    return rows.edit(workshop, "participants", id, actor_id=actor_id)


def put_away(workshop: Workshop, *ids: str) -> Workshop:
    """Take people out, with their attendance."""
    return rows.remove(workshop, "participants", *ids)


def attendance(workshop: Workshop, meeting_id: str, id: str) -> AttendanceState | None:
    """Whether the person came to that meeting; none if nobody has looked yet."""
    found = _attendance(workshop, meeting_id, id)
    return found.state if found else None


def set_attendance(workshop: Workshop, meeting_id: str, id: str, state: AttendanceState | None) -> Workshop:
    """Say whether the person came; none takes the word back."""
    rows.find(workshop.meetings, meeting_id)
    rows.find(workshop.participants, id)
    found = _attendance(workshop, meeting_id, id)
    if state is None:
        return rows.remove(workshop, "attendances", found.id) if found else workshop
    if found:
        return rows.edit(workshop, "attendances", found.id, state=state)
    return rows.add(
        workshop,
        "attendances",
        Attendance(id=new_id(), meeting_id=meeting_id, participant_id=id, state=state),
    )


def present(workshop: Workshop, meeting_id: str) -> int:
    """How many came."""
    return sum(
        a.meeting_id == meeting_id and a.state is AttendanceState.PRESENT for a in workshop.attendances
    )


def set_consent(
    workshop: Workshop, id: str, what: str, said: Consent, on: dt.date, wording: str = CONSENT_WORDING
) -> Workshop:
    """What the person said to one of ``CONSENTS``, on which day, after which version of the sentence."""
    return rows.edit(
        workshop,
        "participants",
        id,
        **{CONSENTS[what]: said},
        consent_date=on,
        consent_wording=accept("participants", "consent_wording", wording),
    )


def _attendance(workshop: Workshop, meeting_id: str, id: str) -> Attendance | None:
    return next(
        (a for a in workshop.attendances if (a.meeting_id, a.participant_id) == (meeting_id, id)), None
    )
