"""Lists of issues and of what could become one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent

from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.rows_model import RowsModel
from kyodo_desktop.ui.tables import RuledList

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteList(RuledList):
    """``activated_id``: Enter, or the plus. ``menu_wanted``: the menu key or a right click.

    ``reached``: the keyboard came here, or went to another row: bring it into view.
    """

    activated_id = Signal(str)
    menu_wanted = Signal(QPoint)
    reached = Signal()

    def __init__(self, look: Look, model: RowsModel, name: str, *, own_height: bool = True) -> None:  # type: ignore[type-arg]
        """``own_height``: as high as its rows, for a page that scrolls as a whole."""
        super().__init__(look, model)
        self._own_height = own_height
        self.setAccessibleName(name)
        self.setUniformItemSizes(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(self.SelectionMode.NoSelection)  # the ring says where the keyboard is
        self.current_row.connect(self._moved)
        if own_height:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and + choose."""
        if (event.key() in _ENTER or event.key() == Qt.Key.Key_Plus) and self.current_id():
            self.activated_id.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard always finds a row."""
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))
        super().focusInEvent(event)
        self.reached.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the row."""
        if self.current_id():
            at = event.pos() if event.reason() == QContextMenuEvent.Reason.Mouse else self.below()
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def below(self) -> QPoint:
        """The lower left corner of the row under the cursor."""
        return self.visualRect(self.currentIndex()).bottomLeft()

    def fit_height(self) -> None:
        """As high as its rows."""
        if self._own_height:
            rows = range(self.model().rowCount())
            self.setFixedHeight(sum(self.sizeHintForRow(row) for row in rows) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.fit_height()

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale makes the rows higher."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_own_height"):
            self.scheduleDelayedItemsLayout()
            self.fit_height()

    def activate(self) -> None:
        """As Enter does; for a double click."""
        if self.current_id():
            self.activated_id.emit(self.current_id())

    def _moved(self, _id: str) -> None:
        if self.hasFocus():
            self.reached.emit()
