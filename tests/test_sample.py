"""The sample is one afternoon whose sums agree with one another and with the pictures."""

from __future__ import annotations

from collections import Counter

from kyodo_desktop.domain import (
    actors,
    agreement,
    canonical,
    checks,
    clauses,
    goals,
    issues,
    meetings,
    participants,
    programme,
    progress,
    roles,
    rows,
    votes,
)
from kyodo_desktop.domain.choices import Consent
from kyodo_desktop.domain.japanese import activity_when
from kyodo_desktop.domain.roles import Load
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.text import findings as finding_words
from kyodo_desktop.text import sample as data
from kyodo_desktop.text.kinds import CREST_CHARACTER

SAMPLE = sample_workshop()
MEETING = meetings.first(SAMPLE)


def test_people_and_their_parties():
    people = participants.in_order(SAMPLE)
    assert [person.name for person in people] == [name for name, *_ in data.PEOPLE]
    assert len(people) == 24
    assert participants.present(SAMPLE, MEETING.id) == 22
    assert len(SAMPLE.attendances) == 24
    assert Counter(person.consent_record for person in people) == {Consent.YES: 24}
    assert Counter(person.consent_photo for person in people) == {Consent.YES: 21, Consent.NO: 3}
    by_party = Counter(person.actor_id for person in people)
    assert [by_party[actor.id] for actor in actors.in_order(SAMPLE)] == [3, 2, 7, 4, 3, 2]
    assert by_party[None] == 3


def test_ten_items_fill_the_afternoon():
    slots = programme.schedule(SAMPLE, MEETING.id)
    assert len(slots) == 10
    assert programme.total(SAMPLE, MEETING.id) == 150
    times = [programme.time_of(slot.starts).isoformat("minutes") for slot in slots]
    assert " ".join(times) == "13:30 13:40 13:45 13:55 14:20 14:40 14:50 15:10 15:40 15:55"
    assert programme.time_of(slots[-1].ends) == MEETING.ends_at
    assert all(item.least_minutes <= item.minutes for item in SAMPLE.agenda)


def test_six_parties_in_kana_order_each_with_its_crest():
    found = actors.in_order(SAMPLE)
    assert [actor.name for actor in found] == [party.name for party in data.PARTIES]
    assert [CREST_CHARACTER[actor.kind] for actor in found] == ["商", "医", "自", "N", "福", "行"]
    assert [actor for _, actor in agreement.signing(SAMPLE)] == list(found)
    assert all(actor.strengths and actor.weaknesses and actor.offers for actor in found)
    everybody = {person.name: person.reading for person in SAMPLE.participants}
    assert all(everybody[actor.representative] == actor.representative_reading for actor in found)


def test_thirty_one_notes_in_five_islands_and_three_loose():
    assert len(SAMPLE.cards) == 31
    assert [sum(c.group_id == g.id for c in SAMPLE.cards) for g in SAMPLE.groups] == [7, 6, 6, 5, 4]
    assert sum(card.group_id is None for card in SAMPLE.cards) == 3
    marks = {category.id: category.mark for category in SAMPLE.categories}
    count = Counter(marks[card.category_id or ""] for card in SAMPLE.cards)
    assert count == {"買": 7, "院": 6, "足": 10, "暮": 4, "知": 4}


def test_sixty_six_seals_of_twenty_two_people():
    assert votes.total(SAMPLE) == votes.Seals(used=66, budget=66)
    assert [votes.of_group(SAMPLE, group.id) for group in SAMPLE.groups] == [23, 23, 14, 4, 1]
    assert [seals for _, seals in issues.candidates(SAMPLE)][:4] == [5, 5, 4, 4]


def test_three_issues_lead_to_one_purpose_and_three_goals():
    chosen = issues.chosen(SAMPLE)
    assert tuple(issue.statement for issue in chosen) == data.CHOSEN
    assert [votes.counts(SAMPLE)[issue.card_id] for issue in chosen] == [9, 6, 6]
    assert SAMPLE.purpose_confirmed
    assert not goals.names_means(SAMPLE)
    numbers = {issue.id: number for number, issue in enumerate(chosen, 1)}
    linked = [[numbers[i.id] for i in goals.issues_of(SAMPLE, goal.id)] for goal in SAMPLE.goals]
    assert linked == [[2], [1], [1, 2, 3]]


def test_nine_activities_each_with_one_lead_and_a_date():
    found = roles.in_order(SAMPLE)
    assert Counter(activity.phase for activity in found) == {"plan": 3, "do": 4, "check": 1, "act": 1}
    assert [len(roles.leads(SAMPLE, activity.id)) for activity in found] == [1] * 9
    assert [activity_when(activity.since, activity.by) for activity in found] == [
        "7月31日まで", "8月20日まで", "8月20日まで", "9月1日から", "9月3日から", "9月1日から", "8月25日まで",
        "毎月末", "12月12日",
    ]  # fmt: skip


def test_what_each_party_bears():
    loads = roles.loads(SAMPLE)
    assert [loads[actor.id] for actor in actors.in_order(SAMPLE)] == [
        Load(1, 3, 0),
        Load(0, 2, 3),
        Load(2, 4, 0),
        Load(3, 5, 0),
        Load(2, 3, 2),
        Load(1, 2, 4),
    ]
    [question] = checks.balance(SAMPLE)
    assert finding_words.say(question) == "くすのきは、◎ が3つ、仕事は8つ。ほかの主体と分けられますか。"


def test_the_agreement_reads_as_in_the_pictures():
    texts = {clause.key: clause.text for clause in clauses.clauses_in_force(SAMPLE)}
    assert texts["preamble"].startswith("わたしたち6つの主体は、")
    assert texts["evaluation"].startswith("令和8年12月12日に、")
    assert texts["term"].startswith("この合意の期間は、令和8年6月20日から令和9年3月31日までとします。")
    assert "原本は公民館に置き" in texts["closing"]
    assert all(len(text) <= 80 for text in texts.values()), "two lines of 41 at most"


def test_it_is_fifteen_forty_six_all_is_decided_and_nothing_is_signed():
    assert checks.findings(SAMPLE) == ()
    assert [stop.done for stop in progress.stops(SAMPLE)] == [True] * 5 + [False] * 2
    assert progress.next_thing(SAMPLE).key == "check.disclosure_settled"
    assert SAMPLE.editions == ()


def test_it_opens_as_a_copy():
    other = sample_workshop()
    assert other.sample
    assert canonical.canonical(other) == canonical.canonical(SAMPLE)
    ids = [
        {row.id for part in rows.PARTS for row in rows.all_rows(workshop, part)} | {workshop.id}
        for workshop in (SAMPLE, other)
    ]
    assert not ids[0] & ids[1]
