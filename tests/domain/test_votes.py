"""Seals on the notes of the board: totals by source, one seal on and off, the control sum."""

from __future__ import annotations

import pytest

from kyodo_desktop.domain import cards, participants, rows, votes
from kyodo_desktop.domain.choices import AttendanceState, BallotMethod, TallySource
from kyodo_desktop.domain.workshop import Ballot, Tally, Workshop
from kyodo_desktop.errors import Refused
from tests.builders import workshop

HANDS, PAPER = TallySource.HANDS, TallySource.PAPER


def hall(people: int = 2) -> tuple[Workshop, list[str], str]:
    """Three notes, the first two on one island, and so many people who are there."""
    found = workshop("自治会")
    for text in ("坂がきつい", "店が遠い", "道がせまい"):
        found = cards.put_up(found, text)
    notes = [card.id for card in found.cards]
    found = cards.make_group(found, *notes[:2], title="足")
    for number in range(people):
        found = participants.add(found, f"人{number}")
    for person in found.participants:
        found = participants.set_attendance(found, found.meetings[0].id, person.id, AttendanceState.PRESENT)
    return found, notes, found.groups[0].id


def test_seals_of_all_sources_count_together_and_an_island_has_those_of_its_notes() -> None:
    found, notes, island = hall()
    for option, amount, source in (
        (notes[0], 2, HANDS),
        (notes[0], 3, PAPER),
        (notes[1], 4, PAPER),
        (notes[2], 8, HANDS),
        (island, 16, HANDS),
    ):
        found = votes.set_seals(found, option, amount, source)
    assert votes.counts(found) == {notes[0]: 5, notes[1]: 4, notes[2]: 8, island: 16}
    assert votes.of_group(found, island) == 5 + 4 + 16
    assert votes.total(found) == votes.Seals(used=33, budget=6)


def test_what_another_ballot_counted_is_no_seal() -> None:
    found, notes, island = hall()
    other = Ballot(id="other", order="Z", method=BallotMethod.HANDS)
    tally = Tally(id="t", ballot_id="other", option_id=notes[0], source=HANDS, amount=2)
    found = rows.add(rows.add(found, "ballots", other), "tallies", tally)
    assert votes.counts(found) == {}
    assert votes.of_group(found, island) == 0
    assert votes.counts(votes.stick(found, notes[0])) == {notes[0]: 1}


def test_one_seal_more_or_less_from_one_source_as_long_as_there_are_any() -> None:
    found, notes, _ = hall(people=1)
    note = notes[0]
    found = votes.set_seals(found, note, 1, PAPER)
    for expected in (2, 3):
        found = votes.stick(found, note)
        assert votes.counts(found)[note] == expected
    for more in (1, 2):
        with pytest.raises(Refused) as refusal:
            votes.stick(found, note, more)
        assert (refusal.value.key, dict(refusal.value.args_)) == ("votes.used_up", {"budget": 3})
    fewer = votes.stick(found, note, -1, PAPER)
    assert [(t.source, t.amount) for t in fewer.tallies] == [(HANDS, 2)]
    assert votes.stick(fewer, note, -1, PAPER) is fewer
    assert votes.counts(votes.stick(fewer, note, 1, PAPER))[note] == 3
    assert votes.counts(votes.stick(found, note, -5))[note] == 1
    with pytest.raises(Refused, match=r"votes\.used_up"):
        votes.stick(fewer, note, 2)


def test_while_nobody_is_counted_present_seals_are_not_limited() -> None:
    found, notes, _ = hall(people=0)
    assert votes.counts(votes.stick(found, notes[0], 50)) == {notes[0]: 50}
    assert votes.total(found) == votes.Seals(used=0, budget=0)


def test_how_many_each_has_makes_the_budget() -> None:
    found, _, _ = hall(people=2)
    assert votes.total(votes.set_per_person(found, 5)).budget == 10
    for outside in (0, 21):
        with pytest.raises(Refused, match=r"votes\.per_person"):
            votes.set_per_person(found, outside)
    none = rows.remove(found, "ballots", votes.ballot(found).id)
    with pytest.raises(Refused, match=r"row\.gone"):
        votes.ballot(none)
