# 役割分担
"""What is to be done, and what each party does in it (guide, principle 4)."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from kyodo_desktop.domain import meetings, rows
from kyodo_desktop.domain.choices import Phase, RoleLevel
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import read_activity_when
from kyodo_desktop.domain.workshop import Activity, Actor, Role, Workshop, new_id
from kyodo_desktop.errors import Refused

PHASES = tuple(Phase)


class Load(NamedTuple):
    """How many ◎, ○ and △ a party has."""

    lead: int
    cooperate: int
    support: int


def in_order(workshop: Workshop) -> tuple[Activity, ...]:
    """All activities by phase, as the matrix and the sheet number them."""
    return tuple(sorted(workshop.activities, key=lambda a: (PHASES.index(a.phase), a.order, a.id)))


def of_activity(workshop: Workshop, id: str) -> dict[str, Role]:
    """The roles in one activity, by actor."""
    return {role.actor_id: role for role in workshop.roles if role.activity_id == id}


def of_all(workshop: Workshop) -> dict[str, dict[str, Role]]:
    """The roles in every activity, by actor: one pass over them all."""
    out: dict[str, dict[str, Role]] = {activity.id: {} for activity in workshop.activities}
    for role in workshop.roles:
        out[role.activity_id][role.actor_id] = role
    return out


def leads(workshop: Workshop, id: str) -> tuple[Role, ...]:
    """The ◎ of an activity."""
    return tuple(r for r in workshop.roles if r.activity_id == id and r.level is RoleLevel.LEAD)


def add_activity(workshop: Workshop, what: str, phase: Phase = Phase.PLAN) -> Workshop:
    """One more activity at the end of its phase. Raises Refused for a blank one."""
    activity = Activity(
        id=new_id(),
        order=rows.next_order(workshop.activities),
        phase=phase,
        what=accept("activities", "what", what),
    )
    return rows.add(workshop, "activities", activity)


def set_when(workshop: Workshop, id: str, text: str) -> Workshop:  # 7月31日まで, 9月1日から, 毎月末
    """When, as typed in one cell."""
    since, by = read_activity_when(accept("activities", "by", text), meetings.near(workshop))
    return rows.edit(workshop, "activities", id, since=since, by=by)


def set_goal(workshop: Workshop, id: str, goal_id: str | None) -> Workshop:
    """Which goal the activity serves."""
    if goal_id is not None:
        rows.find(workshop.goals, goal_id)
    return rows.edit(workshop, "activities", id, goal_id=goal_id)


def move_activity(workshop: Workshop, id: str, phase: Phase, to: int) -> Workshop:
    """Make it number ``to`` (from 0) of a phase, which may be another than its own."""
    workshop = rows.edit(workshop, "activities", id, phase=phase)
    return rows.move(workshop, "activities", id, to, lambda row: getattr(row, "phase", None) is phase)


def put_activity_away(workshop: Workshop, id: str) -> Workshop:
    """Take an activity out, with its roles."""
    return rows.remove(workshop, "activities", id)


def set_level(
    workshop: Workshop, activity_id: str, actor_id: str, level: RoleLevel | None, *, joint: bool = False
) -> Workshop:
    """Put ◎, ○ or △, or (none) empty the cell.

    One lead for each activity: a new ◎ turns earlier ones into ○ (``displaced_leads``
    tells whose), unless ``joint`` is chosen on purpose; then all ◎ are joint.
    """
    rows.find(workshop.activities, activity_id)
    rows.find(workshop.actors, actor_id)
    workshop = _put(workshop, activity_id, actor_id, level)
    others = [role for role in leads(workshop, activity_id) if role.actor_id != actor_id]
    if level is RoleLevel.LEAD and not joint:
        for role in others:
            workshop = rows.edit(workshop, "roles", role.id, level=RoleLevel.COOPERATE)
    return _mark_joint(workshop, activity_id)


def _put(workshop: Workshop, activity_id: str, actor_id: str, level: RoleLevel | None) -> Workshop:
    found = of_activity(workshop, activity_id).get(actor_id)
    if level is None:
        return rows.remove(workshop, "roles", found.id) if found else workshop
    if found:
        return rows.edit(workshop, "roles", found.id, level=level)
    new = Role(id=new_id(), activity_id=activity_id, actor_id=actor_id, level=level)
    return rows.add(workshop, "roles", new)


def _mark_joint(workshop: Workshop, activity_id: str) -> Workshop:
    """Several leads share it on purpose; a single one, and every ○ and △, does not."""
    several = len(leads(workshop, activity_id)) > 1
    for role in of_activity(workshop, activity_id).values():
        joint = several and role.level is RoleLevel.LEAD
        workshop = rows.edit(workshop, "roles", role.id, joint=joint)
    return workshop


def write_words(workshop: Workshop, activity_id: str, actor_id: str, text: str) -> Workshop:
    """What exactly the party does. Raises Refused while its cell is empty."""
    found = of_activity(workshop, activity_id).get(actor_id)
    if found is None:
        raise Refused("roles.nothing_there")
    return rows.edit(workshop, "roles", found.id, words=accept("roles", "words", text))


def displaced_leads(before: Workshop, after: Workshop, activity_id: str) -> tuple[Actor, ...]:
    """Whose ◎ became ○, so that it can be told."""
    was = {role.actor_id for role in leads(before, activity_id)}
    now = of_activity(after, activity_id)
    gone = {actor for actor in was & now.keys() if now[actor].level is RoleLevel.COOPERATE}
    return tuple(actor for actor in after.actors if actor.id in gone)


def loads(workshop: Workshop) -> dict[str, Load]:
    """What each actor bears, by its id."""
    count = Counter((role.actor_id, role.level) for role in workshop.roles)
    return {
        actor.id: Load(
            lead=count[actor.id, RoleLevel.LEAD],
            cooperate=count[actor.id, RoleLevel.COOPERATE],
            support=count[actor.id, RoleLevel.SUPPORT],
        )
        for actor in workshop.actors
    }
