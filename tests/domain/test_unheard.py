"""Presence against notes by table: the sums agree, and no name of a person is in it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import cards, meetings, participants, unheard
from kyodo_desktop.domain.choices import AttendanceState
from kyodo_desktop.domain.workshop import Table, Workshop
from tests.builders import workshop

HERE = AttendanceState.PRESENT


def hall(people: list[int], notes: list[int]) -> Workshop:
    """Tables 1, 2 … with so many present and so many notes; the last of each stands at no table."""
    found = workshop()
    tables = tuple(Table(id=f"t{n}", order=f"V{n}", name=f"{n}班") for n in range(1, len(people)))
    found, meeting = replace(found, tables=tables), meetings.first(found).id
    at = [table.id for table in tables] + [None]
    for where, count in zip(at, people, strict=True):
        for _ in range(count):
            known = {p.id for p in found.participants}
            found = participants.add(found, "山田 花子")
            [person] = [p for p in found.participants if p.id not in known]
            found = participants.set_attendance(found, meeting, person.id, HERE)
            moved = tuple(replace(p, table_id=where) if p.id == person.id else p for p in found.participants)
            found = replace(found, participants=moved)
    for where, count in zip(at, notes, strict=True):
        before = {card.id for card in found.cards}
        found = cards.put_up(found, "\n".join(["困った"] * count), meeting_id=meeting)
        moved_cards = tuple(c if c.id in before else replace(c, table_id=where) for c in found.cards)
        found = replace(found, cards=moved_cards)
    return found


def heard(found: Workshop) -> unheard.Voices:
    return unheard.voices(found, meetings.first(found).id)


def test_a_table_with_less_than_half_the_notes_a_person_is_told():
    voices = heard(hall([6, 6, 6, 2], [12, 10, 0, 5]))
    assert [(t.name, t.present, t.notes) for t in voices.few] == [("3班", 6, 0)]
    assert (voices.present, voices.present_elsewhere, voices.notes, voices.notes_elsewhere) == (20, 2, 27, 5)
    assert voices.each == 22 / 18
    assert heard(hall([4, 4, 0], [6, 2, 0])).few == ()  # exactly half of the average of 1.0 is not less
    assert heard(hall([5, 5, 0], [0, 0, 9])).few == ()
    assert heard(hall([0, 5, 0], [0, 4, 0])).few == ()


COUNTS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5)), min_size=1, max_size=4)


@given(COUNTS)
def test_the_sums_agree_and_nobody_is_named(counts):
    found = hall([people for people, _ in counts], [notes for _, notes in counts])
    voices = heard(found)
    assert sum(t.present for t in voices.tables) + voices.present_elsewhere == voices.present
    assert sum(t.notes for t in voices.tables) + voices.notes_elsewhere == voices.notes
    assert voices.present == participants.present(found, meetings.first(found).id)
    assert voices.notes == len(found.cards)
    assert all(table.present for table in voices.few)
    assert len(voices.few) < max(1, len(voices.tables))
    told = repr(voices)
    assert all(person.name not in told and person.id not in told for person in found.participants)
