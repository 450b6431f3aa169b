"""Brings what has the keyboard into view within the area that scrolls around it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

_AROUND = 8  # px of what stands beside it


def bring_into_sight(widget: QWidget) -> None:
    """A field as a whole; of a table the cell under the cursor: the table may be taller than the area."""
    box = widget.rect()
    shown = widget
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        box, shown = widget.visualRect(widget.currentIndex()), widget.viewport()
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    body = area.widget() if area is not None else None
    if area is None or body is None:
        return
    middle = shown.mapTo(body, box.center())
    half = min(box.height(), area.viewport().height()) // 2 + _AROUND
    area.ensureVisible(middle.x(), middle.y(), 0, half)
