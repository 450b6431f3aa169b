"""The right half of choosing: what is asked, the counts, whether they add up, and what they say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import ballot_words, ballots
from kyodo_desktop.domain.ballot_result import Result
from kyodo_desktop.domain.choices import TallySource
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import choosing as words
from kyodo_desktop.ui import ballot_rows
from kyodo_desktop.ui.ballot_head import RulesCell, SumLine
from kyodo_desktop.ui.ballot_reasons import Reasons
from kyodo_desktop.ui.ballot_rows import Shape
from kyodo_desktop.ui.ballot_table import SheetTable
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.forms import FormTable
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.panels import EmptyState
from kyodo_desktop.ui.segment import Segment
from kyodo_desktop.ui.soon import Soon

_LONG = 40  # rows
_LABELS = 108  # px at 100 %: the width of label cells


class BallotSheet(QWidget):
    """Everything about one ballot. ``rules_wanted``: others; ``take_up``: an option is to be worked on."""

    rules_wanted = Signal()
    take_up = Signal(str)
    counting = Signal()
    """The keyboard comes to the numbers: they and their control sum should be in sight."""
    asked = Signal(QWidget)
    """A field has been opened."""

    def __init__(self, screen: Screen, none_yet: EmptyState) -> None:
        super().__init__()
        self._screen, self._none_yet = screen, none_yet
        self.ballot_id = ""
        self.result: Result | None = None
        self.source = TallySource.HANDS
        self._form = "wide"
        look, icons = screen.desk.look, screen.desk.icons
        self.head = FormTable(screen.editor, look, label_width=_LABELS)
        self.question = self.head.add_text(
            words.QUESTION,
            self._question_place,
            self._question,
            show=self._question_read,
            placeholder=words.QUESTION_EXAMPLE,
        )
        self.rules = RulesCell()
        self.rules.wanted.connect(self.rules_wanted)
        self.head.add_cell(words.WAY, self.rules, self._rules)
        self.sum = SumLine(screen)
        self.why = FormTable(screen.editor, look, label_width=_LABELS)
        self.reason = self.why.add_text(
            words.WHY_UNEVEN, self._why_place, self._why, placeholder=words.WHY_EXAMPLE
        )
        self.sources = Segment(look, icons, [(words.SOURCES[source], "") for source in TallySource])
        self.sources.chosen.connect(self._choose_source)
        self.meaning = PlainLabel("", "second", wrap=True)
        self._by_source = QWidget()
        self.table: SheetTable | None = None
        self.outcome = PlainLabel("", "strong", wrap=True)
        self.label = PlainLabel(words.LABELS["start_of_the_talk"], "second", wrap=True)
        self.reasons = Reasons(screen)
        self._soon = Soon(self, self._show_again)
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.head)
        self._column.addWidget(self.sum)
        row = QHBoxLayout(self._by_source)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.sources)
        row.addWidget(self.meaning, 1)
        self._column.addWidget(self._by_source)
        self._at = self._column.count()
        self._column.addWidget(self._none_yet, 1)
        self._column.addWidget(self.why)
        self._column.addWidget(self.outcome)
        self._column.addWidget(self.label)
        self._column.addWidget(self.reasons)

    # --- what is shown

    def show_ballot(self, workshop: Workshop, ballot_id: str) -> None:
        """Count anew and show what differs."""
        self.ballot_id = ballot_id
        result = self.result = ballots.result(workshop, ballot_id)
        closed = result.closed_at is not None
        shape = ballot_rows.shape_of(result, self.source)
        if self.table is not None and self.table.shape != shape and self.table.writing():
            self._soon.ask()  # its cell is still being closed
        else:
            self._show_table(workshop, result, shape)
        self._none_yet.setVisible(not result.options)
        one_source = not shape.answers and len(shape.entries) > len(TallySource)
        self._by_source.setVisible(one_source)
        late = closed and not result.control.even and not result.ballot.reason_if_uneven.strip()
        self.sum.show_sum(ballot_words.control(result), bool(result.control.present), late)
        self.outcome.setText(ballot_words.outcome(result))
        self.outcome.setVisible(bool(self.outcome.text()))
        uneven = bool(result.ballot.reason_if_uneven) or not result.control.even
        counted = any(option.total for option in result.options)
        self.why.setVisible(uneven and counted)
        self.head.show_values(workshop)
        self.why.show_values(workshop)
        self.reasons.show_ballot(workshop, ballot_id)

    def _show_again(self) -> None:
        self.show_ballot(self._screen.editor.workshop, self.ballot_id)

    def _show_table(self, workshop: Workshop, result: Result, shape: Shape) -> None:
        old = self.table
        had_keyboard = old is not None and old.hasFocus()
        table = self._table_for(shape)
        table.show_sheet(self.ballot_id, self._rows(workshop, result, shape), result.closed_at is not None)
        table.setVisible(bool(result.options))
        if had_keyboard and table is not old:
            self.take_focus()

    def _rows(self, workshop: Workshop, result: Result, shape: Shape) -> list[ballot_rows.SheetRow]:
        rows = ballot_rows.rows_of(workshop, result, shape)
        if self.table is None or shape.answers or _has_options(workshop, self.ballot_id):
            return rows
        place = {row.id: at for at, row in enumerate(self.table.sheet.rows)}
        if not (self.table.hasFocus() or self.table.writing()):
            place = {}
        ranks = {option.id: option.rank for option in result.options}
        rows.sort(key=lambda row: (place.get(row.id, len(place)), ranks[row.option_id]))
        return rows

    def _table_for(self, shape: Shape) -> SheetTable:
        if self.table is not None and self.table.shape == shape:
            return self.table
        if self.table is not None:
            self._column.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        self.meaning.setText("")
        self.table = SheetTable(self._screen, shape)
        self.table.use_form(self._form)
        self.table.take_up.connect(self.take_up)
        self.table.explained.connect(self.meaning.setText)
        self._column.insertWidget(self._at, self.table, 1)
        return self.table

    def is_long(self) -> bool:
        """So many rows that counting them all anew would hold up a keystroke."""
        return self.table is not None and self.table.sheet.rowCount() > _LONG

    def use_form(self, form: str) -> None:
        """Narrower columns."""
        self._form = form
        if self.table is not None:
            self.table.use_form(form)
        self.reasons.fit()

    # --- what is done

    def next_source(self) -> None:
        """Hands, then paper, then proxies."""
        sources = list(TallySource)
        self._choose_source((sources.index(self.source) + 1) % len(sources))

    def _choose_source(self, position: int) -> None:
        self.source = list(TallySource)[position]
        self.sources.choose(position)
        workshop = self._screen.editor.workshop
        if self.ballot_id:
            at = self.table.currentIndex() if self.table is not None else None
            self.show_ballot(workshop, self.ballot_id)
            if self.table is not None and at is not None and at.isValid():
                self.table.setCurrentIndex(self.table.sheet.index(at.row(), at.column()))
            self.take_focus()

    def take_focus(self) -> None:
        """The first number, or where the cursor was."""
        table = self.table
        if table is None or not table.sheet.rowCount():
            self.head.cells()[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not table.currentIndex().isValid():
            table.setCurrentIndex(table.sheet.index(0, table.first_column()))
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.counting.emit()

    def go_to(self, place: Place) -> None:
        """The question, the reason for uneven counts, or the cell of a count."""
        if place.part == "ballots" and place.field in ("question", "reason_if_uneven"):
            cell = self.question if place.field == "question" else self.reason
            cell.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        tally = next((t for t in self._screen.editor.workshop.tallies if t.id == place.id), None)
        if tally is not None and self.table is not None:
            self.table.show_tally(tally)
        elif place.part == "ballot_options" and self.table is not None:
            self.table.select(place.id)
        self.take_focus()

    def ask_why(self) -> None:
        """The field for the reason, ready to be written."""
        self.why.show()
        self.reason.open()
        self.asked.emit(self.why)

    def add_reason(self) -> None:
        """A new row for a reason against."""
        if self.ballot_id:
            self.reasons.add()
            self.asked.emit(self.reasons)

    def leave(self) -> None:
        """Keep what is being typed."""
        if self.table is not None:
            self.table.finish_writing()
        self.reasons.table.finish_writing()
        self.question.binding.finish()
        self.reason.binding.finish()

    # --- fields

    def _question_place(self) -> Place:
        return Place("ballots", self.ballot_id, "question")

    def _why_place(self) -> Place:
        return Place("ballots", self.ballot_id, "reason_if_uneven")

    def _question(self, workshop: Workshop) -> str:
        return next((b.question for b in workshop.ballots if b.id == self.ballot_id), "")

    def _question_read(self, _workshop: Workshop) -> str:
        return ballot_words.question(self.result) if self.result is not None else ""

    def _why(self, workshop: Workshop) -> str:
        return next((b.reason_if_uneven for b in workshop.ballots if b.id == self.ballot_id), "")

    def _rules(self, workshop: Workshop) -> str:
        for ballot in workshop.ballots:
            if ballot.id == self.ballot_id:
                return words.rules(
                    ballot.method, ballot.per_person, ballot.stackable, ballot.quorum, ballot.majority
                )
        return ""


def _has_options(workshop: Workshop, ballot_id: str) -> bool:
    return any(row.ballot_id == ballot_id for row in workshop.ballot_options)
