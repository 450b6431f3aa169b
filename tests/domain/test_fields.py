"""One door for every text that is typed."""

from __future__ import annotations

import datetime as dt

import pytest

from kyodo_desktop.domain import agreement, changes, fields, rows
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.errors import Refused
from tests.libraries.make import full

SAMPLE = sample_workshop()
FULL = full()  # a row of every part


def place(part, field):
    row = SAMPLE if part == rows.HEAD else rows.all_rows(SAMPLE, part)[0]
    return Place(part, row.id, field)


def test_every_field_that_is_typed_can_be_written_where_it_stands():
    texts = {"str": "10時", "dt.date | None": "R9.3.30", "dt.time | None": "10:05", "float | None": "7"}
    for (part, field), kind in fields.typed().items():
        row = FULL if part == rows.HEAD else rows.all_rows(FULL, part)[0]
        found = fields.write(FULL, Place(part, row.id, field), texts[kind])
        [change] = changes.diff(FULL, found)
        assert (change.part, set(change.after)) == (part, {field})


def test_dates_and_times_are_read_on_the_way_and_may_be_emptied():
    found = fields.write(SAMPLE, place("meetings", "date"), "7/11")
    assert found.meetings[0].date == dt.date(2026, 7, 11)
    assert fields.write(found, place("meetings", "date"), " ").meetings[0].date is None
    found = fields.write(found, place("meetings", "ends_at"), "午後4時半")
    assert found.meetings[0].ends_at == dt.time(16, 30)


@pytest.mark.parametrize(
    ("part", "field", "text", "key"),
    [
        ("workshop", "title", "　", "title.blank"),
        ("meetings", "date", "令和元年2月30日", "date.no_such_day"),
        ("meetings", "starts_at", "夕方", "time.unreadable"),
        ("goals", "due", "2/30", "date.no_such_day"),
        ("actors", "name", "", "name.blank"),
        ("actors", "name", "長" * 201, "text.too_long"),
        ("cards", "text", "長" * 10_001, "text.too_long"),
    ],
)
def test_what_a_field_does_not_take_is_refused(part, field, text, key):
    with pytest.raises(Refused) as refusal:
        fields.write(SAMPLE, place(part, field), text)
    assert refusal.value.key == key


def test_the_last_of_all_days_is_a_day_too():
    found = fields.write(SAMPLE, place("meetings", "date"), "9999-12-31")
    found = rows.edit(found, "agreements", found.agreement.id, term_from=None, term_to=None)
    assert agreement.term(found) == (dt.date.max, dt.date(9999, 3, 31))
    with pytest.raises(Refused, match="ends_before_start"):
        fields.write(SAMPLE, place("agreements", "term_from"), "9999-12-31")


def test_rules_of_their_own_hold_here_too():
    found = fields.write(SAMPLE, place("cards", "text"), "言いかえた言葉")
    assert found.cards[0].spoken == SAMPLE.cards[0].text
    found = fields.write(SAMPLE, place("workshop", "purpose"), "別の目的")
    assert not found.purpose_confirmed
    found = fields.write(SAMPLE, place("activities", "when"), "毎週から")
    assert found.activities[0].by == "毎週から"


@pytest.mark.parametrize(("part", "field"), fields.NEW_ROW)
def test_the_first_words_of_a_row_make_it(part, field):
    found = fields.write(SAMPLE, Place(part, "", field), "新しい言葉")
    [change] = [change for change in changes.diff(SAMPLE, found) if change.part == part]
    assert change.before is None
    assert change.after is not None
    assert change.after[field] == "新しい言葉"


def test_what_is_not_typed_is_no_place():
    for part, field in (
        ("editions", "digest"),
        ("cards", "spoken"),
        ("cards", "group_id"),
        ("cards", "order"),
    ):
        with pytest.raises(KeyError):
            fields.write(SAMPLE, Place(part, "x", field), "x")


def test_a_row_that_has_gone_is_refused():
    with pytest.raises(Refused, match=r"row\.gone"):
        fields.write(SAMPLE, Place("cards", "gone", "text"), "x")
