"""Parties and people."""

from __future__ import annotations

import datetime as dt

import pytest

from kyodo_desktop.domain import actors, agreement, fields, meetings, participants, rows
from kyodo_desktop.domain.choices import ActorKind, AttendanceState, Consent
from kyodo_desktop.domain.place import Place
from kyodo_desktop.errors import Refused
from tests.builders import DAY, actor_id, resident, workshop


def names(found):
    return [actor.name for actor in found]


def test_whoever_is_added_stands_in_kana_order_and_signs():
    found = workshop("役場/やくば", "NPO/えぬぴーおー", "自治会/じちかい")
    assert names(actors.in_order(found)) == ["NPO", "自治会", "役場"]
    assert names(actor for _, actor in agreement.signing(found)) == ["NPO", "自治会", "役場"]
    assert actors.in_kana_order(found)


def test_a_reading_typed_later_puts_the_party_into_its_place():
    found = workshop("役場", "自治会/じちかい")
    assert names(actors.in_order(found)) == ["自治会", "役場"]
    found = fields.write(found, Place("actors", actor_id(found, "役場"), "reading"), "あくば")
    assert names(actors.in_order(found)) == ["役場", "自治会"]


def test_the_parties_may_agree_on_another_order_and_come_back():
    found = workshop("あ/あ", "い/い", "う/う")
    last = agreement.signing(found)[2][0].id
    found = agreement.move_party(found, last, 0)
    assert names(actors.in_order(found)) == ["う", "あ", "い"]
    assert not actors.in_kana_order(found)
    found = actors.add(found, "え", reading="え")
    assert names(actors.in_order(found)) == ["う", "あ", "い", "え"]
    found = agreement.back_to_kana_order(found)
    assert names(actors.in_order(found)) == ["あ", "い", "う", "え"]


def test_residents_take_part_without_signing_unless_they_wish_to():
    found = resident(workshop("自治会"), "久保さん")
    assert agreement.party_count(found) == 1
    found = agreement.set_signing(found, actor_id(found, "久保さん"), signs=True)
    assert agreement.party_count(found) == 2


def test_a_change_of_kind_joins_or_leaves_the_agreement():
    found = workshop("高校")
    this = actor_id(found, "高校")
    found = actors.set_kind(found, this, ActorKind.RESIDENT)
    assert found.parties == ()
    found = actors.set_kind(found, this, ActorKind.SCHOOL)
    assert [party.actor_id for party in found.parties] == [this]
    assert actors.set_kind(found, this, ActorKind.SCHOOL) == found


def test_putting_a_party_away_keeps_its_people():
    found = workshop("自治会")
    this = actor_id(found, "自治会")
    found = participants.add(found, "有村 重雄", actor_id=this)
    found = actors.put_away(found, this)
    assert found.parties == ()
    assert found.participants[0].actor_id is None


def test_a_name_is_needed_and_kept_as_it_is():
    found = actors.add(workshop(), " 𠮷田 葛\U000e0100 ")
    assert found.actors[0].name == " 𠮷田 葛\U000e0100 "
    assert actors.shown_name(found.actors[0]) == " 𠮷田 葛\U000e0100 "
    for blank in ("", "　"):
        with pytest.raises(Refused, match=r"name\.blank"):
            actors.add(found, blank)
        with pytest.raises(Refused, match=r"name\.blank"):
            participants.add(found, blank)


def test_two_people_may_have_the_same_name():
    found = participants.add(participants.add(workshop(), "有村 重雄"), "有村 重雄")
    assert len({person.id for person in found.participants}) == 2


def test_attendance_is_one_word_for_each_meeting():
    found = participants.add(workshop(), "有村 重雄")
    meeting, person = meetings.first(found).id, found.participants[0].id
    assert participants.attendance(found, meeting, person) is None
    for state in (AttendanceState.PRESENT, AttendanceState.ABSENT):
        found = participants.set_attendance(found, meeting, person, state)
        assert participants.attendance(found, meeting, person) is state
        assert len(found.attendances) == 1
    assert participants.present(found, meeting) == 0
    assert participants.set_attendance(found, meeting, person, None).attendances == ()


def test_consent_says_what_when_and_after_which_words():
    found = participants.add(workshop(), "有村 重雄")
    person = found.participants[0]
    assert person.consent_photo is Consent.NOT_ASKED
    found = participants.set_consent(found, person.id, "photo", Consent.NO, DAY)
    person = found.participants[0]
    assert (person.consent_photo, person.consent_date, person.consent_wording) == (Consent.NO, DAY, "1")


def test_a_person_cannot_come_for_a_party_that_is_not_there():
    with pytest.raises(Refused, match=r"row\.gone"):
        participants.add(workshop(), "有村 重雄", actor_id="gone")


def test_the_only_meeting_stays():
    found = workshop()
    with pytest.raises(Refused, match=r"meetings\.only_one"):
        meetings.put_away(found, found.meetings[0].id)
    found = meetings.add(found, dt.date(2026, 7, 1))
    assert meetings.put_away(found, found.meetings[0].id).meetings[0].date == dt.date(2026, 7, 1)


def test_whoever_signs_is_the_representative_unless_somebody_else_is_named():
    found = workshop("自治会")
    this = actor_id(found, "自治会")
    found = rows.edit(found, "actors", this, representative="有村 重雄", representative_title="会長")
    party, actor = agreement.signing(found)[0]
    assert (agreement.signer(party, actor), agreement.signer_title(party, actor)) == ("有村 重雄", "会長")
    found = fields.write(found, Place("parties", party.id, "signer"), "西園 義人")
    party, actor = agreement.signing(found)[0]
    assert (agreement.signer(party, actor), agreement.signer_title(party, actor)) == ("西園 義人", "")


def test_witnesses_sign_last_and_do_not_count():
    found = workshop("あ/あ", "い/い")
    party = agreement.signing(found)[0][0]
    found = agreement.set_witness(found, party.id, witness=True)
    assert names(actor for _, actor in agreement.signing(found)) == ["い", "あ"]
    assert agreement.party_count(found) == 1
