"""From what people chose to what is worked on."""

from __future__ import annotations

import pytest

from kyodo_desktop.domain import ballot_issues, ballots, cards, issues, roles, tallies, votes
from kyodo_desktop.domain.choices import BallotMethod, TallySource
from kyodo_desktop.errors import Refused
from tests.domain.test_ballots import ballot, entered, hall, id_of


def chosen(found):
    return [issue.statement for issue in issues.chosen(found)]


def test_who_ties_with_the_third_is_not_left_behind():
    found, this = ballot(hall(12), BallotMethod.HANDS, "道", "店", "草", "川", "橋")
    with pytest.raises(Refused, match=r"ballots\.nothing_counted"):
        ballot_issues.take_up_first(found, this)
    # 5, 3, 2, 2, 0: ranks 1, 2, 3, 3, 5
    found = entered(found, this, {"道": "5", "草": "3", "店": "2", "川": "2"})
    found = ballot_issues.take_up_first(found, this)
    assert chosen(found) == ["道", "草", "店", "川"]
    assert ballot_issues.take_up_first(found, this) is found


def test_a_note_is_taken_up_as_itself_and_once():
    found = cards.make_group(cards.put_up(hall(3), "店が遠い\nひみつ"), title="買い物")
    note, secret, group = found.cards[0].id, found.cards[1].id, found.groups[0].id
    found = votes.set_seals(votes.set_seals(found, note, 4), group, 3)
    found = votes.set_seals(cards.set_private(found, True, secret), secret, 2)
    found = ballot_issues.take_up_first(found, found.ballots[0].id)
    assert [(i.card_id, i.group_id) for i in issues.chosen(found)] == [(note, None), (None, group)]
    result = ballots.result(found, found.ballots[0].id)
    taken = [ballot_issues.issue_of(found, option.option) is not None for option in result.options]
    assert taken == [True, True, False]


def test_work_and_mere_questions_are_no_issues():
    found = roles.add_activity(hall(2), "車を出す")
    found = ballots.add(found, BallotMethod.HANDS, found.activities[0].id)
    this, option = found.ballots[-1].id, found.ballot_options[0].id
    with pytest.raises(Refused, match=r"ballots\.no_issue"):
        ballot_issues.take_up(found, this, option)
    found, this = ballot(hall(2), BallotMethod.YES_NO)
    with pytest.raises(Refused, match=r"ballots\.no_issue"):
        ballot_issues.take_up(found, this, this)
    found, this = ballot(hall(2), BallotMethod.HANDS, "道")
    found = tallies.set_amount(found, this, id_of(found, this, "道"), TallySource.HANDS, 2)
    assert chosen(ballot_issues.take_up(found, this, id_of(found, this, "道"))) == ["道"]
