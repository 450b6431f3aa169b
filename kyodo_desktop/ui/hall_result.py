"""The answers to a question on the wall; and the result: the start of the talk, ranks, words and counts."""

from __future__ import annotations

from kyodo_desktop.domain.choices import BallotMethod
from kyodo_desktop.domain.hall import HallRank, HallResult
from kyodo_desktop.text import choosing
from kyodo_desktop.ui.hall_items import LINE, SIDE, WIDTH, Say
from kyodo_desktop.ui.hall_parts import Kit, Row, numbered, paragraph, space

_GAP = 24  # px between words and their count
_AIR, _AIR_OF_STEPS = 0.4, 0.0  # of a letter below a line
_LINE_OF_STEPS = 1.14  # from line to line: the lower end of eight steps should not be on a second page
_FEW = 5  # lines that are not yet steps


def answer_blocks(kit: Kit, method: BallotMethod, px: int) -> list[list[Row]]:
    """What can be answered, in the words that are read out: everybody sees what a finger or a step means."""
    said = (full for full, _ in choosing.CHOICES[method.value].values())
    return [[*paragraph(kit, text, px), *space(px * 0.3)] for text in said]


def result_blocks(kit: Kit, result: HallResult, px: int) -> list[list[Row]]:
    """Blocks in letters of ``px``; each line of the result stays whole."""
    small = kit.letters.text
    steps = len(result.ranks) > _FEW and not any(line.rank for line in result.ranks)
    between = small * (0.15 if steps else 0.4)
    above = [*paragraph(kit, result.label, small, ink="sumi-2"), *space(between)]
    for sentence in result.told:
        above += [*paragraph(kit, sentence, small), *space(between)]
    above += space(small * 0.3)
    ruler = kit.ruler
    ranks = max((ruler.width(line.rank, px) for line in result.ranks if line.rank), default=-_GAP) + _GAP
    amounts = max((ruler.width(line.amount, px) for line in result.ranks if line.amount), default=-_GAP)
    room = WIDTH - 2 * SIDE - ranks - amounts - _GAP
    air, high = (_AIR_OF_STEPS, _LINE_OF_STEPS) if steps else (_AIR, LINE)
    told = (_line(kit, line, px, ranks, room, high) for line in result.ranks)
    return [above, *([*rows, *space(px * air)] for rows in told)]


def _line(kit: Kit, line: HallRank, px: int, ranks: float, room: float, high: float) -> list[Row]:
    left = SIDE + ranks
    rows = paragraph(kit, line.text, px, x=left, width=room, line=high)
    if line.rank:
        rows = numbered(line.rank, rows, px)
    if line.amount:
        wide = kit.ruler.width(line.amount, px) + 2
        amount = Say(WIDTH - SIDE - wide, 0, wide, rows[0].height, line.amount, px, align="right")
        rows = [Row(rows[0].height, (*rows[0].items, amount)), *rows[1:]]
    if line.answers:
        rows += paragraph(kit, line.answers, kit.letters.text, x=left, width=room, ink="sumi-2")
    return rows
