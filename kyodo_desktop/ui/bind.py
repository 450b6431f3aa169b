"""Ties a text field to a field of the workshop.

What is typed becomes a step after 400 ms of quiet, after two seconds at most while typing goes on, and
when the focus leaves. Words being composed by an IME are no text yet. A refused text stays in the field,
its reason beside it, and is kept as a draft.

A field with the keyboard in it is not written to, with one exception: when it holds exactly what the
workshop held and nothing is being composed, an undo may show its result.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from kyodo_desktop.domain import cleaning, fields
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor, label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import cleaning as cleaning_words

QUIET = 400  # milliseconds without a keystroke
AT_MOST = 2000  # milliseconds from the first keystroke that is not yet a step

Read = Callable[[Workshop], str]


def left_out(text: str, *, multiline: bool = False) -> str:
    """What the model does not keep of a text, in words; empty if it keeps all of it."""
    return cleaning_words.taken_out(cleaning.removed(text, multiline=multiline))


class Binding(QObject):
    """One field of one row, in one widget. ``refused`` tells a Refused, or none when all is well.

    ``taken_out`` tells in words what was left out of a text that was kept.
    """

    refused = Signal(object)
    taken_out = Signal(str)

    def __init__(
        self,
        editor: Editor,
        field: QLineEdit | QPlainTextEdit,
        place: Callable[[], Place],
        read: Read,
        *,
        quiet: int = QUIET,
    ) -> None:
        """``place`` is asked at each use, so one field may show the row under a cursor.

        ``read`` gives the words the field starts from; they are written through ``domain.fields.write`` after
        ``quiet`` milliseconds.
        """
        super().__init__(field)
        self._editor, self._field = editor, field
        self._place, self._read = place, read
        self._known = ""
        self._at: Place | None = None
        self._before = ""
        self._composing = False
        self._quiet = self._timer(quiet)
        self._limit = self._timer(AT_MOST)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)

    def show_value(self, workshop: Workshop) -> None:
        """Show what the workshop holds, unless a person is writing here."""
        value, place = self._read(workshop), self._place()
        moved = place != self._at
        if not moved and self._field.hasFocus() and (self._composing or self._text() != self._known):
            return
        self._at, self._known = place, value
        if moved:
            self._before = value
        if self._text() != value:
            self._set(value)

    def commit(self) -> bool:
        """Make a step of what stands in the field now; false if a rule refused it."""
        self._quiet.stop()
        self._limit.stop()
        text = self._text()
        if self._at is None or text == self._known:
            return True
        was, self._known = self._known, text
        try:
            at = self._at
            self._editor.type(at, label(fields.step_key(at)), fields.write, at, text)
        except Refused as refusal:
            self._known = was
            self._editor.keep_draft(self._at, text)
            self.refused.emit(refusal)
            return False
        self.refused.emit(None)
        if told := left_out(text, multiline=isinstance(self._field, QPlainTextEdit)):
            self.taken_out.emit(told)
        return True

    def finish(self) -> bool:
        """Commit and seal: the visit to this field is one step."""
        accepted = self.commit()
        self._editor.seal()
        if accepted:
            self._before = self._known
        return accepted

    def give_up(self) -> None:
        """Esc: the text of before comes back, and no step remains of the visit."""
        self._quiet.stop()
        self._limit.stop()
        if self._at is not None and self._text() != self._known:
            self._editor.keep_draft(self._at, None)
        self._set(self._before)
        self.commit()
        self.refused.emit(None)

    def put(self, text: str) -> None:
        """Put a recovered draft into the field, as if typed."""
        if isinstance(self._field, QLineEdit):
            self._field.setText(text)
        else:
            self._field.setPlainText(text)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice composing and leaving."""
        if event.type() == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        elif event.type() == QEvent.Type.FocusIn:
            self._before = self._known
        elif event.type() == QEvent.Type.FocusOut:
            self._composing = False
            self.finish()
        return False

    def _typed(self) -> None:
        # A QPlainTextEdit says textChanged at every composing step, with the text unchanged.
        if self._text() == self._known:
            return
        self._quiet.start()
        if not self._limit.isActive():
            self._limit.start()

    def _text(self) -> str:
        return self._field.text() if isinstance(self._field, QLineEdit) else self._field.toPlainText()

    def _set(self, text: str) -> None:
        self._field.blockSignals(True)
        self.put(text)
        self._field.blockSignals(False)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.commit)
        return timer
