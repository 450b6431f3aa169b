# えらぶもの
"""What a ballot offers: notes, islands, activities, or words of its own."""

from __future__ import annotations

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.ballot_counts import opened
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.workshop import Ballot, BallotOption, Workshop, new_id
from kyodo_desktop.errors import Refused


def add(workshop: Workshop, ballot_id: str, option_id: str) -> Workshop:
    """Offer a note, an island or an activity. One that is offered already stays as it is.

    Raises Refused when the ballot is closed, or when votes were counted while it had no options.
    """
    ballot = opened(workshop, ballot_id)
    offered = [row for row in workshop.ballot_options if row.ballot_id == ballot_id]
    if any(row.option_id == option_id for row in offered):
        return workshop
    text = _words(workshop, option_id)
    return _offer(workshop, ballot, text, option_id)


def add_words(workshop: Workshop, ballot_id: str, text: str) -> Workshop:
    """Offer something in words of its own. Raises Refused for blank words, and as ``add``."""
    ballot = opened(workshop, ballot_id)
    return _offer(workshop, ballot, _own_words(text), None)


def reword(workshop: Workshop, id: str, text: str) -> Workshop:
    """Say it otherwise. Raises Refused when it is blank, closed, or the words of a note."""
    row = rows.find(workshop.ballot_options, id)
    opened(workshop, row.ballot_id)
    if row.option_id is not None:
        raise Refused("ballots.words_of_a_note")
    return rows.edit(workshop, "ballot_options", id, text=_own_words(text))


def move(workshop: Workshop, id: str, to: int) -> Workshop:
    """Make it number ``to`` (from 0) of its ballot."""
    ballot_id = rows.find(workshop.ballot_options, id).ballot_id
    return rows.move(
        workshop, "ballot_options", id, to, lambda row: getattr(row, "ballot_id", None) == ballot_id
    )


def withdraw(workshop: Workshop, id: str) -> Workshop:
    """Take an option out. Raises Refused once something was counted for it, or when the ballot is closed."""
    row = rows.find(workshop.ballot_options, id)
    opened(workshop, row.ballot_id)
    if any(tally.option_id == id for tally in workshop.tallies):
        raise Refused("ballots.counted_for")
    return rows.remove(workshop, "ballot_options", id)


def _own_words(text: str) -> str:
    text = accept("ballot_options", "text", text)
    if not text.strip():
        raise Refused("ballots.blank_option")
    return text


def _words(workshop: Workshop, option_id: str) -> str:
    """The words of a note, island or activity as they stand. Raises Refused when it
    has gone, has no name, or is private: what is offered is read by the whole hall.
    """
    for card in workshop.cards:
        if card.id == option_id:
            if card.private:
                raise Refused("ballots.private_note")
            return card.text
    for group in workshop.groups:
        if group.id == option_id:
            if not group.title.strip():
                raise Refused("ballots.group_without_name")
            return group.title
    return rows.find(workshop.activities, option_id).what


def _offer(workshop: Workshop, ballot: Ballot, text: str, option_id: str | None) -> Workshop:
    offered = [row for row in workshop.ballot_options if row.ballot_id == ballot.id]
    if not offered and any(tally.ballot_id == ballot.id for tally in workshop.tallies):
        raise Refused("ballots.counted_already")
    row = BallotOption(
        id=new_id(),
        order=rows.next_order(workshop.ballot_options),
        ballot_id=ballot.id,
        option_id=option_id,
        text=text,
    )
    return rows.add(workshop, "ballot_options", row)
