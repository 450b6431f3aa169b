"""Notes, islands, seals, and the issues that come of them."""

from __future__ import annotations

import pytest

from kyodo_desktop.domain import cards, goals, issues, participants, rows, votes
from kyodo_desktop.domain.choices import AttendanceState, IssueStatus, TallySource
from kyodo_desktop.domain.workshop import Ballot, Tally
from kyodo_desktop.errors import Refused
from tests.builders import workshop


def board(*texts):
    return cards.put_up(workshop(), "\n".join(texts))


def texts(found):
    return [card.text for card in found.cards]


def test_several_lines_are_several_notes_in_one_step():
    found = cards.put_up(workshop(), "米は重い\r\n\n　\n坂がきつい\n")
    assert texts(found) == ["米は重い", "坂がきつい"]
    assert cards.put_up(found, " \n　") is found


def test_one_line_too_long_puts_up_none():
    for text, key in (
        ("短い\n" + "長" * 10_001, "too_long"),
        ("短い\n" * 501, "too_many"),
        (("長" * 9_999 + "\n") * 21, "too_much"),
    ):
        with pytest.raises(Refused, match=f"card.{key}"):
            cards.put_up(workshop(), text)


def test_rewording_keeps_what_was_said_first():
    found = board("もの足りない")
    this = found.cards[0].id
    found = cards.reword(cards.reword(found, this, "店が遠い"), this, "いちばん近い店まで6キロある")
    assert (found.cards[0].text, found.cards[0].spoken) == ("いちばん近い店まで6キロある", "もの足りない")
    found = cards.reword(found, this, "もの足りない")
    assert found.cards[0].spoken == ""
    with pytest.raises(Refused, match=r"card\.blank"):
        cards.reword(found, this, "　")


def test_an_issue_follows_its_note_until_it_has_words_of_its_own():
    found = board("店が遠い")
    found = issues.choose_card(found, found.cards[0].id)
    found = cards.reword(found, found.cards[0].id, "店まで6キロある")
    assert found.issues[0].statement == "店まで6キロある"
    found = rows.edit(found, "issues", found.issues[0].id, statement="買い物に行けない")
    found = cards.reword(found, found.cards[0].id, "店まで7キロある")
    assert found.issues[0].statement == "買い物に行けない"


def test_an_island_holds_its_notes_and_lets_them_go():
    found = board("一", "二", "三")
    ids = [card.id for card in found.cards]
    found = cards.make_group(found, *ids[:2], title="店が遠い")
    group = found.groups[0].id
    assert [card.group_id for card in found.cards] == [group, group, None]
    found = cards.join(found, group, ids[2])
    assert [card.group_id for card in cards.join(found, None, ids[0]).cards] == [None, group, group]
    loose = cards.loosen(found, group)
    assert loose.groups == ()
    assert texts(loose) == ["一", "二", "三"]


def test_a_note_moves_among_those_of_its_island():
    found = board("一", "二", "三", "四")
    ids = [card.id for card in found.cards]
    found = cards.make_group(found, ids[0], ids[2])
    found = cards.move(found, ids[2], 0)
    assert [card.text for card in found.cards if card.group_id] == ["三", "一"]


def test_eight_categories_at_most():
    with pytest.raises(Refused, match=r"category\.too_many"):
        cards.add_category(workshop(), "知", "情報")
    found = workshop()
    found = cards.put_category_away(found, found.categories[0].id)
    assert cards.add_category(found, "知", "情報").categories[-1].mark == "知"


def test_putting_a_note_away_takes_its_seals_along():
    found = board("一", "二")
    found = votes.set_seals(found, found.cards[0].id, 3)
    assert cards.put_away(found, found.cards[0].id).tallies == ()


# ── seals ─────────────────────────────────────────────────────────────────────────────────────────────────


def hall(people: int):
    found = board("一", "二")
    for number in range(people):
        found = participants.add(found, f"{number}さん")
    for person in found.participants:
        found = participants.set_attendance(found, found.meetings[0].id, person.id, AttendanceState.PRESENT)
    return found


