"""What a ballot offers, where its words live, and about what its control sums are."""

from __future__ import annotations

import pytest

from kyodo_desktop.domain import ballot_counts as counting
from kyodo_desktop.domain import rows, votes
from kyodo_desktop.domain.ballot_counts import Option
from kyodo_desktop.domain.choices import BallotMethod, TallySource
from kyodo_desktop.domain.workshop import Ballot, BallotOption, Tally, Workshop
from tests.builders import with_activity
from tests.domain.test_votes import hall

HANDS, PROXY = TallySource.HANDS, TallySource.PROXY
QUESTION = Option(id="b", text="刈るか", part="ballots", row_id="b")


def asked(found: Workshop, method: BallotMethod, *option_ids: str | None) -> tuple[Workshop, Ballot]:
    ballot = Ballot(id="b", order="Z", method=method, question="刈るか")
    declared = [
        BallotOption(id=f"o{n}", order=f"V{n}", ballot_id="b", option_id=of, text="自分の言葉")
        for n, of in enumerate(option_ids)
    ]
    return rows.add(rows.add(found, "ballots", ballot), "ballot_options", *declared), ballot


def tallied(found: Workshop, *option_ids: str) -> Workshop:
    tallies = [
        Tally(id=f"t{n}", ballot_id="b", option_id=of, source=HANDS, amount=1)
        for n, of in enumerate(option_ids)
    ]
    return rows.add(found, "tallies", *tallies)


def test_what_can_be_chosen_says_where_its_words_live() -> None:
    found, notes, island = hall()
    found = rows.edit(found, "cards", notes[1], private=True)
    board = {option.id: option for option in counting.options(found, votes.ballot(found))}
    assert board.keys() == {island, *notes}
    assert board[island] == Option(id=island, text="足", part="groups", row_id=island)
    assert board[notes[0]] == Option(id=notes[0], text="坂がきつい", part="cards", row_id=notes[0])
    assert board[notes[1]] == Option(id=notes[1], text="", part="cards", row_id=notes[1], private=True)

    found, activity = with_activity(found, "草を刈る")
    alone, ballot = asked(found, BallotMethod.YES_NO)
    assert counting.options(alone, ballot) == (QUESTION,)
    offered, ballot = asked(found, BallotMethod.HANDS, None, activity, island)
    assert counting.options(offered, ballot) == (
        Option(id="o0", text="自分の言葉", part="ballot_options", row_id="o0"),
        Option(id="o1", text="草を刈る", part="activities", row_id=activity),
        Option(id="o2", text="足", part="groups", row_id=island),
    )


def test_whatever_was_counted_stands_at_the_end_once() -> None:
    found, notes, island = hall()
    found, activity = with_activity(found, "草を刈る")
    found = votes.stick(found, notes[2])  # of another ballot
    found, ballot = asked(found, BallotMethod.HANDS, None)
    found = tallied(found, "o0", island, notes[0], activity, "gone", "b", "b")
    _, *rest = counting.options(found, ballot)
    assert rest == [
        Option(id=island, text="足", part="groups", row_id=island),
        Option(id=notes[0], text="坂がきつい", part="cards", row_id=notes[0]),
        Option(id=activity, text="草を刈る", part="activities", row_id=activity),
        Option(id="gone", text="", part="activities", row_id="gone"),
        QUESTION,
    ]


def test_counts_of_one_kind_add_up() -> None:
    found, notes, _ = hall()
    found, _ = asked(found, BallotMethod.HANDS, notes[0])
    found = tallied(found, "o0", "o0", "o0")
    assert counting.counts(found, "b") == {("o0", "", HANDS): 3}


@pytest.mark.parametrize(
    ("method", "about"),
    [
        (BallotMethod.SEALS, ("",)),
        (BallotMethod.HANDS, ("",)),
        (BallotMethod.POINTS, ("5", "4", "3", "2", "1")),
        (BallotMethod.YES_NO, ("x", "y")),
    ],
)
def test_each_control_sum_says_what_it_is_about(method: BallotMethod, about: tuple[str, ...]) -> None:
    options = [Option(id=of, text=of, part="cards", row_id=of) for of in ("x", "y")]
    ballot = Ballot(id="b", order="Z", method=method, per_person=1)
    control = counting.control(ballot, options, {("x", "", PROXY): 3}, 2)
    assert tuple(found.about for found in control.sums) == about
    assert (control.proxies, control.voters) == (3, 5)
