"""How the sheets are set: 12 pt body, 10.5 pt tables, 25.5 pt title, 9.5 pt foot."""

from __future__ import annotations

from dataclasses import replace

from kyodo_desktop.documents.paragraph import Style
from kyodo_desktop.documents.pen import QUIET

TITLE = Style("mincho-bold", 25.5, 34, "center", spread=0.38)
TITLE_DRAFT = Style("mincho-bold", 16, 36, "left")
NAME = Style("mincho", 13.5, 20, "center", phrases=True)
CORNER = Style("mincho", 10.5, 15, "left")
HEADING = Style("mincho-bold", 12.5, 20, "left", phrases=True)
BODY = Style("mincho", 12, 18.6, indent=1.0)
BODY_TIGHT = Style("mincho", 12, 17, indent=1.0)
DATE = Style("mincho", 12.5, 20, "left")
CELL = Style("mincho", 10.5, 14, "left", phrases=True)
NUMBER = Style("mincho", 10.5, 14, "center")
NUMBER_RIGHT = replace(NUMBER, align="right")
HEAD = Style("gothic-bold", 10.5, 14, "left", phrases=True)
LABEL = replace(HEAD, align="center")
HEAD_CENTRE = Style("gothic-bold", 9.5, 11.5, "center", phrases=True)
HEAD_NARROW = replace(HEAD_CENTRE, size=7.5, leading=9)
NOTE = Style("mincho", 10.5, 15, "left")
PARTY = Style("mincho-bold", 12.5, 16.5, "left", phrases=True)
SIGNER = Style("mincho", 10.5, 14.5, "left")
NAMES = Style("mincho", 10.5, 14.5, "left")
IN_CELL = Style("mincho", 9, 11, "center", phrases=True)
SMALL = Style("mincho", 9.5, 12.5, "left", gray=QUIET)
SMALL_TALL = Style("mincho", 9.5, 21, "left", gray=QUIET)
SEAM = Style("mincho", 8, 10, "left", gray=QUIET)
FOOT = Style("mincho", 9.5, 13, "left")
