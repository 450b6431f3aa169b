"""What is done with the chosen cells of the matrix: marks, filling, copying, pasting. Each is one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from kyodo_desktop.domain import actors, roles
from kyodo_desktop.domain.choices import Phase, RoleLevel
from kyodo_desktop.domain.roles import CellMark
from kyodo_desktop.domain.workshop import Actor, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import clip, roles_block, roles_in, roles_out
from kyodo_desktop.text import roles as words
from kyodo_desktop.text import roles_table as table_words
from kyodo_desktop.ui.delegates import Index
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.matrix_model import ACTIVITY, FIRST_PARTY, WHEN, MatrixRow
from kyodo_desktop.ui.matrix_view import MatrixView
from kyodo_desktop.ui.roles_paste import PasteDialog

Cell = tuple[MatrixRow, int]
"""An activity that is in the workshop, and a column."""


class MatrixDeeds(QObject):
    """The deeds and their actions, over the chosen cells of a view."""

    def __init__(self, screen: Screen, view: MatrixView) -> None:
        super().__init__(screen)
        self._screen, self._view = screen, view
        view.marked.connect(self.mark)
        action = screen.desk.action
        self.edit_actions: Sequence[QAction] = (
            action(screen, words.COPY, self.copy, key="Ctrl+C", tip=words.COPY_TIP),
            action(screen, words.COPY_ALL, self.copy_all, key="Ctrl+Shift+C", tip=words.COPY_ALL_TIP),
            action(screen, words.PASTE, self.paste, key="Ctrl+V", tip=words.PASTE_TIP),
            action(screen, words.FILL_DOWN, self.fill_down, key="Ctrl+D", tip=words.FILL_DOWN_TIP),
            action(screen, words.FILL_RIGHT, self.fill_right, key="Ctrl+R", tip=words.FILL_RIGHT_TIP),
        )

    # --- which cells

    def _cells(self) -> list[Cell]:
        model = self._view.matrix
        found = [(model.row_at(index), index.column()) for index in self._view.chosen()]
        return [(row, column) for row, column in found if row is not None and row.activity_id]

    def _marks(self, level: RoleLevel | None, joint: bool) -> tuple[CellMark, ...]:
        party = self._view.matrix.party
        found = [(row, party(column)) for row, column in self._cells()]
        return tuple(CellMark(row.activity_id, at.id, level, joint) for row, at in found if at is not None)

    def rows(self) -> list[MatrixRow]:
        """The activities of the chosen cells."""
        return list({row.id: row for row, _ in self._cells()}.values())

    # --- marks

    def mark(self, level: RoleLevel | None, joint: bool) -> None:
        """Put a mark into every chosen cell of a party, or empty them."""
        marks = self._marks(level, joint)
        if not marks:
            return
        key = "joint" if joint else (level.value if level else "none")
        before = self._screen.editor.workshop
        if len(marks) == 1:
            self._screen.run(label(f"roles.set_level.{key}"), roles.put_marks, marks)
        else:
            self._screen.run(label(f"roles.put_marks.{key}"), roles.put_marks, marks)
        if before is not self._screen.editor.workshop:
            self._tell(before, self._screen.editor.workshop, marks, joint)

    def _tell(self, before: Workshop, after: Workshop, marks: Sequence[CellMark], joint: bool) -> None:
        touched = list(dict.fromkeys(mark.activity_id for mark in marks))
        moved = [(id_, roles.displaced_leads(before, after, id_)) for id_ in touched]
        moved = [(id_, gone) for id_, gone in moved if gone]
        if len(moved) == 1:
            self._screen.desk.say(words.lead_became_cooperate(_names(moved[0][1])), True)
        elif moved:
            self._screen.desk.say(words.leads_became_cooperate(len(moved)), True)
        elif joint and len(touched) == 1:
            held = {role.actor_id for role in roles.leads(after, touched[0])}
            leads = [actor for actor in after.actors if actor.id in held]
            self._screen.desk.say(words.joint_leads(_names(leads)), True)
        elif len(marks) > 1:
            self._screen.desk.say(words.filled(len(marks)), True)

    # --- filling from the cell beside

    def fill_down(self) -> None:
        """The top cell of each chosen column, into those below it; a single one takes what stands above."""
        self._fill(1, 0)

    def fill_right(self) -> None:
        """The first cell of each chosen row, into those at its right."""
        self._fill(0, 1)

    def _fill(self, down: int, right: int) -> None:
        model = self._view.matrix
        chosen = self._view.chosen()
        if not chosen:
            return
        rows, columns = {i.row() for i in chosen}, {i.column() for i in chosen}
        first_row, first_column = min(rows), min(columns)
        if len(rows if down else columns) == 1:
            first_row, first_column = first_row - down, first_column - right
        pairs: list[tuple[Index, Index]] = []
        for index in chosen:
            row = first_row if down else index.row()
            column = first_column if right else index.column()
            source = model.index(row, column)
            if source.isValid() and (row, column) != (index.row(), index.column()):
                pairs.append((source, index))
        marks = [mark for source, target in pairs if (mark := self._like(source, target))]
        dates = [date for source, target in pairs if down and (date := self._date_like(source, target))]
        if not marks and not dates:
            return
        block = roles_block.Block(len(rows), len(columns), tuple(marks), tuple(dates))
        if self._screen.run(label("roles.put_marks.on"), roles_block.put, block):
            self._screen.desk.say(words.filled(len(pairs)), True)

    def _like(self, source: Index, target: Index) -> CellMark | None:
        model = self._view.matrix
        row, here = model.row_at(source), model.row_at(target)
        party, there = model.party(source.column()), model.party(target.column())
        if row is None or here is None or not here.activity_id or party is None or there is None:
            return None
        level, joint, _ = row.level(party.id)
        return CellMark(here.activity_id, there.id, RoleLevel(level) if level else None, joint)

    def _date_like(self, source: Index, target: Index) -> tuple[str, str] | None:
        row, here = self._view.matrix.row_at(source), self._view.matrix.row_at(target)
        if source.column() != WHEN or row is None or here is None or not here.activity_id:
            return None
        return here.activity_id, self._dates()[row.activity_id]

    def _dates(self) -> dict[str, str]:
        return {a.id: roles_out.dates(a) for a in self._screen.editor.workshop.activities}

    # --- to and from a spreadsheet

    def copy(self) -> None:
        """The chosen cells as they stand; all of them are the whole table with its headers."""
        chosen = self._view.chosen()
        cells = self._cells()
        if not cells:
            return
        model = self._view.matrix
        if len(chosen) > 1 and len({i.row() for i in chosen}) == model.rowCount():
            shown = [n for n in range(ACTIVITY, model.columnCount()) if not self._view.isColumnHidden(n)]
            if {i.column() for i in chosen} == set(shown):
                self.copy_all()
                return
        dates = self._dates()
        held = roles.of_all(self._screen.editor.workshop)
        rows: dict[str, list[str]] = {}
        for row, column in cells:
            party = model.party(column)
            if party is not None:
                text = roles_out.cell(held[row.activity_id].get(party.id))
            else:
                text = row.what if column == ACTIVITY else dates[row.activity_id]
            rows.setdefault(row.id, []).append(text)
        put_on_clipboard(rows.values())
        self._screen.desk.say(table_words.copied(len(rows), max(map(len, rows.values()))), False)

    def copy_all(self) -> None:
        """Everything that the table holds, with headers."""
        table = roles_out.table(self._screen.editor.workshop)
        put_on_clipboard((table.head, *table.rows))
        self._screen.desk.say(table_words.COPIED_ALL, False)

    def paste(self) -> None:
        """Marks over cells from the current one on; a table, or lines on activities, are shown first."""
        text = QApplication.clipboard().text()
        chosen = self._view.chosen()
        first = chosen[0] if chosen else self._view.currentIndex()
        try:
            roles_in.check(text)
            if not first.isValid() or first.column() < WHEN or roles_in.has_header(text):
                self._show_first(text, first)
            else:
                self._put_block(text, first)
        except Refused as refusal:
            self._screen.desk.refuse(refusal)

    def _kinds(self, first: int) -> list[str]:
        """What the columns of the page hold, from one on."""
        parties = [actor.id for actor in actors.in_order(self._screen.editor.workshop)]
        found = ["what", *([] if self._view.isColumnHidden(WHEN) else ["when"]), *parties]
        at = {ACTIVITY: 0, WHEN: 1}.get(first, first - FIRST_PARTY + len(found) - len(parties))
        return found[at:]

    def _show_first(self, text: str, first: Index) -> None:
        row = self._view.matrix.row_at(first)
        phase = row.phase if row else Phase.PLAN
        table = roles_in.read(self._screen.editor.workshop, text, self._kinds(ACTIVITY), phase)
        PasteDialog(self._screen, table).open()

    def _put_block(self, text: str, first: Index) -> None:
        ids = [row.activity_id for row in self._view.matrix.rows[first.row() :] if row.activity_id]
        block = roles_block.read(text, ids, self._kinds(first.column()))
        if self._screen.run(label("roles_block.put"), roles_block.put, block):
            self._screen.desk.say(table_words.pasted(block.rows, block.columns), True)


def put_on_clipboard(rows: Iterable[Sequence[str]]) -> None:
    """As text with tabs, and as a table."""
    held = list(rows)
    data = QMimeData()
    data.setText(clip.tsv(held))
    data.setHtml(clip.html(held))
    QApplication.clipboard().setMimeData(data)


def _names(found: Iterable[Actor]) -> list[str]:
    return [actors.shown_name(actor) for actor in found]
