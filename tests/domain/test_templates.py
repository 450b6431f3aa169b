"""Templates: their minutes add up, they fill one meeting or several, and never replace what has begun."""

from __future__ import annotations

import datetime as dt

import pytest

from kyodo_desktop.domain import meetings, programme, templates
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.templates import Line, Template
from kyodo_desktop.errors import Refused
from kyodo_desktop.text.sample import PROGRAMME


def minutes(template: Template) -> list[int]:
    return [sum(line.minutes for line in evening) for evening in template.evenings]


def test_the_templates_are_as_long_as_they_say() -> None:
    found = templates.built_in()
    assert [minutes(template) for template in found] == [[150], [120], [120, 120], [120, 90, 120]]
    for line in (line for template in found for evening in template.evenings for line in evening):
        assert 1 <= line.least_minutes <= line.minutes
        assert line.title.strip()


def test_a_series_fills_this_meeting_and_those_after_it() -> None:
    w = meetings.add(new_workshop("草刈りの会", dt.date(2026, 6, 20)))
    w = programme.add(w, w.meetings[1].id, "前からある項目")
    w = programme.add(w, w.meetings[0].id, "一回目")
    two = templates.built_in()[2]
    w = templates.lay_out(w, w.meetings[1].id, two)
    assert len(w.meetings) == 3
    assert [i.title for i in programme.items(w, w.meetings[0].id)] == ["一回目"]
    for meeting, evening in zip(w.meetings[1:], two.evenings, strict=True):
        found = programme.items(w, meeting.id)
        assert [(i.title, i.minutes, i.least_minutes, i.who, i.method) for i in found] == [*evening]


def test_what_has_begun_is_not_replaced() -> None:
    w = sample_workshop()
    begun = programme.next_item(w, w.meetings[0].id, dt.datetime(2026, 6, 20, 13, 30, tzinfo=dt.UTC))
    with pytest.raises(Refused):
        templates.lay_out(begun, w.meetings[0].id, templates.built_in()[0])
    with pytest.raises(Refused):
        templates.lay_out(w, "gone", templates.built_in()[0])


def test_a_programme_kept_as_a_template_comes_back_the_same() -> None:
    w = sample_workshop()
    kept = templates.of_workshop(meetings.add(w), "うちの午後")
    assert kept.evenings == (tuple(Line(*line) for line in PROGRAMME),)
    with pytest.raises(Refused):
        templates.of_workshop(w, " ")
    with pytest.raises(Refused):
        templates.of_workshop(new_workshop("草刈りの会"), "空")


def test_minutes_from_a_strange_file_are_held_in_their_bounds() -> None:
    w = new_workshop("草刈りの会")
    strange = Template("変", ((Line("長い", 9_999, 10_000), Line("短い", -3, -3)),))
    found = templates.lay_out(w, w.meetings[0].id, strange).agenda
    assert [(i.minutes, i.least_minutes) for i in found] == [(programme.MOST, programme.MOST), (1, 1)]


def test_nobody_of_the_sample_leads_in_another_hall():
    people = {word for person in sample_workshop().participants for word in person.name.split()}
    led = {line.who for template in templates.built_in() for evening in template.evenings for line in evening}
    assert not led & people
