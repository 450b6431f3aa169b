"""What is done with a ballot: closing and counting again, taking up issues, withdrawing."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject

from kyodo_desktop.domain import ballot_issues, ballot_words, ballots, issues, options
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import choosing as words
from kyodo_desktop.ui.ballot_sheet import BallotSheet
from kyodo_desktop.ui.desk import Screen


class BallotDeeds(QObject):
    """Acts on the ballot of a sheet."""

    def __init__(self, screen: Screen, sheet: BallotSheet) -> None:
        super().__init__(sheet)
        self._screen, self._sheet = screen, sheet

    def close(self) -> None:
        """F9: close, or count again. Counts that do not add up first get the field for their reason."""
        screen, result = self._screen, self._sheet.result
        if result is None:
            return
        ballot = result.ballot
        self._sheet.leave()
        if ballot.closed_at is not None:
            screen.run(label("ballots.reopen"), ballots.reopen, ballot.id)
            return
        try:
            now = dt.datetime.now().astimezone().replace(second=0, microsecond=0)
            screen.editor.run(label("ballots.close"), ballots.close, ballot.id, now)
        except Refused as refusal:
            screen.desk.refuse(refusal)
            if refusal.key == "ballots.uneven":
                self._sheet.ask_why()
            elif refusal.key == "ballots.objection_without_reason":
                self._sheet.add_reason()
            return
        self._sheet.take_focus()  # not in a field that is closed now; Space goes on from here
        result = ballots.result(screen.editor.workshop, ballot.id)
        screen.desk.say(words.closed(ballot_words.outcome(result)), True)

    def take_up_option(self, option_id: str) -> None:
        """Work on an option, or not after all."""
        screen, result = self._screen, self._sheet.result
        if result is None:
            return
        option = next(found.option for found in result.options if found.id == option_id)
        issue = ballot_issues.issue_of(screen.editor.workshop, option)
        if issue is not None:
            screen.run(label("issues.leave"), issues.leave, issue.id)
            return
        if screen.run(label("ballot_issues.take_up"), ballot_issues.take_up, result.ballot.id, option_id):
            screen.desk.say(words.taken(1), True)

    def take_up_first(self) -> None:
        """Work on the first ranks."""
        screen, ballot = self._screen, self._sheet.ballot_id
        before = len(issues.chosen(screen.editor.workshop))
        if screen.run(label("ballot_issues.take_up_first"), ballot_issues.take_up_first, ballot):
            screen.desk.say(words.taken(len(issues.chosen(screen.editor.workshop)) - before), True)

    def delete_here(self) -> None:
        """In a number's cell Del empties it; on the words it withdraws the option."""
        table = self._sheet.table
        if table is None:
            return
        row = table.current_row_of()
        if row is None or table.clear_number():
            return
        if row.own or _declared(self._screen.editor.workshop, row.option_id):
            self._screen.run(label("options.withdraw"), options.withdraw, row.option_id)


def _declared(workshop: Workshop, id: str) -> bool:
    return any(option.id == id for option in workshop.ballot_options)
