"""The sample workshop, at 15:46 of its afternoon: everything decided, read aloud, not yet signed.

Built through the same operations as any other, with fresh ids each time: it opens as a copy.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kyodo_desktop.domain import (
    actors,
    agreement,
    cards,
    clauses,
    create,
    goals,
    issues,
    meetings,
    participants,
    programme,
    roles,
    rows,
    votes,
)
from kyodo_desktop.domain.choices import ActorKind, AttendanceState, Consent, Phase, RoleLevel
from kyodo_desktop.domain.order import spread
from kyodo_desktop.domain.workshop import Category, Workshop, new_id
from kyodo_desktop.text import sample as data


def sample_workshop(today: dt.date | None = None) -> Workshop:
    """A new copy of the sample. ``today`` is noted as the day it was made; the sample's own dates stay."""
    workshop = create.new_workshop(data.TITLE, data.DATE, today)
    for build in (_head, _programme, _actors, _people, _notes, _seals, _goals, _activities, _agreement):
        workshop = build(workshop)
    return workshop


def _head(workshop: Workshop) -> Workshop:
    workshop = replace(
        workshop,
        theme=data.THEME,
        host=data.HOST,
        district=data.DISTRICT,
        document_number=data.DOCUMENT_NUMBER,
        use_of_results=data.USE_OF_RESULTS,
        sample=True,
        categories=tuple(
            Category(id=new_id(), order=key, mark=mark, label=label)
            for key, (mark, label) in zip(spread(len(data.CATEGORIES)), data.CATEGORIES, strict=True)
        ),
    )
    meeting = meetings.first(workshop).id
    workshop = meetings.set_times(workshop, meeting, data.STARTS_AT, data.ENDS_AT, data.HALL_CLOSES_AT)
    return rows.edit(workshop, "meetings", meeting, venue=data.VENUE, facilitator=data.FACILITATOR)


def _programme(workshop: Workshop) -> Workshop:
    meeting = meetings.first(workshop).id
    for title, minutes, least, who, method in data.PROGRAMME:
        workshop = programme.add(workshop, meeting, title, minutes)
        workshop = rows.edit(
            workshop, "agenda", workshop.agenda[-1].id, least_minutes=least, who=who, method=method
        )
    return workshop


def _actors(workshop: Workshop) -> Workshop:
    readings = {name: reading for name, reading, *_ in data.PEOPLE}
    for party in data.PARTIES:
        workshop = actors.add(workshop, party.name, ActorKind(party.kind), party.reading)
        workshop = rows.edit(
            workshop,
            "actors",
            _actor_named(workshop, party.name),
            short_name=party.short_name,
            representative=party.representative,
            representative_title=party.title,
            representative_reading=readings[party.representative],
            strengths=party.strengths,
            weaknesses=party.weaknesses,
            offers=party.offers,
        )
    return workshop


def _actor_named(workshop: Workshop, name: str) -> str:
    return next(actor.id for actor in workshop.actors if actor.name == name)


def _actor_ids(workshop: Workshop) -> dict[str, str]:
    return {party.key: _actor_named(workshop, party.name) for party in data.PARTIES}


def _people(workshop: Workshop) -> Workshop:
    meeting, parties = meetings.first(workshop).id, _actor_ids(workshop)
    for name, reading, party, position, came, photo in data.PEOPLE:
        workshop = participants.add(
            workshop, name, reading=reading, actor_id=parties.get(party), position=position
        )
        person = next(p.id for p in workshop.participants if p.name == name)
        state = AttendanceState.PRESENT if came else AttendanceState.ABSENT
        workshop = participants.set_attendance(workshop, meeting, person, state)
        workshop = participants.set_consent(workshop, person, "record", Consent.YES, data.DATE)
        said = Consent.YES if photo else Consent.NO
        workshop = participants.set_consent(workshop, person, "photo", said, data.DATE)
    return workshop


def _notes(workshop: Workshop) -> Workshop:
    marks = {category.mark: category.id for category in workshop.categories}
    meeting = meetings.first(workshop).id
    for title, notes in data.NOTES.items():
        group = None
        if title:
            workshop = cards.make_group(workshop, title=title)
            group = workshop.groups[-1].id
        for text, mark, _seals in notes:
            workshop = cards.put_up(
                workshop,
                text,
                category_id=marks[mark],
                group_id=group,
                meeting_id=meeting,
            )
    return workshop


def _cards_by_text(workshop: Workshop) -> dict[str, str]:
    return {card.text: card.id for card in workshop.cards}


def _seals(workshop: Workshop) -> Workshop:
    ids = _cards_by_text(workshop)
    for notes in data.NOTES.values():
        for text, _mark, seals in notes:
            workshop = votes.set_seals(workshop, ids[text], seals)
    for text in data.CHOSEN:
        workshop = issues.choose_card(workshop, ids[text])
    return workshop


def _goals(workshop: Workshop) -> Workshop:
    workshop = goals.write_purpose(workshop, data.PURPOSE)
    for check in goals.PURPOSE_CHECKS:
        workshop = goals.tick_purpose(workshop, check, ticked=True)
    parties, chosen = _actor_ids(workshop), issues.chosen(workshop)
    for goal in data.GOALS:
        workshop = goals.add(workshop, goal.what)
        id = workshop.goals[-1].id  # noqa: A001 - the name of the field
        workshop = rows.edit(
            workshop, "goals", id, due=goal.due, target=goal.target, measured_by=goal.measured_by
        )
        workshop = goals.set_amount(workshop, id, *goal.numbers)
        workshop = goals.set_actor(workshop, id, parties[goal.party])
        for number in goal.issues:
            workshop = goals.link(workshop, id, chosen[number - 1].id, linked=True)
    return workshop


def _activities(workshop: Workshop) -> Workshop:
    parties = tuple(_actor_ids(workshop).values())
    for phase, what, since, by, marks in data.ACTIVITIES:
        workshop = roles.add_activity(workshop, what, Phase(phase))
        activity = workshop.activities[-1].id
        workshop = rows.edit(workshop, "activities", activity, since=since, by=by)
        for actor, mark in zip(parties, marks, strict=True):
            if mark in data.MARKS:
                workshop = roles.set_level(workshop, activity, actor, RoleLevel(data.MARKS[mark]))
    return workshop


def _agreement(workshop: Workshop) -> Workshop:
    information = next(clause.id for clause in workshop.clauses if clause.key == "information")
    workshop = clauses.write(workshop, information, data.INFORMATION)
    workshop = agreement.set_review(workshop, data.REVIEW_ON)
    workshop = rows.edit(workshop, "agreements", workshop.agreement.id, originals_at=data.ORIGINALS_AT)
    return agreement.tick(workshop, "read_aloud", data.READ_ALOUD_AT)