def test_seals_from_hands_and_paper_add_up():
    found = hall(2)
    card = found.cards[0].id
    found = votes.set_seals(found, card, 2)
    found = votes.set_seals(found, card, 3, TallySource.PAPER)
    assert votes.counts(found)[card] == 5
    assert votes.total(found) == votes.Seals(used=5, budget=6)
    assert votes.counts(votes.set_seals(found, card, 0))[card] == 3
    assert len(votes.set_seals(found, card, 0).tallies) == 1


def test_votes_of_another_ballot_are_no_seals():
    found = hall(1)
    other = Ballot(id="other", order="Z")
    found = rows.add(
        rows.add(found, "ballots", other),
        "tallies",
        Tally(id="t", ballot_id="other", option_id=found.cards[0].id, source=TallySource.HANDS, amount=2),
    )
    assert votes.total(found).used == 0


def test_no_more_seals_than_people_have_but_totals_from_paper_are_taken_as_they_are():
    found = hall(1)
    card = found.cards[0].id
    for _ in range(3):
        found = votes.stick(found, card)
    with pytest.raises(Refused, match=r"votes\.used_up"):
        votes.stick(found, card)
    assert votes.total(votes.set_seals(found, card, 7)).used == 7
    assert votes.counts(votes.stick(found, card, -1))[card] == 2


def test_before_attendance_is_taken_nobody_counts():
    found = board("一")
    for _ in range(5):
        found = votes.stick(found, found.cards[0].id)
    assert votes.total(found) == votes.Seals(used=5, budget=0)
    empty = board("一")
    assert votes.stick(empty, empty.cards[0].id, -1) == empty


@pytest.mark.parametrize("amount", [-1, 1_000])
def test_a_number_of_seals_must_be_likely(amount):
    found = board("一")
    with pytest.raises(Refused, match=r"votes\.amount"):
        votes.set_seals(found, found.cards[0].id, amount)


# ── issues ────────────────────────────────────────────────────────────────────────────────────────────────


def test_choosing_twice_is_choosing_once_and_leaving_keeps_the_words():
    found = board("一", "二")
    card = found.cards[0].id
    found = issues.choose_card(found, card)
    assert issues.choose_card(found, card) == found
    issue = issues.chosen(found)[0].id
    found = rows.edit(found, "issues", issue, who_suffers="坂の上の人")
    left = issues.leave(found, issue)
    assert issues.chosen(left) == ()
    assert [card.text for card, _ in issues.candidates(left)] == ["二"]
    assert [issue.statement for issue in issues.not_chosen(left)] == ["一"]
    assert issues.choose_card(left, card) == found


def test_goals_let_go_of_an_issue_that_is_left():
    found = board("一")
    found = goals.add(issues.choose_card(found, found.cards[0].id), "何か")
    found = goals.link(found, found.goals[0].id, found.issues[0].id)
    assert issues.leave(found, found.issues[0].id).goal_issues == ()
    assert issues.set_status(found, found.issues[0].id, IssueStatus.UNDER_WAY).goal_issues


def test_candidates_come_by_their_seals_and_private_notes_do_not():
    found = board("一", "二", "三")
    found = votes.set_seals(found, found.cards[1].id, 2)
    found = cards.set_private(found, True, found.cards[0].id)
    assert [(card.text, seals) for card, seals in issues.candidates(found)] == [("二", 2), ("三", 0)]


def test_an_island_without_a_name_cannot_be_an_issue():
    found = board("一")
    found = cards.make_group(found, found.cards[0].id)
    group = found.groups[0].id
    with pytest.raises(Refused, match=r"issue\.group_without_name"):
        issues.choose_group(found, group)
    found = issues.choose_group(cards.name_group(found, group, "店が遠い"), group)
    assert issues.chosen(found)[0].statement == "店が遠い"


def test_the_number_of_an_issue_is_its_place_among_the_chosen():
    found = board("一", "二", "三")
    for card in found.cards:
        found = issues.choose_card(found, card.id)
    found = issues.leave(found, found.issues[0].id)
    found = issues.move(found, issues.chosen(found)[1].id, 0)
    assert [issue.statement for issue in issues.chosen(found)] == ["三", "二"]
