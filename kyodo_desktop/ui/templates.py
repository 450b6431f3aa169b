"""Choosing a template of a programme, and keeping one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kyodo_desktop.domain.templates import Template
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import common, refusals
from kyodo_desktop.text import templates as words
from kyodo_desktop.ui.delegates import CellDelegate, Index
from kyodo_desktop.ui.desk import Desk
from kyodo_desktop.ui.dialogs import fit_over, hold_words, room_over
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.tables import RuledList
from kyodo_desktop.ui.two_panes import scrolling

WIDTH, HEIGHT = 760, 460  # px at 100 %
_ROW = 52


class Entry(NamedTuple):
    """A template in the list; ``own`` ones can be put away."""

    id: str
    template: Template
    own: bool = False


class TemplateDialog(QDialog):
    """A list at the left, what it holds at the right. ``take`` gets the one that is chosen.

    ``replaces``: say that what stands there goes.
    """

    def __init__(
        self,
        desk: Desk,
        entries: tuple[Entry, ...],
        take: Callable[[Template], None],
        forget: Callable[[str], None],
        parent: QWidget,
        *,
        replaces: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._take, self._forget = take, forget
        self._model: RowsModel[Entry] = RowsModel((Column(words.LIST, _name, second=_about),), self)
        self.list = _TemplateList(desk, self._model)
        self.list.setAccessibleName(words.LIST)
        self.list.current_row.connect(self._show)
        self.list.doubleClicked.connect(self.put_in)
        self._inside = PlainLabel("", wrap=True)
        self._inside.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._away = desk.button(words.FORGET, self._put_away)
        self._lay_out(desk, replaces)
        self._model.set_rows(entries)
        self.list.select(entries[0].id)
        self.list.setFocus()

    def _lay_out(self, desk: Desk, replaces: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 24, 26, 20)
        column.setSpacing(8)
        column.addWidget(PlainLabel(words.CHOOSE, "title"))
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addWidget(self.list, 1)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(8, 4, 8, 4)
        inner.addWidget(self._inside)
        inner.addStretch(1)
        halves.addWidget(scrolling(body), 1)
        column.addLayout(halves, 1)
        if replaces:
            column.addWidget(PlainLabel(words.ABOUT, "second", wrap=True))
        row = QHBoxLayout()
        put_in = desk.button(words.PUT_IN, self.put_in, key="Enter", primary=True)
        put_in.setDefault(True)
        row.addWidget(put_in)
        row.addStretch(1)
        row.addWidget(self._away)
        row.addSpacing(8)
        row.addWidget(desk.button(common.CANCEL, self.reject, key="Esc"))
        column.addLayout(row)
        fit_over(self, desk.look, WIDTH, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the one that is chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.put_in()
            return
        super().keyPressEvent(event)

    def put_in(self) -> None:
        """Take the chosen one."""
        entry = self._entry()
        self.accept()
        if entry is not None:
            self._take(entry.template)

    def _put_away(self) -> None:
        entry = self._entry()
        if entry is not None and entry.own:
            self._forget(entry.template.name)
            self._model.set_rows([row for row in self._model.rows if row.id != entry.id])

    def _entry(self) -> Entry | None:
        return self._model.row_at(self.list.currentIndex())

    def _show(self) -> None:
        entry = self._entry()
        self._away.setVisible(entry is not None and entry.own)
        if entry is None:
            return
        several = len(entry.template.evenings) > 1
        parts = []
        for number, evening in enumerate(entry.template.evenings, 1):
            lines = [words.line(line.minutes, line.title) for line in evening]
            parts.append("\n".join(filter(None, [words.evening(number, several), *lines])))
        self._inside.setText("\n\n".join(parts))


class NameDialog(QDialog):
    """One field. ``keep`` gets the name as typed; its Refused stands under the field."""

    def __init__(self, desk: Desk, keep: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._keep = keep
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 24, 26, 20)
        column.setSpacing(8)
        column.addWidget(PlainLabel(words.KEEP, "title"))
        column.addWidget(rule("heavy"))
        column.addWidget(PlainLabel(words.NAME, "small"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(words.NAME_EXAMPLE)
        self.name.setAccessibleName(words.NAME)
        column.addWidget(self.name)
        self.note = PlainLabel("", "refusal", wrap=True)
        self.note.hide()
        column.addWidget(self.note)
        row = QHBoxLayout()
        keep_now = desk.button(words.KEEP_NOW, self.keep, key="Enter", primary=True)
        keep_now.setDefault(True)
        row.addWidget(keep_now)
        row.addStretch(1)
        row.addWidget(desk.button(common.CANCEL, self.reject, key="Esc"))
        column.addLayout(row)
        self.setMinimumWidth(room_over(self, desk.look, WIDTH // 2, 0).width())
        self.name.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words are at this width."""
        super().showEvent(event)
        hold_words(self)

    def keep(self) -> None:
        """Keep it, or say what is missing."""
        try:
            self._keep(self.name.text())
        except Refused as refusal:
            self.note.setText(refusals.say(refusal))
            self.note.show()
            hold_words(self)
            return
        self.accept()


class _TemplateList(RuledList):
    """Two lines to a row."""

    def __init__(self, desk: Desk, model: RowsModel[Entry]) -> None:
        super().__init__(desk.look, model)
        self.setItemDelegate(_TwoLines(desk.look, self))


class _TwoLines(CellDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Name, and what it holds below."""
        return QSize(super().sizeHint(option, index).width(), self.look.px(_ROW))


def _name(entry: Entry) -> str:
    return entry.template.name


def _about(entry: Entry) -> str:
    evenings = entry.template.evenings
    lengths = tuple(sum(line.minutes for line in evening) for evening in evenings)
    return words.about(lengths, sum(len(evening) for evening in evenings))
