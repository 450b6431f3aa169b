# 結果の言葉
"""A result in sentences with their numbers, the same on the screen, before the hall and on paper."""

from __future__ import annotations

from typing import NamedTuple

from kyodo_desktop.domain.ballot_counts import Sum
from kyodo_desktop.domain.ballot_result import OptionResult, Outcome, Result, could_turn
from kyodo_desktop.domain.choices import BallotMethod
from kyodo_desktop.domain.workshop import Ballot, Workshop
from kyodo_desktop.text import choosing as words
from kyodo_desktop.text import choosing_result as said

_SCALES = (BallotMethod.FIVE_FINGERS, BallotMethod.GRADIENTS)


class Told(NamedTuple):
    """``fits``: the counts add up. ``subject`` says so in two words, ``sentence`` with the numbers."""

    fits: bool
    subject: str
    sentence: str


def control(result: Result) -> Told:
    """The control sum that is furthest out, and how many more are."""
    method, sums = result.ballot.method, result.control
    worst = sums.worst
    if not any(option.total for option in result.options):
        return Told(False, said.NOTHING_YET, said.who(sums.present, sums.proxies))
    if not sums.present:
        unit = said.amount(method, worst.counted)
        return Told(False, said.NO_ATTENDANCE, said.without_attendance(unit))
    if sums.exceeding:
        names = "".join(said.quoted(option_words(o)) for o in result.options if o.id in sums.exceeding)
        return Told(False, said.OFF, said.EXCEEDING + names)
    others = sum(bool(found.difference) for found in sums.sums) - 1
    sentence = _sum(result, worst) + (said.others_too(others) if others > 0 else "")
    return Told(sums.even, said.FITS if sums.even else said.OFF, sentence)


def _sum(result: Result, found: Sum) -> str:
    method, sums = result.ballot.method, result.control
    people = said.who(sums.present, sums.proxies)
    if method is BallotMethod.SEALS:
        return said.seal_sum(found.counted, found.expected, people, result.ballot.per_person)
    about = ""
    if method is BallotMethod.POINTS and found.difference:
        about = words.CHOICES[method][found.about][0]
        if not found.expected:
            return said.nobody_expected(about, found.counted)
    elif found.difference and len(result.options) > 1:
        about = next((said.quoted(option_words(o)) for o in result.options if o.id == found.about), "")
    return said.people_sum(about, found.counted, found.expected, people)


def outcome(result: Result) -> str:
    """What it says so far; empty while nothing was counted."""
    if not any(option.total for option in result.options):
        return ""
    if result.quorum_met is False:
        return said.too_few(result.ballot.quorum or 0, result.control.present)
    if len(result.options) == 1:
        return _of_one(result, result.options[0])
    return _ahead(result)


def _of_one(result: Result, option: OptionResult) -> str:
    method = result.ballot.method
    if method in _SCALES:
        return said.scale(method, said.mean(option.mean), option.low, option.concerns)
    found = option.outcome or Outcome.UNDECIDED
    if method is BallotMethod.YES_NO:
        yes, no, abstain = (option.amount(choice) for choice in ("yes", "no", "abstain"))
        turn = said.could_turn(-result.difference) if could_turn(result) else ""
        return said.vote(found, yes, no, abstain, result.ballot.majority) + turn
    if method is BallotMethod.CONSENT:
        objections = option.amount("objection")
        open_ones = objections if found is Outcome.UNDECIDED else 0
        return said.consent(found, objections, option.amount("reservation"), open_ones)
    return said.first(said.quoted(option_words(option)), said.amount(method, option.score), False, False)


def _ahead(result: Result) -> str:
    first = [option for option in result.options if option.rank == 1]
    texts = "".join(said.quoted(option_words(option)) for option in first[:3])
    return said.first(texts, score(result, first[0]), len(first) > 1, result.ballot.method in _SCALES)


def score(result: Result, option: OptionResult) -> str:
    """What an option is ranked by, with its unit."""
    method = result.ballot.method
    if method in _SCALES:
        return f"{words.MEAN}{said.mean(option.mean)}"
    return said.amount(method, option.score)


def option_words(option: OptionResult) -> str:
    """The words of an option; a private note has none."""
    return words.PRIVATE if option.option.private else option.text or words.NO_QUESTION


def question(result: Result) -> str:
    """What was asked; the ballot of the board has a question of its own."""
    if result.ballot.question.strip():
        return result.ballot.question
    declared = any(
        option.option.part == "ballot_options" or option.id != option.option.row_id
        for option in result.options
    )
    return _unasked(result.ballot, declared)


def question_of(workshop: Workshop, ballot: Ballot) -> str:
    """The same without counting."""
    if ballot.question.strip():
        return ballot.question
    return _unasked(ballot, any(row.ballot_id == ballot.id for row in workshop.ballot_options))


def _unasked(ballot: Ballot, declared: bool) -> str:
    board = ballot.method is BallotMethod.SEALS and not declared
    return words.BOARD_QUESTION if board else words.NO_QUESTION


def shared(result: Result, option: OptionResult) -> bool:
    """Whether others have the same rank."""
    return sum(other.rank == option.rank for other in result.options) > 1
