"""A cell of a form with several fields under one word: date and times, a person's post, name and reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QWidget

from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import refusals
from kyodo_desktop.ui.bind import Binding, Read
from kyodo_desktop.ui.forms import ValueCell
from kyodo_desktop.ui.labels import PlainLabel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WholeBinding(Binding):
    """For dates and times: half a date is no date, so nothing is tried before the field is left."""

    def _typed(self) -> None:
        pass


class Part(NamedTuple):
    """One field: its word, where it stands, what it starts from. ``share`` is its part of the width."""

    words: str
    place: Callable[[], Place]
    read: Read
    placeholder: str = ""
    whole: bool = False
    share: int = 1


class SeveralCell(ValueCell):
    """Reads as one sentence; F2, Enter or a double click opens all fields, Tab goes through them."""

    def __init__(self, editor: Editor, parts: Sequence[Part], *, across: bool = False) -> None:
        """``across`` puts the fields side by side with their words above, else one below the other."""
        box = QWidget()
        super().__init__(box)
        self.fields: list[QLineEdit] = []
        self._bindings: list[Binding] = []
        self._places = [part.place for part in parts]
        self._reasons: dict[Binding, str] = {}
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for number, part in enumerate(parts):
            field = self._field(editor, part)
            label = PlainLabel(part.words, "hint")
            label.setBuddy(field)
            if across:
                grid.addWidget(label, 0, number)
                grid.addWidget(field, 1, number)
                grid.setColumnStretch(number, part.share)
            else:
                grid.addWidget(label, number, 0)
                grid.addWidget(field, number, 1)
                grid.setColumnStretch(1, 1)
        box.setFocusProxy(self.fields[0])

    def _field(self, editor: Editor, part: Part) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(part.placeholder)
        field.setAccessibleName(part.words)
        kind = WholeBinding if part.whole else Binding
        binding = kind(editor, field, part.place, part.read)
        binding.refused.connect(self._refused)
        binding.taken_out.connect(self._taken_out)
        field.installEventFilter(self)
        self.fields.append(field)
        self._bindings.append(binding)
        return field

    def show_values(self, workshop: Workshop) -> None:
        """Show what the workshop holds in the fields."""
        for binding in self._bindings:
            binding.show_value(workshop)

    def open_at(self, place: Place) -> bool:
        """Open with the keyboard in the field of a place; false if it has none."""
        for number, asked in enumerate(self._places):
            if asked() == place:
                self.open()
                self.fields[number].setFocus(Qt.FocusReason.OtherFocusReason)
                self.fields[number].selectAll()
                return True
        return False

    def open(self) -> None:
        """Turn the value into fields, the first one ready to be written over."""
        super().open()
        self.fields[0].selectAll()

    def leave(self) -> None:
        """Enter: keep all, and read again unless a rule refused one."""
        if self.kept():
            self.close_field(keep_focus=True)

    def give_up(self) -> None:
        """Esc: what stood before this visit."""
        for binding in self._bindings:
            binding.give_up()
        self.close_field(keep_focus=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Esc in any field; leaving the last of them."""
        if watched not in getattr(self, "fields", ()):  # asked while still being built
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._ended(event)
        if event.type() == QEvent.Type.FocusOut:
            inside = QApplication.focusWidget() in self.fields
            if not inside and QApplication.activePopupWidget() is None and self.kept():
                self.close_field(keep_focus=False)
        return False

    def _ended(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            self.leave()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
            return True
        return False

    def kept(self) -> bool:
        """Refused texts stay in sight, with their reasons."""
        accepted = [binding.finish() for binding in self._bindings]  # each of them, even after a refusal
        return all(accepted)

    def _refused(self, refusal: Refused | None) -> None:
        self._say(refusals.say(refusal) if refusal is not None else "")

    def _taken_out(self, told: str) -> None:
        self._say(told)

    def _say(self, sentence: str) -> None:
        """Below the fields, for the one that spoke."""
        binding = self.sender()
        if isinstance(binding, Binding):
            self._reasons[binding] = sentence
            self.say_refused("\n".join(filter(None, self._reasons.values())))
