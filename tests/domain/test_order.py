"""Fractional keys always find room."""

from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import order


@given(st.lists(st.integers(0, 10_000), max_size=200))
def test_any_run_of_insertions_keeps_its_sequence(places):
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        keys.insert(at, order.between(keys[at - 1] if at else "", keys[at] if at < len(keys) else ""))
    assert keys == sorted(set(keys))
    assert not any(key.endswith("0") for key in keys)


def test_a_long_evening_of_appending_keeps_keys_short():
    key = ""
    for _ in range(5_000):
        later = order.between(key, "")
        assert later > key
        key = later
    assert len(key) <= 3


@given(st.integers(0, 700))
def test_spreading_makes_that_many_ascending_keys(count):
    keys = list(order.spread(count))
    assert len(keys) == count
    assert keys == sorted(set(keys))
