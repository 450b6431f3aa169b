"""Who does what, and what it is all for."""

from __future__ import annotations

import pytest

from kyodo_desktop.domain import goals, roles, rows
from kyodo_desktop.domain.choices import Phase, RoleLevel
from kyodo_desktop.domain.roles import CellMark
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from tests.builders import actor_id, with_activity, workshop

LEAD, COOPERATE, SUPPORT = RoleLevel.LEAD, RoleLevel.COOPERATE, RoleLevel.SUPPORT


@pytest.fixture
def matrix() -> tuple[Workshop, str, str, str, str]:
    found, activity = with_activity(workshop("あ", "い", "う"))
    return found, activity, *(actor_id(found, name) for name in "あいう")


def levels(found, activity):
    by_actor = roles.of_activity(found, activity)
    return [
        by_actor[a.id].level if a.id in by_actor else None for a in sorted(found.actors, key=lambda a: a.name)
    ]


def test_a_second_lead_takes_over_and_it_is_told_whose_it_was(matrix):
    found, activity, first, second, _ = matrix
    before = roles.set_level(found, activity, first, LEAD)
    after = roles.set_level(before, activity, second, LEAD)
    assert levels(after, activity) == [COOPERATE, LEAD, None]
    assert [actor.name for actor in roles.displaced_leads(before, after, activity)] == ["あ"]
    assert roles.displaced_leads(after, after, activity) == ()


def test_leads_share_on_purpose_and_stop_sharing_when_one_is_left(matrix):
    found, activity, first, second, _ = matrix
    found = roles.set_level(found, activity, first, LEAD)
    found = roles.set_level(found, activity, second, LEAD, joint=True)
    assert [role.joint for role in roles.leads(found, activity)] == [True, True]
    for level in (COOPERATE, None):
        left = roles.set_level(found, activity, first, level)
        assert [role.joint for role in roles.leads(left, activity)] == [False]


def test_a_lead_alone_is_not_joint(matrix):
    found, activity, first, _, _ = matrix
    found = roles.set_level(found, activity, first, LEAD, joint=True)
    assert [role.joint for role in found.roles] == [False]


def test_emptying_a_cell_takes_the_row_away_and_changing_it_keeps_the_words(matrix):
    found, activity, first, _, _ = matrix
    with pytest.raises(Refused, match=r"roles\.nothing_there"):
        roles.write_words(found, activity, first, "車を出す")
    found = roles.set_level(found, activity, first, SUPPORT)
    found = roles.write_words(found, activity, first, "車を出す")
    found = roles.set_level(found, activity, first, LEAD)
    assert [(role.level, role.words) for role in found.roles] == [(LEAD, "車を出す")]
    found = roles.set_level(found, activity, first, None)
    assert found.roles == ()
    assert roles.set_level(found, activity, first, None) == found


def test_activities_stand_by_phase_and_move_within_and_across():
    found = workshop()
    for what, phase in (("三", Phase.ACT), ("一", Phase.PLAN), ("二", Phase.DO), ("一の二", Phase.PLAN)):
        found = roles.add_activity(found, what, phase)

    def order(found):
        return [activity.what for activity in roles.in_order(found)]

    assert order(found) == ["一", "一の二", "二", "三"]
    ids = {activity.what: activity.id for activity in found.activities}
    assert order(roles.move_activity(found, ids["一の二"], Phase.PLAN, 0)) == ["一の二", "一", "二", "三"]
    assert order(roles.move_activity(found, ids["一"], Phase.ACT, 1)) == ["一の二", "二", "三", "一"]
    assert order(roles.move_activity(found, ids["三"], Phase.DO, 0)) == ["一", "一の二", "三", "二"]


def test_when_is_read_from_one_cell():
    found, activity = with_activity(workshop())
    found = roles.set_when(found, activity, "9/1から")
    assert (found.activities[0].since, found.activities[0].by) == ("2026-09-01", "")
    found = roles.set_when(found, activity, "毎月末")
    assert (found.activities[0].since, found.activities[0].by) == ("", "毎月末")
    with pytest.raises(Refused, match=r"date\.no_such_day"):
        roles.set_when(found, activity, "2/30まで")


