"""A new workshop has everything that every workshop has."""

from __future__ import annotations

import datetime as dt

import pytest

from kyodo_desktop.domain import agreement, cards, clauses, create, prepare, rows, votes
from kyodo_desktop.domain.choices import Disclosure
from kyodo_desktop.errors import Refused
from tests.builders import DAY, workshop


def test_a_new_workshop_is_ready_to_work_in():
    found = create.new_workshop(" 草刈りの会 ", DAY, today=dt.date(2026, 6, 1))
    assert (found.title, found.created_on, found.sample) == (" 草刈りの会 ", dt.date(2026, 6, 1), False)
    assert len(found.agreements) == 1
    assert [meeting.date for meeting in found.meetings] == [DAY]
    assert votes.ballot(found).meeting_id == found.meetings[0].id
    assert votes.ballot(found).per_person == 3
    assert {check.key for check in found.checks} == set(agreement.CHECKS)
    assert [clause.key for clause in found.clauses] == list(clauses.REQUIRED)
    assert found.privacy_purpose


def test_its_categories_have_one_letter_each_and_are_as_many_as_fit():
    found = workshop()
    assert len(found.categories) == cards.MOST_CATEGORIES
    assert len({category.mark for category in found.categories}) == cards.MOST_CATEGORIES
    assert all(len(category.mark) == 1 for category in found.categories)


def test_its_parts_stand_in_their_sequence():
    found = workshop()
    for part in rows.PARTS:
        there = rows.all_rows(found, part)
        assert list(there) == sorted(there, key=rows.sort_key)


def test_two_new_workshops_share_no_row():
    one, other = workshop(), workshop()
    for part in rows.PARTS:
        assert not {row.id for row in rows.all_rows(one, part)} & {
            row.id for row in rows.all_rows(other, part)
        }


@pytest.mark.parametrize("title", ["", "　 ", "\0"])
def test_a_workshop_needs_a_title(title):
    with pytest.raises(Refused, match=r"title\.blank"):
        create.new_workshop(title)


def test_promises_may_be_added_moved_and_put_away():
    found = prepare.add_promise(workshop(), "おやつは、ゆずり合います")
    last = found.promises[-1]
    assert last.text == "おやつは、ゆずり合います"
    found = prepare.move_promise(found, last.id, 0)
    assert found.promises[0] == rows.find(found.promises, last.id)
    assert len(prepare.put_promise_away(found, last.id).promises) == len(found.promises) - 1
    with pytest.raises(Refused, match=r"promise\.blank"):
        prepare.add_promise(found, " ")


def test_who_may_read_the_record_is_settled_here():
    found = prepare.set_disclosure(workshop(), Disclosure.PARTICIPANTS)
    found = prepare.set_keep_until(found, dt.date(2027, 3, 31))
    assert (found.disclosure, found.keep_until) == (Disclosure.PARTICIPANTS, dt.date(2027, 3, 31))
