# 票を数える
"""How many gave what, and how it reached the laptop: hands, paper, proxy."""

from __future__ import annotations

import re
import unicodedata

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.ballot_counts import CHOICES, opened
from kyodo_desktop.domain.choices import BallotMethod, TallySource
from kyodo_desktop.domain.workshop import Ballot, Tally, Workshop, new_id
from kyodo_desktop.errors import Refused

_NUMBER = re.compile(r"-?\d{1,12}")
MOST = 999  # for one choice of one option from one source: more is a slip of the finger


def set_amount(
    workshop: Workshop,
    ballot_id: str,
    option_id: str,
    source: TallySource,
    amount: int,
    choice: str = "",
) -> Workshop:
    """So many gave that choice to that option, counted by hands, on paper or for proxies; 0 takes it back.

    Raises Refused below 0 or above ``MOST``, for an option or choice that the ballot does not have, and when
    it is closed. Whether it adds up is no concern of this: totals are taken as they are read out.
    """
    ballot = opened(workshop, ballot_id)
    if not 0 <= amount <= MOST:
        key = "votes.amount" if ballot.method is BallotMethod.SEALS else "ballots.amount"
        raise Refused(key, most=MOST)
    if choice not in CHOICES[ballot.method]:
        raise Refused("ballots.no_such_choice")
    wanted = (ballot_id, option_id, choice, source)
    found = next(
        (t for t in workshop.tallies if (t.ballot_id, t.option_id, t.choice, t.source) == wanted), None
    )
    if found is not None and amount:
        return rows.edit(workshop, "tallies", found.id, amount=amount)
    if found is not None:
        return rows.remove(workshop, "tallies", found.id)
    if not _offers(workshop, ballot, option_id):
        raise Refused("row.gone")
    if not amount:
        return workshop
    new = Tally(
        id=new_id(), ballot_id=ballot_id, option_id=option_id, source=source, amount=amount, choice=choice
    )
    return rows.add(workshop, "tallies", new)


def read_number(typed: str, method: BallotMethod) -> int:
    """What was typed into a cell; blank is 0. Raises Refused for what is no whole number."""
    text = unicodedata.normalize("NFKC", typed).strip().replace("\u2212", "-")
    if not text:
        return 0
    if _NUMBER.fullmatch(text) is None:
        key = "votes.amount" if method is BallotMethod.SEALS else "ballots.amount"
        raise Refused(key, most=MOST)
    return int(text)


def write_amount(
    workshop: Workshop, ballot_id: str, option_id: str, source: TallySource, text: str, choice: str = ""
) -> Workshop:
    """``set_amount`` of a number as typed. Raises Refused as it does, and as ``read_number``."""
    amount = read_number(text, rows.find(workshop.ballots, ballot_id).method)
    return set_amount(workshop, ballot_id, option_id, source, amount, choice)


def _offers(workshop: Workshop, ballot: Ballot, option_id: str) -> bool:
    """Whether votes for it can be counted, without looking at every note for one keystroke."""
    declared = {row.id for row in workshop.ballot_options if row.ballot_id == ballot.id}
    if declared:
        return option_id in declared
    if ballot.method is not BallotMethod.SEALS:
        return option_id == ballot.id
    return any(row.id == option_id for part in (workshop.cards, workshop.groups) for row in part)
