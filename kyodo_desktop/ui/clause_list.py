"""The clauses as a list in which the open one unfolds into a field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from kyodo_desktop.text import agreement as words
from kyodo_desktop.ui.clause_rows import ClauseRow, Entry
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.in_sight import bring_into_sight
from kyodo_desktop.ui.soon import Soon


class ClauseList(QScrollArea):
    """``activated``: Enter or a click on a row. ``below`` is shown under the row that is unfolded."""

    activated = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[str, ClauseRow] = {}
        self._order: list[str] = []
        self.current = ""
        self.open_id = ""
        self._below: QWidget | None = None
        self._stops_below: Sequence[QWidget] = ()
        self._soon = Soon(self, self._see_focused)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.CLAUSES)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(body)

    def add_tail(self, widget: QWidget) -> None:
        """Put a widget after all rows."""
        self._column.insertWidget(self._column.count() - 1, widget)
        widget.show()

    def take_tail(self, widget: QWidget) -> None:
        """Take it out again."""
        self._column.removeWidget(widget)

    def show_entries(self, shown: Sequence[Entry]) -> None:
        """Rows by differences: those that stay keep their place and the keyboard."""
        wanted = [entry.id for entry in shown]
        for gone in [one for one in self._order if one not in wanted]:
            self._drop(gone)
        for entry in shown:
            row = self._rows.get(entry.id)
            if row is None:
                self._rows[entry.id] = self._made(entry)
            elif row.entry != entry:
                row.show_entry(entry)
        if wanted != self._order:
            self._order = wanted
            self._arrange()
        if self.current not in self._rows:
            self._remember(wanted[0])

    def entry(self, id: str) -> Entry | None:
        """The row of an id."""
        return self._rows[id].entry if id in self._rows else None

    def order(self) -> tuple[str, ...]:
        """The ids from the top."""
        return tuple(self._order)

    def unfold(self, id: str, below: QWidget | None, stops: Sequence[QWidget] = ()) -> None:
        """Put a widget with its stops of the Tab key under a row (or none), and take the last one away."""
        self._stops_below = stops or (below.findChildren(QWidget) if below is not None else ())
        if self._below is not None and self._below is not below:
            self._column.removeWidget(self._below)
            self._below.hide()
        self.open_id, self._below = (id, below) if below is not None else ("", None)
        for row in self._rows.values():
            row.unfold(row.entry.id == self.open_id)
        self._arrange()
        if below is not None:
            self._remember(id)
            below.show()
            QTimer.singleShot(0, self._see)

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets, from the top."""
        out: list[QWidget] = []
        for one in self._order:
            out.append(self._rows[one])
            if one == self.open_id and self._below is not None:
                out += self._stops_below
        here = self.window()  # the list of a combo box is a window of its own
        return tuple(w for w in out if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.window() is here)

    def focus_row(self, id: str) -> None:
        """Put the keyboard on a row and bring it into view."""
        row = self._rows.get(id or self.current)
        if row is not None:
            self._remember(row.entry.id)  # a window that is not active yet tells of the focus later
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(row, 0, 20)

    def _see(self) -> None:
        if self._below is not None:
            self.ensureWidgetVisible(self._below, 0, 8)
            self.ensureWidgetVisible(self._rows[self.open_id], 0, 0)  # of a tall one, the beginning
            self._see_focused()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A field that opens below is as high as it will be at the next turn."""
        if now is not None and self._below is not None and self._below.isAncestorOf(now):
            self._soon.ask()

    def _see_focused(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self._below is not None and self._below.isAncestorOf(focused):
            bring_into_sight(focused)

    def _made(self, entry: Entry) -> ClauseRow:
        row = ClauseRow(self._desk, entry)
        row.activated.connect(self.activated)
        row.stepped.connect(self._step)
        row.focused.connect(self._remember)
        return row

    def _drop(self, id: str) -> None:
        row = self._rows.pop(id)
        place = self._order.index(id)
        if id == self.current:
            beside = [other for other in self._order if other != id]
            self.current = beside[min(place, len(beside) - 1)] if beside else ""
            if row.hasFocus():
                self.focus_row(self.current)
        if id == self.open_id:
            self.unfold("", None)
        self._order.remove(id)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self) -> None:
        """The rows in their sequence, the unfolded widget under its row."""
        shown: list[QWidget] = []
        for one in self._order:
            shown.append(self._rows[one])
            if one == self.open_id and self._below is not None:
                shown.append(self._below)
        for place, widget in enumerate(shown):
            self._column.insertWidget(place, widget)
            widget.show()  # not only at the next turn: a new row may be asked to take the keyboard

    def _step(self, id: str, step: int) -> None:
        place = self._order.index(id) + step
        if 0 <= place < len(self._order):
            self.focus_row(self._order[place])

    def _remember(self, id: str) -> None:
        """One row at a time is a stop of the Tab key."""
        self.current = id
        for row in self._rows.values():
            mine = row.entry.id == id
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if mine else Qt.FocusPolicy.ClickFocus)
