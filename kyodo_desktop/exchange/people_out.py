"""The participants as a table for other programs. Private columns go only when they are asked for."""

from __future__ import annotations

from kyodo_desktop.domain import participants
from kyodo_desktop.domain.choices import AttendanceState, Consent
from kyodo_desktop.domain.workshop import Participant, Workshop
from kyodo_desktop.exchange.tables_out import TableOut
from kyodo_desktop.text import people_out as words


def table(workshop: Workshop, *, readings: bool = False, contacts: bool = False) -> TableOut:
    """Everybody in kana order, with party, post, table, attendance of each meeting, and consents."""
    came = {(a.participant_id, a.meeting_id): a.state for a in workshop.attendances}
    parties = {actor.id: actor.name for actor in workshop.actors}
    tables = {found.id: found.name for found in workshop.tables}

    def row(person: Participant) -> tuple[str, ...]:
        return (
            person.name,
            *((person.reading,) if readings else ()),
            parties.get(person.actor_id or "", words.RESIDENT),
            person.position,
            tables.get(person.table_id or "", ""),
            *(_came(came.get((person.id, meeting.id))) for meeting in workshop.meetings),
            *(_said(getattr(person, field)) for field in participants.CONSENTS.values()),
            *((person.contact,) if contacts else ()),
        )

    return TableOut(
        words.SHEET,
        words.head(len(workshop.meetings), readings=readings, contacts=contacts),
        tuple(row(person) for person in participants.in_order(workshop)),
    )


def _came(state: AttendanceState | None) -> str:
    if state is None:
        return ""
    return words.YES if state is AttendanceState.PRESENT else words.NO


def _said(consent: Consent) -> str:
    return {Consent.YES: words.YES, Consent.NO: words.NO}.get(consent, "")
