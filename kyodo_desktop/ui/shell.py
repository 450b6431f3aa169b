"""The window as the system sees it. It opens with the list alone, and the frame moves in a moment later.

Reading and building the whole frame takes longer than all the rest of the start; the list and the grounds
of the frame need a tenth of it. What is painted first stands where the frame will put it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QMainWindow, QWidget

from kyodo_desktop.text import common
from kyodo_desktop.ui.home_list import ROW_HEIGHT, WorkshopDelegate, WorkshopList, WorkshopRow
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.paint import fill
from kyodo_desktop.ui.sizes import RailForm, form_of

if TYPE_CHECKING:
    from kyodo_desktop.ui.window import Window

SMALLEST = QSize(640, 360)
SIDE_PANEL = 305  # px at 100 %, with its rule
_TOP = 42  # px between the header's rule and the list
_LEFT, _RIGHT = 18, 16


class Shell(QMainWindow):
    """``furnish`` brings the frame in; from then on closing is the frame's business."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setMinimumSize(SMALLEST)
        self.setWindowTitle(common.APP)
        self.scene = Scene(look)
        self.setCentralWidget(self.scene)
        self._window: Window | None = None

    def furnish(self, window: Window) -> None:
        """Put the frame in the place of what was painted first."""
        self._window = window
        self.setWindowTitle(window.windowTitle())
        window.windowTitleChanged.connect(self.setWindowTitle)
        self.setCentralWidget(window)
        window.page.enter()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the frame, if it is there."""
        if self._window is None or self._window.may_close():
            event.accept()
        else:
            event.ignore()


class Scene(QWidget):
    """The grounds of menu row, rail, header and side panel, the program's name, and the list in its place."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = 0
        self.list = QListView(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameStyle(0)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = WorkshopList(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(WorkshopDelegate(look, dt.date.today(), self.list))  # noqa: DTZ011
        self.list.hide()

    def show_rows(self, rows: Sequence[WorkshopRow]) -> None:
        """Show these workshops, the first one chosen."""
        self._rows = len(rows)
        self._model.set_rows(rows)
        self.list.setCurrentIndex(self._model.index(0))
        self.list.setVisible(bool(rows))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """The list goes where the frame will have it."""
        page = self._page()
        top = page.top() + _TOP
        room = page.bottom() - top - 8
        if self._form() is RailForm.NARROW:
            room -= self._look.px(190)
        height = min(self._rows * self._look.px(ROW_HEIGHT), max(room, 0))
        self.list.setGeometry(page.left() + _LEFT, top, page.width() - _LEFT - _RIGHT, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Grounds and rules."""
        look, whole, page = self._look, QRectF(self.rect()), QRectF(self._page())
        painter = QPainter(self)
        fill(painter, whole, look.color("dai"))
        fill(painter, QRectF(0, 0, whole.width(), self._menu()), look.color("kami"))
        if self._form() is RailForm.BAR:
            fill(painter, QRectF(0, self._menu(), whole.width(), look.px(42)), look.color("rail"))
        else:
            fill(painter, QRectF(0, self._menu(), page.left(), whole.height()), look.color("rail"))
        if self._form() is RailForm.WIDE:
            fill(painter, QRectF(page.right(), page.top(), whole.width(), whole.height()), look.color("kami"))
        fill(painter, QRectF(page.left(), page.top() - 2, whole.width(), 2), look.color("sumi"))
        if self._rows:
            over = self.list.geometry().adjusted(0, -2, 0, 0)
            fill(painter, QRectF(over.left(), over.top(), over.width(), 2), look.color("sumi"))
        painter.setFont(look.font("title", bold=True, mincho=True))
        painter.setPen(look.color("sumi"))
        name = QRectF(
            page.left() + _LEFT, page.top() - look.size("header"), page.width(), look.size("header")
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, common.APP)
        painter.end()

    def _form(self) -> RailForm:
        return form_of(self.width(), self.height(), self._look.scale)

    def _menu(self) -> int:
        return self._look.size("menu")

    def _page(self) -> QRect:
        """The room below the header and right of the rail, without the side panel."""
        form, look = self._form(), self._look
        left = {RailForm.WIDE: look.size("rail"), RailForm.NARROW: look.size("rail_narrow")}.get(form, 0)
        bar = look.px(42) if form is RailForm.BAR else 0
        top = self._menu() + bar + look.size("header") + 2
        right = look.px(SIDE_PANEL) if form is RailForm.WIDE else 0
        return QRect(left, top, self.width() - left - right, self.height() - top - look.size("status"))
