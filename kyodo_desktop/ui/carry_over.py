"""The dialog that brings unsolved issues of earlier workshops into this one, in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from kyodo_desktop.domain import issues
from kyodo_desktop.domain.choices import IssueStatus
from kyodo_desktop.domain.issues import Earlier
from kyodo_desktop.domain.japanese import wareki
from kyodo_desktop.editor import label
from kyodo_desktop.text import common
from kyodo_desktop.text import goal_issues as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.labels import PlainLabel, rule
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.tables import RuledTable

_WIDE, _HIGH = 900, 520  # px at 100 %


@dataclass(frozen=True)
class Offer:
    """One issue of an earlier workshop. ``here``: this workshop has it already."""

    id: str
    earlier: Earlier
    here: bool
    ticked: bool


def offers(found: Sequence[Earlier], known: set[str]) -> list[Offer]:
    """The unsolved issues, the newest of each chain. Those worked on at the last workshop are ticked."""
    newest = issues.newest(found).values()
    unsolved = [earlier for earlier in newest if earlier.issue.status in issues.UNSOLVED]
    last = next((e.workshop_id for e in unsolved if not e.sample), "")
    worked_on = (IssueStatus.CHOSEN, IssueStatus.UNDER_WAY)

    def offer(earlier: Earlier) -> Offer:
        here = issues.origin(earlier.issue) in known
        ticked = not here and earlier.workshop_id == last and earlier.issue.status in worked_on
        return Offer(earlier.id, earlier, here, ticked)

    return [offer(earlier) for earlier in unsolved]


class CarryOver(QDialog):
    """``known`` tells what the library said of earlier workshops, once it has been read."""

    known = Signal(object)

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(common.APP)
        self._screen, self._open = screen, True
        desk = screen.desk
        self._words = PlainLabel(words.CARRY_WAIT, wrap=True)
        self.model: RowsModel[Offer] = RowsModel(self._columns(), self)
        self.table = RuledTable(desk.look, self.model)
        self.table.setAccessibleName(words.CARRY_TABLE)
        self.table.hide()
        self.take = desk.button(words.CARRY_TAKE, self._take, key="Enter", primary=True)
        self.take.setDefault(True)
        self.take.hide()
        self.stop = desk.button(common.CANCEL, self.reject, key="Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words.CARRY_TITLE, "title", wrap=True))
        column.addWidget(rule("heavy"))
        column.addWidget(self._words)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addStretch(1)
        row.addWidget(self.stop)
        column.addLayout(row)
        room, px = screen.window().size(), desk.look.px
        self.resize(min(px(_WIDE), room.width() - 40), min(px(_HIGH), room.height() - 40))
        desk.tasks.start(partial(desk.library.earlier, screen.editor.workshop), self._show, self._failed)

    def _columns(self) -> tuple[Column[Offer], ...]:
        return (
            Column[Offer](
                words.CARRY_TAKE, _nothing, checked=_ticked, toggle=self._toggle, spoken=_spoken, width=88
            ),
            Column[Offer](words.CARRY_ISSUE, _statement, second=_known, stretch=True),
            Column[Offer](words.CARRY_WHICH, _which, second=_day, width=212),
            Column[Offer](words.CARRY_THEN, _then, width=104),
        )

    def done(self, result: int) -> None:
        """What is still being read comes too late."""
        self._open = False
        super().done(result)

    # --- what the library says

    def _show(self, found: Sequence[Earlier]) -> None:
        if not self._open:
            return
        self.known.emit(found)
        known = {issues.origin(issue) for issue in self._screen.editor.workshop.issues}
        rows = offers(found, known)
        self.model.set_rows(rows)
        self.table.verticalHeader().setDefaultSectionSize(self._screen.desk.look.px(54))
        self.table.setVisible(bool(rows))
        new = [row for row in rows if not row.here]
        self.take.setVisible(bool(new))
        here = words.CARRY_ALL_HERE if rows else words.CARRY_NONE
        self._words.setText(words.CARRY_WORDS if new else here)
        self._count()
        if new:
            self.table.select(new[0].id)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, failure: Exception) -> None:
        from kyodo_desktop.errors import Trouble

        if not isinstance(failure, Trouble):
            raise failure
        if self._open:
            self.reject()
            self._screen.desk.trouble(failure)

    # --- what is done

    def _toggle(self, row: Offer) -> None:
        if not row.here:
            rows = [replace(r, ticked=not r.ticked) if r.id == row.id else r for r in self.model.rows]
            self.model.set_rows(rows)
            self._count()

    def _count(self) -> None:
        self.take.set_words(words.carry_count(sum(row.ticked for row in self.model.rows)), "Enter")

    def _take(self) -> None:
        taken = tuple(row.earlier.issue for row in self.model.rows if row.ticked)
        if taken and self._screen.run(label("issues.carry_over"), issues.carry_over, taken):
            self._screen.desk.say(words.carried(len(taken)), True)
        self.accept()


def _nothing(_row: Offer) -> str:
    return ""


def _ticked(row: Offer) -> bool:
    return row.ticked or row.here


def _statement(row: Offer) -> str:
    return row.earlier.issue.statement


def _known(row: Offer) -> str:
    issue = row.earlier.issue
    return words.details(issue.who_suffers, issue.where, issue.today)


def _which(row: Offer) -> str:
    return row.earlier.title + (words.SAMPLE if row.earlier.sample else "")


def _day(row: Offer) -> str:
    date = row.earlier.date
    return wareki(date) if date else words.NO_DATE


def _then(row: Offer) -> str:
    return words.CARRY_HERE if row.here else words.STATUS[row.earlier.issue.status]


def _spoken(row: Offer) -> str:
    return words.carry_spoken(row.earlier.issue.statement, _which(row), _ticked(row))
