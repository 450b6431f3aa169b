"""Counting by hand: every way of choosing against evenings worked out on paper, and rules that always hold.

Amounts are written as they are read out: ``"5 2p 1x"`` is five hands, two papers and one proxy.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyodo_desktop.domain import (
    ballot_words,
    ballots,
    cards,
    meetings,
    objections,
    options,
    participants,
    roles,
    rows,
    tallies,
    votes,
)
from kyodo_desktop.domain import workshop as values
from kyodo_desktop.domain.ballot_counts import CHOICES
from kyodo_desktop.domain.ballot_result import could_turn
from kyodo_desktop.domain.changes import apply, diff, invert
from kyodo_desktop.domain.choices import BallotMethod, Majority, TallySource
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import choosing as words
from kyodo_desktop.text import refusals
from tests.builders import workshop

SEALS, POINTS, HANDS = BallotMethod.SEALS, BallotMethod.POINTS, BallotMethod.HANDS
FINGERS, CONSENT = BallotMethod.FIVE_FINGERS, BallotMethod.CONSENT
GRADIENTS, YES_NO = BallotMethod.GRADIENTS, BallotMethod.YES_NO
AT = dt.datetime(2026, 6, 20, 15, 2, tzinfo=dt.UTC)
SOURCES = {"": TallySource.HANDS, "p": TallySource.PAPER, "x": TallySource.PROXY}
QUESTION = ""  # the option of a ballot that has none of its own


def hall(here):
    """An evening with so many people."""
    found = workshop()
    people = tuple(values.Participant(id=f"p{n}", name=f"{n}番") for n in range(here))
    found = rows.add(found, "participants", *people)
    came = tuple(
        values.Attendance(
            id=f"a{n}",
            meeting_id=meetings.first(found).id,
            participant_id=f"p{n}",
            state=values.AttendanceState.PRESENT,
        )
        for n in range(here)
    )
    return rows.add(found, "attendances", *came)


def ballot(found, method, *offered, **rules):
    """A ballot more, about these words; and its id."""
    found = ballots.add(found, method, **rules)
    this = found.ballots[-1].id
    for text in offered:
        found = options.add_words(found, this, text)
    return found, this


def id_of(found, this, text):
    return next((row.id for row in found.ballot_options if (row.ballot_id, row.text) == (this, text)), this)


def read_out(found, this, text, said, choice=""):
    for part in said.split():
        source = SOURCES[part.lstrip("0123456789")]
        amount = int(part.rstrip("px"))
        found = tallies.set_amount(found, this, id_of(found, this, text), source, amount, choice)
    return found


def entered(found, this, said):
    for text, amounts in said.items():
        by_choice = amounts if isinstance(amounts, dict) else {"": amounts}
        for choice, part in by_choice.items():
            found = read_out(found, this, text, part, choice)
    return found


@dataclass(frozen=True)
class Case:
    """One evening: who was there, what was read out, and what a person with a pencil gets."""

    name: str
    method: BallotMethod
    here: int
    said: dict
    ranks: str = ""  # "道 7 1, 店 3 2": option, score, rank; in the order of the ballot
    sums: str = ""  # counted/expected of each control sum
    proxies: int = 0
    exceeding: str = ""
    outcome: str | None = None
    means: str = ""
    spread: str = ""
    concerns: int | None = None
    quorum_met: bool | None = None
    rules: dict = None

    def __str__(self):
        return self.name


CASES = [
    # ── seals: each voter has so many; the sum is voters × seals each ──────────────────────────────────
    # 4 × 3 = 12; 5+4+3 = 12
    Case("seals that add up", SEALS, 4, {"道": "5", "店": "4", "草": "3"}, "道 5 1, 店 4 2, 草 3 3", "12/12"),
    # 4 × 3 = 12; 5+4+2 = 11: one seal was kept in a pocket
    Case("one seal missing", SEALS, 4, {"道": "5", "店": "4", "草": "2"}, "道 5 1, 店 4 2, 草 2 3", "11/12"),
    # 4 × 3 = 12; 5+4+4 = 13: counted twice somewhere
    Case("one seal too many", SEALS, 4, {"道": "5", "店": "4", "草": "4"}, "道 5 1, 店 4 2, 草 4 2", "13/12"),
    # 5 × 2 = 10; 4+2+2+2 = 10; three share the second rank, nobody is third
    Case(
        "three share a rank",
        SEALS,
        5,
        {"道": "2", "店": "4", "草": "2", "川": "2"},
        "道 2 2, 店 4 1, 草 2 2, 川 2 2",
        "10/10",
        rules={"per_person": 2},
    ),
    # 6 × 1 = 6; 3+2+0+1: ranks 1, 2, 4, 3
    Case(
        "an option without a seal is last",
        SEALS,
        6,
        {"道": "3", "店": "2", "草": "0", "川": "1"},
        "道 3 1, 店 2 2, 草 0 4, 川 1 3",
        "6/6",
        rules={"per_person": 1},
    ),
    # 3 hands + 1 paper = 4 for 道, 2 on paper for 店; 2 × 3 = 6
    Case("hands and paper together", SEALS, 2, {"道": "3 1p", "店": "2p"}, "道 4 1, 店 2 2", "6/6"),
    # 2 present + 1 proxy (3 seals / 3 each) = 3 voters × 3 = 9; 4+2x + 2+1x = 9
    Case("a proxy brings three", SEALS, 2, {"道": "4 2x", "店": "2 1x"}, "道 6 1, 店 3 2", "9/9", proxies=1),
    # 4 proxy seals, 3 each: at least 2 people; 2+2 = 4 voters × 3 = 12; counted 6+4 = 10
    Case(
        "four proxy seals are two people",
        SEALS,
        2,
        {"道": "4 4x", "店": "2"},
        "道 8 1, 店 2 2",
        "10/12",
        proxies=2,
    ),
    # not stackable, 4 voters: 道 may get 4 at most; 4+4+4 = 12 = 4 × 3
    Case(
        "no option above the people",
        SEALS,
        4,
        {"道": "4", "店": "4", "草": "4"},
        "道 4 1, 店 4 1, 草 4 1",
        "12/12",
        rules={"stackable": False},
    ),
    # not stackable, 4 voters: 5 on 道 cannot be, though 5+4+3 = 12 = 4 × 3
    Case(
        "five of four people",
        SEALS,
        4,
        {"道": "5", "店": "4", "草": "3"},
        "道 5 1, 店 4 2, 草 3 3",
        "12/12",
        exceeding="道",
        rules={"stackable": False},
    ),
    # not stackable: 2 proxies each gave 道 one seal, so 2 people although 2 / 3 < 1; (3+2) × 3 = 15; 5+2x = 7
    Case(
        "two proxies on one option are two people",
        SEALS,
        3,
        {"道": "3 2x", "店": "2"},
        "道 5 1, 店 2 2",
        "7/15",
        proxies=2,
        rules={"stackable": False},
    ),
    # nobody has taken the attendance: 0 × 3 = 0
    Case("attendance not taken", SEALS, 0, {"道": "5"}, "道 5 1", "5/0"),
    # ── ranked points: every rank is given by every voter once; score = 5a + 4b + 3c + 2d + e ───────────
    # 3 voters. 道: 2×5 + 1×3 = 13; 店: 1×5 + 2×4 = 13; 草: 1×4 + 2×3 = 10; 川: 3×2 = 6; 橋: 3×1 = 3
    # ranks: 5: 2+1 = 3, 4: 2+1 = 3, 3: 1+2 = 3, 2: 3, 1: 3
    Case(
        "five options, every rank three times",
        POINTS,
        3,
        {
            "道": {"5": "2", "3": "1"},
            "店": {"5": "1", "4": "2"},
            "草": {"4": "1", "3": "2"},
            "川": {"2": "3"},
            "橋": {"1": "3"},
        },
        "道 13 1, 店 13 1, 草 10 3, 川 6 4, 橋 3 5",
        "3/3 3/3 3/3 3/3 3/3",
    ),
    # 2 voters, 3 options: 5, 4, 3 are given, 2 and 1 are not. 道 5+4 = 9; 店 4+5 = 9; 草 3+3 = 6
    Case(
        "three options take 5, 4 and 3",
        POINTS,
        2,
        {"道": {"5": "1", "4": "1"}, "店": {"5": "1", "4": "1"}, "草": {"3": "2"}},
        "道 9 1, 店 9 1, 草 6 3",
        "2/2 2/2 2/2 0/0 0/0",
    ),
    # 2 voters, 2 options: a 3 has been given although there is no third option
    Case(
        "a rank that nobody has",
        POINTS,
        2,
        {"道": {"5": "2"}, "店": {"4": "1", "3": "1"}},
        "道 10 1, 店 7 2",
        "2/2 1/2 1/0 0/0 0/0",
    ),
    # 3 voters, 2 options: one 4 is missing. 道 2×5 + 1×4 = 14; 店 1×5 + 1×4 = 9
    Case(
        "one fourth point missing",
        POINTS,
        3,
        {"道": {"5": "2", "4": "1"}, "店": {"5": "1", "4": "1"}},
        "道 14 1, 店 9 2",
        "3/3 2/3 0/0 0/0 0/0",
    ),
    # 3 voters, 2 options: 4 people would have given 道 something (3 + 1)
    Case(
        "an option with more givers than people",
        POINTS,
        3,
        {"道": {"5": "3", "4": "1"}, "店": {"4": "2"}},
        "道 19 1, 店 8 2",
        "3/3 3/3 0/0 0/0 0/0",
        exceeding="道",
    ),
    # 2 present + 1 proxy = 3 of each rank. 道: 2×5 + 5x = 15; 店: 2×4 + 4x = 12
    Case(
        "ranked by proxy too",
        POINTS,
        2,
        {"道": {"5": "2 1x"}, "店": {"4": "2 1x"}},
        "道 15 1, 店 12 2",
        "3/3 3/3 0/0 0/0 0/0",
        proxies=1,
    ),
    # paper and hands of one rank: 道 (1+2)×5 = 15
    Case(
        "papers and hands of a rank",
        POINTS,
        3,
        {"道": {"5": "1 2p"}, "店": {"4": "3p"}},
        "道 15 1, 店 12 2",
        "3/3 3/3 0/0 0/0 0/0",
    ),
    # ── hands: one each ────────────────────────────────────────────────────────────────────────────────
    # 22 = 10+7+5
    Case("a hand each", HANDS, 22, {"水": "10", "土": "7", "日": "5"}, "水 10 1, 土 7 2, 日 5 3", "22/22"),
    # 21 of 22
    Case("a hand missing", HANDS, 22, {"水": "10", "土": "6", "日": "5"}, "水 10 1, 土 6 2, 日 5 3", "21/22"),
    # 23 of 22: somebody raised both
    Case(
        "a hand too many", HANDS, 22, {"水": "10", "土": "8", "日": "5"}, "水 10 1, 土 8 2, 日 5 3", "23/22"
    ),
    # 1, 2, 2, 4: 8+5+5+4 = 22
    Case(
        "1, 2, 2, 4",
        HANDS,
        22,
        {"水": "5", "土": "8", "日": "4", "夜": "5"},
        "水 5 2, 土 8 1, 日 4 4, 夜 5 2",
        "22/22",
    ),
    # 4 present + 2 proxies = 6; 2+1p+1x = 4, 1+1x = 2
    Case("hands, paper and proxies", HANDS, 4, {"水": "2 1p 1x", "土": "1 1x"}, "水 4 1, 土 2 2", "6/6", 2),
    # present 4, one missing, two proxies: 3 + 2 = 5 of 6
    Case("a proxy hides no missing hand", HANDS, 4, {"水": "2 2x", "土": "1"}, "水 4 1, 土 1 2", "5/6", 2),
    # all equal: all first
    Case("all equal", HANDS, 6, {"水": "2", "土": "2", "日": "2"}, "水 2 1, 土 2 1, 日 2 1", "6/6"),
    # ── five fingers: how many showed 5, 4, 3, 2, 1, 0 ─────────────────────────────────────────────────
    # 22 = 6+9+4+2+1+0; 30+36+12+4+1 = 83; 83/22; concerns 2+1+0 = 3; from 1 to 5
    Case(
        "five fingers of twenty-two",
        FINGERS,
        22,
        {QUESTION: {"5": "6", "4": "9", "3": "4", "2": "2", "1": "1"}},
        sums="22/22",
        means="83/22",
        spread="1-5",
        concerns=3,
    ),
    # all show 4
    Case(
        "all of one mind", FINGERS, 5, {QUESTION: {"4": "5"}}, sums="5/5", means="4", spread="4-4", concerns=0
    ),
    # 10 fists and 10 hands: 50/20 = 5/2; 10 concerns
    Case(
        "a hall in two halves",
        FINGERS,
        20,
        {QUESTION: {"5": "10", "0": "10"}},
        sums="20/20",
        means="5/2",
        spread="0-5",
        concerns=10,
    ),
    # 3 of 4: one is missing. 5+4+3 = 12; 12/3 = 4
    Case("a hand in the lap", FINGERS, 4, {QUESTION: {"5": "1", "4": "1", "3": "1"}}, sums="3/4", means="4"),
    # 3 + 1 proxy = 4; (5+5+4+1x×2) = 16; 16/4 = 4
    Case(
        "fingers by proxy",
        FINGERS,
        3,
        {QUESTION: {"5": "2", "4": "1", "2": "1x"}},
        sums="4/4",
        proxies=1,
        means="4",
        spread="2-5",
        concerns=1,
    ),
    # two options, each answered by 4: 道 (5+5+4+4)/4 = 9/2, sum 18; 店 (5+3+3+3)/4 = 7/2, sum 14
    Case(
        "fingers for two ways",
        FINGERS,
        4,
        {"道": {"5": "2", "4": "2"}, "店": {"5": "1", "3": "3"}},
        "道 18 1, 店 14 2",
        "4/4 4/4",
        means="9/2 7/2",
    ),
    # the mean ranks, not the sum: 道 20/4 = 5; 店 24/6 = 4, although 24 > 20; 道 lacks two
    Case(
        "fewer people, higher mean",
        FINGERS,
        6,
        {"道": {"5": "4"}, "店": {"4": "6"}},
        "道 20 1, 店 24 2",
        "4/6 6/6",
        means="5 4",
    ),
    # nobody has shown anything
    Case("nothing shown yet", FINGERS, 4, {QUESTION: {}}, sums="0/4", means="-"),
    # ── consent: nobody objects ────────────────────────────────────────────────────────────────────────
    # 19+3+0 = 22
    Case(
        "consent with three reservations",
        CONSENT,
        22,
        {QUESTION: {"consent": "19", "reservation": "3"}},
        sums="22/22",
        concerns=3,
        outcome="passed",
    ),
    # 20+1+1 = 22; the reason is still to be heard
    Case(
        "one objection leaves it open",
        CONSENT,
        22,
        {QUESTION: {"consent": "20", "reservation": "1", "objection": "1"}},
        sums="22/22",
        concerns=2,
        outcome="undecided",
    ),
    # all with reservations is still consent: 5
    Case(
        "reservations only",
        CONSENT,
        5,
        {QUESTION: {"reservation": "5"}},
        sums="5/5",
        concerns=5,
        outcome="passed",
    ),
    # nothing counted
    Case("consent not asked yet", CONSENT, 5, {QUESTION: {}}, sums="0/5", outcome="undecided"),
    # two ways: fewer objections first. 道 0 against; 店 1 against
    Case(
        "the way with fewer objections is first",
        CONSENT,
        4,
        {"店": {"consent": "3", "objection": "1"}, "道": {"consent": "2", "reservation": "2"}},
        "店 3 2, 道 2 1",
        "4/4 4/4",
    ),
    # ── gradients: eight steps, 8 gladly … 1 not at all ────────────────────────────────────────────────
    # 2×8 + 3×7 + 4×6 + 1×3 = 16+21+24+3 = 64; 10 people; 64/10 = 32/5; 1 concern (3)
    Case(
        "eight steps",
        GRADIENTS,
        10,
        {QUESTION: {"8": "2", "7": "3", "6": "4", "3": "1"}},
        sums="10/10",
        means="32/5",
        spread="3-8",
        concerns=1,
    ),
    # 4×8 + 4×1 = 36; 36/8 = 9/2; 4 concerns
    Case(
        "gladly and not at all",
        GRADIENTS,
        8,
        {QUESTION: {"8": "4", "1": "4"}},
        sums="8/8",
        means="9/2",
        spread="1-8",
        concerns=4,
    ),
    # 道 (7+7+5)/3 = 19/3; 店 (8+6+5)/3 = 19/3: shared
    Case(
        "equal means share a rank",
        GRADIENTS,
        3,
        {"道": {"7": "2", "5": "1"}, "店": {"8": "1", "6": "1", "5": "1"}},
        "道 19 1, 店 19 1",
        "3/3 3/3",
        means="19/3 19/3",
    ),
    # ── yes or no: whole numbers, nothing rounded ──────────────────────────────────────────────────────
    # 12 : 10; 24 > 22
    Case("more than half", YES_NO, 22, {QUESTION: {"yes": "12", "no": "10"}}, sums="22/22", outcome="passed"),
    # 11 : 11; 22 > 22 is not so
    Case(
        "half is not more",
        YES_NO,
        22,
        {QUESTION: {"yes": "11", "no": "11"}},
        sums="22/22",
        outcome="not_passed",
    ),
    # 11 : 10, one abstains: 22 > 21
    Case(
        "those who abstain are on neither side",
        YES_NO,
        22,
        {QUESTION: {"yes": "11", "no": "10", "abstain": "1"}},
        sums="22/22",
        outcome="passed",
    ),
    # 14 : 7; 3×14 = 42 ≥ 2×21 = 42: two thirds exactly
    Case(
        "two thirds exactly",
        YES_NO,
        21,
        {QUESTION: {"yes": "14", "no": "7"}},
        sums="21/21",
        outcome="passed",
        rules={"majority": Majority.TWO_THIRDS},
    ),
    # 14 : 8; 42 ≥ 44 is not so (0.636…)
    Case(
        "just below two thirds",
        YES_NO,
        22,
        {QUESTION: {"yes": "14", "no": "8"}},
        sums="22/22",
        outcome="not_passed",
        rules={"majority": Majority.TWO_THIRDS},
    ),
    # 2 : 1; 6 ≥ 6
    Case(
        "two of three",
        YES_NO,
        3,
        {QUESTION: {"yes": "2", "no": "1"}},
        sums="3/3",
        outcome="passed",
        rules={"majority": Majority.TWO_THIRDS},
    ),
    # nobody against, three abstain
    Case(
        "nobody against",
        YES_NO,
        22,
        {QUESTION: {"yes": "19", "abstain": "3"}},
        sums="22/22",
        outcome="passed",
        rules={"majority": Majority.ALL},
    ),
    # one against is enough
    Case(
        "one against",
        YES_NO,
        22,
        {QUESTION: {"yes": "21", "no": "1"}},
        sums="22/22",
        outcome="not_passed",
        concerns=1,
        rules={"majority": Majority.ALL},
    ),
    # all abstain: nothing is decided
    Case("all abstain", YES_NO, 5, {QUESTION: {"abstain": "5"}}, sums="5/5", outcome="undecided"),
    # 19 are here, 20 are needed: 19 : 0 decides nothing
    Case(
        "too few for a decision",
        YES_NO,
        19,
        {QUESTION: {"yes": "19"}},
        sums="19/19",
        outcome="undecided",
        quorum_met=False,
        rules={"quorum": 20},
    ),
    # 20 are here, 20 are needed
    Case(
        "just enough people",
        YES_NO,
        20,
        {QUESTION: {"yes": "11", "no": "9"}},
        sums="20/20",
        outcome="passed",
        quorum_met=True,
        rules={"quorum": 20},
    ),
    # 19 here and a proxy: 20 votes, but a proxy is not present
    Case(
        "a proxy is not present",
        YES_NO,
        19,
        {QUESTION: {"yes": "19 1x"}},
        sums="20/20",
        proxies=1,
        outcome="undecided",
        quorum_met=False,
        rules={"quorum": 20},
    ),
    # 6 hands + 3 papers + 1 proxy = 10 yes; 4 no; 13 + 1 = 14
    Case(
        "yes by three ways",
        YES_NO,
        13,
        {QUESTION: {"yes": "6 3p 1x", "no": "4"}},
        sums="14/14",
        proxies=1,
        outcome="passed",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_counted_by_hand(case):
    offered = [text for text in case.said if text]
    found, this = ballot(hall(case.here), case.method, *offered, **(case.rules or {}))
    result = ballots.result(entered(found, this, case.said), this)
    if case.ranks:
        assert ", ".join(f"{o.text} {o.score} {o.rank}" for o in result.options) == case.ranks
    assert " ".join(f"{s.counted}/{s.expected}" for s in result.control.sums) == case.sums
    assert result.control.proxies == case.proxies
    exceeding = [option.text for option in result.options if option.id in result.control.exceeding]
    assert exceeding == case.exceeding.split()
    assert result.outcome == case.outcome
    assert result.quorum_met is case.quorum_met
    if case.means:
        assert " ".join("-" if o.mean is None else str(o.mean) for o in result.options) == case.means
    if case.spread:
        assert f"{result.options[0].low}-{result.options[0].high}" == case.spread
    if case.concerns is not None:
        assert result.options[0].concerns == case.concerns


def test_there_are_enough_evenings_and_all_have_their_own_name():
    assert len({case.name for case in CASES}) == len(CASES) >= 40
    assert {case.method for case in CASES} == set(BallotMethod)


# ── closing ───────────────────────────────────────────────────────────────────────────────────────────────


def refused(key, run, *args, **kwargs):
    with pytest.raises(Refused) as caught:
        run(*args, **kwargs)
    assert caught.value.key == key
    return refusals.say(caught.value)


def show_of_hands(here=3, **said):
    found, this = ballot(hall(here), HANDS, "水", "土", question="いつにしますか")
    return entered(found, this, said), this


def test_closing_needs_counts_that_add_up_or_a_reason():
    found, this = show_of_hands(水="1", 土="1")
    assert "1足りない" in refused("ballots.uneven", ballots.close, found, this, AT)
    refused("ballots.uneven", ballots.close, found, this, AT, " 　")
    closed = ballots.close(found, this, AT, "一人が電話で席をはずした")
    assert closed.ballots[-1].closed_at == AT
    assert closed.ballots[-1].reason_if_uneven == "一人が電話で席をはずした"
    even, this = show_of_hands(水="1", 土="2")
    assert ballots.close(even, this, AT).ballots[-1].reason_if_uneven == ""


def test_a_closed_ballot_keeps_the_reason_it_needs():
    found, this = show_of_hands(水="1", 土="1")
    closed = ballots.close(found, this, AT, "席をはずした")
    refused("ballots.uneven", ballots.give_reason, closed, this, " ")
    assert ballots.give_reason(closed, this, "帰った").ballots[-1].reason_if_uneven == "帰った"
    assert ballots.give_reason(ballots.reopen(closed, this), this, "").ballots[-1].reason_if_uneven == ""


def test_nothing_is_counted_after_closing_until_it_is_opened_again():
    found, this = show_of_hands(水="1", 土="2")
    closed = ballots.close(found, this, AT)
    water = id_of(closed, this, "水")
    refused("ballots.closed", read_out, closed, this, "水", "2")
    refused("ballots.closed", options.add_words, closed, this, "日")
    refused("ballots.closed", options.withdraw, closed, water)
    refused("ballots.closed", ballots.close, closed, this, AT)
    refused("ballots.closed", ballots.set_quorum, closed, this, 3)
    again = ballots.reopen(closed, this)
    assert ballots.result(read_out(again, this, "水", "2"), this).counted == 4


def test_nothing_counted_is_nothing_to_close():
    found, this = show_of_hands()
    refused("ballots.nothing_counted", ballots.close, found, this, AT, "だれも来なかった")


def test_an_objection_needs_its_reason_before_closing_and_its_answer_before_a_no():
    found, this = ballot(hall(3), CONSENT, question="この合意書でよいですか")
    found = entered(found, this, {QUESTION: {"consent": "1", "objection": "2"}})
    found = objections.add(found, this, "冬は坂が凍る")
    assert "あと1つ" in refused("ballots.objection_without_reason", ballots.close, found, this, AT)
    found = objections.add(found, this, "役員が足りない")
    closed = ballots.close(found, this, AT)
    assert ballots.result(closed, this).outcome == "undecided"
    for row in closed.objections:
        closed = objections.answer(closed, row.id, "冬は車で回る")
    assert ballots.result(closed, this).outcome == "not_passed"
    refused("ballots.closed", objections.put_away, closed, closed.objections[0].id)


def test_reasons_of_a_minority_stay_when_their_hands_go_down():
    found, this = ballot(hall(3), CONSENT)
    found = entered(found, this, {QUESTION: {"consent": "2", "objection": "1"}})
    found = objections.add(found, this, "坂が凍る")
    found = objections.answer(found, found.objections[0].id, "車で回る")
    found = entered(found, this, {QUESTION: {"consent": "2", "reservation": "1", "objection": "0"}})
    result = ballots.result(ballots.close(found, this, AT), this)
    assert (result.outcome, [row.text for row in result.reasons]) == ("passed", ["坂が凍る"])


# ── what is offered ───────────────────────────────────────────────────────────────────────────────────────


def test_notes_islands_and_activities_can_be_offered_once_each():
    found = roles.add_activity(cards.put_up(hall(3), "店が遠い\n坂がきつい"), "車を出す")
    found = cards.make_group(found, title="買い物")
    offered = (found.cards[0].id, found.groups[0].id, found.activities[0].id)
    found = ballots.add(found, HANDS, *offered, found.cards[0].id)
    result = ballots.result(found, found.ballots[-1].id)
    assert [option.text for option in result.options] == ["店が遠い", "買い物", "車を出す"]
    assert [option.option.part for option in result.options] == ["cards", "groups", "activities"]
    refused("row.gone", options.add, found, found.ballots[-1].id, "gone")


def test_words_follow_the_note_until_the_counting_has_ended_and_outlive_it():
    found = cards.put_up(hall(2), "店が遠い")
    note = found.cards[0].id
    found = ballots.add(found, HANDS, note)
    this = found.ballots[-1].id
    option = found.ballot_options[0].id
    refused("ballots.words_of_a_note", options.reword, found, option, "別の言葉")
    found = cards.reword(found, note, "店まで6キロ")
    assert ballots.result(found, this).options[0].text == "店まで6キロ"
    closed = ballots.close(tallies.set_amount(found, this, option, TallySource.HANDS, 2), this, AT)
    later = cards.reword(closed, note, "店まで7キロ")
    assert ballots.result(later, this).options[0].text == "店まで6キロ"
    gone = ballots.result(cards.put_away(later, note), this)
    assert [(o.text, o.score) for o in gone.options] == [("店まで6キロ", 2)]


def test_a_private_note_is_never_read_out():
    found = cards.put_up(hall(2), "ひみつ\n店が遠い")
    secret, open_one = (card.id for card in found.cards)
    hidden = cards.set_private(found, True, secret)
    refused("ballots.private_note", ballots.add, hidden, HANDS, secret)
    standing = ballots.result(votes.set_seals(hidden, secret, 3), hidden.ballots[0].id)
    assert [(o.text, o.score) for o in standing.options] == [("", 3), ("店が遠い", 0)]
    offered = ballots.add(found, HANDS, secret, open_one)
    this = offered.ballots[-1].id
    later = cards.put_away(cards.set_private(offered, True, secret), secret)
    assert [o.text for o in ballots.result(later, this).options] == ["", "店が遠い"]
    assert "ひみつ" not in repr(later)


def test_what_has_been_counted_for_is_not_withdrawn():
    found, this = show_of_hands(水="1")
    refused("ballots.counted_for", options.withdraw, found, id_of(found, this, "水"))
    assert len(options.withdraw(found, id_of(found, this, "土")).ballot_options) == 1
    found, this = ballot(hall(2), FINGERS)
    found = entered(found, this, {QUESTION: {"5": "2"}})
    refused("ballots.counted_already", options.add_words, found, this, "水")


def test_words_of_ones_own_are_not_blank_and_keep_their_sequence():
    found, this = show_of_hands()
    refused("ballots.blank_option", options.add_words, found, this, "　")
    refused("ballots.blank_option", options.reword, found, id_of(found, this, "水"), "")
    found = options.move(found, id_of(found, this, "土"), 0)
    assert [option.text for option in ballots.result(found, this).options] == ["土", "水"]


# ── slips of the finger ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("amount", [-3, -1, 1_000, 10**9])
def test_a_count_that_no_hall_can_give_is_refused_with_a_sentence(amount):
    found, this = show_of_hands()
    said = refused(
        "ballots.amount", tallies.set_amount, found, this, id_of(found, this, "水"), "hands", amount
    )
    assert "999" in said
    note = cards.put_up(found, "店が遠い")
    refused("votes.amount", votes.set_seals, note, note.cards[0].id, amount)


def test_what_does_not_belong_to_a_ballot_is_refused():
    found, this = show_of_hands()
    water = id_of(found, this, "水")
    refused("ballots.no_such_choice", tallies.set_amount, found, this, water, TallySource.HANDS, 1, "yes")
    refused("row.gone", tallies.set_amount, found, this, this, TallySource.HANDS, 1)
    refused("row.gone", tallies.set_amount, found, "gone", water, TallySource.HANDS, 1)
    for seals in (0, 21):
        refused("votes.per_person", ballots.add, found, SEALS, per_person=seals)
    for people in (0, -1, 1_000):
        refused("ballots.quorum", ballots.add, found, YES_NO, quorum=people)


def test_the_ballot_of_the_board_stays_and_can_be_closed():
    found = cards.put_up(hall(2), "店が遠い")
    note, this = found.cards[0].id, found.ballots[0].id
    refused("ballots.standing", ballots.put_away, found, this)
    closed = ballots.close(votes.set_seals(found, note, 6), this, AT)
    refused("ballots.closed", votes.set_seals, closed, note, 5)
    more = ballots.add(closed, SEALS, note)
    assert votes.ballot(more).id == this
    assert ballots.put_away(more, more.ballots[-1].id).ballots == closed.ballots


# ── what always holds ─────────────────────────────────────────────────────────────────────────────────────

methods = st.sampled_from(BallotMethod)
entries = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 7), st.sampled_from(TallySource), st.integers(0, 30)),
    max_size=14,
    unique_by=lambda entry: entry[:3],
)
FOUR = ("道", "店", "草", "川")


def counted(method, said, order=FOUR, **rules):
    """A ballot about four ways with these entries; each names an option, a choice, a source, an amount."""
    found, this = ballot(hall(12), method, *order, **rules)
    for option, choice, source, amount in said:
        given_choice = CHOICES[method][choice % len(CHOICES[method])]
        found = tallies.set_amount(
            found, this, id_of(found, this, FOUR[option]), source, amount, given_choice
        )
    return found, this


def told(result):
    """What people are told of each option, whatever its place in the list."""
    return {
        o.text: (o.score, o.rank, o.mean, o.low, o.high, o.concerns, o.outcome, o.counts)
        for o in result.options
    }


def last(method, said):
    """What was entered last for each cell: that is what counts."""
    cells = {}
    for option, choice, source, amount in said:
        cells[option, choice % len(CHOICES[method]), source] = amount
    return cells


@given(method=methods, said=entries)
@settings(max_examples=40)
def test_no_vote_is_lost_or_doubled(method, said):
    found, this = counted(method, said)
    result = ballots.result(found, this)
    cells = last(method, said)
    assert sum(option.total for option in result.options) == sum(cells.values())
    for at, text in enumerate(FOUR):
        [option] = [o for o in result.options if o.text == text]
        assert option.total == sum(amount for (of, _, _), amount in cells.items() if of == at)
        for source in TallySource:
            by = sum(amount for (of, _, by), amount in cells.items() if (of, by) == (at, source))
            assert option.amount(source=source) == by
    assert sum(each.counted for each in result.control.sums) == sum(cells.values())


@given(method=methods, said=entries, data=st.data())
@settings(max_examples=30)
def test_neither_the_order_of_entry_nor_of_the_options_matters(method, said, data):
    once = {(o, c % len(CHOICES[method]), s): a for o, c, s, a in said}
    said = [(*cell, amount) for cell, amount in once.items()]
    shuffled, places = data.draw(st.permutations(said)), data.draw(st.permutations(FOUR))
    here = ballots.result(*counted(method, said))
    there = ballots.result(*counted(method, shuffled, places))
    assert told(here) == told(there)
    assert here.control.proxies == there.control.proxies
    assert here.control.even == there.control.even
    assert abs(here.difference) == abs(there.difference)


@given(method=methods, said=entries)
@settings(max_examples=40)
def test_ties_share_a_rank_and_ranks_count_people_above(method, said):
    options_ = ballots.result(*counted(method, said)).options
    for option in options_:
        assert option.rank == 1 + sum(other.rank < option.rank for other in options_)
    if method in (SEALS, POINTS, HANDS):
        for one in options_:
            for other in options_:
                assert (one.score == other.score) == (one.rank == other.rank)
                assert (one.score > other.score) == (one.rank < other.rank)


@given(method=methods, said=entries)
@settings(max_examples=30)
def test_closing_is_possible_exactly_when_it_adds_up_or_is_explained(method, said):
    found, this = counted(method, said)
    result = ballots.result(found, this)
    for _ in range(result.objections):
        found = objections.add(found, this, "坂が凍る")
    if not sum(option.total for option in result.options):
        refused("ballots.nothing_counted", ballots.close, found, this, AT, "わけ")
        return
    if result.control.even:
        ballots.close(found, this, AT)
    else:
        refused("ballots.uneven", ballots.close, found, this, AT)
    closed = ballots.close(found, this, AT, "わけ")
    assert told(ballots.result(closed, this)) == told(ballots.result(found, this))
    assert apply(closed, invert(diff(found, closed))) == found


@given(yes=st.integers(0, 99), no=st.integers(0, 99))
@settings(max_examples=60)
def test_majorities_are_exact(yes, no):
    for majority, least in ((Majority.TWO_THIRDS, Fraction(2, 3)), (Majority.ALL, Fraction(1))):
        found, this = ballot(hall(1), YES_NO, majority=majority)
        found = entered(found, this, {QUESTION: {"yes": str(yes), "no": str(no)}})
        enough = yes + no > 0 and Fraction(yes, yes + no) >= least
        expected = "passed" if enough else "not_passed" if yes + no else "undecided"
        assert ballots.result(found, this).outcome == expected


@pytest.mark.parametrize(
    ("yes", "no", "turns"),
    [
        (12, 9, False),  # 12 : 10 still carries, 24 > 22
        (11, 10, True),  # 11 : 11 does not
        (10, 11, False),  # 11 : 11 does not carry either
        (11, 9, True),  # two missing: 11 : 11 does not
        (13, 9, False),  # nobody is missing
    ],
)
def test_it_is_told_when_the_missing_could_turn_a_vote(yes, no, turns):
    found, this = ballot(hall(22), YES_NO)
    found = entered(found, this, {QUESTION: {"yes": str(yes), "no": str(no)}})
    assert could_turn(ballots.result(found, this)) is turns


def test_the_board_has_a_question_of_its_own():
    found = cards.put_up(hall(2), "店が遠い")
    board = found.ballots[0]
    found = ballots.add(found, SEALS, found.cards[0].id)
    found, of_words = ballot(found, SEALS, "道")
    said = [ballot_words.question(ballots.result(found, b.id)) for b in found.ballots]
    assert said == [words.BOARD_QUESTION, words.NO_QUESTION, words.NO_QUESTION]
    assert said == [ballot_words.question_of(found, b) for b in found.ballots]
    assert (found.ballots[0].id, found.ballots[-1].id) == (board.id, of_words)


def test_people_who_come_late_are_expected_at_once():
    found, this = show_of_hands(here=3, 水="1", 土="2")
    first = meetings.first(found).id
    found = participants.add(found, "遅れた人")
    late = next(p.id for p in found.participants if p.name == "遅れた人")
    found = participants.set_attendance(found, first, late, values.AttendanceState.PRESENT)
    assert ballots.result(found, this).difference == -1
