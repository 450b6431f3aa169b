# シール
"""How many each note got. Totals only, so that people can choose freely."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from kyodo_desktop.domain import meetings, participants, rows
from kyodo_desktop.domain.workshop import Ballot, BallotMethod, Tally, TallySource, Workshop, new_id
from kyodo_desktop.errors import Refused

MOST = 999  # for one option from one source: more is a slip of the finger


class Seals(NamedTuple):
    """The control sum: how many are stuck, and how many people and seals each would make."""

    used: int
    budget: int


def ballot(workshop: Workshop) -> Ballot:
    """The standing seal ballot of the board. Raises Refused when a workshop from elsewhere has none."""
    for found in workshop.ballots:
        if found.method is BallotMethod.SEALS:
            return found
    raise Refused("row.gone")


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
    meeting = standing.meeting_id or meetings.first(workshop).id
    budget = participants.present(workshop, meeting) * standing.per_person
    return Seals(sum(counts(workshop).values()), budget)


def set_seals(
    workshop: Workshop, option_id: str, amount: int, source: TallySource = TallySource.HANDS
) -> Workshop:
    """How many an option got from one source. Raises Refused below 0 or above ``MOST``.

    The budget is a control sum, not a limit here: totals counted on paper are taken as they are.
    """
    if not 0 <= amount <= MOST:
        raise Refused("votes.amount", most=MOST)
    if not any(option_id in rows.by_id(rows.all_rows(workshop, part)) for part in ("cards", "groups")):
        raise Refused("row.gone")
    standing = ballot(workshop)
    found = _tally(workshop, standing.id, option_id, source)
    if found is None:
        new = Tally(id=new_id(), ballot_id=standing.id, option_id=option_id, source=source, amount=amount)
        return rows.add(workshop, "tallies", new) if amount else workshop
    if amount == 0:
        return rows.remove(workshop, "tallies", found.id)
    return rows.edit(workshop, "tallies", found.id, amount=amount)


def stick(
    workshop: Workshop, option_id: str, more: int = 1, source: TallySource = TallySource.HANDS
) -> Workshop:
    """Stick one seal on, or (-1) take one off; below nothing stays nothing.

    Raises Refused when attendance is taken and all seals are used up.
    """
    seals = total(workshop)
    if more > 0 and 0 < seals.budget < seals.used + more:
        raise Refused("votes.used_up", budget=seals.budget)
    found = _tally(workshop, ballot(workshop).id, option_id, source)
    return set_seals(workshop, option_id, max(0, (found.amount if found else 0) + more), source)


def set_per_person(workshop: Workshop, per_person: int) -> Workshop:
    """How many seals each person has. Raises Refused outside 1 to 20."""
    if not 1 <= per_person <= 20:
        raise Refused("votes.per_person", most=20)
    return rows.edit(workshop, "ballots", ballot(workshop).id, per_person=per_person)


def _tally(workshop: Workshop, ballot_id: str, option_id: str, source: TallySource) -> Tally | None:
    wanted = (ballot_id, option_id, source)
    return next((t for t in workshop.tallies if (t.ballot_id, t.option_id, t.source) == wanted), None)
