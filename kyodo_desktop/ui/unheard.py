"""For whoever leads the talk: presence against notes by table, and ways to hear the tables with few."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import unheard
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.domain.unheard import TableVoice
from kyodo_desktop.text import common
from kyodo_desktop.text import unheard as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.panels import AttentionBar, panel_title
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.tables import RuledTable
from kyodo_desktop.ui.two_panes import scrolling

_WIDE, _HIGH, _LOW = 640, 620, 260  # px at 100 %; low while there is nothing to compare
_ROWS = 6  # tables in sight before the list scrolls


class Unheard(QDialog):
    """Only read; it is made anew each time it is opened."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._workshop = screen.editor.workshop
        desk = screen.desk
        self._look = desk.look
        self.meeting = QComboBox()
        self.meeting.setAccessibleName(words.MEETING)
        for number, found in enumerate(self._workshop.meetings, 1):
            day = wareki(found.date) if found.date else ""
            self.meeting.addItem(words.meeting(number, day), found.id)
        self.meeting.setVisible(self.meeting.count() > 1)
        chosen = desk.meeting.of(self._workshop)
        self.meeting.setCurrentIndex(self.meeting.findData(chosen.id))
        self.meeting.activated.connect(self._show)
        self.model: RowsModel[TableVoice] = RowsModel(_columns(), self)
        self.table = RuledTable(desk.look, self.model, row=36)
        self.table.setAccessibleName(words.TABLE)
        self.few = AttentionBar(desk.look, desk.icons)
        self.told = PlainLabel("", wrap=True)
        self.elsewhere = PlainLabel("", "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.SEE, "title", wrap=True))
        column.addWidget(rule("heavy"))
        column.addWidget(scrolling(self._body()), 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button = desk.button(words.CLOSE, self.accept, key="Esc")
        row.addWidget(self.close_button)
        column.addLayout(row)
        room, px = screen.window().size(), desk.look.px
        self._show()
        high = _HIGH if self.model.rowCount() else _LOW
        self.resize(min(px(_WIDE), room.width() - 40), min(px(high), room.height() - 40))
        (self.table if self.model.rowCount() else self.close_button).setFocus()

    def _body(self) -> QWidget:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(PlainLabel(words.ONLY_HERE, "second", wrap=True))
        for widget in (self.meeting, self.few, self.told, self.table, self.elsewhere):
            inner.addWidget(widget)
        self._ways = [panel_title(words.WAYS_HEAD), *(PlainLabel(told, wrap=True) for told in words.WAYS)]
        for way in self._ways:
            inner.addWidget(way)
        inner.addStretch(1)
        return body

    def _show(self) -> None:
        voices = unheard.voices(self._workshop, str(self.meeting.currentData()))
        self.model.set_rows(voices.tables)
        rows = min(len(voices.tables), _ROWS)
        self.table.setFixedHeight(
            self._look.px(36) * rows + self.table.horizontalHeader().sizeHint().height() + 4
        )
        self.table.setVisible(bool(voices.tables))
        self.told.setText(_told(voices))
        self.elsewhere.setText(words.elsewhere(voices.present_elsewhere, voices.notes_elsewhere))
        self.elsewhere.setVisible(bool(voices.tables and self.elsewhere.text()))
        if voices.few:
            self.few.ask(words.LISTEN, words.few([(t.name, t.present, t.notes) for t in voices.few]))
        else:
            self.few.clear()
        for widget in self._ways:
            widget.setVisible(bool(voices.tables))


def _told(voices: unheard.Voices) -> str:
    if not voices.tables:
        return words.NO_TABLES
    if voices.each is None:
        return words.NO_ATTENDANCE
    if not voices.each:
        return words.NO_NOTES
    return words.rule(voices.each) + ("" if voices.few else words.NOBODY_FEW)


def _columns() -> tuple[Column[TableVoice], ...]:
    return (
        Column[TableVoice](words.NAME, _name, stretch=True, spoken=_spoken),
        Column[TableVoice](words.PRESENT, _present, width=80, right=True),
        Column[TableVoice](words.NOTES, _notes, width=80, right=True),
        Column[TableVoice](words.EACH, _each, width=104, right=True),
        Column[TableVoice]("", _listen, width=110, bold=True),
    )


def _name(row: TableVoice) -> str:
    return row.name


def _present(row: TableVoice) -> str:
    return words.people(row.present)


def _notes(row: TableVoice) -> str:
    return words.notes(row.notes)


def _each(row: TableVoice) -> str:
    return words.each(row.notes / row.present if row.present else None)


def _listen(row: TableVoice) -> str:
    return words.LISTEN if row.few else ""


def _spoken(row: TableVoice) -> str:
    return words.spoken(row.name, row.present, row.notes, row.few)
