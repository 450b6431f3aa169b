"""Draws a page of the hall with the painters of the desk: crests, role marks, notes."""

from __future__ import annotations

from functools import singledispatch

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kyodo_desktop.ui.crest_paint import crest, role_mark
from kyodo_desktop.ui.hall_items import HEIGHT, WIDTH, Crest, Ground, Item, Mark, Outline, Say, Seals
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import fill

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_ONE_LINE = int(Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip)


def place(width: float, height: float) -> QRectF:
    """Where the picture stands on a screen of another shape: as large as it can be, in the middle."""
    scale = min(width / WIDTH, height / HEIGHT)
    across, down = WIDTH * scale, HEIGHT * scale
    return QRectF((width - across) / 2, (height - down) / 2, across, down)


def paint(painter: QPainter, look: Look, items: tuple[Item, ...], width: float, height: float) -> None:
    """The whole screen: white ground, and the page's items in their place."""
    fill(painter, QRectF(0, 0, width, height), look.color("kami"))
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    box = place(width, height)
    painter.translate(box.topLeft())
    painter.scale(box.width() / WIDTH, box.height() / HEIGHT)
    beside = box.left() * WIDTH / box.width()
    for item in items:
        _draw(_to_the_edges(item, beside), painter, look)


def _to_the_edges(item: Item, beside: float) -> Item:
    """A rule or ground that reaches the side of the picture reaches that of a wider screen too."""
    if not isinstance(item, Ground) or not beside:
        return item
    left = beside if item.x <= 0 else 0.0
    right = beside if item.x + item.w >= WIDTH else 0.0
    return item._replace(x=item.x - left, w=item.w + left + right)


@singledispatch
def _draw(item: object, _painter: QPainter, _look: Look) -> None:
    raise TypeError(item)


@_draw.register
def _say(item: Say, painter: QPainter, look: Look) -> None:
    painter.setFont(look.face(item.px, bold=item.bold, mincho=item.mincho))
    painter.setPen(look.color(item.ink))
    flags = int(_ALIGN[item.align] | Qt.AlignmentFlag.AlignVCenter) | _ONE_LINE
    painter.drawText(QRectF(item.x, item.y, item.w, item.h), flags, item.words)


@_draw.register
def _ground(item: Ground, painter: QPainter, look: Look) -> None:
    fill(painter, QRectF(item.x, item.y, item.w, item.h), look.color(item.token))


@_draw.register
def _outline(item: Outline, painter: QPainter, look: Look) -> None:
    pen = QPen(look.color(item.token), item.width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if item.dashed:
        pen.setDashPattern([2.5, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = item.width / 2
    painter.drawRect(QRectF(item.x, item.y, item.w, item.h).adjusted(inset, inset, -inset, -inset))


@_draw.register
def _seals(item: Seals, painter: QPainter, look: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("shu"))
    for number in range(item.number):
        painter.drawEllipse(QRectF(item.x + number * item.pitch, item.y, item.side, item.side))


@_draw.register
def _crest(item: Crest, painter: QPainter, look: Look) -> None:
    crest(painter, look, QRectF(item.x, item.y, item.side, item.side), item.kind, item.character)


@_draw.register
def _mark(item: Mark, painter: QPainter, look: Look) -> None:
    role_mark(painter, look, QRectF(item.x, item.y, item.side, item.side), item.level, item.ink)
