"""Where islands lie: never over one another, as on the picture, and without jumping about."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.ui import board_layout as layout
from kyodo_desktop.ui.board_layout import LOOSE, Columns, Island

SIDE = st.sampled_from((0.0, 30.0, 410.0, 900.0))
ISLANDS = st.lists(st.tuples(st.integers(0, 60), SIDE, SIDE), max_size=9)


def islands_of(drawn):
    return [Island(str(n), notes, x, y) for n, (notes, x, y) in enumerate(drawn)]


@given(ISLANDS, st.integers(0, 60), st.lists(st.tuples(SIDE, SIDE), max_size=3))
def test_nothing_covers_anything(drawn, loose, free):
    boxes = layout.arrange(islands_of(drawn), Island(LOOSE, loose), free, Columns())
    assert len(boxes) == len(drawn) + 1
    for one, other in combinations(boxes.values(), 2):
        assert not one.meets(other)


def test_the_sample_stands_in_three_columns_as_on_the_picture():
    islands = [Island(str(n), notes) for n, notes in enumerate((7, 6, 6, 5, 4))]
    boxes = layout.arrange(islands, Island(LOOSE, 3), (), Columns())
    assert {box.x for box in boxes.values()} == {14, 400, 786}
    assert [boxes[str(n)].y for n in range(3)] == [25, 25, 25]
    assert boxes["0"].w == 372


def test_an_island_that_grows_leaves_the_others_in_their_columns():
    columns = Columns()
    islands = [Island(str(n), 4) for n in range(6)]
    before = layout.arrange(islands, Island(LOOSE, 3), (), columns)
    islands[0] = Island("0", 11)
    after = layout.arrange(islands, Island(LOOSE, 3), (), columns)
    assert {k: box.x for k, box in before.items() if k} == {k: box.x for k, box in after.items() if k}


@given(st.integers(1, 80), st.integers(1, 3), st.data())
def test_a_note_dropped_on_a_slot_gets_its_number(notes, columns, data):
    box = layout.Box(40.0, 60.0, *layout.size(notes, columns))
    number = data.draw(st.integers(0, notes - 1))
    x, y = layout.slot(box, number)
    assert layout.number_at(box, x + 20, y + layout.NOTE_H / 2) == number
    assert box.holds(x, y)
    assert box.holds(x + layout.NOTE_W, y + layout.NOTE_H)


@given(ISLANDS, SIDE, SIDE)
def test_an_island_dropped_on_others_lies_beside_them(drawn, x, y):
    others = layout.arrange(islands_of(drawn), Island(LOOSE, 3), (), Columns()).values()
    wanted = layout.Box(x, y, *layout.size(5, 1))
    found = layout.beside(wanted, others)
    assert not any(found.meets(other) for other in others)
    assert found[2:] == wanted[2:]
    assert found.between(wanted) <= layout.push_down(wanted, others).between(wanted)
    if not any(wanted.meets(other) for other in others) and x >= layout.LEFT and y >= layout.TOP:
        assert found == wanted
