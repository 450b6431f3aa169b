"""The programme on paper: a page for each meeting, every item with its time, whatever the length."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from kyodo_desktop.documents.programme_sheet import programme_sheet
from kyodo_desktop.domain import meetings, programme, templates
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop

SAMPLE = sample_workshop()


def several() -> Workshop:
    w = new_workshop("草刈りの会", dt.date(2026, 6, 20))
    w = meetings.set_times(w, w.meetings[0].id, dt.time(19), dt.time(21))
    return templates.lay_out(w, w.meetings[0].id, templates.built_in()[3])


def test_the_sample_is_one_page_with_every_item_and_promise(
    text_of: Callable[[bytes], str], pages_of: Callable[[bytes], int]
) -> None:
    pdf = programme_sheet(SAMPLE).pdf()
    text = text_of(pdf)
    assert pages_of(pdf) == 1
    for slot in programme.schedule(SAMPLE, SAMPLE.meetings[0].id):
        assert slot.item.title in text
        assert programme.time_of(slot.starts or 0).isoformat("minutes") in text
    for promise in SAMPLE.promises:
        assert promise.text in text
    assert SAMPLE.meetings[0].venue in text
    assert SAMPLE.use_of_results in text


def test_a_series_has_a_page_for_each_meeting(
    text_of: Callable[[bytes], str], pages_of: Callable[[bytes], int]
) -> None:
    pdf = programme_sheet(several()).pdf()
    assert pages_of(pdf) == 3
    text = text_of(pdf)
    assert all(f"第{number}回" in text for number in (1, 2, 3))
    assert "10分" not in text  # minutes stand only where a meeting has no time
    found = several()
    timeless = replace(found, meetings=tuple(replace(m, starts_at=None) for m in found.meetings))
    assert "10分" in text_of(programme_sheet(timeless).pdf())


def test_an_empty_programme_is_a_page_to_fill_in(pages_of: Callable[[bytes], int]) -> None:
    assert pages_of(programme_sheet(new_workshop("草刈りの会")).pdf()) == 1


def test_twenty_long_items_still_stand_on_one_page(
    text_of: Callable[[bytes], str], pages_of: Callable[[bytes], int]
) -> None:
    w = several()
    w = replace(w, agenda=(), meetings=w.meetings[:1])
    for number in range(20):
        w = programme.add(w, w.meetings[0].id, f"{number}つ目に、みんなで話すことの長い名", 5)
    pdf = programme_sheet(w).pdf()
    assert pages_of(pdf) == 1
    assert "19つ目に" in text_of(pdf)


def test_more_than_a_page_goes_on_with_nothing_lost(text_of: Callable[[bytes], str]) -> None:
    w = several()
    for number in range(90):
        w = programme.add(w, w.meetings[0].id, f"項目{number}。<b>", 5)
    assert "項目89。<b>" in text_of(programme_sheet(w).pdf())
