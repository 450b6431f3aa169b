"""What is missing, and who bears too much. Checks ask; they never forbid.

What ``findings`` names stands on the sheet with its gap, to be filled in by hand, and makes the sheet a draft
unless people set it aside. ``questions.py`` asks further. Characters that no font has are found by the
documents, as ``Finding("glyph.missing", place, {"character": …, "name": …})``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kyodo_desktop.domain import actors, agreement, goals, life, roles
from kyodo_desktop.domain.choices import RoleLevel
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.remember import remembered
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.workshop import Workshop

_EXCERPT = 24


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to ask about, and where it is mended. ``key`` and ``args``: ``text/findings``.

    ``detail`` tells apart findings of one rule about one row: which phase, which parts of a goal.
    """

    key: str
    place: Place
    args: Mapping[str, str | int] = field(default_factory=dict)
    detail: str = ""

    @property
    def topic(self) -> str:
        """What is set aside about the row of the place: another detail is another thing to ask."""
        return f"{self.key}:{self.detail}" if self.detail else self.key


def finding(key: str, place: Place, detail: str = "", /, **args: str | int) -> Finding:
    """A finding with what fills its sentence."""
    return Finding(key, place, args, detail)


def excerpt(text: str) -> str:
    """The beginning of a text, for a sentence that speaks of it."""
    line = text.strip().partition("\n")[0]
    return line if len(line) <= _EXCERPT else line[:_EXCERPT] + "…"


def findings(workshop: Workshop) -> tuple[Finding, ...]:
    """Everything that is open in the agreement, in the order of the sheet."""
    return (*purpose(workshop), *goal_gaps(workshop), *activity_gaps(workshop), *party_gaps(workshop))


def still_open(workshop: Workshop, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings without those that people have set aside with a reason."""
    aside = {(row.key, row.about) for row in workshop.settings_aside}
    return tuple(one for one in found if (one.topic, one.place.id) not in aside)


def is_draft(workshop: Workshop) -> bool:
    """Whether the sheet is marked as a draft.

    It is while anything is open that nobody has set aside, and while somebody has not agreed to a change.
    """
    return bool(still_open(workshop, findings(workshop))) or bool(life.without_consent(workshop))


def purpose(workshop: Workshop) -> Iterator[Finding]:
    """No purpose."""
    if not workshop.purpose.strip():
        yield finding("purpose.missing", Place(HEAD, workshop.id, "purpose"))


@remembered("goals")
def goal_gaps(workshop: Workshop) -> tuple[Finding, ...]:
    """No goal, or a goal without its due date, target, measure or who measures."""
    return tuple(_goal_gaps(workshop))


def _goal_gaps(workshop: Workshop) -> Iterator[Finding]:
    if not workshop.goals:
        yield finding("goals.none", Place("goals"))
    for number, goal in enumerate(workshop.goals, 1):
        if gaps := goals.missing(goal):
            place = Place("goals", goal.id, gaps[0])
            what, parts = excerpt(goal.what), ",".join(gaps)
            yield finding("goal.incomplete", place, parts, number=number, what=what, parts=parts)


@remembered("activities", "roles")
def activity_gaps(workshop: Workshop) -> tuple[Finding, ...]:
    """No activity, or one that nobody leads, that two lead without having agreed to, or that has no date."""
    return tuple(_activity_gaps(workshop))


def _activity_gaps(workshop: Workshop) -> Iterator[Finding]:
    if not workshop.activities:
        yield finding("activities.none", Place("activities"))
    found = roles.of_all(workshop)
    for number, activity in enumerate(roles.in_order(workshop), 1):
        what = excerpt(activity.what)
        leads = [role for role in found[activity.id].values() if role.level is RoleLevel.LEAD]
        if not leads:
            yield finding(
                "activity.no_lead", Place("activities", activity.id, "roles"), number=number, what=what
            )
        elif len(leads) > 1 and not all(role.joint for role in leads):
            yield finding(
                "activity.several_leads", Place("activities", activity.id, "roles"), number=number, what=what
            )
        if not (activity.since.strip() or activity.by.strip()):
            yield finding(
                "activity.no_date", Place("activities", activity.id, "when"), number=number, what=what
            )


def party_gaps(workshop: Workshop) -> Iterator[Finding]:
    """Fewer than two parties, or a party whose signer is not named."""
    parties = agreement.party_count(workshop)
    if parties < 2:
        yield finding("parties.too_few", Place("actors"), count=parties)
    for party, actor in agreement.signing(workshop):
        if not agreement.signer(party, actor).strip():
            name = excerpt(actors.shown_name(actor))
            yield finding("party.no_signer", Place("parties", party.id, "signer"), name=name)


@remembered("activities", "actors", "parties", "roles")
def balance(workshop: Workshop) -> tuple[Finding, ...]:
    """Who might bear too much (a question, never a fault, and nothing about who has no lead).

    At least 3 leads and at least twice the average; or, with five activities or
    more, a lead or a cooperation in more than three quarters of them.
    """
    loads = roles.loads(workshop)
    count, leads = len(workshop.activities), sum(load.lead for load in loads.values())
    out = []
    for actor in actors.in_order(workshop):
        load = loads[actor.id]
        many_leads = load.lead >= 3 and load.lead * len(loads) >= 2 * leads
        work = load.lead + load.cooperate
        if many_leads or (count >= 5 and 4 * work > 3 * count):
            name = excerpt(actors.shown_name(actor))
            out.append(
                finding(
                    "balance.much", Place("actors", actor.id, "roles"), name=name, leads=load.lead, work=work
                )
            )
    return tuple(out)
