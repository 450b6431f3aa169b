"""The rail of very small screens: one bar with the current stop as a drop-down, and the next thing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kyodo_desktop.text import common
from kyodo_desktop.text import rail as words
from kyodo_desktop.ui.buttons import Button
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import Icons, plain_tip
from kyodo_desktop.ui.rail import Flow


class RailBar(QWidget):
    """``stop_chosen`` tells 0 for home, 1–7 for a stop; ``next_chosen`` the button for the next thing."""

    stop_chosen = Signal(int)
    next_chosen = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("railBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 10, 3)
        self._stops = QMenu(words.CHOOSE_STOP, self)
        for number, name in enumerate((common.LIST, *common.STOPS)):
            action = QAction(words.bar_entry(number, name), self._stops)
            action.setData(number)
            self._stops.addAction(action)
        self._stops.triggered.connect(self._chosen)
        self.place = Button(look, icons, icon="down", quiet=True)
        self.place.setProperty("onRail", True)
        self.place.setMenu(self._stops)
        self.next = Button(look, icons, words.NEXT_SHORT, icon="next")
        self.next.setProperty("onRail", True)
        self.next.clicked.connect(self.next_chosen)
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.next)

    def show_flow(self, flow: Flow) -> None:
        """Name the stop that is shown."""
        name = common.STOPS[flow.here - 1] if flow.here else common.LIST
        self.place.set_words(words.bar_entry(flow.here, name))
        self.next.setToolTip(plain_tip(flow.sentence))
        self.next.setAccessibleName(f"{words.NEXT} {flow.sentence}")
        self.next.setVisible(bool(flow.button))

    def _chosen(self, action: QAction) -> None:
        self.stop_chosen.emit(action.data())
