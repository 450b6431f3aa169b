"""White between characters: what the rules add and take away, and how a line is made to fill its measure.

**A proportional face.** JLREQ and JIS X 4051 think of faces whose kanji, kana and marks all
stand on a full square. They count a mark as half a square and say where the other half, white,
is set and where not (JLREQ 3.1.2-3.1.6, Table 1). BIZ UDP is proportional: the advance of each
mark is already cut to its ink (measured below). So the half square of the standards has become
``Cluster.own``, 0.05-0.1 em. Where they set that white, it stays as the face has it; where they
set none, it is taken away: at the head and the end of a line, and once between two marks.

**Japanese and Western.** A quarter square between Japanese letters and Western words (JIS X 4051
4.7, JLREQ 3.2.6). None beside bare numbers: the digits of BIZ carry 0.08 em of white on either
side of their own, and a number is read as one with its unit. (The W3C task force's later draft
says the same of the quarter: it comes from metal type, depends on the face, and should be open
to definition.)

**Filling a line.** JIS X 4051 4.19, JLREQ 3.8.3 and 3.8.4, Appendices D and E; the order of the
steps is that of ``TAKE`` and ``ADD``.
"""

# Measured in BIZUDPMincho-Regular.ttf, 1/1000 em (tests/documents/test_spacing.py holds the figures):
#
#   mark      advance   white before | ink | white behind    own outer white
#   「 （        500       160 | 270 | 70                     90 (before minus behind)
#   」 ）        500        70 | 270 | 160                    90 (behind minus before)
#   、 。        600        60 | 219…260 | 280…318           100 (what exceeds half a square)
#   ・ ：        500       170 | 160 | 170                     0
#   digits      680        76 | 528 | 76
#
# The other shipped faces: 70 (mincho bold, gothic) and 50 (gothic bold) for brackets, 100 for 、 and 。

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kyodo_desktop.documents.classes import (
    CLOSING,
    COMMA,
    DIGIT,
    INSEPARABLE,
    JAPANESE,
    LETTER,
    MIDDLE,
    OPENING,
    PREFIX,
    SPACE,
    SPACES,
    STOP,
    SUFFIX,
    WESTERN,
    WIDE_SPACE,
)
from kyodo_desktop.documents.cluster import Cluster, with_room

#: Between Japanese letters and a Western word, 1/1000 em.
QUARTER = 250.0
#: The marks whose own white stands behind them, and those whose white stands before them.
WHITE_BEHIND = CLOSING + STOP + COMMA
WHITE_BEFORE = OPENING

#: Two marks meet. Class before, class after, whose white goes (JLREQ 3.1.4, Table 1; JIS X 4051 4.1, 4.2).
MEETING: tuple[tuple[str, str, str], ...] = (
    (OPENING, OPENING, "after"),  # （「
    (WHITE_BEHIND, WHITE_BEHIND, "before"),  # 」） 」。 。」 」、
    (WHITE_BEHIND, OPENING, "after"),  # 」「 、「 。（
    (WHITE_BEHIND, MIDDLE, "before"),  # 」・「
    (MIDDLE, OPENING, "after"),
    (WIDE_SPACE, OPENING, "after"),
)
_GOES = {(a, b): whose for before, after, whose in MEETING for a in before for b in after}
MARKS = WHITE_BEHIND + MIDDLE + OPENING + WIDE_SPACE
_MEET = re.compile(f"[{MARKS}](?=[{MARKS}])")
#: The last letter before room is put: a Japanese one before a Western word (digits alone are none), or
#: the end of such a word before a Japanese letter.
_BORDER = re.compile(f"[{JAPANESE}](?={DIGIT}*{LETTER})|{LETTER}(?:[{WESTERN}]*{DIGIT})?(?=[{JAPANESE}])")


def spaced(clusters: Sequence[Cluster]) -> Sequence[Cluster]:
    """Clusters with the white between marks, and between Japanese and Western, as the rules want it."""
    kinds = kinds_of(clusters)
    made: list[Cluster] | None = None
    for match in _MEET.finditer(kinds):
        at = match.start()
        whose = _GOES.get((kinds[at], kinds[at + 1]))
        if whose:
            made = made or list(clusters)
            made[at] = with_room(made[at], -clusters[at if whose == "before" else at + 1].own)
    for match in _BORDER.finditer(kinds):
        made = made or list(clusters)
        made[match.end() - 1] = with_room(made[match.end() - 1], QUARTER)
    return made or clusters


def kinds_of(clusters: Sequence[Cluster]) -> str:
    """The classes of a line as a string."""
    return "".join([cluster.kind for cluster in clusters])


class Step(NamedTuple):
    """One step of filling a line: which clusters change, and to what (1/1000 em; of ``own``, the part)."""

    kinds: str
    what: str
    limit: float


