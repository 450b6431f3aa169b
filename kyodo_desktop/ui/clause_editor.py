"""What unfolds under a clause: its words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from kyodo_desktop.domain import clauses
from kyodo_desktop.domain.clauses import ClauseInForce, Origin
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import agreement as words
from kyodo_desktop.text import refusals
from kyodo_desktop.ui.bind import Binding
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.labels import KeyHints, PlainLabel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_LINES = 14
_AROUND = 20  # px of border, padding and margin above and below the words
_QUIET = 80  # ms: the paper beside it follows the words


class ClauseEditor(QFrame):
    """Enter is a new line, Ctrl+Enter finishes, Esc brings the old words back; leaving keeps them."""

    finished = Signal()
    model_wanted = Signal()
    away_wanted = Signal()

    def __init__(self, editor: Editor, desk: Desk) -> None:
        super().__init__()
        self._editor, self._desk = editor, desk
        self.clause_id = ""
        self.title = QLineEdit()
        self.title.setAccessibleName(words.TITLE_FIELD)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(words.TEXT_FIELD)
        self.text.setProperty("tone", "clause")
        self.text.setTabChangesFocus(True)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._bindings = (
            Binding(editor, self.title, self._title_place, self._read_title),
            Binding(editor, self.text, self._text_place, self._read_text, quiet=_QUIET),
        )
        self._note = PlainLabel("", "refusal", wrap=True)
        self._note.hide()
        for binding in self._bindings:
            binding.refused.connect(self._refused)
            binding.taken_out.connect(self._say)
        for field in (self.title, self.text):
            field.installEventFilter(self)
        self.setFocusProxy(self.text)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        for widget in (self.title, self.text, self._note):
            column.addWidget(widget)
        self._model = PlainLabel(words.MODEL_NOTE, "hint", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.to_model = self._desk.button(words.TO_MODEL, self._wish_model, small=True)
        self.away = self._desk.button(words.PUT_AWAY, self._wish_away, small=True)
        row.addWidget(self._model, 1)
        row.addWidget(self.to_model)
        row.addWidget(self.away)
        row.addStretch(0)
        row.addWidget(KeyHints((("Ctrl+Enter", words.FINISH),)))
        column.addLayout(row)

    def show_clause(self, workshop: Workshop, id: str) -> None:
        """Show the words of a clause, unless somebody is writing them."""
        self.clause_id = id
        clause = self._clause(workshop)
        if clause is None:
            return
        self.title.setVisible(clause.key is None)
        self.to_model.setVisible(clause.origin is Origin.OWN and clause.key is not None)
        self._model.setVisible(clause.origin is Origin.MODEL)
        self.away.setVisible(clause.key not in clauses.FIXED)
        for binding in self._bindings:
            binding.show_value(workshop)
        self._fit()

    def begin(self) -> None:
        """Put the keyboard where writing begins: in a new heading, else in the words."""
        new = not self.title.isHidden() and self.title.text() == words.NEW_TITLE
        (self.title if new else self.text).setFocus(Qt.FocusReason.OtherFocusReason)
        if new:
            self.title.selectAll()

    def finish(self) -> bool:
        """Keep what is written; false if a rule refused it."""
        return all([binding.finish() for binding in self._bindings])  # noqa: C419 - both are to be kept

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter and Esc; Enter in the heading goes on to the words."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and (held or watched is self.title):
            if not self.finish():
                return True
            if held:
                self.finished.emit()
            else:
                self.text.setFocus()
            return True
        if event.key() == Qt.Key.Key_Escape:
            for binding in self._bindings:
                binding.give_up()
            self.finished.emit()
            return True
        return False

    def _fit(self) -> None:
        lines = int(max(2, min(self.text.document().size().height(), _MOST_LINES)))
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * lines + _AROUND)

    def _clause(self, workshop: Workshop) -> ClauseInForce | None:
        return next((c for c in clauses.clauses_in_force(workshop) if c.id == self.clause_id), None)

    def _read_text(self, workshop: Workshop) -> str:
        clause = self._clause(workshop)
        return clause.text if clause else ""

    def _read_title(self, workshop: Workshop) -> str:
        clause = self._clause(workshop)
        return clause.title if clause else ""

    def _text_place(self) -> Place:
        return Place("clauses", self.clause_id, "text")

    def _title_place(self) -> Place:
        return Place("clauses", self.clause_id, "title")

    def _refused(self, refusal: Refused | None) -> None:
        self._say(refusals.say(refusal) if refusal is not None else "")

    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def _wish_model(self) -> None:
        self.model_wanted.emit()

    def _wish_away(self) -> None:
        self.away_wanted.emit()
