"""The result of a ballot on the wall: that it is the start of the talk, then ranks, words and counts."""

from __future__ import annotations

from kyodo_desktop.domain.hall import HallRank, HallResult
from kyodo_desktop.ui.hall_items import LINE, SIDE, WIDTH, Say
from kyodo_desktop.ui.hall_parts import Kit, Row, numbered, paragraph, space

_GAP = 24  # px between words and their count
_AIR, _AIR_OF_STEPS = 0.4, 0.04  # of a letter below a line
_FEW = 5  # lines; the lower end of eight steps should not be on a second page


def result_blocks(kit: Kit, result: HallResult, px: int) -> list[list[Row]]:
    """Blocks in letters of ``px``; each line of the result stays whole."""
    small = kit.letters.text
    above = [*paragraph(kit, result.label, small, ink="sumi-2"), *space(small * 0.4)]
    for sentence in result.told:
        above += [*paragraph(kit, sentence, small), *space(small * 0.4)]
    ruler = kit.ruler
    ranks = max((ruler.width(line.rank, px) for line in result.ranks if line.rank), default=-_GAP) + _GAP
    amounts = max((ruler.width(line.amount, px) for line in result.ranks if line.amount), default=-_GAP)
    room = WIDTH - 2 * SIDE - ranks - amounts - _GAP
    steps = len(result.ranks) > _FEW and not ranks
    air = px * (_AIR_OF_STEPS if steps else _AIR)
    return [above, *([*_line(kit, line, px, ranks, room), *space(air)] for line in result.ranks)]


def _line(kit: Kit, line: HallRank, px: int, ranks: float, room: float) -> list[Row]:
    left = SIDE + ranks
    rows = paragraph(kit, line.text, px, x=left, width=room)
    if line.rank:
        rows = numbered(line.rank, rows, px)
    if line.amount:
        wide = kit.ruler.width(line.amount, px) + 2
        amount = Say(WIDTH - SIDE - wide, 0, wide, round(px * LINE), line.amount, px, align="right")
        rows = [Row(rows[0].height, (*rows[0].items, amount)), *rows[1:]]
    if line.answers:
        rows += paragraph(kit, line.answers, kit.letters.text, x=left, width=room, ink="sumi-2")
    return rows
