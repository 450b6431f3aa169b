"""What a copied role table means for a workshop, and taking it in as one step.

An activity that is there already, by its very words, is rewritten where the table has a column for it; others
are added at the end of their phase. A copy that is pasted where it came from changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kyodo_desktop.domain import actors, roles, rows
from kyodo_desktop.domain.choices import RoleLevel
from kyodo_desktop.domain.workshop import Activity, Role, Workshop, new_id
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange.roles_cells import Held
from kyodo_desktop.exchange.roles_in import RoleLine, RoleTable
from kyodo_desktop.text import roles_table as words


@dataclass(frozen=True, slots=True)
class Outlook:
    """``fates`` are ``added``, ``changed`` or ``same`` for each line; ``remarks`` what only now is known."""

    fates: tuple[str, ...]
    remarks: tuple[str, ...]

    def count(self, fate: str) -> int:
        """How many lines come to this."""
        return self.fates.count(fate)


def outlook(workshop: Workshop, table: RoleTable, *, make_parties: bool = False) -> Outlook:
    """What taking it in would do. Nothing is done."""
    after, ids, remarks = _taken(workshop, table, make_parties)
    was, now = _shown(workshop), _shown(after)
    fates = ("added" if one not in was else "same" if was[one] == now[one] else "changed" for one in ids)
    return Outlook(tuple(fates), remarks)


def take_in(workshop: Workshop, table: RoleTable, *, make_parties: bool = False) -> Workshop:
    """Add and rewrite; ``make_parties`` makes parties of the strangers, each a community to be corrected."""
    return _taken(workshop, table, make_parties)[0]


def _shown(workshop: Workshop) -> dict[str, object]:
    held = roles.of_all(workshop)
    return {activity.id: (activity, held[activity.id]) for activity in workshop.activities}


def _taken(
    workshop: Workshop, table: RoleTable, make_parties: bool
) -> tuple[Workshop, tuple[str, ...], tuple[str, ...]]:
    """The workshop with the table, the activity of each line, and what could not be done."""
    parties = dict(table.parties)
    for column, name in table.strangers.items() if make_parties else ():
        known = {actor.id for actor in workshop.actors}
        workshop = actors.add(workshop, name)
        parties[column] = next(actor.id for actor in workshop.actors if actor.id not in known)
    ids = _matched(workshop, table)
    workshop = _with_activities(workshop, table, ids)
    workshop = _with_roles(workshop, table, ids, parties)
    workshop, remarks = _with_forerunners(workshop, table, ids)
    return workshop, ids, remarks


def _matched(workshop: Workshop, table: RoleTable) -> tuple[str, ...]:
    """The id for each line: of an activity with the same words, rather of the same phase, or a new one."""
    waiting: dict[str, list[Activity]] = {}
    for activity in roles.in_order(workshop):
        waiting.setdefault(activity.what, []).append(activity)
    ids: dict[int, str] = {}
    for same_phase in (True, False):
        for place, line in enumerate(table.lines):
            here = waiting.get(line.what, [])
            fitting = [a for a in here if not same_phase or line.phase in (None, a.phase)]
            if place not in ids and fitting:
                ids[place] = fitting[0].id
                here.remove(fitting[0])
    return tuple(ids.get(place) or new_id() for place in range(len(table.lines)))


def _with_activities(workshop: Workshop, table: RoleTable, ids: tuple[str, ...]) -> Workshop:
    by_id = rows.by_id(workshop.activities)
    goals = {goal.what: goal.id for goal in reversed(workshop.goals)}
    for one, line in zip(ids, table.lines, strict=True):
        found = by_id.get(one) or Activity(
            id=one, order=rows.next_order(by_id.values()), phase=table.phase, what=line.what
        )
        new: dict[str, object] = {
            name: text for name, text in line.texts.items() if name not in ("goal", "after")
        }
        if line.phase is not None:
            new["phase"] = line.phase
        goal = line.texts.get("goal")
        told = next((aim.what for aim in workshop.goals if aim.id == found.goal_id), "")
        if goal is not None and goal != told:
            new["goal_id"] = goals.get(goal)
        same = all(getattr(found, name) == value for name, value in new.items())
        by_id[one] = found if same else replace(found, **new)  # type: ignore[arg-type]
    return rows.with_rows(workshop, "activities", by_id.values())


def _with_roles(
    workshop: Workshop, table: RoleTable, ids: tuple[str, ...], parties: Mapping[int, str]
) -> Workshop:
    held = roles.of_all(workshop)
    for one, line in zip(ids, table.lines, strict=True):
        given = {parties[column]: cell for column, cell in line.held.items() if column in parties}
        held[one] = _row(one, held[one], given)
    return rows.with_rows(workshop, "roles", (role for row in held.values() for role in row.values()))


def _row(activity_id: str, was: Mapping[str, Role], given: Mapping[str, Held]) -> dict[str, Role]:
    """Several ◎ share the lead where one of them says so; else they stand, and the overview asks."""
    row = dict(was)
    for actor_id, cell in given.items():
        if cell.level is None:
            row.pop(actor_id, None)
            continue
        role = row.get(actor_id) or Role(
            id=new_id(), activity_id=activity_id, actor_id=actor_id, level=cell.level
        )
        row[actor_id] = replace(role, level=cell.level, words=cell.words, joint=cell.joint)
    leads = [role for role in row.values() if role.level is RoleLevel.LEAD]
    shared = len(leads) > 1 and any(role.joint for role in leads)
    for actor_id, role in row.items():
        row[actor_id] = replace(role, joint=shared and role.level is RoleLevel.LEAD)
    return {one: was[one] if was.get(one) == role else role for one, role in row.items()}


def _with_forerunners(
    workshop: Workshop, table: RoleTable, ids: tuple[str, ...]
) -> tuple[Workshop, tuple[str, ...]]:
    """Tie each activity to the one that must come first, among the table's first."""
    whats = {activity.what: activity.id for activity in reversed(roles.in_order(workshop))}
    whats |= {line.what: one for one, line in zip(reversed(ids), reversed(table.lines), strict=True)}
    names = {activity.id: activity.what for activity in workshop.activities}
    remarks = []
    told = [
        (one, line) for one, line in zip(ids, table.lines, strict=True) if _retied(workshop, names, one, line)
    ]
    for one, _line in told:
        workshop = rows.edit(workshop, "activities", one, after_id=None)
    for one, line in told:
        first = line.texts["after"]
        if not first.strip():
            continue
        try:
            workshop = roles.set_after(workshop, one, whats[first])
        except (KeyError, Refused):
            remarks.append(words.unknown_after(line.number, first))
    return workshop, tuple(remarks)


def _retied(workshop: Workshop, names: Mapping[str, str], activity_id: str, line: RoleLine) -> bool:
    """Whether the table says another forerunner than is written."""
    if "after" not in line.texts:
        return False
    now = next(activity.after_id for activity in workshop.activities if activity.id == activity_id)
    return names.get(now or "", "") != line.texts["after"]
