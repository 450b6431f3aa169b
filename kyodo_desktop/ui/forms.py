"""Forms of label and value cells, read first; F2, Enter or a double click turns one value into a field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import common, refusals
from kyodo_desktop.ui.bind import Binding, Read
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ValueCell(QWidget):
    """One value: words to read, and a field while it is being written. Tab stops here."""

    opened = Signal()
    closed = Signal()

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("valueCell", True)
        self.setProperty("ringed", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words = PlainLabel("", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.note = PlainLabel("", "refusal", wrap=True)
        self.note.hide()
        self.field = field
        field.hide()
        field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 3, 6, 3)
        column.setSpacing(2)
        for widget in (self.words, field, self.note):
            column.addWidget(widget)

    def open(self) -> None:
        """Turn the value into a field."""
        if self.field.isVisible():
            return
        self.words.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.field, QLineEdit):
            self.field.selectAll()
        self.opened.emit()

    def close_field(self, *, keep_focus: bool) -> None:
        """Back to reading."""
        if self.field.isHidden():
            return
        if keep_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.hide()
        self.words.show()
        self.closed.emit()

    def say_refused(self, sentence: str) -> None:
        """Show a rule's answer under the field; empty takes it away."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 and Enter open."""
        if event.key() == Qt.Key.Key_F2 or event.key() in _ENTER:
            self.open()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """A double click opens."""
        self.open()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter (Ctrl+Enter in a long text) and Esc end the writing; leaving does too."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._ended_by(event)
        if event.type() == QEvent.Type.FocusOut and not self._popup_open() and self.kept():
            self.close_field(keep_focus=False)
        return False

    def kept(self) -> bool:
        """Whether what stands in the field is in the workshop, so that the field may close."""
        return True

    def _popup_open(self) -> bool:
        return isinstance(self.field, QComboBox) and self.field.view().isVisible()

    def _ended_by(self, event: QKeyEvent) -> bool:
        long = isinstance(self.field, QPlainTextEdit)
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and (held or not long):
            self.leave()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
            return True
        return False

    def leave(self) -> None:
        """Enter: keep and read again."""
        self.close_field(keep_focus=True)

    def give_up(self) -> None:
        """Esc: the old value."""
        self.close_field(keep_focus=True)


class TextCell(ValueCell):
    """A value that is text, tied to the workshop."""

    def __init__(self, binding: Binding, field: QWidget) -> None:
        super().__init__(field)
        self.binding = binding
        self.binding.refused.connect(self._refused)
        self.binding.taken_out.connect(self.say_refused)

    def kept(self) -> bool:
        """A refused text stays in sight, with its reason."""
        return self.binding.finish()

    def leave(self) -> None:
        """Stay in the field if a rule refuses."""
        if self.binding.finish():
            super().leave()

    def give_up(self) -> None:
        """The old text comes back."""
        self.binding.give_up()
        super().give_up()

    def _refused(self, refusal: Refused | None) -> None:
        if refusal is None:
            self.say_refused("")
            return
        self.say_refused(refusals.say(refusal))


class FormTable(QFrame):
    """Rows of label and value. ``show_values`` fills the reading view and the fields."""

    def __init__(
        self, editor: Editor, look: Look, *, label_width: int = 76, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tableForm")
        self._editor, self._look = editor, look
        self._label_width = label_width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[QWidget] = []
        self._shown: list[tuple[ValueCell, Read]] = []

    def add_text(
        self,
        words: str,
        place: Callable[[], Place],
        read: Read,
        *,
        show: Read | None = None,
        placeholder: str = "",
        long: bool = False,
    ) -> TextCell:
        """A row whose value is typed. ``read`` gives what the field starts from, ``show`` what is read."""
        field: QLineEdit | QPlainTextEdit = QPlainTextEdit() if long else QLineEdit()
        field.setPlaceholderText(placeholder)
        field.setAccessibleName(words)
        if isinstance(field, QPlainTextEdit):
            field.setTabChangesFocus(True)
            field.setFixedHeight(self._look.px(78))

        binding = Binding(self._editor, field, place, read)
        cell = TextCell(binding, field)
        self.add_cell(words, cell, show or read)
        return cell

    def add_widget(self, words: str, field: QWidget, show: Read) -> ValueCell:
        """A row whose field is any widget (a combo box, a date field) that the page ties itself."""
        cell = ValueCell(field)
        self.add_cell(words, cell, show)
        return cell

    def show_values(self, workshop: Workshop) -> None:
        """Show what the workshop holds."""
        for cell, show in self._shown:
            shown = show(workshop)
            cell.words.setText(shown or common.EMPTY_VALUE)
            cell.words.set_tone("" if shown else "count")
            if isinstance(cell, TextCell):
                cell.binding.show_value(workshop)

    def open_first(self) -> None:
        """F2 on the form: open the cell with the keyboard, else the first."""
        cells = [cell for cell, _ in self._shown]
        focused = [cell for cell in cells if cell.hasFocus()]
        if cells:
            (focused or cells)[0].open()

    def cells(self) -> Sequence[ValueCell]:
        """The value cells from the top."""
        return [cell for cell, _ in self._shown]

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale widens the label cells."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for label in getattr(self, "_labels", []):
                label.setFixedWidth(self._look.px(self._label_width))

    def add_cell(self, words: str, cell: ValueCell, show: Read) -> None:
        """A row whose cell the page has made itself (several fields under one word)."""
        label_cell = QWidget()
        label_cell.setProperty("labelCell", True)
        label_cell.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        label_cell.setFixedWidth(self._look.px(self._label_width))
        column = QVBoxLayout(label_cell)
        column.setContentsMargins(8, 5, 4, 5)
        column.addWidget(PlainLabel(words, "small", wrap=True))
        column.addStretch(1)
        row = len(self._shown)
        self._grid.addWidget(label_cell, row, 0)
        self._grid.addWidget(cell, row, 1)
        self._labels.append(label_cell)
        cell.setAccessibleName(words)
        self._shown.append((cell, show))
