"""One change of the list: where, what stood there, what stands now, and why; the why is written in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import amending, reasons
from kyodo_desktop.domain.amended import Line
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import Editor
from kyodo_desktop.text import editions as words
from kyodo_desktop.ui.bind import Binding
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.enter_line import PlaceLine
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.paint import plain_tip

_WHERE = 122  # px of the first column


def id_of(line: Line) -> str:
    """The line's id: the places that it is about."""
    return reasons.place_id(one.place for one in line.differences)


class ChangeRow(QWidget):
    """``stepped`` tells of an arrow key, ``focused`` that the keyboard is here, ``wanted`` of Enter."""

    stepped = Signal(str, int)
    focused = Signal(str)
    revert_wanted = Signal(str)
    wanted = Signal(object)

    def __init__(self, editor: Editor, desk: Desk, line: Line) -> None:
        super().__init__()
        self.line, self.id = line, id_of(line)
        self._look = desk.look
        self.setProperty("paper", True)
        self.setProperty("ringed", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self._where(desk), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._what(editor), 1)
        self.revert = desk.button(words.REVERT, self._revert, small=True)
        self.revert.setToolTip(plain_tip(words.REVERT_TIP))
        row.addWidget(self.revert, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_line(line)

    def _where(self, desk: Desk) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._article = PlainLabel("", "strong")
        self._spot = PlainLabel("", "second", wrap=True)
        column.addWidget(self._article)
        column.addWidget(self._spot)
        box.setFixedWidth(desk.look.px(_WHERE))
        self._first = box
        return box

    def changeEvent(self, event: QEvent) -> None:
        """A new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_first"):
            self._first.setFixedWidth(self._look.px(_WHERE))

    def _what(self, editor: Editor) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        self._old = PlainLabel("", "second", wrap=True)
        font = self._old.font()
        font.setStrikeOut(True)
        self._old.setFont(font)
        self._new = PlainLabel("", "strong", wrap=True)
        self.reason = PlaceLine()
        self.reason.setProperty("small", True)
        self.reason.setPlaceholderText(words.REASON_EXAMPLE)
        self.reason.written.connect(self._kept)
        self.reason.escaped.connect(self._given_up)
        self.reason.arrow.connect(self._arrow)
        self.note = PlainLabel("", "refusal", wrap=True)
        self.note.hide()
        self.binding = Binding(editor, self.reason, self._place, self._read)
        self.binding.taken_out.connect(self._say)
        why = QHBoxLayout()
        why.setSpacing(6)
        why.addWidget(PlainLabel(words.REASON_LABEL, "small"))
        why.addWidget(self.reason, 1)
        column.addWidget(self._old)
        column.addWidget(self._new)
        column.addLayout(why)
        column.addWidget(self.note)
        return column

    def show_line(self, line: Line) -> None:
        """The same places say something else now."""
        self.line = line
        for label, text in ((self._article, line.article), (self._spot, line.spot)):
            label.setText(text)
        self._old.setText(line.old)
        self._new.setText(line.new)
        spoken = words.change_spoken(line.article, line.spot, line.old, line.new, line.reason)
        self.setAccessibleName(spoken)
        self.reason.setAccessibleName(words.reason_of(line.article, line.spot))
        self.revert.setAccessibleName(words.revert_of(line.article, line.spot))

    def show_reason(self, workshop: Workshop) -> None:
        """Unless somebody is writing it."""
        self.binding.show_value(workshop)

    def write_reason(self) -> None:
        """F2."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reason.selectAll()

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key meets."""
        return (self, self.reason, self.revert)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the changes, Enter goes to where it is written."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in steps:
            self.stepped.emit(self.id, steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self.line.differences[0].place)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list remembers where the keyboard is."""
        super().focusInEvent(event)
        self.focused.emit(self.id)

    def _place(self) -> Place:
        return Place("change_reasons", self.id, "reason")

    def _read(self, workshop: Workshop) -> str:
        return amending.reason(workshop, self.line.differences[0].place)

    def _kept(self, _text: str) -> None:
        if self.binding.finish():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _given_up(self) -> None:
        self.binding.give_up()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrow(self, by: int) -> None:
        self.stepped.emit(self.id, by)

    def _say(self, told: str) -> None:
        self.note.setText(told)
        self.note.setVisible(bool(told))

    def _revert(self) -> None:
        self.revert_wanted.emit(self.id)
