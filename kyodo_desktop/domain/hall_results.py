# 会場の画面
"""Closed ballots as the hall reads them: ranks and counts, and no more of people than how many they were.

Reasons, objections and why the counts are uneven stay at the desk; a private note is in no result.
"""

from __future__ import annotations

from collections.abc import Iterator

from kyodo_desktop.domain import ballot_counts, ballot_result, ballot_words
from kyodo_desktop.domain.ballot_result import OptionResult, Result
from kyodo_desktop.domain.choices import BallotMethod
from kyodo_desktop.domain.hall import HallRank, HallResult
from kyodo_desktop.domain.workshop import Ballot, Workshop
from kyodo_desktop.text import choosing as words
from kyodo_desktop.text import choosing_result as said

_BY_ANSWERS = (BallotMethod.CONSENT, BallotMethod.YES_NO)  # one amount would not say what the rank follows


def of(workshop: Workshop, ballot: Ballot) -> HallResult:
    """The result of a ballot that is closed."""
    result = ballot_result.result(workshop, ballot.id)
    one = len(result.options) == 1
    ranks = _answers(result) if one else _ranks(result)
    return HallResult(
        ballot.id,
        ballot.question,
        ballot.method,
        tuple(ranks),
        tuple(_told(result, one)),
        words.LABELS[result.label],
    )


def _told(result: Result, one: bool) -> Iterator[str]:
    """The outcome where ranks do not say it, and what does not add up."""
    outcome = ballot_words.outcome(result)
    if outcome and (one or result.quorum_met is False):
        yield outcome
    control = ballot_words.control(result)
    if not control.fits:
        yield said.control(control.subject, control.sentence)
    if left := _without(result):
        yield words.not_chosen(left)


def _without(result: Result) -> int:
    """Options that all may read and that got nothing."""
    several = len(result.options) > 1
    return sum(several and not option.total and bool(option.text) for option in result.options)


def _ranks(result: Result) -> Iterator[HallRank]:
    method = result.ballot.method
    for option in result.ranked:
        if option.text.strip() and option.total:
            rank = said.rank(option.rank, ballot_words.shared(result, option))
            several = method in _BY_ANSWERS
            amount = "" if several else ballot_words.score(result, option)
            yield HallRank(rank, option.text, amount, _counted(method, option) if several else "")


def _answers(result: Result) -> Iterator[HallRank]:
    method, option = result.ballot.method, result.options[0]
    for choice in ballot_counts.CHOICES[method]:
        if choice:
            amount = said.amount(BallotMethod.HANDS, option.amount(choice))
            yield HallRank("", words.CHOICES[method][choice][0], amount, "")


def _counted(method: BallotMethod, option: OptionResult) -> str:
    answers = words.CHOICES[method]
    return said.answers((short, option.amount(choice)) for choice, (_, short) in answers.items())
