"""Pens, brushes and faces of the board, made once for a look: painting a note makes no new objects."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPen, QTextLayout, QTextOption

from kyodo_desktop.ui.board_layout import NOTE_W
from kyodo_desktop.ui.look import Look

TEXT_X = 27
_TEXT_W = NOTE_W - TEXT_X - 5
_ELLIPSIS = "\u2026"
_KEPT = 4096  # texts whose lines are remembered


class Ink:
    """One for each board. ``far``: so small that notes are plain rectangles with their number."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.far = False
        self.note_edge = QPen(look.color("fusen-fuchi"), 1)
        self.note_foot = QPen(look.color("fusen-fuchi"), 2)
        self.note = QBrush(look.color("fusen"))
        self.paper = QBrush(look.color("kami"))
        self.taken = QBrush(look.color("kokuban-usui"))
        self.text = QPen(look.color("sumi"))
        self.second = QPen(look.color("sumi-2"))
        self.hint = QPen(look.color("sumi-3"))
        self.seal = QBrush(look.color("shu"))
        self.outline = QPen(look.color("sumi-2"), 1.5)
        self.target = QPen(look.color("kokuban"), 3)
        self.chosen = QPen(look.color("kokuban"), 2)
        self.plate = QPen(look.color("sumi"), 1)
        self.dim = QPen(look.color("sen"), 1)
        self.broken = QPen(look.color("sen-koi"), 1, Qt.PenStyle.CustomDashLine)
        self.broken.setDashPattern([4, 3])
        self.base = _face(look, 15)
        self.mark = _face(look, 14, bold=True)
        self.number = _face(look, 16, bold=True)
        self.title = _face(look, 16, bold=True)
        self.small = _face(look, 14)
        self.least = _face(look, 13)
        self.title_size = QFontMetricsF(self.title)
        self.small_size = QFontMetricsF(self.small)
        self.least_size = QFontMetricsF(self.least)
        self.lines = lru_cache(_KEPT)(self._lines)

    def _lines(self, text: str) -> tuple[tuple[str, ...], bool]:
        """The two lines of a note as they are painted, and whether there would be more."""
        shown = " ".join(text.split("\n"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(shown[:120], self.base)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) < 3 and (line := layout.createLine()).isValid():
            line.setLineWidth(_TEXT_W)
            starts.append(line.textStart())
        layout.endLayout()
        # textStart counts UTF-16 units, as the layout does
        units = shown[:120].encode("utf-16-le", "surrogatepass")
        ends = [*starts[1:], len(units) // 2]
        found = [
            units[2 * a : 2 * b].decode("utf-16-le", "replace") for a, b in zip(starts, ends, strict=True)
        ]
        if len(found) < 3:
            return tuple(found), False
        cut = QFontMetricsF(self.base).elidedText(
            found[1] + _ELLIPSIS * 8, Qt.TextElideMode.ElideRight, _TEXT_W
        )
        return (found[0], cut.rstrip(_ELLIPSIS) + _ELLIPSIS), True


def _face(look: Look, px: int, *, bold: bool = False) -> QFont:
    """The scene has its own pixels, which grow with the zoom and the text scale of the view."""
    face = QFont(look.font(bold=bold))
    face.setPixelSize(px)
    return face
