"""What an activity takes, the goal it serves and what must be done before it: a small form, one step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kyodo_desktop.domain import roles, rows
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import common, refusals
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.two_panes import scrolling

_WIDE, _HIGH = 620, 520  # px at 100 %


class ActivityForm(QDialog):
    """Ctrl+Enter keeps, from any field; Esc leaves everything as it was."""

    def __init__(self, screen: Screen, activity_id: str) -> None:
        super().__init__(screen.window())
        self._screen, self._id = screen, activity_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        workshop = screen.editor.workshop
        activity = rows.find(workshop.activities, activity_id)
        self.needs = _text(words.NEEDS, activity.needs, words.NEEDS_EXAMPLE)
        self.note = _text(words.NOTE, activity.note, "")
        self.goal, self.after = QComboBox(), QComboBox()
        self.goal.addItem(words.NO_GOAL, "")
        for number, goal in enumerate(workshop.goals, 1):
            self.goal.addItem(words.numbered(number, goal.what), goal.id)
        self.after.addItem(words.NO_AFTER, "")
        number = 0
        for place, other in enumerate(roles.in_order(workshop), 1):
            if other.id == activity_id:
                number = place
            else:
                self.after.addItem(words.numbered(place, other.what), other.id)
        for box, held in ((self.goal, activity.goal_id), (self.after, activity.after_id)):
            box.setCurrentIndex(max(0, box.findData(held or "")))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._build(words.numbered(number, activity.what))
        room, px = screen.window().size(), screen.desk.look.px
        self.resize(min(px(_WIDE), room.width() - 40), min(px(_HIGH), room.height() - 40))
        self.needs.setFocus()
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.keep)

    def _build(self, title: str) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        told = (words.NEEDS, words.GOAL, words.AFTER, words.NOTE)
        for name, field in zip(told, (self.needs, self.goal, self.after, self.note), strict=True):
            field.setAccessibleName(name)
            inner.addWidget(PlainLabel(name, "secondStrong"))
            inner.addWidget(field, 1 if isinstance(field, QPlainTextEdit) else 0)
            inner.addSpacing(6)
        self.refused = PlainLabel("", "refusal", wrap=True)
        self.refused.hide()
        inner.addWidget(self.refused)
        desk = self._screen.desk
        buttons = QHBoxLayout()
        buttons.addWidget(desk.button(words.KEEP, self.keep, key="Ctrl+Enter", primary=True))
        buttons.addStretch(1)
        buttons.addWidget(desk.button(common.CANCEL, self.reject, key="Esc"))
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, "item", wrap=True))
        column.addWidget(rule("heavy"))
        column.addWidget(scrolling(body), 1)
        column.addLayout(buttons)

    def keep(self) -> None:
        """One step; what a rule refuses stays in its field."""
        try:
            self._screen.editor.run(
                label("roles.describe"),
                roles.describe,
                self._id,
                needs=self.needs.toPlainText(),
                note=self.note.toPlainText(),
                goal_id=self.goal.currentData() or None,
                after_id=self.after.currentData() or None,
            )
        except Refused as refusal:
            self.refused.setText(refusals.say(refusal))
            self.refused.show()
            return
        self.accept()


def _text(name: str, held: str, example: str) -> QPlainTextEdit:
    field = QPlainTextEdit(held)
    field.setTabChangesFocus(True)
    field.setPlaceholderText(example)
    field.setAccessibleName(name)
    field.setMinimumHeight(field.fontMetrics().height() * 3 + 16)
    return field
