"""Numbers out of typed text, and numbers proposed from a target's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import goals, numbers
from kyodo_desktop.domain.fields import write
from kyodo_desktop.domain.place import Place
from kyodo_desktop.errors import Refused
from kyodo_desktop.text.numbers import shown
from tests.builders import workshop

PROPOSED = {
    "34世帯 → 20世帯": (20, "世帯", 34),
    "34 → 20世帯": (20, "世帯", 34),
    "３４世帯から２０世帯へ減らす": (20, "世帯", 34),
    "のべ120人が乗る": (120, "人", None),
    "診療日の8割で走る": (8, "割", None),
    "のべ1,200人": (1200, "人", None),
    "週に1.5回": (1.5, "回", None),
    "3か所": (3, "か所", None),
    "5km → 3人": None,
    "1人5〜10枚": None,
    "120": None,
    "いまより増やす": None,
    "": None,
}


@pytest.mark.parametrize("target", PROPOSED)
def test_numbers_are_proposed_from_the_words_of_a_target(target):
    assert numbers.propose(target) == PROPOSED[target]


@given(st.text(max_size=40))
def test_any_words_can_be_asked(text):
    numbers.propose(text)


@given(st.floats(-numbers.MOST, numbers.MOST).map(lambda number: round(number, 3)))
def test_a_number_that_is_shown_is_read_again(number):
    assert numbers.read_number(shown(number)) == pytest.approx(number, rel=1e-9, abs=1e-9)


def test_numbers_are_typed_in_either_width_or_refused():
    found = goals.add(workshop(), "減らす")
    place = Place("goals", found.goals[0].id, "baseline")
    assert write(found, place, " １，２００ ").goals[0].baseline == 1200
    assert write(write(found, place, "34"), place, "　").goals[0].baseline is None
    for typed, key in (
        ("たくさん", "number.unreadable"),
        ("1e9", "number.unreadable"),
        ("9" * 13, "number.too_large"),
    ):
        with pytest.raises(Refused, match=key):
            write(found, place, typed)
