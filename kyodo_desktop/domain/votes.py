# シール
"""How many each note got. Totals only, so that people can choose freely."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import NamedTuple

from kyodo_desktop.domain import ballot_counts, ballots, tallies
from kyodo_desktop.domain.choices import TallySource
from kyodo_desktop.domain.tallies import MOST as MOST
from kyodo_desktop.domain.workshop import Ballot, Workshop
from kyodo_desktop.errors import Refused


class Seals(NamedTuple):
    """The control sum: how many are stuck, and how many people and seals each would make."""

    used: int
    budget: int


def ballot(workshop: Workshop) -> Ballot:
    """The standing seal ballot of the board. Raises Refused when a workshop from elsewhere has none."""
    return ballot_counts.standing(workshop)


def counts(workshop: Workshop) -> Counter[str]:
    """Seals of each option by its id, over all sources."""
    standing = ballot(workshop).id
    out: Counter[str] = Counter()
    for tally in workshop.tallies:
        if tally.ballot_id == standing:
            out[tally.option_id] += tally.amount
    return out


def of_group(workshop: Workshop, group_id: str) -> int:
    """Seals of an island: its own and those of its notes."""
    found = counts(workshop)
    return found[group_id] + sum(found[card.id] for card in workshop.cards if card.group_id == group_id)


def total(workshop: Workshop) -> Seals:
    """Used, and present people times seals each."""
    standing = ballot(workshop)
    budget = ballot_counts.present(workshop, standing) * standing.per_person
    return Seals(sum(counts(workshop).values()), budget)


def set_seals(
    workshop: Workshop, option_id: str, amount: int, source: TallySource = TallySource.HANDS
) -> Workshop:
    """How many an option got from one source. Raises Refused below 0 or above ``MOST``, or when it is closed.

    The budget is a control sum, not a limit here: totals counted on paper are taken as they are.
    """
    return tallies.set_amount(workshop, ballot(workshop).id, option_id, source, amount)


def write_seals(workshop: Workshop, option_id: str, typed: str) -> Workshop:
    """How many seals a note has in all, as typed; the show of hands makes up what others have not counted.

    Blank is none. Raises Refused for anything but a number.
    """
    number = unicodedata.normalize("NFKC", typed).strip() or "0"
    if not number.isdecimal() or len(number) > 6:
        raise Refused("votes.amount", most=MOST)
    standing = ballot(workshop).id
    elsewhere = sum(
        tally.amount
        for tally in workshop.tallies
        if (tally.ballot_id, tally.option_id) == (standing, option_id) and tally.source != TallySource.HANDS
    )
    return set_seals(workshop, option_id, max(int(number) - elsewhere, 0))


def stick(
    workshop: Workshop, option_id: str, more: int = 1, source: TallySource = TallySource.HANDS
) -> Workshop:
    """Stick one seal on, or (-1) take one off; below nothing stays nothing.

    Raises Refused when attendance is taken and all seals are used up.
    """
    seals = total(workshop)
    if more > 0 and 0 < seals.budget < seals.used + more:
        raise Refused("votes.used_up", budget=seals.budget)
    stuck = ballot_counts.counts(workshop, ballot(workshop).id).get((option_id, "", source), 0)
    return set_seals(workshop, option_id, max(0, stuck + more), source)


def set_per_person(workshop: Workshop, per_person: int) -> Workshop:
    """How many seals each person has. Raises Refused outside 1 to 20."""
    return ballots.set_per_person(workshop, ballot(workshop).id, per_person)
