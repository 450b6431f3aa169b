"""What somebody could not agree to: about which clause, by whom, its words and what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from kyodo_desktop.domain import actors, clauses, objections, reservations
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.text import agreement_rules as words
from kyodo_desktop.ui.agreement_sayings import LongField, SayingsPanel
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.entry_table import NEW, Choice, ChoiceColumn
from kyodo_desktop.ui.rows_model import Column


class SayingRow(NamedTuple):
    """One reservation: about what, by whom, and its words."""

    id: str
    about_id: str
    about: str
    who_id: str
    who: str
    text: str


class ReservationsPanel(SayingsPanel):
    """What it is about and who says it are chosen; the words and the answer stand below too."""

    part, first = "objections", 2

    def __init__(self, screen: Screen) -> None:
        columns = (
            ChoiceColumn(
                words.ABOUT, _about, edit=self._set_clause, text=_about_id, choices=self._clauses, width=84
            ),
            ChoiceColumn(words.WHO, _who, edit=self._set_actor, text=_who_id, choices=self._actors, width=92),
            Column(words.SAID, _said, edit=self._write, place=_said_place, stretch=True),
        )
        long = [LongField("text", words.SAID), LongField("answer", words.ANSWER)]
        super().__init__(screen, columns, words.RESERVATIONS_TITLE, long, words.ADD_RESERVATION)

    def show_workshop(self, workshop: Workshop) -> None:
        """With a word about where they stand."""
        super().show_workshop(workshop)
        some = reservations.of_agreement(workshop)
        self.note.setText(words.RESERVATION_NOTE if some else words.NO_RESERVATIONS)

    def rows_of(self, workshop: Workshop) -> list[Any]:
        """In their sequence."""
        about = {c.id: words.clause_short(c.number, c.title) for c in clauses.clauses_in_force(workshop)}
        who = {actor.id: actors.shown_name(actor) for actor in workshop.actors}
        return [
            SayingRow(
                row.id,
                row.clause_id or "",
                about.get(row.clause_id or "", words.ABOUT_ALL),
                row.actor_id or "",
                who.get(row.actor_id or "", words.NOBODY_NAMED),
                row.text,
            )
            for row in reservations.of_agreement(workshop)
        ]

    def new_row(self) -> SayingRow:
        """About the whole, by nobody."""
        return SayingRow(NEW, "", "", "", "", "")

    def column_of(self, field: str, /) -> int:
        """By the name of the field."""
        return {"clause_id": 0, "actor_id": 1}.get(field, self.first)

    def shift(self, by: int, /) -> None:
        """The one under the cursor goes up or down."""
        here, row = self.model.position(self.table.current_id()), self.table.current_id()
        if 0 <= here + by < self.model.rowCount() and row != NEW:
            self.page.run(label("reservations.move"), reservations.move, row, here + by)

    def put_away(self) -> None:
        """The one under the cursor."""
        row = self.table.current_id()
        if row and row != NEW and self.page.run(label("objections.put_away"), objections.put_away, row):
            self.page.desk.say(words.RESERVATION_AWAY, True)

    def _clauses(self) -> Sequence[Choice]:
        found = clauses.clauses_in_force(self.page.editor.workshop)
        return [("", words.ABOUT_ALL), *((c.id, words.clause_named(c.number, c.title)) for c in found)]

    def _actors(self) -> Sequence[Choice]:
        found = actors.in_order(self.page.editor.workshop)
        return [("", words.NOBODY_NAMED), *((actor.id, actors.shown_name(actor)) for actor in found)]

    def _set_clause(self, row: SayingRow, clause_id: str) -> None:
        if row.id != NEW:
            step = label("reservations.set_clause")
            self.page.run(step, reservations.set_clause, row.id, clause_id or None)

    def _set_actor(self, row: SayingRow, actor_id: str) -> None:
        if row.id != NEW:
            step = label("reservations.set_actor")
            self.page.run(step, reservations.set_actor, row.id, actor_id or None)

    def _write(self, row: SayingRow, text: str) -> None:
        if row.id == NEW:
            self.begin_row(reservations.add, "reservations.add", text)
        else:
            self.write(_said_place(row), text)


def _about(row: SayingRow) -> str:
    return row.about


def _about_id(row: SayingRow) -> str:
    return row.about_id


def _who(row: SayingRow) -> str:
    return row.who


def _who_id(row: SayingRow) -> str:
    return row.who_id


def _said(row: SayingRow) -> str:
    return row.text


def _said_place(row: SayingRow) -> Place:
    return Place("objections", row.id if row.id != NEW else "", "text")
