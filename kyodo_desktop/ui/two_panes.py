"""Two halves of a page: side by side where there is room, behind two joined buttons where there is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.segment import Segment


class TwoPanes(QWidget):
    """``left`` and ``right`` with their names. ``fit`` follows the frame's size class."""

    def __init__(
        self,
        desk: Desk,
        left: QWidget,
        right: QWidget,
        names: tuple[str, str],
        share: tuple[int, int],
        parent: QWidget | None = None,
        *,
        bar: QWidget | None = None,
    ) -> None:
        """``share``: how the width is divided, as parts. ``bar`` stands for the two joined buttons."""
        super().__init__(parent)
        self._panes = (left, right)
        self._shown = 0
        self._split = False
        self._segment = Segment(desk.look, desk.icons, [(name, "") for name in names])
        self._segment.chosen.connect(self.show_pane)
        self._bar = bar or QWidget()
        if bar is None:
            row = QVBoxLayout(self._bar)
            row.setContentsMargins(18, 8, 16, 0)
            row.addWidget(self._segment, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._segment.hide()
        self._share = share
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(0)
        self._splitter.setChildrenCollapsible(False)
        for pane in self._panes:
            self._splitter.addWidget(pane)
        self._splitter.splitterMoved.connect(self._dragged)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._splitter, 1)
        self.fit("wide")

    def fit(self, form: str) -> None:
        """``wide`` shows both, ``narrow`` and ``bar`` one at a time."""
        self._split = form != "wide"
        self._bar.setVisible(self._split)
        self.show_pane(self._shown)

    def use_share(self, share: tuple[int, int]) -> None:
        """Divide the width otherwise from now on."""
        self._share = share
        self._divide()

    def show_pane(self, position: int) -> None:
        """Bring one half forward (0 left, 1 right); side by side both stay."""
        self._shown = position
        self._segment.choose(position)
        for number, pane in enumerate(self._panes):
            pane.setVisible(not self._split or number == position)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the share of each half."""
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        whole = sum(self._share)
        self._splitter.setSizes([self.width() * part // whole for part in self._share])

    def _dragged(self) -> None:
        left, right = self._splitter.sizes()
        self._share = (left, right)

    def shown(self) -> int:
        """Which half is in front."""
        return self._shown


def scrolling(body: QWidget) -> QScrollArea:
    """A pane that scrolls when the window is low."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area
