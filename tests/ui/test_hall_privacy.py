"""Nothing private can be found in what the hall's screen draws.

``KYODO_DESKTOP_HYPOTHESIS=search`` looks at 2,000 random workshops, the suite at a few.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import annexes, ballots, clauses, costs, hall, hall_views, rows, tallies
from kyodo_desktop.domain.ballot_counts import CHOICES
from kyodo_desktop.domain.choices import ActorKind, BallotMethod, TallySource
from kyodo_desktop.domain.fields import typed
from kyodo_desktop.domain.hall import Form
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import dates
from kyodo_desktop.ui.hall_talk import HallTime
from tests.ui.hall_evenings import CLOSED, FEW, IN_PARTS, TIMES, all_pages, drawn, evenings


@pytest.fixture(autouse=True)
def screen(qapp) -> None:  # type: ignore[no-untyped-def]
    """Fonts need an application."""


#: All that may be read on the wall. A new field is private until it is named here.
PUBLIC = {
    "workshop": {"title", "theme", "use_of_results", "purpose", "district", "phase_labels"},
    "agreements": {
        *("originals_at", "originals", "term_from", "term_to", "review_on", "meets", "insurance"),
    },
    "parties": {"alias"},
    "cost_shares": {"amount", "text"},
    "annexes": {"title"},
    "meetings": {"venue", "date", "starts_at", "ends_at"},
    "agenda": {"title", "minutes"},
    "promises": {"text"},
    "actors": {"name", "short_name", "crest"},
    "groups": {"title"},
    "cards": {"text"},
    "ballots": {"question", "per_person", "quorum"},
    "ballot_options": {"text"},
    "issues": {"statement"},
    "goals": {"what", "due", "target", "measured_by", "beneficiary"},
    "activities": {"what"},
    "clauses": {"title", "text"},
}

#: By which rows are found, or that is read as something else; and counts that are shown as sums.
KEYS = {("tallies", "choice"), ("tallies", "amount")}
REFERENCES = {(reference.part, reference.field) for reference in rows.REFERENCES}
PLANTED = (str, int, float, dt.date, dt.time, dt.datetime)


def is_public(workshop: Workshop, part: str, row: Any, field: str) -> bool:
    hidden = {card.id for card in workshop.cards if card.private}
    people = {actor.id for actor in workshop.actors if actor.kind is ActorKind.RESIDENT}
    return (
        field in PUBLIC.get(part, ())
        and not (part == "cards" and row.private)
        and not (part == "actors" and row.kind is ActorKind.RESIDENT)
        and not (part == "parties" and row.actor_id in people)
        and not (part == "issues" and row.card_id in hidden)
        and not (part == "ballot_options" and row.option_id in hidden)
    )


def planted_type(part: str, field: str) -> type | None:
    """What a value of its own can be planted as; none for keys, choices among a few, and references."""
    if field in ("id", "order", "key") or (part, field) in KEYS | REFERENCES:
        return None
    hint = get_type_hints(Workshop if part == rows.HEAD else rows.PARTS[part])[field]
    inner = {arg for arg in get_args(hint) or (hint,) if arg not in (type(None), Ellipsis)}
    return next((kind for kind in PLANTED if inner == {kind}), None)


class Planter:
    """Gives each field a value that stands nowhere else, and remembers how the private ones would read.

    ``everywhere``: where nothing was written too.
    """

    def __init__(self, workshop: Workshop, everywhere: bool = True) -> None:
        self._everywhere = everywhere
        self._numbers = itertools.count(1)
        self.private: dict[str, tuple[str, str]] = {}
        self._before = workshop
        for part in rows.PARTS:
            new = tuple(self._mark(part, row) for row in rows.all_rows(workshop, part))
            workshop = replace(workshop, **{part: new})
        self.workshop: Workshop = self._mark(rows.HEAD, workshop)

    def _mark(self, part: str, row: Any) -> Any:
        new: dict[str, Any] = {}
        for field in fields(row):
            kind, old = planted_type(part, field.name), getattr(row, field.name)
            if kind is None or old is None or not (old or self._everywhere):
                continue
            value = self._value(kind)
            if not is_public(self._before, part, row, field.name):
                self.private |= dict.fromkeys(readings(value), (part, field.name))
            new[field.name] = (value,) if isinstance(old, tuple) else value
        return replace(row, **new)

    def _value(self, kind: type) -> Any:
        number = next(self._numbers)
        day = dt.datetime(1950, 1, 1, 5, tzinfo=dt.UTC) + dt.timedelta(days=number, minutes=number % 1100)
        return {
            str: f"q{number:05}z",
            int: 7_000_000 + number,
            float: 8_000_000.0 + number,
            dt.date: day.date(),
            dt.time: dt.time(day.hour, day.minute),
            dt.datetime: day,
        }[kind]


def readings(value: Any) -> Iterator[str]:
    """How a planted value may be written: by any of these it would be found."""
    match value:
        case None:
            return
        case tuple():
            for one in value:
                yield from readings(one)
        case str():
            yield value
        case dt.datetime():
            yield from readings(value.date())
        case dt.date():
            yield from (wareki(value), value.isoformat(), repr(value))
        case dt.time():
            yield from (dates.clock(value), value.isoformat("minutes"), repr(value))
        case _:
            yield str(int(value))


def found(told: str, private: dict[str, tuple[str, str]]) -> set[tuple[str, str]]:
    """The private fields of which something is told."""
    plain = told.replace(",", "") + told
    words = set(re.findall(r"q\d{5}z", told))
    numbers = set(re.findall(r"\d{7}", plain))
    times = {reading for reading in private if re.match(r"\d{1,2}:\d\d$", reading)}
    clocks = set(re.findall(r"(?<![\d:])\d{1,2}:\d\d(?![\d:])", told)) & times
    longer = {reading for reading in private.keys() - times if not re.match(r"q|\d{7}$", reading)}
    return {private[reading] for reading in (words | numbers) & private.keys() | clocks} | {
        private[reading] for reading in longer if reading in told
    }


def told_of(workshop: Workshop, time: HallTime | None = None) -> str:
    """All that the views hold and all that is drawn of them."""
    held = repr([hall_views.views(workshop, form) for form in Form])
    return held + "".join(drawn(page) for page in all_pages(workshop, time=time))


def test_every_value_that_people_type_is_planted() -> None:
    for part, field in typed():
        if (part, field) not in REFERENCES and field != "key":
            assert planted_type(part, field) is not None, (part, field)


@IN_PARTS
@FEW
@given(workshop=evenings(), time=TIMES, everywhere=st.booleans())
def test_no_private_value_can_be_found_in_what_is_drawn(
    part: int, workshop: Workshop, time: HallTime | None, everywhere: bool
) -> None:
    planter = Planter(workshop, everywhere)
    assert found(told_of(planter.workshop, time), planter.private) == set()


def full() -> Workshop:
    """The sample with every clause, and a ballot of each kind, one half of them closed."""
    workshop = sample_workshop()
    for closed in (True, False):
        for method in BallotMethod:
            workshop = ballots.add(workshop, method, *(card.id for card in workshop.cards[:2]), question="問")
            ballot = workshop.ballots[-1].id
            for option in [row.id for row in workshop.ballot_options if row.ballot_id == ballot]:
                for choice in CHOICES[method]:
                    workshop = tallies.set_amount(workshop, ballot, option, TallySource.HANDS, 3, choice)
            workshop = rows.edit(workshop, "ballots", ballot, closed_at=CLOSED if closed else None, quorum=99)
    workshop = clauses.bring_in(workshop, clauses.LIBRARY)
    workshop = annexes.add(costs.add(workshop, workshop.parties[0].id), "計画")
    workshop = costs.write_amount(workshop, workshop.cost_shares[0].id, "3万円")
    day = CLOSED.date()
    held = {"term_from": day, "term_to": day, "review_on": day, "originals": 3}
    return rows.edit(workshop, "agreements", workshop.agreement.id, **held)


def test_the_search_finds_what_is_there_and_sees_every_view() -> None:
    workshop = full()
    seen = {type(view) for form in Form for view in hall_views.views(workshop, form)}
    assert seen == set(get_args(hall.View))
    planter = Planter(workshop)
    shown = told_of(planter.workshop)
    for part, names in PUBLIC.items():
        there = (planter.workshop,) if part == rows.HEAD else rows.all_rows(planter.workshop, part)
        for name in names - {"name"}:  # of a party whose short name stands in its place
            read = {reading: (part, name) for row in there for reading in readings(getattr(row, name))}
            assert found(shown, read), (part, name)


def test_a_private_value_would_be_found_however_it_is_written() -> None:
    private = Planter(full()).private
    assert len(private) > 400
    for reading, place in private.items():
        assert found(f"と{reading}、", private) >= {place}
