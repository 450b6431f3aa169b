"""The form of one proposal: to whom, about which issue, what is asked, and what was answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from kyodo_desktop.domain import proposals
from kyodo_desktop.domain.choices import ActorKind, IssueStatus, ProposalAnswer
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Issue, Proposal, Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.text import proposals as words
from kyodo_desktop.text.kinds import KIND_LABEL
from kyodo_desktop.ui.forms import FormTable, ValueCell
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.several import Part, SeveralCell

LABEL_WIDTH = 118  # px at 100 %
_LET_GO = (IssueStatus.LET_GO, IssueStatus.NOT_CHOSEN)


class _Field:
    """A field of the proposal that is shown."""

    def __init__(self, form: ProposalForm, name: str) -> None:
        self._form, self._name = form, name

    def place(self) -> Place:
        return Place("proposals", self._form.shown_id, self._name)

    def text(self, _workshop: Workshop) -> str:
        row = self._form.row()
        return str(getattr(row, self._name)) if row else ""

    def day(self, _workshop: Workshop) -> str:
        row = self._form.row()
        day = getattr(row, self._name) if row else None
        return wareki(day) if day else ""


class ProposalForm(QWidget):
    """Shows one proposal of the workshop at the desk."""

    def __init__(self, editor: Editor, look: Look, run: Callable[..., object]) -> None:
        """``run`` is the ``run`` of the dialog."""
        super().__init__()
        self._editor, self._run = editor, run
        self.shown_id = ""
        self.table = FormTable(editor, look, label_width=LABEL_WIDTH)
        self.cells: dict[str, ValueCell] = {}
        self._kind = self._box(words.KIND, self._set_kind)
        for kind in ActorKind:
            self._kind.addItem(KIND_LABEL[kind.value], kind.value)
        self._issue = self._box(words.ISSUE, self._set_issue)
        self._answer = self._box(words.ANSWER, self._set_answer)
        for answer in ProposalAnswer:
            self._answer.addItem(words.ANSWERS[answer.value], answer.value)
        self._fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addStretch(1)

    def _fill(self) -> None:
        self._text("party_name", words.TO, words.TO_EXAMPLE)
        self.cells["party_kind"] = self.table.add_widget(words.KIND, self._kind, self._kind_words)
        self.cells["issue_id"] = self.table.add_widget(words.ISSUE, self._issue, self._issue_words)
        self._text("asked", words.ASKED, words.ASKED_EXAMPLE, long=True)
        self.cells["answer"] = self.table.add_widget(words.ANSWER, self._answer, self._answer_words)
        self._text("reply", words.REPLY, words.REPLY_EXAMPLE, long=True)
        self._day("made_on", words.MADE_ON, "")
        self._day("ask_again_on", words.AGAIN, words.AGAIN_EXAMPLE)

    def _text(self, name: str, title: str, example: str, *, long: bool = False) -> None:
        field = _Field(self, name)
        self.cells[name] = self.table.add_text(title, field.place, field.text, placeholder=example, long=long)

    def _day(self, name: str, title: str, example: str) -> None:
        """Half a day is no day: it is read when the field is left."""
        field = _Field(self, name)
        part = Part("", field.place, field.day, example, whole=True)
        cell = SeveralCell(self._editor, (part,), across=True)
        cell.fields[0].setAccessibleName(title)
        self.cells[name] = cell
        self.table.add_cell(title, cell, field.day)

    def _box(self, title: str, run: Callable[[], None]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(title)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(run)
        return box

    # --- what is shown

    def row(self) -> Proposal | None:
        """The proposal that is shown; none if it has gone."""
        found = (row for row in self._editor.workshop.proposals if row.id == self.shown_id)
        return next(found, None)

    def show_proposal(self, workshop: Workshop, id: str) -> None:
        """Show this one."""
        self.shown_id = id
        row = self.row()
        self.setVisible(row is not None)
        if row is None:
            return
        self._issue.clear()
        self._issue.addItem(words.NO_ISSUE, None)
        for issue in _asked_about(workshop, row):
            self._issue.addItem(issue.statement, issue.id)
        for box, value in (
            (self._kind, row.party_kind.value),
            (self._issue, row.issue_id),
            (self._answer, row.answer.value),
        ):
            box.setCurrentIndex(max(box.findData(value), 0))
        self.table.show_values(workshop)
        for cell in self.cells.values():
            if isinstance(cell, SeveralCell):
                cell.show_values(workshop)

    def go_to(self, field: str) -> bool:
        """Put the keyboard into a field, open to be written; false if the form has none of this name."""
        cell = self.cells.get(field)
        if cell is None:
            return False
        cell.open()
        return True

    def keep(self) -> None:
        """Make a step of what is being typed; its field stays open, with the keyboard in it."""
        for cell in self.cells.values():
            cell.kept()

    def _kind_words(self, _workshop: Workshop) -> str:
        row = self.row()
        return KIND_LABEL[row.party_kind.value] if row else ""

    def _issue_words(self, workshop: Workshop) -> str:
        row = self.row()
        return next((issue.statement for issue in workshop.issues if row and issue.id == row.issue_id), "")

    def _answer_words(self, _workshop: Workshop) -> str:
        row = self.row()
        return words.ANSWERS[row.answer.value] if row else ""

    # --- what is chosen

    def _set_kind(self) -> None:
        kind = ActorKind(self._kind.currentData())
        self._run(label("proposals.set_kind"), proposals.set_kind, self.shown_id, kind)
        self.cells["party_kind"].leave()

    def _set_issue(self) -> None:
        issue = self._issue.currentData()
        self._run(label("proposals.set_issue"), proposals.set_issue, self.shown_id, issue)
        self.cells["issue_id"].leave()

    def _set_answer(self) -> None:
        answer = ProposalAnswer(self._answer.currentData())
        self._run(label("proposals.set_answer"), proposals.set_answer, self.shown_id, answer)
        self.cells["answer"].leave()


def _asked_about(workshop: Workshop, row: Proposal) -> Sequence[Issue]:
    """Chosen issues and those under way, and whichever it is about."""
    return [issue for issue in workshop.issues if issue.status not in _LET_GO or issue.id == row.issue_id]
