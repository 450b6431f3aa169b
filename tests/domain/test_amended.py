"""The list of changes as people read it."""

from __future__ import annotations

import datetime as dt

from hypothesis import HealthCheck, given, settings

from kyodo_desktop.domain import actors, agreement, amended, amending, clauses, goals, roles, rows
from kyodo_desktop.domain.choices import ActorKind, Phase, RoleLevel
from kyodo_desktop.domain.place import Place
from tests.domain.test_amending import EDITION, FROZEN, changed


def said(workshop):
    return [(line.article, line.spot, line.old, line.new) for line in amended.lines(EDITION, workshop)]


def test_the_changes_of_the_picture():
    goal, phone = FROZEN.goals[1], roles.in_order(FROZEN)[5]
    [shops] = [a for a in FROZEN.actors if a.short_name == "商店会"]
    workshop = rows.edit(FROZEN, "goals", goal.id, target="診療日の8割で走る・月25人")
    for each in workshop.goals:
        workshop = goals.set_due(workshop, each.id, "2027-11-30")
    workshop = amending.give_reason(workshop, Place("goals", goal.id, "target"), "待つ人がふえたため")
    workshop = roles.set_level(workshop, phone.id, shops.id, RoleLevel.COOPERATE)
    assert said(workshop) == [
        ("第2条", "いつまでに", "令和8年11月30日", "令和9年11月30日"),
        ("第2条", "目標2　どれだけ", "診療日の8割で走る", "診療日の8割で走る・月25人"),
        ("第3条", "6 予約の電話を受ける", "商店会　空き", "商店会　○ 協力"),
    ]
    assert [line.reason for line in amended.lines(EDITION, workshop)] == ["", "待つ人がふえたため", ""]
    assert [len(line.differences) for line in amended.lines(EDITION, workshop)] == [3, 1, 1]


def test_other_places_of_the_sheet():
    first = actors.in_order(FROZEN)[0]
    workshop = agreement.set_term(FROZEN, None, dt.date(2028, 3, 31))
    workshop = clauses.write(workshop, workshop.clauses[4].id, "たがいを大切にします。")
    workshop = rows.edit(workshop, "meetings", workshop.meetings[0].id, venue="集会所")
    workshop = rows.edit(workshop, "parties", agreement.signing(workshop)[0][0].id, signer="有村 重雄")
    gone = next(clause for clause in clauses.clauses_in_force(workshop) if clause.key == "costs")
    without = said(clauses.put_away(FROZEN, gone.id))
    assert (f"第{gone.number}条", gone.title) in [(article, spot) for article, spot, _, _ in without]
    found = {(article, spot): (old, new) for article, spot, old, new in said(workshop)}
    assert found["第8条", "期間の終わり"] == ("令和9年3月31日", "令和10年3月31日")
    assert found["第4条", "たがいの尊重　文"][1] == "たがいを大切にします。"
    assert found["署名", "会場"][1] == "集会所"
    assert found["署名", f"{actors.shown_name(first)}　署名する人"][1] == "有村 重雄"


def test_answers_are_said_in_the_rooms_own_words():
    """No stored word of a choice (npo, act) reaches the list."""
    first, talk = actors.in_order(FROZEN)[0], roles.in_order(FROZEN)[0]
    named = roles.name_phases(FROZEN, "", "", "", "ふりかえり")
    workshop = actors.set_kind(named, first.id, ActorKind.NPO)
    workshop = roles.move_activity(workshop, talk.id, Phase.ACT, 0)
    found = {spot: (old, new) for _, spot, old, new in said(workshop)}
    assert found[f"{actors.shown_name(first)}　主体の種類"] == ("商店・企業", "NPO・ボランティア")
    [(old, new)] = [both for spot, both in found.items() if spot.endswith("段階")]
    assert (old, new) == ("企画", "ふりかえり")


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(after=changed())
def test_every_difference_is_said_once_and_says_something(after):
    lines = amended.lines(EDITION, after.workshop)
    told = [one.place for line in lines for one in line.differences]
    assert sorted(told) == sorted(one.place for one in amending.differences(EDITION, after.workshop))
    assert all(line.article and line.spot and line.old and line.new for line in lines)
