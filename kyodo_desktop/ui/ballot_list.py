"""The ballots of the workshop: how, what is asked, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass

from kyodo_desktop.domain import ballot_words
from kyodo_desktop.domain.workshop import Ballot, Workshop
from kyodo_desktop.text import choosing as words
from kyodo_desktop.ui.ballot_paint import BallotDelegate
from kyodo_desktop.ui.look import Look
from kyodo_desktop.ui.rows_model import Column, RowsModel
from kyodo_desktop.ui.tables import RuledList


@dataclass(frozen=True)
class BallotRow:
    """One ballot of the list."""

    id: str
    method: str
    question: str
    state: str


class BallotList(RuledList):
    """``current_row`` tells which ballot is under the cursor."""

    def __init__(self, look: Look) -> None:
        self.model_of: RowsModel[BallotRow] = RowsModel((Column(words.BALLOTS, _question, spoken=_spoken),))
        super().__init__(look, self.model_of)
        self.model_of.setParent(self)
        self.setItemDelegate(BallotDelegate(look, self))
        self.setAccessibleName(words.BALLOTS)

    def show_ballots(self, workshop: Workshop) -> None:
        """In their order; the cursor stays."""
        self.model_of.set_rows([_row(workshop, ballot) for ballot in workshop.ballots])


def _row(workshop: Workshop, ballot: Ballot) -> BallotRow:
    counted = any(tally.ballot_id == ballot.id for tally in workshop.tallies)
    state = words.CLOSED_TAG if ballot.closed_at else words.OPEN_TAG if counted else words.NOT_COUNTED_TAG
    question = ballot_words.question_of(workshop, ballot)
    return BallotRow(ballot.id, ballot.method, question, state)


def _question(row: BallotRow) -> str:
    return row.question


def _spoken(row: BallotRow) -> str:
    return words.spoken_ballot(words.METHODS[row.method].name, row.question, row.state)
