"""Choosing clauses of the library: by how often agreements have them, with the words as they would stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import clause_words, clauses
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import agreement_rules as words
from kyodo_desktop.text import clauses as library
from kyodo_desktop.text import common
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.tables import RuledTable
from kyodo_desktop.ui.two_panes import scrolling

WIDTH, HEIGHT = 860, 560  # px at 100 %
NARROW = 600  # px at 100 % under which the words stand below the list
_ROW = 34
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Offer(NamedTuple):
    """A clause that may be taken in; ``group`` only in the first row of its group."""

    id: str
    title: str
    group: str
    shown_group: str
    ticked: bool = False


def offers(workshop: Workshop) -> list[Offer]:
    """What the agreement does not have yet, group by group."""
    missing = clauses.missing(workshop)
    found: list[Offer] = []
    for group, keys in library.GROUPS.items():
        mine = [key for key in keys if key in missing]
        found += [Offer(key, library.TITLES[key], group, "" if n else group) for n, key in enumerate(mine)]
    return found


class _Table(RuledTable):
    """Space ticks the row, whichever column the cursor is in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space here, Enter at the dialog."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.model().setData(self.currentIndex().siblingAtColumn(0), None, Qt.ItemDataRole.CheckStateRole)
        elif event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LibraryDialog(QDialog):
    """``take`` gets the keys of what is ticked (else of the row under the cursor); ``own``: none fits."""

    def __init__(
        self,
        desk: Desk,
        workshop: Workshop,
        take: Callable[[tuple[str, ...]], None],
        own: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._workshop, self._take, self._own = workshop, take, own
        self._model: RowsModel[Offer] = RowsModel(
            (
                Column(words.TICK, _nothing, checked=_ticked, toggle=self._tick, spoken=_spoken, width=50),
                Column(words.CLAUSE, _title, spoken=_spoken, stretch=True),
                Column(words.GROUP, _group, width=84, tone="sumi-2"),
            ),
            self,
        )
        self.table = _Table(desk.look, self._model, row=_ROW)
        self.table.setAccessibleName(words.LIBRARY)
        self.table.current_row.connect(self._show)
        self.table.doubleClicked.connect(self.put_in)
        self.inside = PlainLabel("", wrap=True)
        self.inside.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._heading = PlainLabel("", "panel", wrap=True)
        found = offers(workshop)
        self._lay_out(desk, bool(found))
        self._model.set_rows(found)
        if found:
            self.table.select(found[0].id, 1)
            self.table.setFocus()
        else:
            self._heading.setText(words.ALL_IN)

    def _lay_out(self, desk: Desk, some: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(words.LIBRARY_TITLE, "title"))
        head.addStretch(1)
        head.addWidget(PlainLabel(words.LIBRARY_HINT if some else "", "hint"))
        column.addLayout(head)
        halves = QHBoxLayout()
        halves.setSpacing(16)
        self.table.setVisible(some)
        halves.addWidget(self.table, 5)
        halves.addWidget(self._right(), 4)
        column.addLayout(halves, 1)
        column.addWidget(PlainLabel(library.A_MODEL_ONLY, "second", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        self.put_button = desk.button(words.PUT_IN, self.put_in, key="Enter", primary=True)
        self.put_button.setVisible(some)
        self.put_button.setDefault(some)
        self.own_button = desk.button(words.WRITE_OWN, self.write_own, icon="pen", key="Ins")
        row.addWidget(self.put_button)
        row.addWidget(self.own_button)
        row.addStretch(1)
        row.addWidget(desk.button(common.CANCEL, self.reject, key="Esc"))
        column.addLayout(row)
        room, px = self.screen().availableSize(), desk.look.px
        self.resize(min(px(WIDTH), room.width() - 40), min(px(HEIGHT), room.height() - 60))
        if self.width() < px(NARROW):
            halves.setDirection(QHBoxLayout.Direction.TopToBottom)

    def _right(self) -> QWidget:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(8, 4, 8, 4)
        inner.setSpacing(8)
        inner.addWidget(self._heading)
        inner.addWidget(rule("fine"))
        inner.addWidget(self.inside)
        inner.addStretch(1)
        return scrolling(body)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Ins writes one's own."""
        if event.key() in _ENTER and self._model.rowCount():
            self.put_in()
        elif event.key() == Qt.Key.Key_Insert:
            self.write_own()
        else:
            super().keyPressEvent(event)

    def put_in(self) -> None:
        """Take what is ticked."""
        ticked = tuple(row.id for row in self._model.rows if row.ticked)
        current = self.table.current_id()
        self._leave()
        if chosen := ticked or ((current,) if current else ()):
            self._take(chosen)

    def write_own(self) -> None:
        """A clause of one's own words instead."""
        self._leave()
        self._own()

    def _leave(self) -> None:
        """The page has the keyboard again before something is to be written there."""
        self.accept()
        if (page := self.parentWidget()) is not None:
            page.activateWindow()

    def _tick(self, row: Offer) -> None:
        self._model.set_rows(
            [one._replace(ticked=not one.ticked) if one.id == row.id else one for one in self._model.rows]
        )

    def _show(self, key: str) -> None:
        if key:
            self._heading.setText(library.TITLES[key])
            self.inside.setText(clause_words.of_library(self._workshop, key))


def _nothing(_row: Offer) -> str:
    return ""


def _ticked(row: Offer) -> bool:
    return row.ticked


def _title(row: Offer) -> str:
    return row.title


def _group(row: Offer) -> str:
    return row.shown_group


def _spoken(row: Offer) -> str:
    return words.spoken_offer(row.title, row.group, ticked=row.ticked)
