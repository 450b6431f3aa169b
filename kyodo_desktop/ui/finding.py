"""Finding over all workshops: a line to write in, and what was found below it while one pauses.

The keyboard stays in the line: arrows choose, Enter opens the very place, Esc goes back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QSizePolicy, QVBoxLayout, QWidget

from kyodo_desktop.domain import searching
from kyodo_desktop.domain.searching import Found, Hit, Total
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import finding as words
from kyodo_desktop.ui.desk import Desk, Page
from kyodo_desktop.ui.doors import Library
from kyodo_desktop.ui.finding_rows import FindingDelegate, FindingModel, Sort, rows_of
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.panels import EmptyState
from kyodo_desktop.ui.search_field import SearchField

PAUSE = 150  # milliseconds without a key before the library is asked
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class FindingPage(Page):
    """``chosen`` tells the workshop and the place; ``back`` that the person has seen enough."""

    chosen = Signal(str, object)
    back = Signal()
    title = words.TITLE
    guide_source = words.SOURCE
    guide_line = words.LINE
    hints = words.HINTS

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__()
        self._desk, self._library = desk, library
        self._found = Found((), more=False, unready=0)
        self._asked, self._wanted, self._busy = "", "", False
        self._model = FindingModel(self)
        self._back = desk.action(self, words.BACK, self.back.emit, key="Esc", icon="x", tip=words.BACK_TIP)
        self._back_button = desk.action_button(self._back)
        self._lay_out()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(PAUSE)
        self._quiet.timeout.connect(self.ask)
        self.field.textChanged.connect(self._quiet.start)
        self._show()

    def _lay_out(self) -> None:
        self.field = _Line(self._desk, self._move, self._open_current)
        self._count = PlainLabel("", "count")
        self._unready = PlainLabel("", "second", wrap=True)
        self._unready.hide()
        self.list = _Hits(self._desk, self._model, self._open_current)
        self._empty = EmptyState(words.NOTHING_ASKED)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.field, 3)
        top.addWidget(self._count)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 16, 8)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._unready)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)

    # --- the page

    def header_buttons(self) -> Sequence[QWidget]:
        """The way back, for the mouse."""
        return (self._back_button,)

    def actions_for_menu(self, menu: str) -> Sequence:  # type: ignore[type-arg]
        """Esc."""
        return (self._back,) if menu == "view" else ()

    def enter(self) -> None:
        """The line has the keyboard; what was looked for last can be written over at once."""
        self.search()
        if self.field.text():  # the library may say something else by now
            self.ask()

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._busy or self._quiet.isActive()

    def search(self) -> None:
        """Ctrl+F."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def ask(self) -> None:
        """Ask the library, one question at a time; of those that come meanwhile only the last."""
        self._quiet.stop()
        self._wanted = self.field.text()
        if self._busy:
            return
        if not searching.wanted(self._wanted):
            self._asked, self._found = self._wanted, Found((), more=False, unready=0)
            self._show()
            return
        self._busy = True
        self._asked = self._wanted
        if not self._found.groups:
            self._count.setText(words.SEARCHING)
        self._desk.tasks.start(partial(self._library.find, self._asked), self._show_found, self._failed)

    # --- answers

    def _show_found(self, found: Found) -> None:
        self._found = found
        self._show()
        if not found.more:  # everything is here: nothing else need be counted
            self._show_total(Total(sum(group.total for group in found.groups), len(found.groups)))
        elif self._goes_on():
            self._desk.tasks.start(partial(self._library.count, self._asked), self._show_total, self._failed)

    def _show_total(self, total: Total) -> None:
        if self._goes_on():
            self._busy = False
            self._count.setText(words.total(*total) if total.hits else "")
            shown = sum(group.total for group in self._found.groups)
            if self._found.more and total.hits > shown:
                rest = words.more_workshops(total.hits - shown, total.workshops - len(self._found.groups))
                self._unready.setText(rest)
                self._unready.show()

    def _goes_on(self) -> bool:
        """Whether the answer is still wanted; if not, the newer question is asked."""
        if self._wanted == self._asked:
            return True
        self._busy = False
        self.ask()
        return False

    def _failed(self, failure: Exception) -> None:
        self._busy = False
        if not isinstance(failure, Trouble):
            raise failure
        self._desk.trouble(failure)

    def _show(self) -> None:
        wanted = searching.wanted(self._asked)
        self._model.set_rows([row for group in self._found.groups for row in rows_of(group, wanted)])
        something = bool(self._found.groups)
        self.list.setVisible(something)
        self._empty.setVisible(not something)
        self._empty.label.setText(words.nothing(self._asked) if wanted else words.NOTHING_ASKED)
        self._unready.setVisible(bool(self._found.unready))
        self._unready.setText(words.unready(self._found.unready))
        if not something:
            self._count.setText("")
        self._choose(self._model.next_choice(-1, 1))

    # --- choosing

    def _choose(self, position: int) -> None:
        if position >= 0:
            self.list.setCurrentIndex(self._model.index(position))
            head = position - 1 if position == 1 else position  # the first hit with its head
            self.list.scrollTo(self._model.index(head))

    def _move(self, steps: int) -> None:
        way = 1 if steps > 0 else -1
        position = self.list.currentIndex().row()
        for _ in range(abs(steps)):
            further = self._model.next_choice(position, way)
            position = further if further >= 0 else position
        self._choose(position)

    def _open_current(self) -> None:
        if self.field.text() != self._asked:  # Enter before the pause was over: the answer first
            self.ask()
            return
        index = self.list.currentIndex()
        if not index.isValid():
            return
        row = self._model.rows[index.row()]
        if row.sort is Sort.MORE:
            self._desk.tasks.start(
                partial(self._all_of, self._asked, row.workshop_id), self._widen, self._failed
            )
        elif row.place is not None:
            self.chosen.emit(row.workshop_id, row.place)

    def _all_of(self, typed: str, workshop_id: str) -> tuple[str, str, tuple[Hit, ...]]:
        return typed, workshop_id, self._library.find_in(typed, workshop_id)

    def _widen(self, answer: tuple[str, str, tuple[Hit, ...]]) -> None:
        """Show every hit of one workshop; the first that was hidden is chosen."""
        typed, workshop_id, hits = answer
        if typed != self._asked:
            return
        at = self.list.currentIndex().row()
        groups = tuple(
            group._replace(hits=hits, total=len(hits)) if group.workshop_id == workshop_id else group
            for group in self._found.groups
        )
        self._found = self._found._replace(groups=groups)
        self._model.set_rows(
            [row for group in groups for row in rows_of(group, searching.wanted(self._asked))]
        )
        self._choose(at)


class _Line(SearchField):
    """Arrows go to the list, Enter opens; everything else is typed."""

    def __init__(self, desk: Desk, move: Callable[[int], None], opened: Callable[[], None]) -> None:
        super().__init__(desk.look, desk.icons, words.PLACEHOLDER, 360)
        self._move, self._opened = move, opened
        self.setAccessibleName(words.FIELD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While an input method composes, its keys never come here."""
        steps = _STEPS.get(Qt.Key(event.key()))
        if steps is not None:
            self._move(steps)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._opened()
        else:
            super().keyPressEvent(event)


class _Hits(QListView):
    """Enter and a double click open."""

    def __init__(self, desk: Desk, model: FindingModel, opened: Callable[[], None]) -> None:
        super().__init__()
        self._opened = opened
        self.setAccessibleName(words.LIST)
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(desk.look, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._clicked)

    def _clicked(self, _index: QModelIndex) -> None:
        self._opened()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._opened()
            return
        super().keyPressEvent(event)
