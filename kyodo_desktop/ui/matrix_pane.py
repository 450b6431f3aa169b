"""The matrix with what stands below it; it shares out the height between them."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyodo_desktop.domain import points
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.ask_bar import gaps, questions
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.focus_strip import ActivityStrip, PartyStrip
from kyodo_desktop.ui.matrix_view import MatrixView
from kyodo_desktop.ui.panels import EmptyState
from kyodo_desktop.ui.role_strip import AttentionStrip, Legend

_GAP = 10  # px between table, legend and strip
_STRIP = 48
_CLOSES_BELOW = 43  # px of row height under which the strip of the party gives way


class MatrixPane(QWidget):
    """Table, marks with their keys, the party in focus; on narrow screens the attention strip instead."""

    def __init__(self, desk: Desk, view: MatrixView, empty: EmptyState) -> None:
        super().__init__()
        self._look = desk.look
        self._form = "wide"
        self._strip_fits = True
        self.view, self.empty = view, empty
        self.legend = Legend(desk.look)
        self.strip = PartyStrip(desk.look)
        self.about = ActivityStrip(desk.look)
        self.attention = AttentionStrip(desk)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 14, 9)
        self._column.setSpacing(_GAP)
        for widget in (empty, view, self.legend, self.strip, self.about, self.attention):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._frame: tuple[object, ...] = ()
        self._workshop: Workshop | None = None
        view.cell_here.connect(self._show_here)

    def fit(self, form: str, workshop: Workshop) -> None:
        """Narrow: what the closed panel would say stands below. Bar: dates go to the tip."""
        self._form = form
        self._say_attention(workshop)
        self.view.set_terse(form == "bar")
        self.legend.shorten(form != "wide")
        self._share()

    def show_workshop(self, workshop: Workshop) -> None:
        """Everything but the rows of the table."""
        self._workshop = workshop
        empty = self.view.matrix.rowCount() == 0
        self.empty.setVisible(empty)
        self.empty.label.setText(words.EMPTY if workshop.actors else f"{words.EMPTY}\n{words.NO_PARTIES}")
        self.view.setVisible(not empty)
        self.legend.show_workshop(workshop)
        frame = self.view.matrix.frame()
        if frame != self._frame:
            self._frame = frame
            self.view.show_spans()
            self.view.fit()
            self._share()
        else:
            self._show_here()

    def show_derived(self, workshop: Workshop) -> None:
        """What the closed panel would say; a moment later than the marks."""
        if self._form != "wide":
            self._say_attention(workshop)

    def _say_attention(self, workshop: Workshop) -> None:
        found = points.of(workshop)
        self.attention.show_asked(gaps(found), questions(found))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows share the height."""
        super().resizeEvent(event)
        self._share()

    def _show_here(self) -> None:
        """The strip of the current column, or of the current activity."""
        index, matrix = self.view.currentIndex(), self.view.matrix
        row, party = matrix.row_at(index), matrix.party(index.column())
        there = self._strip_fits and row is not None and bool(row.activity_id)
        if party is not None:
            self.strip.show_actor(party, row.level(party.id)[2] if row else "")
        elif there and row is not None and self._workshop is not None:
            self.about.show_activity(self._workshop, row.activity_id)
        self.strip.setVisible(self._strip_fits and party is not None)
        self.about.setVisible(there and party is None)

    def _share(self) -> None:
        margins = self._column.contentsMargins()
        self.attention.setVisible(self._form != "wide")
        self.legend.setVisible(self._form != "bar" and self.view.matrix.rowCount() > 0)
        room = self.height() - margins.top() - margins.bottom()
        for widget in (self.legend, self.attention):
            if not widget.isHidden():
                room -= widget.sizeHint().height() + _GAP
        for strip in (self.strip, self.about):
            strip.setFixedHeight(self._look.px(_STRIP))
        with_strip = room - self.strip.height() - _GAP
        fits = self.view.row_height(with_strip) >= self._look.px(_CLOSES_BELOW)
        self._strip_fits = fits and self._form != "bar"
        self._show_here()
        self.view.fit_height(with_strip if self._strip_fits else room)
        if self.view.currentIndex().isValid() and not self.view.writing():
            self.view.scrollTo(self.view.currentIndex())
