"""After freezing the edition never changes; what differs from it is listed exactly, and can be taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kyodo_desktop.domain import (
    actors,
    agreement,
    amending,
    canonical,
    clauses,
    codec,
    editions,
    fields,
    goals,
    life,
    reverting,
    roles,
    rows,
    snapshot,
)
from kyodo_desktop.domain.amending import Difference
from kyodo_desktop.domain.choices import RoleLevel
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.errors import Refused
from tests.operations import arguments, operations, places

DAY = dt.date(2026, 6, 20)
FROZEN = editions.freeze(sample_workshop(), DAY)
EDITION = FROZEN.editions[0]
#: What can touch the agreement after it was printed; the rest is driven by tests/test_any_run.py.
TOUCHING = (
    *("actors", "agreement", "amending", "annexes", "clauses", "costs", "goals", "life", "meetings"),
    *("objections", "prepare", "reservations", "roles"),
)
OPERATIONS = {name: run for name, run in operations().items() if name.partition(".")[0] in TOUCHING}


def lead():
    return actors.in_order(FROZEN)[0]


class After:
    """A workshop with a short name: the whole of it would fill the report of a failure."""

    def __init__(self, workshop, done):
        self.workshop, self.done = workshop, done

    def __repr__(self):
        return f"After({self.done})"


@st.composite
def changed(draw, most=8):
    """The frozen sample after some operations, and words typed anywhere."""
    workshop, done = FROZEN, []
    for _ in range(draw(st.integers(1, most))):
        try:
            if draw(st.booleans()):
                name = draw(st.sampled_from(sorted(OPERATIONS)))
                args, kwargs = arguments(draw, workshop, name, OPERATIONS[name])
                workshop = OPERATIONS[name](workshop, *args, **kwargs)
                done.append(f"{name}{args}{kwargs}"[:200])
            else:
                place, text = draw(places(workshop)), draw(st.sampled_from(("R8.11.30", "𠮷田 葛󠄀城", "")))
                workshop = fields.write(workshop, place, text)
                done.append(f"{place}: {text}")
        except Refused:
            continue
    return After(workshop, done)


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(after=changed())
def test_the_edition_stays_and_the_list_is_exact(after):
    workshop = after.workshop
    assert workshop.editions[0] == EDITION
    found = amending.differences(EDITION, workshop)
    assert bool(found) == (canonical.canonical(workshop) != EDITION.canonical)
    assert len({one.place for one in found}) == len(found)
    assert all(one.old != one.new for one in found)


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(after=changed(), chooser=st.randoms(use_true_random=False))
def test_taking_back_every_difference_leads_to_the_edition(after, chooser):
    workshop = after.workshop
    for _ in range(60):
        found = amending.differences(EDITION, workshop)
        if not found:
            break
        one = chooser.choice(found)
        try:
            workshop = reverting.revert(workshop, EDITION.id, one.place)
        except Refused as refused:
            assert refused.key == "amending.gone"  # noqa: PT017
            continue
    else:
        assume(False)  # the draw went round among refusals
    assert canonical.canonical(workshop) == EDITION.canonical


CHANGES = {
    "a goal": (lambda w: rows.edit(w, "goals", w.goals[1].id, target="月25人"), "target"),
    "a clause": (lambda w: clauses.write(w, w.clauses[4].id, "たがいを大切にします。"), "text"),
    "the term": (lambda w: agreement.set_term(w, None, dt.date(2028, 3, 31)), "term_to"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_is_one_change_for_people_is_one_difference_or_the_words_that_follow(what):
    change, field = CHANGES[what]
    found = amending.differences(EDITION, change(FROZEN))
    assert found[0].place.field == field
    assert {one.place.part for one in found[1:]} <= {"clauses"}  # words that the model makes of it


def test_a_role_is_one_cell_and_concerns_those_who_share_the_activity():
    activity = roles.in_order(FROZEN)[5]
    actor = next(a for a in actors.in_order(FROZEN) if a.id not in roles.of_activity(FROZEN, activity.id))
    workshop = roles.set_level(FROZEN, activity.id, actor.id, RoleLevel.COOPERATE)
    [found] = amending.differences(EDITION, workshop)
    assert found.place == Place("roles", activity.id, actor.id)
    assert (found.old, found.new.level) == (None, RoleLevel.COOPERATE)
    assert found.affected == {actor.id, *roles.of_activity(FROZEN, activity.id)}


def test_an_actor_that_leaves_is_one_difference_and_comes_back_whole():
    workshop = actors.put_away(FROZEN, lead().id)
    places = [one.place for one in amending.differences(EDITION, workshop)]
    assert Place("actors", lead().id) in places
    back = reverting.revert(workshop, EDITION.id, Place("actors", lead().id))
    assert canonical.canonical(back) == EDITION.canonical


def test_reasons_are_kept_with_the_edition_they_lead_to():
    workshop = rows.edit(FROZEN, "goals", FROZEN.goals[1].id, target="月25人")
    place = Place("goals", FROZEN.goals[1].id, "target")
    workshop = amending.give_reason(workshop, place, "待つ人がふえたため")
    assert amending.reason(workshop, place) == "待つ人がふえたため"
    second = editions.freeze(workshop, dt.date(2027, 4, 1))
    assert not second.change_reasons
    assert amending.reason(editions.as_frozen(editions.latest(second)), place) == "待つ人がふえたため"
    between = amending.between(
        *(editions.as_frozen(e) for e in sorted(second.editions, key=lambda e: e.number))
    )
    assert [one.place for one in between] == [place]


def test_a_snapshot_says_the_same_and_nothing_private():
    kept = snapshot.restore(EDITION.snapshot)
    assert canonical.canonical(kept) == EDITION.canonical
    assert not kept.participants
    assert not kept.cards
    assert {actor.strengths + actor.contact for actor in kept.actors} == {""}


def test_a_damaged_snapshot_is_no_bug():
    for text in ("", "[]", "{}", EDITION.snapshot.replace("polite", "rude"), EDITION.snapshot[:-9]):
        with pytest.raises(codec.Unreadable):
            amending.differences(replace(EDITION, snapshot=text), FROZEN)


def test_affected_parties_sign_and_witnesses_do_not():
    [witness] = [p.id for p in FROZEN.parties if p.actor_id == lead().id]
    workshop = agreement.set_witness(FROZEN, witness, witness=True)
    workshop = goals.write_purpose(workshop, "別の目的")
    found: tuple[Difference, ...] = amending.differences(EDITION, workshop)
    signing = amending.signing_actors(workshop, found)
    assert lead().id not in signing
    assert len(signing) == agreement.party_count(workshop)
    assert life.agreeing(workshop)
