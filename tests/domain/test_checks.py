"""What is open, what comes next, and how far a workshop has come."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from kyodo_desktop.domain import (
    actors,
    agreement,
    checks,
    clauses,
    editions,
    goals,
    issues,
    life,
    meetings,
    participants,
    programme,
    progress,
    roles,
    rows,
)
from kyodo_desktop.domain.choices import AttendanceState
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.text import findings as words
from tests.builders import actor_id, with_activity, workshop

SAMPLE = sample_workshop()


def keys(found):
    return [finding.key for finding in checks.findings(found)]


def test_a_new_workshop_lacks_everything():
    assert keys(workshop()) == ["purpose.missing", "goals.none", "activities.none", "parties.too_few"]
    assert checks.is_draft(workshop())
    assert not checks.is_draft(SAMPLE)


ACTIVITY, GOAL = roles.in_order(SAMPLE)[5], SAMPLE.goals[2]
CLINIC = next(actor for actor in SAMPLE.actors if actor.short_name == "診療所")
CLINIC_PARTY = next(party for party in SAMPLE.parties if party.actor_id == CLINIC.id)

OPENED = {
    "activity.no_lead": (
        lambda w: roles.set_level(w, ACTIVITY.id, roles.leads(w, ACTIVITY.id)[0].actor_id, None),
        Place("activities", ACTIVITY.id, "roles"),
        "6「予約の電話を受ける」に、主担当の ◎ がありません。",
    ),
    "activity.no_date": (
        lambda w: roles.set_when(w, ACTIVITY.id, "　"),
        Place("activities", ACTIVITY.id, "when"),
        "6「予約の電話を受ける」に、いつまでがありません。",
    ),
    "goal.incomplete": (
        lambda w: goals.set_actor(rows.edit(w, "goals", GOAL.id, target=""), GOAL.id, None),
        Place("goals", GOAL.id, "target"),
        "目標3「「足に困る」世帯を減らす」のどれだけ・はかる主体が、まだです。",
    ),
    "party.no_signer": (
        lambda w: rows.edit(w, "actors", CLINIC.id, representative=""),
        Place("parties", CLINIC_PARTY.id, "signer"),
        "診療所の署名する人が、まだ決まっていません。",
    ),
    "purpose.missing": (
        lambda w: goals.write_purpose(w, "　"),
        Place("workshop", SAMPLE.id, "purpose"),
        "共通の目的が、まだ書かれていません。",
    ),
}


@pytest.mark.parametrize("key", OPENED)
def test_each_gap_is_asked_about_once_with_its_place(key):
    open_it, place, sentence = OPENED[key]
    [finding] = checks.findings(open_it(SAMPLE))
    assert (finding.key, finding.place, words.say(finding)) == (key, place, sentence)


def test_a_lead_shared_without_having_agreed_is_asked_about():
    """As it may come from a file or from two laptops."""
    first = roles.of_activity(SAMPLE, ACTIVITY.id)
    other = next(role for role in first.values() if role.level != "lead")
    found = rows.edit(SAMPLE, "roles", other.id, level=roles.RoleLevel.LEAD)
    assert keys(found) == ["activity.several_leads"]


def test_a_long_text_is_spoken_of_by_its_beginning():
    found = roles.add_activity(SAMPLE, "草" * 100)
    assert words.say(checks.findings(found)[0]).startswith("4「" + "草" * 24 + "…」")


@pytest.mark.parametrize(
    ("text", "said"),
    [("草" * 24, "草" * 24), ("草" * 25, "草" * 24 + "…"), ("　一\n二", "一"), ("", ""), ("あ い", "あ い")],
)
def test_the_beginning_of_a_text(text, said):
    assert checks.excerpt(text) == said


def test_nobody_is_asked_about_bearing_nothing():
    assert [f.args["name"] for f in checks.balance(SAMPLE)] == ["くすのき"]
    assert checks.balance(workshop("あ", "い")) == ()


def borne(leads: int, cooperations: int, activities: int):
    """Who is asked about when 「あ」 leads and cooperates so often, and 「い」 leads the rest."""
    found = workshop("あ", "い", "う", "え")
    for number in range(activities):
        found, activity = with_activity(found, f"仕事{number}")
        lead = "あ" if number < leads else "い"
        found = roles.set_level(found, activity, actor_id(found, lead), roles.RoleLevel.LEAD)
        if leads <= number < leads + cooperations:
            found = roles.set_level(found, activity, actor_id(found, "あ"), roles.RoleLevel.COOPERATE)
    return "あ" in [finding.args["name"] for finding in checks.balance(found)]


@pytest.mark.parametrize(
    ("leads", "cooperations", "activities", "asked"),
    [
        (3, 0, 6, True),  # three leads, twice the average of a lead and a half
        (2, 0, 4, False),  # two are never too many
        (3, 0, 7, False),  # three, but less than twice the average
        (0, 6, 8, False),  # three quarters of the work is not more than three quarters
        (0, 7, 8, True),
        (2, 0, 2, False),
        (4, 0, 8, True),
        (0, 4, 5, True),
        (1, 3, 5, True),
        (0, 4, 4, False),  # of four activities all may be one's
    ],
)
def test_when_somebody_bears_much(leads, cooperations, activities, asked):
    assert borne(leads, cooperations, activities) is asked


# ── progress ──────────────────────────────────────────────────────────────────────────────────────────────


def signed(workshop):
    for party in workshop.parties:
        workshop = life.sign(workshop, workshop.editions[0].id, party.id, dt.date(2026, 6, 20))
    return workshop


UNDONE = {
    1: lambda w: meetings.set_date(w, w.meetings[0].id, None),
    2: lambda w: rows.remove(w, "attendances", *(row.id for row in w.attendances)),
    3: lambda w: issues.leave(issues.leave(issues.leave(w, w.issues[0].id), w.issues[1].id), w.issues[2].id),
    4: lambda w: goals.tick_purpose(w, "for_whom", ticked=False),
    5: lambda w: roles.add_activity(w, "もう一つ"),
    6: lambda w: agreement.tick(w, "read_aloud", None),
}


@pytest.mark.parametrize("stop", UNDONE)
def test_a_stop_is_done_by_what_is_there_and_can_become_undone(stop):
    frozen = signed(editions.freeze(SAMPLE, dt.date(2026, 6, 20)))
    assert [state.done for state in progress.stops(frozen)] == [True] * 6 + [False]
    undone = UNDONE[stop](SAMPLE)
    assert not progress.stops(undone)[stop - 1].done
    assert progress.next_thing(undone).stop == min(stop, 6)


def test_the_next_thing_is_of_this_page_then_of_later_ones_then_of_earlier_ones():
    found = UNDONE[4](UNDONE[2](SAMPLE))
    assert [progress.next_thing(found, here).stop for here in range(1, 8)] == [2, 2, 4, 4, 6, 6, 2]
    assert progress.next_thing(found).key == "attendance.take"


def test_two_parties_that_are_known_are_enough_to_go_on():
    found = SAMPLE
    for actor in actors.in_order(SAMPLE)[2:]:
        found = rows.edit(found, "actors", actor.id, strengths="", weaknesses="", representative="")
    assert progress.stops(found)[1].done
    known = actors.in_order(SAMPLE)[0]
    found = rows.edit(found, "actors", known.id, weaknesses="")
    assert progress.next_thing(found) == progress.Next(
        "actor.weaknesses", Place("actors", known.id, "weaknesses"), 2, {"name": "商店会"}
    )


def test_who_came_is_known_when_somebody_came():
    nobody = participants.put_away(SAMPLE, *(person.id for person in SAMPLE.participants))
    assert progress.next_thing(nobody).key == "participants.add"


def test_a_second_meeting_is_prepared_and_received_like_the_first():
    two = meetings.add(SAMPLE)
    first, second = (meeting.id for meeting in two.meetings)
    assert [state.done for state in progress.stops(two, first)][:2] == [True, True]
    assert [state.done for state in progress.stops(two)][:2] == [True, True]
    assert [state.done for state in progress.stops(two, second)][:2] == [False, False]
    assert progress.next_thing(two, 1, second).place == Place("meetings", second, "date")
    ready = programme.add(meetings.set_date(two, second, dt.date(2026, 7, 4)), second, "ふりかえり")
    assert progress.next_thing(ready, 2, second).key == "attendance.take"
    person = ready.participants[0].id
    came = participants.set_attendance(ready, second, person, AttendanceState.PRESENT)
    assert [state.done for state in progress.stops(came, second)][:2] == [True, True]


def test_the_summary_is_plain_data():
    plain = progress.summary(SAMPLE)
    assert json.loads(json.dumps(plain)) == plain
    assert (plain["stop"], plain["state"], plain["key"]) == (6, "agreeing", "check.disclosure_settled")
    assert plain["done"] == [True] * 5 + [False] * 2
    frozen = editions.freeze(SAMPLE, dt.date(2026, 6, 20))
    done = progress.summary(frozen)
    assert (done["stop"], done["state"], done["key"]) == (6, "printed", "edition.sign")
    done = progress.summary(signed(frozen))
    assert (done["stop"], done["state"], done["key"]) == (7, "concluded", "all_done")


def test_changing_the_agreement_after_freezing_makes_the_sixth_stop_undone():
    found = editions.freeze(SAMPLE, dt.date(2026, 6, 20))
    found = clauses.add(found, "写真", "とります。")
    found = agreement.tick(found, "disclosure_settled", dt.datetime(2026, 6, 20, tzinfo=dt.UTC))
    upcoming = progress.next_thing(found)
    assert upcoming.key == "change.consent"
    for party in found.parties:
        found = life.consent(found, party.id, dt.date(2026, 6, 21))
    assert not checks.is_draft(found)
    upcoming = progress.next_thing(found)
    assert (upcoming.key, dict(upcoming.args)) == ("edition.freeze", {"number": 2})
