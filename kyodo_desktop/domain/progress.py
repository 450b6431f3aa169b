"""How far a workshop has come: seven stops, and always one next thing to do. Computed, never ticked by hand.

A stop is done when nothing is left to do in it; it can become undone again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypedDict

from kyodo_desktop.domain import actors, checks, editions, issues, life, meetings, participants, programme
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.remember import remembered
from kyodo_desktop.domain.rows import HEAD
from kyodo_desktop.domain.workshop import Meeting, Workshop

STOPS = 7


@dataclass(frozen=True, slots=True)
class Next:
    """One thing to do, where, and at which stop (1 to 7). ``key`` and ``args``: ``text/progress``."""

    key: str
    place: Place
    stop: int
    args: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StopState:
    """One stop of the rail."""

    number: int
    done: bool


class Summary(TypedDict):
    """What the list of workshops shows of one: plain data. ``state`` is a key of ``text/progress.STATES``.

    ``date`` and ``venue`` are those of the first meeting. Of a series ``meetings`` has, for each meeting with
    a day, the ISO date, a space and the venue: which of them is the next one depends on the day of reading.
    """

    title: str
    date: str | None
    venue: str
    meetings: list[str]
    done: list[bool]
    stop: int
    state: str
    key: str
    args: dict[str, str | int]


def stops(workshop: Workshop, meeting_id: str = "") -> tuple[StopState, ...]:
    """The seven stops with what is done. For ``meeting_id`` see ``first_of``."""
    found = (first_of(workshop, number, meeting_id) for number in range(1, STOPS + 1))
    return tuple(StopState(number, done=thing is None) for number, thing in enumerate(found, 1))


def next_thing(workshop: Workshop, here: int | None = None, meeting_id: str = "") -> Next:
    """The first open thing at stop ``here``, else at the stops after it, else at those before.

    Without ``here`` it is the first open thing of all. For ``meeting_id`` see ``first_of``.
    """
    start = here or 1
    for number in (*range(start, STOPS), *range(1, start)):
        if found := first_of(workshop, number, meeting_id):
            return found
    return Next("all_done", Place("agreements", workshop.agreement.id), STOPS - 1)


def first_of(workshop: Workshop, number: int, meeting_id: str = "") -> Next | None:
    """The first open thing of a stop; none when it is done.

    ``meeting_id`` is the meeting that is prepared and received; empty: the first is prepared, and
    somebody has come to any of them.
    """
    if number == 1:
        return next(_preparation(workshop, _meeting(workshop, meeting_id) or meetings.first(workshop)), None)
    found = _first(workshop)[number - 1]
    return found or (_reception(workshop, _meeting(workshop, meeting_id)) if number == 2 else None)


def _meeting(workshop: Workshop, id: str) -> Meeting | None:
    return next((meeting for meeting in workshop.meetings if meeting.id == id), None)


@remembered()
def _first(workshop: Workshop) -> tuple[Next | None, ...]:
    return tuple(next(find(workshop), None) for find in _OPEN)


def summary(workshop: Workshop) -> Summary:
    """What the list of workshops shows of this one."""
    upcoming, meeting = next_thing(workshop), meetings.first(workshop)
    finished = upcoming.key == "all_done"
    return Summary(
        title=workshop.title,
        date=meeting.date.isoformat() if meeting.date else None,
        venue=meeting.venue,
        meetings=_days(workshop) if len(workshop.meetings) > 1 else [],
        done=[stop.done for stop in stops(workshop)],
        stop=STOPS if finished else upcoming.stop,
        state=_state(workshop, upcoming, finished),
        key=upcoming.key,
        args=dict(upcoming.args),
    )


def _days(workshop: Workshop) -> list[str]:
    return [f"{held.date.isoformat()} {held.venue}" for held in workshop.meetings if held.date]


def _state(workshop: Workshop, upcoming: Next, finished: bool) -> str:
    if workshop.editions:
        standing = life.standing(workshop).value
        if standing in ("concluded", "changed", "ended"):
            return standing
        if finished or upcoming.key == "edition.sign":
            return "printed"
    return _STATES[upcoming.stop - 1]


_STATES = ("preparing", "preparing", "talking", "talking", "talking", "agreeing", "printed")


def _preparation(workshop: Workshop, meeting: Meeting) -> Iterator[Next]:
    if not workshop.title.strip():
        yield Next("title", Place(HEAD, workshop.id, "title"), 1)
    if meeting.date is None:
        yield Next("meeting.date", Place("meetings", meeting.id, "date"), 1)
    if not meeting.venue.strip():
        yield Next("meeting.venue", Place("meetings", meeting.id, "venue"), 1)
    if not programme.items(workshop, meeting.id):
        yield Next("programme.add", Place("agenda"), 1)


def _people(workshop: Workshop) -> Iterator[Next]:
    """At least two actors that have said what they are good and less good at and who stands for them."""
    known, gaps = 0, []
    for actor in actors.in_order(workshop):
        name = {"name": checks.excerpt(actors.shown_name(actor))}
        lacking = [
            Next(f"actor.{part}", Place("actors", actor.id, part), 2, name)
            for part in ("strengths", "weaknesses", "representative")
            if not str(getattr(actor, part)).strip()
        ]
        known += not lacking
        gaps += lacking
    if known < 2:
        if len(workshop.actors) < 2:
            yield Next("actors.add", Place("actors"), 2)
        yield from gaps
    if not workshop.participants:
        yield Next("participants.add", Place("participants"), 2)


def _reception(workshop: Workshop, meeting: Meeting | None) -> Next | None:
    """Somebody has come: to this meeting, or without one to any."""
    asked = (meeting,) if meeting else workshop.meetings
    if any(participants.present(workshop, held.id) for held in asked):
        return None
    return Next("attendance.take", Place("attendances"), 2)


def _problems(workshop: Workshop) -> Iterator[Next]:
    if issues.chosen(workshop):
        return
    if not workshop.cards:
        yield Next("cards.put_up", Place("cards"), 3)
    yield Next("issues.choose", Place("issues"), 3)


def _aims(workshop: Workshop) -> Iterator[Next]:
    if tuple(_left(workshop, checks.purpose(workshop))):
        yield Next("purpose.write", Place(HEAD, workshop.id, "purpose"), 4)
    if workshop.purpose.strip() and not workshop.purpose_confirmed:
        yield Next("purpose.confirm", Place(HEAD, workshop.id, "purpose_checks"), 4)
    for found in _left(workshop, checks.goal_gaps(workshop)):
        if found.key == "goals.none":
            yield Next("goals.add", found.place, 4)
            continue
        for part in str(found.args["parts"]).split(","):
            number = {"number": found.args["number"]}
            yield Next(f"goal.{part}", Place("goals", found.place.id, part), 4, number)


def _left(workshop: Workshop, found: Iterable[checks.Finding]) -> Iterator[checks.Finding]:
    """What was set aside with a reason is nothing to do."""
    return iter(checks.still_open(workshop, found))


def _who_does_what(workshop: Workshop) -> Iterator[Next]:
    for found in _left(workshop, checks.activity_gaps(workshop)):
        yield Next(found.key, found.place, 5, found.args)


def _paper(workshop: Workshop) -> Iterator[Next]:
    last = editions.latest(workshop)
    if workshop.agreement.ended_on is not None:
        return
    if last is not None and editions.is_frozen(workshop):
        if unsigned := life.unsigned(workshop, last):
            place = Place("editions", last.id, "signatures")
            yield Next("edition.sign", place, 6, {"number": last.number, "count": len(unsigned)})
        return
    for found in _left(workshop, checks.party_gaps(workshop)):
        yield Next(found.key, found.place, 6, found.args)
    yield from _answers(workshop)
    for check in sorted(workshop.checks, key=lambda check: check.key, reverse=True):  # reading aloud first
        if check.done_at is None:
            yield Next(f"check.{check.key}", Place("checks", check.id), 6)
    yield Next("edition.freeze", Place("editions"), 6, {"number": editions.number(workshop)})


def _answers(workshop: Workshop) -> Iterator[Next]:
    """Who has taken the draft home, and who has not said yes to a change."""
    named = {actor.id: checks.excerpt(actors.shown_name(actor)) for actor in workshop.actors}
    for party in () if workshop.editions else life.waiting_at_home(workshop):
        until = wareki(party.taken_home_until) if party.taken_home_until else ""
        args = {"name": named[party.actor_id], "until": until}
        yield Next("home.answer", Place("parties", party.id, "taken_home_until"), 6, args)
    if missing := life.without_consent(workshop):
        place = Place("parties", missing[0].id, "consented_on")
        name, others = named[missing[0].actor_id], len(missing) - 1
        yield Next("change.consent", place, 6, {"name": name, "others": others})


def _review(workshop: Workshop) -> Iterator[Next]:
    """Opens in a later release; never done until then."""
    yield Next("all_done", Place("agreements", workshop.agreement.id, "review_on"), STOPS)


_OPEN: tuple[Callable[[Workshop], Iterator[Next]], ...] = (
    lambda _workshop: iter(()),  # the preparation, asked in ``first_of``, which knows the meeting
    _people,
    _problems,
    _aims,
    _who_does_what,
    _paper,
    _review,
)
