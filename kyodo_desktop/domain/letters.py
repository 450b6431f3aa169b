# 文字の大きさ
"""How large letters on the wall must be so that the last row can read them.

The rule is that of AVIXA V202.01:2016 (DISCAS) for *basic decision making*: who sits farthest reads an
element whose height is at least 1/200 of the distance (17 minutes of arc). In the picture::

    height of a letter / height of the picture  >=  depth / (200 x height of the picture in metres)

*Height of the picture*: 1.0 m, a hall's portable screen of 80 inches (16:9: 0.996 m). Whose screen is
twice as high may enter half the depth. *Height of a letter*: the face of a kanji, 0.906 of the font's
size (measured on the bundled BIZ UDPGothic Bold). So for a picture of 720 px::

    font size in px  =  720 x depth / 200 / 0.906  =  3.97 x depth in metres

10 m gives 40 px, 15 m gives 60 px. The drawn size of 37 px (DESIGN_LANGUAGE §1.2), taken while no depth
is entered, serves 9.3 m. Nothing becomes smaller than 1/25 of the picture for words and 1/33 for labels
(DESIGN_LANGUAGE §4.7: 29 and 22 px), and nothing larger than 74 px (18 m), where a line holds sixteen
characters. Labels (numbers of pages, names of tabs) are 0.6 of the words. Rows of the matrix end at 48 px
(12 m): in larger letters it would no longer be a table, and its marks are seen from farther.
"""

from __future__ import annotations

import math
from typing import NamedTuple

PICTURE = 720  # px, the height on which everything is drawn
PICTURE_METRES = 1.0
ACUITY = 200
KANJI_FACE = 0.906
LEAST_TEXT, MOST_TEXT = 29, 74
MOST_ROWS = 48
LEAST_LABEL = 22
MOST_DEPTH = 60  # metres: more is a slip of the finger


class Letters(NamedTuple):
    """Font sizes in px of a picture 720 px high: page titles, words, rows of the matrix, labels."""

    title: int
    text: int
    rows: int
    label: int


DRAWN = Letters(56, 37, 29, 22)


def letters(depth: int | None) -> Letters:
    """The sizes for a hall so many metres deep; as drawn while it is not known."""
    if depth is None:
        return DRAWN
    needed = math.ceil(PICTURE * depth / (ACUITY * PICTURE_METRES * KANJI_FACE))
    text = min(max(needed, LEAST_TEXT), MOST_TEXT)
    return Letters(
        title=min(max(round(text * 1.5), 44), MOST_TEXT),
        text=text,
        rows=min(text, MOST_ROWS),
        label=max(LEAST_LABEL, round(text * 0.6)),
    )
