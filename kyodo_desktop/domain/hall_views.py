# 会場の画面
"""The views of the hall, made from a workshop by pure functions. What a view may hold: ``hall.py``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from kyodo_desktop.domain import (
    actors,
    clause_words,
    clauses,
    hall_results,
    hall_words,
    issues,
    meetings,
    programme,
    roles,
)
from kyodo_desktop.domain.choices import ActorKind, BallotMethod, RoleLevel
from kyodo_desktop.domain.hall import (
    Form,
    HallBoard,
    HallClause,
    HallGoal,
    HallGoals,
    HallIssues,
    HallItem,
    HallNote,
    HallParty,
    HallProgramme,
    HallPromises,
    HallPurpose,
    HallRoles,
    HallTop,
    HallVoting,
    HallWelcome,
    HallWork,
    View,
)
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.workshop import Actor, Ballot, BallotOption, Card, Meeting, Workshop

MOST_TOP = 10  # notes with most seals (DESIGN_LANGUAGE §4.7)
_ALWAYS = frozenset({HEAD, "meetings"})
_NOTES = frozenset({"groups", "cards", "ballots", "ballot_options", "tallies", "issues", "activities"})
_WORK = frozenset({"actors", "parties", "activities", "roles"})

#: The parts of a workshop that each form is drawn from: a change of others is none on the wall.
PARTS_OF: Mapping[Form, frozenset[str]] = {
    Form.WELCOME: _ALWAYS,
    Form.TALK: _ALWAYS | {"agenda", "promises"},
    Form.BOARD: _ALWAYS | _NOTES,
    Form.VOTING: _ALWAYS | _NOTES | {"objections", "attendances"},
    Form.AIMS: _ALWAYS | {"goals", "actors", "parties"},
    Form.ROLES: _ALWAYS | _WORK,
    Form.CLAUSES: _ALWAYS | _WORK | {"clauses", "cards", *clause_words.PARTS_READ},
}


def views(workshop: Workshop, form: Form, meeting_id: str = "") -> tuple[View, ...]:
    """The views of a form, in the sequence in which they are gone through; the welcome if there are none.

    ``meeting_id`` is the meeting that the pages speak of; empty for the first.
    """
    meeting = _meeting(workshop, meeting_id)
    if form is Form.TALK:
        return tuple(_talk(workshop, meeting)) or (welcome(workshop, meeting),)
    return tuple(_OF[form](workshop)) or (welcome(workshop, meeting),)


def welcome(workshop: Workshop, meeting: Meeting) -> HallWelcome:
    """Name, theme, day and place."""
    return HallWelcome(
        workshop.title,
        workshop.theme,
        meeting.date,
        meeting.starts_at,
        meeting.ends_at,
        meeting.venue,
        workshop.use_of_results,
    )


def hall_depth(workshop: Workshop, meeting_id: str = "") -> int | None:
    """Metres to the last row of the meeting; where it has none, of the first that has one."""
    here = _meeting(workshop, meeting_id).hall_depth
    return here or next((meeting.hall_depth for meeting in workshop.meetings if meeting.hall_depth), None)


def _meeting(workshop: Workshop, meeting_id: str) -> Meeting:
    found = (meeting for meeting in workshop.meetings if meeting.id == meeting_id)
    return next(found, None) or meetings.first(workshop)


# --- the talk


def programme_of(workshop: Workshop, meeting: Meeting) -> HallProgramme:
    """The item under way and the one after it, of its own meeting; before it begins, of this one."""
    now = programme.current(workshop)
    held = now.meeting_id if now else meeting.id
    items = programme.items(workshop, held)
    shown = {item.id: HallItem(n, item.title, item.minutes) for n, item in enumerate(items, 1)}
    following = programme.upcoming(workshop, held)
    return HallProgramme(
        shown[now.id] if now else None, shown[following.id] if following else None, bool(items)
    )


def promises(workshop: Workshop) -> HallPromises:
    """All of them."""
    return HallPromises(tuple(promise.text for promise in workshop.promises))


def _talk(workshop: Workshop, meeting: Meeting) -> Iterator[View]:
    planned, kept = programme_of(workshop, meeting), promises(workshop)
    if planned.any or kept.texts:
        yield planned
        yield kept


# --- notes


def islands(workshop: Workshop) -> tuple[HallBoard, ...]:
    """The islands that have notes to show, in their order, then the loose notes; in each most seals first."""
    seals = _seals(workshop)
    notes: dict[str, list[HallNote]] = {}
    for card in _public(workshop):
        notes.setdefault(card.group_id or "", []).append(HallNote(card.text, seals[card.id]))
    for found in notes.values():
        found.sort(key=lambda note: -note.seals)
    names = [(group.id, group.title) for group in workshop.groups] + [("", "")]
    return tuple(
        HallBoard(key, title, tuple(held), seals[key] + sum(note.seals for note in held))
        for key, title in names
        if (held := notes.get(key))
    )


def top(workshop: Workshop) -> HallTop:
    """The ``MOST_TOP`` notes with most seals; equal ones in the sequence of the board."""
    seals = _seals(workshop)
    counted = sorted((card for card in _public(workshop) if seals[card.id]), key=lambda c: -seals[c.id])
    return HallTop(tuple(HallNote(card.text, seals[card.id]) for card in counted[:MOST_TOP]))


def chosen_issues(workshop: Workshop) -> HallIssues:
    """What is worked on; an issue made from a private note keeps its number and is left blank."""
    hidden = _hidden(workshop)
    chosen = issues.chosen(workshop)
    return HallIssues(tuple("" if issue.card_id in hidden else issue.statement for issue in chosen))


def _public(workshop: Workshop) -> Iterator[Card]:
    return (card for card in workshop.cards if not card.private)


def _hidden(workshop: Workshop) -> set[str | None]:
    return {card.id for card in workshop.cards if card.private}


def _seals(workshop: Workshop) -> Counter[str]:
    standing = next((ballot.id for ballot in workshop.ballots if ballot.method is BallotMethod.SEALS), None)
    out: Counter[str] = Counter()
    for tally in workshop.tallies:
        if tally.ballot_id == standing:
            out[tally.option_id] += max(0, tally.amount)
    return out


def _board(workshop: Workshop) -> Iterator[View]:
    yield from islands(workshop)
    if (found := top(workshop)).notes:
        yield found
    if any((chosen := chosen_issues(workshop)).statements):
        yield chosen
    yield from (sheet for sheet in voting(workshop) if sheet.options or sheet.question.strip())


# --- choosing


def voting(workshop: Workshop) -> tuple[HallVoting, ...]:
    """The sheets of the ballots that are open."""
    return tuple(_sheet(workshop, ballot) for ballot in workshop.ballots if ballot.closed_at is None)


def _sheet(workshop: Workshop, ballot: Ballot) -> HallVoting:
    words = {card.id: card.text for card in _public(workshop)}
    words |= {group.id: group.title for group in workshop.groups}
    words |= {activity.id: activity.what for activity in workshop.activities}
    hidden = _hidden(workshop)

    def shown(option: BallotOption) -> str:
        if option.option_id in hidden:
            return ""
        return option.text or words.get(option.option_id or "", "")

    options = (shown(option) for option in workshop.ballot_options if option.ballot_id == ballot.id)
    return HallVoting(
        ballot.id,
        ballot.question,
        ballot.method,
        ballot.per_person,
        ballot.stackable,
        tuple(option for option in options if option),
    )


def _voting(workshop: Workshop) -> Iterator[View]:
    for ballot in workshop.ballots:  # in their order: a sheet that is closed keeps its place
        yield hall_results.of(workshop, ballot) if ballot.closed_at else _sheet(workshop, ballot)


# --- aims and roles


def purpose(workshop: Workshop) -> HallPurpose:
    """The purpose as written."""
    return HallPurpose(workshop.purpose)


def goals(workshop: Workshop) -> HallGoals:
    """All goals, numbered."""
    named = {actor.id: _party(actor) for actor in workshop.actors}
    return HallGoals(
        tuple(
            HallGoal(n, goal.what, goal.due, goal.target, goal.measured_by, named.get(goal.actor_id or ""))
            for n, goal in enumerate(workshop.goals, 1)
        )
    )


def _party(actor: Actor) -> HallParty:
    person = actor.kind is ActorKind.RESIDENT
    return HallParty("" if person else actors.shown_name(actor), actor.kind, "" if person else actor.crest)


def _aims(workshop: Workshop) -> Iterator[View]:
    if workshop.purpose.strip():
        yield purpose(workshop)
    if workshop.goals:
        yield goals(workshop)


def matrix(workshop: Workshop) -> HallRoles:
    """Parties in their agreed order, activities by phase."""
    parties = actors.in_order(workshop)
    levels = roles.of_all(workshop)

    def work(number: int, id: str, phase: str, what: str) -> HallWork:
        held = {actor: role.level for actor, role in levels[id].items()}
        led = RoleLevel.LEAD in held.values()
        return HallWork(number, phase, what, tuple(held.get(actor.id) for actor in parties), led)

    phases = {phase: roles.phase_label(workshop, phase) for phase in roles.PHASES}
    listed = enumerate(roles.in_order(workshop), 1)
    return HallRoles(
        tuple(_party(actor) for actor in parties),
        tuple(work(number, found.id, phases[found.phase], found.what) for number, found in listed),
    )


def _roles(workshop: Workshop) -> Iterator[View]:
    if workshop.activities:
        yield matrix(workshop)


# --- the agreement


def clauses_aloud(workshop: Workshop) -> tuple[HallClause | HallRoles, ...]:
    """Clause by clause as on the sheet; the matrix stands before the words of its clause."""
    out: list[HallClause | HallRoles] = []
    for found in hall_words.clauses_in_public(workshop, _hidden(workshop)):
        held = goals(workshop).goals if found.kind is clauses.ClauseKind.GOALS else ()
        if found.kind is clauses.ClauseKind.ROLES and workshop.activities:
            out.append(matrix(workshop))
        out.append(HallClause(found.id, found.number, found.title, found.text, held))
    return tuple(out)


def _clauses(workshop: Workshop) -> Iterator[View]:
    yield from clauses_aloud(workshop) if workshop.agreements else ()


def _nothing(_workshop: Workshop) -> Iterator[View]:
    return iter(())


_OF: Mapping[Form, Callable[[Workshop], Iterator[View]]] = {
    Form.WELCOME: _nothing,
    Form.BOARD: _board,
    Form.VOTING: _voting,
    Form.AIMS: _aims,
    Form.ROLES: _roles,
    Form.CLAUSES: _clauses,
}
