"""The dialog in which a workshop's categories are edited: marks, labels, their sequence, which there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Concatenate, ParamSpec

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QVBoxLayout

from kyodo_desktop.domain import cards, categories, fields
from kyodo_desktop.domain.changes import Change
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Category, Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import categories as words
from kyodo_desktop.text import common, refusals
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.line_table import LineTable, NewLine
from kyodo_desktop.ui.rows_model import Column, RowsModel

P = ParamSpec("P")
MARK, LABEL, NOTES = range(3)
_WIDE, _HIGH = 640, 560  # px at 100 %


@dataclass(frozen=True)
class CategoryRow:
    """One category and how many notes it has; a new line has no category yet."""

    id: str
    category: Category | None = None
    notes: int = 0


class Categories(QDialog):
    """Every change is a step at once; a refusal stands below the table."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._screen = screen
        desk = screen.desk
        self.model: RowsModel[CategoryRow] = RowsModel(
            (
                Column[CategoryRow](
                    words.MARK,
                    _mark,
                    edit=self._write_mark,
                    place=partial(_place, "mark"),
                    width=80,
                    bold=True,
                ),
                Column[CategoryRow](
                    words.LABEL,
                    _label,
                    edit=self._write_label,
                    place=partial(_place, "label"),
                    stretch=True,
                    spoken=_spoken,
                ),
                Column[CategoryRow](words.NOTES, _notes, width=80, right=True, tone="sumi-2"),
            ),
            self,
        )
        self.table = LineTable(desk.look, self.model, screen.editor)
        self.table.setAccessibleName(words.TABLE)
        self.table.row_wanted.connect(self._add)
        self.table.line_left.connect(self._drop)
        self.note = PlainLabel("", "refusal", wrap=True)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.MEND, "title"))
        column.addWidget(rule("heavy"))
        column.addWidget(PlainLabel(words.WORDS, wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        column.addLayout(self._buttons())
        self._fit_room()
        self._show()
        self.table.select(self.model.rows[0].id if self.model.rows else "", LABEL)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_room(self) -> None:
        room, px = self._screen.window().size(), self._screen.desk.look.px
        self.resize(min(px(_WIDE), room.width() - 40), min(px(_HIGH), room.height() - 40))

    def _buttons(self) -> QVBoxLayout:
        desk = self._screen.desk
        told = (
            (words.ADD, self._add, "Ins"),
            (words.PICK, self._pick, "Ctrl+Ins"),
            (words.UP, self._up, "Alt+Up"),
            (words.DOWN, self._down, "Alt+Down"),
            (words.PUT_AWAY, self._put_away, "Del"),
        )
        actions = [desk.action(self, text, run, key=key) for text, run, key in told]
        self.addActions(actions)
        self.pick = desk.action_button(actions[1], small=True)
        self.close_button = desk.button(words.CLOSE, self.accept, key="Esc", small=True)
        buttons = [desk.action_button(action, small=True) for action in actions]
        buttons[1] = self.pick
        rows = QVBoxLayout()
        rows.setSpacing(8)
        for line in (buttons[:2], buttons[2:]):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in line:
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)
        row.addWidget(self.close_button)
        return rows

    # --- showing

    def _show(self) -> None:
        workshop = self._screen.editor.workshop
        counts = Counter(card.category_id for card in workshop.cards)
        line: NewLine = self.table.new_line
        rows = [CategoryRow(line.name(c.id), c, counts[c.id]) for c in workshop.categories]
        if line.waiting:
            rows.append(CategoryRow(line.waiting))
        self.model.set_rows(rows)

    def _say(self, sentence: str) -> None:
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def _run(
        self,
        key: str,
        typed: str,
        operation: Callable[Concatenate[Workshop, P], Workshop],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Change, ...]:
        """Run an operation; what a rule refuses stays in its cell, with the reason below."""
        self._say("")
        try:
            changes = self._screen.editor.run(label(key), operation, *args, **kwargs)
        except Refused as refusal:
            self._say(refusals.say(refusal))
            if typed:
                self.table.write_again(typed)
            return ()
        line = self.table.new_line
        added = [c.id for c in changes if c.part == "categories" and c.before is None]
        if added and line.waiting:
            line.settle(added[0])
        self._show()
        return changes

    # --- cells

    def _write_label(self, row: CategoryRow, text: str) -> None:
        if row.category is None:
            self._run("categories.add_named", text, categories.add_named, text)
        else:
            self._write(row.category, "label", text)

    def _write_mark(self, row: CategoryRow, text: str) -> None:
        if row.category is not None:
            self._write(row.category, "mark", text)

    def _write(self, category: Category, field: str, text: str) -> None:
        place = Place("categories", category.id, field)
        self._run(fields.step_key(place), text, fields.write, place, text)

    # --- rows

    def _add(self) -> None:
        if len(self._screen.editor.workshop.categories) >= cards.MOST_CATEGORIES:
            self._say(refusals.say(Refused("category.too_many", most=cards.MOST_CATEGORIES)))
            return
        name = self.table.new_line.start()
        self._show()
        self.table.begin(name, LABEL)

    def _drop(self) -> None:
        self.table.new_line.drop()
        self._show()
        self.table.setFocus()

    def _pick(self) -> None:
        found = categories.to_pick(self._screen.editor.workshop)
        if not found:
            self._say(words.NONE_LEFT)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for mark, name in found:
            menu.addAction(words.picked(mark, name)).setData((mark, name))
        menu.triggered.connect(self._picked)
        menu.popup(self.pick.mapToGlobal(self.pick.rect().bottomLeft()))

    def _picked(self, action: QAction) -> None:
        mark, name = action.data()
        if self._run("cards.add_category", "", cards.add_category, mark, name):
            self.table.select(self.model.rows[-1].id, LABEL)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        row, to = self.model.row_at(self.table.currentIndex()), self.table.currentIndex().row() + step
        if row is not None and row.category is not None and 0 <= to < self.model.rowCount():
            self._run("cards.move_category", "", cards.move_category, row.category.id, to)

    def _put_away(self) -> None:
        row = self.model.row_at(self.table.currentIndex())
        if row is None or row.category is None:
            return
        if self._run("cards.put_category_away", "", cards.put_category_away, row.category.id):
            self._say(words.put_away(row.category.label, row.notes))
            self._screen.desk.say(words.put_away(row.category.label, row.notes), True)

    def done(self, result: int) -> None:
        """Keep what is being typed."""
        self.table.finish_writing()
        super().done(result)


def _place(field: str, row: CategoryRow) -> Place:
    return Place("categories", row.category.id if row.category else "", field)


def _mark(row: CategoryRow) -> str:
    return row.category.mark if row.category else ""


def _label(row: CategoryRow) -> str:
    return row.category.label if row.category else ""


def _notes(row: CategoryRow) -> str:
    return words.notes(row.notes) if row.category else ""


def _spoken(row: CategoryRow) -> str:
    return words.spoken(_mark(row), _label(row), row.notes)
