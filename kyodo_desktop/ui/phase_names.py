"""What the room calls the four phases: four fields, one step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from kyodo_desktop.domain import roles
from kyodo_desktop.domain.choices import Phase
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import common, refusals
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.dialogs import hold_words
from kyodo_desktop.ui.labels import PlainLabel, rule

_WIDTH = 460  # px at 100 %


class PhaseNames(QDialog):
    """Blank takes the guide's word, which stands in the empty field."""

    def __init__(self, screen: Screen, first: Phase = Phase.PLAN) -> None:
        super().__init__(screen.window())
        self._screen = screen
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 24, 26, 20)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.PHASES_TITLE, "title"))
        column.addWidget(rule("heavy"))
        column.addWidget(PlainLabel(words.PHASES_GUIDE, "second", wrap=True))
        self.fields: dict[Phase, QLineEdit] = {}
        grid = QGridLayout()
        for row, (phase, own) in enumerate(self._own().items()):
            guide, _ = words.PHASE[phase]
            field = QLineEdit(own)
            field.setPlaceholderText(guide)
            field.setAccessibleName(guide)
            self.fields[phase] = field
            grid.addWidget(PlainLabel(guide, "secondStrong"), row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self.note = PlainLabel("", "refusal", wrap=True)
        self.note.hide()
        column.addWidget(self.note)
        buttons = QHBoxLayout()
        keep = screen.desk.button(words.KEEP, self.keep, key="Enter", primary=True)
        keep.setDefault(True)
        buttons.addWidget(keep)
        buttons.addStretch(1)
        buttons.addWidget(screen.desk.button(common.CANCEL, self.reject, key="Esc"))
        column.addLayout(buttons)
        self.setMinimumWidth(min(screen.desk.look.px(_WIDTH), screen.window().width() - 40))
        self.fields[first].setFocus()
        self.fields[first].selectAll()

    def _own(self) -> dict[Phase, str]:
        held = self._screen.editor.workshop.phase_labels
        return {phase: held[n] if n < len(held) else "" for n, phase in enumerate(roles.PHASES)}

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words are at this width."""
        super().showEvent(event)
        hold_words(self)

    def keep(self) -> None:
        """One step; a refused word stays in its field."""
        texts = (field.text() for field in self.fields.values())
        try:
            self._screen.editor.run(label("roles.name_phases"), roles.name_phases, *texts)
        except Refused as refusal:
            self.note.setText(refusals.say(refusal))
            self.note.show()
            hold_words(self)
            return
        self.accept()
