"""Issues that come from earlier workshops, keep their numbers, or were not chosen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import cards, goals, issues, rows, votes
from kyodo_desktop.domain.choices import IssueStatus
from kyodo_desktop.domain.workshop import Issue, Workshop
from tests.builders import workshop

STATUSES = st.sampled_from(list(IssueStatus))


def with_issues(*statements: str) -> Workshop:
    found = workshop()
    for statement in statements:
        found = issues.add(found, statement)
    return found


def test_what_is_carried_over_keeps_its_words_and_is_recognised():
    before = with_issues("バスがない", "店が遠い")
    first = before.issues[0].id
    before = rows.edit(before, "issues", first, who_suffers="車のない人", where="上地区", today="送迎")
    before = issues.set_status(before, first, IssueStatus.UNDER_WAY)
    here = issues.carry_over(workshop(), before.issues)
    bus, shop = issues.carried(here)
    assert (bus.statement, bus.who_suffers, bus.where, bus.today) == (
        "バスがない",
        "車のない人",
        "上地区",
        "送迎",
    )
    assert (bus.status, shop.status) == (IssueStatus.UNDER_WAY, IssueStatus.NOT_CHOSEN)
    assert bus.carried_from == first != bus.id
    assert issues.chosen(here) == ()
    assert issues.not_chosen(here) == ()
    assert issues.carry_over(here, before.issues) == here
    third = issues.carry_over(workshop(), here.issues)
    assert [issue.carried_from for issue in third.issues] == [issue.id for issue in before.issues]
    assert issues.carry_over(third, before.issues) == third
    assert issues.carry_over(before, third.issues) == before


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from((None, "a", "b")), STATUSES), max_size=8))
def test_carrying_over_adds_each_origin_once_and_changes_nothing_else(drawn):
    earlier = tuple(
        Issue(id=one, order="V", statement="課題", status=status, carried_from=of)
        for one, of, status in drawn
    )
    before = with_issues("ここで出た課題")
    after = issues.carry_over(before, earlier)
    assert after.issues[:1] == before.issues
    origins = [issues.origin(issue) for issue in after.issues]
    assert len(origins) == len(set(origins))
    assert set(origins) == {before.issues[0].id, *map(issues.origin, earlier)}
    assert replace(after, issues=before.issues) == before


@given(STATUSES, st.booleans(), st.booleans())
def test_every_issue_is_shown_in_one_place(status, from_before, answered):
    found = goals.add(with_issues("一"), "何か")
    issue = found.issues[0].id
    found = rows.edit(found, "issues", issue, carried_from="x" if from_before else None)
    if answered:
        found = goals.link(found, found.goals[0].id, issue)
    found = issues.set_status(found, issue, status)
    places = [issues.chosen(found), issues.not_chosen(found)]
    if from_before:
        assert issues.carried(found)
        assert issues.not_chosen(found) == ()
    else:
        assert [len(place) for place in places].count(1) == 1
    numbered = {i.id for i in issues.chosen(found)}
    assert {link.issue_id for link in found.goal_issues} <= numbered


def test_an_issue_under_way_keeps_its_number_and_moves_among_the_numbered():
    found = with_issues("一", "二", "三")
    found = issues.set_status(found, found.issues[0].id, IssueStatus.UNDER_WAY)
    assert [issue.statement for issue in issues.chosen(found)] == ["一", "二", "三"]
    found = issues.move(found, found.issues[0].id, 2)
    assert [issue.statement for issue in issues.chosen(found)] == ["二", "三", "一"]


def test_islands_are_candidates_with_the_seals_of_their_notes():
    found = cards.put_up(workshop(), "一\n二\n三")
    one, two, three = (card.id for card in found.cards)
    found = cards.make_group(found, one, two, title="足がない")
    found = cards.make_group(found, three)
    found = votes.set_seals(votes.set_seals(found, one, 2), found.groups[0].id, 1)
    assert [(group.title, seals) for group, seals in issues.group_candidates(found)] == [("足がない", 3)]
    assert issues.group_candidates(issues.choose_group(found, found.groups[0].id)) == ()
