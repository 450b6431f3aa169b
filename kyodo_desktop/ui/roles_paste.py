"""A copied role table: what would come in is shown first, then taken in as one step, or left alone."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kyodo_desktop.domain import actors
from kyodo_desktop.domain.japanese import activity_when
from kyodo_desktop.domain.roles import phase_label
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.exchange import roles_taking
from kyodo_desktop.exchange.roles_in import RoleLine, RoleTable
from kyodo_desktop.text import common
from kyodo_desktop.text import roles as page_words
from kyodo_desktop.text import roles_table as words
from kyodo_desktop.text.people import shortened
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.tables import RuledTable
from kyodo_desktop.ui.two_panes import scrolling

_MOST_REMARKS = 12
_WIDE, _HIGH = 900, 620  # px
_TABLE = 240


class ComingRow(NamedTuple):
    """One activity of the table, worded."""

    id: str
    fate: str
    phase: str
    what: str
    when: str
    marks: str


class ComingTable(RuledTable):
    """To be read, not to be written."""

    def __init__(self, look: Look) -> None:
        self.coming: RowsModel[ComingRow] = RowsModel(
            (
                Column(words.LINE, _line, width=46, right=True, tone="sumi-2"),
                Column(words.FATE, _fate, width=88),
                Column(words.PHASE, _phase, width=112),
                Column(words.WHAT, _what, width=204),
                Column(words.BY, _when, width=112),
                Column(words.MARKS_HEAD, _marks, width=220),
            )
        )
        super().__init__(look, self.coming, row=32)
        self.coming.setParent(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(words.PREVIEW)


class PasteDialog(QDialog):
    """Shows, and only at the button's press takes in. Esc leaves everything as it was."""

    def __init__(self, screen: Screen, table: RoleTable) -> None:
        super().__init__(screen.window())
        self._screen, self._table = screen, table
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._build()
        self._show()
        room, px = screen.window().size(), screen.desk.look.px
        self.resize(min(px(_WIDE), room.width() - 40), min(px(_HIGH), room.height() - 40))
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        desk, table = self._screen.desk, self._table
        self._headline = PlainLabel("", "strong", wrap=True)
        strangers = list(table.strangers.values())
        told = PlainLabel(words.strangers(strangers), "", wrap=True)
        self.as_parties = QCheckBox(words.AS_PARTIES)
        self.as_parties.toggled.connect(self._show)
        unused = PlainLabel(words.unused(table.unused), "second", wrap=True)
        self.table = ComingTable(desk.look)
        self.table.setMinimumHeight(desk.look.px(_TABLE))
        self.remarks = PlainLabel("", "", wrap=True)
        self.remarks.setAccessibleName(words.REMARKS)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        for widget in (self._headline, told, self.as_parties, unused):
            inner.addWidget(widget)
        for widget in (told, self.as_parties):
            widget.setVisible(bool(strangers))
        unused.setVisible(bool(table.unused))
        inner.addWidget(self.table, 1)
        inner.addWidget(self.remarks)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.TITLE, "title"))
        column.addWidget(rule("heavy"))
        column.addWidget(scrolling(body), 1)
        row = QHBoxLayout()
        self.take = desk.button(words.TAKE, self._take, key="Enter", primary=True)
        self.take.setDefault(True)
        row.addWidget(self.take)
        row.addWidget(PlainLabel(words.NOTHING_YET, "second"))
        row.addStretch(1)
        row.addWidget(desk.button(words.STOP, self.reject, key="Esc"))
        column.addLayout(row)

    def _show(self) -> None:
        workshop, table = self._screen.editor.workshop, self._table
        found = roles_taking.outlook(workshop, table, make_parties=self.as_parties.isChecked())
        self._headline.setText(words.headline(*(found.count(fate) for fate in words.FATES)))
        names = _names(workshop, table)
        if not self.as_parties.isChecked():
            names = {column: name for column, name in names.items() if column not in table.strangers}
        rows = zip(table.lines, found.fates, strict=True)
        self.table.coming.set_rows([_row(workshop, table, line, fate, names) for line, fate in rows])
        remarks = [*table.remarks, *found.remarks]
        self.remarks.setText("\n".join(shortened(remarks, _MOST_REMARKS)))
        self.remarks.setVisible(bool(remarks))

    def _take(self) -> None:
        workshop, table = self._screen.editor.workshop, self._table
        parties = self.as_parties.isChecked()
        found = roles_taking.outlook(workshop, table, make_parties=parties)
        step = label("roles_taking.take_in")
        taken = self._screen.run(step, roles_taking.take_in, table, make_parties=parties)
        self.accept()
        self._screen.desk.say(words.taken(found.count("added"), found.count("changed")), bool(taken))


def _names(workshop: Workshop, table: RoleTable) -> dict[int, str]:
    """What the columns of marks are called, from left to right."""
    names = {actor.id: actors.shown_name(actor) for actor in workshop.actors}
    found = {column: names[actor_id] for column, actor_id in table.parties.items()}
    return dict(sorted((found | dict(table.strangers)).items()))


def _row(workshop: Workshop, table: RoleTable, line: RoleLine, fate: str, names: dict[int, str]) -> ComingRow:
    marks = [
        f"{name}{page_words.MARK[held.level]}"
        for column, name in names.items()
        if (held := line.held.get(column)) and held.level
    ]
    return ComingRow(
        str(line.number),
        words.FATES[fate],
        phase_label(workshop, line.phase or table.phase) if line.phase or fate == "added" else "",
        line.what,
        activity_when(line.texts.get("since", ""), line.texts.get("by", "")),
        " ".join(marks),
    )


def _line(row: ComingRow) -> str:
    return row.id


def _fate(row: ComingRow) -> str:
    return row.fate


def _phase(row: ComingRow) -> str:
    return row.phase


def _what(row: ComingRow) -> str:
    return row.what


def _when(row: ComingRow) -> str:
    return row.when


def _marks(row: ComingRow) -> str:
    return row.marks
