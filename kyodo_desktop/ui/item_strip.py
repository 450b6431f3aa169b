"""Below the programme: how the item under the cursor is done, and the minutes that nobody takes from it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import AgendaItem, Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import programme as words
from kyodo_desktop.ui.bind import Binding
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel
from kyodo_desktop.ui.programme_table import ProgrammeTable
from kyodo_desktop.ui.several import WholeBinding


class ItemStrip(QWidget):
    """``show_item`` follows the cursor of the table; ``finish`` keeps what is being typed."""

    def __init__(self, screen: Screen, table: ProgrammeTable) -> None:
        super().__init__()
        self._screen, self._table = screen, table
        self.method = self._field(words.METHOD, words.METHOD_EXAMPLE)
        self.least = self._field(words.LEAST, words.LEAST_EXAMPLE)
        self.least.setMaximumWidth(screen.desk.look.px(84))
        editor = screen.editor
        self._bindings = (
            Binding(editor, self.method, self._method_place, self._method),
            WholeBinding(editor, self.least, self._least_place, self._least),
        )
        for binding in self._bindings:
            binding.refused.connect(self._refused)
            binding.taken_out.connect(self._taken_out)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, field, share in ((words.METHOD, self.method, 1), (words.LEAST, self.least, 0)):
            title = PlainLabel(name, "small")
            title.setBuddy(field)
            row.addWidget(title)
            row.addWidget(field, share)
        table.current_row.connect(self._row_chosen)

    def _field(self, name: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        return field

    def show_item(self, workshop: Workshop) -> None:
        """What the workshop holds of the item under the cursor."""
        item = self._item(workshop)
        for field in (self.method, self.least):
            field.setEnabled(item is not None)
        for binding in self._bindings:
            binding.show_value(workshop)

    def finish(self) -> None:
        """Keep what is being typed."""
        for binding in self._bindings:
            binding.finish()

    def _row_chosen(self) -> None:
        self.show_item(self._screen.editor.workshop)

    def _refused(self, refusal: Refused | None) -> None:
        if refusal is not None:
            self._screen.desk.refuse(refusal)

    def _taken_out(self, told: str) -> None:
        self._screen.desk.say(told, False)

    def _item(self, workshop: Workshop) -> AgendaItem | None:
        wanted = self._table.current_id()
        return next((item for item in workshop.agenda if item.id == wanted), None)

    def _method_place(self) -> Place:
        return Place("agenda", self._table.current_id(), "method")

    def _least_place(self) -> Place:
        return Place("agenda", self._table.current_id(), "least_minutes")

    def _method(self, workshop: Workshop) -> str:
        item = self._item(workshop)
        return item.method if item else ""

    def _least(self, workshop: Workshop) -> str:
        item = self._item(workshop)
        return words.minutes(item.least_minutes) if item else ""