#: A line that is too long (詰める処理, JLREQ 3.8.3): spaces to a quarter, then commas and closing brackets
#: give half of their own white (as in books, Table 5), then the quarter beside Western words becomes an
#: eighth. A full stop keeps its white.
TAKE = (Step(SPACE, "width", 250.0), Step(CLOSING + COMMA, "own", 0.5), Step("", "extra", 125.0))
#: A line that is too short (空ける処理, JLREQ 3.8.4): spaces to half a square, then the quarters to three
#: eighths (the standards allow a half; beside this face's narrow letters that is a hole), then every place
#: that ``solid`` does not keep, all alike.
ADD = (Step(SPACE, "width", 500.0), Step("", "extra", 375.0))
_GIVING = SPACE + CLOSING + COMMA + JAPANESE + LETTER + DIGIT
_GRAIN = 25.0  # 1/1000 em; each amount makes another glyph in the file, so there are few
_UNSEEN = 75.0  # 1/1000 em; a wider gap is taken for a space by some readers of PDF


def _range(cluster: Cluster, step: Step) -> float:
    """How much a cluster may change in a step (at least 0)."""
    if step.what == "extra":
        beside = cluster.extra >= 125 and cluster.kind != SPACE
        return abs(step.limit - cluster.extra) if beside else 0.0
    if cluster.kind not in step.kinds:
        return 0.0
    if step.what == "own":
        return cluster.own * step.limit if cluster.extra >= 0 else 0.0
    return max(0.0, cluster.width - step.limit if step in TAKE else step.limit - cluster.width)


def can_give(clusters: Sequence[Cluster]) -> float:
    """How much a line can give that is too long. What falls away at its end gives nothing."""
    return sum(_range(c, step) for c in clusters[: shown(clusters) - 1] for step in TAKE if c.kind in _GIVING)


def shown(clusters: Sequence[Cluster]) -> int:
    """How many clusters are seen: spaces at the end of a line are not."""
    count = len(clusters)
    while count and clusters[count - 1].kind in SPACES:
        count -= 1
    return count


#: Where a stretched line takes no room (JLREQ 3.1.11, Table 6; JIS X 4051 4.5.2): inside Western words,
#: ……, ￥5 and 30％, and on the inner side of marks.
_SOLID = re.compile(
    f"(?<=[{re.escape(WESTERN)}])(?=[{re.escape(WESTERN)}{SPACE}])|(?<={SPACE})(?=[{re.escape(WESTERN)}])"
    f"|(?<={INSEPARABLE})(?={INSEPARABLE})|(?<=[{PREFIX}{OPENING}])|(?=[{SUFFIX}{CLOSING}{STOP}{COMMA}])"
)


def solid(clusters: Sequence[Cluster]) -> list[int]:
    """Places where a stretched line takes no room; ``n`` is the place before cluster ``n``."""
    end = len(clusters)
    return [m.start() for m in _SOLID.finditer(kinds_of(clusters)) if 0 < m.start() < end]


def fill(clusters: Sequence[Cluster], spare: float, most: float) -> tuple[Sequence[Cluster], float]:
    """Clusters that take up ``spare`` more (less, if negative), and what is still to be added between them.

    The second figure is for each place that is not ``solid``; never more than ``most``: then
    the line is left as it was.
    """
    made, unseen = list(clusters[: shown(clusters)]), clusters[shown(clusters) :]
    steps, sign = (TAKE, -1.0) if spare < 0 else (ADD, 1.0)
    left = abs(spare)
    kept = solid(made)
    places = len(made) - 1 - len(kept)
    for step in steps:
        ranges = [_range(cluster, step) for cluster in made[:-1]]
        whole = sum(ranges)
        if whole and left > 0.01:
            share = min(1.0, left / whole)
            for at, most_here in enumerate(ranges):
                if most_here:
                    amount = share * most_here
                    amount = _grain(amount, most_here, up=sign < 0) if places > 0 else amount
                    made[at] = with_room(made[at], sign * amount)
                    left -= amount
    gap = sign * left / places if places > 0 else 0.0
    if gap > most or (places <= 0 and left > 0.01):
        return clusters, 0.0
    if gap > _UNSEEN:
        made, gap = _widened(made, kept, gap)
    return [*made, *unseen], gap


def _grain(amount: float, most: float, *, up: bool) -> float:
    """An amount in whole grains, so that few glyphs are needed; ``up``: rather too much than too little."""
    count = -(-amount // _GRAIN) if up else amount // _GRAIN
    return min(most, count * _GRAIN)


def _widened(clusters: list[Cluster], kept: Sequence[int], gap: float) -> tuple[list[Cluster], float]:
    """Wide gaps as part of the glyphs, so that no reader of the file finds spaces between letters."""
    whole = gap // _GRAIN * _GRAIN
    fixed = {*kept, len(clusters)}
    made = [c if at in fixed else with_room(c, whole) for at, c in enumerate(clusters, 1)]
    return made, gap - whole
