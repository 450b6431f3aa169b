# えらんだものを、取り組む課題へ
"""From what people chose to what will be worked on. People say which, not the sum."""

from __future__ import annotations

from kyodo_desktop.domain import ballots, issues
from kyodo_desktop.domain.ballot_counts import Option
from kyodo_desktop.domain.ballot_result import OptionResult, Result
from kyodo_desktop.domain.workshop import Issue, Workshop
from kyodo_desktop.errors import Refused


def issue_of(workshop: Workshop, option: Option) -> Issue | None:
    """The issue that is worked on and came from this option; its words tell where it has no note."""
    for issue in issues.chosen(workshop):
        if option.part == "cards" and issue.card_id == option.row_id:
            return issue
        if option.part == "groups" and issue.group_id == option.row_id:
            return issue
        if option.part == "ballot_options" and issue.statement == option.text:
            return issue
    return None


def take_up(workshop: Workshop, ballot_id: str, option_id: str) -> Workshop:
    """Work on one of the options. Raises Refused for what is no issue: an activity, or a mere question."""
    for found in ballots.result(workshop, ballot_id).options:
        if found.id == option_id:
            return _take_up(workshop, found.option)
    raise Refused("row.gone")


def take_up_first(workshop: Workshop, ballot_id: str) -> Workshop:
    """Work on the first ranks, three usually; who ties with the third is not left behind.

    Raises Refused while nothing was counted, and as ``take_up``.
    """
    first = first_ranks(ballots.result(workshop, ballot_id))
    if not first:
        raise Refused("ballots.nothing_counted")
    for found in first:
        workshop = _take_up(workshop, found.option)
    return workshop


def first_ranks(result: Result) -> tuple[OptionResult, ...]:
    """The options of the first three ranks that anybody chose, private notes left out."""
    return tuple(
        found
        for found in result.ranked
        if found.rank <= issues.USUAL and found.score and not found.option.private
    )


def _take_up(workshop: Workshop, option: Option) -> Workshop:
    if issue_of(workshop, option) is not None:
        return workshop
    if option.part == "cards" and not option.private:
        return issues.choose_card(workshop, option.row_id)
    if option.part == "groups":
        return issues.choose_group(workshop, option.row_id)
    if option.part == "ballot_options":
        return issues.add(workshop, option.text)
    raise Refused("ballots.no_issue")
