"""A row of buttons that goes on in a second row where there is no room, so that none is cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 8


class WrapRow(QWidget):
    """Shows its widgets from the left, in the sequence given."""

    def __init__(self, widgets: Sequence[QWidget] = (), *, centred: bool = False) -> None:
        super().__init__()
        self._widgets = list(widgets)
        self._centred = centred
        for widget in self._widgets:
            widget.setParent(self)
        wanted = QSizePolicy.Policy.Preferred  # with Fixed, Qt would never give it a second row
        policy = QSizePolicy(wanted, wanted)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [widget.sizeHint() for widget in self._shown()]
        width = sum(size.width() for size in sizes) + _GAP * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """One below the other, as wide as the widest."""
        sizes = [widget.sizeHint() for widget in self._shown()]
        return QSize(max((size.width() for size in sizes), default=0), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """As many rows as are needed."""
        rows = self._rows(width)
        return self.sizeHint().height() * len(rows) + _GAP * max(0, len(rows) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place them."""
        super().resizeEvent(event)
        self.place()

    def event(self, event: QEvent) -> bool:
        """A button has other words, comes or goes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.place()
        return super().event(event)

    def place(self) -> None:
        """Give every widget its place."""
        high = self.sizeHint().height()
        for number, row in enumerate(self._rows(self.width())):
            used = sum(widget.sizeHint().width() for widget in row) + _GAP * (len(row) - 1)
            x = max(0, (self.width() - used) // 2) if self._centred else 0
            for widget in row:
                size = widget.sizeHint()
                widget.setGeometry(x, number * (high + _GAP), size.width(), size.height())
                x += size.width() + _GAP

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _rows(self, width: int) -> list[list[QWidget]]:
        rows: list[list[QWidget]] = []
        room = 0
        for widget in self._shown():
            needed = widget.sizeHint().width()
            if not rows or needed > room:
                rows.append([])
                room = width
            rows[-1].append(widget)
            room -= needed + _GAP
        return rows
