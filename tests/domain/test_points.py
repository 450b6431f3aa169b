"""What is set aside with a reason: it is open nowhere, until it is asked anew or taken up again."""

from __future__ import annotations

import datetime as dt

import pytest

from kyodo_desktop.domain import fields, goals, points, progress, roles, rows, setting_aside
from kyodo_desktop.domain.checks import Finding
from kyodo_desktop.domain.choices import Phase
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import asides as words
from kyodo_desktop.text.questions import person
from tests.domain.test_planted import CLEAN, PLANTED, all_of, goal, job, one_hand, when, write

DAY = dt.date(2026, 6, 20)


def aside(workshop: Workshop, one: Finding, reason: str = "秋に", *, printed: bool = False) -> Workshop:
    return setting_aside.set_aside(workshop, one.topic, one.place.id, reason, DAY, printed=printed)


@pytest.mark.parametrize("what", PLANTED)
def test_whatever_is_found_can_be_set_aside_and_taken_up_again(what: str) -> None:
    workshop = PLANTED[what][0](CLEAN)
    found = points.of(workshop)
    after = workshop
    for one in (*found.gaps, *found.questions):
        after = aside(after, one)
    assert points.of(after)[:2] == ((), ())
    assert [one.finding for one in points.of(after).asides] == [*found.gaps, *found.questions]
    assert all(words.phrase(one.finding) for one in points.of(after).asides)
    for row in after.settings_aside:
        after = setting_aside.take_up(after, row.key, row.about)
    assert points.of(after) == found
    assert after.settings_aside == ()


def test_another_part_of_the_same_goal_is_asked_about_anew() -> None:
    workshop = write("goals", goal(1), target="")(CLEAN)
    [one] = points.of(workshop).gaps
    settled = aside(workshop, one)
    assert points.of(settled).gaps == ()
    more = write("goals", goal(1), measured_by="")(settled)
    [again] = points.of(more).gaps
    assert again.args["parts"] == "target,measured_by"


def test_each_phase_in_one_hand_is_a_question_of_its_own() -> None:
    workshop = all_of(one_hand(Phase.PLAN, "自治会"), one_hand(Phase.DO, "自治会"))(CLEAN)
    hands = [one for one in points.of(workshop).questions if one.key == "phase.one_hand"]
    assert len({one.place.id for one in hands}) == 1
    left = points.of(aside(workshop, hands[0])).questions
    assert [one for one in left if one.key == "phase.one_hand"] == hands[1:]


def test_said_again_it_has_the_new_reason_day_and_choice() -> None:
    workshop = when(4, "")(CLEAN)
    [one] = points.of(workshop).gaps
    first = aside(workshop, one)
    [row] = first.settings_aside
    assert row.reason == "秋に"
    again = setting_aside.set_aside(first, one.topic, one.place.id, "冬に", dt.date(2026, 7, 1), printed=True)
    [new] = again.settings_aside
    assert (new.id, new.reason, new.set_on, new.printed) == (row.id, "冬に", dt.date(2026, 7, 1), True)
    assert (row.key, row.about, row.set_on, row.printed) == (one.key, one.place.id, DAY, False)
    assert setting_aside.take_up(workshop, one.topic, one.place.id) is workshop


def test_a_reason_may_be_written_before_there_is_a_row() -> None:
    workshop = when(4, "")(CLEAN)
    [one] = points.of(workshop).gaps
    at = Place("settings_aside", setting_aside.draft_id(one.topic, one.place.id), "reason")
    written = fields.write(workshop, at, "秋に")
    [row] = written.settings_aside
    assert (row.key, row.about, row.reason, row.printed) == (one.topic, one.place.id, "秋に", False)
    for place in (at, Place("settings_aside", row.id, "reason")):
        assert fields.write(written, place, "冬に").settings_aside[0].reason == "冬に"
        with pytest.raises(Refused, match=r"setting_aside\.blank"):
            fields.write(written, place, " ")
    with pytest.raises(Refused, match=r"row\.gone"):
        fields.write(written, Place("settings_aside", "gone", "reason"), "冬に")


def test_the_next_step_passes_over_what_is_set_aside() -> None:
    faults = all_of(
        write("goals", goal(1), target=""),
        when(4, ""),
        write("actors", lambda w: w.parties[0].actor_id, representative=""),
        lambda w: goals.write_purpose(w, ""),
    )(CLEAN)
    undone = [stop.done for stop in progress.stops(faults)]
    assert undone[3:6] == [False] * 3
    for one in points.of(faults).gaps:
        faults = aside(faults, one)
    assert [stop.done for stop in progress.stops(faults)][3:5] == [True, True]
    assert progress.next_thing(faults, 6).key == "check.disclosure_settled"
    without_goals = rows.remove(CLEAN, "goals", *(g.id for g in CLEAN.goals))
    [none] = points.of(without_goals).gaps
    assert progress.next_thing(without_goals, 4).key == "goals.add"
    assert progress.stops(aside(without_goals, none))[3].done


def test_numbers_and_names_on_paper() -> None:
    workshop = roles.set_when(CLEAN, job(CLEAN, 4), "")
    [one] = points.of(workshop).gaps
    assert (
        words.on_paper(one, "秋に決める", DAY)
        == "・4「買い物便を走らせる（火曜）」のいつまで：秋に決める（6月20日）"
    )
    assert words.on_paper(one, "秋に決める", None).endswith("：秋に決める")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("有村 重雄", "有村 重雄さん"),
        ("有村様", "有村様"),
        ("有村さん", "有村さん"),
        ("有村先生", "有村先生"),
    ],
)
def test_nobody_is_called_by_two_endings(name: str, said: str) -> None:
    assert person(name) == said
