"""The strip below the goals: for whom the goal under the cursor is, and its numbers beside the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from kyodo_desktop.domain import numbers
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Goal, Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import goal_detail as words
from kyodo_desktop.text.numbers import shown
from kyodo_desktop.ui.bind import Binding
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.forms import TextCell
from kyodo_desktop.ui.labels import PlainLabel

_TOLD = (
    ("beneficiary", words.BENEFICIARY, words.BENEFICIARY_HINT),
    ("baseline", words.BASELINE, words.NUMBER_HINT),
    ("amount", words.AMOUNT, words.NUMBER_HINT),
    ("unit", words.UNIT, words.UNIT_HINT),
)
#: The fields that are written here.
DETAILS = tuple(field for field, _, _ in _TOLD)
_ACROSS = 640  # px at 100 % from which all four stand on one line


class DetailCell(TextCell):
    """One field of the goal under the cursor; while it is empty a hint says what belongs here."""

    def __init__(self, editor: Editor, strip: GoalDetail, field: str, title: str, hint: str) -> None:
        line = QLineEdit()
        line.setAccessibleName(title)
        line.setPlaceholderText(hint)
        self._strip, self.name, self._hint, self.line = strip, field, hint, line
        super().__init__(Binding(editor, line, self._place, self._value), line)
        self.setAccessibleName(title)

    def show_workshop(self, workshop: Workshop) -> None:
        """What the goal says here."""
        value = self._value(workshop)
        numeric = self.name in ("baseline", "amount")
        self.words.setText(value or ("" if numeric else self._hint))
        self.words.set_tone("" if value else "count")
        self.binding.show_value(workshop)

    def _value(self, workshop: Workshop) -> str:
        goal = self._strip.goal(workshop)
        found = getattr(goal, self.name) if goal is not None else ""
        return found if isinstance(found, str) else shown(found)

    def _place(self) -> Place:
        return Place("goals", self._strip.id, self.name)


class GoalDetail(QFrame):
    """``proposed`` asks to write the numbers that the target's words say."""

    proposed = Signal(object)

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("tableForm")
        self.id = ""
        self._look = desk.look
        self._measure: numbers.Measure | None = None
        self.cells = [DetailCell(editor, self, *told) for told in _TOLD]
        self._number = PlainLabel("", "formStrong")
        self._labels = [_label_cell(self._number)]
        self._labels += [_label_cell(PlainLabel(title, "small")) for _, title, _ in _TOLD]
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self.offer = desk.button("", self._take, icon="pen", small=True)
        self.offer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        self._across: bool | None = None
        self.setAccessibleName(words.STRIP)
        self._lay()

    def goal(self, workshop: Workshop) -> Goal | None:
        """The goal that is shown."""
        return next((goal for goal in workshop.goals if goal.id == self.id), None)

    def show_goal(self, workshop: Workshop, id: str) -> None:
        """Another goal, or the same with what has changed; hidden for none."""
        if id != self.id:
            self.finish()
            self.id = id
        goal = self.goal(workshop)
        self.setVisible(goal is not None)
        if goal is None:
            return
        self._number.setText(words.of_goal(workshop.goals.index(goal) + 1))
        for cell in self.cells:
            cell.show_workshop(workshop)
        bare = goal.amount is None and goal.baseline is None and not goal.unit
        self._measure = numbers.propose(goal.target) if bare else None
        if self._measure is not None:
            amount, unit, baseline = self._measure
            self.offer.set_words(words.propose(shown(baseline), shown(amount), unit))
        self.offer.setVisible(self._measure is not None)

    def open(self, field: str = "") -> None:
        """Put the keyboard into a field; without a name into the first that is empty."""
        empty = [cell for cell in self.cells if not cell.line.text().strip()] if not field else []
        named = [cell for cell in self.cells if cell.name == field]
        (named or empty or self.cells)[0].open()

    def finish(self) -> None:
        """Keep what is being typed."""
        for cell in self.cells:
            if not cell.field.isHidden() and cell.kept():
                cell.close_field(keep_focus=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line where there is room, else two."""
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale needs other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_labels"):
            self._across = None
            self._lay()

    def _lay(self) -> None:
        across = self.width() >= self._look.px(_ACROSS)
        if across == self._across:
            return
        self._across = across
        while self._grid.count():
            self._grid.takeAt(0)
        first, *labels = self._labels
        self._grid.addWidget(first, 0, 0, 1 if across else 2, 1)
        for position, (label, cell) in enumerate(zip(labels, self.cells, strict=True)):
            row, at = (0, position) if across or position == 0 else (1, position - 1)
            span = 1 if across or position else 5
            self._grid.addWidget(label, row, 1 + 2 * at)
            self._grid.addWidget(cell, row, 2 + 2 * at, 1, span)
        for column in range(9):
            self._grid.setColumnStretch(column, 0)
        for column, stretch in ((2, 4), (4, 1), (6, 1), (8, 2)) if across else ((2, 1), (4, 1), (6, 2)):
            self._grid.setColumnStretch(column, stretch)

    def _take(self) -> None:
        if self._measure is not None:
            self.proposed.emit(self._measure)


def _label_cell(label: PlainLabel) -> QWidget:
    cell = QWidget()
    cell.setProperty("labelCell", True)
    cell.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(cell)
    column.setContentsMargins(8, 5, 8, 5)
    column.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
    return cell
