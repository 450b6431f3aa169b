"""Pens, brushes and faces of the board, made once for a look: painting a note makes no new objects."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QGlyphRun, QPen, QTextLayout, QTextOption

from kyodo_desktop.ui.board_layout import NOTE_H, NOTE_W
from kyodo_desktop.ui.look import Look

TEXT_X = 27
_TEXT_W = NOTE_W - TEXT_X - 5
_ELLIPSIS = "\u2026"
_DOT = "\u25cf"
_READ = 120  # no note shows more characters than this
_BASELINES = (17.0, 36.0)
_MARK_BASELINE, MARK_W, MARK_H = 16.0, 21, 20
_NUMBER_SIDE, _NUMBER_FOOT = 8, 7
_DOT_BASELINE = 52.0
_DOT_PX = 9
_KEPT = 4096  # texts whose lines are remembered


Runs = tuple[QGlyphRun, ...]


class Ink:
    """One for each board. ``far``: so small that notes are plain rectangles with their number.

    ``stale`` is set by whatever looks different from then on.
    """

    def __init__(self, look: Look) -> None:
        self.look = look
        self.far = False
        self.stale = True
        self.note_edge = _thin(look, "fusen-fuchi")
        self.note_foot = QPen(look.color("fusen-fuchi"), 2)
        self.note = QBrush(look.color("fusen"))
        self.paper = QBrush(look.color("kami"))
        self.taken = QBrush(look.color("kokuban-usui"))
        self.text = QPen(look.color("sumi"))
        self.second = QPen(look.color("sumi-2"))
        self.hint = QPen(look.color("sumi-3"))
        self.seal = QBrush(look.color("shu"))
        self.outline = QPen(look.color("sumi-2"), 1.5)
        self.far_outline = _thin(look, "sumi-2")
        self.target = QPen(look.color("kokuban"), 3)
        self.chosen = QPen(look.color("kokuban"), 2)
        self.plate = QPen(look.color("sumi"), 1)
        self.dim = _thin(look, "sen")
        self.seal_pen = QPen(look.color("shu"))
        self.broken = QPen(look.color("sen-koi"), 1, Qt.PenStyle.CustomDashLine)
        self.broken.setDashPattern([4, 3])
        self.base = _face(look, 15)
        self.mark = _face(look, 14, bold=True)
        self.number = _face(look, 16, bold=True)
        self.dot, self.dot_left = self._dot_face(look)
        self.title = _face(look, 16, bold=True)
        self.far_px = 40
        self.far_face = _face(look, self.far_px, bold=True)
        self.small = _face(look, 14)
        self.least = _face(look, 13)
        self.title_size = QFontMetricsF(self.title)
        self.small_size = QFontMetricsF(self.small)
        self.least_size = QFontMetricsF(self.least)
        self.lines = lru_cache(_KEPT)(self._lines)
        self.note_runs = lru_cache(_KEPT)(self._note_runs)
        self.mark_runs = lru_cache(64)(self._mark_runs)
        self.number_runs = lru_cache(256)(self._number_runs)
        self.seal_runs = lru_cache(16)(self._seal_runs)
        self.far_runs = lru_cache(256)(self._far_runs)

    def _dot_face(self, look: Look) -> tuple[QFont, float]:
        """The face in which a dot is 9 px wide, and how far it stands from its left."""
        trial = QFontMetricsF(_face(look, 100)).tightBoundingRect(_DOT)
        px = round(100 * _DOT_PX / max(trial.width(), 1))
        return _face(look, px), QFontMetricsF(_face(look, px)).tightBoundingRect(_DOT).left()

    def _lines(self, text: str) -> tuple[tuple[str, ...], bool]:
        """The two lines of a note as they are painted, and whether there would be more."""
        shown = " ".join(text[:_READ].split("\n"))
        found = _broken(shown, self.base)
        if len(found) < 3:
            return tuple(found), False
        cut = QFontMetricsF(self.base).elidedText(
            found[1] + _ELLIPSIS * 8, Qt.TextElideMode.ElideRight, _TEXT_W
        )
        return (found[0], cut.rstrip(_ELLIPSIS) + _ELLIPSIS), True

    def _note_runs(self, text: str) -> Runs:
        lines = zip(_BASELINES, self.lines(text)[0], strict=False)
        return tuple(run for baseline, line in lines for run in _runs(line, self.base, TEXT_X, baseline))

    def _mark_runs(self, mark: str) -> Runs:
        width = QFontMetricsF(self.mark).horizontalAdvance(mark)
        return _runs(mark, self.mark, (MARK_W + 1 - width) / 2, _MARK_BASELINE)

    def _number_runs(self, number: int) -> Runs:
        width = QFontMetricsF(self.number).horizontalAdvance(str(number))
        return _runs(str(number), self.number, NOTE_W - _NUMBER_SIDE - width, NOTE_H - _NUMBER_FOOT)

    def _far_runs(self, number: int) -> Runs:
        width = QFontMetricsF(self.far_face).horizontalAdvance(str(number))
        return _runs(str(number), self.far_face, (NOTE_W - width) / 2, NOTE_H / 2 + self.far_px * 0.36)

    def _seal_runs(self, count: int) -> Runs:
        """A row of dots, as letters: far quicker to paint than circles."""
        pitch = 12 if count <= 9 else 10
        return tuple(
            run
            for number in range(count)
            for run in _runs(_DOT, self.dot, TEXT_X + number * pitch - self.dot_left, _DOT_BASELINE)
        )


def _broken(text: str, face: QFont) -> list[str]:
    """At most three lines of a note. The layout counts UTF-16 units."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, face)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < 3 and (line := layout.createLine()).isValid():
        line.setLineWidth(_TEXT_W)
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le", "surrogatepass")
    ends = [*starts[1:], len(units) // 2]
    return [units[2 * a : 2 * b].decode("utf-16-le", "replace") for a, b in zip(starts, ends, strict=True)]


def _runs(text: str, face: QFont, x: float, baseline: float) -> Runs:
    """A line laid out once: where it stands and its glyphs."""
    layout = QTextLayout(text, face)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(10_000)
        line.setPosition(QPointF(x, baseline - line.ascent()))
    layout.endLayout()
    return tuple(layout.glyphRuns())


def _thin(look: Look, token: str) -> QPen:
    """One pixel of the screen at any zoom."""
    pen = QPen(look.color(token), 1)
    pen.setCosmetic(True)
    return pen


def _face(look: Look, px: int, *, bold: bool = False) -> QFont:
    """The scene has its own pixels, which grow with the zoom and the text scale of the view."""
    face = QFont(look.font(bold=bold))
    face.setPixelSize(px)
    return face
