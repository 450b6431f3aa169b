"""Notes and islands on the board: where they lie, and several of them at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import board, cards, issues, votes
from kyodo_desktop.domain.board import Spot
from kyodo_desktop.domain.choices import TallySource
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import BallotOption
from kyodo_desktop.errors import Refused
from tests.builders import workshop

SAMPLE = sample_workshop()
ONE, TWO, THREE = (group.id for group in SAMPLE.groups[:3])


def on(found, group_id):
    return [card.id for card in found.cards if card.group_id == group_id]


def test_notes_are_laid_where_they_are_dropped_in_the_sequence_they_were_taken():
    taken = on(SAMPLE, TWO)[:2][::-1]
    found = board.lay(SAMPLE, ONE, 1, *taken)
    first, *rest = on(SAMPLE, ONE)
    assert on(found, ONE) == [first, *taken, *rest]
    assert on(found, TWO) == on(SAMPLE, TWO)[2:]
    assert board.lay(found, None, 10_000, *taken).cards != found.cards
    with pytest.raises(Refused, match=r"row\.gone"):
        board.lay(SAMPLE, ONE, 0, "gone")


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)), max_size=12))
def test_any_laying_keeps_every_note_once_and_in_its_place(moves):
    found = SAMPLE
    for number, to in moves:
        note = SAMPLE.cards[number].id
        found = board.lay(found, ONE, to, note)
        members = on(found, ONE)
        assert members[min(to, len(members) - 1)] == note
        assert sorted(c.id for c in found.cards) == sorted(c.id for c in SAMPLE.cards)


def test_a_placed_note_is_loose_and_an_island_takes_its_notes_along():
    note = on(SAMPLE, ONE)[0]
    found = board.place(SAMPLE, Spot("cards", note, 30.0, 40.0), Spot("groups", TWO, 0.0, 0.0))
    card = next(card for card in found.cards if card.id == note)
    assert (card.group_id, card.x, card.y) == (None, 30.0, 40.0)
    group = next(group for group in found.groups if group.id == TWO)
    assert (group.x, group.y) != board.NOWHERE  # the very corner still means: placed by hand
    assert on(found, TWO) == on(SAMPLE, TWO)
    assert replace(board.tidy(found), cards=()) == replace(SAMPLE, cards=())


def test_merging_loses_no_note_no_vote_and_no_issue():
    found = votes.set_seals(SAMPLE, ONE, 3)
    found = votes.set_seals(votes.set_seals(found, TWO, 4), TWO, 2, TallySource.PAPER)
    found = issues.choose_group(found, TWO)
    total = votes.total(found).used
    merged = board.merge(found, ONE, TWO, THREE, ONE)
    assert on(merged, ONE) == [*on(SAMPLE, ONE), *on(SAMPLE, TWO), *on(SAMPLE, THREE)]
    assert votes.total(merged).used == total
    assert votes.counts(merged)[ONE] == 9
    assert [issue.group_id for issue in merged.issues if issue.group_id] == [ONE]
    assert {group.id for group in merged.groups}.isdisjoint({TWO, THREE})


def test_merging_two_options_of_one_ballot_makes_one_of_them():
    ballot = SAMPLE.ballots[0].id
    options = tuple(
        BallotOption(id=key, order=order, ballot_id=ballot, option_id=group)
        for key, order, group in (("a", "V", ONE), ("b", "W", TWO))
    )
    found = replace(SAMPLE, ballot_options=options)
    merged = board.merge(found, ONE, TWO)
    assert {option.option_id for option in merged.ballot_options} == {ONE}


def test_an_island_goes_with_its_last_note_and_its_notes_stay_where_they_are():
    notes = on(SAMPLE, ONE)
    assert ONE in {group.id for group in board.take_out(SAMPLE, *notes[1:]).groups}
    assert ONE not in {group.id for group in board.take_out(SAMPLE, *notes).groups}
    spots = [Spot("cards", note, 10.0 * n, 20.0) for n, note in enumerate(notes, start=1)]
    found = board.loosen(SAMPLE, ONE, *spots)
    assert [(c.x, c.y) for c in found.cards if c.id in notes] == [(s.x, s.y) for s in spots]


def test_more_lines_than_a_table_can_have_written_are_refused_whole():
    with pytest.raises(Refused, match=r"card\.too_many"):
        cards.put_up(workshop(), "一行\n" * (cards.MOST_AT_ONCE + 1))
    assert len(cards.put_up(workshop(), "一行\n\n" * cards.MOST_AT_ONCE).cards) == cards.MOST_AT_ONCE
