"""What is stored comes back field for field."""

from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings

from kyodo_desktop.db import checking, workshops
from kyodo_desktop.db.engine import open_engine
from kyodo_desktop.domain import rows
from kyodo_desktop.domain.workshop import Card, Workshop
from kyodo_desktop.errors import Trouble
from tests import strategies
from tests.db import values


@settings(max_examples=10)
@given(workshop=strategies.workshops(most=3))
def test_a_workshop_comes_back_as_it_was(place, workshop):
    with undone(place) as connection:
        workshops.create(connection, workshop)
        assert workshops.load(connection, workshop.id) == workshop


@settings(max_examples=10)
@given(pair=values.pairs())
def test_any_change_leads_to_the_same_value_as_in_memory(place, pair):
    old, new = pair
    step = values.write(old, new)
    with undone(place) as connection:
        workshops.create(connection, old)
        workshops.save(connection, step)
        stored = workshops.load(connection, old.id)
        assert stored == step.workshop
        assert checking.replays(stored, [step.step])


def test_two_workshops_may_hold_rows_of_one_id(place):
    ours, theirs = values.put_up(values.sensible("a"), "c"), values.put_up(values.sensible("b"), "c")
    with undone(place) as connection:
        workshops.create(connection, ours)
        workshops.create(connection, theirs)
        workshops.save(connection, values.write(theirs, values.reword(theirs, "c", "灯油")))
        assert workshops.load(connection, "a") == ours


def test_a_step_from_another_revision_is_refused(place):
    old = values.sensible()
    with undone(place) as connection:
        workshops.create(connection, old)
        workshops.save(connection, values.write(old, values.put_up(old, "c")))
        with pytest.raises(Trouble, match=r"workshop\.changed_elsewhere"):
            workshops.save(connection, values.write(old, values.put_up(old, "d")))


def test_a_row_that_is_not_there_any_more_is_noticed(place):
    old = values.put_up(values.sensible(), "c")
    with undone(place) as connection:
        workshops.create(connection, old)
        connection.exec_driver_sql("DELETE FROM cards")
        with pytest.raises(Trouble, match=r"workshop\.changed_elsewhere"):
            workshops.save(connection, values.write(old, values.reword(old, "c", "灯油")))


def test_a_workshop_is_made_once(place):
    with undone(place) as connection:
        workshops.create(connection, values.sensible())
        with pytest.raises(Trouble, match=r"workshop\.already_there"):
            workshops.create(connection, values.sensible())


def test_a_removed_workshop_takes_everything_along(place):
    old = values.put_up(values.sensible(), "c")
    with undone(place) as connection:
        workshops.create(connection, old)
        workshops.save(connection, values.write(old, values.reword(old, "c", "灯油")))
        workshops.remove(connection, "w")
        for part in (rows.HEAD, *rows.PARTS, "step", "draft", "shelf"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {part}").scalar_one() == 0  # noqa: S608
        with pytest.raises(Trouble, match=r"workshop\.gone"):
            workshops.load(connection, "w")
        with pytest.raises(Trouble, match=r"workshop\.gone"):
            workshops.remove(connection, "w")


def test_a_value_that_nobody_could_read_back_is_not_written(place):
    nowhere = Card(id="c", order="V", text="", x=float("nan"))
    with undone(place) as connection, pytest.raises(ValueError, match="finite"):
        workshops.create(connection, replace(Workshop(id="w", title=""), cards=(nowhere,)))


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE agreements SET kind = 'poem'",
        "UPDATE meetings SET date = '2026-02-30'",
        "UPDATE workshop SET purpose_checks = '['",
        "UPDATE workshop SET purpose_checks = '[1]'",
        "UPDATE workshop SET sample = 2",
    ],
)
def test_a_field_of_another_type_is_named_and_its_words_are_not(place, damage):
    with undone(place) as connection:
        workshops.create(connection, values.sensible())
        connection.exec_driver_sql(damage)
        with pytest.raises(Trouble, match=r"workshop\.unreadable") as caught:
            workshops.load(connection, "w")
        assert "." in caught.value.detail
        assert "poem" not in caught.value.detail


class undone:  # noqa: N801 - reads as a phrase
    """A transaction on the library that leaves no trace."""

    def __init__(self, place):
        self.connection = open_engine(place, writing=True).connect()

    def __enter__(self):
        self.transaction = self.connection.begin()
        return self.connection

    def __exit__(self, *_error):
        with closing(self.connection):
            self.transaction.rollback()
