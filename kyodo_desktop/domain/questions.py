"""What everybody should look at once before signing. Questions, never faults: none of them makes a draft.

Each says its rule and its numbers, and leads to its place. The rules ask about what is written, so a record
that says little is asked little: goals and activities about their links only where links are used at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kyodo_desktop.domain import actors, agreement, checks, roles
from kyodo_desktop.domain.checks import Finding, excerpt, finding
from kyodo_desktop.domain.choices import ActorKind, Phase, RoleLevel
from kyodo_desktop.domain.japanese import iso_date, wareki
from kyodo_desktop.domain.partners import shared_words
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.remember import remembered
from kyodo_desktop.domain.workshop import Activity, Actor, Workshop

_WORKS = (RoleLevel.LEAD, RoleLevel.COOPERATE)


@remembered("actors", "parties", "roles", "activities", "goals", "agreements", "meetings")
def questions(workshop: Workshop) -> tuple[Finding, ...]:
    """All questions: about the load, the strengths, the phases, the dates and the links."""
    return (
        *checks.balance(workshop),
        *people_with_two_leads(workshop),
        *idle_parties(workshop),
        *unused_strengths(workshop),
        *weaknesses_relied_on(workshop),
        *phases_in_one_hand(workshop),
        *dates(workshop),
        *links(workshop),
    )


def _name(actor: Actor) -> str:
    return excerpt(actors.shown_name(actor))


def people_with_two_leads(workshop: Workshop) -> Iterator[Finding]:
    """One person who leads two activities or more: as a resident, or as who represents several parties.

    A body of many people may lead several; who represents one body alone is not asked about.
    """
    loads = roles.loads(workshop)
    represents: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors.in_order(workshop):
        leads = loads[actor.id].lead
        if actor.kind is ActorKind.RESIDENT and leads >= 2:
            yield finding(
                "person.two_leads", Place("actors", actor.id, "roles"), name=_name(actor), leads=leads
            )
        elif actor.kind is not ActorKind.RESIDENT and leads and actor.representative.strip():
            represents[actor.representative.strip()].append(actor)
    for person, bodies in represents.items():
        if len(bodies) >= 2:
            leads = sum(loads[actor.id].lead for actor in bodies)
            place = Place("actors", bodies[0].id, "representative")
            yield finding("person.two_leads", place, name=excerpt(person), leads=leads)


def idle_parties(workshop: Workshop) -> Iterator[Finding]:
    """A party that has no part in any activity, once there are activities; witnesses need none."""
    busy = {role.actor_id for role in workshop.roles}
    for party, actor in agreement.signing(workshop):
        if workshop.activities and not party.witness and actor.id not in busy:
            yield finding("party.idle", Place("actors", actor.id, "roles"), name=_name(actor))


def unused_strengths(workshop: Workshop) -> Iterator[Finding]:
    """A strength is written, but the party only supports: it neither leads nor cooperates anywhere."""
    loads = roles.loads(workshop)
    for actor in actors.in_order(workshop):
        load = loads[actor.id]
        if actor.strengths.strip() and load.support and not (load.lead or load.cooperate):
            place = Place("actors", actor.id, "strengths")
            yield finding("strength.unused", place, name=_name(actor), strength=excerpt(actor.strengths))


def weaknesses_relied_on(workshop: Workshop) -> Iterator[Finding]:
    """A party leads an activity that speaks of the very thing it says that it is weak at."""
    by_id = {actor.id: actor for actor in workshop.actors}
    for number, activity in enumerate(roles.in_order(workshop), 1):
        for role in roles.leads(workshop, activity.id):
            actor = by_id[role.actor_id]
            shared = shared_words(f"{activity.what}\n{activity.needs}", actor.weaknesses)
            if shared:
                place = Place("activities", activity.id, "roles")
                what, name = excerpt(activity.what), _name(actor)
                word = excerpt(shared[0])
                yield finding(
                    "weakness.relied_on", place, word, number=number, what=what, name=name, word=word
                )


def phases_in_one_hand(workshop: Workshop) -> Iterator[Finding]:
    """A phase of two activities or more in which one party alone leads and cooperates."""
    found = roles.of_all(workshop)
    by_id = {actor.id: actor for actor in workshop.actors}
    for phase in Phase:
        here = [activity for activity in workshop.activities if activity.phase is phase]
        hands = {r.actor_id for a in here for r in found[a.id].values() if r.level in _WORKS}
        if len(here) >= 2 and len(hands) == 1 and len(workshop.actors) >= 2:
            [hand] = hands
            place, name = Place("actors", hand, f"roles.{phase.value}"), _name(by_id[hand])
            called = roles.phase_label(workshop, phase)
            yield finding("phase.one_hand", place, phase.value, phase=called, name=name, count=len(here))


def dates(workshop: Workshop) -> Iterator[Finding]:
    """A date after the end of the term, or before that of the activity that must come first."""
    _, ends = agreement.term(workshop) if workshop.meetings else (None, workshop.agreement.term_to)
    for number, goal in enumerate(workshop.goals, 1):
        due = iso_date(goal.due)
        if due and ends and due > ends:
            place, what = Place("goals", goal.id, "due"), excerpt(goal.what)
            yield finding(
                "goal.after_term", place, number=number, what=what, by=wareki(due), ends=wareki(ends)
            )
    numbers = {a.id: n for n, a in enumerate(roles.in_order(workshop), 1)}
    by_id = {activity.id: activity for activity in workshop.activities}
    for activity in roles.in_order(workshop):
        by = iso_date(activity.by)
        place, number, what = _when(activity), numbers[activity.id], excerpt(activity.what)
        if by and ends and by > ends:
            yield finding(
                "activity.after_term", place, number=number, what=what, by=wareki(by), ends=wareki(ends)
            )
        first = by_id.get(activity.after_id or "")
        first_by = iso_date(first.by or first.since) if first else None
        if by and first and first_by and by < first_by:
            yield finding(
                "activity.before_forerunner",
                place,
                number=number,
                what=what,
                by=wareki(by),
                first=numbers[first.id],
                first_by=wareki(first_by),
            )


def _when(activity: Activity) -> Place:
    return Place("activities", activity.id, "when")


def links(workshop: Workshop) -> Iterator[Finding]:
    """A goal that no activity serves, an activity that serves no goal: once any link is written."""
    served = {activity.goal_id for activity in workshop.activities} - {None}
    if not served:
        return
    for number, goal in enumerate(workshop.goals, 1):
        if goal.id not in served:
            yield finding("goal.no_activity", Place("goals", goal.id), number=number, what=excerpt(goal.what))
    for number, activity in enumerate(roles.in_order(workshop), 1):
        if activity.goal_id is None:
            place = Place("activities", activity.id, "goal_id")
            yield finding("activity.no_goal", place, number=number, what=excerpt(activity.what))
