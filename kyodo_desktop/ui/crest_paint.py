"""Crests and role marks painted with Qt, from the strokes of ``kyodo_desktop.crests``."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from kyodo_desktop.crests import BOX, CRESTS, LETTER, LETTER_OF, MARKS, Stroke
from kyodo_desktop.text.kinds import CREST_CHARACTER
from kyodo_desktop.ui.look import Look


def crest(painter: QPainter, look: Look, box: QRectF, kind: str, character: str = "") -> None:
    """The crest of a kind (an ``ActorKind`` value) with its one character; empty means the kind's own."""
    _strokes(painter, box, CRESTS[kind], look.color("sumi"))
    letter = character or CREST_CHARACTER[kind]
    painter.save()
    font = QFont(look.font("base", bold=True))
    font.setPixelSize(max(1, round(box.width() * LETTER_OF.get(letter, LETTER) / BOX)))
    painter.setFont(font)
    painter.setPen(look.color("sumi"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def role_mark(painter: QPainter, look: Look, box: QRectF, level: str, ink: str = "") -> None:
    """◎ in vermilion, ○ and △ in ink (a ``RoleLevel`` value), or all in ``ink``: the mark nobody has put."""
    _strokes(painter, box, MARKS[level], look.color(ink or ("shu" if level == "lead" else "sumi")))


def _strokes(painter: QPainter, box: QRectF, strokes: tuple[Stroke, ...], color: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / BOX, box.height() / BOX)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        pen = QPen(color, stroke.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if stroke.dashed:
            pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.drawPath(_path(stroke))
    painter.restore()


def _path(stroke: Stroke) -> QPainterPath:
    path = QPainterPath()
    for step in stroke.points:
        command, numbers = step[0], step[1:]
        if command == "M":
            path.moveTo(*numbers)
        elif command == "L":
            path.lineTo(*numbers)
        elif command == "C":
            path.cubicTo(*numbers)
        else:
            path.closeSubpath()
    return path