def test_phases_are_called_as_the_room_calls_them_and_no_two_alike():
    found = workshop()
    named = roles.name_phases(found, "準備", "　", "評価", "ふりかえり")
    assert [roles.phase_label(named, phase) for phase in Phase] == ["準備", "実施", "評価", "ふりかえり"]
    assert named.phase_labels == ("準備", "", "", "ふりかえり")
    assert roles.name_phases(named, "企画", "", "", "").phase_labels == ()
    assert [roles.phase_label(found, phase) for phase in Phase] == ["企画", "実施", "評価", "改善"]
    with pytest.raises(Refused, match=r"roles\.phases_alike"):
        roles.name_phases(found, "評価")
    with pytest.raises(Refused, match=r"text\.too_long"):
        roles.name_phases(found, "と" * 13)


def test_many_cells_are_filled_by_the_rule_of_one(matrix):
    found, activity, first, second, third = matrix
    found, other = with_activity(found, "道を直す")
    found = roles.set_level(found, activity, third, LEAD)
    marks = tuple(CellMark(one, first, LEAD) for one in (activity, other))
    filled = roles.put_marks(found, marks)
    assert levels(filled, activity) == [LEAD, None, COOPERATE]
    assert levels(filled, other) == [LEAD, None, None]
    assert roles.put_marks(filled, marks) is filled
    across = tuple(CellMark(activity, actor, LEAD) for actor in (first, second))
    with pytest.raises(Refused, match=r"roles\.one_lead_each"):
        roles.put_marks(found, across)
    shared = roles.put_marks(found, tuple(mark._replace(joint=True) for mark in across))
    assert [role.joint for role in roles.leads(shared, activity)] == [True] * 3
    with pytest.raises(Refused, match=r"row\.gone"):
        roles.put_marks(found, (CellMark(activity, "gone", LEAD),))


def test_what_must_be_done_before_makes_no_circle():
    found, one = with_activity(workshop(), "一")
    found, two = with_activity(found, "二")
    found, three = with_activity(found, "三")
    found = roles.set_after(roles.set_after(found, two, one), three, two)
    for late in (one, two, three):
        with pytest.raises(Refused, match=r"roles\.after_itself"):
            roles.set_after(found, one, late)
    assert roles.set_after(found, two, None).activities[1].after_id is None


# ── purpose and goals ─────────────────────────────────────────────────────────────────────────────────────


def test_people_confirm_the_purpose_that_they_have_read():
    found = goals.write_purpose(workshop(), "坂を歩けるようにする。")
    for check in goals.PURPOSE_CHECKS:
        assert not found.purpose_confirmed
        found = goals.tick_purpose(found, check, ticked=True)
    assert found.purpose_confirmed
    assert not goals.tick_purpose(found, "for_whom", ticked=False).purpose_confirmed
    changed = goals.write_purpose(found, "坂を安心して歩けるようにする。")
    assert (changed.purpose_confirmed, changed.purpose_checks) == (False, ())
    assert goals.write_purpose(found, found.purpose) is found


@pytest.mark.parametrize(
    ("purpose", "means"),
    [
        ("地区のみんなで協働する。", True),
        ("町と連携すること", True),
        ("地区のみんなで、協働していく。", True),
        ("町と学校が、連携をはかる", True),
        ("となりどうし、協力しあう。", True),
        ("住民と役場が連携を深めることを目的とする。\n", True),
        ("協働して、坂を歩けるようにする。", False),
        ("協力しあえる人が、となりにいる地区にする。", False),
        ("運転をやめた人が、気がねなく出かけられる地区にする。", False),
    ],
)
def test_working_together_is_a_means_and_no_purpose(purpose, means):
    assert goals.names_means(goals.write_purpose(workshop(), purpose)) is means


def test_a_goal_says_what_it_still_lacks():
    found = goals.add(workshop("自治会"), "草を刈る")
    this = found.goals[0].id
    assert goals.missing(found.goals[0]) == ("due", "target", "measured_by", "actor_id")
    found = goals.set_due(found, this, "R8.11.30")
    assert found.goals[0].due == "2026-11-30"
    found = goals.set_actor(found, this, actor_id(found, "自治会"))
    found = rows.edit(found, "goals", this, target="三回", measured_by="　")
    assert goals.missing(found.goals[0]) == ("measured_by",)
    found = goals.set_amount(found, this, 3.0, "回", 1.0)
    assert (found.goals[0].amount, found.goals[0].unit, found.goals[0].baseline) == (3.0, "回", 1.0)


@pytest.mark.parametrize("add", [goals.add, roles.add_activity])
def test_rows_without_words_are_not_made(add):
    with pytest.raises(Refused, match="blank"):
        add(workshop(), " ")
