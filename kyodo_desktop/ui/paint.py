"""Small drawings shared by the frame: icons, check boxes, route circles, the mark of the program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from kyodo_desktop.paths import resource
from kyodo_desktop.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

ONE_LINE = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_LEFT, _RIGHT = int(Qt.AlignmentFlag.AlignLeft), int(Qt.AlignmentFlag.AlignRight)
_INK = "#1B2421"  # the one colour inside every icon file
_TIP = 400  # letters that a tooltip shows
_UNBROKEN = re.compile("[!-~]{40}")  # Latin letters, which Qt would keep on one line
_SHARPNESS = 2.0  # pixmaps for menus are made for screens of up to this pixel ratio


class Icons:
    """Icon files, coloured by token. Keeps what it has read; one for the program, made beside the look."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._drawn: dict[tuple[str, str], QSvgRenderer] = {}

    def draw(self, painter: QPainter, name: str, box: QRectF, ink: str = "sumi") -> None:
        """Draw the icon ``name`` of resources/icons into ``box``."""
        self._renderer(name, ink).render(painter, box)

    def icon(self, name: str, ink: str = "sumi") -> QIcon:
        """The icon for menus and tool buttons; a disabled one is drawn in the colour of hints."""
        from PySide6.QtGui import QIcon  # first needed when a menu opens

        icon = QIcon()
        for mode, color in ((QIcon.Mode.Normal, ink), (QIcon.Mode.Disabled, "sumi-3")):
            icon.addPixmap(self._pixmap(name, color), mode)
        for mode in (QIcon.Mode.Active, QIcon.Mode.Selected):
            icon.addPixmap(self._pixmap(name, "on-kokuban"), mode)
        return icon

    def _pixmap(self, name: str, token: str) -> QPixmap:
        side = self._look.px(18)
        pixmap = QPixmap(round(side * _SHARPNESS), round(side * _SHARPNESS))
        pixmap.setDevicePixelRatio(_SHARPNESS)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.draw(painter, name, QRectF(0, 0, side, side), token)
        painter.end()
        return pixmap

    def _renderer(self, name: str, token: str) -> QSvgRenderer:
        key = (name, token)
        if key not in self._drawn:
            source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
            colored = source.replace(_INK, self._look.colors[token])
            self._drawn[key] = QSvgRenderer(QByteArray(colored.encode()))
        return self._drawn[key]


def fill(painter: QPainter, box: QRectF, color: QColor) -> None:
    """A plain ground. ``fillRect`` does the same, but has Qt for Python set up all about gradients first."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def row_edges(painter: QPainter, look: Look, box: QRectF, chosen: bool) -> None:
    """The rule below a row of a list, and the frame of the chosen one."""
    painter.setPen(QPen(look.color("sen"), 1))
    painter.drawLine(QPointF(box.left(), box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5))
    if chosen:
        painter.setPen(QPen(look.color("kokuban"), 2))
        painter.drawRect(box.adjusted(1, 1, -1, -1))


def one_line(
    painter: QPainter, box: QRectF, text: str, *, right: bool = False, longest: float | None = None
) -> int:
    """Write a line with the painter's font and pen, cut where there is no room; its width in px comes back.

    ``longest`` in px is the box's width unless it is given.
    """
    metrics = painter.fontMetrics()
    room = int(box.width() if longest is None else longest)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, ONE_LINE | (_RIGHT if right else _LEFT), shown)
    return metrics.horizontalAdvance(shown)


def check_box(painter: QPainter, look: Look, box: QRectF, checked: bool) -> None:
    """A drawn check box; the whole cell around it is the target."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    square = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(look.color("kokuban" if checked else "sen-koi"), 1))
    painter.setBrush(look.color("kokuban" if checked else "kami"))
    painter.drawRoundedRect(square, 2, 2)
    if checked:
        tick(painter, box, look.color("on-kokuban"), box.width() * 0.12)
    painter.restore()


def tick(painter: QPainter, box: QRectF, color: QColor, width: float) -> None:
    """✓ inside a box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    left, top, side = box.left(), box.top(), box.width()
    points = [(0.25, 0.53), (0.43, 0.71), (0.76, 0.33)]
    painter.drawPolyline(QPolygonF([QPointF(left + x * side, top + y * side) for x, y in points]))
    painter.restore()


def focus_ring(painter: QPainter, look: Look, box: QRectF) -> None:
    """The double ring just inside ``box``: 3 px ``focus-out``, then 2 px ``focus-in``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, width, token in ((1.5, 3, "focus-out"), (4.0, 2, "focus-in")):
        pen = QPen(look.color(token), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def program_icon(look: Look) -> QIcon:
    """Two rings that hold each other, on the green of the blackboard."""
    from PySide6.QtGui import QIcon

    pixmap = QPixmap(64, 64)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("kokuban"))
    painter.drawRoundedRect(QRectF(0, 0, 64, 64), 10, 10)
    painter.setPen(QPen(look.color("chalk"), 5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(25, 32), 13, 13)
    painter.drawEllipse(QPointF(39, 32), 13, 13)
    painter.end()
    return QIcon(pixmap)


def plain_tip(words: str) -> str:
    """A tooltip that shows exactly these words: Qt would read mark-up in them.

    It stays on the screen: of a very long text it shows the beginning, and letters without a space may break.
    """
    shown = words if len(words) <= _TIP else f"{words[:_TIP]}\u2026"
    safe = (
        _UNBROKEN.sub("\\g<0>\u200b", shown).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    )
    return f"<qt>{safe}</qt>"
