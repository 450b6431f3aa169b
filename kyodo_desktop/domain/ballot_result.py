# えらんだ結果
"""What came out of a ballot: the start of the talk, never its end.

Nothing is rounded and nothing is left out: means are fractions, ties share a rank, reasons against are kept.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from kyodo_desktop.domain import ballot_counts as counting
from kyodo_desktop.domain import rows
from kyodo_desktop.domain.ballot_counts import CHOICES, CONCERNS, Control, Option
from kyodo_desktop.domain.choices import BallotMethod, Majority, TallySource
from kyodo_desktop.domain.workshop import Ballot, Objection, Workshop

#: Key of the sentence that stands with every result (``text/choosing``).
LABEL = "start_of_the_talk"

_SCALES = (BallotMethod.FIVE_FINGERS, BallotMethod.GRADIENTS)


class Outcome(StrEnum):
    """What a yes-or-no or a check of consent came to."""

    PASSED = "passed"
    NOT_PASSED = "not_passed"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """So many gave this, and how it reached the laptop. ``choice`` is empty where there is only one."""

    choice: str
    source: TallySource
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionResult:
    """One option. ``score``: its seals, points, hands, yes votes or consents.

    On a scale (five fingers, gradients) the rank follows the ``mean``; ``score`` is then the sum of all
    that was given. ``low`` and ``high`` are the ends of what people gave. ``outcome`` is none where the
    method decides nothing. ``text`` is empty for a private note.
    """

    option: Option
    counts: tuple[Count, ...]
    score: int
    rank: int
    mean: Fraction | None = None
    low: str = ""
    high: str = ""
    concerns: int = 0
    outcome: Outcome | None = None

    @property
    def id(self) -> str:
        """What its tallies name."""
        return self.option.id

    @property
    def text(self) -> str:
        """Its words as the hall may read them."""
        return self.option.text

    @property
    def total(self) -> int:
        """Everything counted for it, over all choices and sources."""
        return sum(count.amount for count in self.counts)

    def amount(self, choice: str | None = None, source: TallySource | None = None) -> int:
        """How many gave that choice by that way; none means any."""
        return sum(
            count.amount
            for count in self.counts
            if choice in (None, count.choice) and source in (None, count.source)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A whole ballot. ``options`` stand in the order of the ballot, ``ranked`` the first rank first.

    ``counted``, ``expected`` and ``difference`` are those of the control sum that is furthest out.
    ``quorum_met`` is none where no quorum was set; proxies are not present and do not count for it.
    ``reasons`` are the minority's, with what was answered.
    """

    ballot: Ballot
    options: tuple[OptionResult, ...]
    control: Control
    quorum_met: bool | None
    outcome: Outcome | None
    reasons: tuple[Objection, ...]
    label: str = LABEL

    @property
    def ranked(self) -> tuple[OptionResult, ...]:
        """By rank; those that share one in the order of the ballot."""
        return tuple(sorted(self.options, key=lambda option: option.rank))

    @property
    def counted(self) -> int:
        """People (or seals) that were counted."""
        return self.control.worst.counted

    @property
    def expected(self) -> int:
        """People (or seals) that there should be."""
        return self.control.worst.expected

    @property
    def difference(self) -> int:
        """Below 0: so many are missing."""
        return self.control.worst.difference

    @property
    def closed_at(self) -> dt.datetime | None:
        """When counting was ended."""
        return self.ballot.closed_at

    @property
    def objections(self) -> int:
        """Counted objections that need their reason: the most that any option met with."""
        return max((option.amount("objection") for option in self.options), default=0)


def result(workshop: Workshop, ballot_id: str) -> Result:
    """Count everything. Raises Refused when the ballot has gone."""
    ballot = rows.find(workshop.ballots, ballot_id)
    offered = counting.options(workshop, ballot)
    found = counting.counts(workshop, ballot_id)
    control = counting.control(ballot, offered, found, counting.present(workshop, ballot))
    quorum_met = None if ballot.quorum is None else control.present >= ballot.quorum
    reasons = tuple(row for row in workshop.objections if row.ballot_id == ballot_id)
    answered = all(row.answer.strip() for row in reasons)
    options = _ranked(
        ballot,
        tuple(
            _option(
                ballot, option, found, holds=quorum_met is not False, answered=answered, reasons=len(reasons)
            )
            for option in offered
        ),
    )
    return Result(
        ballot=ballot,
        options=options,
        control=control,
        quorum_met=quorum_met,
        outcome=options[0].outcome if len(options) == 1 else None,
        reasons=reasons,
    )


