"""The matrix on the screen: keys and clicks for the marks, spans for the phases, sizes that fit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QToolTip

from kyodo_desktop.domain.choices import RoleLevel
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.line_table import LineTable
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.matrix_drag import RowDrag
from kyodo_desktop.ui.matrix_frozen import FrozenColumns
from kyodo_desktop.ui.matrix_model import ACTIVITY, FIRST_PARTY, NUMBER, PHASE, WHEN, MatrixModel
from kyodo_desktop.ui.matrix_paint import MatrixDelegate, MatrixHeader
from kyodo_desktop.ui.paint import Icons, plain_tip

_WIDTH = {PHASE: 50, NUMBER: 25, WHEN: 99}
_TERSE = {PHASE: 37, NUMBER: 25}
_PARTY = 75
_PARTY_LEAST = 66
_ACTIVITY_LEAST = 216
_ACTIVITY_NARROW = 190
_LOWEST, _USUAL, _HIGHEST = 40, 47, 52  # row heights in px
_RULES = 4  # px for the rules above and below
_SHOWN, _HIDDEN = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEVEL_OF = {
    Qt.Key.Key_1: RoleLevel.LEAD,
    Qt.Key.Key_2: RoleLevel.COOPERATE,
    Qt.Key.Key_3: RoleLevel.SUPPORT,
    Qt.Key.Key_0: None,
}
_ROUND = ("", "cooperate", "support", "lead")  # what a second click goes through


def _by_row(index: Index) -> tuple[int, int]:
    return index.row(), index.column()


class MatrixView(LineTable):
    """``marked(level, joint)`` asks to fill the chosen cells (none empties them).

    ``cell_here`` tells that the cursor is elsewhere; ``phase_wanted`` the row of a phase
    that was clicked twice.
    """

    marked = Signal(object, bool)
    cell_here = Signal()
    phase_wanted = Signal(int)

    def __init__(self, look: Look, icons: Icons, model: MatrixModel, editor: Editor) -> None:
        super().__init__(look, model, editor, row=_USUAL)
        self.matrix = model
        self.terse = False
        self._room = 0
        self._was_here = self._several = False
        self._header = MatrixHeader(look, model, self)
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(MatrixDelegate(look, icons, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setProperty("closed", True)
        self.setAccessibleName(words.TABLE)
        self._frozen = FrozenColumns(self, icons)
        self.drag = RowDrag(look, self)
        model.modelReset.connect(self.fit)
        self.fit()

    def set_terse(self, terse: bool) -> None:
        """On very small screens the dates go to the tooltip and the phases lose their second word."""
        self.terse = terse
        self.setColumnHidden(WHEN, terse)
        self.fit()

    def fit(self) -> None:
        """Widths, row height and header at the present size and text scale."""
        if not hasattr(self, "_header"):
            return
        header = self._header
        header.setFixedHeight(header.sizeHint().height())
        across, down = self._bars()
        self.setHorizontalScrollBarPolicy(_SHOWN if across else _HIDDEN)
        self.setVerticalScrollBarPolicy(_SHOWN if down else _HIDDEN)
        for column, width in self._widths(down).items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _widths(self, down: bool) -> dict[int, int]:
        """The width of each column, with or without a bar at the right."""
        px = self.look.px
        fixed = {column: px(width) for column, width in (_TERSE if self.terse else _WIDTH).items()}
        parties = range(FIRST_PARTY, self.matrix.columnCount())
        least = px(_ACTIVITY_NARROW if self.terse else _ACTIVITY_LEAST)
        bar = self.verticalScrollBar().sizeHint().width() if down else 0
        room = self.contentsRect().width() - bar - sum(fixed.values())
        party = px(_PARTY)
        if parties and room - len(parties) * party < least:
            party = max(px(_PARTY_LEAST), min(party, (room - least) // len(parties)))
        activity = max(least, room - len(parties) * party)
        return {**fixed, ACTIVITY: activity, **dict.fromkeys(parties, party)}

    def _bars(self) -> tuple[bool, bool]:
        """Whether the columns, and the rows, want a bar.

        Decided from the room alone, each bar once: left to Qt, each makes the other come and go for ever.
        """
        across = down = False
        for _ in range(2):
            bar = self.verticalScrollBar().sizeHint().width() if down else 0
            across = across or sum(self._widths(down).values()) > self.contentsRect().width() - bar
            down = down or self._wanted(self.row_height(self._room), across) > max(self._room, self._least())
        return across, down and self._room > 0

    def _wanted(self, row: int, across: bool) -> int:
        bar = self.horizontalScrollBar().sizeHint().height() if across else 0
        return self._header.height() + self.matrix.rowCount() * row + _RULES + bar

    def _least(self) -> int:
        return self._header.height() + self.look.px(_LOWEST)

    def row_height(self, room: int) -> int:
        """What each row gets when the whole table has ``room`` pixels."""
        free = room - self._header.height() - _RULES
        each = free // max(1, self.matrix.rowCount())
        return min(max(each, self.look.px(_LOWEST)), self.look.px(_HIGHEST))

    def fit_height(self, room: int) -> None:
        """Share out the room; the table ends with its last row."""
        self._room = room
        self.fit()
        height = self.row_height(room)
        self.verticalHeader().setDefaultSectionSize(height)
        across = self.horizontalScrollBarPolicy() is _SHOWN
        self.setFixedHeight(max(min(room, self._wanted(height, across)), self._least()))

    def show_spans(self) -> None:
        """One cell for each phase."""
        self.clearSpans()
        self._frozen.clearSpans()
        for first, count in self.matrix.spans():
            if count > 1:
                self.setSpan(first, PHASE, count, 1)
                self._frozen.setSpan(first, PHASE, count, 1)
        self._frozen.place()
        self._header.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The activities take what the parties leave."""
        super().resizeEvent(event)
        self.fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The cross moves: everything is painted again."""
        super().currentChanged(current, previous)
        if not hasattr(self, "_frozen"):
            return
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, current.column() < FIRST_PARTY)
        self.viewport().update()
        self._frozen.viewport().update()
        self._step_out(current)
        self.cell_here.emit()

    def _step_out(self, current: Index) -> None:
        """Neither under the frozen columns nor, at the left end, away from it."""
        bar = self.horizontalScrollBar()
        if current.column() <= WHEN:
            bar.setValue(0)
            return
        hidden = self._frozen.reach() - self.visualRect(current).left()
        if bar.value() > 0 and hidden > 0:
            bar.setValue(bar.value() - hidden)

    def first_column(self) -> int:
        """Where the cursor begins: at the first party."""
        return FIRST_PARTY if self.matrix.parties else ACTIVITY

    def chosen(self) -> list[Index]:
        """The cells of the chosen range, row after row; only the current one where none is."""
        found: list[Index] = list(self.selectedIndexes())
        found = [index for index in found if not self.isColumnHidden(index.column())]
        found.sort(key=_by_row)
        here = self.currentIndex()
        return found if here in found or not here.isValid() else [here]

    def in_range(self, index: Index) -> bool:
        """Whether a cell belongs to a range of several."""
        return self._several and self.selectionModel().isSelected(index)

    def edit(self, index: Index, *how: Any) -> Any:
        """Letters write into no mark: they would swallow the first of what an input method makes."""
        if index.column() >= FIRST_PARTY and how and how[0] == self.EditTrigger.AnyKeyPressed:
            return False
        return super().edit(index, *how)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """A range is painted; the cross too, so all of it."""
        super().selectionChanged(selected, deselected)
        self._several = len(self.selectedIndexes()) > 1
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 2 3 0 fill or empty a party's cell, Shift+1 shares the lead; a stray Enter there does nothing."""
        if event.key() == Qt.Key.Key_Escape and self.drag.under_way:
            self.drag.stop()
            return
        if self.currentIndex().column() >= FIRST_PARTY:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            shifted = held == Qt.KeyboardModifier.ShiftModifier
            if shifted and event.key() in (Qt.Key.Key_1, Qt.Key.Key_Exclam):
                self.marked.emit(RoleLevel.LEAD, True)
                return
            if held == Qt.KeyboardModifier.NoModifier and event.key() in _LEVEL_OF:
                self.marked.emit(_LEVEL_OF[Qt.Key(event.key())], False)
                return
            if event.key() in _ENTER:
                return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters do not move the cursor."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click selects; the next one on the same cell goes round."""
        at = event.position().toPoint()
        self._note_press(at)
        if event.button() == Qt.MouseButton.LeftButton:
            self.drag.press(at)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """On a number or a name the whole row is dragged; on marks a range is chosen."""
        if not event.buttons() & Qt.MouseButton.LeftButton or not self.drag.move(event.position().toPoint()):
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a party's cell only a second click; elsewhere it opens the field."""
        self._note_press(event.position().toPoint())
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == PHASE:
            self.phase_wanted.emit(index.row())
        elif index.column() < FIRST_PARTY:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Empty, ○, △, ◎, empty."""
        if self.drag.release(event.position().toPoint()):
            return
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        party = self.matrix.party(index.column())
        row = self.matrix.row_at(index)
        if not self._was_here or index != self.currentIndex() or party is None or row is None:
            return
        if event.modifiers() or len(self.chosen()) > 1:
            return
        if event.button() != Qt.MouseButton.LeftButton or not row.activity_id:
            return
        level = row.level(party.id)[0]
        following = _ROUND[(_ROUND.index(level) + 1) % len(_ROUND)]
        self.marked.emit(RoleLevel(following) if following else None, False)

    def _note_press(self, at: QPoint) -> None:
        index = self.indexAt(at)
        self._was_here = index.isValid() and index == self.currentIndex() and self.hasFocus()

    def viewportEvent(self, event: QEvent) -> bool:
        """The tip of an activity says it whole, with its dates; that of a mark the party's own words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            row, party = self.matrix.row_at(index), self.matrix.party(index.column())
            said = row.level(party.id)[2] if row and party else ""
            if row is not None and row.what:
                tip = f"{row.what}\u3000{row.when}".rstrip() + (f"\n{said}" if said else "")
                QToolTip.showText(event.globalPos(), plain_tip(tip), self)
                return True
        return super().viewportEvent(event)
