"""What people chose, A4 upright: how it was counted, whether it adds up, ranks, reasons of the minority.

It goes on the wall and into the file: no names, and of a private note no more than that there is one.
"""

from __future__ import annotations

from collections.abc import Sequence

from kyodo_desktop.documents import styles
from kyodo_desktop.documents.front import Sheet, plain_head, plain_sheet
from kyodo_desktop.documents.page import A4, Flow
from kyodo_desktop.documents.paragraph import Style, lay
from kyodo_desktop.documents.table import Cell, Row, Table, beginning, flow_table
from kyodo_desktop.domain import ballot_words, ballots
from kyodo_desktop.domain.ballot_counts import CHOICES
from kyodo_desktop.domain.ballot_result import OptionResult, Result
from kyodo_desktop.domain.choices import BallotMethod, TallySource
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import choosing as words
from kyodo_desktop.text import choosing_result as said

_ROW = 20.0
_INSET = 4.0
_RANK, _NUMBER, _CHOICE, _TOTAL = 42.0, 40.0, 30.0, 44.0


def choosing(workshop: Workshop) -> Sheet:
    """Every ballot in which something was counted, in their order."""
    flow = Flow(A4)
    plain_head(flow, workshop, words.PAPER)
    results = [ballots.result(workshop, ballot.id) for ballot in workshop.ballots]
    counted = [result for result in results if any(option.total for option in result.options)]
    if not counted:
        flow.text(lay(said.NOTHING_YET, styles.NOTE, flow.paper.inner))
    for number, result in enumerate(counted, 1):
        _ballot(flow, number, result)
    foot = words.paper_foot(workshop.title)
    return plain_sheet(flow, foot, foot, words.page)


def _ballot(flow: Flow, number: int, result: Result) -> None:
    inner = flow.paper.inner
    ballot = result.ballot
    heading = lay(words.numbered(number, ballot_words.question(result)), styles.HEADING, inner)
    rules = words.rules(ballot.method, ballot.per_person, ballot.stackable, ballot.quorum, ballot.majority)
    way = lay(words.way(rules, closed=result.closed_at is not None), styles.NOTE, inner)
    table = _table(result, inner)
    flow.skip(8)
    flow.need(heading.height + way.height + beginning(flow, table))
    flow.heading(heading)
    flow.text(way, after=3)
    flow_table(flow, table)
    flow.skip(3)
    for line in _lines(result):
        flow.text(lay(line, styles.NOTE, inner))
    told = lay(ballot_words.outcome(result), styles.HEAD, inner)
    flow.skip(2)
    flow.text(told)
    flow.text(lay(words.LABELS[result.label], styles.NOTE, inner), after=4)


def _lines(result: Result) -> list[str]:
    """What stands below the table: left out, control sum, reason for it, reasons of the minority."""
    shown = _shown(result)
    lines = [words.not_chosen(len(result.options) - len(shown))] if len(shown) < len(result.options) else []
    if _by_choice(result):
        lines.append(words.by_source(tuple((words.SOURCES[s], _of_source(result, s)) for s in TallySource)))
    lines.append(ballot_words.control(result).sentence)
    if result.ballot.reason_if_uneven.strip():
        lines.append(words.because(result.ballot.reason_if_uneven))
    if result.reasons:
        lines.append(words.REASONS)
        lines += [words.reason_line(row.text, row.answer) for row in result.reasons]
    return lines


def _of_source(result: Result, source: TallySource) -> int:
    return sum(option.amount(source=source) for option in result.options)


def _by_choice(result: Result) -> bool:
    """Several things may be given to several options: a column for each."""
    several = len(result.options) > 1 or result.ballot.method is BallotMethod.POINTS
    return several and len(CHOICES[result.ballot.method]) > 1


def _shown(result: Result) -> Sequence[OptionResult]:
    """By rank; of the many notes of the board only those that got a seal."""
    if result.ballot.method is not BallotMethod.SEALS:
        return result.ranked
    return [option for option in result.ranked if option.total]


def _table(result: Result, width: float) -> Table:
    if _by_choice(result):
        return _choices(result, width)
    if len(CHOICES[result.ballot.method]) > 1:
        return _answers(result, width)
    return _sources(result, width)


def _sources(result: Result, width: float) -> Table:
    """Rank, option, hands, paper, proxy, sum."""
    names = words.SEAL_SOURCES if result.ballot.method is BallotMethod.SEALS else words.SOURCES
    titles = [words.RANK, words.OPTION, *(names[source] for source in TallySource), words.TOTAL]
    numbers = [_NUMBER] * len(TallySource)
    widths = [_RANK, width - _RANK - sum(numbers) - _TOTAL, *numbers, _TOTAL]
    rows = [
        [
            said.rank(option.rank, ballot_words.shared(result, option)),
            ballot_words.option_words(option),
            *(_number(option.amount(source=source)) for source in TallySource),
            str(option.total),
        ]
        for option in _shown(result)
    ]
    return _made(titles, widths, rows, names=1)


def _answers(result: Result, width: float) -> Table:
    """Answer, hands, paper, proxy, sum: one question."""
    method, option = result.ballot.method, result.options[0]
    titles = [words.ANSWER, *(words.SOURCES[source] for source in TallySource), words.TOTAL]
    numbers = [_NUMBER] * len(TallySource)
    widths = [width - sum(numbers) - _TOTAL, *numbers, _TOTAL]
    rows = [
        [
            words.CHOICES[method][choice][0],
            *(_number(option.amount(choice, source)) for source in TallySource),
            str(option.amount(choice)),
        ]
        for choice in CHOICES[method]
    ]
    return _made(titles, widths, rows, names=0)


def _choices(result: Result, width: float) -> Table:
    """Rank, option, a column for everything that may be given, and the sum or mean."""
    method = result.ballot.method
    choices = CHOICES[method]
    scale = method in (BallotMethod.FIVE_FINGERS, BallotMethod.GRADIENTS)
    total = words.MEAN if scale else words.SCORE if method is BallotMethod.POINTS else words.TOTAL
    titles = [words.RANK, words.OPTION, *(words.CHOICES[method][c][1] for c in choices), total]
    each = _CHOICE if len(choices) > len(TallySource) else _TOTAL
    widths = [_RANK, width - _RANK - each * len(choices) - _TOTAL, *[each] * len(choices), _TOTAL]
    rows = [
        [
            said.rank(option.rank, ballot_words.shared(result, option)),
            ballot_words.option_words(option),
            *(_number(option.amount(choice)) for choice in choices),
            said.mean(option.mean) if scale else str(option.score),
        ]
        for option in _shown(result)
    ]
    return _made(titles, widths, rows, names=1)


def _made(titles: list[str], widths: list[float], rows: list[list[str]], names: int) -> Table:
    head = Row([_cell(title, width, styles.HEAD) for title, width in zip(titles, widths, strict=True)], 19)
    body = [
        Row(
            [
                _cell(text, width, styles.CELL if at == names else styles.NUMBER)
                for at, (text, width) in enumerate(zip(texts, widths, strict=True))
            ],
            _ROW,
        )
        for texts in rows
    ]
    return Table(widths, head, body, inset=_INSET, names=names)


def _cell(text: str, width: float, style: Style) -> Cell:
    return Cell(lay(text, style, width - 2 * _INSET)) if text else Cell()


def _number(amount: int) -> str:
    return str(amount) if amount else ""
