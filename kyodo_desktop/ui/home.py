"""The first page: the list of workshops, or, when there is none yet, the ways to begin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import common
from kyodo_desktop.text import home as words
from kyodo_desktop.text import rail as rail_words
from kyodo_desktop.ui.actions import FrameActions
from kyodo_desktop.ui.blank_paper import BlankPaper
from kyodo_desktop.ui.desk import Desk, Page
from kyodo_desktop.ui.home_list import ROW_HEIGHT, WorkshopDelegate, WorkshopList, WorkshopRow
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.panels import EmptyState, IconMark, SidePanel
from kyodo_desktop.ui.rail import Flow
from kyodo_desktop.ui.search_field import SearchField

if TYPE_CHECKING:  # built only when there is no workshop yet
    from kyodo_desktop.ui.first_start import FirstStart

Search = Callable[[str], tuple[Sequence[WorkshopRow], int]]
EDGES = 3  # px of the rules above and below the list
SEARCH_AFTER = 120  # milliseconds of quiet before the shelf is asked


class Home(Page):
    """Shows what the shelf has. ``show_rows`` is called once with the first list, ``search`` asks again.

    ``flow_changed`` tells the rail's state when another workshop is chosen.
    """

    flow_changed = Signal(object)
    page_changed = Signal()
    guide_marked = False
    title = common.APP
    guide_line = common.TAGLINE

    def __init__(
        self, desk: Desk, open_workshop: Callable[[str, int], None], search: Search, actions: FrameActions
    ) -> None:
        super().__init__()
        self._desk, self._open, self._asked, self._actions = desk, open_workshop, search, actions
        self._model, self.blank = WorkshopList(self), BlankPaper(self, desk)
        self._body = QStackedLayout(self)
        self._body.addWidget(self._list_side())
        self._first: FirstStart | None = None
        self._form = "wide"
        self._field = self._search_field()
        self._buttons: Sequence[QWidget] = (self._field, desk.action_button(actions["new"], primary=True))
        self.hints = words.HINTS

    # --- the list

    def show_rows(self, rows: Sequence[WorkshopRow], total: int) -> None:
        """Show these workshops; ``total`` counts all that fit the search. None at all: the first start."""
        chosen = self.chosen_id()
        self._model.set_rows(rows)
        self._count.setText(words.count(total))
        was_first = self._at_first_start()
        if not rows and not self._field.text():
            self._show_first()
        else:
            self._body.setCurrentIndex(0)
            self.hints = words.HINTS
        if was_first != self._at_first_start():
            self.page_changed.emit()
        self._list.set_rows(len(rows))
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._nothing.label.setText(words.nothing_found(self._field.text()))
        self._list.setCurrentIndex(self._model.index(max(self._model.position(chosen), 0)))
        self.flow_changed.emit(self.flow())

    def chosen_id(self) -> str:
        """The workshop under the cursor; empty for none."""
        row = self._model.row(self._list.currentIndex().row())
        return row.id if row is not None else ""

    def choose(self, id: str) -> None:
        """Put the cursor on a workshop, if it is shown."""
        if (position := self._model.position(id)) >= 0:
            self._list.setCurrentIndex(self._model.index(position))

    def reload(self) -> None:
        """Ask the shelf again; if it cannot answer, that is told, and the list stays as it is."""
        try:
            found = self._asked(self._field.text())
        except Trouble as trouble:
            self._desk.trouble(trouble)
        else:
            self.show_rows(*found)

    def open_chosen(self, stop: int) -> None:
        """Open the workshop under the cursor at a stop; 0 means at its current one."""
        if self.chosen_id():
            row = self._model.row(self._list.currentIndex().row())
            self._open(self.chosen_id(), stop or (row.now if row and row.now else 6))

    def open_next(self) -> None:
        """The rail's button: open the workshop, or the sample at the first start."""
        if self.chosen_id():
            self.open_chosen(0)
        else:
            self._actions["sample"].trigger()

    def flow(self) -> Flow:
        """The route of the chosen workshop."""
        row = self._model.row(self._list.currentIndex().row())
        if row is None:
            return Flow(rail_words.FLOW, sentence=rail_words.SEE_SAMPLE, button=rail_words.OPEN_SAMPLE)
        sentence = row.next or rail_words.NOTHING_NEXT
        return Flow(
            rail_words.FLOW_OF_CHOSEN,
            row.done,
            now=row.now,
            sentence=sentence,
            button=rail_words.OPEN_WORKSHOP,
        )

    # --- the page

    def header_buttons(self) -> Sequence[QWidget]:
        """Search and a new workshop; at the first start the text size instead."""
        return (
            self._first.header_buttons()
            if self._first is not None and self._at_first_start()
            else self._buttons
        )

    def actions_for_menu(self, menu: str) -> Sequence[QAction]:
        """A blank agreement can be printed before there is any workshop."""
        return (self.blank.action,) if menu == "print" else ()

    def search(self) -> None:
        """Ctrl+F: the list of workshops has no inside of its own, so over everything in them."""
        self._actions["everywhere"].trigger()

    def enter(self) -> None:
        """The list has the keyboard."""
        if self._first is not None and self._at_first_start():
            self._first.enter()
        else:
            self._list.setFocus()

    def fit(self, form: str) -> None:
        """Below 1200 px the side panel goes under the list."""
        self._form = form
        wide = form == "wide"
        self._split.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        self._side.setVisible(form != "bar")
        self._side.set_fixed(wide)
        if self._first is not None:
            self._first.fit(form)

    def stop_search(self) -> None:
        """The whole list again."""
        self._field.clear()
        self._ask()
        self._list.setFocus()

    def _at_first_start(self) -> bool:
        return self._body.currentIndex() == 1

    def _list_side(self) -> QWidget:
        self._list = _Shelf(self._desk.look, self._activated)
        self._list.setModel(self._model)
        self._list.setItemDelegate(WorkshopDelegate(self._desk.look, dt.date.today(), self._list))  # noqa: DTZ011
        self._list.selectionModel().currentChanged.connect(self._chose)
        self._list.doubleClicked.connect(self._activated)
        self._count = PlainLabel("", "count")
        stop = self._desk.button(words.STOP_SEARCH, self.stop_search, icon="x")
        self._nothing = EmptyState("", stop)
        self._nothing.hide()
        title = QHBoxLayout()
        title.setContentsMargins(0, 0, 0, 8)
        title.addWidget(PlainLabel(words.LIST, "panel"))
        title.addSpacing(10)
        title.addWidget(self._count)
        title.addStretch(1)
        title.addWidget(PlainLabel(words.ORDER, "second"))
        left = QVBoxLayout()
        left.setContentsMargins(18, 18, 16, 8)
        left.setSpacing(0)
        left.addLayout(title)
        left.addWidget(self._list, 1000)
        left.addWidget(self._nothing, 1000)
        left.addStretch(1)
        whole = QWidget()
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight, whole)
        self._split.setContentsMargins(0, 0, 0, 0)
        self._split.setSpacing(0)
        self._split.addLayout(left, 1)
        self._side = self._beginners()
        self._split.addWidget(self._side)
        return whole

    def _beginners(self) -> SidePanel:
        look, icons = self._desk.look, self._desk.icons
        panel = SidePanel(look, 304, fixed=True)
        column = panel.column
        sample = self._desk.button(words.OPEN_SAMPLE, self._actions["sample"].trigger, small=True)
        for icon, title, text, button in (
            ("book", words.BEGINNERS, words.BEGINNERS_WORDS, sample),
            ("info", words.ONLY_HERE, words.ONLY_HERE_WORDS, None),
        ):
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(IconMark(look, icons, icon))
            row.addWidget(PlainLabel(title, "panel"), 1)
            column.addLayout(row)
            column.addWidget(PlainLabel(text, "second", wrap=True))
            if button is not None:
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
                column.addSpacing(6)
                column.addWidget(rule("thin"))
                column.addSpacing(4)
        column.addStretch(1)
        return panel

    def _search_field(self) -> SearchField:
        look, icons = self._desk.look, self._desk.icons
        field = SearchField(look, icons, words.SEARCH_PLACEHOLDER, 240, "", self)
        field.hide()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(SEARCH_AFTER)
        self._quiet.timeout.connect(self._ask)
        field.textChanged.connect(self._quiet.start)
        field.returnPressed.connect(self._ask)
        return field

    def _ask(self) -> None:
        self._quiet.stop()
        self.reload()

    def _chose(self, _index: QModelIndex) -> None:
        self.flow_changed.emit(self.flow())

    def _activated(self) -> None:
        self.open_chosen(0)

    def _show_first(self) -> None:
        from kyodo_desktop.ui.first_start import FirstStart

        if self._first is None:
            self._first = FirstStart(self._desk, self._actions, self.blank.action)
            self._first.fit(self._form)
            self._body.addWidget(self._first)
        self._body.setCurrentIndex(1)
        self.hints = words.FIRST_HINTS


class _Shelf(QListView):
    """Enter opens."""

    def __init__(self, look: Look, opened: Callable[[], None]) -> None:
        super().__init__()
        self._look, self._opened, self._count = look, opened, 0
        self.setAccessibleName(words.LIST)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_rows(self, count: int) -> None:
        """No paper below the last row."""
        self._count = count
        self.setMaximumHeight(count * self._look.px(ROW_HEIGHT) + EDGES)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_count"):
            self.scheduleDelayedItemsLayout()
            self.set_rows(self._count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._opened()
            return
        super().keyPressEvent(event)
