"""Tables: by hand, dealt out evenly, and filled up with those who come late."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import cards, meetings, participants, rows, tables
from kyodo_desktop.domain.choices import AttendanceState
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from tests.builders import workshop


def hall(sizes: list[int], alone: int = 0) -> Workshop:
    """A workshop whose parties have that many people, and some who came for themselves."""
    found = workshop(*(f"主体{n}" for n in range(len(sizes))))
    for n, size in enumerate(sizes):
        for k in range(size):
            found = participants.add(found, f"人{n}-{k}", actor_id=found.actors[n].id)
    for k in range(alone):
        found = participants.add(found, f"個人{k}")
    return found


def came(found: Workshop, *numbers: int) -> Workshop:
    meeting = meetings.first(found).id
    for n in numbers:
        person = participants.in_order(found)[n].id
        found = participants.set_attendance(found, meeting, person, AttendanceState.PRESENT)
    return found


def uneven(counts: list[int]) -> int:
    return max(counts) - min(counts)


halls = st.tuples(st.lists(st.integers(0, 9), max_size=6), st.integers(0, 6)).filter(
    lambda hall: sum(hall[0]) + hall[1] > 0
)


@given(halls, st.data())
def test_tables_differ_by_one_at_most_and_so_does_each_party_at_them(people, data):
    found = hall(*people)
    count = data.draw(st.integers(1, len(found.participants)))
    dealt = tables.deal(found, count)
    assert len(dealt.tables) == count
    assert uneven(list(tables.sizes(dealt).values())) <= 1
    for party in {person.actor_id for person in dealt.participants}:
        at = Counter(person.table_id for person in dealt.participants if person.actor_id == party)
        assert uneven([at[table.id] for table in dealt.tables]) <= 1
    assert None not in {person.table_id for person in dealt.participants}


@given(halls, st.data())
def test_dealing_comes_out_the_same_however_people_sat_before(people, data):
    found = hall(*people)
    count = data.draw(st.integers(1, len(found.participants)))
    dealt = tables.deal(found, count)
    assert tables.deal(dealt, count) == dealt
    mixed = tables.seat(dealt, dealt.tables[0].id, *(person.id for person in dealt.participants))
    assert tables.deal(mixed, count) == dealt


@given(halls, st.data())
def test_those_who_come_late_fill_the_smallest_tables_and_nobody_else_moves(people, data):
    found = hall(*people)
    everybody = range(len(found.participants))
    early = data.draw(st.sets(st.sampled_from(everybody), min_size=1))
    found = came(found, *early)
    meeting = meetings.first(found).id
    dealt = tables.deal(found, data.draw(st.integers(1, len(early))), meeting)
    before = {person.id: person.table_id for person in dealt.participants}
    assert sum(table is not None for table in before.values()) == len(early)
    late = set(everybody) - early
    if not late:
        with pytest.raises(Refused, match=r"tables\.all_seated"):
            tables.fill_up(dealt, meeting)
        return
    filled = tables.fill_up(came(dealt, *late), meeting)
    assert uneven(list(tables.sizes(filled).values())) <= 1
    assert all(before[p.id] in (None, p.table_id) and p.table_id for p in filled.participants)


def test_tables_that_are_there_keep_their_names_and_new_ones_get_the_next_number():
    found = tables.add(tables.add(hall([6]), "海の班"), "3班")
    dealt = tables.deal(found, 4)
    assert [table.name for table in dealt.tables] == ["海の班", "3班", "4班", "5班"]


def test_tables_left_over_go_unless_notes_came_from_them():
    found = tables.deal(hall([9]), 3)
    found = cards.put_up(found, "坂がきつい")
    card, last = found.cards[0], found.tables[2].id
    found = rows.edit(found, "cards", card.id, table_id=last)
    dealt = tables.deal(found, 1)
    assert [table.name for table in dealt.tables] == ["1班", "3班"]
    assert tables.sizes(dealt) == {dealt.tables[0].id: 9, last: 0}


def test_people_are_seated_by_hand_and_stay_when_their_table_goes():
    found = tables.add(hall([2]), "1班")
    ids = [person.id for person in found.participants]
    found = tables.seat(found, found.tables[0].id, *ids)
    assert tables.sizes(found) == {found.tables[0].id: 2}
    found = tables.put_away(found, found.tables[0].id)
    assert [person.table_id for person in found.participants] == [None, None]


@pytest.mark.parametrize(
    ("count", "key"), [(0, "tables.count"), (41, "tables.count"), (3, "tables.more_than_people")]
)
def test_a_count_that_cannot_be_is_refused(count, key):
    with pytest.raises(Refused, match=key):
        tables.deal(hall([2]), count)


def test_nobody_present_is_said():
    found = hall([2])
    with pytest.raises(Refused, match=r"tables\.nobody"):
        tables.deal(found, 1, meetings.first(found).id)
    with pytest.raises(Refused, match=r"tables\.none"):
        tables.fill_up(found, meetings.first(found).id)
