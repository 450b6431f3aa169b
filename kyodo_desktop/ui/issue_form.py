"""The small form of an issue, below the chosen ones: its words, who suffers, where, what is done today."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from kyodo_desktop.domain import issues
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Issue, Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import goal_issues as words
from kyodo_desktop.ui.bind import Binding
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.forms import FormTable, TextCell
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.panels import panel_title

FIELDS = ("statement", "who_suffers", "where", "today")
_TITLES = (words.STATEMENT, words.WHO, words.WHERE, words.TODAY)
_EXAMPLES = ("", words.WHO_EXAMPLE, words.WHERE_EXAMPLE, words.TODAY_EXAMPLE)


class IssueCell(TextCell):
    """One field of the issue whose form is open. ``went_on``: Enter kept it, the next one may open."""

    went_on = Signal()

    def __init__(self, editor: Editor, form: IssueForm, field: str, title: str, example: str) -> None:
        line = QLineEdit()
        line.setAccessibleName(title)
        line.setPlaceholderText(example)
        self._form, self._field = form, field
        super().__init__(Binding(editor, line, self._place, self.value), line)

    def value(self, workshop: Workshop) -> str:
        """What the issue says here; empty if it has gone."""
        issue = self._form.issue(workshop)
        return str(getattr(issue, self._field)) if issue is not None else ""

    def _place(self) -> Place:
        return Place("issues", self._form.id, self._field)

    def leave(self) -> None:
        """Enter: keep, and go on."""
        super().leave()
        if self.field.isHidden():
            self.went_on.emit()


class IssueForm(QFrame):
    """``open_for`` shows it for an issue, Esc closes it. ``closed`` when the keyboard may go back."""

    closed = Signal()
    opened = Signal()

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__()
        self.id = ""
        self._editor = editor
        self._title = PlainLabel("", "strong")
        self.close_button = desk.button(words.CLOSE_FORM, self.shut, key="Esc", small=True)
        self._table = FormTable(editor, desk.look, label_width=86)
        self.cells = [IssueCell(editor, self, *told) for told in zip(FIELDS, _TITLES, _EXAMPLES, strict=True)]
        for cell, title in zip(self.cells, _TITLES, strict=True):
            cell.went_on.connect(self._go_on)
            self._table.add_cell(title, cell, cell.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(panel_title(words.FORM, count=self._title, right=self.close_button))
        column.addWidget(self._table)
        self.setAccessibleName(words.FORM)
        self.hide()

    def issue(self, workshop: Workshop) -> Issue | None:
        """The issue whose form this is."""
        return next((issue for issue in workshop.issues if issue.id == self.id), None)

    def open_for(self, id: str, field: str = "") -> None:
        """Show an issue and open one of its fields; without a name the first that is empty."""
        self.finish()
        self.id = id
        workshop = self._editor.workshop
        self.show()
        self.show_workshop(workshop)
        empty = [cell for cell in self.cells if not cell.value(workshop).strip()]
        wanted = self.cells[FIELDS.index(field)] if field in FIELDS else (empty or self.cells)[0]
        wanted.open()
        self.opened.emit()

    def show_workshop(self, workshop: Workshop) -> None:
        """What the workshop holds; nothing is left open of an issue that has gone."""
        if self.isHidden():
            return
        if self.issue(workshop) is None:
            self.shut()
            return
        numbers = {issue.id: number for number, issue in enumerate(issues.chosen(workshop), 1)}
        self._title.setText(words.form_of(numbers.get(self.id, 0)))
        self._table.show_values(workshop)

    def finish(self) -> None:
        """Keep what is being typed."""
        for cell in self.cells:
            if not cell.field.isHidden() and cell.kept():
                cell.close_field(keep_focus=False)

    def shut(self) -> None:
        """Put the form away; a text that a rule refuses stays as a draft."""
        if self.isHidden():
            return
        self.finish()
        self.hide()
        self.id = ""
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        at = next((n for n, cell in enumerate(self.cells) if cell is self.sender()), len(self.cells))
        if at + 1 < len(self.cells):
            self.cells[at + 1].open()
            self.opened.emit()
        else:
            self.shut()
