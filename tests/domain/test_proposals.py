"""Proposals, their answers, and the party that joins."""

from __future__ import annotations

import datetime as dt

import pytest

from kyodo_desktop.domain import directory, proposals, rows
from kyodo_desktop.domain.choices import ActorKind, ProposalAnswer, ProposalDirection
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Actor
from kyodo_desktop.errors import Refused

SAMPLE = sample_workshop()
TODAY = dt.date(2026, 6, 22)


def test_a_proposal_waits_for_its_answer_and_needs_a_name_and_an_issue_that_is_there() -> None:
    workshop = proposals.make(
        SAMPLE, "尾根木タクシー", ActorKind.BUSINESS, issue_id=SAMPLE.issues[0].id, on=TODAY
    )
    [made] = workshop.proposals
    assert (made.direction, made.answer, made.made_on) == (
        ProposalDirection.MADE,
        ProposalAnswer.WAITING,
        TODAY,
    )
    workshop = proposals.receive(workshop, "あかね薬局")
    assert proposals.made(workshop) == (made,)
    with pytest.raises(Refused, match=r"name\.blank"):
        proposals.make(SAMPLE, " \u3000")
    with pytest.raises(Refused, match=r"row\.gone"):
        proposals.make(SAMPLE, "高校", issue_id="gone")


def test_who_accepts_joins_with_the_name_as_written_and_is_asked_no_more() -> None:
    workshop = proposals.make(SAMPLE, "髙﨑タクシー", ActorKind.BUSINESS)
    made = workshop.proposals[0].id
    workshop = rows.edit(workshop, "proposals", made, ask_again_on=TODAY)
    workshop = proposals.join(workshop, made)
    [row] = workshop.proposals
    joined = rows.find(workshop.actors, row.actor_id or "")
    assert (joined.name, joined.kind) == ("髙﨑タクシー", ActorKind.BUSINESS)
    assert (row.answer, row.ask_again_on) == (ProposalAnswer.ACCEPTED, None)
    assert any(party.actor_id == joined.id for party in workshop.parties)
    assert len(proposals.join(workshop, made).actors) == len(workshop.actors), "once is enough"


def test_a_party_that_is_here_already_is_linked_and_not_added_again() -> None:
    known = Actor(id="old", name="尾根木タクシー", strengths="夜も走る", kind=ActorKind.BUSINESS)
    workshop = directory.take_in(SAMPLE, known)
    asked = proposals.make(workshop, "尾根木タクシー", origin_id="old")
    assert asked.proposals[0].actor_id == directory.find_here(workshop, "old").id  # type: ignore[union-attr]
    assert proposals.join(asked, asked.proposals[0].id).actors == workshop.actors
    before = proposals.make(SAMPLE, "尾根木タクシー", origin_id="old")
    joined = proposals.join_as(before, before.proposals[0].id, known)
    here = directory.find_here(joined, "old")
    assert here is not None
    assert (here.strengths, here.origin_id) == ("夜も走る", "old")


def test_days_to_ask_again_come_due_until_somebody_accepts() -> None:
    workshop = proposals.receive(proposals.make(SAMPLE, "高校"), "薬局")
    first, second = (row.id for row in workshop.proposals)
    workshop = rows.edit(workshop, "proposals", first, ask_again_on=TODAY)
    workshop = rows.edit(workshop, "proposals", second, ask_again_on=TODAY - dt.timedelta(3))
    assert proposals.due(workshop, TODAY - dt.timedelta(4)) == ()
    assert [row.id for row in proposals.due(workshop, TODAY)] == [second, first]
    workshop = proposals.set_answer(workshop, second, ProposalAnswer.DECLINED)
    assert [row.id for row in proposals.due(workshop, TODAY)] == [second, first], "a no is asked again too"
    workshop = proposals.set_answer(workshop, second, ProposalAnswer.ACCEPTED)
    assert [row.id for row in proposals.due(workshop, TODAY)] == [first]


def test_a_party_of_the_directory_is_copied_once_and_look_alikes_are_only_shown() -> None:
    known = Actor(id="old", name="楠原町　社会福祉協議会", offers="車いす2台", kind=ActorKind.WELFARE)
    alike = directory.look_alikes(SAMPLE, known)
    assert [actor.short_name for actor in alike] == ["社協"]
    workshop = directory.take_in(SAMPLE, known)
    assert len(workshop.actors) == len(SAMPLE.actors) + 1
    copy = directory.find_here(workshop, "old")
    assert copy is not None
    assert (copy.name, copy.offers, copy.origin_id, copy.id != "old") == (
        known.name,
        known.offers,
        "old",
        True,
    )
    assert directory.look_alikes(workshop, known) == ()
    for again in (known, copy, Actor(id="other", name="x", origin_id="old")):
        with pytest.raises(Refused, match=r"party\.already_here"):
            directory.take_in(workshop, again)
