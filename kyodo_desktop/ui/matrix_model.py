"""The matrix of activities and parties as a table model: one row an activity, one column a party."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt

from kyodo_desktop.domain import actors, roles
from kyodo_desktop.domain.choices import Phase
from kyodo_desktop.domain.japanese import activity_when
from kyodo_desktop.domain.place import Place, within
from kyodo_desktop.domain.remember import remembered
from kyodo_desktop.domain.workshop import Activity, Actor, Workshop
from kyodo_desktop.text import roles as words
from kyodo_desktop.ui.line_table import NewLine
from kyodo_desktop.ui.rows_model import Column, Index, RowsModel

PHASE, NUMBER, ACTIVITY, WHEN = range(4)
FIRST_PARTY = 4

Level = tuple[str, bool, str]
"""A ``RoleLevel`` value ("" for none), whether it is a lead shared on purpose, and the party's own words."""

NOTHING: Level = ("", False, "")

Held = tuple[tuple[str, Level], ...]
"""What the parties do in one activity, by their ids."""


@dataclass(frozen=True)
class MatrixRow:
    """One activity as the matrix shows it. ``id`` names the line; a new line has no ``activity_id`` yet."""

    id: str
    phase: Phase
    activity_id: str = ""
    number: int = 0
    what: str = ""
    when: str = ""
    led: bool = True
    levels: Held = ()

    def level(self, actor_id: str) -> Level:
        """What a party does in it."""
        return dict(self.levels).get(actor_id, NOTHING)


Edit = Callable[[MatrixRow, str], None]


class Writing(NamedTuple):
    """How a page writes what is typed: names, dates, a party's words; and where such words belong."""

    name: Edit
    when: Edit
    words: Callable[[str, MatrixRow, str], None]
    words_place: Callable[[str, MatrixRow], Place]


class MatrixModel(RowsModel[MatrixRow]):
    """Columns follow the parties; rows follow the activities by differences."""

    def __init__(self, writing: Writing, new_line: Callable[[], NewLine], parent: QObject) -> None:
        self._writing = writing
        self._fixed = (
            Column[MatrixRow](words.PHASE_HEAD, self._phase),
            Column[MatrixRow](words.NUMBER, _number),
            Column[MatrixRow](
                words.ACTIVITY, _what, edit=writing.name, place=partial(place_of, "what"), spoken=self._spoken
            ),
            Column[MatrixRow](words.WHEN, _when, edit=writing.when, place=partial(place_of, "when")),
        )
        super().__init__(self._fixed, parent)
        self._new_line = new_line
        self._made: dict[str, tuple[Activity, MatrixRow]] = {}
        self.parties: tuple[Actor, ...] = ()
        self.labels: Mapping[Phase, str] = {}

    def show(self, workshop: Workshop, new_in: Phase) -> None:
        """Show a workshop; a line that is being made stands at the end of the phase ``new_in``."""
        parties = actors.in_order(workshop)
        if parties != self.parties:
            self.beginResetModel()
            self.parties = parties
            self.columns = (*self._fixed, *(self._party_column(actor) for actor in parties))
            self.endResetModel()
        labels = {phase: roles.phase_label(workshop, phase) for phase in roles.PHASES}
        if labels != self.labels:
            self.labels = labels
            self.dataChanged.emit(self.index(0, PHASE), self.index(max(0, self.rowCount() - 1), PHASE))
        self.set_rows(self._lines(workshop, new_in))

    def party(self, column: int) -> Actor | None:
        """The party of a column; none for the columns before."""
        place = column - FIRST_PARTY
        return self.parties[place] if 0 <= place < len(self.parties) else None

    def column_of(self, actor_id: str) -> int:
        """The column of a party; -1 if it has none."""
        return next((n + FIRST_PARTY for n, actor in enumerate(self.parties) if actor.id == actor_id), -1)

    def frame(self) -> tuple[object, ...]:
        """What heights, widths and spans depend on: which lines and parties stand where."""
        return self.parties, [(row.id, row.phase) for row in self._rows]

    def spans(self) -> list[tuple[int, int]]:
        """First row and number of rows of each phase that is shown."""
        out: list[tuple[int, int]] = []
        for position, row in enumerate(self._rows):
            if out and self._rows[out[-1][0]].phase == row.phase:
                out[-1] = (out[-1][0], out[-1][1] + 1)
            else:
                out.append((position, 1))
        return out

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The cursor passes over phase and number."""
        if index.column() in (PHASE, NUMBER):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def _party_column(self, actor: Actor) -> Column[MatrixRow]:
        name = actors.shown_name(actor) or words.NO_NAME
        return Column(
            name,
            partial(_mark, actor.id),
            edit=partial(self._writing.words, actor.id),
            text=partial(_words, actor.id),
            place=partial(self._writing.words_place, actor.id),
            spoken=partial(_cell_spoken, actor.id, name),
        )

    def _phase(self, row: MatrixRow) -> str:
        return self.labels[row.phase]

    def _spoken(self, row: MatrixRow) -> str:
        return words.activity_spoken(row.number, row.what, self.labels[row.phase], row.led)

    def _lines(self, workshop: Workshop, new_in: Phase) -> list[MatrixRow]:
        line, held = self._new_line(), _levels(workshop)
        lines = [
            self._line(line.name(activity.id), number, activity, held.get(activity.id, ()))
            for number, activity in enumerate(roles.in_order(workshop), 1)
        ]
        if line.waiting:
            lines.append(MatrixRow(line.waiting, new_in))
            lines.sort(key=lambda row: roles.PHASES.index(row.phase))
        return lines

    def _line(self, name: str, number: int, activity: Activity, held: Held) -> MatrixRow:
        """The row of before, if it says the same."""
        known, row = self._made.get(name, (None, None))
        if row is None or known is not activity or row.number != number or row.levels != held:
            row = _row(name, number, activity, held)
            self._made[name] = (activity, row)
        return row


@remembered("roles")
def _levels(workshop: Workshop) -> Mapping[str, Held]:
    """What each party does, by activity; the parties in one order, so that equal rows compare equal."""
    out: dict[str, list[tuple[str, Level]]] = {}
    for role in workshop.roles:
        out.setdefault(role.activity_id, []).append(
            (role.actor_id, (role.level.value, role.joint, role.words))
        )
    return {activity: tuple(sorted(held)) for activity, held in out.items()}


def _row(name: str, number: int, activity: Activity, held: Held) -> MatrixRow:
    return MatrixRow(
        id=name,
        phase=activity.phase,
        activity_id=activity.id,
        number=number,
        what=activity.what,
        when=activity_when(activity.since, activity.by),
        led=any(level[0] == "lead" for _, level in held),
        levels=held,
    )


def place_of(field: str, row: MatrixRow) -> Place:
    """Where the words of a cell belong; a new line has no id yet, but a phase."""
    if not row.activity_id:
        return within(Place("activities", "", field), row.phase)
    return Place("activities", row.activity_id, field)


def _number(row: MatrixRow) -> str:
    return str(row.number) if row.number else ""


def _what(row: MatrixRow) -> str:
    return row.what


def _when(row: MatrixRow) -> str:
    return row.when


def _mark(actor_id: str, row: MatrixRow) -> str:
    return words.MARK.get(row.level(actor_id)[0], "")


def _words(actor_id: str, row: MatrixRow) -> str:
    return row.level(actor_id)[2]


def _cell_spoken(actor_id: str, name: str, row: MatrixRow) -> str:
    return words.cell_spoken(row.what, name, *row.level(actor_id))