def _option(
    ballot: Ballot, option: Option, found: counting.Counts, *, holds: bool, answered: bool, reasons: int
) -> OptionResult:
    entered = tuple(
        Count(choice=choice, source=source, amount=found[option.id, choice, source])
        for choice in CHOICES[ballot.method]
        for source in TallySource
        if (option.id, choice, source) in found
    )
    given = dict.fromkeys(CHOICES[ballot.method], 0)
    for count in entered:
        given[count.choice] += count.amount
    people = sum(given.values())
    on_scale = [choice for choice, amount in given.items() if amount] if ballot.method in _SCALES else []
    score = _score(ballot.method, given)
    return OptionResult(
        option=option,
        counts=entered,
        score=score,
        rank=0,
        mean=Fraction(score, people) if on_scale and people else None,
        low=on_scale[-1] if on_scale else "",
        high=on_scale[0] if on_scale else "",
        concerns=sum(given[choice] for choice in CONCERNS.get(ballot.method, ())),
        outcome=_outcome(ballot, given, holds, answered and reasons >= given.get("objection", 0)),
    )


def _score(method: BallotMethod, given: dict[str, int]) -> int:
    if method is BallotMethod.POINTS or method in _SCALES:
        return sum(int(choice) * amount for choice, amount in given.items())
    return given[CHOICES[method][0]]


def _outcome(ballot: Ballot, given: dict[str, int], holds: bool, answered: bool) -> Outcome | None:
    if ballot.method is BallotMethod.CONSENT:
        found = consented(given["consent"], given["reservation"], given["objection"], answered)
    elif ballot.method is BallotMethod.YES_NO:
        found = carried(given["yes"], given["no"], ballot.majority)
    else:
        return None
    return found if holds else Outcome.UNDECIDED


def carried(yes: int, no: int, majority: Majority) -> Outcome:
    """Whether the yes votes are enough, in whole numbers; those who abstain are on neither side.

    More than half; two thirds or more; or nobody against. Without a yes or a no nothing is decided.
    """
    if yes + no == 0:
        return Outcome.UNDECIDED
    enough = {
        Majority.HALF: 2 * yes > yes + no,
        Majority.TWO_THIRDS: 3 * yes >= 2 * (yes + no),
        Majority.ALL: no == 0,
    }
    return Outcome.PASSED if enough[majority] else Outcome.NOT_PASSED


def could_turn(result: Result) -> bool:
    """Whether those who were not counted could turn a vote on one question, however they would have voted."""
    if result.ballot.method is not BallotMethod.YES_NO or len(result.options) != 1 or result.difference >= 0:
        return False
    yes, no = (result.options[0].amount(choice) for choice in ("yes", "no"))
    missing, majority = -result.difference, result.ballot.majority
    ends = {carried(yes + missing, no, majority), carried(yes, no + missing, majority)}
    return ends != {carried(yes, no, majority)}


def consented(consents: int, reservations: int, objections: int, answered: bool) -> Outcome:
    """Consent is that nobody objects. ``answered``: every objection has its reason, and each its answer.

    An objection that is not answered yet leaves it open: it is still being talked about.
    """
    if objections:
        return Outcome.NOT_PASSED if answered else Outcome.UNDECIDED
    return Outcome.PASSED if consents + reservations else Outcome.UNDECIDED


def _ranked(ballot: Ballot, options: tuple[OptionResult, ...]) -> tuple[OptionResult, ...]:
    """Ties share a rank, and the next rank counts them all: 1, 2, 2, 4."""
    keys = [_rank_key(ballot.method, option) for option in options]
    rank_of: dict[tuple[Fraction, ...], int] = {}
    for position, key in enumerate(sorted(keys, reverse=True), start=1):
        rank_of.setdefault(key, position)
    return tuple(replace(option, rank=rank_of[key]) for option, key in zip(options, keys, strict=True))


def _rank_key(method: BallotMethod, option: OptionResult) -> tuple[Fraction, ...]:
    if method in _SCALES:
        return (option.mean if option.mean is not None else Fraction(-1),)
    if method is BallotMethod.CONSENT:  # fewer objections first, then fewer reservations
        against = (-option.amount("objection"), -option.amount("reservation"))
        return (*map(Fraction, against), Fraction(option.score))
    if method is BallotMethod.YES_NO:
        decided = option.amount("yes") + option.amount("no")
        return (Fraction(option.score, decided) if decided else Fraction(-1),)
    return (Fraction(option.score),)
