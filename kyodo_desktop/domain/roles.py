# 役割分担
"""What is to be done, and what each party does in it (guide, principle 4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from kyodo_desktop.domain import meetings, rows
from kyodo_desktop.domain.choices import Phase, RoleLevel
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.japanese import read_activity_when
from kyodo_desktop.domain.workshop import Activity, Actor, Role, Workshop, new_id
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import roles as words

PHASES = tuple(Phase)


class CellMark(NamedTuple):
    """What one cell of the matrix gets. ``words``: none keeps those that are there."""

    activity_id: str
    actor_id: str
    level: RoleLevel | None
    joint: bool = False
    words: str | None = None


class Load(NamedTuple):
    """How many ◎, ○ and △ a party has."""

    lead: int
    cooperate: int
    support: int


def phase_label(workshop: Workshop, phase: Phase) -> str:
    """What the room calls a phase: its own word, or the guide's."""
    place = PHASES.index(phase)
    own = workshop.phase_labels[place] if place < len(workshop.phase_labels) else ""
    return own if own.strip() else words.PHASE[phase][0]


def name_phases(workshop: Workshop, *texts: str) -> Workshop:
    """The room's own words for the phases, in their sequence; a blank one takes the guide's again.

    Raises Refused ``roles.phases_alike`` where two phases would be called the same.
    """
    accepted = [accept("workshop", "phase_labels", text) for text in texts[: len(PHASES)]]
    own = [text if text.strip() else "" for text in accepted]
    own += [""] * (len(PHASES) - len(own))
    for place, phase in enumerate(PHASES):
        own[place] = "" if own[place] == words.PHASE[phase][0] else own[place]
    named = rows.edit_head(workshop, phase_labels=tuple(own) if any(own) else ())
    shown = [phase_label(named, phase).strip() for phase in PHASES]
    if len(set(shown)) < len(shown):
        raise Refused("roles.phases_alike")
    return named


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


def set_after(workshop: Workshop, id: str, after_id: str | None) -> Workshop:  # 先にする仕事
    """Which activity must be done before it. Raises Refused ``roles.after_itself`` for a circle."""
    by_id = rows.by_id(workshop.activities)
    step, seen = after_id, set[str]()
    while step is not None and step not in seen:
        if step == id:
            raise Refused("roles.after_itself")
        seen.add(step)
        step = rows.find(by_id.values(), step).after_id
    return rows.edit(workshop, "activities", id, after_id=after_id)


def describe(
    workshop: Workshop, id: str, *, needs: str, note: str, goal_id: str | None, after_id: str | None
) -> Workshop:
    """What an activity takes, its remark, the goal it serves and its forerunner, in one step."""
    workshop = rows.edit(
        workshop,
        "activities",
        id,
        needs=accept("activities", "needs", needs),
        note=accept("activities", "note", note),
    )
    return set_after(set_goal(workshop, id, goal_id), id, after_id)


def move_activity(workshop: Workshop, id: str, phase: Phase, to: int) -> Workshop:
    """Make it number ``to`` (from 0) of a phase, which may be another than its own."""
    workshop = rows.edit(workshop, "activities", id, phase=phase)
    return rows.move(workshop, "activities", id, to, lambda row: getattr(row, "phase", None) is phase)


def put_activity_away(workshop: Workshop, *ids: str) -> Workshop:
    """Take activities out, with their roles."""
    return rows.remove(workshop, "activities", *ids)


def set_level(
    workshop: Workshop, activity_id: str, actor_id: str, level: RoleLevel | None, *, joint: bool = False
) -> Workshop:
    """Put ◎, ○ or △, or (none) empty the cell.

    One lead for each activity: a new ◎ turns earlier ones into ○ (``displaced_leads``
    tells whose), unless ``joint`` is chosen on purpose; then all ◎ are joint.
    """
    return put_marks(workshop, (CellMark(activity_id, actor_id, level, joint=joint),))


def put_marks(workshop: Workshop, marks: tuple[CellMark, ...]) -> Workshop:
    """Fill many cells in one step, by the rule of ``set_level``; of two marks for one cell the last counts.

    Raises Refused ``roles.one_lead_each`` where one activity would get several leads that are not joint.
    """
    if not {m.activity_id for m in marks} <= {a.id for a in workshop.activities}:
        raise Refused("row.gone")
    if not {m.actor_id for m in marks} <= {a.id for a in workshop.actors}:
        raise Refused("row.gone")
    held = of_all(workshop)
    for activity_id in dict.fromkeys(mark.activity_id for mark in marks):
        here = {mark.actor_id: mark for mark in marks if mark.activity_id == activity_id}
        _put(held[activity_id], here)
    return rows.with_rows(workshop, "roles", (role for row in held.values() for role in row.values()))


def _put(row: dict[str, Role], marks: Mapping[str, CellMark]) -> None:
    """Put marks, by their actors, into the roles of one activity."""
    new = [mark for mark in marks.values() if mark.level is RoleLevel.LEAD]
    shared = bool(new) and all(mark.joint for mark in new)
    if len(new) > 1 and not shared:
        raise Refused("roles.one_lead_each")
    for actor_id, mark in marks.items():
        if mark.level is None:
            row.pop(actor_id, None)
            continue
        found = row.get(actor_id)
        role = found or Role(id=new_id(), activity_id=mark.activity_id, actor_id=actor_id, level=mark.level)
        text = role.words if mark.words is None else accept("roles", "words", mark.words)
        row[actor_id] = _changed(role, level=mark.level, words=text)
    if new and not shared:
        for actor_id, role in row.items():
            if role.level is RoleLevel.LEAD and actor_id not in marks:
                row[actor_id] = replace(role, level=RoleLevel.COOPERATE)
    several = sum(role.level is RoleLevel.LEAD for role in row.values()) > 1
    for actor_id, role in row.items():  # several leads share it on purpose; a single one does not
        row[actor_id] = _changed(role, joint=several and role.level is RoleLevel.LEAD)


def _changed(role: Role, **new: object) -> Role:
    """The same object where nothing differs, so that differences stay small."""
    same = all(getattr(role, name) == value for name, value in new.items())
    return role if same else replace(role, **new)  # type: ignore[arg-type]


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
