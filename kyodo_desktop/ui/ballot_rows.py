"""What the sheet of a ballot shows: which columns take numbers, and one row for each thing that is counted.

Two shapes. Where one thing is given to each option (a hand, seals), or one question is answered in several
ways, a row is an option or an answer and the columns are hands, paper, proxy. Where several things may be
given to several options (points), the columns are what is given, and one source is counted at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kyodo_desktop.domain import ballot_issues, ballot_words
from kyodo_desktop.domain.ballot_counts import CHOICES, CONCERNS
from kyodo_desktop.domain.ballot_result import OptionResult, Result
from kyodo_desktop.domain.choices import BallotMethod, TallySource
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import choosing as words
from kyodo_desktop.text import choosing_result as said


class Entry(NamedTuple):
    """A column of numbers: what is given, and how it came. ``choice`` none: the row says it."""

    title: str
    spoken: str
    choice: str | None
    source: TallySource


class Shape(NamedTuple):
    """Which columns a sheet has. Another shape is another table."""

    method: BallotMethod
    answers: bool
    """A row for each answer to one question, not for each option."""
    entries: tuple[Entry, ...]
    about: str = ""
    """The one option that is answered about, where it has words besides the question."""


def shape_of(result: Result, source: TallySource) -> Shape:
    """``source`` matters only where one source is counted at a time."""
    method = result.ballot.method
    choices = CHOICES[method]
    if len(choices) > 1 and (len(result.options) > 1 or method is BallotMethod.POINTS):
        titles = words.CHOICES[method]
        return Shape(method, False, tuple(Entry(titles[c][1], titles[c][0], c, source) for c in choices))
    names = words.SEAL_SOURCES if method is BallotMethod.SEALS else words.SOURCES
    answers = len(choices) > 1
    given = None if answers else ""
    about = "".join(option.text for option in result.options if answers and option.id != result.ballot.id)
    return Shape(method, answers, tuple(Entry(names[s], names[s], given, s) for s in TallySource), about)


@dataclass(frozen=True)
class SheetRow:
    """One row. ``share`` of ``most`` is its bar; ``concern`` marks what asks to be heard first."""

    id: str
    text: str
    option_id: str
    choice: str | None
    amounts: tuple[int, ...]
    total: str
    share: int
    most: int
    others: str = ""
    rank: str = ""
    spoken_rank: str = ""
    concern: bool = False
    taken: bool = False
    own: bool = False


def rows_of(workshop: Workshop, result: Result, shape: Shape) -> list[SheetRow]:
    """The rows, in the order of the ballot."""
    if shape.answers:
        return [_answer(result, result.options[0], shape, choice) for choice in CHOICES[shape.method]]
    most = max((option.score for option in result.options), default=0)
    ranks = [option.rank for option in result.options]
    return [_option(workshop, option, shape, most, ranks.count(option.rank) > 1) for option in result.options]


def _answer(result: Result, option: OptionResult, shape: Shape, choice: str) -> SheetRow:
    total = option.amount(choice)
    return SheetRow(
        id=choice,
        text=words.CHOICES[shape.method][choice][0],
        option_id=option.id,
        choice=choice,
        amounts=tuple(option.amount(choice, entry.source) for entry in shape.entries),
        total=str(total),
        share=total,
        most=max(result.control.voters, option.total),
        concern=choice in CONCERNS[shape.method],
    )


def _option(workshop: Workshop, option: OptionResult, shape: Shape, most: int, shared: bool) -> SheetRow:
    scale = option.mean is not None
    counted = bool(option.total)
    return SheetRow(
        id=option.id,
        text=ballot_words.option_words(option),
        option_id=option.id,
        choice=None,
        amounts=tuple(option.amount(entry.choice, entry.source) for entry in shape.entries),
        total=said.mean(option.mean) if scale else str(option.score),
        share=round(option.mean * 100) if option.mean is not None else option.score,
        most=int(CHOICES[shape.method][0]) * 100 if scale else most,
        others=_others(option, shape),
        rank=said.rank(option.rank, shared) if counted else "",
        spoken_rank=said.spoken_rank(option.rank, shared) if counted else "",
        taken=ballot_issues.issue_of(workshop, option.option) is not None,
        own=option.option.part == "ballot_options",
    )


def _others(option: OptionResult, shape: Shape) -> str:
    """What came by the sources that are not being counted now."""
    if len({entry.source for entry in shape.entries}) > 1:
        return ""
    now = shape.entries[0].source
    counted = ((words.SOURCES[s], option.amount(source=s)) for s in TallySource if s is not now)
    return words.others(tuple((name, amount) for name, amount in counted if amount))
