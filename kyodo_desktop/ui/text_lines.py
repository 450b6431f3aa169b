"""Words of several lines in a painted cell: lines well apart, broken where one breathes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

_AFTER = "\u3001\u3002\u5e74\u2192 \u3000"  # comma, stop, the character for year, arrow, spaces
_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_ALONE, _CLOSER = 2, 5  # letters that are too few for a line, and by which the lines are shortened for that
_LEAST = 0.4  # of a line must stand before such a break


def lay(text: str, font: QFont, width: float, distance: float) -> QTextLayout:
    """The words in lines ``distance`` pixels apart; a line rather ends after a comma than in a word.

    Where the last line would hold a letter or two, the others are somewhat shorter.
    """
    layout = _lay(text, font, width, distance)
    lines = layout.lineCount()
    if lines < 2 or _last(layout) > _ALONE:
        return layout
    for shorter in range(1, _CLOSER + 1):
        closer = _lay(text, font, width - shorter * font.pixelSize(), distance)
        if closer.lineCount() > lines:
            break
        if _last(closer) > _ALONE:
            return closer
    return layout


def _last(layout: QTextLayout) -> int:
    return layout.lineAt(layout.lineCount() - 1).textLength()


def _lay(text: str, font: QFont, width: float, distance: float) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        _breathe(layout.text(), line, width)
        line.setPosition(QPointF(0, y + (distance - line.height()) / 2))
        y += distance
    layout.endLayout()
    return layout


def _breathe(text: str, line: QTextLine, width: float) -> None:
    """End the line earlier if there is a good place, unless it is the last one."""
    begin, end = line.textStart(), line.textStart() + line.textLength()
    if end >= len(text) or text[end - 1] in _AFTER:
        return
    for place in range(end - 1, begin, -1):
        if text[place - 1] in _AFTER:
            reach = _x(line, place)
            if reach >= _LEAST * width:
                line.setLineWidth(reach + 0.5)
            return


def _x(line: QTextLine, place: int) -> float:
    x: Any = line.cursorToX(place)  # a pair, whatever the stubs say
    return float(x[0] if isinstance(x, tuple) else x)


def height(layout: QTextLayout, distance: float) -> int:
    """How high the lines are together."""
    return round(max(1, layout.lineCount()) * distance)


def draw(
    painter: QPainter, box: QRectF, text: str, distance: float, *, most: int = 0, centered: bool = False
) -> bool:
    """Draw with the painter's font and pen, in the middle of the box's height.

    At most ``most`` lines (0: all), the last one shortened; says whether everything could be shown.
    """
    layout = lay(text, painter.font(), box.width(), distance)
    whole = not most or layout.lineCount() <= most
    shown = layout.lineCount() if whole else most
    top = box.top() + (box.height() - shown * distance) / 2
    for number in range(shown):
        line = layout.lineAt(number)
        part = layout.text()[line.textStart() :]
        if whole or number < shown - 1:
            part = part[: line.textLength()]
        else:
            part = painter.fontMetrics().elidedText(part, _ELIDE, int(box.width()))
        row = QRectF(box.left(), top + number * distance, box.width(), distance)
        painter.drawText(row, _MIDDLE if centered else _LEFT, part.rstrip("\u2028"))
    return whole
