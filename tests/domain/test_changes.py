"""Differences, applied, taken back and written down."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import changes, codec, rows
from kyodo_desktop.domain.agreement_values import Agreement
from kyodo_desktop.domain.workshop import Card, Group, Issue, Workshop

ids = st.sampled_from(["a", "b", "c", "d", "e"])
words = st.text(max_size=4)


def _unique(part):
    return part.map(lambda found: {row.id: row for row in found}.values())


cards = _unique(
    st.lists(st.builds(Card, id=ids, order=st.sampled_from("VWX"), text=words, x=st.floats(0, 9)))
)
issues = _unique(st.lists(st.builds(Issue, id=ids, order=st.just("V"), statement=words, where=words)))


@st.composite
def workshops(draw):
    empty = Workshop(id="w", title=draw(words), host=draw(words), agreements=(Agreement(id="agreement"),))
    workshop = rows.with_rows(empty, "cards", draw(cards))
    return rows.with_rows(workshop, "issues", draw(issues))


@given(workshops(), workshops())
def test_a_difference_leads_from_one_value_to_the_other_and_back(old, new):
    step = changes.diff(old, new)
    assert changes.apply(old, step) == new
    assert changes.apply(new, changes.invert(step)) == old


@given(workshops(), workshops())
def test_a_difference_survives_being_written_down(old, new):
    step = changes.diff(old, new)
    plain = json.loads(json.dumps([changes.encode(c) for c in step]))
    assert tuple(changes.decode(c) for c in plain) == step


def test_an_edit_says_only_what_differs():
    old = Workshop(id="w", title="t", cards=(Card(id="c", order="V", text="米"),))
    new = rows.edit(old, "cards", "c", text="灯油")
    assert changes.diff(old, new) == (changes.Change("cards", "c", {"text": "米"}, {"text": "灯油"}),)


def test_removing_a_row_empties_what_refers_to_it_in_the_same_step():
    old = Workshop(
        id="w",
        title="t",
        groups=(Group(id="g", order="V"),),
        cards=(Card(id="c", order="V", text="米", group_id="g"),),
    )
    new = rows.remove(old, "groups", "g")
    assert new.cards[0].group_id is None
    assert {c.part for c in changes.diff(old, new)} == {"groups", "cards"}


def test_every_field_of_every_part_has_a_plain_form():
    for part in (rows.HEAD, *rows.PARTS):
        assert codec._readers(part).keys() == set(rows.field_names(part))


def test_rows_that_come_go_and_stay_are_told_apart():
    stays, goes, comes = (Card(id=name, order="V", text=name) for name in ("s", "g", "c"))
    old = Workshop(id="w", title="t", cards=(stays, goes))
    edited = rows.edit(old, "cards", "s", text="新")
    new = rows.add(rows.remove(edited, "cards", "g"), "cards", comes)
    found = {change.id: change for change in changes.diff(old, new)}
    assert found.keys() == {"s", "g", "c"}
    assert found["s"] == changes.Change("cards", "s", {"text": "s"}, {"text": "新"})
    assert (found["g"].after, found["c"].before) == (None, None)
    for whole, row in ((found["g"].before, goes), (found["c"].after, comes)):
        assert whole == {name: getattr(row, name) for name in rows.field_names("cards")}
    head = replace(old, title="別", revision=7)
    assert changes.diff(old, head) == (changes.Change(rows.HEAD, "w", {"title": "t"}, {"title": "別"}),)
    same = replace(old, cards=(replace(stays), goes))
    assert changes.diff(old, same) == ()
    assert [c.id for c in changes.diff(old, rows.add(same, "cards", comes))] == ["c"]


def test_changes_of_another_workshop_are_not_applied():
    card = Card(id="c", order="V", text="米")
    bare, full = Workshop(id="w", title="t"), Workshop(id="w", title="t", cards=(card,))
    [added] = changes.diff(bare, full)
    with pytest.raises(ValueError, match=r"^cards c is there already$"):
        changes.apply(full, [added])
    for step in (changes.invert([added]), changes.diff(full, rows.edit(full, "cards", "c", text="油"))):
        with pytest.raises(KeyError):
            changes.apply(bare, step)


def test_a_change_reads_back_from_plain_data_or_not_at_all():
    change = changes.Change("cards", "c", None, {"text": "米"})
    plain = {"part": "cards", "id": "c", "before": None, "after": {"text": "米"}}
    assert changes.encode(change) == plain
    assert changes.decode(plain) == change
    with pytest.raises(codec.Unreadable, match=r"^nothing: unknown part$"):
        changes.decode({**plain, "part": "nothing"})
    head = {"part": rows.HEAD, "id": "w", "before": {"title": "t"}, "after": {"title": "別"}}
    assert changes.encode(changes.decode(head)) == head
