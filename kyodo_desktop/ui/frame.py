"""The frame: menu row, rail, page header, pages, status row, and how they fit small screens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import common
from kyodo_desktop.text import notices as words
from kyodo_desktop.ui.actions import FrameActions
from kyodo_desktop.ui.header import PageHeader
from kyodo_desktop.ui.look import SCALES, Look
from kyodo_desktop.ui.menu_row import MenuRow
from kyodo_desktop.ui.menus import Menus
from kyodo_desktop.ui.notices import Strips
from kyodo_desktop.ui.paint import Icons
from kyodo_desktop.ui.rail import Flow, Rail
from kyodo_desktop.ui.sizes import RailForm, form_of
from kyodo_desktop.ui.status import StatusRow

if TYPE_CHECKING:
    from kyodo_desktop.ui.rail_bar import RailBar


class Frame(QWidget):
    """Everything around the pages. Knows no workshop; ``Window`` does."""

    def __init__(self, look: Look, icons: Icons, run: Mapping[str, Callable[..., None]]) -> None:
        """``run`` gives the bound method of each frame action; see ``actions.py``."""
        super().__init__()
        self.look, self._icons = look, icons
        self._flow = Flow("")
        self.commands = FrameActions(self, run)
        self.addActions(self.commands.all())
        self.rail = Rail(look, icons)
        self.rail_bar: RailBar | None = None
        self.header = PageHeader(look)
        self.strips = Strips(look, icons)
        self.stack = QStackedWidget()
        self.status = StatusRow(look, icons)
        self.menu_row = MenuRow(look, icons, self.commands)
        self.menus = Menus(self.menu_row.bar, icons, self.commands, self.actions_of_page, self)
        self._lay_out()
        self.commands.show_undo(None, None)
        self.commands.show_scale(look.scale)
        self.setWindowTitle(common.APP)

    def actions_of_page(self, _menu: str) -> Sequence[QAction]:
        """The actions that the page on the screen puts into a menu."""
        return ()

    def fit_page(self, form: RailForm) -> None:
        """Tell the page on the screen about the size class."""

    def show_flow(self, flow: Flow) -> None:
        """Fill rail and rail bar."""
        self.rail.show_flow(flow)
        self._flow = flow
        if self.rail_bar is not None:
            self.rail_bar.show_flow(flow)

    def say(self, sentence: str, undo: bool = False) -> None:
        """A message after an action, six seconds, with the undo key behind it if asked."""
        self.status.say(words.with_undo(sentence) if undo else sentence)

    def refuse(self, refusal: Refused) -> None:
        """A rule's answer to a button or key."""
        from kyodo_desktop.text import refusals

        self.status.say(refusals.say(refusal))

    def trouble(self, trouble: Trouble) -> None:
        """A strip: what happened, what is safe, what can be done."""
        from kyodo_desktop.text import troubles

        told = troubles.say(trouble)
        self.strips.show_strip(
            "trouble", told.happened, told.safe + told.can, ((words.CLOSE, self.close_trouble),)
        )

    def close_trouble(self) -> None:
        """The strip has been read."""
        self.strips.close_strip("trouble")

    def set_scale(self, percent: int) -> None:
        """A new text size, in percent."""
        self.look.set_scale(percent)
        self.commands.show_scale(percent)
        self.fit()

    def quit(self) -> None:
        """Close the window, which asks if something is not stored."""
        self.window().close()

    def larger(self) -> None:
        """The next text size."""
        self.set_scale(SCALES[min(SCALES.index(self.look.scale) + 1, len(SCALES) - 1)])

    def smaller(self) -> None:
        """The last text size."""
        self.set_scale(SCALES[max(SCALES.index(self.look.scale) - 1, 0)])

    def form(self) -> RailForm:
        """The size class, by logical size after the text scale."""
        return form_of(self.width(), self.height(), self.look.scale)

    def fit(self) -> None:
        """Lay out the frame for its size class."""
        form = self.form()
        bar = form is RailForm.BAR
        self._middle.setDirection(
            QBoxLayout.Direction.TopToBottom if bar else QBoxLayout.Direction.LeftToRight
        )
        self.rail.setVisible(not bar)
        if bar or self.rail_bar is not None:
            self._bar().setVisible(bar)
        if not bar:
            self.rail.set_form(form)
        self.header.shorten(form is not RailForm.WIDE)
        self.menu_row.shorten(form is not RailForm.WIDE)
        self.menus.gather(bar)
        self.status.show_only_what_is_said(bar)
        if bar:
            self.menu_row.take_saved(self.status.saved)
        else:
            self.status.take_saved()
        self.fit_page(form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size may be another class."""
        super().resizeEvent(event)
        self.fit()

    def _bar(self) -> RailBar:
        """Made on the first small screen."""
        if self.rail_bar is None:
            from kyodo_desktop.ui.rail_bar import RailBar

            self.rail_bar = RailBar(self.look, self._icons)
            self.rail_bar.stop_chosen.connect(self.rail.stop_chosen)
            self.rail_bar.next_chosen.connect(self.rail.next_chosen)
            self._middle.insertWidget(1, self.rail_bar)
            self.rail_bar.show_flow(self._flow)
        return self.rail_bar

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self.strips)
        right.addWidget(self.stack, 1)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.rail)
        self._middle.addLayout(right, 1)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setSizeConstraint(
            QLayout.SizeConstraint.SetNoConstraint
        )  # how small it may be is the shell's word
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.menu_row)
        column.addLayout(self._middle, 1)
        column.addWidget(self.status)
