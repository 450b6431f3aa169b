"""Phase, number and activity stay in sight while the parties scroll: a second view over the same model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from kyodo_desktop.ui.matrix_model import ACTIVITY
from kyodo_desktop.ui.matrix_paint import MatrixDelegate, MatrixHeader
from kyodo_desktop.ui.paint import Icons

if TYPE_CHECKING:
    from kyodo_desktop.ui.matrix_view import MatrixView


class FrozenColumns(QTableView):
    """Lies over the left edge of the matrix once that has scrolled; a click brings the matrix back there."""

    def __init__(self, matrix: MatrixView, icons: Icons) -> None:
        super().__init__(matrix)
        self._matrix = matrix
        self.setModel(matrix.matrix)
        self.setSelectionModel(matrix.selectionModel())
        self.setItemDelegate(MatrixDelegate(matrix.look, icons, matrix))
        header = MatrixHeader(matrix.look, matrix.matrix, self)
        self.setHorizontalHeader(header)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", True)
        self.setShowGrid(False)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("")
        matrix.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        matrix.horizontalScrollBar().valueChanged.connect(self.place)
        matrix.viewport().installEventFilter(self)
        self.hide()

    def place(self) -> None:
        """Show or hide, over the same pixels as the columns below it."""
        matrix = self._matrix
        if matrix.horizontalScrollBar().value() == 0:
            self.hide()
            return
        for column in range(self.model().columnCount()):
            self.setColumnHidden(column, column > ACTIVITY)
            if column <= ACTIVITY:
                self.setColumnWidth(column, matrix.columnWidth(column))
        self.horizontalHeader().setFixedHeight(matrix.horizontalHeader().height())
        self.verticalHeader().setDefaultSectionSize(matrix.verticalHeader().defaultSectionSize())
        view, header = matrix.viewport(), matrix.horizontalHeader()
        self.setGeometry(view.x(), header.y(), self.reach(), header.height() + view.height())
        self.show()
        self.raise_()
        self.verticalScrollBar().setValue(matrix.verticalScrollBar().value())

    def reach(self) -> int:
        """How many pixels of the matrix it covers."""
        return sum(self._matrix.columnWidth(column) for column in range(ACTIVITY + 1))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The matrix has another size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cell itself lies at the left end of the matrix."""
        index = self.indexAt(event.position().toPoint())
        self._matrix.setFocus(Qt.FocusReason.MouseFocusReason)
        if index.isValid():
            self._matrix.setCurrentIndex(index.siblingAtColumn(ACTIVITY))
        self._matrix.horizontalScrollBar().setValue(0)
