# えらぶ
"""Choosing together: a ballot is opened, counted by hand, closed when the counts add up, and talked about.

People's choices are never stored, only how many. Anything may be typed in any sequence while the ballot is
open; the control sums ask, and closing is the one place where they insist: add up, or say why not.
"""

from __future__ import annotations

import datetime as dt

from kyodo_desktop.domain import ballot_result, options, rows
from kyodo_desktop.domain.ballot_counts import opened, standing
from kyodo_desktop.domain.ballot_result import Result
from kyodo_desktop.domain.choices import BallotMethod, Majority
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.tallies import MOST
from kyodo_desktop.domain.workshop import Ballot, Workshop, new_id
from kyodo_desktop.errors import Refused

MOST_EACH = 20  # seals a person


def result(workshop: Workshop, ballot_id: str) -> Result:
    """What came out so far. Raises Refused when the ballot has gone."""
    return ballot_result.result(workshop, ballot_id)


def add(
    workshop: Workshop,
    method: BallotMethod,
    *option_ids: str,
    question: str = "",
    meeting_id: str | None = None,
    per_person: int = 3,
    stackable: bool = True,
    quorum: int | None = None,
    majority: Majority = Majority.HALF,
) -> Workshop:
    """Open a ballot about these notes, islands or activities; none means its question, or every note (seals).

    Raises Refused for seals outside 1 to ``MOST_EACH`` or a quorum outside 1 to ``MOST``.
    """
    if meeting_id is not None:
        rows.find(workshop.meetings, meeting_id)
    ballot = Ballot(
        id=new_id(),
        order=rows.next_order(workshop.ballots),
        meeting_id=meeting_id,
        question=accept("ballots", "question", question),
        method=method,
        per_person=_seals_each(per_person),
        stackable=stackable,
        quorum=_people_needed(quorum),
        majority=majority,
    )
    workshop = rows.add(workshop, "ballots", ballot)
    for option_id in option_ids:
        workshop = options.add(workshop, ballot.id, option_id)
    return workshop


def set_per_person(workshop: Workshop, ballot_id: str, per_person: int) -> Workshop:
    """How many seals each person has. Raises Refused outside 1 to ``MOST_EACH``, or when it is closed."""
    opened(workshop, ballot_id)
    return rows.edit(workshop, "ballots", ballot_id, per_person=_seals_each(per_person))


def set_stackable(workshop: Workshop, ballot_id: str, stackable: bool) -> Workshop:
    """Whether a person may stick several seals on one option. Raises Refused when it is closed."""
    opened(workshop, ballot_id)
    return rows.edit(workshop, "ballots", ballot_id, stackable=stackable)


def set_quorum(workshop: Workshop, ballot_id: str, quorum: int | None) -> Workshop:
    """How many people must be present; none for no rule. Raises Refused outside 1 to ``MOST``, or closed."""
    opened(workshop, ballot_id)
    return rows.edit(workshop, "ballots", ballot_id, quorum=_people_needed(quorum))


def set_majority(workshop: Workshop, ballot_id: str, majority: Majority) -> Workshop:
    """What a yes needs. Raises Refused when it is closed."""
    opened(workshop, ballot_id)
    return rows.edit(workshop, "ballots", ballot_id, majority=majority)


def put_away(workshop: Workshop, ballot_id: str) -> Workshop:
    """Take a ballot out with all that was counted. Raises Refused for the one of the board."""
    if (
        rows.find(workshop.ballots, ballot_id).method is BallotMethod.SEALS
        and ballot_id == standing(workshop).id
    ):
        raise Refused("ballots.standing")
    return rows.remove(workshop, "ballots", ballot_id)


def give_reason(workshop: Workshop, id: str, reason: str) -> Workshop:
    """Say why the counts do not add up. Raises Refused when a closed ballot would lose what it needs."""
    reason = accept("ballots", "reason_if_uneven", reason)
    ballot = rows.find(workshop.ballots, id)
    if ballot.closed_at is not None and not reason.strip() and ballot.reason_if_uneven.strip():
        _explained(result(workshop, id), reason)
    return rows.edit(workshop, "ballots", id, reason_if_uneven=reason)


def close(workshop: Workshop, ballot_id: str, at: dt.datetime, reason: str = "") -> Workshop:
    """End the counting. What was voted on keeps its words from here on.

    Raises Refused while nothing is counted, while an objection lacks its reason, and while the counts do not
    add up and no reason is written (given here or before).
    """
    ballot = opened(workshop, ballot_id)
    reason = accept("ballots", "reason_if_uneven", reason)
    written = reason if reason.strip() else ballot.reason_if_uneven
    found = result(workshop, ballot_id)
    if not any(option.total for option in found.options):
        raise Refused("ballots.nothing_counted")
    if len(found.reasons) < found.objections:
        raise Refused("ballots.objection_without_reason", missing=found.objections - len(found.reasons))
    _explained(found, written)
    workshop = _keep_words(workshop, found)
    return rows.edit(workshop, "ballots", ballot_id, closed_at=at, reason_if_uneven=written)


def reopen(workshop: Workshop, ballot_id: str) -> Workshop:
    """Count on; a reason that was written stays."""
    return rows.edit(workshop, "ballots", ballot_id, closed_at=None)


def _explained(found: Result, reason: str) -> None:
    if not found.control.even and not reason.strip():
        raise Refused("ballots.uneven", counted=found.counted, expected=found.expected)


def _seals_each(per_person: int) -> int:
    if not 1 <= per_person <= MOST_EACH:
        raise Refused("votes.per_person", most=MOST_EACH)
    return per_person


def _people_needed(quorum: int | None) -> int | None:
    if quorum is not None and not 1 <= quorum <= MOST:
        raise Refused("ballots.quorum", most=MOST)
    return quorum


def _keep_words(workshop: Workshop, found: Result) -> Workshop:
    """A note may be reworded or put away later: what people voted on is written beside its option."""
    words = {option.id: option.text for option in found.options if option.text}
    for row in workshop.ballot_options:
        if row.id in words:
            workshop = rows.edit(workshop, "ballot_options", row.id, text=words[row.id])
    return workshop
